import {
  bandOf,
  fromEntries,
  interpret,
  toEntries,
  type AnswerValue,
  type AnyInstrument,
  type CompleteResult,
  type Item,
  type PartValue,
} from '@clinimetric/scoring';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answering, byId, optionsOf, positionOf, someAnswers, stepsOf, type Answers } from './answers.ts';

/** Complete results with their answers and options. */
const completed = (instrument: AnyInstrument) =>
  fc
    .tuple(answering(instrument), optionsOf(instrument))
    .map(([answers, options]) => ({ answers, options, result: instrument.score(answers, options) }))
    .filter((one): one is typeof one & { result: CompleteResult<PartValue> } => one.result.status === 'complete');

/** One tick is written like a plain answer. */
const withoutSingleTicks = (answers: Answers) =>
  Object.fromEntries(
    Object.entries(answers).map(([id, value]) => [id, Array.isArray(value) && value.length === 1 ? value[0] : value]),
  );

/** The next worse answer: more points, a larger number, present instead of absent. */
function worse(item: Item, value: AnswerValue): AnswerValue | undefined {
  if (item.kind === 'boolean') return value === false ? true : undefined;
  if (item.kind === 'choice') {
    const points = item.options.find((option) => option.value === value)?.points;
    if (points === undefined) return undefined;
    return item.options.filter((option) => option.points! > points).sort((a, b) => a.points! - b.points!)[0]?.value;
  }
  if (item.kind === 'text' || typeof value !== 'number') return undefined;
  // A definition does not tell which way a laboratory value gets worse; the tests of its instrument do.
  if (item.basis === 'laboratory') return undefined;
  const steps = stepsOf(item);
  return value < item.max ? (Math.round(value * steps) + 1) / steps : undefined;
}

