import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binomialTest,
  compareWithBaseline,
  fisherExact,
  mcNemarExact,
  pairedT,
  repeatedMeasuresAnova,
  responderProportion,
  summarize,
  summarizeChange,
  wilcoxonSignedRank,
} from './index.ts';

/** Scores, gaps and whatever else passes for a number: huge, tiny, alike. */
const observation = fc.oneof(
  fc.constant(null),
  fc.constantFrom(0, 0.1, 0.3, 12, 1e-300, Number.MIN_VALUE, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER),
  fc.integer({ min: 0, max: 72 }),
  fc.double({ min: -1e15, max: 1e15, noNaN: true }).map((value) => (Math.abs(value) < 1e-300 ? 0 : value)),
);
const list = (length: number) => fc.array(observation, { minLength: length, maxLength: length });
const paired = fc.nat(6).chain((n) => fc.record({ baseline: list(n), followUp: list(n) }));
const table = fc.tuple(fc.nat(5), fc.nat(4)).chain(([n, k]) => fc.array(list(k), { minLength: n, maxLength: n }));
const counts = fc.nat(40).chain((n) => fc.record({ n: fc.constant(n), responders: fc.nat(n) }));

/** What is no plain JSON comes back changed: NaN and infinity as null, undefined not at all, −0 as 0. */
function expectSound(result: unknown) {
  expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
  check(result);
}

/** Lists have one entry per patient, and theirs is another reason: a value that is missing. */
function check(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) return value.forEach(check);
  const { reason, ...rest } = value as Record<string, unknown>;
  Object.values(rest).forEach(check);
  if (reason !== undefined) expect(Object.values(rest).includes(null), JSON.stringify(value)).toBe(reason !== null);
  else expect(Object.values(rest)).not.toContain(null);
}

describe('every result is plain JSON, and null exactly where it says why', () => {
  it.each<[string, fc.Arbitrary<unknown>]>([
    ['summarize', list(4).map(summarize)],
    ['summarizeChange', paired.map(summarizeChange)],
    ['pairedT', paired.map((values) => pairedT(values))],
    ['wilcoxonSignedRank', paired.map(wilcoxonSignedRank)],
    ['repeatedMeasuresAnova', table.map(repeatedMeasuresAnova)],
    ['compareWithBaseline', table.map((rows) => compareWithBaseline(rows).map(({ pHolm: _, ...test }) => test))],
    ['responderProportion', counts.map((count) => responderProportion(count))],
    ['a very sure responderProportion', counts.map((count) => responderProportion(count, { level: 1 - 2 ** -53 }))],
    ['a very sure pairedT', paired.map((values) => pairedT(values, { level: 1 - 2 ** -53 }))],
    ['binomialTest', counts.map((count) => binomialTest({ ...count, nullPercent: 20 }))],
    [
      'fisherExact',
      fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9)).map(([a, b, c, d]) => fisherExact([[a, b], [c, d]])), // prettier-ignore
    ],
    ['mcNemarExact', fc.record({ gained: fc.nat(9), lost: fc.nat(9) }).map(mcNemarExact)],
  ])('%s', (_, results) => {
    fc.assert(fc.property(results, expectSound), { numRuns: 500 });
  });
});
