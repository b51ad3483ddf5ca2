import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lundBrowderParts } from '../bsa/lund-browder.ts';
import { bsa } from '../instruments/bsa.ts';
import {
  bodyAges,
  bodyFigure,
  bodyViews,
  coverageSteps,
  measureCoverage,
  type BodyAge,
  type BodyRegion,
  type BodyRegionId,
  type BodyStroke,
  type BodyView,
  type CoverageInterval,
  type Point,
} from './index.ts';

const brush = (radius: number, points: readonly Point[], view: BodyView = 'front'): BodyStroke => ({
  tool: 'brush',
  view,
  radius,
  points,
});
const erase = (radius: number, points: readonly Point[], view: BodyView = 'front'): BodyStroke => ({
  tool: 'eraser',
  view,
  radius,
  points,
});
const fill = (region: BodyRegionId): BodyStroke => ({ tool: 'fill-region', region });
const wipe = (region: BodyRegionId): BodyStroke => ({ tool: 'clear-region', region });

const regionOf = (age: BodyAge, id: BodyRegionId) => bodyFigure(age).regions.find((region) => region.id === id)!;
const nothing = { low: 0, percent: 0, high: 0 };
const all = { low: 10_000, percent: 10_000, high: 10_000 };
const nests = ({ low, percent, high }: CoverageInterval) => low <= percent && percent <= high;

function polygonOf(path: string, steps = 48): Point[] {
  const points = Array.from(path.matchAll(/(-?\d+),(-?\d+)/g), ([, x, y]): Point => [Number(x), Number(y)]);
  return Array.from({ length: (points.length - 1) / 3 }).flatMap((_, piece) =>
    Array.from({ length: steps }, (_, i): Point => {
      const [t, u] = [i / steps, 1 - i / steps];
      const weights = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
      const at = (axis: 0 | 1) => weights.reduce((sum, weight, k) => sum + weight * points[3 * piece + k]![axis], 0);
      return [at(0), at(1)];
    }),
  );
}

const areaOf = (polygon: readonly Point[]) =>
  Math.abs(
    polygon.reduce((sum, [x, y], i) => {
      const [u, v] = polygon[(i + 1) % polygon.length]!;
      return sum + x * v - u * y;
    }, 0) / 2,
  );

/** The part of a polygon on the near side of a line: where x · nx + y · ny is at most `limit`. */
function cut(polygon: readonly Point[], [nx, ny]: Point, limit: number): Point[] {
  const over = ([x, y]: Point) => x * nx + y * ny - limit;
  return polygon.flatMap((a, i) => {
    const b = polygon[(i + 1) % polygon.length]!;
    const [s, t] = [over(a), over(b)];
    const crossing: Point[] =
      s > 0 !== t > 0 ? [[a[0] + ((b[0] - a[0]) * s) / (s - t), a[1] + ((b[1] - a[1]) * s) / (s - t)]] : [];
    return s <= 0 ? [a, ...crossing] : crossing;
  });
}

/** Strokes whose straight edge runs through the middle of a region, at a slope of dy/dx, and all beyond it upwards. */
function halfPlane({ bounds: [x, y, width, height], view }: BodyRegion, [dx, dy]: Point) {
  const four = (value: number) => 4 * Math.round(value / 4);
  const radius = 200;
  const length = Math.sqrt(dx * dx + dy * dy);
  const [nx, ny] = [-dy / length, dx / length];
  const middle: Point = [four(x + width / 2 - radius * nx), four(y + height / 2 - radius * ny)];
  const far = Math.ceil(Math.max(width, height) / 100);
  const points: Point[] = [
    [middle[0] - far * dx, middle[1] - far * dy],
    [middle[0] + far * dx, middle[1] + far * dy],
  ];
  const limit = middle[0] * nx + middle[1] * ny + radius;
  // Both edges of the band cut tall regions.
  return { stroke: brush(radius, points, view), normal: [nx, ny] as Point, limit, other: limit - 2 * radius };
}

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

/** Bounds from the study of the grid: points of the part, points of BSA; and percent of a disc by its radius. */
const HALF_PART = { part: 1.0, bsa: 0.022 };
const DISC = { 20: 0.9, 40: 0.58, 80: 0.21 } as const;

describe.each(['0', 'adult'] as const)('known shapes at age %s', (age) => {
  it.each([
    ['level', [100, 0]],
    ['upright', [0, 100]],
    ['slanting', [96, 28]],
    ['steep', [-60, 80]],
  ] as const)('half parts, cut %s', (_, direction) => {
    for (const region of bodyFigure(age).regions) {
      const polygon = polygonOf(region.path);
      const { stroke, normal, limit, other } = halfPlane(region, direction);
      const exact = (areaOf(cut(polygon, normal, limit)) - areaOf(cut(polygon, normal, other))) / areaOf(polygon);
      const { percent } = measureCoverage([stroke], age).regions[region.id];
      const error = Math.abs(percent / 100 - 100 * exact);
      expect(error, region.id).toBeLessThanOrEqual(HALF_PART.part);
      expect((error * region.share) / 10_000, region.id).toBeLessThanOrEqual(HALF_PART.bsa);
    }
  });

  it.each([20, 40, 80] as const)('discs of radius %i in the trunk, up to the steps of the result', (radius) => {
    for (const view of bodyViews) {
      const region = regionOf(age, `trunk.${view}`);
      const area = areaOf(polygonOf(region.path));
      const exact = (100 * Math.PI * radius * radius) / area;
      for (let k = 0; k < 12; k++) {
        const at: Point = [-44 + 8 * k, region.label[1] + 4 * ((k * 7) % 11)];
        const { percent } = measureCoverage([brush(radius, [at], view)], age).regions[region.id];
        const tolerance = (exact * DISC[radius]) / 100 + 0.005;
        expect(Math.abs(percent / 100 - exact)).toBeLessThanOrEqual(tolerance);
      }
    }
  });

  it('a bar with round ends in the trunk', () => {
    const region = regionOf(age, 'trunk.back');
    const y = region.label[1];
    const points: Point[] = [
      [-60, y - 40 - (y % 4)],
      [60, y + 40 - (y % 4)],
    ];
    const exact =
      (100 * (2 * 32 * Math.sqrt(120 * 120 + 80 * 80) + Math.PI * 32 * 32)) / areaOf(polygonOf(region.path));
    const { percent } = measureCoverage([brush(32, points, 'back')], age).regions['trunk.back'];
    expect(Math.abs(percent / 100 / exact - 1)).toBeLessThan(0.009);
  });

  it('a disc of a handprint on the trunk is 1 % of the body', () => {
    const region = regionOf(age, 'trunk.front');
    // 1 of the 13 % of the trunk's front; the nearest radius that is kept.
    const wanted = Math.sqrt(areaOf(polygonOf(region.path)) / 13 / Math.PI);
    const radius = 4 * Math.round(wanted / 4);
    const { bsa: total } = measureCoverage([brush(radius, [[0, 4 * Math.round(region.label[1] / 4)]])], age);
    const exact = (radius * radius) / (wanted * wanted);
    expect(Math.abs(total.percent / coverageSteps.bsa - exact)).toBeLessThan(0.003);
    expect(total.low / coverageSteps.bsa).toBeLessThan(exact);
    expect(total.high / coverageSteps.bsa).toBeGreaterThan(exact);
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
