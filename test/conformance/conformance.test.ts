import { readdirSync, readFileSync } from 'node:fs';
import * as scoring from '@clinimetric/scoring';
import { interpret, type AnyInstrument, type PartValue, type Result } from '@clinimetric/scoring';
import { describe, expect, it } from 'vitest';

interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

interface Case {
  readonly id: string;
  readonly answers: unknown;
  readonly options?: unknown;
  readonly expect: Readonly<Record<string, unknown>>;
  readonly certainty?: string;
}

interface Call {
  readonly id: string;
  readonly function: string;
  readonly scheme?: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expect: Readonly<Record<string, unknown>>;
}

interface Vectors {
  readonly instrument?: string;
  /** Answers that every case starts from; its own replace them, and `null` takes one away. */
  readonly base?: object;
  readonly cases: readonly (Case & Call)[];
  readonly areaOfPercent?: Readonly<Record<string, readonly number[]>>;
  readonly suggestions?: readonly { id: string; answers: unknown; options?: unknown; suggests: readonly string[] }[];
  readonly reachableTotals?: number;
  readonly unreachable?: readonly number[];
  readonly related?: readonly { id: string; quantity: string; input: never; value: number }[];
}

const instruments = Object.values<unknown>(scoring).filter(
  (one): one is AnyInstrument => typeof one === 'object' && one !== null && 'score' in one && 'totalOf' in one,
);
const here = new URL('.', import.meta.url);
const files = readdirSync(here).filter((name) => name.endsWith('.json'));
const read = (name: string) => JSON.parse(readFileSync(new URL(name, here), 'utf8')) as Vectors;

const isRatio = (value: unknown): value is Ratio => typeof value === 'object' && value !== null && 'numerator' in value;

/** A number of ours against an exact ratio: equal when the ratio, divided once, gives that very number. */
const sameNumber = (ours: unknown, theirs: unknown) =>
  isRatio(theirs) ? ours === theirs.numerator / theirs.denominator : ours === theirs;

function expectNumbers(ours: Readonly<Record<string, unknown>>, theirs: unknown, what: string) {
  for (const [id, value] of Object.entries(theirs as Record<string, unknown>)) {
    const found = ours[id] ?? null;
    expect(sameNumber(found, value), `${what} ${id}: ${String(found)}, expected ${JSON.stringify(value)}`).toBe(true);
  }
}

const codes = (list: readonly { readonly code: string }[]) => [...new Set(list.map(({ code }) => code))].sort();

/** How each field of `expect` is compared; README.md beside the vectors says so in words. */
const comparisons: Record<string, (result: Result<PartValue>, expected: never) => void> = {
  status: (result, expected) => expect(result.status).toBe(expected),
  total: (result, expected) => expect(result).toHaveProperty('total', expected),
  parts: (result, expected) => expectNumbers('parts' in result ? result.parts : {}, expected, 'part'),
  derived: (result, expected) => expectNumbers('derived' in result ? result.derived : {}, expected, 'derived'),
  bounds: (result, expected: Record<string, unknown>) =>
    expect('bounds' in result ? result.bounds : {}).toMatchObject(expected),
  bands: (result, expected) =>
    expect(
      Object.fromEntries(
        interpret(result, { schemes: Object.keys(expected) }).map(({ scheme, band }) => [scheme, band]),
      ),
    ).toEqual(expected),
  notes: (result, expected: readonly string[]) =>
    expect('notes' in result ? codes(result.notes) : []).toEqual([...expected].sort()),
  missing: (result, expected) => expect(result).toHaveProperty('missing', expected),
  leftBlank: (result, expected) => expect(result).toHaveProperty('leftBlank', expected),
  notAssessed: (result, expected) => expect(result).toHaveProperty('notAssessed', expected),
  issues: (result, expected: readonly object[]) => {
    const found = 'issues' in result ? result.issues : [];
    for (const issue of expected) expect(found).toContainEqual(expect.objectContaining(issue));
  },
  reasons: (result, expected: readonly (string | object)[]) => {
    const found = 'reasons' in result ? result.reasons : [];
    for (const reason of expected) {
      expect(found).toContainEqual(expect.objectContaining(typeof reason === 'string' ? { code: reason } : reason));
    }
  },
};

