import type { Answers } from '../../item.ts';
import type { OptionValues, Reason } from '../../result.ts';
import { NOT_ASSESSED, type Sheet } from '../../sheet.ts';
import { BEST, isOpen, isStrict, type End } from '../grades.ts';
import { dipstick } from '../items.ts';
import { albuminCreatinine, protein24h, proteinCreatinine, type Measure } from '../measures.ts';
import { NOTHING, dipstickReading, factorAt, previousFactorAt, readingOf, valueAt, type Reading } from '../readings.ts';
import { comparedItems, comparison, hasVisitBefore } from './before.ts';

/** How much protein: categories C, B and A. */
export const SOME = 1;
export const MODERATE = 2;
export const SEVERE = 3;

interface ProteinMeasure extends Reading {
  /** Limits of the three categories in the unit of the rules, and in steps times factor. */
  readonly limits: readonly [some: number, moderate: number, severe: number];
  readonly some: number;
  readonly moderate: number;
  readonly severe: number;
  readonly limitUnit: string;
  /** Where the older program differs. Source key: legacy-program. */
  readonly legacy: 'limits-included' | 'exact-quarter-is-no-fall' | 'exact-quarter-is-no-fall-and-any-fall-clears';
}

const limited = (
  measure: Measure,
  limits: ProteinMeasure['limits'],
  legacy: ProteinMeasure['legacy'],
): ProteinMeasure => {
  const reading = readingOf(measure);
  const [some, moderate, severe] = limits.map((limit) => limit * reading.scale) as [number, number, number];
  return { ...reading, limits, some, moderate, severe, limitUnit: measure.units[0].code, legacy };
};

// The same limits for both ratios, on purpose. Source key: isenberg2005.
const proteinMeasures = [
  limited(albuminCreatinine, [25, 50, 100], 'limits-included'),
  limited(proteinCreatinine, [25, 50, 100], 'exact-quarter-is-no-fall-and-any-fall-clears'),
  limited(protein24h, [0.25, 0.5, 1], 'exact-quarter-is-no-fall'),
];

const isLegacy = (options: OptionValues) => options['renal-mode'] === 'legacy';

/**
 * Category of one measure at one end. Severe: above the highest limit; moderate: at least the middle one; both only
 * unless it fell by a quarter or more since the visit before. Some: above the lowest, fallen or not. Never compared
 * across measures. Source keys: isenberg2005, legacy-program.
 */
function levelAt(sheet: Sheet, measure: ProteinMeasure, options: OptionValues, end: End, open: boolean): number {
  const value = valueAt(sheet, measure, end, open);
  if (value === NOTHING) return 0;
  const legacy = isLegacy(options) ? measure.legacy : undefined;
  const now = value * factorAt(sheet, measure, end);
  const code = sheet[measure.previous]!;
  const before = code > 0 ? code * previousFactorAt(sheet, measure, end) : 0;
  const fall = 4 * (before - now) - before;
  const isExactFall = legacy === undefined || legacy === 'limits-included';
  const hasFallen = before > 0 && (isExactFall ? fall >= 0 : fall > 0);
  const isIncluded = legacy === 'limits-included' && hasVisitBefore(sheet);
  if (!hasFallen && (now > measure.severe || (isIncluded && now === measure.severe))) return SEVERE;
  if (!hasFallen && now >= measure.moderate) return MODERATE;
  if (legacy === 'exact-quarter-is-no-fall-and-any-fall-clears' && now < before) return 0;
  return now > measure.some || (isIncluded && now === measure.some) ? SOME : 0;
}

/** The same of the dipstick, by its rise. Source keys: isenberg2005, legacy-program. */
function dipstickAt(sheet: Sheet, options: OptionValues, end: End): number {
  const now = valueAt(sheet, dipstickReading, end, false);
  const before = sheet[dipstickReading.previous]!;
  if (now <= 0) return 0;
  if (before >= 0 && now - before >= 2) return SEVERE;
  if (before >= 0 && now > before && now >= 2) return MODERATE;
  return isLegacy(options) && now >= 2 && !hasVisitBefore(sheet) ? MODERATE : SOME;
}

/** Any one of the measures answers for proteinuria; until one does, fields not done stay open. Source key: review. */
function isAnswered(sheet: Sheet): boolean {
  for (let i = 0; i < proteinMeasures.length; i++) if (sheet[proteinMeasures[i]!.index]! >= 0) return true;
  return sheet[dipstickReading.index]! >= 0;
}

/**
 * Highest category of any measure at one end. The dipstick counts only where nothing better was measured; a better
 * measure that is still open, or that was made and is not due to lupus, keeps it out too.
 */
export function proteinuriaAt(sheet: Sheet, options: OptionValues, end: End): number {
  const isNotDoneOpen = isStrict(options) || !isAnswered(sheet);
  let highest = 0;
  let isMeasured = false;
  for (let i = 0; i < proteinMeasures.length; i++) {
    const code = sheet[proteinMeasures[i]!.index]!;
    const open = isOpen(code, isNotDoneOpen);
    if (code >= 0 || open) isMeasured = true;
    const level = levelAt(sheet, proteinMeasures[i]!, options, end, open);
    if (level > highest) highest = level;
  }
  return isMeasured ? highest : dipstickAt(sheet, options, end);
}

const codes = ['', 'some-proteinuria', 'moderate-proteinuria', 'severe-proteinuria'];
const dipstickCodes = ['', 'dipstick-protein', 'dipstick-rise', 'dipstick-steep-rise'];

/** One reason for each measure that is certain to come to `least` or more. */
export function proteinuriaReasons(sheet: Sheet, options: OptionValues, answers: Answers, least: number): Reason[] {
  if (proteinuriaAt(sheet, options, BEST) < least) return [];
  const found = proteinMeasures.flatMap((measure): Reason[] => {
    const { id, limits, limitUnit } = measure;
    const level = levelAt(sheet, measure, options, BEST, false);
    if (level < least) return [];
    const args = { measure: id.slice('renal.'.length), limit: limits[level - 1]!, limitUnit };
    const { value, unit, ...before } = comparison(measure, answers);
    const now = { value: value!, ...(unit !== undefined && { unit }) };
    // Against what it was compared matters from the middle category on.
    return level === SOME
      ? [{ part: 'renal', code: codes[level]!, items: [id], arguments: { ...args, ...now } }]
      : [
          {
            part: 'renal',
            code: codes[level]!,
            items: comparedItems(id, answers),
            arguments: { ...args, ...now, ...before },
          },
        ];
  });
  if (found.length > 0) return found;
  const level = dipstickAt(sheet, options, BEST);
  return [
    {
      part: 'renal',
      code: dipstickCodes[level]!,
      items: comparedItems(dipstick, answers),
      arguments: comparison(dipstickReading, answers),
    },
  ];
}

/** Measures not done that keep the grade open. */
export function proteinuriaNotDone(sheet: Sheet, strict: boolean): string[] {
  const isNotDone = ({ index }: Reading) => sheet[index] === NOT_ASSESSED;
  if (!isAnswered(sheet)) return [dipstickReading, ...proteinMeasures].filter(isNotDone).map(({ id }) => id);
  return strict ? proteinMeasures.filter(isNotDone).map(({ id }) => id) : [];
}
