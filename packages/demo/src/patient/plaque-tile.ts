import { html, nothing, type TemplateResult } from 'lit';
import type { Administration, AdministrationTarget } from '@clinimetric/scoring';
import { known } from '../common/instruments.ts';
import { writeDay } from '../common/moment.ts';
import type { Day } from '../records/day.ts';
import { inNaturalOrder } from '../records/order.ts';
import { baselineOf } from '../records/patient.ts';
import { plaqueName } from '../visit/plaques.ts';
import { countingAt, idOf, type Scored } from './comparison.ts';
import { lastNotDone, type Against } from './measure.ts';
import { patient as say } from './patient.en.ts';
import { notDoneLine } from './tiles.ts';

const instrument = 'target-plaque';

/** One plaque: its last scoring, and the one at its baseline where that lies before. */
export interface Followed {
  readonly target: AdministrationTarget;
  readonly last: { readonly day: Day; readonly scoring: Administration };
  readonly first: { readonly day: Day; readonly scoring: Administration } | undefined;
}

const at = (visit: Scored, id: string) =>
  countingAt(visit).find((one) => one.instrument === instrument && one.target?.id === id);

const totalOf = (scoring: Administration | undefined) =>
  scoring?.result?.status === 'complete' ? scoring.result.total : undefined;

/** Every plaque that was ever scored. Their totals have no sum: each plaque is one by itself. */
export function followedPlaques(visits: readonly Scored[], against: Against | undefined): Followed[] {
  const targets = new Map(
    visits
      .flatMap(countingAt)
      .flatMap((one) => (one.instrument === instrument && one.target ? [[one.target.id, one.target] as const] : [])),
  );
  return [...targets.values()]
    .sort((a, b) => inNaturalOrder(a.id, b.id))
    .map((target) => {
      const last = visits.filter((one) => at(one, target.id)).at(-1)!;
      const isScored = (one: Scored) => totalOf(at(one, target.id)) !== undefined;
      const baseline = against && baselineOf(against.line, visits, idOf, isScored)?.visit;
      return {
        target,
        last: { day: last.day, scoring: at(last, target.id)! },
        first:
          baseline && baseline.day < last.day ? { day: baseline.day, scoring: at(baseline, target.id)! } : undefined,
      };
    });
}

/** "8 → 2 since 3 Mar 2025", "2 of 12". */
export function plaqueSentence({ last, first }: Followed): string {
  const now = totalOf(last.scoring);
  if (now === undefined) return say.notComplete;
  const before = totalOf(first?.scoring);
  const { max } = known(instrument)!.instrument.total;
  return first && before !== undefined
    ? say.plaqueChange(String(before), String(now), writeDay(first.day))
    : say.plaqueOf(String(now), String(max));
}

interface Shown {
  readonly today: Day;
  readonly isHidden: boolean;
}

/** Target plaques: how many are followed, and each one's total with what it was at baseline. */
export function plaqueTile(
  visits: readonly Scored[],
  against: Against | undefined,
  { today, isHidden }: Shown,
): TemplateResult | typeof nothing {
  const plaques = followedPlaques(visits, against);
  const lastVisit = visits.filter((one) => plaques.some(({ target }) => at(one, target.id))).at(-1);
  if (!lastVisit) return nothing;
  const { day } = lastVisit;
  const notDone = lastNotDone(instrument, visits.slice(visits.indexOf(lastVisit) + 1));
  const told = (one: Followed) =>
    one.last.day === day ? plaqueSentence(one) : say.plaqueOn(plaqueSentence(one), writeDay(one.last.day));
  return html`<div class="card tile measure">
    <span class="kick"
      ><b>${known(instrument)!.words.title}</b
      ><small>${notDone ? say.lastOn(writeDay(day)) : day === today ? say.today : writeDay(day)}</small></span
    >
    ${notDoneLine(notDone)}
    <span class=${notDone ? 'rng' : 'big'}>${plaques.length} <small>${say.plaques(plaques.length)}</small></span>
    <ul class="plaques">
      ${plaques.map((one) => html`<li><span>${plaqueName(one.target)}</span> <b>${told(one)}</b></li>`)}
    </ul>
    ${isHidden ? html`<small>${say.hiddenHere}</small>` : nothing}
  </div>`;
}
