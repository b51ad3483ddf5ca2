import { dlqi } from '../instruments/dlqi.ts';
import { isAtLeast, isAtMost, minus, numberOf, type Rational } from './rational.ts';
import { responseSources } from './sources.ts';
import { failed, notEvaluable, readVisits, type NotEvaluable, type Outcome, type VisitScore } from './visits.ts';

export interface DlqiResponse {
  readonly status: 'evaluable';
  /** `baseline − follow-up` in points: positive is better. Registries use both signs. */
  readonly change: number;
  readonly responses: {
    /** A fall of at least 4 points; needs a baseline of at least 4. The study measured 3.3 and rounded up. */
    readonly fourPoints: Outcome;
    /** A fall of at least 5 points, still printed in trials. */
    readonly fivePoints: Outcome;
    /** Follow-up of 0 or 1, the usual endpoint of no effect on life; it needs no fall. */
    readonly zeroOrOne: Outcome;
  };
}

/** A fall of that many points, which a baseline below it cannot show. */
function fall(baseline: Rational, change: Rational, points: number, source: string): Outcome {
  if (!isAtLeast(baseline, points)) return notEvaluable('baseline-too-low', 'baseline');
  return { status: 'evaluable', reached: isAtLeast(change, points), source };
}

/**
 * Responses of the DLQI between two visits. Scores are DLQI results or plain totals in whole points. Source keys:
 * basra2015, dlqi-five, dlqi-zero-one.
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
  return {
    status: 'evaluable',
    change: numberOf(change),
    responses: {
      fourPoints: fall(before, change, 4, responseSources.basra2015),
      fivePoints: fall(before, change, 5, responseSources['dlqi-five']),
      zeroOrOne: {
        status: 'evaluable',
        reached: isAtMost(after, 1),
        source: responseSources['dlqi-zero-one'],
      },
    },
  };
}
