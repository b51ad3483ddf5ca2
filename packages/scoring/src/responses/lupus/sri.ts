import { deepFreeze } from '../../instrument.ts';
import type { Certainty } from '../../item.ts';
import type { Note } from '../../result.ts';
import { minus, numberOf } from '../rational.ts';
import type { responseSources } from '../sources.ts';
import { failed, guarded, isResult, notEvaluable, type NotEvaluable } from '../visits.ts';
import { compareBilag, contradictionsIn, newGradesLimb } from './bilag-change.ts';
import { conclude, limb, openLimb, type Composite, type CompositeNotEvaluable, type Limb } from './limbs.ts';
import type { LupusVisit, MaybeVisit } from './lupus-visit.ts';
import { pgaLimits, pgaRiseLimb, readBoth, readMeasure, type PgaLimit } from './measures.ts';
import { treatmentLimb } from './treatment-limb.ts';
import { treatmentRuleSets, type TreatmentRuleSet } from './treatment-rules.ts';

export type SriThreshold = 4 | 5 | 6 | 7 | 8;

/** The SLEDAI the totals are of. Results are SLEDAI-2K; plain totals are taken at the caller's word. */
export type SledaiVersion = 'sledai-2k' | 'selena-sledai';

/** What can be chosen about an SRI. */
export interface SriOptions {
  /** Least fall of SLEDAI: SRI-4 to SRI-8. */
  readonly threshold: SriThreshold;
  /** How many systems may have a new B; none may have a new A. */
  readonly newBAllowed: number;
  readonly pgaLimit: PgaLimit;
  readonly sledaiVersion: SledaiVersion;
  readonly treatmentRules: TreatmentRuleSet;
}

/** A rule set, resolved. */
export interface SriRules extends SriOptions {
  readonly preset: SriPreset | null;
  readonly bilagVersion: 'bilag-2004';
}

/** One parameter of a published rule set. `null`: not stated in what could be read. */
interface Sourced<Value> {
  readonly value: Value | null;
  readonly source: keyof typeof responseSources;
  readonly certainty?: Certainty;
}

type Preset = { readonly [Name in keyof SriOptions]: Sourced<SriOptions[Name]> } & {
  readonly bilagVersion: Sourced<'bilag-2004' | 'classic-bilag'>;
};

const presets = {
  bliss: {
    threshold: { value: 4, source: 'bliss76' },
    newBAllowed: { value: 1, source: 'bliss76' },
    pgaLimit: { value: 'below', source: 'msri' },
    sledaiVersion: { value: 'selena-sledai', source: 'bliss76' },
    bilagVersion: { value: 'classic-bilag', source: 'furie2009', certainty: 'medium' },
    treatmentRules: { value: 'bliss', source: 'bliss-protocol', certainty: 'medium' },
  },
  kamen2022: {
    threshold: { value: 4, source: 'kamen2022' },
    // The abstract leaves the rule about B out; the body has it.
    newBAllowed: { value: 1, source: 'kamen2022', certainty: 'medium' },
    // "No increase above 0.3" in the abstract; the body lost its operator.
    pgaLimit: { value: 'at-most', source: 'kamen2022', certainty: 'medium' },
    sledaiVersion: { value: null, source: 'kamen2022' },
    bilagVersion: { value: null, source: 'kamen2022' },
    treatmentRules: { value: 'kamen2022', source: 'kamen2022' },
  },
} satisfies Record<string, Preset>;

export type SriPreset = keyof typeof presets;

/** Rule sets of trials as data: every parameter with its source. */
export const sriPresets: Readonly<Record<SriPreset, Preset>> = deepFreeze(presets);

const defaults: SriOptions = {
  threshold: 4,
  newBAllowed: 1,
  pgaLimit: 'below',
  sledaiVersion: 'sledai-2k',
  treatmentRules: 'failures-only',
};

const allowed: { readonly [Name in keyof SriOptions]: readonly SriOptions[Name][] } = {
  threshold: [4, 5, 6, 7, 8],
  newBAllowed: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  pgaLimit: pgaLimits,
  sledaiVersion: ['sledai-2k', 'selena-sledai'],
  treatmentRules: Object.keys(treatmentRuleSets) as TreatmentRuleSet[],
};

