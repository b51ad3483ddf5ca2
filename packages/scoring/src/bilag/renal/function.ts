import type { Answers } from '../../item.ts';
import type { OptionValues, Reason } from '../../result.ts';
import { NOT_ASSESSED, type Sheet } from '../../sheet.ts';
import { A, B, BEST, isOpen, isStrict, type End } from '../grades.ts';
import { creatinine, gfr } from '../measures.ts';
import { NOTHING, factorAt, previousFactorAt, readingOf, valueAt } from '../readings.ts';
import { comparedItems, comparison, hasVisitBefore } from './before.ts';

const creatinineReading = readingOf(creatinine);
const gfrReading = readingOf(gfr);
const raised = 130 * creatinineReading.scale;
const belowNormal = 80 * gfrReading.scale;
const low = 50 * gfrReading.scale;

/** On the first visit the older program takes a raised value for a deterioration. Source key: legacy-program. */
const isFirstOfLegacy = (sheet: Sheet, options: OptionValues) =>
  options['renal-mode'] === 'legacy' && !hasVisitBefore(sheet);

/**
 * Creatinine at one end: category A above 130 µmol/L and above 130 % of the visit before, category B from 115 % of it.
 * Source keys: isenberg2005, legacy-program.
 */
function creatinineAt(sheet: Sheet, options: OptionValues, end: End, open: boolean): number {
  const value = valueAt(sheet, creatinineReading, end, open);
  if (value === NOTHING) return 0;
  const now = value * factorAt(sheet, creatinineReading, end);
  if (now <= raised) return 0;
  const code = sheet[creatinineReading.previous]!;
  if (code < 0) return isFirstOfLegacy(sheet, options) ? A : 0;
  const before = code * previousFactorAt(sheet, creatinineReading, end);
  const excess = 100 * now - 130 * before;
  if (excess > 0 || (excess === 0 && options['renal-mode'] === 'legacy')) return A;
  return 100 * now >= 115 * before ? B : 0;
}

/**
 * GFR at one end: category A below 80 and below 67 % of the visit before, or below 50 where it was above 50 or not
 * measured. Source keys: isenberg2005, legacy-program.
 */
function gfrAt(sheet: Sheet, options: OptionValues, end: End, open: boolean): number {
  const now = valueAt(sheet, gfrReading, end, open);
  if (now === NOTHING) return 0;
  const before = sheet[gfrReading.previous]!;
  if (before >= 0 && now < belowNormal && 100 * now < 67 * before) return A;
  if (now < low && (before < 0 || before > low)) return A;
  return now < belowNormal && isFirstOfLegacy(sheet, options) ? A : 0;
}

/** Either value answers for function; until one does, fields not done stay open. Source key: review. */
const isNotDoneOpen = (sheet: Sheet, strict: boolean) =>
  strict || (sheet[creatinineReading.index]! < 0 && sheet[gfrReading.index]! < 0);

/** A where function deteriorates, B where creatinine rises less, else 0. */
export function functionAt(sheet: Sheet, options: OptionValues, end: End): number {
  const notDone = isNotDoneOpen(sheet, isStrict(options));
  const byGfr = gfrAt(sheet, options, end, isOpen(sheet[gfrReading.index]!, notDone));
  if (byGfr === A) return A;
  return creatinineAt(sheet, options, end, isOpen(sheet[creatinineReading.index]!, notDone));
}

/** One reason for each value that is certain to give `least`, A or B, or more. */
export function functionReasons(sheet: Sheet, options: OptionValues, answers: Answers, least: number): Reason[] {
  const because = (reading: typeof gfrReading, code: string): Reason => ({
    part: 'renal',
    code,
    items: comparedItems(reading.id, answers),
    arguments: comparison(reading, answers),
  });
  const byCreatinine = creatinineAt(sheet, options, BEST, false);
  const found: Reason[] = [];
  if (byCreatinine === A) found.push(because(creatinineReading, 'deteriorating-creatinine'));
  else if (byCreatinine === B && least === B) found.push(because(creatinineReading, 'rising-creatinine'));
  if (gfrAt(sheet, options, BEST, false) === A) found.push(because(gfrReading, 'deteriorating-gfr'));
  return found;
}

/** Values not done that keep the grade open. */
export const functionNotDone = (sheet: Sheet, strict: boolean): string[] =>
  isNotDoneOpen(sheet, strict)
    ? [creatinineReading, gfrReading].filter(({ index }) => sheet[index] === NOT_ASSESSED).map(({ id }) => id)
    : [];
