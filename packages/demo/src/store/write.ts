import type { AuditEntry, Remark } from '../records/audit.ts';
import { isPlain } from '../records/check.ts';
import { newId } from '../records/id.ts';
import { problemOf, type RecordKind } from '../records/record.ts';
import { canonical } from './canonical.ts';
import { ownerOf, type Change } from './change.ts';
import { StoreError, type RecordName } from './failure.ts';
import { storedProblemOf, type Aside, type Row, type Stored } from './schema.ts';
import type { Open, Plan, Put } from './turn.ts';

export const entryOf = (
  remark: Remark,
  kind: AuditEntry['kind'],
  { id, revision }: Pick<Stored, 'id' | 'revision'>,
): Omit<AuditEntry, 'number'> => ({
  ...remark,
  id: newId(),
  at: new Date().toISOString(),
  kind,
  record: id,
  revision,
});

const nameOf = ({ kind, value }: Change, field?: string): RecordName => ({
  kind,
  id: String(value?.id),
  ...(field !== undefined && { field }),
});

function nonsenseIn(change: Change): string | undefined {
  const wrong = problemOf(change.kind, change.value);
  if (wrong !== undefined) return wrong;
  if (change.kind === 'administration' && change.visit === '') return 'visit';
  const { before = null, after = null } = change.audit;
  return isPlain([before, after]) ? undefined : 'audit';
}

/** Refuses changes that are no record, and two of the same record: which would come last? */
export function refuseNonsense(changes: readonly Change[]): void {
  const seen = new Set<string>();
  const records = changes.flatMap((change) => {
    const key = `${change.kind}/${change.value?.id}`;
    const field = nonsenseIn(change) ?? (seen.has(key) ? 'id' : undefined);
    seen.add(key);
    return field === undefined ? [] : [nameOf(change, field)];
  });
  if (records.length > 0) throw new StoreError({ code: 'not-a-record', records });
}

/** Whether the very same write already went through, although its success was never heard of. */
const isWritten = (stored: Stored, next: Stored) => canonical(stored) === canonical(next);

export type Written = { readonly stored: readonly Stored[] } | { readonly conflicts: readonly RecordName[] };

/**
 * All changes with their lines of the audit trail, or none. Where a record has another revision, the changes to such records
 * are put aside under the name of the tab, so that a later refusal replaces an earlier one of the same tab.
 */
export async function planChanges(
  changes: readonly Change[],
  rows: readonly (Row | undefined)[],
  open: Open,
  tab: string,
): Promise<Plan<Written>> {
  const found = await Promise.all(rows.map(async (row, i) => row && (await open(changes[i]!.kind, [row]))[0]));
  const damaged: RecordName[] = [];
  const refused: Change[] = [];
  const accepted: { readonly change: Change; readonly next: Stored }[] = [];
  const stored = changes.map((change, index): Stored => {
    const { kind, value, revision, isDeleted = false } = change;
    const next: Stored = { id: value.id, owner: ownerOf(change), revision: revision + 1, isDeleted, value };
    const before = found[index] as Stored | undefined;
    const field = before && storedProblemOf(kind, before);
    if (field !== undefined) damaged.push(nameOf(change, field));
    else if ((before?.revision ?? 0) === revision) accepted.push({ change, next });
    else if (!before || !isWritten(before, next)) refused.push(change);
    return next;
  });
  if (damaged.length > 0) throw new StoreError({ code: 'unreadable', records: damaged });
  if (refused.length > 0) {
    const conflicts = refused.map((change) => nameOf(change));
    return { answer: { conflicts }, put: refused.map((change) => putAside(asideOf(change, tab))) };
  }
  return {
    answer: { stored },
    put: accepted.map(({ change, next }) => putRecord(change.kind, next)),
    entries: accepted.map(({ change, next }) => entryOf(change.audit, change.kind, next)),
  };
}

export const putRecord = (store: RecordKind, stored: Stored): Put => ({ store, row: { ...stored } });
export const putAside = (aside: Aside): Put => ({ store: 'aside', row: { ...aside } });

const asideOf = (change: Change, tab: string): Aside => ({
  id: `${tab}/${change.kind}/${change.value.id}`,
  why: 'conflict',
  at: new Date().toISOString(),
  who: change.audit.who,
  kind: change.kind,
  record: change.value.id,
  owner: ownerOf(change),
  isDeleted: change.isDeleted ?? false,
  revision: change.revision,
  value: change.value,
});
