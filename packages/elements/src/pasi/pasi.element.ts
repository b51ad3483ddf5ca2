import { pasi, pasiSigns, type PasiRegion } from '@clinimetric/scoring/pasi';
import { pasiWords } from '@clinimetric/scoring/pasi.en';
import type { AnswerValue, Item, Result } from '@clinimetric/scoring';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { LazyPainting } from '../figure/lazy-painting.ts';
import { issueText } from '../internal/controls.ts';
import { InstrumentElement } from '../internal/instrument-element.ts';
import { marks } from '../internal/marks.ts';
import { rangeText } from '../internal/result-card.ts';
import { gradeGuide, guideHead, hole, signRow } from '../internal/signs.ts';
import { areaRow, areasBeside, gradeOf, wayGiven, ways, type Way } from './area.ts';
import { bodyFigure } from './figure.ts';
import { pasiStyles } from './pasi.css.ts';

const regions = pasi.parts.map(({ id }) => id as PasiRegion);

/**
 * Psoriasis Area and Severity Index: a body figure and four region panels as one control. With `layout="expert"` the
 * regions are the rows of one strip of grades, which digits fill in reading order.
 *
 * @tag clin-pasi
 * @csspart figure - The card with the body figure.
 * @csspart region - One region's panel.
 */
export class PasiElement extends InstrumentElement {
  static override readonly instrument = pasi;
  static override readonly words = pasiWords;
  static override styles = [...InstrumentElement.styles, pasiStyles];

  static override properties: PropertyDeclarations = {
    areaBy: { attribute: 'area-by' },
    _painting: { state: true },
    _pointed: { state: true },
    _region: { state: true },
    _sign: { state: true },
    _unfolded: { state: true },
  };

  /** How areas are entered: `percent` (default), `handprints` or `grade`. A region already entered keeps its own way. */
  declare areaBy: Way | null;
  /** Whether the figure to paint on is open; by itself it is where something is painted. */
  declare private _painting: boolean | undefined;
  /** The region under the pointer. */
  declare private _pointed: PasiRegion | undefined;
  declare private _region: PasiRegion | undefined;
  declare private _sign: (typeof pasiSigns)[number];
  declare private _unfolded: PasiRegion | undefined;

  readonly #painting: LazyPainting;

  constructor() {
    super();
    const hand = {
      current: () => this._region,
      choose: (region: PasiRegion) => (this._region = region),
      gradeOf: (region: PasiRegion) => (this.result.status === 'invalid' ? undefined : gradeOf(this.result, region)),
    };
    this.#painting = new LazyPainting(this, ({ paintPasi }) => paintPasi(this, hand));
    this.areaBy = null;
    this._sign = 'erythema';
  }

  /** Region and item together: "Legs: Desquamation". */
  override label(item: string): string {
    const part = pasi.item(item)?.part;
    const label = super.label(item);
    return part ? `${this.words.parts[part]}: ${label}` : label;
  }

