import { html, type TemplateResult } from 'lit';
import { marks } from '../internal/marks.ts';
import type { PaintCard, PaintedElement } from './paint-card.ts';
import type * as painting from './painting.ts';

/** The card of a painting, which is loaded with the first sight of it: no other view pays for it. */
export class LazyPainting {
  readonly #host: PaintedElement;
  readonly #make: (loaded: typeof painting) => PaintCard;
  #card: PaintCard | undefined;
  #state: 'idle' | 'loading' | 'failed' = 'idle';

  constructor(host: PaintedElement, make: (loaded: typeof painting) => PaintCard) {
    this.#host = host;
    this.#make = make;
  }

  card(): TemplateResult {
    if (this.#card) return this.#card.card();
    if (this.#state === 'idle') void this.#load();
    const { shared } = this.#host;
    if (this.#state === 'loading') return html`<p class="card lead" role="status">${shared.loading}</p>`;
    return html`<div class="card lead">
      <p class="note bad">${marks.bad}<span>${shared.notLoaded}</span></p>
      <button type="button" class="btn" @click=${() => this.#retry()}>${shared.tryAgain}</button>
    </div>`;
  }

  #retry(): void {
    void this.#load();
    this.#host.requestUpdate();
  }

  async #load(): Promise<void> {
    this.#state = 'loading';
    try {
      this.#card = this.#make(await import('./painting.ts'));
    } catch {
      // The network failed, or the files were not served together; the list does the same without a picture.
      this.#state = 'failed';
    }
    this.#host.requestUpdate();
  }
}
