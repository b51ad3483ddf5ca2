import { entryProblemOf, type AuditEntry } from '../records/audit.ts';
import { asPlain } from '../records/check.ts';
import { canDigest, digestOf } from './canonical.ts';
import type { AnyKind, Outcome } from './failure.ts';
import { asideProblemOf, rowStores, storedProblemOf, type Aside, type Row, type Stored } from './schema.ts';
import type { Store } from './store.ts';
import { inHeaps, type Open, type Put, type Reading, type Watch } from './turn.ts';

/** Names the JSON form of a backup and its major version. The first one had no studies. */
export const backupFormat = 'clinimetric-clinic-backup@2';

/** Everything a clinic holds, but for what belongs to the device. */
export interface BackupRecords {
  readonly patient: readonly Stored<'patient'>[];
  readonly visit: readonly Stored<'visit'>[];
  readonly administration: readonly Stored<'administration'>[];
  readonly setting: readonly Stored<'setting'>[];
  readonly study: readonly Stored<'study'>[];
  readonly audit: readonly AuditEntry[];
  readonly aside: readonly Aside[];
}

export const backupLists = rowStores satisfies readonly (keyof BackupRecords)[];

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
  const read = await store.see(rowsIn, recordsOf);
  return read.ok ? { ok: true, value: await signed(read.value) } : read;
}

/**
 * Takes everything off this device, audit trail and lock included, and answers with the backup that brings it back. No other tab
 * can add anything in between.
 */
export async function wipe(store: Store): Promise<Outcome<Backup>> {
  if (!canDigest()) return { ok: false, failure: { code: 'insecure' } };
  const taken = await store.turn(rowsIn, async (rows, open) => ({
    answer: await recordsOf(rows, open),
    clears: 'device',
    lock: null,
  }));
  return taken.ok ? { ok: true, value: await signed(taken.value) } : taken;
}

async function signed(records: BackupRecords): Promise<Backup> {
  const counts = Object.fromEntries(backupLists.map((name) => [name, records[name].length])) as Backup['counts'];
  const content = { format: backupFormat, madeAt: new Date().toISOString(), counts, records } as const;
  return { ...content, digest: (await digestOf(content))! };
}

/** What keeps one member of a list of the backup from being one. */
export function listedProblemOf(name: keyof BackupRecords, one: unknown): string | undefined {
  if (name === 'audit') return entryProblemOf(one);
  return name === 'aside' ? asideProblemOf(one) : storedProblemOf(name, one);
}

export type Rows = Readonly<Record<keyof BackupRecords, readonly Row[]>>;

/** Everything as it is stored. */
export async function rowsIn(transaction: Reading): Promise<Rows> {
  const all = await Promise.all(
    backupLists.map(async (name) => [name, await transaction.objectStore(name).getAll()] as const),
  );
  return Object.fromEntries(all) as unknown as Rows;
}

/** Everything readable; what is damaged is among what is kept aside. So a backup is always one that can be restored. */
export async function recordsOf(rows: Rows, open: Open, watch: Watch = {}): Promise<BackupRecords> {
  const at = new Date().toISOString();
  const damaged: Aside[] = [];
  const lists: Partial<Record<keyof BackupRecords, readonly Row[]>> = {};
  const total = backupLists.reduce((sum, name) => sum + rows[name].length, 0);
  let done = 0;
  for (const name of backupLists) {
    const raw = rows[name];
    const opening = (some: readonly Row[]) => open(name, some);
    const all = await inHeaps(opening, raw, watch, (count) => watch.onProgress?.((done += count) / total));
    const isGood = all.map((one) => listedProblemOf(name, one) === undefined);
    lists[name] = all.filter((_, i) => isGood[i]);
    damaged.push(...raw.filter((_, i) => !isGood[i]).map((one) => damagedAside(name, one, at)));
  }
  const records = lists as unknown as BackupRecords;
  const kept = new Set(records.aside.map(({ id }) => id));
  return { ...records, aside: [...records.aside, ...damaged.filter(({ id }) => !kept.has(id))] };
}

export const putsOf = (records: BackupRecords): Put[] =>
  backupLists.flatMap((store) => records[store].map((row) => ({ store, row: { ...row } })));

/** What cannot be read goes along as far as JSON can hold it. */
function damagedAside(kind: AnyKind, stored: Row, at: string): Aside {
  const { id, number = id } = stored;
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
