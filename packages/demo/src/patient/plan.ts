import { html, nothing, type TemplateResult } from 'lit';
import { marks } from '../common/marks.ts';
import { writeDay } from '../common/moment.ts';
import { words } from '../common/words.ts';
import type { ScheduledVisit, Standing } from '../records/schedule.ts';
import type { Visit } from '../records/visit.ts';
import { patient as say } from './patient.en.ts';

const standingMarks: Readonly<Record<Standing, TemplateResult>> = {
  done: marks.done,
  due: marks.half,
  upcoming: marks.open,
  missed: marks.missed,
  dropped: marks.missed,
};

/** Whether something is still to be answered or signed at a visit. */
export const isOpen = ({ state }: Visit): boolean => state === 'in-progress' || state === 'waiting';

/** By how many days a visit missed its window; nothing where it did not. */
export const outsideWords = ({ outside }: Pick<ScheduledVisit, 'outside'>): string =>
  outside === 0 ? '' : (outside > 0 ? say.late : say.early)(Math.abs(outside));

/** The visits a schedule asks for as a line of dates, each with its window and how it stands. */
export function planCard(
  standings: readonly ScheduledVisit[],
  visits: readonly Visit[],
  begin: (planned: string) => void,
): TemplateResult | typeof nothing {
  if (standings.length === 0) return nothing;
  return html`<section class="card pad">
    <h3>${say.plan}</h3>
    <ol class="plan-line">
      ${standings.map((one) => {
        const visit = visits.find(({ planned }) => one.standing === 'done' && planned === one.planned.id);
        return step(one, visit, begin);
      })}
    </ol>
  </section>`;
}

function step(scheduled: ScheduledVisit, visit: Visit | undefined, begin: (planned: string) => void): TemplateResult {
  const { planned, day, standing, window } = scheduled;
  const canBegin = standing === 'due' || standing === 'missed' || standing === 'upcoming';
  const hasReach = window && window[0] !== window[1];
  // A visit that took place is done once it is signed.
  const open = visit && isOpen(visit) ? visit : undefined;
  const stands = [open ? words.visitState[open.state] : '', outsideWords(scheduled)].filter(Boolean).join(', ');
  return html`<li class=${open ? 'due' : standing}>
    <b>${planned.label}</b>
    <span>${writeDay(day)}</span>
    ${hasReach ? html`<small>${say.window(writeDay(window[0]), writeDay(window[1]))}</small>` : nothing}
    <span class="standing">${open ? marks.half : standingMarks[standing]} ${stands || say.standing[standing]}</span>
    ${open ? html`<a href="#visit/${open.id}">${say.goOn(planned.label)}</a>` : nothing}
    ${
      canBegin
        ? html`<button type="button" class="link" @click=${() => begin(planned.id)}>
            ${say.begin(planned.label)}
          </button>`
        : nothing
    }
  </li>`;
}
