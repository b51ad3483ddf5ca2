import type { Answers } from '../../item.ts';
import type { Reason } from '../../result.ts';
import { NOT_ASSESSED, type Sheet } from '../../sheet.ts';
import { WORST, type End } from '../grades.ts';
import { diastolic, systolic } from '../measures.ts';
import { readingOf, valueAt } from '../readings.ts';

const systolicReading = readingOf(systolic);
const diastolicReading = readingOf(diastolic);

/**
 * Whether blood pressure is above 140 and above 90 mmHg and rose by 30 and 15 or more since the visit before, at one end.
 * Nothing else answers for it, so that a pressure not measured stays open. Source keys: isenberg2005, review.
 */
export function risesAt(sheet: Sheet, end: End): boolean {
  const upper = valueAt(sheet, systolicReading, end, true);
  const lower = valueAt(sheet, diastolicReading, end, true);
  const upperBefore = sheet[systolicReading.previous]!;
  const lowerBefore = sheet[diastolicReading.previous]!;
  if (upperBefore < 0 || lowerBefore < 0) return false;
  return upper > 140 && lower > 90 && upper - upperBefore >= 30 && lower - lowerBefore >= 15;
}

export const pressureReason = (answers: Answers): Reason => ({
  part: 'renal',
  code: 'raised-pressure',
  items: [systolic.id, diastolic.id, `previous.${systolic.id}`, `previous.${diastolic.id}`],
  arguments: {
    systolic: answers[systolic.id] as number,
    diastolic: answers[diastolic.id] as number,
    previousSystolic: answers[`previous.${systolic.id}`] as number,
    previousDiastolic: answers[`previous.${diastolic.id}`] as number,
  },
});

/** Pressures not done that could still show a rise. */
export const pressureNotDone = (sheet: Sheet): string[] =>
  risesAt(sheet, WORST)
    ? [systolicReading, diastolicReading].filter(({ index }) => sheet[index] === NOT_ASSESSED).map(({ id }) => id)
    : [];
