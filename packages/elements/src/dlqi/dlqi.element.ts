import type { AnswerValue, Answers, ChoiceItem, Item, SpecialAnswer } from '@clinimetric/scoring';
import { dlqi } from '@clinimetric/scoring/dlqi';
import { dlqiWords } from '@clinimetric/scoring/dlqi.en';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import {
  answerFrom,
  type Cell,
  cellInputs,
  cellsOf,
  control,
  describedBy,
  issueText,
  openState,
} from '../internal/controls.ts';
import { InstrumentElement, warn } from '../internal/instrument-element.ts';
import { marks } from '../internal/marks.ts';
import { dlqiStyles } from './dlqi.css.ts';
import { question, refusal } from './questionnaire.ts';
import { checkWording, questions, type DlqiWording, type WordingProblem } from './wording.ts';

export { checkWording };
export type { DlqiWording, QuestionWording, WordingProblem } from './wording.ts';

/** One screen per question; part b of question 7 shares the screen of question 7. */
const screens = questions.filter(({ id }) => id !== 'q7b');

const listOf = (given: AnswerValue | undefined): unknown[] => [given ?? []].flat();

/**
 * Dermatology Life Quality Index: for copying answers from a completed authorised form or, with the licensed wording, the
 * questionnaire itself.
 *
 * @tag clin-dlqi
 * @fires finish - After the last question in `layout="question"`, when nothing is open. Cancel it to leave out the closing page.
 */
export class DlqiElement extends InstrumentElement {
  static override readonly instrument = dlqi;
  static override readonly words = dlqiWords;
  static override styles = [...InstrumentElement.styles, dlqiStyles];

  static override properties: PropertyDeclarations = {
    wording: { attribute: false, noAccessor: true },
    showScore: { type: Boolean, attribute: 'show-score' },
    question: {},
    _at: { state: true },
    _ask: { state: true },
    _several: { state: true },
  };

  /** Whether the score stands beside a questionnaire, for clinicians. */
  declare showScore: boolean;
  /**
   * With `layout="question"`, the one question to show, `q1` to `q10`, where the page leads from one to the next: progress,
   * buttons and the closing page are then the page's.
   */
  declare question: string | null;
  /** Screen of the questionnaire. */
  declare private _at: number;
  /** The question that was passed over and is asked again. */
  declare private _ask: string | undefined;
  /** The row opened for several ticks. */
  declare private _several: string | undefined;
  #pack: DlqiWording | undefined;
  #problems: WordingProblem[] = [];

  constructor() {
    super();
    this.showScore = false;
    this.question = null;
    this._at = 0;
  }

  /** The licensed wording in use. A pack with a fault is refused: it is named on the page and the answers stay. */
  get wording(): DlqiWording | null {
    return this.#pack ?? null;
  }

  set wording(pack: DlqiWording | null | undefined) {
    let copy: unknown = null;
    try {
      // A copy, so that what was checked is what is shown.
      if (pack != null) copy = JSON.parse(JSON.stringify(pack));
      this.#problems = pack == null ? [] : checkWording(copy);
    } catch {
      this.#problems = checkWording(undefined);
    }
    this.#pack = copy && this.#problems.length === 0 ? (copy as DlqiWording) : undefined;
    this._at = 0;
    this._ask = undefined;
    this.requestUpdate();
  }

  /** What an administration records as its wording: the pack's id or the kit's own label set. */
  get wordingId(): string {
    return this.#pack?.id ?? this.words.wording;
  }

