/** Answers that are no value and yet are answers. A key that is absent is none of them: it is unanswered. */
export type SpecialAnswer = 'not-relevant' | 'not-assessed' | 'left-blank';

/** One stored answer: a number, a word from the item's options, a tick, free text, or several ticks on paper. */
export type AnswerValue = number | string | boolean | readonly (number | string)[];

/** Answers by item id. A missing key, `undefined`, `null` and `[]` all mean unanswered. */
export type Answers = Readonly<Record<string, AnswerValue>>;

/** `scored` makes the number, `context` may change it, `evidence` is kept and handed on and never changes it. */
export type ItemRole = 'scored' | 'context' | 'evidence';

/** How sure the fact behind a rule is. Absent means read in its source and not in doubt. */
export type Certainty = 'medium' | 'low';

/**
 * When an item is asked or required, as data. `in` lists answers (special ones too); `above` compares a number in the
 * item's own unit; an unanswered item satisfies neither.
 */
export type Condition =
  | { readonly item: string; readonly in: readonly (string | number | boolean)[] }
  | { readonly item: string; readonly above: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

/** A condition that no answers meet. */
export const never: Condition = Object.freeze({ any: Object.freeze([]) });

/** A condition that all answers meet: with it a context item is needed like a scored one. */
export const always: Condition = Object.freeze({ all: Object.freeze([]) });

/** One answer of a choice: its stored value and, where it scores, its points. */
export interface Choice {
  readonly value: string | number;
  /** Points of the answer in whole points; absent for a choice that only steers. */
  readonly points?: number;
}

interface ItemBase {
  /** Id, kebab-case words joined by dots. Public: form-entry name, FHIR `linkId` and CSV column. */
  readonly id: string;
  /** The number printed on the official form, where there is one. */
  readonly number?: string;
  readonly role: ItemRole;
  /** Special answers this item accepts beside its values. */
  readonly special?: readonly SpecialAnswer[];
  /** Several ticks on paper are accepted as an array; the highest one scores. */
  readonly multiple?: boolean;
  /** Name of a set of alternatives of which one is needed. */
  readonly oneOf?: string;
  /** Asked only while this holds. Answers outside it do not score and stay out of results. */
  readonly askedWhen?: Condition;
  /** Declared exception: an answer already given is kept and scored while this holds, though it is not asked. */
  readonly keptWhen?: Condition;
  /** Needed for a score only while this holds. Scored items are needed by default, all others never. */
  readonly requiredWhen?: Condition;
  /** The part (region, subscale, organ system) the item belongs to. */
  readonly part?: string;
  /** Where the finding comes from: at the bedside or from the laboratory. */
  readonly basis?: 'clinical' | 'laboratory';
  /** Key into the instrument's `sources`. */
  readonly source?: string;
  readonly certainty?: Certainty;
}

export interface ChoiceItem extends ItemBase {
  readonly kind: 'choice';
  readonly options: readonly Choice[];
}

export interface NumberItem extends ItemBase {
  readonly kind: 'integer' | 'decimal';
  readonly min: number;
  readonly max: number;
  /** One over a whole number: 1 for whole numbers, 0.01 for hundredths. Values off it are refused, never rounded. */
  readonly step: number;
  /** UCUM code of the unit, or of the unit that is meant when the item has a `.unit` sibling. */
  readonly unit?: string;
  /** Range outside which a value is accepted and queried, in the item's unit. */
  readonly plausible?: readonly [number, number];
}

export interface BooleanItem extends ItemBase {
  readonly kind: 'boolean';
  /** Points when true. */
  readonly points?: number;
}

export interface TextItem extends ItemBase {
  readonly kind: 'text';
  /** `date` is an ISO calendar date, `YYYY-MM-DD`. */
  readonly format?: 'date';
  readonly maxLength: number;
}

/** One question of an instrument, as data. Forms, exchange formats, validation and documents read this and nothing else. */
export type Item = ChoiceItem | NumberItem | BooleanItem | TextItem;

type Extra<T extends Item> = Partial<Omit<T, 'id' | 'kind'>>;

/** A choice among graded answers, e.g. `graded('head.erythema', [0, 1, 2, 3, 4])`: the value is the points. */
export const graded = (id: string, grades: readonly number[], extra: Extra<ChoiceItem> = {}): ChoiceItem => ({
  role: 'scored',
  ...extra,
  id,
  kind: 'choice',
  options: grades.map((value) => ({ value, points: value })),
});

/** A choice among words that steer the rule and carry no points of their own unless `options` gives them. */
export const choice = (
  id: string,
  options: readonly (string | Choice)[],
  extra: Extra<ChoiceItem> = {},
): ChoiceItem => ({
  role: 'scored',
  ...extra,
  id,
  kind: 'choice',
  options: options.map((option) => (typeof option === 'string' ? { value: option } : option)),
});

/** A whole number from `min` to `max`. */
export const integer = (id: string, min: number, max: number, extra: Extra<NumberItem> = {}): NumberItem => ({
  role: 'scored',
  step: 1,
  ...extra,
  id,
  kind: 'integer',
  min,
  max,
});

/** A number from `min` to `max` in hundredths unless `step` says otherwise. */
export const decimal = (id: string, min: number, max: number, extra: Extra<NumberItem> = {}): NumberItem => ({
  role: 'scored',
  step: 0.01,
  ...extra,
  id,
  kind: 'decimal',
  min,
  max,
});

/** A descriptor that is present or absent. */
export const finding = (id: string, points: number, extra: Extra<BooleanItem> = {}): BooleanItem => ({
  role: 'scored',
  ...extra,
  id,
  kind: 'boolean',
  points,
});

/** Free text or an ISO date that travels with the answers. */
export const text = (id: string, extra: Extra<TextItem> = {}): TextItem => ({
  role: 'evidence',
  maxLength: 200,
  ...extra,
  id,
  kind: 'text',
});
