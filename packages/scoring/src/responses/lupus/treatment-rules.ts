import { deepFreeze } from '../../instrument.ts';
import type { TreatmentRule } from './treatment.ts';

const ever = { fromWeek: 0, toWeek: null, effect: 'non-response' } as const;
const bliss = { source: 'bliss-protocol', certainty: 'medium' } as const;
const tulip = { source: 'tulip', certainty: 'medium' } as const;

const sets = {
  /** No rule of its own: only failures that somebody has recorded count. */
  'failures-only': [],
  kamen2022: [
    {
      id: 'taper',
      drugClass: 'glucocorticoid',
      condition: { kind: 'dose-above', mgPerDay: 10 },
      fromWeek: 20,
      toWeek: 20,
      effect: 'non-response',
      source: 'kamen2022',
    },
  ],
  // From memory of the trials; to be held against the protocol in use. "After week 16" is week 17 and later.
  bliss: [
    {
      id: 'biologic',
      drugClass: 'prohibited-biologic',
      condition: { kind: 'changed', changes: ['started'] },
      ...ever,
      ...bliss,
    },
    {
      id: 'cyclophosphamide',
      drugClass: 'iv-cyclophosphamide',
      condition: { kind: 'changed', changes: ['started'] },
      ...ever,
      ...bliss,
    },
    {
      id: 'new-immunosuppressant',
      drugClass: 'immunosuppressant',
      condition: { kind: 'changed', changes: ['started'] },
      ...ever,
      ...bliss,
    },
    {
      id: 'raised-immunosuppressant',
      drugClass: 'immunosuppressant',
      condition: { kind: 'above-baseline' },
      ...ever,
      ...bliss,
      fromWeek: 17,
    },
    {
      id: 'antimalarial',
      drugClass: 'antimalarial',
      condition: { kind: 'changed', changes: ['started', 'raised'] },
      ...ever,
      ...bliss,
      fromWeek: 17,
    },
    {
      id: 'steroid-back',
      drugClass: 'glucocorticoid',
      condition: { kind: 'dose-not-back', percent: 25, mgPerDay: 5 },
      ...ever,
      ...bliss,
      fromWeek: 24,
      toWeek: 24,
    },
    // "Raised again": after it had to be back.
    {
      id: 'steroid-raised',
      drugClass: 'glucocorticoid',
      condition: { kind: 'changed', changes: ['raised'] },
      ...ever,
      source: 'bliss-protocol',
      certainty: 'low',
      fromWeek: 24,
      lastWeeks: 8,
    },
  ],
  // The taper was attempted; the sources read do not make a failed attempt a non-response.
  tulip: [
    {
      id: 'taper',
      drugClass: 'glucocorticoid',
      condition: { kind: 'dose-above', mgPerDay: 7.5, baselineAtLeast: 10 },
      fromWeek: 40,
      toWeek: 52,
      effect: 'reported',
      source: 'tulip',
    },
    {
      id: 'restricted-drug',
      drugClass: 'restricted-drug',
      condition: { kind: 'changed', changes: ['beyond-limit'] },
      ...ever,
      ...tulip,
    },
    {
      id: 'study-drug-stopped',
      drugClass: 'study-drug',
      condition: { kind: 'changed', changes: ['stopped'] },
      ...ever,
      ...tulip,
    },
  ],
} satisfies Record<string, readonly TreatmentRule[]>;

/** Treatment-failure rules of published trials by name. */
export type TreatmentRuleSet = keyof typeof sets;

/** The rules of each set as data, with their sources. */
export const treatmentRuleSets: Readonly<Record<TreatmentRuleSet, readonly TreatmentRule[]>> = deepFreeze(sets);
