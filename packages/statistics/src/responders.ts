import { checkBetween, checkCount, checkResponses } from './checks.ts';
import { betaQuantile, binomialUpperTail } from './distributions.ts';
import { observedCases, type Responded } from './missing-visits.ts';
import { usualLevel, type ConfidenceInterval, type UndefinedReason } from './result.ts';

/** How many of how many patients responded. */
export interface ResponderCount {
  /** Whole number from 0 to `n`. */
  readonly responders: number;
  /** The denominator: all who were treated, or all who were observed. Say which. */
  readonly n: number;
}

export interface ResponderProportion extends ResponderCount {
  /** `100 × responders / n`, unrounded. */
  readonly percent: number | null;
  /** Exact interval by Clopper and Pearson, in percent. */
  readonly interval: ConfidenceInterval | null;
  readonly reason: UndefinedReason | null;
}

/**
 * Counts responders among the patients whose response is known: observed cases. After `nri` it is known of everybody. Throws a
 * RangeError for an entry that is neither true nor false nor null.
 */
export function countResponders(responses: readonly Responded[]): ResponderCount {
  checkResponses(responses, 'responses');
  const observed = observedCases(responses);
  return { responders: observed.filter(Boolean).length, n: observed.length };
}

function checkResponderCount({ responders, n }: ResponderCount) {
  checkCount(responders, 'responders');
  checkCount(n, 'n');
  if (responders > n) throw new RangeError(`more responders than patients: ${responders} of ${n}`);
}

/**
 * Percentage of responders with the exact two-sided confidence interval by Clopper and Pearson, in percent. It leaves at most
 * half of the error to each side, also where nobody or everybody responded (a one-sided limit would be another, shorter
 * interval). It holds at least its confidence and usually more. Without patients there is no percentage. For unstratified data:
 * rates weighted by stratum are not x/n. Throws a RangeError unless 0 ≤ responders ≤ n are whole and 0 < level < 1.
 *
 * Source: Clopper & Pearson, Biometrika 1934; 26: 404–413.
 */
export function responderProportion(
  { responders, n }: ResponderCount,
  { level = usualLevel }: { readonly level?: number } = {},
): ResponderProportion {
  checkResponderCount({ responders, n });
  checkBetween(level, 0, 1, 'level');
  if (n === 0) return { responders, n, percent: null, interval: null, reason: 'no-patients' };
  const tail = (1 - level) / 2;
  return {
    responders,
    n,
    percent: (100 * responders) / n,
    interval: {
      level,
      lower: responders === 0 ? 0 : 100 * betaQuantile(tail, responders, n - responders + 1),
      upper: responders === n ? 100 : 100 * betaQuantile(1 - tail, responders + 1, n - responders),
    },
    reason: null,
  };
}

export interface BinomialTest extends ResponderCount {
  readonly nullPercent: number;
  /** One-sided, from 0 to 1. */
  readonly p: number | null;
  readonly reason: UndefinedReason | null;
}

/**
 * Exact one-sided test of a single arm against a response rate fixed beforehand: the probability of at least so many
 * responders if the true rate were `nullPercent`, which is above 0 and below 100. Throws a RangeError outside these ranges.
 */
export function binomialTest({
  responders,
  n,
  nullPercent,
}: ResponderCount & { readonly nullPercent: number }): BinomialTest {
  checkResponderCount({ responders, n });
  checkBetween(nullPercent, 0, 100, 'nullPercent');
  if (n === 0) return { responders, n, nullPercent, p: null, reason: 'no-patients' };
  return { responders, n, nullPercent, p: binomialUpperTail(responders, n, nullPercent / 100), reason: null };
}
