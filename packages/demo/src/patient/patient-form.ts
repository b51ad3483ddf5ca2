import { html, type TemplateResult } from 'lit';
import { choiceField, onSubmit, textField } from '../common/fields.ts';
import { words } from '../common/words.ts';
import type { Clinic } from '../frame/clinic.ts';
import { newId } from '../records/id.ts';
import { checkPatient, type Diagnosis, type Patient, type PatientIssue } from '../records/patient.ts';
import { focusOn } from './opener.ts';
import { form } from './patient.en.ts';

/** Warns and lets it pass; everything else has to be put right. */
const warning: PatientIssue = 'code-looks-like-name';

/** Asks for nothing; a schedule is chosen for those who follow one. */
const usualSchedule = 'routine';

type Details = Pick<Patient, 'code' | 'born' | 'diagnosis' | 'schedule'>;

/** A new patient, for whom nothing is chosen beforehand, or the details of one. */
export class PatientForm {
  readonly #clinic: Clinic;
  readonly #close: () => void;
  readonly #stored: Patient | undefined;
  #code: string;
  #born: string;
  #diagnosis: Diagnosis | '';
  #schedule: string;
  #isTried = false;

  constructor(clinic: Clinic, close: () => void, stored?: Patient) {
    this.#clinic = clinic;
    this.#close = close;
    this.#stored = stored;
    this.#code = stored?.code ?? '';
    this.#born = stored?.born ?? '';
    this.#diagnosis = stored?.diagnosis ?? '';
    this.#schedule = stored?.schedule ?? usualSchedule;
  }

  get #issues(): PatientIssue[] {
    const { records, today } = this.#clinic;
    const others = records.patients.map(({ value }) => value).filter(({ id }) => id !== this.#stored?.id);
    return checkPatient({ code: this.#code, born: this.#born }, others, today);
  }

  view(): TemplateResult {
    const issues = this.#issues;
    const told = (start: string) => {
      const found = issues.find((issue) => issue.startsWith(start) && (this.#isTried || issue === warning));
      return found && form.issue[found];
    };
    const stored = this.#stored;
    return html`<form class="card pad patient-form" novalidate @submit=${onSubmit(() => this.#save())}>
      <h3>${stored ? form.change(stored.code) : form.title}</h3>
      <div class="fields">
        ${textField({ label: form.code, value: this.#code, help: form.codeHelp, issue: told('code'), onInput: (value) => this.#set(() => (this.#code = value)) })}
        ${textField({ label: form.born, value: this.#born, help: form.bornHelp, issue: told('born'), onInput: (value) => this.#set(() => (this.#born = value.trim())) })}
        ${this.#diagnosisField()} ${this.#scheduleField()}
      </div>
      <div class="acts">
        <button type="submit" class="btn primary">${stored ? words.save : form.create}</button>
        <button type="button" class="btn" @click=${this.#close}>${words.cancel}</button>
        <a href="#schedules">${form.ownSchedules}</a>
      </div>
    </form>`;
  }

  /** The instruments of a visit belong to the diagnosis, so it stays from the first one on. */
  #diagnosisField(): TemplateResult {
    const stored = this.#stored;
    if (stored && this.#clinic.records.visitsOf(stored.id).length > 0)
      return html`<p class="set">
        <span>${form.diagnosis}</span><b>${words.diagnosis[stored.diagnosis]}</b><small>${form.diagnosisFixed}</small>
      </p>`;
    const names = Object.entries(words.diagnosis);
    const choose = (value: string) => this.#set(() => (this.#diagnosis = value as Diagnosis | ''));
    const issue = this.#isTried && !this.#diagnosis ? form.incomplete : undefined;
    return choiceField(form.diagnosis, [...(stored ? [] : [unchosen]), ...names], this.#diagnosis, choose, '', issue);
  }

  #scheduleField(): TemplateResult {
    const known = this.#clinic.records.schedules.map(({ id, label }) => [id, label] as const);
    // A patient may follow a schedule that came from elsewhere and is not here.
    const isKnown = known.some(([id]) => id === this.#schedule);
    const own = isKnown ? [] : [[this.#schedule, this.#schedule] as const];
    return choiceField(form.schedule, [...known, ...own], this.#schedule, (value) =>
      this.#set(() => (this.#schedule = value)),
    );
  }

  #set(change: () => void): void {
    change();
    this.#clinic.refresh();
  }

  #save(): void {
    this.#isTried = true;
    const isRefused = this.#issues.some((issue) => issue !== warning);
    if (isRefused || !this.#diagnosis) {
      this.#clinic.refresh();
      return focusOn('.patient-form [aria-invalid]');
    }
    const details = {
      code: this.#code.trim(),
      born: this.#born,
      diagnosis: this.#diagnosis,
      schedule: this.#schedule,
    };
    if (this.#stored) return this.#change(this.#stored.id, details);
    this.#create(details);
  }

  #create(details: Details): void {
    const patient: Patient = { id: newId(), ...details, treatments: [] };
    const { records } = this.#clinic;
    records.savePatient(patient, { who: records.assessor, what: 'created', after: patient });
    this.#close();
    this.#clinic.go({ at: 'patient', id: patient.id });
  }

  /** Another tab may have changed the rest of the patient meanwhile: only what differs is written over it. */
  #change(id: string, details: Details): void {
    const { records } = this.#clinic;
    const patient = records.patient(id);
    const names = (Object.keys(details) as (keyof Details)[]).filter((name) => details[name] !== this.#stored![name]);
    if (patient && names.length > 0) {
      const pick = (from: Details) => Object.fromEntries(names.map((name) => [name, from[name]]));
      const audit = { who: records.assessor, what: 'changed', before: pick(patient), after: pick(details) } as const;
      records.savePatient({ ...patient, ...pick(details) }, audit);
    }
    this.#close();
  }
}

const unchosen = ['', words.choose] as const;
