import type { PasiRegion } from '../instruments/pasi.ts';
import { columnOfAge, figureVersion, type BodyAge } from './ages.ts';
import { LEVELS, Painting } from './painting.ts';
import { regionPlans, type BodyRegionId } from './regions.ts';
import { storedStrokes, type BodyStroke } from './strokes.ts';

/**
 * A painted share with its drawing uncertainty, in whole steps: what a brush a quarter narrower and a quarter wider
 * would have covered. It says how surely the hand drew, not how well an eye saw the plaque; it is no confidence interval.
 */
export interface CoverageInterval {
  /** At most `percent`; rounded down. */
  readonly low: number;
  /** Rounded to the nearest step, but 0 only if nothing is painted and the whole only if everything is. */
  readonly percent: number;
  /** At least `percent`; rounded up. */
  readonly high: number;
}

/** How much of the body is painted. Divide by `coverageSteps` for percent. */
export interface Coverage {
  /** Version of the figure whose borders were measured on. */
  readonly figure: number;
  readonly age: BodyAge;
  /** Hundredths of a percent of each region's own area: 0 to 10 000. */
  readonly regions: Readonly<Record<BodyRegionId, CoverageInterval>>;
  /**
   * Of the body, in steps of 1/40 000 of a percent: each region's hundredths times its quarters of a percent in the
   * Lund-Browder chart, and so exactly the total of the BSA instrument for these percentages. Source key: lund-browder1944.
   */
  readonly bsa: CoverageInterval;
  /**
   * Hundredths of a percent of each PASI region. Its half parts count by their shares in the chart, not by their drawn
   * size: a foot is drawn at 0.6 of its share, and would otherwise weigh too little. A convention of ours.
   */
  readonly pasi: Readonly<Record<PasiRegion, CoverageInterval>>;
}

/** Steps in one percent, by the kind of share in `Coverage`. */
export const coverageSteps = Object.freeze({ regions: 100, bsa: 40_000, pasi: 100 });

const WHOLE = 10_000;

/** Hundredths of a percent that `part` is of `whole`, in whole numbers: nearest, rounded down, or rounded up. */
function hundredths(part: number, whole: number, how: keyof CoverageInterval): number {
  const scaled = part * WHOLE;
  const rest = scaled % whole;
  const down = (scaled - rest) / whole;
  if (how === 'low') return down;
  const up = rest > 0 ? down + 1 : down;
  if (how === 'high') return up;
  const nearest = 2 * rest >= whole ? up : down;
  if (nearest === 0) return up;
  return nearest === WHOLE ? down : nearest;
}

const intervalOf = (make: (how: keyof CoverageInterval) => number): CoverageInterval =>
  Object.freeze({ low: make('low'), percent: make('percent'), high: make('high') });

/** The lowest level that a bound counts: the narrow mask, the middle one, or the wide one. */
const levelOf = { low: 3, percent: 2, high: 1 } as const;

function regionInterval(painting: Painting, index: number): CoverageInterval {
  const layer = painting.painted(regionPlans[index]!.view);
  if (!layer) return intervalOf(() => 0);
  const { counts, grid } = layer;
  return intervalOf((how) => {
    let cells = 0;
    for (let level = levelOf[how] as number; level < LEVELS; level++) cells += counts[(index + 1) * LEVELS + level]!;
    return hundredths(cells, grid.sizes[index + 1]!, how);
  });
}

/** What a painting covers, from the counts that were kept while painting: no cell is looked at. */
export function coverageOf(painting: Painting): Coverage {
  const column = columnOfAge(painting.age);
  const intervals = regionPlans.map((_, index) => regionInterval(painting, index));
  const weightedSum = (how: keyof CoverageInterval, region?: PasiRegion) =>
    regionPlans.reduce(
      (sum, { quarters, pasiRegion }, index) =>
        region && pasiRegion !== region ? sum : sum + quarters[column]! * intervals[index]![how],
      0,
    );
  const shareOf = (region: PasiRegion) =>
    regionPlans.reduce((sum, plan) => (plan.pasiRegion === region ? sum + plan.quarters[column]! : sum), 0);
  const pasi = (region: PasiRegion) =>
    intervalOf((how) => hundredths(weightedSum(how, region), shareOf(region) * WHOLE, how));
  return Object.freeze({
    figure: figureVersion,
    age: painting.age,
    regions: Object.freeze(
      Object.fromEntries(regionPlans.map(({ id }, index) => [id, intervals[index]!])) as Coverage['regions'],
    ),
    bsa: intervalOf((how) => weightedSum(how)),
    pasi: Object.freeze({
      head: pasi('head'),
      'upper-limbs': pasi('upper-limbs'),
      trunk: pasi('trunk'),
      'lower-limbs': pasi('lower-limbs'),
    }),
  });
}

/**
 * How much of the body strokes cover at an age, on a grid of a thousandth of the stature, in whole numbers alone: the
 * same strokes give the same numbers in every engine. Strokes are measured as they are stored (see `storedStrokes`), so
 * what was encoded and read back measures alike. A plaque across a border counts in both regions.
 * @throws RangeError when the figure is not drawn for that age.
 */
export function measureCoverage(strokes: readonly BodyStroke[], age: BodyAge): Coverage {
  const painting = new Painting(age);
  for (const stroke of storedStrokes(strokes)) painting.paint(stroke);
  return coverageOf(painting);
}
