import type { Item } from '@clinimetric/scoring';
import { html, nothing, type TemplateResult } from 'lit';
import { cellsOf, openState, scale } from './controls.ts';
import { marks } from './marks.ts';
import type { View } from './view.ts';

/** A sign of a plaque with its grades; `isOff` where it does not apply. */
export function signRow(view: View, item: Item, isOff = false): TemplateResult {
  return html`<div class="row">
    <div class="lab ${isOff ? 'muted' : ''}">
      <b>${view.words.items[item.id]!.label}</b>${stateOf(view, item, isOff)}
    </div>
    ${scale(view, item, { cells: cellsOf(view, item, []), off: isOff })}
  </div>`;
}

/** The word of the grade given, or why there is none. */
function stateOf(view: View, { id }: Item, isOff: boolean): TemplateResult {
  const { shared, words, answers } = view;
  const given = answers[id];
  if (isOff) return html`<small id=${`s-${id}`}>${shared.state.doesNotApply}</small>`;
  if (given === undefined) return openState(view, id, shared.state.notGraded);
  if (given === 'not-assessed')
    return html`<span class="state" id=${`s-${id}`}>${marks.notAssessed}${shared.special[given]}</span>`;
  return html`<small id=${`s-${id}`}>${words.items[id]!.options![given as number]}</small>`;
}

/** A dashed box in an arithmetic, for what is open. */
export const hole = ({ shared }: View): TemplateResult =>
  html`<span class="hole" role="img" aria-label=${shared.state.open}></span>`;

/** The help on colour is whole sentences and stands below the grades; the other signs have the sense they are judged by. */
const isColour = (item: string) => item.endsWith('erythema');

/** Name of a sign over its guide, with the sense it is judged by. */
export function guideHead({ words }: View, item: string): TemplateResult {
  const { label, help } = words.items[item]!;
  return html`<h3 class="cap">${label}${isColour(item) ? nothing : `: ${help}`}</h3>`;
}

/** What each grade of a sign looks or feels like, the given one marked. */
export function gradeGuide({ words, answers }: View, item: string, more: unknown = nothing): TemplateResult {
  const { help, options, descriptions } = words.items[item]!;
  return html`${Object.entries(descriptions!).map(
      ([grade, text]) =>
        html`<p class=${answers[item] === Number(grade) ? 'sel' : ''}>
          <b>${grade}</b><span>${options![grade]}. ${text}</span>
        </p>`,
    )}
    <p class="help">${isColour(item) ? help : nothing} ${more}</p>`;
}
