import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { treatmentOn } from '../records/patient.ts';
import type { Visit } from '../records/visit.ts';
import { removal, undeletion } from '../store/change.ts';
import type { Stored } from '../store/schema.ts';
import type { Clinic } from './clinic.ts';
import { dueOf, inOrder, type Due } from './due.ts';
import { textField } from './fields.ts';
import { writeDay } from './moment.ts';
import type { ClinicPage } from './page.ts';
import { PatientForm } from './patient-form.ts';
import { words } from './words.ts';

const { list } = words;

/** What is due, in a word or two. */
function dueWords(due: Due): string {
  if (!('planned' in due)) return words.due[due.is];
  const { label } = due.planned;
  return due.is === 'upcoming' ? words.due.upcoming(label, writeDay(due.day)) : words.due[due.is](label);
}

/** One patient as a row tells it. */
interface Row {
  readonly stored: Stored<'patient'>;
  readonly diagnosis: string;
  readonly treatment: string;
  readonly last: string;
  readonly due: string;
}

/** All patients of this device. */
export class PatientsPage implements ClinicPage {
  readonly title = words.patients;
  readonly #clinic: Clinic;
  #filter = '';
  #form: PatientForm | undefined;

  constructor(clinic: Clinic) {
    this.#clinic = clinic;
  }

  view(): TemplateResult {
    const { patients } = this.#clinic.records;
    const rows = patients.length > 0 ? this.#rows(patients) : [];
    return html`<div class="head">
        <div>
          <h2>${words.patients}</h2>
          <p class="muted">${patients.length > 0 ? list.count(rows.length, patients.length) : nothing}</p>
        </div>
        <div class="acts">
          ${
            patients.length > 0
              ? html`<div class="filter">
                  ${textField({
                    label: list.filter,
                    type: 'search',
                    value: this.#filter,
                    onInput: (value) => {
                      this.#filter = value;
                      this.#clinic.refresh();
                    },
                  })}
                </div>`
              : nothing
          }
          <button type="button" class="btn primary" @click=${() => this.#open()}>${list.add}</button>
        </div>
      </div>
      ${this.#form?.view() ?? nothing}
      ${
        patients.length === 0
          ? teaching()
          : rows.length === 0
            ? html`<p class="note">${list.noMatch(this.#filter)}</p>`
            : this.#table(rows)
      }
      ${this.#gone()}`;
  }

  #open(): void {
    this.#form = new PatientForm(this.#clinic, () => {
      this.#form = undefined;
      this.#clinic.refresh();
    });
    this.#clinic.refresh();
    document.querySelector<HTMLElement>('.patient-form input')?.focus();
  }

  #rows(patients: readonly Stored<'patient'>[]): Row[] {
    const { today, records } = this.#clinic;
    const visits = records.visitsByPatient();
    const rows = patients.map((stored): Row => {
      const { value: patient } = stored;
      const own: readonly Visit[] = visits.get(stored.id) ?? [];
      const treatment = treatmentOn(patient, today);
      const last = inOrder(own).at(-1);
      return {
        stored,
        diagnosis: words.diagnosis[patient.diagnosis],
        treatment: treatment ? words.patient.since(treatment.label, writeDay(treatment.start)) : list.noTreatment,
        last: last ? writeDay(last.day) : list.noVisit,
        due: dueWords(dueOf(patient, own, today)),
      };
    });
    const wanted = this.#filter.trim().toLowerCase();
    const text = ({ stored, diagnosis, treatment }: Row) => `${stored.value.code} ${diagnosis} ${treatment}`;
    const collator = new Intl.Collator('en', { numeric: true });
    return rows
      .filter((row) => text(row).toLowerCase().includes(wanted))
      .sort((a, b) => collator.compare(a.stored.value.code, b.stored.value.code));
  }

  #table(rows: readonly Row[]): TemplateResult {
    return html`<div class="card">
      <table class="patients">
        <thead>
          <tr>
            ${[list.code, list.diagnosis, list.treatment, list.last, list.due].map((name) => html`<th scope="col">${name}</th>`)}
            <td></td>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            rows,
            ({ stored }) => stored.id,
            ({ stored, diagnosis, treatment, last, due }) =>
              html`<tr>
                <th scope="row"><a href="#patient/${stored.id}">${stored.value.code}</a></th>
                <td>${diagnosis}</td>
                <td>${treatment}</td>
                <td>${last}</td>
                <td class="due">${due}</td>
                <td class="act">
                  <button
                    type="button"
                    class="link"
                    aria-label=${list.delete(stored.value.code)}
                    @click=${() => this.#delete(stored)}
                  >
                    ${words.deleteIt}
                  </button>
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  async #delete(stored: Stored<'patient'>): Promise<void> {
    const who = this.#clinic.records.assessor;
    if (!(await this.#clinic.write([removal('patient', stored, who)]))) return;
    this.#clinic.offerUndo(words.deleted(stored.value.code), () => this.#bringBack(stored.id));
  }

  async #bringBack(id: string): Promise<void> {
    const { records } = this.#clinic;
    const stored = records.gone.find((one) => one.id === id);
    if (stored) await this.#clinic.write([undeletion('patient', stored, records.assessor)]);
  }

  #gone(): TemplateResult | typeof nothing {
    const { gone } = this.#clinic.records;
    if (gone.length === 0) return nothing;
    return html`<details class="card sources">
      <summary>${list.gone}</summary>
      <ul>
        <li class="muted">${list.goneHelp}</li>
        ${gone.map(
          ({ id, value }) =>
            html`<li>
              <button type="button" class="link" @click=${() => this.#bringBack(id)}>
                ${list.bringBack(value.code)}
              </button>
            </li>`,
        )}
      </ul>
    </details>`;
  }
}

const teaching = () =>
  html`<section class="card teach">
    <h3>${words.empty.title}</h3>
    <ol>
      ${words.empty.steps.map(([what, how]) => html`<li><b>${what}</b>${how}</li>`)}
    </ol>
  </section>`;
