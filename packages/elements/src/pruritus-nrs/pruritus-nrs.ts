import { define } from '../internal/define-element.ts';
import { PruritusNrsElement } from './pruritus-nrs.element.ts';

define(PruritusNrsElement, 'clin-pruritus-nrs');

declare global {
  interface HTMLElementTagNameMap {
    'clin-pruritus-nrs': PruritusNrsElement;
  }
}

export { PruritusNrsElement };
export { addLanguage } from '../internal/language.ts';
export { define };
