import * as scoring from '@clinimetric/scoring';
import type { AnswerValue, AnyInstrument, Item, Part, PartValue, Result } from '@clinimetric/scoring';
import fc from 'fast-check';

/** Every instrument the package exports: a new one is tested before anyone remembers it. */
export const instruments = Object.values<unknown>(scoring).filter(
  (one): one is AnyInstrument => typeof one === 'object' && one !== null && 'score' in one && 'totalOf' in one,
);

/** For `describe.each`. */
export const byId = instruments.map((instrument) => [instrument.id, instrument] as const);

export type Answers = Record<string, AnswerValue>;

/** A part as a number: the letter of a grade by its place among them. */
export const positionOf = ({ grades }: Part, value: PartValue | null): number | null =>
  typeof value === 'string' ? grades!.indexOf(value) : value;

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
export const optionsOf = ({ options }: AnyInstrument): fc.Arbitrary<Record<string, string | number | boolean>> =>
  fc.record(Object.fromEntries(options.map(({ id, values }) => [id, fc.constantFrom(...values)])), {
    requiredKeys: [],
    noNullPrototype: true,
  }) as never;

/** Answers each of which is accepted by its item: some given, some not, in any order. Rules may still refuse them. */
export const someAnswers = ({ items }: AnyInstrument): fc.Arbitrary<Answers> =>
  fc.shuffledSubarray([...items]).chain(
    (chosen) =>
      fc.record(Object.fromEntries(chosen.map((item) => [item.id, valueOf(item)])), {
        noNullPrototype: true,
      }) as fc.Arbitrary<Answers>,
  );

/** Items any of which settles a missing one. */
export const alternativesTo = (instrument: AnyInstrument, id: string): Item[] => {
  const item = instrument.item(id)!;
  return item.oneOf === undefined ? [item] : instrument.items.filter(({ oneOf }) => oneOf === item.oneOf);
};

/** A row of choices made beforehand: what a run decided can be repeated and made smaller. */
export type Choices = readonly number[];
export const choices: fc.Arbitrary<Choices> = fc.array(fc.nat(), { minLength: 40, maxLength: 80 });

/** Takes one choice after the other, from the start again when they are used up. */
export const decider = (made: Choices) => {
  let next = 0;
  return (among: number) => made[next++ % made.length]! % among;
};

type Decide = ReturnType<typeof decider>;

const oneOf = <T>(decide: Decide, values: readonly T[]) => values[decide(values.length)]!;

/** A value the item takes, special ones now and then; ends more often than what lies between. */
export function decideValue(item: Item, decide: Decide, special = true): AnswerValue {
  if (special && item.special && decide(5) === 0) return oneOf(decide, item.special);
  if (item.kind === 'boolean') return decide(2) === 0;
  if (item.kind === 'text') return item.format === 'date' ? '2026-02-28' : 'text';
  if (item.kind === 'choice') {
    const value = oneOf(decide, item.options).value;
    return item.multiple && decide(8) === 0 ? [value, oneOf(decide, item.options).value] : value;
  }
  const steps = stepsOf(item);
  const whole = Math.round((item.max - item.min) * steps);
  const kind = decide(4);
  if (kind < 2) return kind === 0 ? item.min : item.max;
  return (Math.round(item.min * steps) + decide(whole + 1)) / steps;
}

/** Answers one thing that is open, by any of its alternatives; `false` when nothing is open. */
export function answerNext(
  instrument: AnyInstrument,
  answers: Answers,
  options: unknown,
  decide: Decide,
  special = true,
) {
  const [id] = open(instrument.score(answers, options));
  if (id === undefined) return false;
  const item = oneOf(decide, alternativesTo(instrument, id));
  // What was not assessed, or by whatever other special word left open, is settled now.
  answers[item.id] = decideValue(item, decide, special && !(id in answers));
  return true;
}

/**
 * Goes on answering what is asked until nothing is open, so that most of the outcomes are complete; `stop` leaves off
 * early, after any answer, with one chance in so many. Now and then it answers what nobody asked for: evidence, part b of
 * a question, a second alternative.
 */
export const answering = (instrument: AnyInstrument, { special = true, stop = 0 } = {}): fc.Arbitrary<Answers> =>
  choices.map((made) => {
    const decide = decider(made);
    const answers: Answers = {};
    for (let i = 0; i < 2 * instrument.items.length; i++) {
      if (stop > 0 && decide(stop) === 0) break;
      if (!answerNext(instrument, answers, undefined, decide, special)) break;
      if (special && decide(10) === 0) {
        const other = oneOf(decide, instrument.items);
        answers[other.id] ??= decideValue(other, decide);
      }
    }
    return answers;
  });

/** Ids of what is open: missing or not assessed. */
export const open = (result: Result<PartValue>) =>
  result.status === 'incomplete' ? [...result.missing, ...result.notAssessed] : [];
