import { html, type TemplateResult } from 'lit';
import { written } from '../internal/written.ts';
import { word, type TrendView } from './sentences.ts';

/** A row of words of which one holds. */
export function choice<One extends string>(
  view: TrendView,
  name: string,
  kind: string,
  all: readonly One[],
  chosen: One,
  choose: (one: One) => void,
): TemplateResult {
  return html`<div class="seg words ${kind}" role="radiogroup" aria-label=${word(view, name)}>
    ${all.map(
      (one) =>
        html`<label class="cell"
          ><input type="radio" name=${name} .checked=${written(chosen === one)} @change=${() => choose(one)} /><span
            >${word(view, one)}</span
          ></label
        >`,
    )}
  </div>`;
}
