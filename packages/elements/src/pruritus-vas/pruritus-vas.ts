import { define } from '../internal/define-element.ts';
import { PruritusVasElement } from './pruritus-vas.element.ts';

define(PruritusVasElement, 'clin-pruritus-vas');

declare global {
  interface HTMLElementTagNameMap {
    'clin-pruritus-vas': PruritusVasElement;
  }
}

export { PruritusVasElement };
export { addLanguage } from '../internal/language.ts';
export { define };
