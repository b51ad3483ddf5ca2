import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Stop } from './course.ts';
import { daysOf, numbersOf, spread, type Label } from './labels.ts';
import { isAside, isNarrowAt, plotOf, widthOf, type Plot } from './plot.ts';
import {
  breakName,
  limitText,
  nameOf,
  rangeText,
  responseName,
  say,
  scheduleOf,
  totalText,
  valueText,
  word,
  type TrendView,
} from './sentences.ts';

/** Which visit is told under the chart, and how another one becomes it. */
export interface Pointer {
  readonly active: number;
  readonly point: (index: number) => void;
}

/** Dashes that tell lines apart; they come again after the third. */
const dashes = ['7 4', '3 3', '1 3'];

const text = ({ text: content, x, y, anchor }: Label, kind: string) =>
  svg`<text class=${kind} x=${x} y=${y} text-anchor=${anchor}>${content}</text>`;

/** A name in the margin: of a response line with its total, or of a band's edge. */
interface MarginName {
  readonly y: number;
  readonly name: string;
  readonly limit: string;
}

const bandName = (view: TrendView, edge: number, isFrom: boolean) =>
  say(view, isFrom ? 'from' : 'above', { total: view.format(edge) });

/** What may stand in the margin, longest form: it decides how wide that is. */
function marginTexts(view: TrendView, isNarrow: boolean): string[] {
  const { course, instrument, bandScheme } = view;
  const bands = instrument.bandSchemes.find(({ id }) => id === bandScheme)?.bands ?? [];
  return [
    ...course.responses.map((response) =>
      isNarrow ? responseName(view, response) : `${responseName(view, response)} ${limitText(view, response)}`,
    ),
    ...bands.map((band) => ('from' in band ? bandName(view, band.from, true) : bandName(view, band.above, false))),
    ...(course.stops.some(isAside) ? [word(view, 'no-total')] : []),
  ];
}

function margin(view: TrendView, plot: Plot): SVGTemplateResult[] {
  const lines = plot.limits.map(({ response, y }): MarginName => {
    const limit = limitText(view, response);
    return plot.isNarrow && 'percent' in response
      ? { y, name: responseName(view, response), limit: '' }
      : { y, name: responseName(view, response), limit };
  });
  // The lowest band starts where the axis does.
  const edges = plot.bands
    .filter(({ edge }) => edge > view.instrument.total.min)
    .map(({ edge, isFrom, from: y }): MarginName => ({ y, name: '', limit: bandName(view, edge, isFrom) }));
  return spread([...lines, ...edges], plot).map(
    ({ at, name, limit }) =>
      svg`<text x=${plot.right + 11} y=${at}><tspan class="ink">${name}</tspan>${name && limit ? ' ' : ''}${limit}</text>`,
  );
}

/** What lies below the axis is beside the scale, and says so. */
function asideBand(view: TrendView, { aside, left, right, em }: Plot): SVGTemplateResult | typeof nothing {
  if (!aside) return nothing;
  const { top, middle, bottom } = aside;
  return svg`<rect class="aside" x=${left} y=${top} width=${right - left} height=${bottom - top} rx="4"></rect>
    <text x=${right + 11} y=${middle + 4 * em}>${word(view, 'no-total')}</text>`;
}

function background(view: TrendView, plot: Plot): SVGTemplateResult {
  const { left, right, bottom, y } = plot;
  return svg`${plot.bands.map(
    ({ from, to, step }) =>
      svg`<rect class="band b${Math.min(step, 4)}" x=${left} y=${to} width=${right - left} height=${from - to}></rect>`,
  )}${plot.ticks.map(
    (tick) => svg`<path class=${tick === 0 ? 'grid zero' : 'grid'} d=${`M${left} ${y(tick)}H${right}`}></path>
      <text x=${left - 10} y=${y(tick) + 4 * plot.em} text-anchor="end">${view.format(tick)}</text>`,
  )}${plot.limits.map(
    ({ y: at, from, to }, index) =>
      svg`<path class="limit" stroke-dasharray=${dashes[index % dashes.length]!} d=${`M${from} ${at}H${to}`}></path>`,
  )}<path class="edge" d=${plot.bands
    .slice(1)
    .map(({ from }) => `M${left} ${from}H${right}`)
    .join('')}></path><path class="base" d=${`M${left} ${bottom}H${right}`}></path>`;
}

