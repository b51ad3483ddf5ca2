import { addMonths, type Day } from '../records/day.ts';
import type { Patient } from '../records/patient.ts';
import { standingsOf, type PlannedVisit, type Schedule } from '../records/schedule.ts';
import type { Visit } from '../records/visit.ts';
import { allSchedules } from './schedules-held.ts';
import { words } from './words.ts';

/** The schedule of a patient; one that this page does not know asks for nothing. */
export const scheduleOf = ({ schedule }: Patient): Schedule =>
  allSchedules().find(({ id }) => id === schedule) ?? { id: schedule, label: schedule, visits: [] };

/** What a patient's list says is to be done. */
export type Due =
  | { readonly is: 'open' | 'waiting' | 'ended' | 'nothing' | 'done' }
  | { readonly is: 'due' | 'missed' | 'upcoming'; readonly planned: PlannedVisit; readonly day: Day };

/** An open visit comes first, then what the schedule asks for next. */
export function dueOf(patient: Patient, visits: readonly Visit[], today: Day): Due {
  if (visits.some(({ state }) => state === 'in-progress')) return { is: 'open' };
  if (visits.some(({ state }) => state === 'waiting')) return { is: 'waiting' };
  if (visits.some(({ isEarlyTermination }) => isEarlyTermination)) return { is: 'ended' };
  const schedule = scheduleOf(patient);
  if (schedule.visits.length === 0) return { is: 'nothing' };
  const standings = standingsOf(schedule, visits, today);
  for (const is of ['due', 'missed', 'upcoming'] as const) {
    // Of several missed ones the last is told: the ones before are gaps by now.
    const found = standings.filter(({ standing }) => standing === is).at(is === 'missed' ? -1 : 0);
    if (found) return { is, planned: found.planned, day: found.day };
  }
  return { is: 'done' };
}

/**
 * What a visit is called by its schedule, or `undefined` for one that no schedule asked for. A patient may have followed
 * another schedule when it took place.
 */
export function plannedLabel(patient: Patient, { planned }: Visit): string | undefined {
  if (planned === null) return undefined;
  const known = [scheduleOf(patient), ...allSchedules()].flatMap(({ visits }) => visits);
  return known.find(({ id }) => id === planned)?.label ?? planned;
}

/** What a visit is called: by its schedule, or what it was instead. */
export const visitLabel = (patient: Patient, visit: Visit): string =>
  visit.isEarlyTermination ? words.earlyTermination : (plannedLabel(patient, visit) ?? words.unscheduled);

/** Planned visits that have not taken place. */
export const plannedLeft = (patient: Patient, visits: readonly Visit[]): PlannedVisit[] =>
  scheduleOf(patient).visits.filter(({ id }) => !visits.some(({ planned }) => planned === id));

/** Whether a day lies in the last hundred years, up to today. */
export const isSensibleDay = (day: Day, today: Day): boolean => day <= today && day >= addMonths(today, -1200);
