import { slePga } from '@clinimetric/scoring/sle-pga';
import { slePgaWords } from '@clinimetric/scoring/sle-pga.en';
import type { AnswerValue, Item } from '@clinimetric/scoring';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { field, issueText } from '../internal/controls.ts';
import { InstrumentElement } from '../internal/instrument-element.ts';
import { lineStyles } from '../internal/line.css.ts';
import { LineController } from '../internal/line.ts';
import { marks } from '../internal/marks.ts';
import { questionStyles } from '../internal/question.css.ts';
import { resultCard, schemesCard } from '../internal/result-card.ts';
import { slePgaStyles } from './sle-pga.css.ts';

const [points, paper] = slePga.items as [Item, Item];
const { max } = slePga.total;
/** Whole steps of the line, and of one point. */
const perUnit = 100;
const steps = max * perUnit;
const stepsPerMm = steps / 100;

/**
 * Physician's global assessment of lupus activity: a line with four marked points and without a mark until somebody sets
 * one. The number beside it, and millimetres from a line on paper, are other ways to give the same mark; what is given in
 * one way takes the place of what was given in another.
 *
 * Arrow keys move the mark by 0.05, with Shift by 0.01, Page Up and Page Down by 0.5.
 *
 * @tag clin-sle-pga
 * @csspart question - The card with the line.
 */
export class SlePgaElement extends InstrumentElement {
  static override readonly instrument = slePga;
  static override readonly words = slePgaWords;
  static override styles = [...InstrumentElement.styles, questionStyles, lineStyles, slePgaStyles];

  static override properties: PropertyDeclarations = { _isOnPaper: { state: true } };

  /** Whether the way from paper has been opened by an answer or a link; the person may close it. */
  declare private _isOnPaper: boolean;

  readonly #line = new LineController(
    this,
    { item: points.id, steps, perUnit, keys: { arrow: 5, fine: 1, page: 50 } },
    { at: () => this.#at, commit: () => this.commit() },
  );

  constructor() {
    super();
    this._isOnPaper = false;
  }

