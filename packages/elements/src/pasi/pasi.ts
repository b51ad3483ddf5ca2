import { define } from '../internal/define-element.ts';
import { PasiElement } from './pasi.element.ts';

define(PasiElement, 'clin-pasi');

declare global {
  interface HTMLElementTagNameMap {
    'clin-pasi': PasiElement;
  }
}

export { PasiElement };
export { addLanguage } from '../internal/language.ts';
export { define };
