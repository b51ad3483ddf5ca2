import { html, type TemplateResult } from 'lit';
import { isSensibleDay, otherLabel, plannedLeft, scheduleOf } from '../common/due.ts';
import { choiceField, onSubmit, textField } from '../common/fields.ts';
import { marks } from '../common/marks.ts';
import { words } from '../common/words.ts';
import type { Clinic } from '../frame/clinic.ts';
import { isDay } from '../records/day.ts';
import { newId } from '../records/id.ts';
import type { Patient } from '../records/patient.ts';
import type { Schedule } from '../records/schedule.ts';
import { panels, type Visit } from '../records/visit.ts';
import { askToPersist } from '../store/device.ts';
import { scoredVisits, type Scored } from './comparison.ts';
import { focusOn } from './opener.ts';
import { visitName } from './visit-name.ts';

const say = words.newVisit;
const unscheduled = 'unscheduled';
const early = 'early-termination';

/** A new visit of a patient: one of the schedule, an unscheduled one, or the last one of somebody who leaves early. */
export class VisitForm {
  readonly #clinic: Clinic;
  readonly #patient: Patient;
  readonly #close: () => void;
  #kind: string;
  #day: string;
  #assessor: string;
  #isTried = false;

  /** `planned` is the id of the planned visit it begins from. */
  constructor(clinic: Clinic, patient: Patient, close: () => void, planned = '') {
    this.#clinic = clinic;
    this.#patient = patient;
    this.#close = close;
    this.#kind = this.#hasPlan ? planned : unscheduled;
    this.#day = clinic.today;
    this.#assessor = clinic.records.assessor;
  }

  get #schedule(): Schedule {
    return scheduleOf(this.#patient, this.#clinic.records.schedules);
  }

  get #hasPlan(): boolean {
    return this.#schedule.visits.length > 0;
  }

  get #kinds(): (readonly [string, string])[] {
    const left = plannedLeft(this.#schedule, this.#clinic.records.visitsOf(this.#patient.id));
    const planned = [['', words.choose] as const, ...left.map(({ id, label }) => [id, label] as const)];
    return [
      ...(this.#hasPlan ? planned : []),
      [unscheduled, otherLabel(this.#schedule)],
      [early, words.earlyTermination],
    ];
  }

  /** What is wrong with each field, once it was tried. */
  get #issues(): { readonly [field in 'kind' | 'day' | 'assessor']: string | undefined } {
    const isGoodDay = isDay(this.#day) && isSensibleDay(this.#day, this.#clinic.today);
    return {
      kind: this.#kind === '' ? say.kindIssue : undefined,
      day: isGoodDay ? undefined : say.dayIssue,
      assessor: this.#assessor.trim() === '' ? say.assessorIssue : undefined,
    };
  }

  /** Visits in whose stead another one might be begun by mistake: those still open, and one of the same day. */
  #others(): TemplateResult[] {
    const visits = scoredVisits(this.#clinic.records, this.#patient.id);
    const open = visits.filter(({ visit }) => visit.state === 'in-progress').at(-1);
    const same = visits.filter((one) => one.day === this.#day && one !== open).at(-1);
    return [
      ...(open ? [this.#other(open, say.open(visitName(open)), say.goOn)] : []),
      ...(same ? [this.#other(same, say.sameDay(visitName(same)), say.goTo)] : []),
    ];
  }

  #other({ visit }: Scored, told: string, action: string): TemplateResult {
    const go = (event: Event) => {
      event.preventDefault();
      this.#close();
      this.#clinic.go({ at: 'visit', id: visit.id });
    };
    return html`<p class="note">
      ${marks.info}<span>${told} <a href="#visit/${visit.id}" @click=${go}>${action}</a></span>
    </p>`;
  }

  view(): TemplateResult {
    const { kind, day, assessor } = this.#isTried ? this.#issues : {};
    const set = (change: (value: string) => void) => (value: string) => {
      change(value);
      this.#clinic.refresh();
    };
    const [setKind, setDay, setAssessor] = [
      set((value) => (this.#kind = value)),
      set((value) => (this.#day = value)),
      set((value) => (this.#assessor = value)),
    ];
    return html`<form class="card pad visit-form" novalidate @submit=${onSubmit(() => this.#begin())}>
      <h3>${say.title}</h3>
      ${this.#others()}
      <div class="fields">
        ${choiceField(say.kind, this.#kinds, this.#kind, setKind, '', kind)}
        ${textField({ label: say.day, type: 'date', value: this.#day, issue: day, onInput: setDay })}
        ${textField({ label: say.assessor, value: this.#assessor, help: say.assessorHelp, issue: assessor, onInput: setAssessor })}
      </div>
      <div class="acts">
        <button type="submit" class="btn primary">${say.begin}</button>
        <button type="button" class="btn" @click=${this.#close}>${words.cancel}</button>
      </div>
    </form>`;
  }

  #begin(): void {
    this.#isTried = true;
    if (Object.values(this.#issues).some(Boolean)) {
      this.#clinic.refresh();
      return focusOn('.visit-form [aria-invalid]');
    }
    const { records } = this.#clinic;
    const isPlanned = this.#kind !== unscheduled && this.#kind !== early;
    const visit: Visit = {
      id: newId(),
      patient: this.#patient.id,
      planned: isPlanned ? this.#kind : null,
      ...(this.#kind === early && { isEarlyTermination: true }),
      day: this.#day,
      assessor: this.#assessor.trim(),
      state: 'in-progress',
      panel: panels[this.#patient.diagnosis],
      notDone: {},
    };
    records.saveAssessor(visit.assessor);
    records.saveVisit(visit, { who: visit.assessor, what: 'created', after: visit });
    // Asked for when there is something to keep; most browsers decide by themselves.
    void askToPersist();
    this.#close();
    this.#clinic.go({ at: 'visit', id: visit.id });
  }
}
