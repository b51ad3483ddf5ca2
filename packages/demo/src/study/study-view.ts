import type { ResponseFill, ValueFill } from './analysis.ts';
import { groupsOf, type Group } from './analysis.ts';
import { measuresOf, type Measure } from './measures.ts';
import { responsesOf, type ResponseRule } from './responses.ts';
import type { ScoredStudy } from './scored.ts';

export type PlotKind = 'course' | 'change' | 'responders';

/** What was chosen on the page of a study. Nothing of it is kept: a study opens as everybody sees it first. */
export interface Choices {
  readonly measure?: string;
  readonly rule?: string;
  readonly visit?: string;
  readonly valueFill: ValueFill;
  readonly responseFill: ResponseFill;
  readonly plot?: PlotKind;
}

/** Usual ways: non-response for what is missing among responses, observed cases among scores. */
export const usualChoices: Choices = { valueFill: 'observed', responseFill: 'nri' };

/** A study under what was chosen, with what can be chosen. */
export interface StudyView {
  readonly study: ScoredStudy;
  readonly groups: readonly Group[];
  readonly measures: readonly Measure[];
  readonly rules: readonly ResponseRule[];
  readonly measure: Measure | undefined;
  readonly rule: ResponseRule | undefined;
  /** Index of the visit that is looked at. */
  readonly visit: number;
  readonly visitLabel: string;
  readonly baselineLabel: string;
  readonly valueFill: ValueFill;
  readonly responseFill: ResponseFill;
  readonly plots: readonly PlotKind[];
  readonly plot: PlotKind | undefined;
}

/** Visits that can be compared with the baseline, or all where there is none. */
export const laterVisits = ({ study, baseline }: ScoredStudy): string[] =>
  study.visits.slice(baseline === undefined ? 0 : baseline + 1).map(({ label }) => label);

export function viewOf(study: ScoredStudy, choices: Choices): StudyView {
  const measures = measuresOf(study);
  const rules = responsesOf(study, measures);
  const labels = study.study.visits.map(({ label }) => label);
  const later = laterVisits(study);
  const visitLabel = later.find((label) => label === choices.visit) ?? later.at(-1) ?? labels.at(-1) ?? '';
  const measure = measures.find(({ id }) => id === choices.measure) ?? measures[0];
  // A response by the score that is shown comes first, unless the study has a composite or states its own.
  const usual = rules.find(({ measure: by }) => by === undefined || by.id === measure?.id);
  const rule = rules.find(({ id }) => id === choices.rule) ?? usual ?? rules[0];
  const hasChange = measure !== undefined && study.baseline !== undefined && later.length > 0;
  const plots: PlotKind[] = [
    ...(measure ? (['course'] as const) : []),
    ...(hasChange ? (['change'] as const) : []),
    ...(rule ? (['responders'] as const) : []),
  ];
  return {
    study,
    groups: groupsOf(study),
    measures,
    rules,
    measure,
    rule,
    visit: labels.indexOf(visitLabel),
    visitLabel,
    baselineLabel: study.study.baseline ?? '',
    valueFill: choices.valueFill,
    responseFill: choices.responseFill,
    plots,
    plot: plots.find((kind) => kind === choices.plot) ?? plots[0],
  };
}
