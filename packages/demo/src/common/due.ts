import { addMonths, type Day } from '../records/day.ts';
import type { Patient } from '../records/patient.ts';
import { standingsOf, type PlannedVisit, type Schedule } from '../records/schedule.ts';
import type { Visit } from '../records/visit.ts';
import { words } from './words.ts';

/** The schedule of a patient; one that this page does not know asks for nothing. */
export const scheduleOf = ({ schedule }: Patient, schedules: readonly Schedule[]): Schedule =>
  schedules.find(({ id }) => id === schedule) ?? { id: schedule, label: schedule, visits: [] };

/** What a patient's list says is to be done. */
export type Due =
  | { readonly is: 'open' | 'waiting' | 'ended' | 'nothing' | 'done' }
  | { readonly is: 'due' | 'missed' | 'upcoming'; readonly planned: PlannedVisit; readonly day: Day };

/** An open visit comes first, then what the schedule of the patient asks for next. */
export function dueOf(schedule: Schedule, visits: readonly Visit[], today: Day): Due {
  if (visits.some(({ state }) => state === 'in-progress')) return { is: 'open' };
  if (visits.some(({ state }) => state === 'waiting')) return { is: 'waiting' };
  if (visits.some(({ isEarlyTermination }) => isEarlyTermination)) return { is: 'ended' };
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
export function plannedLabel(patient: Patient, { planned }: Visit, schedules: readonly Schedule[]): string | undefined {
  if (planned === null) return undefined;
  const known = [scheduleOf(patient, schedules), ...schedules].flatMap(({ visits }) => visits);
  return known.find(({ id }) => id === planned)?.label ?? planned;
}

/** What a visit is called: by its schedule, or what it was instead. Where no visits are planned each is simply one. */
export function visitLabel(patient: Patient, visit: Visit, schedules: readonly Schedule[]): string {
  if (visit.isEarlyTermination) return words.earlyTermination;
  return plannedLabel(patient, visit, schedules) ?? otherLabel(scheduleOf(patient, schedules));
}

/** What a visit is called that no schedule asked for. */
export const otherLabel = ({ visits }: Schedule): string => (visits.length > 0 ? words.unscheduled : words.visit);

/** Planned visits that have not taken place. */
export const plannedLeft = (schedule: Schedule, visits: readonly Visit[]): PlannedVisit[] =>
  schedule.visits.filter(({ id }) => !visits.some(({ planned }) => planned === id));

/** Whether a day lies in the last hundred years, up to today. */
export const isSensibleDay = (day: Day, today: Day): boolean => day <= today && day >= addMonths(today, -1200);
