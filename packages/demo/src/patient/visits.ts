import { html, nothing, type TemplateResult } from 'lit';
import { marks } from '../common/marks.ts';
import { writeDay } from '../common/moment.ts';
import { words } from '../common/words.ts';
import { addressOf } from '../frame/route.ts';
import type { Patient } from '../records/patient.ts';
import type { ScheduledVisit } from '../records/schedule.ts';
import type { Scored } from './comparison.ts';
import { patient as say } from './patient.en.ts';
import { isOpen, outsideWords } from './plan.ts';
import { visitName } from './visit-name.ts';

/** How a visit stands. Each former version of a score that is kept is one amendment. */
function stateOf({ visit, administrations }: Scored): string {
  const amendments = administrations.filter(({ replaces }) => replaces !== undefined).length;
  return visit.state === 'amended' && amendments > 0 ? say.amended(amendments) : words.visitState[visit.state];
}

/** Visits that took place and planned ones that were missed, the last first. */
export function visitsCard(
  patient: Patient,
  visits: readonly Scored[],
  standings: readonly ScheduledVisit[],
): TemplateResult {
  const missed = standings.filter(({ standing }) => standing === 'missed');
  const rows = [
    ...visits.map((one) => ({ day: one.day, row: taken(one, standings) })),
    ...missed.map((one) => ({ day: one.day, row: missedRow(one) })),
  ].sort((a, b) => (a.day < b.day ? 1 : -1));
  const [former, last] = visits.slice(-2);
  return html`<section class="card pad">
    <h3>${say.visits}</h3>
    ${rows.length === 0 ? html`<p class="muted">${say.noVisits}</p>` : nothing}
    <ul class="lines">
      ${rows.map(({ row }) => row)}
    </ul>
    ${
      former && last
        ? html`<p>
            <a href=${addressOf({ at: 'compare', id: patient.id, visits: [former.visit.id, last.visit.id] })}
              >${say.compare}</a
            >
          </p>`
        : nothing
    }
  </section>`;
}

function taken(one: Scored, standings: readonly ScheduledVisit[]): TemplateResult {
  const { visit } = one;
  const planned = standings.find((standing) => standing.standing === 'done' && standing.planned.id === visit.planned);
  return html`<li>
    <span class="named"
      >${isOpen(visit) ? marks.half : marks.lock}<a href="#visit/${visit.id}">${visitName(one)}</a></span
    >
    <span class="muted">${stateOf(one)}${planned?.outside ? `, ${outsideWords(planned)}` : nothing}</span>
  </li>`;
}

const missedRow = ({ day, planned }: ScheduledVisit) =>
  html`<li>
    <span class="named">${marks.missed}<span>${say.missedVisit(writeDay(day), planned.label)}</span></span>
    <span class="muted">${say.missed}</span>
  </li>`;
