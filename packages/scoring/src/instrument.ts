import { remember, type BandScheme, type Threshold } from './bands.ts';
import type { AnswerValue, Answers, Item } from './item.ts';
import type {
  Bounds,
  CompleteResult,
  Contribution,
  IncompleteResult,
  InvalidResult,
  Issue,
  Note,
  OptionValues,
  PartValue,
  Range,
  Reason,
  Result,
} from './result.ts';
import {
  LEFT_BLANK,
  NOT_ASSESSED,
  OPEN,
  describeReceived,
  dropUnasked,
  findMissing,
  isAnswered,
  makeReader,
  readAnswers,
  shorten,
  statesOf,
  stepsPerUnit,
  type ItemState,
  type Sheet,
} from './sheet.ts';
import type { StandardSchema, StandardSchemaResult } from './standard-schema.ts';

/** A setting chosen by a study rather than a visit. */
export interface Option {
  /** kebab-case: one spelling in attribute, call, form entry and column. */
  readonly id: string;
  readonly values: readonly (string | number | boolean)[];
  readonly default: string | number | boolean;
  /** Whether another value changes the number or only what it means. */
  readonly affects: 'number' | 'meaning';
  readonly source?: string;
  readonly certainty?: 'medium' | 'low';
  /** Marks of single values that are less certain than the option as a whole. */
  readonly certaintyOf?: Readonly<Record<string, 'medium' | 'low'>>;
}

/** What the total is. `min` and `max` are attained. */
export interface TotalDescriptor {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** One over a whole number; totals and parts are exact multiples of it. */
  readonly step: number;
  /** UCUM code; `{score}` for plain points. */
  readonly unit: string;
  /** `false` for a sum that the instrument's authors do not publish. */
  readonly official: boolean;
  /** Decimals for display. */
  readonly decimals: number;
}

/** A part of the total: region, subscale or organ system. */
export interface Part {
  readonly id: string;
  readonly min: number;
  readonly max: number;
  /**
   * Letters of a part that is a grade, from the best one. `min` and `max` are then positions among them, a rule gives
   * positions, and results give the letter.
   */
  readonly grades?: readonly string[];
}

/** A part that is a grade. */
export type GradedPart = Part & { readonly grades: readonly string[] };

/** A second number made from the same answers, e.g. DLQI-R. */
export interface Derived {
  readonly id: string;
  readonly min: number;
  readonly max: number;
  readonly decimals: number;
  readonly source: string;
  readonly certainty?: 'medium' | 'low';
}

/** Who owns what, and what a user must do. Codes; the words tell them. */
export interface Licence {
  readonly status: 'free' | 'free-in-academic-use' | 'wording-owned' | 'unverified';
  /** Owners of the wording, where there are any. */
  readonly owner?: string;
  /** Line that must stand with every copy of the owners' wording. */
  readonly notice?: string;
  readonly certainty?: 'medium' | 'low';
}

/** A value that evidence suggests for an item. It is shown and asked about, never filled in. */
export interface Suggestion {
  readonly item: string;
  readonly value: boolean;
  /** The evidence item and its value. */
  readonly evidence: string;
  readonly received: number;
  readonly relation: '>' | '<';
  readonly limit: number;
  readonly unit?: string;
}

/** Low and high in whole steps (derived scores: in their own unit; grades: positions among their letters). */
export type Interval = readonly [low: number, high: number];

/**
 * What a rule finds on a sheet. Everything is an interval over the ways the sheet can still be finished; on a finished
 * sheet the intervals have no width. `null` marks what can never be had from these answers.
 */
export interface Evaluation {
  readonly total: Interval | null;
  readonly parts: Readonly<Record<string, Interval | null>>;
  readonly derived?: Readonly<Record<string, Interval | null>>;
  /** Points in the total's whole steps, by index of the item. */
  readonly contributions: readonly (readonly [index: number, steps: number])[];
  readonly reasons?: readonly Reason[];
  readonly notes?: readonly Note[];
  /** Items that count as left blank, where the rule sees further than the answers themselves. */
  readonly leftBlank?: readonly string[];
  /** Items whose `not-assessed` keeps the score open, where an option settles others. */
  readonly notAssessed?: readonly string[];
  /** Problems only the rule can see, e.g. alternatives that contradict each other. */
  readonly issues?: readonly Issue[];
}

