import { changesOf, type PairedValues } from './change.ts';
import { checkBetween } from './checks.ts';
import { tCritical, tTwoSided } from './distributions.ts';
import { observedCases } from './missing-visits.ts';
import { usualLevel, type ConfidenceInterval, type UndefinedReason } from './result.ts';
import { mean, standardDeviation } from './summary.ts';

export interface PairedT {
  /** Patients with both values. */
  readonly n: number;
  /** Patients without one of them: left out. */
  readonly missing: number;
  /** Mean of follow-up − baseline, in points. */
  readonly meanChange: number | null;
  /** Standard deviation of the changes, divisor n − 1. */
  readonly sd: number | null;
  /** Standard error of the mean change. */
  readonly se: number | null;
  readonly t: number | null;
  /** Degrees of freedom, n − 1. */
  readonly df: number | null;
  /** Two-sided, from 0 to 1. */
  readonly p: number | null;
  /** Of the mean change, in points. */
  readonly interval: ConfidenceInterval | null;
  readonly effectSize: {
    /** Mean change in standard deviations of the change (d_z). */
    readonly dz: number;
    /** The same, times `1 − 3 / (4 df − 1)`: corrected for a small sample. Source: Hedges 1981. */
    readonly corrected: number;
  } | null;
  readonly reason: UndefinedReason | null;
}

/**
 * Paired t test of follow-up against baseline, two-sided, over the patients with both values. Without variation of the changes t
 * is undefined and so is everything after it; one patient has a mean change and nothing else. With few patients show the exact
 * Wilcoxon test beside it. Throws a RangeError for a value that is no finite number, lists of unlike length, and a level
 * that is not between 0 and 1.
 */
export function pairedT(values: PairedValues, { level = usualLevel }: { readonly level?: number } = {}): PairedT {
  checkBetween(level, 0, 1, 'level');
  return testChanges(changesOf(values), level);
}

/** The same of changes; `null` marks a patient without one. */
export function testChanges(changes: readonly (number | null)[], level: number): PairedT {
  const observed = observedCases(changes);
  const n = observed.length;
  const none = { sd: null, se: null, t: null, df: null, p: null, interval: null, effectSize: null };
  const counted = { n, missing: changes.length - n, meanChange: n === 0 ? null : mean(observed) };
  if (counted.meanChange === null) return { ...counted, ...none, reason: 'no-patients' };
  if (n < 2) return { ...counted, ...none, reason: 'too-few-patients' };
  const { meanChange } = counted;
  const df = n - 1;
  const sd = standardDeviation(observed);
  const se = sd / Math.sqrt(n);
  if (sd === 0) return { ...counted, ...none, sd, se, df, reason: 'no-variation' };
  const t = meanChange / se;
  const margin = tCritical(level, df) * se;
  const dz = meanChange / sd;
  return {
    ...counted,
    sd,
    se,
    t,
    df,
    p: tTwoSided(t, df),
    interval: { level, lower: meanChange - margin, upper: meanChange + margin },
    effectSize: { dz, corrected: dz * (1 - 3 / (4 * df - 1)) || 0 },
    reason: null,
  };
}
