import { describeReceived } from '../sheet.ts';

/** A problem of a stored administration. Codes are kebab-case; sentences live in the words. */
export interface AdministrationIssue {
  readonly code:
    | 'not-an-object'
    | 'unreadable'
    | 'unknown-field'
    | 'missing-field'
    | 'not-allowed'
    | 'not-an-id'
    | 'not-a-uuid'
    | 'not-a-version'
    | 'not-a-date'
    | 'not-a-time'
    | 'too-long'
    | 'out-of-range'
    | 'contradiction';
  /** Names that lead to the value, outermost first; empty for the administration as a whole. */
  readonly path: readonly string[];
  /** Short, JSON-safe account of what came in. */
  readonly received: string | number | boolean | null;
}

type Code = AdministrationIssue['code'];

/** Looks at one value of plain data and adds what is wrong with it. */
export type Check = (value: unknown, path: readonly string[], issues: AdministrationIssue[]) => void;

export const issue = (code: Code, path: readonly string[], value: unknown): AdministrationIssue => ({
  code,
  path,
  received: describeReceived(value),
});

const leaf =
  (problem: (value: unknown) => Code | undefined): Check =>
  (value, path, issues) => {
    const code = problem(value);
    if (code) issues.push(issue(code, path, value));
  };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object of known fields: all of `required`, some of `optional`, no others. */
export const fields =
  (required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value, path, issues) => {
    if (!isRecord(value)) return void issues.push(issue('not-an-object', path, value));
    for (const name of Object.keys(required)) {
      if (!Object.hasOwn(value, name)) issues.push(issue('missing-field', [...path, name], undefined));
    }
    for (const [name, one] of Object.entries(value)) {
      const known = [required, optional].find((checks) => Object.hasOwn(checks, name));
      if (known) known[name]!(one, [...path, name], issues);
      else issues.push(issue('unknown-field', [...path, name], one));
    }
  };

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

/** An object with ids as names. */
export const byId =
  (each: Check): Check =>
  (value, path, issues) => {
    if (!isRecord(value)) return void issues.push(issue('not-an-object', path, value));
    for (const [id, one] of Object.entries(value)) {
      if (kebab.test(id)) each(one, [...path, id], issues);
      else issues.push(issue('not-an-id', [...path, id], one));
    }
  };

const matching = (pattern: RegExp, code: Code, maxLength = 100): Check =>
  leaf((value) => {
    if (typeof value !== 'string') return 'not-allowed';
    if (value.length > maxLength) return 'too-long';
    return pattern.test(value) ? undefined : code;
  });

export const anId = matching(kebab, 'not-an-id');
export const aVersion = matching(/^\d+\.\d+\.\d+$/, 'not-a-version');
export const aUuid = matching(
  /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i,
  'not-a-uuid',
);

/** Words of a person, not empty. */
export const words = (maxLength: number): Check => matching(/\S/, 'not-allowed', maxLength);

export const oneOf = (...values: readonly unknown[]): Check =>
  leaf((value) => (values.includes(value) ? undefined : 'not-allowed'));

/** A finite number above 0 (sizes). */
export const aSize: Check = leaf((value) => {
  if (typeof value !== 'number') return 'not-allowed';
  return value > 0 ? undefined : 'out-of-range';
});

const isScalar = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);
export const aScalar: Check = leaf((value) => (isScalar(value) ? undefined : 'not-allowed'));

/** A scalar, or the several ticks of a paper form. */
export const anAnswer: Check = leaf((value) => {
  if (Array.isArray(value)) return value.every((one) => isScalar(one)) ? undefined : 'not-allowed';
  return isScalar(value) ? undefined : 'not-allowed';
});

export const aNumber: Check = leaf((value) => (typeof value === 'number' ? undefined : 'not-allowed'));
export const aNumberOrNull: Check = leaf((value) =>
  value === null || typeof value === 'number' ? undefined : 'not-allowed',
);
/** A number, the letter of a grade, or `null`. */
export const aPart: Check = leaf((value) =>
  value === null || typeof value === 'number' || (typeof value === 'string' && value.length <= 20)
    ? undefined
    : 'not-allowed',
);
export const aList: Check = leaf((value) => (Array.isArray(value) ? undefined : 'not-allowed'));

/** Any plain data: what it says is checked elsewhere. */
export const anything: Check = () => undefined;

const isDay = (year: number, month: number, day: number) => {
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

const calendar = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `YYYY-MM-DD`, a day that exists. */
export const aDate: Check = leaf((value) => {
  const found = typeof value === 'string' ? calendar.exec(value) : null;
  return found && isDay(Number(found[1]), Number(found[2]), Number(found[3])) ? undefined : 'not-a-date';
});

const clock = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-](\d{2}):(\d{2}))$/;

/** ISO 8601 date and time with its offset from UTC: a time without one names no moment. */
export const aTime: Check = leaf((value) => {
  const found = typeof value === 'string' ? clock.exec(value) : null;
  if (!found) return 'not-a-time';
  const [year, month, day, hour, minute, second, offsetHour, offsetMinute] = found
    .slice(1)
    .map((digits) => Number(digits ?? 0)) as [number, number, number, number, number, number, number, number];
  const exists = hour < 24 && minute < 60 && second < 60 && offsetHour <= 14 && offsetMinute < 60;
  return exists && isDay(year, month, day) ? undefined : 'not-a-time';
});

const deepest = 8;

/**
 * A deep copy of plain data, read once: what is checked is then what is kept. Members that are `undefined` are left out,
 * as JSON does.
 * @throws TypeError for anything JSON cannot hold, for nesting or amounts no administration has, and whatever a getter throws.
 */
export function copyPlain(value: unknown, budget = { left: 50_000 }, depth = 0): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0;
  if (typeof value !== 'object' || depth > deepest) throw new TypeError('no plain data');
  const names = Object.keys(value);
  if ((budget.left -= names.length) < 0) throw new TypeError('too much data');
  if (Array.isArray(value)) {
    if (names.length !== value.length) throw new TypeError('a list with gaps');
    return names.map((_, i) => copyPlain((value as unknown[])[i], budget, depth + 1));
  }
  const entries: [string, unknown][] = [];
  for (const name of names) {
    const one = (value as Record<string, unknown>)[name];
    if (one !== undefined) entries.push([name, copyPlain(one, budget, depth + 1)]);
  }
  return Object.fromEntries(entries);
}
