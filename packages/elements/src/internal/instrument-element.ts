import {
  fromEntries,
  interpret,
  toEntries,
  type Administration,
  type AnswerValue,
  type Answers,
  type AnyInstrument,
  type CompleteResult,
  type IncompleteResult,
  type Instrument,
  type InstrumentWords,
  type Interpretation,
  type Issue,
  type Item,
  type ItemState,
  type Note,
  type PartValue,
  type Result,
  type SharedWords,
} from '@clinimetric/scoring';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { AnswerStore, type Changes } from './answer-store.ts';
import { base } from './base.css.ts';
import { answerFrom, control, issueText, openState } from './controls.ts';
import { controls } from './controls.css.ts';
import { FormControl, type Problem } from './form-control.ts';
import { bar, clearButton, foot, head, totalSentence } from './frame.ts';
import { LanguageController } from './language.ts';
import { formatDay, formatNumber, parseNumber } from './numbers.ts';
import { resultCard, schemesCard } from './result-card.ts';
import { scoreChange } from './score-change-event.ts';
import { SpeechController } from './speech.ts';
import { tokens } from './tokens.css.ts';
import type { LastVisit, View } from './view.ts';
import { tellReaders } from './visit.ts';

/** Statics that every instrument element brings. */
interface InstrumentClass<Value extends PartValue> {
  readonly instrument: Instrument<Value>;
  readonly words: InstrumentWords;
}

/**
 * Shows any instrument from its schema and is a form control for it. Answers go in, the result is derived on the spot by
 * `@clinimetric/scoring`, a template comes out; subclasses change the view, never the score. `Value` is what parts are:
 * numbers, or letters where they are grades.
 *
 * @fires input - After a person changed an answer; result, entries, validity and states are settled.
 * @fires score-change - After every change of the answers, with `{ result, bands }`.
 * @fires change - When a person has committed an answer.
 * @csspart total - The total, or the range while it is open.
 * @csspart result - The card around the total.
 * @csspart parts - The list of parts.
 * @csspart derived - A derived score.
 * @csspart schemes - The card with band schemes and threshold facts.
 * @cssstate complete - There is a total.
 * @cssstate incomplete - Answers are missing, not assessed or left blank.
 * @cssstate invalid - An answer cannot be accepted.
 */
export abstract class InstrumentElement<Value extends PartValue = number> extends FormControl implements View {
  static readonly instrument: AnyInstrument;
  static readonly words: InstrumentWords;

  static override styles = [tokens, base, controls];

