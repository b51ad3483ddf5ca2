import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bsa } from '../instruments/bsa.ts';
import {
  bodyAges,
  bodyFigure,
  bodyViews,
  decodeStrokes,
  encodeStrokes,
  measureCoverage,
  storedStrokes,
  type BodyStroke,
  type BrushStroke,
  type Point,
} from './index.ts';

const point = fc.tuple(fc.integer({ min: -1100, max: 1100 }), fc.integer({ min: -300, max: 2400 }));
const line = fc.record({
  tool: fc.constantFrom('brush' as const, 'eraser' as const),
  view: fc.constantFrom(...bodyViews),
  radius: fc.double({ min: -10, max: 300, noNaN: true }),
  points: fc.array(point, { minLength: 1, maxLength: 20 }),
});
const whole = fc.record({
  tool: fc.constantFrom('fill-region' as const, 'clear-region' as const),
  region: fc.constantFrom(...bodyFigure('adult').regions.map(({ id }) => id)),
});
const strokes: fc.Arbitrary<BodyStroke[]> = fc.array(fc.oneof({ weight: 4, arbitrary: line }, whole), {
  maxLength: 12,
});
const age = fc.constantFrom(...bodyAges);

describe('strokes as text', () => {
  it('keep their spelling: a change here is a new format', () => {
    const kept: BodyStroke[] = [
      {
        tool: 'brush',
        view: 'front',
        radius: 24,
        points: [
          [0, 600],
          [80, 640],
          [-4, 640],
        ],
      },
      { tool: 'eraser', view: 'back', radius: 252, points: [[-400, 1200]] },
      { tool: 'fill-region', region: 'head.front' },
      { tool: 'clear-region', region: 'foot-right.back' },
    ];
    expect(encodeStrokes(kept, 'adult')).toBe('115060i9e1Kf10.3_d6uI.40.5W');
    expect(encodeStrokes([], '0')).toBe('110');
    expect(decodeStrokes('110')).toEqual({ status: 'read', age: '0', strokes: [] });
  });

  it('come back as they are stored, and measure alike', () => {
    fc.assert(
      fc.property(strokes, age, (painted, at) => {
        const text = encodeStrokes(painted, at);
        const read = decodeStrokes(text);
        expect(read).toEqual({ status: 'read', age: at, strokes: storedStrokes(painted) });
        if (read.status === 'read') expect(encodeStrokes(read.strokes, at)).toBe(text);
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(strokes, age, (painted, at) => {
        expect(measureCoverage(storedStrokes(painted), at)).toEqual(measureCoverage(painted, at));
      }),
      { numRuns: 20 },
    );
  });

  it('are stored once and for all', () => {
    fc.assert(
      fc.property(strokes, (painted) => {
        const once = storedStrokes(painted);
        expect(storedStrokes(once)).toEqual(once);
      }),
    );
    // A loop so small that only its ends are left, and they are one point.
    const loop: BodyStroke = {
      tool: 'brush',
      view: 'front',
      radius: 200,
      points: [
        [0, 600],
        [8, 600],
        [0, 600],
      ],
    };
    expect(storedStrokes([loop])).toEqual([{ ...loop, points: [[0, 600]] }]);
  });

  it('stay near the hand: no point of it is further than 1/16 of the radius and the snap from the stored line', () => {
    const toPiece = ([x, y]: Point, [ax, ay]: Point, [bx, by]: Point) => {
      const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
      const share = length2 ? Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2)) : 0;
      return Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay));
    };
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 0, max: 2000 })), {
          minLength: 1,
          maxLength: 30,
        }),
        (points) => {
          const [stored] = storedStrokes([{ tool: 'brush', view: 'front', radius: 80, points }]) as BrushStroke[];
          const kept = stored!.points;
          for (const one of points) {
            const nearest = Math.min(...kept.map((from, k) => toPiece(one, from, kept[k + 1] ?? from)));
            expect(nearest).toBeLessThanOrEqual(80 / 16 + 2 * Math.SQRT2 + 1e-9);
          }
        },
      ),
    );
  });

  it('keep a hook that turns back past the end of a line', () => {
    const points: Point[] = [
      [0, 20],
      [4, 8],
      [-4, 12],
    ];
    expect(storedStrokes([{ tool: 'brush', view: 'front', radius: 80, points }])).toMatchObject([{ points }]);
  });

  it('of 200 strokes with 14 points take at most 7 kB', () => {
    let seed = 12345;
    const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
    const painted = Array.from({ length: 200 }, (_, k): BodyStroke => {
      let [x, y, angle] = [760 * random() - 380, 50 + 1950 * random(), 6.3 * random()];
      const points = Array.from({ length: 14 }, (): Point => {
        angle += 2.4 * (random() - 0.5);
        return [(x += 22 * Math.cos(angle)), (y += 22 * Math.sin(angle))];
      });
      return { tool: 'brush', view: 'front', radius: [8, 12, 20, 32][k % 4]!, points };
    });
    expect(encodeStrokes(painted, 'adult').length).toBeLessThanOrEqual(7000);
  });

  it('of very long lines become several strokes that share their ends', () => {
    const points = Array.from({ length: 3002 }, (_, k): Point => [k % 2 ? 400 : -400, 4 * (k % 500)]);
    const parts = storedStrokes([{ tool: 'brush', view: 'front', radius: 8, points }]) as BrushStroke[];
    expect(parts.map((part) => part.points.length)).toEqual([1024, 1024, 956]);
    expect(parts[1]!.points[0]).toEqual(parts[0]!.points.at(-1));
    expect(decodeStrokes(encodeStrokes([{ tool: 'brush', view: 'front', radius: 8, points }], '5'))).toMatchObject({
      strokes: parts,
    });
  });

  it('are an answer of the BSA instrument', () => {
    const text = encodeStrokes([{ tool: 'fill-region', region: 'head.front' }], 'adult');
    expect(bsa.score({ method: 'direct', direct: 3.5, strokes: text })).toMatchObject({
      status: 'complete',
      answers: { strokes: text },
    });
  });
});

