import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { average, fTail, total } from '../../../test/support/defining-equations.ts';
import { compareWithBaseline, holm, pairedT, repeatedMeasuresAnova } from './index.ts';

/** Worked example 8.6: weeks 0, 8 and 24 of six patients. */
const example = [
  [10, 6, 4],
  [8, 6, 4],
  [12, 9, 7],
  [6, 5, 6],
  [14, 8, 6],
  [9, 7, 5],
];

type Rows = readonly (readonly number[])[];
const columns = (rows: Rows) => rows[0]!.map((_, j) => rows.map((row) => row[j]!));

/** Sums of squares as the sheet writes them, the error as what is left. */
function bySubtraction(rows: Rows) {
  const [n, k, all] = [rows.length, rows[0]!.length, rows.flat()];
  const grand = average(all);
  const sst = total(all.map((y) => (y - grand) ** 2));
  const subjects = k * total(rows.map((row) => (average(row) - grand) ** 2));
  const time = n * total(columns(rows).map((column) => (average(column) - grand) ** 2));
  return { subjects, time, error: sst - subjects - time, total: sst };
}

/** Epsilon from C S C, with S the sample covariance of the visits and C = I − 11ᵀ/k, multiplied out. */
function epsilonByMatrices(rows: Rows) {
  const k = rows[0]!.length;
  const multiply = (a: Rows, b: Rows) => a.map((row) => b[0]!.map((_, j) => total(row.map((x, i) => x * b[i]![j]!))));
  const trace = (a: Rows) => total(a.map((row, i) => row[i]!));
  const covariance = columns(rows).map((a) =>
    columns(rows).map((b) => total(a.map((x, i) => (x - average(a)) * (b[i]! - average(b)))) / (rows.length - 1)),
  );
  const centring = covariance.map((row, i) => row.map((_, j) => (i === j ? 1 : 0) - 1 / k));
  const s = multiply(multiply(centring, covariance), centring);
  return trace(s) ** 2 / ((k - 1) * trace(multiply(s, s)));
}

const table = (patients: { min: number; max: number }, visits: { min: number; max: number }) =>
  fc
    .tuple(fc.integer(patients), fc.integer(visits))
    .chain(([n, k]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: k, maxLength: k }), {
        minLength: n,
        maxLength: n,
      }),
    )
    .filter((rows) => bySubtraction(rows).error > 1e-6);
const severalVisits = table({ min: 2, max: 10 }, { min: 2, max: 6 });

