import type { Change } from './change.ts';
import type { Outcome } from './failure.ts';
import { madeUpPatient } from './made-up.ts';

/** The value of an outcome that must be good. */
export async function got<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const found = await outcome;
  if (!found.ok) throw new Error(JSON.stringify(found.failure));
  return found.value;
}

export const newPatient = (number: number): Change => ({
  kind: 'patient',
  value: madeUpPatient(number),
  revision: 0,
  audit: { who: 'A', what: 'created' },
});
