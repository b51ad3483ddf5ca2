import { entryProblemOf, type AuditEntry } from '../records/audit.ts';
import { asPlain } from '../records/check.ts';
import { recordKinds } from '../records/record.ts';
import { canDigest, digestOf } from './canonical.ts';
import type { AnyKind, Outcome } from './failure.ts';
import { asideProblemOf, storedProblemOf, type Aside, type Stored } from './schema.ts';
import { inOne, type Store } from './store.ts';

/** Names the JSON form of a backup and its major version. */
export const backupFormat = 'clinimetric-clinic-backup@1';

/** Everything a clinic holds, but for what belongs to the device. */
export interface BackupRecords {
  readonly patient: readonly Stored<'patient'>[];
  readonly visit: readonly Stored<'visit'>[];
  readonly administration: readonly Stored<'administration'>[];
  readonly setting: readonly Stored<'setting'>[];
  readonly audit: readonly AuditEntry[];
  readonly aside: readonly Aside[];
}

export const backupLists = [...recordKinds, 'audit', 'aside'] as const satisfies readonly (keyof BackupRecords)[];

/** The file. Plain JSON. */
export interface Backup {
  readonly format: typeof backupFormat;
  /** By the clock of the device, ISO 8601. */
  readonly madeAt: string;
  readonly counts: Readonly<Record<keyof BackupRecords, number>>;
  readonly records: BackupRecords;
  /** SHA-256 over the canonical form of all the rest. */
  readonly digest: string;
}

/** Everything as one object; refused as `insecure` where the page has no secure address. */
export async function makeBackup(store: Store): Promise<Outcome<Backup>> {
  if (!canDigest()) return { ok: false, failure: { code: 'insecure' } };
  const read = await store.whole((database) => inOne(database.transaction(backupLists), readAll));
  return read.ok ? { ok: true, value: await sealed(read.value) } : read;
}

/**
 * Takes everything off this device, audit trail included, and answers with the backup that brings it back. Both happen in
 * one transaction: no other tab can add anything in between.
 */
export async function wipe(store: Store): Promise<Outcome<Backup>> {
  if (!canDigest()) return { ok: false, failure: { code: 'insecure' } };
  const taken = await store.whole(
    (database) =>
      inOne(database.transaction([...backupLists, 'device'], 'readwrite'), async (transaction) => {
        const records = await readAll(transaction);
        await Promise.all([...backupLists, 'device' as const].map((name) => transaction.objectStore(name).clear()));
        return records;
      }),
    true,
  );
  return taken.ok ? { ok: true, value: await sealed(taken.value) } : taken;
}

async function sealed(records: BackupRecords): Promise<Backup> {
  const counts = Object.fromEntries(backupLists.map((name) => [name, records[name].length])) as Backup['counts'];
  const content = { format: backupFormat, madeAt: new Date().toISOString(), counts, records } as const;
  return { ...content, digest: (await digestOf(content))! };
}

/** A transaction of any kind over these stores. */
interface Reading {
  objectStore(name: keyof BackupRecords): { getAll(): Promise<unknown[]> };
}

/** What keeps one member of a list of the backup from being one. */
export function listedProblemOf(name: keyof BackupRecords, one: unknown): string | undefined {
  if (name === 'audit') return entryProblemOf(one);
  return name === 'aside' ? asideProblemOf(one) : storedProblemOf(name, one);
}

/** Everything readable; what is damaged is among what is kept aside. So a backup is always one that can be restored. */
async function readAll(transaction: Reading): Promise<BackupRecords> {
  const at = new Date().toISOString();
  const damaged: Aside[] = [];
  const lists: Partial<Record<keyof BackupRecords, unknown[]>> = {};
  for (const name of backupLists) {
    const all = await transaction.objectStore(name).getAll();
    const isGood = all.map((one) => listedProblemOf(name, one) === undefined);
    lists[name] = all.filter((_, i) => isGood[i]);
    damaged.push(...all.filter((_, i) => !isGood[i]).map((one) => damagedAside(name, one, at)));
  }
  const records = lists as unknown as BackupRecords;
  const kept = new Set(records.aside.map(({ id }) => id));
  return { ...records, aside: [...records.aside, ...damaged.filter(({ id }) => !kept.has(id))] };
}

/** What cannot be read goes along as far as JSON can hold it. */
function damagedAside(kind: AnyKind, stored: unknown, at: string): Aside {
  const { id, number = id } = stored as { readonly id: unknown; readonly number?: unknown };
  const record = String(kind === 'audit' ? number : id) || '?';
  return {
    id: `unreadable ${kind} ${record}`,
    why: 'unreadable',
    at,
    who: '',
    kind,
    record,
    owner: '',
    isDeleted: false,
    revision: 0,
    value: asPlain(stored),
  };
}
