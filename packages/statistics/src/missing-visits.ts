import { checkCount, checkNumbers, checkResponses, checkSameLength, type Observation } from './checks.ts';

/** Whether a patient responded; `null` where that is not known. */
export type Responded = boolean | null;

/**
 * Observed cases (OC): leaves out what is missing. The denominator is the number of those observed.
 */
export const observedCases = <Value>(values: readonly (Value | null)[]): Value[] =>
  values.filter((value): value is Value => value !== null && value !== undefined);

/**
 * Non-responder imputation (NRI) of one visit: whoever is missing, withdrawn or dead counts as a non-responder, and so does
 * whoever `failed` treatment (rescue therapy, say), whatever was observed. The denominator stays all who were treated, so one
 * entry is needed for each of them, also where the baseline is missing. For responses only: it has no meaning for a
 * measured value. Throws a RangeError for an entry that is neither true nor false nor null, and for lists of unlike length.
 */
export function nri(responses: readonly Responded[], failed?: readonly boolean[]): boolean[] {
  checkResponses(responses, 'responses');
  if (failed) checkSameLength(responses, failed, 'responses and failed');
  return responses.map((response, patient) => response === true && !failed?.[patient]);
}

/**
 * Last observation carried forward (LOCF) over one patient's visits after the baseline, in order: each gap takes the last
 * value before it. The baseline is never carried, so leading gaps stay. Nothing is carried across a treatment failure:
 * visits from the index `failedFrom` on take nothing from before it.
 *
 * A composite is carried by component (one call for each, then computed again) or as a whole (one call with objects, `null`
 * where any component is missing). The two can differ: say which. Throws a RangeError for a `failedFrom` that is no index.
 */
export function locf<Value>(visits: readonly (Value | null)[], failedFrom?: number | null): (Value | null)[] {
  if (failedFrom !== undefined && failedFrom !== null) checkCount(failedFrom, 'failedFrom');
  let last: Value | null = null;
  return visits.map((value, visit) => {
    if (visit === failedFrom) last = null;
    last = value ?? last;
    return last;
  });
}

/**
 * Baseline observation carried forward (BOCF) over one patient's visits after the baseline: each gap takes the baseline, so the
 * change is 0 there. Without a baseline the gaps stay.
 */
export const bocf = <Value>(baseline: Value | null, visits: readonly (Value | null)[]): (Value | null)[] =>
  visits.map((value) => value ?? baseline);

/**
 * The visit that counts for a planned day: within the window, both ends included, the closest; of two equally close ones the
 * later. Days are counted from any one start, `null` for a visit that did not take place. Gives the index of the visit, or
 * `null` where none lies in the window. Throws a RangeError for a day that is no finite number.
 */
export function visitInWindow(
  days: readonly Observation[],
  { plannedDay, daysBefore, daysAfter }: { plannedDay: number; daysBefore: number; daysAfter: number },
): number | null {
  checkNumbers(days, 'days');
  checkNumbers([plannedDay, daysBefore, daysAfter], 'window');
  let chosen: number | null = null;
  days.forEach((day, index) => {
    if (day === null || day === undefined || day < plannedDay - daysBefore || day > plannedDay + daysAfter) return;
    const before = chosen === null ? null : days[chosen]!;
    if (before === null || isCloser(day - plannedDay, before - plannedDay)) chosen = index;
  });
  return chosen;
}

/** Distances carry their sign, so that the later of two equally close days is the one above. */
const isCloser = (a: number, b: number) => Math.abs(a) < Math.abs(b) || (Math.abs(a) === Math.abs(b) && a >= b);
