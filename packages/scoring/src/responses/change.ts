import type { AnyInstrument, Instrument } from '../instrument.ts';
import { stepsPerUnit } from '../sheet.ts';
import { fallsBy, improvementPercent, minus, numberOf } from './rational.ts';
import { failed, guarded, notEvaluable, readTotal, readVisits, type NotEvaluable } from './visits.ts';

export interface Change {
  readonly status: 'evaluable';
  /** `baseline − follow-up` in the total's unit: positive is lower. */
  readonly change: number;
  /** `100 × change / baseline`, not rounded; `null` where the baseline is 0. */
  readonly improvementPercent: number | null;
  /** Whether the total fell by at least that many percent, by percent; empty where the baseline is 0. */
  readonly fellBy: Readonly<Record<string, boolean>>;
}

// Reading a total asks for its descriptor alone, whatever parts are.
const measured = (instrument: AnyInstrument) => instrument as Instrument;

const isPercent = (percent: number) => Number.isInteger(percent) && percent >= 1 && percent <= 100;

/**
 * How far a total fell between two visits, for any instrument: arithmetic and no published response. Scores are results, or
 * plain totals on step. Results are compared only where instrument, major version, method and every option that matters
 * agree. `percents` are whole, 1 to 100.
 */
export function assessChange({
  baseline,
  followUp,
  instrument,
  percents = [],
}: {
  readonly baseline: unknown;
  readonly followUp: unknown;
  readonly instrument: AnyInstrument;
  readonly percents?: readonly number[];
}): Change | NotEvaluable {
  return guarded(() => {
    if (!percents.every(isPercent)) return notEvaluable('not-allowed', 'percents');
    const visits = readVisits({ baseline, followUp }, measured(instrument));
    if (failed(visits)) return visits;
    const { before, after } = visits;
    const isZero = before.numerator === 0;
    return {
      status: 'evaluable',
      change: numberOf(minus(before, after)),
      improvementPercent: isZero ? null : improvementPercent(before, after),
      fellBy: Object.fromEntries(isZero ? [] : percents.map((percent) => [percent, fallsBy(before, after, percent)])),
    };
  });
}

/**
 * The total at and below which a fall by `percent` (whole, 1 to 100) of the baseline is reached: exact, and not
 * necessarily on the step. Not evaluable without a baseline above 0.
 */
export function fallLimit({
  baseline,
  instrument,
  percent,
}: {
  readonly baseline: unknown;
  readonly instrument: AnyInstrument;
  readonly percent: number;
}): number | NotEvaluable {
  return guarded(() => {
    if (!isPercent(percent)) return notEvaluable('not-allowed', 'percent');
    const before = readTotal(baseline, measured(instrument), 'baseline');
    if (failed(before)) return before;
    if (before.numerator === 0) return notEvaluable('baseline-zero', 'baseline');
    return (before.numerator * (100 - percent)) / (100 * stepsPerUnit(instrument.total));
  });
}
