import { define } from '../internal/define-element.ts';
import { TargetPlaqueElement } from './target-plaque.element.ts';

define(TargetPlaqueElement, 'clin-target-plaque');

declare global {
  interface HTMLElementTagNameMap {
    'clin-target-plaque': TargetPlaqueElement;
  }
}

export { TargetPlaqueElement };
export { addLanguage } from '../internal/language.ts';
export { define };
