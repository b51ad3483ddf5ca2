import { numberOf } from '../rational.ts';
import { failed, guarded, notEvaluable } from '../visits.ts';
import { compareBilag, findChanges } from './bilag-change.ts';
import { conclude, limb, openLimb, type Composite, type CompositeNotEvaluable, type Limb } from './limbs.ts';
import type { LupusVisit, MaybeVisit } from './lupus-visit.ts';
import { allDescriptors, majorDescriptors, readDescriptors, readMeasure, whyApart, whyUnknown } from './measures.ts';
import { doseLimb, pgaLimb, readFlag } from './states.ts';

/**
 * How "no new activity since the previous visit" is read. `no-new-item`: no SLEDAI-2K descriptor that was absent, and no
 * system with a worse BILAG grade. `no-flare`: no moderate or severe flare, which is a new BILAG B or A.
 * `no-new-sledai-item`: descriptors alone, as in an analysis of the BLISS trials.
 */
export type LldasNewActivity = 'no-new-item' | 'no-flare' | 'no-new-sledai-item';

/** A first visit has no previous one: not evaluable, or without new activity by declaration. */
export type LldasWithoutPrevious = 'not-evaluable' | 'reached';

/** How an LLDAS was assessed. */
export interface LldasRules {
  readonly newActivity: LldasNewActivity;
  readonly withoutPrevious: LldasWithoutPrevious;
}

export type LldasLimb = 'sledai' | 'majorOrgans' | 'newActivity' | 'pga' | 'dose' | 'investigationalDrug';

const codings: readonly LldasNewActivity[] = ['no-new-item', 'no-flare', 'no-new-sledai-item'];

function sledaiLimb(visit: MaybeVisit): Limb {
  const total = readMeasure('sledai', visit, 'visit');
  if (failed(total)) return openLimb(total, { limit: 4 });
  return limb(total.numerator <= 4, 'sledai-at-most', { total: numberOf(total), limit: 4 });
}

/** No descriptor of a major organ system, no haemolysis and no gastrointestinal activity. */
function majorOrgansLimb(visit: MaybeVisit): Limb {
  const isPresent = readDescriptors(visit);
  const found = majorDescriptors.filter((id) => isPresent(id) === true);
  const flags = { haemolysis: readFlag(visit, 'haemolysis'), gastrointestinal: readFlag(visit, 'gastrointestinal') };
  const yes = Object.entries(flags).filter(([, flag]) => flag === true);
  const present = [...found, ...yes.map(([name]) => name)];
  if (present.length > 0) return limb(false, 'major-organs', { present });
  if (majorDescriptors.some((id) => isPresent(id) === undefined)) return openLimb(whyUnknown(visit, 'visit'));
  const unknown = Object.values(flags).find((flag) => typeof flag !== 'boolean');
  return typeof unknown === 'object' ? openLimb(unknown) : limb(true, 'major-organs', { present });
}

/** Descriptors present now and absent at the previous visit, and the visit that leaves one of them uncertain. */
function newDescriptors(previous: MaybeVisit, visit: MaybeVisit) {
  const [before, now] = [readDescriptors(previous), readDescriptors(visit)];
  const found = allDescriptors.filter((id) => now(id) === true && before(id) === false);
  const open = allDescriptors.find((id) => {
    const [then, today] = [before(id), now(id)];
    return (then === undefined && today !== false) || (today === undefined && then !== true);
  });
  if (open === undefined) return { found };
  return { found, fault: now(open) === undefined ? whyUnknown(visit, 'visit') : whyUnknown(previous, 'previous') };
}

function newActivityLimb(rules: LldasRules, previous: MaybeVisit, visit: MaybeVisit): Limb {
  const { newActivity: coding, withoutPrevious } = rules;
  if (previous === undefined || previous === null) {
    return withoutPrevious === 'reached'
      ? limb(true, 'without-previous-visit', { coding })
      : openLimb(notEvaluable('no-previous-visit', 'previous'), { coding });
  }
  const apart = coding === 'no-flare' ? undefined : whyApart('sledai', previous, visit);
  if (apart) return openLimb(apart, { coding });
  const items = coding === 'no-flare' ? { found: [] } : newDescriptors(previous, visit);
  const compared =
    coding === 'no-new-sledai-item'
      ? []
      : compareBilag(previous.bilag, visit?.bilag, ['previous.bilag', 'visit.bilag']);
  const changes = coding === 'no-flare' ? (['new-a', 'new-b'] as const) : (['new-a', 'new-b', 'worse'] as const);
  const systems = failed(compared) ? { certain: [], open: [] } : findChanges(compared, changes);
  const evidence = { coding, items: items.found, systems: systems.certain };
  if (items.found.length + systems.certain.length > 0) return limb(false, 'new-activity', evidence);
  if (items.fault) return openLimb(items.fault, evidence);
  if (failed(compared)) return openLimb(compared, evidence);
  if (systems.open.length > 0) return openLimb(notEvaluable('grades-open'), { ...evidence, open: systems.open });
  return limb(true, 'new-activity', evidence);
}

/**
 * Lupus Low Disease Activity State of one visit: SLEDAI-2K of 4 at most without activity of a major organ, no new
 * activity since the previous visit, PGA of 1 at most, prednisone-equivalent of 7.5 mg per day at most, no investigational drug. Usual
 * maintenance treatment is allowed. Source keys: lldas-bliss, lldas-table, franklyn2016.
 */
export function assessLldas(input: {
  readonly visit: LupusVisit | null | undefined;
  readonly previous: LupusVisit | null | undefined;
  readonly newActivity?: LldasNewActivity | undefined;
  readonly withoutPrevious?: LldasWithoutPrevious | undefined;
}): Composite<LldasLimb, LldasRules> | CompositeNotEvaluable<LldasLimb, LldasRules> {
  return guarded(() => {
    const { visit, previous, newActivity = 'no-new-item', withoutPrevious = 'not-evaluable' } = input;
    if (!codings.includes(newActivity)) return notEvaluable('not-allowed', 'newActivity');
    if (withoutPrevious !== 'not-evaluable' && withoutPrevious !== 'reached')
      return notEvaluable('not-allowed', 'withoutPrevious');
    const rules = { newActivity, withoutPrevious };
    const isOnTrial = readFlag(visit, 'investigationalDrug');
    return conclude(
      {
        sledai: sledaiLimb(visit),
        majorOrgans: majorOrgansLimb(visit),
        newActivity: newActivityLimb(rules, previous, visit),
        pga: pgaLimb(visit, 'at-most', 100),
        dose: doseLimb(visit, 'at-most', 750),
        investigationalDrug:
          typeof isOnTrial === 'boolean' ? limb(!isOnTrial, 'investigational-drug', {}) : openLimb(isOnTrial),
      },
      rules,
    );
  });
}
