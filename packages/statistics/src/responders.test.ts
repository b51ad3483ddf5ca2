import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessPasiResponse } from '@clinimetric/scoring';
import { binomial, total } from '../../../test/support/defining-equations.ts';
import { binomialTest, countResponders, nri, responderProportion, type ResponderProportion } from './index.ts';

const proportion = (responders: number, n: number, level?: number) =>
  responderProportion({ responders, n }, level === undefined ? {} : { level });

/** As printed: percentage and limits with so many decimals, 0 and 100 without. */
function printed({ percent, interval }: ResponderProportion, decimals: number) {
  const write = (value: number) => (value === 0 || value === 100 ? `${value}` : value.toFixed(decimals));
  return { percent: percent!.toFixed(1), interval: `${write(interval!.lower)}–${write(interval!.upper)}` };
}

describe('responder proportion', () => {
  it('gives 83.3 % (35.9–99.6) for 5 of 6, as published', () => {
    expect(printed(proportion(5, 6), 1)).toEqual({ percent: '83.3', interval: '35.9–99.6' });
    expect(proportion(5, 6)).toMatchObject({ responders: 5, n: 6, interval: { level: 0.95 }, reason: null });
  });

  // trial-statistics, section 1: reference table.
  it.each([
    [3, ['0–70.76', '0.84–90.57', '9.43–99.16', '29.24–100']],
    [5, ['0–52.18', '0.51–71.64', '5.27–85.34', '14.66–94.73', '28.36–99.49', '47.82–100']],
    [6, ['0–45.93', '0.42–64.12', '4.33–77.72', '11.81–88.19', '22.28–95.67', '35.88–99.58', '54.07–100']],
  ])('has the limits of the table for n = %i', (n, limits) => {
    limits.forEach((interval, x) => expect(printed(proportion(x, n), 2).interval, `${x} of ${n}`).toBe(interval));
  });

  it.each([
    [2, 8, '3.19–65.09'],
    [4, 8, '15.70–84.30'],
    [6, 8, '34.91–96.81'],
    [0, 10, '0–30.85'],
    [3, 10, '6.67–65.25'],
    [5, 10, '18.71–81.29'],
    [7, 10, '34.75–93.33'],
    [10, 10, '69.15–100'],
    [4, 12, '9.92–65.11'],
    [6, 12, '21.09–78.91'],
    [9, 12, '42.81–94.51'],
    [3, 17, '3.80–43.43'],
    [8, 17, '22.98–72.19'],
    [5, 20, '8.66–49.10'],
    [10, 20, '27.20–72.80'],
    [15, 20, '50.90–91.34'],
  ])('has the limits of the table for %i of %i', (x, n, interval) => {
    expect(printed(proportion(x, n), 2).interval).toBe(interval);
  });

  // Section 8: worked examples 8.2, 8.8 and 8.9.
  it.each([
    [8, 17, '47.1', '23.0–72.2'],
    [3, 17, '17.6', '3.8–43.4'],
    [2, 8, '25.0', '3.2–65.1'],
    [6, 9, '66.7', '29.9–92.5'],
    [0, 6, '0.0', '0–45.9'],
    [6, 6, '100.0', '54.1–100'],
    [1, 1, '100.0', '2.5–100'],
    [4, 6, '66.7', '22.3–95.7'],
    [4, 5, '80.0', '28.4–99.5'],
  ])('gives the worked example %i of %i: %s % (%s)', (x, n, percent, interval) => {
    expect(printed(proportion(x, n), 1)).toEqual({ percent, interval });
  });

  it('is none of the methods that look like it', () => {
    expect(printed(proportion(5, 6, 0.9), 1).interval).toBe('41.8–99.1'); // 90 %, exact as well
    const others = ['43.6–97.0', '40.9–99.2', '53.5–113.2']; // Wilson, mid-P, Wald
    expect(others).not.toContain(printed(proportion(5, 6), 1).interval);
  });

  it('has a closed form where nobody or everybody responded', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (n) => {
        const root = 0.025 ** (1 / n);
        expect(proportion(0, n).interval!.upper / 100).toBeCloseTo(1 - root, 9);
        expect(proportion(n, n).interval!.lower / 100).toBeCloseTo(root, 9);
      }),
    );
  });

  const counts = fc
    .integer({ min: 1, max: 60 })
    .chain((n) => fc.record({ n: fc.constant(n), x: fc.integer({ min: 0, max: n }) }));
  const levels = fc.double({ min: 0.5, max: 0.999, noNaN: true });

  it('has limits at which the tail beyond the count is half of the error', () => {
    fc.assert(
      fc.property(counts, levels, ({ n, x }, level) => {
        const { lower, upper } = proportion(x, n, level).interval!;
        if (x > 0) expect(total(binomial(n, lower / 100).slice(x))).toBeCloseTo((1 - level) / 2, 9);
        if (x < n) expect(total(binomial(n, upper / 100).slice(0, x + 1))).toBeCloseTo((1 - level) / 2, 9);
      }),
    );
  });

  it('mirrors itself, holds the percentage, and grows with the confidence', () => {
    fc.assert(
      fc.property(counts, levels, ({ n, x }, level) => {
        const own = proportion(x, n, level);
        const mirrored = proportion(n - x, n, level).interval!;
        expect(own.interval!.lower).toBeCloseTo(100 - mirrored.upper, 9);
        expect(own.interval!.upper).toBeCloseTo(100 - mirrored.lower, 9);
        expect(own.interval!.lower).toBeLessThanOrEqual(own.percent!);
        expect(own.interval!.upper).toBeGreaterThanOrEqual(own.percent!);
        const wider = proportion(x, n, (1 + level) / 2).interval!;
        expect(wider.lower).toBeLessThanOrEqual(own.interval!.lower);
        expect(wider.upper).toBeGreaterThanOrEqual(own.interval!.upper);
      }),
    );
  });

  it('covers the truth at least as often as it says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (n, truth) => {
        const covered = binomial(n, truth).filter((_, x) => {
          const { lower, upper } = proportion(x, n).interval!;
          return lower <= 100 * truth && 100 * truth <= upper;
        });
        expect(total(covered)).toBeGreaterThanOrEqual(0.95 - 1e-12);
      }),
    );
  });

  it('is undefined without patients, not 0 to 100', () => {
    expect(proportion(0, 0)).toEqual({ responders: 0, n: 0, percent: null, interval: null, reason: 'no-patients' });
  });

  it.each([
    ['more responders than patients', () => proportion(7, 6)],
    ['half a responder', () => proportion(0.5, 6)],
    ['a negative count', () => proportion(-1, 6)],
    ['no number', () => proportion(Number.NaN, 6)],
    ['a level in percent', () => proportion(5, 6, 95)],
    ['a level of 1', () => proportion(5, 6, 1)],
    ['a text for a response', () => countResponders(['not-evaluable' as never])],
  ])('refuses %s', (_, call) => {
    expect(call).toThrow(RangeError);
  });
});

