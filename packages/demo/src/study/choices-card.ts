import { html, nothing, type TemplateResult } from 'lit';
import { choiceField } from '../common/fields.ts';
import { responseFills, valueFills, type ResponseFill, type ValueFill } from './analysis.ts';
import { laterVisits, type Choices, type StudyView } from './study-view.ts';
import { words } from './study.en.ts';
import { nameOfMeasure, nameOfRule } from './write.ts';

/** What can be chosen: score, response, visit, and how gaps are counted. */
export function choicesCard(view: StudyView, choose: (change: Partial<Choices>) => void): TemplateResult {
  const { measures, rules, measure, rule, study } = view;
  const say = words.choice;
  const later = laterVisits(study);
  return html`<section class="card choices">
    <div class="fields">
      ${
        measure && measures.length > 1
          ? choiceField(
              say.measure,
              measures.map((one) => [one.id, nameOfMeasure(one, measures)] as const),
              measure.id,
              (value) => choose({ measure: value }),
            )
          : nothing
      }
      ${
        rule
          ? choiceField(
              say.response,
              rules.map((one) => [one.id, nameOfRule(one)] as const),
              rule.id,
              (value) => choose({ rule: value }),
            )
          : nothing
      }
      ${
        later.length > 1
          ? choiceField(
              say.visit,
              later.map((label) => [label, label] as const),
              view.visitLabel,
              (visit) => choose({ visit }),
            )
          : nothing
      }
      ${
        rule
          ? choiceField(
              say.responseFill,
              responseFills.map((fill) => [fill, words.responseFill[fill]] as const),
              view.responseFill,
              (value) => choose({ responseFill: value as ResponseFill }),
            )
          : nothing
      }
      ${
        measure && study.baseline !== undefined
          ? choiceField(
              say.valueFill,
              valueFills.map((fill) => [fill, words.valueFill[fill]] as const),
              view.valueFill,
              (value) => choose({ valueFill: value as ValueFill }),
            )
          : nothing
      }
    </div>
  </section>`;
}
