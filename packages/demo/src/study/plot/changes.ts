import { summarizeChange } from '@clinimetric/statistics';
import { filledAt, type Group, type ValueFill } from '../analysis.ts';
import { valuesOf, type Measure } from '../measures.ts';
import type { ScoredSubject } from '../scored.ts';

/** A line across the bars: the change from which on a response is reached. */
export interface ResponseLine {
  readonly change: number;
  /** Id of the response, for its name. */
  readonly response: string;
}

/** How the change of an instrument is drawn: PASI in percent of baseline, as its responses are meant; all others in points. */
interface Drawing {
  readonly isPercent: boolean;
  readonly lines: readonly ResponseLine[];
}

const drawings: Readonly<Record<string, Drawing>> = {
  pasi: {
    isPercent: true,
    lines: [
      { change: -50, response: 'pasi50' },
      { change: -75, response: 'pasi75' },
      { change: -90, response: 'pasi90' },
    ],
  },
  'sledai-2k': { isPercent: false, lines: [{ change: -4, response: 'sri4' }] },
  dlqi: { isPercent: false, lines: [{ change: -4, response: 'mcid4' }] },
  'pruritus-nrs': { isPercent: false, lines: [{ change: -4, response: 'nrs4' }] },
};

export const drawingOf = ({ instrument }: Measure): Drawing => drawings[instrument] ?? { isPercent: false, lines: [] };

/** The change of one subject; `undefined` where there is none, and where a percentage has no baseline above 0. */
export interface SubjectChange {
  readonly subject: ScoredSubject;
  readonly change: number;
  readonly isFilled: boolean;
}

export interface Changes {
  /** From the largest rise to the largest fall. */
  readonly bars: readonly SubjectChange[];
  /** Subjects without both values. */
  readonly missing: number;
  /** Subjects whose baseline of 0 has no percent change. */
  readonly withoutPercent: number;
}

export function changesOf(
  { subjects }: Group,
  measure: Measure,
  fill: ValueFill,
  visit: number,
  baseline: number,
): Changes {
  const after = subjects.map((subject) => filledAt(subject, measure, fill, visit, baseline));
  const summary = summarizeChange({
    baseline: subjects.map((subject) => valuesOf(subject, measure)[baseline] ?? null),
    followUp: after.map(({ value }) => value),
  });
  const { isPercent } = drawingOf(measure);
  const changes = isPercent ? summary.percent.changes : summary.changes;
  const bars = subjects.flatMap((subject, index) => {
    const change = changes[index] ?? null;
    return change === null ? [] : [{ subject, change, isFilled: after[index]!.isFilled }];
  });
  return {
    bars: bars.sort((a, b) => b.change - a.change),
    missing: summary.missing,
    withoutPercent: isPercent ? summary.percent.baselineNotAboveZero : 0,
  };
}
