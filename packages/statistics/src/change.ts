import { checkNumbers, checkSameLength, type Observation } from './checks.ts';
import { observedCases } from './missing-visits.ts';
import type { UndefinedReason } from './result.ts';
import { mean, median, sum, summaryOf, type Summary } from './summary.ts';

/** Two values of each patient, in the same order in both lists; `null` where one is missing. */
export interface PairedValues {
  readonly baseline: readonly Observation[];
  readonly followUp: readonly Observation[];
}

/** Decimals that any difference keeps at most; a baseline below the last of them is 0. */
const finest = 15;
const smallest = 10 ** -finest;

/**
 * Rounds to 14 significant digits of the largest value, which is what a difference of two binary fractions is good for: so
 * 0.3 − 0.1 and 0.2 − 0 are a tie, and 12.3 − 12.2 is 0.1.
 */
function settled(values: readonly number[]): (value: number) => number {
  const largest = values.reduce((top, value) => Math.max(top, Math.abs(value)), 0);
  const decimals = largest > 0 ? 13 - Math.floor(Math.log10(largest)) : 0;
  const scale = 10 ** Math.min(Math.max(decimals, 0), finest);
  return (value) => (Math.sign(value) * Math.round(Math.abs(value) * scale)) / scale || 0;
}

/** Follow-up minus baseline of each patient, `null` where either is missing. */
export function changesOf({ baseline, followUp }: PairedValues): Observation[] {
  checkNumbers(baseline, 'baseline');
  checkNumbers(followUp, 'followUp');
  checkSameLength(baseline, followUp, 'baseline and followUp');
  const settle = settled(observedCases([...baseline, ...followUp]));
  return baseline.map((before, patient) => {
    const after = followUp[patient] ?? null;
    return before === null || before === undefined || after === null ? null : settle(after - before);
  });
}

export interface PercentChangeSummary {
  /** Patients with both values and a baseline above 0. */
  readonly n: number;
  /** Patients with both values whose baseline is not above 0: they have a change, and no percent change. */
  readonly baselineNotAboveZero: number;
  /** Percent change of each patient, in order: `100 × (follow-up − baseline) / baseline`. */
  readonly changes: readonly Observation[];
  /** Mean of the patients' percent changes. */
  readonly meanOfPercentChanges: number | null;
  readonly medianOfPercentChanges: number | null;
  /** Percent change of the mean, over the same patients. Not the mean of the percent changes. */
  readonly percentChangeOfMeans: number | null;
  readonly reason: UndefinedReason | null;
}

export interface ChangeSummary {
  /** Patients with both values: everything below is about them. */
  readonly n: number;
  /** Patients without one of the two values: not evaluable for change under any rule. */
  readonly missing: number;
  /** Change of each patient, in order: follow-up − baseline, negative where the score fell. */
  readonly changes: readonly Observation[];
  readonly baseline: Summary;
  readonly followUp: Summary;
  readonly change: Summary;
  readonly percent: PercentChangeSummary;
}

/**
 * Change and percent change from baseline, unrounded: change in points of the score, `follow-up − baseline`, so that a fall
 * is negative; percent change in percent of the patient's own baseline. Both published means are given, the mean of the
 * percent changes and the percent change of the means. A baseline of 0 leaves a patient without a percent change: excluded from
 * every percent summary and counted. Throws a RangeError for a value that is no finite number and for lists of unlike length.
 */
export function summarizeChange(values: PairedValues): ChangeSummary {
  const changes = changesOf(values);
  const paired = (list: readonly Observation[]) => list.map((value, i) => (changes[i] === null ? null : value));
  const change = summaryOf(changes);
  return {
    n: change.n,
    missing: changes.length - change.n,
    changes,
    baseline: summaryOf(paired(values.baseline)),
    followUp: summaryOf(paired(values.followUp)),
    change,
    percent: summarizePercent(values.baseline, changes),
  };
}

function summarizePercent(baseline: readonly Observation[], changes: readonly Observation[]): PercentChangeSummary {
  const percentChanges = changes.map((change, i) => {
    const before = baseline[i] ?? 0;
    return change === null || before < smallest ? null : (100 * change) / before;
  });
  const observed = observedCases(percentChanges);
  const n = observed.length;
  const evaluable = observedCases(changes).length;
  const among = (list: readonly Observation[]) =>
    sum(observedCases(list.map((value, i) => (percentChanges[i] === null ? null : value))));
  return {
    n,
    baselineNotAboveZero: evaluable - n,
    changes: percentChanges,
    meanOfPercentChanges: n === 0 ? null : mean(observed),
    medianOfPercentChanges: n === 0 ? null : median(observed),
    percentChangeOfMeans: n === 0 ? null : (100 * among(changes)) / among(baseline),
    reason: n > 0 ? null : evaluable > 0 ? 'baseline-not-above-zero' : 'no-patients',
  };
}
