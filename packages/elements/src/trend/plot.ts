import type { BandScheme } from '@clinimetric/scoring';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { limitOf, type Response, type Stop } from './course.ts';
import type { Treatment, TrendView } from './sentences.ts';

/** Where everything of the chart stands, in pixels. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  /** Edges of the plot itself. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The band below the axis for visits that have no place on the scale; none where every visit has one. */
  readonly aside: { readonly top: number; readonly middle: number; readonly bottom: number } | undefined;
  /** Size of the letters against 12 px: everything that holds letters grows with them. */
  readonly em: number;
  /** A drawing of its own for a narrow place: fewer words. */
  readonly isNarrow: boolean;
  /** Points stand too close together for a number at each. */
  readonly isCrowded: boolean;
  readonly ticks: readonly number[];
  readonly x: (at: number) => number;
  readonly y: (total: number) => number;
  /** The data line, stopped at gaps and breaks. */
  readonly path: string;
  readonly limits: readonly Limit[];
  readonly bands: readonly BandArea[];
  readonly lanes: readonly Lane[];
}

interface Limit {
  readonly response: Response;
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

interface BandArea {
  readonly edge: number;
  /** The edge is in this band, not in the one below. */
  readonly isFrom: boolean;
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

interface Lane {
  readonly treatment: Treatment;
  readonly lane: number;
  readonly from: number;
  readonly to: number;
}

/** Below this a drawing of its own. */
export const isNarrowAt = (width: number, em: number): boolean => width < 480 * em;

/** Whether a visit has neither a total nor a range: anywhere on the scale it would read as a total. */
export const isAside = ({ total, range }: Stop): boolean => total === undefined && range === null;

/** Letters of the estimate: about as wide as figures of a sans-serif. */
const letterWidth = 6.4;

/** A text's width in small letters; a browser would have to draw it to know. */
export const widthOf = (text: string, em: number): number => text.length * letterWidth * em;

/** The highest total of the chart: what was measured and asked for, and only without either what is still reachable. */
function ceiling({ course, instrument }: TrendView): number {
  const { stops, responses, baseline } = course;
  const totals = stops.flatMap(({ total }) => total ?? []);
  const limits = responses.flatMap((response) => limitOf(response, baseline, instrument) ?? []);
  const highest = Math.max(...totals, ...limits, 0);
  if (highest > 0) return highest;
  return Math.max(...stops.flatMap(({ range }) => range?.[1] ?? []), instrument.total.step);
}

/** Lanes of treatments that overlap lie above each other. */
function lanesOf(treatments: readonly Treatment[], x: (at: number) => number, left: number, right: number): Lane[] {
  const ends: number[] = [];
  const within = (at: number) => Math.min(Math.max(x(at), left), right);
  return treatments
    .map((treatment) => ({ treatment, start: Date.parse(treatment.from) }))
    .filter(({ start }) => !Number.isNaN(start) && x(start) <= right)
    .sort((a, b) => a.start - b.start)
    .flatMap(({ treatment, start }) => {
      const from = within(start);
      const to = treatment.to === undefined ? right : within(Date.parse(treatment.to));
      if (!(to > from)) return [];
      const free = ends.findIndex((end) => end <= from);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = to;
      return [{ treatment, lane, from, to }];
    });
}

function bandsOf(
  scheme: BandScheme | undefined,
  highest: number,
  top: number,
  y: (total: number) => number,
): BandArea[] {
  const edges = (scheme?.bands ?? []).map((band) => ('from' in band ? band.from : band.above));
  return (scheme?.bands ?? []).flatMap((band, step): BandArea[] => {
    const edge = edges[step]!;
    if (edge > highest) return [];
    const next = edges[step + 1];
    return [
      { edge, isFrom: 'from' in band, from: y(edge), to: next === undefined || next > highest ? top : y(next), step },
    ];
  });
}

/** Room beside the plot for the names of lines and bands, up to a third of the whole. */
function gutter(names: readonly string[], width: number, em: number): number {
  const widest = Math.max(0, ...names.map((name) => widthOf(name, em)));
  return names.length === 0 ? 24 * em : Math.min(widest + 16, width / 3);
}

/** Runs of totals that belong on one line: `undefined` ends a run. */
function runs(stops: readonly Stop[]): (Stop | undefined)[] {
  return stops.flatMap((stop) => (stop.total === undefined ? [undefined] : stop.broken ? [undefined, stop] : [stop]));
}

/** Lays the chart out for a width. `names` stand in the margin beside the lines. */
export function plotOf(view: TrendView, given: number, em: number, names: readonly string[]): Plot {
  const { course, instrument, treatments, bandScheme } = view;
  const { stops, baseline, responses } = course;
  const isNarrow = isNarrowAt(given, em);
  const width = Math.max(given, 200);
  const left = (isNarrow ? 34 : 44) * em;
  const right = width - gutter(names, width, em);

  const times = stops.map(({ at }) => at);
  const time = scaleLinear([Math.min(...times), Math.max(...times)], [left + 6, right - 6]);
  const x = (at: number) => time(at);
  const lanes = lanesOf(treatments, x, left, right);
  const strips = lanes.length === 0 ? 0 : 1 + Math.max(...lanes.map(({ lane }) => lane));

  const top = (10 + 24 * strips) * em;
  const bottom = top + (isNarrow ? 196 : 252) * em;
  const aside = stops.some(isAside)
    ? { top: bottom + 6 * em, middle: bottom + 16 * em, bottom: bottom + 26 * em }
    : undefined;
  const height = (aside?.bottom ?? bottom) + (isNarrow ? 28 : 46) * em;
  const { step } = instrument.total;
  const highest = ceiling(view);
  // Room above the highest total for its number and for the reason of a break.
  const scale = scaleLinear([0, highest], [bottom, top + 32 * em]);
  const y = (total: number) => scale(total);
  const ticks = scale.ticks(4).filter((tick) => Number.isInteger(tick) || step < 1);

  const comparable = stops.filter(({ isBaseline, change }) => isBaseline || change?.status === 'evaluable');
  const last = comparable.at(-1);
  // Past a break the percentages of the baseline mean nothing.
  const isCutShort = stops.some(({ at, apart }) => apart && !(last && at <= last.at));
  const end = isCutShort ? (last ? x(last.at) : left) : right;
  const limits = responses.flatMap((response): Limit[] => {
    const limit = limitOf(response, baseline, instrument);
    if (limit === undefined) return [];
    const isShare = 'percent' in response;
    return [
      {
        response,
        y: y(limit),
        from: isShare && baseline ? Math.max(x(baseline.at), left) : left,
        to: isShare ? end : right,
      },
    ];
  });
  const path = line<Stop | undefined>()
    .defined((stop) => stop !== undefined)
    .x((stop) => x(stop!.at))
    .y((stop) => y(stop!.total!))(runs(stops));

  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    aside,
    em,
    isNarrow,
    isCrowded: (right - left) / stops.length < 16 * em,
    ticks,
    x,
    y,
    path: path ?? '',
    limits,
    bands: bandsOf(
      instrument.bandSchemes.find(({ id }) => id === bandScheme),
      highest,
      top,
      y,
    ),
    lanes,
  };
}