function check(instrument: AnyInstrument, { answers: given, options, expect: expected }: Case, base?: object) {
  const answers = base ? { ...base, ...(given as object) } : given;
  const result = instrument.score(answers, options);
  for (const [field, value] of Object.entries(expected)) {
    expect(comparisons, 'a field this test cannot compare').toHaveProperty(field);
    comparisons[field]!(result, value as never);
  }
  expect(instrument.totalOf(answers, options)).toBe(result.status === 'complete' ? result.total : null);
  if (result.status !== 'complete') {
    expect(result).not.toHaveProperty('total');
    expect(interpret(result)).toEqual([]);
  }
}

/**
 * Cases of low certainty, where the sheet is silent and the package reads it another way. They must go on differing: one
 * that agrees has been settled and leaves this list.
 */
const otherReadings: Record<string, string> = {
  'pasi/handprints-head-10': 'the query about all of the head looks at a percentage of 100, not at 10 handprints',
  'bsa/palm-without-fingers-above-200': 'more prints than any convention allows are out of range before a total exists',
};

describe.each(files.filter((name) => read(name).instrument))('%s', (name) => {
  const { instrument: id, base, cases, areaOfPercent, suggestions = [], related = [] } = read(name);
  const instrument = instruments.find((one) => one.id === id)!;
  const isOther = (one: Case) => `${id}/${one.id}` in otherReadings;
  it('is about an instrument of the package', () => expect(instrument).toBeDefined());
  it.each(cases.filter((one) => !isOther(one)))('$id', (one) => check(instrument, one, base));
  it.each(cases.filter(isOther))('$id is read another way', (one) => {
    expect(one.certainty).toBe('low');
    expect(() => check(instrument, one, base)).toThrow();
  });
  it.each(related.filter(({ input }) => 'markMm' in (input as object)))('$id: $quantity', ({ input, value }) => {
    expect(scoring.vasMillimetres(input)).toMatchObject({ status: 'evaluable', mm: value });
  });
  it.each(Object.entries(areaOfPercent ?? {}))('area grade %s from percent', (grade, percents) => {
    for (const percent of percents) expect(scoring.pasiAreaGrade(percent, 100), `${percent} %`).toBe(Number(grade));
  });
  it.each(suggestions)('suggestion $id', ({ answers, options, suggests }) => {
    const found = instrument.suggest(answers, options).filter(({ value }) => value);
    expect(new Set(found.map(({ item }) => item))).toEqual(new Set(suggests));
  });
});

describe('totals that PASI can and cannot have', () => {
  const { reachableTotals, unreachable } = read('pasi.json');
  const regionTotals = [1, 2, 3, 4].map((tenths) => {
    const products = [...Array(13).keys()].flatMap((signs) =>
      [...Array(7).keys()].map((area) => tenths * signs * area),
    );
    return new Set(products);
  });
  const reached = regionTotals.reduce((sums, next) => new Set([...sums].flatMap((a) => [...next].map((b) => a + b))));
  it('counts the reachable ones', () => expect(reached.size).toBe(reachableTotals));
  it('names the others', () => {
    const others = [...Array(721).keys()].filter((tenths) => !reached.has(tenths)).map((tenths) => tenths / 10);
    expect(others).toEqual(unreachable);
  });
});

type Answer = Readonly<Record<string, unknown>>;

