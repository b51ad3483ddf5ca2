import type { AnswerValue, Condition, Item, NumberItem, TextItem } from './item.ts';
import type { Issue } from './result.ts';

/**
 * A sheet is what a rule sees: one number per item, in form order and in the item's whole steps. A choice stands as its
 * points (or, without points, as the position of its option), a descriptor as 1 or 0, text as 1. The negative codes
 * below stand for everything that is no value; `NOT_RELEVANT` lies nearest to zero, so that the highest of several
 * ticks is their maximum.
 */
export type Sheet = number[];

export const NOT_RELEVANT = -1;
export const OPEN = -2;
export const NOT_ASSESSED = -3;
export const LEFT_BLANK = -4;
const UNACCEPTED = -5;

const specialCodes = { 'not-relevant': NOT_RELEVANT, 'not-assessed': NOT_ASSESSED, 'left-blank': LEFT_BLANK } as const;

/** An item made ready for reading: every accepted word has its code, every limit is in whole steps. */
interface Slot {
  readonly item: Item;
  readonly id: string;
  readonly index: number;
  readonly steps: number;
  readonly numeric: boolean;
  readonly scored: boolean;
  readonly low: number;
  readonly high: number;
  readonly codes: ReadonlyMap<unknown, number>;
  /** Words among the answers and their codes: a form has few, and looking along a short row beats hashing. */
  readonly words: readonly string[];
  readonly wordCodes: readonly number[];
  /** The codes of answers that are small whole numbers, by answer: most answers of most forms. */
  readonly grades: readonly number[];
  /** Indexes of the alternatives of which one is needed, this item's own among them; empty for an item that stands alone. */
  readonly alternatives: readonly number[];
  readonly asked: Test | undefined;
  readonly kept: Test | undefined;
  readonly required: Test | undefined;
}

type Test = (sheet: Sheet) => boolean;

/** Accepted values by index of the item, as they were given. */
type Given = (AnswerValue | undefined)[];

export interface Reader {
  readonly slots: readonly Slot[];
  /** The slots of items that are not always asked. */
  readonly conditional: readonly Slot[];
  /** The slots of items that a score can need. */
  readonly needed: readonly Slot[];
  readonly byId: ReadonlyMap<string, Slot>;
}

/** Whole steps in one unit of an item or total. */
export const stepsPerUnit = ({ step }: { readonly step: number }) => Math.round(1 / step);

function codesOf(item: Item): Map<unknown, number> {
  const codes = new Map<unknown, number>();
  if (item.kind === 'choice') item.options.forEach((option, i) => codes.set(option.value, option.points ?? i));
  if (item.kind === 'boolean') codes.set(true, 1).set(false, 0);
  for (const special of item.special ?? []) codes.set(special, specialCodes[special]);
  return codes;
}

const mostGrades = 16;

function gradesOf(codes: ReadonlyMap<unknown, number>): number[] {
  const answers = Array.from({ length: mostGrades }, (_, answer) => answer);
  return answers.map((answer) => codes.get(answer) ?? UNACCEPTED);
}

// Conditions are tested for every patient of a cohort: plain loops, since a callback would be allocated at each test.
function compile(condition: Condition, slots: ReadonlyMap<string, Slot>): Test {
  if ('all' in condition) {
    const tests = condition.all.map((c) => compile(c, slots));
    return (sheet) => {
      for (let i = 0; i < tests.length; i++) if (!tests[i]!(sheet)) return false;
      return true;
    };
  }
  if ('any' in condition) {
    const tests = condition.any.map((c) => compile(c, slots));
    return (sheet) => {
      for (let i = 0; i < tests.length; i++) if (tests[i]!(sheet)) return true;
      return false;
    };
  }
  const slot = slots.get(condition.item);
  if (!slot) throw new TypeError(`condition on "${condition.item}", which is no earlier item`);
  const { index } = slot;
  if ('above' in condition) {
    const limit = condition.above * slot.steps;
    return (sheet) => sheet[index]! > limit && sheet[index]! >= 0;
  }
  const codes = condition.in.map((value) => {
    const code = slot.codes.get(value);
    if (code === undefined) throw new TypeError(`condition on "${condition.item}": "${value}" is no answer of it`);
    return code;
  });
  const [only] = codes;
  return codes.length === 1 ? (sheet) => sheet[index] === only : (sheet) => codes.includes(sheet[index]!);
}

const isNever = (condition: Condition) => 'any' in condition && condition.any.length === 0;

