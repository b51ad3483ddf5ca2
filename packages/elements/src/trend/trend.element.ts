import type { AnyInstrument, InstrumentWords } from '@clinimetric/scoring';
import { trendWords } from '@clinimetric/scoring/views/trend.en';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { controls } from '../internal/controls.css.ts';
import { LanguageController } from '../internal/language.ts';
import { marks } from '../internal/marks.ts';
import { today } from '../internal/numbers.ts';
import { ViewElement } from '../internal/view-element.ts';
import { latestCard, responseCard, table, treatmentList } from './cards.ts';
import { choice } from './choice.ts';
import {
  courseOf,
  instrumentOf,
  periods,
  readResponses,
  stopsIn,
  readTime,
  timeOf,
  type Course,
  type Period,
  type Response,
  type TakenVisit,
  type TrendVisit,
} from './course.ts';
import { drawing } from './drawing.ts';
import { nameOf, say, totalText, word, type Treatment, type TrendView } from './sentences.ts';
import { trendStyles } from './trend.css.ts';

export type { PlannedVisit, TakenVisit, TrendVisit } from './course.ts';
export type { Treatment } from './sentences.ts';

/** What tells the chart of an instrument; the class of every instrument's element is one. */
export interface InstrumentSource {
  readonly instrument: AnyInstrument;
  readonly words: InstrumentWords;
}

const warn = (received: string, allowed: string): void =>
  console.warn(`The trend cannot use ${received}. Allowed: ${allowed}.`);

/** Entries whose days can be read; a page is told of the others. */
function readable<Entry extends object>(given: readonly Entry[] | null, time: (entry: Entry) => number, what: string) {
  return (given ?? []).filter((entry) => {
    const isReadable = typeof entry === 'object' && entry !== null && !Number.isNaN(time(entry));
    if (!isReadable) warn(`${what}: ${JSON.stringify(entry)}`, 'entries with days or times as in ISO 8601');
    return isReadable;
  });
}

/** A list as an attribute: JSON. */
const list = {
  fromAttribute(json: string | null): unknown[] {
    try {
      const value: unknown = JSON.parse(json ?? '[]');
      if (Array.isArray(value)) return value as unknown[];
    } catch {
      // Reported below, with what is JSON and yet no list.
    }
    warn(String(json), 'a JSON list');
    return [];
  },
};

/** Until the place is measured. */
const firstWidth = 640;

const shapes = ['chart', 'table'] as const;

/**
 * One instrument over visits, as chart and as table: totals against a named baseline, response lines, treatments. A visit
 * that did not take place or has no total is a gap; the line breaks where method, options or rules changed.
 *
 * @tag clin-trend
 * @csspart chart - The card with the chart.
 * @csspart table - The card with the table.
 * @csspart result - The card around the last total.
 * @csspart total - The last total, or the range while it is open.
 * @csspart responses - What the last visit reached.
 */
export class TrendElement extends ViewElement {
  static override readonly id = 'trend';
  static override readonly words = trendWords;
  static override styles = [...ViewElement.styles, controls, trendStyles];

  static override properties: PropertyDeclarations = {
    visits: { converter: list },
    treatments: { converter: list },
    of: { attribute: false },
    baseline: {},
    responses: {},
    today: {},
    bandScheme: { attribute: 'band-scheme' },
  };

  /** Administrations, and visits that were planned and did not take place; in any order. As an attribute JSON. */
  declare visits: readonly TrendVisit[];
  /** Stretches of treatment, drawn above the chart. As an attribute JSON. */
  declare treatments: readonly Treatment[];
  /** The instrument and its words, such as `PasiElement`; otherwise the page's element of the visits' instrument. */
  declare of: InstrumentSource | null;
  /** Id of the administration to compare with; otherwise the first visit with a total. */
  declare baseline: string | null;
  /** Response lines: falls from baseline in whole percent, or totals as `<=3`, apart by spaces. */
  declare responses: string | null;
  /** Id of an instrument's element on the page; its answers are the visit of today. */
  declare today: string | null;
  /** Id of the band scheme behind the chart; none without it. */
  declare bandScheme: string | null;

