export { assessBsaTarget, type BsaTarget } from './responses/bsa.ts';
export { assessDlqiResponse, type DlqiResponse } from './responses/dlqi.ts';
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
export { assessPasiResponse, type PasiResponse } from './responses/pasi.ts';
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
