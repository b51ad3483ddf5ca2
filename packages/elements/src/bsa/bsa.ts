import { define } from '../internal/define-element.ts';
import { BsaElement } from './bsa.element.ts';

define(BsaElement, 'clin-bsa');

declare global {
  interface HTMLElementTagNameMap {
    'clin-bsa': BsaElement;
  }
}

export { BsaElement };
export { addLanguage } from '../internal/language.ts';
export { define };