/** The functions by the names the vectors propose for them. */
const functions: Record<string, (input: never, call: Call) => Answer> = {
  assessPasiResponse: scoring.assessPasiResponse as never,
  assessDlqiResponse: scoring.assessDlqiResponse as never,
  assessItchResponse: scoring.assessItchResponse as never,
  assessItchWeekResponse: scoring.assessItchResponse as never,
  assessBsaTarget: scoring.assessBsaTarget as never,
  classifyPsoriasisSeverity: (input, { scheme }) => ({
    ...scoring.classifyPsoriasisSeverity(input, scheme as scoring.PsoriasisSeverityScheme),
  }),
  averageItchWeek: ({ days }: { days: number[] }) => {
    const mean = scoring.itchWeeklyMean(days);
    if (mean.status === 'not-evaluable') return { ...mean };
    const bands = scoring.interpretItchMean(mean).map(({ scheme, band }) => [scheme, band]);
    return { ...mean, mean: mean.numerator / mean.denominator, band: Object.fromEntries(bands) };
  },
  sledaiChangeToronto: scoring.sledaiChangeToronto as never,
  sledaiChangeSfiArm: scoring.sledaiChangeSfiArm as never,
  adjustedMeanSledai: (input) => {
    const found = scoring.adjustedMeanSledai(input);
    return 'mean' in found ? { ...found, mean: found.mean.numerator / found.mean.denominator } : { ...found };
  },
  assessIgaResponse: scoring.assessIgaResponse as never,
  staticPgaOfSigns: scoring.staticPgaOfSigns as never,
  assessPlaqueResponse: scoring.assessPlaqueResponse as never,
  assessMeanPlaqueResponse: ({ baseline, followUp }: Readonly<Record<string, number[]>>) => ({
    ...scoring.assessPlaqueResponse({
      baseline: scoring.plaqueMean(baseline!),
      followUp: scoring.plaqueMean(followUp!),
    }),
  }),
  checkPlaquePair: scoring.checkPlaquePair as never,
  checkPsoriasisConsistency: (input) => ({ notes: codes(scoring.checkPsoriasisConsistency(input)) }),
  assessSri: (input) => ({ ...scoring.assessSri(inFull(input)) }),
  assessBicla: (input) => ({ ...scoring.assessBicla(inFull(input)) }),
  assessLldas: (input) => ({ ...scoring.assessLldas(inFull(input)) }),
  assessDoris: (input) => ({ ...scoring.assessDoris(inFull(input)) }),
  bilagChange: ({ baseline, followUp }) => ({
    ...scoring.bilagChange({ baseline: gradesOf(baseline), followUp: gradesOf(followUp) }),
  }),
  assessBilagFlare: ({ previous, current }) => ({
    ...scoring.assessBilagFlare({ previous: gradesOf(previous), current: gradesOf(current) }),
  }),
};

/** A visit as the vectors write it: only what is present, or differs from E. */
interface ShortVisit {
  readonly sledai?: number | { readonly present: readonly string[] };
  readonly bilag?: object;
  readonly pga?: number | { readonly mm: number };
  readonly treatment?: scoring.VisitTreatment;
}

const gradesOf = (named: object) => ({
  ...Object.fromEntries(scoring.bilag2004.parts.map(({ id }) => [id, 'E'])),
  ...named,
});

function visitOf({ sledai, bilag, pga, treatment }: ShortVisit): scoring.LupusVisit {
  const descriptors = scoring.sledai2k.items.filter(({ role }) => role === 'scored').map(({ id }) => id);
  return {
    sledai:
      typeof sledai === 'object'
        ? scoring.sledai2k.score(Object.fromEntries(descriptors.map((id) => [id, sledai.present.includes(id)])))
        : sledai,
    bilag: bilag && gradesOf(bilag),
    pga: typeof pga === 'object' ? scoring.slePga.score({ 'pga-mm': pga.mm }) : pga,
    treatment,
  };
}

/** The input of a comparison with its visits in full; everything else stays as it is. */
const inFull = (input: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(input).map(([name, value]) =>
      typeof value === 'object' ? [name, visitOf(value as ShortVisit)] : [name, value],
    ),
  ) as never;

describe.each(['responses.json', 'lupus-responses.json'])('%s', (name) => {
  it.each(read(name).cases)('$function: $id', (call) => {
    const found = functions[call.function]!(call.input as never, call);
    for (const [field, value] of Object.entries(call.expect)) {
      if (field === 'improvementPercent' && typeof value === 'number') {
        expect(found[field]).toBeCloseTo(value, 10);
      } else if (isRatio(value)) {
        expect(sameNumber(found[field], value), `${field}: ${String(found[field])}`).toBe(true);
      } else if (typeof value === 'object' && value !== null) {
        expect(found[field]).toMatchObject(value);
      } else expect(found[field] ?? null).toBe(value);
    }
  });
});
