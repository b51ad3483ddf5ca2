import { bsa, lundBrowderParts } from '@clinimetric/scoring/bsa';
import { bsaWords } from '@clinimetric/scoring/bsa.en';
import type { CompleteResult, IncompleteResult, Item } from '@clinimetric/scoring';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { displayUnit, field, issueText, openState, scale } from '../internal/controls.ts';
import { LazyPainting } from '../figure/lazy-painting.ts';
import { InstrumentElement } from '../internal/instrument-element.ts';
import { marks } from '../internal/marks.ts';
import { totalRange, totalText } from '../internal/result-card.ts';
import { bsaStyles } from './bsa.css.ts';

type Sound = CompleteResult | IncompleteResult;

const age = 'age-years';
const palm = 'palm-convention';

/** The method an item belongs to, as its condition says. */
const methodOf = ({ askedWhen }: Item): unknown => (askedWhen && 'in' in askedWhen ? askedWhen.in[0] : undefined);

const methodItem = bsa.item('method')!;
const methods = 'options' in methodItem ? methodItem.options.map(({ value }) => value as string) : [];
const scoredOf = (method: string): Item[] =>
  bsa.items.filter((item) => methodOf(item) === method && item.role === 'scored');

/** Rows of the Lund-Browder chart: a part of one side, with the item of its front and of its back. */
const chart = new Map<string, { front?: string; back?: string }>();
for (const { id, part, face } of lundBrowderParts) chart.set(part, { ...chart.get(part), [face]: id });

const chartItems = new Set<string | undefined>(lundBrowderParts.map(({ id }) => id));

/**
 * Percent of the body surface with active psoriasis, by one of five methods. What was entered for another method stays
 * and does not count.
 *
 * @tag clin-bsa
 * @csspart method - The card with the fields of the chosen method.
 */
export class BsaElement extends InstrumentElement {
  static override readonly instrument = bsa;
  static override readonly words = bsaWords;
  static override styles = [...InstrumentElement.styles, bsaStyles];

  static override properties: PropertyDeclarations = {
    _filled: { state: true },
    _part: { state: true },
    _byHand: { state: true },
  };

  /** Items that the last bulk action set to 0. */
  declare private _filled: readonly string[];
  /** The part of the chart in hand: picture and list show the same one. */
  declare private _part: string | undefined;

  /** Parts of the chart are entered in handprints instead of percent. */
  declare private _byHand: boolean;

  readonly #painting: LazyPainting;

  constructor() {
    super();
    this._filled = [];
    this._byHand = false;
    const hand = { current: () => this._part, choose: (item: string) => (this._part = item) };
    this.#painting = new LazyPainting(this, ({ paintBsa }) => paintBsa(this, hand));
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('focusin', ({ target }) => {
      const { name } = target as HTMLInputElement;
      if (chartItems.has(name)) this._part = name;
    });
    return root;
  }

