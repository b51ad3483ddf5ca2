import { bodyViews, type BodyAge, type BodyView } from './ages.ts';
import type { Point } from './chains.ts';
import { bodyGrid, type BodyGrid } from './grid.ts';
import { regionIndexOf, regionPlans } from './regions.ts';
import { isRegionStroke, type BodyStroke, type Brush } from './strokes.ts';
import { Swath } from './swath.ts';

/**
 * How surely a cell is painted. Three masks are painted at once, with the radius less a quarter, the radius, and the
 * radius and a quarter; each holds the one before, so a cell needs only the number of masks that hold it. A brush lifts
 * the number and an eraser lowers it: its wide mask wipes the narrow one.
 */
export const LEVELS = 4;
const ALL = LEVELS - 1;
/** Stands for all regions where all are cleared. */
const EVERY_REGION = 0;

/** Cells that an action changed, by view, as runs of one row, level and region: first cell, length × 4 + level before. */
export type Journal = Record<BodyView, number[]>;
export const newJournal = (): Journal => ({ front: [], back: [] });
export const isEmpty = ({ front, back }: Journal): boolean => front.length + back.length === 0;

/** One view, painted. */
export interface Layer {
  readonly grid: BodyGrid;
  /** Level 0 to 3 of each cell of the grid. */
  readonly levels: Uint8Array;
  /** Cells at each level, per region number × 4 + level. */
  readonly counts: Int32Array;
  /** Rows changed since they were last asked for: first, and one past the last. */
  changed: [from: number, to: number];
  /** For the line that is being painted: its three masks, the narrowest first. */
  readonly swaths: readonly Swath[];
}

const unchanged = (): Layer['changed'] => [Infinity, -Infinity];

function newLayer(grid: BodyGrid): Layer {
  const counts = new Int32Array(grid.sizes.length * LEVELS);
  grid.sizes.forEach((size, number) => (counts[number * LEVELS] = size));
  const swaths = Array.from({ length: ALL }, () => new Swath(grid));
  return { grid, levels: new Uint8Array(grid.regions.length), counts, changed: unchanged(), swaths };
}

function note({ changed }: Layer, from: number, to: number): void {
  changed[0] = Math.min(changed[0], from);
  changed[1] = Math.max(changed[1], to);
}

/** Brings a run of cells that share level and region to another level, and counts it. */
function setRun({ grid, levels, counts }: Layer, at: number, length: number, level: number): void {
  const first = grid.regions[at]! * LEVELS;
  counts[first + levels[at]!]! -= length;
  counts[first + level]! += length;
  for (let k = at; k < at + length; k++) levels[k] = level;
}

/** Brings the cells of a stretch that lie inside the body to a level: only upwards, or only downwards. */
function setStretch(layer: Layer, from: number, to: number, level: number, erase: boolean, changes?: number[]): void {
  const { levels, grid } = layer;
  const { regions } = grid;
  for (let at = from; at < to;) {
    const start = at++;
    const before = levels[start]!;
    if (erase ? before <= level : before >= level) continue;
    const region = regions[start]!;
    if (region === 0) continue; // beside the body cells stay at level 0
    while (at < to && levels[at] === before && regions[at] === region) at++;
    setRun(layer, start, at - start, level);
    changes?.push(start, (at - start) * LEVELS + before);
  }
}

/** First and last row of centres at 2k + 1 that lie from `low` to `high`, cut to the grid. */
const firstRow = (low: number) => Math.max(0, low >> 1);
const lastRow = (high: number, rows: number) => Math.min(rows - 1, (high - 1) >> 1);

/** Brings a mask's cells to a level, without those of the next narrower one. */
function paintMask(layer: Layer, top: number, rows: number, k: number, erase: boolean, changes?: number[]): void {
  const { grid, swaths } = layer;
  const { first, end, more } = swaths[k]!;
  const inner = swaths[k - 1];
  const level = erase ? k : ALL - k;
  for (let at = 0; at < rows; at++) {
    const start = (top + at) * grid.columns;
    const from = start + first[at]!;
    const to = start + end[at]!;
    const innerFrom = inner ? start + inner.first[at]! : start;
    const innerTo = inner ? start + inner.end[at]! : start;
    if (from < innerFrom) setStretch(layer, from, Math.min(innerFrom, to), level, erase, changes);
    if (innerTo < to) setStretch(layer, Math.max(innerTo, from), to, level, erase, changes);
  }
  for (let j = 0; j < more.length; j += 3) {
    const start = (top + more[j]!) * grid.columns;
    setStretch(layer, start + more[j + 1]!, start + more[j + 2]!, level, erase, changes);
  }
}