describe('repeated-measures ANOVA', () => {
  it('gives the worked example 8.6', () => {
    const found = repeatedMeasuresAnova(example);
    const { sumsOfSquares, means, uncorrected, greenhouseGeisser } = found;
    expect(means!.map((mean) => mean.toFixed(4))).toEqual(['9.8333', '6.8333', '5.3333']);
    expect(sumsOfSquares!.subjects.toFixed(4)).toBe('39.3333');
    expect(sumsOfSquares!.time.toFixed(4)).toBe('63.0000');
    expect(sumsOfSquares!.error.toFixed(4)).toBe('19.6667');
    expect(sumsOfSquares!.total.toFixed(4)).toBe('122.0000');
    expect(found.f!.toFixed(4)).toBe('16.0169');
    expect(uncorrected).toMatchObject({ dfTime: 2, dfError: 10 });
    expect(uncorrected!.p.toFixed(6)).toBe('0.000762');
    expect(greenhouseGeisser!.epsilon.toFixed(5)).toBe('0.58465');
    expect(greenhouseGeisser!.dfTime.toFixed(4)).toBe('1.1693');
    expect(greenhouseGeisser!.dfError.toFixed(4)).toBe('5.8465');
    expect(greenhouseGeisser!.p.toFixed(5)).toBe('0.00658');
  });

  it('is the squared paired t with two visits, and has nothing to correct', () => {
    fc.assert(
      fc.property(table({ min: 2, max: 10 }, { min: 2, max: 2 }), (rows) => {
        const { f, uncorrected, greenhouseGeisser } = repeatedMeasuresAnova(rows);
        const [baseline, followUp] = columns(rows);
        const { t, p } = pairedT({ baseline: baseline!, followUp: followUp! });
        expect(f! / (1 + f!)).toBeCloseTo(t! ** 2 / (1 + t! ** 2), 9);
        expect(uncorrected!.p).toBeCloseTo(p!, 9);
        expect(greenhouseGeisser!.epsilon).toBe(1);
        expect(greenhouseGeisser!.p).toBe(uncorrected!.p);
      }),
    );
  });

  it('agrees with its defining equations', () => {
    fc.assert(
      fc.property(severalVisits, (rows) => {
        const found = repeatedMeasuresAnova(rows);
        const expected = bySubtraction(rows);
        for (const part of ['subjects', 'time', 'error', 'total'] as const)
          expect(found.sumsOfSquares![part], part).toBeCloseTo(expected[part], 7);
        const [n, k] = [rows.length, rows[0]!.length];
        const [df1, df2] = [k - 1, (n - 1) * (k - 1)];
        const f = expected.time / df1 / (expected.error / df2);
        const epsilon = epsilonByMatrices(rows);
        expect(found.f! / (1 + found.f!)).toBeCloseTo(f / (1 + f), 9);
        expect(found.uncorrected).toMatchObject({ dfTime: df1, dfError: df2 });
        expect(found.uncorrected!.p).toBeCloseTo(fTail(f, df1, df2), 7);
        expect(found.greenhouseGeisser!.epsilon).toBeCloseTo(epsilon, 8);
        expect(found.greenhouseGeisser!.p).toBeCloseTo(fTail(f, epsilon * df1, epsilon * df2), 7);
        expect(found.greenhouseGeisser!.epsilon).toBeGreaterThanOrEqual(1 / (k - 1));
        expect(found.greenhouseGeisser!.epsilon).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('does not mind how ill a patient is throughout, nor the order of the patients', () => {
    fc.assert(
      fc.property(severalVisits, fc.integer({ min: 1, max: 40 }), (rows, more) => {
        const found = repeatedMeasuresAnova(rows);
        const shifted = repeatedMeasuresAnova(rows.map((row, i) => row.map((y) => y + i * more)).reverse());
        expect(shifted.f! / (1 + shifted.f!)).toBeCloseTo(found.f! / (1 + found.f!), 8);
        expect(shifted.greenhouseGeisser!.epsilon).toBeCloseTo(found.greenhouseGeisser!.epsilon, 8);
      }),
    );
  });

  it('leaves out who missed a visit', () => {
    const { n, missing, f } = repeatedMeasuresAnova([...example, [9, null, 3], [null, null, null]]);
    expect({ n, missing, f }).toEqual({ n: 6, missing: 2, f: repeatedMeasuresAnova(example).f });
  });

  it.each([
    ['nobody', [], 'no-patients'],
    ['nobody complete', [[3, null]], 'no-patients'],
    ['one patient', [[10, 8, 6]], 'too-few-patients'],
    ['one visit', [[10], [8]], 'too-few-visits'],
    ['no visit', [[], []], 'too-few-visits'],
    [
      'patients in parallel',
      [
        [10, 8, 6],
        [5, 3, 1],
      ],
      'no-variation',
    ],
    [
      'patients in parallel in tenths',
      [
        [0.3, 0.1, 0.2],
        [12.3, 12.1, 12.2],
        [0.7, 0.5, 0.6],
      ],
      'no-variation',
    ],
    [
      'no change in anybody',
      [
        [10, 10],
        [5, 5],
      ],
      'no-variation',
    ],
  ])('is undefined for %s, and says why', (_, rows, reason) => {
    expect(repeatedMeasuresAnova(rows)).toMatchObject({ f: null, uncorrected: null, greenhouseGeisser: null, reason });
  });

  it('refuses rows of unlike length and what is no number', () => {
    expect(() => repeatedMeasuresAnova([[1, 2], [1]])).toThrow('table[1]');
    expect(() => repeatedMeasuresAnova([[1, Number.NaN]])).toThrow('table[0][1]');
  });
});

describe('visits against the baseline', () => {
  it('are paired t tests over the complete cases, adjusted by Holm', () => {
    const found = compareWithBaseline([...example, [9, null, 3]]);
    const [baseline, week8, week24] = columns(example) as [number[], number[], number[]];
    const tests = [pairedT({ baseline, followUp: week8 }), pairedT({ baseline, followUp: week24 })];
    const adjusted = holm(tests.map(({ p }) => p));
    expect(found).toEqual(tests.map((test, i) => ({ ...test, missing: 1, visit: i + 1, pHolm: adjusted[i] })));
    // The larger of the two stays itself, the smaller is doubled, unless it passed the larger on the way.
    const [a, b] = [tests[0]!.p!, tests[1]!.p!];
    expect(adjusted[a < b ? 0 : 1]).toBe(2 * Math.min(a, b));
    expect(adjusted[a < b ? 1 : 0]).toBe(Math.max(Math.max(a, b), 2 * Math.min(a, b)));
  });

  it('are none without a second visit, and undefined without patients', () => {
    expect(compareWithBaseline([[3], [4]])).toEqual([]);
    expect(compareWithBaseline([[3, null]])).toMatchObject([{ visit: 1, n: 0, p: null, pHolm: null, missing: 1 }]);
  });
});
