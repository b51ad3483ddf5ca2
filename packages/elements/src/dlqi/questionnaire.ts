import type { ChoiceItem } from '@clinimetric/scoring';
import { html, nothing, type TemplateResult } from 'lit';
import { answerFrom, isTicked } from '../internal/controls.ts';
import { marks } from '../internal/marks.ts';
import type { View } from '../internal/view.ts';
import { written } from '../internal/written.ts';
import { printedAnswers, type DlqiWording, type WordingProblem } from './wording.ts';

interface Asking {
  /** Several ticks are held; boxes show them. */
  readonly several: boolean;
  /** The only question on its screen, but for part b. */
  readonly alone: boolean;
  /** Somebody went on without answering. */
  readonly passed: boolean;
}

function option(
  view: View,
  item: ChoiceItem,
  value: string,
  text: unknown,
  kind: string,
  several: boolean,
): TemplateResult {
  return html`<label class="opt ${kind}"
    ><input
      type=${several ? 'checkbox' : 'radio'}
      name=${item.id}
      value=${value}
      .checked=${written(isTicked(view.answers[item.id], answerFrom(item, value)))}
      ?disabled=${view.isFrozen}
    /><span>${text}</span></label
  >`;
}

/** One question in the words of the pack. The kit's own words within it carry their own language. */
export function question(
  view: View,
  pack: DlqiWording,
  item: ChoiceItem,
  { several, alone, passed }: Asking,
): TemplateResult {
  const { id } = item;
  const { text, options } = pack.items[id]!;
  const words = view.words.view!;
  const declined = html`<span lang=${view.words.lang} dir="auto">${words['declined']}</span>`;
  const request = html`${marks.open}<span>${words[id === 'q7b' ? 'askAgain' : 'ask']}</span>`;
  return html`<div
    class="question ${id}"
    role=${several ? 'group' : 'radiogroup'}
    aria-labelledby=${`l-${id}`}
    aria-describedby=${`s-${id}`}
    aria-readonly=${view.readonly && !several ? 'true' : nothing}
    data-item=${id}
    dir="auto"
  >
    <h3 id=${`l-${id}`}>${alone ? nothing : html`<span class="no">${item.number}</span> `}<span>${text}</span></h3>
    ${alone && pack.recall && id !== 'q7b' ? html`<p class="recall">${pack.recall}</p>` : nothing}
    <div class="opts">
      ${printedAnswers(item).map((value) =>
        option(view, item, value, options[value], value === 'not-relevant' ? 'alt' : '', several),
      )}
      ${item.special?.includes('left-blank') ? option(view, item, 'left-blank', declined, 'declined', several) : nothing}
    </div>
    <p class="passed" id=${`s-${id}`} lang=${view.words.lang} dir="auto">${passed ? request : nothing}</p>
  </div>`;
}

/** Why a pack is not used, fault by fault. */
export function refusal({ words }: View, problems: readonly WordingProblem[]): TemplateResult {
  const view = words.view!;
  return html`<div class="note bad banner" role="alert">
    ${marks.bad}
    <div>
      <b>${view['refused']}</b>
      <ul>
        ${problems.map(
          ({ code, item, field }) =>
            html`<li><b>${[item, field].filter(Boolean).join(' ') || 'wording'}</b> ${view[`refused.${code}`]}</li>`,
        )}
      </ul>
    </div>
  </div>`;
}