/** Paints a line with round ends. */
function paintLine(layer: Layer, points: readonly Point[], { radius, tool }: Brush, changes?: number[]): void {
  const { grid, swaths } = layer;
  const quarter = radius / 4;
  const heights = points.map(([, y]) => y);
  const top = firstRow(Math.min(...heights) - radius - quarter);
  const rows = lastRow(Math.max(...heights) + radius + quarter, grid.rows) - top + 1;
  if (rows <= 0) return;
  note(layer, top, top + rows);
  for (let k = 0; k < swaths.length; k++) {
    swaths[k]!.follow(points, radius + (k - 1) * quarter, top, rows);
    paintMask(layer, top, rows, k, tool === 'eraser', changes);
  }
}

/** A painted body: levels of cells, counted while they change and never recounted. */
export class Painting {
  readonly age: BodyAge;
  readonly #layers: Partial<Record<BodyView, Layer>> = {};

  constructor(age: BodyAge) {
    this.age = age;
  }

  /** The layer of a view that something was painted on. */
  painted(view: BodyView): Layer | undefined {
    return this.#layers[view];
  }

  layer(view: BodyView): Layer {
    return (this.#layers[view] ??= newLayer(bodyGrid(this.age, view)));
  }

  /** Draws a line on. Points and radius as `storedStrokes` leaves them. */
  draw(brush: Brush, points: readonly Point[], journal?: Journal): void {
    paintLine(this.layer(brush.view), points, brush, journal?.[brush.view]);
  }

  /** Paints a stored stroke. */
  paint(stroke: BodyStroke, journal?: Journal): void {
    if (!isRegionStroke(stroke)) return this.draw(stroke, stroke.points, journal);
    const index = regionIndexOf(stroke.region);
    this.#setAll(regionPlans[index]!.view, index + 1, stroke.tool === 'fill-region' ? ALL : 0, journal);
  }

  /** Wipes everything. */
  clear(journal: Journal): void {
    for (const view of this.#paintedViews()) this.#setAll(view, EVERY_REGION, 0, journal);
  }

  /** Brings all cells of a region number to one level. */
  #setAll(view: BodyView, number: number, level: number, journal?: Journal): void {
    const layer = this.layer(view);
    const { regions, rows, columns } = layer.grid;
    const erase = level === 0;
    note(layer, 0, rows);
    for (let row = 0; number === EVERY_REGION && row < rows; row++) {
      setStretch(layer, row * columns, (row + 1) * columns, level, erase, journal?.[view]);
    }
    if (number === EVERY_REGION) return;
    for (let at = regions.indexOf(number); at >= 0; at = regions.indexOf(number, at)) {
      const start = at;
      while (regions[at] === number) at++;
      setStretch(layer, start, at, level, erase, journal?.[view]);
    }
  }

  #paintedViews = () => bodyViews.filter((view) => this.#layers[view]);

  /** Takes back what a journal holds, last change first. */
  revert(journal: Journal): void {
    for (const view of this.#paintedViews()) {
      const layer = this.layer(view);
      const { columns } = layer.grid;
      const changes = journal[view];
      for (let k = changes.length - 2; k >= 0; k -= 2) {
        const at = changes[k]!;
        const run = changes[k + 1]!;
        setRun(layer, at, run >> 2, run % LEVELS);
        const row = Math.floor(at / columns);
        note(layer, row, row + 1);
      }
    }
  }

  /** Rows of the grid that changed since the last call, or `undefined`. */
  takeChangedRows(view: BodyView): Layer['changed'] | undefined {
    const layer = this.#layers[view];
    if (!layer || layer.changed[0] > layer.changed[1]) return undefined;
    const { changed } = layer;
    layer.changed = unchanged();
    return changed;
  }
}
