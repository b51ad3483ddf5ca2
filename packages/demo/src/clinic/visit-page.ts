import type { Administration, AdministrationTarget } from '@clinimetric/scoring';
import { en as shared } from '@clinimetric/scoring/en';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { gradeLine } from '../grades.ts';
import { marks } from '../marks.ts';
import type { Patient } from '../records/patient.ts';
import { slotsOf, type Slot, type SlotState, type Visit } from '../records/visit.ts';
import { removal, undeletion } from '../store/change.ts';
import { writeRange, writeTotal, type Scored } from '../summary.ts';
import type { Clinic } from './clinic.ts';
import { plannedLabel, scheduleOf } from './due.ts';
import { onSubmit, textField } from './fields.ts';
import { writeDay, writeMonth } from './moment.ts';
import type { ClinicPage } from './page.ts';
import { plaqueTabs } from './plaques.ts';
import { countingOf, differsOnlyInLaboratory, scoringOf } from './scoring.ts';
import { signing } from './signing.ts';
import { TreatmentCard } from './treatment-card.ts';
import { definitionOf, entryOf, keyOf, sheetOf, show, targetOf, type VisitSheet } from './visit-sheet.ts';
import { words } from './words.ts';

const say = words.visit;

const stateMarks: Readonly<Record<SlotState, TemplateResult>> = {
  untouched: marks.open,
  started: marks.half,
  invalid: marks.bad,
  waiting: marks.half,
  complete: marks.done,
  'not-done': marks.info,
};

const isPatientReported = (instrument: string) => ['dlqi', 'pruritus-nrs', 'pruritus-vas'].includes(instrument);
const plaques = 'target-plaque';

/** One visit: the panel, the instrument that is being scored, treatment, signing. */
export class VisitPage implements ClinicPage {
  readonly clinic: Clinic;
  readonly #id: string;
  readonly #sheets = new Map<string, VisitSheet>();
  readonly #treatment: TreatmentCard;
  #current = '';
  /** The plaque in view, and those that were added and have no answer yet. */
  plaque: string | undefined;
  #added: AdministrationTarget[] = [];
  /** Reasons of amendments under way, by sheet. */
  readonly #amending = new Map<string, { readonly reason: string; isBegun: boolean }>();
  #asked: 'not-done' | 'amend' | undefined;
  #reason = '';
  #isRefused = false;

  constructor(clinic: Clinic, id: string) {
    this.clinic = clinic;
    this.#id = id;
    this.#treatment = new TreatmentCard(this);
  }

