import { define } from '../internal/define-element.ts';
import { IgaElement } from './iga.element.ts';

define(IgaElement, 'clin-iga');

declare global {
  interface HTMLElementTagNameMap {
    'clin-iga': IgaElement;
  }
}

export { IgaElement };
export { addLanguage } from '../internal/language.ts';
export { define };
