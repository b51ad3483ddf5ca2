import type {
  AnswerValue,
  AnyInstrument,
  Bounds,
  IncompleteResult,
  Item,
  Part,
  PartValue,
  Range,
  Result,
} from '@clinimetric/scoring';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alternativesTo,
  answerNext,
  answering,
  byId,
  choices,
  decideValue,
  decider,
  open,
  optionsOf,
  positionOf,
  stepsOf,
  type Answers,
  type Choices,
} from './answers.ts';

type Options = Record<string, unknown>;

/** A number that bounds are given for: the total, a part or a derived score. */
interface Target {
  readonly name: string;
  readonly range: (bounds: Bounds<PartValue>) => Range | null | undefined;
  readonly value: (result: Result<PartValue>) => number | null | undefined;
}

/** Bounds of a part as numbers. */
function rangeOf(part: Part, bounds: Bounds<PartValue>): Range | null {
  const range = bounds.parts[part.id];
  return range ? [positionOf(part, range[0])!, positionOf(part, range[1])!] : null;
}

const targetsOf = ({ parts, derived }: AnyInstrument): Target[] => [
  {
    name: 'total',
    range: ({ total }) => total,
    value: (result) => (result.status === 'complete' ? result.total : undefined),
  },
  ...parts.map((part) => ({
    name: `part ${part.id}`,
    range: (bounds: Bounds<PartValue>) => rangeOf(part, bounds),
    value: (result: Result<PartValue>) => ('parts' in result ? positionOf(part, result.parts[part.id] ?? null) : null),
  })),
  ...derived.map(({ id }) => ({
    name: `derived ${id}`,
    range: (bounds: Bounds<PartValue>) => bounds.derived[id],
    value: (result: Result<PartValue>) => ('derived' in result ? result.derived[id] : undefined),
  })),
];

/** Incomplete answers that more answers can complete. */
const unfinished = (instrument: AnyInstrument) =>
  fc
    .tuple(answering(instrument, { stop: 12 }), optionsOf(instrument))
    // Bounds speak of the accepted answers: one that is not asked yet is none of them.
    .map(([given, options]) => ({ options, result: instrument.score(given, options) }))
    .map(({ options, result }) => ({ answers: result.answers, options, result }))
    .filter((one): one is typeof one & { result: IncompleteResult<PartValue> } => {
      return one.result.status === 'incomplete' && one.result.bounds.total !== null;
    });

/** Answers, any way whatever, all that is still open. */
function finish(instrument: AnyInstrument, answers: Answers, options: Options, made: Choices): Result<PartValue> {
  const finished = { ...answers };
  const decide = decider(made);
  for (let i = 0; i < 2 * instrument.items.length; i++) {
    if (!answerNext(instrument, finished, options, decide)) break;
  }
  return instrument.score(finished, options);
}

/** Values among which the one that reaches a bound is found: every option, or the ends and all whole numbers. */
function candidates(item: Item): AnswerValue[] {
  if (item.kind === 'boolean') return [true, false];
  if (item.kind === 'choice') return item.options.map(({ value }) => value);
  if (item.kind === 'text') return ['x'];
  const whole = Array.from({ length: Math.min(Math.floor(item.max - item.min), 200) + 1 }, (_, i) => item.min + i);
  return [...new Set([item.min, item.max, ...whole])];
}

/** The largest value an item may take beside the answers given, where its own maximum would be refused. */
function largestAccepted(instrument: AnyInstrument, answers: Answers, options: Options, item: Item): AnswerValue[] {
  if (item.kind !== 'integer' && item.kind !== 'decimal') return [];
  const steps = stepsOf(item);
  let low = Math.round(item.min * steps);
  let high = Math.round(item.max * steps);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const refused = instrument.score({ ...answers, [item.id]: middle / steps }, options).status === 'invalid';
    if (refused) high = middle - 1;
    else low = middle;
  }
  return [low / steps];
}

