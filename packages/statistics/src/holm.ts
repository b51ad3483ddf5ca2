import { checkNumbers, type Observation } from './checks.ts';

/**
 * P values of one family of comparisons adjusted by Holm's step-down procedure, in the order given: the smallest times their
 * number, the next times one less, and so on, never falling below the one before and never above 1. An undefined p stays
 * `null` and still counts as a planned comparison (a convention). Throws a RangeError for a p outside 0 to 1.
 *
 * Source: Holm, Scandinavian Journal of Statistics 1979; 6: 65–70.
 */
export function holm(ps: readonly Observation[]): Observation[] {
  checkNumbers(ps, 'ps');
  const adjusted: Observation[] = ps.map(() => null);
  const order = ps.flatMap((p, index) => (p === null || p === undefined ? [] : [{ p, index }]));
  order.sort((a, b) => a.p - b.p);
  let floor = 0;
  order.forEach(({ p, index }, step) => {
    if (p < 0 || p > 1) throw new RangeError(`ps[${index}] is not between 0 and 1: ${p}`);
    floor = Math.max(floor, Math.min(1, (ps.length - step) * p));
    adjusted[index] = floor;
  });
  return adjusted;
}