/** The arithmetic of an instrument over a sheet. Pure; sees numbers only. */
export interface Rule {
  readonly evaluate: (sheet: Sheet, options: OptionValues, answers: Answers) => Evaluation;
  /**
   * The total of a sheet on which nothing is missing, in whole steps, or a negative number where `evaluate` has no single
   * total. Must not allocate.
   */
  readonly totalOf: (sheet: Sheet, options: OptionValues) => number;
}

/** The data half of an instrument. */
export interface Definition {
  readonly id: string;
  /** Semantic version of the rules: another number for the same answers is a major version. */
  readonly version: string;
  /** Official form order. */
  readonly items: readonly Item[];
  readonly options?: readonly Option[];
  readonly total: TotalDescriptor;
  readonly parts?: readonly Part[];
  readonly derived?: readonly Derived[];
  readonly bandSchemes?: readonly BandScheme[];
  readonly thresholds?: readonly Threshold[];
  readonly sources: Readonly<Record<string, string>>;
  readonly licence: Licence;
  /** Values that laboratory or other evidence suggests for scored items. */
  readonly suggest?: (answers: Answers, options: OptionValues) => Suggestion[];
}

/**
 * One frozen object that is all the kit knows of an instrument: sourced data and the pure functions over it. Parts are
 * numbers unless `Value` says otherwise: grades give an `Instrument<string>`.
 */
export interface Instrument<Value extends PartValue = number>
  extends Required<Omit<Definition, 'suggest'>>, StandardSchema<CompleteResult<Value>> {
  /**
   * Scores answers. Never throws, whatever it is given, and returns plain JSON: `complete` with a total, `incomplete`
   * with what is missing and the range still reachable, or `invalid` with issues.
   */
  readonly score: (answers: unknown, options?: unknown) => Result<Value>;
  /** The total `score` would give, or `null` where it would give none. Allocates nothing: for cohorts. */
  readonly totalOf: (answers: unknown, options?: unknown) => number | null;
  /** What evidence among the answers suggests for scored items; empty where nothing can be said. */
  readonly suggest: (answers: unknown, options?: unknown) => Suggestion[];
  /** How every item stands with the given answers: asked, required, answered. For forms that show them. */
  readonly statesOf: (answers: unknown) => ReadonlyMap<string, ItemState>;
  /** The item of an id, or `undefined`. */
  readonly item: (id: string) => Item | undefined;
  /** The same schema as the instrument, satisfied by incomplete answers too. */
  readonly draft: StandardSchema<CompleteResult<Value> | IncompleteResult<Value>>;
}

/** Any instrument, whatever its parts are: what generic code takes. */
export type AnyInstrument = Instrument<PartValue>;

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

function check({ id, items, options = [], parts = [], bandSchemes = [], thresholds = [], sources }: Definition): void {
  const fail = (field: string, problem: string): never => {
    throw new TypeError(`instrument "${id}", ${field}: ${problem}`);
  };
  const seen = new Set<string>();
  const source = (field: string, key: string | undefined) => {
    if (key !== undefined && !(key in sources)) fail(field, `unknown source "${key}"`);
  };
  if (!kebab.test(id)) fail('id', 'not kebab-case');
  for (const { id: part, min, max, grades } of parts) {
    if (grades && (new Set(grades).size !== grades.length || min !== 0 || max !== grades.length - 1))
      fail(`part "${part}"`, 'not a row of different grades from position 0');
  }
  if (new Set(parts.map(({ grades }) => grades === undefined)).size > 1) fail('parts', 'grades beside numbers');
  for (const item of items) {
    if (!kebab.test(item.id)) fail(`item "${item.id}"`, 'id is not kebab-case words joined by dots');
    if (seen.has(item.id)) fail(`item "${item.id}"`, 'declared twice');
    seen.add(item.id);
    source(`item "${item.id}"`, item.source);
    if (item.part !== undefined && !parts.some((part) => part.id === item.part))
      fail(`item "${item.id}"`, 'unknown part');
    if (item.kind === 'choice') {
      const codes = item.options.map((option, i) => option.points ?? i);
      if (new Set(codes).size !== codes.length || codes.some((code) => code < 0))
        fail(`item "${item.id}"`, 'two options share their points');
    }
    // Sheets hold whole steps as 32-bit numbers.
    if ('step' in item && Math.max(-item.min, item.max) * stepsPerUnit(item) >= 2 ** 31) {
      fail(`item "${item.id}"`, 'range is too long for its step');
    }
  }
  for (const option of options) {
    if (!option.values.includes(option.default)) fail(`option "${option.id}"`, 'default is not among the values');
    source(`option "${option.id}"`, option.source);
  }
  for (const scheme of bandSchemes) source(`scheme "${scheme.id}"`, scheme.source);
  for (const threshold of thresholds) source(`threshold "${threshold.id}"`, threshold.source);
}

