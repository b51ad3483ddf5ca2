/**
 * A second, slow writing of what the statistics package takes from its numerical library or counts in a clever way. Nothing
 * here may import that package.
 */

/**
 * Regularized incomplete beta function by its integral, `∫₀ˣ tᵃ⁻¹ (1 − t)ᵇ⁻¹ dt` over the same from 0 to 1: trapezium rule
 * after the double-exponential substitution, which takes the poles at both ends for any a and b above 0.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  const upTo = (end: number) => {
    let area = 0;
    for (let u = -6; u <= 6; u += 1 / 128) {
      const w = Math.PI * Math.sinh(u);
      const t = end / (1 + Math.exp(-w));
      // 1 − t without cancellation where t is close to 1.
      const rest = 1 - end + end / (1 + Math.exp(w));
      const slope = (end * Math.cosh(u)) / (1 + Math.exp(-w)) / (1 + Math.exp(w));
      const height = Math.exp((a - 1) * Math.log(t) + (b - 1) * Math.log(rest)) * slope;
      if (Number.isFinite(height)) area += height;
    }
    return area;
  };
  return upTo(x) / upTo(1);
}

/** P(|T| ≥ |t|). */
export const tTails = (t: number, df: number) => incompleteBeta(df / (df + t * t), df / 2, 1 / 2);

/** P(F ≥ f). */
export const fTail = (f: number, df1: number, df2: number) => incompleteBeta(df2 / (df2 + df1 * f), df2 / 2, df1 / 2);

/** P(X = k) for each k from 0 to n, by adding one trial after the other. */
export function binomial(n: number, p: number): number[] {
  let chances = [1];
  for (let trial = 0; trial < n; trial++)
    chances = [...chances, 0].map((chance, k) => chance * (1 - p) + (chances[k - 1] ?? 0) * p);
  return chances;
}

/** Every way to give each of m things one of two states, as bits. */
export const patterns = (m: number) => Array.from({ length: 2 ** m }, (_, bits) => bits);

export const isSet = (bits: number, index: number) => (bits & (1 << index)) !== 0;

export const total = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

export const average = (values: readonly number[]) => total(values) / values.length;
