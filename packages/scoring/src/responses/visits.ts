import type { Instrument } from '../instrument.ts';
import type { Result } from '../result.ts';
import { stepsPerUnit } from '../sheet.ts';
import { isAtLeast, isAtMost, type Rational } from './rational.ts';

/** A score of one visit: the result, or the plain total on its step. */
export type VisitScore = Result | number;

/** Why a comparison cannot be made. "Not reached" is another thing and never among these. */
export type NotEvaluableReason =
  | 'missing'
  | 'no-total'
  | 'not-a-number'
  | 'not-allowed'
  | 'off-step'
  | 'out-of-range'
  | 'incomparable'
  | 'baseline-zero'
  | 'baseline-too-low'
  | 'not-established'
  | 'too-few-days'
  | 'not-seven-days'
  | 'beyond-the-line'
  | 'unknown-scheme'
  | 'unreadable'
  | 'option-missing'
  | 'grades-open'
  | 'no-a-or-b-at-baseline'
  | 'descriptors-unknown'
  | 'no-previous-visit'
  | 'dose-not-recorded'
  | 'week-not-recorded'
  | 'failures-not-recorded'
  | 'changes-not-recorded'
  | 'not-recorded';

/** The other answer of every comparison. */
export interface NotEvaluable {
  readonly status: 'not-evaluable';
  readonly reason: NotEvaluableReason;
  /** The input at fault; for `incomparable` what differs: `instrument`, `version`, `method` or the id of an option. */
  readonly field?: string;
}

/**
 * Whether one published response was reached. Compare with `true`: "not evaluable" is neither reached nor not reached,
 * and `reasons` says why.
 */
export type Achieved = boolean | 'not-evaluable';

/** Why single responses are not evaluable although the comparison is. */
export type Reasons<Id extends string> = Readonly<Partial<Record<Id, NotEvaluable>>>;

export const notEvaluable = (reason: NotEvaluableReason, field?: string): NotEvaluable =>
  field === undefined ? { status: 'not-evaluable', reason } : { status: 'not-evaluable', reason, field };

/** Type guard for the parts of a comparison that may already have failed. */
export const failed = (value: object): value is NotEvaluable => 'reason' in value;

export const isResult = (value: unknown): value is Result =>
  typeof value === 'object' && value !== null && 'status' in value && 'instrument' in value;

/** Runs a comparison; input that cannot be read, such as a getter that throws, makes none. */
export function guarded<Answer>(compare: () => Answer): Answer | NotEvaluable {
  try {
    return compare();
  } catch {
    return notEvaluable('unreadable');
  }
}

const major = (version: string) => version.split('.', 1)[0];

/** The total of one visit as an exact fraction, or why there is none. `field` names the input. */
export function readTotal(score: unknown, instrument: Instrument, field: string): Rational | NotEvaluable {
  if (score === undefined || score === null) return notEvaluable('missing', field);
  if (!isResult(score)) return readNumber(score, instrument, field);
  if (score.instrument !== instrument.id) return notEvaluable('incomparable', 'instrument');
  return score.status === 'complete' ? readNumber(score.total, instrument, field) : notEvaluable('no-total', field);
}

function readNumber(value: unknown, { total }: Instrument, field: string): Rational | NotEvaluable {
  if (typeof value !== 'number' || Number.isNaN(value)) return notEvaluable('not-a-number', field);
  const denominator = stepsPerUnit(total);
  // Adding zero turns minus zero, which would not survive JSON, into zero.
  const numerator = Math.round(value * denominator) + 0;
  if (!(value >= total.min && value <= total.max)) return notEvaluable('out-of-range', field);
  return numerator / denominator === value ? { numerator, denominator } : notEvaluable('off-step', field);
}

/** A mean with a larger denominator than any diary or set of plaques has would leave the whole numbers that are exact. */
const largestDenominator = 1000;

/** Whether a score is, or claims to be, a mean of several scores. */
export const isMean = (score: unknown) => typeof score === 'object' && score !== null && 'numerator' in score;

/** The total of one visit, or an exact mean of several totals, which need not be on the total's step. */
export function readTotalOrMean(score: unknown, instrument: Instrument, field: string): Rational | NotEvaluable {
  if (typeof score !== 'object' || score === null || isResult(score)) return readTotal(score, instrument, field);
  if (failed(score)) return notEvaluable('no-total', field);
  const { numerator, denominator } = score as Rational;
  if (!Number.isInteger(numerator) || !Number.isInteger(denominator)) return notEvaluable('not-a-number', field);
  if (denominator < 1 || denominator > largestDenominator) return notEvaluable('not-a-number', field);
  const mean = { numerator, denominator };
  const inRange = isAtLeast(mean, instrument.total.min) && isAtMost(mean, instrument.total.max);
  return inRange ? mean : notEvaluable('out-of-range', field);
}

/** A number with two decimals at most, in whole hundredths. */
export function readHundredths(value: unknown, field: string): number | NotEvaluable {
  if (typeof value !== 'number' || !Number.isFinite(value)) return notEvaluable('not-a-number', field);
  const whole = Math.round(value * 100) + 0;
  return whole / 100 === value ? whole : notEvaluable('off-step', field);
}

/** Splits outcomes into what was achieved and the reasons where that cannot be said. */
export function gather<Id extends string>(outcomes: Readonly<Record<Id, boolean | NotEvaluable>>) {
  const achieved: Record<string, Achieved> = {};
  const reasons: Record<string, NotEvaluable> = {};
  for (const [id, outcome] of Object.entries<boolean | NotEvaluable>(outcomes)) {
    achieved[id] = typeof outcome === 'boolean' ? outcome : 'not-evaluable';
    if (typeof outcome !== 'boolean') reasons[id] = outcome;
  }
  return { achieved: achieved as Readonly<Record<Id, Achieved>>, reasons: reasons as Reasons<Id> };
}

/** What keeps two results apart although both have a total; plain numbers cannot tell and are taken at their word. */
export function whyIncomparable(baseline: unknown, followUp: unknown): NotEvaluable | undefined {
  if (!isResult(baseline) || !isResult(followUp)) return undefined;
  if (baseline.instrument !== followUp.instrument) return notEvaluable('incomparable', 'instrument');
  if (major(baseline.version) !== major(followUp.version)) return notEvaluable('incomparable', 'version');
  if (baseline.answers['method'] !== followUp.answers['method']) return notEvaluable('incomparable', 'method');
  for (const id of new Set([...Object.keys(baseline.options), ...Object.keys(followUp.options)])) {
    if (matters(id, baseline) && baseline.options[id] !== followUp.options[id]) return notEvaluable('incomparable', id);
  }
  return undefined;
}

/** The palm convention weighs handprints and nothing else; every other option belongs to the meaning of the number. */
const matters = (option: string, { answers }: Result) =>
  option !== 'palm-convention' || answers['method'] === 'handprints';

/** Both totals of a comparison, or the first reason against it. */
export function readVisits(
  { baseline, followUp }: { readonly baseline?: unknown; readonly followUp?: unknown },
  instrument: Instrument,
): { readonly before: Rational; readonly after: Rational } | NotEvaluable {
  const before = readTotal(baseline, instrument, 'baseline');
  if (failed(before)) return before;
  const after = readTotal(followUp, instrument, 'followUp');
  if (failed(after)) return after;
  return whyIncomparable(baseline, followUp) ?? { before, after };
}
