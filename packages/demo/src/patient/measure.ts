import type { TrendVisit } from '@clinimetric/elements/trend/element';
import { assessChange, type Administration, type Change, type NotEvaluable } from '@clinimetric/scoring';
import { known, type Known } from '../common/instruments.ts';
import type { Day } from '../records/day.ts';
import type { Patient, TreatmentLine } from '../records/patient.ts';
import type { Schedule } from '../records/schedule.ts';
import { baselineAt, countingAt, courseOf, type Scored } from './comparison.ts';
import { patient as say } from './patient.en.ts';

/** What scores are compared with: the baseline of a treatment, or the first visit. */
export interface Against {
  readonly line: TreatmentLine;
  readonly isTreatment: boolean;
}

/** The choices of a patient, the treatment begun last first. Without a visit or a treatment there is none. */
export function choicesOf({ treatments }: Patient, visits: readonly Scored[]): Against[] {
  const lines = [...treatments].sort((a, b) => (a.start < b.start ? 1 : -1));
  const [first] = visits;
  return [
    ...lines.map((line) => ({ line, isTreatment: true })),
    ...(first ? [{ line: { id: '', label: say.firstVisit, start: first.day }, isTreatment: false }] : []),
  ];
}

/** One visit as the line of a course meets it. */
export interface Point {
  /** Milliseconds. */
  readonly at: number;
  /** Without one the visit is a gap. */
  readonly total: number | undefined;
  /** Whether method, options or rules differ from the total before, so that no line joins them. */
  readonly isBroken: boolean;
}

/** One instrument of a patient: its course, its baseline and how the last score stands against it. */
export interface Measure extends Known {
  readonly id: string;
  readonly course: readonly TrendVisit[];
  readonly points: readonly Point[];
  readonly baseline: ReturnType<typeof baselineAt>;
  readonly first: Administration | undefined;
  /** The last scoring, with its day. */
  readonly last: { readonly day: Day; readonly scoring: Administration };
  readonly change: Change | NotEvaluable | undefined;
  /** The last visit since then at which it was not done, and why. */
  readonly notDone: NotDone | undefined;
  /** Whether earlier values are out of sight until today's is entered. */
  readonly isHidden: boolean;
}

/** That an instrument was not done at a visit. */
export interface NotDone {
  readonly day: Day;
  readonly reason: string;
}

const timeOf = (stop: TrendVisit) => Date.parse('assessedAt' in stop ? stop.assessedAt : stop.due);
const resultOf = (stop: TrendVisit) => ('result' in stop ? stop.result : undefined);

/** The points of a course in order of time. */
export function pointsOf(course: readonly TrendVisit[], { instrument }: Known): Point[] {
  const stops = [...course].sort((a, b) => timeOf(a) - timeOf(b));
  let before: unknown;
  return stops.map((stop) => {
    const followUp = resultOf(stop);
    if (followUp?.status !== 'complete') return { at: timeOf(stop), total: undefined, isBroken: false };
    const { total } = followUp;
    const found = before === undefined ? undefined : assessChange({ baseline: before, followUp, instrument });
    before = followUp;
    return { at: timeOf(stop), total, isBroken: found?.status === 'not-evaluable' };
  });
}

/** Instruments with a score at any visit, in the order of the panel. Plaques have no one course; they are among the responses. */
export function instrumentsOf(visits: readonly Scored[]): string[] {
  const scored = new Set(visits.flatMap(countingAt).map(({ instrument }) => instrument));
  const panel = new Set(visits.flatMap(({ visit }) => visit.panel));
  return [...panel].filter((id) => scored.has(id) && id !== 'target-plaque');
}

/** The last visit at which an instrument was not done. */
export function lastNotDone(id: string, visits: readonly Scored[]): NotDone | undefined {
  const found = visits.filter((one) => id in one.visit.notDone && scoringAt(one, id) === undefined).at(-1);
  return found && { day: found.day, reason: found.visit.notDone[id]! };
}

/** Instruments that were asked for and never scored, together where day and reason are the same. */
export function neverDone(
  visits: readonly Scored[],
  hidden: readonly string[],
): (NotDone & { readonly ids: string[] })[] {
  const panel = [...new Set(visits.flatMap(({ visit }) => visit.panel))];
  const never = panel.filter((id) => known(id) && !hidden.includes(id) && !visits.some((one) => scoringAt(one, id)));
  const found: (NotDone & { readonly ids: string[] })[] = [];
  for (const id of never) {
    const last = lastNotDone(id, visits);
    if (!last) continue;
    const same = found.find(({ day, reason }) => day === last.day && reason === last.reason);
    if (same) same.ids.push(id);
    else found.push({ ...last, ids: [id] });
  }
  return found;
}

const scoringAt = (visit: Scored, id: string) => countingAt(visit).find(({ instrument }) => instrument === id);

export function measureOf(
  id: string,
  schedule: Schedule,
  visits: readonly Scored[],
  against: Against | undefined,
  today: Day,
  hidden: readonly string[] = [],
): Measure {
  const entry = known(id)!;
  const course = courseOf(schedule, visits, id, today);
  const of = (visit: Scored) => scoringAt(visit, id);
  const scored = visits.filter(of);
  const lastVisit = scored.at(-1)!;
  const scoring = of(lastVisit)!;
  const baseline = against && baselineAt(against.line, visits, id);
  const first = baseline && of(baseline.visit);
  const isAfter = baseline !== undefined && baseline.visit.day < lastVisit.day;
  return {
    ...entry,
    id,
    course,
    points: pointsOf(course, entry),
    baseline,
    first,
    last: { day: lastVisit.day, scoring },
    change: isAfter
      ? assessChange({ baseline: first?.result, followUp: scoring.result, instrument: entry.instrument })
      : undefined,
    notDone: lastNotDone(id, visits.slice(visits.indexOf(lastVisit) + 1)),
    isHidden: hidden.includes(id),
  };
}