  /** Percent of a part of the chart that one handprint covers; `undefined` where the field is in percent. */
  #print(item: string): number | undefined {
    if (!this._byHand || !chartItems.has(item)) return undefined;
    const { sound } = this;
    const share = sharesOf('lund-browder', sound).get(item);
    const print = bsa.totalOf({ method: 'handprints', handprints: 1 }, sound.options)!;
    return share == null ? undefined : (100 * print) / share;
  }

  /** Handprints become the percentage they stand for, to the hundredth that an answer holds; it is shown beside them. */
  protected override read(item: string, typed: number | string | undefined): number | string | undefined {
    const print = this.#print(item);
    return print && typeof typed === 'number' ? Math.round(100 * typed * print) / 100 : typed;
  }

  protected override written(item: string, value: number): string {
    const print = this.#print(item);
    return print ? this.format(value / print, 0, 2) : super.written(item, value);
  }

  get #view(): Readonly<Record<string, string>> {
    return this.words.view!;
  }

  protected override body(): TemplateResult {
    const method = methods.find((id) => id === this.answers['method']);
    return html`<div class="grid">
      <div class="entry">
        ${this.#methods(method)}${method === 'lund-browder' ? this.#painting.card() : nothing}${method ? this.#panel(method) : nothing}
      </div>
      <div class="side">${this.side()}</div>
    </div>`;
  }

  #methods(method: string | undefined): TemplateResult {
    const { label, help } = this.words.items['method']!;
    return html`<section class="card methods">
      <div class="lab">
        <h3 id="l-method">${label}</h3>
        ${openState(this, 'method', this.shared.state.notAnswered)}<small>${help}</small>
      </div>
      ${scale(this, methodItem, { labelledBy: 'l-method' })} ${issueText(this, 'method')}${this.#kept(method)}
      ${method === 'lund-browder' ? this.#row(bsa.item(age)!, this.#column(this.sound)) : nothing}
    </section>`;
  }

  /** Answers of other methods; one that cannot be accepted stays in reach, since it blocks the score. */
  #kept(method: string | undefined): TemplateResult | typeof nothing {
    const others = bsa.items.filter(
      (item) => methodOf(item) && methodOf(item) !== method && this.answers[item.id] !== undefined,
    );
    if (others.length === 0) return nothing;
    const names = methods.filter((id) => others.some((item) => methodOf(item) === id)).map((id) => this.#nameOf(id));
    return html`<p class="note">${marks.info}<span>${this.#view['kept']}: ${names.join(', ')}.</span></p>
      ${others.filter(({ id }) => this.issueOf(id)).map((item) => this.#row(item))}`;
  }

  #nameOf(method: string): string {
    return this.words.items['method']!.options![method]!;
  }

  #panel(method: string): TemplateResult {
    const { sound } = this;
    const items = scoredOf(method);
    const shares = sharesOf(method, sound);
    return html`<section class="card" part="method" aria-labelledby="l-panel">
      <div class="phead">
        <h3 id="l-panel">${this.#nameOf(method)}</h3>
        ${items.length > 1 ? this.#rest(items) : nothing}
      </div>
      <div class="rows">
        ${method === 'handprints' ? this.#palm() : method === 'rule-of-nines' ? html`<p class="lead">${this.#view['adults']}</p>` : nothing}
        ${
          method === 'lund-browder'
            ? html`${this.#units()}${this.#chart(shares)}${this.#slips(items)}`
            : items.map((item) => this.#part(method, item, shares))
        }
      </div>
      <p class="arith">${this.#arithmetic(method, items, shares, sound)}</p>
    </section>`;
  }

  /** What one handprint means here, and where else it means something else. */
  #palm(): TemplateResult {
    const { label, help, options } = this.words.options![palm]!;
    return html`<p class="lead"><b>${label}: ${options![String(this.result.options[palm])]}.</b> ${help}</p>`;
  }

  #column(sound: Sound): string {
    const reason = sound.reasons.find(({ code }) => code === 'lund-browder-column');
    return (reason && this.words.reasons![reason.code]!(reason.arguments!)) ?? '';
  }

  #part(method: string, item: Item, shares: ReadonlyMap<string, number | null>): TemplateResult {
    if (method === 'regions') return this.#row(item, `${this.format(shares.get(item.id)!)} % ${this.#view['ofBody']}`);
    return this.#row(item, '', method === 'rule-of-nines' ? this.#quick(item.id) : nothing);
  }

  #row(item: Item, more = '', before: unknown = nothing): TemplateResult {
    const { label, help } = this.words.items[item.id]!;
    const isAge = item.id === age;
    const unit = isAge ? this.#view['years']! : displayUnit('unit' in item ? item.unit : '');
    return html`<div class="row">
      <div class="lab">
        <b>${label}</b>${openState(this, item.id, this.shared.state.notEntered)}<small
          >${help}${more && `; ${more}`}</small
        >
      </div>
      <div class="acts">${before}${field(this, item, { unit, wide: isAge })}</div>
      ${issueText(this, item.id)}
    </div>`;
  }

  /** None, half or all of a part with one press. */
  #quick(id: string): TemplateResult | typeof nothing {
    if (this.readonly || this.isDisabled) return nothing;
    return html`<div class="seg words quick noprint" role="group" aria-label=${this.label(id)}>
      ${Object.entries({ none: 0, half: 50, all: 100 }).map(
        ([word, value]) =>
          html`<button
            type="button"
            class="cell"
            aria-pressed=${this.answers[id] === value ? 'true' : 'false'}
            @click=${() => this.answer({ [id]: value })}
          >
            ${this.#view[word]}
          </button>`,
      )}
    </div>`;
  }

  /** Explicit zeros for all parts still open, and the way back. */
  #rest(items: readonly Item[]): TemplateResult | typeof nothing {
    const filled = this._filled.filter((id) => this.answers[id] === 0 && items.some((item) => item.id === id));
    const open = items.map(({ id }) => id).filter((id) => this.answers[id] === undefined);
    if (open.length + filled.length === 0) return nothing;
    const press = () => {
      const [ids, value] = open.length > 0 ? [open, 0] : [filled, undefined];
      this._filled = open;
      this.answer(Object.fromEntries(ids.map((id) => [id, value])));
    };
    return html`<button type="button" class="btn" ?disabled=${this.readonly || this.isDisabled} @click=${press}>
      ${open.length > 0 ? this.#view['noneInRest'] : this.shared.undo}
    </button>`;
  }

  /** Percent of each part, or handprints once the age tells how many make it. */
  #units(): TemplateResult | typeof nothing {
    if (this.readonly) return nothing;
    const isKnown = this.#column(this.sound) !== '';
    const { percentOfPart, handprints, partsBy } = this.#view;
    const choose = (byHand: boolean) => () => {
      this._byHand = byHand;
      this.rewrite();
    };
    return html`<div class="row noprint">
      <b id="l-unit">${partsBy}</b>
      <div class="seg words" role="radiogroup" aria-labelledby="l-unit">
        ${[false, true].map(
          (byHand) =>
            html`<label class="cell"
              ><input
                type="radio"
                name="unit"
                .checked=${this._byHand === byHand}
                ?disabled=${this.isDisabled || !isKnown}
                @change=${choose(byHand)}
              /><span>${byHand ? handprints : percentOfPart}</span></label
            >`,
        )}
      </div>
      ${this._byHand ? this.#palm() : nothing}
    </div>`;
  }

  /** Front and back of every part beside each other, each with its share of the body at this age. */
  #chart(shares: ReadonlyMap<string, number | null>): TemplateResult {
    const { front, back, ofPart, ofPrints, partOfBody } = this.#view;
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${partOfBody}</th>
          ${[front, back].map((face) => html`<th scope="col">${face}<small>${this._byHand ? ofPrints : ofPart}</small></th>`)}
        </tr>
      </thead>
      <tbody>
        ${[...chart].map(
          ([part, ids]) =>
            html`<tr>
              <th scope="row">${this.#view[`part.${part}`]}</th>
              ${[ids.front, ids.back].map((id) => html`<td class=${id && id === this._part ? 'now' : ''}>${id ? this.#half(id, shares.get(id)) : nothing}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #half(id: string, share: number | null | undefined): TemplateResult {
    const { ofBody, ofBodyByAge } = this.#view;
    const given = this.answers[id];
    const equals = this._byHand && typeof given === 'number' ? `= ${this.format(given)} % · ` : '';
    return html`<div class="half">
      ${field(this, bsa.item(id)!)}
      <small id=${`s-${id}`}
        >${equals}${share == null ? ofBodyByAge : html`${this.format(share)} %`}<span class="vh">
          ${share == null ? '' : ofBody}, ${this.answers[id] === undefined ? this.shared.state.notEntered : ''}</span
        ></small
      >
    </div>`;
  }

  /** What cannot be accepted in the chart is told below it, where a sentence has room. */
  #slips(items: readonly Item[]): TemplateResult[] {
    const slips = items.filter(({ id }) => this.issueOf(id));
    return slips.map(({ id }) => html`<div class="row"><b>${this.label(id)}</b>${issueText(this, id)}</div>`);
  }

  /** `0.10 × 20 + 0.20 × ▢ + … = 4.0 to 24.0 %`, with a hole for what is open. The chart leaves out its zeros. */
  #arithmetic(
    method: string,
    items: readonly Item[],
    shares: ReadonlyMap<string, number | null>,
    sound: Sound,
  ): TemplateResult {
    const hole = html`<span class="hole" role="img" aria-label=${this.shared.state.open}></span>`;
    const given = ({ id }: Item) => sound.answers[id] as number | undefined;
    const number = (value: number | null | undefined, decimals = 0) =>
      value == null ? hole : this.format(value, decimals);
    const isChart = method === 'lund-browder';
    const open = isChart ? items.filter((item) => given(item) === undefined).length : 0;
    const terms = items
      .filter((item) => !isChart || given(item))
      .map((item) => {
        const share = shares.get(item.id) ?? null;
        if (method === 'handprints') return html`${number(given(item))} × ${number(share)} %`;
        if (method === 'direct') return html`${number(given(item))} %, ${this.#view['asEntered']}`;
        return html`${number(share === null ? null : share / 100, 2)} × ${number(given(item))}`;
      });
    if (open > 0) terms.push(html`${hole} (${this.shared.openCount(open)})`);
    const range = sound.status === 'incomplete' && sound.bounds.total;
    const value =
      sound.status === 'complete' ? totalText(this, sound.total) : range ? totalRange(this, range) : nothing;
    return html`<span dir="ltr"
      >${terms.length > 0 ? terms.map((term, i) => html`${i ? ' + ' : ''}${term}`) : this.format(0)} =
      <b>${value}</b></span
    >`;
  }
}

const known = new Map<string, ReadonlyMap<string, number | null>>();

/**
 * Percent of the body that each item of a method stands for (one handprint, or a whole part), by the rule itself: the
 * total with this item alone. `null` while the age it depends on is open.
 */
function sharesOf(method: string, { answers, options }: Sound): ReadonlyMap<string, number | null> {
  const key = JSON.stringify([method, answers[age], options]);
  let shares = known.get(key);
  if (!shares) {
    const items = scoredOf(method);
    const zeros = Object.fromEntries(items.map(({ id }) => [id, 0]));
    const whole = method === 'handprints' ? 1 : 100;
    shares = new Map(
      items.map(({ id }) => [id, bsa.totalOf({ method, [age]: answers[age], ...zeros, [id]: whole }, options)]),
    );
    // One method and age at a time are looked at.
    known.clear();
    known.set(key, shares);
  }
  return shares;
}