  /** Screen that the page asks for, or -1. */
  get #led(): number {
    return screens.findIndex(({ id }) => id === this.question);
  }

  get #isHidden(): boolean {
    return this.#pack !== undefined && !this.showScore;
  }

  /** A patient is never shown the topic labels. */
  override label(item: string): string {
    const { number } = dlqi.item(item) ?? {};
    return this.#pack && number ? this.words.sentences!['question']!({ number }) : super.label(item);
  }

  /** DLQI-R says how many questions it leaves out. */
  override derivedHelp(id: string): unknown {
    const { answers } = this.result;
    const items = screens.filter(({ id }) => isNotRelevant(answers, id)).map(({ number }) => number);
    const count = items.length;
    const counted = count
      ? html`${this.words.sentences!['notRelevant']!({ count, items: items.join(', ') })}<br />`
      : nothing;
    return html`${counted}${super.derivedHelp(id)}`;
  }

  /** Part b hangs on "no": another answer to question 7 takes it back. It can still be copied afterwards. */
  override answer(changes: Readonly<Record<string, AnswerValue | undefined>>, commit?: boolean): void {
    const leaves = 'q7' in changes && !listOf(changes['q7']).includes('no');
    super.answer(leaves ? { q7b: undefined, ...changes } : changes, commit);
    if ('q7' in changes && !leaves && this.layout === 'question') void this.#showPartB();
  }

  /** Part b comes up below its question, where a small window ends. */
  async #showPartB(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('.question.q7b')?.scrollIntoView({ block: 'nearest' });
  }

  protected override open(item: string): void {
    const at = screens.findIndex(({ id }) => id === item.replace(/b$/, ''));
    if (at >= 0) this._at = at;
    else this.renderRoot.querySelector('details')?.setAttribute('open', '');
  }

  /** Single keys serve those who copy, not patients. */
  protected override answerOfKey(item: Item, key: string): AnswerValue | undefined {
    if (this.#pack) return undefined;
    const special = ({ n: 'not-relevant', b: 'left-blank' } as const)[key.toLowerCase()];
    return special && item.special?.includes(special) ? special : super.answerOfKey(item, key);
  }

  protected override onKey(event: KeyboardEvent, target: HTMLInputElement, item: Item | undefined): void {
    if (event.key === 'Enter' && this.#pack && this.layout === 'question' && this.#led < 0) this.#next();
    else super.onKey(event, target, item);
  }

  /** Boxes of a row with several ticks answer together. */
  protected override onType(item: Item, target: HTMLInputElement, type: string): void {
    if (target.type !== 'checkbox') return super.onType(item, target, type);
    if (type !== 'change') return;
    const boxes = this.renderRoot.querySelectorAll<HTMLInputElement>(`[name="${item.id}"]:checked:enabled`);
    const ticks = Array.from(boxes, ({ value }) => answerFrom(item, value) as string | number);
    this.answer({ [item.id]: ticks.length > 1 ? ticks : ticks[0] });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.layout === 'question' && !this.#pack && !isWarned) {
      isWarned = true;
      warn(this, 'layout="question"', 'with a licensed pack in the property "wording"; until then answers are copied');
    }
  }

  /** Neither the total nor the range is spoken to a patient. */
  protected override spoken(): string {
    return this.#isHidden ? '' : super.spoken();
  }

  protected override bar(): TemplateResult | typeof nothing {
    return this.#isHidden ? nothing : super.bar();
  }

  protected override head(): TemplateResult {
    return this.#pack ? html`<h2 class="vh">${this.words.fullTitle}</h2>` : super.head();
  }

  protected override foot(): TemplateResult | typeof nothing {
    const pack = this.#pack;
    if (!pack) return super.foot();
    return html`<p class="own" lang=${pack.language} dir="auto">${pack.copyright}</p>
      ${this.showScore ? super.foot() : nothing}`;
  }

  protected override body(): TemplateResult {
    const pack = this.#pack;
    if (!pack) return this.#transcription();
    const form = this.layout === 'question' ? this.#screen(pack) : this.#page(pack);
    return this.showScore
      ? html`<div class="grid">
          ${form}
          <div class="side">${this.side()}</div>
        </div>`
      : form;
  }

  #transcription(): TemplateResult {
    const view = this.words.view!;
    const hasKeys = this.shortcuts !== 'off' && !this.readonly && !this.isDisabled;
    return html`${this.#problems.length > 0 ? refusal(this, this.#problems) : nothing}
      <p class="note caution banner">${marks.query}<span>${view['banner']}</span></p>
      <div class="grid">
        <div class="list">
          <div class="card rows">
            <div class="q hd">
              <span>${view['topic']}</span
              ><span class="ends"><span>${view['most']}</span><span>${view['least']}</span></span>
            </div>
            ${questions.map((item) => this.#row(item))}
          </div>
          ${hasKeys ? html`<small class="keys noprint">${view['keys']}</small>` : nothing}${this.#about()}
        </div>
        <div class="side">${this.side()}</div>
      </div>`;
  }

  #isSeveral(id: string): boolean {
    return this._several === id || listOf(this.answers[id]).length > 1;
  }

  /** Number, topic and the answers in three columns, one group over all of them. */
  #row(item: ChoiceItem): TemplateResult {
    const { id } = item;
    const several = this.#isSeveral(id);
    const columns = new Map<string, Cell[]>([['graded', []]]);
    for (const cell of cellsOf(this, item)) {
      const key = item.special?.includes(cell.value as SpecialAnswer) ? String(cell.value) : 'graded';
      columns.set(key, [...(columns.get(key) ?? []), cell]);
    }
    return html`<div class="q ${id}">
      <b class="no" id=${`n-${id}`}>${item.number}</b>
      <div class="lab"><b id=${`l-${id}`}>${this.label(id)}</b>${this.#state(item)}</div>
      <div
        class="answers"
        role=${several ? 'group' : 'radiogroup'}
        aria-labelledby=${`n-${id} l-${id}`}
        aria-describedby=${describedBy(this, item)}
        aria-readonly=${this.readonly && !several ? 'true' : nothing}
        data-item=${this.states.get(id)!.asked ? id : nothing}
      >
        ${[...columns].map(([kind, cells]) => this.#column(item, cells, kind))}
      </div>
      ${issueText(this, id)}
    </div>`;
  }

  #column(item: ChoiceItem, cells: Cell[], kind: string): TemplateResult {
    const several = this.#isSeveral(item.id);
    // A blank cannot stand beside a tick.
    const off = several && kind === 'left-blank';
    const look = off || !this.#isOnForm(item.id) ? 'off' : this.states.get(item.id)!.answered ? '' : 'empty';
    const hasWords = kind !== 'graded' || item.id === 'q7';
    return html`<div class="seg ${kind} ${hasWords ? 'words' : ''} ${look} ${this.issueOf(item.id) ? 'bad' : ''}">
      ${cellInputs(this, item, cells, { off, several })}
    </div>`;
  }

  #state(item: ChoiceItem): TemplateResult {
    const { id } = item;
    const { view, notes } = this.words;
    const isSeveral = this.#isSeveral(id);
    if (!this.#isOnForm(id)) return html`<span class="state" id=${`s-${id}`}>${view!['afterNo']}</span>`;
    return html`<span class="states">
      ${
        listOf(this.answers[id]).length > 1
          ? html`<span class="state" id=${`s-${id}`}>${notes!['several-ticks']!({})}</span>`
          : openState(this, id, this.shared.state.notEntered)
      }
      <button
        type="button"
        class="link several noprint"
        aria-pressed=${isSeveral}
        aria-describedby=${`l-${id}`}
        ?disabled=${this.readonly || this.isDisabled}
        @click=${() => this.#toggleSeveral(item)}
      >
        ${view!['severalTicks']}
      </button>
    </span>`;
  }

  /** Back to one tick, the highest stays: it is the one that counts. */
  #toggleSeveral(item: ChoiceItem): void {
    const ticks = listOf(this.answers[item.id]);
    this._several = this.#isSeveral(item.id) ? undefined : item.id;
    if (ticks.length < 2) return;
    const inOrder = [...item.options.map(({ value }) => value), ...(item.special ?? [])];
    const highest = inOrder.find((value) => ticks.includes(value));
    this.answer({ [item.id]: highest });
  }

  #about(): TemplateResult {
    const { view } = this.words;
    const by = dlqi.item('completed-by')!;
    const age = dlqi.item('age-years')!;
    const years = this.words.items[age.id]!.help!;
    const { [by.id]: who, [age.id]: ageYears } = this.answers;
    const given = [who && this.words.items[by.id]!.options![String(who)], ageYears && `${this.typed(age.id)} ${years}`];
    const row = (item: Item, field: unknown) =>
      html`<div class="row">
        <div class="lab">
          <b>${this.label(item.id)}</b><span class="state" id=${`s-${item.id}`}>${view!['optional']}</span>
        </div>
        ${field}${issueText(this, item.id)}
      </div>`;
    return html`<details class="card about">
      <summary>${view!['about']} <span class="muted">${given.filter(Boolean).join(' · ')}</span></summary>
      ${row(by, control(this, by))}${row(age, control(this, age, years))}
    </details>`;
  }

  /** Whether part b has its place: it is asked, or was answered all the same. */
  #isOnForm(id: string): boolean {
    const { asked, answered } = this.states.get(id)!;
    return asked || answered;
  }

  /** The questions a screen holds: question 7 brings part b with it. */
  #shown(at: number): ChoiceItem[] {
    const { id } = screens[at]!;
    return questions.filter((item) => item.id === id || (item.id === `${id}b` && this.#isOnForm(item.id)));
  }

  #page(pack: DlqiWording): TemplateResult {
    return html`<section class="card page" lang=${pack.language}>
      ${pack.instructions ? html`<p dir="auto">${pack.instructions}</p>` : nothing}${pack.recall ? html`<p dir="auto">${pack.recall}</p>` : nothing}
      ${screens.map((_, at) => this.#shown(at).map((item) => this.#question(pack, item)))}
    </section>`;
  }

  #screen(pack: DlqiWording): TemplateResult {
    const { view } = this.words;
    const led = this.#led;
    const at = led < 0 ? this._at : led;
    const isLast = at === screens.length - 1;
    const isEnd = at > screens.length - 1;
    const intro = at === 0 && pack.instructions;
    const card = html`<section class="card ask" lang=${pack.language}>
      ${intro ? html`<p class="intro" dir="auto">${intro}</p>` : nothing}${this.#shown(Math.min(at, screens.length - 1)).map((item) => this.#question(pack, item))}
    </section>`;
    if (led >= 0) return html`<div class="patient led">${card}</div>`;
    return html`<div class="patient">
      <div class="prog">
        ${screens.map(({ id }, i) => html`<i class=${i === at ? 'now' : this.states.get(id)!.answered ? 'done' : ''}></i>`)}
        <span>${Math.min(at + 1, screens.length)} ${this.shared.of(String(screens.length))}</span>
      </div>
      ${isEnd ? html`<section class="card ask"><h3 tabindex="-1">${view!['thanks']}</h3></section>` : card}
      <div class="nav noprint">
        <button type="button" class="btn" ?disabled=${at === 0} @click=${() => this.#go(at - 1)}>
          ${this.shared.back}
        </button>
        ${isEnd ? nothing : html`<button type="button" class="btn primary" @click=${() => this.#next()}>${isLast ? view!['finish'] : this.shared.next}</button>`}
      </div>
    </div>`;
  }

  #question(pack: DlqiWording, item: ChoiceItem): TemplateResult {
    const { id } = item;
    const passed = this._ask === id && !this.states.get(id)!.answered;
    return question(this, pack, item, { several: this.#isSeveral(id), alone: this.layout === 'question', passed });
  }

  /** Goes on, or asks for what was passed over; part b is asked for once and may stay open. */
  #next(): void {
    const mayAnswer = !this.readonly && !this.isDisabled;
    const isOpen = ({ id }: ChoiceItem) => mayAnswer && !this.states.get(id)!.answered;
    const open = this.#shown(this._at).find(isOpen);
    if (open && !(open.id === 'q7b' && this._ask === 'q7b')) return this.#askFor(open.id);
    const at = this._at + 1;
    if (at < screens.length) return this.#go(at);
    const passed = screens.find(isOpen);
    if (passed) return this.#askFor(passed.id);
    if (this.dispatchEvent(new Event('finish', { bubbles: true, composed: true, cancelable: true }))) this.#go(at);
  }

  #askFor(item: string): void {
    this._ask = item;
    this.goTo(item);
  }

  #go(at: number): void {
    this._at = at;
    this._ask = undefined;
    this.performUpdate();
    const target = at < screens.length ? this.controlOf(screens[at]!.id) : this.renderRoot.querySelector('h3');
    target?.focus({ preventScroll: true });
    this.renderRoot.querySelector('.prog')?.scrollIntoView({ block: 'nearest' });
  }
}

/** Once a page is enough. */
let isWarned = false;

/** Whether a question counts as not relevant: question 7 no longer does when its part b was ticked with a grade. */
const isNotRelevant = (answers: Answers, item: string): boolean =>
  String(answers[item]) === 'not-relevant' &&
  !(item === 'q7' && listOf(answers['q7b']).some((grade) => Number(grade) > 0));
