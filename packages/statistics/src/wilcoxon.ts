import { changesOf, type PairedValues } from './change.ts';
import { observedCases } from './missing-visits.ts';
import type { UndefinedReason } from './result.ts';
import { median, sum } from './summary.ts';

export interface WilcoxonSignedRank {
  /** Patients with both values. */
  readonly n: number;
  /** Patients without one of them: left out. */
  readonly missing: number;
  /** Patients without any change: dropped before ranking, as Wilcoxon did (Pratt ranks them; that is another test). */
  readonly zerosDropped: number;
  /** Sum of the ranks of the rises, ties sharing their middle rank. */
  readonly wPlus: number | null;
  /** Sum of the ranks of the falls. */
  readonly wMinus: number | null;
  /** Exact and two-sided, from 0 to 1. */
  readonly p: number | null;
  /** The smallest p that so many changes can reach, `2 / 2^m`: with five it is 0.0625. */
  readonly smallestP: number | null;
  /** Hodges-Lehmann shift in points: median of the means of all pairs of changes, each with itself and zeros included. */
  readonly hodgesLehmann: number | null;
  readonly reason: UndefinedReason | null;
}

/**
 * Exact Wilcoxon signed-rank test of follow-up against baseline, two-sided, over the patients with both values: every pattern
 * of signs on the very ranks at hand counts, ties included; there is no normal approximation. Meant for small trials: the work
 * grows with the cube of the number of patients. Throws a RangeError for a value that is no finite number and for lists of
 * unlike length.
 */
export function wilcoxonSignedRank(values: PairedValues): WilcoxonSignedRank {
  const changes = changesOf(values);
  const observed = observedCases(changes);
  const ranked = observed.filter((change) => change !== 0);
  const n = observed.length;
  const m = ranked.length;
  const counted = { n, missing: changes.length - n, zerosDropped: n - m, hodgesLehmann: hodgesLehmann(observed) };
  if (m === 0) {
    const reason = n === 0 ? 'no-patients' : 'no-change';
    return { ...counted, wPlus: null, wMinus: null, p: null, smallestP: null, reason };
  }
  const ranks = doubledRanks(ranked.map(Math.abs));
  const plus = sum(ranks.filter((_, i) => ranked[i]! > 0));
  const minus = sum(ranks) - plus;
  return {
    ...counted,
    wPlus: plus / 2,
    wMinus: minus / 2,
    p: Math.min(1, 2 * chanceOfAtMost(Math.min(plus, minus), ranks)),
    smallestP: 2 ** (1 - m),
    reason: null,
  };
}

/** Twice the middle rank of each value, so that ties have whole numbers too: values below, plus values up to it, plus 1. */
const doubledRanks = (values: readonly number[]) =>
  values.map(
    (value) => values.filter((other) => other < value).length + values.filter((other) => other <= value).length + 1,
  );

/**
 * Chance that the ranks with a positive sign add to `limit` at most, each sign being as likely as the other. The sums are
 * symmetric, so this is also the chance of the opposite tail.
 */
function chanceOfAtMost(limit: number, ranks: readonly number[]): number {
  const chances = new Float64Array(limit + 1);
  chances[0] = 1;
  for (const rank of ranks)
    for (let total = limit; total >= 0; total--)
      chances[total] = (chances[total]! + (total >= rank ? chances[total - rank]! : 0)) / 2;
  return sum([...chances]);
}

function hodgesLehmann(changes: readonly number[]): number | null {
  const means = changes.flatMap((a, i) => changes.slice(i).map((b) => (a + b) / 2));
  return means.length === 0 ? null : median(means);
}
