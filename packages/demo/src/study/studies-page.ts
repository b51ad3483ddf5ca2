import './study.css';
import { html, nothing, type TemplateResult } from 'lit';
import { goneList } from '../common/gone-list.ts';
import { marks } from '../common/marks.ts';
import { teach } from '../common/teach.ts';
import { words as clinicWords } from '../common/words.ts';
import type { Clinic } from '../frame/clinic.ts';
import type { ClinicPage } from '../frame/page.ts';
import { inNaturalOrder } from '../records/order.ts';
import type { Study } from '../records/study.ts';
import type { Stored } from '../store/schema.ts';
import { CohortForm } from './cohort-form.ts';
import { isInCohort } from './cohort.ts';
import { examples } from './examples/index.ts';
import { focusOn } from './focus.ts';
import { ImportWork } from './import/import-work.ts';
import { countOf } from './queries.ts';
import { Shelf } from './shelf.ts';
import { words } from './study.en.ts';

const say = words.list;

/** All studies of this device, and the ways to another one. */
export class StudiesPage implements ClinicPage {
  readonly title = words.title;
  readonly #clinic: Clinic;
  readonly #shelf: Shelf;
  #work: ImportWork | CohortForm | undefined;
  #loading: string | undefined;
  #isNotLoaded = false;

  constructor(clinic: Clinic) {
    this.#clinic = clinic;
    this.#shelf = new Shelf(clinic);
  }

  take(): void {
    void this.#shelf.read().then(() => this.#clinic.refresh());
  }

  leave(): void {
    if (this.#work instanceof ImportWork) this.#work.stop();
    this.#work = undefined;
  }

  view(): TemplateResult {
    const { studies } = this.#shelf;
    return html`<div class="study">
      <div class="head">
        <h2 tabindex="-1">${words.title}</h2>
        <div class="acts">
          <button type="button" class="btn" data-new="cohort" @click=${() => this.#cohort()}>${say.cohort}</button>
          <button type="button" class="btn primary" data-new="import" @click=${() => this.#import()}>
            ${say.import}
          </button>
        </div>
      </div>
      ${this.#work?.view() ?? (studies ? this.#lists(studies) : html`<p class="muted">${clinicWords.loading}</p>`)}
    </div>`;
  }

  /** While a file is taken in, nothing else is asked. */
  #lists(studies: readonly Stored<'study'>[]): TemplateResult {
    return html`${studies.length === 0 ? teach(words.empty) : this.#table(studies)}${this.#examples()}${this.#gone()}`;
  }

  /** Who ends a work goes on where it began. */
  readonly #close = (): void => {
    const began = this.#work instanceof ImportWork ? 'import' : 'cohort';
    this.#work = undefined;
    this.#clinic.refresh();
    focusOn(`[data-new="${began}"]`);
  };

  readonly #keep = async (study: Study): Promise<void> => {
    const id = await this.#shelf.add(study);
    // Whoever has gone on meanwhile is not taken away from there.
    if (id !== undefined && this.#clinic.page === this) this.#clinic.go({ at: 'study', id });
  };

  #import(): void {
    this.#work = new ImportWork(
      {
        refresh: () => this.#clinic.refresh(),
        by: () => this.#clinic.records.assessor,
        keep: this.#keep,
      },
      this.#close,
    );
    this.#clinic.refresh();
    focusOn('.import input');
  }

  #cohort(): void {
    this.#work = new CohortForm(this.#clinic, this.#keep, this.#close);
    this.#clinic.refresh();
    focusOn('.cohort-form input');
  }

  #sizeOf({ cohort, subjects }: Study): number {
    return cohort
      ? this.#clinic.records.patients.filter(({ value }) => isInCohort(cohort, value)).length
      : subjects.length;
  }

  #table(studies: readonly Stored<'study'>[]): TemplateResult {
    const inOrder = [...studies].sort((a, b) => inNaturalOrder(a.value.title, b.value.title));
    return html`<div class="card">
      <table class="studies">
        <thead>
          <tr>
            ${[say.study, say.kind, say.subjects, say.queries].map((name) => html`<th scope="col">${name}</th>`)}
            <td></td>
          </tr>
        </thead>
        <tbody>
          ${inOrder.map(
            (stored) =>
              html`<tr>
                <th scope="row"><a href="#study/${stored.id}">${stored.value.title}</a></th>
                <td>
                  ${words.origin[stored.value.origin]}
                  ${stored.value.isMadeUp ? html`<span class="stamp">${words.madeUp}</span>` : nothing}
                </td>
                <td>${words.subjects(this.#sizeOf(stored.value))}</td>
                <td>${words.openQueries(countOf(stored.value.queries, 'open'))}</td>
                <td class="act">
                  <button
                    type="button"
                    class="link"
                    aria-label=${say.delete(stored.value.title)}
                    @click=${() => this.#delete(stored)}
                  >
                    ${clinicWords.deleteIt}
                  </button>
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  /** The row goes, and the button in it: its reader goes on at the heading. */
  async #delete(stored: Stored<'study'>): Promise<void> {
    if (await this.#shelf.delete(stored)) focusOn('.study h2');
  }

  async #bringBack(id: string): Promise<void> {
    await this.#shelf.bringBack(id);
    focusOn('.study h2');
  }

  #examples(): TemplateResult {
    return html`<section class="card pad">
      <h3>${say.examples}</h3>
      <ul class="lines">
        ${examples.map(
          ({ title, about, make }) =>
            html`<li>
              <span><b>${title}</b><br /><span class="muted">${about}</span></span>
              <button
                type="button"
                class="btn"
                aria-label=${say.loadNamed(title)}
                @click=${() => this.#load(title, make)}
              >
                ${this.#loading === title ? say.loading : say.load}
              </button>
            </li>`,
        )}
      </ul>
      <div class="live" role="alert">
        ${this.#isNotLoaded ? html`<p class="note bad">${marks.bad}<span>${say.notLoaded}</span></p>` : nothing}
      </div>
    </section>`;
  }

  async #load(title: string, make: () => Promise<Study>): Promise<void> {
    this.#loading = title;
    this.#isNotLoaded = false;
    this.#clinic.refresh();
    const study = await make().catch(() => undefined);
    this.#loading = undefined;
    this.#isNotLoaded = study === undefined;
    this.#clinic.refresh();
    if (study) await this.#keep(study);
  }

  #gone(): TemplateResult | typeof nothing {
    const gone = this.#shelf.gone.map(({ id, value }) => [id, value.title] as const);
    return goneList(say, gone, (id) => this.#bringBack(id));
  }
}
