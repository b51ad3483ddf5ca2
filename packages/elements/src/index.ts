export { define, type InstrumentElementClass } from './internal/define-element.ts';
export { InstrumentElement } from './internal/instrument-element.ts';
export { addLanguage } from './internal/language.ts';
export type { ScoreChangeDetail, ScoreChangeEvent } from './internal/score-change-event.ts';
export { PasiElement } from './pasi/pasi.element.ts';
export { Sledai2kElement } from './sledai-2k/sledai-2k.element.ts';
