import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brush } from '../../../../test/support/plaques.ts';
import { lundBrowderParts } from '../bsa/lund-browder.ts';
import { bsa } from '../instruments/bsa.ts';
import {
  areaBands,
  bodyAges,
  bodyFigure,
  bodyViews,
  coverageSteps,
  decodeStrokes,
  edgesWithin,
  measureCoverage,
  pasiAreaEdges,
  type BodyAge,
  type BodyRegionId,
  type BodyStroke,
  type BodyView,
  type CoverageInterval,
  type Point,
} from './index.ts';

const erase = (radius: number, points: readonly Point[], view: BodyView = 'front'): BodyStroke => ({
  tool: 'eraser',
  view,
  radius,
  points,
});
const fill = (region: BodyRegionId): BodyStroke => ({ tool: 'fill-region', region });
const wipe = (region: BodyRegionId): BodyStroke => ({ tool: 'clear-region', region });

const nothing = { low: 0, percent: 0, high: 0 };
const all = { low: 10_000, percent: 10_000, high: 10_000 };
const nests = ({ low, percent, high }: CoverageInterval) => low <= percent && percent <= high;

describe('a painted whole', () => {
  it.each(bodyAges)('at age %s is the body, region by region, without uncertainty', (age) => {
    const {
      regions,
      bsa: total,
      pasi,
    } = measureCoverage(
      bodyFigure(age).regions.map(({ id }) => fill(id)),
      age,
    );
    expect(Object.values(regions)).toEqual(bodyFigure(age).regions.map(() => all));
    expect(total).toEqual({ low: 4_000_000, percent: 4_000_000, high: 4_000_000 });
    expect(Object.values(pasi)).toEqual([all, all, all, all]);
  });

  it.each(bodyFigure('5').regions.map(({ id, share }) => [id, share] as const))(
    'region %s is its share of the chart and no other',
    (id, share) => {
      const coverage = measureCoverage([fill(id)], '5');
      expect(coverage.regions[id]).toEqual(all);
      expect(Object.values(coverage.regions).filter(({ high }) => high > 0)).toHaveLength(1);
      expect(coverage.bsa).toEqual({ low: 400 * share, percent: 400 * share, high: 400 * share });
      expect(measureCoverage([fill(id), wipe(id)], '5').bsa).toEqual(nothing);
    },
  );

  it('of nothing is nothing', () => {
    const coverage = measureCoverage([], 'adult');
    expect([coverage.bsa, ...Object.values(coverage.pasi), ...Object.values(coverage.regions)]).toEqual(
      Array.from({ length: 38 }, () => nothing),
    );
    expect([coverage.figure, coverage.age]).toEqual([1, 'adult']);
    expect(() => measureCoverage([], '7' as never)).toThrow(RangeError);
  });
});

describe('totals', () => {
  const answers = (strokes: readonly BodyStroke[], age: BodyAge) => {
    const { regions } = measureCoverage(strokes, age);
    return Object.fromEntries(
      Object.entries(regions).map(([id, { percent }]) => [`lund-browder.${id}`, percent / coverageSteps.regions]),
    );
  };

  it('are exactly what the BSA instrument makes of the percentages', () => {
    const strokes = [
      brush(60, [
        [0, 600],
        [200, 900],
      ]),
      brush(
        32,
        [
          [-300, 700],
          [40, 90],
        ],
        'back',
      ),
      fill('hand-left.front'),
    ];
    const result = bsa.score({ method: 'lund-browder', 'age-years': 7, ...answers(strokes, '5') });
    expect(result).toMatchObject({
      status: 'complete',
      total: measureCoverage(strokes, '5').bsa.percent / coverageSteps.bsa,
    });
  });

  it('of PASI regions weigh half parts by the chart, not by their drawn size', () => {
    // Adult legs: 2 × (9.5 + 7 + 3.5 + 2.5) = 45 % of the body; one sole 1.75 %, so 3.89 % of the legs.
    expect(measureCoverage([fill('foot-left.back')], 'adult').pasi['lower-limbs']).toEqual({
      low: 388,
      percent: 389,
      high: 389,
    });
    // At birth the head with the neck is 21 %, the head's front 9.5 %.
    expect(measureCoverage([fill('head.front')], '0').pasi.head).toEqual({ low: 4523, percent: 4524, high: 4524 });
    expect(measureCoverage([fill('genitals.front')], 'adult').pasi.trunk.percent).toBe(370); // 1 of 27
  });

  it('never call painted skin 0 % nor a gap 100 %', () => {
    // Twelve cells have their centre within 4 units, four within 3 and sixteen within 5; a cell of the trunk is 0.0018 %.
    const dot = measureCoverage([brush(4, [[0, 600]])], 'adult');
    expect(dot.regions['trunk.front']).toEqual({ low: 0, percent: 2, high: 3 });
    expect(dot.pasi.trunk.percent).toBe(1);
    const nearly = measureCoverage([fill('trunk.front'), erase(4, [[0, 600]])], 'adult').regions['trunk.front'];
    expect(nearly).toEqual({ low: 9997, percent: 9998, high: 10_000 });
  });
});

