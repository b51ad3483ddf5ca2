import type { Instrument } from '../../instrument.ts';
import { sledai2k } from '../../instruments/sledai-2k.ts';
import { slePga } from '../../instruments/sle-pga.ts';
import type { Rational } from '../rational.ts';
import { minus, numberOf } from '../rational.ts';
import { failed, isResult, notEvaluable, readTotal, whyIncomparable, type NotEvaluable } from '../visits.ts';
import { limb, openLimb, type Limb } from './limbs.ts';
import type { MaybeVisit } from './lupus-visit.ts';

const instruments = { sledai: sledai2k, pga: slePga } as const satisfies Record<string, Instrument>;
type Measure = keyof typeof instruments;

/** The total of one measure at one visit. `name` is the visit's in the call. */
export const readMeasure = (measure: Measure, visit: MaybeVisit, name: string) =>
  readTotal(visit?.[measure], instruments[measure], `${name}.${measure}`);

/** Why the results of a measure at two visits cannot be compared, naming measure and field. */
export function whyApart(measure: Measure, from: MaybeVisit, to: MaybeVisit): NotEvaluable | undefined {
  const apart = whyIncomparable(from?.[measure], to?.[measure]);
  return apart && notEvaluable(apart.reason, `${measure}.${apart.field}`);
}

/** A measure at baseline and follow-up. */
export function readBoth(
  measure: Measure,
  baseline: MaybeVisit,
  followUp: MaybeVisit,
): { readonly before: Rational; readonly after: Rational } | NotEvaluable {
  const before = readMeasure(measure, baseline, 'baseline');
  if (failed(before)) return before;
  const after = readMeasure(measure, followUp, 'followUp');
  if (failed(after)) return after;
  return whyApart(measure, baseline, followUp) ?? { before, after };
}

/**
 * How far the PGA may rise: by less than 0.30, or by 0.30 at most, which is 10 % of its scale. A rise of exactly 0.30
 * passes only the second.
 */
export type PgaLimit = 'below' | 'at-most';
export const pgaLimits: readonly PgaLimit[] = ['below', 'at-most'];

/** Hundredths of a point. */
const largestRise = 30;

/** No worsening of the PGA, compared in hundredths. */
export function pgaRiseLimb(limit: PgaLimit, baseline: MaybeVisit, followUp: MaybeVisit): Limb {
  const known = { limit: largestRise / 100, relation: limit };
  const both = readBoth('pga', baseline, followUp);
  if (failed(both)) return openLimb(both, known);
  const { before, after } = both;
  const rise = minus(after, before);
  const isWithin = limit === 'below' ? rise.numerator < largestRise : rise.numerator <= largestRise;
  return limb(isWithin, 'pga-rise', {
    before: numberOf(before),
    now: numberOf(after),
    rise: numberOf(rise),
    ...known,
  });
}

/** Descriptors of SLEDAI-2K, in form order. */
const descriptors = sledai2k.items.filter(({ role }) => role === 'scored');

/** Organ systems of SLEDAI-2K in which LLDAS allows no activity. Source key: lldas-bliss. */
const majorSystems = ['cns', 'vascular', 'renal', 'serosal', 'constitutional'];
export const majorDescriptors = descriptors.flatMap((item) =>
  'part' in item && majorSystems.includes(item.part ?? '') ? [item.id] : [],
);
export const allDescriptors = descriptors.map(({ id }) => id);
/** All but serology, which clinical SLEDAI leaves out. */
export const clinicalDescriptors = descriptors.flatMap((item) =>
  'part' in item && item.part === 'immunologic' ? [] : [item.id],
);

/** Why single descriptors of a visit are unknown. */
export function whyUnknown(visit: MaybeVisit, name: string): NotEvaluable {
  const total = readMeasure('sledai', visit, name);
  return failed(total) && total.reason !== 'no-total' ? total : notEvaluable('descriptors-unknown', `${name}.sledai`);
}

/** Whether a descriptor is present at a visit; `undefined` where the record does not say. A total of 0 says that none is. */
export function readDescriptors(visit: MaybeVisit): (id: string) => boolean | undefined {
  const score = visit?.sledai;
  if (score === 0) return () => false;
  if (!isResult(score) || score.instrument !== sledai2k.id || score.status === 'invalid') return () => undefined;
  if (score.status === 'complete') {
    // Rather than the answers: a study may count what was not assessed as absent.
    const present = new Set(score.contributions.filter(({ points }) => points > 0).map(({ id }) => id));
    return (id) => present.has(id);
  }
  const { answers } = score;
  return (id) => (typeof answers[id] === 'boolean' ? answers[id] : undefined);
}
