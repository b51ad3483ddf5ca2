import type { Item } from '@clinimetric/scoring';
import { en as shared } from '@clinimetric/scoring/en';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { choiceField, field } from '../common/fields.ts';
import { optionField, optionText, setOption } from '../common/options.ts';
import type { Page } from './page.ts';
import { words } from './scores.en.ts';
import { setBandScheme, type OpenSheet } from './session.ts';

const say = words.settings;

/** Day, evidence, options and schemes of an instrument, made from its definition. */
export function settings(page: Page, sheet: OpenSheet): TemplateResult {
  const { instrument, words: named } = sheet;
  const chosen = instrument.options.map((option) => optionText(sheet, option));
  const schemes = instrument.bandSchemes.map(({ id, certainty }): [string, string] => [
    id,
    `${named.bandSchemes[id]?.title ?? id}${certainty ? ` (${shared.lessCertain})` : ''}`,
  ]);
  return html`<details class="card settings">
    <summary>
      <span>${say.title}</span> <span class="muted">${[say.assessed(page.session.date), ...chosen].join(' · ')}</span>
    </summary>
    <div class="fields">
      <label class="set"
        ><span>${say.day}</span
        ><input type="date" .value=${live(page.session.date)} @change=${(event: Event) => setDate(page, event)}
      /></label>
      ${(sheet.beside ?? []).map((id) => evidence(page, sheet, instrument.item(id)!))}
      ${instrument.options.map((option) =>
        optionField(sheet, option, (value) => page.change(() => setOption(sheet, option, value))),
      )}
      ${
        schemes.length > 1
          ? choiceField(
              say.bands,
              [['', say.allBands], ...schemes],
              sheet.element.bandScheme ?? '',
              (value) => page.change(() => setBandScheme(sheet, value)),
              say.bandsHelp,
            )
          : nothing
      }
    </div>
  </details>`;
}

function setDate(page: Page, event: Event): void {
  const { value } = event.target as HTMLInputElement;
  if (value) page.session.date = value;
  page.refresh();
}

/** A number field for evidence the element does not ask for. */
function evidence(page: Page, sheet: OpenSheet, item: Item): TemplateResult {
  const { element, words: named } = sheet;
  const { label = item.id, help } = named.items[item.id] ?? {};
  const given = element.answers[item.id];
  const answer = (value: string) =>
    page.change(() => {
      const { [item.id]: _, ...rest } = element.answers;
      // What is no number stays what was typed, so that the score can say what is wrong with it.
      const number = /^\d+([.,]\d+)?$/.test(value) ? Number(value.replace(',', '.')) : value;
      element.answers = value === '' ? rest : { ...rest, [item.id]: number };
    });
  const { result } = element;
  const issue = result.status === 'invalid' ? result.issues.find((one) => one.item === item.id) : undefined;
  return field({
    label: say.optional(label, help),
    help: say.evidenceHelp,
    issue: issue && shared.issue(issue, String),
    control: ({ id, told, invalid }) =>
      html`<input
        id=${id}
        inputmode="numeric"
        autocomplete="off"
        aria-invalid=${invalid}
        aria-describedby=${told}
        .value=${live(String(given ?? ''))}
        @change=${(event: Event) => answer((event.target as HTMLInputElement).value.trim())}
      />`,
  });
}