  static override properties: PropertyDeclarations = {
    // Named here so that what a page sets before the class is known is taken over.
    answers: { attribute: false, noAccessor: true },
    defaultAnswers: { attribute: false, noAccessor: true },
    bandScheme: { attribute: 'band-scheme' },
    layout: { reflect: true },
    previous: { attribute: false },
    shortcuts: {},
  };

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'answers', ...this.instrument.options.map(({ id }) => id)];
  }

  /** Id of the band scheme to show; without it all listed schemes are named. */
  declare bandScheme: string | null;
  /** Arrangement of the view, where the element has more than one. */
  declare layout: string | null;
  /**
   * The visit before: an administration, or its answers alone. What was answered then is marked beside today's and never
   * taken for it.
   */
  declare previous: Administration | Answers | null;
  /** `off` leaves digit keys and Delete to the browser. */
  declare shortcuts: string | null;

  readonly #store: AnswerStore<Value>;
  readonly #language: LanguageController<InstrumentWords>;
  readonly #speech: SpeechController;

  constructor() {
    super();
    this.bandScheme = null;
    this.layout = null;
    this.previous = null;
    this.shortcuts = null;
    const { instrument, words } = this.constructor as unknown as InstrumentClass<Value>;
    this.#store = new AnswerStore(instrument);
    this.#language = new LanguageController(this, instrument.id, words);
    this.#speech = new SpeechController(
      this,
      () => this.sentence(),
      () => this.shared,
    );
    this.addEventListener('invalid', () => this.#reveal());
    // A click that meets nothing within comes from a label.
    this.addEventListener('click', (event) => {
      if (event.composedPath()[0] === this && !this.matches(':focus-within')) this.focus();
    });
  }

  get instrument(): Instrument<Value> {
    return (this.constructor as unknown as InstrumentClass<Value>).instrument;
  }

  /** The live answers by item id, as given. Reading gives a frozen copy; setting replaces all and fires nothing. */
  get answers(): Answers {
    return this.#store.answers;
  }

  set answers(answers: Answers | null | undefined) {
    this.#store.replace(answers);
    this.#settle();
  }

  /** The answers to which a reset returns; the `answers` attribute sets them as JSON. */
  get defaultAnswers(): Answers {
    return this.#store.defaults;
  }

  set defaultAnswers(answers: Answers | null | undefined) {
    this.#store.defaults = answers;
    this.#settle();
  }

  /** What the scoring package says of the answers as they stand. */
  get result(): Result<Value> {
    return this.#store.result;
  }

  /** The result without the answers that cannot be accepted. The result itself stays invalid. */
  protected get sound(): CompleteResult<Value> | IncompleteResult<Value> {
    return this.#store.sound;
  }

  /** What the band schemes say of the result; empty unless it is complete. */
  get bands(): Interpretation[] {
    return interpret(this.result, this.bandScheme ? { schemes: [this.bandScheme] } : {});
  }

  /** @internal */
  get words(): InstrumentWords {
    return this.#language.words;
  }

  /** @internal */
  get shared(): SharedWords {
    return this.#language.shared;
  }

  /** @internal */
  get states(): ReadonlyMap<string, ItemState> {
    return this.#store.states;
  }

  /** @internal */
  get cleared(): Answers | undefined {
    return this.#store.cleared;
  }

  /** @internal */
  get isFrozen(): boolean {
    return this.isDisabled;
  }

  /** @internal */
  format(value: number, decimals = 0, most?: number): string {
    return formatNumber(value, this.#language.tag, decimals, most);
  }

  /** @internal */
  get lastVisit(): LastVisit | undefined {
    const { previous } = this;
    if (!previous) return undefined;
    if (!isAdministration(previous)) return { answers: previous };
    if (previous.instrument !== this.instrument.id) return undefined;
    return { ...previous, day: previous.assessedAt.slice(0, 10) };
  }

  /** @internal */
  formatDay(day: string): string {
    return formatDay(day, this.#language.tag);
  }

  /** @internal */
  typed(item: string): string {
    const { typed, answers } = this.#store;
    const given = answers[item];
    return (
      typed[item] ?? (typeof given === 'number' ? this.written(item, given) : given === undefined ? '' : String(given))
    );
  }

  /** @internal */
  issueOf(item: string): Issue | undefined {
    return this.#store.issueOf(item);
  }

  /**
   * Notes that the result card shows; a view that has a better place for some leaves them out.
   * @internal
   */
  get notes(): readonly Note[] {
    return this.result.status === 'invalid' ? [] : this.result.notes;
  }

  /**
   * An item's name as it stands alone: with its part where several parts share the label.
   * @internal
   */
  label(item: string): string {
    return this.words.items[item]?.label ?? item;
  }

  /** What stands under the name of a derived score. */
  derivedHelp(id: string): unknown {
    return this.words.derived?.[id]?.help;
  }

  /** Returns to the default answers and fires `score-change`. */
  reset(): void {
    this.#store.reset();
    this.#settle();
    this.#tell();
  }

  /** Focuses the first item that is open, or else the first control. */
  override focus(options?: FocusOptions): void {
    const { firstOpen } = this.#store;
    const target =
      (firstOpen && this.controlOf(firstOpen)) || this.renderRoot.querySelector<HTMLElement>('input, button');
    target?.focus(options);
  }

  /** @internal */
  answer(changes: Changes, commit = true): void {
    if (this.readonly || this.isDisabled) return;
    this.#store.change(changes);
    this.#settle();
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.#tell();
    if (commit) this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Ends a run of answers that were given without committing them. */
  protected commit(): void {
    this.dispatchEvent(new Event('change', { bubbles: true }));
    this.#speech.soon();
  }

  /** Brings an item into view, also from a closed section, and focuses its control. */
  goTo(item: string): void {
    this.open(item);
    this.performUpdate();
    const target = this.controlOf(item);
    target?.scrollIntoView({ block: 'center' });
    target?.focus();
  }

  /** Opens whatever hides an item. */
  protected open(_item: string): void {}

  /** The control to focus for an item: its checked or first radio, its field, or those of an alternative. */
  protected controlOf(item: string): HTMLElement | undefined {
    const root = this.renderRoot;
    const of = (id: string) =>
      root.querySelector<HTMLElement>(`input[name="${id}"]:checked`) ??
      root.querySelector<HTMLElement>(`[name="${id}"]`);
    const found = of(item);
    if (found) return found;
    const set = this.instrument.item(item)?.oneOf;
    const other = set && this.instrument.items.find(({ id, oneOf }) => oneOf === set && of(id));
    return other ? (of(other.id) ?? undefined) : undefined;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    tellReaders(this);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (old === value) return;
    if (name === 'answers') this.#readDefault(value);
    const option = this.instrument.options.find(({ id }) => id === name);
    if (!option) return;
    if (!this.#store.setOption(name, value)) warn(this, `${name}="${value}"`, option.values.join(', '));
    this.#settle();
  }

  formResetCallback(): void {
    this.reset();
  }

  formStateRestoreCallback(state: FormData | string | File | null): void {
    if (!(state instanceof FormData)) return;
    const entries = [...state.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    this.answers = fromEntries(this.instrument, entries).answers;
    this.#tell();
  }

  protected override entries(): FormData {
    const { result, name } = this;
    const data = new FormData();
    if (result.status === 'complete') data.append(name!, String(result.total));
    for (const [key, value] of toEntries(this.instrument, result.answers, result.options))
      data.append(`${name}.${key}`, value);
    data.append(`${name}.version`, result.version);
    return data;
  }

  protected override state(): FormData {
    const data = new FormData();
    for (const [key, value] of toEntries(this.instrument, this.answers)) data.append(key, value);
    return data;
  }

  protected override problem(): Problem {
    const { result } = this;
    const anchor = (item: string | undefined) => (item && this.hasUpdated ? this.controlOf(item) : undefined);
    const open = result.status === 'complete' ? undefined : result.missing[0];
    const valueMissing = this.required && open !== undefined;
    if (result.status === 'invalid') {
      const issue = result.issues[0]!;
      const label = issue.item === undefined ? '' : `${this.label(issue.item)}: `;
      const message = label + this.shared.issue(issue, (n) => this.format(n));
      return { flags: { badInput: true, valueMissing }, message, anchor: anchor(issue.item) };
    }
    if (!valueMissing) return { flags: {}, message: '', anchor: undefined };
    return { flags: { valueMissing }, message: this.shared.missing(this.label(open)), anchor: anchor(open) };
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    for (const type of ['input', 'change', 'click', 'keydown']) root.addEventListener(type, this);
    return root;
  }

  /** Inner events end here: the page hears the host's. */
  handleEvent(event: Event): void {
    const { target, type } = event;
    if (type === 'input' || type === 'change') event.stopPropagation();
    if (!(target instanceof HTMLInputElement)) return;
    const item = this.instrument.item(target.name);
    if (type === 'keydown') this.onKey(event as KeyboardEvent, target, item);
    else if (type === 'click') {
      // Radios and boxes know no read-only state; taking the click back restores them.
      if (this.readonly) event.preventDefault();
    } else if (item && target.type === 'radio') {
      if (type === 'change') this.answer({ [item.id]: answerFrom(item, target.value) });
    } else if (item) this.onType(item, target, type);
  }

  /** Typing answers at once; leaving the field commits. */
  protected onType(item: Item, target: HTMLInputElement, type: string): void {
    if (type === 'change') return this.commit();
    const value = item.kind === 'text' ? target.value || undefined : this.read(item.id, parseNumber(target.value));
    this.answer({ [item.id]: value }, false);
    this.#store.typed[item.id] = target.value;
  }

  /** The answer that a typed number stands for, where a field is not in the item's own unit. */
  protected read(_item: string, typed: number | string | undefined): number | string | undefined {
    return typed;
  }

  /** A number as its field shows it: `read` the other way round. */
  protected written(_item: string, value: number): string {
    return this.format(value);
  }

  /** Fields show their answers anew, as after a change of unit; what is no number stays as it was typed. */
  protected rewrite(): void {
    this.#store.typed = {};
    this.requestUpdate();
  }

  /** Digits answer and go on, Delete takes an answer back, Enter leaves a field for the next item. */
  protected onKey(event: KeyboardEvent, target: HTMLInputElement, item: Item | undefined): void {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    if (target.type !== 'radio') {
      if (key === 'Enter' && item) this.focusAfter(target);
      return;
    }
    if (this.shortcuts === 'off' || !item || this.readonly) return;
    if (key === 'Delete' || key === 'Backspace') {
      event.preventDefault();
      if (this.answers[item.id] !== undefined) this.answer({ [item.id]: undefined });
      return;
    }
    const value = this.answerOfKey(item, key);
    if (value === undefined) return;
    event.preventDefault();
    this.answer({ [item.id]: value });
    this.performUpdate();
    this.focusAfter(target);
  }

  /** The answer a key stands for: with a digit the graded answer of that value, or a descriptor's 1 and 0. */
  protected answerOfKey(item: Item, key: string): AnswerValue | undefined {
    if (!/^\d$/.test(key)) return undefined;
    const digit = Number(key);
    if (item.kind === 'boolean') return digit > 1 ? undefined : digit === 1;
    if (item.kind !== 'choice') return undefined;
    return item.options.find(({ value, points }) => (points ?? value) === digit)?.value;
  }

  /** Focuses the control of the next item that can be answered, in reading order, or stays with the last one. */
  protected focusAfter(target: HTMLElement): void {
    const groups = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-item]')];
    const at = groups.findIndex((group) => group.contains(target));
    const next = groups.slice(at + 1).find((group) => group.querySelector('input:enabled')) ?? groups[at];
    if (next) this.controlOf(next.dataset['item']!)?.focus();
  }

  #readDefault(json: string | null): void {
    let answers: unknown;
    try {
      answers = json ? JSON.parse(json) : {};
    } catch {
      // Reported below, with what is JSON and yet no object.
    }
    if (typeof answers === 'object' && !Array.isArray(answers)) this.defaultAnswers = answers as Answers | null;
    else warn(this, `answers="${json}"`, 'a JSON object of answers by item id');
  }

  /** Result, entries, validity and states follow the answers before anybody hears of them. */
  #settle(): void {
    const { status } = this.result;
    for (const state of ['complete', 'incomplete', 'invalid']) this.setState(state, state === status);
    this.settleValue();
    this.settleValidity();
    this.requestUpdate();
  }

  #tell(): void {
    this.dispatchEvent(scoreChange({ result: this.result, bands: this.bands }));
    this.#speech.soon();
  }

  /** What is spoken once the answers have rested for a while. */
  protected sentence(): string {
    return totalSentence(this);
  }

  /** Before the browser points at what is missing, that must be on the page. */
  #reveal(): void {
    const item = this.#store.firstOpen;
    if (item === undefined) return;
    this.open(item);
    this.performUpdate();
    this.settleValidity();
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.describe('group', this.words.fullTitle);
    if (changed.has('previous') && this.previous && !this.lastVisit)
      warn(this, 'a previous visit of another instrument', this.instrument.id);
  }

  protected override updated(_changed: PropertyValues): void {
    // The anchor of a message is in the rendered tree, and its words follow the language.
    this.settleValidity();
    tellReaders(this);
  }

  protected override render(): TemplateResult {
    const { readonly, isDisabled } = this;
    return html`<div class="root ${readonly ? 'ro' : ''} ${isDisabled ? 'dis' : ''}">
      ${this.head()}${this.body()}${this.foot()}${this.bar()}
      <p class="vh" role="status">${this.spoken()}</p>
    </div>`;
  }

  /** What the live region holds: the last sentence, once the answers had rested. */
  protected spoken(): string {
    return this.#speech.text;
  }

  protected foot(): TemplateResult | typeof nothing {
    return foot(this, this.#language.isFirst);
  }

  protected head(): TemplateResult {
    return head(this, this.subtitle(), this.actions());
  }

  /** What else stands under the title. */
  protected subtitle(): unknown {
    return nothing;
  }

  /** Buttons of the head. */
  protected actions(): unknown {
    return clearButton(this);
  }

  protected body(): TemplateResult {
    return html`<div class="grid">
      <div class="card rows">${this.instrument.items.map((item) => this.row(item))}</div>
      <div class="side">${this.side()}</div>
    </div>`;
  }

  /** One item as a row, or nothing while it is not asked. Evidence shows only where a view places it. */
  protected row(item: Item): TemplateResult | typeof nothing {
    if (item.role === 'evidence' || !this.states.get(item.id)?.asked) return nothing;
    const words = this.words.items[item.id];
    return html`<div class="row">
      <div class="lab">
        <b>${words?.label ?? item.id}</b
        >${words?.help ? html`<small>${words.help}</small>` : nothing}${openState(this, item.id, this.shared.state.notAnswered)}
      </div>
      ${control(this, item)}${issueText(this, item.id)}
    </div>`;
  }

  protected side(): unknown {
    return html`${resultCard(this)}${schemesCard(this)}`;
  }

  protected bar(): TemplateResult | typeof nothing {
    return bar(this);
  }
}

const isAdministration = (previous: Administration | Answers): previous is Administration => 'format' in previous;

export function warn(element: Element, received: string, allowed: string): void {
  console.warn(`<${element.localName}> cannot use ${received}. Allowed: ${allowed}.`);
}
