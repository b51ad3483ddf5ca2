import { define } from '../internal/define-element.ts';
import { SlePgaElement } from './sle-pga.element.ts';

define(SlePgaElement, 'clin-sle-pga');

declare global {
  interface HTMLElementTagNameMap {
    'clin-sle-pga': SlePgaElement;
  }
}

export { SlePgaElement };
export { addLanguage } from '../internal/language.ts';
export { define };
