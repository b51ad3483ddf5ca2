import { byDay, isDay, type Day } from './day.ts';

export type Diagnosis = 'psoriasis' | 'lupus';

/** A treatment from the day it began. Each one has a baseline of its own. */
export interface TreatmentLine {
  readonly id: string;
  readonly label: string;
  readonly start: Day;
  readonly end?: Day;
  /** Id of the visit chosen as its baseline where the usual one is not the right one. */
  readonly baseline?: string;
}

/** A person under a code; no name, no address and no full date of birth is asked for anywhere. */
export interface Patient {
  /** UUID. */
  readonly id: string;
  readonly code: string;
  /** Month and year of birth, `YYYY-MM`. */
  readonly born: string;
  readonly diagnosis: Diagnosis;
  readonly treatments: readonly TreatmentLine[];
  /** Id of the schedule. */
  readonly schedule: string;
  /** No such person exists: an example to look around. */
  readonly isMadeUp?: boolean;
}

/** What is wrong with a field of a form about a patient. */
export type PatientIssue = 'code-empty' | 'code-taken' | 'code-looks-like-name' | 'born-not-a-month' | 'born-in-future';

/** Two capitalised words, perhaps with a comma or a hyphen: how names are written. */
const looksLikeName = /^\p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)?,? \p{Lu}\p{Ll}+/u;

/**
 * What keeps a code and a month of birth from being taken, and `code-looks-like-name`, which only warns: a code may look
 * like anything, but names do not belong here.
 */
export function checkPatient(
  { code, born }: Pick<Patient, 'code' | 'born'>,
  others: readonly Pick<Patient, 'code'>[],
  today: Day,
): PatientIssue[] {
  const issues: PatientIssue[] = [];
  const plain = code.trim();
  if (plain === '') issues.push('code-empty');
  if (others.some((other) => other.code.toLowerCase() === plain.toLowerCase())) issues.push('code-taken');
  if (looksLikeName.test(plain)) issues.push('code-looks-like-name');
  if (!isDay(`${born}-01`)) issues.push('born-not-a-month');
  else if (`${born}-01` > today) issues.push('born-in-future');
  return issues;
}

/** The treatment that is on at a day: the one begun last. */
export const treatmentOn = ({ treatments }: Patient, day: Day): TreatmentLine | undefined =>
  treatments
    .filter(({ start, end }) => start <= day && (end === undefined || day <= end))
    .sort((a, b) => (a.start < b.start ? -1 : 1))
    .at(-1);

export interface Baseline<Visit> {
  readonly visit: Visit;
  /** There is no earlier one; whoever shows it has to say so. */
  readonly isAfterStart: boolean;
  readonly isChosen: boolean;
}

/**
 * The baseline of a treatment: the visit that was chosen by hand, or else the last measured one up to the day it began, or else
 * the first measured one after. One that was chosen stands, also where it was not measured: then there is no baseline.
 */
export function baselineOf<Visit extends { readonly day: Day }>(
  { start, end, baseline }: TreatmentLine,
  visits: readonly Visit[],
  idOf: (visit: Visit) => string,
  isMeasured: (visit: Visit) => boolean,
): Baseline<Visit> | undefined {
  const chosen = visits.find((visit) => idOf(visit) === baseline);
  if (chosen) return isMeasured(chosen) ? { visit: chosen, isAfterStart: false, isChosen: true } : undefined;
  const inOrder = visits.filter(isMeasured).sort(byDay);
  const before = inOrder.filter(({ day }) => day <= start).at(-1);
  if (before) return { visit: before, isAfterStart: false, isChosen: false };
  const after = inOrder.find(({ day }) => end === undefined || day <= end);
  return after && { visit: after, isAfterStart: true, isChosen: false };
}
