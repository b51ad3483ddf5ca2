import type { AnswerValue, Item, Note } from '@clinimetric/scoring';
import { bilag2004, bilagClearedSince, bilagContextFrom } from '@clinimetric/scoring/bilag-2004';
import { bilag2004Words } from '@clinimetric/scoring/bilag-2004.en';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { issueText, openState, scale } from '../internal/controls.ts';
import { clearButton } from '../internal/frame.ts';
import { HandController } from '../internal/hand.ts';
import { InstrumentElement } from '../internal/instrument-element.ts';
import { marks } from '../internal/marks.ts';
import { bilag2004Styles } from './bilag-2004.css.ts';
import { gradeOf, gradesCard, isActive, isUntouched, openIn, reasonOf, tally, tile, type Sound } from './grades.ts';
import {
  absent,
  allDue,
  findingsOf,
  isReported,
  itemsOf,
  measured,
  reportedAbsent,
  restNotDone,
  systemOf,
  unitsAsBefore,
  valuesOf,
  wasPresent,
  type Changes,
} from './items.ts';
import { notesAt, previousValues, valueList, withNotDone } from './values.ts';

const systems = bilag2004.parts.map(({ id }) => id);

/**
 * BILAG-2004: nine systems that stay closed until touched, each with its grade and the reason in its title. One action
 * says that nothing is present, of a system or of all that remain; it leaves alone what is measured or reported, and
 * whatever was met at the visit before. Units and causes of values are answers of their own.
 *
 * @tag clin-bilag-2004
 * @csspart system - One of the nine systems.
 */
export class Bilag2004Element extends InstrumentElement<string> {
  static override readonly instrument = bilag2004;
  static override readonly words = bilag2004Words;
  static override styles = [...InstrumentElement.styles, bilag2004Styles];

  #folds = new Map<string, boolean>();
  #notes: readonly Note[] = [];
  /** Of the answers as they are drawn. */
  #graded: Sound | undefined;
  #context: Changes = {};
  #marked: { readonly where: string; readonly changes: Changes } | undefined;

