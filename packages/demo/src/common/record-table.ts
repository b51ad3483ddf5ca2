import { html, type TemplateResult } from 'lit';
import { recordWords } from './record.en.ts';
import type { TableLine } from './summary.ts';

/** A line for a table under its headings, to be selected where the browser does not let the page copy. */
export const recordTable = ({ columns, cells }: TableLine): TemplateResult =>
  html`<div class="scroll" tabindex="0" role="region" aria-label=${recordWords.tableLine}>
    <table>
      <tr>
        ${columns.map((column) => html`<th scope="col">${column}</th>`)}
      </tr>
      <tr>
        ${cells.map((cell) => html`<td>${cell}</td>`)}
      </tr>
    </table>
  </div>`;