  get visit(): Visit | undefined {
    return this.clinic.records.visit(this.#id);
  }

  get patient(): Patient | undefined {
    const { visit } = this;
    return visit && this.clinic.records.patient(visit.patient);
  }

  get title(): string {
    return this.patient?.code ?? '';
  }

  get label(): string {
    const { visit, patient } = this;
    if (!visit || !patient) return '';
    if (visit.isEarlyTermination) return words.earlyTermination;
    return plannedLabel(patient, visit) ?? words.unscheduled;
  }

  get administrations(): Administration[] {
    return this.clinic.records.administrationsOf(this.#id);
  }

  get slots(): Slot[] {
    return slotsOf(this.visit!, this.administrations, definitionOf);
  }

  get isSigned(): boolean {
    return this.visit?.state !== 'in-progress';
  }

  /** Shows what was read; another tab may have answered. */
  take(): void {
    const { visit } = this;
    if (!visit) return;
    this.#current ||=
      this.slots.find(({ state }) => state === 'untouched' || state === 'started')?.instrument ?? visit.panel[0]!;
    for (const sheet of this.#sheets.values()) show(sheet, this.#stored(sheet));
  }

  choose(instrument: string): void {
    this.#current = instrument;
    this.#asked = undefined;
    this.#reason = '';
    this.#isRefused = false;
    this.clinic.refresh();
    document.querySelector<HTMLElement>('.mid h2')?.focus();
  }

  /** Changes the visit itself, with its line of the trail. */
  change(change: Partial<Visit>, what: 'changed' | 'signed' | 'amended' = 'changed'): void {
    const visit = this.visit!;
    const names = Object.keys(change) as (keyof Visit)[];
    const before = Object.fromEntries(
      names.filter((name) => visit[name] !== undefined).map((name) => [name, visit[name]]),
    );
    const who = change.assessor ?? visit.assessor;
    this.clinic.records.saveVisit({ ...visit, ...change }, { who, what, before, after: change });
    this.clinic.refresh();
  }

  #stored(sheet: VisitSheet): Administration | undefined {
    const found = countingOf(this.administrations, sheet.instrument.id);
    const own = sheet.target ? found.find(({ target }) => target?.id === sheet.target!.id) : found[0];
    // Answers that were all taken back leave their record, to be filled again.
    return own ?? this.administrations.filter((one) => keyOf(one.instrument, one.target) === sheet.key).at(-1);
  }

  /** The last visit before this one at which the same was scored. */
  #previous(sheet: VisitSheet): Administration | undefined {
    const { records } = this.clinic;
    const earlier = records
      .visitsOf(this.visit!.patient)
      .filter(({ id, day }) => id !== this.#id && day < this.visit!.day);
    return earlier
      .flatMap(({ id }) => countingOf(records.administrationsOf(id), sheet.instrument.id))
      .filter((one) => keyOf(one.instrument, one.target) === sheet.key)
      .at(-1);
  }

  #sheet(instrument: string, target?: AdministrationTarget): VisitSheet {
    const key = keyOf(instrument, target);
    let sheet = this.#sheets.get(key);
    if (!sheet) {
      const made: VisitSheet = sheetOf(instrument, target, () => this.#answered(made));
      made.element.setAttribute('assessed-on', this.visit!.day);
      show(made, this.#stored(made));
      this.#sheets.set(key, made);
      sheet = made;
    }
    return sheet;
  }

  #answered(sheet: VisitSheet): void {
    const visit = this.visit!;
    const stored = this.#stored(sheet);
    const amending = this.#amending.get(sheet.key);
    const { element, instrument } = sheet;
    if (this.isSigned && !amending) {
      const isResult =
        visit.state === 'waiting' && differsOnlyInLaboratory(instrument, stored?.answers ?? {}, element.answers);
      this.#isRefused = !isResult;
      if (!isResult) {
        element.answers = stored?.answers ?? {};
        return this.clinic.refresh();
      }
    }
    const reason = amending && !amending.isBegun ? amending.reason : undefined;
    const given = { result: element.result, target: targetOf(sheet) };
    const value = scoringOf(instrument, given, { visit, label: this.label, stored, reason });
    const before = stored && { answers: stored.answers };
    const what = amending ? 'amended' : stored ? 'changed' : 'created';
    const after = { answers: value.answers, ...(amending && { reason: amending.reason }) };
    this.clinic.records.saveAdministration(this.#id, value, {
      who: visit.assessor,
      what,
      after,
      ...(before && { before }),
    });
    if (amending) {
      amending.isBegun = true;
      if (visit.state === 'signed') this.change({ state: 'amended' }, 'amended');
    }
    this.clinic.refresh();
  }

  view(): TemplateResult | undefined {
    const { visit, patient } = this;
    if (!visit || !patient) return undefined;
    return html`<div class="head">
        <div>
          <h2><a href="#patient/${patient.id}">${patient.code}</a></h2>
          <p class="facts muted">
            <span>${words.diagnosis[patient.diagnosis]}</span
            ><span>${words.patient.born(writeMonth(patient.born))}</span
            ><span>${this.label}, <b>${writeDay(visit.day)}</b></span
            ><span>${words.visitState[visit.state]}</span>
          </p>
        </div>
        <div class="acts">
          ${
            this.isSigned
              ? nothing
              : html`<button type="button" class="btn" @click=${() => this.#delete()}>${say.delete}</button>`
          }
          <button type="button" class="btn primary" @click=${() => this.choose('review')}>${say.review}</button>
        </div>
      </div>
      <div class="visit">
        ${this.#panel()}
        <section class="mid">${this.#middle()}</section>
      </div>`;
  }

  async #delete(): Promise<void> {
    await this.clinic.saver.flush();
    await this.clinic.read();
    const { records } = this.clinic;
    const stored = records.storedVisit(this.#id);
    if (!stored || !(await this.clinic.write([removal('visit', stored, records.assessor)]))) return;
    const back = { ...stored, revision: stored.revision + 1 };
    const undo = () => this.clinic.write([undeletion('visit', back, records.assessor)]);
    this.clinic.offerUndo(words.deleted(`${this.label || words.newVisit.kind}, ${writeDay(stored.value.day)}`), undo);
  }

  #panel(): TemplateResult {
    const { slots } = this;
    const groups = [
      [say.fromPatient, slots.filter(({ instrument }) => isPatientReported(instrument))],
      [say.byClinician, slots.filter(({ instrument }) => !isPatientReported(instrument))],
    ] as const;
    const hasTreatment = this.visit!.treatment !== undefined;
    return html`<nav class="card steps" aria-label=${say.panel}>
      ${groups.map(([name, own]) =>
        own.length === 0
          ? nothing
          : html`<h3>${name}</h3>
              <ul>
                ${own.map((slot) => this.#step(slot))}
              </ul>`,
      )}
      <h3>${say.treatment}</h3>
      <ul>
        <li>
          <button
            type="button"
            aria-current=${this.#current === 'treatment' ? 'true' : nothing}
            @click=${() => this.choose('treatment')}
          >
            ${hasTreatment ? marks.done : marks.open}<span
              ><b>${say.treatmentItem}</b><small>${hasTreatment ? say.recorded : say.notRecorded}</small></span
            >
          </button>
        </li>
      </ul>
    </nav>`;
  }

  #step({ instrument, state, missing }: Slot): TemplateResult {
    const isCurrent = instrument === this.#current;
    const open = state === 'started' && missing.length > 0 ? say.openAnswers(missing.length) : words.slotState[state];
    const told = state === 'not-done' ? say.notDoneAs(this.visit!.notDone[instrument]!) : open;
    return html`<li>
      <button type="button" aria-current=${isCurrent ? 'true' : nothing} @click=${() => this.choose(instrument)}>
        ${stateMarks[state]}<span><b>${entryOf(instrument).words.title}</b><small>${told}</small></span
        ><span class="value">${this.#value(instrument)}</span>
      </button>
    </li>`;
  }

  /** The total, or where it will lie. */
  #value(instrument: string): string {
    const [one, ...more] = countingOf(this.administrations, instrument);
    if (!one || more.length > 0) return more.length > 0 ? `× ${more.length + 1}` : '';
    const entry = entryOf(instrument);
    const result = entry.instrument.score(one.answers, one.options);
    const scored: Scored = { ...entry, shared, result, date: this.visit!.day };
    if (result.status === 'complete')
      return entry.instrument.total.official ? writeTotal(scored, result.total) : gradeLine(scored);
    const range = result.status === 'incomplete' ? result.bounds.total : null;
    return range && entry.instrument.total.official ? writeRange(scored, range) : '';
  }

  #middle(): TemplateResult {
    if (this.#current === 'review') return signing(this);
    if (this.#current === 'treatment') return this.#treatment.view();
    const instrument = this.#current;
    const { words: named } = entryOf(instrument);
    const reason = this.visit!.notDone[instrument];
    const isNotDone = reason !== undefined && countingOf(this.administrations, instrument).length === 0;
    const target = instrument === plaques ? this.#target() : undefined;
    const sheet = instrument === plaques && !target ? undefined : this.#sheet(instrument, target);
    // The widget has a heading of its own; this one takes the focus.
    const isShown = sheet !== undefined && (!isNotDone || this.#amending.has(sheet.key));
    return html`<div class="head">
        <h2 class=${isShown ? 'vh' : nothing} tabindex="-1">${named.title}</h2>
        <div class="acts">${this.#acts(instrument, sheet, isNotDone)}</div>
      </div>
      ${this.#asking(instrument, sheet)}
      ${isNotDone ? html`<p class="note">${marks.info}<span>${say.notDoneAs(reason)}</span></p>` : nothing}
      ${instrument === plaques ? plaqueTabs(this, this.targets(), target) : nothing}
      ${isShown ? this.#widget(sheet) : nothing}`;
  }

  #acts(instrument: string, sheet: VisitSheet | undefined, isNotDone: boolean): TemplateResult | typeof nothing {
    const ask = (what: 'not-done' | 'amend') => {
      this.#asked = what;
      this.clinic.refresh();
      document.querySelector<HTMLElement>('.ask input')?.focus();
    };
    if (this.isSigned) {
      if (!sheet || this.#amending.has(sheet.key)) return nothing;
      return html`<button type="button" class="btn" @click=${() => ask('amend')}>
        ${say.amend(sheet.words.title)}
      </button>`;
    }
    if (isNotDone) {
      const { [instrument]: _, ...notDone } = this.visit!.notDone;
      return html`<button type="button" class="btn" @click=${() => this.change({ notDone })}>
        ${say.doneAfterAll}
      </button>`;
    }
    if (countingOf(this.administrations, instrument).length > 0) return nothing;
    return html`<button type="button" class="btn" @click=${() => ask('not-done')}>${say.notDone}</button>`;
  }

  /** Asks for a reason, where one is needed. */
  #asking(instrument: string, sheet: VisitSheet | undefined): TemplateResult | typeof nothing {
    if (!this.#asked) return nothing;
    const isAmending = this.#asked === 'amend';
    const act = () => {
      const reason = this.#reason.trim();
      if (!reason) return;
      if (isAmending) this.#amending.set(sheet!.key, { reason, isBegun: false });
      else this.change({ notDone: { ...this.visit!.notDone, [instrument]: reason } });
      this.#asked = undefined;
      this.#reason = '';
      this.clinic.refresh();
    };
    return html`<form class="card pad ask" @submit=${onSubmit(act)}>
      ${textField({
        label: isAmending ? say.amendReason : say.notDoneReason,
        value: this.#reason,
        onInput: (value) => (this.#reason = value),
      })}
      <div class="acts">
        <button type="submit" class="btn primary">${isAmending ? say.amendBegin : say.notDoneSave}</button>
        <button type="button" class="btn" @click=${() => this.choose(instrument)}>${words.cancel}</button>
      </div>
    </form>`;
  }

  #widget(sheet: VisitSheet): TemplateResult {
    const { element, key } = sheet;
    const amending = this.#amending.get(key);
    const isWaiting = this.visit!.state === 'waiting' && this.#slotState(sheet) === 'waiting';
    element.readonly = this.isSigned && !amending && !isWaiting;
    const previous = this.#previous(sheet);
    const isHidden = scheduleOf(this.patient!).hidesFormer === true && element.result.status !== 'complete';
    element.previous = (!isHidden && previous) || null;
    const beside = !previous
      ? say.noLast
      : isHidden
        ? say.lastHidden
        : say.lastDay(writeDay(previous.assessedAt.slice(0, 10)));
    return html`${this.#lock(sheet, isWaiting)}
      <p class="muted">${beside}</p>
      <div class="stage">${keyed(key, element)}</div>`;
  }

  #slotState({ instrument }: VisitSheet): SlotState | undefined {
    return this.slots.find((slot) => slot.instrument === instrument.id)?.state;
  }

  /** What may be changed after signing. */
  #lock({ key }: VisitSheet, isWaiting: boolean): TemplateResult | typeof nothing {
    const amending = this.#amending.get(key);
    if (amending) {
      const finish = () => {
        this.#amending.delete(key);
        this.clinic.refresh();
      };
      return html`<p class="note">
        ${marks.info}<span>${say.amending(amending.reason)}</span>
        <button type="button" class="link" @click=${finish}>${say.finish}</button>
      </p>`;
    }
    if (!this.isSigned) return nothing;
    const text = this.#isRefused
      ? say.onlyResultsRefused
      : isWaiting
        ? say.onlyResults
        : say.locked(words.visitState[this.visit!.state]);
    return html`<p class="note" role=${this.#isRefused ? 'alert' : nothing}>${marks.info}<span>${text}</span></p>`;
  }

  /** Plaques of this visit and of the one before: a plaque is followed through all visits. */
  targets(): AdministrationTarget[] {
    const { records } = this.clinic;
    const visits = records
      .visitsOf(this.visit!.patient)
      .filter(({ day, id }) => day < this.visit!.day || id === this.#id);
    const known = visits
      .flatMap(({ id }) => countingOf(records.administrationsOf(id), plaques))
      .map(({ target }) => target);
    const all = [...known, ...this.#added].filter((target) => target !== undefined);
    return [...new Map(all.map((target) => [target.id, target])).values()];
  }

  #target(): AdministrationTarget | undefined {
    const targets = this.targets();
    return targets.find(({ id }) => id === this.plaque) ?? targets[0];
  }

  addPlaque(target: AdministrationTarget): void {
    this.#added = [...this.#added, target];
    this.plaque = target.id;
    this.clinic.refresh();
  }

  isScored = (target: AdministrationTarget): boolean =>
    countingOf(this.administrations, plaques).some((one) => one.target?.id === target.id);
}
