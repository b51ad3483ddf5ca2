import { define } from '../internal/define-element.ts';
import { Bilag2004Element } from './bilag-2004.element.ts';

define(Bilag2004Element, 'clin-bilag-2004');

declare global {
  interface HTMLElementTagNameMap {
    'clin-bilag-2004': Bilag2004Element;
  }
}

export { Bilag2004Element };
export { bilagContextFrom } from '@clinimetric/scoring/bilag-2004';
export { addLanguage } from '../internal/language.ts';
export { define };
