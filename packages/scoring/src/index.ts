export { bandOf, checkThresholds, interpret } from './bands.ts';
export type { Band, BandScheme, Interpretation, Threshold, ThresholdFact } from './bands.ts';
export { defineInstrument } from './instrument.ts';
export type {
  AnyInstrument,
  Definition,
  Derived,
  Evaluation,
  GradedPart,
  Instrument,
  Interval,
  Licence,
  Option,
  Part,
  Rule,
  Suggestion,
  TotalDescriptor,
} from './instrument.ts';
export { always, choice, decimal, finding, graded, integer, never, text } from './item.ts';
export type {
  AnswerValue,
  Answers,
  BooleanItem,
  Certainty,
  Choice,
  ChoiceItem,
  Condition,
  Item,
  ItemRole,
  NumberItem,
  SpecialAnswer,
  TextItem,
} from './item.ts';
export type {
  Bounds,
  CompleteResult,
  Contribution,
  IncompleteResult,
  InvalidResult,
  Issue,
  Note,
  OptionValues,
  PartValue,
  Range,
  Reason,
  Result,
} from './result.ts';
export type { ItemState } from './sheet.ts';
export type { StandardSchema, StandardSchemaResult } from './standard-schema.ts';
export { bilag2004, bilagClearedSince, bilagContextFrom, bilagMeasuredItems } from './instruments/bilag-2004.ts';
export { bsa, lundBrowderColumn, lundBrowderColumns, lundBrowderParts } from './instruments/bsa.ts';
export type { LundBrowderPart } from './instruments/bsa.ts';
export { dlqi } from './instruments/dlqi.ts';
export { iga } from './instruments/iga.ts';
export { pasi, pasiAreaEdges, pasiAreaGrade, pasiSigns } from './instruments/pasi.ts';
export type { PasiRegion } from './instruments/pasi.ts';
export { pruritusNrs } from './instruments/pruritus-nrs.ts';
export { pruritusVas } from './instruments/pruritus-vas.ts';
export { checkSampleDate, sledai2k, sledaiLaboratoryItems } from './instruments/sledai-2k.ts';
export { slePga } from './instruments/sle-pga.ts';
export { targetPlaque, targetPlaqueArea, targetPlaqueCells, targetPlaqueSigns } from './instruments/target-plaque.ts';
export type { PlaqueArea, PlaqueCells } from './instruments/target-plaque.ts';
export { labelSet } from './words/words.ts';
export type { InstrumentWords, ItemWords, SchemeWords, ViewWords } from './words/words.ts';
export type { BodyFigureWords } from './words/body-figure.ts';
export type { SharedWords } from './words/en.ts';
export { fromEntries, toEntries } from './codec.ts';
export type { Entries } from './codec.ts';
export { administrationFormat, checkAdministration, replay } from './administration.ts';
export type {
  Administration,
  AdministrationCheck,
  AdministrationIssue,
  AdministrationTarget,
  AnswerMeta,
  AnswerSource,
  Replay,
} from './administration.ts';
export {
  adjustedMeanSledai,
  assessBicla,
  assessBilagFlare,
  assessBsaTarget,
  assessChange,
  assessDlqiResponse,
  assessDoris,
  assessIgaResponse,
  assessItchResponse,
  assessLldas,
  assessPasiResponse,
  assessPlaqueResponse,
  assessSri,
  bilagChange,
  checkPlaquePair,
  checkPsoriasisConsistency,
  classifyPsoriasisSeverity,
  fallLimit,
  fallResponses,
  fallResponsesOf,
  interpretItchMean,
  isToldInPercent,
  itchWeeklyMean,
  plaqueMean,
  psoriasisSeveritySchemes,
  responseDefinitions,
  responseSources,
  sledaiChangeSfiArm,
  sledaiChangeToronto,
  sriPresets,
  staticPgaOfSigns,
  treatmentRuleSets,
  vasMillimetres,
} from './responses.ts';
export type {
  Achieved,
  AdjustedMeanSledai,
  BiclaLimb,
  BiclaRules,
  BilagChange,
  BilagFlare,
  BilagGrade,
  BilagGrades,
  BilagSystemChange,
  BsaTarget,
  Change,
  Composite,
  CompositeNotEvaluable,
  DlqiResponse,
  DorisDoseLimit,
  DorisLimb,
  DorisRules,
  DoseRecord,
  DrugChange,
  DrugChangeKind,
  DrugClass,
  Evidence,
  FailureKind,
  FallResponse,
  IgaResponse,
  ItchResponse,
  ItchScale,
  ItchScore,
  ItchWeeklyMean,
  Limb,
  LimbFinding,
  Limbs,
  LldasLimb,
  LldasNewActivity,
  LldasRules,
  LldasWithoutPrevious,
  LupusVisit,
  NotEvaluable,
  NotEvaluableReason,
  PasiResponse,
  PgaLimit,
  PlaqueMean,
  PlaquePair,
  PlaqueResponse,
  PlaqueScore,
  PlaqueSigns,
  PsoriasisScores,
  PsoriasisSeverity,
  PsoriasisSeverityScheme,
  Rational,
  Reasons,
  RuleFinding,
  SeverityInput,
  SledaiChangeSfiArm,
  SledaiChangeToronto,
  SledaiVersion,
  SriInput,
  SriLimb,
  SriOptions,
  SriPreset,
  SriRules,
  SriThreshold,
  StaticPga,
  TreatmentCondition,
  TreatmentFailure,
  TreatmentRule,
  TreatmentRuleSet,
  VasMark,
  VisitScore,
  VisitTreatment,
} from './responses.ts';
