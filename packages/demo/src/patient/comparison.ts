import type { TrendVisit } from '@clinimetric/elements/trend/element';
import type { Administration, VisitTreatment } from '@clinimetric/scoring';
import { visitLabel } from '../common/due.ts';
import { known } from '../common/instruments.ts';
import { momentOn } from '../common/moment.ts';
import { countingOf, slotsAt } from '../common/scoring.ts';
import { scoredOf } from '../common/summary.ts';
import type { Records } from '../frame/records-held.ts';
import type { Day } from '../records/day.ts';
import { baselineOf, type TreatmentLine } from '../records/patient.ts';
import { standingsOf, type Schedule } from '../records/schedule.ts';
import { treatmentSince } from '../records/treatment.ts';
import type { Visit } from '../records/visit.ts';

/** A visit with what was scored at it. */
export interface Scored {
  readonly visit: Visit;
  /** What the visit is called. */
  readonly label: string;
  readonly day: Day;
  readonly administrations: readonly Administration[];
}

/** What the clinic keeps, as far as the visits of one patient ask for it. */
type Kept = Pick<Records, 'patient' | 'visitsOf' | 'administrationsOf' | 'schedules'>;

/** The visits of a patient with their scorings by today's rules; a stored result is never trusted. */
export function scoredVisits(records: Kept, id: string): Scored[] {
  const patient = records.patient(id);
  if (!patient) return [];
  return records.visitsOf(id).map((visit) => ({
    visit,
    label: visitLabel(patient, visit, records.schedules),
    day: visit.day,
    administrations: records.administrationsOf(visit.id).flatMap((one) => {
      const definition = known(one.instrument);
      return definition ? [{ ...one, result: scoredOf(definition, one).result }] : [];
    }),
  }));
}

export const idOf = ({ visit }: Scored): string => visit.id;

const hasTotal = ({ result }: Administration) => result?.status === 'complete';

/** Scorings of a visit that count, of all its instruments. */
export const countingAt = ({ visit, administrations }: Scored): Administration[] =>
  visit.panel.flatMap((instrument) => countingOf(administrations, instrument));

/** The baseline of a treatment: of one instrument, or of the visit as a whole. */
export const baselineAt = (line: TreatmentLine, visits: readonly Scored[], instrument?: string) =>
  baselineOf(line, visits, idOf, (one) =>
    countingAt(one).some((score) => hasTotal(score) && (instrument === undefined || score.instrument === instrument)),
  );

/** What the trend is given: scorings of one instrument, visits without one, and planned ones that were missed. */
export function courseOf(schedule: Schedule, visits: readonly Scored[], instrument: string, today: Day): TrendVisit[] {
  const taken = visits.flatMap(({ visit, label, administrations }): TrendVisit[] => {
    const named = visit.planned === null || visit.isEarlyTermination ? {} : { visit: label };
    const found = countingOf(administrations, instrument);
    return found.length > 0
      ? found.map(({ visit: _, ...one }) => ({ ...one, ...named }))
      : [{ assessedAt: momentOn(visit.day), instrument, isNotDone: instrument in visit.notDone, ...named }];
  });
  const missed = standingsOf(
    schedule,
    visits.map(({ visit }) => visit),
    today,
  ).filter(({ standing }) => standing === 'missed');
  return [...taken, ...missed.map(({ planned, day }) => ({ visit: planned.label, due: day }))];
}

/** Treatment at a visit as composite responses take it: weeks count from the baseline in use. */
export const treatmentAt = ({ visit, day }: Scored, baseline: Day): VisitTreatment =>
  treatmentSince(visit.treatment ?? {}, baseline, day);

/** Whole months from one day to another. */
export function monthsBetween(from: Day, to: Day): number {
  const [fromYear, fromMonth, fromDate] = from.split('-').map(Number) as [number, number, number];
  const [toYear, toMonth, toDate] = to.split('-').map(Number) as [number, number, number];
  return 12 * (toYear - fromYear) + toMonth - fromMonth - (toDate < fromDate ? 1 : 0);
}

/** What may be seen of the visits of a patient. */
export interface Seen {
  readonly visits: readonly Scored[];
  /** Instruments of which earlier values are out of sight, in the order of the panel. */
  readonly hidden: readonly string[];
  /** The visit whose own values bring them back. */
  readonly open?: Scored;
}

/**
 * Visits without what their schedule hides: while a visit is open, the values of all others are absent for every instrument
 * that is not complete at it. Of several open visits the newest one is being scored.
 */
export function withoutHidden({ hidesFormer }: Schedule, visits: readonly Scored[]): Seen {
  const open = visits.filter(({ visit }) => visit.state === 'in-progress').at(-1);
  if (!open || !hidesFormer) return { visits, hidden: [] };
  const awaited = slotsAt(open.visit, open.administrations)
    .filter(({ state }) => !['complete', 'not-assessed', 'left-blank'].includes(state))
    .map(({ instrument }) => instrument);
  const others = visits.filter((one) => one !== open);
  const had = new Set(others.flatMap(countingAt).map(({ instrument }) => instrument));
  const isSeen = ({ instrument }: Administration) => !awaited.includes(instrument);
  const shown = visits.map((one) =>
    one === open ? one : { ...one, administrations: one.administrations.filter(isSeen) },
  );
  return { visits: shown, hidden: awaited.filter((instrument) => had.has(instrument)), open };
}
