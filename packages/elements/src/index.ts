export { BsaElement } from './bsa/bsa.element.ts';
export {
  checkWording,
  DlqiElement,
  type DlqiWording,
  type QuestionWording,
  type WordingProblem,
} from './dlqi/dlqi.element.ts';
export { define, type ElementClass } from './internal/define-element.ts';
export { InstrumentElement } from './internal/instrument-element.ts';
export { addLanguage } from './internal/language.ts';
export type { ScoreChangeDetail, ScoreChangeEvent } from './internal/score-change-event.ts';
export { ViewElement } from './internal/view-element.ts';
export type { Scored, Visit } from './internal/visit.ts';
export { PasiElement } from './pasi/pasi.element.ts';
export { PruritusNrsElement } from './pruritus-nrs/pruritus-nrs.element.ts';
export { PruritusVasElement } from './pruritus-vas/pruritus-vas.element.ts';
export { Sledai2kElement } from './sledai-2k/sledai-2k.element.ts';
