import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lundBrowderColumns, lundBrowderParts } from '../bsa/lund-browder.ts';
import { chainTexts } from './arcs.ts';
import { halfBodyOf } from './chains.ts';
import {
  bodyAgeOf,
  bodyAges,
  bodyFigure,
  bodyGrid,
  bodyViews,
  cellSize,
  figureVersion,
  regionAt,
  type Box,
} from './index.ts';

type Point = [number, number];
type Cubic = [Point, Point, Point, Point];

const pointsOf = (path: string) =>
  Array.from(path.matchAll(/(-?\d+),(-?\d+)/g), ([, x, y]): Point => [Number(x), Number(y)]);

function cubicsOf(path: string): Cubic[] {
  const points = pointsOf(path);
  return Array.from({ length: (points.length - 1) / 3 }, (_, k) => points.slice(3 * k, 3 * k + 4) as Cubic);
}

/** Twenty times the exact area of a closed path of cubics (Green's theorem): an integer, since the points are. */
function areaOf(path: string): number {
  const twenty = cubicsOf(path).map((cubic) => {
    const cross = (i: number, j: number) => cubic[i]![0] * cubic[j]![1] - cubic[j]![0] * cubic[i]![1];
    return 6 * cross(0, 1) + 3 * cross(0, 2) + cross(0, 3) + 3 * cross(1, 2) + 3 * cross(1, 3) + 6 * cross(2, 3);
  });
  return Math.abs(twenty.reduce((sum, part) => sum + part, 0));
}

const flatten = (path: string, steps = 24): Point[] =>
  cubicsOf(path).flatMap((cubic) =>
    Array.from({ length: steps }, (_, i): Point => {
      const [t, u] = [i / steps, 1 - i / steps];
      const weights = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
      const at = (axis: 0 | 1) => cubic.reduce((sum, point, k) => sum + weights[k]! * point[axis], 0);
      return [at(0), at(1)];
    }),
  );

/**
 * Cells with their centre inside a path, by floating point: an independent second opinion. Sixteen straight parts a
 * curve are the grid's own, and with whole control points they come out exact.
 */
function visitCells(
  path: string,
  { left, columns, rows }: { left: number; columns: number; rows: number },
  visit: (at: number, winding: number) => void,
) {
  const crossings = Array.from({ length: rows }, (): [column: number, turn: number][] => []);
  const polygon = flatten(path, 16);
  polygon.forEach(([ax, ay], i) => {
    const [bx, by] = polygon[(i + 1) % polygon.length]!;
    for (let row = Math.ceil(Math.min(ay, by) / cellSize - 0.5); row < rows; row++) {
      const y = (row + 0.5) * cellSize;
      if (y >= Math.max(ay, by)) break;
      const x = ax + ((bx - ax) * (y - ay)) / (by - ay);
      crossings[row]!.push([Math.ceil((x - left) / cellSize - 0.5), ay < by ? 1 : -1]);
    }
  });
  crossings.forEach((list, row) => {
    list.sort(([a], [b]) => a - b);
    let winding = 0;
    list.forEach(([from, turn], k) => {
      winding += turn;
      const [to] = list[k + 1] ?? [from];
      if (winding) for (let column = from; column < to; column++) visit(row * columns + column, winding);
    });
  });
}

const drawings = bodyAges.flatMap((age) => bodyViews.map((view) => [age, view] as const));
const regionsOf = (age: (typeof bodyAges)[number], view: (typeof bodyViews)[number]) =>
  bodyFigure(age).regions.filter((region) => region.view === view);

describe('the ages of the figure', () => {
  it('are the columns of the Lund-Browder chart', () => {
    expect(bodyAges).toEqual(lundBrowderColumns.map(({ id }) => id));
    expect(new Set(chainTexts.map(({ age }) => age))).toEqual(new Set(bodyAges));
    expect([0, 0.9, 1, 7, 14.9, 17, 18, 90].map(bodyAgeOf)).toEqual(['0', '0', '1', '5', '10', '15', 'adult', 'adult']);
  });

  it('other than these are refused by name', () => {
    expect(() => bodyFigure('7' as never)).toThrow(/no body figure for age "7"/);
    expect(() => bodyGrid('7' as never, 'front')).toThrow(RangeError);
  });
});

