import './long-work.css';
import { html, type TemplateResult } from 'lit';
import type { Watch } from '../store/turn.ts';

const percent = new Intl.NumberFormat('en-GB', { style: 'percent' });

/** Ten times a second is often enough for a bar to move. */
const leastMs = 100;

/** How long work is called while it goes on, and what its end is called. */
export interface WorkWords {
  readonly text: (percent: string) => string;
  readonly stop: string;
}

/** Long work under way: how far it is, and a button that ends it. */
export class LongWork implements Watch {
  readonly #words: WorkWords;
  readonly #refresh: () => void;
  readonly #control = new AbortController();
  readonly signal = this.#control.signal;
  #share = 0;
  #toldAt = 0;

  constructor(words: WorkWords, refresh: () => void) {
    this.#words = words;
    this.#refresh = refresh;
  }

  readonly onProgress = (share: number): void => {
    this.#share = share;
    if (performance.now() - this.#toldAt < leastMs) return;
    this.#toldAt = performance.now();
    this.#refresh();
  };

  readonly stop = (): void => this.#control.abort();

  view(): TemplateResult {
    const text = this.#words.text(percent.format(this.#share));
    return html`<div class="long-work" role="status">
      <progress max="1" .value=${this.#share} aria-label=${text}></progress><span>${text}</span>
      <button type="button" class="btn" @click=${this.stop}>${this.#words.stop}</button>
    </div>`;
  }
}
