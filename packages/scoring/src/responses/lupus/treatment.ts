import type { Certainty } from '../../item.ts';
import type { responseSources } from '../sources.ts';
import type { NotEvaluableReason } from '../visits.ts';

export type DrugClass =
  | 'glucocorticoid'
  | 'antimalarial'
  | 'immunosuppressant'
  | 'iv-cyclophosphamide'
  | 'prohibited-biologic'
  | 'restricted-drug'
  | 'study-drug';

/** `raised`: above the dose at baseline. `beyond-limit`: more than the protocol in use allows, which only the site knows. */
export type DrugChangeKind = 'started' | 'raised' | 'stopped' | 'beyond-limit';

/** A change of a drug since baseline. Weeks are whole weeks of the study, baseline being week 0. */
export interface DrugChange {
  readonly drugClass: DrugClass;
  readonly change: DrugChangeKind;
  readonly week: number;
  /** The week in which it was taken back; absent while it lasts. */
  readonly untilWeek?: number | null | undefined;
}

export interface DoseRecord {
  readonly week: number;
  readonly prednisoneMgPerDay: number;
}

export type FailureKind = 'rescue' | 'treatment-failure' | 'withdrawal' | 'death';

/** A failure somebody has recorded, under whatever rule. */
export interface TreatmentFailure {
  readonly kind: FailureKind;
  readonly week?: number | null | undefined;
}

/**
 * Treatment at a visit. Everything absent or `null` is not recorded, which is never the same as "none": an empty list
 * says that there was none. Lists reach from baseline to this visit.
 */
export interface VisitTreatment {
  /** Whole weeks since baseline. */
  readonly week?: number | null | undefined;
  /** Prednisone-equivalent in mg per day at this visit, as entered, two decimals at most; no drug is converted. */
  readonly prednisoneMgPerDay?: number | null | undefined;
  /** Doses between baseline and this visit, where a rule looks at another week. */
  readonly doses?: readonly DoseRecord[] | null | undefined;
  readonly failures?: readonly TreatmentFailure[] | null | undefined;
  readonly changes?: readonly DrugChange[] | null | undefined;
  /** Haemolytic anaemia due to lupus; no SLEDAI descriptor. */
  readonly haemolysis?: boolean | null | undefined;
  /** Gastrointestinal activity due to lupus; no SLEDAI descriptor. */
  readonly gastrointestinal?: boolean | null | undefined;
  readonly investigationalDrug?: boolean | null | undefined;
  /** Antimalarials, immunosuppressants and biologics at a stable dose, in the judgement of the person who records it. */
  readonly backgroundStable?: boolean | null | undefined;
}

/** What a rule looks at. Doses are prednisone-equivalent in mg per day. */
export type TreatmentCondition =
  /** One of these changes happened in the weeks of the rule. */
  | { readonly kind: 'changed'; readonly changes: readonly DrugChangeKind[] }
  /** A dose above the one at baseline was in force in the weeks of the rule, whenever it began. */
  | { readonly kind: 'above-baseline' }
  /** A recorded dose is above the limit; with `baselineAtLeast` only after such a dose at baseline. */
  | { readonly kind: 'dose-above'; readonly mgPerDay: number; readonly baselineAtLeast?: number }
  /** The dose is above baseline by more than this percentage and by more than this many mg. */
  | { readonly kind: 'dose-not-back'; readonly percent: number; readonly mgPerDay: number };

/** One rule against the record, as a limb's evidence. Beside the outcome stands what decided it, so far as there is any. */
export type RuleFinding = {
  readonly rule: string;
  readonly drugClass: DrugClass;
  readonly effect: TreatmentRule['effect'];
  /** `not-due`: its weeks have not come. */
  readonly outcome: 'kept' | 'broken' | 'not-due' | 'not-evaluable';
  /** Why it cannot be assessed. */
  readonly code?: NotEvaluableReason;
  readonly week?: number;
  readonly change?: DrugChangeKind;
  /** A dose in mg per day, the one before it, and the limit. */
  readonly mgPerDay?: number;
  readonly before?: number;
  readonly limit?: number;
};

/** One rule of a protocol, as data. */
export interface TreatmentRule {
  readonly id: string;
  readonly drugClass: DrugClass;
  readonly condition: TreatmentCondition;
  readonly fromWeek: number;
  /** `null`: up to the visit. */
  readonly toWeek: number | null;
  /** Only the last so many weeks before the visit count. */
  readonly lastWeeks?: number;
  /** `non-response` from then on; `reported` is shown and decides nothing. */
  readonly effect: 'non-response' | 'reported';
  readonly source: keyof typeof responseSources;
  readonly certainty?: Certainty;
}
