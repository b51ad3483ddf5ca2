import { dlqi } from '../instruments/dlqi.ts';
import { fallResponses } from './falls.ts';
import { isAtLeast, minus, numberOf, type Rational } from './rational.ts';
import {
  failed,
  gather,
  notEvaluable,
  readVisits,
  type Achieved,
  type NotEvaluable,
  type Reasons,
  type VisitScore,
} from './visits.ts';

export interface DlqiResponse {
  readonly status: 'evaluable';
  /** `baseline − follow-up` in points: positive is better. Registries use both signs. */
  readonly change: number;
  readonly achieved: {
    /** A fall of at least 4 points. The study measured 3.3 and rounded the recommendation up. */
    readonly mcid4: Achieved;
    /** A fall of at least 5 points, still printed in trials. */
    readonly points5: Achieved;
  };
  readonly reasons: Reasons<'mcid4' | 'points5'>;
}

/** A fall of that many points; a baseline below it cannot show one (for 5 points by analogy). */
const fall = (baseline: Rational, change: Rational, points: number) =>
  isAtLeast(baseline, points) ? isAtLeast(change, points) : notEvaluable('baseline-too-low', 'baseline');

/**
 * Responses of the DLQI between two visits. Scores are DLQI results or plain totals in whole points. A baseline below 4
 * can show no response and is not evaluable. Source keys: basra2015, five-points.
 */
export function assessDlqiResponse({
  baseline,
  followUp,
}: {
  readonly baseline: VisitScore | null | undefined;
  readonly followUp: VisitScore | null | undefined;
}): DlqiResponse | NotEvaluable {
  const visits = readVisits({ baseline, followUp }, dlqi);
  if (failed(visits)) return visits;
  const { before, after } = visits;
  const change = minus(before, after);
  const mcid4 = fall(before, change, fallResponses.dlqi.mcid4.points);
  if (typeof mcid4 !== 'boolean') return mcid4;
  const points5 = fall(before, change, fallResponses.dlqi.points5.points);
  return { status: 'evaluable', change: numberOf(change), ...gather({ mcid4, points5 }) };
}
