import { targetPlaque, targetPlaqueSigns } from '@clinimetric/scoring/target-plaque';
import { targetPlaqueWords } from '@clinimetric/scoring/target-plaque.en';
import type { AdministrationTarget, AnswerValue, InstrumentWords, Item } from '@clinimetric/scoring';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { field, issueText, scale } from '../internal/controls.ts';
import type { Problem } from '../internal/form-control.ts';
import { InstrumentElement, warn } from '../internal/instrument-element.ts';
import { parseNumber } from '../internal/numbers.ts';
import { rangeText, resultCard } from '../internal/result-card.ts';
import { gradeGuide, guideHead, hole, signRow } from '../internal/signs.ts';
import { tellReaders } from '../internal/visit.ts';
import { sizeCard, sizeProblem, type PlaqueView } from './size-card.ts';
import { targetChange } from './target-change-event.ts';
import { targetPlaqueStyles } from './target-plaque.css.ts';
import {
  copyTarget,
  fromTargetEntries,
  isTargetEntry,
  placeOf,
  resize,
  sizes,
  toTargetEntries,
  type AreaMethod,
  type Resizing,
  type Size,
} from './target.ts';

type Sign = (typeof targetPlaqueSigns)[number];
const signs = targetPlaqueSigns.map((sign) => targetPlaque.item(sign)!);
const reason = targetPlaque.item('not-assessed-because')!;
const evidence = targetPlaque.items.filter(({ id, role }) => role === 'evidence' && id !== reason.id);
const allSigns = (value: AnswerValue | undefined) => Object.fromEntries(signs.map(({ id }) => [id, value]));

/**
 * Severity of one plaque: three signs, their sum, and the plaque itself with its size. Digits answer, `n` is "not
 * assessed".
 *
 * The plaque is the `target`, which the page gives; with it come the form entries `<name>.target.id`,
 * `<name>.target.length-mm` and so on. A person may change its size: then the host fires `input` and `target-change`, on
 * commit `change`, and no `score-change`, since no answer has changed. Reset returns to the target that the page gave
 * last; a restored size is taken back only by the plaque it belongs to.
 *
 * @tag clin-target-plaque
 * @fires target-change - After a person changed the size of the plaque, with `{ target }`.
 * @csspart signs - The card with the three signs.
 * @csspart size - The card with the size of the plaque.
 */
export class TargetPlaqueElement extends InstrumentElement implements PlaqueView {
  static override readonly instrument = targetPlaque;
  static override readonly words = targetPlaqueWords;
  static override styles = [...InstrumentElement.styles, targetPlaqueStyles];

