import type { IDBPTransaction } from 'idb';
import type { AuditEntry, Remark } from '../records/audit.ts';
import { isPlain } from '../records/check.ts';
import { newId } from '../records/id.ts';
import { problemOf, type RecordKind } from '../records/record.ts';
import { canonical } from './canonical.ts';
import { ownerOf, type Change } from './change.ts';
import { StoreError, type RecordName } from './failure.ts';
import { storedProblemOf, type Aside, type ClinicSchema, type Database, type Stored } from './schema.ts';

/** The stores a change of records touches. */
export const writeStores = ['patient', 'visit', 'administration', 'setting', 'audit', 'aside'] as const;
export type WriteTransaction = IDBPTransaction<ClinicSchema, typeof writeStores, 'readwrite'>;

/** A transaction that counts as done only when the device has it, not when it is promised. */
export const beginWriting = (database: Database): WriteTransaction =>
  database.transaction(writeStores, 'readwrite', { durability: 'strict' });

/** Leaves a request to its transaction, which fails when the request does. */
export const queue = (request: Promise<unknown>): void => void request.catch(() => undefined);

/** Puts entries at the end of the trail, numbered on from the last. */
export async function appendEntries(
  transaction: WriteTransaction,
  entries: readonly Omit<AuditEntry, 'number'>[],
): Promise<void> {
  const trail = transaction.objectStore('audit');
  const last = await trail.openKeyCursor(null, 'prev');
  let number = last?.key ?? 0;
  for (const entry of entries) queue(trail.add({ ...entry, number: ++number }));
}

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

/**
 * Writes all changes with their lines of the audit trail, or none. Where a record has another revision, the changes to
 * such records are put aside under the name of the tab, so that a later refusal replaces an earlier one of the same tab.
 */
export async function writeChanges(
  transaction: WriteTransaction,
  changes: readonly Change[],
  tab: string,
): Promise<{ readonly stored: readonly Stored[] } | { readonly conflicts: readonly RecordName[] }> {
  const found = await Promise.all(changes.map(({ kind, value }) => transaction.objectStore(kind).get(value.id)));
  const damaged: RecordName[] = [];
  const refused: Change[] = [];
  const accepted: { readonly change: Change; readonly next: Stored }[] = [];
  const stored = changes.map((change, index): Stored => {
    const { kind, value, revision, isDeleted = false } = change;
    const next: Stored = { id: value.id, owner: ownerOf(change), revision: revision + 1, isDeleted, value };
    const before = found[index];
    const field = before && storedProblemOf(kind, before);
    if (field !== undefined) damaged.push(nameOf(change, field));
    else if ((before?.revision ?? 0) === revision) accepted.push({ change, next });
    else if (!before || !isWritten(before, next)) refused.push(change);
    return next;
  });
  if (damaged.length > 0) throw new StoreError({ code: 'unreadable', records: damaged });
  if (refused.length > 0) {
    for (const change of refused) queue(transaction.objectStore('aside').put(asideOf(change, tab)));
    return { conflicts: refused.map((change) => nameOf(change)) };
  }
  for (const { change, next } of accepted) putStored(transaction, change.kind, next);
  await appendEntries(
    transaction,
    accepted.map(({ change, next }) => entryOf(change.audit, change.kind, next)),
  );
  return { stored };
}

/** The store of a kind takes records of that kind; which kind that is, only the caller knows. */
export const putStored = (transaction: WriteTransaction, kind: RecordKind, stored: Stored): void =>
  queue(transaction.objectStore(kind as 'setting').put(stored as Stored<'setting'>));

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
