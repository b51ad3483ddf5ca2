import type { AnswerValue, Answers, AnyInstrument, Item } from '@clinimetric/scoring';
import { en as shared } from '@clinimetric/scoring/en';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { marks } from '../common/marks.ts';
import { writeDay } from '../common/moment.ts';
import { labelOf } from '../common/summary.ts';
import { partOf } from '../records/visit.ts';
import { dayOf, formerOf } from './former.ts';
import { focusFirst } from './focus.ts';
import type { Stage } from './stage.ts';
import { visitWords } from './visit.en.ts';

const say = visitWords.stillSo;

/** Whether an answer of the last visit is one that may be confirmed as it was. */
function mayStand(instrument: AnyInstrument, item: Item, answer: AnswerValue | undefined): boolean {
  const { stillSo } = partOf(instrument.id);
  if (!stillSo || item.role !== 'scored' || item.basis === 'laboratory') return false;
  const isAbsent = answer === false || (answer === 0 && item.kind === 'choice');
  return isAbsent || (stillSo === 'findings' && answer === true);
}

/** Items that may be confirmed and are not answered today. */
export const openStillSo = (instrument: AnyInstrument, before: Answers, today: Answers): Item[] =>
  instrument.items.filter((item) => today[item.id] === undefined && mayStand(instrument, item, before[item.id]));

/** Above this many they are folded by part. */
const mostOpen = 12;

/** Answers of the last visit, each to be confirmed on its own; those confirmed can be taken back where they stand. */
export function stillSo(stage: Stage): TemplateResult | typeof nothing {
  const { visit, sheet } = stage;
  const { instrument, element } = sheet;
  const former = formerOf(visit, sheet);
  if (former.is !== 'shown' || element.readonly) return nothing;
  const { administration } = former;
  const meta = visit.stored(sheet)?.meta ?? {};
  const isConfirmed = ({ id }: Item) =>
    meta[id]?.source === 'carried-confirmed' && element.answers[id] === administration.answers[id];
  const open = openStillSo(instrument, administration.answers, element.answers);
  const rows = instrument.items.filter((item) => open.includes(item) || isConfirmed(item));
  if (rows.length === 0) return nothing;
  const parts = [...new Set(rows.map(({ part }) => part))];
  const list = (items: readonly Item[]) =>
    html`<ul class="lines">
      ${items.map((item) => row(stage, item, administration.answers[item.id]!, isConfirmed(item)))}
    </ul>`;
  return html`<section class="card still" aria-label=${say.title}>
    ${keyed(
      sheet.key,
      html`<details class="all">
        <summary>
          <h3>${say.title}</h3>
          <span class="muted">${say.count(open.length)}</span>
        </summary>
        <div class="pad">
          <p class="muted">${say.help(writeDay(dayOf(administration)))}</p>
          ${
            rows.length <= mostOpen
              ? list(rows)
              : parts.map((part) => {
                  const own = rows.filter((item) => item.part === part);
                  const left = own.filter((item) => open.includes(item)).length;
                  return html`<details>
                    <summary>
                      <span>${part === undefined ? say.title : sheet.words.parts[part]}</span>
                      <span class="muted">${say.count(left)}</span>
                    </summary>
                    ${list(own)}
                  </details>`;
                })
          }
        </div>
      </details>`,
    )}
  </section>`;
}

/** In the list: to the row itself, or to the next one in view that is still open. */
function focusOn({ id }: Item, where: 'here' | 'next'): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.still li')].filter((one) => one.checkVisibility());
  const at = rows.findIndex((one) => one.dataset['item'] === id);
  const open = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))].find((one) => one.querySelector('.btn'));
  const found = (where === 'next' && open) || rows[at];
  const button = found?.querySelector<HTMLElement>('button');
  if (button) button.focus();
  else focusFirst('.still summary');
}

function row({ sheet, save }: Stage, item: Item, answer: AnswerValue, isConfirmed: boolean) {
  const { words, instrument, element } = sheet;
  const label = labelOf({ instrument, words }, item.id);
  const told = shared.boolean[answer === true ? 'true' : 'false'];
  const confirm = () => {
    element.answers = { ...element.answers, [item.id]: answer };
    save({ source: 'carried-confirmed' });
    focusOn(item, 'next');
  };
  const takeBack = () => {
    const { [item.id]: _, ...rest } = element.answers;
    element.answers = rest;
    save();
    focusOn(item, 'here');
  };
  return html`<li data-item=${item.id}>
    <span>${label}: <b>${told}</b></span>
    ${
      isConfirmed
        ? html`<span
            >${marks.done} ${say.confirmed}
            <button type="button" class="link" aria-label=${say.takeBack(label)} @click=${takeBack}>
              ${say.undo}
            </button></span
          >`
        : html`<button type="button" class="btn" aria-label=${say.asked(label, told)} @click=${confirm}>
            ${say.button}
          </button>`
    }
  </li>`;
}
