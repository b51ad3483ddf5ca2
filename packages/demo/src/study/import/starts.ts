import type { Day } from '../../records/day.ts';
import { readDate } from './cells.ts';
import { textIn, type Role } from './roles.ts';
import type { Table } from './table.ts';
import { isBaselineName } from './visits.ts';

/** By subject the date that days count from: that of the row called baseline, or else the first one. */
export function startsIn({ rows }: Pick<Table, 'rows'>, roles: readonly Role[]): ReadonlyMap<string, Day> {
  const [first, baseline] = [new Map<string, Day>(), new Map<string, Day>()];
  for (const { cells } of rows) {
    const subject = textIn(cells, roles, 'subject');
    const date = readDate(textIn(cells, roles, 'date') ?? '');
    if (subject === undefined || date.is !== 'value') continue;
    const { value: day } = date;
    if (day < (first.get(subject) ?? '9999')) first.set(subject, day);
    if (isBaselineName(textIn(cells, roles, 'visit') ?? '') && !baseline.has(subject)) baseline.set(subject, day);
  }
  return new Map([...first, ...baseline]);
}
