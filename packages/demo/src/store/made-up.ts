import { administrationFormat, type Administration } from '@clinimetric/scoring';
import { addDays, addMonths } from '../records/day.ts';
import type { Patient } from '../records/patient.ts';
import type { Visit } from '../records/visit.ts';
import type { Change } from './change.ts';
import type { Outcome } from './failure.ts';
import type { Store } from './store.ts';

const who = 'Made up';

/** A UUID for a number: the same one every time, apart for each kind. */
const idOf = (kind: number, number: number) =>
  `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

/** A made-up patient, the same for the same number. */
export const madeUpPatient = (number: number): Patient => ({
  id: idOf(1, number),
  code: `M-${String(number).padStart(4, '0')}`,
  born: `${1940 + (number % 60)}-${String(1 + (number % 12)).padStart(2, '0')}`,
  diagnosis: number % 2 === 0 ? 'psoriasis' : 'lupus',
  treatments: [{ id: 'first', label: 'Treatment A', start: '2024-01-10' }],
  schedule: 'routine',
});

/** A made-up visit of that patient. */
export const madeUpVisit = (patient: number, number: number): Visit => ({
  id: idOf(2, patient * 1000 + number),
  patient: idOf(1, patient),
  planned: null,
  day: addDays(addMonths('2024-01-10', number), patient % 28),
  assessor: who,
  state: 'signed',
  panel: ['pruritus-nrs', 'iga'],
  notDone: {},
});

/** The two scorings of a made-up visit. */
export function madeUpAdministrations(patient: number, visit: number): Administration[] {
  const { day } = madeUpVisit(patient, visit);
  const shared = {
    format: administrationFormat,
    version: '1.0.0',
    options: {},
    assessedAt: `${day}T09:00:00Z`,
  } as const;
  const number = 2 * (patient * 1000 + visit);
  return [
    { ...shared, id: idOf(3, number), instrument: 'pruritus-nrs', answers: { nrs: (patient + visit) % 11 } },
    { ...shared, id: idOf(3, number + 1), instrument: 'iga', answers: { iga: (patient + visit) % 5 } },
  ];
}

const audit = { who, what: 'created' } as const;

/** All that one made-up patient brings, as changes. */
export function madeUpChanges(patient: number, visits: number): Change[] {
  const changes: Change[] = [{ kind: 'patient', value: madeUpPatient(patient), revision: 0, audit }];
  for (let number = 0; number < visits; number++) {
    const visit = madeUpVisit(patient, number);
    changes.push({ kind: 'visit', value: visit, revision: 0, audit });
    for (const value of madeUpAdministrations(patient, number)) {
      changes.push({ kind: 'administration', value, revision: 0, visit: visit.id, audit });
    }
  }
  return changes;
}

const atOnce = 100;

/**
 * Fills an empty clinic with made-up patients, a hundred in one transaction. For trying out and measuring; `onProgress`
 * is told how many are in.
 */
export async function fillMadeUp(
  store: Store,
  { patients, visits, onProgress }: { patients: number; visits: number; onProgress?: (patients: number) => void },
): Promise<Outcome<void>> {
  for (let first = 0; first < patients; first += atOnce) {
    const last = Math.min(first + atOnce, patients);
    const changes = Array.from({ length: last - first }, (_, i) => madeUpChanges(first + i, visits)).flat();
    const written = await store.write(changes);
    if (!written.ok) return written;
    onProgress?.(last);
  }
  return { ok: true, value: undefined };
}
