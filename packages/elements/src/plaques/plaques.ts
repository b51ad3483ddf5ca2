import { define } from '../internal/define-element.ts';
import { PlaquesElement } from './plaques.element.ts';

define(PlaquesElement, 'clin-plaques');

declare global {
  interface HTMLElementTagNameMap {
    'clin-plaques': PlaquesElement;
  }
}

export { PlaquesElement };
export { addLanguage } from '../internal/language.ts';
export { define };
