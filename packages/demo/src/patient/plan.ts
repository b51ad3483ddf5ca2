import { html, nothing, type TemplateResult } from 'lit';
import { marks } from '../common/marks.ts';
import { writeDay } from '../common/moment.ts';
import type { ScheduledVisit, Standing } from '../records/schedule.ts';
import { patient as say } from './patient.en.ts';

const standingMarks: Readonly<Record<Standing, TemplateResult>> = {
  done: marks.done,
  due: marks.half,
  upcoming: marks.open,
  missed: marks.missed,
  dropped: marks.missed,
};

/** By how many days a visit missed its window; nothing where it did not. */
export const outsideWords = ({ outside }: Pick<ScheduledVisit, 'outside'>): string =>
  outside === 0 ? '' : (outside > 0 ? say.late : say.early)(Math.abs(outside));

/** The visits a schedule asks for as a line of dates, each with its window and how it stands. */
export function planCard(
  standings: readonly ScheduledVisit[],
  begin: (planned: string) => void,
): TemplateResult | typeof nothing {
  if (standings.length === 0) return nothing;
  return html`<section class="card pad">
    <h3>${say.plan}</h3>
    <ol class="plan-line">
      ${standings.map((one) => step(one, begin))}
    </ol>
  </section>`;
}

function step(scheduled: ScheduledVisit, begin: (planned: string) => void): TemplateResult {
  const { planned, day, standing, window } = scheduled;
  const canBegin = standing === 'due' || standing === 'missed' || standing === 'upcoming';
  const hasReach = window && window[0] !== window[1];
  return html`<li class=${standing}>
    <b>${planned.label}</b>
    <span>${writeDay(day)}</span>
    ${hasReach ? html`<small>${say.window(writeDay(window[0]), writeDay(window[1]))}</small>` : nothing}
    <span class="standing">${standingMarks[standing]} ${outsideWords(scheduled) || say.standing[standing]}</span>
    ${
      canBegin
        ? html`<button type="button" class="link" @click=${() => begin(planned.id)}>
            ${say.begin(planned.label)}
          </button>`
        : nothing
    }
  </li>`;
}
