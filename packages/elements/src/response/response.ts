import { define } from '../internal/define-element.ts';
import { ResponseElement } from './response.element.ts';

define(ResponseElement, 'clin-response');

declare global {
  interface HTMLElementTagNameMap {
    'clin-response': ResponseElement;
  }
}

export { ResponseElement };
export { addLanguage } from '../internal/language.ts';
export { define };
