import { checkCount, checkResponses, checkSameLength } from './checks.ts';
import type { Responded } from './missing-visits.ts';
import type { UndefinedReason } from './result.ts';

export interface ExactTest {
  /** Exact and two-sided, from 0 to 1. */
  readonly p: number | null;
  readonly reason: UndefinedReason | null;
}

/** Patients of two groups: one row per group, responders first, then the others. */
export type TwoByTwo = readonly [readonly [number, number], readonly [number, number]];

/** Ways to choose k of n, exact. */
function choose(n: number, k: number): bigint {
  let ways = 1n;
  for (let i = 1; i <= k; i++) ways = (ways * BigInt(n - k + i)) / BigInt(i);
  return ways;
}

/** Nearest number to part/whole, also where both are too large for one. */
function share(part: bigint, whole: bigint): number {
  const excess = BigInt(Math.max(0, whole.toString(16).length * 4 - 1000));
  return Number(part >> excess) / Number(whole >> excess);
}

/**
 * Fisher's exact test of two groups, two-sided: the probability of all tables with the same margins that are no more
 * probable than the one observed, compared in whole numbers and so without a tolerance. Undefined where a group has no patients.
 * Throws a RangeError for a count that is not a whole number from 0.
 */
export function fisherExact(table: TwoByTwo): ExactTest {
  table.flat().forEach((count) => checkCount(count, 'count'));
  const [[a, b], [c, d]] = table;
  if (a + b === 0 || c + d === 0) return { p: null, reason: 'no-patients' };
  const weight = (first: number) => choose(a + b, first) * choose(c + d, a + c - first);
  const observed = weight(a);
  let extreme = 0n;
  for (let first = Math.max(0, a - d); first <= Math.min(a + b, a + c); first++) {
    const likelihood = weight(first);
    if (likelihood <= observed) extreme += likelihood;
  }
  return { p: share(extreme, choose(a + b + c + d, a + c)), reason: null };
}

/** Patients whose response changed. */
export interface Discordant {
  /** Responders at the follow-up alone. */
  readonly gained: number;
  /** Responders at the baseline alone. */
  readonly lost: number;
}

/**
 * Counts patients whose state changed between two visits, among those with both known; one entry per patient, in the same order.
 * Throws a RangeError for an entry that is neither true nor false nor null, and for lists of unlike length.
 */
export function countDiscordant({
  baseline,
  followUp,
}: {
  readonly baseline: readonly Responded[];
  readonly followUp: readonly Responded[];
}): Discordant {
  checkResponses(baseline, 'baseline');
  checkResponses(followUp, 'followUp');
  checkSameLength(baseline, followUp, 'baseline and followUp');
  const count = (before: boolean, after: boolean) =>
    baseline.filter((state, patient) => state === before && followUp[patient] === after).length;
  return { gained: count(false, true), lost: count(true, false) };
}

/**
 * Exact McNemar test of paired responses, two-sided: of the patients whose response changed, either direction is as likely
 * as the other. Undefined where no response changed. Throws a RangeError for a count that is not a whole number from 0.
 */
export function mcNemarExact({ gained, lost }: Discordant): ExactTest {
  checkCount(gained, 'gained');
  checkCount(lost, 'lost');
  const n = gained + lost;
  if (n === 0) return { p: null, reason: 'no-discordant-pairs' };
  let tail = 0n;
  for (let fewer = 0; fewer <= Math.min(gained, lost); fewer++) tail += choose(n, fewer);
  return { p: Math.min(1, share(2n * tail, 2n ** BigInt(n))), reason: null };
}
