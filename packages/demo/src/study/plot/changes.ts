import { fallResponsesOf, isToldInPercent } from '@clinimetric/scoring';
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

/** How the change of an instrument is drawn: in percent of baseline where its responses are meant so, otherwise in points. */
interface Drawing {
  readonly isPercent: boolean;
  readonly lines: readonly ResponseLine[];
}

export function drawingOf({ instrument }: Measure): Drawing {
  const all = fallResponsesOf(instrument).map(([response, fall]): ResponseLine => {
    return { response, change: 'percent' in fall ? -fall.percent : -fall.points };
  });
  if (!isToldInPercent(instrument)) {
    // Two lines a point apart could not be told from each other: the smaller fall is the recommended one.
    return { isPercent: false, lines: all.slice(0, 1) };
  }
  // A fall to 0 is the edge of the plot.
  return { isPercent: true, lines: all.filter(({ change }) => change > -100) };
}

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