  get #isExpert(): boolean {
    return this.layout === 'expert';
  }

  get #isInert(): boolean {
    return this.readonly || this.isDisabled;
  }

  /** The way chosen for regions that have no area yet. */
  get #way(): Way {
    return ways.find((way) => way === this.areaBy) ?? 'percent';
  }

  /**
   * A region has one area: what a person gives takes the place of what was given in another way.
   * @internal
   */
  override answer(changes: Readonly<Record<string, AnswerValue | undefined>>, commit?: boolean): void {
    const others: Record<string, undefined> = {};
    for (const id of Object.keys(changes)) for (const other of areasBeside(pasi.item(id))) others[other.id] = undefined;
    super.answer({ ...others, ...changes }, commit);
  }

  protected override answerOfKey(item: Item, key: string): AnswerValue | undefined {
    return key === 'n' && item.special ? 'not-assessed' : super.answerOfKey(item, key);
  }

  /** Delete on the grade of an area takes back what stands for it. */
  protected override onKey(event: KeyboardEvent, target: HTMLInputElement, item: Item | undefined): void {
    const given =
      /^(Delete|Backspace)$/.test(event.key) && areasBeside(item).find(({ id }) => this.answers[id] !== undefined);
    super.onKey(event, target, given || item);
  }

  protected override open(item: string): void {
    this._unfolded = pasi.item(item)?.part as PasiRegion | undefined;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('focusin', (event) => this.#follow((event.target as HTMLInputElement).name ?? ''));
    return root;
  }

  /** Figure and guide follow the focus. A region in hand stays unfolded. */
  #follow(item: string): void {
    const part = pasi.item(item)?.part as PasiRegion | undefined;
    if (!part) return;
    this._region = part;
    this._unfolded = part;
    const sign = pasiSigns.find((s) => item === `${part}.${s}`);
    if (sign) this._sign = sign;
  }

  #clear(region: PasiRegion): void {
    const changes = Object.fromEntries(itemsOf(region).map(({ id }) => [id, undefined]));
    this.answer({ ...changes, [`${region}.area`]: 0 });
  }

  #clearEverywhere(): void {
    const changes: Record<string, number | undefined> = {};
    for (const { id, part } of pasi.items) if (part) changes[id] = id === `${part}.area` ? 0 : undefined;
    this.renderRoot.querySelector('dialog')?.close();
    this.answer(changes);
  }

  protected override actions(): TemplateResult {
    const view = this.words.view!;
    const choice = html`<span class="muted" id="ways">${view['areaBy']}</span>
      <div class="seg words" role="radiogroup" aria-labelledby="ways">
        ${ways.map(
          (key) =>
            html`<label class="cell"
              ><input
                type="radio"
                name="way"
                .checked=${this.#way === key}
                ?disabled=${this.#isInert}
                @change=${() => (this.areaBy = key)}
              /><span>${view[key]}</span></label
            >`,
        )}
      </div>`;
    return html`${this.#isExpert ? nothing : choice}<button
        type="button"
        class="btn"
        ?disabled=${this.#isInert}
        @click=${() => this.renderRoot.querySelector('dialog')?.showModal()}
      >
        ${view['clearEverywhere']}
      </button>
      <dialog aria-label=${view['clearEverywhere']!}>
        <p>${view['clearQuestion']}</p>
        <div class="acts">
          <button type="button" class="btn" @click=${() => this.renderRoot.querySelector('dialog')?.close()}>
            ${this.shared.cancel}
          </button>
          <button type="button" class="btn primary" @click=${() => this.#clearEverywhere()}>
            ${view['clearEverywhere']}
          </button>
        </div>
      </dialog>`;
  }

  protected override body(): TemplateResult {
    const { sound } = this;
    const shown = this._pointed ?? this._region;
    const isExpert = this.#isExpert;
    return html`<div class="grid ${isExpert ? 'expert' : ''}">
      ${bodyFigure(this, sound, {
        current: shown,
        contribution: shown && this.#contribution(shown, sound),
        choose: (region) => this.goTo(`${region}.area`),
        point: (region) => (this._pointed = region),
        more: this.#paintButton(),
      })}
      <div class="panels ${isExpert ? 'card' : ''}">
        ${this.#isPainting ? this.#painting.card() : nothing}
        ${isExpert ? this.#columns() : nothing}${regions.map((region) => this.#panel(region, sound))}
        ${isExpert && !this.#isInert && this.shortcuts !== 'off' ? html`<p class="keys muted noprint">${this.words.view!['keys']}</p>` : nothing}
      </div>
      <div class="side">${this.side()}${this.#isAtRest ? nothing : this.#guide()}</div>
    </div>`;
  }

  get #isPainting(): boolean {
    return this._painting ?? this.answers['strokes'] !== undefined;
  }

  #paintButton(): TemplateResult {
    const { paint, paintEnd } = this.words.view!;
    return html`<button
      type="button"
      class="btn noprint"
      aria-expanded=${this.#isPainting ? 'true' : 'false'}
      @click=${() => (this._painting = !this.#isPainting)}
    >
      ${this.#isPainting ? paintEnd : paint}
    </button>`;
  }

  /** Heads of the strip for the eye; each scale is named by itself. */
  #columns(): TemplateResult {
    return html`<div class="columns cap" aria-hidden="true">
      ${['area', ...pasiSigns].map((id) => html`<span>${this.words.items[`head.${id}`]!.label}</span>`)}
    </div>`;
  }

  /** A finished PASI that nobody has in hand needs no guide to the grades. */
  get #isAtRest(): boolean {
    return this.result.status === 'complete' && this._region === undefined;
  }

  #panel(region: PasiRegion, sound: Exclude<Result, { status: 'invalid' }>): TemplateResult {
    const isFolded = region in sound.parts && this._unfolded !== region;
    const issue = itemsOf(region).find(({ id }) => this.issueOf(id));
    // The strip takes grades, however an area was given.
    const way = this.#isExpert ? 'grade' : (wayGiven(this, region) ?? this.#way);
    return html`<section
      class="panel ${this.#isExpert ? '' : 'card'} ${isFolded ? 'folded' : ''}"
      part="region"
      aria-labelledby=${`h-${region}`}
    >
      <div class="phead">
        <h3 id=${`h-${region}`}>${this.words.parts[region]} <small>${this.words.view![`extent.${region}`]}</small></h3>
        ${this.#contribution(region, sound)}
      </div>
      ${areaRow(this, region, way, gradeOf(sound, region))}
      ${issue ? html`<div class="row">${issueText(this, issue.id)}</div>` : nothing}
      ${pasiSigns.map((sign) => this.#signRow(region, sign, sound))}
      <details class="more guide">
        <summary>${this.words.view!['guide']}</summary>
        ${region === this._region ? this.#grades() : nothing}
      </details>
      <div class="arith">
        ${this.#isUntouched(region) ? this.#shortcuts(region) : this.#arithmetic(region, sound, isFolded)}
      </div>
    </section>`;
  }

  #isUntouched(region: string): boolean {
    return itemsOf(region).every(({ id }) => this.answers[id] === undefined);
  }

  #contribution(region: string, sound: Exclude<Result, { status: 'invalid' }>): TemplateResult {
    const settled = sound.parts[region];
    if (settled != null) return html`<span class="c">${this.format(settled, 1)}</span>`;
    if (this.#isUntouched(region)) return html`<span class="tag">${marks.open}${this.shared.state.notScored}</span>`;
    const range = sound.status === 'incomplete' && sound.bounds.parts[region];
    return html`<span class="c rng" dir="ltr"
      >${range ? html`${this.format(range[0], 1)} – ${this.format(range[1], 1)}` : nothing}</span
    >`;
  }

  #signRow(region: string, sign: string, sound: Exclude<Result, { status: 'invalid' }>): TemplateResult {
    const item = pasi.item(`${region}.${sign}`)!;
    const given = this.answers[item.id];
    const isOff =
      given === undefined && (gradeOf(sound, region) === 0 || this.answers[`${region}.area`] === 'not-assessed');
    return signRow(this, item, isOff);
  }

  #shortcuts(region: PasiRegion): TemplateResult {
    const view = this.words.view!;
    const link = (word: string, press: () => void) =>
      html`<button type="button" class="link noprint" ?disabled=${this.#isInert} @click=${press}>
        ${view[word]}
      </button>`;
    return html`${this.#isExpert ? nothing : link('clear', () => this.#clear(region))}
    ${link('notExamined', () => this.answer({ [`${region}.area`]: 'not-assessed' }))}`;
  }

  /** `0.3 × (2 + 3 + ▢) × 3 = 4.5 to 8.1`, with a hole for what is open. */
  #arithmetic(region: PasiRegion, sound: Exclude<Result, { status: 'invalid' }>, isFolded: boolean): TemplateResult {
    const grade = gradeOf(sound, region);
    const undo = () => this.answer(Object.fromEntries(itemsOf(region).map(({ id }) => [id, undefined])));
    const undoButton = html`<button type="button" class="link noprint" ?disabled=${this.#isInert} @click=${undo}>
      ${this.shared.undo}
    </button>`;
    if (this.answers[`${region}.area`] === 'not-assessed')
      return html`<span>${this.words.view!['notExamined']}</span>${undoButton}`;
    const signs = pasiSigns.map((sign) => this.answers[`${region}.${sign}`]);
    if (grade === 0 && signs.every((given) => given === undefined)) {
      return html`<span>${this.words.view!['clear']}: <b>${this.format(0, 1)}</b></span
        >${undoButton}`;
    }
    const open = hole(this);
    const range = sound.status === 'incomplete' ? sound.bounds.parts[region] : undefined;
    const settled = sound.parts[region];
    const value = settled != null ? this.format(settled, 1) : range ? rangeText(this, range, 1) : nothing;
    const weight = pasi.parts.find(({ id }) => id === region)!.max / 72;
    return html`<span dir="ltr"
        >${this.format(weight, 1)} × (${signs.map((given, i) => html`${i ? ' + ' : ''}${given ?? open}`)}) ×
        ${grade ?? open} = <b>${value}</b></span
      >${
        isFolded
          ? html`<button type="button" class="link unfold noprint" @click=${() => this.goTo(`${region}.area`)}>
              ${this.shared.show}
            </button>`
          : nothing
      }`;
  }

  /** Beside the panels when there is room: what each grade of the sign in hand looks or feels like. */
  #guide(): TemplateResult {
    const { label } = this.words.items[`head.${this._sign}`]!;
    return html`<section class="card guide" aria-label=${label}>
      ${guideHead(this, `head.${this._sign}`)}${this.#grades()}
    </section>`;
  }

  #grades(): TemplateResult {
    return gradeGuide(this, `${this._region ?? 'head'}.${this._sign}`, this.words.view!['oneGrade']);
  }
}

const itemsOf = (region: string) => pasi.items.filter(({ part }) => part === region);
