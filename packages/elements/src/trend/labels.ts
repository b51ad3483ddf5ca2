import type { Stop } from './course.ts';
import { widthOf, type Plot } from './plot.ts';

/** A place taken on the drawing. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

const meets = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function boxOf({ text, x, y, anchor }: Label, em: number): Box {
  const width = widthOf(text, em);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - 11 * em, bottom: y + 3 * em };
}

/** Small boxes along the data line, so that no number stands on it. */
function alongTheLine({ stops, x, y }: { stops: readonly Stop[] } & Pick<Plot, 'x' | 'y'>): Box[] {
  return stops.flatMap((stop, index) => {
    const next = stops[index + 1];
    if (stop.total === undefined || next?.total === undefined || next.broken) return [];
    const [x0, y0, x1, y1] = [x(stop.at), y(stop.total), x(next.at), y(next.total)];
    const pieces = Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 6);
    return Array.from({ length: pieces }, (_, piece) => {
      const at = (piece + 0.5) / pieces;
      return around(x0 + at * (x1 - x0), y0 + at * (y1 - y0), 2);
    });
  });
}

/** Response lines, so that they strike through no number. */
const alongLimits = ({ limits }: Plot): Box[] =>
  limits.map(({ y, from, to }) => ({ left: from, right: to, top: y - 1, bottom: y + 1 }));

const around = (x: number, y: number, size: number): Box => ({
  left: x - size,
  right: x + size,
  top: y - size,
  bottom: y + size,
});

/** Points that are to carry a number: all, or where they stand close together the first, last, highest and lowest. */
function numbered(scored: readonly Stop[], { isCrowded }: Plot): readonly Stop[] {
  if (!isCrowded) return scored;
  const byTotal = [...scored].sort((a, b) => a.total! - b.total!);
  return scored.filter((stop) => stop.isBaseline || [scored.at(-1), byTotal[0], byTotal.at(-1)].includes(stop));
}

/**
 * Numbers of the points, each beside its own where there is room, the baseline's and the last one's first. What has no
 * room is left out: caption and table have them all.
 */
export function numbersOf(plot: Plot, stops: readonly Stop[], textOf: (stop: Stop) => string, taken: readonly Label[]) {
  const { x, y, em } = plot;
  const scored = stops.filter(({ total }) => total !== undefined);
  const points = scored.map((stop) => around(x(stop.at), y(stop.total!), 5));
  const boxes = [...points, ...alongTheLine({ stops, x, y }), ...taken.map((label) => boxOf(label, em))];
  const lines = alongLimits(plot);
  const labels: Label[] = [];
  const last = scored.at(-1);
  const rank = (stop: Stop) => (stop.isBaseline ? 0 : stop === last ? 1 : 2);
  for (const stop of [...numbered(scored, plot)].sort((a, b) => rank(a) - rank(b))) {
    const text = textOf(stop);
    const [cx, cy] = [x(stop.at), y(stop.total!)];
    const beside: Label = { text, x: cx + 12, y: cy + 4 * em, anchor: 'start' };
    const above: Label[] = [
      { text, x: cx, y: cy - 14, anchor: 'middle' },
      { text, x: cx + 9, y: cy - 8, anchor: 'start' },
      { text, x: cx - 10, y: cy - 11, anchor: 'end' },
      { text, x: cx + 8, y: cy + 9 + 9 * em, anchor: 'start' },
      { text, x: cx - 8, y: cy + 9 + 9 * em, anchor: 'end' },
    ];
    // The last one stands clear of the line that marks its visit.
    if (stop === last) above.unshift(above[2]!);
    const isFree = (label: Label, others: readonly Box[]) => {
      const box = boxOf(label, em);
      const isWithin = box.left >= plot.left - 8 && box.right <= plot.right + 12 && box.bottom <= plot.bottom;
      return isWithin && !others.some((other) => meets(other, box));
    };
    const places = stop.isBaseline ? [beside, ...above] : [...above, beside];
    const found =
      places.find((label) => isFree(label, [...boxes, ...lines])) ??
      // The halo of a number interrupts a line behind it.
      places.find((label) => isFree(label, boxes)) ??
      // These two are shown in any case, if need be upon the line.
      (rank(stop) < 2
        ? places.find((label) =>
            isFree(
              label,
              labels.map((other) => boxOf(other, em)),
            ),
          )
        : undefined);
    if (!found) continue;
    labels.push(found);
    boxes.push(boxOf(found, em));
  }
  return labels;
}

export interface DayLabel {
  readonly x: number;
  readonly lines: readonly string[];
}

/** Days under the axis: the first and the last one, and as many between as have room. */
export function daysOf({ x, em, width }: Plot, stops: readonly Stop[], linesOf: (stop: Stop) => string[]): DayLabel[] {
  const labels: DayLabel[] = [];
  const reach: { from: number; to: number }[] = [];
  for (const stop of [...new Set([stops[0]!, stops.at(-1)!, ...stops])]) {
    const lines = linesOf(stop);
    const half = Math.max(...lines.map((text) => widthOf(text, em))) / 2;
    // Never over the edge of the drawing.
    const at = Math.min(Math.max(x(stop.at), half + 2), width - half - 2);
    const [from, to] = [at - half - 4, at + half + 4];
    if (reach.some((other) => from < other.to && other.from < to)) continue;
    reach.push({ from, to });
    labels.push({ x: at, lines });
  }
  return labels;
}

/** Moves names in the margin apart, upwards from the lowest one, so that each can be read. */
export function spread<Named extends { readonly y: number }>(
  names: readonly Named[],
  plot: Plot,
): (Named & { at: number })[] {
  const apart = 15 * plot.em;
  let free = plot.bottom + 4 * plot.em;
  return [...names]
    .sort((a, b) => b.y - a.y)
    .map((named) => {
      const at = Math.min(named.y + 4 * plot.em, free);
      free = at - apart;
      return { ...named, at };
    });
}
