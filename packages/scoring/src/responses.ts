export { assessBsaTarget, type BsaTarget } from './responses/bsa.ts';
export { assessChange, fallLimit, type Change } from './responses/change.ts';
export { checkPsoriasisConsistency, type PsoriasisScores } from './responses/consistency.ts';
export { assessDlqiResponse, type DlqiResponse } from './responses/dlqi.ts';
export { fallResponses, fallResponsesOf, isToldInPercent, type FallResponse } from './responses/falls.ts';
export { assessIgaResponse, staticPgaOfSigns, type IgaResponse, type StaticPga } from './responses/iga.ts';
export {
  assessItchResponse,
  interpretItchMean,
  itchWeeklyMean,
  vasMillimetres,
  type ItchResponse,
  type ItchScale,
  type ItchScore,
  type ItchWeeklyMean,
  type VasMark,
} from './responses/itch.ts';
export { assessBicla, type BiclaLimb, type BiclaRules } from './responses/lupus/bicla.ts';
export {
  assessBilagFlare,
  bilagChange,
  type BilagChange,
  type BilagFlare,
  type BilagGrade,
  type BilagSystemChange,
} from './responses/lupus/bilag-change.ts';
export { assessDoris, type DorisDoseLimit, type DorisLimb, type DorisRules } from './responses/lupus/doris.ts';
export type { Composite, CompositeNotEvaluable, Evidence, Limb, LimbFinding, Limbs } from './responses/lupus/limbs.ts';
export {
  assessLldas,
  type LldasLimb,
  type LldasNewActivity,
  type LldasRules,
  type LldasWithoutPrevious,
} from './responses/lupus/lldas.ts';
export type { BilagGrades, LupusVisit } from './responses/lupus/lupus-visit.ts';
export type { PgaLimit } from './responses/lupus/measures.ts';
export {
  assessSri,
  sriPresets,
  type SledaiVersion,
  type SriInput,
  type SriLimb,
  type SriOptions,
  type SriPreset,
  type SriRules,
  type SriThreshold,
} from './responses/lupus/sri.ts';
export { treatmentRuleSets, type TreatmentRuleSet } from './responses/lupus/treatment-rules.ts';
export type {
  DoseRecord,
  DrugChange,
  DrugChangeKind,
  DrugClass,
  FailureKind,
  RuleFinding,
  TreatmentCondition,
  TreatmentFailure,
  TreatmentRule,
  VisitTreatment,
} from './responses/lupus/treatment.ts';
export { assessPasiResponse, type PasiResponse } from './responses/pasi.ts';
export {
  assessPlaqueResponse,
  checkPlaquePair,
  plaqueMean,
  type PlaqueMean,
  type PlaquePair,
  type PlaqueResponse,
  type PlaqueScore,
  type PlaqueSigns,
} from './responses/plaque.ts';
export type { Rational } from './responses/rational.ts';
export {
  classifyPsoriasisSeverity,
  psoriasisSeveritySchemes,
  type PsoriasisSeverity,
  type PsoriasisSeverityScheme,
  type SeverityInput,
} from './responses/severity.ts';
export {
  adjustedMeanSledai,
  sledaiChangeSfiArm,
  sledaiChangeToronto,
  type AdjustedMeanSledai,
  type SledaiChangeSfiArm,
  type SledaiChangeToronto,
} from './responses/sledai.ts';
export { responseDefinitions, responseSources } from './responses/sources.ts';
export type { Achieved, NotEvaluable, NotEvaluableReason, Reasons, VisitScore } from './responses/visits.ts';
