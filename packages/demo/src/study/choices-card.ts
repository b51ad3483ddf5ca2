import { html, type TemplateResult } from 'lit';
import { choiceField } from '../common/fields.ts';
import { responseFills, valueFills, type ResponseFill, type ValueFill } from './analysis.ts';
import { laterVisits, type Choices, type StudyView } from './study-view.ts';
import { words } from './study.en.ts';
import { nameOfMeasure, nameOfRule } from './write.ts';

type Choose = (change: Partial<Choices>) => void;

const say = words.choice;

function measureFields({ measures, measure, study, valueFill }: StudyView, choose: Choose) {
  if (!measure) return {};
  const names = measures.map((one) => [one.id, nameOfMeasure(one, measures)] as const);
  const fills = valueFills.map((fill) => [fill, words.valueFill[fill]] as const);
  return {
    ...(measures.length > 1 && {
      which: choiceField(say.measure, names, measure.id, (value) => choose({ measure: value })),
    }),
    ...(study.baseline !== undefined && {
      fill: choiceField(say.valueFill, fills, valueFill, (value) => choose({ valueFill: value as ValueFill })),
    }),
  };
}

function ruleFields({ rules, rule, responseFill }: StudyView, choose: Choose) {
  if (!rule) return {};
  const names = rules.map((one) => [one.id, nameOfRule(one)] as const);
  const fills = responseFills.map((fill) => [fill, words.responseFill[fill]] as const);
  return {
    which: choiceField(say.response, names, rule.id, (value) => choose({ rule: value })),
    fill: choiceField(say.responseFill, fills, responseFill, (value) =>
      choose({ responseFill: value as ResponseFill }),
    ),
  };
}

function visitField({ study, visitLabel }: StudyView, choose: Choose) {
  const later = laterVisits(study).map((label) => [label, label] as const);
  return later.length > 1 ? choiceField(say.visit, later, visitLabel, (visit) => choose({ visit })) : undefined;
}

/** What can be chosen: score, response, visit, and how gaps are counted. */
export function choicesCard(view: StudyView, choose: Choose): TemplateResult {
  const [score, response] = [measureFields(view, choose), ruleFields(view, choose)];
  return html`<section class="card choices">
    <div class="fields">${score.which}${response.which}${visitField(view, choose)}${response.fill}${score.fill}</div>
  </section>`;
}
