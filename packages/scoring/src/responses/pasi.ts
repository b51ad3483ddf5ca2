import { pasi } from '../instruments/pasi.ts';
import type { Note } from '../result.ts';
import { fallResponses } from './falls.ts';
import { fallsBy, improvementPercent, isAtMost, minus } from './rational.ts';
import { failed, readVisits, type NotEvaluable, type VisitScore } from './visits.ts';

export interface PasiResponse {
  readonly status: 'evaluable';
  /** `100 × (baseline − follow-up) / baseline`: not rounded, not clipped, negative where psoriasis grew worse. */
  readonly improvementPercent: number;
  /** Decided on whole tenths, never on the rounded percentage. Each one holds the next: 100 within 90 within 75 within 50. */
  readonly achieved: {
    readonly pasi50: boolean;
    readonly pasi75: boolean;
    readonly pasi90: boolean;
    readonly pasi100: boolean;
  };
  readonly notes: readonly Note[];
}

const { pasi50, pasi75, pasi90 } = fallResponses.pasi;

/** A change to be looked at again, a convention: more than 20 points within 14 days. */
const queriedChange = { points: 20, days: 14 };

/**
 * PASI-50, -75, -90 and -100 between two visits. Scores are PASI results or plain totals in tenths; `daysBetween` the
 * visits only serves a query. A baseline of 0 is not evaluable. Source key: trial-registry.
 */
export function assessPasiResponse({
  baseline,
  followUp,
  daysBetween,
}: {
  readonly baseline: VisitScore | null | undefined;
  readonly followUp: VisitScore | null | undefined;
  readonly daysBetween?: number | undefined;
}): PasiResponse | NotEvaluable {
  const visits = readVisits({ baseline, followUp }, pasi);
  if (failed(visits)) return visits;
  const { before, after } = visits;
  if (before.numerator === 0) return { status: 'not-evaluable', reason: 'baseline-zero', field: 'baseline' };
  const change = minus(before, after);
  const soon = daysBetween !== undefined && Math.abs(daysBetween) <= queriedChange.days;
  const large = !isAtMost(change, queriedChange.points) || !isAtMost(minus(after, before), queriedChange.points);
  return {
    status: 'evaluable',
    improvementPercent: improvementPercent(before, after),
    achieved: {
      pasi50: fallsBy(before, after, pasi50.percent),
      pasi75: fallsBy(before, after, pasi75.percent),
      pasi90: fallsBy(before, after, pasi90.percent),
      pasi100: after.numerator === 0,
    },
    notes: soon && large ? [{ code: 'large-change', items: [], severity: 'query', arguments: queriedChange }] : [],
  };
}