/** Freezes plain data with everything in it. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

type Resolved = Record<string, string | number | boolean>;

/** Options resolved onto `target`; problems go to `issues`, or end it with `false` where none are collected. */
function resolveOptions(
  declared: readonly Option[],
  given: unknown,
  target: Resolved,
  issues: Issue[] | null,
): boolean {
  for (let i = 0; i < declared.length; i++) target[declared[i]!.id] = declared[i]!.default;
  if (given === undefined || given === null) return true;
  try {
    if (typeof given === 'object' && !Array.isArray(given)) return resolveEach(declared, given, target, issues);
    issues?.push({ code: 'option-not-allowed', received: describeReceived(given) });
  } catch {
    // As with answers: a getter or proxy that throws.
    issues?.push({ code: 'unreadable', received: 'object' });
  }
  return false;
}

function resolveEach(declared: readonly Option[], given: object, target: Resolved, issues: Issue[] | null): boolean {
  let ok = true;
  for (const id in given) {
    if (!Object.prototype.hasOwnProperty.call(given, id)) continue;
    const value = (given as Record<string, unknown>)[id];
    if (value === undefined) continue;
    const option = optionOf(declared, id);
    const position = option ? option.values.indexOf(value as string) : -1;
    if (position >= 0) {
      target[id] = option!.values[position]!;
      continue;
    }
    if (!issues) return false;
    ok = false;
    const received = describeReceived(value);
    issues.push(
      option
        ? { code: 'option-not-allowed', item: id, received, allowed: { values: option.values } }
        : { code: 'unknown-option', item: shorten(id), received },
    );
  }
  return ok;
}

function optionOf(declared: readonly Option[], id: string): Option | undefined {
  for (let i = 0; i < declared.length; i++) if (declared[i]!.id === id) return declared[i];
  return undefined;
}

const isSettled = (interval: Interval | null) => interval !== null && interval[0] === interval[1];

/** Parts that no further answer can change, divided once. */
function settledParts(intervals: Readonly<Record<string, Interval | null>>, steps: number) {
  const values: Record<string, number | null> = {};
  for (const id in intervals) {
    const interval = intervals[id]!;
    if (interval === null) values[id] = null;
    else if (interval[0] === interval[1]) values[id] = interval[0] / steps;
  }
  return values;
}

/**
 * The same for derived scores, which stand in their own unit. Kept apart from the parts because these are fractions:
 * code that reads both kinds of pairs would make the engine turn every pair of whole numbers into one of fractions.
 */
function settledDerived(intervals: Readonly<Record<string, Interval | null>>) {
  const values: Record<string, number | null> = {};
  for (const id in intervals) {
    const interval = intervals[id]!;
    if (interval === null || interval[0] === interval[1]) values[id] = interval && interval[0];
  }
  return values;
}

/** Grades that no further answer can change, as letters. */
function settledGrades(parts: readonly Part[], intervals: Readonly<Record<string, Interval | null>>) {
  const letters: Record<string, string> = {};
  for (const { id, grades } of parts) {
    const interval = intervals[id] ?? null;
    if (isSettled(interval)) letters[id] = grades![interval![0]]!;
  }
  return letters;
}

