import type { Administration } from '@clinimetric/scoring';
import { visitInWindow } from '@clinimetric/statistics';
import { plannedLabel } from '../common/due.ts';
import { daysBetween, type Day } from '../records/day.ts';
import { inNaturalOrder } from '../records/order.ts';
import { baselineOf, treatmentOn, type Patient } from '../records/patient.ts';
import type { Schedule } from '../records/schedule.ts';
import type { Study, StudySeen, StudySubject, StudyVisit } from '../records/study.ts';
import { treatmentSince } from '../records/treatment.ts';
import type { Visit } from '../records/visit.ts';
import { words } from './study.en.ts';

/** A patient of the clinic with visits in order and what was scored at them. */
export interface CohortPatient {
  readonly patient: Patient;
  readonly visits: readonly Visit[];
  readonly administrationsOf: (visit: string) => readonly Administration[];
}

/** Whether somebody belongs to a cohort. */
export const isInCohort = (cohort: NonNullable<Study['cohort']>, { id, diagnosis }: Patient): boolean =>
  'patients' in cohort ? cohort.patients.includes(id) : cohort.diagnosis === diagnosis;

const baselineLabel = 'Baseline';
const daysPerMonth = 365.25 / 12;
const weeksPerMonth = daysPerMonth / 7;

interface Named {
  readonly visit: Visit;
  readonly label: string;
  readonly week: number;
}

/** Visits that no schedule planned, under the nearest month: of two in one month the one closer to its day. */
function namedByMonth(visits: readonly Visit[], start: Day): Named[] {
  const days = visits.map(({ day }) => daysBetween(start, day));
  const months = [...new Set(days.map((day) => Math.round(day / daysPerMonth)))].filter((month) => month > 0);
  return months.flatMap((month) => {
    const plannedDay = month * daysPerMonth;
    const window = { plannedDay, daysBefore: daysPerMonth / 2, daysAfter: daysPerMonth / 2 };
    const index = visitInWindow(days, window);
    return index === null
      ? []
      : [{ visit: visits[index]!, label: words.cohort.month(month), week: Math.round(month * weeksPerMonth) }];
  });
}

/** Baseline of the present treatment, or the first visit where no treatment is recorded; then what came after it. */
function namedVisits(
  { patient, visits, administrationsOf }: CohortPatient,
  today: Day,
  schedules: readonly Schedule[],
): Named[] {
  const line = treatmentOn(patient, today) ?? patient.treatments.at(-1);
  const isScored = ({ id }: Visit) => administrationsOf(id).length > 0;
  const scored = visits.filter(isScored);
  const baseline = line ? baselineOf(line, visits, ({ id }) => id, isScored)?.visit : scored[0];
  if (!baseline) return [];
  const later = scored.filter(({ day, id }) => day > baseline.day && id !== baseline.id);
  const label = (visit: Visit) => (visit.isEarlyTermination ? undefined : plannedLabel(patient, visit, schedules));
  const planned = later.flatMap((visit): Named[] => {
    const name = label(visit);
    const week = Math.round(daysBetween(baseline.day, visit.day) / 7);
    return name === undefined || name === baselineLabel ? [] : [{ visit, label: name, week }];
  });
  const taken = new Set(planned.map((one) => one.label));
  const others = namedByMonth(
    later.filter((visit) => !planned.some((one) => one.visit === visit)),
    baseline.day,
  ).filter((one) => !taken.has(one.label));
  return [{ visit: baseline, label: baselineLabel, week: 0 }, ...planned, ...others];
}

const seenOf = ({ visit, label }: Named, baseline: Day, administrations: readonly Administration[]): StudySeen => ({
  visit: label,
  administrations,
  ...(visit.treatment && { treatment: treatmentSince(visit.treatment, baseline, visit.day) }),
});

const middle = (weeks: readonly number[]) => [...weeks].sort((a, b) => a - b)[(weeks.length - 1) >> 1]!;

/** A cohort as a study of the patients that belong to it today. */
export function cohortStudy(
  study: Study,
  patients: readonly CohortPatient[],
  today: Day,
  schedules: readonly Schedule[],
): Study {
  const weeks = new Map<string, number[]>();
  const subjects = patients
    .filter(({ patient }) => study.cohort && isInCohort(study.cohort, patient))
    .map((one): StudySubject => {
      const named = namedVisits(one, today, schedules);
      for (const { label, week } of named) weeks.set(label, [...(weeks.get(label) ?? []), week]);
      return {
        code: one.patient.code,
        visits: named.map((visit) => seenOf(visit, named[0]!.visit.day, one.administrationsOf(visit.visit.id))),
      };
    })
    .sort((a, b) => inNaturalOrder(a.code, b.code));
  const visits = [...weeks]
    .map(([label, all]): StudyVisit => ({ label, week: middle(all) }))
    .sort((a, b) => a.week! - b.week!);
  return { ...study, visits, subjects, ...(weeks.has(baselineLabel) && { baseline: baselineLabel }) };
}