describe.each(bodyAges)('the body at age %s', (age) => {
  const figure = bodyFigure(age);

  it('has the half parts of the chart as regions, in its order, with its shares', () => {
    expect(figure.regions.map(({ item }) => item)).toEqual(lundBrowderParts.map(({ id }) => id));
    expect(figure.regions.map(({ id }) => `lund-browder.${id}`)).toEqual(figure.regions.map(({ item }) => item));
    expect(figure.regions.reduce((sum, { share }) => sum + share, 0)).toBe(10_000);
  });

  it('has the four PASI regions as unions: neck with the head, genitals with the trunk, buttocks with the legs', () => {
    const of = (region: string) =>
      new Set(
        figure.regions.filter((r) => r.pasiRegion === region).map(({ id }) => id.replace(/(-left|-right)?\..*/, '')),
      );
    expect(of('head')).toEqual(new Set(['head', 'neck']));
    expect(of('upper-limbs')).toEqual(new Set(['upper-arm', 'forearm', 'hand']));
    expect(of('trunk')).toEqual(new Set(['trunk', 'genitals']));
    expect(of('lower-limbs')).toEqual(new Set(['buttock', 'thigh', 'lower-leg', 'foot']));
  });

  it('lies in its view box, and regions in their bounds', () => {
    const inside = ([x, y, width, height]: Box, [left, top, right, bottom]: readonly number[]) =>
      x <= left! && y <= top! && right! <= x + width && bottom! <= y + height;
    for (const { id, path, bounds, view } of figure.regions) {
      const xs = flatten(path).map(([x]) => x);
      const ys = flatten(path).map(([, y]) => y);
      const extent = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
      expect(inside(bounds, extent), id).toBe(true);
      const [x, y, width, height] = bounds;
      expect(inside(figure.viewBox[view], [x, y, x + width, y + height]), id).toBe(true);
    }
  });

  it('is frozen and made once', () => {
    expect(bodyFigure(age)).toBe(figure);
    expect(Object.isFrozen(figure) && Object.isFrozen(figure.regions) && figure.regions.every(Object.isFrozen)).toBe(
      true,
    );
  });
});

