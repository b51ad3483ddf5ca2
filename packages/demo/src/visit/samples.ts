import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { writeDay } from '../common/moment.ts';
import { labelOf } from '../common/summary.ts';
import { isDay } from '../records/day.ts';
import { undatedValues } from './meta.ts';
import type { Stage } from './stage.ts';
import { visitWords } from './visit.en.ts';

const say = visitWords.samples;

/** Laboratory values with the day of each sample, where the element does not ask for it. */
export function samples(stage: Stage): TemplateResult | typeof nothing {
  const { visit, sheet, save } = stage;
  const { instrument, element } = sheet;
  const values = undatedValues(instrument, element.answers);
  if (values.length === 0) return nothing;
  const meta = visit.stored(sheet)?.meta ?? {};
  const dateOf = (id: string) => meta[id]?.sampleDate ?? '';
  const first = values.map(dateOf).find(Boolean);
  const open = values.filter((id) => !dateOf(id));
  const isLocked = visit.opening(sheet) === 'nothing';
  const fillAll = () => save({ sampleDates: Object.fromEntries(open.map((id) => [id, first!])) });
  return html`<section class="card pad samples">
    <h3>${say.title}</h3>
    <p class="muted">${say.help}</p>
    <ul class="lines">
      ${values.map((id) => row(stage, id, dateOf(id), isLocked))}
    </ul>
    ${
      first && open.length > 0 && !isLocked
        ? html`<div class="acts">
            <button type="button" class="btn" @click=${fillAll}>${say.same(writeDay(first))}</button>
          </div>`
        : nothing
    }
  </section>`;
}

function row({ sheet, today, save }: Stage, id: string, date: string, isLocked: boolean): TemplateResult {
  const label = labelOf(sheet, id);
  const change = (input: HTMLInputElement) => {
    const isGood = input.value === '' || (isDay(input.value) && input.value <= today);
    input.setCustomValidity(isGood ? '' : say.issue);
    if (isGood) save({ sampleDates: { [id]: input.value } });
    else input.reportValidity();
  };
  return html`<li>
    <span>${label}</span>
    <span class="set"
      ><input
        type="date"
        aria-label=${say.dateOf(label)}
        max=${today}
        ?disabled=${isLocked}
        .value=${live(date)}
        @change=${(event: Event) => change(event.target as HTMLInputElement)}
    /></span>
  </li>`;
}
