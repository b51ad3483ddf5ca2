import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomial, fTail, incompleteBeta, total, tTails } from '../../../test/support/defining-equations.ts';
import { betaQuantile, binomialUpperTail, fUpperTail, tCritical, tTwoSided } from './distributions.ts';

/** Equal to so many parts of the larger; tiny tails are held to it as well. */
function expectClose(found: number, expected: number, relative = 1e-9) {
  expect(Math.abs(found - expected), `${found} for ${expected}`).toBeLessThanOrEqual(relative * Math.abs(expected));
}

const positive = (max: number, min = 1e-3) => fc.double({ min, max, noNaN: true });

describe('the numerical library', () => {
  it.each([
    [2, '4.3027'],
    [3, '3.1824'],
    [4, '2.7764'],
    [5, '2.5706'],
    [9, '2.2622'],
    [16, '2.1199'],
  ])('has the critical t of the sheet for df %i', (df, printed) => {
    expect(tCritical(0.95, df).toFixed(4)).toBe(printed);
  });

  it('has a t that in closed form needs no library: df 1 and 2', () => {
    fc.assert(
      fc.property(positive(1e3), (t) => {
        expectClose(tTwoSided(t, 1), (2 / Math.PI) * Math.atan(1 / t));
        expectClose(tTwoSided(t, 2), 2 / (2 + t * t + t * Math.sqrt(2 + t * t)));
      }),
    );
  });

  it('has the t of its integral, and a critical t that leaves the rest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), positive(40), (df, t) => {
        expectClose(tTwoSided(t, df), tTails(t, df));
        expect(tTwoSided(-t, df)).toBe(tTwoSided(t, df));
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.5, max: 0.999, noNaN: true }), (df, level) => {
        expectClose(tTails(tCritical(level, df), df), 1 - level);
      }),
    );
  });

  it('has the F of its integral, also with fractions of degrees of freedom and far out', () => {
    fc.assert(
      fc.property(positive(300), positive(12, 1), positive(60, 1), (f, df1, df2) => {
        expectClose(fUpperTail(f, df1, df2), fTail(f, df1, df2), 1e-8);
      }),
    );
    // Two degrees of freedom above have a closed form.
    fc.assert(
      fc.property(positive(300), positive(60, 1), (f, df2) => {
        expectClose(fUpperTail(f, 2, df2), (1 + (2 * f) / df2) ** (-df2 / 2));
      }),
    );
    expect(fUpperTail(0, 2, 10)).toBe(1);
  });

  it('has binomial tails and quantiles of beta that agree with adding up', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.nat(),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (n, seed, p) => {
          const count = seed % (n + 1);
          expectClose(binomialUpperTail(count, n, p), total(binomial(n, p).slice(count)));
        },
      ),
    );
    fc.assert(
      fc.property(
        positive(80, 0.5),
        positive(80, 0.5),
        fc.double({ min: 1e-3, max: 0.999, noNaN: true }),
        (a, b, share) => {
          expectClose(incompleteBeta(betaQuantile(share, a, b), a, b), share, 1e-8);
        },
      ),
    );
  });
});