  readonly #hand = new HandController(this, () => {
    this.requestUpdate();
    this.performUpdate();
  });

  /** @internal */
  get graded(): Sound {
    return (this.#graded ??= this.sound);
  }

  /**
   * With the features that were met at the visit before and are said to be absent now.
   * @internal
   */
  override get notes(): readonly Note[] {
    return this.#notes;
  }

  /** @internal */
  override typed(item: string): string {
    return this.answers[item] === 'not-assessed' ? '' : super.typed(item);
  }

  /** @internal */
  override answer(changes: Readonly<Record<string, AnswerValue | undefined>>, commit?: boolean): void {
    // A system in hand stays open, whatever becomes of its grade.
    for (const system of new Set(Object.keys(changes).map(systemOf)))
      if (system !== undefined && this.#isOpen(system)) this.#folds.set(system, true);
    super.answer({ ...this.#valuesBefore(changes), ...changes }, commit);
  }

  /**
   * The rules compare a value with that of the visit just before: where the page has named it, it comes with today's. What
   * is already answered about it stays.
   */
  #valuesBefore(changes: Readonly<Record<string, AnswerValue | undefined>>): Changes {
    const keys = Object.keys(changes)
      .filter((id) => typeof changes[id] === 'number')
      .flatMap((id) => [`previous.${id}`, `previous.${id}.unit`]);
    return Object.fromEntries(Object.entries(this.#openContext).filter(([id]) => keys.includes(id)));
  }

  /** What is known from the visit before and not answered yet. */
  get #openContext(): Changes {
    return Object.fromEntries(Object.entries(this.#context).filter(([id]) => this.answers[id] === undefined));
  }

  override focus(options?: FocusOptions): void {
    const { result } = this;
    const item = result.status === 'invalid' ? result.issues[0]?.item : this.#missing[0];
    if (item !== undefined) {
      this.open(item);
      this.performUpdate();
    }
    super.focus(options);
  }

  override handleEvent(event: Event): void {
    // A key held down must not press one button after the other.
    if (event instanceof KeyboardEvent && event.repeat && event.target instanceof HTMLButtonElement)
      event.preventDefault();
    super.handleEvent(event);
  }

  protected override open(item: string): void {
    const system = systemOf(item);
    if (system === undefined) return;
    this.#unfold(system);
    if (item.startsWith('previous.')) this.#unfold('previous');
  }

  /** At once, too: what has closed by itself tells so only later. */
  #unfold(section: string): void {
    this.#folds.set(section, true);
    this.requestUpdate();
    const details = this.renderRoot.querySelector<HTMLDetailsElement>(`details[data-fold="${section}"]`);
    if (details) details.open = true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { lastVisit } = this;
    if (changed.has('previous')) this.#context = lastVisit ? bilagContextFrom(lastVisit) : {};
    this.#graded = undefined;
    if (this.#hand.isBusy) return;
    const { notes, answers } = this.sound;
    this.#notes = [...notes, ...bilagClearedSince(lastVisit?.answers ?? {}, answers)];
  }

  protected override sentence(): string {
    const active = systems.filter(
      (system) => isActive(this, system) && gradeOf(this, system)[1] === gradeOf(this, system)[0],
    );
    return [
      ...active.map((system) => `${this.words.parts[system]} ${gradeOf(this, system)[0]}`),
      super.sentence(),
    ].join('; ');
  }

  get #missing(): readonly string[] {
    return this.result.status === 'complete' ? [] : this.result.missing;
  }

  get #isInert(): boolean {
    return this.readonly || this.isDisabled;
  }

  /** What shows activity is open from the start; everything else opens when touched. */
  #isOpen(system: string): boolean {
    return (
      this.#folds.get(system) ??
      (isActive(this, system) || itemsOf(system).some(({ id }) => this.issueOf(id) !== undefined))
    );
  }

  // Keys.

  protected override answerOfKey(item: Item, key: string): AnswerValue | undefined {
    if (key === 'n' && item.special) return 'not-assessed';
    // Units have no digits of their own: they are counted.
    const nth = item.kind === 'choice' ? item.options[Number(key) - 1]?.value : undefined;
    return typeof nth === 'string' ? nth : super.answerOfKey(item, key);
  }

  protected override onKey(event: KeyboardEvent, target: HTMLInputElement, item: Item | undefined): void {
    const { key, ctrlKey, metaKey, altKey } = event;
    const isPlain = !ctrlKey && !metaKey && !altKey;
    const isForNotDone = key === 'n' && target.type === 'text' && this.shortcuts !== 'off' && !this.readonly;
    if (isPlain && isForNotDone && item?.special) {
      event.preventDefault();
      this.answer({ [item.id]: 'not-assessed' });
      this.performUpdate();
      this.focusAfter(target);
      return;
    }
    // The same stroke would press the button that it leads to.
    if (isPlain && key === 'Enter') event.preventDefault();
    super.onKey(event, target, item);
  }

  /** A number half typed says nothing yet: queries wait until the field is left. */
  protected override onType(item: Item, target: HTMLInputElement, type: string): void {
    this.#hand.types();
    super.onType(item, target, type);
  }

  /**
   * The next item that is still needed, also in the next system; after values the actions for all of them. Leaving a
   * value by Enter passes over its cause, and over its unit where one action can give it.
   */
  protected override focusAfter(target: HTMLElement): void {
    const groups = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-item], [data-strip]')];
    const at = groups.findIndex((group) => group.contains(target));
    const isValue = measured.has(groups[at]?.dataset['item'] ?? '');
    const isNext = (group: HTMLElement) => {
      if (group.dataset['strip'] !== undefined)
        return group.closest('.values')?.contains(target) && group.querySelector('button:enabled') !== null;
      if (isValue && group.matches('.due, .known')) return false;
      return this.#missing.includes(group.dataset['item']!) && group.querySelector('input:enabled') !== null;
    };
    const next = groups.slice(at + 1).find(isNext);
    if (next?.dataset['strip'] !== undefined) next.querySelector<HTMLElement>('button:enabled')!.focus();
    else if (next) this.#goOn(target.closest<HTMLElement>('[data-part]')!.dataset['part']!, next.dataset['item']!);
    else super.focusAfter(target);
  }

  /** Goes to an item. A system that is done with folds behind. */
  #goOn(from: string, item: string): void {
    const to = systemOf(item);
    if (from === to) return this.controlOf(item)?.focus();
    if (openIn(this, from).length === 0) this.#folds.set(from, false);
    this.goTo(item);
  }

  // Actions for several items at once.

  /** One button that answers them and right after that takes the answers back, so that the focus stays. */
  #bulk(where: string, word: string, changes: Changes, kind = ''): TemplateResult | typeof nothing {
    const { changes: given = {} } = this.#marked ?? {};
    const isMarked =
      this.#marked?.where === where && Object.entries(given).every(([id, answer]) => this.answers[id] === answer);
    const count = Object.keys(changes).length;
    if (!isMarked && count === 0) return nothing;
    const press = ({ currentTarget, detail }: MouseEvent) => {
      const settle = this.#hand.keepInPlace(currentTarget as Element);
      if (isMarked) this.answer(Object.fromEntries(Object.keys(given).map((id) => [id, undefined])));
      else this.#mark(where, changes);
      settle();
      // A press by key goes on as a digit does; the pointer is where the person wants it.
      if (!isMarked && detail === 0) this.#advance(currentTarget as HTMLElement);
    };
    return html`<span class="bulk ${kind}"
      ><button type="button" class="btn" ?disabled=${this.#isInert} @click=${press}>
        ${isMarked ? this.shared.undo : this.words.view![word]}
      </button>
      <small role="status"
        >${isMarked ? this.words.sentences!['marked']!({ count: Object.keys(given).length }) : nothing}</small
      ></span
    >`;
  }

  /** From one action for values to the next one, or on to what is open. */
  #advance(button: HTMLElement): void {
    const buttons = [...(button.closest('[data-strip]')?.querySelectorAll<HTMLElement>('button') ?? [])];
    const at = buttons.indexOf(button);
    if (at < 0) return;
    if (buttons[at + 1]) buttons[at + 1]!.focus();
    else this.focusAfter(button);
  }

  /** Gives the answers and opens what they leave to be asked. */
  #mark(where: string, changes: Changes): void {
    if (this.#isInert) return;
    this.#marked = { where, changes };
    this.answer(changes);
    for (const system of new Set(Object.keys(changes).map(systemOf)))
      if (this.#asked(system!).length > 0) this.#folds.set(system!, true);
  }

  /** Features met at the visit before, once all others of the system that can be looked for are answered. */
  #asked(system: string): readonly Item[] {
    const open = findingsOf(system).filter(({ id }) => this.answers[id] === undefined);
    const met = open.filter(({ id }) => wasPresent(this.lastVisit?.answers, id));
    return open.every((item) => met.includes(item) || isReported(item)) ? met : [];
  }

  // The view.

  protected override subtitle(): TemplateResult {
    const { recall, damage } = this.words.view!;
    return html`<p class="sub">${recall} ${damage}</p>`;
  }

  protected override actions(): TemplateResult {
    const [next] = this.#missing;
    return html`${this.#bulk('context', 'takeOver', this.#openContext)}${this.#bulk('all', 'nothingPresentAll', absent(this))}
    ${
      next === undefined || this.#isInert
        ? nothing
        : html`<button type="button" class="btn primary next" @click=${() => this.goTo(next)}>
            ${this.shared.nextOpen}
          </button>`
    }${clearButton(this)}`;
  }

  protected override body(): TemplateResult {
    return html`<div class="grid">
      ${this.#list()}
      <div class="card systems">
        <p class="paper">${this.words.view!['onPaper']}</p>
        ${this.#meanings()}${systems.map((system) => this.#system(system))}
      </div>
      <div class="side">${gradesCard(this)}</div>
    </div>`;
  }

  /** The nine letters beside an open system, where there is room. */
  #list(): TemplateResult {
    const entry = (system: string) =>
      html`<li>
        <button type="button" @click=${() => this.goTo(openIn(this, system)[0] ?? itemsOf(system)[0]!.id)}>
          ${tile(this, system)}<span>${this.words.parts[system]}</span>
        </button>
      </li>`;
    return html`<nav class="card list noprint" aria-label=${this.words.view!['systems']!}>
      <ul>
        ${systems.map(entry)}
      </ul>
    </nav>`;
  }

  /** The scale once for all systems; what its answers mean is a press away. */
  #meanings(): TemplateResult {
    const { options, descriptions } = this.words.items[itemsOf(systems[0]!)[0]!.id]!;
    const { meanings, notDoneShort, notDone, notDoneHelp, pairs } = this.words.view!;
    const rows = Object.keys(options!).map((value) => [value, options![value]!, descriptions![value]!]);
    return html`<details class="meanings">
      <summary>
        <span class="key"
          >${[[notDoneShort, notDone], ...rows].map(([value, word]) => html`<span><b>${value}</b> ${word}</span>`)}</span
        ><span class="link noprint">${meanings}</span>
      </summary>
      <dl>
        ${[...rows, [notDoneShort!, notDone!, notDoneHelp!]].map(
          ([value, word, text]) =>
            html`<dt><b>${value}</b> ${word}</dt>
              <dd>${text}</dd>`,
        )}
      </dl>
      <p>${pairs}</p>
    </details>`;
  }

  #system(system: string): TemplateResult {
    const isOpen = this.#isOpen(system);
    const toggle = ({ currentTarget }: Event) => {
      const { open } = currentTarget as HTMLDetailsElement;
      if (open === this.#isOpen(system)) return;
      this.#folds.set(system, open);
      this.requestUpdate();
    };
    const isQueried = this.notes.some(({ severity, items: [id] }) => severity === 'query' && systemOf(id!) === system);
    return html`<section class="system" part="system" data-part=${system} aria-labelledby=${`h-${system}`}>
      <details data-fold=${system} ?open=${isOpen} @toggle=${toggle}>
        <summary>
          ${tile(this, system)}
          <h3 id=${`h-${system}`}>${this.words.parts[system]}</h3>
          <span class="why"
            >${isUntouched(this, system) ? marks.open : nothing}${reasonOf(this, system)}${isQueried ? html` · ${marks.query} ${this.shared.pleaseCheck}` : nothing}</span
          >
        </summary>
        <div class="inside">${this.#inside(system)}</div>
      </details>
      ${this.#bulk(system, 'nothingPresent', absent(this, system), 'absent')}
    </section>`;
  }

  #inside(system: string): TemplateResult {
    const isUncertain = itemsOf(system).some(({ certainty }) => certainty === 'low');
    const { caution } = this.words.view!;
    const asked = this.#asked(system);
    return html`${
      isUncertain
        ? html`<p class="note">
            ${marks.info}<span><b>${this.shared.lessCertain}.</b> ${caution}</span>
          </p>`
        : nothing
    }
    ${valuesOf(system).length > 0 ? valueList(this, system, this.#strip(system)) : nothing}
    ${findingsOf(system).map((item) => this.#finding(item, asked.includes(item)))}
    ${previousValues(this, system, this.#folds.get('previous') ?? false)} ${this.#ever(system)}${this.#onward(system)}`;
  }

  /** Actions for all values entered, and for those that were not. */
  #strip(system: string): TemplateResult {
    return html`<div class="acts noprint" data-strip=${system}>
      ${this.#bulk(`${system} units`, 'unitsAsBefore', unitsAsBefore(this, system))}
      ${this.#bulk(`${system} due`, 'allDue', allDue(this, system))}
      ${this.#bulk(`${system} rest`, 'restNotDone', restNotDone(this, system))}
      ${this.#bulk(`${system} reported`, 'reportedAbsent', reportedAbsent(this, system))}
    </div>`;
  }

  #finding(item: Item, isAsked: boolean): TemplateResult {
    const { id, number } = item;
    const { label, help } = this.words.items[id]!;
    const { clearedQuestion } = this.words.view!;
    const isAbsent = this.answers[id] === 0 || this.answers[id] === false;
    return html`<div class="finding ${isAbsent ? 'none' : ''}">
      <span class="no">${number}</span>
      <div class="lab"><b id=${`l-${id}`}>${label}</b>${help ? html`<small>${help}</small>` : nothing}</div>
      ${this.#state(item)}
      ${scale(this, item, { cells: withNotDone(this, item), kind: `code ${item.kind}`, words: item.kind === 'boolean', labelledBy: `l-${id}` })}
      ${issueText(this, id)}
      ${
        isAsked && item.kind === 'choice'
          ? html`<p class="note caution">${marks.query}<span>${clearedQuestion}</span></p>`
          : notesAt(this, id)
      }
    </div>`;
  }

  /** The word of the code beside it; while there is none, that it is open. */
  #state(item: Item): TemplateResult {
    const given = this.answers[item.id];
    if (given === undefined || item.kind === 'boolean') return openState(this, item.id, this.shared.state.notAnswered);
    const word =
      given === 'not-assessed' ? this.words.view!['notDone'] : this.words.items[item.id]!.options![String(given)];
    return html`<span class="state" id=${`s-${item.id}`}>${word}</span>`;
  }

  /** Asked once the rest of a system is answered and does not show by itself that it is affected. */
  #ever(system: string): TemplateResult | typeof nothing {
    const item = bilag2004.item(`ever.${system}`)!;
    const open = openIn(this, system);
    if (this.answers[item.id] === undefined && !(open.length === 1 && open[0] === item.id)) return nothing;
    const cells = ([true, false] as const).map((value) => {
      const face = value ? this.shared.yes : this.shared.no;
      return { value, face, spoken: face };
    });
    return html`<div class="finding ever">
      <span class="no"></span>
      <div class="lab"><b>${this.words.view!['ever']}</b><small>${this.words.items[item.id]!.help}</small></div>
      ${openState(this, item.id, this.shared.state.notAnswered)}${scale(this, item, { cells, kind: 'code' })}${issueText(this, item.id)}
    </div>`;
  }

  /** The next system with something open, a press away. */
  #onward(system: string): TemplateResult | typeof nothing {
    const at = systems.indexOf(system);
    const next = [...systems.slice(at + 1), ...systems.slice(0, at)].find((other) => openIn(this, other).length > 0);
    if (next === undefined || this.#isInert) return nothing;
    const name = this.words.parts[next]!;
    return html`<div class="onward noprint">
      <button type="button" class="btn" @click=${() => this.#goOn(system, openIn(this, next)[0]!)}>
        ${this.words.sentences!['next']!({ system: name })}
      </button>
    </div>`;
  }

  protected override bar(): TemplateResult {
    const [next] = this.#missing;
    return html`<div class="bar">
      <span
        ><b>${tally(this) || this.shared.state[this.result.status]}</b
        ><span class="muted"
          >${next === undefined ? this.shared.state[this.result.status] : this.shared.openCount(this.#missing.length)}</span
        ></span
      >
      ${
        next === undefined
          ? nothing
          : html`<button type="button" class="btn primary" @click=${() => this.goTo(next)}>
              ${this.shared.nextOpen}
            </button>`
      }
    </div>`;
  }
}