  static override properties: PropertyDeclarations = {
    target: { attribute: false, noAccessor: true },
    cellsPerCm2: { attribute: 'cells-per-cm2', type: Number },
    _sign: { state: true },
  };

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'target'];
  }

  /** Dose of a protocol in cells per cm²; with an area, the cells it comes to are shown. */
  declare cellsPerCm2: number | null;
  /** The sign whose guide is shown. */
  declare private _sign: Sign;

  #given: AdministrationTarget | undefined;
  #target: AdministrationTarget | undefined;
  /** Sizes as typed, while they say more than the target does. */
  #typed: Partial<Record<Size, string>> = {};

  /** Words with the plaque in them, and what they were made of. */
  #own:
    | { readonly of: InstrumentWords; readonly target: AdministrationTarget; readonly words: InstrumentWords }
    | undefined;

  constructor() {
    super();
    this.cellsPerCm2 = null;
    this._sign = 'erythema';
  }

  /**
   * The plaque that is scored; the `target` attribute sets it as JSON. Reading gives a frozen copy; setting replaces all
   * and fires nothing.
   */
  get target(): AdministrationTarget | undefined {
    return this.#target;
  }

  set target(target: AdministrationTarget | null | undefined) {
    this.#given = copyTarget(target);
    if (target && !this.#given) warn(this, 'target', 'an object with an id');
    this.#set(this.#given);
  }

  #set(target: AdministrationTarget | undefined): void {
    this.#target = target;
    this.#typed = {};
    this.#settleTarget();
  }

  #settleTarget(): void {
    this.settleValue();
    this.settleValidity();
    this.requestUpdate();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name !== 'target' || old === value) return;
    let target: unknown;
    try {
      target = value ? JSON.parse(value) : null;
    } catch {
      // Reported below, with what is JSON and yet no target.
    }
    if (target === null || copyTarget(target)) this.target = target as AdministrationTarget | null;
    else warn(this, `target="${value}"`, 'a JSON object with an id');
  }

  // A list of plaques hears of those that come and go.
  override connectedCallback(): void {
    super.connectedCallback();
    tellReaders(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    tellReaders(this);
  }

  override reset(): void {
    this.#set(this.#given);
    super.reset();
  }

  override formStateRestoreCallback(state: FormData | string | File | null): void {
    if (!(state instanceof FormData)) return;
    const answers = new FormData();
    const target: [string, string][] = [];
    for (const [name, value] of state as Iterable<[string, string]>) {
      if (isTargetEntry(name)) target.push([name, value]);
      else answers.append(name, value);
    }
    const kept = fromTargetEntries(target);
    if (kept && (!this.#target || this.#target.id === kept.id)) this.#set(kept);
    super.formStateRestoreCallback(answers);
  }

  protected override entries(): FormData {
    const data = super.entries();
    for (const [key, value] of toTargetEntries(this.#target)) data.append(`${this.name}.${key}`, value);
    return data;
  }

  protected override state(): FormData {
    const data = super.state();
    for (const [key, value] of toTargetEntries(this.#target)) data.append(key, value);
    return data;
  }

  /** A size that cannot be read is not sent in silence. */
  protected override problem(): Problem {
    const problem = super.problem();
    const size = sizes.find((one) => this.badSize(one) !== undefined);
    if (problem.message || !size) return problem;
    const message = `${this.words.view![size] ?? this.words.view!['area']}: ${sizeProblem(this.words, this.badSize(size)!)}`;
    const anchor = this.hasUpdated ? this.renderRoot.querySelector<HTMLElement>(`#${size}`) : undefined;
    return { flags: { badInput: true }, message, anchor: anchor ?? undefined };
  }

  /** @internal */
  typedSize(size: Size): string {
    const value = this.#target?.[size];
    return this.#typed[size] ?? (value === undefined ? '' : this.format(value, 0, 2));
  }

  /** @internal */
  badSize(size: Size): string | undefined {
    const typed = this.#typed[size];
    return typed && this.#target?.[size] === undefined ? typed : undefined;
  }

  /** @internal */
  typeSize(size: Size, text: string): void {
    const value = parseNumber(text);
    this.#typed[size] = text;
    this.#resize({ [size]: typeof value === 'number' && value > 0 ? value : undefined });
  }

  /** @internal */
  commitSize(): void {
    this.commit();
  }

  /** @internal */
  chooseArea(areaMethod: AreaMethod): void {
    delete this.#typed.areaCm2;
    // An area that was worked out is no measurement.
    this.#resize({ areaMethod, areaCm2: undefined });
    this.commit();
  }

  #resize(changes: Resizing): void {
    if (!this.#target || this.readonly || this.isDisabled) return;
    this.#target = resize(this.#target, changes);
    this.#settleTarget();
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.dispatchEvent(targetChange({ target: this.#target }));
  }

  protected override answerOfKey(item: Item, key: string): AnswerValue | undefined {
    return key === 'n' && item.special ? 'not-assessed' : super.answerOfKey(item, key);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('focusin', ({ target }) => {
      const sign = targetPlaqueSigns.find((one) => one === (target as HTMLInputElement).name);
      if (sign) this._sign = sign;
    });
    return root;
  }

  protected override open(item: string): void {
    if (!evidence.some(({ id }) => id === item)) return;
    const details = this.renderRoot.querySelector<HTMLDetailsElement>('.evidence');
    if (details) details.open = true;
  }

  /**
   * With a target, the total says whose it is: several plaques stand on one page.
   * @internal
   */
  override get words(): InstrumentWords {
    const words = super.words;
    if (!this.#target) return words;
    if (this.#own?.of !== words || this.#own.target !== this.#target) {
      const totalLabel = words.sentences!['total']!({ id: this.#target.id });
      this.#own = { of: words, target: this.#target, words: { ...words, totalLabel } };
    }
    return this.#own.words;
  }

  /** "Plaque 2 · left elbow · treated". */
  get #name(): string {
    if (!this.#target) return '';
    const { id, arm } = this.#target;
    const view = this.words.view!;
    const sentences = this.words.sentences!;
    const place = placeOf(this.#target, { view, sentences });
    return [sentences['plaque']!({ id }), place, arm && view[`arm.${arm}`]].filter(Boolean).join(' · ');
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { fullTitle, sentences } = this.words;
    if (this.#target) this.describe('group', sentences!['named']!({ name: fullTitle, what: this.#name }));
  }

  protected override subtitle(): unknown {
    return this.#target ? html`<p class="plaque">${this.#name}</p>` : nothing;
  }

  protected override body(): TemplateResult {
    return html`<div class="grid">
      <div class="panels">
        <div class="entered">
          ${this.#signs()}${this.#target ? sizeCard(this, this.#target) : nothing}${this.#evidence()}
        </div>
        <div class="card guide beside">
          ${targetPlaqueSigns.map(
            (sign) =>
              html`<div class=${sign === this._sign ? '' : 'away'}>
                ${guideHead(this, sign)}${gradeGuide(this, sign)}
              </div>`,
          )}
        </div>
      </div>
      <div class="side">${this.side()}</div>
    </div>`;
  }

  #signs(): TemplateResult {
    return html`<div class="card signs" part="signs">
      ${signs.map((item) => html`${signRow(this, item)}${this.#issue(item.id)}`)}
      ${this.states.get(reason.id)!.asked ? this.#reason() : nothing}
      <details class="more guide">
        <summary>${this.words.view!['guide']}</summary>
        ${guideHead(this, this._sign)}${gradeGuide(this, this._sign)}
      </details>
      <div class="arith">${this.#foot()}</div>
    </div>`;
  }

  #issue(item: string): TemplateResult | typeof nothing {
    return this.issueOf(item) ? html`<div class="row">${issueText(this, item)}</div>` : nothing;
  }

  #reason(): TemplateResult {
    const { label } = this.words.items[reason.id]!;
    return html`<div class="row reason">
        <div class="lab" id=${`s-${reason.id}`}><b>${label}</b></div>
        ${scale(this, reason)}
      </div>
      ${this.#issue(reason.id)}`;
  }

  /** What can be said of the whole plaque while that contradicts nothing, then the arithmetic. */
  #foot(): TemplateResult {
    const given = signs.map(({ id }) => this.answers[id]);
    const { healed, notAssessed } = this.words.view!;
    const link = (word: string, answer: AnswerValue | undefined) =>
      html`<button
        type="button"
        class="link noprint"
        ?disabled=${this.readonly || this.isFrozen}
        @click=${() => this.answer({ ...allSigns(answer), ...(answer === undefined && { [reason.id]: undefined }) })}
      >
        ${word}
      </button>`;
    if (given.every((one) => one === 'not-assessed'))
      return html`<span>${notAssessed}</span>${link(this.shared.undo, undefined)}`;
    if (given.every((one) => one === undefined)) return html`${link(healed!, 0)} ${link(notAssessed!, 'not-assessed')}`;
    const isHealing = given.includes(undefined) && given.every((one) => one === 0 || one === undefined);
    return html`${this.#arithmetic()}${isHealing ? link(healed!, 0) : nothing}`;
  }

  /** `3 + 3 + 2 = 8`, with a hole for what is open. */
  #arithmetic(): TemplateResult {
    const { sound } = this;
    const terms = signs.map(({ id }, i) => {
      const given = sound.answers[id];
      return html`${i ? ' + ' : ''}${typeof given === 'number' ? this.format(given) : hole(this)}`;
    });
    const total = sound.status === 'complete' ? this.format(sound.total) : rangeText(this, sound.bounds.total!, 0);
    return html`<span dir="ltr">${terms} = <b>${total}</b></span>`;
  }

  /** Variables of their own beside the score. */
  #evidence(): TemplateResult {
    return html`<details class="card evidence">
      <summary>${this.words.view!['evidence']}</summary>
      ${evidence.map((item) => {
        const { label, help } = this.words.items[item.id]!;
        return html`<div class="row">
          <div class="lab"><b>${label}</b><small id=${`s-${item.id}`}>${help}</small></div>
          ${field(this, item, { unit: 'mm', settled: true })}${issueText(this, item.id)}
        </div>`;
      })}
    </details>`;
  }

  protected override side(): TemplateResult {
    const { noBands } = this.words.view!;
    return resultCard(this, this.result.status === 'complete' ? html`<p class="muted">${noBands}</p>` : nothing);
  }
}
