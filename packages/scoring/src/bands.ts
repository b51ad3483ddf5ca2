import type { Certainty } from './item.ts';
import type { PartValue, Result } from './result.ts';
import { stepsPerUnit } from './sheet.ts';

/**
 * One band of a scheme, given by its lower edge in the total's unit: `from` includes the edge, `above` leaves it to the
 * band below. Its upper edge is the next band's lower one, so a scheme can have neither gap nor overlap.
 */
export type Band = { readonly id: string } & ({ readonly from: number } | { readonly above: number });

/** A published way to cut an instrument's totals into bands. Totals below the first band are `unclassified`. */
export interface BandScheme {
  readonly id: string;
  readonly version: string;
  /** Bands in ascending order. */
  readonly bands: readonly Band[];
  /** Key into the instrument's `sources`. */
  readonly source: string;
  readonly certainty?: Certainty;
  /** `false`: kept for comparison, named only when asked for. */
  readonly listed?: boolean;
}

/** A published comparison of the total with one number. It is stated as a fact and decides nothing by itself. */
export interface Threshold {
  readonly id: string;
  readonly relation: '>' | '>=' | '<=' | '<';
  readonly value: number;
  readonly source: string;
  readonly certainty?: Certainty;
  /** ISO country code of the body whose rule it is, and the year of the rule where its source tells it. */
  readonly country?: string;
  readonly year?: number;
}

/** What one scheme says of a complete result. */
export interface Interpretation {
  readonly scheme: string;
  readonly schemeVersion: string;
  readonly band: string;
  readonly source: string;
}

/** What one threshold says of a complete result. */
export interface ThresholdFact {
  readonly threshold: string;
  readonly relation: Threshold['relation'];
  readonly value: number;
  readonly met: boolean;
  readonly source: string;
}

/** The facts about an instrument that interpreting one of its results needs. */
export interface Interpretable {
  readonly id: string;
  readonly version: string;
  readonly total: { readonly step: number };
  readonly bandSchemes: readonly BandScheme[];
  readonly thresholds: readonly Threshold[];
  readonly sources: Readonly<Record<string, string>>;
}

const lowestStep = (band: Band, steps: number) =>
  'from' in band ? Math.round(band.from * steps) : Math.round(band.above * steps) + 1;

/** The band of a scheme that holds a total on its step, or `'unclassified'`. Compares whole steps, so edges are exact. */
export function bandOf(scheme: BandScheme, total: number, step: number): string {
  const steps = stepsPerUnit({ step });
  const whole = Math.round(total * steps);
  let found = 'unclassified';
  for (const band of scheme.bands) if (whole >= lowestStep(band, steps)) found = band.id;
  return found;
}

const major = (version: string) => version.split('.', 1)[0]!;
const loaded = new Map<string, Interpretable>();

/** Makes an instrument known to `interpret` by id and major version. `defineInstrument` calls it. */
export function remember(instrument: Interpretable): void {
  loaded.set(`${instrument.id}@${major(instrument.version)}`, instrument);
}

function instrumentOf(result: Result<PartValue>): Interpretable {
  const instrument = loaded.get(`${result.instrument}@${major(result.version)}`);
  if (!instrument) {
    throw new RangeError(
      `"${result.instrument}" ${result.version} is not loaded: import the instrument that made this result`,
    );
  }
  return instrument;
}

/**
 * What the published band schemes of the instrument say of a result: one entry per scheme, none unless the result is
 * complete. Pass `schemes` to choose by id, unlisted ones included.
 * @throws RangeError when the module of the instrument and major version that made the result was never imported.
 */
export function interpret(
  result: Result<PartValue>,
  { schemes }: { schemes?: readonly string[] } = {},
): Interpretation[] {
  if (result.status !== 'complete') return [];
  const instrument = instrumentOf(result);
  return instrument.bandSchemes
    .filter((scheme) => (schemes ? schemes.includes(scheme.id) : scheme.listed !== false))
    .map((scheme) => ({
      scheme: scheme.id,
      schemeVersion: scheme.version,
      band: bandOf(scheme, result.total, instrument.total.step),
      source: instrument.sources[scheme.source]!,
    }));
}

/**
 * Published threshold comparisons of a result, as facts: `{ relation: '>=', value: 10, met: true }`. Of an incomplete result
 * those alone that come out the same whatever the open answers are; of an invalid one none.
 * @throws RangeError like `interpret`.
 */
export function checkThresholds(result: Result<PartValue>): ThresholdFact[] {
  const ends = endsOf(result);
  if (!ends) return [];
  const instrument = instrumentOf(result);
  return instrument.thresholds.flatMap((threshold) => {
    const [met, other] = ends.map((total) => compare(total, threshold, stepsPerUnit(instrument.total)));
    if (met !== other) return [];
    const { id, relation, value, source } = threshold;
    return [{ threshold: id, relation, value, met: met!, source: instrument.sources[source]! }];
  });
}

/** The least and the greatest total a result can still come to. */
function endsOf(result: Result<PartValue>): readonly [least: number, greatest: number] | undefined {
  if (result.status === 'complete') return [result.total, result.total];
  return (result.status === 'incomplete' && result.bounds.total) || undefined;
}

function compare(total: number, { relation, value }: Threshold, steps: number): boolean {
  const difference = Math.round(total * steps) - Math.round(value * steps);
  if (relation === '>') return difference > 0;
  if (relation === '>=') return difference >= 0;
  return relation === '<' ? difference < 0 : difference <= 0;
}
