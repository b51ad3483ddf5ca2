import type { TrendVisit } from '@clinimetric/elements/trend/element';
import type { Administration, VisitTreatment } from '@clinimetric/scoring';
import { plannedLabel, scheduleOf } from '../common/due.ts';
import { known } from '../common/instruments.ts';
import { momentOn } from '../common/moment.ts';
import { countingOf } from '../common/scoring.ts';
import { scoredOf } from '../common/summary.ts';
import type { Day } from '../records/day.ts';
import { baselineOf, type Patient, type TreatmentLine } from '../records/patient.ts';
import { standingsOf } from '../records/schedule.ts';
import { treatmentSince } from '../records/treatment.ts';
import type { Visit } from '../records/visit.ts';

/** A visit with what was scored at it. */
export interface Scored {
  readonly visit: Visit;
  readonly day: Day;
  readonly administrations: readonly Administration[];
}

/** A visit with its scorings by today's rules; a stored result is never trusted. */
export const scoredVisit = (visit: Visit, administrations: readonly Administration[]): Scored => ({
  visit,
  day: visit.day,
  administrations: administrations.flatMap((one) => {
    const definition = known(one.instrument);
    return definition ? [{ ...one, result: scoredOf(definition, one).result }] : [];
  }),
});

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
export function courseOf(patient: Patient, visits: readonly Scored[], instrument: string, today: Day): TrendVisit[] {
  const taken = visits.flatMap(({ visit, administrations }) => {
    const label = visit.isEarlyTermination ? undefined : plannedLabel(patient, visit);
    const named = label === undefined ? {} : { visit: label };
    const found = countingOf(administrations, instrument);
    return found.length > 0
      ? found.map(({ visit: _, ...one }) => ({ ...one, ...named }))
      : [{ assessedAt: momentOn(visit.day), instrument, ...named }];
  });
  const missed = standingsOf(
    scheduleOf(patient),
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

/**
 * Visits without what their schedule hides: while a visit is open, earlier values of an instrument are absent until
 * today's are entered.
 */
export function withoutHidden(
  patient: Patient,
  visits: readonly Scored[],
): { readonly visits: readonly Scored[]; readonly hidden: readonly string[] } {
  const open = visits.find(({ visit }) => visit.state === 'in-progress');
  if (!open || !scheduleOf(patient).hidesFormer) return { visits, hidden: [] };
  const entered = new Set(
    countingAt(open)
      .filter(hasTotal)
      .map(({ instrument }) => instrument),
  );
  const isHidden = (instrument: string) =>
    open.visit.panel.includes(instrument) && !entered.has(instrument) && !(instrument in open.visit.notDone);
  const shown = visits.map((one) =>
    one === open
      ? one
      : { ...one, administrations: one.administrations.filter(({ instrument }) => !isHidden(instrument)) },
  );
  const had = new Set(
    visits
      .filter((one) => one !== open)
      .flatMap(countingAt)
      .map(({ instrument }) => instrument),
  );
  return {
    visits: shown,
    hidden: open.visit.panel.filter((instrument) => isHidden(instrument) && had.has(instrument)),
  };
}
