import { html, nothing, type TemplateResult } from 'lit';
import { entryOf } from '../common/visit-sheet.ts';
import { words } from '../common/words.ts';
import { clearingsOf, recordClear, type Clearing } from './clearing.ts';
import type { FollowedPlaques } from './followed-plaques.ts';
import type { OpenVisit } from './open-visit.ts';
import { visitWords } from './visit.en.ts';

const say = visitWords.clear;

/** One action for somebody with no psoriasis anywhere. It asks once, says what it will record, and touches nothing answered. */
export class Clear {
  readonly #visit: OpenVisit;
  readonly #plaques: FollowedPlaques;
  readonly #refresh: () => void;
  readonly #onDone: () => void;
  #isAsking = false;

  constructor(
    visit: OpenVisit,
    plaques: FollowedPlaques,
    { refresh, onDone }: Record<'refresh' | 'onDone', () => void>,
  ) {
    this.#visit = visit;
    this.#plaques = plaques;
    this.#refresh = refresh;
    this.#onDone = onDone;
  }

  #ask(isAsking: boolean): void {
    this.#isAsking = isAsking;
    this.#refresh();
    document.querySelector<HTMLElement>(isAsking ? '.clear .primary' : '.clear button')?.focus();
  }

  view(): TemplateResult | typeof nothing {
    const found = clearingsOf(this.#visit, this.#plaques);
    if (found.length < 2) return nothing;
    if (!this.#isAsking)
      return html`<div class="clear">
        <button type="button" class="btn" @click=${() => this.#ask(true)}>${say.button}</button>
      </div>`;
    const titleOf = ({ instrument }: Clearing) => entryOf(instrument).words.title;
    const scored = found.filter(({ targets }) => targets.length > 0);
    const without = found.filter(({ targets }) => targets.length === 0);
    const confirm = () => {
      this.#isAsking = false;
      recordClear(this.#visit, found, say.noPlaque);
      this.#onDone();
    };
    return html`<div class="card pad clear" role="group" aria-label=${say.button}>
      <p>${say.ask(scored.map(titleOf).join(', '))} ${without.map((one) => say.plaqueNotDone(titleOf(one)))}</p>
      <div class="acts">
        <button type="button" class="btn primary" @click=${confirm}>${say.confirm}</button>
        <button type="button" class="btn" @click=${() => this.#ask(false)}>${words.cancel}</button>
      </div>
    </div>`;
  }
}
