import {
  assessBicla,
  assessSri,
  type BiclaRules,
  type Composite,
  type CompositeNotEvaluable,
  type LupusVisit,
  type SriRules,
} from '@clinimetric/scoring';
import type { SriElement } from './sri.element.ts';

/** Two visits as the assessments take them. */
export interface LupusVisits {
  readonly baseline: LupusVisit;
  readonly followUp: LupusVisit;
}

/** What every composite comes to; the limbs are those of its own. */
export type Answer = Composite<string, SriRules | BiclaRules> | CompositeNotEvaluable<string, SriRules | BiclaRules>;

/** A composite response, and the order in which its limbs are read. */
interface Index {
  readonly assess: (view: SriElement, visits: LupusVisits) => Answer;
  /** Limbs of the answer by the measure they look at. */
  readonly limbs: readonly (readonly [measure: string, limbs: readonly string[]])[];
}

/** Attributes are text: what none of the assessments knows, they refuse by name. */
const given = <Value>(value: unknown) => (value ?? undefined) as Value | undefined;

/** Composite responses by the value of `index`. */
export const indices = {
  sri: {
    assess: ({ preset, threshold }, visits) =>
      assessSri({ ...visits, preset: given(preset), threshold: given(threshold) }),
    limbs: [
      ['sledai', ['sledai']],
      ['bilag', ['newA', 'newB']],
      ['pga', ['pga']],
      ['treatment', ['treatment']],
    ],
  },
  bicla: {
    assess: ({ pgaLimit, treatmentRules }, visits) =>
      assessBicla({ ...visits, pgaLimit: given(pgaLimit), treatmentRules: given(treatmentRules) }),
    limbs: [
      ['bilag', ['improvement', 'newA', 'newB']],
      ['sledai', ['sledai']],
      ['pga', ['pga']],
      ['treatment', ['treatment']],
    ],
  },
} satisfies Record<string, Index>;

export type IndexId = keyof typeof indices;