/** Best and worst letter of every grade that can still be had. */
function gradeRanges(parts: readonly Part[], intervals: Readonly<Record<string, Interval | null>>) {
  const found: Record<string, readonly [string, string] | null> = {};
  for (const { id, grades } of parts) {
    const interval = intervals[id] ?? null;
    found[id] = interval && [grades![interval[0]]!, grades![interval[1]]!];
  }
  return found;
}

function ranges(intervals: Readonly<Record<string, Interval | null>>, steps: number) {
  const found: Record<string, Range | null> = {};
  for (const id in intervals) found[id] = range(intervals[id]!, steps);
  return found;
}

const range = (interval: Interval | null, steps: number): Range | null =>
  interval && [interval[0] / steps, interval[1] / steps];

/**
 * Makes an instrument from its data and its rule: checks and freezes it and adds the functions every instrument has.
 * @throws TypeError when the definition is malformed, naming instrument and field. Answers never cause a throw.
 */
export function defineInstrument(
  definition: Definition & { readonly parts: readonly GradedPart[] },
  rule: Rule,
): Instrument<string>;
export function defineInstrument(definition: Definition, rule: Rule): Instrument;
export function defineInstrument(definition: Definition, rule: Rule): AnyInstrument {
  check(definition);
  const { id, version, items, total, suggest: suggestFrom } = definition;
  const options = definition.options ?? [];
  const steps = stepsPerUnit(total);
  const parts = definition.parts ?? [];
  const isGraded = parts.some(({ grades }) => grades !== undefined);
  const reader = makeReader(items);
  const { slots } = reader;

  function idsWith(sheet: Sheet, code: number): string[] {
    const found: string[] = [];
    for (let i = 0; i < slots.length; i++) if (sheet[i] === code) found.push(slots[i]!.id);
    return found;
  }

  /** Accepted answers in form order, without those that are neither asked nor kept. */
  function collect(sheet: Sheet, given: readonly (AnswerValue | undefined)[]): Record<string, AnswerValue> {
    const answers: Record<string, AnswerValue> = {};
    for (let i = 0; i < slots.length; i++) if (sheet[i] !== OPEN) answers[slots[i]!.id] = given[i]!;
    return answers;
  }

  function contributionsOf(evaluation: Evaluation, given: readonly (AnswerValue | undefined)[]): Contribution[] {
    const contributions: Contribution[] = [];
    for (const [index, points] of evaluation.contributions) {
      contributions.push({ id: slots[index]!.id, value: given[index]!, points: points / steps });
    }
    return contributions;
  }

  const settledOf = ({ parts: intervals }: Evaluation): Readonly<Record<string, PartValue | null>> =>
    isGraded ? settledGrades(parts, intervals) : settledParts(intervals, steps);

  const boundsOf = ({ total: reachable, parts: intervals, derived = {} }: Evaluation): Bounds<PartValue> => ({
    total: range(reachable, steps),
    parts: isGraded ? gradeRanges(parts, intervals) : ranges(intervals, steps),
    derived: ranges(derived, 1),
  });

  const blankSheet: Sheet = slots.map(() => OPEN);
  const nothingGiven: (AnswerValue | undefined)[] = slots.map(() => undefined);

  function score(givenAnswers: unknown, givenOptions?: unknown): Result<PartValue> {
    const sheet = blankSheet.slice();
    const given = nothingGiven.slice();
    const issues: Issue[] = [];
    const resolved: Record<string, string | number | boolean> = {};
    resolveOptions(options, givenOptions, resolved, issues);
    readAnswers(reader, givenAnswers, sheet, issues, given);
    dropUnasked(reader, sheet);
    const answers = collect(sheet, given);
    const missing = findMissing(reader, sheet);
    const evaluation = issues.length === 0 ? rule.evaluate(sheet, resolved, answers) : undefined;
    if (!evaluation || evaluation.issues?.length) {
      return {
        status: 'invalid',
        instrument: id,
        version,
        options: resolved,
        answers,
        issues: evaluation?.issues ?? issues,
        missing,
      };
    }
    const { derived = {}, reasons = [], notes = [], leftBlank = idsWith(sheet, LEFT_BLANK) } = evaluation;
    const settled = settledOf(evaluation);
    if (missing.length === 0 && isSettled(evaluation.total)) {
      return {
        status: 'complete',
        instrument: id,
        version,
        options: resolved,
        answers,
        total: evaluation.total![0] / steps,
        parts: settled,
        derived: settledDerived(derived),
        contributions: contributionsOf(evaluation, given),
        reasons,
        leftBlank,
        notes,
      };
    }
    return {
      status: 'incomplete',
      instrument: id,
      version,
      options: resolved,
      answers,
      missing,
      notAssessed: evaluation.notAssessed ?? idsWith(sheet, NOT_ASSESSED),
      leftBlank,
      parts: settled,
      derived: settledDerived(derived),
      bounds: boundsOf(evaluation),
      reasons,
      notes,
    };
  }

  // One sheet serves all calls of `totalOf`; a call from within a getter of the answers takes the long way round.
  const scratch: Sheet = slots.map(() => OPEN);
  const scratchOptions: Record<string, string | number | boolean> = {};
  let busy = false;

  function totalOf(givenAnswers: unknown, givenOptions?: unknown): number | null {
    if (busy) {
      const result = score(givenAnswers, givenOptions);
      return result.status === 'complete' ? result.total : null;
    }
    busy = true;
    const readable =
      resolveOptions(options, givenOptions, scratchOptions, null) &&
      readAnswers(reader, givenAnswers, scratch, null, null);
    busy = false;
    if (!readable) return null;
    dropUnasked(reader, scratch);
    if (!isAnswered(reader, scratch)) return null;
    const found = rule.totalOf(scratch, scratchOptions);
    return found < 0 ? null : found / steps;
  }

  function suggest(givenAnswers: unknown, givenOptions?: unknown): Suggestion[] {
    if (!suggestFrom) return [];
    const result = score(givenAnswers, givenOptions);
    return result.status === 'invalid' ? [] : suggestFrom(result.answers, result.options);
  }

  function itemStates(answers: unknown): ReadonlyMap<string, ItemState> {
    const sheet: Sheet = [];
    readAnswers(reader, answers, sheet, [], null);
    return statesOf(reader, sheet);
  }

  const complete = (value: unknown): StandardSchemaResult<CompleteResult<PartValue>> => {
    const result = score(value);
    return result.status === 'complete' ? { value: result } : { issues: problemsOf(result) };
  };
  const draft = (value: unknown): StandardSchemaResult<CompleteResult<PartValue> | IncompleteResult<PartValue>> => {
    const result = score(value);
    return result.status === 'invalid' ? { issues: problemsOf(result) } : { value: result };
  };

  const instrument: AnyInstrument = deepFreeze({
    ...definition,
    options,
    parts,
    derived: definition.derived ?? [],
    bandSchemes: definition.bandSchemes ?? [],
    thresholds: definition.thresholds ?? [],
    score,
    totalOf,
    suggest,
    statesOf: itemStates,
    item: (itemId: string) => reader.byId.get(itemId)?.item,
    draft: { '~standard': { version: 1 as const, vendor: 'clinimetric' as const, validate: draft } },
    '~standard': { version: 1 as const, vendor: 'clinimetric' as const, validate: complete },
  });
  remember(instrument);
  return instrument;
}

/** Codes as messages: a form library shows them or maps them to sentences of its own. */
function problemsOf(result: IncompleteResult<PartValue> | InvalidResult) {
  if (result.status === 'invalid') {
    return result.issues.map(({ code, item }) =>
      item === undefined ? { message: code } : { message: code, path: [item] },
    );
  }
  const open = [...result.missing, ...result.notAssessed].map((item) => ({ message: 'missing', path: [item] }));
  return open.length > 0 ? open : result.leftBlank.map((item) => ({ message: 'left-blank', path: [item] }));
}
