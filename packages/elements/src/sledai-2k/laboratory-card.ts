import type { Item, Note } from '@clinimetric/scoring';
import { sledai2k } from '@clinimetric/scoring/sledai-2k';
import { html, nothing, type TemplateResult } from 'lit';
import { control, issueText, scale } from '../internal/controls.ts';
import { marks } from '../internal/marks.ts';
import type { View } from '../internal/view.ts';
import { nameWithin, say } from './said.ts';

/** Laboratory values in form order, each with the unit or the limit that belongs to it. */
const values = sledai2k.items
  .filter(({ id, kind }) => kind === 'decimal' && /^\w+\.[^.]+$/.test(id))
  .map((item) => [item, sledai2k.items.find(({ id }) => id.startsWith(`${item.id}.`))] as const);
const firstPair = values.findIndex(([, other]) => other?.kind === 'decimal');

interface Findings {
  /** What stands between title and values: date, bulk actions. */
  readonly head: unknown;
  readonly isOpen: boolean;
  readonly notes: readonly Note[];
  /** Findings that a value raises a question about, by the value's item. */
  readonly asked: ReadonlyMap<string, string>;
}

/** The card in which values are typed; what one of them suggests is asked under the finding, to which a link leads. */
export function laboratoryCard(view: View, findings: Findings): TemplateResult {
  const words = view.words.view!;
  return html`<section class="card lab" part="laboratory" aria-labelledby="h-lab">
    <h3 id="h-lab">${words['laboratoryValues']}</h3>
    ${findings.head}
    <details ?open=${findings.isOpen}>
      <summary class="noprint">
        <span class="link">${words['enterValues']}</span><small>${words['valuesSuggest']}</small>
      </summary>
      ${values.map(
        ([item, other], i) =>
          html`${
            i === firstPair
              ? html`<div class="pair heads">
                  <small>${words['ownUnit']}</small><small></small><small>${words['value']}</small
                  ><small>${words['limit']}</small>
                </div>`
              : nothing
          }${other?.kind === 'decimal' ? pair(view, item, other, findings) : single(view, item, other, findings)}`,
      )}
    </details>
  </section>`;
}

/** Rows without a value are left out in print and where nothing can be entered. */
export const blank = ({ answers }: View, ...items: readonly Item[]): string =>
  items.every(({ id }) => answers[id] === undefined) ? 'blank' : '';

/** Whether any value or limit has been given: what is there is shown. */
export const hasValues = ({ answers }: View): boolean =>
  values.flat().some((item) => item && answers[item.id] !== undefined);

const caption = (view: View, item: Item) => {
  const { label, help } = view.words.items[item.id]!;
  return html`<span>${label}<small id=${`s-${item.id}`}>${help}</small></span>`;
};

/** A value with the testing laboratory's own limit beside it. */
function pair(view: View, item: Item, limit: Item, findings: Findings): TemplateResult {
  return html`<div class="value pair ${blank(view, item, limit)}">
    ${caption(view, item)}${control(view, item)}${control(view, limit)}
    <span class="vh" id=${`s-${limit.id}`}>${view.words.items[limit.id]!.help}</span>
    ${findingsOf(view, [item, limit], findings)}
  </div>`;
}

/** A value against a fixed limit. Where it may come in several units, the unit is asked for once there is a value. */
function single(view: View, item: Item, unit: Item | undefined, findings: Findings): TemplateResult {
  const isAsked = unit && (view.answers[item.id] ?? view.answers[unit.id]) !== undefined;
  return html`<div class="value ${blank(view, item)}">
    ${caption(view, item)}${control(view, item)}
    ${isAsked ? html`${scale(view, unit)}<small id=${`s-${unit.id}`}>${limitIn(view, unit.id)}</small>` : nothing}
    ${findingsOf(view, unit ? [item, unit] : [item], findings)}
  </div>`;
}

/** The limit that holds for the unit given, or what a missing unit means. */
function limitIn(view: View, item: string): string {
  const { help, descriptions } = view.words.items[item]!;
  const unit = view.answers[item] as string | undefined;
  const chosen = String(view.result.options['spot-protein-limit']);
  return (
    (unit === 'mg/mmol' ? view.words.options!['spot-protein-limit']!.options![chosen] : descriptions![unit!]) ?? help!
  );
}

/** What is wrong with the values, what to check, and where a question has come up. Spoken when it appears. */
function findingsOf(view: View, items: readonly Item[], { notes, asked }: Findings): TemplateResult {
  const finding = asked.get(items[0]!.id);
  return html`<div class="after" role="status">
    ${items.map(({ id }) => issueText(view, id))}
    ${notes
      .filter(({ items: [about] }) => items.some(({ id }) => id === about))
      .map(
        ({ code, arguments: args = {} }) =>
          html`<p class="note caution">${marks.query}<span>${view.words.notes?.[code]?.(args)}</span></p>`,
      )}
    ${
      finding
        ? html`<button type="button" class="link" @click=${() => view.goTo(finding)}>
            ${suggested}${say(view, 'suggests', { label: nameWithin(view, finding) })}
          </button>`
        : nothing
    }
  </div>`;
}

/** Mark of a suggestion: never an answer. */
export const suggested = html`<svg class="i diamond" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M8 1.8 14.2 8 8 14.2 1.8 8z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" />
  <circle cx="8" cy="8" r="1.6" fill="currentColor" />
</svg>`;
