import { html, nothing, type TemplateResult } from 'lit';
import { gradeLine } from '../common/grades.ts';
import { markOf } from '../common/marks.ts';
import { isStarted, stateOf, writeRange, writeTotal } from '../common/summary.ts';
import type { Page } from './page.ts';
import { keys, visit } from './record.ts';
import { addressOf, type Sheet } from './session.ts';

/** All instruments with what they say so far, and how the page works. */
export function overview(page: Page): TemplateResult {
  const { sheets, started } = page.session;
  return html`<div class="head">
      <div>
        <h2>Score a visit</h2>
        <p class="muted">Choose an instrument. All stay open side by side until you start again or leave the page.</p>
      </div>
      <div class="acts">
        <a class="btn" href="#patients">Patients and visits</a>
        ${started.length > 0 ? page.startAgain() : nothing}
      </div>
    </div>
    <div class="tiles">${sheets.map((sheet) => tile(page, sheet))}</div>
    ${started.length > 0 ? visit(page, started) : nothing}
    <section class="card teach">
      <h3>How it works</h3>
      <ol>
        <li>
          <b>Answer what you examined.</b> An open item stays open and never counts as 0. Until everything is answered
          the page shows the range the total will lie in.
        </li>
        <li>
          <b>Read the number and where it comes from.</b> Every part shows its arithmetic; every band names the scheme
          and its version.
        </li>
        <li>
          <b>Copy the summary or print the page.</b> A score that is not complete is copied and printed as not complete.
        </li>
      </ol>
      <p class="muted keys">${keys}</p>
    </section>`;
}

function tile(page: Page, sheet: Sheet): TemplateResult {
  const scored = page.session.scored(sheet);
  const { words, result, instrument } = scored;
  const bounds = result.status === 'incomplete' && isStarted(scored) ? result.bounds.total : null;
  return html`<a class="card tile" href=${addressOf(sheet)}>
    <span class="kick"><b>${words.title}</b>${tag(page, sheet)}</span>
    ${
      result.status === 'complete'
        ? instrument.total.official
          ? html`<span class="big">${writeTotal(scored, result.total)} <small>of ${instrument.total.max}</small></span>`
          : html`<span class="rng">${gradeLine(scored)}</span>`
        : bounds
          ? html`<span class="rng">${writeRange(scored, bounds)}</span>`
          : nothing
    }
    <span class="muted">${words.fullTitle}: ${words.view?.['subtitle']}</span>
  </a>`;
}

function tag(page: Page, sheet: Sheet): TemplateResult {
  const scored = page.session.scored(sheet);
  const kind = { complete: 'done', invalid: 'bad', incomplete: '' }[scored.result.status];
  return html`<span class="tag ${kind}">${markOf(scored)}${stateOf(scored)}</span>`;
}
