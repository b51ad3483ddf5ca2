import { bsa } from '../instruments/bsa.ts';
import { dlqi } from '../instruments/dlqi.ts';
import { pasi } from '../instruments/pasi.ts';
import type { Certainty } from '../item.ts';
import { responseSources } from './sources.ts';
import { failed, notEvaluable, readTotal, type NotEvaluable, type VisitScore } from './visits.ts';

const measures = { pasi, bsa, dlqi };
type Measure = keyof typeof measures;
type Criterion = 'specialSites' | 'topicalFailed' | 'upgradeCriteria';

/** What is known of a patient; anything may be absent. */
export interface SeverityInput extends Readonly<Partial<Record<Measure, VisitScore | null | undefined>>> {
  /** Psoriasis of face, palms, soles, genitals, scalp or nails. */
  readonly specialSites?: boolean | null | undefined;
  /** Topical therapy has failed. */
  readonly topicalFailed?: boolean | null | undefined;
  /** An upgrade criterion of the European consensus applies: visible areas, severe nail disease and others. */
  readonly upgradeCriteria?: boolean | null | undefined;
}

/** Everything known: totals in their own unit, on step. */
type Facts = Readonly<Record<Measure, number>> & Readonly<Record<Criterion, boolean>>;

/** A published way to class psoriasis by several measures at once. */
interface Scheme {
  readonly id: string;
  readonly version: string;
  readonly source: string;
  readonly certainty?: Certainty;
  readonly inputs: readonly (Measure | Criterion)[];
  /** Numbers at which any of the measures changes the class. */
  readonly cuts: readonly number[];
  readonly bands: readonly string[];
  readonly classify: (facts: Facts) => string;
}

const defineSchemes = <const T extends readonly Scheme[]>(schemes: T): T => schemes;

const schemes = defineSchemes([
  {
    id: 'rule-of-tens',
    version: '1',
    source: responseSources.finlay2005,
    inputs: ['bsa', 'pasi', 'dlqi'],
    cuts: [10],
    // The rule names severe psoriasis and no other degree.
    bands: ['severe', 'not-severe'],
    classify: (known) => (known.bsa > 10 || known.pasi > 10 || known.dlqi > 10 ? 'severe' : 'not-severe'),
  },
  {
    id: 'european-consensus-2011',
    version: '1',
    source: responseSources.mrowietz2011,
    inputs: ['bsa', 'pasi', 'dlqi', 'upgradeCriteria'],
    cuts: [10],
    bands: ['mild', 'moderate-to-severe', 'unclassified'],
    classify: ({ bsa: area, pasi: index, dlqi: life, upgradeCriteria }) => {
      const extensive = area > 10 || index > 10;
      if ((extensive && life > 10) || upgradeCriteria) return 'moderate-to-severe';
      // Between the two classes the consensus leaves a gap and forces nothing.
      return !extensive && life <= 10 ? 'mild' : 'unclassified';
    },
  },
  {
    id: 'ipc-2020',
    version: '1',
    source: responseSources.strober2020,
    // The article says above 10 %; the council's own web text says 10 % or more.
    certainty: 'medium',
    inputs: ['bsa', 'specialSites', 'topicalFailed'],
    cuts: [10],
    bands: ['systemic-candidate', 'topical-candidate'],
    classify: ({ bsa: area, specialSites, topicalFailed }) =>
      area > 10 || specialSites || topicalFailed ? 'systemic-candidate' : 'topical-candidate',
  },
  {
    id: 'llamas-velasco-2017',
    version: '1',
    source: responseSources['llamas-velasco2017'],
    // The printed row gives "> 15" for severe without saying whether it is PASI alone; taken as PASI.
    certainty: 'medium',
    inputs: ['pasi', 'dlqi'],
    cuts: [5, 7, 15],
    bands: ['mild', 'moderate', 'severe', 'unclassified'],
    classify: ({ pasi: index, dlqi: life }) => {
      if (index > 15) return 'severe';
      if (index < 7 && life < 7) return 'mild';
      return index >= 7 && life >= 5 && life <= 15 ? 'moderate' : 'unclassified';
    },
  },
]);

export type PsoriasisSeverityScheme = (typeof schemes)[number]['id'];

export interface PsoriasisSeverity {
  readonly status: 'evaluable';
  readonly scheme: PsoriasisSeverityScheme;
  readonly schemeVersion: string;
  /**
   * A band of the scheme; `unclassified` where the scheme has none for these inputs; `undetermined` where an unknown
   * input could still change the answer.
   */
  readonly band: string;
  /** Inputs the scheme asks for and nobody has given. */
  readonly unknown: readonly (keyof SeverityInput)[];
  readonly source: string;
  readonly certainty?: Certainty;
}

/** The schemes as data: id, version, source, inputs and bands. */
export const psoriasisSeveritySchemes: readonly Omit<Scheme, 'classify' | 'cuts'>[] = Object.freeze(
  schemes.map(({ id, version, source, inputs, bands, ...rest }) =>
    Object.freeze({ id, version, source, inputs, bands, ...('certainty' in rest && { certainty: rest.certainty }) }),
  ),
);

/** Every value of a measure that could matter: its ends, each cut, and the step below and above it. */
function possible(measure: Measure, cuts: readonly number[]): number[] {
  const { min, max, step } = measures[measure].total;
  return [min, max, ...cuts.flatMap((cut) => [cut - step, cut, cut + step])];
}

/**
 * Classes psoriasis by a scheme that needs several measures. Scores are results or plain totals on step. An answer
 * stands only if every possible value of the unknown inputs would give the same one; a result without a total is an
 * unknown input. Cut-offs are compared unrounded: 10 is not above 10.
 */
export function classifyPsoriasisSeverity(
  input: SeverityInput,
  scheme: PsoriasisSeverityScheme,
): PsoriasisSeverity | NotEvaluable {
  const found: Scheme | undefined = schemes.find(({ id }) => id === scheme);
  if (!found) return notEvaluable('unknown-scheme', 'scheme');
  const { inputs, cuts, classify, version, source, certainty } = found;
  const unknown: (keyof SeverityInput)[] = [];
  let completions: Record<string, number | boolean>[] = [{}];
  for (const name of inputs) {
    const value = name in measures ? readMeasure(input, name as Measure) : readCriterion(input, name as Criterion);
    if (typeof value === 'object') return value;
    if (value === undefined) unknown.push(name);
    const open = name in measures ? possible(name as Measure, cuts) : [true, false];
    const values = value === undefined ? open : [value];
    completions = completions.flatMap((known) => values.map((one) => ({ ...known, [name]: one })));
  }
  const answers = new Set(completions.map((facts) => classify(facts as unknown as Facts)));
  return {
    status: 'evaluable',
    scheme,
    schemeVersion: version,
    band: answers.size === 1 ? [...answers][0]! : 'undetermined',
    unknown,
    source,
    ...(certainty && { certainty }),
  };
}

/** A measure's total; `undefined` where there is none yet; the fault where the input is none of the measure. */
function readMeasure(input: SeverityInput, measure: Measure): number | undefined | NotEvaluable {
  const read = readTotal(input[measure], measures[measure], measure);
  if (!failed(read)) return read.numerator / read.denominator;
  return read.reason === 'missing' || read.reason === 'no-total' ? undefined : read;
}

function readCriterion(input: SeverityInput, criterion: Criterion): boolean | undefined | NotEvaluable {
  const value: unknown = input[criterion];
  if (value === undefined || value === null) return undefined;
  return typeof value === 'boolean' ? value : notEvaluable('not-allowed', criterion);
}