/** As much of a label as its strip has room for; the whole of it stands below the chart. */
function cut(label: string, room: number, em: number): string {
  if (widthOf(label, em) <= room) return label;
  const letters = Math.floor(room / widthOf('n', em) - 1);
  return letters < 2 ? '' : `${label.slice(0, letters)}…`;
}

const strips = ({ lanes, em }: Plot): SVGTemplateResult[] =>
  lanes.map(({ treatment, lane, from, to }) => {
    const top = (6 + 24 * lane) * em;
    const label = cut(treatment.label, to - from - 16, em);
    return svg`<rect class="strip" x=${from} y=${top} width=${to - from} height=${19 * em} rx="4"></rect>
      <text x=${from + 8} y=${top + 13.5 * em}>${label}</text>`;
  });

/** Where the line breaks: a tick between two visits, halfway from the one before. */
function breaks(view: TrendView, plot: Plot): { readonly x: number; readonly label: Label | undefined }[] {
  const { stops } = view.course;
  const labels: Label[] = [];
  return stops.flatMap((stop, index) => {
    const before = stops[index - 1];
    if (!stop.broken || !before) return [];
    const x = (plot.x(stop.at) + plot.x(before.at)) / 2;
    const content = breakName(view, stop.broken);
    const width = widthOf(content, plot.em);
    const isLate = x + width + 8 > plot.right;
    const label: Label = {
      text: content,
      x: isLate ? x - 6 : x + 6,
      y: plot.top + 11 * plot.em,
      anchor: isLate ? 'end' : 'start',
    };
    const [from, to] = isLate ? [x - width - 10, x] : [x, x + width + 10];
    const fits =
      from > plot.left && labels.every((other) => other.x > to || other.x + widthOf(other.text, plot.em) < from);
    if (fits) labels.push(label);
    return [{ x, label: fits ? label : undefined }];
  });
}

/** What is still reachable at a visit without a total: a bracket, open at the top where it goes beyond the chart. */
function bracket(plot: Plot, x: number, [low, high]: readonly [number, number]): string {
  const top = plot.y(high);
  const end = top >= plot.top ? `${top}h5` : `${plot.top}`;
  return `M${x + 2} ${plot.y(low)}h-5V${end}`;
}

function mark(plot: Plot, stop: Stop, isLast: boolean): SVGTemplateResult {
  const x = plot.x(stop.at);
  if (stop.total !== undefined) {
    const r = stop.isBaseline || isLast ? 6 : plot.isCrowded ? 3.5 : 5;
    return svg`<circle class=${stop.isBaseline ? 'point hollow' : 'point'} cx=${x} cy=${plot.y(stop.total)} r=${r}></circle>`;
  }
  if (stop.range) return svg`<path class="open" d=${bracket(plot, x, stop.range)}></path>`;
  const { middle } = plot.aside!;
  return stop.state === 'missed' || stop.state === 'not-done'
    ? svg`<path class="cross" d=${`M${x - 4} ${middle - 4}l8 8m0-8l-8 8`}></path>`
    : svg`<circle class="nothing" cx=${x} cy=${middle} r="4.5"></circle>`;
}

/** How high the mark of a visit stands. */
const heightOf = ({ y, aside }: Plot, { total, range }: Stop): number =>
  total !== undefined ? y(total) : range ? y(range[0]) : aside!.middle;

