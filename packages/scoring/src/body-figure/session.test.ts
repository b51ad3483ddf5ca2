import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bodyAges,
  bodyFigure,
  bodyGrid,
  bodyViews,
  measureCoverage,
  paintSession,
  type Brush,
  type PaintSession,
  type Point,
} from './index.ts';

const brush: Brush = { tool: 'brush', view: 'front', radius: 32 };
const eraser: Brush = { tool: 'eraser', view: 'front', radius: 20 };

function draw(session: PaintSession, held: Brush, [first, ...rest]: readonly Point[]): boolean {
  session.start(held, ...first!);
  for (const point of rest) session.extend(...point);
  return session.end();
}

const zigzag: Point[] = [
  [0, 600],
  [5, 603],
  [40, 640],
  [44, 644],
  [48, 649],
  [-60, 700],
];

describe('a session', () => {
  it('counts while painting, and agrees with the pure function between strokes', () => {
    const session = paintSession('adult');
    session.start(brush, 0, 600);
    const dot = session.coverage().bsa;
    expect(dot).toEqual(measureCoverage([{ ...brush, points: [[0, 600]] }], 'adult').bsa);
    session.extend(80, 600);
    expect(session.coverage().bsa.percent).toBeGreaterThan(dot.percent);
    expect([session.isPainting, session.strokes]).toEqual([true, []]);
    expect(session.end()).toBe(true);
    expect(session.isPainting).toBe(false);
    expect(session.coverage()).toEqual(measureCoverage(session.strokes, 'adult'));
  });

  it('keeps strokes simplified, and measures what it keeps', () => {
    const session = paintSession('5');
    draw(session, brush, zigzag);
    const [stroke] = session.strokes;
    expect(stroke).toEqual({
      ...brush,
      points: [
        [0, 600],
        [48, 648],
        [-60, 700],
      ],
    });
    expect(session.coverage()).toEqual(measureCoverage([{ ...brush, points: zigzag }], '5'));
  });

  it('undoes and redoes strokes, filled regions and a clearing one by one', () => {
    const session = paintSession('adult');
    const states = [session.coverage()];
    const steps = [
      () => draw(session, brush, zigzag),
      () => session.apply({ tool: 'fill-region', region: 'head.back' }),
      () => draw(session, eraser, [[0, 600]]),
      () => session.clear(),
      () => draw(session, { ...brush, view: 'back' }, [[40, 500]]),
    ];
    for (const step of steps) {
      expect(step()).toBe(true);
      states.push(session.coverage());
    }
    expect(session.strokes).toHaveLength(1);
    for (let k = steps.length - 1; k >= 0; k--) {
      expect([session.canUndo, session.undo()]).toEqual([true, true]);
      expect(session.coverage()).toEqual(states[k]);
      expect(measureCoverage(session.strokes, 'adult')).toEqual(states[k]);
    }
    expect([session.canUndo, session.undo(), session.strokes]).toEqual([false, false, []]);
    for (let k = 1; k <= steps.length; k++) {
      expect([session.canRedo, session.redo()]).toEqual([true, true]);
      expect(session.coverage()).toEqual(states[k]);
    }
    expect([session.canRedo, session.redo()]).toEqual([false, false]);
  });

  it('takes strokes that were added together back together', () => {
    const session = paintSession('adult');
    const arm = ['upper-arm-left.front', 'forearm-left.front', 'hand-left.front'] as const;
    expect(session.apply(...arm.map((region) => ({ tool: 'fill-region' as const, region })))).toBe(true);
    expect(session.strokes).toHaveLength(3);
    expect(session.coverage()).toEqual(measureCoverage(session.strokes, 'adult'));
    session.undo();
    expect([session.strokes, session.canUndo]).toEqual([[], false]);
    session.redo();
    expect(session.strokes).toHaveLength(3);
    expect([session.apply(), session.apply({ tool: 'fill-region', region: arm[0] })]).toEqual([false, false]);
    expect(session.strokes).toHaveLength(3);
  });

  it('forgets what was undone when something new is painted', () => {
    const session = paintSession('adult');
    draw(session, brush, zigzag);
    session.undo();
    draw(session, brush, [[0, 800]]);
    expect(session.canRedo).toBe(false);
    expect(session.strokes).toHaveLength(1);
  });

  it('does not keep what changes nothing', () => {
    const session = paintSession('adult');
    expect(draw(session, brush, [[500, 100]])).toBe(false);
    expect(draw(session, eraser, [[0, 600]])).toBe(false);
    expect(session.apply({ tool: 'clear-region', region: 'head.front' })).toBe(false);
    expect(session.clear()).toBe(false);
    expect(session.end()).toBe(false);
    expect([session.canUndo, session.strokes]).toEqual([false, []]);
  });

  it('takes a cancelled stroke back, and ends an unfinished one before anything else', () => {
    const session = paintSession('adult');
    session.start(brush, 0, 600);
    session.extend(80, 640);
    session.cancel();
    expect(session.coverage()).toEqual(measureCoverage([], 'adult'));
    session.extend(80, 700);
    expect(session.coverage()).toEqual(measureCoverage([], 'adult'));
    session.start(brush, 0, 600);
    session.start(brush, 0, 900);
    session.undo();
    expect(session.strokes).toHaveLength(1);
    session.start(brush, NaN, 3);
    session.extend(Infinity, 3);
    expect(session.end()).toBe(false);
  });

  it('continues from stored strokes, each of which can be undone', () => {
    const first = paintSession('1');
    draw(first, brush, zigzag);
    draw(first, eraser, [[8, 608]]);
    const session = paintSession('1', first.strokes);
    expect(session.coverage()).toEqual(first.coverage());
    session.undo();
    expect(session.strokes).toHaveLength(1);
    expect(session.coverage()).toEqual(measureCoverage(session.strokes, '1'));
  });

  it('shows just the cells that it counts, and the rows that changed', () => {
    const session = paintSession('adult');
    expect(session.takeChangedRows('front')).toBeUndefined();
    draw(session, brush, [[0, 600]]);
    const levels = session.levels('front');
    const { regions, sizes } = bodyGrid('adult', 'front');
    const trunk = bodyFigure('adult').regions.findIndex(({ id }) => id === 'trunk.front') + 1;
    const painted = levels.reduce((sum, level, at) => sum + (level >= 2 && regions[at] === trunk ? 1 : 0), 0);
    expect(session.coverage().regions['trunk.front'].percent).toBe(Math.round((10_000 * painted) / sizes[trunk]!));
    const rows = session.takeChangedRows('front')!;
    expect(rows[0]).toBeLessThanOrEqual((600 - 40) / 2);
    expect(rows[1]).toBeGreaterThanOrEqual((600 + 40) / 2);
    expect(session.takeChangedRows('front')).toBeUndefined();
    session.undo();
    expect(session.takeChangedRows('front')).toBeDefined();
    expect(levels.some((level) => level > 0)).toBe(false);
  });

  it('refuses an age that is not drawn', () => {
    expect(() => paintSession('7' as never)).toThrow(RangeError);
  });
});

const place = { x: fc.integer({ min: -540, max: 540 }), y: fc.integer({ min: -30, max: 2130 }) };
const point = fc.tuple(place.x, place.y);
const held = fc.record({
  tool: fc.constantFrom('brush' as const, 'eraser' as const),
  view: fc.constantFrom(...bodyViews),
  radius: fc.integer({ min: 1, max: 90 }),
});
const region = fc.constantFrom(...bodyFigure('adult').regions.map(({ id }) => id));
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('draw' as const),
      held,
      points: fc.array(point, { minLength: 1, maxLength: 6 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('apply' as const),
      tool: fc.constantFrom('fill-region' as const, 'clear-region' as const),
      region,
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('undo' as const, 'redo' as const, 'clear' as const) }) },
);

it('agrees with the pure function after any steps, bit for bit', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.constantFrom(...bodyAges), (steps, age) => {
      const session = paintSession(age);
      for (const one of steps) {
        if (one.does === 'draw') draw(session, one.held, one.points);
        else if (one.does === 'apply') session.apply({ tool: one.tool, region: one.region });
        else session[one.does]();
      }
      expect(session.coverage()).toEqual(measureCoverage(session.strokes, age));
    }),
    { numRuns: 40 },
  );
});
