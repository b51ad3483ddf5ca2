import {
  bocf,
  countResponders,
  locf,
  nri,
  pairedT,
  responderProportion,
  summarizeChange,
  wilcoxonSignedRank,
  type ChangeSummary,
  type PairedT,
  type ResponderProportion,
  type WilcoxonSignedRank,
} from '@clinimetric/statistics';
import { valuesOf, type Measure } from './measures.ts';
import { failedFrom, known, outcomesOf, type ResponseRule } from './responses.ts';
import type { ScoredStudy, ScoredSubject } from './scored.ts';

/** How missing responses are counted: as non-response, not at all, or as the last one before. */
export const responseFills = ['nri', 'observed', 'locf'] as const;
export type ResponseFill = (typeof responseFills)[number];

/** How missing numbers are filled: not at all, with the last one before, or with the baseline. */
export const valueFills = ['observed', 'locf', 'bocf'] as const;
export type ValueFill = (typeof valueFills)[number];

/** Subjects that are told of together: an arm, or all where there are no arms. */
export interface Group {
  readonly arm: string | undefined;
  readonly subjects: readonly ScoredSubject[];
}

/** Who has no arm among others who have is a group too: nobody drops out of a table. */
export const groupsOf = ({ arms, subjects }: ScoredStudy): Group[] =>
  [...arms, undefined]
    .map((arm) => ({ arm, subjects: subjects.filter((subject) => subject.arm === arm) }))
    .filter((group) => group.subjects.length > 0);

/** Fills from the visit after baseline on; indexes count from there too. */
function carried<Value>(subject: ScoredSubject, values: readonly (Value | null)[], from: number): (Value | null)[] {
  const failed = failedFrom(subject);
  return locf(values.slice(from), failed === null || failed < from ? null : failed - from);
}

/** Responses of one subject visit by visit, `null` where nothing counts. */
export function responsesBy(
  subject: ScoredSubject,
  rule: ResponseRule,
  fill: ResponseFill,
  baseline: number | undefined,
): (boolean | null)[] {
  const observed = outcomesOf(subject, rule, baseline).map(known);
  const from = baseline === undefined ? 0 : baseline + 1;
  const before = observed.slice(0, from).map(() => null);
  if (fill === 'locf') return [...before, ...carried(subject, observed, from)];
  if (fill === 'observed') return [...before, ...observed.slice(from)];
  const failed = failedFrom(subject);
  const isFailed = observed.map((_, visit) => failed !== null && visit >= failed);
  return [...before, ...nri(observed, isFailed).slice(from)];
}

/** Responders of a group with the exact interval, visit by visit. */
export function respondersBy(
  { subjects }: Group,
  rule: ResponseRule,
  fill: ResponseFill,
  { baseline, study }: ScoredStudy,
): ResponderProportion[] {
  const all = subjects.map((subject) => responsesBy(subject, rule, fill, baseline));
  return study.visits.map((_, visit) => responderProportion(countResponders(all.map((one) => one[visit] ?? null))));
}

/** A number of one subject at a visit: what was observed, or what fills the gap. */
export interface Filled {
  readonly value: number | null;
  readonly isFilled: boolean;
}

export function filledAt(
  subject: ScoredSubject,
  measure: Measure,
  fill: ValueFill,
  visit: number,
  baseline: number,
): Filled {
  const values = valuesOf(subject, measure);
  const observed = values[visit] ?? null;
  if (observed !== null || fill === 'observed' || visit <= baseline) return { value: observed, isFilled: false };
  const from = baseline + 1;
  const later = fill === 'locf' ? carried(subject, values, from) : bocf(values[baseline] ?? null, values.slice(from));
  const value = later[visit - from] ?? null;
  return { value, isFilled: value !== null };
}

/** Change of a group from baseline to a visit, with both tests. */
export interface GroupChange {
  readonly summary: ChangeSummary;
  readonly t: PairedT;
  readonly wilcoxon: WilcoxonSignedRank;
  /** How many of the values at the visit fill a gap. */
  readonly filled: number;
}

export function changeAt(
  { subjects }: Group,
  measure: Measure,
  fill: ValueFill,
  visit: number,
  baseline: number,
): GroupChange {
  const before = subjects.map((subject) => valuesOf(subject, measure)[baseline] ?? null);
  const after = subjects.map((subject) => filledAt(subject, measure, fill, visit, baseline));
  const values = { baseline: before, followUp: after.map(({ value }) => value) };
  return {
    summary: summarizeChange(values),
    t: pairedT(values),
    wilcoxon: wilcoxonSignedRank(values),
    filled: after.filter(({ isFilled }, index) => isFilled && before[index] !== null).length,
  };
}
