import type { DrugChange, TreatmentFailure, VisitTreatment } from '@clinimetric/scoring';
import { fields, listOf, oneOf, that, type Check } from './check.ts';
import { addDays, daysBetween, isDay, type Day } from './day.ts';

/** A rescue or failure on its day; one whose day nobody knows has none. */
export interface DatedFailure extends Pick<TreatmentFailure, 'kind'> {
  readonly day?: Day;
}

/** A change of a drug on its day, and the day on which it was taken back. */
export interface DatedChange extends Pick<DrugChange, 'drugClass' | 'change'> {
  readonly day: Day;
  readonly until?: Day;
}

/**
 * Treatment as it is recorded at a visit, with days: weeks count from a baseline, and every treatment of a patient has its own.
 * What is absent is not recorded; an empty list says that there was none.
 */
export interface RecordedTreatment extends Pick<
  VisitTreatment,
  'prednisoneMgPerDay' | 'haemolysis' | 'gastrointestinal'
> {
  readonly failures?: readonly DatedFailure[];
  readonly changes?: readonly DatedChange[];
}

const weekOf = (baseline: Day, day: Day): number => Math.floor(daysBetween(baseline, day) / 7);

/** Treatment at a visit on a day as composite responses take it: in whole weeks since a baseline, and nothing from before it. */
export function treatmentSince(
  { failures, changes, ...rest }: RecordedTreatment,
  baseline: Day,
  day: Day,
): VisitTreatment {
  const isSince = (at: Day | undefined) => at === undefined || at >= baseline;
  const week = (at: Day) => weekOf(baseline, at);
  return {
    ...rest,
    week: week(day),
    ...(failures && {
      failures: failures
        .filter((one) => isSince(one.day))
        .map(({ kind, day: at }) => ({ kind, ...(at !== undefined && { week: week(at) }) })),
    }),
    ...(changes && {
      changes: changes
        // One that was taken back before the baseline is past; one that still lasted is how the baseline was.
        .filter((one) => isSince(one.day))
        .map(({ day: at, until, ...what }) => ({
          ...what,
          week: week(at),
          ...(until !== undefined && { untilWeek: week(until) }),
        })),
    }),
  };
}

/** The same on days, for a patient whose baseline was on one. */
export function treatmentOnDays(
  { prednisoneMgPerDay, haemolysis, gastrointestinal, failures, changes }: VisitTreatment,
  baseline: Day,
): RecordedTreatment {
  const dayOf = (week: number) => addDays(baseline, 7 * week);
  return {
    prednisoneMgPerDay,
    haemolysis,
    gastrointestinal,
    ...(failures && {
      failures: failures.map(({ kind, week }) => ({ kind, ...(week != null && { day: dayOf(week) }) })),
    }),
    ...(changes && {
      changes: changes.map(({ drugClass, change, week, untilWeek }) => ({
        drugClass,
        change,
        day: dayOf(week),
        ...(untilWeek != null && { until: dayOf(untilWeek) }),
      })),
    }),
  };
}

const aDay = that(isDay);
const present = oneOf(true, false, null);
const dose = that((value) => value === null || (typeof value === 'number' && Number.isFinite(value) && value >= 0));
const kinds = oneOf('rescue', 'treatment-failure', 'withdrawal', 'death');
const drugClasses = oneOf(
  'glucocorticoid',
  'antimalarial',
  'immunosuppressant',
  'iv-cyclophosphamide',
  'prohibited-biologic',
  'restricted-drug',
  'study-drug',
);
const changeKinds = oneOf('started', 'raised', 'stopped', 'beyond-limit');

/** Which field keeps a value from being a treatment as it is recorded. */
export const treatmentProblemOf: Check = fields(
  {},
  {
    prednisoneMgPerDay: dose,
    haemolysis: present,
    gastrointestinal: present,
    failures: listOf(fields({ kind: kinds }, { day: aDay })),
    changes: listOf(fields({ drugClass: drugClasses, change: changeKinds, day: aDay }, { until: aDay })),
  },
);
