import type { SharedWords, ViewWords } from '@clinimetric/scoring';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { base } from './base.css.ts';
import { LanguageController } from './language.ts';
import { formatDay, formatNumber } from './numbers.ts';
import { tokens } from './tokens.css.ts';
import { readVisit, ReadingController, type Reading, type Visit } from './visit.ts';

/** Statics that every view brings. */
interface ViewClass {
  readonly id: string;
  readonly words: ViewWords;
}

/** Shows what the scoring package says of several results. It holds no answers and is no form control. */
export abstract class ViewElement extends LitElement {
  /** Under this id a page adds the words of other languages. */
  static readonly id: string;
  static readonly words: ViewWords;

  static override styles = [tokens, base];

  readonly #language: LanguageController<ViewWords>;

  constructor() {
    super();
    const { id, words } = this.constructor as unknown as ViewClass;
    this.#language = new LanguageController(this, id, words);
    new ReadingController(this, () => this.sources);
  }

  /** The visits that the view looks at, as given. */
  protected abstract get sources(): readonly unknown[];

  /** @internal */
  get words(): ViewWords {
    return this.#language.words;
  }

  /** @internal */
  get shared(): SharedWords {
    return this.#language.shared;
  }

  /** What stands on the page or was handed in for a visit. */
  protected read(visit: Visit): Reading[] {
    return readVisit(visit, this.getRootNode());
  }

  /** @internal */
  format(value: number, decimals = 0, most?: number): string {
    return formatNumber(value, this.#language.tag, decimals, most);
  }

  /**
   * The day of an ISO date or time as the page's language writes it; a time keeps the day it was written with.
   * @internal
   */
  formatDay(time: string, style: Intl.DateTimeFormatOptions = { dateStyle: 'medium' }): string {
    return formatDay(time.slice(0, 10), this.#language.tag, style);
  }

  protected override render(): TemplateResult {
    return html`<section class="root" aria-labelledby="title">
      <div class="head">
        <div>
          <h2 id="title">${this.heading()}</h2>
          ${this.subtitle()}
        </div>
        <div class="acts">${this.actions()}</div>
      </div>
      ${this.body()}${this.#language.isFirst ? html`<div class="foot"><p>${this.shared.purpose}</p></div>` : nothing}
    </section>`;
  }

  protected heading(): string {
    return this.words.title;
  }

  /** What stands under the title. */
  protected subtitle(): unknown {
    return nothing;
  }

  /** Buttons of the head. */
  protected actions(): unknown {
    return nothing;
  }

  protected abstract body(): unknown;
}
