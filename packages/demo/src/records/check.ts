/** Says which field of a value is wrong, as a path of names (`treatments.0.start`), or `undefined` when it is as it should be. */
export type Check = (value: unknown) => string | undefined;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where something is wrong, seen from one level further out. */
const below = (name: string, found: string | undefined) =>
  found === undefined ? undefined : found === '' ? name : `${name}.${found}`;

/** One value that passes a test. A wrong one has no field of its own: the path is empty. */
export const that =
  (test: (value: unknown) => boolean): Check =>
  (value) =>
    test(value) ? undefined : '';

/** An object of known fields: all of `required`, some of `optional`, no others. What is `undefined` is left out. */
export function fields(
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): Check {
  // Looked up for every field of every record that is read: a thousand patients have ten thousand visits.
  const asked = Object.keys(required);
  const checks = new Map(Object.entries({ ...optional, ...required }));
  return (value) => {
    if (!isObject(value)) return '';
    const lacking = asked.find((name) => !Object.hasOwn(value, name));
    if (lacking !== undefined) return lacking;
    for (const name of Object.keys(value)) {
      const one = value[name];
      if (one === undefined && Object.hasOwn(optional, name)) continue;
      const check = checks.get(name);
      if (!check) return name;
      const wrong = below(name, check(one));
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  };
}

const each = (entries: readonly (readonly [string, unknown])[], check: Check) => {
  for (const [name, one] of entries) {
    const wrong = below(name, check(one));
    if (wrong !== undefined) return wrong;
  }
  return undefined;
};

export const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) ? each(Object.entries(value), check) : '';

/** An object whose members are all alike. */
export const mapOf =
  (check: Check): Check =>
  (value) =>
    isObject(value) ? each(Object.entries(value), check) : '';

const deepest = 20;

/** Whether JSON gives a value back as it was. Members that are `undefined` count as left out. */
export function isPlain(value: unknown, depth = 0): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth > deepest) return false;
  if (Array.isArray(value)) return value.every((one) => isPlain(one, depth + 1));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return Object.values(value).every((one) => one === undefined || isPlain(one, depth + 1));
}

/** A value as far as JSON can hold it, for what is damaged and shall still be kept. */
export function asPlain(value: unknown): unknown {
  if (isPlain(value)) return value;
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null') as unknown;
  } catch {
    return String(value);
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

export const text = that((value) => typeof value === 'string');
export const filled = that((value) => typeof value === 'string' && /\S/.test(value));
export const flag = that((value) => typeof value === 'boolean');
export const count = that((value) => Number.isSafeInteger(value) && (value as number) >= 0);
export const plain = that((value) => isPlain(value));
export const plainObject = that((value) => isObject(value) && isPlain(value));
export const aUuid = that((value) => typeof value === 'string' && uuid.test(value));
/** A moment in ISO 8601 with its offset. */
export const aMoment = that(
  (value) => typeof value === 'string' && moment.test(value) && !Number.isNaN(Date.parse(value)),
);
export const oneOf = (...values: readonly unknown[]): Check => that((value) => values.includes(value));
