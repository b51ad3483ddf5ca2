import { targetPlaque, targetPlaqueSigns } from '../instruments/target-plaque.ts';
import type { Result } from '../result.ts';
import { fallsBy, improvementPercent, minus, numberOf, type Rational } from './rational.ts';
import {
  failed,
  guarded,
  isMean,
  isResult,
  notEvaluable,
  readTotal,
  readTotalOrMean,
  whyIncomparable,
  type NotEvaluable,
  type VisitScore,
} from './visits.ts';

/** Mean total of one patient's plaques, exact; it serves as the score of a visit. */
export interface PlaqueMean extends Rational {
  readonly status: 'evaluable';
  readonly plaques: number;
}

const mostPlaques = 1000;

/**
 * Mean over one patient's treated plaques, unrounded. Totals are target plaque results or whole points 0 to 12; a plaque
 * without a total leaves the mean without a value, and none is left out in silence. Plaques of one patient are not independent: never count them as patients.
 */
export function plaqueMean(totals: readonly (VisitScore | null | undefined)[]): PlaqueMean | NotEvaluable {
  return guarded(() => {
    if (!Array.isArray(totals) || totals.length > mostPlaques) return notEvaluable('not-allowed', 'totals');
    if (totals.length === 0) return notEvaluable('missing', 'totals');
    let numerator = 0;
    for (let i = 0; i < totals.length; i++) {
      const read = readTotal(totals[i], targetPlaque, 'totals');
      if (failed(read)) return read;
      const apart = whyIncomparable(totals[0], totals[i]);
      if (apart) return apart;
      numerator += read.numerator;
    }
    return { status: 'evaluable', numerator, denominator: totals.length, plaques: totals.length };
  });
}

/** The score of a plaque at one visit: a result, the plain total, or the mean of a patient's plaques. */
export type PlaqueScore = VisitScore | PlaqueMean | NotEvaluable;

export interface PlaqueResponse {
  readonly status: 'evaluable';
  /** `baseline − follow-up` in points: positive is better. */
  readonly change: number;
  /** `100 × change / baseline`, not rounded and not clipped. On 0 to 12 it moves in large steps. */
  readonly improvementPercent: number;
  /** At least half, or three quarters, of the baseline gone; decided in whole points. */
  readonly achieved: { readonly tpss50: boolean; readonly tpss75: boolean };
  /** A convention by analogy with PASI, not a validated response. */
  readonly certainty: 'medium';
}

const plaquesIn = (score: unknown) => (isMean(score) ? (score as PlaqueMean).plaques : undefined);

/**
 * TPSS-50 and TPSS-75 of one plaque, or of the mean of a patient's plaques, between two visits. A baseline of 0 is not evaluable; so is a mean against
 * one of another number of plaques. Source key: plaque-analogy.
 */
export function assessPlaqueResponse(visits: {
  readonly baseline: PlaqueScore | null | undefined;
  readonly followUp: PlaqueScore | null | undefined;
}): PlaqueResponse | NotEvaluable {
  return guarded(() => {
    const { baseline, followUp } = visits;
    const before = readTotalOrMean(baseline, targetPlaque, 'baseline');
    if (failed(before)) return before;
    const after = readTotalOrMean(followUp, targetPlaque, 'followUp');
    if (failed(after)) return after;
    const apart = whyIncomparable(baseline, followUp);
    if (apart) return apart;
    if (plaquesIn(baseline) !== plaquesIn(followUp)) return notEvaluable('incomparable', 'plaques');
    if (before.numerator === 0) return notEvaluable('baseline-zero', 'baseline');
    return {
      status: 'evaluable',
      change: numberOf(minus(before, after)),
      improvementPercent: improvementPercent(before, after),
      achieved: { tpss50: fallsBy(before, after, 50), tpss75: fallsBy(before, after, 75) },
      certainty: 'medium',
    };
  });
}

type Sign = (typeof targetPlaqueSigns)[number];

/** The three signs of a plaque: a target plaque result, or its answers. */
export type PlaqueSigns = Result | Readonly<Record<Sign, number>>;

/** Usual entry criteria for a pair of plaques, as facts. */
export interface PlaquePair {
  readonly status: 'evaluable';
  readonly facts: {
    /** Every sign of both plaques is at least 2. */
    readonly signsAtLeast2: boolean;
    /** The totals are at most 3 points apart. */
    readonly totalsWithin3: boolean;
  };
  readonly totals: readonly [plaque: number, comparison: number];
  readonly difference: number;
}

function readPlaque(given: unknown, field: string) {
  const result = isResult(given) ? given : targetPlaque.score(given);
  const total = readTotal(given === undefined || given === null ? given : result, targetPlaque, field);
  if (failed(total)) return total;
  return { total: total.numerator, lowest: Math.min(...targetPlaqueSigns.map((sign) => Number(result.answers[sign]))) };
}

/** Facts about two plaques that a trial may ask for before it pairs them. Source key: nct01360944. */
export function checkPlaquePair(pair: {
  readonly plaque: PlaqueSigns | null | undefined;
  readonly comparison: PlaqueSigns | null | undefined;
}): PlaquePair | NotEvaluable {
  return guarded(() => {
    const [a, b] = [readPlaque(pair.plaque, 'plaque'), readPlaque(pair.comparison, 'comparison')];
    if (failed(a)) return a;
    if (failed(b)) return b;
    const difference = Math.abs(a.total - b.total);
    return {
      status: 'evaluable',
      facts: { signsAtLeast2: a.lowest >= 2 && b.lowest >= 2, totalsWithin3: difference <= 3 },
      totals: [a.total, b.total],
      difference,
    };
  });
}
