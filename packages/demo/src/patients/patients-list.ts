import { dueOf, scheduleOf, type Due } from '../common/due.ts';
import { writeDay } from '../common/moment.ts';
import { words } from '../common/words.ts';
import type { Day } from '../records/day.ts';
import { inNaturalOrder } from '../records/order.ts';
import { treatmentOn, type Patient, type TreatmentLine } from '../records/patient.ts';
import type { Schedule } from '../records/schedule.ts';
import type { Visit } from '../records/visit.ts';
import type { Stored } from '../store/schema.ts';
import { dueTexts } from './patients.en.ts';

/** One patient as a row of the list tells it. */
export interface PatientRow {
  readonly stored: Stored<'patient'>;
  readonly patient: Patient;
  readonly treatment: TreatmentLine | undefined;
  readonly last: Visit | undefined;
  /** A visit in progress. */
  readonly open: Visit | undefined;
  readonly due: Due;
}

/** What the list can be put in order by. */
export const orders = ['code', 'last', 'due'] as const;
export type Order = (typeof orders)[number];

/** One row for each patient; `visits` are those of each patient in order of their days. */
export const rowsOf = (
  patients: readonly Stored<'patient'>[],
  visits: ReadonlyMap<string, readonly Visit[]>,
  today: Day,
  schedules: readonly Schedule[],
): PatientRow[] =>
  patients.map((stored) => {
    const own = visits.get(stored.id) ?? [];
    return {
      stored,
      patient: stored.value,
      treatment: treatmentOn(stored.value, today),
      last: own.at(-1),
      open: own.filter(({ state }) => state === 'in-progress').at(-1),
      due: dueOf(scheduleOf(stored.value, schedules), own, today),
    };
  });

const textOf = ({ patient, treatment }: PatientRow) =>
  `${patient.code} ${words.diagnosis[patient.diagnosis]} ${treatment?.label ?? ''}`.toLowerCase();

/** Whether every word of a filter stands in a row's code, diagnosis or treatment. */
export function fits(row: PatientRow, filter: string): boolean {
  const text = textOf(row);
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const byCode = (a: PatientRow, b: PatientRow) => inNaturalOrder(a.patient.code, b.patient.code);

/** What is to be done first stands first. */
const urgency: readonly Due['is'][] = ['open', 'waiting', 'missed', 'due', 'upcoming', 'done', 'ended', 'nothing'];
const dayOf = (due: Due): Day => ('day' in due ? due.day : '');

const compare: Readonly<Record<Order, (a: PatientRow, b: PatientRow) => number>> = {
  code: byCode,
  // Latest first; nobody seen yet comes last.
  last: (a, b) => order(b.last?.day ?? '', a.last?.day ?? '') || byCode(a, b),
  due: (a, b) =>
    urgency.indexOf(a.due.is) - urgency.indexOf(b.due.is) || order(dayOf(a.due), dayOf(b.due)) || byCode(a, b),
};

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The rows in that order, or in its reverse. */
export function sorted(rows: readonly PatientRow[], by: Order, isReversed: boolean): PatientRow[] {
  const found = [...rows].sort(compare[by]);
  return isReversed ? found.reverse() : found;
}

/** What is due, in a word or two. */
export function dueWords(due: Due): string {
  if (!('planned' in due)) return dueTexts[due.is];
  const { label } = due.planned;
  return due.is === 'upcoming' ? dueTexts.upcoming(label, writeDay(due.day)) : dueTexts[due.is](label);
}
