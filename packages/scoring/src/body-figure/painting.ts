import { bodyViews, type BodyAge, type BodyView } from './ages.ts';
import type { Point } from './chains.ts';
import { bodyGrid, CELL, type BodyGrid } from './grid.ts';
import { regionIndexOf, regionPlans } from './regions.ts';
import { isRegionStroke, type BodyStroke, type Brush } from './strokes.ts';

/**
 * How surely a cell is painted. Three masks are painted at once, with the radius less a quarter, the radius, and the
 * radius and a quarter; each holds the one before, so a cell needs only the number of masks that hold it. A brush lifts
 * the number and an eraser lowers it: its wide mask wipes the narrow one.
 */
export const LEVELS = 4;
const ALL = LEVELS - 1;
const EVERY_REGION = 0;

/** Cells that an action changed: by view, cell × 4 + level before. */
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
}

const unchanged = (): Layer['changed'] => [Infinity, -Infinity];

function newLayer(grid: BodyGrid): Layer {
  const counts = new Int32Array(grid.sizes.length * LEVELS);
  grid.sizes.forEach((size, number) => (counts[number * LEVELS] = size));
  return { grid, levels: new Uint8Array(grid.regions.length), counts, changed: unchanged() };
}

function note({ changed }: Layer, from: number, to: number): void {
  changed[0] = Math.min(changed[0], from);
  changed[1] = Math.max(changed[1], to);
}

function setLevel({ grid, levels, counts }: Layer, at: number, level: number, changes: number[] | undefined): void {
  const before = levels[at]!;
  const first = grid.regions[at]! * LEVELS;
  levels[at] = level;
  counts[first + before]!--;
  counts[first + level]!++;
  changes?.push(at * LEVELS + before);
}

/** First and last cell of a row of centres at 2k + 1 that lie from `low` to `high`, cut to the grid. */
const cellsFrom = (low: number) => Math.max(0, low >> 1);
const cellsTo = (high: number, cells: number) => Math.min(cells - 1, (high - 1) >> 1);

/** x of the piece a–b where it is nearest to y, at most `reach` away; the ends stand in beyond them. */
function spanNear(a: Point, b: Point, y: number, reach: number): [low: number, high: number] {
  const at = (wanted: number) => {
    if (a[1] === b[1]) return [a[0], b[0]];
    const share = (wanted - a[1]) / (b[1] - a[1]);
    return [a[0] + (b[0] - a[0]) * Math.min(Math.max(share, 0), 1)];
  };
  const ends = [...at(y - reach), ...at(y + reach)];
  return [Math.min(...ends), Math.max(...ends)];
}

/** Paints the round-ended piece of a line between two points. Every decision compares whole numbers below 2^53. */
function paintPiece(layer: Layer, a: Point, b: Point, { radius, tool }: Brush, changes?: number[]): void {
  const { grid, levels } = layer;
  const { regions, columns, left } = grid;
  const erase = tool === 'eraser';
  const settled = erase ? 0 : ALL;
  const [near, reach] = [radius - radius / 4, radius + radius / 4];
  const [near2, middle2, far2] = [near * near, radius * radius, reach * reach];
  const [ax, ay] = a;
  const [dx, dy] = [b[0] - ax, b[1] - ay];
  const length2 = dx * dx + dy * dy;
  const first = cellsFrom(Math.min(ay, b[1]) - reach);
  const last = cellsTo(Math.max(ay, b[1]) + reach, grid.rows);
  note(layer, first, last + 1);
  for (let row = first; row <= last; row++) {
    const y = CELL * row + 1 - ay;
    // A superset of the cells in reach, one unit wider than need be: what it rounds decides nothing.
    const [low, high] = spanNear(a, b, y + ay, reach);
    const end = cellsTo(Math.ceil(high) + reach + 1 - left, columns);
    for (let column = cellsFrom(Math.floor(low) - reach - 1 - left); column <= end; column++) {
      const at = row * columns + column;
      const before = levels[at]!;
      if (before === settled || regions[at] === 0) continue;
      const x = left + CELL * column + 1 - ax;
      const along = x * dx + y * dy;
      // Squared distance to the piece; between its ends times the squared length, which spares a division.
      let distance: number;
      let scale = 1;
      if (along <= 0) distance = x * x + y * y;
      else if (along >= length2) distance = (x - dx) * (x - dx) + (y - dy) * (y - dy);
      else {
        const across = x * dy - y * dx;
        distance = across * across;
        scale = length2;
      }
      if (distance > far2 * scale) continue;
      const masks = distance <= near2 * scale ? ALL : distance <= middle2 * scale ? 2 : 1;
      const level = erase ? Math.min(before, ALL - masks) : Math.max(before, masks);
      if (level !== before) setLevel(layer, at, level, changes);
    }
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

  /** Paints from one point to another with round ends. Points and radius as `storedStrokes` leaves them. */
  drag(brush: Brush, from: Point, to: Point, journal?: Journal): void {
    paintPiece(this.layer(brush.view), from, to, brush, journal?.[brush.view]);
  }

  /** Paints a stored stroke. */
  paint(stroke: BodyStroke, journal?: Journal): void {
    if (isRegionStroke(stroke)) {
      const index = regionIndexOf(stroke.region);
      this.#setAll(regionPlans[index]!.view, index + 1, stroke.tool === 'fill-region' ? ALL : 0, journal);
      return;
    }
    const { points } = stroke;
    for (let k = Math.min(1, points.length - 1); k < points.length; k++) {
      this.drag(stroke, points[Math.max(0, k - 1)]!, points[k]!, journal);
    }
  }

  /** Wipes everything. */
  clear(journal: Journal): void {
    for (const view of this.#paintedViews()) this.#setAll(view, EVERY_REGION, 0, journal);
  }

  /** Brings all cells of a region number to one level. */
  #setAll(view: BodyView, number: number, level: number, journal?: Journal): void {
    const layer = this.layer(view);
    const { levels, grid } = layer;
    for (let at = 0; at < levels.length; at++) {
      const found = grid.regions[at]!;
      const holds = number === EVERY_REGION ? found > 0 : found === number;
      if (holds && levels[at] !== level) setLevel(layer, at, level, journal?.[view]);
    }
    note(layer, 0, grid.rows);
  }

  #paintedViews = () => bodyViews.filter((view) => this.#layers[view]);

  /** Takes back what a journal holds, last change first. */
  revert(journal: Journal): void {
    for (const view of this.#paintedViews()) {
      const layer = this.layer(view);
      const { columns } = layer.grid;
      const changes = journal[view];
      for (let k = changes.length - 1; k >= 0; k--) {
        const at = Math.floor(changes[k]! / LEVELS);
        setLevel(layer, at, changes[k]! % LEVELS, undefined);
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
