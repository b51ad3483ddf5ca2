import { checkWording, type DlqiWording, type WordingProblem } from '@clinimetric/elements/dlqi/element';
import { valueIn } from '../store/canonical.ts';
import type { Outcome } from '../store/failure.ts';
import type { Store } from '../store/store.ts';

const key = 'dlqi-wording';

/** The licensed wording that was loaded on this device. */
export const wordingOf = (store: Store): Promise<Outcome<DlqiWording | undefined>> =>
  store.whole(async (database) => {
    const kept: unknown = await database.get('device', key);
    return checkWording(kept).length === 0 ? (kept as DlqiWording) : undefined;
  });

/**
 * Keeps a wording that was checked. It belongs to the device and is in no backup: a licence is given to a site, and a
 * backup is a copy that may be opened at another one.
 */
export const keepWording = (store: Store, wording: DlqiWording): Promise<Outcome<void>> =>
  store.whole(async (database) => void (await database.put('device', wording, key)));

export const forgetWording = (store: Store): Promise<Outcome<void>> =>
  store.whole((database) => database.delete('device', key));

/** What a file holds: a wording whose licence is still to be accepted here, or what is wrong with it. */
export type WordingFile =
  | { readonly ok: true; readonly wording: DlqiWording; readonly acceptedBy: string }
  | { readonly ok: false; readonly problems: readonly WordingProblem[] };

/** Stands in while only the rest is checked: acceptance is declared here, whatever a file says. */
const toBeAccepted = { by: '-', on: '2000-01-01' };

/** Reads the text of a file. Everything in it but the acceptance has to be in order. */
export function readWording(text: string): WordingFile {
  let value: unknown;
  try {
    value = valueIn(text);
  } catch {
    return { ok: false, problems: [{ code: 'unreadable' }] };
  }
  if (typeof value !== 'object' || value === null) return { ok: false, problems: [{ code: 'unreadable' }] };
  const { acceptance, ...rest } = value as Partial<DlqiWording>;
  const wording = { ...rest, acceptance: toBeAccepted };
  const problems = checkWording(wording);
  if (problems.length > 0) return { ok: false, problems };
  const by: unknown = acceptance?.by;
  return { ok: true, wording: wording as DlqiWording, acceptedBy: typeof by === 'string' ? by : '' };
}
