import { html, nothing, type TemplateResult } from 'lit';
import { isSensibleDay, plannedLeft, scheduleOf } from '../common/due.ts';
import { choiceField, onSubmit, textField } from '../common/fields.ts';
import { marks } from '../common/marks.ts';
import { words } from '../common/words.ts';
import type { Clinic } from '../frame/clinic.ts';
import { isDay } from '../records/day.ts';
import { newId } from '../records/id.ts';
import type { Patient } from '../records/patient.ts';
import { panels, type Visit } from '../records/visit.ts';
import { askToPersist } from '../store/device.ts';

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

  get #hasPlan(): boolean {
    return scheduleOf(this.#patient).visits.length > 0;
  }

  get #kinds(): (readonly [string, string])[] {
    const left = plannedLeft(this.#patient, this.#clinic.records.visitsOf(this.#patient.id));
    const planned = [['', words.choose] as const, ...left.map(({ id, label }) => [id, label] as const)];
    return [...(this.#hasPlan ? planned : []), [unscheduled, words.unscheduled], [early, words.earlyTermination]];
  }

  get #isGood(): boolean {
    return this.#kind !== '' && isDay(this.#day) && isSensibleDay(this.#day, this.#clinic.today);
  }

  view(): TemplateResult {
    return html`<form class="card pad visit-form" novalidate @submit=${onSubmit(() => this.#begin())}>
      <h3>${say.title}</h3>
      <div class="fields">
        ${choiceField(say.kind, this.#kinds, this.#kind, (value) => {
          this.#kind = value;
          this.#clinic.refresh();
        })}
        ${textField({ label: say.day, type: 'date', value: this.#day, onInput: (value) => (this.#day = value) })}
        ${textField({ label: say.assessor, value: this.#assessor, help: say.assessorHelp, onInput: (value) => (this.#assessor = value) })}
      </div>
      ${this.#isTried && !this.#isGood ? html`<p class="bad" role="alert">${marks.bad} ${say.issue}</p>` : nothing}
      <div class="acts">
        <button type="submit" class="btn primary">${say.begin}</button>
        <button type="button" class="btn" @click=${this.#close}>${words.cancel}</button>
      </div>
    </form>`;
  }

  #begin(): void {
    this.#isTried = true;
    if (!this.#isGood) return this.#clinic.refresh();
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
