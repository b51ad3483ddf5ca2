import { en as shared } from '@clinimetric/scoring/en';
import { html, nothing, type TemplateResult } from 'lit';
import { gradeLine } from '../common/grades.ts';
import { marks } from '../common/marks.ts';
import { isOriginal } from '../common/scoring.ts';
import { siteWords } from '../common/sites.en.ts';
import { writeRange, writeTotal, type Scored } from '../common/summary.ts';
import { treatmentWords } from '../common/treatment.en.ts';
import { entryOf } from '../common/visit-sheet.ts';
import { words } from '../common/words.ts';
import { isOpen, partOf, specialSites, type Slot, type SlotState } from '../records/visit.ts';
import type { OpenVisit } from './open-visit.ts';
import { nextShort } from './onward.ts';
import { checksAt } from './checks.ts';
import { slotTold, treatmentTold } from './standing.ts';
import { inPanelOrder, titleOf, type OtherStep, type Way } from './steps.ts';
import { recordedTreatment } from './treatment-fields.ts';
import { visitWords } from './visit.en.ts';

const say = visitWords;

const stateMarks: Readonly<Record<SlotState, TemplateResult>> = {
  untouched: marks.open,
  started: marks.half,
  invalid: marks.bad,
  waiting: marks.half,
  complete: marks.done,
  'not-assessed': marks.info,
  'left-blank': marks.info,
  'not-done': marks.missed,
};

/** The steps of a visit in their clinical order, each with how it stands. Where it is narrow they fold into a bar. */
export class Panel {
  readonly #visit: OpenVisit;
  readonly #way: Way;
  readonly #refresh: () => void;
  #isUnfolded = false;

  constructor(visit: OpenVisit, way: Way, refresh: () => void) {
    this.#visit = visit;
    this.#way = way;
    this.#refresh = refresh;
  }

  /** Whether all steps show where it is narrow. */
  get isUnfolded(): boolean {
    return this.#isUnfolded;
  }

  fold(): void {
    this.#isUnfolded = false;
  }

  view(): TemplateResult {
    const visit = this.#visit;
    const slots = inPanelOrder(visit.slots);
    const isOwn = ({ instrument }: Slot) => partOf(instrument).isFromPatient === true;
    return html`<nav class="card steps" aria-label=${say.panel}>
      ${this.#bar(slots)}
      <div id="steps">
        ${this.#group(say.fromPatient, slots.filter(isOwn))}
        ${this.#group(
          say.byClinician,
          slots.filter((slot) => !isOwn(slot)),
          visit.hasSites ? this.#sites() : nothing,
        )}
        <h3>${treatmentWords.title}</h3>
        <ul>
          ${this.#treatment()}
        </ul>
        <h3>${say.trail.group}</h3>
        <ul>
          ${this.#step('trail', marks.info, say.trail.step)}
        </ul>
      </div>
    </nav>`;
  }

  /** Where somebody is, how much is done, and on: all there is of the panel while it is folded. */
  #bar(slots: readonly Slot[]): TemplateResult {
    const { step } = this.#way;
    const own = slots.find(({ instrument }) => instrument === step);
    const done = slots.filter((slot) => !isOpen(slot) && slot.state !== 'waiting').length;
    const toggle = () => {
      this.#isUnfolded = !this.#isUnfolded;
      this.#refresh();
    };
    return html`<div class="bar">
      <button
        type="button"
        class="fold"
        aria-expanded=${this.#isUnfolded ? 'true' : 'false'}
        aria-controls="steps"
        @click=${toggle}
      >
        ${own ? stateMarks[own.state] : marks.info}<span
          ><b>${titleOf(step)}</b><small>${say.progress(done, slots.length)}</small></span
        >
      </button>
      ${nextShort(this.#way)}
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
        aria-current=${this.#way.step === step ? 'true' : nothing}
        @click=${() => this.#way.open(step)}
      >
        ${mark}<span><b>${title}</b>${told ? html`<small>${told}</small>` : nothing}</span>
      </button>
    </li>`;
  }

  #sites(): TemplateResult {
    const sites = Object.values(this.#visit.record.specialSites ?? {});
    const left = specialSites.length - sites.length;
    const mark = sites.length === 0 ? marks.open : left > 0 ? marks.half : marks.done;
    const told = sites.length === 0 ? words.slotState.untouched : siteWords.told(sites.filter(Boolean).length, left);
    return this.#step('sites', mark, siteWords.title, told);
  }

  #treatment(): TemplateResult {
    const { record, patient } = this.#visit;
    const { recorded, all } = recordedTreatment(record.treatment, patient.diagnosis);
    const mark = recorded === all ? marks.done : recorded > 0 ? marks.half : marks.open;
    return this.#step('treatment', mark, say.treatmentItem, treatmentTold({ recorded, all }));
  }

  #slot(slot: Slot): TemplateResult {
    const { instrument, state } = slot;
    const isCurrent = instrument === this.#way.step;
    const count = checksAt(this.#visit, instrument).length;
    const told = `${slotTold(this.#visit, slot)}${count > 0 ? `, ${say.checks(count)}` : ''}`;
    return html`<li>
      <button type="button" aria-current=${isCurrent ? 'true' : nothing} @click=${() => this.#way.open(instrument)}>
        ${stateMarks[state]}<span
          ><b>${entryOf(instrument).words.title}</b><small>${told}${this.#obtained(instrument)}</small></span
        ><span class="value">${this.#value(instrument)}</span>
      </button>
    </li>`;
  }

  /** When the patient gave the answers, where they are as they were given. */
  #obtained(instrument: string): string {
    const [one] = this.#visit.counting(instrument);
    return one && isOriginal(one) && !one.replaces ? `, ${say.onTablet(one.assessedAt.slice(11, 16))}` : '';
  }

  /** The total, or where it will lie. */
  #value(instrument: string): string {
    const [one, ...more] = this.#visit.counting(instrument);
    if (!one || more.length > 0) return more.length > 0 ? `× ${more.length + 1}` : '';
    const entry = entryOf(instrument);
    const result = entry.instrument.score(one.answers, one.options);
    const scored: Scored = { ...entry, shared, result, date: this.#visit.record.day };
    if (result.status === 'complete')
      return entry.instrument.total.official ? writeTotal(scored, result.total) : gradeLine(scored);
    const range = result.status === 'incomplete' ? result.bounds.total : null;
    return range && entry.instrument.total.official ? writeRange(scored, range) : '';
  }
}
