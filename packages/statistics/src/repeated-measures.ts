import { changesOf } from './change.ts';
import { checkBetween, checkNumbers, type Observation } from './checks.ts';
import { fUpperTail } from './distributions.ts';
import { holm } from './holm.ts';
import { observedCases } from './missing-visits.ts';
import { testChanges, type PairedT } from './paired-t.ts';
import { usualLevel, type UndefinedReason } from './result.ts';
import { mean, sum } from './summary.ts';

/** One row per patient, one column per visit in order, the baseline first; `null` where a value is missing. */
export type VisitTable = readonly (readonly Observation[])[];

export interface FTest {
  readonly dfTime: number;
  readonly dfError: number;
  /** From 0 to 1. */
  readonly p: number;
}

export interface RepeatedMeasuresAnova {
  /** Patients with a value at every visit: the analysis is about them. */
  readonly n: number;
  /** Patients without: left out. */
  readonly missing: number;
  readonly visits: number;
  /** Mean of each visit. */
  readonly means: readonly number[] | null;
  readonly sumsOfSquares: {
    readonly subjects: number;
    readonly time: number;
    readonly error: number;
    readonly total: number;
  } | null;
  readonly f: number | null;
  /** As if all visits were equally alike (sphericity). */
  readonly uncorrected: FTest | null;
  /** Both degrees of freedom times epsilon, from `1 / (visits − 1)` to 1. */
  readonly greenhouseGeisser: (FTest & { readonly epsilon: number }) | null;
  readonly reason: UndefinedReason | null;
}

/** The rows without a gap. */
function completeCases(table: VisitTable) {
  const visits = table[0]?.length ?? 0;
  table.forEach((row, patient) => {
    if (row.length !== visits) throw new RangeError(`table[${patient}] has ${row.length} visits, not ${visits}`);
    checkNumbers(row, `table[${patient}]`);
  });
  const rows = table.map((row) => observedCases(row)).filter((row) => row.length === visits);
  return { rows, visits, n: rows.length, missing: table.length - rows.length };
}

const columnMeans = (rows: readonly (readonly number[])[]) =>
  rows[0]!.map((_, visit) => mean(rows.map((row) => row[visit]!)));

const squares = (values: readonly number[]) => sum(values.map((value) => value * value));

/**
 * Repeated-measures analysis of variance with one factor, the visit, over complete cases, with the correction of degrees
 * of freedom by Greenhouse and Geisser for visits that are not equally alike. Undefined with fewer than two patients or visits, and
 * where all patients run exactly in parallel. Fill gaps beforehand (and say so), or they cost the patient. Throws a RangeError for a
 * value that is no finite number and for rows of unlike length.
 *
 * Source: Greenhouse & Geisser, Psychometrika 1959; 24: 95–112.
 */
export function repeatedMeasuresAnova(table: VisitTable): RepeatedMeasuresAnova {
  const { rows, visits, n, missing } = completeCases(table);
  const undefinedTest = { f: null, uncorrected: null, greenhouseGeisser: null };
  if (n === 0 || visits === 0)
    return {
      n,
      missing,
      visits,
      means: null,
      sumsOfSquares: null,
      ...undefinedTest,
      reason: n === 0 ? 'no-patients' : 'too-few-visits',
    };
  const means = columnMeans(rows);
  const grand = mean(means);
  const residuals = rows.map((row) => {
    const own = mean(row);
    return row.map((value, visit) => value - own - means[visit]! + grand);
  });
  const sumsOfSquares = {
    subjects: visits * squares(rows.map((row) => mean(row) - grand)),
    time: n * squares(means.map((value) => value - grand)),
    error: squares(residuals.flat()),
    total: squares(rows.flat().map((value) => value - grand)),
  };
  const known = { n, missing, visits, means, sumsOfSquares };
  if (n < 2) return { ...known, ...undefinedTest, reason: 'too-few-patients' };
  if (visits < 2) return { ...known, ...undefinedTest, reason: 'too-few-visits' };
  if (isRounding(residuals.flat(), rows.flat())) return { ...known, ...undefinedTest, reason: 'no-variation' };
  const dfTime = visits - 1;
  const dfError = (n - 1) * (visits - 1);
  const f = sumsOfSquares.time / dfTime / (sumsOfSquares.error / dfError);
  const epsilon = greenhouseGeisserEpsilon(residuals);
  const test = (share: number): FTest => ({
    dfTime: share * dfTime,
    dfError: share * dfError,
    p: fUpperTail(f, share * dfTime, share * dfError),
  });
  return { ...known, f, uncorrected: test(1), greenhouseGeisser: { epsilon, ...test(epsilon) }, reason: null };
}

/** Whether residuals are no more than what binary fractions leave of equal numbers. */
function isRounding(residuals: readonly number[], values: readonly number[]): boolean {
  const largest = Math.max(...values.map(Math.abs));
  return residuals.every((residual) => Math.abs(residual) <= Math.max(1e-13 * largest, 1e-15));
}

/**
 * `tr(S)² / ((k − 1) tr(S S))`, with S the double-centred covariance of the k visits. Residuals are centred both ways, so S
 * is the sum of their products; its divisor cancels.
 */
function greenhouseGeisserEpsilon(residuals: readonly (readonly number[])[]): number {
  const visits = residuals[0]!.map((_, visit) => visit);
  const covariance = visits.map((a) => visits.map((b) => sum(residuals.map((row) => row[a]! * row[b]!))));
  const trace = sum(visits.map((visit) => covariance[visit]![visit]!));
  const lowest = 1 / (visits.length - 1);
  const epsilon = (lowest * trace ** 2) / squares(covariance.flat());
  // It lies between these limits by definition; rounding must not carry it past them.
  return Math.min(1, Math.max(lowest, epsilon));
}

export interface VisitComparison extends PairedT {
  /** Column of the visit, from 1; the baseline is 0. */
  readonly visit: number;
  /** `p` adjusted by Holm for the number of visits compared. */
  readonly pHolm: number | null;
}

/**
 * Each later visit against the baseline by the paired t test, after the analysis of variance and over the same complete cases, with p
 * adjusted by Holm. Throws as `repeatedMeasuresAnova` does, and for a level that is not between 0 and 1.
 */
export function compareWithBaseline(
  table: VisitTable,
  { level = usualLevel }: { readonly level?: number } = {},
): VisitComparison[] {
  checkBetween(level, 0, 1, 'level');
  const { rows, visits, missing } = completeCases(table);
  const column = (visit: number) => rows.map((row) => row[visit]!);
  const tests = Array.from({ length: Math.max(0, visits - 1) }, (_, i) =>
    testChanges(changesOf({ baseline: column(0), followUp: column(i + 1) }), level),
  );
  const adjusted = holm(tests.map(({ p }) => p));
  return tests.map((test, i) => ({ visit: i + 1, ...test, missing, pHolm: adjusted[i]! }));
}