describe.each(byId)('%s', { timeout: 60_000 }, (_, instrument) => {
  const steps = stepsOf(instrument.total);
  const whole = (value: number) => Math.round(value * steps);
  const isOnStep = (value: number) => whole(value) / steps === value;

  it('explains its total: contributions add up to it exactly', () => {
    fc.assert(
      fc.property(completed(instrument), ({ result }) => {
        expect(isOnStep(result.total)).toBe(true);
        for (const { points } of result.contributions) expect(isOnStep(points)).toBe(true);
        const sum = result.contributions.reduce((all, { points }) => all + whole(points), 0);
        expect(sum / steps).toBe(result.total);
        for (const { id, value } of result.contributions) expect(result.answers[id]).toStrictEqual(value);
      }),
    );
  });

  it('stays within the range it declares', () => {
    fc.assert(
      fc.property(completed(instrument), ({ result }) => {
        const { min, max } = instrument.total;
        expect(result.total).toBeGreaterThanOrEqual(min);
        expect(result.total).toBeLessThanOrEqual(max);
        for (const part of instrument.parts) {
          const value = positionOf(part, result.parts[part.id] ?? null) ?? part.min;
          expect(value >= part.min && value <= part.max && isOnStep(value), part.id).toBe(true);
        }
      }),
    );
  });

  it('keeps exactly the answers it accepts, and scores them to the same result', () => {
    fc.assert(
      fc.property(someAnswers(instrument), optionsOf(instrument), (answers, options) => {
        const result = instrument.score(answers, options);
        expect(instrument.score(result.answers, result.options)).toStrictEqual(result);
      }),
    );
  });

  it('never falls when an answer gets worse', () => {
    fc.assert(
      fc.property(completed(instrument), ({ answers, options, result }) => {
        for (const item of instrument.items) {
          if (item.role !== 'scored' || !(item.id in answers)) continue;
          const value = worse(item, answers[item.id]!);
          if (value === undefined) continue;
          const next = instrument.totalOf({ ...answers, [item.id]: value }, options);
          if (next !== null) expect(next, item.id).toBeGreaterThanOrEqual(result.total);
        }
      }),
    );
  });

  it('comes back from text as it went', () => {
    fc.assert(
      fc.property(someAnswers(instrument), optionsOf(instrument), (answers, options) => {
        const entries = toEntries(instrument, answers, options);
        const back = fromEntries(instrument, entries);
        expect(back.answers).toStrictEqual(withoutSingleTicks(back.answers as Answers));
        expect(back.answers).toEqual(withoutSingleTicks(answers));
        expect(back.options).toStrictEqual(options);
        expect(toEntries(instrument, back.answers, back.options)).toStrictEqual(entries);
        expect(instrument.totalOf(back.answers, back.options)).toBe(instrument.totalOf(answers, options));
      }),
      { numRuns: 200 },
    );
  });

  it('takes any text without losing it', () => {
    const names = fc.oneof(fc.constantFrom(...instrument.items.map(({ id }) => id)), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string())), (entries) => {
        const { answers, options } = fromEntries(instrument, entries);
        const kept = [...Object.entries(answers), ...Object.entries(options)].flatMap(([, value]) => value);
        expect(kept).toHaveLength(entries.filter(([, text]) => text !== '').length);
        expect(['complete', 'incomplete', 'invalid']).toContain(instrument.score(answers, options).status);
      }),
    );
  });

  it('is a Standard Schema that only complete answers satisfy', () => {
    const { validate, vendor, version } = instrument['~standard'];
    expect([vendor, version]).toEqual(['clinimetric', 1]);
    fc.assert(
      fc.property(fc.oneof(answering(instrument, { stop: 20 }), someAnswers(instrument), fc.anything()), (value) => {
        const result = instrument.score(value);
        const strict = validate(value);
        const draft = instrument.draft['~standard'].validate(value);
        expect(strict).toEqual(result.status === 'complete' ? { value: result } : { issues: expect.any(Array) });
        expect(draft).toEqual(result.status === 'invalid' ? { issues: expect.any(Array) } : { value: result });
        for (const { message, path } of strict.issues ?? []) {
          expect(message).toMatch(/^[a-z]+(-[a-z]+)*$/);
          for (const step of path ?? []) expect(typeof step).toBe('string');
        }
      }),
    );
  });

  it('says why, when it refuses', () => {
    fc.assert(
      fc.property(answering(instrument, { stop: 8 }), (answers) => {
        const refused = instrument['~standard'].validate(answers);
        const result = instrument.score(answers);
        if (result.status !== 'complete') expect(refused.issues!.length).toBeGreaterThan(0);
      }),
    );
  });

  it.each(instrument.bandSchemes.map((scheme) => [scheme.id, scheme] as const))(
    'every total lies in exactly one band of %s',
    (_id, { bands, ...rest }) => {
      const edges = bands.map((band) => ('from' in band ? whole(band.from) : whole(band.above) + 1));
      expect(new Set(bands.map(({ id }) => id)).size).toBe(bands.length);
      const scheme = { bands, ...rest };
      let wrong = 0;
      for (let total = whole(instrument.total.min); total <= whole(instrument.total.max); total++) {
        let holding = 0;
        let found = '';
        for (let i = 0; i < bands.length; i++) {
          if (total < edges[i]! || total >= (edges[i + 1] ?? Number.POSITIVE_INFINITY)) continue;
          holding++;
          found = bands[i]!.id;
        }
        if (holding !== 1 || bandOf(scheme, total / steps, instrument.total.step) !== found) wrong++;
      }
      expect(wrong).toBe(0);
    },
  );

  it('has no band before it has a total', () => {
    fc.assert(
      fc.property(someAnswers(instrument), (answers) => {
        const result = instrument.score(answers);
        const listed = instrument.bandSchemes.filter((scheme) => scheme.listed !== false).length;
        expect(interpret(result)).toHaveLength(result.status === 'complete' ? listed : 0);
      }),
    );
  });
});
