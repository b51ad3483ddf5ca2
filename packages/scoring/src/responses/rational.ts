/** An exact fraction: whole numbers, the denominator above 0. */
export interface Rational {
  readonly numerator: number;
  readonly denominator: number;
}

/** Nearest number to a fraction, divided once. */
export const numberOf = ({ numerator, denominator }: Rational) => numerator / denominator;

/** `a - b`, exact: a shared denominator is kept, so that products stay far below the largest safe whole number. */
export function minus(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) {
    return { numerator: a.numerator - b.numerator, denominator: a.denominator };
  }
  return {
    numerator: a.numerator * b.denominator - b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

/** Whether a fraction is at least `limit`, a whole number; compared by cross-multiplication. */
export const isAtLeast = ({ numerator, denominator }: Rational, limit: number) => numerator >= limit * denominator;

/** Whether a fraction is at most `limit`, a whole number. */
export const isAtMost = ({ numerator, denominator }: Rational, limit: number) => numerator <= limit * denominator;

/** Whether the fall from `baseline` to `followUp` is at least `percent` of the baseline, which must be above 0. */
export const fallsBy = (baseline: Rational, followUp: Rational, percent: number) => {
  const { numerator, denominator } = minus(baseline, followUp);
  return 100 * numerator * baseline.denominator >= percent * baseline.numerator * denominator;
};

/** `100 × (baseline − followUp) / baseline`, not rounded and not clipped: negative where it grew. Baseline above 0. */
export function improvementPercent(baseline: Rational, followUp: Rational): number {
  const { numerator, denominator } = minus(baseline, followUp);
  return (100 * numerator * baseline.denominator) / (baseline.numerator * denominator);
}