describe('the interval', () => {
  it('is what brushes a quarter narrower and wider would have covered', () => {
    const at: Point[] = [
      [0, 600],
      [80, 640],
    ];
    const percent = (radius: number) => measureCoverage([brush(radius, at)], 'adult').bsa.percent;
    const { bsa: total } = measureCoverage([brush(48, at)], 'adult');
    expect(Math.abs(total.low - percent(36))).toBeLessThan(5200);
    expect(Math.abs(total.high - percent(60))).toBeLessThan(5200);
    expect(total.percent).toBe(percent(48));
  });

  it('of an eraser runs the other way: its wide brush wipes the narrow mask', () => {
    const spot: Point[] = [[0, 600]];
    const { regions } = measureCoverage([fill('trunk.front'), erase(80, spot)], 'adult');
    const wiped = (radius: number) =>
      10_000 - measureCoverage([brush(radius, spot)], 'adult').regions['trunk.front'].percent;
    const { low, percent, high } = regions['trunk.front'];
    for (const [found, radius] of [
      [low, 100],
      [percent, 80],
      [high, 60],
    ] as const)
      expect(Math.abs(found - wiped(radius))).toBeLessThanOrEqual(1);
    expect(measureCoverage([brush(40, spot), erase(60, spot)], 'adult').bsa.percent).toBe(0);
  });

  const point = fc.tuple(fc.integer({ min: -560, max: 560 }), fc.integer({ min: -40, max: 2140 }));
  const stroke = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        tool: fc.constantFrom('brush' as const, 'eraser' as const),
        view: fc.constantFrom(...bodyViews),
        radius: fc.integer({ min: -3, max: 120 }),
        points: fc.array(point, { minLength: 1, maxLength: 5 }),
      }),
    },
    fc.record({
      tool: fc.constantFrom('fill-region' as const, 'clear-region' as const),
      region: fc.constantFrom(...bodyFigure('adult').regions.map(({ id }) => id)),
    }),
  );

  it('nests whatever is painted and erased, and regions without a stroke stay out of it', () => {
    fc.assert(
      fc.property(fc.array(stroke, { maxLength: 6 }), fc.constantFrom(...bodyAges), (strokes, age) => {
        const coverage = measureCoverage(strokes, age);
        const found = [coverage.bsa, ...Object.values(coverage.pasi), ...Object.values(coverage.regions)];
        expect(found.every(nests)).toBe(true);
        expect(found.every(({ low, high }) => Number.isInteger(low) && low >= 0 && Number.isInteger(high))).toBe(true);
        expect(Math.max(...Object.values(coverage.regions).map(({ high }) => high))).toBeLessThanOrEqual(10_000);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a plaque', () => {
  it('across a border counts in both regions', () => {
    const { regions } = measureCoverage([brush(40, [[100, 1432]])], 'adult');
    const touched = Object.entries(regions).filter(([, { percent }]) => percent > 0);
    expect(touched.map(([id]) => id)).toEqual(['thigh-left.front', 'lower-leg-left.front']);
  });

  it('of two strokes over each other counts once', () => {
    const once = measureCoverage([brush(40, [[0, 600]])], 'adult');
    expect(measureCoverage([brush(40, [[0, 600]]), brush(40, [[0, 600]]), brush(20, [[0, 604]])], 'adult')).toEqual(
      once,
    );
  });

  it('beside the body counts nowhere', () => {
    expect(measureCoverage([brush(40, [[500, 100]]), brush(60, [[9e9, -9e9]])], 'adult').bsa).toEqual(nothing);
  });

  it('mirrored covers the mirrored regions alike', () => {
    const points: Point[] = [
      [80, 400],
      [160, 900],
      [120, 1500],
    ];
    const mirrored = points.map(([x, y]): Point => [-x, y]);
    const [a, b] = [points, mirrored].map((line) => measureCoverage([brush(32, line)], '10'));
    for (const { id } of bodyFigure('10').regions) {
      const twin = id.replace(/-(left|right)/, (side) => (side === '-left' ? '-right' : '-left')) as BodyRegionId;
      expect(b!.regions[twin]).toEqual(a!.regions[id]);
    }
  });

  it('of numbers that are none, or on a region that does not exist, is passed over', () => {
    const strokes = [
      brush(40, [
        [NaN, 600],
        [Infinity, 2],
      ]),
      brush(NaN, []),
      fill('tail.back' as never),
    ];
    expect(measureCoverage(strokes, 'adult').bsa).toEqual(nothing);
  });
});

it('names the items of the BSA instrument', () => {
  expect(Object.keys(measureCoverage([], '0').regions).map((id) => `lund-browder.${id}`)).toEqual(
    lundBrowderParts.map(({ id }) => id),
  );
});

it('gives the numbers that docs/guides/painted-strokes.md and docs/instruments/body-figure.md print', () => {
  const read = decodeStrokes('1150C0i9o1o1t4y4.23KWA.4I');
  if (read.status === 'unreadable') throw new Error(read.code);
  const { bsa: total, regions, pasi } = measureCoverage(read.strokes, read.age);
  expect(regions['trunk.front']).toEqual({ low: 1697, percent: 2310, high: 2936 });
  expect([regions['hand-left.back'].percent, regions['thigh-right.front'].percent]).toEqual([10_000, 793]);
  expect(total.percent / coverageSteps.bsa).toBe(4.629675); // 23.1 % of 13, 1.25, and 7.93 % of 4.75
  expect(pasi['upper-limbs'].percent / coverageSteps.pasi).toBe(6.58); // 1.25 of 19
  expect(edgesWithin(pasi.trunk, areaBands(pasiAreaEdges), coverageSteps.pasi)).toEqual({
    bands: ['1', '2'],
    edges: [10],
  });
});

it('gives the numbers it gave before: others would be another measure, and another version of the figure', () => {
  const strokes: BodyStroke[] = [
    brush(48, [
      [0, 600],
      [100, 700],
      [-204, 1012],
    ]),
    brush(
      20,
      [
        [-300, 800],
        [-360, 1000],
      ],
      'back',
    ),
    fill('hand-left.back'),
    erase(12, [
      [40, 640],
      [0, 900],
    ]),
  ];
  const found = bodyAges.map((age) => {
    const { bsa: total, pasi } = measureCoverage(strokes, age);
    return [...Object.values(total), ...Object.values(pasi).map(({ percent }) => percent)].join(' ');
  });
  expect(found).toEqual([
    '134316 166982 203334 7 942 878 0',
    '134856 167534 203352 0 921 903 0',
    '149452 188918 232434 0 987 1047 5',
    '156533 198565 244215 0 987 1078 44',
    '157258 199364 244532 0 976 1049 69',
    '155318 196391 241017 0 962 1002 84',
  ]);
});
