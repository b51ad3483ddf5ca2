import '../patient/patient.css';
import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../common/words.ts';
import type { Clinic } from '../frame/clinic.ts';
import type { ClinicPage } from '../frame/page.ts';
import { schedule as say } from '../patient/patient.en.ts';
import { newId } from '../records/id.ts';
import { schedules, type Schedule } from '../records/schedule.ts';
import { ScheduleForm } from './schedules-form.ts';

/** The schedules of the clinic: those of this page, and its own, which can be changed. */
export class SchedulesPage implements ClinicPage {
  readonly title = say.title;
  readonly #clinic: Clinic;
  #form: ScheduleForm | undefined;

  constructor(clinic: Clinic) {
    this.#clinic = clinic;
  }

  view(): TemplateResult {
    const own = this.#own;
    return html`<div class="head">
        <div>
          <h2>${say.title}</h2>
          <p class="muted text">${say.teach}</p>
        </div>
        <div class="acts">
          <button type="button" class="btn primary" @click=${() => this.#open()}>${say.add}</button>
        </div>
      </div>
      ${this.#form?.view() ?? nothing}
      <section class="card pad">
        ${own.length === 0 ? html`<p class="muted">${say.none}</p>` : nothing}
        <ul class="lines schedules">
          ${own.map((one) => this.#row(one, true))} ${schedules.map((one) => this.#row(one, false))}
        </ul>
      </section>`;
  }

  get #own(): readonly Schedule[] {
    return this.#clinic.records.ownSchedules;
  }

  #followers({ id }: Schedule): number {
    return this.#clinic.records.patients.filter(({ value }) => value.schedule === id).length;
  }

  #row(one: Schedule, isOwn: boolean): TemplateResult {
    const used = this.#followers(one);
    const visits = one.visits.map(({ label, window }) => say.line(label, window.before, window.after)).join(', ');
    return html`<li>
      <span
        ><b>${one.label}</b>
        <small>${visits}${one.hidesFormer ? `; ${say.hidden}` : nothing}</small>
        <small>${[isOwn ? '' : say.builtIn, used > 0 ? say.used(used) : ''].filter(Boolean).join(', ')}</small></span
      >
      ${
        isOwn
          ? html`<span>
              <button type="button" class="link" @click=${() => this.#open(one)}>${say.edit(one.label)}</button>
              ${
                used === 0
                  ? html`<button type="button" class="link" @click=${() => this.#delete(one)}>
                      ${say.delete(one.label)}
                    </button>`
                  : html`<small>${say.usedHelp}</small>`
              }
            </span>`
          : nothing
      }
    </li>`;
  }

  #save(next: readonly Schedule[], what: 'created' | 'changed' | 'deleted' | 'undeleted', about: Schedule): void {
    const { records } = this.#clinic;
    const before = this.#own.find(({ id }) => id === about.id);
    const after = next.find(({ id }) => id === about.id);
    const audit = { who: records.assessor, what, ...(before && { before }), ...(after && { after }) };
    records.saveSetting('schedules', next, audit);
    this.#clinic.refresh();
  }

  #delete(one: Schedule): void {
    const place = this.#own.indexOf(one);
    this.#save(
      this.#own.filter(({ id }) => id !== one.id),
      'deleted',
      one,
    );
    const back = () => {
      const own = this.#own;
      return Promise.resolve(this.#save([...own.slice(0, place), one, ...own.slice(place)], 'undeleted', one));
    };
    this.#clinic.offerUndo(words.deleted(one.label), back);
  }

  #open(stored?: Schedule): void {
    this.#form = new ScheduleForm({
      stored,
      refresh: () => this.#clinic.refresh(),
      close: () => {
        this.#form = undefined;
        this.#clinic.refresh();
      },
      others: () => this.#clinic.records.schedules,
      hasTakenPlace: (planned) => this.#hasTakenPlace(stored, planned),
      save: (schedule) => this.#keep({ ...schedule, id: stored?.id ?? newId() }),
    });
    this.#clinic.refresh();
    document.querySelector<HTMLElement>('.schedule-form input')?.focus();
  }

  #keep(schedule: Schedule): void {
    const own = this.#own;
    const isNew = !own.some(({ id }) => id === schedule.id);
    const next = isNew ? [...own, schedule] : own.map((one) => (one.id === schedule.id ? schedule : one));
    this.#save(next, isNew ? 'created' : 'changed', schedule);
  }

  /** Whether a patient who follows the schedule had a visit that was planned so. */
  #hasTakenPlace(schedule: Schedule | undefined, planned: string): boolean {
    const { records } = this.#clinic;
    return records.patients.some(
      ({ value }) =>
        value.schedule === schedule?.id && records.visitsOf(value.id).some((visit) => visit.planned === planned),
    );
  }
}
