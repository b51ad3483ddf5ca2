import type { DlqiWording, WordingProblem } from '@clinimetric/elements/dlqi/element';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { fileField, onSubmit, textField } from '../common/fields.ts';
import { marks } from '../common/marks.ts';
import { writeDay } from '../common/moment.ts';
import type { Outcome } from '../store/failure.ts';
import { failureWords } from '../store/words.ts';
import type { HandOverPage } from './hand-over-page.ts';
import { words } from './hand-over.en.ts';
import { forgetWording, keepWording, readWording } from './wording.ts';

const say = words.wording;

/** Loading the licensed wording of the DLQI: a file, checked, and the declaration that its licence was accepted. */
export class WordingCard {
  readonly #page: HandOverPage;
  #found: DlqiWording | undefined;
  #problems: readonly WordingProblem[] = [];
  #by = '';
  #isDeclared = false;
  #isTried = false;
  #said = '';

  constructor(page: HandOverPage) {
    this.#page = page;
  }

  async #look(file: File | undefined): Promise<void> {
    // One that was moved since it was chosen is unreadable, as an empty one is.
    const read = file && readWording(await file.text().catch(() => ''));
    this.#found = read?.ok ? read.wording : undefined;
    this.#by = read?.ok ? read.acceptedBy : '';
    this.#problems = !read || read.ok ? [] : read.problems;
    this.#isDeclared = false;
    this.#isTried = false;
    this.#said = '';
    this.#page.clinic.refresh();
  }

  async #use(): Promise<void> {
    this.#isTried = true;
    const { clinic } = this.#page;
    const by = this.#by.trim();
    if (by === '' || !this.#isDeclared) return clinic.refresh();
    const wording: DlqiWording = { ...this.#found!, acceptance: { by, on: clinic.today } };
    await this.#settle(keepWording(clinic.store, wording), wording);
  }

  async #settle(written: Promise<Outcome<void>>, wording: DlqiWording | undefined): Promise<void> {
    const done = await written;
    if (done.ok) {
      this.#page.wording = wording;
      this.#found = undefined;
    }
    this.#said = done.ok ? '' : failureWords(done.failure);
    this.#page.clinic.refresh();
  }

  view(showSample: () => unknown): TemplateResult {
    const { wording } = this.#page;
    return html`<section class="card pad">
      <h3>${say.title}</h3>
      ${wording ? this.#loaded(wording) : this.#loading(showSample)}
      ${this.#said ? html`<p class="bad" role="alert">${marks.bad} ${this.#said}</p>` : nothing}
    </section>`;
  }

  #loaded({ id, language, acceptance, copyright }: DlqiWording): TemplateResult {
    const { store } = this.#page.clinic;
    return html`<p>${say.loaded(id, language)} ${say.accepted(acceptance.by, writeDay(acceptance.on))} ${say.device}</p>
      <p class="muted" lang=${language} dir="auto">${copyright}</p>
      <div class="acts">
        <button type="button" class="btn" @click=${() => this.#settle(forgetWording(store), undefined)}>
          ${say.forget}
        </button>
      </div>`;
  }

  #loading(showSample: () => unknown): TemplateResult {
    return html`<p>${say.none}</p>
      ${fileField(say.file, '.json,application/json', (file) => this.#look(file))}
      ${this.#problems.length > 0 ? this.#faults() : nothing}${this.#found ? this.#accepting(this.#found) : nothing}
      <div class="acts">
        <button type="button" class="btn" @click=${showSample}>${say.sample}</button>
        <span class="muted">${say.sampleHelp}</span>
      </div>`;
  }

  #faults(): TemplateResult {
    return html`<div class="bad" role="alert">
      <p>${marks.bad} ${say.faults}</p>
      <ul class="plan">
        ${this.#problems.map((problem) => html`<li>${say.fault(problem)}</li>`)}
      </ul>
    </div>`;
  }

  #accepting({ id, language, copyright }: DlqiWording): TemplateResult {
    const isOpen = this.#isTried && (this.#by.trim() === '' || !this.#isDeclared);
    return html`<form class="accepting" novalidate @submit=${onSubmit(() => this.#use())}>
      <p role="status">${marks.done} ${say.found(id, language)}</p>
      <p class="muted" lang=${language} dir="auto">${copyright}</p>
      ${textField({ label: say.by, value: this.#by, help: say.byHelp, onInput: (value) => (this.#by = value) })}
      <label class="pick"
        ><input
          type="checkbox"
          .checked=${live(this.#isDeclared)}
          @change=${({ target }: Event) => (this.#isDeclared = (target as HTMLInputElement).checked)}
        /><span>${say.declare}</span></label
      >
      ${isOpen ? html`<p class="bad" role="alert">${marks.bad} ${say.issue}</p>` : nothing}
      <div class="acts"><button type="submit" class="btn primary">${say.use}</button></div>
    </form>`;
  }
}