/** Goes on answering so that one end of the range stays in reach, and tells what the end comes to. */
function reach(
  instrument: AnyInstrument,
  start: Answers,
  options: Options,
  target: Target,
  end: 0 | 1,
): number | null | undefined {
  const answers = { ...start };
  for (;;) {
    const result = instrument.score(answers, options);
    if (result.status !== 'incomplete') return target.value(result);
    const aim = target.range(result.bounds)![end];
    const keepsAim = (item: Item, value: AnswerValue) => {
      const next = instrument.score({ ...answers, [item.id]: value }, options);
      if (next.status === 'incomplete') return target.range(next.bounds)?.[end] === aim;
      return next.status === 'complete' && target.value(next) === aim;
    };
    const valueOf = (item: Item) =>
      candidates(item).find((one) => keepsAim(item, one)) ??
      largestAccepted(instrument, answers, options, item).find((one) => keepsAim(item, one));
    // Mostly the next open item will do; not where it settles another one that leads to the end.
    let value: AnswerValue | undefined;
    for (const id of open(result)) {
      const item = alternativesTo(instrument, id)[0]!;
      value = valueOf(item);
      if (value === undefined) continue;
      answers[item.id] = value;
      break;
    }
    if (value === undefined) return undefined;
  }
}

describe.each(byId)('%s', { timeout: 120_000 }, (_, instrument) => {
  const targets = targetsOf(instrument);

  it('keeps within its bounds however the answers are completed', () => {
    fc.assert(
      fc.property(unfinished(instrument), choices, ({ answers, options, result }, made) => {
        const finished = finish(instrument, answers, options, made);
        if (finished.status !== 'complete') return;
        for (const { name, range, value } of targets) {
          const found = value(finished);
          if (found === null || found === undefined) continue;
          const [low, high] = range(result.bounds)!;
          expect(found, name).toBeGreaterThanOrEqual(low);
          expect(found, name).toBeLessThanOrEqual(high);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keeps what it calls certain', () => {
    fc.assert(
      fc.property(unfinished(instrument), choices, ({ answers, options, result }, made) => {
        const finished = finish(instrument, answers, options, made);
        if (finished.status === 'complete')
          expect(finished).toMatchObject({ parts: result.parts, derived: result.derived });
      }),
    );
  });

  it('has bounds that can be reached', () => {
    fc.assert(
      fc.property(unfinished(instrument), fc.constantFrom(...targets), ({ answers, options, result }, target) => {
        const range = target.range(result.bounds);
        if (!range) return;
        expect(reach(instrument, answers, options, target, 0), `low of ${target.name}`).toBe(range[0]);
        expect(reach(instrument, answers, options, target, 1), `high of ${target.name}`).toBe(range[1]);
      }),
      { numRuns: 60 },
    );
  });

  it('reaches the ends its descriptor names, and nothing beyond', () => {
    const { total } = instrument;
    const empty = instrument.score({}) as IncompleteResult<PartValue>;
    expect(empty.bounds.total).toEqual([total.min, total.max]);
    for (const part of instrument.parts) expect(rangeOf(part, empty.bounds), part.id).toEqual([part.min, part.max]);
    for (const { id, min, max } of instrument.derived) expect(empty.bounds.derived[id], id).toEqual([min, max]);
  });

  it('closes in: one more answer never widens the range', () => {
    fc.assert(
      fc.property(unfinished(instrument), choices, ({ answers, options, result }, made) => {
        const item = alternativesTo(instrument, open(result)[0]!)[0]!;
        const next = instrument.score({ ...answers, [item.id]: decideValue(item, decider(made), false) }, options);
        if (next.status !== 'incomplete' || next.bounds.total === null) return;
        const [low, high] = next.bounds.total;
        expect(low).toBeGreaterThanOrEqual(result.bounds.total![0]);
        expect(high).toBeLessThanOrEqual(result.bounds.total![1]);
      }),
    );
  });
});
