import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holm } from './index.ts';

describe('Holm', () => {
  it.each([
    ['three in order', [0.01, 0.02, 0.03], [0.03, 0.04, 0.04]],
    ['three out of order', [0.04, 0.01, 0.03], [0.06, 0.03, 0.06]],
    ['a sum above 1', [0.6, 0.9], [1, 1]],
    ['one', [0.2], [0.2]],
    ['none', [], []],
    ['an undefined one, still counted', [0.01, null], [0.02, null]],
  ])('adjusts %s', (_, ps, expected) => {
    holm(ps).forEach((p, i) => {
      if (expected[i] === null) expect(p).toBeNull();
      else expect(p).toBeCloseTo(expected[i]!, 12);
    });
    expect(holm(ps)).toHaveLength(expected.length);
  });

  it('rejects exactly what going down step by step rejects', () => {
    const probability = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(probability, { maxLength: 8 }), probability, (ps, alpha) => {
        const rejected = new Set<number>();
        const waiting = new Map(ps.entries());
        while (waiting.size > 0) {
          const [index, smallest] = [...waiting].reduce((best, one) => (one[1] < best[1] ? one : best));
          if (waiting.size * smallest > alpha) break;
          rejected.add(index);
          waiting.delete(index);
        }
        holm(ps).forEach((p, i) => {
          if (alpha < 1) expect(p! <= alpha).toBe(rejected.has(i));
          expect(p!).toBeGreaterThanOrEqual(ps[i]!);
          expect(p!).toBeLessThanOrEqual(Math.min(1, ps.length * ps[i]!));
        });
      }),
    );
  });

  it('refuses what is no probability', () => {
    expect(() => holm([1.2])).toThrow('ps[0]');
    expect(() => holm([0.2, -0.1])).toThrow('ps[1]');
    expect(() => holm([Number.NaN])).toThrow(RangeError);
  });
});
