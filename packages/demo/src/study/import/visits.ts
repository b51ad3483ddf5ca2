import { daysBetween, type Day } from '../../records/day.ts';
import type { StudyVisit } from '../../records/study.ts';

const weeksPerMonth = 52 / 12;

/** The week a name speaks of: "Week 16", "Baseline", "Month 6". */
export function weekOfName(label: string): number | undefined {
  if (/^(baseline|bl|screening|day ?[01]|visit 0)$/i.test(label.trim())) return 0;
  const [, unit = '', count = ''] = /^(w|wk|week|m|month|d|day)s?[ ._-]?(\d{1,4})$/i.exec(label.trim()) ?? [];
  if (unit === '') return undefined;
  const kind = unit[0]!.toLowerCase();
  if (kind === 'w') return Number(count);
  return kind === 'm' ? Math.round(Number(count) * weeksPerMonth) : weekOfDay(Number(count));
}

/** Trials call the day of baseline day 1, the one before it day -1, and none day 0. */
export const weekOfDay = (day: number): number => (day > 0 ? day - 1 : day) / 7;

/** The day of the study that a date is. */
export function dayOf(start: Day, date: Day): number {
  const days = daysBetween(start, date);
  return days < 0 ? days : days + 1;
}

export const nameOfWeek = (week: number): string => (week === 0 ? 'Baseline' : `Week ${week}`);
export const nameOfDay = (day: number): string => `Day ${day}`;

/** In order of their weeks where all have one, else as they come up in the file. */
export function inOrder(visits: readonly StudyVisit[]): StudyVisit[] {
  if (visits.some(({ week }) => week === undefined)) return [...visits];
  return [...visits].sort((a, b) => a.week! - b.week!);
}

export const isBaselineName = (label: string): boolean => /^(baseline|bl)$/i.test(label.trim());

/** The visit that is called a baseline or lies at week 0. Another one is for somebody to choose. */
export const guessBaseline = (visits: readonly StudyVisit[]): string | undefined =>
  (
    visits.find(({ label }) => isBaselineName(label)) ??
    visits.find(({ week, label }) => (week ?? weekOfName(label)) === 0)
  )?.label;