/** Makes items ready for reading. Conditions may look at earlier items only, so one pass settles them. */
export function makeReader(items: readonly Item[]): Reader {
  const byId = new Map<string, Slot>();
  const slots = items.map((item, index) => {
    const numeric = item.kind === 'integer' || item.kind === 'decimal';
    const steps = numeric ? stepsPerUnit(item) : 1;
    const codes = codesOf(item);
    const words = [...codes.keys()].filter((answer) => typeof answer === 'string');
    const test = (condition: Condition | undefined) => condition && compile(condition, byId);
    const slot: Slot = {
      item,
      // As a property name, so that comparing it with another one compares two addresses and no letters.
      id: Object.keys({ [item.id]: index })[0]!,
      index,
      steps,
      numeric,
      scored: item.role === 'scored',
      low: numeric ? Math.round(item.min * steps) : 0,
      high: numeric ? Math.round(item.max * steps) : 0,
      codes,
      words,
      wordCodes: words.map((word) => codes.get(word)!),
      grades: gradesOf(codes),
      alternatives: item.oneOf === undefined ? [] : items.flatMap(({ oneOf }, i) => (oneOf === item.oneOf ? [i] : [])),
      asked: test(item.askedWhen),
      kept: test(item.keptWhen),
      required: test(item.requiredWhen),
    };
    byId.set(item.id, slot);
    return slot;
  });
  return {
    slots,
    conditional: slots.filter(({ asked }) => asked !== undefined),
    needed: slots.filter(({ scored, item }) => (item.requiredWhen ? !isNever(item.requiredWhen) : scored)),
    byId,
  };
}

/** The code of one given value that is no list, or `UNACCEPTED`. */
function codeOf(slot: Slot, value: unknown): number {
  if (typeof value === 'number') return codeOfNumber(slot, value);
  if (typeof value === 'boolean') return slot.codes.get(value) ?? UNACCEPTED;
  if (typeof value !== 'string') return UNACCEPTED;
  const { words } = slot;
  for (let i = 0; i < words.length; i++) if (words[i] === value) return slot.wordCodes[i]!;
  return slot.item.kind === 'text' && textProblem(slot.item, value) === undefined ? 1 : UNACCEPTED;
}

function codeOfNumber(slot: Slot, value: number): number {
  if (slot.numeric) {
    // As a 32-bit whole number, which no engine puts on the heap; it turns minus zero into zero, too.
    const steps = Math.round(value * slot.steps) | 0;
    return steps / slot.steps === value && steps >= slot.low && steps <= slot.high ? steps : UNACCEPTED;
  }
  const grade = value >>> 0;
  if (grade === value && grade < mostGrades) return slot.grades[grade]!;
  return slot.codes.get(value) ?? UNACCEPTED;
}

/**
 * Several ticks on paper: the highest wins, and "not relevant" beside a scored option gives way to it. An empty list is
 * unanswered. Each tick is read once; `kept`, if passed, receives what was read.
 */
function codeOfTicks(slot: Slot, ticks: unknown, kept: unknown[] | null): number {
  if (!Array.isArray(ticks)) return UNACCEPTED;
  const { length } = ticks;
  if (length === 0) return OPEN;
  // A list longer than the answers an item has is no list of ticks, and may have no end.
  if (!slot.item.multiple || length > slot.codes.size) return UNACCEPTED;
  let highest = OPEN;
  for (let i = 0; i < length; i++) {
    const tick = positive(ticks[i]);
    const code = slot.codes.get(tick);
    // A blank or a test not done cannot stand beside a tick.
    if (code === undefined || code < NOT_RELEVANT) return UNACCEPTED;
    if (code > highest) highest = code;
    kept?.push(tick);
  }
  return highest;
}

/** Adding zero turns minus zero, which would not survive JSON, into zero. */
const positive = (value: unknown) => (typeof value === 'number' ? value + 0 : value);

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

function textProblem(item: TextItem, value: unknown): Issue['code'] | undefined {
  if (typeof value !== 'string') return 'not-allowed';
  if (value === '') return 'not-allowed';
  if (value.length > item.maxLength) return 'too-long';
  if (item.format === 'date') {
    const time = isoDate.test(value) ? Date.parse(value) : NaN;
    if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) return 'not-a-date';
  }
  return undefined;
}

/** A short account of any value whatever that survives JSON. */
export function describeReceived(value: unknown): Issue['received'] {
  try {
    return describe(value);
  } catch {
    // A revoked proxy, or a list whose members throw.
    return typeof value;
  }
}

