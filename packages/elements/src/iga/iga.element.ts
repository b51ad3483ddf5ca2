import { iga } from '@clinimetric/scoring/iga';
import { igaWords } from '@clinimetric/scoring/iga.en';
import type { AnswerValue, Item } from '@clinimetric/scoring';
import { html, nothing, type TemplateResult } from 'lit';
import { cellsOf, describedBy, issueText, openState, type Cell } from '../internal/controls.ts';
import { InstrumentElement } from '../internal/instrument-element.ts';
import { questionStyles } from '../internal/question.css.ts';
import { written } from '../internal/written.ts';
import { igaStyles } from './iga.css.ts';

const item = iga.items[0]!;
const { id } = item;

/**
 * Investigator's Global Assessment of psoriasis, 2011 modification: one row per value, none chosen until somebody chooses.
 * Digits answer, `n` is "not assessed".
 *
 * @tag clin-iga
 * @csspart question - The card with the values.
 */
export class IgaElement extends InstrumentElement {
  static override readonly instrument = iga;
  static override readonly words = igaWords;
  static override styles = [...InstrumentElement.styles, questionStyles, igaStyles];

  protected override answerOfKey(of: Item, key: string): AnswerValue | undefined {
    return key === 'n' ? 'not-assessed' : super.answerOfKey(of, key);
  }

  protected override body(): TemplateResult {
    const { label, help } = this.words.items[id]!;
    const { before, darkSkin } = this.words.view!;
    const bad = this.issueOf(id) !== undefined;
    return html`<div class="grid">
      <section class="card ask" part="question">
        <div class="about">
          <div class="named">
            <h3 id="prompt">${label}</h3>
            ${openState(this, id, this.shared.state.notGraded)}
          </div>
          <p id="how"><b>${before}</b> ${help}</p>
        </div>
        <div
          class="values ${this.answers[id] === undefined ? 'empty' : ''} ${bad ? 'bad' : ''}"
          role="radiogroup"
          aria-labelledby="prompt"
          aria-describedby=${`how ${describedBy(this, item)}`}
          aria-readonly=${this.readonly ? 'true' : nothing}
          aria-invalid=${bad ? 'true' : nothing}
          data-item=${id}
        >
          ${cellsOf(this, item).map((cell) => this.#value(cell))}
        </div>
        ${issueText(this, id)}
        <p class="dark muted">${darkSkin}</p>
      </section>
      <div class="side">${this.side()}</div>
    </div>`;
  }

  /** A value with its name and, beside it, what it looks like. */
  #value({ value, face, special }: Cell): TemplateResult {
    const { options, descriptions } = this.words.items[id]!;
    const was = this.lastVisit?.answers[id] === value;
    return html`<label class="cell ${special ? 'special' : ''} ${was ? 'was' : ''}"
      ><input
        type="radio"
        name=${id}
        value=${String(value)}
        .checked=${written(this.answers[id] === value)}
        ?disabled=${this.isFrozen}
      />${
        special
          ? html`<span class="name">${face}</span>`
          : html`<b class="digit">${face}</b> <span class="name">${options![String(value)]}</span>
              <span class="looks">${descriptions![String(value)]}</span>`
      }${was ? html` <span class="vh">${this.shared.asLastVisit}</span>` : nothing}</label
    >`;
  }
}
