import type { BodyView } from './ages.ts';
import type { Point } from './chains.ts';
import { regionIndexOf, type BodyRegionId } from './regions.ts';

/** What a hand holds over one view. */
export interface Brush {
  readonly tool: 'brush' | 'eraser';
  readonly view: BodyView;
  /** In units of the figure; kept as a multiple of 4 from 4 to 252. */
  readonly radius: number;
}

/** A line drawn with a brush or eraser; one point is a dot. */
export interface BrushStroke extends Brush {
  readonly points: readonly Point[];
}

/** A whole region painted or cleared: it has no edge, and so no uncertainty. */
export interface RegionStroke {
  readonly tool: 'fill-region' | 'clear-region';
  readonly region: BodyRegionId;
}

export type BodyStroke = BrushStroke | RegionStroke;

export const isRegionStroke = (stroke: BodyStroke): stroke is RegionStroke => 'region' in stroke;

/** Points and radii are kept in steps of 4 units, 1/500 of the stature, so that a quarter of a radius is whole. */
export const SNAP = 4;
const MAX_RADIUS_STEPS = 63;
/** Around the figures of all ages; points further out are moved to its edge. It keeps all products below 2^53. */
const FIELD = { left: -1024, right: 1024, top: -256, bottom: 2304 };
/** Longer lines become several, which bounds the work of simplifying one. */
export const MAX_POINTS = 1024;

const clamp = (value: number, min: number, max: number) => Math.min(Math.max(value, min), max);
/** The nearest multiple of 4; the zero is never negative. */
const snap = (value: number) => SNAP * Math.round(value / SNAP) + 0;

/** The nearest radius that a stroke can be kept with. */
export const snapRadius = (radius: number): number => SNAP * clamp(Math.round(radius / SNAP), 1, MAX_RADIUS_STEPS);

/** The nearest point that a stroke can be kept with; `undefined` unless both coordinates are finite numbers. */
export function snapPoint([x, y]: Point): Point | undefined {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined;
  return [snap(clamp(x, FIELD.left, FIELD.right)), snap(clamp(y, FIELD.top, FIELD.bottom))];
}

export const samePoint = (a: Point | undefined, b: Point | undefined): boolean =>
  a?.[0] === b?.[0] && a?.[1] === b?.[1];

const square = (value: number) => value * value;

/**
 * The point between two others that lies furthest off their line, of those further than 1/16 of the radius from the
 * piece between them; -1 when there is none. In steps of 4 units, all whole.
 */
function furthest(points: readonly Point[], from: number, to: number, radius: number): number {
  const start = points[from]!;
  const end = points[to]!;
  const dx = (end[0] - start[0]) / SNAP;
  const dy = (end[1] - start[1]) / SNAP;
  const length2 = square(dx) + square(dy);
  const limit = square(radius / SNAP);
  let found = -1;
  let most = -1;
  for (let k = from + 1; k < to; k++) {
    const x = (points[k]![0] - start[0]) / SNAP;
    const y = (points[k]![1] - start[1]) / SNAP;
    const along = x * dx + y * dy;
    const across = square(x * dy - y * dx);
    let isOff;
    if (along <= 0) isOff = 256 * (square(x) + square(y)) > limit;
    else if (along >= length2) isOff = 256 * (square(x - dx) + square(y - dy)) > limit;
    else isOff = 256 * across > limit * length2;
    // Square of the distance to the line, or to its ends where they are one point.
    const distance = length2 === 0 ? square(x) + square(y) : across;
    if (isOff && distance > most) [found, most] = [k, distance];
  }
  return found;
}

/** Ramer, Douglas and Peucker: leaves out points within 1/16 of the radius. What is left stays when run again. */
function simplify(points: readonly Point[], radius: number): Point[] {
  const last = points.length - 1;
  const stays = new Uint8Array(points.length);
  stays[0] = stays[last] = 1;
  const open = [0, last];
  while (open.length > 0) {
    const to = open.pop()!;
    const from = open.pop()!;
    const middle = furthest(points, from, to, radius);
    if (middle < 0) continue;
    stays[middle] = 1;
    open.push(from, middle, middle, to);
  }
  return points.filter((_, k) => stays[k]);
}

const withoutRepeats = (points: readonly Point[]): Point[] =>
  points.filter((point, k) => k === 0 || !samePoint(point, points[k - 1]));

function storedLines({ tool, view, radius, points }: BrushStroke): BrushStroke[] {
  const track = withoutRepeats(points.map(snapPoint).filter((point) => point !== undefined));
  const brush = { tool, view, radius: snapRadius(radius) };
  const strokes: BrushStroke[] = [];
  // Neighbouring lines share a point, so that no piece is lost.
  for (let from = 0; from === 0 ? track.length > 0 : from < track.length - 1; from += MAX_POINTS - 1) {
    const line = simplify(track.slice(from, from + MAX_POINTS), brush.radius);
    // A small loop may have shrunk to its two equal ends.
    strokes.push({ ...brush, points: withoutRepeats(line) });
  }
  return strokes;
}

function storedOf(stroke: BodyStroke): BodyStroke[] {
  if (!isRegionStroke(stroke)) return storedLines(stroke);
  const { tool, region } = stroke;
  return regionIndexOf(region) < 0 ? [] : [{ tool, region }];
}

/** Strokes that are as they are kept. They are frozen, and so remain it. */
const kept = new WeakSet<BodyStroke>();

function keep(stroke: BodyStroke): BodyStroke {
  if (!isRegionStroke(stroke)) Object.freeze(stroke.points).forEach(Object.freeze);
  kept.add(Object.freeze(stroke));
  return stroke;
}

/**
 * Strokes as they are kept and measured: points on multiples of 4 units, those that hardly bend the line left out,
 * points that are no numbers and regions that do not exist dropped. Stored strokes are frozen and stay as they are.
 */
export const storedStrokes = (strokes: readonly BodyStroke[]): BodyStroke[] =>
  strokes.flatMap((stroke) => (kept.has(stroke) ? stroke : storedOf(stroke).map(keep)));
