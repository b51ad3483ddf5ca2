import './app.css';
import { html, nothing, render, type TemplateResult } from 'lit';
import { marks } from '../common/marks.ts';
import { words } from './update.en.ts';
import type { Update } from './update.ts';

/** What the note has to know of the rest of the page. */
export interface Surroundings {
  /** Stores what was entered; answers whether all of it is stored. */
  readonly flush: () => Promise<boolean>;
  /** What loading the page again would lose, in words. */
  readonly losses: () => readonly string[];
  /** Whether nothing may be shown, as while a patient holds the tablet. */
  readonly isQuiet: () => boolean;
}

type Step = 'offer' | 'saving' | 'not-saved' | 'losing' | 'later';

/** A quiet line at the foot of the page: a newer version is there, and is loaded when somebody says so. */
export class UpdateNote {
  readonly #root: HTMLElement;
  readonly #update: Update;
  readonly #around: Surroundings;
  #step: Step = 'offer';

  constructor(root: HTMLElement, update: Update, around: Surroundings) {
    this.#root = root;
    this.#update = update;
    this.#around = around;
  }

  refresh(): void {
    const isShown = this.#update.state !== 'none' && this.#step !== 'later' && !this.#around.isQuiet();
    render(html`<div role="status">${isShown ? this.#note() : nothing}</div>`, this.#root);
  }

  #become(step: Step): void {
    this.#step = step;
    this.refresh();
  }

  async #load(isSure = false): Promise<void> {
    this.#become('saving');
    if (!(await this.#around.flush())) return this.#become('not-saved');
    if (!isSure && this.#around.losses().length > 0) return this.#become('losing');
    this.#become('offer');
    this.#update.take();
  }

  #note(): TemplateResult {
    const isSure = this.#step === 'losing';
    return html`<div class="update">
      ${marks.info}
      <p>${this.#text()}</p>
      <button type="button" class="btn" ?disabled=${this.#step === 'saving'} @click=${() => this.#load(isSure)}>
        ${isSure ? words.anyway : words.load}
      </button>
      <button type="button" class="link" @click=${() => this.#become('later')}>${words.later}</button>
    </div>`;
  }

  #text(): string {
    if (this.#step === 'saving') return words.saving;
    if (this.#step === 'not-saved') return words.notSaved;
    if (this.#step === 'losing') return `${words.losing} ${this.#around.losses().join(', ')}.`;
    return this.#update.state === 'ready' ? words.ready : words.elsewhere;
  }
}
