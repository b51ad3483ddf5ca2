import { define } from '../internal/define-element.ts';
import { Sledai2kElement } from './sledai-2k.element.ts';

define(Sledai2kElement, 'clin-sledai-2k');

declare global {
  interface HTMLElementTagNameMap {
    'clin-sledai-2k': Sledai2kElement;
  }
}

export { Sledai2kElement };
export { addLanguage } from '../internal/language.ts';
export { define };
