/**
 * Refusals: what is handed in wrongly throws and names the argument. What patients' data leave undefined is no error and
 * never throws.
 */

/** A value of the data, `null` where it is missing. */
export type Observation = number | null;

const isMissing = (value: Observation | boolean) => value === null || value === undefined;

/** Missing values pass. Larger numbers than the whole ones that are exact would overflow when squared. */
export function checkNumbers(values: readonly Observation[], name: string): void {
  values.forEach((value, index) => {
    const isNumber = typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
    if (!isMissing(value) && !isNumber)
      throw new RangeError(`${name}[${index}] is not a finite number of ordinary size: ${value}`);
  });
}

/** Missing responses pass. A text such as 'not-evaluable' would count as true. */
export function checkResponses(values: readonly (boolean | null)[], name: string): void {
  values.forEach((value, index) => {
    if (!isMissing(value) && typeof value !== 'boolean')
      throw new RangeError(`${name}[${index}] is neither true nor false nor null but a ${typeof value}`);
  });
}

export function checkSameLength(a: readonly unknown[], b: readonly unknown[], names: string): void {
  if (a.length !== b.length) throw new RangeError(`${names} differ in length: ${a.length} and ${b.length}`);
}

/** Whole numbers from 0. */
export function checkCount(value: number, name: string): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${name} is not a whole number from 0: ${value}`);
}

export function checkBetween(value: number, low: number, high: number, name: string): void {
  if (!(value > low && value < high)) throw new RangeError(`${name} is not between ${low} and ${high}: ${value}`);
}
