import { html, nothing, type TemplateResult } from 'lit';
import { groupsOf } from '../common/answers.ts';
import { gradeLine } from '../common/grades.ts';
import { between, isStarted, paragraphOf, stateOf, writeTotal, type Scored } from '../common/summary.ts';
import { words as say } from './scores.en.ts';

function total(scored: Scored): TemplateResult | typeof nothing {
  const { result, instrument } = scored;
  if (result.status === 'complete' && !instrument.total.official) return html`<p><b>${gradeLine(scored)}</b></p>`;
  if (result.status === 'complete') {
    return html`<p class="total">
      ${writeTotal(scored, result.total)} <small>${say.of(instrument.total.max)}</small>
    </p>`;
  }
  const bounds = result.status === 'incomplete' && isStarted(scored) ? result.bounds.total : null;
  return html`<p>
    <b>${stateOf(scored)}</b>${bounds ? html`<br />${say.paper.noTotal(between(scored, bounds))}` : nothing}
  </p>`;
}

/** What is printed in place of the page: every answer, what is open, and the record, on one sheet of paper. */
export function paper(scored: Scored): TemplateResult {
  const { words, shared, date } = scored;
  return html`<article class="paper">
    <header>
      <div>
        <h2>${words.title}</h2>
        <p>${words.fullTitle}</p>
      </div>
      ${total(scored)}
    </header>
    <p class="who">
      <span>${say.paper.assessed(date)}</span><span>${say.paper.patient} <i></i></span
      ><span>${say.paper.assessor} <i></i></span>
    </p>
    <div class="groups">
      ${groupsOf(scored).map(
        ({ title, value, rows }) =>
          html`<section>
            ${title ? html`<h3><span>${title}</span><span>${value}</span></h3>` : nothing}
            ${rows.map(
              ({ label, answer, isOpen, points }) =>
                html`<p class=${isOpen ? 'open' : ''}>
                  <span>${label}</span><span>${isOpen ? '○ ' : ''}${answer}</span><span>${points}</span>
                </p>`,
            )}
          </section>`,
      )}
    </div>
    <p>${paragraphOf(scored)}</p>
    <p><small>${words.licence} ${shared.purpose}</small></p>
  </article>`;
}
