import { html, nothing, type TemplateResult } from 'lit';
import { download } from '../../common/download.ts';
import { csvFile, csvRows, csvType } from '../../out/csv.ts';
import { sentenceOf } from '../../store/words.ts';
import { importWords as say } from './import.en.ts';
import type { Table } from './table.ts';
import type { BadRow, RowProblem } from './take.ts';

/** Why a row is left out, in a sentence. */
export const reasonOf = (problem: RowProblem): string => sentenceOf(say.why, problem);

/** The list as a file: line and reason before the cells as they stood. */
export const badFile = ({ columns }: Pick<Table, 'columns'>, bad: readonly BadRow[]): Blob =>
  csvFile(
    [say.line, say.reason, ...columns],
    [csvRows(bad.map(({ row, problem }) => [String(row.line), reasonOf(problem), ...row.cells]))],
  );

const shown = 50;

/** Rows that were left out with line and reason. */
export const badRows = (table: Table, bad: readonly BadRow[], name: string): TemplateResult =>
  html`<div class="scroll rows" tabindex="0" role="region" aria-label=${say.bad(bad.length)}>
      <table class="subjects wide">
        <thead>
          <tr>
            <th scope="col">${say.line}</th>
            <th scope="col">${say.reason}</th>
            <th scope="col">${say.row}</th>
          </tr>
        </thead>
        <tbody>
          ${bad.slice(0, shown).map(
            ({ row, problem }) =>
              html`<tr>
                <th scope="row">${row.line}</th>
                <td>${reasonOf(problem)}</td>
                <td class="cells">${row.cells.join(' | ')}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${bad.length > shown ? html`<p class="muted">${say.moreBad(bad.length - shown)}</p>` : nothing}
    <div class="acts">
      <button type="button" class="btn" @click=${() => download(say.badFile(name), badFile(table, bad), csvType)}>
        ${say.download}
      </button>
    </div>`;
