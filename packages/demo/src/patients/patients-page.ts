import './patients-page.css';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Command } from '../common/command.ts';
import { choiceField, onSubmit, textField } from '../common/fields.ts';
import { goneList } from '../common/gone-list.ts';
import { madeUpStamp } from '../common/made-up-stamp.ts';
import { writeDay } from '../common/moment.ts';
import { teach } from '../common/teach.ts';
import { words } from '../common/words.ts';
import type { Clinic } from '../frame/clinic.ts';
import type { ClinicPage } from '../frame/page.ts';
import { focusOn, openerOf } from '../patient/opener.ts';
import { PatientForm } from '../patient/patient-form.ts';
import { patient as patientWords } from '../patient/patient.en.ts';
import { VisitForm } from '../patient/visit-form.ts';
import { removal, undeletion } from '../store/change.ts';
import type { Stored } from '../store/schema.ts';
import { totalColumns, totalOf, type TotalColumn } from './last-totals.ts';
import { dueWords, fits, orders, rowsOf, sorted, type Order, type PatientRow } from './patients-list.ts';
import { empty, list } from './patients.en.ts';

/** Rows shown at first, and added at a time. */
const atOnce = 50;

/** All patients of this device. */
export class PatientsPage implements ClinicPage {
  readonly title = words.patients;
  readonly #clinic: Clinic;
  #filter = '';
  #order: Order = 'code';
  #isReversed = false;
  #most = atOnce;
  #isReading = false;
  #form: { view(): TemplateResult } | undefined;
  /** Goes back to what opened the form. */
  #opener = () => {};
  /** What the rows were made from, and the rows in their order. */
  #made: { readonly from: readonly unknown[]; readonly rows: readonly PatientRow[] } = { from: [], rows: [] };

  constructor(clinic: Clinic) {
    this.#clinic = clinic;
  }

  commands(): readonly Command[] {
    return [
      { id: 'new-patient', title: list.add, keys: 'n', run: () => this.#open() },
      { id: 'filter', title: list.filterCommand, keys: '/', run: () => focusOn('.filter input') },
    ];
  }

  view(): TemplateResult {
    const { patients } = this.#clinic.records;
    if (patients.length === 0) {
      return html`<div class="head">
          <h2>${words.patients}</h2>
          <div class="acts">${this.#add()}</div>
        </div>
        ${this.#form?.view() ?? nothing}${this.#teaching()}${this.#gone()}`;
    }
    const fitting = this.#rows(patients).filter((row) => fits(row, this.#filter.trim()));
    return html`<div class="head">
        <div>
          <h2>${words.patients}</h2>
          <p class="muted" role="status">${list.count(fitting.length, patients.length)}</p>
        </div>
        <div class="acts">
          <form class="filter" role="search" @submit=${onSubmit(() => this.#openMatch(fitting))}>
            ${textField({ label: list.filter, type: 'search', value: this.#filter, onInput: (value) => this.#narrow(value) })}
          </form>
          <div class="sorting">
            ${choiceField(
              list.sort,
              orders.map((order) => [order, list[order]]),
              this.#order,
              (order) => this.#sort(order as Order, false),
            )}
          </div>
          ${this.#add()}
        </div>
      </div>
      ${this.#madeUpNote()} ${this.#form?.view() ?? nothing}
      ${fitting.length === 0 ? html`<p class="note">${list.noMatch(this.#filter)}</p>` : this.#table(fitting)}
      ${this.#gone()}`;
  }

  #add(): TemplateResult {
    return html`<button type="button" class="btn primary" @click=${() => this.#open()}>${list.add}</button>`;
  }

  #open(): void {
    this.#opener = openerOf('.head .btn.primary');
    this.#form = new PatientForm(this.#clinic, this.#close);
    this.#clinic.refresh();
    focusOn('.patient-form input');
  }

  /** A visit is begun here, without a way round by the patient's page. */
  #beginVisit({ patient }: PatientRow): void {
    this.#opener = openerOf('.head .btn.primary');
    const form = new VisitForm(this.#clinic, patient, this.#close);
    this.#form = {
      view: () =>
        html`<section class="begin" aria-label=${list.newVisitOf(patient.code)}>
          <p><b>${list.newVisitOf(patient.code)}</b></p>
          ${form.view()}
        </section>`,
    };
    this.#clinic.refresh();
    focusOn('.visit-form select');
  }

  #close = (): void => {
    this.#form = undefined;
    this.#clinic.refresh();
    this.#opener();
  };

