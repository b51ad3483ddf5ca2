import { html, nothing, type TemplateResult } from 'lit';
import { known } from '../common/instruments.ts';
import { writeDay } from '../common/moment.ts';
import type { Day } from '../records/day.ts';
import { baselineOf } from '../records/patient.ts';
import { idOf, type Scored } from './comparison.ts';
import type { Against, Measure, neverDone, NotDone } from './measure.ts';
import { patient as say } from './patient.en.ts';
import { changeSentence, valueOf } from './sentences.ts';
import { spark } from './spark.ts';

interface Tiles {
  readonly measures: readonly Measure[];
  /** Id of the instrument in the chart. */
  readonly chosen: string | undefined;
  readonly against: Against | undefined;
  readonly today: Day;
  readonly choose: (instrument: string) => void;
}

/** The scores of a patient: the last value, its course, and how it stands against the named baseline. */
export function tiles(
  given: Tiles,
  more: readonly (TemplateResult | typeof nothing)[],
): TemplateResult | typeof nothing {
  if (given.measures.length === 0 && more.every((one) => one === nothing)) return nothing;
  return html`<section class="tiles measures" aria-label=${say.tiles}>
    ${given.measures.map((measure) => tile(measure, given))}${more}
  </section>`;
}

/** That it was not done since, and why. */
export const notDoneLine = (notDone: NotDone | undefined): TemplateResult | typeof nothing =>
  notDone ? html`<span class="not-done">${say.notDoneOn(writeDay(notDone.day), notDone.reason)}</span>` : nothing;

/** What was asked for and never scored has no tile, and is not forgotten. */
export const neverDoneLines = (all: ReturnType<typeof neverDone>): TemplateResult | typeof nothing =>
  all.length === 0
    ? nothing
    : html`<ul class="muted never-done">
        ${all.map(({ day, reason, ids }) => {
          const titles = ids.flatMap((id) => known(id)?.words.title ?? []).join(', ');
          return html`<li>${say.neverDone(writeDay(day), reason, titles)}</li>`;
        })}
      </ul>`;

function tile(measure: Measure, { chosen, against, today, choose }: Tiles): TemplateResult {
  const { id, instrument, words, last, points, notDone, isHidden } = measure;
  const isChosen = id === chosen;
  const { text, isTotal } = valueOf(measure);
  const unit = instrument.total.unit === '%' ? '%' : say.of(String(instrument.total.max));
  const day = notDone ? say.lastOn(writeDay(last.day)) : last.day === today ? say.today : writeDay(last.day);
  return html`<button type="button" class="card tile measure" aria-pressed=${isChosen} @click=${() => choose(id)}>
    <span class="kick"><b>${words.title}</b><small>${day}${isChosen ? ` · ${say.shown}` : nothing}</small></span>
    ${notDoneLine(notDone)}
    <span class="reading"
      ><span class=${isTotal && !notDone ? 'big' : 'rng'}
        >${text}${isTotal ? html` <small>${unit}</small>` : nothing}</span
      >${points.some(({ total }) => total !== undefined) && !isHidden && instrument.total.official ? spark(points) : nothing}</span
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
