import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { choiceField, onSubmit, textField } from '../common/fields.ts';
import { marks } from '../common/marks.ts';
import { words as clinicWords } from '../common/words.ts';
import type { Clinic } from '../frame/clinic.ts';
import { newId } from '../records/id.ts';
import type { Diagnosis } from '../records/patient.ts';
import type { Study } from '../records/study.ts';
import { words } from './study.en.ts';

const say = words.cohort;
const chosen = 'chosen';

/** A cohort: everybody with a diagnosis, or patients one by one. */
export class CohortForm {
  readonly #clinic: Clinic;
  readonly #keep: (study: Study) => Promise<void>;
  readonly #close: () => void;
  #title = '';
  #who: Diagnosis | typeof chosen | '' = '';
  readonly #patients = new Set<string>();
  #isTried = false;

  constructor(clinic: Clinic, keep: (study: Study) => Promise<void>, close: () => void) {
    this.#clinic = clinic;
    this.#keep = keep;
    this.#close = close;
  }

  get #isNobody(): boolean {
    return this.#who === '' || (this.#who === chosen && this.#patients.size === 0);
  }

  view(): TemplateResult {
    const isUnnamed = this.#isTried && this.#title.trim() === '';
    return html`<form class="card pad cohort-form" novalidate @submit=${onSubmit(() => this.#create())}>
      <h3>${say.title}</h3>
      <div class="fields">
        ${textField({
          label: say.name,
          value: this.#title,
          issue: isUnnamed ? say.nameIssue : undefined,
          onInput: (value) => {
            this.#title = value;
            this.#clinic.refresh();
          },
        })}
        ${choiceField(
          say.who,
          [['', say.choose], ...Object.entries(say.diagnosis), [chosen, say.chosen]],
          this.#who,
          (value) => {
            this.#who = value as Diagnosis | typeof chosen | '';
            this.#clinic.refresh();
          },
        )}
      </div>
      ${this.#who === chosen ? this.#list() : nothing}
      ${this.#isTried && this.#isNobody ? html`<p class="bad" role="alert">${marks.bad} ${this.#who === '' ? say.whoIssue : say.chosenIssue}</p>` : nothing}
      <div class="acts">
        <button type="submit" class="btn primary">${say.create}</button>
        <button type="button" class="btn" @click=${this.#close}>${clinicWords.cancel}</button>
      </div>
    </form>`;
  }

  #list(): TemplateResult {
    const { patients } = this.#clinic.records;
    if (patients.length === 0) return html`<p class="muted">${say.noPatients}</p>`;
    const toggle = (id: string) => {
      if (!this.#patients.delete(id)) this.#patients.add(id);
      this.#clinic.refresh();
    };
    return html`<fieldset class="picks">
      <legend>${say.patients}</legend>
      ${patients.map(
        ({ id, value }) =>
          html`<label
            ><input type="checkbox" .checked=${live(this.#patients.has(id))} @change=${() => toggle(id)} />${value.code}
            <small>${clinicWords.diagnosis[value.diagnosis]}</small></label
          >`,
      )}
    </fieldset>`;
  }

  async #create(): Promise<void> {
    this.#isTried = true;
    const title = this.#title.trim();
    const who = this.#who;
    if (title === '' || who === '' || this.#isNobody) return this.#clinic.refresh();
    await this.#keep({
      id: newId(),
      title,
      origin: 'cohort',
      cohort: who === chosen ? { patients: [...this.#patients] } : { diagnosis: who },
      visits: [],
      subjects: [],
      queries: [],
    });
  }
}
