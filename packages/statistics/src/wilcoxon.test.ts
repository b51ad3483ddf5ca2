import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSet, patterns, total } from '../../../test/support/defining-equations.ts';
import { wilcoxonSignedRank } from './index.ts';

const ofChanges = (changes: readonly number[]) =>
  wilcoxonSignedRank({ baseline: changes.map(() => 0), followUp: changes });

/** Middle ranks from the places in a sorted list, and every pattern of signs, one by one. */
function enumerated(changes: readonly number[]) {
  const nonzero = changes.filter((change) => change !== 0);
  const sorted = nonzero.map(Math.abs).sort((a, b) => a - b);
  const ranks = nonzero.map((change) => {
    const size = Math.abs(change);
    return (sorted.indexOf(size) + 1 + sorted.lastIndexOf(size) + 1) / 2;
  });
  const sumOf = (bits: number) => total(ranks.filter((_, i) => isSet(bits, i)));
  const wPlus = total(ranks.filter((_, i) => nonzero[i]! > 0));
  const sums = patterns(ranks.length).map(sumOf);
  const share = (is: (sum: number) => boolean) => sums.filter(is).length / sums.length;
  return {
    wPlus,
    wMinus: total(ranks) - wPlus,
    p: Math.min(
      1,
      2 *
        Math.min(
          share((sum) => sum <= wPlus),
          share((sum) => sum >= wPlus),
        ),
    ),
  };
}

describe('Wilcoxon signed-rank', () => {
  it('gives the worked example 8.4: a zero dropped, 0.0625, shift −4.5 of all six', () => {
    const found = wilcoxonSignedRank({ baseline: [10, 8, 12, 6, 14, 9], followUp: [4, 4, 7, 6, 6, 5] });
    expect(found).toEqual({
      n: 6,
      missing: 0,
      zerosDropped: 1,
      wPlus: 0,
      wMinus: 15,
      p: 0.0625,
      smallestP: 0.0625,
      hodgesLehmann: -4.5,
      reason: null,
    });
  });

  it('gives the worked example 8.7, with ties at 5', () => {
    expect(wilcoxonSignedRank({ baseline: [12, 10, 8, 14, 9, 11], followUp: [6, 5, 7, 6, 4, 8] }).p).toBe(0.03125);
  });

  it.each([
    [3, 0.25],
    [4, 0.125],
    [5, 0.0625],
    [6, 0.03125],
  ])('cannot fall below its smallest p with %i changes', (m, smallest) => {
    const allFalling = ofChanges(Array.from({ length: m }, (_, i) => -1 - i));
    expect(allFalling).toMatchObject({ p: smallest, smallestP: smallest });
  });

  it('sees ties between tenths', () => {
    // Falls of 2, 2 and 2 tenths and a rise of 3: the binary differences differ in their last digits.
    const found = wilcoxonSignedRank({ baseline: [0.3, 0.2, 12.3, 1], followUp: [0.1, 0, 12.1, 1.3] });
    expect(found).toMatchObject({ wPlus: 4, wMinus: 6 });
    expect(found).toMatchObject({ hodgesLehmann: -0.2 });
  });

  it('sees a zero between tenths of different origin', () => {
    expect(wilcoxonSignedRank({ baseline: [0.1 + 0.2, 1, 2], followUp: [0.3, 2, 4] }).zerosDropped).toBe(1);
  });

  it('counts every pattern of signs, ties and zeros included', () => {
    const changes = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(
        changes.filter((all) => all.some((one) => one !== 0)),
        (all) => {
          const { wPlus, wMinus, p } = enumerated(all);
          const found = ofChanges(all);
          expect(found).toMatchObject({ wPlus, wMinus });
          expect(found.p).toBeCloseTo(p, 12);
        },
      ),
    );
  });

  it('has a shift with as many means of pairs above as below', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 12 }), (all) => {
        const shift = ofChanges(all).hodgesLehmann!;
        const means = all.flatMap((a, i) => all.filter((_, j) => j >= i).map((b) => (a + b) / 2));
        expect(means.filter((one) => one < shift).length).toBeLessThanOrEqual(means.length / 2);
        expect(means.filter((one) => one > shift).length).toBeLessThanOrEqual(means.length / 2);
      }),
    );
  });

  it('does not mind the direction', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 12 }), (all) => {
        const [found, turned] = [ofChanges(all), ofChanges(all.map((one) => -one))];
        expect(turned.p).toBe(found.p);
        expect([turned.wPlus, turned.wMinus]).toEqual([found.wMinus, found.wPlus]);
      }),
    );
  });

  it('stays exact with as many patients as a large trial has', () => {
    const m = 150;
    const found = ofChanges(Array.from({ length: m }, (_, i) => (i % 2 ? i + 1 : -1 - i)));
    // Ranks 1 to 150 in turn below and above 0: near the middle of the symmetric distribution.
    expect(found.p).toBeGreaterThan(0.8);
    expect(found.smallestP).toBe(2 ** -149);
  });

  it.each([
    ['nobody', [], { n: 0, hodgesLehmann: null, reason: 'no-patients' }],
    ['no change in anybody', [0, 0], { n: 2, zerosDropped: 2, hodgesLehmann: 0, reason: 'no-change' }],
  ])('is undefined for %s, and says why', (_, changes, expected) => {
    expect(ofChanges(changes)).toMatchObject({ p: null, wPlus: null, smallestP: null, ...expected });
  });
});
