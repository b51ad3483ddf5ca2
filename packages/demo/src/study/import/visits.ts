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

/** Trials call the day of baseline day 1. */
export const weekOfDay = (day: number): number => (day - 1) / 7;

export const nameOfWeek = (week: number): string => (week === 0 ? 'Baseline' : `Week ${week}`);
export const nameOfDay = (day: number): string => `Day ${day}`;

/** In order of their weeks where all have one, else as they come up in the file. */
export function inOrder(visits: readonly StudyVisit[]): StudyVisit[] {
  if (visits.some(({ week }) => week === undefined)) return [...visits];
  return [...visits].sort((a, b) => a.week! - b.week!);
}

/** The visit that is called a baseline or lies at week 0. Another one is for somebody to choose. */
export const guessBaseline = (visits: readonly StudyVisit[]): string | undefined =>
  (
    visits.find(({ label }) => /^(baseline|bl)$/i.test(label.trim())) ??
    visits.find(({ week, label }) => (week ?? weekOfName(label)) === 0)
  )?.label;
