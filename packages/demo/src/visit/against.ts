import type { Administration, PartValue, Result } from '@clinimetric/scoring';
import { html, type TemplateResult } from 'lit';
import { writeDay } from '../common/moment.ts';
import { labelOf, writePart, writeRange, type Scored } from '../common/summary.ts';
import { dayOf, rescored } from './former.ts';
import { visitWords } from './visit.en.ts';

const say = visitWords.result;

/** The value of a part or of the whole at one visit; what is open has no number. */
function cell(scored: Scored, result: Result<PartValue>, part?: string): string {
  if (result.status === 'invalid') return '';
  if (part === undefined) {
    return result.status === 'complete' ? writePart(scored, result.total) : say.openCell;
  }
  const value = result.parts[part];
  if (value != null) return writePart(scored, value);
  const range = result.status === 'incomplete' ? result.bounds.parts[part] : null;
  return range ? writeRange(scored, range) : '';
}

/** Instruments without parts, and with few items, are compared item by item. */
const fewItems = 3;

function itemRows(scored: Scored, then: Result<PartValue>): [string, string, string][] {
  const asked = scored.instrument.items.filter(({ role }) => role === 'scored');
  if (scored.instrument.parts.length > 0 || asked.length < 2 || asked.length > fewItems) return [];
  if (asked.some(({ oneOf }) => oneOf !== undefined)) return [];
  const of = (result: Result<PartValue>, id: string) => String(result.answers[id] ?? say.openCell);
  return asked.map(({ id }) => [labelOf(scored, id), of(then, id), of(scored.result, id)]);
}

/** The last visit against today, part by part. */
export function againstLast(scored: Scored, former: Administration): TemplateResult {
  const { instrument, words, result } = scored;
  const then = rescored(former, instrument);
  const parts = instrument.parts.map(({ id }): [string, string, string] => [
    words.parts[id]!,
    cell(scored, then, id),
    cell(scored, result, id),
  ]);
  const isUntouched = Object.keys(result.answers).length === 0;
  const rows = [...parts, ...itemRows(scored, then)];
  const sum: [string, string, string] = [words.title, cell(scored, then), cell(scored, result)];
  const all = instrument.total.official ? [...rows, sum] : rows;
  return html`<section class="card pad against">
    <table>
      <caption class="vh">
        ${say.last}
      </caption>
      <thead>
        <tr>
          <td></td>
          <th scope="col">${writeDay(dayOf(former))}</th>
          <th scope="col">${say.today}</th>
        </tr>
      </thead>
      <tbody>
        ${all.map(
          ([label, before, now]) =>
            html`<tr class=${label === words.title ? 'sum' : ''}>
              <th scope="row">${label}</th>
              <td>${before}</td>
              <td><b>${isUntouched ? say.openCell : now}</b></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
