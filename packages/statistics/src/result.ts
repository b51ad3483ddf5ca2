/** Why a number is undefined. Such a number is `null`; it is never 0, never infinite and never "not a number". */
export type UndefinedReason =
  /** Nobody, or nobody with the values that the number needs. */
  | 'no-patients'
  /** One patient, where two are the least. */
  | 'too-few-patients'
  /** One visit, where two are the least. */
  | 'too-few-visits'
  /** A percentage of a baseline of 0, or below it. */
  | 'baseline-not-above-zero'
  /** Every patient changed by the same amount, so that nothing tells chance from effect. */
  | 'no-variation'
  /** Every difference is 0, so that there is nothing to rank. */
  | 'no-change'
  /** No patient's response changed. */
  | 'no-discordant-pairs';

/** A two-sided confidence interval in the unit of the number that it belongs to. */
export interface ConfidenceInterval {
  /** Confidence level, above 0 and below 1: 0.95. */
  readonly level: number;
  readonly lower: number;
  readonly upper: number;
}

/** Confidence of an interval where nobody says otherwise. */
export const usualLevel = 0.95;
