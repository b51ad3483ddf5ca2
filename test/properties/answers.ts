import * as scoring from '@clinimetric/scoring';
import type { AnswerValue, Instrument, Item, Result } from '@clinimetric/scoring';
import fc from 'fast-check';

/** Every instrument the package exports: a new one is tested before anyone remembers it. */
export const instruments = Object.values(scoring).filter(
  (one): one is Instrument => typeof one === 'object' && one !== null && 'score' in one && 'totalOf' in one,
);

/** For `describe.each`. */
export const byId = instruments.map((instrument) => [instrument.id, instrument] as const);

export type Answers = Record<string, AnswerValue>;

export const stepsOf = ({ step }: { readonly step: number }) => Math.round(1 / step);

/** Arbitrary values an item takes as an answer, special ones and several ticks among them. */
export function valueOf(item: Item, special = true): fc.Arbitrary<AnswerValue> {
  const plain = plainValueOf(item);
  const words = special ? (item.special ?? []) : [];
  const single = words.length > 0 ? fc.oneof({ weight: 4, arbitrary: plain }, fc.constantFrom(...words)) : plain;
  if (!item.multiple || item.kind !== 'choice') return single;
  const ticks = item.options
    .map(({ value }) => value)
    .concat(item.special?.includes('not-relevant') ? 'not-relevant' : []);
  return fc.oneof({ weight: 6, arbitrary: single }, fc.uniqueArray(fc.constantFrom(...ticks), { minLength: 1 }));
}

function plainValueOf(item: Item): fc.Arbitrary<AnswerValue> {
  if (item.kind === 'boolean') return fc.boolean();
  if (item.kind === 'choice') return fc.constantFrom(...item.options.map(({ value }) => value));
  if (item.kind === 'text') {
    return item.format === 'date'
      ? fc
          .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
          .map((d) => d.toISOString().slice(0, 10))
      : fc.string({ minLength: 1, maxLength: Math.min(item.maxLength, 20) });
  }
  const steps = stepsOf(item);
  const ends = fc.constantFrom(item.min, item.max);
  const inside = fc.integer({ min: Math.round(item.min * steps), max: Math.round(item.max * steps) });
  return fc.oneof(
    ends,
    inside.map((whole) => whole / steps),
  );
}

/** Arbitrary options: declared values, some left to their default. */
export const optionsOf = ({ options }: Instrument): fc.Arbitrary<Record<string, string | number | boolean>> =>
  fc.record(Object.fromEntries(options.map(({ id, values }) => [id, fc.constantFrom(...values)])), {
    requiredKeys: [],
  }) as never;

/** Answers each of which is accepted by its item: some given, some not, in any order. Rules may still refuse them. */
export const someAnswers = ({ items }: Instrument): fc.Arbitrary<Answers> =>
  fc
    .shuffledSubarray([...items])
    .chain(
      (chosen) =>
        fc.record(Object.fromEntries(chosen.map((item) => [item.id, valueOf(item)]))) as fc.Arbitrary<Answers>,
    );

const open = (result: Result) =>
  result.status === 'incomplete' ? [...result.missing, ...result.notAssessed] : (result.missing ?? []);

/** Items any of which settles a missing one. */
export const alternativesTo = (instrument: Instrument, id: string): Item[] => {
  const item = instrument.item(id)!;
  return item.oneOf === undefined ? [item] : instrument.items.filter(({ oneOf }) => oneOf === item.oneOf);
};

/**
 * Goes on answering what is asked until nothing is open, so that most of the outcomes are complete. `stop` leaves
 * answering off early, for incomplete ones.
 */
export const answering = (instrument: Instrument, { special = true, stop = 0 } = {}): fc.Arbitrary<Answers> =>
  fc.gen().map((g) => {
    const answers: Answers = {};
    for (let i = 0; i < 4 * instrument.items.length; i++) {
      const [id] = open(instrument.score(answers) as Result);
      if (id === undefined || (stop > 0 && g(fc.nat, stop) === 0)) break;
      const item = g(fc.constantFrom<Item>, ...alternativesTo(instrument, id));
      answers[item.id] = g(valueOf, item, special && !(id in answers));
      if (special === false) continue;
      // Now and then an answer nobody asked for: evidence, part b of a question, a second alternative.
      if (g(fc.nat, 9) === 0) {
        const other = g(fc.constantFrom<Item>, ...instrument.items);
        answers[other.id] ??= g(valueOf, other);
      }
    }
    return answers;
  });

export { open };
