import { html, nothing, type TemplateResult } from 'lit';
import { cellsOf, columns, isStarted, lineOf, paragraphOf } from '../common/summary.ts';
import type { Page } from './page.ts';
import type { Sheet } from './session.ts';

export const keys =
  'By keyboard: digits answer and go on, arrow keys choose, Delete takes an answer back, Enter leaves a field for the next item.';

/** What is copied: a paragraph for a letter and a line for a table. */
export function record(page: Page, sheet: Sheet): TemplateResult {
  const scored = page.session.scored(sheet);
  if (!isStarted(scored)) {
    return html`<section class="card record" aria-labelledby="record">
      <h3 id="record">For the record</h3>
      <p class="muted">
        Nothing is answered yet. From the first answer on, a paragraph for a letter and a line for a table stand here,
        also while the score is not complete.
      </p>
      ${sheet.instrument.items.some(({ kind }) => kind === 'choice' || kind === 'boolean') ? html`<p class="muted keys">${keys}</p>` : nothing}
    </section>`;
  }
  const paragraph = paragraphOf(scored);
  return html`<section class="card record" aria-labelledby="record">
    <h3 id="record">For the record</h3>
    <p class="text">${paragraph}</p>
    <div class="acts noprint">
      <button type="button" class="btn" @click=${() => page.copy('record', 'paragraph', paragraph)}>
        Copy paragraph
      </button>
      <button type="button" class="btn" @click=${() => page.copy('record', 'table line', lineOf(scored))}>
        Copy table line
      </button>
      ${page.spoken('record')}
    </div>
    <div class="scroll noprint" tabindex="0" role="region" aria-label="Table line">
      <table>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
        <tr>
          ${cellsOf(scored).map((cell) => html`<td>${cell}</td>`)}
        </tr>
      </table>
    </div>
  </section>`;
}

/** All that was scored, for one paste. */
export function visit(page: Page, started: readonly Sheet[]): TemplateResult {
  const scored = started.map((sheet) => page.session.scored(sheet));
  const paragraphs = () => scored.map(paragraphOf).join('\n\n');
  const lines = () => scored.map(lineOf).join('\n');
  return html`<section class="card record" aria-labelledby="record">
    <h3 id="record">For the record</h3>
    ${scored.map((one) => html`<p class="text">${paragraphOf(one)}</p>`)}
    <div class="acts">
      <button type="button" class="btn primary" @click=${() => page.copy('record', 'all paragraphs', paragraphs())}>
        Copy all paragraphs
      </button>
      <button type="button" class="btn" @click=${() => page.copy('record', 'all table lines', lines())}>
        Copy all table lines
      </button>
      ${page.spoken('record')}
    </div>
  </section>`;
}