  #narrow(filter: string): void {
    this.#filter = filter;
    this.#most = atOnce;
    this.#clinic.refresh();
  }

  #sort(order: Order, isReversed: boolean): void {
    this.#order = order;
    this.#isReversed = isReversed;
    this.#most = atOnce;
    this.#clinic.refresh();
  }

  /** Enter in the filter opens the only match; of several it leads to the first. */
  #openMatch([first, ...more]: readonly PatientRow[]): void {
    if (first && more.length === 0) return this.#clinic.go({ at: 'patient', id: first.stored.id });
    focusOn('.patients tbody a');
  }

  /** In order; made anew only when something they tell has changed. */
  #rows(patients: readonly Stored<'patient'>[]): readonly PatientRow[] {
    const { today, records } = this.#clinic;
    const visits = records.visitsByPatient();
    const from = [patients, visits, today, records.ownSchedules, this.#order, this.#isReversed];
    if (from.some((one, index) => one !== this.#made.from[index])) {
      this.#made = {
        from,
        rows: sorted(rowsOf(patients, visits, today, records.schedules), this.#order, this.#isReversed),
      };
    }
    return this.#made.rows;
  }

  #table(fitting: readonly PatientRow[]): TemplateResult {
    const rows = fitting.slice(0, this.#most);
    const diagnoses = new Set(this.#made.rows.map(({ patient }) => patient.diagnosis));
    const columns = totalColumns.filter(({ diagnosis }) => diagnoses.has(diagnosis));
    void this.#read(rows);
    return html`<div class="card rows">
        <table class="patients">
          <thead>
            <tr>
              ${this.#sortable('code')}
              <th scope="col">${list.diagnosis}</th>
              <th scope="col">${list.treatment}</th>
              ${this.#sortable('last')}
              ${columns.map(({ id }) => html`<th scope="col" class="num">${list.totals[id]}</th>`)}
              ${this.#sortable('due')}
              <td></td>
            </tr>
          </thead>
          <tbody>
            ${repeat(
              rows,
              ({ stored }) => stored.id,
              (row) => this.#row(row, columns),
            )}
          </tbody>
        </table>
      </div>
      ${this.#more(fitting.length)}`;
  }

  #sortable(order: Order): TemplateResult {
    const isCurrent = order === this.#order;
    const sense = this.#isReversed ? 'descending' : 'ascending';
    return html`<th scope="col" aria-sort=${isCurrent ? sense : nothing}>
      <button type="button" class="sort" @click=${() => this.#sort(order, isCurrent && !this.#isReversed)}>
        ${list[order]}<span aria-hidden="true">${isCurrent ? (this.#isReversed ? '▾' : '▴') : nothing}</span>
      </button>
    </th>`;
  }

  #row(row: PatientRow, columns: readonly TotalColumn[]): TemplateResult {
    const { stored, patient, treatment, last, open, due } = row;
    const { code } = patient;
    return html`<tr>
      <th scope="row"><a href="#patient/${stored.id}">${code}</a>${madeUpStamp(patient)}</th>
      <td>${words.diagnosis[patient.diagnosis]}</td>
      <td class="drug">
        ${treatment ? patientWords.since(treatment.label, writeDay(treatment.start)) : list.noTreatment}
      </td>
      <td class="day">
        ${last ? html`<span class="name" aria-hidden="true">${list.last}</span>${writeDay(last.day)}` : list.noVisit}
      </td>
      ${columns.map((column) => this.#total(row, column))}
      <td class="due">${dueWords(due)}</td>
      <td class="act">
        ${
          open
            ? html`<a class="link" href="#visit/${open.id}">${list.goOn}<span class="vh"> ${list.goOnWith}</span></a>`
            : html`<button
                type="button"
                class="link"
                aria-label=${list.newVisitOf(code)}
                @click=${() => this.#beginVisit(row)}
              >
                ${list.newVisit}
              </button>`
        }
        <button type="button" class="link" aria-label=${list.delete(code)} @click=${() => this.#delete([stored])}>
          ${words.deleteIt}
        </button>
      </td>
    </tr>`;
  }

  #total({ patient, last }: PatientRow, column: TotalColumn): TemplateResult {
    const { records } = this.#clinic;
    if (patient.diagnosis !== column.diagnosis) return html`<td class="num"></td>`;
    if (last && !records.hasScorings(last.id))
      return html`<td class="num"><span class="vh reading">${list.reading}</span></td>`;
    const told = last && totalOf(column, records.administrationsOf(last.id));
    if (!told)
      return html`<td class="num none">
        <span aria-hidden="true">${list.none}</span><span class="vh">${list.notScored}</span>
      </td>`;
    const name = html`<span class="name" aria-hidden="true">${list.totals[column.id]}</span>`;
    return told.isComplete
      ? html`<td class="num">${name}<b>${told.text}</b></td>`
      : html`<td class="num">${name}<span class="vh">${list.notComplete}</span>${told.text}</td>`;
  }

  /** Reads the scorings of the last visits in view, and no others. */
  async #read(rows: readonly PatientRow[]): Promise<void> {
    const { records } = this.#clinic;
    const missing = rows.flatMap(({ last }) => (last && !records.hasScorings(last.id) ? [last.id] : []));
    if (this.#isReading || missing.length === 0) return;
    this.#isReading = true;
    const failure = await records.readScorings(missing);
    this.#isReading = false;
    // What cannot be read is told and tried again by the clinic.
    if (!failure) this.#clinic.refresh();
  }

  #more(count: number): TemplateResult | typeof nothing {
    const left = count - this.#most;
    if (left <= 0) return nothing;
    const show = (most: number) => {
      const first = this.#most;
      this.#most = most;
      this.#clinic.refresh();
      // Whoever asked for more goes on where the new ones begin.
      document.querySelectorAll<HTMLElement>('.patients tbody th a')[first]?.focus();
    };
    const next = Math.min(atOnce, left);
    return html`<div class="acts">
      <button type="button" class="btn" @click=${() => show(this.#most + next)}>${list.more(next)}</button>
      ${
        left > atOnce
          ? html`<button type="button" class="btn" @click=${() => show(count)}>${list.all(count)}</button>`
          : nothing
      }
    </div>`;
  }

  async #delete(all: readonly Stored<'patient'>[], said = words.deleted(all[0]?.value.code ?? '')): Promise<void> {
    const who = this.#clinic.records.assessor;
    if (!(await this.#clinic.write(all.map((stored) => removal('patient', stored, who))))) return;
    this.#clinic.offerUndo(said, () => this.#bringBack(all.map(({ id }) => id)));
  }

  async #bringBack(ids: readonly string[]): Promise<void> {
    const { records } = this.#clinic;
    const found = records.gone.filter(({ id }) => ids.includes(id));
    if (found.length > 0)
      await this.#clinic.write(found.map((stored) => undeletion('patient', stored, records.assessor)));
    // The first of those that are back.
    focusOn(found.map(({ id }) => `.patients a[href="#patient/${id}"]`).join());
  }

  #gone(): TemplateResult | typeof nothing {
    const gone = this.#clinic.records.gone
      .filter(({ value }) => !value.isMadeUp)
      .map(({ id, value }) => [id, value.code] as const);
    return goneList(list, gone, (id) => this.#bringBack([id]));
  }

  #teaching(): TemplateResult {
    return teach(
      empty,
      html`<div class="acts">
          <button type="button" class="btn" @click=${() => this.#loadMadeUp()}>${empty.load}</button>
        </div>
        <p class="muted">${empty.loadHelp}</p>`,
    );
  }

  /** Those that were deleted come back; otherwise they are made. */
  async #loadMadeUp(): Promise<void> {
    const { records, today } = this.#clinic;
    const gone = records.gone.filter(({ value }) => value.isMadeUp);
    if (gone.length > 0) return this.#bringBack(gone.map(({ id }) => id));
    const { madeUpClinic } = await import('./made-up-clinic.ts');
    await this.#clinic.write(madeUpClinic(today));
    focusOn('.patients tbody th a');
  }

  #madeUpNote(): TemplateResult | typeof nothing {
    const madeUp = this.#clinic.records.patients.filter(({ value }) => value.isMadeUp);
    if (madeUp.length === 0) return nothing;
    return html`<p class="note made-up">
      <span>${list.someMadeUp(madeUp.length)}</span>
      <button type="button" class="link" @click=${() => this.#delete(madeUp, list.madeUpGone)}>
        ${list.removeMadeUp}
      </button>
    </p>`;
  }
}
