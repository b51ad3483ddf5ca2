import { failed, notEvaluable, readHundredths, type NotEvaluable, type NotEvaluableReason } from '../visits.ts';
import type { Evidence } from './limbs.ts';
import type { MaybeVisit } from './lupus-visit.ts';
import type { DrugChange, FailureKind } from './treatment.ts';

/** A recorded dose. */
interface Dose {
  readonly week: number;
  /** Hundredths of mg per day. */
  readonly dose: number;
}

/** Everything recorded from baseline to a visit, each part read or at fault. */
export interface Course {
  readonly path: string;
  readonly week: number | NotEvaluable;
  readonly baselineDose: number | NotEvaluable;
  readonly doses: readonly Dose[] | NotEvaluable;
  readonly changes: readonly DrugChange[] | NotEvaluable;
}

export const isFault = (value: unknown): value is NotEvaluable =>
  typeof value === 'object' && value !== null && failed(value);
const isNothing = (value: unknown) => value === undefined || value === null;

function readWeek(value: unknown, field: string): number | NotEvaluable {
  if (isNothing(value)) return notEvaluable('week-not-recorded', field);
  if (typeof value !== 'number' || Number.isNaN(value)) return notEvaluable('not-a-number', field);
  if (value < 0 || value > 10_000) return notEvaluable('out-of-range', field);
  return Number.isInteger(value) ? value + 0 : notEvaluable('off-step', field);
}

/** A dose of prednisone-equivalent in hundredths of mg per day. */
export function readDose(value: unknown, field: string): number | NotEvaluable {
  if (isNothing(value)) return notEvaluable('dose-not-recorded', field);
  const dose = readHundredths(value, field);
  return isFault(dose) || (dose >= 0 && dose <= 10_000_000) ? dose : notEvaluable('out-of-range', field);
}

const longestList = 1000;

/** Reads a recorded list entry by entry; the first fault is the list's. */
function readList<Entry>(
  value: unknown,
  field: string,
  absent: NotEvaluableReason,
  read: (entry: never) => Entry | NotEvaluable,
): Entry[] | NotEvaluable {
  if (isNothing(value)) return notEvaluable(absent, field);
  if (!Array.isArray(value) || value.length > longestList) return notEvaluable('not-allowed', field);
  const entries: Entry[] = [];
  for (let i = 0; i < value.length; i++) {
    const given: unknown = value[i];
    if (typeof given !== 'object' || given === null) return notEvaluable('not-allowed', field);
    const entry = read(given as never);
    if (isFault(entry)) return entry;
    entries.push(entry);
  }
  return entries;
}

/** Words as the type has them; the compiler keeps the lists whole. */
const wordsOf = <Word extends string>(words: Readonly<Record<Word, true>>) => Object.keys(words) as Word[];
const drugClasses = wordsOf<DrugChange['drugClass']>({
  glucocorticoid: true,
  antimalarial: true,
  immunosuppressant: true,
  'iv-cyclophosphamide': true,
  'prohibited-biologic': true,
  'restricted-drug': true,
  'study-drug': true,
});
const changeKinds = wordsOf<DrugChange['change']>({ started: true, raised: true, stopped: true, 'beyond-limit': true });
const failureKinds = wordsOf<FailureKind>({
  rescue: true,
  'treatment-failure': true,
  withdrawal: true,
  death: true,
});

function readChange({ drugClass, change, week, untilWeek }: DrugChange, field: string): DrugChange | NotEvaluable {
  if (!drugClasses.includes(drugClass) || !changeKinds.includes(change)) return notEvaluable('not-allowed', field);
  const from = readWeek(week, field);
  if (isFault(from)) return from;
  if (isNothing(untilWeek)) return { drugClass, change, week: from };
  const until = readWeek(untilWeek, field);
  return isFault(until) ? until : { drugClass, change, week: from, untilWeek: until };
}

function readDoseRecord({ week, prednisoneMgPerDay }: never, field: string): Dose | NotEvaluable {
  const at = readWeek(week, field);
  if (isFault(at)) return at;
  const dose = readDose(prednisoneMgPerDay, field);
  return isFault(dose) ? dose : { week: at, dose };
}

/** Doses by week, the one of the visit among them. */
function readDoses(given: unknown, week: number | NotEvaluable, today: unknown, path: string): Dose[] | NotEvaluable {
  const doses = isNothing(given)
    ? []
    : readList(given, path, 'dose-not-recorded', (entry) => readDoseRecord(entry, path));
  if (isFault(doses)) return doses;
  if (!isNothing(today)) {
    const dose = readDose(today, path);
    if (isFault(dose)) return dose;
    if (!isFault(week)) doses.push({ week, dose });
  }
  return doses.sort((a, b) => a.week - b.week);
}

export function readCourse(baseline: MaybeVisit, followUp: MaybeVisit): Course {
  const path = 'followUp.treatment';
  const treatment = followUp?.treatment;
  const week = readWeek(treatment?.week, `${path}.week`);
  const changes = `${path}.changes`;
  return {
    path,
    week,
    baselineDose: readDose(baseline?.treatment?.prednisoneMgPerDay, 'baseline.treatment.prednisoneMgPerDay'),
    doses: readDoses(treatment?.doses, week, treatment?.prednisoneMgPerDay, `${path}.doses`),
    changes: readList(treatment?.changes, changes, 'changes-not-recorded', (entry) => readChange(entry, changes)),
  };
}

/** A failure somebody recorded, at this visit or earlier. */
export function findFailure(
  followUp: MaybeVisit,
  week: number | NotEvaluable,
): Record<string, Evidence> | NotEvaluable | undefined {
  const field = 'followUp.treatment.failures';
  const failures = readList(followUp?.treatment?.failures, field, 'failures-not-recorded', (entry) => {
    const { kind, week: at } = entry as { kind: FailureKind; week: unknown };
    if (!failureKinds.includes(kind)) return notEvaluable('not-allowed', field);
    const read = isNothing(at) ? null : readWeek(at, field);
    return isFault(read) ? read : { kind, week: read };
  });
  if (isFault(failures)) return failures;
  return failures.find((failure) => isFault(week) || failure.week === null || failure.week <= week);
}
