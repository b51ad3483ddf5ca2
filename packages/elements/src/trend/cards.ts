import { html, nothing, type TemplateResult } from 'lit';
import { marks } from '../internal/marks.ts';
import { isReached, type Stop } from './course.ts';
import {
  againstBaseline,
  breakText,
  limitText,
  outcomeOf,
  rangeText,
  remarksOf,
  responseLabel,
  say,
  scheduleOf,
  totalText,
  valueText,
  word,
  type TrendView,
} from './sentences.ts';

/** What a narrow table has no column for and still must say. */
const narrowRemarks = (view: TrendView, stop: Stop): string[] => [
  ...(stop.range ? [rangeText(view, stop.range)] : []),
  ...(stop.broken && !stop.apart ? [breakText(view, stop.broken)] : []),
];

/** The rows of the chart as a table: nothing is in one that is not in the other. */
export function table(view: TrendView): TemplateResult {
  const { named, course } = view;
  const { stops, latest, responses } = course;
  const count = say(view, 'visits', { instrument: named.title, count: stops.length });
  return html`<table>
    <caption>
      <span class="vh">${count}</span>
    </caption>
    <thead>
      <tr>
        <th scope="col">${word(view, 'visit')}</th>
        <th scope="col" class="wide">${word(view, 'schedule')}</th>
        <th scope="col" class="n">${named.title}</th>
        <th scope="col" class="n">${word(view, 'against')}</th>
        <th scope="col" class="wide">${word(view, responses.length > 0 ? 'response' : 'remarks')}</th>
      </tr>
    </thead>
    <tbody>
      ${stops.map(
        (stop) =>
          html`<tr class=${stop === latest ? 'now' : stop.total === undefined ? 'gap' : ''}>
            <th scope="row">${view.formatDay(stop.time)}</th>
            <td class="wide">${scheduleOf(view, stop)}</td>
            <td class="n">
              <b><bdi>${valueText(view, stop)}</bdi></b
              >${narrowRemarks(view, stop).map((remark) => html`<small class="narrow"><bdi>${remark}</bdi></small>`)}
            </td>
            <td class="n"><bdi>${againstBaseline(view, stop)}</bdi></td>
            <td class="wide">${remarksOf(view, stop).map((remark) => html`<div><bdi>${remark}</bdi></div>`)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** How the last visit stands against the baseline, with the day of that. */
function sinceBaseline(view: TrendView, stop: Stop): string | undefined {
  const { baseline } = view.course;
  if (!baseline || stop.total === undefined || stop.isBaseline) return undefined;
  const day = view.formatDay(baseline.time);
  if (stop.apart) return say(view, 'not-since', { day, what: breakText(view, stop.apart) });
  return stop.change?.status === 'evaluable'
    ? say(view, 'since', {
        from: totalText(view, baseline.total!),
        to: totalText(view, stop.total),
        change: againstBaseline(view, stop),
        day,
      })
    : undefined;
}

/** The total of the last visit that took place. */
export function latestCard(view: TrendView, stop: Stop): TemplateResult {
  const { named, shared } = view;
  const label = stop.isToday ? named.totalLabel : say(view, 'latest', { instrument: named.title });
  const since = sinceBaseline(view, stop);
  return html`<div class="card result" part="result">
    <p class="kick"><span>${label}</span><span>${view.formatDay(stop.time)}</span></p>
    ${
      stop.total === undefined
        ? html`${stop.range ? html`<p class="range" part="total"><bdi>${rangeText(view, stop.range)}</bdi></p>` : nothing}
            <p class="muted">${stop.range ? shared.noTotalYet : valueText(view, stop)}</p>`
        : html`<p class="total" part="total"><bdi>${totalText(view, stop.total)}</bdi></p>`
    }
    ${since ? html`<p class="since"><bdi>${since}</bdi></p>` : nothing}
  </div>`;
}

/** What the last visit reached; "not evaluable" is another thing than "not reached". */
export function responseCard(view: TrendView, stop: Stop): TemplateResult | typeof nothing {
  const { responses } = view.course;
  if (responses.length === 0) return nothing;
  return html`<div class="card outcomes" part="responses">
    <h3 class="cap">${word(view, 'since-baseline')}</h3>
    <ul>
      ${responses.map((response) => {
        const reached = isReached(response, stop);
        const mark = reached === undefined ? marks.notAssessed : reached ? marks.done : marks.open;
        return html`<li class=${reached ? 'yes' : ''}>
          ${mark}<span
            >${responseLabel(view, response)}
            ${'percent' in response ? html`<small>${limitText(view, response)}</small>` : nothing}</span
          ><span>${outcomeOf(view, response, stop)}</span>
        </li>`;
      })}
    </ul>
  </div>`;
}

/** Treatments in words: a strip may be too short for its label. */
export function treatmentList(view: TrendView): TemplateResult | typeof nothing {
  if (view.treatments.length === 0) return nothing;
  const rows = view.treatments.map(({ label, from, to }) => {
    const start = view.formatDay(from);
    return to === undefined
      ? say(view, 'treatment', { label, from: start })
      : say(view, 'treatment-until', { label, from: start, to: view.formatDay(to) });
  });
  return html`<small><bdi>${word(view, 'treatments')}: ${rows.join('; ')}</bdi></small>`;
}
