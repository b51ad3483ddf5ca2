import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import fCdf from '@stdlib/stats-base-dists-f-cdf';
import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';

// Everything that is taken from the numerical library passes through here. Small tails are asked for as such: 1 − P would
// leave nothing of them.

export { betaQuantile };

/** P(X ≥ count) for a binomial X of n trials with probability p, which is above 0 and below 1. */
export const binomialUpperTail = (count: number, n: number, p: number) =>
  count === 0 ? 1 : betaCdf(p, count, n - count + 1);

/** P(|T| ≥ |t|) with df degrees of freedom. */
export const tTwoSided = (t: number, df: number) => Math.min(1, 2 * tCdf(-Math.abs(t), df));

/** The t that P(|T| ≤ t) = level belongs to. */
export const tCritical = (level: number, df: number) => -tQuantile((1 - level) / 2, df);

/** P(F ≥ f); 1/F has the two degrees of freedom in the other order. They may be fractions. */
export const fUpperTail = (f: number, dfNumerator: number, dfDenominator: number) =>
  fCdf(1 / f, dfDenominator, dfNumerator);
