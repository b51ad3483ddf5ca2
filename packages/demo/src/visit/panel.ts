import { en as shared } from '@clinimetric/scoring/en';
import { html, nothing, type TemplateResult } from 'lit';
import { gradeLine } from '../common/grades.ts';
import { entries } from '../common/instruments.ts';
import { marks } from '../common/marks.ts';
import { countingOf, isOriginal } from '../common/scoring.ts';
import { siteWords } from '../common/sites.en.ts';
import { writeRange, writeTotal, type Scored } from '../common/summary.ts';
import { treatmentWords } from '../common/treatment.en.ts';
import { entryOf } from '../common/visit-sheet.ts';
import { words } from '../common/words.ts';
import { partOf, specialSites, type Slot, type SlotState } from '../records/visit.ts';
import { Clear } from './clear.ts';
import { hasSites, inPanelOrder, type OtherStep } from './steps.ts';
import type { VisitPage } from './visit-page.ts';
import { visitWords } from './visit.en.ts';

const say = visitWords;

const stateMarks: Readonly<Record<SlotState, TemplateResult>> = {
  untouched: marks.open,
  started: marks.half,
  invalid: marks.bad,
  waiting: marks.half,
  complete: marks.done,
  'not-done': marks.info,
};

/** The steps of a visit in their clinical order, each with how it stands. */
export class Panel {
  readonly #page: VisitPage;
  readonly #clear: Clear;

  constructor(page: VisitPage) {
    this.#page = page;
    this.#clear = new Clear(page);
  }

  view(): TemplateResult {
    const page = this.#page;
    const slots = inPanelOrder(page.slots);
    const isOwn = ({ instrument }: Slot) => partOf(instrument).isFromPatient === true;
    return html`<div class="left">
      <nav class="card steps" aria-label=${say.panel}>
        ${this.#group(say.fromPatient, slots.filter(isOwn))}
        ${this.#group(
          say.byClinician,
          slots.filter((slot) => !isOwn(slot)),
          hasSites(page) ? this.#sites() : nothing,
        )}
        <h3>${treatmentWords.title}</h3>
        <ul>
          ${this.#treatment()}
        </ul>
        <h3>${say.trail.group}</h3>
        <ul>
          ${this.#step('trail', marks.info, say.trail.step)}
        </ul>
      </nav>
      ${this.#clear.view()}${page.isSigned ? nothing : this.#change()}
    </div>`;
  }

  #group(title: string, slots: readonly Slot[], more: unknown = nothing): TemplateResult | typeof nothing {
    if (slots.length === 0 && more === nothing) return nothing;
    return html`<h3>${title}</h3>
      <ul>
        ${slots.map((slot) => this.#slot(slot))}${more}
      </ul>`;
  }

  #step(step: OtherStep, mark: TemplateResult, title: string, told = ''): TemplateResult {
    return html`<li>
      <button
        type="button"
        aria-current=${this.#page.current === step ? 'true' : nothing}
        @click=${() => this.#page.choose(step)}
      >
        ${mark}<span><b>${title}</b>${told ? html`<small>${told}</small>` : nothing}</span>
      </button>
    </li>`;
  }

  #sites(): TemplateResult {
    const sites = Object.values(this.#page.visit!.specialSites ?? {});
    const left = specialSites.length - sites.length;
    const mark = sites.length === 0 ? marks.open : left > 0 ? marks.half : marks.done;
    const told = sites.length === 0 ? words.slotState.untouched : siteWords.told(sites.filter(Boolean).length, left);
    return this.#step('sites', mark, siteWords.title, told);
  }

  #treatment(): TemplateResult {
    const isRecorded = this.#page.visit!.treatment !== undefined;
    const told = isRecorded ? say.recorded : say.notRecorded;
    return this.#step('treatment', isRecorded ? marks.done : marks.open, say.treatmentItem, told);
  }

  #slot({ instrument, state, missing }: Slot): TemplateResult {
    const page = this.#page;
    const isCurrent = instrument === page.current;
    const open = state === 'started' && missing.length > 0 ? say.openAnswers(missing.length) : words.slotState[state];
    const told = state === 'not-done' ? say.notDoneAs(page.visit!.notDone[instrument]!) : open;
    return html`<li>
      <button type="button" aria-current=${isCurrent ? 'true' : nothing} @click=${() => page.choose(instrument)}>
        ${stateMarks[state]}<span
          ><b>${entryOf(instrument).words.title}</b><small>${told}${this.#obtained(instrument)}</small></span
        ><span class="value">${this.#value(instrument)}</span>
      </button>
    </li>`;
  }

  /** When the patient gave the answers, where they are as they were given. */
  #obtained(instrument: string): string {
    const [one] = countingOf(this.#page.administrations, instrument);
    return one && isOriginal(one) && !one.replaces ? `, ${say.onTablet(one.assessedAt.slice(11, 16))}` : '';
  }

  /** The total, or where it will lie. */
  #value(instrument: string): string {
    const [one, ...more] = countingOf(this.#page.administrations, instrument);
    if (!one || more.length > 0) return more.length > 0 ? `× ${more.length + 1}` : '';
    const entry = entryOf(instrument);
    const result = entry.instrument.score(one.answers, one.options);
    const scored: Scored = { ...entry, shared, result, date: this.#page.visit!.day };
    if (result.status === 'complete')
      return entry.instrument.total.official ? writeTotal(scored, result.total) : gradeLine(scored);
    const range = result.status === 'incomplete' ? result.bounds.total : null;
    return range && entry.instrument.total.official ? writeRange(scored, range) : '';
  }

  /** Instruments that can be added, or taken off while nothing is answered. */
  #change(): TemplateResult {
    const page = this.#page;
    const { panel, notDone } = page.visit!;
    const ids = entries.map(({ instrument }) => instrument.id);
    const add = (id: string) => page.change({ panel: ids.filter((one) => one === id || panel.includes(one)) });
    const remove = (id: string) => {
      const { [id]: _, ...rest } = notDone;
      page.change({ panel: panel.filter((one) => one !== id), notDone: rest });
      if (page.current === id) page.go(1);
    };
    const isEmpty = (id: string) => countingOf(page.administrations, id).length === 0;
    return html`<details class="card change">
      <summary>${say.change.title}</summary>
      <div class="pad">
        <p class="muted">${say.change.help}</p>
        ${ids
          .filter((id) => !panel.includes(id) || (isEmpty(id) && panel.length > 1))
          .map((id) => {
            const { title } = entryOf(id).words;
            const isIn = panel.includes(id);
            return html`<button type="button" class="link" @click=${() => (isIn ? remove(id) : add(id))}>
              ${isIn ? say.change.remove(title) : say.change.add(title)}
            </button>`;
          })}
      </div>
    </details>`;
  }
}
