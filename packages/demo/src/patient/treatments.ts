import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isSensibleDay, visitLabel } from '../common/due.ts';
import { choiceField, onSubmit, textField } from '../common/fields.ts';
import { marks } from '../common/marks.ts';
import { writeDay } from '../common/moment.ts';
import { words } from '../common/words.ts';
import type { Clinic } from '../frame/clinic.ts';
import { isDay } from '../records/day.ts';
import { newId } from '../records/id.ts';
import type { Patient, TreatmentLine } from '../records/patient.ts';
import { patient as say } from './patient.en.ts';
import { visitName } from './visit-name.ts';

interface Draft {
  label: string;
  start: string;
  end: string;
  /** Id of the visit chosen as baseline; empty for the usual one. */
  baseline: string;
}

const empty = (): Draft => ({ label: '', start: '', end: '', baseline: '' });

/** Treatments of a patient with their days. Each has a baseline of its own. */
export class Treatments {
  readonly #clinic: Clinic;
  readonly #id: string;
  #new = empty();
  #isTried = false;
  /** The line that is being changed. */
  #edited: { readonly id: string; readonly draft: Draft; isTried: boolean } | undefined;

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

  /** What is wrong with a line, in words. */
  #issueOf({ label, start, end }: Draft): string | undefined {
    const { today } = this.#clinic;
    if (label.trim() === '' || !isDay(start) || !isSensibleDay(start, today)) return say.treatmentIssue;
    return end !== '' && !(isDay(end) && end >= start && end <= today) ? say.endIssue : undefined;
  }

  view(): TemplateResult {
    const { treatments } = this.#patient;
    const issue = this.#isTried ? this.#issueOf(this.#new) : undefined;
    return html`<section class="card pad treatments">
      <h3>${say.treatments}</h3>
      ${
        treatments.length === 0
          ? html`<p class="muted">${say.noTreatments}</p>`
          : html`<ul class="lines">
              ${repeat(
                treatments,
                ({ id }) => id,
                (line) => (this.#edited?.id === line.id ? this.#editor(this.#edited) : this.#line(line)),
              )}
            </ul>`
      }
      <form class="fields" novalidate @submit=${onSubmit(() => this.#add())}>
        ${textField({ label: say.label, value: this.#new.label, onInput: (value) => (this.#new.label = value) })}
        ${textField({ label: say.start, type: 'date', value: this.#new.start, onInput: (value) => (this.#new.start = value) })}
        <button type="submit" class="btn">${say.addTreatment}</button>
      </form>
      ${issue ? html`<p class="bad" role="alert">${marks.bad} ${issue}</p>` : nothing}
    </section>`;
  }

  #add(): void {
    this.#isTried = this.#issueOf(this.#new) !== undefined;
    if (this.#isTried) return this.#clinic.refresh();
    const line = lineOf(newId(), this.#new);
    this.#new = empty();
    this.#save([...this.#patient.treatments, line]);
  }

  #line(line: TreatmentLine): TemplateResult {
    const { label, start, end } = line;
    const { treatments } = this.#patient;
    const stop = () => {
      this.#save(treatments.map((one) => (one.id === line.id ? { ...line, end: this.#clinic.today } : one)));
      this.#goOnAt(line.id);
    };
    const remove = () => {
      const place = treatments.indexOf(line);
      this.#save(treatments.filter(({ id }) => id !== line.id));
      // Other lines may have been changed since.
      const back = () => {
        const now = this.#patient.treatments;
        return Promise.resolve(this.#save([...now.slice(0, place), line, ...now.slice(place)]));
      };
      this.#clinic.offerUndo(words.deleted(label), back);
    };
    const chosen = this.#clinic.records.visitsOf(this.#id).find(({ id }) => id === line.baseline);
    return html`<li data-line=${line.id}>
      <span
        >${end === undefined ? say.since(label, writeDay(start)) : say.period(label, writeDay(start), writeDay(end))}
        ${chosen ? html`<small>${say.chosenBaseline(writeDay(chosen.day))}</small>` : nothing}</span
      >
      <span>
        ${
          end === undefined
            ? html`<button type="button" class="link" @click=${stop}>${say.endToday(label)}</button>`
            : nothing
        }
        <button type="button" class="link change" @click=${() => this.#edit(line)}>
          ${say.changeTreatment(label)}
        </button>
        <button type="button" class="link" @click=${remove}>${say.removeTreatment(label)}</button>
      </span>
    </li>`;
  }

  #edit({ id, label, start, end = '', baseline = '' }: TreatmentLine): void {
    this.#edited = { id, draft: { label, start, end, baseline }, isTried: false };
    this.#clinic.refresh();
    document.querySelector<HTMLElement>('.treatments li input')?.focus();
  }

  /** What was pressed is gone; the line itself is next. */
  #goOnAt(line: string): void {
    document.querySelector<HTMLElement>(`[data-line="${line}"] .change`)?.focus();
  }

  #editor(edited: { readonly id: string; readonly draft: Draft; isTried: boolean }): TemplateResult {
    const { id, draft } = edited;
    const issue = edited.isTried ? this.#issueOf(draft) : undefined;
    const close = () => {
      this.#edited = undefined;
      this.#clinic.refresh();
      this.#goOnAt(id);
    };
    const save = () => {
      edited.isTried = true;
      if (this.#issueOf(draft)) return this.#clinic.refresh();
      this.#edited = undefined;
      this.#save(this.#patient.treatments.map((line) => (line.id === id ? lineOf(id, draft) : line)));
      this.#goOnAt(id);
    };
    const { records } = this.#clinic;
    const baselines = records.visitsOf(this.#id).map((visit) => {
      const label = visitLabel(this.#patient, visit, records.schedules);
      return [visit.id, visitName({ day: visit.day, label })] as const;
    });
    return html`<li>
      <form class="edit" novalidate @submit=${onSubmit(save)}>
        <div class="fields">
          ${textField({ label: say.label, value: draft.label, onInput: (value) => (draft.label = value) })}
          ${textField({ label: say.start, type: 'date', value: draft.start, onInput: (value) => (draft.start = value) })}
          ${textField({ label: say.end, type: 'date', value: draft.end, help: say.endHelp, onInput: (value) => (draft.end = value) })}
          ${choiceField(say.baselineOf, [['', say.usualBaseline], ...baselines], draft.baseline, (value) => (draft.baseline = value))}
        </div>
        ${issue ? html`<p class="bad" role="alert">${marks.bad} ${issue}</p>` : nothing}
        <div class="acts">
          <button type="submit" class="btn primary">${words.save}</button>
          <button type="button" class="btn" @click=${close}>${words.cancel}</button>
        </div>
      </form>
    </li>`;
  }
}

const lineOf = (id: string, { label, start, end, baseline }: Draft): TreatmentLine => ({
  id,
  label: label.trim(),
  start,
  ...(end && { end }),
  ...(baseline && { baseline }),
});
