import { html, nothing, type TemplateResult } from 'lit';
import { marks } from '../common/marks.ts';
import type { ChangeRow, Changes } from './changes.ts';
import { patient as say } from './patient.en.ts';

/** One instrument over visits. Heads: what a row is, each visit, what changed between the last two. */
export function changesTable(title: string, changes: Changes, heads: readonly string[]): TemplateResult {
  const { rows, alike, total, differs } = changes;
  const [rowHead, ...columns] = heads;
  const changeHead = columns.pop();
  const hasTotal = total.values.some(Boolean);
  return html`<div class="card scroll" tabindex="0" role="group" aria-label=${say.changesOf(title)}>
      <table class="changes">
        <caption class="vh">
          ${say.changesOf(title)}
        </caption>
        <thead>
          <tr>
            <th scope="col">${rowHead}</th>
            ${columns.map((column, i) => html`<th scope="col" class=${columnClass(i, columns)}>${column}</th>`)}
            <th scope="col" class="told">${changeHead}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((one) => row(one, columns))}
          ${
            alike
              ? html`<tr class="alike">
                  <td colspan=${heads.length}>${alike}</td>
                </tr>`
              : nothing
          }
          ${hasTotal ? row(total, columns, 'total') : nothing}
        </tbody>
      </table>
    </div>
    ${differs ? html`<p class="note">${marks.info}<span>${differs}</span></p>` : nothing}`;
}

/** Where it is narrow the first of three columns gives way, and what changed stands below the label. */
const columnClass = (index: number, columns: readonly string[]) => (index === 0 && columns.length > 2 ? 'n wide' : 'n');

const row = ({ label, values, told }: ChangeRow, columns: readonly string[], kind: string | typeof nothing = nothing) =>
  html`<tr class=${kind}>
    <th scope="row">${label}${told.map((one) => html`<small class="beside">${one}</small>`)}</th>
    ${values.map((value, i) => html`<td class=${columnClass(i, columns)}>${value}</td>`)}
    <td class="told">${told.map((one) => html`<div>${one}</div>`)}</td>
  </tr>`;
