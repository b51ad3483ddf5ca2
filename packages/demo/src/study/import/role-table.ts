import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { definitionOf, definitions } from '../definitions.ts';
import { importWords as say } from './import.en.ts';
import { nameOfItem } from './item-names.ts';
import { instrumentOf, itemsOf, plainRoles, type Role } from './roles.ts';
import type { Table } from './table.ts';

interface Options {
  readonly label: string;
  readonly options: readonly (readonly [Role, string])[];
}

/** What an instrument offers: its total, where it has a published one, and its items. */
function optionsOf(id: string): Options {
  const definition = definitionOf(id)!;
  const { instrument, words: own } = definition;
  const items = itemsOf(definition).map((item) => [`item/${id}/${item.id}`, nameOfItem(id, item.id)] as const);
  return {
    label: own.title,
    options: instrument.total.official ? [[`total/${id}`, `${own.title}: ${say.total}`], ...items] : items,
  };
}

const choices = (all: Options['options'], chosen: Role) =>
  all.map(([role, name]) => html`<option value=${role} .selected=${live(role === chosen)}>${name}</option>`);

/** Items of every instrument in every list would be thousands: totals are offered always, items of those that are named. */
function roleSelect(
  column: string,
  chosen: Role,
  named: readonly Options[],
  choose: (role: Role) => void,
): TemplateResult {
  const others = definitions
    .filter(
      ({ words: { title }, instrument }) => instrument.total.official && !named.some(({ label }) => label === title),
    )
    .map(({ instrument, words: own }) => [`total/${instrument.id}`, `${own.title}: ${say.total}`] as const);
  return html`<select
    aria-label="${say.holds}: ${column}"
    @change=${({ target }: Event) => choose((target as HTMLSelectElement).value as Role)}
  >
    ${choices(
      plainRoles.map((role) => [role, say.role[role]] as const),
      chosen,
    )}
    ${named.map(({ label, options }) => html`<optgroup label=${label}>${choices(options, chosen)}</optgroup>`)}
    ${others.length > 0 ? html`<optgroup label=${say.total}>${choices(others, chosen)}</optgroup>` : nothing}
  </select>`;
}

const firstCells = ({ rows }: Table, index: number) => {
  const cells = rows.slice(0, 3).map(({ cells: row }) => row[index]?.trim() ?? '');
  return cells.map((cell) => cell || say.noCell).join(', ');
};

/** What each column holds; changing one takes effect at once. */
export function roleTable(
  table: Table,
  roles: readonly Role[],
  choose: (index: number, role: Role) => void,
): TemplateResult {
  const named = [...new Set(roles.flatMap((role) => instrumentOf(role) ?? []))].map(optionsOf);
  return html`<div class="scroll">
    <table class="subjects roles">
      <thead>
        <tr>
          <th scope="col">${say.column}</th>
          <th scope="col">${say.cells}</th>
          <th scope="col">${say.holds}</th>
        </tr>
      </thead>
      <tbody>
        ${table.columns.map(
          (column, index) =>
            html`<tr>
              <th scope="row">${column}</th>
              <td>${firstCells(table, index)}</td>
              <td class="set">${roleSelect(column, roles[index]!, named, (role) => choose(index, role))}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
