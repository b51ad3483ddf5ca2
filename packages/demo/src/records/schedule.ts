import { addDays, addMonths, daysBetween, type Day } from './day.ts';

/** A visit that a schedule asks for. */
export interface PlannedVisit {
  /** Kept with the visit: `baseline`, `week-8`, `month-6`. */
  readonly id: string;
  readonly label: string;
  /** Distance from baseline. */
  readonly after: { readonly weeks: number } | { readonly months: number };
  /** Days before and after its day within which the visit counts as on time. */
  readonly windowDays: number;
}

/** When a patient is to be seen. Data: a study brings its own. */
export interface Schedule {
  readonly id: string;
  readonly label: string;
  readonly visits: readonly PlannedVisit[];
  /** Former values stay hidden until today's are entered. */
  readonly hidesFormer?: boolean;
}

const baseline: PlannedVisit = { id: 'baseline', label: 'Baseline', after: { weeks: 0 }, windowDays: 0 };
const week = (weeks: number, windowDays = 7): PlannedVisit => ({
  id: `week-${weeks}`,
  label: `Week ${weeks}`,
  after: { weeks },
  windowDays,
});
const month = (months: number, windowDays = 14): PlannedVisit => ({
  id: `month-${months}`,
  label: `Month ${months}`,
  after: { months },
  windowDays,
});

/** The schedules of the clinic. Windows are a convention of this page; a study that has others brings its own schedule. */
export const schedules: readonly Schedule[] = [
  { id: 'routine', label: 'Routine, without planned visits', visits: [] },
  {
    id: 'trial',
    label: 'Trial: baseline, week 8, months 6, 9 and 12',
    visits: [baseline, week(8), month(6), month(9), month(12)],
    hidesFormer: true,
  },
];

/** How a planned visit stands. `due` is within its window, `missed` lies beyond it without a visit. */
export type Standing = 'done' | 'upcoming' | 'due' | 'missed';

export interface ScheduledVisit {
  readonly planned: PlannedVisit;
  readonly day: Day;
  readonly standing: Standing;
}

const dayOf = ({ after }: PlannedVisit, start: Day): Day =>
  'weeks' in after ? addDays(start, 7 * after.weeks) : addMonths(start, after.months);

/**
 * Every planned visit with its day, counted from the day of the baseline visit. Before there is one, only baseline itself
 * is due.
 */
export function standingsOf(
  schedule: Schedule,
  done: readonly { readonly planned: string | null; readonly day: Day }[],
  today: Day,
): ScheduledVisit[] {
  const [first] = schedule.visits;
  if (!first) return [];
  const start = done.find(({ planned }) => planned === first.id)?.day;
  if (start === undefined) return [{ planned: first, day: today, standing: 'due' }];
  return schedule.visits.map((planned) => {
    const visit = done.find((one) => one.planned === planned.id);
    const day = visit?.day ?? dayOf(planned, start);
    return { planned, day, standing: visit ? 'done' : standingOn(daysBetween(day, today), planned) };
  });
}

function standingOn(late: number, { windowDays }: PlannedVisit): Standing {
  if (late > windowDays) return 'missed';
  return late >= -windowDays ? 'due' : 'upcoming';
}

/** Days by which a visit missed the window of its planned day: 0 within it, negative when it was early. */
export function daysOutside(planned: PlannedVisit, start: Day, day: Day): number {
  const late = daysBetween(dayOf(planned, start), day);
  if (Math.abs(late) <= planned.windowDays) return 0;
  return late > 0 ? late - planned.windowDays : late + planned.windowDays;
}
