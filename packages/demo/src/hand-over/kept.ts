import { count, fields, filled, flag, listOf, oneOf } from '../records/check.ts';
import type { Failure, Outcome } from '../store/failure.ts';
import { pinProblemOf, type Pin } from './pin.ts';

/** Who gives the answers. */
export const respondents = ['self', 'assisted', 'proxy'] as const;
export type Respondent = (typeof respondents)[number];

/** The tablet in a patient's hands. It names a visit and holds no answer. */
export interface HandOver {
  readonly visit: string;
  /** In the order in which they are asked. */
  readonly instruments: readonly string[];
  readonly respondent: Respondent;
  /** Made-up questions: nothing that is answered is kept. */
  readonly isSample: boolean;
  /** Screen that is shown, from 0; the number of screens is the end. */
  readonly at: number;
  /** Without one, a long press leads back. */
  readonly pin?: Pin;
}

const handOver = fields(
  {
    visit: filled,
    instruments: listOf(filled),
    respondent: oneOf(...respondents),
    isSample: flag,
    at: count,
  },
  { pin: pinProblemOf },
);

/**
 * Kept beside the database: it is known at once, before anything else is shown, also where the database is locked or cannot
 * be opened; and it is the same in every tab and after a restart, as the tablet is in the same hands.
 */
const key = 'clinimetric-hand-over';

/** The hand-over under way on this device. */
export function handOverOf(): HandOver | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return handOver(kept) === undefined ? (kept as HandOver) : undefined;
  } catch {
    // No storage for this page, or nothing of ours in it.
    return undefined;
  }
}

/** Begins a hand-over. Where it cannot be kept the tablet must not change hands. */
export function beginHandOver(begun: HandOver): Outcome<void> {
  try {
    localStorage.setItem(key, JSON.stringify(begun));
    return { ok: true, value: undefined };
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    const failure: Failure = { code: isFull ? 'quota' : 'unavailable' };
    return { ok: false, failure };
  }
}

/** Remembers the screen that is shown and PINs that were wrong; a hand-over that another tab has ended stays ended. */
export function keepHandOver(next: HandOver): void {
  if (handOverOf()) beginHandOver(next);
}

export function endHandOver(): void {
  localStorage.removeItem(key);
}

/** Hears of it when another tab begins a hand-over, goes on in it or ends it. Returns what ends that. */
export function onHandOverElsewhere(listener: () => void): () => void {
  const hear = (event: StorageEvent) => {
    // Without a key all of the storage was cleared.
    if (event.key === key || event.key === null) listener();
  };
  addEventListener('storage', hear);
  return () => removeEventListener('storage', hear);
}
