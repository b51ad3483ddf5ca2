import type { BodyAge, BodyView } from './ages.ts';
import { arcOf, halfBodyOf, walk, type ArcName, type Chain, type HalfBody, type Step } from './chains.ts';
import { regionPlans, silhouetteSteps, type BodyRegionId, type RegionPlan } from './regions.ts';

/** Units per side of a cell: a thousandth of the stature. Cell centres lie on odd units, symmetric to the midline. */
export const CELL = 2;

/** The regions of one view as cells. A cell belongs to the region that holds its centre. */
export interface BodyGrid {
  /** Unit of the left edge of the first column; the top edge of the first row is at 0. */
  readonly left: number;
  readonly columns: number;
  readonly rows: number;
  /** Row by row: 0 outside the body, else 1 + the region's position in `bodyFigure().regions`. Not to be written to. */
  readonly regions: Uint8Array;
  /** Cells of each region, at the same numbers. */
  readonly sizes: Int32Array;
}

const HALVINGS = 4;
/** Control points are scaled by 8 to the fourth, so that every halving of a curve comes out whole: it divides by 8. */
const SCALE = 4096;

/** Where the border of an arc crosses the centre lines of rows: row × `ROW` + the first cell right of it. */
type Crossings = number[];
/** More than the cells of half a row. */
const ROW = 1024;

/** Whole quotient, rounded up, of whole numbers below 2^53: the remainder is exact, so nothing is rounded. */
function ceilDivide(dividend: number, divisor: number): number {
  const rest = dividend % divisor;
  return (dividend - rest) / divisor + (rest > 0 ? 1 : 0);
}

/** Crossings of a straight piece, in `SCALE` parts of a unit; the same from either end. */
function crossLine(ax: number, ay: number, bx: number, by: number, found: Crossings): void {
  if (ay > by) return crossLine(bx, by, ax, ay, found);
  const height = by - ay;
  for (let row = Math.ceil((ay - SCALE) / (2 * SCALE)); (2 * row + 1) * SCALE < by; row++) {
    const x = ax * height + (bx - ax) * ((2 * row + 1) * SCALE - ay); // times the height
    found.push(row * ROW + Math.max(0, ceilDivide(x - SCALE * height, 2 * SCALE * height)));
  }
}

/**
 * Crossings of a cubic, halved until its parts are as good as straight. Exact, and the same walked backwards. Numbers
 * rather than points, since thousands of lists would be made.
 */
function crossCubic(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
  halvings: number,
  found: Crossings,
): void {
  if (halvings === 0) return crossLine(ax, ay, dx, dy, found);
  const abx = (ax + bx) / 2;
  const aby = (ay + by) / 2;
  const bcx = (bx + cx) / 2;
  const bcy = (by + cy) / 2;
  const cdx = (cx + dx) / 2;
  const cdy = (cy + dy) / 2;
  const abcx = (abx + bcx) / 2;
  const abcy = (aby + bcy) / 2;
  const bcdx = (bcx + cdx) / 2;
  const bcdy = (bcy + cdy) / 2;
  const x = (abcx + bcdx) / 2;
  const y = (abcy + bcdy) / 2;
  crossCubic(ax, ay, abx, aby, abcx, abcy, x, y, halvings - 1, found);
  crossCubic(x, y, bcdx, bcdy, cdx, cdy, dx, dy, halvings - 1, found);
}

function crossingsOf(chain: Chain): Crossings {
  const found: Crossings = [];
  const at = (k: number, axis: 0 | 1) => chain[k]![axis] * SCALE;
  for (let k = 0; k + 3 < chain.length; k += 3) {
    crossCubic(
      at(k, 0),
      at(k, 1),
      at(k + 1, 0),
      at(k + 1, 1),
      at(k + 2, 0),
      at(k + 2, 1),
      at(k + 3, 0),
      at(k + 3, 1),
      HALVINGS,
      found,
    );
  }
  return found;
}

const crossings = new Map<HalfBody, Readonly<Record<ArcName, Crossings>>>();

/** Crossings of every arc, once: neighbours and views share them. */
function crossingsOfHalf(half: HalfBody): Readonly<Record<ArcName, Crossings>> {
  let found = crossings.get(half);
  if (!found) {
    const entries = Object.entries(half.arcs).map(([name, arc]) => [name, crossingsOf(arc)]);
    crossings.set(half, (found = Object.fromEntries(entries) as Record<ArcName, Crossings>));
  }
  return found;
}

/** Cells of the right half inside arcs that close on themselves or on the midline: `visit(row, from, to)`. */
export function scan(
  crossings: Readonly<Record<ArcName, Crossings>>,
  steps: readonly Step[],
  visit: (row: number, from: number, to: number) => void,
): void {
  const places = Int32Array.from(steps.flatMap((step) => crossings[arcOf(step)])).sort();
  for (let k = 0; k < places.length;) {
    const row = Math.floor(places[k]! / ROW);
    const start = row * ROW;
    let end = k + 1;
    while (end < places.length && places[end]! < start + ROW) end++;
    // An odd number of crossings: the row comes in from the midline.
    if ((end - k) % 2) visit(row, 0, places[k++]! - start);
    for (; k < end; k += 2) visit(row, places[k]! - start, places[k + 1]! - start);
  }
}

function mapRegions(half: HalfBody, view: BodyView): BodyGrid {
  const outline = walk(half, silhouetteSteps);
  const halfColumns = Math.ceil(Math.max(...outline.map(([x]) => x)) / CELL);
  const rows = Math.ceil(Math.max(...outline.map(([, y]) => y)) / CELL);
  const columns = 2 * halfColumns;
  const regions = new Uint8Array(rows * columns);
  const sizes = new Int32Array(regionPlans.length + 1);
  const found = crossingsOfHalf(half);
  const fill = ({ steps, half: side }: RegionPlan, number: number) =>
    scan(found, steps, (row, from, to) => {
      const middle = row * columns + halfColumns;
      if (side >= 0) regions.fill(number, middle + from, middle + to);
      if (side <= 0) regions.fill(number, middle - to, middle - from);
      sizes[number]! += (to - from) * (side === 0 ? 2 : 1);
    });
  regionPlans.forEach((plan, index) => plan.view === view && fill(plan, index + 1));
  return Object.freeze({ left: -halfColumns * CELL, columns, rows, regions, sizes });
}

const grids = new Map<string, BodyGrid>();

/**
 * The grid on which a view is measured, made on first use and kept (about half a megabyte).
 * @throws RangeError when the figure is not drawn for that age.
 */
export function bodyGrid(age: BodyAge, view: BodyView): BodyGrid {
  const key = `${age}.${view}`;
  let grid = grids.get(key);
  if (!grid) grids.set(key, (grid = mapRegions(halfBodyOf(age), view)));
  return grid;
}

/** The region at a point in units of the figure, or `undefined` beside the body. */
export function regionAt(age: BodyAge, view: BodyView, x: number, y: number): BodyRegionId | undefined {
  const { left, columns, rows, regions } = bodyGrid(age, view);
  const column = Math.floor((x - left) / CELL);
  const row = Math.floor(y / CELL);
  if (!(column >= 0 && column < columns && row >= 0 && row < rows)) return undefined;
  return regionPlans[regions[row * columns + column]! - 1]?.id;
}
