import { html, nothing, type TemplateResult } from 'lit';
import { marks } from '../marks.ts';
import { isDay } from '../records/day.ts';
import { newId } from '../records/id.ts';
import type { Patient, TreatmentLine } from '../records/patient.ts';
import type { Clinic } from './clinic.ts';
import { isSensibleDay } from './due.ts';
import { onSubmit, textField } from './fields.ts';
import { writeDay } from './moment.ts';
import { words } from './words.ts';

const say = words.patient;

/** Treatments of a patient with their days. Each begins a baseline of its own. */
export class Treatments {
  readonly #clinic: Clinic;
  readonly #id: string;
  #label = '';
  #start = '';
  #isTried = false;

  constructor(clinic: Clinic, patient: string) {
    this.#clinic = clinic;
    this.#id = patient;
  }

  get #patient(): Patient {
    return this.#clinic.records.patient(this.#id)!;
  }

  #save(treatments: readonly TreatmentLine[]): void {
    const { records } = this.#clinic;
    const before = { treatments: this.#patient.treatments };
    const audit = { who: records.assessor, what: 'changed', before, after: { treatments } } as const;
    records.savePatient({ ...this.#patient, treatments }, audit);
    this.#clinic.refresh();
  }

  get #isGood(): boolean {
    return this.#label.trim() !== '' && isDay(this.#start) && isSensibleDay(this.#start, this.#clinic.today);
  }

  view(): TemplateResult {
    const { treatments } = this.#patient;
    return html`<section class="card pad">
      <h3>${say.treatments}</h3>
      ${
        treatments.length === 0
          ? html`<p class="muted">${say.noTreatments}</p>`
          : html`<ul class="lines">
              ${treatments.map((line) => this.#line(line))}
            </ul>`
      }
      <form class="fields" novalidate @submit=${onSubmit(() => this.#add())}>
        ${textField({ label: say.label, value: this.#label, onInput: (value) => (this.#label = value) })}
        ${textField({ label: say.start, type: 'date', value: this.#start, onInput: (value) => (this.#start = value) })}
        <button type="submit" class="btn">${say.addTreatment}</button>
      </form>
      ${this.#isTried && !this.#isGood ? html`<p class="bad" role="alert">${marks.bad} ${say.treatmentIssue}</p>` : nothing}
    </section>`;
  }

  #add(): void {
    this.#isTried = !this.#isGood;
    if (!this.#isGood) return this.#clinic.refresh();
    const line = { id: newId(), label: this.#label.trim(), start: this.#start };
    this.#label = '';
    this.#start = '';
    this.#save([...this.#patient.treatments, line]);
  }

  #line(line: TreatmentLine): TemplateResult {
    const { label, start, end } = line;
    const others = this.#patient.treatments.filter(({ id }) => id !== line.id);
    const finish = () =>
      this.#save(
        this.#patient.treatments.map((one) => (one.id === line.id ? { ...one, end: this.#clinic.today } : one)),
      );
    const remove = () => {
      const former = this.#patient.treatments;
      this.#save(others);
      this.#clinic.offerUndo(words.deleted(label), () => Promise.resolve(this.#save(former)));
    };
    return html`<li>
      <span
        >${end === undefined ? say.since(label, writeDay(start)) : say.period(label, writeDay(start), writeDay(end))}</span
      >
      <span>
        ${end === undefined ? html`<button type="button" class="link" @click=${finish}>${say.endToday(label)}</button>` : nothing}
        <button type="button" class="link" @click=${remove}>${say.removeTreatment(label)}</button>
      </span>
    </li>`;
  }
}
