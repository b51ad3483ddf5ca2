import { count, fields, filled, flag, listOf, that } from './check.ts';
import { addDays, addMonths, daysBetween, type Day } from './day.ts';

/** Distance from baseline. */
export type After = { readonly weeks: number } | { readonly months: number };

/** A visit that a schedule asks for. */
export interface PlannedVisit {
  /** Kept with the visit and the same in every schedule: `baseline`, `week-8`, `month-6`. */
  readonly id: string;
  readonly label: string;
  readonly after: After;
  /** Days before and after its day within which the visit counts as on time. */
  readonly window: { readonly before: number; readonly after: number };
}

/** When a patient is to be seen. Data: a study brings its own. */
export interface Schedule {
  readonly id: string;
  readonly label: string;
  /** From baseline on, in order of their days. */
  readonly visits: readonly PlannedVisit[];
  /** Former values stay hidden until today's are entered. */
  readonly hidesFormer?: boolean;
}

/** Days from baseline, for order alone. */
const roughly = (after: After) => ('weeks' in after ? 7 * after.weeks : 30.44 * after.months);

const plannedId = (after: After): string =>
  roughly(after) === 0 ? 'baseline' : 'weeks' in after ? `week-${after.weeks}` : `month-${after.months}`;

/** A planned visit that is called after its distance. */
export const plan = (after: After, window: PlannedVisit['window'], label: string): PlannedVisit => ({
  id: plannedId(after),
  label,
  after,
  window,
});

export const inOrderOfDays = (visits: readonly PlannedVisit[]): PlannedVisit[] =>
  [...visits].sort((a, b) => roughly(a.after) - roughly(b.after));

export const baselineVisit: PlannedVisit = plan({ weeks: 0 }, { before: 0, after: 0 }, 'Baseline');
const week = (weeks: number) => plan({ weeks }, { before: 7, after: 7 }, `Week ${weeks}`);
const month = (months: number) => plan({ months }, { before: 14, after: 14 }, `Month ${months}`);

/** The schedules of the clinic. Windows are a convention of this page; a study that has others brings its own schedule. */
export const schedules: readonly Schedule[] = [
  { id: 'routine', label: 'Routine, without planned visits', visits: [] },
  {
    id: 'trial',
    label: 'Trial: baseline, week 8, months 6, 9 and 12',
    visits: [baselineVisit, week(8), month(6), month(9), month(12)],
    hidesFormer: true,
  },
];

const from1 = that((value) => count(value) === undefined && (value as number) >= 1);
const form = fields(
  {
    id: filled,
    label: filled,
    visits: listOf(
      fields({
        id: filled,
        label: filled,
        after: (value) => {
          const [weeks, months] = [fields({ weeks: count })(value), fields({ months: from1 })(value)];
          return weeks === undefined || months === undefined ? undefined : '';
        },
        window: fields({ before: count, after: count }),
      }),
    ),
  },
  { hidesFormer: flag },
);

/** What is wrong with a schedule. */
export type ScheduleIssue =
  | 'no-label'
  | 'label-taken'
  | 'no-baseline'
  | 'no-visits'
  | 'not-a-schedule'
  | 'twice'
  | 'out-of-order'
  | 'windows-overlap';

/** Where two windows are laid beside each other; any day does. */
const anyDay = '2025-01-01';

function overlap(earlier: PlannedVisit, later: PlannedVisit): boolean {
  const end = addDays(plannedDay(earlier, anyDay), earlier.window.after);
  return end >= addDays(plannedDay(later, anyDay), -later.window.before);
}

/** What keeps a schedule from being followed: a visit belongs to one window, so windows may not overlap. */
export function checkSchedule(value: unknown, others: readonly Schedule[] = []): ScheduleIssue[] {
  if (form(value) !== undefined) {
    const { label } = (value ?? {}) as Partial<Schedule>;
    return [typeof label === 'string' && label.trim() === '' ? 'no-label' : 'not-a-schedule'];
  }
  const { id, label, visits } = value as Schedule;
  const issues: ScheduleIssue[] = [];
  const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
  if (others.some((other) => other.id !== id && same(other.label, label))) issues.push('label-taken');
  if (visits[0]?.id !== baselineVisit.id) issues.push('no-baseline');
  if (visits.length < 2) issues.push('no-visits');
  if (new Set(visits.map((one) => one.id)).size < visits.length) issues.push('twice');
  else if (inOrderOfDays(visits).some((one, i) => one !== visits[i])) issues.push('out-of-order');
  else if (visits.some((one, i) => i > 0 && overlap(visits[i - 1]!, one))) issues.push('windows-overlap');
  return issues;
}

/** The schedules in a setting that can be followed; a backup may bring others. */
export const readSchedules = (setting: unknown): Schedule[] =>
  Array.isArray(setting)
    ? (setting as unknown[]).filter((one): one is Schedule => checkSchedule(one).length === 0)
    : [];

/**
 * How a planned visit stands. `due` is within its window, `missed` lies beyond it without a visit, `dropped` was not due
 * yet when the patient left early.
 */
export type Standing = 'done' | 'upcoming' | 'due' | 'missed' | 'dropped';

export interface ScheduledVisit {
  readonly planned: PlannedVisit;
  /** Day of the visit, or the one it is planned for. */
  readonly day: Day;
  readonly standing: Standing;
  /** First and last day of its window; none where that follows from no baseline yet. */
  readonly window?: readonly [first: Day, last: Day];
  /** Days by which a visit that took place missed its window: negative when it was early. */
  readonly outside: number;
}

/** A visit as a schedule looks at it. */
export interface VisitDone {
  readonly planned: string | null;
  readonly day: Day;
  readonly isEarlyTermination?: boolean;
}

/** The day a visit is planned for, counted from the day of baseline. */
export const plannedDay = ({ after }: PlannedVisit, start: Day): Day =>
  'weeks' in after ? addDays(start, 7 * after.weeks) : addMonths(start, after.months);

/**
 * Every planned visit with its day, counted from the day of the baseline visit. Before there is one, only baseline itself
 * is due.
 */
export function standingsOf(schedule: Schedule, done: readonly VisitDone[], today: Day): ScheduledVisit[] {
  const [first] = schedule.visits;
  if (!first) return [];
  const start = done.find(({ planned }) => planned === first.id)?.day;
  if (start === undefined) return [{ planned: first, day: today, standing: 'due', outside: 0 }];
  const left = done.find(({ isEarlyTermination }) => isEarlyTermination)?.day;
  return schedule.visits.map((planned) => {
    const target = plannedDay(planned, start);
    const window = [addDays(target, -planned.window.before), addDays(target, planned.window.after)] as const;
    const visit = done.find((one) => one.planned === planned.id);
    if (visit)
      return { planned, day: visit.day, standing: 'done', window, outside: daysOutside(planned, start, visit.day) };
    const standing = left !== undefined && left <= window[1] ? 'dropped' : standingOn(window, today);
    return { planned, day: target, standing, window, outside: 0 };
  });
}

function standingOn([first, last]: readonly [Day, Day], today: Day): Standing {
  if (today > last) return 'missed';
  return today >= first ? 'due' : 'upcoming';
}

/** Days by which a visit missed the window of its planned day: 0 within it, negative when it was early. */
export function daysOutside(planned: PlannedVisit, start: Day, day: Day): number {
  const late = daysBetween(plannedDay(planned, start), day);
  const { before, after } = planned.window;
  if (late > after) return late - after;
  return late < -before ? late + before : 0;
}
