import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  bodyAges,
  bodyGrid,
  bodyViews,
  cellSize,
  paintSession,
  storedStrokes,
  type BodyAge,
  type BodyView,
  type BrushStroke,
  type Point,
} from './index.ts';

/** Squared distance from a point to a piece of a line, times the squared length of the piece; and that length. */
function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): [number, number] {
  const [dx, dy, u, v] = [bx - ax, by - ay, x - ax, y - ay];
  const length2 = dx * dx + dy * dy;
  const along = u * dx + v * dy;
  if (along <= 0) return [u * u + v * v, 1];
  if (along >= length2) return [(x - bx) * (x - bx) + (y - by) * (y - by), 1];
  return [(u * dy - v * dx) * (u * dy - v * dx), length2];
}

/** How many of the three masks hold a point, in whole numbers: the rule, cell by cell. */
const masksAt = (point: Point, { points, radius }: BrushStroke) =>
  [radius + radius / 4, radius, radius - radius / 4].filter((reach) =>
    points.some((from, k) => {
      const [distance, scale] = distanceTo(point, from, points[k + 1] ?? from);
      return distance <= reach * reach * scale;
    }),
  ).length;

/** Paints cell by cell, and says which cells it left at another level than a session did. */
function differences(strokes: readonly BrushStroke[], age: BodyAge, view: BodyView): string[] {
  const { left, columns, rows, regions } = bodyGrid(age, view);
  const levels = new Uint8Array(rows * columns);
  for (const stroke of storedStrokes(strokes) as BrushStroke[]) {
    const reach = (5 * stroke.radius) / 4 + cellSize;
    const xs = stroke.points.map(([x]) => x);
    const ys = stroke.points.map(([, y]) => y);
    const [fromX, toX] = [Math.min(...xs) - reach, Math.max(...xs) + reach];
    const [fromY, toY] = [Math.min(...ys) - reach, Math.max(...ys) + reach];
    for (let row = Math.max(0, Math.floor(fromY / 2)); row < Math.min(rows, toY / 2); row++) {
      for (let cell = Math.max(0, (fromX - left) >> 1); cell < Math.min(columns, (toX - left) / 2); cell++) {
        const at = row * columns + cell;
        if (regions[at] === 0) continue;
        const masks = masksAt([left + cellSize * cell + 1, cellSize * row + 1], stroke);
        levels[at] = stroke.tool === 'brush' ? Math.max(levels[at]!, masks) : Math.min(levels[at]!, 3 - masks);
      }
    }
  }
  const found = paintSession(age, strokes).levels(view);
  const wrong: string[] = [];
  levels.forEach((level, at) => {
    if (level !== found[at])
      wrong.push(`row ${Math.floor(at / columns)}, cell ${at % columns}: ${found[at]}, not ${level}`);
  });
  return wrong;
}

const tool = fc.constantFrom('brush' as const, 'brush' as const, 'eraser' as const);

it('paints just the cells that the rule gives, line by line', () => {
  const near = fc.record({
    tool,
    radius: fc.integer({ min: 4, max: 60 }),
    at: fc.tuple(fc.integer({ min: -520, max: 520 }), fc.integer({ min: -40, max: 2140 })),
    points: fc.array(fc.tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: -60, max: 60 })), {
      minLength: 1,
      maxLength: 7,
    }),
  });
  fc.assert(
    fc.property(
      fc.array(near, { maxLength: 4 }),
      fc.constantFrom(...bodyAges),
      fc.constantFrom(...bodyViews),
      (lines, age, view) => {
        const strokes = lines.map(({ at: [x, y], points, ...brush }) => ({
          ...brush,
          view,
          points: points.map(([u, v]): Point => [x + u, y + v]),
        }));
        expect(differences(strokes, age, view)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

it.each([
  [
    'level, upright and by a slope of 3 to 4',
    20,
    [
      [-200, 600],
      [200, 600],
      [200, 1000],
      [80, 1160],
      [-40, 1000],
    ],
  ],
  [
    'from corner to corner of the field',
    252,
    [
      [-1024, -256],
      [1024, 2304],
    ],
  ],
  [
    'hardly leaning',
    100,
    [
      [-400, 500],
      [400, 504],
    ],
  ],
  [
    'nearly upright',
    64,
    [
      [4, 0],
      [0, 2000],
    ],
  ],
  [
    'back and forth over the same rows',
    12,
    [
      [-200, 600],
      [-180, 800],
      [-120, 600],
      [0, 800],
      [40, 600],
      [180, 804],
    ],
  ],
  [
    'beside the grid',
    40,
    [
      [-1024, 600],
      [-900, 900],
    ],
  ],
  [
    'into the grid from outside',
    40,
    [
      [-1024, 600],
      [-300, 900],
      [1024, 900],
    ],
  ],
  [
    'with the smallest brush',
    4,
    [
      [0, 600],
      [400, 604],
      [404, 1200],
      [-400, 1196],
    ],
  ],
] as const)('a line %s', (_, radius, points) => {
  expect(differences([{ tool: 'brush', view: 'front', radius, points: [...points] }], 'adult', 'front')).toEqual([]);
});
