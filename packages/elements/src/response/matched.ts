import type { Reading } from '../internal/visit.ts';

/** One instrument, or one plaque, at both visits. Either may be missing. */
export interface Matched {
  readonly instrument: string;
  readonly baseline: Reading | undefined;
  readonly followUp: Reading | undefined;
}

/** Plaques are told apart by their own ids, everything else by the instrument. */
const keyOf = ({ result, target }: Reading) => [result.instrument, target?.id ?? ''].join(' ');

const byKey = (readings: readonly Reading[]) => new Map(readings.map((reading) => [keyOf(reading), reading]));

/** Scores of two visits in pairs, in the order of the baseline. Of several scores of the same thing the last one counts. */
export function match(baseline: readonly Reading[], followUp: readonly Reading[]): Matched[] {
  const [before, after] = [byKey(baseline), byKey(followUp)];
  return [...new Set([...before.keys(), ...after.keys()])].map((key) => {
    const pair = { baseline: before.get(key), followUp: after.get(key) };
    return { instrument: (pair.baseline ?? pair.followUp)!.result.instrument, ...pair };
  });
}