  #course: Course | undefined;
  #visits: readonly TrendVisit[] = [];
  #treatments: readonly Treatment[] = [];
  #responses: readonly Response[] = [];
  /** The tag that is waited for. */
  #awaited: string | undefined;
  #source: InstrumentSource | undefined;
  #named: LanguageController<InstrumentWords> | undefined;
  #shape: (typeof shapes)[number] = 'chart';
  #period: Period = 'all';
  /** The visit that is told; `undefined` until a person chose one. */
  #active: number | undefined;
  #width = firstWidth;
  #em = 1;

  readonly #observer = new ResizeObserver(([entry]) => this.#measure(entry!));

  constructor() {
    super();
    this.visits = [];
    this.treatments = [];
    this.of = null;
    this.baseline = null;
    this.responses = null;
    this.today = null;
    this.bandScheme = null;
  }

  protected override get sources(): readonly unknown[] {
    return [this.today];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch();
  }

  #watch(): void {
    const gauge = this.renderRoot?.querySelector('.gauge');
    if (gauge) this.#observer.observe(gauge);
  }

  #measure({ target, contentRect: { width } }: ResizeObserverEntry): void {
    const em = parseFloat(getComputedStyle(target).fontSize) / 12;
    // Hidden places have no width; the drawing waits as it is.
    if (width === 0 || (width === this.#width && em === this.#em)) return;
    this.#width = width;
    this.#em = em;
    this.requestUpdate();
  }

  /** The live element of today, as a visit. */
  #todaysVisit(): { visit: TakenVisit; source: InstrumentSource } | undefined {
    const [reading] = this.today ? this.read(this.today) : [];
    const element = this.today ? (this.getRootNode() as Partial<Document>).getElementById?.(this.today) : undefined;
    if (!reading || !element) return undefined;
    const { result } = reading;
    return { visit: { result, assessedAt: today() }, source: element.constructor as unknown as InstrumentSource };
  }

  protected override willUpdate(changed: PropertyValues): void {
    const now = this.#todaysVisit();
    if (changed.has('visits')) {
      this.#active = undefined;
      this.#visits = readable(this.visits, timeOf, 'a visit');
    }
    if (changed.has('treatments')) {
      const reach = ({ from, to = from }: Treatment) => readTime(from) + readTime(to);
      this.#treatments = readable(this.treatments, reach, 'a treatment');
    }
    const visits = now ? [...this.#visits, now.visit] : this.#visits;
    if (changed.has('responses'))
      this.#responses = readResponses(this.responses, (token) => warn(`responses="${token}"`, '1 to 100, or <=3'));
    this.#name(this.of ?? now?.source ?? this.#registered(instrumentOf(visits)));
    this.#course =
      this.#source &&
      courseOf(visits, {
        instrument: this.#source.instrument,
        baseline: this.baseline,
        responses: this.#responses,
        today: now?.visit,
      });
  }

  /** The page's own element of an instrument; when it comes later, the chart comes with it. */
  #registered(id: string | undefined): InstrumentSource | undefined {
    if (id === undefined) return undefined;
    const tag = `clin-${id}`;
    const found = customElements.get(tag);
    if (!found && tag !== this.#awaited) {
      this.#awaited = tag;
      void customElements.whenDefined(tag).then(() => this.requestUpdate());
    }
    return found && 'instrument' in found ? (found as unknown as InstrumentSource) : undefined;
  }

  /** Words of the instrument follow the language of the page like those of the chart. */
  #name(source: InstrumentSource | undefined): void {
    if (source?.instrument === this.#source?.instrument && source?.words === this.#source?.words) return;
    if (this.#named) {
      this.removeController(this.#named);
      this.#named.hostDisconnected();
    }
    this.#source = source;
    this.#named = source && new LanguageController(this, source.instrument.id, source.words);
  }

  protected override updated(): void {
    this.#watch();
  }

  /** What the templates are given; only while there is an instrument. */
  #view(): TrendView | undefined {
    if (!this.#course || !this.#source) return undefined;
    const { words, shared, bandScheme } = this;
    return {
      instrument: this.#source.instrument,
      named: this.#named!.words,
      words,
      shared,
      course: { ...this.#course, stops: stopsIn(this.#course, this.#period) },
      treatments: this.#treatments,
      bandScheme,
      format: (value, decimals, most) => this.format(value, decimals, most),
      formatDay: (time, style) => this.formatDay(time, style),
    };
  }

  protected override heading(): string {
    const view = this.#view();
    return view ? say(view, 'over', { instrument: view.named.title }) : super.heading();
  }

  protected override subtitle(): unknown {
    const view = this.#view();
    if (!view || view.course.stops.length === 0) return nothing;
    const { baseline } = view.course;
    const day = baseline && view.formatDay(baseline.time);
    const sentences = [
      baseline
        ? say(view, 'baseline', { total: totalText(view, baseline.total!), day: day! })
        : word(view, this.baseline === null ? 'no-baseline' : 'unknown-baseline'),
      ...(baseline?.total === 0 ? [word(view, 'baseline-zero')] : []),
      ...(view.instrument.total.official ? [] : [word(view, 'not-official')]),
    ];
    return html`<p class="sub"><bdi>${sentences.join(' · ')}</bdi></p>`;
  }

  protected override actions(): unknown {
    const view = this.#view();
    if (!view || this.#course!.stops.length === 0) return nothing;
    return html`${this.#periodChoice(view)}
    ${choice(view, 'chart-or-table', 'switch', shapes, this.#shape, (shape) => {
      this.#shape = shape;
      this.requestUpdate();
    })}`;
  }

  /** Only periods that leave visits out are worth a choice. */
  #periodChoice(view: TrendView): TemplateResult | typeof nothing {
    const course = this.#course!;
    const worth = periods.filter((one) => one === 'all' || stopsIn(course, one).length < course.stops.length);
    if (worth.length === 1) return nothing;
    return choice(view, 'period', '', worth, this.#period, (period) => {
      this.#period = period;
      this.#active = undefined;
      this.requestUpdate();
    });
  }

  protected override body(): TemplateResult {
    const view = this.#view();
    if (!view) {
      const isEmpty = this.#visits.length === 0;
      return html`<p class="note">
        ${marks.info}<span>${this.words.view[isEmpty ? 'no-visits' : 'unknown-instrument']}</span>
      </p>`;
    }
    const { stops, latest } = view.course;
    if (stops.length === 0) return html`<p class="note">${marks.info}<span>${word(view, 'no-visits')}</span></p>`;
    return html`<div class="grid shows-${this.#shape}">
      <div class="main">
        <div class="card chart" part="chart">${this.#chart(view)}</div>
        <div class="card data-table" part="table">${table(view)}</div>
      </div>
      <div class="side">${latest ? html`${latestCard(view, latest)}${responseCard(view, latest)}` : nothing}</div>
    </div>`;
  }

  #chart(view: TrendView): TemplateResult {
    const { stops, latest } = view.course;
    const last = stops.length - 1;
    const told = latest && stops.includes(latest) ? stops.indexOf(latest) : last;
    const active = Math.min(this.#active ?? told, last);
    const scheme = view.instrument.bandSchemes.find(({ id }) => id === this.bandScheme);
    const point = (index: number) => {
      if (index === this.#active) return;
      this.#active = index;
      this.requestUpdate();
    };
    // The gauge has the width of the drawing and no height, so that drawing never changes what is measured.
    return html`<div class="gauge"></div>
      <div class="place" @keydown=${(event: KeyboardEvent) => this.#onKey(event, active, stops.length)}>
        ${drawing(view, this.#width, this.#em, { active, point })}
      </div>
      <p class="at"><bdi>${nameOf(view, stops[active]!)}</bdi></p>
      <p class="vh" id="keys">${word(view, 'keys')}</p>
      ${
        scheme
          ? html`<small
              >${say(view, 'background', { scheme: view.shared.scheme(view.named.bandSchemes[scheme.id]?.title ?? scheme.id, scheme.version) })}</small
            >`
          : nothing
      }
      ${treatmentList(view)}`;
  }

  /** Time runs from left to right, so the right arrow is later in every direction of writing. */
  #onKey(event: KeyboardEvent, active: number, count: number): void {
    const to = { ArrowLeft: active - 1, ArrowRight: active + 1, Home: 0, End: count - 1 }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const stops = this.renderRoot.querySelectorAll<SVGGElement>('.stop');
    stops[Math.min(Math.max(to, 0), count - 1)]!.focus();
  }
}
