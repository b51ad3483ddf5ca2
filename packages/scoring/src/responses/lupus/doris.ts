import { failed, guarded, notEvaluable } from '../visits.ts';
import { conclude, limb, openLimb, type Composite, type CompositeNotEvaluable, type Limb } from './limbs.ts';
import type { LupusVisit, MaybeVisit } from './lupus-visit.ts';
import { clinicalDescriptors, readDescriptors, readMeasure, whyUnknown } from './measures.ts';
import { doseLimb, pgaLimb, readFlag } from './states.ts';

/** Whether exactly 5 mg per day is within the limit: the same paper prints both. */
export type DorisDoseLimit = 'at-most-5' | 'below-5';

/** How a DORIS remission was assessed. */
export interface DorisRules {
  readonly version: '2021';
  readonly doseLimit: DorisDoseLimit;
}

export type DorisLimb = 'clinicalSledai' | 'pga' | 'dose' | 'background';

/** Clinical SLEDAI-2K of 0: no descriptor beside the two of serology, which add 4 to a plain total at most. */
function clinicalSledaiLimb(visit: MaybeVisit): Limb {
  const total = readMeasure('sledai', visit, 'visit');
  const isPresent = readDescriptors(visit);
  const present = clinicalDescriptors.filter((id) => isPresent(id) === true);
  const isClinical = present.length > 0 || (!failed(total) && total.numerator > 4);
  const isOpen = !isClinical && clinicalDescriptors.some((id) => isPresent(id) === undefined);
  return isOpen
    ? openLimb(whyUnknown(visit, 'visit'), { limit: 0 })
    : limb(!isClinical, 'clinical-sledai-at-most', { present, limit: 0 });
}

/**
 * DORIS remission on treatment, 2021: clinical SLEDAI-2K 0, PGA below 0.5, prednisone-equivalent of 5 mg per day at most
 * (or below, by option) and stable background treatment; serology does not count, and no duration is asked. Source keys:
 * doris2021, lldas-table.
 */
export function assessDoris(input: {
  readonly visit: LupusVisit | null | undefined;
  readonly doseLimit?: DorisDoseLimit | undefined;
}): Composite<DorisLimb, DorisRules> | CompositeNotEvaluable<DorisLimb, DorisRules> {
  return guarded(() => {
    const { visit, doseLimit = 'at-most-5' } = input;
    if (doseLimit !== 'at-most-5' && doseLimit !== 'below-5') return notEvaluable('not-allowed', 'doseLimit');
    const isStable = readFlag(visit, 'backgroundStable');
    return conclude(
      {
        clinicalSledai: clinicalSledaiLimb(visit),
        pga: pgaLimb(visit, 'below', 50),
        dose: doseLimb(visit, doseLimit === 'below-5' ? 'below' : 'at-most', 500),
        background: typeof isStable === 'boolean' ? limb(isStable, 'background-stable', {}) : openLimb(isStable),
      },
      { version: '2021', doseLimit },
    );
  });
}
