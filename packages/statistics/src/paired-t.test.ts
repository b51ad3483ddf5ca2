import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { average, total, tTails } from '../../../test/support/defining-equations.ts';
import { pairedT, type PairedT } from './index.ts';

const limits = ({ interval }: PairedT, decimals: number) =>
  [interval!.lower, interval!.upper].map((value) => value.toFixed(decimals));

describe('paired t', () => {
  it('gives the worked example 8.3', () => {
    const found = pairedT({ baseline: [10, 8, 12, 6, 14, 9], followUp: [4, 4, 7, 6, 6, 5] });
    expect(found).toMatchObject({ n: 6, missing: 0, meanChange: -4.5, df: 5, reason: null });
    expect(found.sd!.toFixed(4)).toBe('2.6646');
    expect(found.se!.toFixed(4)).toBe('1.0878');
    expect(found.t!.toFixed(4)).toBe('-4.1367');
    expect(found.p!.toFixed(5)).toBe('0.00903');
    expect(limits(found, 3)).toEqual(['-7.296', '-1.704']);
    expect(found.effectSize!.dz.toFixed(4)).toBe('-1.6888');
    // The sheet multiplies −1.6888, already rounded, and prints −1.4221; the variance of the changes is 7.1.
    expect(found.effectSize!.corrected).toBeCloseTo(((-4.5 / Math.sqrt(7.1)) * 16) / 19, 12);
    expect(found.effectSize!.corrected).toBeCloseTo(-1.4221, 3);
  });

  it('gives the worked example 8.7', () => {
    const found = pairedT({ baseline: [12, 10, 8, 14, 9, 11], followUp: [6, 5, 7, 6, 4, 8] });
    expect(found.meanChange!.toFixed(4)).toBe('-4.6667');
    expect(found.sd!.toFixed(4)).toBe('2.4221');
    expect(found.t!.toFixed(4)).toBe('-4.7194');
    expect(found.p!.toFixed(5)).toBe('0.00525');
    expect(limits(found, 4)).toEqual(['-7.2085', '-2.1248']);
  });

  it.each([
    ['nobody', [], [], { meanChange: null, sd: null, df: null, reason: 'no-patients' }],
    ['nobody with both values', [3, null], [null, 3], { n: 0, missing: 2, reason: 'no-patients' }],
    ['one patient', [3], [1], { n: 1, meanChange: -2, sd: null, df: null, reason: 'too-few-patients' }],
    ['the same change in all', [3, 5, 9], [1, 3, 7], { meanChange: -2, sd: 0, se: 0, df: 2, reason: 'no-variation' }],
    ['the same change in tenths', [0.3, 0.4, 12.3], [0.2, 0.3, 12.2], { sd: 0, reason: 'no-variation' }],
    ['no change in anybody', [3, 5], [3, 5], { meanChange: 0, sd: 0, reason: 'no-variation' }],
  ])('is undefined for %s, and says why', (_, baseline, followUp, expected) => {
    const undefinedTest = { t: null, p: null, interval: null, effectSize: null };
    expect(pairedT({ baseline, followUp })).toMatchObject({ ...undefinedTest, ...expected });
  });

  const tenths = fc.integer({ min: 0, max: 720 }).map((whole) => whole / 10);
  const pairs = fc
    .array(fc.tuple(tenths, tenths), { minLength: 2, maxLength: 20 })
    .filter((all) => new Set(all.map(([a, b]) => Math.round(10 * (b - a)))).size > 1);
  const unzip = (all: readonly (readonly [number, number])[]) => ({
    baseline: all.map(([a]) => a),
    followUp: all.map(([, b]) => b),
  });

  it('agrees with its defining equations', () => {
    fc.assert(
      fc.property(pairs, fc.double({ min: 0.5, max: 0.99, noNaN: true }), (all, level) => {
        const found = pairedT(unzip(all), { level });
        const d = all.map(([a, b]) => b - a);
        const n = d.length;
        const variance = total(d.map((one) => (one - average(d)) ** 2)) / (n - 1);
        const t = average(d) / Math.sqrt(variance / n);
        expect(found.meanChange).toBeCloseTo(average(d), 9);
        expect(found.sd! ** 2).toBeCloseTo(variance, 8);
        expect(found.t).toBeCloseTo(t, 7);
        expect(found.p).toBeCloseTo(tTails(t, n - 1), 8);
        expect(found.effectSize!.dz).toBeCloseTo(t / Math.sqrt(n), 7);
        // The limits are the shifts of the mean that the test would just reject at 1 − level.
        for (const limit of [found.interval!.lower, found.interval!.upper])
          expect(tTails((average(d) - limit) / Math.sqrt(variance / n), n - 1)).toBeCloseTo(1 - level, 7);
      }),
    );
  });

  it('turns around with its visits, and does not mind patients who are missing', () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const { baseline, followUp } = unzip(all);
        const found = pairedT({ baseline, followUp });
        const turned = pairedT({ baseline: followUp, followUp: baseline });
        expect(turned.t).toBeCloseTo(-found.t!, 9);
        expect(turned.p).toBeCloseTo(found.p!, 9);
        const gaps = pairedT({ baseline: [...baseline, 7, null], followUp: [...followUp, null, 7] });
        expect(gaps).toEqual({ ...found, missing: 2 });
      }),
    );
  });

  it('refuses a level in percent', () => {
    expect(() => pairedT({ baseline: [1, 2], followUp: [2, 4] }, { level: 95 })).toThrow('level');
  });
});
