import type { Note } from '../../result.ts';
import type { NotEvaluable, NotEvaluableReason } from '../visits.ts';

/** Plain JSON: what evidence is made of. */
export type Evidence = string | number | boolean | null | readonly Evidence[] | { readonly [key: string]: Evidence };

/**
 * What a limb looked at; together with its outcome it makes a sentence. Beside each the arguments it carries; systems are
 * lists of `{ system, before, now }`, where an open grade is `[best, worst]`.
 */
export type LimbFinding =
  /** `before`, `now`, `fall`, `threshold` */
  | 'sledai-fall'
  /** `before`, `threshold`: no fall that large is possible */
  | 'baseline-below-threshold'
  /** `before`, `now`, `rise` */
  | 'sledai-rise'
  /** `total`, `limit` */
  | 'sledai-at-most'
  /** `present` (descriptors), `limit` */
  | 'clinical-sledai-at-most'
  /** `present` (descriptors, `haemolysis`, `gastrointestinal`) */
  | 'major-organs'
  /** `allowed`, `systems` with a new A or B; where grades are open also `open` */
  | 'new-a'
  | 'new-b'
  /** `systems` with A or B at baseline, each with `fell`: true, false or, where grades are open, null */
  | 'grades-fell'
  /** `coding`, `items` (new descriptors), `systems` that are worse */
  | 'new-activity'
  /** `coding` */
  | 'without-previous-visit'
  /** `before`, `now`, `rise`, `limit`, `relation` (`below` or `at-most`) */
  | 'pga-rise'
  /** `pga`, `limit` */
  | 'pga-at-most'
  | 'pga-below'
  /** `mgPerDay`, `limit` */
  | 'dose-at-most'
  | 'dose-below'
  /** none; reached without one */
  | 'investigational-drug'
  /** none */
  | 'background-stable'
  /** `set`, `rules` (a `RuleFinding` for each that concerns this patient) and, if one was recorded, `failure` with `kind` and `week` */
  | 'treatment-kept'
  | 'treatment-failure';

/**
 * One condition of a composite response. `reached` and `not-reached` were assessed and `code` says what was looked at;
 * `not-evaluable` could not be, `code` is the reason and `field` the input at fault.
 */
export type Limb =
  | {
      readonly outcome: 'reached' | 'not-reached';
      readonly code: LimbFinding;
      /** The numbers, grades and limits that decided. */
      readonly arguments: Readonly<Record<string, Evidence>>;
    }
  | {
      readonly outcome: 'not-evaluable';
      readonly code: NotEvaluableReason;
      /** Path of the input, such as `followUp.pga`; for `incomparable` the measure and what differs, `sledai.window-days`. */
      readonly field?: string;
      /** What is known all the same: limits, systems whose grade is open. */
      readonly arguments: Readonly<Record<string, Evidence>>;
    };

/** All limbs of a composite, in its published order. */
export type Limbs<Id extends string> = Readonly<Record<Id, Limb>>;

interface Account<Id extends string, Rules> {
  readonly limbs: Limbs<Id>;
  /** Every setting that took part, resolved. */
  readonly rules: Rules;
  readonly notes: readonly Note[];
}

/** A composite that could be assessed: achieved when every limb is reached. */
export interface Composite<Id extends string, Rules> extends Account<Id, Rules> {
  readonly status: 'evaluable';
  readonly achieved: boolean;
}

/** A composite that could not: the reason is that of the first limb at fault. Limbs are absent if the call itself was. */
export type CompositeNotEvaluable<Id extends string, Rules> = NotEvaluable & Partial<Account<Id, Rules>>;

export const limb = (is: boolean, code: LimbFinding, args: Limb['arguments']): Limb => ({
  outcome: is ? 'reached' : 'not-reached',
  code,
  arguments: args,
});

export const openLimb = ({ reason, field }: NotEvaluable, args: Limb['arguments'] = {}): Limb => ({
  outcome: 'not-evaluable',
  code: reason,
  ...(field !== undefined && { field }),
  arguments: args,
});

/** Findings that settle non-response whatever else is unknown. */
const decisive: readonly string[] = ['treatment-failure', 'baseline-below-threshold'];

/** Puts limbs together: one that cannot be assessed leaves the whole open, unless another one settles it for good. */
export function conclude<Id extends string, Rules>(
  limbs: Limbs<Id>,
  rules: Rules,
  notes: readonly Note[] = [],
): Composite<Id, Rules> | CompositeNotEvaluable<Id, Rules> {
  const all = Object.values<Limb>(limbs);
  const settled = all.some(({ outcome, code }) => outcome === 'not-reached' && decisive.includes(code));
  const open = settled ? undefined : all.find((one) => one.outcome === 'not-evaluable');
  if (open) {
    const { code: reason, field } = open;
    return { status: 'not-evaluable', reason, ...(field !== undefined && { field }), limbs, rules, notes };
  }
  return { status: 'evaluable', achieved: all.every(({ outcome }) => outcome === 'reached'), limbs, rules, notes };
}