export type SriInput = { readonly [Name in keyof SriOptions]?: SriOptions[Name] | undefined } & {
  readonly baseline: LupusVisit | null | undefined;
  readonly followUp: LupusVisit | null | undefined;
  readonly preset?: SriPreset | undefined;
};

function resolve(input: SriInput): SriRules | NotEvaluable {
  const { preset = null } = input;
  if (preset !== null && !Object.keys(sriPresets).includes(preset)) return notEvaluable('not-allowed', 'preset');
  const published = preset && sriPresets[preset];
  const rules: Record<string, unknown> = { preset };
  for (const name of Object.keys(defaults) as (keyof SriOptions)[]) {
    // The version belongs to the totals that were given, whatever the trial used.
    const value = input[name] ?? (name === 'sledaiVersion' ? null : published?.[name].value) ?? defaults[name];
    if (!(allowed[name] as readonly unknown[]).includes(value)) return notEvaluable('not-allowed', name);
    rules[name] = value;
  }
  return { ...rules, bilagVersion: 'bilag-2004' } as unknown as SriRules;
}

/** The trial behind a preset used other versions of the instruments. */
function notesOn({ preset, ...rules }: SriRules): Note[] {
  if (preset === null) return [];
  return (['sledaiVersion', 'bilagVersion'] as const).flatMap((name) => {
    const trial = sriPresets[preset][name].value;
    if (trial === null || trial === rules[name]) return [];
    const code = name === 'sledaiVersion' ? 'other-sledai-version' : 'other-bilag-version';
    return [{ code, items: [], severity: 'information', arguments: { preset, trial, used: rules[name] } }];
  });
}

function sledaiLimb({ threshold, sledaiVersion }: SriRules, baseline: MaybeVisit, followUp: MaybeVisit): Limb {
  const given = [baseline?.sledai, followUp?.sledai];
  if (sledaiVersion !== 'sledai-2k' && given.some(isResult))
    return openLimb(notEvaluable('incomparable', 'sledaiVersion'), { threshold });
  const before = readMeasure('sledai', baseline, 'baseline');
  if (!failed(before) && before.numerator < threshold)
    return limb(false, 'baseline-below-threshold', { before: numberOf(before), threshold });
  const both = readBoth('sledai', baseline, followUp);
  if (failed(both)) return openLimb(both, { threshold });
  const fall = minus(both.before, both.after).numerator;
  return limb(fall >= threshold, 'sledai-fall', {
    before: numberOf(both.before),
    now: numberOf(both.after),
    fall,
    threshold,
  });
}

export type SriLimb = 'sledai' | 'newA' | 'newB' | 'pga' | 'treatment';

/**
 * SLE Responder Index: SLEDAI falls by at least `threshold`, no system has a new BILAG A, at most `newBAllowed` a new B,
 * the PGA does not worsen, and treatment has not failed, all against baseline. A `preset` sets every parameter as in a trial, others given here take its
 * place; the answer repeats the rules it used. A patient whose baseline SLEDAI is below the threshold never responds. Source keys: bliss76, msri,
 * furie2009, kamen2022.
 */
export function assessSri(input: SriInput): Composite<SriLimb, SriRules> | CompositeNotEvaluable<SriLimb, SriRules> {
  return guarded(() => {
    const rules = resolve(input);
    if (failed(rules)) return rules;
    const { baseline, followUp } = input;
    const compared = compareBilag(baseline?.bilag, followUp?.bilag, ['baseline.bilag', 'followUp.bilag']);
    return conclude(
      {
        sledai: sledaiLimb(rules, baseline, followUp),
        newA: newGradesLimb(compared, 'new-a', 0),
        newB: newGradesLimb(compared, 'new-b', rules.newBAllowed),
        pga: pgaRiseLimb(rules.pgaLimit, baseline, followUp),
        treatment: treatmentLimb(rules.treatmentRules, baseline, followUp),
      },
      rules,
      [...notesOn(rules), ...contradictionsIn(compared)],
    );
  });
}
