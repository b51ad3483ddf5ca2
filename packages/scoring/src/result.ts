import type { Answers } from './item.ts';

/** Values of an instrument's options, resolved: every declared option is present. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** Why answers cannot be accepted. Codes are kebab-case; sentences live in the words. */
export interface Issue {
  readonly code:
    | 'not-an-object'
    | 'unreadable'
    | 'unknown-item'
    | 'not-allowed'
    | 'not-a-number'
    | 'off-step'
    | 'out-of-range'
    | 'too-long'
    | 'not-a-date'
    | 'conflict'
    | 'above-total-maximum'
    | 'unknown-option'
    | 'option-not-allowed';
  /** The item (or option) concerned; absent when the answers as a whole are at fault. */
  readonly item?: string;
  /** Further items that take part in a conflict. */
  readonly with?: readonly string[];
  /** Short, JSON-safe account of what came in. */
  readonly received: string | number | boolean | null;
  /** What would have been accepted. */
  readonly allowed?:
    | { readonly values: readonly (string | number | boolean)[] }
    | { readonly min: number; readonly max: number; readonly step: number };
}

/** A finding about accepted answers that a person should look at; it never changes or blocks the score. */
export interface Note {
  readonly code: string;
  readonly items: readonly string[];
  /** `query` asks for a second look, `information` only tells. */
  readonly severity: 'query' | 'information';
  readonly arguments?: Readonly<Record<string, string | number>>;
}

/** Why a total or part is what it is. */
export interface Reason {
  readonly part: string;
  readonly code: string;
  readonly items: readonly string[];
  readonly arguments?: Readonly<Record<string, string | number>>;
}

/** What one scored item adds to the total. All contributions of a result sum exactly to its total. */
export interface Contribution {
  readonly id: string;
  readonly value: Answers[string];
  readonly points: number;
}

/** Lowest and highest value still reachable from the accepted answers, both included and both attained. */
export type Range = readonly [low: number, high: number];

/** A part as results give it: a number or, where the part is a grade, its letter. */
export type PartValue = number | string;

export interface Bounds<Value extends PartValue = number> {
  /** `null` when no way of finishing these answers gives a total. */
  readonly total: Range | null;
  readonly parts: Readonly<Record<string, readonly [low: Value, high: Value] | null>>;
  readonly derived: Readonly<Record<string, Range | null>>;
}

interface ResultBase {
  readonly instrument: string;
  readonly version: string;
  readonly options: OptionValues;
  /** The accepted answers, in form order: what was asked and answered. */
  readonly answers: Answers;
}

export interface CompleteResult<Value extends PartValue = number> extends ResultBase {
  readonly status: 'complete';
  readonly total: number;
  /** A part is `null` where an item left blank leaves it undefined. */
  readonly parts: Readonly<Record<string, Value | null>>;
  readonly derived: Readonly<Record<string, number | null>>;
  readonly contributions: readonly Contribution[];
  readonly reasons: readonly Reason[];
  readonly leftBlank: readonly string[];
  readonly notes: readonly Note[];
}

export interface IncompleteResult<Value extends PartValue = number> extends ResultBase {
  readonly status: 'incomplete';
  /** Items that are asked, needed and unanswered, in form order. Of a set of alternatives the first one stands for all. */
  readonly missing: readonly string[];
  readonly notAssessed: readonly string[];
  readonly leftBlank: readonly string[];
  /** Parts that no further answer can change. */
  readonly parts: Readonly<Record<string, Value | null>>;
  readonly derived: Readonly<Record<string, number | null>>;
  readonly bounds: Bounds<Value>;
  readonly reasons: readonly Reason[];
  readonly notes: readonly Note[];
}

export interface InvalidResult extends ResultBase {
  readonly status: 'invalid';
  readonly issues: readonly Issue[];
  readonly missing: readonly string[];
}

/**
 * What `score` returns: plain JSON in one of three shapes. Only `complete` carries a total. `Result<string>` is that of an
 * instrument whose parts are grades, `Result<PartValue>` that of any instrument.
 */
export type Result<Value extends PartValue = number> = CompleteResult<Value> | IncompleteResult<Value> | InvalidResult;
