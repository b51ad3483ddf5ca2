import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { average, total } from '../../../test/support/defining-equations.ts';
import { summarize, summarizeChange } from './index.ts';

describe('change', () => {
  const sledai = summarizeChange({ baseline: [10, 8, 12, 6, 14, 9], followUp: [4, 4, 7, 6, 6, 5] });

  it('gives the worked example 8.3', () => {
    expect(sledai.changes).toEqual([-6, -4, -5, 0, -8, -4]);
    expect(sledai).toMatchObject({ n: 6, missing: 0, change: { mean: -4.5, median: -4.5, lowest: -8, highest: 0 } });
    expect(sledai.change.sd!.toFixed(4)).toBe('2.6646');
    expect(sledai.baseline.mean!.toFixed(4)).toBe('9.8333');
    expect(sledai.followUp.mean!.toFixed(4)).toBe('5.3333');
  });

  it('gives both means of percent change of 8.3', () => {
    expect(sledai.percent.changes.map((value) => Number(value!.toFixed(3)))).toEqual([
      -60, -50, -41.667, 0, -57.143, -44.444,
    ]);
    expect(sledai.percent.meanOfPercentChanges!.toFixed(3)).toBe('-42.209');
    expect(sledai.percent.percentChangeOfMeans!.toFixed(3)).toBe('-45.763');
  });

  it('gives mean and median percent change of 8.7', () => {
    const { percent } = summarizeChange({ baseline: [12, 10, 8, 14, 9, 11], followUp: [6, 5, 7, 6, 4, 8] });
    expect(percent.meanOfPercentChanges!.toFixed(3)).toBe('-42.079');
    expect(percent.medianOfPercentChanges!.toFixed(1)).toBe('-50.0');
  });

  it('excludes a baseline of 0 from percent summaries, and from nothing else: 8.10', () => {
    const { n, percent, changes } = summarizeChange({ baseline: [0, 4, 8, 2, 10], followUp: [3, 2, 4, 1, 5] });
    expect(n).toBe(5);
    expect(changes).toEqual([3, -2, -4, -1, -5]);
    expect(percent).toEqual({
      n: 4,
      baselineNotAboveZero: 1,
      changes: [null, -50, -50, -50, -50],
      meanOfPercentChanges: -50,
      medianOfPercentChanges: -50,
      percentChangeOfMeans: -50,
      reason: null,
    });
  });

  it('has no percent change where all baselines are 0, and says why', () => {
    const { n, percent } = summarizeChange({ baseline: [0, 0], followUp: [1, 0] });
    expect(n).toBe(2);
    expect(percent).toMatchObject({ n: 0, percentChangeOfMeans: null, reason: 'baseline-not-above-zero' });
  });

  it('leaves out who misses either value', () => {
    const { n, missing, changes, baseline, change } = summarizeChange({
      baseline: [10, null, 8, null],
      followUp: [null, 4, 6, null],
    });
    expect({ n, missing, changes }).toEqual({ n: 1, missing: 3, changes: [null, null, -2, null] });
    expect(baseline.mean).toBe(8);
    expect(change).toEqual({
      n: 1,
      mean: -2,
      sd: null,
      median: -2,
      lowest: -2,
      highest: -2,
      reason: 'too-few-patients',
    });
  });

  it('is undefined without patients', () => {
    const none = { n: 0, mean: null, sd: null, median: null, lowest: null, highest: null, reason: 'no-patients' };
    expect(summarizeChange({ baseline: [], followUp: [] })).toMatchObject({ n: 0, change: none, percent: { n: 0 } });
    expect(summarize([null, null])).toEqual(none);
  });

  it('takes tenths as what they are', () => {
    expect(summarizeChange({ baseline: [12.3, 0.3, 0.2], followUp: [12.2, 0.1, 0] }).changes).toEqual([
      -0.1, -0.2, -0.2,
    ]);
  });

  it.each([
    ['no number', [1, Number.NaN], [1, 2], 'baseline[1]'],
    ['infinity', [1, 2], [Number.POSITIVE_INFINITY, 2], 'followUp[0]'],
    ['text', [1, 2], [1, '2' as never], 'followUp[1]'],
    ['lists of unlike length', [1, 2], [1], '2 and 1'],
  ])('refuses %s', (_, baseline, followUp, named) => {
    expect(() => summarizeChange({ baseline, followUp })).toThrow(RangeError);
    expect(() => summarizeChange({ baseline, followUp })).toThrow(named);
  });

  it('agrees with its definitions on whole numbers and gaps', () => {
    const scores = fc.option(fc.integer({ min: 0, max: 72 }), { freq: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(scores, scores), { minLength: 1, maxLength: 20 }), (patients) => {
        const found = summarizeChange({ baseline: patients.map(([a]) => a), followUp: patients.map(([, b]) => b) });
        const pairs = patients.filter((pair): pair is [number, number] => pair[0] !== null && pair[1] !== null);
        expect(found.n).toBe(pairs.length);
        expect(found.n + found.missing).toBe(patients.length);
        if (pairs.length === 0) return;
        expect(found.change.mean).toBeCloseTo(average(pairs.map(([a, b]) => b - a)), 10);
        const above = pairs.filter(([a]) => a > 0);
        expect(found.percent.n + found.percent.baselineNotAboveZero).toBe(found.n);
        expect(found.percent.n).toBe(above.length);
        if (above.length === 0) return;
        expect(found.percent.meanOfPercentChanges).toBeCloseTo(average(above.map(([a, b]) => (100 * (b - a)) / a)), 10);
        const [before, after] = [total(above.map(([a]) => a)), total(above.map(([, b]) => b))];
        expect(found.percent.percentChangeOfMeans).toBeCloseTo((100 * (after - before)) / before, 10);
      }),
    );
  });

  it('has the median with half of the patients on either side, and the sd of all pairs', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 15 }), (values) => {
        const { n, median, sd } = summarize(values);
        expect(2 * values.filter((value) => value < median!).length).toBeLessThanOrEqual(n);
        expect(2 * values.filter((value) => value > median!).length).toBeLessThanOrEqual(n);
        // Half the mean square of the differences of all pairs is the variance with the divisor n − 1.
        const squares = values.flatMap((a, i) => values.slice(i + 1).map((b) => (a - b) ** 2));
        expect(sd! ** 2).toBeCloseTo(average(squares) / 2, 8);
      }),
    );
  });
});
