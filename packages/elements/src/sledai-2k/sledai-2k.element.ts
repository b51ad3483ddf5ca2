import type { AnswerValue, BooleanItem, Item, Note, Suggestion } from '@clinimetric/scoring';
import { checkSampleDate, sledai2k } from '@clinimetric/scoring/sledai-2k';
import { sledai2kWords } from '@clinimetric/scoring/sledai-2k.en';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { displayUnit, field, issueText, scale } from '../internal/controls.ts';
import { clearButton } from '../internal/frame.ts';
import { InstrumentElement } from '../internal/instrument-element.ts';
import { marks } from '../internal/marks.ts';
import { today } from '../internal/numbers.ts';
import { resultCard, schemesCard } from '../internal/result-card.ts';
import { HandController } from '../internal/hand.ts';
import { blank, hasValues, laboratoryCard, suggested } from './laboratory-card.ts';
import { nameWithin, say, whatWasSaid, wordOf, type Said } from './said.ts';
import { sledai2kStyles } from './sledai-2k.css.ts';

const findings = sledai2k.items.filter(({ role }) => role === 'scored');
const sampleDate = sledai2k.item('lab.sample-date')!;

/** A question is the same as long as the values behind it are. */
const keyOf = (raised: readonly Suggestion[]) => raised.map(({ evidence, received }) => [evidence, received]).join();

/** What a bulk action has just answered, for taking it back. */
interface Marked {
  readonly basis: Item['basis'];
  readonly ids: readonly string[];
  readonly answer: Said;
}

/**
 * SLEDAI-2K: 24 findings by organ system, with the laboratory values behind them. A value beyond its limit asks about
 * the cause under the finding it suggests and ticks nothing; "not sure" leaves the finding open. Marking the rest
 * absent, not assessed or normal leaves alone what is answered and what a value asks about.
 *
 * @tag clin-sledai-2k
 * @csspart system - One organ system.
 * @csspart laboratory - The card with laboratory values.
 */
export class Sledai2kElement extends InstrumentElement {
  static override readonly instrument = sledai2k;
  static override readonly words = sledai2kWords;
  static override styles = [...InstrumentElement.styles, sledai2kStyles];

  static override properties: PropertyDeclarations = {
    assessedOn: { attribute: 'assessed-on' },
  };

  /** Day of the assessment, `YYYY-MM-DD`, against which the date of the sample is checked. Today if not given. */
  declare assessedOn: string | null;

  #raised: ReadonlyMap<string, readonly Suggestion[]> = new Map();
  #notes: readonly Note[] = [];
  #sample = 'unknown';
  #unsure = new Set<string>();
  #folds = new Map<string, boolean>();
  #showsValues = false;
  #marked: Marked | undefined;
  #asksDate = false;

