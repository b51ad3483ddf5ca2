import { bsa } from '../instruments/bsa.ts';
import { fallsBy, improvementPercent, isAtMost, type Rational } from './rational.ts';
import {
  failed,
  gather,
  notEvaluable,
  readTotal,
  whyIncomparable,
  type Achieved,
  type NotEvaluable,
  type Reasons,
  type VisitScore,
} from './visits.ts';

export interface BsaTarget {
  readonly status: 'evaluable';
  /** `100 × (baseline − follow-up) / baseline`, not rounded; `null` without a baseline or where it is 0. */
  readonly improvementPercent: number | null;
  readonly achieved: {
    /** At most 1 % of the body. */
    readonly target: Achieved;
    /** At month 3 only: at most 3 %, or at least 75 % better than the baseline. */
    readonly acceptable: Achieved;
  };
  readonly reasons: Reasons<'target' | 'acceptable'>;
}

/** The month at which the targets start; from then on only the first one is defined. */
const firstMonth = 3;

/** At most 3 % decides by itself; only above it does the baseline matter. */
function acceptable(before: Rational | NotEvaluable, after: Rational): boolean | NotEvaluable {
  if (isAtMost(after, 3)) return true;
  if (failed(before)) return before;
  return before.numerator === 0 ? notEvaluable('baseline-zero', 'baseline') : fallsBy(before, after, 75);
}

/**
 * Treatment targets of the National Psoriasis Foundation by BSA, `month` months after the start of treatment: at month 3
 * target and acceptable response, later the target alone (printed for every 6 months; taken for any later month, a
 * convention). Scores are BSA results or plain percentages on step; a baseline may be missing. Source key: npf-target.
 */
export function assessBsaTarget({
  baseline,
  followUp,
  month,
}: {
  readonly baseline?: VisitScore | null | undefined;
  readonly followUp: VisitScore | null | undefined;
  readonly month: number;
}): BsaTarget | NotEvaluable {
  const after = readTotal(followUp, bsa, 'followUp');
  if (failed(after)) return after;
  const before = readTotal(baseline, bsa, 'baseline');
  // A baseline that was never taken, or has no total, leaves the absolute targets; one at fault leaves nothing.
  if (failed(before) && before.reason !== 'missing' && before.reason !== 'no-total') return before;
  const apart = whyIncomparable(baseline, followUp);
  if (apart) return apart;
  if (typeof month !== 'number' || Number.isNaN(month)) return notEvaluable('not-a-number', 'month');
  if (month < firstMonth) return notEvaluable('not-established', 'month');
  const comparable = !failed(before) && before.numerator > 0;
  return {
    status: 'evaluable',
    improvementPercent: comparable ? improvementPercent(before, after) : null,
    ...gather({
      target: isAtMost(after, 1),
      acceptable: month === firstMonth ? acceptable(before, after) : notEvaluable('not-established', 'month'),
    }),
  };
}
