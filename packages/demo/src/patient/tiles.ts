import { html, nothing, type TemplateResult } from 'lit';
import { writeDay } from '../common/moment.ts';
import type { Day } from '../records/day.ts';
import { baselineOf } from '../records/patient.ts';
import { idOf, type Scored } from './comparison.ts';
import type { Against, Measure } from './measure.ts';
import { patient as say } from './patient.en.ts';
import { changeSentence, valueOf } from './sentences.ts';
import { spark } from './spark.ts';

interface Tiles {
  readonly measures: readonly Measure[];
  /** Id of the instrument in the chart. */
  readonly chosen: string;
  readonly against: Against | undefined;
  readonly today: Day;
  readonly choose: (instrument: string) => void;
}

/** The scores of a patient: the last value, its course, and how it stands against the named baseline. */
export const tiles = (given: Tiles, dose: TemplateResult | typeof nothing): TemplateResult =>
  html`<section class="tiles measures" aria-label=${say.tiles}>
    ${given.measures.map((measure) => tile(measure, given))}${dose}
  </section>`;

function tile(measure: Measure, { chosen, against, today, choose }: Tiles): TemplateResult {
  const { id, instrument, words, last, points } = measure;
  const isChosen = id === chosen;
  const { text, isTotal } = valueOf(measure);
  const unit = instrument.total.unit === '%' ? '%' : say.of(String(instrument.total.max));
  const day = last.day === today ? say.today : writeDay(last.day);
  return html`<button type="button" class="card tile measure" aria-pressed=${isChosen} @click=${() => choose(id)}>
    <span class="kick"><b>${words.title}</b><small>${day}${isChosen ? ` · ${say.shown}` : nothing}</small></span>
    <span class="reading"
      ><span class=${isTotal ? 'big' : 'rng'}>${text}${isTotal ? html` <small>${unit}</small>` : nothing}</span
      >${instrument.total.official ? spark(points) : nothing}</span
    >
    <small>${changeSentence(measure, against)}</small>
  </button>`;
}

const doseOf = ({ visit }: Scored) => visit.treatment?.prednisoneMgPerDay ?? undefined;

/** Lupus is followed by its dose too: what was not recorded at a visit is a gap. */
export function doseTile(visits: readonly Scored[], against: Against | undefined): TemplateResult | typeof nothing {
  const dosed = visits.filter((one) => doseOf(one) !== undefined);
  const last = dosed.at(-1);
  if (!last) return nothing;
  const first = against && baselineOf(against.line, visits, idOf, (one) => doseOf(one) !== undefined)?.visit;
  const points = visits.map((one) => ({ at: Date.parse(one.day), total: doseOf(one), isBroken: false }));
  return html`<div class="card tile measure">
    <span class="kick"><b>${say.dose}</b><small>${writeDay(last.day)}</small></span>
    <span class="reading"
      ><span class="big">${doseOf(last)} <small>${say.doseUnit}</small></span
      >${spark(points)}</span
    >
    ${
      first && first.day < last.day
        ? html`<small>${say.doseChange(String(doseOf(first)), String(doseOf(last)), writeDay(first.day))}</small>`
        : nothing
    }
  </div>`;
}