  readonly #hand = new HandController(this, () => {
    this.requestUpdate();
    this.performUpdate();
  });

  constructor() {
    super();
    this.assessedOn = null;
  }

  /** Queries about laboratory values stand with the values. */
  override get notes(): readonly Note[] {
    return this.#notes.filter(({ code }) => code !== 'implausible-value');
  }

  protected override open(item: string): void {
    const part = sledai2k.item(item)?.part;
    if (part) this.#folds.delete((this.#hand.part = part));
    else if (item !== sampleDate.id) this.renderRoot.querySelector('details')!.open = true;
    this.requestUpdate();
  }

  protected override answerOfKey(item: Item, key: string): AnswerValue | undefined {
    return key === 'n' && item.special ? 'not-assessed' : super.answerOfKey(item, key);
  }

  /** A number half typed says nothing yet: what follows from values waits until the field is left. */
  protected override onType(item: Item, target: HTMLInputElement, type: string): void {
    this.#hand.types();
    super.onType(item, target, type);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#showsValues ||= hasValues(this);
    if (this.#hand.isBusy) return;
    const { answers, options, notes } = this.sound;
    this.#raised = this.#raise();
    this.#notes = notes;
    const date = answers[sampleDate.id] as string | undefined;
    this.#sample = checkSampleDate(date, this.assessedOn ?? today(), options['window-days'] as number);
    const keys = [...this.#raised.values()].map(keyOf);
    this.#unsure = new Set(keys.filter((key) => this.#unsure.has(key)));
  }

  /** What values suggest for findings that nobody has answered. */
  #raise(): Map<string, Suggestion[]> {
    const raised = new Map<string, Suggestion[]>();
    const { answers, options } = this.sound;
    for (const suggestion of sledai2k.suggest(answers, options)) {
      const { item } = suggestion;
      if (this.answers[item] === undefined) raised.set(item, [...(raised.get(item) ?? []), suggestion]);
    }
    return raised;
  }

  get #isInert(): boolean {
    return this.readonly || this.isDisabled;
  }

  protected override subtitle(): TemplateResult {
    const days = this.result.options['window-days'] as number;
    return html`<p class="rule">${say(this, 'window', { days })}</p>
      <p class="sub">${this.words.view!['globalFirst']}</p>`;
  }

  protected override actions(): TemplateResult {
    return html`${this.#undo('clinical')}${this.#bulk('clinical', false, 'clinicalAbsent')}${clearButton(this)}`;
  }

  #remaining(basis: Item['basis']): string[] {
    const raised = this.#raise();
    return findings
      .filter((item) => item.basis === basis && this.answers[item.id] === undefined && !raised.has(item.id))
      .map(({ id }) => id);
  }

  /** One action for all that remains. With nothing left it keeps the focus and does nothing. */
  #bulk(basis: Item['basis'], answer: Said, words: string): TemplateResult {
    const ids = this.#remaining(basis);
    const mark = ({ currentTarget }: Event) => {
      if (ids.length === 0) return;
      if (words === 'laboratoryNormal' && this.sound.answers[sampleDate.id] === undefined) return this.#askDate();
      this.#marked = { basis, ids, answer };
      const settle = this.#hand.keepInPlace(currentTarget as Element);
      this.answer(Object.fromEntries(ids.map((id) => [id, answer])));
      settle();
    };
    return html`<button
      type="button"
      class="btn"
      aria-disabled=${ids.length === 0 ? 'true' : nothing}
      ?disabled=${this.#isInert}
      @click=${mark}
    >
      ${this.words.view![words]}
    </button>`;
  }

  /** Normal values without a date say nothing about the window. */
  #askDate(): void {
    this.#asksDate = true;
    this.#show(sampleDate.id);
  }

  /** Renders what has changed and goes on at an item. */
  #show(item: string): void {
    this.requestUpdate();
    this.performUpdate();
    this.controlOf(item)?.focus();
  }

  #undo(basis: Item['basis']): TemplateResult {
    const { ids = [], answer = false, basis: marked } = this.#marked ?? {};
    const isMarked = marked === basis && ids.every((id) => this.answers[id] === answer);
    const undo = () => this.answer(Object.fromEntries(ids.map((id) => [id, undefined])));
    return html`<span class="undo muted" role="status"
      >${
        isMarked
          ? html`${say(this, 'marked', { count: ids.length, answer: wordOf(this, answer) })}
              <button type="button" class="link noprint" ?disabled=${this.#isInert} @click=${undo}>
                ${this.shared.undo}
              </button>`
          : nothing
      }</span
    >`;
  }

  protected override body(): TemplateResult {
    const laboratory = {
      head: this.#sampleHead(),
      isOpen: this.#showsValues,
      notes: this.#notes,
      asked: this.#asked(),
    };
    return html`<div class="grid">
      <div class="card">${sledai2k.parts.map(({ id }) => this.#system(id))}</div>
      <div class="side">${resultCard(this)}${laboratoryCard(this, laboratory)}</div>
      ${schemesCard(this)}
    </div>`;
  }

  #asked(): Map<string, string> {
    const asked = [...this.#raised.values()].filter((raised) => !this.#unsure.has(keyOf(raised))).flat();
    return new Map(asked.map(({ evidence, item }) => [evidence, item]));
  }

  #system(part: string): TemplateResult {
    const items = findings.filter((item) => item.part === part);
    const count = items.filter(({ id }) => this.answers[id] === undefined || this.issueOf(id)).length;
    const isOpen = this.#folds.get(part) ?? (count > 0 || part === this.#hand.part);
    const fold = () => {
      this.#folds.set(part, !isOpen);
      this.requestUpdate();
    };
    return html`<section class="system" part="system" data-part=${part} aria-labelledby=${`h-${part}`}>
      <div class="sum">
        <h3 id=${`h-${part}`}>${this.words.parts[part]}</h3>
        ${isOpen ? nothing : this.#summary(items, count)}
        <button
          type="button"
          class="link noprint"
          id=${`b-${part}`}
          aria-labelledby=${`b-${part} h-${part}`}
          aria-expanded=${isOpen ? 'true' : 'false'}
          @click=${fold}
        >
          ${isOpen ? this.shared.hide : this.shared.show}
        </button>
        ${this.#subtotal(part)}
      </div>
      ${isOpen ? items.map((item) => this.#finding(item)) : nothing}
    </section>`;
  }

  #subtotal(part: string): TemplateResult {
    const { sound } = this;
    const settled = sound.parts[part];
    if (settled != null || sound.status === 'complete') return html`<b class="c">${this.format(settled!)}</b>`;
    const [low, high] = sound.bounds.parts[part]!;
    return html`<span class="c" dir="ltr">${this.format(low)} – ${this.format(high)}</span>`;
  }

  #declined(item: string): Note | undefined {
    return this.#notes.find(({ code, items }) => code === 'suggestion-declined' && items[0] === item);
  }

  /** One line that says what was said. */
  #summary(items: readonly Item[], count: number): TemplateResult {
    if (count > 0) return html`<span class="said">${marks.open}${this.shared.openCount(count)}</span>`;
    const isDeclined = items.some(({ id }) => this.#declined(id));
    return html`<span class="said"
      >${isDeclined ? marks.query : marks.done}<span
        >${whatWasSaid(this, items)}${isDeclined ? ` · ${this.shared.pleaseCheck}` : ''}</span
      ></span
    >`;
  }

  #finding(item: Item): TemplateResult {
    const { id, points } = item as BooleanItem;
    const { label, help, exclusion, reminder } = this.words.items[id]!;
    const { shared } = this;
    const declined = this.#declined(id);
    return html`<div class="finding">
      <span class="weight">${points}<span class="vh"> ${this.words.view!['points']}</span></span>
      <div>
        <b id=${`l-${id}`}>${label}</b>
        <div id=${`s-${id}`}>
          <p>${help}</p>
          <p class="muted">
            <b>${shared.notWhen}</b> ${exclusion}${reminder ? html` <i>(${shared.reminder})</i>` : nothing}
          </p>
        </div>
      </div>
      <div>
        ${scale(this, item, { labelledBy: `l-${id}`, kind: 'tri' })}
        <span class="state"
          >${this.answers[id] === undefined ? html`${marks.open}${shared.state.notAnswered}` : nothing}</span
        >
      </div>
      ${issueText(this, id)}${this.#question(id)}
      ${
        declined
          ? html`<p class="note caution">${marks.query}<span>${this.words.notes![declined.code]!({})}</span></p>`
          : nothing
      }
    </div>`;
  }

  /** The question a value raises, until somebody answers it or the finding itself. */
  #question(item: string): TemplateResult | typeof nothing {
    const raised = this.#raised.get(item);
    if (!raised || this.answers[item] !== undefined) return nothing;
    const view = this.words.view!;
    const isUnsure = this.#unsure.has(keyOf(raised));
    const cause = (answer: boolean | undefined, word: string) => {
      const choose = () => {
        if (answer === undefined) this.#unsure.add(keyOf(raised));
        else this.answer({ [item]: answer });
        this.#show(item);
      };
      return html`<button type="button" class="btn" ?disabled=${this.#isInert} @click=${choose}>${view[word]}</button>`;
    };
    return html`<div class="question" role="group" aria-labelledby=${`q-${item}`}>
      ${suggested}
      <div>
        <p id=${`q-${item}`}>${this.#evidence(raised, item)} ${isUnsure ? view['leftOpen'] : nothing}</p>
        ${view[`hint.${item}`] ? html`<p class="muted">${view[`hint.${item}`]}</p>` : nothing}
        ${
          isUnsure
            ? nothing
            : html`<div class="acts">
                <b>${view['dueToLupus']}</b>
                <span class="acts"
                  >${cause(true, 'cause.lupus')}${cause(false, 'cause.other')}${cause(undefined, 'cause.not-sure')}</span
                >
              </div>`
        }
      </div>
    </div>`;
  }

  /** "Platelets 92 × 10⁹/L (below 100), sample of 14 Nov 2025. Suggests: thrombocytopenia." */
  #evidence(raised: readonly Suggestion[], item: string): TemplateResult {
    const date = this.sound.answers[sampleDate.id] as string | undefined;
    const isSampled = date !== undefined && sledai2k.item(item)!.basis === 'laboratory';
    return html`${raised.map(
      ({ evidence, received, unit, relation, limit }, i) =>
        html`${i ? ', ' : nothing}<b>${this.label(evidence)} ${this.format(received)} ${displayUnit(unit)}</b>
          ${say(this, 'beyond', { relation, limit: this.format(limit) })}`,
    )}${isSampled ? say(this, 'sampled', { date: this.formatDay(date) }) : nothing}.
    ${say(this, 'suggests', { label: nameWithin(this, item) })}.`;
  }

  /** Date of the sample with what it means for the window, and the two actions for laboratory findings. */
  #sampleHead(): TemplateResult {
    const view = this.words.view!;
    const { label, help } = this.words.items[sampleDate.id]!;
    const isKnown = this.#sample !== 'unknown';
    const isOff = isKnown && this.#sample !== 'within';
    return html`<div class="value ${blank(this, sampleDate)}">
        <span
          >${label}<small id=${`s-${sampleDate.id}`}
            >${isOff || !(isKnown || this.#showsValues) ? help : view[`sample.${this.#sample}`]}</small
          ></span
        >
        ${field(this, sampleDate, { wide: true })}
        <div class="after" role="status">
          ${issueText(this, sampleDate.id)}
          ${
            isOff || (this.#asksDate && !isKnown)
              ? html`<p class="note caution">
                  ${marks.query}<span>${view[isOff ? `sample.${this.#sample}` : 'dateFirst']}</span>
                </p>`
              : nothing
          }
        </div>
      </div>
      <div class="acts">
        ${this.#bulk('laboratory', 'not-assessed', 'laboratoryNotAssessed')}
        ${this.#bulk('laboratory', false, 'laboratoryNormal')}${this.#undo('laboratory')}
      </div>`;
  }
}
