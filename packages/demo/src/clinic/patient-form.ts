import { html, nothing, type TemplateResult } from 'lit';
import { marks } from '../marks.ts';
import { newId } from '../records/id.ts';
import { checkPatient, type Diagnosis, type PatientIssue } from '../records/patient.ts';
import { schedules } from '../records/schedule.ts';
import type { Clinic } from './clinic.ts';
import { choiceField, onSubmit, textField } from './fields.ts';
import { words } from './words.ts';

const { form } = words;

/** Warns and lets it pass; everything else has to be put right. */
const warning: PatientIssue = 'code-looks-like-name';

/** A new patient. Nothing is chosen beforehand. */
export class PatientForm {
  readonly #clinic: Clinic;
  readonly #close: () => void;
  #code = '';
  #born = '';
  #diagnosis: Diagnosis | '' = '';
  #schedule = '';
  #isTried = false;

  constructor(clinic: Clinic, close: () => void) {
    this.#clinic = clinic;
    this.#close = close;
  }

  get #issues(): PatientIssue[] {
    const { records, today } = this.#clinic;
    const others = records.patients.map(({ value }) => value);
    return checkPatient({ code: this.#code, born: this.#born }, others, today);
  }

  view(): TemplateResult {
    const issues = this.#issues;
    const told = (start: string) => {
      const found = issues.find((issue) => issue.startsWith(start) && (this.#isTried || issue === warning));
      return found && form.issue[found];
    };
    const isOpen = this.#isTried && (!this.#diagnosis || !this.#schedule);
    const diagnoses = Object.entries(words.diagnosis);
    return html`<form class="card pad patient-form" novalidate @submit=${onSubmit(() => this.#create())}>
      <h3>${form.title}</h3>
      <div class="fields">
        ${textField({ label: form.code, value: this.#code, help: form.codeHelp, issue: told('code'), onInput: (value) => this.#set(() => (this.#code = value)) })}
        ${textField({ label: form.born, value: this.#born, help: form.bornHelp, issue: told('born'), onInput: (value) => this.#set(() => (this.#born = value.trim())) })}
        ${choiceField(form.diagnosis, [['', form.choose], ...diagnoses], this.#diagnosis, (value) =>
          this.#set(() => (this.#diagnosis = value as Diagnosis | '')),
        )}
        ${choiceField(
          form.schedule,
          [['', form.choose], ...schedules.map(({ id, label }) => [id, label] as const)],
          this.#schedule,
          (value) => this.#set(() => (this.#schedule = value)),
        )}
      </div>
      ${isOpen ? html`<p class="bad" role="alert">${marks.bad} ${form.incomplete}</p>` : nothing}
      <div class="acts">
        <button type="submit" class="btn primary">${form.create}</button>
        <button type="button" class="btn" @click=${this.#close}>${words.cancel}</button>
      </div>
    </form>`;
  }

  #set(change: () => void): void {
    change();
    this.#clinic.refresh();
  }

  #create(): void {
    this.#isTried = true;
    const isRefused = this.#issues.some((issue) => issue !== warning);
    if (isRefused || !this.#diagnosis || !this.#schedule) return this.#clinic.refresh();
    const id = newId();
    const patient = {
      id,
      code: this.#code.trim(),
      born: this.#born,
      diagnosis: this.#diagnosis,
      treatments: [],
      schedule: this.#schedule,
    };
    const { records } = this.#clinic;
    records.savePatient(patient, { who: records.assessor, what: 'created', after: patient });
    this.#close();
    this.#clinic.go({ at: 'patient', id });
  }
}
