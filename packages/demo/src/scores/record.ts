import { html, nothing, type TemplateResult } from 'lit';
import { recordTable } from '../common/record-table.ts';
import { recordWords } from '../common/record.en.ts';
import { isStarted, lineOf, paragraphOf, tableLineOf } from '../common/summary.ts';
import type { Page } from './page.ts';
import { words } from './scores.en.ts';
import type { Sheet } from './session.ts';

const say = words.record;

const section = (content: unknown): TemplateResult =>
  html`<section class="card record" aria-labelledby="record">
    <h3 id="record">${recordWords.title}</h3>
    ${content}
  </section>`;

/** What is copied: a paragraph for a letter and a line for a table. */
export function record(page: Page, sheet: Sheet): TemplateResult {
  const scored = page.session.scored(sheet);
  if (!isStarted(scored)) {
    const hasKeys = sheet.instrument.items.some(({ kind }) => kind === 'choice' || kind === 'boolean');
    return section(
      html`<p class="muted">${say.nothing}</p>
        ${hasKeys ? html`<p class="muted keys">${say.keys}</p>` : nothing}`,
    );
  }
  const paragraph = paragraphOf(scored);
  const line = tableLineOf(scored);
  const copyParagraph = () => page.copy('record', recordWords.paragraph, paragraph);
  const copyLine = () => page.copy('record', recordWords.line, lineOf(line));
  return section(
    html`<p class="text">${paragraph}</p>
      <div class="acts">
        <button type="button" class="btn" @click=${copyParagraph}>${recordWords.copyParagraph}</button>
        <button type="button" class="btn" @click=${copyLine}>${recordWords.copyLine}</button>
        ${page.spoken('record')}
      </div>
      ${recordTable(line)}`,
  );
}

/** All that was scored, for one paste. */
export function visit(page: Page, started: readonly Sheet[]): TemplateResult {
  const scored = started.map((sheet) => page.session.scored(sheet));
  const paragraphs = scored.map(paragraphOf);
  const copyParagraphs = () => page.copy('record', say.paragraphs, paragraphs.join('\n\n'));
  const copyLines = () => page.copy('record', say.lines, scored.map((one) => lineOf(tableLineOf(one))).join('\n'));
  return section(
    html`${paragraphs.map((text) => html`<p class="text">${text}</p>`)}
      <div class="acts">
        <button type="button" class="btn primary" @click=${copyParagraphs}>${say.copyParagraphs}</button>
        <button type="button" class="btn" @click=${copyLines}>${say.copyLines}</button>
        ${page.spoken('record')}
      </div>`,
  );
}