  /** Where the mark is in hundredths of a point, however it was given. */
  get #at(): number | undefined {
    if (this.result.status === 'invalid') return undefined;
    const { [points.id]: given, [paper.id]: mm } = this.result.answers;
    if (typeof given === 'number') return Math.round(given * perUnit);
    return typeof mm === 'number' ? mm * stepsPerMm : undefined;
  }

  /**
   * There is one mark: what a person gives takes the place of what was given in another way.
   * @internal
   */
  override answer(changes: Readonly<Record<string, AnswerValue | undefined>>, commit?: boolean): void {
    super.answer({ [points.id]: undefined, [paper.id]: undefined, ...changes }, commit);
  }

  /** Nothing is announced while the mark is being dragged. */
  protected override sentence(): string {
    return this.#line.isDragged ? '' : super.sentence();
  }

  /** A number that cannot be read is mended where it stands. */
  protected override controlOf(item: string): HTMLElement | undefined {
    const isTyped = item === points.id && this.issueOf(item);
    const typed = isTyped && this.renderRoot.querySelector<HTMLElement>(`[type="text"][name="${item}"]`);
    return typed || super.controlOf(item);
  }

  protected override open(item: string): void {
    if (item === paper.id) this._isOnPaper = true;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (this.answers[paper.id] !== undefined) this._isOnPaper = true;
  }

  /** Points are written with both their decimals; what is no such number stays as it is. */
  protected override written(item: string, value: number): string {
    return this.format(value, item === points.id && !this.issueOf(item) ? slePga.total.decimals : 0);
  }

  protected override onKey(event: KeyboardEvent, target: HTMLInputElement, of: Item | undefined): void {
    if (target.type === 'range') this.#line.onKey(event);
    else super.onKey(event, target, of);
  }

  protected override onType(of: Item, target: HTMLInputElement, type: string): void {
    if (target.type === 'range') this.#line.onType(target, type);
    else super.onType(of, target, type);
  }

  /** The mark has a button of its own. */
  protected override actions(): typeof nothing {
    return nothing;
  }

  protected override body(): TemplateResult {
    return html`<div class="grid">
      <section class="card ask" part="question">
        <h3 id="prompt">${this.words.view!['prompt']}</h3>
        <small>${this.words.view!['sameRater']}</small>
        ${this.#drawLine()}${this.#number()}${issueText(this, points.id)}${this.#ways()}${this.#paper()}
      </section>
      <div class="side">${this.side()}</div>
    </div>`;
  }

  #drawLine(): TemplateResult {
    const inner = [1, 2].map(
      (point) => html`<span class="tick" .style=${`inset-inline-start:${(100 * point) / max}%`}></span>`,
    );
    return this.#line.draw({
      text: this.#place(),
      labelledBy: 'prompt',
      describedBy: this.#isInert ? 'ends' : 'ends keys',
      ticks: inner,
      below: html`<p class="points" id="ends">
        ${[0, 1, 2, 3].map((point) => html`<span><b>${this.format(point)}</b> ${this.#wordOf(point)} </span>`)}
      </p>`,
    });
  }

  #wordOf(point: number): string {
    return this.words.view![`mark.${point}`]!;
  }

  /** Where the mark is, as it is heard: the number and the marked points it lies on or between. */
  #place(): string {
    const at = this.#at;
    if (at === undefined) return this.#state();
    const low = Math.floor(at / perUnit);
    const value = this.format(at / perUnit, slePga.total.decimals);
    if (at % perUnit === 0) return `${value}: ${this.#wordOf(low)}`;
    return `${value}: ${this.words.sentences!['between']!({ low: this.#wordOf(low), high: this.#wordOf(low + 1) })}`;
  }

  get #isInert(): boolean {
    return this.readonly || this.isFrozen;
  }

  get #isNotAssessed(): boolean {
    return this.answers[points.id] === 'not-assessed';
  }

  #state(): string {
    const { untouched, how, set, change } = this.words.view!;
    if (this.#isNotAssessed) return this.shared.special['not-assessed'];
    const [state, next] = this.#at === undefined ? [untouched!, how] : [set!, change];
    return this.#isInert ? state : `${state} ${next}`;
  }

  /** The state of the rating, and the number as the other way to give it. */
  #number(): TemplateResult {
    const mark = this.#isNotAssessed ? marks.notAssessed : this.#at === undefined ? marks.open : marks.done;
    const isSettled = this.#at !== undefined;
    const number = this.words.view!['number']!;
    return html`<div class="number">
        <div id=${`s-${points.id}`}>
          ${this.result.status === 'invalid' ? nothing : html`<p class="told">${mark}${this.#state()}</p>`}
        </div>
        ${
          this.#isNotAssessed
            ? nothing
            : html`<div class="typed">
                <span>${number}</span>
                ${field(this, points, {
                  unit: this.shared.of(this.format(max)),
                  settled: isSettled,
                  name: `${number}: ${this.label(points.id)}`,
                })}
              </div>`
        }
      </div>
      ${this.#isInert ? nothing : html`<small class="keys" id="keys">${this.words.view!['keys']}</small>`}`;
  }

  #ways(): TemplateResult {
    const { clear, notAssessed, assess } = this.words.view!;
    const answer = (value: AnswerValue | undefined) => {
      this.answer({ [points.id]: value });
      // The button may have gone out of use; the way on is the line.
      if (value === undefined) this.focus({ preventScroll: true });
    };
    return html`<div class="ways">
      <button
        type="button"
        class="btn"
        ?disabled=${this.#isInert || this.#isNotAssessed || Object.keys(this.answers).length === 0}
        @click=${() => answer(undefined)}
      >
        ${clear}
      </button>
      <button
        type="button"
        class="btn"
        ?disabled=${this.#isInert}
        @click=${() => answer(this.#isNotAssessed ? undefined : 'not-assessed')}
      >
        ${this.#isNotAssessed ? assess : notAssessed}
      </button>
    </div>`;
  }

  /** For a line that was marked on paper. */
  #paper(): TemplateResult {
    const words = this.words.items[paper.id]!;
    return html`<details class="paper" ?open=${this._isOnPaper}>
      <summary>${this.words.view!['paper']}</summary>
      <div class="row">
        <div class="lab" id=${`s-${paper.id}`}>${words.help}</div>
        ${field(this, paper, { unit: 'mm', settled: true })}${this.issueOf(points.id) ? nothing : issueText(this, paper.id)}
      </div>
    </details>`;
  }

  protected override side(): TemplateResult {
    const mm = this.result.answers[paper.id];
    const isByMm = this.result.status === 'complete' && typeof mm === 'number';
    return html`${resultCard(this, isByMm ? this.#arithmetic(mm) : nothing)}${schemesCard(this)}`;
  }

  #arithmetic(mm: number): TemplateResult {
    const total = this.format((mm * stepsPerMm) / perUnit, slePga.total.decimals);
    return html`<p class="muted">
      <bdi dir="ltr">${this.format(max)} × ${this.format(mm)} mm / 100 mm = <b>${total}</b></bdi>
    </p>`;
  }
}
