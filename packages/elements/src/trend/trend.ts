import { define } from '../internal/define-element.ts';
import { TrendElement } from './trend.element.ts';

define(TrendElement, 'clin-trend');

declare global {
  interface HTMLElementTagNameMap {
    'clin-trend': TrendElement;
  }
}

export { TrendElement };
export { addLanguage } from '../internal/language.ts';
export { define };
