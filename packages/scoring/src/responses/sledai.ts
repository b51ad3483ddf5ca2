import { sledai2k } from '../instruments/sledai-2k.ts';
import { minus, numberOf, type Rational } from './rational.ts';
import { failed, notEvaluable, readTotal, readVisits, type NotEvaluable, type VisitScore } from './visits.ts';

interface Visits {
  readonly baseline: VisitScore | null | undefined;
  readonly followUp: VisitScore | null | undefined;
}

/** Change of SLEDAI-2K as the Toronto clinic reads it. `change` is `follow-up − baseline`: positive is worse. */
export interface SledaiChangeToronto {
  readonly status: 'evaluable';
  readonly change: number;
  readonly state: 'remission' | 'flare' | 'improvement' | 'persistently-active';
}

/**
 * Remission at 0, flare with a rise of more than 3, improvement with a fall of more than 3, otherwise persistently active.
 * A fall to 0 is called remission; the source gives no precedence. Source key: gladman2000.
 */
export function sledaiChangeToronto(visits: Visits): SledaiChangeToronto | NotEvaluable {
  const read = readVisits(visits, sledai2k);
  if (failed(read)) return read;
  const change = numberOf(minus(read.after, read.before));
  const moved = change > 3 ? 'flare' : change < -3 ? 'improvement' : 'persistently-active';
  return { status: 'evaluable', change, state: read.after.numerator === 0 ? 'remission' : moved };
}

/** Which arm of points of the SELENA Flare Index a change meets. It is not a flare by that index, which asks for more. */
export interface SledaiChangeSfiArm {
  readonly status: 'evaluable';
  readonly change: number;
  readonly arm: 'none' | 'mild-moderate' | 'severe';
  readonly certainty: 'medium';
}

/**
 * `severe` for a rise to above 12 (no least rise is printed), `mild-moderate` for another rise of 3 or more. Source key:
 * eular-table.
 */
export function sledaiChangeSfiArm(visits: Visits): SledaiChangeSfiArm | NotEvaluable {
  const read = readVisits(visits, sledai2k);
  if (failed(read)) return read;
  const change = numberOf(minus(read.after, read.before));
  const severe = change > 0 && numberOf(read.after) > 12;
  return {
    status: 'evaluable',
    change,
    arm: severe ? 'severe' : change >= 3 ? 'mild-moderate' : 'none',
    certainty: 'medium',
  };
}

/** Area under the scores over time, divided by the time: exact. */
export interface AdjustedMeanSledai {
  readonly status: 'evaluable';
  readonly mean: Rational;
}

/**
 * Adjusted mean SLEDAI of at least two visits by the trapezium rule. `times` ascend and are whole numbers of any one unit
 * (days, say). Source key: ibanez2003.
 */
export function adjustedMeanSledai({
  times,
  scores,
}: {
  readonly times: readonly number[];
  readonly scores: readonly (VisitScore | null | undefined)[];
}): AdjustedMeanSledai | NotEvaluable {
  if (scores.length < 2 || times.length !== scores.length) return notEvaluable('missing', 'scores');
  let numerator = 0;
  let before: number | undefined;
  for (let i = 0; i < scores.length; i++) {
    const read = readTotal(scores[i], sledai2k, 'scores');
    if (failed(read)) return read;
    if (!Number.isSafeInteger(times[i]) || (i > 0 && times[i]! <= times[i - 1]!))
      return notEvaluable('not-allowed', 'times');
    if (before !== undefined) numerator += (before + read.numerator) * (times[i]! - times[i - 1]!);
    before = read.numerator;
  }
  return { status: 'evaluable', mean: { numerator, denominator: 2 * (times.at(-1)! - times[0]!) } };
}
