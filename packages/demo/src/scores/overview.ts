import { html, nothing, type TemplateResult } from 'lit';
import { gradeLine } from '../common/grades.ts';
import { markOf } from '../common/marks.ts';
import { isStarted, stateOf, writeRange, writeTotal } from '../common/summary.ts';
import { teach } from '../common/teach.ts';
import type { Page } from './page.ts';
import { visit } from './record.ts';
import { words } from './scores.en.ts';
import { addressOf, type Sheet } from './session.ts';

/** All instruments with what they say so far, and how the page works. */
export function overview(page: Page): TemplateResult {
  const { sheets, started } = page.session;
  const { title, help, clinic, how } = words.overview;
  return html`<div class="head">
      <div>
        <h2>${title}</h2>
        <p class="muted">${help}</p>
      </div>
      <div class="acts">
        <a class="btn" href="#patients">${clinic}</a>
        ${started.length > 0 ? page.startAgain() : nothing}
      </div>
    </div>
    <div class="tiles">${sheets.map((sheet) => tile(page, sheet))}</div>
    ${started.length > 0 ? visit(page, started) : nothing}
    ${teach(how, html`<p class="muted keys">${words.record.keys}</p>`)}`;
}

function tile(page: Page, sheet: Sheet): TemplateResult {
  const scored = page.session.scored(sheet);
  const { words: named, result, instrument } = scored;
  const bounds = result.status === 'incomplete' && isStarted(scored) ? result.bounds.total : null;
  return html`<a class="card tile" href=${addressOf(sheet)}>
    <span class="kick"><b>${named.title}</b>${tag(page, sheet)}</span>
    ${
      result.status === 'complete'
        ? instrument.total.official
          ? html`<span class="big"
              >${writeTotal(scored, result.total)} <small>${words.of(instrument.total.max)}</small></span
            >`
          : html`<span class="rng">${gradeLine(scored)}</span>`
        : bounds
          ? html`<span class="rng">${writeRange(scored, bounds)}</span>`
          : nothing
    }
    <span class="muted">${named.fullTitle}: ${named.view?.['subtitle']}</span>
  </a>`;
}

function tag(page: Page, sheet: Sheet): TemplateResult {
  const scored = page.session.scored(sheet);
  const kind = { complete: 'done', invalid: 'bad', incomplete: '' }[scored.result.status];
  return html`<span class="tag ${kind}">${markOf(scored)}${stateOf(scored)}</span>`;
}
