import type { Point } from './chains.ts';
import { CELL, type BodyGrid } from './grid.ts';

/** Cells on either side of the middle of a disc, by rows from its middle, by its radius. */
const discs = new Map<number, Int16Array>();

/**
 * Points lie on multiples of 4 and centres of cells on odd units: a disc holds the same cells wherever it lies, and no
 * centre lies just on its edge.
 */
function discOf(radius: number): Int16Array {
  let disc = discs.get(radius);
  if (!disc) {
    disc = Int16Array.from({ length: (radius + 1) >> 1 }, (_, row) => {
      const height = CELL * row + 1;
      return (Math.floor(Math.sqrt(radius * radius - height * height)) + 1) >> 1;
    });
    discs.set(radius, disc);
  }
  return disc;
}

/**
 * The cells within a radius of a line: a stretch in every row, and more stretches where the line comes back to a row.
 * Each cell is decided by whole numbers. They are small enough that roots and quotients, though rounded, are right in
 * their whole part.
 */
export class Swath {
  /** First cell of each row's stretch, from the row `top`, and one past its last; both 0 where there is none. */
  readonly first: Int16Array;
  readonly end: Int16Array;
  /** Further stretches: position of the row in the lists above, first cell, one past the last. */
  readonly more: number[] = [];
  readonly #grid: BodyGrid;
  #top = 0;
  #rows = 0;

  constructor(grid: BodyGrid) {
    this.#grid = grid;
    this.first = new Int16Array(grid.rows);
    this.end = new Int16Array(grid.rows);
  }

  /** Looks at another line, in some rows of the grid from `top`. Points and radius as `storedStrokes` leaves them. */
  follow(points: readonly Point[], radius: number, top: number, rows: number): void {
    this.first.fill(0, 0, rows);
    this.end.fill(0, 0, rows);
    this.more.length = 0;
    this.#top = top;
    this.#rows = rows;
    for (let k = Math.min(1, points.length - 1); k < points.length; k++) {
      const from = points[Math.max(0, k - 1)]!;
      const to = points[k]!;
      if (from[1] === to[1]) this.#addLevel(from, to, radius);
      else if (from[1] < to[1]) this.#addSlope(from, to, radius);
      else this.#addSlope(to, from, radius);
    }
  }

  /** Rows whose centres, at 2k + 1, lie between two heights. */
  #rowsBetween(low: number, high: number): [first: number, last: number] {
    return [Math.max(this.#top, low >> 1), Math.min(this.#top + this.#rows - 1, (high - 1) >> 1)];
  }

  /** A level piece with round ends, or a dot. */
  #addLevel([fromX, y]: Point, [toX]: Point, radius: number): void {
    const disc = discOf(radius);
    const { left } = this.#grid;
    const leftmost = (Math.min(fromX, toX) - left) / CELL;
    const rightmost = (Math.max(fromX, toX) - left) / CELL;
    const [first, last] = this.#rowsBetween(y - radius, y + radius);
    for (let row = first; row <= last; row++) {
      const beside = disc[Math.abs(CELL * row + 1 - y) >> 1]!;
      this.#add(row - this.#top, leftmost - beside, rightmost + beside);
    }
  }

  /** A piece with round ends that goes down. Its left side is an arc, a line and an arc; so is its right side. */
  #addSlope([fromX, fromY]: Point, [toX, toY]: Point, radius: number): void {
    const disc = discOf(radius);
    const { left } = this.#grid;
    const dx = toX - fromX;
    const dy = toY - fromY;
    const length2 = dx * dx + dy * dy;
    const fromCell = (fromX - left) / CELL;
    const toCell = (toX - left) / CELL;
    // Seen from the upper end: the first centre of a row, what |x dy - y dx| may be, and the height where the left arc
    // meets the line; on the right that is as far above the end.
    const firstX = left + 1 - fromX;
    const across = Math.floor(Math.sqrt(radius * radius * length2));
    const lean = (radius * dx) / Math.sqrt(length2);
    const [first, last] = this.#rowsBetween(fromY - radius, toY + radius);
    for (let row = first; row <= last; row++) {
      const y = CELL * row + 1 - fromY;
      let start: number;
      let end: number;
      if (y < lean) start = fromCell - disc[Math.abs(y) >> 1]!;
      else if (y > dy + lean) start = toCell - disc[Math.abs(y - dy) >> 1]!;
      else start = (Math.ceil((y * dx - across) / dy) - firstX + 1) >> 1;
      if (y < -lean) end = fromCell + disc[Math.abs(y) >> 1]!;
      else if (y > dy - lean) end = toCell + disc[Math.abs(y - dy) >> 1]!;
      else end = ((Math.floor((y * dx + across) / dy) - firstX) >> 1) + 1;
      this.#add(row - this.#top, start, end);
    }
  }

  /** Adds a stretch to a row, cut to the grid. */
  #add(at: number, from: number, to: number): void {
    const start = from < 0 ? 0 : from;
    const end = to > this.#grid.columns ? this.#grid.columns : to;
    if (start >= end) return;
    const first = this.first[at]!;
    const oldEnd = this.end[at]!;
    if (oldEnd === 0 || start > oldEnd || end < first) {
      if (oldEnd > 0) this.more.push(at, first, oldEnd);
      this.first[at] = start;
      this.end[at] = end;
    } else {
      if (start < first) this.first[at] = start;
      if (end > oldEnd) this.end[at] = end;
    }
  }
}
