import { B } from '../../bilag/grades.ts';
import { minus, numberOf } from '../rational.ts';
import { failed, guarded, notEvaluable, type NotEvaluable } from '../visits.ts';
import {
  compareBilag,
  contradictionsIn,
  evidenceOf,
  newGradesLimb,
  pairsOf,
  type ComparedSystem,
} from './bilag-change.ts';
import { conclude, limb, openLimb, type Composite, type CompositeNotEvaluable, type Limb } from './limbs.ts';
import type { LupusVisit, MaybeVisit } from './lupus-visit.ts';
import { pgaLimits, pgaRiseLimb, readBoth, type PgaLimit } from './measures.ts';
import { treatmentLimb } from './treatment-limb.ts';
import { treatmentRuleSets, type TreatmentRuleSet } from './treatment-rules.ts';

/** How a BICLA was assessed. */
export interface BiclaRules {
  /** `null`: nobody has chosen one. */
  readonly pgaLimit: PgaLimit | null;
  readonly treatmentRules: TreatmentRuleSet;
  readonly bilagVersion: 'bilag-2004';
}

export type BiclaLimb = 'improvement' | 'newA' | 'newB' | 'sledai' | 'pga' | 'treatment';

/** Every system graded A or B at baseline has a better grade now: A to B or lower, B to C or lower. */
function improvementLimb(compared: readonly ComparedSystem[] | NotEvaluable): Limb {
  if (failed(compared)) return openLimb(compared);
  const active = compared.filter(({ before }) => before[1] >= B);
  const certainlyActive = active.filter(({ before }) => before[0] >= B);
  if (active.length === 0) return openLimb(notEvaluable('no-a-or-b-at-baseline', 'baseline.bilag'));
  const outcomes = active.map((one) => {
    const fell = new Set(pairsOf(one).map(([before, now]) => before < B || now < before));
    return { ...evidenceOf(one), fell: fell.size > 1 ? null : fell.has(true) };
  });
  if (outcomes.some(({ fell }) => fell === false)) return limb(false, 'grades-fell', { systems: outcomes });
  const isOpen = certainlyActive.length === 0 || outcomes.some(({ fell }) => fell === null);
  return isOpen
    ? openLimb(notEvaluable('grades-open'), { systems: outcomes })
    : limb(true, 'grades-fell', { systems: outcomes });
}

function sledaiLimb(baseline: MaybeVisit, followUp: MaybeVisit): Limb {
  const both = readBoth('sledai', baseline, followUp);
  if (failed(both)) return openLimb(both);
  const rise = minus(both.after, both.before).numerator;
  return limb(rise <= 0, 'sledai-rise', { before: numberOf(both.before), now: numberOf(both.after), rise });
}

/**
 * BILAG-based Composite Lupus Assessment, all against baseline: every A or B has fallen, no new A and at most one new B,
 * SLEDAI not higher, no worsening of the PGA, no treatment failure. `pgaLimit` has no default, since trials differ on a rise of exactly 0.30. Without any A or B at
 * baseline it is not evaluable. Source keys: bicla, morand2020.
 */
export function assessBicla(input: {
  readonly baseline: LupusVisit | null | undefined;
  readonly followUp: LupusVisit | null | undefined;
  readonly pgaLimit: PgaLimit | null | undefined;
  readonly treatmentRules?: TreatmentRuleSet | undefined;
}): Composite<BiclaLimb, BiclaRules> | CompositeNotEvaluable<BiclaLimb, BiclaRules> {
  return guarded(() => {
    const { baseline, followUp, pgaLimit, treatmentRules = 'failures-only' } = input;
    const limit = pgaLimit ?? null;
    if (limit !== null && !pgaLimits.includes(limit)) return notEvaluable('not-allowed', 'pgaLimit');
    if (!Object.keys(treatmentRuleSets).includes(treatmentRules)) return notEvaluable('not-allowed', 'treatmentRules');
    const compared = compareBilag(baseline?.bilag, followUp?.bilag, ['baseline.bilag', 'followUp.bilag']);
    return conclude(
      {
        improvement: improvementLimb(compared),
        newA: newGradesLimb(compared, 'new-a', 0),
        newB: newGradesLimb(compared, 'new-b', 1),
        sledai: sledaiLimb(baseline, followUp),
        pga: limit
          ? pgaRiseLimb(limit, baseline, followUp)
          : openLimb(notEvaluable('option-missing', 'pgaLimit'), { options: pgaLimits }),
        treatment: treatmentLimb(treatmentRules, baseline, followUp),
      },
      { pgaLimit: limit, treatmentRules, bilagVersion: 'bilag-2004' },
      contradictionsIn(compared),
    );
  });
}
