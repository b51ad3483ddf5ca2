import type { IDBPTransaction } from 'idb';
import type { AuditEntry } from '../records/audit.ts';
import { newId } from '../records/id.ts';
import { StoreError } from './failure.ts';
import { sealOf, type Locking } from './locking.ts';
import type { OpenLock } from './passphrase.ts';
import { rowStores, type ClinicSchema, type Database, type Row, type RowStore } from './schema.ts';
import { inTheClear, type Seal } from './seal.ts';
import { inOne, queue } from './transaction.ts';

const stores = [...rowStores, 'device'] as const;
export type Reading = IDBPTransaction<ClinicSchema, typeof stores>;
type Writing = IDBPTransaction<ClinicSchema, typeof stores, 'readwrite'>;

/** Keys of the store `device`. */
export const lockKey = 'lock';
const stampKey = 'stamp';

export interface Put {
  readonly store: RowStore;
  readonly row: Row;
}

/** What is to be written, and the answer to whoever asked for it. */
export interface Plan<T> {
  readonly answer: T;
  readonly put?: readonly Put[];
  /** Ids of versions taken from aside. */
  readonly settled?: readonly string[];
  /** For the end of the trail, where they get their numbers. */
  readonly entries?: readonly Omit<AuditEntry, 'number'>[];
  /** Whether all that is there goes first; with `device` also what belongs to the device. */
  readonly clears?: 'rows' | 'device';
  /** The lock from now on; `null` for none. Left out, it stays. */
  readonly lock?: OpenLock | null;
}

/** Long work that is followed, and may be ended before its end. */
export interface Watch {
  readonly signal?: AbortSignal;
  /** Share of the work that is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Rows as they were given, of rows as they are stored. */
export type Open = Seal['open'];

/**
 * Reads, plans and writes as if it were one transaction, though a transaction cannot wait for a cipher: the rows are opened and
 * sealed between two, and the second one writes only if nobody wrote since the first. Otherwise it begins anew.
 */
export async function inTurn<R, T>(
  database: Database,
  locking: Locking,
  read: (transaction: Reading) => Promise<R>,
  plan: (found: R, open: Open) => Promise<Plan<T>>,
  watch: Watch = {},
): Promise<T> {
  for (;;) {
    const found = await inOne(database.transaction(stores), async (transaction) => {
      const device = transaction.objectStore('device');
      const [stamp, header, last, rows] = await Promise.all([
        device.get(stampKey),
        device.get(lockKey),
        transaction.objectStore('audit').openKeyCursor(null, 'prev'),
        read(transaction),
      ]);
      return { stamp, header, last: last?.key ?? 0, rows };
    });
    const seal = locking.sealFor(found.header);
    const planned = await plan(found.rows, seal.open);
    const closed = await closeAll(sealAfter(seal, planned.lock), numbered(planned, found.last), watch);
    const isDone = await inOne(
      // It counts as done only when the device has it, not when it is promised.
      database.transaction(stores, 'readwrite', { durability: 'strict' }),
      async (transaction) => {
        if ((await transaction.objectStore('device').get(stampKey)) !== found.stamp) return false;
        carryOut(transaction, planned, closed);
        unlessCancelled(watch);
        return true;
      },
    );
    if (!isDone) continue;
    if (planned.lock) locking.take(planned.lock);
    if (planned.lock === null) locking.sealFor(undefined);
    return planned.answer;
  }
}

/** Reads at one moment, and opens what was read after it. A tab that is locked reads nothing, even while it ends its writing. */
export async function seen<R, T>(
  database: Database,
  locking: Locking,
  read: (transaction: Reading) => Promise<R>,
  then: (found: R, open: Open) => Promise<T>,
): Promise<T> {
  const [header, found] = await inOne(database.transaction(stores), (transaction) =>
    Promise.all([transaction.objectStore('device').get(lockKey), read(transaction)]),
  );
  const { open } = locking.sealFor(header);
  unlessLocked(locking);
  const answer = await then(found, open);
  unlessLocked(locking);
  return answer;
}

function unlessLocked({ state }: Locking): void {
  if (state === 'locked') throw new StoreError({ code: 'locked' });
}

const sealAfter = (seal: Seal, lock: OpenLock | null | undefined) =>
  lock === undefined ? seal : lock ? sealOf(lock) : inTheClear;

function numbered({ put = [], entries = [] }: Plan<unknown>, last: number): readonly Put[] {
  const lines = entries.map((entry, index) => ({
    store: 'audit' as const,
    row: { ...entry, number: last + index + 1 },
  }));
  return [...put, ...lines];
}

/** Rows sealed at a time: between two such heaps progress is told and the page can move. */
const heap = 500;

export function unlessCancelled({ signal }: Watch): void {
  if (signal?.aborted) throw new StoreError({ code: 'cancelled' });
}

/** Works through rows of one store heap by heap. */
export async function inHeaps(
  work: (rows: readonly Row[]) => Promise<readonly Row[]>,
  rows: readonly Row[],
  watch: Watch,
  onDone: (count: number) => void,
): Promise<readonly Row[]> {
  const all: Row[] = [];
  for (let from = 0; from < rows.length; from += heap) {
    unlessCancelled(watch);
    all.push(...(await work(rows.slice(from, from + heap))));
    onDone(Math.min(heap, rows.length - from));
  }
  return all;
}

async function closeAll(seal: Seal, puts: readonly Put[], watch: Watch): Promise<readonly Put[]> {
  let done = 0;
  const all: Put[] = [];
  for (const store of rowStores) {
    const rows = puts.filter((put) => put.store === store).map(({ row }) => row);
    const close = (some: readonly Row[]) => seal.close(store, some);
    const closed = await inHeaps(close, rows, watch, (count) => watch.onProgress?.((done += count) / puts.length));
    all.push(...closed.map((row) => ({ store, row })));
  }
  return all;
}

function carryOut(transaction: Writing, plan: Plan<unknown>, puts: readonly Put[]): void {
  const device = transaction.objectStore('device');
  if (plan.clears) for (const name of rowStores) queue(transaction.objectStore(name).clear());
  if (plan.clears === 'device') queue(device.clear());
  for (const id of plan.settled ?? []) queue(transaction.objectStore('aside').delete(id));
  for (const { store, row } of puts) queue(transaction.objectStore(store).put(row));
  if (plan.lock) queue(device.put(plan.lock.header, lockKey));
  if (plan.lock === null) queue(device.delete(lockKey));
  queue(device.put(newId(), stampKey));
}
