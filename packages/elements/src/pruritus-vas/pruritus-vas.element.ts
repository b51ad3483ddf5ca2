import { pruritusVas } from '@clinimetric/scoring/pruritus-vas';
import { pruritusVasWords } from '@clinimetric/scoring/pruritus-vas.en';
import { vasMillimetres, type AnswerValue, type Item } from '@clinimetric/scoring';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { InstrumentElement } from '../internal/instrument-element.ts';
import { itchStyles } from '../internal/itch.css.ts';
import { anchors, isForPatient, itchResult, questionCard, spokenTo, stateText } from '../internal/itch.ts';
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

/** The line runs as its words are read. */
const rightToLeft = /^(ar|dv|fa|he|ps|sd|ug|ur|yi)\b/;

/**
 * Itch on a visual analogue scale: a line without a mark until somebody sets one. With `layout="patient"` it shows one
 * question in large type and no number.
 *
 * Under the line lies a native slider, so that keys and assistive technology move the mark as they move any slider. It
 * says "not answered yet" and counts as no answer until it is moved. The first arrow key puts the mark at "No itch", the
 * only place that can be known without seeing the line; `End` puts it at the other end.
 *
 * @tag clin-pruritus-vas
 * @csspart question - The card with the question and its line.
 */
export class PruritusVasElement extends InstrumentElement {
  static override readonly instrument = pruritusVas;
  static override readonly words = pruritusVasWords;
  static override styles = [...InstrumentElement.styles, itchStyles, pruritusVasStyles];

  static override properties: PropertyDeclarations = { _typed: { state: true } };

  /** Lengths measured on paper, as typed, and what came of them. They show as long as the answer is theirs. */
  declare private _typed: Typed;

  /** Pointer that drags the mark, and the answer before it. */
  #drag: { readonly pointer: number; readonly before: AnswerValue | undefined } | undefined;
  /** Where the pointer is, in whole millimetres, until the next frame puts the mark there. */
  #aim = 0;
  #frame = 0;

  constructor() {
    super();
    this._typed = nothingTyped;
  }

  /** Where the mark is in whole millimetres, if there is one that can be drawn. */
  get #mm(): number | undefined {
    const given = this.answers[id];
    return typeof given === 'number' && !this.issueOf(id) ? given : undefined;
  }

  get #isReversed(): boolean {
    return rightToLeft.test(this.words.lang);
  }

  /** Nothing is announced while the mark is being dragged. */
  protected override sentence(): string {
    return this.#drag ? '' : super.sentence();
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
        ${questionCard(this, id, this.#line())}
      </div>`;
    }
    return html`<div class="grid">
      ${questionCard(this, id, this.#line(), this.#paper())}
      <div class="side">${this.side()}</div>
    </div>`;
  }

  protected override side(): TemplateResult {
    const mm = this.#mm;
    return itchResult(this, mm === undefined ? '' : `${this.format(mm)} mm ${this.words.view!['ofLine']}`);
  }

  #line(): TemplateResult {
    const mm = this.#mm;
    return html`<div class="vas" dir=${this.#isReversed ? 'rtl' : 'ltr'}>
      <div
        class="strip"
        data-item=${id}
        @pointerdown=${this.#press}
        @pointermove=${this.#follow}
        @pointerup=${this.#release}
        @pointercancel=${this.#cancel}
        @mousedown=${(event: MouseEvent) => event.preventDefault()}
      >
        <div class="length">
          ${mm === undefined ? nothing : html`<span class="mark" .style=${`inset-inline-start:${mm}%`}></span>`}
          <input
            type="range"
            name=${id}
            min="0"
            max="100"
            aria-labelledby="prompt"
            aria-describedby="ends keys"
            aria-valuetext=${this.#spokenPlace()}
            aria-readonly=${this.readonly ? 'true' : nothing}
            .value=${written(String(mm ?? 0))}
            ?disabled=${this.isFrozen}
          />
        </div>
      </div>
      ${anchors(this)}<span class="vh" id="keys">${this.words.view!['keys']}</span>
    </div>`;
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

  /** A slider knows no read-only state, and the first key would move it from where nobody put it. */
  protected override onKey(event: KeyboardEvent, target: HTMLInputElement, of: Item | undefined): void {
    if (target.type !== 'range') return super.onKey(event, target, of);
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    const isDelete = key === 'Delete' || key === 'Backspace';
    if (isDelete ? this.shortcuts === 'off' : !/^(Arrow|Page|Home$|End$)/.test(key)) return;
    if (!isDelete && !this.readonly && this.#mm !== undefined) return;
    event.preventDefault();
    if (!isDelete) this.answer({ [id]: key === 'End' ? 100 : 0 });
    else if (this.answers[id] !== undefined) this.answer({ [id]: undefined });
  }

  protected override onType(of: Item, target: HTMLInputElement, type: string): void {
    if (target.type !== 'range') super.onType(of, target, type);
    else if (this.readonly) this.requestUpdate();
    else if (type === 'change') this.commit();
    else this.answer({ [id]: target.valueAsNumber }, false);
  }

  readonly #press = (event: PointerEvent): void => {
    if (this.#drag || event.button !== 0 || this.readonly || this.isFrozen) return;
    this.#drag = { pointer: event.pointerId, before: this.answers[id] };
    try {
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
    } catch {
      // A pointer that a script made cannot be captured.
    }
    this.controlOf(id)?.focus({ preventScroll: true, focusVisible: false });
    this.#follow(event);
  };

  /** The mark follows the pointer once a frame. */
  readonly #follow = ({ pointerId, clientX, currentTarget }: PointerEvent): void => {
    if (pointerId !== this.#drag?.pointer) return;
    const { left, width } = (currentTarget as Element).querySelector('.length')!.getBoundingClientRect();
    const share = (clientX - left) / width;
    this.#aim = Math.min(100, Math.max(0, Math.round(100 * (this.#isReversed ? 1 - share : share))));
    this.#frame ||= requestAnimationFrame(() => this.#place(this.#aim));
  };

  #place(mm: AnswerValue | undefined): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (mm !== this.answers[id]) this.answer({ [id]: mm }, false);
  }

  readonly #release = (event: PointerEvent): void => {
    this.#follow(event);
    if (event.pointerId !== this.#drag?.pointer) return;
    this.#place(this.#aim);
    const { before } = this.#drag;
    this.#drag = undefined;
    if (this.answers[id] !== before) this.commit();
  };

  /** The browser took the touch to scroll with: nothing was marked. */
  readonly #cancel = ({ pointerId }: PointerEvent): void => {
    if (pointerId !== this.#drag?.pointer) return;
    const { before } = this.#drag;
    this.#drag = undefined;
    this.#place(before);
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#drag = undefined;
  }
}

/** Which of seven places on the line: the two ends, or one fifth of what lies between. */
const placeOf = (mm: number): number => (mm === 0 ? 0 : mm === 100 ? 6 : 1 + Math.floor(mm / 20));
