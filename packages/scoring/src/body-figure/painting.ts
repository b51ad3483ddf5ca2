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
/** Stands for all regions where all are cleared. */
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

/** A piece of a line with the three masks around it. Every decision compares whole numbers below 2^53. */
class Piece {
  /** Radius of the widest mask. */
  readonly reach: number;
  readonly #from: Point;
  readonly #dx: number;
  readonly #dy: number;
  readonly #length2: number;
  readonly #near2: number;
  readonly #middle2: number;
  readonly #far2: number;

  constructor(from: Point, to: Point, radius: number) {
    const near = radius - radius / 4;
    this.reach = radius + radius / 4;
    this.#from = from;
    this.#dx = to[0] - from[0];
    this.#dy = to[1] - from[1];
    this.#length2 = this.#dx * this.#dx + this.#dy * this.#dy;
    this.#near2 = near * near;
    this.#middle2 = radius * radius;
    this.#far2 = this.reach * this.reach;
  }

  /** How many of the masks hold a point, 0 to 3. */
  masksAt(atX: number, atY: number): number {
    const x = atX - this.#from[0];
    const y = atY - this.#from[1];
    const along = x * this.#dx + y * this.#dy;
    if (along <= 0) return this.#masks(x * x + y * y, 1);
    if (along >= this.#length2) {
      const [u, v] = [x - this.#dx, y - this.#dy];
      return this.#masks(u * u + v * v, 1);
    }
    // The squared distance times the squared length, which spares a division.
    const across = x * this.#dy - y * this.#dx;
    return this.#masks(across * across, this.#length2);
  }

  #masks(distance: number, scale: number): number {
    if (distance > this.#far2 * scale) return 0;
    if (distance > this.#middle2 * scale) return 1;
    return distance > this.#near2 * scale ? 2 : ALL;
  }

  /** x where the line is at a height, or at the end next to it. */
  #xAt(y: number): number {
    const [fromX, fromY] = this.#from;
    return fromX + this.#dx * Math.min(Math.max((y - fromY) / this.#dy, 0), 1);
  }

  /** From where to where the widest mask may reach at a height: rounded, up to two units too far, never too short. */
  spanAt(y: number): [low: number, high: number] {
    const [x] = this.#from;
    const [a, b] = this.#dy === 0 ? [x, x + this.#dx] : [this.#xAt(y - this.reach), this.#xAt(y + this.reach)];
    return [Math.floor(Math.min(a, b)) - this.reach - 1, Math.ceil(Math.max(a, b)) + this.reach + 1];
  }
}

function paintPiece(layer: Layer, from: Point, to: Point, { radius, tool }: Brush, changes?: number[]): void {
  const { grid, levels } = layer;
  const { regions, columns, rows, left } = grid;
  const erase = tool === 'eraser';
  const settled = erase ? 0 : ALL;
  const piece = new Piece(from, to, radius);
  const first = cellsFrom(Math.min(from[1], to[1]) - piece.reach);
  const last = cellsTo(Math.max(from[1], to[1]) + piece.reach, rows);
  note(layer, first, last + 1);
  for (let row = first; row <= last; row++) {
    const y = CELL * row + 1;
    const [low, high] = piece.spanAt(y);
    const end = cellsTo(high - left, columns);
    for (let column = cellsFrom(low - left); column <= end; column++) {
      const at = row * columns + column;
      const before = levels[at]!;
      if (before === settled || regions[at] === 0) continue;
      const masks = piece.masksAt(left + CELL * column + 1, y);
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
    const every = number === EVERY_REGION;
    const end = every ? levels.length : grid.regions.lastIndexOf(number) + 1;
    for (let at = every ? 0 : grid.regions.indexOf(number); at < end; at++) {
      // Cells beside the body stay at level 0.
      if (levels[at] !== level && (every || grid.regions[at] === number)) setLevel(layer, at, level, journal?.[view]);
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
