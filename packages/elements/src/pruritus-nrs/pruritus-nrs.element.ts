import { pruritusNrs } from '@clinimetric/scoring/pruritus-nrs';
import { pruritusNrsWords } from '@clinimetric/scoring/pruritus-nrs.en';
import type { AnswerValue, Item } from '@clinimetric/scoring';
import { html, nothing, type TemplateResult } from 'lit';
import { scale } from '../internal/controls.ts';
import { InstrumentElement } from '../internal/instrument-element.ts';
import { itchStyles } from '../internal/itch.css.ts';
import { anchors, isForPatient, itchResult, questionCard, spokenTo } from '../internal/itch.ts';
import { pruritusNrsStyles } from './pruritus-nrs.css.ts';

const item = pruritusNrs.items[0]!;
const { id } = item;
const highest = pruritusNrs.total.max;

/** Within this time a 0 after a 1 makes it a 10. */
const tenWithinMs = 1000;

/**
 * Itch on a numeric rating scale: eleven cells, none chosen until somebody chooses. With `layout="patient"` it shows one
 * question in large type and no result. Digits answer; `End`, or 1 and 0 in quick succession, is 10.
 *
 * @tag clin-pruritus-nrs
 * @csspart question - The card with the question and its cells.
 */
export class PruritusNrsElement extends InstrumentElement {
  static override readonly instrument = pruritusNrs;
  static override readonly words = pruritusNrsWords;
  static override styles = [...InstrumentElement.styles, itchStyles, pruritusNrsStyles];

  #oneAt = -tenWithinMs;

  protected override spoken(): string {
    return spokenTo(this, id, super.spoken());
  }

  protected override head(): TemplateResult {
    return isForPatient(this) ? html`` : super.head();
  }

  protected override foot(): TemplateResult | typeof nothing {
    return isForPatient(this) ? nothing : super.foot();
  }

  /** One item needs no way to the next one. */
  protected override bar(): typeof nothing {
    return nothing;
  }

  /** The number has a button of its own. */
  protected override actions(): typeof nothing {
    return nothing;
  }

  protected override body(): TemplateResult {
    const card = questionCard(this, id, this.#scale());
    return isForPatient(this)
      ? html`<div class="patient">
          <p class="topic">${this.words.totalLabel}</p>
          ${card}
        </div>`
      : html`<div class="grid">
          ${card}
          <div class="side">${this.side()}</div>
        </div>`;
  }

  protected override side(): TemplateResult {
    return itchResult(this);
  }

  #scale(): TemplateResult {
    const { 'anchor.low': low, 'anchor.high': high } = this.words.view!;
    const cells = Array.from({ length: highest + 1 }, (_, value) => {
      const face = this.format(value);
      const anchor = value === 0 ? low : value === highest ? high : undefined;
      return { value, face, spoken: anchor ? `${face}: ${anchor}` : face };
    });
    return html`<div class="nrs">${scale(this, item, { cells, labelledBy: 'prompt' })}${anchors(this)}</div>`;
  }

  protected override answerOfKey(_item: Item, key: string): AnswerValue | undefined {
    const now = performance.now();
    const isTen = key === 'End' || (key === '0' && now - this.#oneAt < tenWithinMs);
    this.#oneAt = key === '1' ? now : -tenWithinMs;
    return isTen ? highest : key === 'Home' ? 0 : /^\d$/.test(key) ? Number(key) : undefined;
  }
}
