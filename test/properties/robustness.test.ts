import type { PartValue, Result } from '@clinimetric/scoring';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answering, byId, optionsOf, someAnswers } from './answers.ts';
import { hostileValues } from './hostile.ts';

const statuses = ['complete', 'incomplete', 'invalid'];

/** Plain JSON: nothing is lost or changed on the way out and back, not even a key without value. */
function expectPlain(result: Result<PartValue>) {
  expect(statuses).toContain(result.status);
  expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
}

const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
  withUnicodeString: true,
});

describe.each(byId)('%s', { timeout: 60_000 }, (_, instrument) => {
  const { score, totalOf, items } = instrument;
  /** Total by the short way and by the long way. */
  const expectSameTotal = (answers: unknown, options?: unknown) => {
    const result = score(answers, options);
    expect(totalOf(answers, options)).toBe(result.status === 'complete' ? result.total : null);
  };

  it('takes any value for answers and for options, and answers in plain JSON', () => {
    fc.assert(
      fc.property(anything, anything, (answers, options) => {
        expectPlain(score(answers, options));
        expectSameTotal(answers, options);
        expectPlain(score({}, options));
      }),
      { numRuns: 200 },
    );
  });

  it('takes any value for any item', () => {
    fc.assert(
      fc.property(answering(instrument), fc.constantFrom(...items), anything, (answers, { id }, value) => {
        const changed = { ...answers, [id]: value };
        expectPlain(score(changed));
        expectSameTotal(changed);
      }),
      { numRuns: 200 },
    );
  });

  it('takes foreign keys and says so', () => {
    fc.assert(
      fc.property(answering(instrument), fc.string(), fc.jsonValue(), (answers, key, value) => {
        fc.pre(instrument.item(key) === undefined);
        const changed = Object.fromEntries([...Object.entries(answers), [key, value]]);
        const result = score(changed);
        expectPlain(result);
        expect(result.status).toBe('invalid');
        expect(totalOf(changed)).toBeNull();
      }),
    );
  });

  it.each(hostileValues)('survives %s', (_name, value) => {
    expectPlain(score(value()));
    expectPlain(score({}, value()));
    expect(() => totalOf(value(), value())).not.toThrow();
    for (const { id } of items) {
      expectPlain(score({ [id]: value() }));
      expect(() => totalOf({ [id]: value() })).not.toThrow();
    }
    for (const { id } of instrument.options) expectPlain(score({}, { [id]: value() }));
    expect(() => instrument.suggest(value(), value())).not.toThrow();
    expect(() => instrument['~standard'].validate(value())).not.toThrow();
  });

  it('counts own enumerable keys only', () => {
    fc.assert(
      fc.property(answering(instrument, { special: false }), (answers) => {
        const inherited = Object.create(answers) as object;
        const hidden = Object.defineProperties(
          {},
          Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value }])),
        );
        const none = score({});
        expect(score(inherited)).toStrictEqual(none);
        expect(score(hidden)).toStrictEqual(none);
        expect(totalOf(inherited)).toBeNull();
        expect(score({ ...answers, [Symbol('q1')]: 1 })).toStrictEqual(score(answers));
      }),
    );
  });

  it('gives no score while another one is asked for from within a getter', () => {
    fc.assert(
      fc.property(
        answering(instrument, { special: false }),
        answering(instrument, { special: false }),
        (outer, inner) => {
          const [first] = Object.keys(outer);
          fc.pre(first !== undefined);
          const nested = { ...outer };
          Object.defineProperty(nested, first!, {
            enumerable: true,
            get: () => {
              expectSameTotal(inner);
              return outer[first!];
            },
          });
          expect(totalOf(nested)).toBe(totalOf(outer));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('agrees with itself: totalOf and score, twice, in any order of keys', () => {
    fc.assert(
      fc.property(someAnswers(instrument), optionsOf(instrument), (answers, options) => {
        const before = JSON.stringify(answers);
        const result = score(answers, options);
        expect(score(answers, options)).toStrictEqual(result);
        const reversed = Object.fromEntries(Object.entries(answers).reverse());
        expect(score(reversed, options)).toStrictEqual(result);
        expectSameTotal(answers, options);
        expectSameTotal(reversed, options);
        expect(JSON.stringify(answers), 'the answers given are left alone').toBe(before);
      }),
    );
  });
});
