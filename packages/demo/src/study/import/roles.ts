import type { Item } from '@clinimetric/scoring';
import type { Known } from '../../common/instruments.ts';
import { definitionOf, definitions } from '../definitions.ts';
import type { Table } from './table.ts';

/** What a column holds. `imputed`: a yes says that the row is a missing visit, whatever its responses say. */
export type Role =
  | 'unused'
  | 'subject'
  | 'arm'
  | 'visit'
  | 'week'
  | 'day'
  | 'date'
  | 'flag'
  | 'imputed'
  | `item/${string}/${string}`
  | `total/${string}`;

/** Roles that one column has at most. */
export const plainRoles = ['unused', 'subject', 'arm', 'visit', 'week', 'day', 'date', 'flag', 'imputed'] as const;

/** Instruments whose items or total a role names. */
export const instrumentOf = (role: Role): string | undefined => /^(?:item|total)\/([^/]+)/.exec(role)?.[1];
export const itemOf = (role: Role): string | undefined => /^item\/[^/]+\/(.+)$/.exec(role)?.[1];

/** What a row has under a role; `undefined` where it has nothing there. */
export const textIn = (cells: readonly string[], roles: readonly Role[], role: Role): string | undefined =>
  cells[roles.indexOf(role)]?.trim() || undefined;

/** Items that a column may hold: what scores, and what the rules need beside it. */
export const itemsOf = ({ instrument }: Known): readonly Item[] =>
  instrument.items.filter(({ role }) => role !== 'evidence');

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '');

const names: readonly (readonly [Role, RegExp])[] = [
  ['subject', /^(u?subj(ect)?|patient|participant|person)?(id|no|nr|number|code)?$/],
  ['arm', /^(arm|group|trt|treatment|actarm|trt01[ap])$/],
  ['visit', /^(visit|visitname|avisit|timepoint)$/],
  ['week', /^(week|weeks|wk)$/],
  ['day', /^(day|studyday|ady|visitday)$/],
  ['date', /^(date|visitdate|dateofvisit|assessmentdate|visitdt|svstdtc|adt)$/],
  ['imputed', /^(nri|imputed|isimputed)$/],
];

const aResponse = /^(pasi(50|75|90|100)|sri[4-8]?|bicla|lldas|doris|iga01|responder|response)$/;
const isYesOrNo = (cell: string) => /^(y|n|yes|no|true|false|0|1)?$/i.test(cell.trim());

/** An item by its name, alone or behind that of its instrument. */
function itemRole(column: string): readonly [Role, isFull: boolean] | undefined {
  for (const definition of definitions) {
    const { id } = definition.instrument;
    for (const item of itemsOf(definition)) {
      if (item.role !== 'scored') continue;
      const name = plain(item.id);
      if (column === plain(id) + name || (column === name && name === plain(id)))
        return [`item/${id}/${item.id}`, true];
      if (column === name) return [`item/${id}/${item.id}`, false];
    }
  }
  return undefined;
}

function totalRole(column: string): Role | undefined {
  const found = definitions.find(({ instrument }) => {
    const id = plain(instrument.id);
    return instrument.total.official && [id, `${id}total`, `${id}score`, `total${id}`, `${id}sum`].includes(column);
  });
  return found && `total/${found.instrument.id}`;
}

/** One bare name, such as `fever`, may mean anything; three items of one form are that form. */
const leastAlone = 3;

/** What columns seem to hold, by their names and, of responses, their cells. Everything can be changed. */
export function guessRoles({ columns, rows }: Pick<Table, 'columns' | 'rows'>): Role[] {
  const taken = new Set<Role>();
  const items = columns.map((column) => itemRole(plain(column)));
  const count = (role: Role) => items.filter((one) => one && instrumentOf(one[0]) === instrumentOf(role)).length;
  return columns.map((column, index) => {
    const name = plain(column);
    const item = items[index];
    const isItem = item && (item[1] || count(item[0]) >= leastAlone);
    const isFlag = aResponse.test(name) && rows.slice(0, 200).every(({ cells }) => isYesOrNo(cells[index] ?? ''));
    const role =
      names.find(([, pattern]) => name !== '' && pattern.test(name))?.[0] ??
      (isItem ? item[0] : isFlag ? 'flag' : (totalRole(name) ?? 'unused'));
    if (role !== 'flag' && taken.has(role)) return 'unused';
    taken.add(role);
    return role;
  });
}

/** What keeps a mapping from being used. */
export type RoleProblem = 'no-subject' | 'no-visit' | 'nothing-to-take' | 'twice';

const tellsVisit: ReadonlySet<Role> = new Set(['visit', 'week', 'day', 'date']);

export function roleProblems(roles: readonly Role[]): RoleProblem[] {
  const problems: RoleProblem[] = [];
  if (!roles.includes('subject')) problems.push('no-subject');
  if (!roles.some((role) => tellsVisit.has(role))) problems.push('no-visit');
  if (!roles.some((role) => role === 'flag' || instrumentOf(role))) problems.push('nothing-to-take');
  const once = roles.filter((role) => role !== 'unused' && role !== 'flag');
  if (new Set(once).size < once.length) problems.push('twice');
  return problems;
}

/** The item a role names. */
export function itemAt(role: Role): Item | undefined {
  const [instrument, item] = [instrumentOf(role), itemOf(role)];
  return instrument && item ? definitionOf(instrument)?.instrument.item(item) : undefined;
}
