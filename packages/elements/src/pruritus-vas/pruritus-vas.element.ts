import { pruritusVas } from '@clinimetric/scoring/pruritus-vas';
import { pruritusVasWords } from '@clinimetric/scoring/pruritus-vas.en';
import { vasMillimetres, type AnswerValue, type Item } from '@clinimetric/scoring';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { InstrumentElement } from '../internal/instrument-element.ts';
import { itchStyles } from '../internal/itch.css.ts';
import { anchors, isForPatient, itchResult, questionCard, spokenTo, stateText } from '../internal/itch.ts';
import { lineStyles } from '../internal/line.css.ts';
import { LineController } from '../internal/line.ts';
import { marks } from '../internal/marks.ts';
import { parseNumber } from '../internal/numbers.ts';
import { written } from '../internal/written.ts';
import { pruritusVasStyles } from './pruritus-vas.css.ts';

const { id } = pruritusVas.items[0]!;

type Length = 'markMm' | 'printedLengthMm';
type Typed = Readonly<Record<Length, string>> & {
  readonly mm: AnswerValue | undefined;
  readonly codes: readonly string[];
};
const nothingTyped: Typed = { markMm: '', printedLengthMm: '', mm: undefined, codes: [] };

/**
 * Itch on a visual analogue scale: a line without a mark until somebody sets one. With `layout="patient"` it shows one
 * question in large type and no number.
 *
 * Over the line lies a native slider, so that keys and assistive technology move the mark as they move any slider. It
 * says "not answered yet" and counts as no answer until it is moved. The first arrow key puts the mark at "No itch".
 *
 * @tag clin-pruritus-vas
 * @csspart question - The card with the question and its line.
 */
export class PruritusVasElement extends InstrumentElement {
  static override readonly instrument = pruritusVas;
  static override readonly words = pruritusVasWords;
  static override styles = [...InstrumentElement.styles, itchStyles, lineStyles, pruritusVasStyles];

  static override properties: PropertyDeclarations = { _typed: { state: true } };

  /** Lengths measured on paper, as typed, and what came of them. They show as long as the answer is theirs. */
  declare private _typed: Typed;

  readonly #line = new LineController(
    this,
    { item: id, steps: 100, perUnit: 1 },
    { at: () => this.#mm, commit: () => this.commit() },
  );

  constructor() {
    super();
    this._typed = nothingTyped;
  }

  /** Where the mark is in whole millimetres, if there is one that can be drawn. */
  get #mm(): number | undefined {
    const given = this.answers[id];
    return typeof given === 'number' && !this.issueOf(id) ? given : undefined;
  }

  /** Nothing is announced while the mark is being dragged. */
  protected override sentence(): string {
    return this.#line.isDragged ? '' : super.sentence();
  }

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

  /** The mark has a button of its own. */
  protected override actions(): typeof nothing {
    return nothing;
  }

  protected override body(): TemplateResult {
    if (isForPatient(this)) {
      return html`<div class="patient">
        <p class="topic">${this.words.totalLabel}</p>
        ${questionCard(this, id, this.#drawLine())}
      </div>`;
    }
    return html`<div class="grid">
      ${questionCard(this, id, this.#drawLine(), this.#paper())}
      <div class="side">${this.side()}</div>
    </div>`;
  }

  protected override side(): TemplateResult {
    const mm = this.#mm;
    return itchResult(this, mm === undefined ? '' : `${this.format(mm)} mm ${this.words.view!['ofLine']}`);
  }

  #drawLine(): TemplateResult {
    return this.#line.draw({
      text: this.#spokenPlace(),
      labelledBy: 'prompt',
      describedBy: 'ends keys',
      below: html`${anchors(this)}<span class="vh" id="keys">${this.words.view!['keys']}</span>`,
    });
  }

  /** Where the mark is, as it is heard: millimetres for the clinician, a place on the line for the patient. */
  #spokenPlace(): string {
    const mm = this.#mm;
    if (mm === undefined) return stateText(this, id);
    return isForPatient(this) ? this.words.view![`place.${placeOf(mm)}`]! : `${this.format(mm)} mm`;
  }

  /** For a line that was marked on paper: two lengths as the ruler shows them. */
  #paper(): TemplateResult {
    const typed = this._typed.mm === this.answers[id] ? this._typed : nothingTyped;
    const isBad = typed.markMm !== '' && typed.mm === undefined;
    const field = (length: Length) =>
      html`<label class="row"
        ><span class="lab">${this.words.view![length]}</span
        ><span class="field ${typed[length] ? '' : 'empty'}"
          ><input
            type="text"
            inputmode="decimal"
            autocomplete="off"
            aria-describedby="measured"
            .value=${written(typed[length])}
            ?readonly=${this.readonly}
            ?disabled=${this.isFrozen}
            @input=${(event: InputEvent) => this.#measure(typed, length, (event.target as HTMLInputElement).value)}
            @change=${() => this.commit()}
          /><span class="unit">mm</span></span
        ></label
      >`;
    return html`<details class="paper noprint">
      <summary>${this.words.view!['paper']}</summary>
      ${field('markMm')}${field('printedLengthMm')}
      <p class="measured ${isBad ? 'bad-text' : ''}" id="measured">
        ${typed.codes.length === 0 ? nothing : isBad ? marks.bad : marks.query}${typed.codes.map((code) => this.words.view![`paper.${code}`]).join(' ')}
      </p>
    </details>`;
  }

  #measure(before: Typed, length: Length, text: string): void {
    const { markMm, printedLengthMm }: Typed = { ...before, [length]: text };
    const mark = parseNumber(markMm);
    const measured = vasMillimetres({
      markMm: mark as number,
      printedLengthMm: parseNumber(printedLengthMm) as number | undefined,
    });
    const isEvaluable = measured.status === 'evaluable';
    // A length alone leaves a mark on the line where it is.
    const mm = markMm || before.markMm ? (isEvaluable ? measured.mm : undefined) : this.answers[id];
    const codes: string[] = isEvaluable
      ? measured.notes.map(({ code }) => code)
      : [measured.reason === 'beyond-the-line' ? measured.reason : 'not-a-number'];
    // A ruler read in centimetres gives a small number with a decimal.
    if (Number(mark) <= 10 && Number(mark) % 1) codes.push('centimetres');
    this._typed = { markMm, printedLengthMm, mm, codes: markMm ? codes : [] };
    if (mm !== this.answers[id]) this.answer({ [id]: mm }, false);
  }

  protected override onKey(event: KeyboardEvent, target: HTMLInputElement, of: Item | undefined): void {
    if (target.type === 'range') this.#line.onKey(event);
    else super.onKey(event, target, of);
  }

  protected override onType(of: Item, target: HTMLInputElement, type: string): void {
    if (target.type === 'range') this.#line.onType(target, type);
    else super.onType(of, target, type);
  }
}

/** Which of seven places on the line: the two ends, or one fifth of what lies between. */
const placeOf = (mm: number): number => (mm === 0 ? 0 : mm === 100 ? 6 : 1 + Math.floor(mm / 20));
