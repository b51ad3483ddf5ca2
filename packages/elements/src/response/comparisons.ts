import {
  assessBsaTarget,
  assessDlqiResponse,
  assessIgaResponse,
  assessItchResponse,
  assessPasiResponse,
  assessPlaqueResponse,
  bsa,
  dlqi,
  iga,
  pasi,
  pruritusNrs,
  pruritusVas,
  targetPlaque,
  type Achieved,
  type Instrument,
  type NotEvaluable,
  type Note,
  type Reasons,
  type responseDefinitions,
  type Result,
} from '@clinimetric/scoring';

export type ResponseId = keyof typeof responseDefinitions;

/** What the assessments of all instruments have in common. */
export interface Assessed {
  readonly status: 'evaluable';
  readonly achieved: Readonly<Partial<Record<ResponseId, Achieved>>>;
  readonly reasons?: Reasons<ResponseId>;
  readonly notes?: readonly Note[];
}

/** Two scores of one instrument, and what is known of the time between them. */
export interface Pair {
  readonly baseline: Result | undefined;
  readonly followUp: Result | undefined;
  readonly daysBetween: number | undefined;
  /** Months since the start of treatment. */
  readonly month: number | null;
}

/** How scores of one instrument are compared. */
export interface Comparison {
  readonly instrument: Instrument;
  readonly assess: (pair: Pair) => Assessed | NotEvaluable;
  /** The responses it is read by, in the order they are shown. */
  readonly responses: readonly ResponseId[];
  /** In what a change is said first. */
  readonly unit: 'percent' | 'points' | 'grades';
}

const comparisons: readonly Comparison[] = [
  {
    instrument: pasi,
    assess: assessPasiResponse,
    responses: ['pasi50', 'pasi75', 'pasi90', 'pasi100'],
    unit: 'percent',
  },
  { instrument: dlqi, assess: assessDlqiResponse, responses: ['mcid4', 'points5'], unit: 'points' },
  {
    instrument: pruritusNrs,
    assess: ({ baseline, followUp }) => assessItchResponse({ baseline, followUp, instrument: 'pruritus-nrs' }),
    responses: ['nrs4', 'mcid2', 'mcid3'],
    unit: 'points',
  },
  {
    instrument: pruritusVas,
    assess: ({ baseline, followUp }) => assessItchResponse({ baseline, followUp, instrument: 'pruritus-vas' }),
    responses: ['vas10mm', 'mcid2', 'mcid3'],
    unit: 'points',
  },
  {
    instrument: bsa,
    // Nobody has said which month it is: that is no number, and the assessment says so.
    assess: ({ baseline, followUp, month }) => assessBsaTarget({ baseline, followUp, month: month ?? Number.NaN }),
    responses: ['target', 'acceptable'],
    unit: 'percent',
  },
  { instrument: iga, assess: assessIgaResponse, responses: ['igaResponse'], unit: 'grades' },
  { instrument: targetPlaque, assess: assessPlaqueResponse, responses: ['tpss50', 'tpss75'], unit: 'points' },
];

/** Comparisons by the id of their instrument. */
export const comparisonOf: ReadonlyMap<string, Comparison> = new Map(
  comparisons.map((comparison) => [comparison.instrument.id, comparison]),
);
