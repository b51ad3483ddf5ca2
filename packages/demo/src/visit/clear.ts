import type { Answers } from '@clinimetric/scoring';
import { html, nothing, type TemplateResult } from 'lit';
import { countingOf } from '../common/scoring.ts';
import { definitionOf, entryOf, type VisitSheet } from '../common/visit-sheet.ts';
import { words } from '../common/words.ts';
import { partOf, specialSites } from '../records/visit.ts';
import { hasSites } from './steps.ts';
import type { VisitPage } from './visit-page.ts';
import { visitWords } from './visit.en.ts';

const say = visitWords.clear;

interface Clearing {
  readonly instrument: string;
  readonly answers: Answers;
  /** None: there is no plaque that could be clear. */
  readonly sheets: readonly VisitSheet[];
}

/** Whether something is scored at the visit that a clear skin contradicts. */
const isContradicted = (page: VisitPage): boolean =>
  page
    .visit!.panel.filter((instrument) => partOf(instrument).clear)
    .flatMap((instrument) => countingOf(page.administrations, instrument))
    .some(({ instrument, answers, options }) => definitionOf(instrument).totalOf(answers, options) !== 0);

/** Instruments of the visit that a clear skin answers, and of which nothing is answered yet. */
function untouched(page: VisitPage): Clearing[] {
  const { panel, notDone } = page.visit!;
  return panel.flatMap((instrument) => {
    const { clear: answers } = partOf(instrument);
    const isFree = countingOf(page.administrations, instrument).length === 0 && !(instrument in notDone);
    if (!answers || !isFree) return [];
    const sheets = page.plaques.has(instrument)
      ? page.plaques.targets.map((target) => page.sheetOf(instrument, target))
      : [page.sheetOf(instrument)];
    return [{ instrument, answers, sheets }];
  });
}

function record(page: VisitPage, found: readonly Clearing[]): void {
  for (const { answers, sheets } of found) {
    for (const sheet of sheets) {
      sheet.element.answers = answers;
      page.save(sheet, { source: 'bulk' });
    }
  }
  const { specialSites: sites, notDone } = page.visit!;
  const noPlaques = found
    .filter(({ sheets }) => sheets.length === 0)
    .map(({ instrument }) => [instrument, say.noPlaque] as const);
  page.change({
    specialSites: { ...Object.fromEntries(specialSites.map((site) => [site, false])), ...sites },
    ...(noPlaques.length > 0 && { notDone: { ...notDone, ...Object.fromEntries(noPlaques) } }),
  });
  // From the first step again: what is left are the patient's own answers.
  page.current = '';
  page.go(1);
}

/** One action for somebody with no psoriasis anywhere. It asks once, says what it will record, and touches nothing answered. */
export class Clear {
  readonly #page: VisitPage;
  #isAsking = false;

  constructor(page: VisitPage) {
    this.#page = page;
  }

  #ask(isAsking: boolean): void {
    this.#isAsking = isAsking;
    this.#page.clinic.refresh();
    document.querySelector<HTMLElement>(isAsking ? '.clear .primary' : '.clear button')?.focus();
  }

  view(): TemplateResult | typeof nothing {
    const page = this.#page;
    if (page.isSigned || !hasSites(page) || isContradicted(page)) return nothing;
    const found = untouched(page);
    if (found.length < 2) return nothing;
    if (!this.#isAsking)
      return html`<div class="clear">
        <button type="button" class="btn" @click=${() => this.#ask(true)}>${say.button}</button>
      </div>`;
    const titleOf = ({ instrument }: Clearing) => entryOf(instrument).words.title;
    const scored = found.filter(({ sheets }) => sheets.length > 0);
    const without = found.filter(({ sheets }) => sheets.length === 0);
    const confirm = () => {
      this.#isAsking = false;
      record(page, found);
    };
    return html`<div class="card pad clear" role="group" aria-label=${say.button}>
      <p>${say.ask(scored.map(titleOf).join(', '))} ${without.map((one) => say.plaqueNotDone(titleOf(one)))}</p>
      <div class="acts">
        <button type="button" class="btn primary" @click=${confirm}>${say.confirm}</button>
        <button type="button" class="btn" @click=${() => this.#ask(false)}>${words.cancel}</button>
      </div>
    </div>`;
  }
}
