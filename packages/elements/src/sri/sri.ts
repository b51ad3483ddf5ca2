import { define } from '../internal/define-element.ts';
import { SriElement } from './sri.element.ts';

define(SriElement, 'clin-sri');

declare global {
  interface HTMLElementTagNameMap {
    'clin-sri': SriElement;
  }
}

export { SriElement };
export { addLanguage } from '../internal/language.ts';
export { define };
