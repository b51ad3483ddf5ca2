import type { Answers } from '../item.ts';
import type { OptionValues, Reason } from '../result.ts';
import { NOT_ASSESSED, OPEN, type Sheet } from '../sheet.ts';

/** Letters of a grade from the best one; rules give positions among them. Source key: isenberg2005. */
export const letters = ['E', 'D', 'C', 'B', 'A'] as const;
const E = 0;
const D = 1;
export const C = 2;
export const B = 3;
export const A = 4;

/** What each grade adds to the numerical total, by position. Source key: yee2010. */
export const pointsOf: readonly number[] = [0, 0, 1, 8, 12];

/** The two ends of what an unfinished sheet can still come to: everything open at its best or at its worst. */
export type End = 0 | 1;
export const BEST = 0;
export const WORST = 1;

/** An item that, not done, keeps a grade open, and the worst grade it can take part in. */
export type Undecided = readonly [id: string, grade: number];

/** One of the nine systems: its rule over a sheet. All functions look at the whole system at once, never item by item. */
export interface System {
  readonly id: string;
  /** Position of the grade at one end. Allocates nothing. */
  readonly gradeAt: (sheet: Sheet, options: OptionValues, end: End) => number;
  /** Why the grade is at least `grade`, its position at the best end; one of A, B and C. */
  readonly reasons: (sheet: Sheet, options: OptionValues, answers: Answers, grade: number) => Reason[];
  /** Items not done that the policy does not settle. */
  readonly undecided: (sheet: Sheet, options: OptionValues) => Undecided[];
}

/** Under this policy every field not done stays open, whatever else was measured. */
export const isStrict = (options: OptionValues) => options['nd-policy'] === 'bounds';

/** Whether a code leaves its item open: unanswered, or not done where that settles nothing. */
export const isOpen = (code: number, isNotDoneOpen: boolean) =>
  code === OPEN || (isNotDoneOpen && code === NOT_ASSESSED);

/** D for a system that was affected before, E for one that never was. Source key: isenberg2005. */
export function inactive(sheet: Sheet, ever: number, end: End): number {
  const code = sheet[ever]!;
  return code === 1 || (code === OPEN && end === WORST) ? D : E;
}

/** The reason of a settled D or E. */
export const inactiveReason = (system: string, grade: number): Reason => ({
  part: system,
  code: grade === D ? 'affected-before' : 'never-affected',
  items: [`ever.${system}`],
});