describe.each(drawings)('the drawing at age %s, %s', (age, view) => {
  const figure = bodyFigure(age);
  const regions = regionsOf(age, view);
  const grid = bodyGrid(age, view);

  it('is tiled by its regions: their exact areas add to the silhouette', () => {
    const sum = regions.reduce((total, { path }) => total + areaOf(path), 0);
    expect(sum).toBe(areaOf(figure.silhouette[view]));
  });

  it('is tiled on the grid: every cell of the silhouette is in one region, no outline crosses itself', () => {
    const holders = new Uint8Array(grid.regions.length);
    const faults = { twisted: 0, gaps: 0, overlaps: 0, outside: 0, otherwiseMeasured: 0 };
    for (const region of regions) {
      const number = figure.regions.indexOf(region) + 1;
      visitCells(region.path, grid, (at, winding) => {
        if (Math.abs(winding) !== 1) faults.twisted++;
        if (holders[at]!++) faults.overlaps++;
        // A centre on a border falls to the side of the midline in both halves; here only on the right.
        const onRight = at % grid.columns >= grid.columns / 2;
        if (onRight && grid.regions[at] !== number) faults.otherwiseMeasured++;
      });
    }
    visitCells(figure.silhouette[view], grid, (at, winding) => {
      if (Math.abs(winding) !== 1) faults.twisted++;
      if (!holders[at]) faults.gaps++;
      holders[at] = 0;
    });
    faults.outside = holders.reduce((sum, held) => sum + held, 0);
    expect(faults).toEqual({ twisted: 0, gaps: 0, overlaps: 0, outside: 0, otherwiseMeasured: 0 });
  });

  it('fills the measured grid: no hole in any row, sizes as counted', () => {
    const counted = new Int32Array(grid.sizes.length);
    grid.regions.forEach((number) => number && counted[number]!++);
    expect(grid.sizes).toEqual(counted);
    for (const region of regions) {
      const cells = counted[figure.regions.indexOf(region) + 1]! * cellSize * cellSize;
      expect(Math.abs(cells / (areaOf(region.path) / 20) - 1), region.id).toBeLessThan(0.01);
    }
  });

  it('is its own mirror image, left for right', () => {
    const mirrored = (path: string) =>
      pointsOf(path)
        .map(([x, y]) => `${x && -x},${y}`)
        .sort()
        .join(' ');
    const listed = (path: string) =>
      pointsOf(path)
        .map(([x, y]) => `${x},${y}`)
        .sort()
        .join(' ');
    for (const { id, path, label, share } of regions) {
      const twin = regions.find(
        (region) => region.id === id.replace(/-(left|right)/, (side) => (side === '-left' ? '-right' : '-left')),
      )!;
      expect(listed(path), id).toBe(mirrored(twin.path));
      expect([label[0] && -label[0], label[1], share]).toEqual([...twin.label, twin.share]);
    }
    const { columns, rows, regions: cells, sizes } = grid;
    for (let row = 0; row < rows; row += 7) {
      for (let column = 0; column < columns / 2; column++) {
        const [a, b] = [cells[row * columns + column]!, cells[(row + 1) * columns - 1 - column]!];
        if (sizes[a] !== sizes[b] || !a !== !b) expect.fail(`row ${row}, column ${column}`);
      }
    }
  });

  it('shows the left of the patient on the right in front and on the left behind', () => {
    for (const { id, label } of regions) {
      const side = /-left/.test(id) ? 1 : /-right/.test(id) ? -1 : 0;
      expect(Math.sign(label[0]), id).toBe(view === 'front' ? side : -side + 0);
    }
  });

  it('has its labels inside, and finds the region there', () => {
    for (const { id, label } of regions) expect(regionAt(age, view, ...label)).toBe(id);
    expect(regionAt(age, view, 100_000, 100)).toBeUndefined();
    expect(regionAt(age, view, figure.viewBox[view][0], 0)).toBeUndefined();
    expect(regionAt(age, view, NaN, NaN)).toBeUndefined();
  });

  it('draws each border once, within the silhouette', () => {
    const inner = pointsOf(figure.borders[view] + figure.faintBorders[view]).map(String);
    const borders = new Set(regions.flatMap(({ path }) => pointsOf(path).map(String)));
    const outline = new Set(pointsOf(figure.silhouette[view]).map(String));
    const expected = [...borders].filter((point) => !outline.has(point));
    expect(new Set(inner.filter((point) => !outline.has(point)))).toEqual(new Set(expected));
  });
});

describe('the frozen arcs', () => {
  it('are what the generator yields', () => {
    const script = fileURLToPath(new URL('../../../../scripts/figure/generate-body.mjs', import.meta.url));
    execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' });
  });

  it('stay on the right half', () => {
    for (const age of bodyAges) {
      const xs = Object.values(halfBodyOf(age).arcs).flatMap((arc) => arc.map(([x]) => x));
      expect(Math.min(...xs)).toBe(0);
    }
  });

  it('belong to the version of the figure: with other borders, old strokes must not be measured', () => {
    let hash = 0;
    for (const sign of chainTexts.map(({ text }) => text).join()) hash = (Math.imul(hash, 31) + sign.charCodeAt(0)) | 0;
    expect([figureVersion, hash]).toEqual([1, 1066632552]);
  });
});
