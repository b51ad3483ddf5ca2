import { define } from '../internal/define-element.ts';
import { checkWording, DlqiElement } from './dlqi.element.ts';

define(DlqiElement, 'clin-dlqi');

declare global {
  interface HTMLElementTagNameMap {
    'clin-dlqi': DlqiElement;
  }
}

export { checkWording, DlqiElement };
export { addLanguage } from '../internal/language.ts';
export { define };