/** One visit: its mark, a strip to point at, and a name. One of them is in the order of the Tab key. */
function stopOf(view: TrendView, plot: Plot, index: number, { active, point }: Pointer): SVGTemplateResult {
  const { stops, latest } = view.course;
  const stop = stops[index]!;
  const x = plot.x(stop.at);
  const from = index === 0 ? plot.left - 8 : (x + plot.x(stops[index - 1]!.at)) / 2;
  const to = index === stops.length - 1 ? plot.right + 8 : (x + plot.x(stops[index + 1]!.at)) / 2;
  const end = plot.aside?.bottom ?? plot.bottom + 8;
  return svg`<g class="stop" role="img" aria-label=${nameOf(view, stop)} tabindex=${index === active ? 0 : -1}
    @focus=${() => point(index)} @pointerenter=${() => point(index)}>
    <rect class="hit" x=${from} y=${plot.top} width=${Math.max(to - from, 0)} height=${end - plot.top}></rect>
    <circle class="ring" cx=${x} cy=${heightOf(plot, stop)} r="9.5"></circle>${mark(plot, stop, stop === latest)}
  </g>`;
}

/** From the mark of a visit to its day, so that it strikes through no number above. */
function dayLine(plot: Plot, stop: Stop): string {
  const { aside, bottom, x } = plot;
  return `M${x(stop.at)} ${heightOf(plot, stop)}V${aside?.bottom ?? bottom}`;
}

/** Under the axis: the day, and where there is room what the visit was. */
function days(view: TrendView, plot: Plot): SVGTemplateResult[] {
  const { stops } = view.course;
  const years = new Set(stops.map(({ time }) => time.slice(0, 4)));
  const style: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: 'short',
    ...(years.size > 1 && { year: plot.isNarrow ? '2-digit' : 'numeric' }),
  };
  const linesOf = (stop: Stop) => {
    const day = view.formatDay(stop.time, style);
    if (plot.isNarrow) return [day];
    return [day, stop.total === undefined ? valueText(view, stop) : scheduleOf(view, stop)].filter(Boolean);
  };
  return daysOf(plot, stops, linesOf).map(
    ({ x, lines }) =>
      svg`${lines.map((content, row) => text({ text: content, x, y: (plot.aside?.bottom ?? plot.bottom) + (20 + 16 * row) * plot.em, anchor: 'middle' }, row ? 'faint' : ''))}`,
  );
}

/**
 * The chart of at least one visit for a width in pixels; `em` is the size of its letters against 12 px. Time runs from
 * left to right in every script, as numbers do.
 */
export function drawing(view: TrendView, width: number, em: number, pointer: Pointer): TemplateResult {
  const { stops } = view.course;
  const plot = plotOf(view, width, em, marginTexts(view, isNarrowAt(width, em)));
  const ticks = breaks(view, plot);
  const ranges = stops.flatMap((stop): Label[] =>
    stop.range && !plot.isNarrow
      ? [{ text: rangeText(view, stop.range), x: plot.x(stop.at) + 8, y: plot.y(stop.range[0]) - 4, anchor: 'start' }]
      : [],
  );
  const told = ticks.flatMap(({ label }) => label ?? []);
  const numbers = numbersOf(plot, stops, (stop) => totalText(view, stop.total!), [...told, ...ranges]);
  const active = stops[pointer.active]!;
  return html`<svg
    class="plot"
    dir="ltr"
    role="group"
    aria-labelledby="title"
    aria-describedby="keys"
    viewBox="0 0 ${plot.width} ${plot.height}"
  >
    ${strips(plot)}${background(view, plot)}${asideBand(view, plot)}${days(view, plot)}${margin(view, plot)}
    ${ticks.map(
      ({ x, label }) =>
        svg`<path class="break" d=${`M${x} ${plot.top}V${plot.bottom}`}></path>${label ? text(label, 'ink') : nothing}`,
    )}
    <path class="current" d=${dayLine(plot, active)}></path>
    <path class="data" d=${plot.path}></path>
    ${stops.map((_, index) => stopOf(view, plot, index, pointer))}
    ${numbers.map((label) => text(label, 'v'))}${ranges.map((label) => text(label, ''))}
  </svg>`;
}
