import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSet, patterns } from '../../../test/support/defining-equations.ts';
import { countDiscordant, fisherExact, mcNemarExact, type TwoByTwo } from './index.ts';

/** Deals the responders out to all patients in every way there is: the share of deals whose table is no more frequent. */
function byDealing([[a, b], [c, d]]: TwoByTwo): number {
  const deals = patterns(a + b + c + d).filter((bits) => ones(bits, 0, a + b + c + d) === a + c);
  const frequency = new Map<number, number>();
  for (const bits of deals) {
    const inFirst = ones(bits, 0, a + b);
    frequency.set(inFirst, (frequency.get(inFirst) ?? 0) + 1);
  }
  const extreme = [...frequency.values()].filter((times) => times <= frequency.get(a)!);
  return extreme.reduce((sum, times) => sum + times, 0) / deals.length;
}

const ones = (bits: number, from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => isSet(bits, from + i)).filter(Boolean).length;

describe('Fisher', () => {
  it('gives 0.2424 for 5 of 6 against 2 of 6', () => {
    expect(fisherExact([[5, 1], [2, 4]]).p!.toFixed(4)).toBe('0.2424'); // prettier-ignore
  });

  it('is the share of all ways to deal out the responders', () => {
    const few = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(few, few, few, few, (a, b, c, d) => {
        fc.pre(a + b > 0 && c + d > 0);
        expect(fisherExact([[a, b], [c, d]]).p).toBeCloseTo(byDealing([[a, b], [c, d]]), 12); // prettier-ignore
      }),
    );
  });

  it('does not mind which group or which outcome comes first', () => {
    const some = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(some, some, some, some, (a, b, c, d) => {
        const { p } = fisherExact([[a, b], [c, d]]); // prettier-ignore
        expect(fisherExact([[c, d], [a, b]]).p).toBe(p); // prettier-ignore
        expect(fisherExact([[b, a], [d, c]]).p).toBe(p); // prettier-ignore
        expect(fisherExact([[a, c], [b, d]]).p).toBeCloseTo(p!, 12); // prettier-ignore
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
      }),
      { numRuns: 30 },
    );
  });

  it('finishes where the counts of tables are too large for a number', () => {
    expect(fisherExact([[400, 400], [400, 400]]).p).toBe(1); // prettier-ignore
  });

  it('is 1 where nobody responded, undefined where a group is empty', () => {
    expect(fisherExact([[0, 6], [0, 5]])).toEqual({ p: 1, reason: null }); // prettier-ignore
    expect(fisherExact([[0, 0], [3, 5]])).toEqual({ p: null, reason: 'no-patients' }); // prettier-ignore
  });

  it('refuses what is no count', () => {
    expect(() => fisherExact([[1.5, 2], [3, 4]])).toThrow(RangeError); // prettier-ignore
    expect(() => fisherExact([[-1, 2], [3, 4]])).toThrow(RangeError); // prettier-ignore
  });
});

describe('McNemar', () => {
  it('gives 0.0703 for 1 against 7', () => {
    expect(mcNemarExact({ gained: 7, lost: 1 }).p!.toFixed(4)).toBe('0.0703');
    expect(mcNemarExact({ gained: 1, lost: 7 }).p!.toFixed(4)).toBe('0.0703');
  });

  it('is the share of all directions at least as uneven', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }), (gained, lost) => {
        const n = gained + lost;
        fc.pre(n > 0);
        const all = patterns(n);
        const uneven = all.filter((bits) => Math.abs(2 * ones(bits, 0, n) - n) >= Math.abs(gained - lost));
        expect(mcNemarExact({ gained, lost }).p).toBeCloseTo(uneven.length / all.length, 12);
      }),
    );
  });

  it('is undefined where no response changed, and says why', () => {
    expect(mcNemarExact({ gained: 0, lost: 0 })).toEqual({ p: null, reason: 'no-discordant-pairs' });
  });

  it('counts changed responses of those with both known', () => {
    const baseline = [true, true, false, false, null, false];
    const followUp = [true, false, true, false, true, null];
    expect(countDiscordant({ baseline, followUp })).toEqual({ gained: 1, lost: 1 });
    expect(() => countDiscordant({ baseline, followUp: [] })).toThrow('6 and 0');
  });
});
