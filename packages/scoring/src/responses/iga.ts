import { iga } from '../instruments/iga.ts';
import { isAtLeast, isAtMost, minus, numberOf } from './rational.ts';
import { failed, guarded, notEvaluable, readVisits, type NotEvaluable, type VisitScore } from './visits.ts';

export interface IgaResponse {
  readonly status: 'evaluable';
  /** `baseline − follow-up` in grades: positive is better. */
  readonly change: number;
  readonly achieved: {
    /** Clear or almost clear, and at least 2 grades better. */
    readonly igaResponse: boolean;
  };
}

/**
 * Response of the IGA mod 2011 between two visits: 0 or 1, and at least 2 grades better. Scores are IGA results or plain
 * grades. A baseline below 2 cannot fall by 2 and is not evaluable. Source key: nct03412747.
 */
export function assessIgaResponse(visits: {
  readonly baseline: VisitScore | null | undefined;
  readonly followUp: VisitScore | null | undefined;
}): IgaResponse | NotEvaluable {
  return guarded(() => {
    const read = readVisits(visits, iga);
    if (failed(read)) return read;
    const { before, after } = read;
    if (!isAtLeast(before, 2)) return notEvaluable('baseline-too-low', 'baseline');
    const change = minus(before, after);
    return {
      status: 'evaluable',
      change: numberOf(change),
      achieved: { igaResponse: isAtMost(after, 1) && isAtLeast(change, 2) },
    };
  });
}

/** A static PGA of six grades, worked out from three signs. */
export interface StaticPga {
  readonly status: 'evaluable';
  /** Never compared or pooled with a PGA of another scale, nor with the IGA. */
  readonly scale: 'spga6-average';
  /** 0 to 5. */
  readonly grade: number;
  readonly certainty: 'medium';
}

const highestSign = 5;

/**
 * Static PGA as the mean of erythema, induration and scaling, each a whole number from 0 to 5 here: rounded to a whole grade, half up, and 0 only
 * where all three are 0. The IGA is never computed this way. Source key: spga-average.
 */
export function staticPgaOfSigns(signs: {
  readonly erythema: number | null | undefined;
  readonly induration: number | null | undefined;
  readonly scaling: number | null | undefined;
}): StaticPga | NotEvaluable {
  return guarded(() => {
    let sum = 0;
    for (const field of ['erythema', 'induration', 'scaling'] as const) {
      const value: unknown = signs[field];
      if (value === undefined || value === null) return notEvaluable('missing', field);
      if (typeof value !== 'number' || Number.isNaN(value)) return notEvaluable('not-a-number', field);
      if (value < 0 || value > highestSign) return notEvaluable('out-of-range', field);
      if (!Number.isInteger(value)) return notEvaluable('off-step', field);
      sum += value;
    }
    // Half up, in sixths; a mean above 0 is at least 1.
    const rounded = Math.floor((2 * sum + 3) / 6);
    const grade = sum > 0 ? Math.max(1, rounded) : 0;
    return { status: 'evaluable', scale: 'spga6-average', grade, certainty: 'medium' };
  });
}
