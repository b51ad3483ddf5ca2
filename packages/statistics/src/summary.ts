import { checkNumbers, type Observation } from './checks.ts';
import { observedCases } from './missing-visits.ts';
import type { UndefinedReason } from './result.ts';

export interface Summary {
  /** Patients with a value. */
  readonly n: number;
  readonly mean: number | null;
  /** Standard deviation with the divisor n − 1. */
  readonly sd: number | null;
  readonly median: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly reason: UndefinedReason | null;
}

export const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Of at least one value. */
export const mean = (values: readonly number[]) => sum(values) / values.length;

/** Of at least one value; between the two middle ones if their number is even. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}

/** Of at least two values; 0 only where all of them are the same. */
export function standardDeviation(values: readonly number[]): number {
  if (values.every((value) => value === values[0])) return 0;
  const middle = mean(values);
  return Math.sqrt(sum(values.map((value) => (value - middle) ** 2)) / (values.length - 1));
}

/**
 * Mean, standard deviation, median and range of the values that are there, in their own unit and unrounded. Without a
 * value all are `null`; with one the standard deviation is. Throws a RangeError for a value that is no finite number.
 */
export function summarize(values: readonly Observation[]): Summary {
  checkNumbers(values, 'values');
  return summaryOf(values);
}

/** The same of values that were checked before. */
export function summaryOf(values: readonly Observation[]): Summary {
  const observed = observedCases(values);
  const n = observed.length;
  if (n === 0) return { n, mean: null, sd: null, median: null, lowest: null, highest: null, reason: 'no-patients' };
  return {
    n,
    mean: mean(observed),
    sd: n < 2 ? null : standardDeviation(observed),
    median: median(observed),
    lowest: Math.min(...observed),
    highest: Math.max(...observed),
    reason: n < 2 ? 'too-few-patients' : null,
  };
}
