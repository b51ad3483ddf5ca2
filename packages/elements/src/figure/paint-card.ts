import {
  bodyFigure,
  bodyGrid,
  bodyViews,
  cellSize,
  decodeStrokes,
  encodeStrokes,
  measureCoverage,
  paintSession,
  type BodyAge,
  type BodyFigure,
  type BodyRegion,
  type BodyRegionId,
  type BodyStroke,
  type BodyView,
  type Coverage,
  type CoverageInterval,
  type PaintSession,
} from '@clinimetric/scoring/body-figure';
import { bodyFigureWords } from '@clinimetric/scoring/body-figure.en';
import type { BodyFigureWords } from '@clinimetric/scoring';
import {
  html,
  nothing,
  render,
  svg,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { figureWords } from '../internal/language.ts';
import { marks } from '../internal/marks.ts';
import { decimalsBeside } from '../internal/numbers.ts';
import type { View } from '../internal/view.ts';
import { drawPainting, paletteOf, type Palette } from './canvas.ts';
import { paintingStyles } from './painting.css.ts';

/** An element that can be painted on. */
export type PaintedElement = View & ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

/** What an instrument makes of a painting. */
export interface PaintPlan {
  /** Age of the figure, from that of a painting already there; `undefined` while it is not known. */
  age(painted: BodyAge | undefined): BodyAge | undefined;
  /** What is one region to the instrument. */
  groupOf(region: BodyRegion): string;
  /** The group in hand. */
  current(): string | undefined;
  nameOf(region: BodyRegion): string;
  choose(region: BodyRegion): void;
  /**
   * For a region that was entered in numbers and not as it is painted: the area grade 0 to 6 that tints it where it has
   * no paint, and a number to write on it.
   */
  entered(region: BodyRegion, coverage: Coverage): { readonly grade: number; readonly percent?: number } | undefined;
  /** What stands beside the tools while a hand paints: short, and always of one height. */
  glance(card: PaintCard, coverage: Coverage): TemplateResult;
  /** What is read off the painting, with the way to confirm it. */
  reading(card: PaintCard, coverage: Coverage): TemplateResult;
}

type Tool = keyof BodyFigureWords['tools'];
type Size = keyof BodyFigureWords['sizes'];

/** Radii in units of the figure, 2000 per stature: a fingertip's plaque, a coin's, a palm's. */
const radii: Readonly<Record<Size, number>> = { small: 12, medium: 28, large: 60 };
const tools: readonly Tool[] = ['choose', 'brush', 'eraser'];
const sizes: readonly Size[] = ['small', 'medium', 'large'];

const strokesItem = 'strokes';

/** How often the sentences below the figure follow a stroke that is still drawn. */
const readEveryMs = 200;

function wipedBy(strokes: readonly BodyStroke[], age: BodyAge): Set<BodyRegionId> {
  const lifted = strokes.flatMap((stroke): BodyStroke[] => {
    if (stroke.tool === 'eraser') return [{ ...stroke, tool: 'brush' }];
    return stroke.tool === 'clear-region' ? [{ ...stroke, tool: 'fill-region' }] : [];
  });
  if (lifted.length === 0) return new Set();
  const { regions } = measureCoverage(lifted, age);
  return new Set((Object.keys(regions) as BodyRegionId[]).filter((id) => regions[id].high > 0));
}

/** "between 8.1 % and 10.7 %", or nothing where there is no telling the ends apart. */
export function uncertainty(
  card: PaintCard,
  { low, high }: CoverageInterval,
  perPercent: number,
): TemplateResult | typeof nothing {
  const [from, to] = [card.roughly(low, perPercent), card.roughly(high, perPercent)];
  return from === to ? nothing : html`<bdi>${card.words.between(from, to)}</bdi>`;
}

/**
 * A front and a back view to paint on. The strokes are the `strokes` evidence of the element's answers and nothing else
 * is kept: whatever sets the answers sets the picture. What is painted becomes an answer only when somebody confirms it.
 */
export class PaintCard implements ReactiveController {
  readonly #host: PaintedElement;
  readonly #plan: PaintPlan;
  /** What the session stands for: its text among the answers, and the age of the figure. */
  #text: string | undefined;
  #session: PaintSession | undefined;
  #problem: 'unreadable' | 'otherFigure' | undefined;
  #isFull = false;
  #tool: Tool;
  #size: Size = 'medium';
  #view: BodyView = 'front';
  #inHand: BodyRegionId | undefined;
  #pointer: number | undefined;
  #frame = 0;
  #read = 0;
  #palette: Palette | undefined;
  /** What is painted, as the last update saw it. */
  #coverage: Coverage = measureCoverage([], 'adult');
  #drawn = new WeakSet<HTMLCanvasElement>();
  #wiped: { strokes: readonly BodyStroke[]; regions: ReadonlySet<BodyRegionId> } = { strokes: [], regions: new Set() };
  readonly #print = matchMedia('print');

  constructor(host: PaintedElement, plan: PaintPlan) {
    this.#host = host;
    this.#plan = plan;
    // A finger on the figure scrolls the page until a brush is taken; a mouse has no other use for it.
    this.#tool = matchMedia('(pointer: fine)').matches ? 'brush' : 'choose';
    const root = host.renderRoot as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, paintingStyles.styleSheet!];
    host.addController(this);
  }

  get words(): BodyFigureWords {
    return figureWords(this.#host.shared) ?? bodyFigureWords;
  }

  hostConnected(): void {
    this.#print.addEventListener('change', this.#recolour);
  }

  hostDisconnected(): void {
    this.#print.removeEventListener('change', this.#recolour);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#session?.cancel();
  }

  hostUpdated(): void {
    this.#draw(false);
  }

  /** The age that the answers ask for; `undefined` while they do not say. */
  get #ageAsked(): BodyAge | undefined {
    return this.#plan.age(this.#session?.age);
  }

  /** The age of the figure that is shown. */
  get age(): BodyAge {
    return this.#session?.age ?? this.#ageAsked ?? 'adult';
  }

  /** Nothing is painted, or nothing of it can be measured. */
  get isBlank(): boolean {
    return this.#session === undefined || this.#session.strokes.length === 0;
  }

  /** Regions in which something was wiped: no paint there says that the skin is clear, not that nobody painted. */
  get wiped(): ReadonlySet<BodyRegionId> {
    const strokes = this.#session?.strokes ?? [];
    if (this.#wiped.strokes !== strokes) this.#wiped = { strokes, regions: wipedBy(strokes, this.age) };
    return this.#wiped.regions;
  }

  get isInert(): boolean {
    return this.#host.readonly || this.#host.isFrozen;
  }

  /** Percent with its unit, from whole steps; shown as a total is, and so as it will be once it is confirmed. */
  percent(steps: number, perPercent: number): string {
    const value = steps / perPercent;
    return `${this.#host.format(value, 1, decimalsBeside(value, 2))}\u00a0%`;
  }

  /** The same for the ends of an uncertainty, which deserve no hundredths. */
  roughly(steps: number, perPercent: number): string {
    const value = steps / perPercent;
    const decimals = decimalsBeside(value, 1);
    return `${this.#host.format(value, decimals, decimals)}\u00a0%`;
  }

  /** Makes answers of what is painted. The button that said so goes away: what it was about takes the focus. */
  confirm(changes: Readonly<Record<string, number | undefined>>): void {
    this.#host.answer(changes);
    void this.#host.updateComplete.then(() => {
      const root = this.#host.renderRoot as ShadowRoot;
      if (!root.activeElement) root.querySelector<HTMLElement>('.painted')?.focus();
    });
  }

  /** Takes up what the answers hold now. */
  #follow(): void {
    const given = this.#host.answers[strokesItem];
    const text = typeof given === 'string' ? given : undefined;
    const age = this.#ageAsked;
    // A painting stays on the figure it was made on, whatever the age says by now.
    if (text === this.#text && (text !== undefined || this.#session?.age === age)) return;
    this.#text = text;
    if (text === undefined) return this.#begin(age === undefined ? undefined : paintSession(age));
    const read = decodeStrokes(text);
    this.#begin(read.status === 'read' ? paintSession(read.age, read.strokes) : undefined);
    if (read.status !== 'read') this.#problem = read.code === 'other-figure' ? 'otherFigure' : 'unreadable';
  }

  #begin(session: PaintSession | undefined): void {
    this.#session = session;
    this.#isFull = false;
    this.#problem = undefined;
    this.#drawn = new WeakSet();
  }

  /** Where only one view has room, it is the one of the region that was last taken in hand. */
  #turn(): void {
    const region = this.#chosenRegion;
    if (region?.id !== this.#inHand && region) this.#view = region.view;
    this.#inHand = region?.id;
  }

  /** The painting stands on the figure that the age asks for. */
  get fits(): boolean {
    return this.#session !== undefined && this.#session.age === this.#ageAsked;
  }

  get #canPaint(): boolean {
    return this.fits && !this.isInert;
  }

  /** The card with tools, bodies and what is read off them. */
  card(): TemplateResult {
    this.#follow();
    this.#turn();
    this.#coverage = this.#session?.coverage() ?? measureCoverage([], this.age);
    const { words } = this;
    const isBrushing = this.#canPaint && this.#tool !== 'choose';
    return html`<section
      class="card painting ${isBrushing ? 'brushing' : 'choosing'}"
      part="figure"
      aria-label=${words.title}
      @keydown=${this.#onKey}
    >
      ${this.#message()}${this.isInert ? nothing : this.#tools()}${this.#faces()}
      <div class="bodies">${bodyViews.map((view) => this.#body(view))}</div>
      ${this.isInert ? nothing : this.#chosen()}
      <div class="reading"></div>
      <p class="note">${marks.info}<span>${words.limits}</span></p>
    </section>`;
  }

  #message(): TemplateResult | typeof nothing {
    const { words } = this;
    const age = this.#ageAsked;
    const note = (text: string) => html`<p class="note caution">${marks.query}<span>${text}</span></p>`;
    if (this.#problem) return note(words[this.#problem]);
    if (age === undefined) return note(words.ageFirst);
    if (this.#isFull) return note(words.full);
    return this.fits ? nothing : note(words.otherAge(words.ages[this.age]!, words.ages[age]!));
  }

  #tools(): TemplateResult {
    const { words } = this;
    const off = !this.#canPaint;
    const session = this.#session;
    const sizeOff = off || this.#tool === 'choose';
    return html`<div class="tools">
      ${this.#radios(
        'tool',
        words.tool,
        tools,
        this.#tool,
        (tool) => words.tools[tool],
        off,
        (tool) => (this.#tool = tool),
      )}
      ${this.#radios(
        'size',
        words.size,
        sizes,
        this.#size,
        (size, k) =>
          html`<span class="dot" .style=${`--_n:${k + 1}`}></span><span class="vh">${words.sizes[size]}</span>`,
        sizeOff,
        (size) => (this.#size = size),
      )}
      <div class="acts">
        ${this.#button(words.undo, off || !session?.canUndo, () => this.#session!.undo())}
        ${this.#button(words.redo, off || !session?.canRedo, () => this.#session!.redo())}
      </div>
      <div class="glance" aria-hidden="true"></div>
    </div>`;
  }

  #radios<Value extends string>(
    name: string,
    label: string,
    values: readonly Value[],
    chosen: Value,
    face: (value: Value, k: number) => unknown,
    off: boolean,
    choose: (value: Value) => void,
  ): TemplateResult {
    return html`<div class="seg ${off ? 'off' : ''}" role="radiogroup" aria-label=${label}>
      ${values.map(
        (value, k) =>
          html`<label class="cell"
            ><input
              type="radio"
              name=${`painting-${name}`}
              .checked=${value === chosen}
              ?disabled=${off}
              @change=${() => {
                choose(value);
                this.#host.requestUpdate();
              }}
            />${face(value, k)}</label
          >`,
      )}
    </div>`;
  }

  #button(label: string, off: boolean, act: () => boolean | void): TemplateResult {
    const press = () => {
      if (!off && act() !== false) this.#keep();
    };
    // Not disabled: the last undo would take the focus away from whoever pressed it by keyboard.
    return html`<button type="button" class="btn" aria-disabled=${off ? 'true' : 'false'} @click=${press}>
      ${label}
    </button>`;
  }

  /** Wipes what can be read as one step that can be undone, and drops what cannot. */
  #wipe(): void {
    if (this.fits && this.#session!.clear()) return;
    const age = this.#plan.age(undefined);
    this.#begin(age === undefined ? undefined : paintSession(age));
  }

  /** Front or back, where only one has room. */
  #faces(): TemplateResult {
    const { words } = this;
    const choose = (view: BodyView) => (this.#view = view);
    return html`<div class="faces">
      ${this.#radios('view', words.title, bodyViews, this.#view, (view) => words[view], false, choose)}
      <div class="glance" aria-hidden="true"></div>
    </div>`;
  }

  get #chosenRegion(): BodyRegion | undefined {
    const current = this.#plan.current();
    return bodyFigure(this.age).regions.find((region) => this.#plan.groupOf(region) === current);
  }

  #groupOf(region: BodyRegion): BodyRegion[] {
    const group = this.#plan.groupOf(region);
    return bodyFigure(this.age).regions.filter((one) => this.#plan.groupOf(one) === group);
  }

  /** What can be done with the region in hand: the same as painting all of it, for those who do not paint. */
  #chosen(): TemplateResult {
    const { words } = this;
    const region = this.#chosenRegion;
    const isEmpty = this.isBlank && this.#text === undefined;
    return html`<div class="chosen">
      ${region ? this.#whole(region) : html`<span class="muted">${words.noRegion}</span>`}
      ${this.#button(words.clearPainting, isEmpty, () => this.#wipe())}
    </div>`;
  }

  #whole(region: BodyRegion): TemplateResult {
    const { words } = this;
    const name = this.#plan.nameOf(region);
    const apply = (tool: 'fill-region' | 'clear-region') => () =>
      this.#session!.apply(...this.#groupOf(region).map(({ id }) => ({ tool, region: id })));
    return html`${this.#button(words.fill(name), !this.#canPaint, apply('fill-region'))}
    ${this.#button(words.clear(name), !this.#canPaint, apply('clear-region'))}`;
  }

  #body(view: BodyView): TemplateResult {
    const { words, age } = this;
    const figure = bodyFigure(age);
    const [left, top, width, height] = figure.viewBox[view];
    const grid = bodyGrid(age, view);
    const place = [
      `left:${(100 * (grid.left - left)) / width}%`,
      `top:${(-100 * top) / height}%`,
      `width:${(100 * grid.columns * cellSize) / width}%`,
      `height:${(100 * grid.rows * cellSize) / height}%`,
    ].join(';');
    const box = figure.viewBox[view].join(' ');
    const sides = view === 'front' ? [words.right, words.left] : [words.left, words.right];
    return html`<figure class=${view === this.#view ? 'now' : ''}>
      <div
        class="body"
        aria-hidden="true"
        .style=${`--_ratio:${width}/${height}`}
        @pointerdown=${(event: PointerEvent) => this.#down(event, view)}
        @pointermove=${(event: PointerEvent) => this.#move(event, view)}
        @pointerup=${this.#up}
        @pointercancel=${this.#cancel}
      >
        <svg viewBox=${box}>
          <path class="skin" d=${figure.silhouette[view]}></path>
          ${figure.regions.filter((region) => region.view === view).map((region) => this.#area(region))}
        </svg>
        <canvas
          data-view=${view}
          width=${grid.columns}
          height=${grid.rows}
          .style=${place}
          @transitionend=${this.#recolour}
        ></canvas>
        <svg class="lines" viewBox=${box}>${this.#lines(figure, view)}</svg>
      </div>
      <figcaption><span>${sides[0]}</span><b>${words[view]}</b><span>${sides[1]}</span></figcaption>
    </figure>`;
  }

  #area(region: BodyRegion): TemplateResult {
    const entered = this.#enteredIn(region);
    return svg`<path
      class=${entered && this.#coverage.regions[region.id].high === 0 ? `area tinted x${entered.grade}` : 'area'}
      d=${region.path}
      @click=${() => this.#tool === 'choose' && this.#plan.choose(region)}
    ></path>`;
  }

  #enteredIn(region: BodyRegion) {
    return this.#plan.entered(region, this.#coverage);
  }

  /** Lines over the paint: details, borders, the region in hand, numbers that were entered, and the brush. */
  #lines(figure: BodyFigure, view: BodyView): TemplateResult {
    const region = this.#chosenRegion;
    const rings = region ? this.#groupOf(region).filter((one) => one.view === view) : [];
    const ring = rings.map(({ path }) => path).join('');
    const numbers = figure.regions.filter((one) => one.view === view && this.#enteredIn(one)?.percent !== undefined);
    return svg`
      <path class="detail" d=${figure.details[view]}></path>
      <path class="faint" d=${figure.faintBorders[view]}></path>
      <path class="border" d=${figure.borders[view]}></path>
      <path d=${figure.silhouette[view]}></path>
      ${ring ? svg`<path class="ring" d=${ring}></path><path class="ring" d=${ring}></path>` : nothing}
      ${numbers.map((one) => {
        const [x, y] = one.label;
        return svg`<text x=${x} y=${y + 16}>${this.#host.format(this.#enteredIn(one)!.percent!, 0, 0)}</text>`;
      })}
      <circle class="cursor halo" r=${radii[this.#size]}></circle>
      <circle class="cursor" r=${radii[this.#size]}></circle>`;
  }

  /** Place of a pointer in units of the figure. */
  #place({ clientX, clientY }: PointerEvent, body: Element, view: BodyView): [x: number, y: number] {
    const [left, top, width, height] = bodyFigure(this.age).viewBox[view];
    const box = body.getBoundingClientRect();
    return [left + ((clientX - box.left) * width) / box.width, top + ((clientY - box.top) * height) / box.height];
  }

  #down(event: PointerEvent, view: BodyView): void {
    const tool = this.#tool;
    if (tool === 'choose' || !this.#canPaint || event.button !== 0) return;
    // A second finger means to zoom, not to paint.
    if (this.#pointer !== undefined) return this.#cancel();
    event.preventDefault();
    const body = event.currentTarget as Element;
    body.setPointerCapture(event.pointerId);
    this.#pointer = event.pointerId;
    this.#session!.start({ tool, view, radius: radii[this.#size] }, ...this.#place(event, body, view));
    this.#soon();
  }

  #move(event: PointerEvent, view: BodyView): void {
    const body = event.currentTarget as Element;
    if (event.pointerType === 'mouse') {
      const [x, y] = this.#place(event, body, view);
      for (const cursor of body.querySelectorAll('.cursor')) {
        cursor.setAttribute('cx', String(x));
        cursor.setAttribute('cy', String(y));
        cursor.classList.add('at');
      }
    }
    if (event.pointerId !== this.#pointer) return;
    const track = event.getCoalescedEvents?.() ?? [];
    for (const one of track.length > 0 ? track : [event]) this.#session!.extend(...this.#place(one, body, view));
    this.#soon();
  }

  readonly #up = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pointer) return;
    this.#pointer = undefined;
    if (this.#session!.end()) this.#keep();
    else this.#soon();
  };

  readonly #cancel = (): void => {
    if (this.#pointer === undefined) return;
    this.#pointer = undefined;
    this.#session!.cancel();
    this.#soon();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !this.#canPaint) return;
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
    if (!isRedo && key !== 'z') return;
    event.preventDefault();
    if (isRedo ? this.#session!.redo() : this.#session!.undo()) this.#keep();
  };

  /** Writes the painting into the answers: one action of a person. */
  #keep(): void {
    const session = this.#session;
    let text = session && session.strokes.length > 0 ? encodeStrokes(session.strokes, session.age) : undefined;
    const item = this.#host.instrument.item(strokesItem);
    this.#isFull = item?.kind === 'text' && text !== undefined && text.length > item.maxLength;
    if (this.#isFull) {
      session!.undo();
      text = this.#text;
    }
    this.#text = text;
    this.#host.answer({ [strokesItem]: text });
    this.#host.requestUpdate();
  }

  /** Draws with the next frame, however many points came in before it. */
  #soon(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw(false);
    });
  }

  readonly #recolour = (): void => this.#draw(true);

  #draw(all: boolean): void {
    const session = this.#session;
    const root = this.#host.renderRoot;
    for (const canvas of root.querySelectorAll<HTMLCanvasElement>('.painting canvas')) {
      const isNew = !this.#drawn.has(canvas);
      this.#drawn.add(canvas);
      if (all || this.#palette === undefined) this.#palette = paletteOf(canvas);
      if (session) drawPainting(canvas, session, canvas.dataset['view'] as BodyView, this.#palette, all || isNew);
      else canvas.getContext('2d')!.clearRect(0, 0, canvas.width, canvas.height);
    }
    const coverage = session?.coverage();
    // Roots of their own: while a hand paints, nothing else of the element is rendered, and what is long now and then.
    const isSoon = session?.isPainting && performance.now() - this.#read < readEveryMs;
    for (const kind of isSoon ? (['glance'] as const) : (['glance', 'reading'] as const)) {
      for (const place of root.querySelectorAll<HTMLElement>(`.painting .${kind}`))
        render(coverage ? this.#plan[kind](this, coverage) : nothing, place, { host: this });
    }
    if (!isSoon) this.#read = performance.now();
  }
}
