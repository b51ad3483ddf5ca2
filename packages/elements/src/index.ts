export { Bilag2004Element } from './bilag-2004/bilag-2004.element.ts';
export { BsaElement } from './bsa/bsa.element.ts';
export {
  checkWording,
  DlqiElement,
  type DlqiWording,
  type QuestionWording,
  type WordingProblem,
} from './dlqi/dlqi.element.ts';
export { IgaElement } from './iga/iga.element.ts';
export { define, type ElementClass } from './internal/define-element.ts';
export { InstrumentElement } from './internal/instrument-element.ts';
export { addLanguage } from './internal/language.ts';
export type { ScoreChangeDetail, ScoreChangeEvent } from './internal/score-change-event.ts';
export { ViewElement } from './internal/view-element.ts';
export type { Scored, Visit } from './internal/visit.ts';
export { PasiElement } from './pasi/pasi.element.ts';
export { PlaquesElement, type PlaqueList, type ScoredPlaque } from './plaques/plaques.element.ts';
export { PruritusNrsElement } from './pruritus-nrs/pruritus-nrs.element.ts';
export { PruritusVasElement } from './pruritus-vas/pruritus-vas.element.ts';
export { ResponseElement } from './response/response.element.ts';
export { SlePgaElement } from './sle-pga/sle-pga.element.ts';
export { Sledai2kElement } from './sledai-2k/sledai-2k.element.ts';
export { SriElement } from './sri/sri.element.ts';
export type { TargetChangeDetail, TargetChangeEvent } from './target-plaque/target-change-event.ts';
export { TargetPlaqueElement } from './target-plaque/target-plaque.element.ts';