describe('damaged and foreign texts', () => {
  it.each([
    [undefined, 'not-a-text', 0],
    [42, 'not-a-text', 0],
    ['', 'unknown-format', 0],
    ['2', 'unknown-format', 0],
    ['<svg>', 'unknown-format', 0],
    ['11', 'damaged', 2],
    ['125', 'other-figure', 1],
    ['116', 'unknown-age', 2],
    ['11é', 'unknown-age', 2],
    ['115.', 'damaged', 3],
    ['11540.', 'damaged', 6],
    ['11540 41', 'damaged', 5],
    ['11560', 'damaged', 4],
    ['1154', 'damaged', 4],
    ['1154x', 'damaged', 5],
    ['115400', 'damaged', 5],
    ['1150600', 'read', 0],
    ['115060', 'damaged', 6],
    ['11506', 'damaged', 3],
    ['1150000', 'damaged', 3],
    ['115060W0', 'damaged', 3],
    ['11506000000', 'damaged', 3],
    ['11506zzzzzz', 'damaged', 11],
    ['x'.repeat(100_001), 'too-long', 100_000],
  ])('%j: %s', (text, code, at) => {
    const read = decodeStrokes(text);
    if (code === 'read') expect(read.status).toBe('read');
    else expect(read).toEqual({ status: 'unreadable', code, at });
  });

  it('never throw, and nothing is read that would not be written', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'0123456789ABCxyzW-_.'), maxLength: 40 }).map((text) => `115${text}`),
      fc.tuple(strokes, age, fc.nat(), fc.string({ maxLength: 2 })).map(([painted, at, where, sign]) => {
        const text = encodeStrokes(painted, at);
        const k = where % text.length;
        return text.slice(0, k) + sign + text.slice(k + 1);
      }),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const read = decodeStrokes(text);
        if (read.status === 'read') expect(encodeStrokes(read.strokes, read.age)).toBe(text);
        else expect(read.at).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });
});
