import { pasi, pasiSigns, type PasiRegion } from '@clinimetric/scoring/pasi';
import { pasiWords } from '@clinimetric/scoring/pasi.en';
import type { Result } from '@clinimetric/scoring';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { cellsOf, field, issueText, openState, scale } from '../internal/controls.ts';
import { InstrumentElement } from '../internal/instrument-element.ts';
import { marks } from '../internal/marks.ts';
import { rangeText } from '../internal/result-card.ts';
import { bodyFigure } from './figure.ts';
import { pasiStyles } from './pasi.css.ts';

const regions = pasi.parts.map(({ id }) => id as PasiRegion);

/** Ways to give an area, and the item each one answers. */
const ways = { percent: 'area-percent', handprints: 'handprints', grade: 'area' } as const;
type Way = keyof typeof ways;

/**
 * Psoriasis Area and Severity Index: a body figure and four region panels as one control.
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
    _region: { state: true },
    _sign: { state: true },
    _unfolded: { state: true },
  };

  /** How areas are entered: `percent` (default), `handprints` or `grade`. A region already entered keeps its own way. */
  declare areaBy: Way | null;
  declare private _region: PasiRegion | undefined;
  declare private _sign: (typeof pasiSigns)[number];
  declare private _unfolded: PasiRegion | undefined;

  constructor() {
    super();
    this.areaBy = null;
    this._sign = 'erythema';
  }

  /** Region and item together: "Legs: Desquamation". */
  override label(item: string): string {
    const part = pasi.item(item)?.part;
    const label = super.label(item);
    return part ? `${this.words.parts[part]}: ${label}` : label;
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
    const changes: Record<string, undefined> = {};
    for (const { id, part } of pasi.items) if (part === region) changes[id] = undefined;
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
    const way = this.areaBy ?? 'percent';
    const isInert = this.readonly || this.isDisabled;
    return html`<span class="muted" id="ways">${view['areaBy']}</span>
      <div class="seg words" role="radiogroup" aria-labelledby="ways">
        ${(Object.keys(ways) as Way[]).map(
          (key) =>
            html`<label class="cell"
              ><input
                type="radio"
                name="way"
                .checked=${way === key}
                ?disabled=${isInert}
                @change=${() => (this.areaBy = key)}
              /><span>${view[key]}</span></label
            >`,
        )}
      </div>
      <button
        type="button"
        class="btn"
        ?disabled=${isInert}
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
    return html`<div class="grid">
      ${bodyFigure(this, sound, this._region, (region) => this.goTo(`${region}.area`))}
      <div class="panels">${regions.map((region) => this.#panel(region, sound))}</div>
      <div class="side">${this.side()}${this.#isAtRest ? nothing : this.#guide()}</div>
    </div>`;
  }

  /** A finished PASI that nobody has in hand needs no guide to the grades. */
  get #isAtRest(): boolean {
    return this.result.status === 'complete' && this._region === undefined;
  }

  #panel(region: PasiRegion, sound: Exclude<Result, { status: 'invalid' }>): TemplateResult {
    const items = pasi.items.filter(({ part }) => part === region);
    const isUntouched = items.every(({ id }) => this.answers[id] === undefined);
    const isFolded = region in sound.parts && this._unfolded !== region;
    const issue = items.find(({ id }) => this.issueOf(id));
    return html`<section class="card panel ${isFolded ? 'folded' : ''}" part="region" aria-labelledby=${`h-${region}`}>
      <div class="phead">
        <h3 id=${`h-${region}`}>${this.words.parts[region]} <small>${this.words.view![`extent.${region}`]}</small></h3>
        ${this.#contribution(region, sound, isUntouched)}
      </div>
      ${this.#areaRow(region, sound)} ${issue ? html`<div class="row">${issueText(this, issue.id)}</div>` : nothing}
      ${pasiSigns.map((sign) => this.#signRow(region, sign, sound))}
      <details class="more guide">
        <summary>${this.words.view!['guide']}</summary>
        ${region === this._region ? this.#grades() : nothing}
      </details>
      <div class="arith">${isUntouched ? this.#shortcuts(region) : this.#arithmetic(region, sound, isFolded)}</div>
    </section>`;
  }

  #contribution(region: string, sound: Exclude<Result, { status: 'invalid' }>, isUntouched: boolean): TemplateResult {
    const settled = sound.parts[region];
    if (settled != null) return html`<span class="c">${this.format(settled, 1)}</span>`;
    if (isUntouched) return html`<span class="tag">${marks.open}${this.shared.state.notScored}</span>`;
    const range = sound.status === 'incomplete' && sound.bounds.parts[region];
    return html`<span class="c rng" dir="ltr"
      >${range ? html`${this.format(range[0], 1)} – ${this.format(range[1], 1)}` : nothing}</span
    >`;
  }

  /** The way a region's area was given, or the way chosen for the rest. */
  #wayOf(region: string): Way {
    const given = (Object.keys(ways) as Way[]).find((way) => {
      const answer = this.answers[`${region}.${ways[way]}`];
      return answer !== undefined && answer !== 'not-assessed' && !(way === 'grade' && answer === 0);
    });
    return given ?? this.areaBy ?? 'percent';
  }

  #areaRow(region: string, sound: Exclude<Result, { status: 'invalid' }>): TemplateResult {
    const way = this.#wayOf(region);
    const item = pasi.item(`${region}.${ways[way]}`)!;
    const grade = gradeOf(sound, region);
    const isOpen = grade === undefined && this.answers[item.id] === undefined;
    const notExamined = this.answers[`${region}.area`] === 'not-assessed';
    const words = this.words.items[item.id]!;
    const state = notExamined
      ? html`<span class="state" id=${`s-${item.id}`}>${marks.notAssessed}${this.shared.special['not-assessed']}</span>`
      : isOpen
        ? openState(this, item.id, this.shared.state.notEntered)
        : html`<small id=${`s-${item.id}`}
            >${way === 'handprints' ? this.words.view!['handprints'] : words.help}</small
          >`;
    const gradeWords = this.words.items[`${region}.area`]!.options!;
    return html`<div class="row">
      <div class="lab"><b>${words.label}</b>${state}</div>
      <div class="area">
        ${
          way === 'grade'
            ? scale(this, item, { cells: cellsOf(this, item, []) })
            : html`${field(this, item, { unit: way === 'percent' ? '%' : '', settled: grade !== undefined || notExamined })}
                <span class="grade"
                  >${
                    grade === undefined
                      ? html`<small
                          >${way === 'percent' ? this.words.view!['ofRegion'] : printShare(words.help)}</small
                        >`
                      : html`<b>${grade}</b><small>${gradeWords[grade]}</small>`
                  }</span
                >`
        }
      </div>
    </div>`;
  }

  #signRow(region: string, sign: string, sound: Exclude<Result, { status: 'invalid' }>): TemplateResult {
    const item = pasi.item(`${region}.${sign}`)!;
    const { label, options } = this.words.items[item.id]!;
    const given = this.answers[item.id];
    const isOff =
      given === undefined && (gradeOf(sound, region) === 0 || this.answers[`${region}.area`] === 'not-assessed');
    const state = isOff
      ? html`<small id=${`s-${item.id}`}>${this.shared.state.doesNotApply}</small>`
      : given === undefined
        ? openState(this, item.id, this.shared.state.notGraded)
        : html`<small id=${`s-${item.id}`}>${options![given as number]}</small>`;
    return html`<div class="row">
      <div class="lab ${isOff ? 'muted' : ''}"><b>${label}</b>${state}</div>
      ${scale(this, item, { off: isOff })}
    </div>`;
  }

  #shortcuts(region: PasiRegion): TemplateResult {
    const view = this.words.view!;
    const isInert = this.readonly || this.isDisabled;
    return html`<button type="button" class="link" ?disabled=${isInert} @click=${() => this.#clear(region)}>
        ${view['clear']}
      </button>
      <button
        type="button"
        class="link"
        ?disabled=${isInert}
        @click=${() => this.answer({ [`${region}.area`]: 'not-assessed' })}
      >
        ${view['notExamined']}
      </button>`;
  }

  /** `0.3 × (2 + 3 + ▢) × 3 = 4.5 to 8.1`, with a hole for what is open. */
  #arithmetic(region: PasiRegion, sound: Exclude<Result, { status: 'invalid' }>, isFolded: boolean): TemplateResult {
    const grade = gradeOf(sound, region);
    const undo = () =>
      this.answer(
        Object.fromEntries(pasi.items.filter(({ part }) => part === region).map(({ id }) => [id, undefined])),
      );
    const undoButton = html`<button
      type="button"
      class="link noprint"
      ?disabled=${this.readonly || this.isDisabled}
      @click=${undo}
    >
      ${this.shared.undo}
    </button>`;
    if (this.answers[`${region}.area`] === 'not-assessed')
      return html`<span>${this.words.view!['notExamined']}</span>${undoButton}`;
    const signs = pasiSigns.map((sign) => this.answers[`${region}.${sign}`]);
    if (grade === 0 && signs.every((given) => given === undefined)) {
      return html`<span>${this.words.view!['clear']}: <b>${this.format(0, 1)}</b></span
        >${undoButton}`;
    }
    const hole = html`<span class="hole" role="img" aria-label=${this.shared.state.open}></span>`;
    const range = sound.status === 'incomplete' ? sound.bounds.parts[region] : undefined;
    const settled = sound.parts[region];
    const value = settled != null ? this.format(settled, 1) : range ? rangeText(this, range, 1) : nothing;
    const weight = pasi.parts.find(({ id }) => id === region)!.max / 72;
    return html`<span dir="ltr"
        >${this.format(weight, 1)} × (${signs.map((given, i) => html`${i ? ' + ' : ''}${given ?? hole}`)}) ×
        ${grade ?? hole} = <b>${value}</b></span
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
    const { label, help } = this.words.items[`head.${this._sign}`]!;
    const isErythema = this._sign === 'erythema';
    return html`<section class="card guide" aria-label=${label}>
      <h3 class="cap">${label}${isErythema ? nothing : `: ${help}`}</h3>
      ${this.#grades()}
    </section>`;
  }

  #grades(): TemplateResult {
    const item = `${this._region ?? 'head'}.${this._sign}`;
    const { help, options, descriptions } = this.words.items[item]!;
    return html`${Object.entries(descriptions!).map(
        ([grade, text]) =>
          html`<p class=${this.answers[item] === Number(grade) ? 'sel' : ''}>
            <b>${grade}</b><span>${options![grade]}. ${text}</span>
          </p>`,
      )}
      <p class="help">${this._sign === 'erythema' ? help : nothing} ${this.words.view!['oneGrade']}</p>`;
  }
}

/** The area grade the rule found for a region, however the area was given. */
const gradeOf = (result: Exclude<Result, { status: 'invalid' }>, region: string): number | undefined =>
  result.reasons.find(({ part, code }) => part === region && code === 'area-grade')?.arguments?.['grade'] as
    number | undefined;

const printShare = (help = '') => help.replace(/^.*?about /, '1 ≈ ');
