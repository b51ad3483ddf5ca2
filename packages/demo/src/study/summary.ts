import type { PairedT, UndefinedReason, WilcoxonSignedRank } from '@clinimetric/statistics';
import { html, nothing, type TemplateResult } from 'lit';
import { changeAt, respondersBy, type Group } from './analysis.ts';
import { outcomesOf, type Outcome } from './responses.ts';
import { words } from './study.en.ts';
import type { StudyView } from './study-view.ts';
import { nameOfMeasure, nameOfRule, writeChange, writeNumber, writeP, writePercent } from './write.ts';

const say = words.summary;

/** "5/6, 83.3 % (35.9–99.6)". */
function responders(view: StudyView, group: Group): TemplateResult | typeof nothing {
  const { rule, study, visit, responseFill } = view;
  if (!rule) return nothing;
  const { responders: count, n, percent, interval } = respondersBy(group, rule, responseFill, study)[visit]!;
  const outcomes = group.subjects.map((subject) => outcomesOf(subject, rule, study.baseline)[visit]!.is);
  const countOf = (is: Outcome['is']) => outcomes.filter((one) => one === is).length;
  const unknown = say.unknown(countOf('missing'), countOf('not-evaluable'));
  return html`<div class="figure">
    <p class="muted">${say.at(nameOfRule(rule), view.visitLabel)}</p>
    <p class="line">
      ${
        percent === null || !interval
          ? say.none
          : html`<b>${count}/${n}</b>, ${writePercent(percent)}
              <span class="nowrap">(${writeNumber(interval.lower, 1)}–${writeNumber(interval.upper, 1)})</span>`
      }
    </p>
    <p class="small">${say.responders[responseFill](n, unknown)} ${percent === null ? nothing : say.interval}</p>
  </div>`;
}

const pText = ({ p, reason }: PairedT | WilcoxonSignedRank): string =>
  p === null ? say.noP[reason as UndefinedReason] : say.p(writeP(p));

/** Tests below so many subjects cannot reach every p: then the least one is told. */
const fewChanges = 6;

function change(view: StudyView, group: Group): TemplateResult | typeof nothing {
  const { measure, study, visit, valueFill } = view;
  if (!measure || study.baseline === undefined || visit <= study.baseline) return nothing;
  const { summary, t, wilcoxon, filled } = changeAt(group, measure, valueFill, visit, study.baseline);
  const decimals = measure.decimals;
  const one = (value: number) => writeChange(value, decimals + 1);
  const { mean, median, lowest, highest } = summary.change;
  const score = nameOfMeasure(measure, view.measures);
  const few = wilcoxon.smallestP !== null && summary.n < fewChanges;
  return html`<div class="figure">
    <p class="muted">${say.change(score, view.visitLabel, view.baselineLabel)}</p>
    ${
      mean === null
        ? html`<p class="line">${say.none}</p>`
        : html`<p class="line">
              ${t.interval ? say.mean(one(mean), one(t.interval.lower), one(t.interval.upper)) : say.meanAlone(one(mean))}
            </p>
            <p class="small">
              ${say.spread(one(median!), writeChange(lowest!, decimals), writeChange(highest!, decimals), summary.n)}.
            </p>
            <p class="small">
              ${[say.tests(pText(t), pText(wilcoxon)), ...(few ? [say.smallest(writeP(wilcoxon.smallestP))] : [])].join(' ')}
            </p>`
    }
    <p class="small">
      ${valueFill === 'observed' ? say.values.observed(summary.missing) : say.values[valueFill](filled, summary.missing)}
    </p>
  </div>`;
}

/** Responders and change at the chosen visit, arm beside arm. */
export function summaryCards(view: StudyView): TemplateResult {
  const { groups, study, measure } = view;
  const isChangeless = measure !== undefined && study.baseline === undefined;
  return html`<div class="arms">
      ${groups.map(
        (group) =>
          html`<section class="card pad">
            <h3>
              ${study.arms.length === 0 ? words.all : group.arm === undefined ? words.noArm : words.arm(group.arm)}
              <small>${words.subjects(group.subjects.length)}</small>
            </h3>
            <div class="figures">${responders(view, group)}${change(view, group)}</div>
          </section>`,
      )}
    </div>
    ${isChangeless ? html`<p class="note">${say.noBaseline}</p>` : nothing}`;
}
