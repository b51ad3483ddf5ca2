import type { Band } from '../bands.ts';
import type { CoverageInterval } from './coverage.ts';

/** Which bands an interval touches. */
export interface BandsWithin {
  /** Ids of all bands that hold a value of the interval, in ascending order; more than one means it spans an edge. */
  readonly bands: readonly string[];
  /** The edges that lie between them, in percent. */
  readonly edges: readonly number[];
}

const edgeOf = (band: Band) => ('from' in band ? band.from : band.above);

/** The lowest whole step that a band holds. */
const lowestStep = (band: Band, steps: number) => ('from' in band ? band.from * steps : band.above * steps + 1);

/**
 * The bands that an interval of `Coverage` may lie in: 9.4 %, 8.1–10.7 as PASI areas gives bands `1` and `2` and the
 * edge 10. Compares whole steps, so edges are exact.
 * @param bands in ascending order, edges in whole percent, such as a band scheme of BSA or `areaBands(pasiAreaEdges)`
 * @param stepsPerPercent of the interval: `coverageSteps.bsa`, `.pasi` or `.regions`
 */
export function edgesWithin(
  { low, high }: Pick<CoverageInterval, 'low' | 'high'>,
  bands: readonly Band[],
  stepsPerPercent: number,
): BandsWithin {
  const held = bands.filter((band, k) => {
    const next = bands[k + 1];
    return lowestStep(band, stepsPerPercent) <= high && (!next || lowestStep(next, stepsPerPercent) > low);
  });
  return { bands: held.map(({ id }) => id), edges: held.slice(1).map(edgeOf) };
}

/**
 * PASI's area grades as bands named `0` to `6`, from their lower edges in percent (`pasiAreaEdges`): any affected skin
 * is above the first edge, the others belong to the grade they open.
 */
export const areaBands = (edges: readonly number[]): Band[] => [
  { id: '0', from: 0 },
  ...edges.map((edge, k): Band => (k === 0 ? { id: '1', above: edge } : { id: `${k + 1}`, from: edge })),
];