describe('counting responders', () => {
  it('takes all who were treated after NRI, and who was observed without: 8.9', () => {
    const responses = [true, true, true, true, false, null];
    expect(countResponders(nri(responses))).toEqual({ responders: 4, n: 6 });
    expect(countResponders(responses)).toEqual({ responders: 4, n: 5 });
  });

  it('counts exactly 75.0 % as PASI-75', () => {
    const visits = [
      { baseline: 13.2, followUp: 3.3 },
      { baseline: 13.2, followUp: 3.4 },
      { baseline: 13.2, followUp: null },
    ];
    const responses = visits.map((visit) => {
      const found = assessPasiResponse(visit);
      return found.status === 'evaluable' ? found.achieved.pasi75 : null;
    });
    expect(responses).toEqual([true, false, null]);
    expect(countResponders(nri(responses))).toEqual({ responders: 1, n: 3 });
  });

  it('counts falls of SLEDAI by at least 4 in 5 of 6: 8.3', () => {
    const falls = [-6, -4, -5, 0, -8, -4].map((change) => change <= -4);
    expect(printed(responderProportion(countResponders(falls)), 1).percent).toBe('83.3');
  });
});

describe('a single arm against a fixed rate', () => {
  it('gives 0.0016 for at least 5 of 6 against 20 %', () => {
    const { p, reason } = binomialTest({ responders: 5, n: 6, nullPercent: 20 });
    expect(p!.toFixed(4)).toBe('0.0016');
    expect(reason).toBeNull();
  });

  it('adds the probabilities of so many responders or more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.nat(),
        fc.double({ min: 1, max: 99, noNaN: true }),
        (n, seed, nullPercent) => {
          const responders = seed % (n + 1);
          const expected = total(binomial(n, nullPercent / 100).slice(responders));
          expect(binomialTest({ responders, n, nullPercent }).p).toBeCloseTo(expected, 9);
        },
      ),
    );
  });

  it('is undefined without patients, and refuses a rate that leaves no chance', () => {
    expect(binomialTest({ responders: 0, n: 0, nullPercent: 20 })).toMatchObject({ p: null, reason: 'no-patients' });
    for (const nullPercent of [0, 100, -5, Number.NaN])
      expect(() => binomialTest({ responders: 1, n: 6, nullPercent })).toThrow(RangeError);
  });
});
