import '@clinimetric/elements/response';
import '@clinimetric/elements/sri';
import { html, nothing, type TemplateResult } from 'lit';
import { marks } from '../common/marks.ts';
import { writeDay } from '../common/moment.ts';
import { baselineAt, countingAt, monthsBetween, treatmentAt, type Scored } from './comparison.ts';
import type { Against, Measure } from './measure.ts';
import { patient as say } from './patient.en.ts';

/** Which visit is the baseline, and why it is. */
function baselineSentence({ line, isTreatment }: Against, baseline: ReturnType<typeof baselineAt>): string {
  if (!baseline) return say.noBaseline(line.label);
  const day = writeDay(baseline.visit.day);
  if (!isTreatment) return say.firstBaseline(day);
  const tell = baseline.isChosen ? say.chosen : baseline.isAfterStart ? say.lateBaseline : say.baseline;
  return tell(day, line.label, writeDay(line.start));
}

/** The element below has a title of its own. */
function leadOf({ line, isTreatment }: Against, told: string): TemplateResult {
  const since = say.sinceLine(`${isTreatment ? line.label : say.theFirstVisit}, ${writeDay(line.start)}`);
  return html`<p><b>${since}</b> <span class="muted">${told}</span></p>`;
}

interface Shown {
  readonly visits: readonly Scored[];
  readonly measures: readonly Measure[];
  readonly chosen: Measure;
  readonly against: Against;
  /** Whether all instruments are shown, not only the one in the chart. */
  readonly isWhole: boolean;
  readonly toggle: () => void;
}

const isAfterBaseline = ({ first, baseline, last }: Measure) =>
  first !== undefined && baseline !== undefined && baseline.visit.day < last.day;

/** The published responses of the instrument in the chart, or of all, since the chosen baseline. */
export function responseCard({ visits, measures, chosen, against, isWhole, toggle }: Shown): TemplateResult {
  const told = baselineSentence(against, chosen.baseline);
  const others = measures.filter((one) => one !== chosen && isAfterBaseline(one));
  const plaques = plaquePair(visits, against);
  const pairs = [...(isAfterBaseline(chosen) ? [chosen] : []), ...(isWhole ? others : [])];
  const more = isWhole ? plaques : { baseline: [], followUp: [] };
  const hasMore = others.length > 0 || plaques.followUp.length > 0;
  const isAlone = chosen.baseline?.visit.day === chosen.last.day;
  return html`<section class="response">
    ${leadOf(against, isAlone ? `${told} ${say.oneVisit}` : told)}
    ${
      pairs.length + more.followUp.length > 0
        ? html`<clin-response
            .baseline=${[...pairs.map(({ first }) => first!), ...more.baseline]}
            .followUp=${[...pairs.map(({ last }) => last.scoring), ...more.followUp]}
            .baselineName=${against.isTreatment ? say.baselineName(against.line.label) : say.theFirstVisit}
            .month=${monthsBetween(against.line.start, chosen.last.day)}
          ></clin-response>`
        : nothing
    }
    ${
      hasMore
        ? html`<p>
            <button type="button" class="link" aria-pressed=${isWhole} @click=${toggle}>
              ${isWhole ? say.onlyChosen(chosen.words.title) : say.allResponses}
            </button>
          </p>`
        : nothing
    }
  </section>`;
}

function plaquePair(visits: readonly Scored[], against: Against) {
  const plaquesAt = (visit: Scored) => countingAt(visit).filter(({ instrument }) => instrument === 'target-plaque');
  const before = baselineAt(against.line, visits, 'target-plaque')?.visit;
  const after = visits.filter((visit) => plaquesAt(visit).length > 0).at(-1);
  if (!before || !after || before.day >= after.day) return { baseline: [], followUp: [] };
  return { baseline: plaquesAt(before), followUp: plaquesAt(after) };
}

/** The composite looks at whole visits: the baseline is that of SLEDAI-2K, which every limb of it rests on. */
export function lupusResponse(visits: readonly Scored[], against: Against): TemplateResult {
  const baseline = baselineAt(against.line, visits, 'sledai-2k') ?? baselineAt(against.line, visits);
  const last = visits.filter((visit) => countingAt(visit).length > 0).at(-1);
  const told = baselineSentence(against, baseline);
  if (!baseline || !last || last.day <= baseline.visit.day)
    return html`<section class="response">${leadOf(against, baseline ? `${told} ${say.oneVisit}` : told)}</section>`;
  return html`<section class="response">
    ${leadOf(against, told)}
    <clin-sri
      .baseline=${countingAt(baseline.visit)}
      .followUp=${countingAt(last)}
      .baselineTreatment=${treatmentAt(baseline.visit, baseline.visit.day)}
      .treatment=${treatmentAt(last, baseline.visit.day)}
    ></clin-sri>
  </section>`;
}

/** Where nothing can be compared yet. */
export const nothingScored = html`<p class="note">${marks.info}<span>${say.nothingScored}</span></p>`;