function describe(value: unknown): Issue['received'] {
  if (typeof value === 'string') return shorten(value);
  if (typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : String(value);
  if (typeof value === 'bigint') return `${shorten(String(value))}n`;
  if (!Array.isArray(value)) return typeof value;
  const ticks = value.slice(0, 8).map((tick) => (Object(tick) === tick ? typeof tick : String(tick as string)));
  return shorten(`[${ticks.join(', ')}]`);
}

export const shorten = (s: string) => (s.length > 60 ? `${s.slice(0, 59)}…` : s);

function issueOf(slot: Slot, value: unknown): Issue {
  const { item, id } = slot;
  const received = describeReceived(value);
  if (slot.numeric) {
    const { min, max, step } = item as NumberItem;
    const allowed = { min, max, step };
    if (typeof value !== 'number' || Number.isNaN(value)) return { code: 'not-a-number', item: id, received, allowed };
    return { code: value < min || value > max ? 'out-of-range' : 'off-step', item: id, received, allowed };
  }
  if (item.kind === 'text') return { code: textProblem(item, value) ?? 'not-allowed', item: id, received };
  const values = [...slot.codes.keys()] as (string | number | boolean)[];
  return { code: 'not-allowed', item: id, received, allowed: { values } };
}

/**
 * Writes answers onto a sheet. Only own enumerable string keys count. With `issues` every problem is listed and
 * reading goes on; without, the first problem ends it with `false`. `given`, if passed, keeps the accepted values.
 */
export function readAnswers(
  reader: Reader,
  answers: unknown,
  sheet: Sheet,
  issues: Issue[] | null,
  given: Given | null,
): boolean {
  for (let i = 0; i < reader.slots.length; i++) sheet[i] = OPEN;
  try {
    if (typeof answers === 'object' && answers !== null && !Array.isArray(answers)) {
      return readEach(reader, answers, sheet, issues, given);
    }
    issues?.push({ code: 'not-an-object', received: describeReceived(answers) });
  } catch {
    // A getter or proxy that throws: whatever was read so far cannot be trusted.
    sheet.fill(OPEN);
    issues?.push({ code: 'unreadable', received: 'object' });
  }
  return false;
}

function readEach(reader: Reader, answers: object, sheet: Sheet, issues: Issue[] | null, given: Given | null): boolean {
  let ok = true;
  let next = 0;
  for (const key in answers) {
    if (!Object.prototype.hasOwnProperty.call(answers, key)) continue;
    const value = (answers as Record<string, unknown>)[key];
    const slot = slotOf(reader, key, next);
    if (slot !== undefined) next = slot.index + 1;
    if (slot !== undefined && accept(slot, value, sheet, given)) continue;
    if (!issues) return false;
    ok = false;
    issues.push(
      slot ? issueOf(slot, value) : { code: 'unknown-item', item: shorten(key), received: describeReceived(value) },
    );
  }
  return ok;
}

/** Answers mostly come in form order and with few gaps: looking at the next slots spares the look-up by name. */
function slotOf({ slots, byId }: Reader, key: string, next: number): Slot | undefined {
  for (let i = next; i < next + 3 && i < slots.length; i++) if (slots[i]!.id === key) return slots[i];
  return byId.get(key);
}

/** Writes one value onto the sheet; `false` where the item takes no such value. */
function accept(slot: Slot, value: unknown, sheet: Sheet, given: Given | null): boolean {
  if (value === undefined || value === null) return true;
  const ticks: (string | number)[] | null = given && typeof value === 'object' ? [] : null;
  const code = typeof value === 'object' ? codeOfTicks(slot, value, ticks) : codeOf(slot, value);
  if (code === UNACCEPTED) return false;
  sheet[slot.index] = code;
  if (given) given[slot.index] = ticks ?? (positive(value) as AnswerValue);
  return true;
}

/** Takes answers off the sheet that are neither asked nor kept. */
export function dropUnasked(reader: Reader, sheet: Sheet): void {
  const { conditional } = reader;
  for (let i = 0; i < conditional.length; i++) {
    const { index, asked, kept } = conditional[i]!;
    if (sheet[index] !== OPEN && !asked!(sheet) && !kept?.(sheet)) sheet[index] = OPEN;
  }
}

const isRequired = ({ asked, required, scored }: Slot, sheet: Sheet) =>
  (asked === undefined || asked(sheet)) && (required === undefined ? scored : required(sheet));

/** Ids of items that are asked, needed and open; of alternatives the first stands for the set. */
export function findMissing(reader: Reader, sheet: Sheet): string[] {
  const missing: string[] = [];
  let settled: string | undefined;
  for (const slot of reader.slots) {
    const { oneOf } = slot.item;
    if (oneOf !== undefined && oneOf === settled) continue;
    if (!isRequired(slot, sheet)) continue;
    if (sheet[slot.index] === OPEN && !hasAlternative(slot, sheet)) missing.push(slot.id);
    settled = oneOf;
  }
  return missing;
}

/** Whether nothing is missing; the same as an empty `findMissing`, without allocating. */
export function isAnswered(reader: Reader, sheet: Sheet): boolean {
  const { needed } = reader;
  for (let i = 0; i < needed.length; i++) {
    const slot = needed[i]!;
    if (sheet[slot.index] === OPEN && isRequired(slot, sheet) && !hasAlternative(slot, sheet)) return false;
  }
  return true;
}

function hasAlternative({ alternatives }: Slot, sheet: Sheet): boolean {
  for (let i = 0; i < alternatives.length; i++) if (sheet[alternatives[i]!] !== OPEN) return true;
  return false;
}

/** How an item stands with the given answers, for forms that show it. */
export interface ItemState {
  readonly asked: boolean;
  readonly required: boolean;
  readonly answered: boolean;
}

/** State of every item on a sheet, by id. */
export function statesOf(reader: Reader, sheet: Sheet): Map<string, ItemState> {
  const states = new Map<string, ItemState>();
  for (const slot of reader.slots) {
    states.set(slot.id, {
      asked: slot.asked?.(sheet) ?? true,
      required: isRequired(slot, sheet),
      answered: sheet[slot.index] !== OPEN,
    });
  }
  return states;
}
