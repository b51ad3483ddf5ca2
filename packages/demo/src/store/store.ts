import { entryProblemOf, type AuditEntry } from '../records/audit.ts';
import { newId } from '../records/id.ts';
import type { RecordKind } from '../records/record.ts';
import type { Change } from './change.ts';
import { Connection } from './connection.ts';
import type { Outcome, RecordName } from './failure.ts';
import { Locking } from './locking.ts';
import { openLock, type OpenLock } from './passphrase.ts';
import {
  storedProblemOf,
  type Aside,
  type Database,
  type Migration,
  type Row,
  type RowStore,
  type Stored,
} from './schema.ts';
import { planSettling, type Choice } from './settle.ts';
import { Tabs, type StoreEvent, type TabWord } from './tabs.ts';
import { inTurn, lockKey, seen, type Open, type Plan, type Reading, type Watch } from './turn.ts';
import { planChanges, refuseNonsense } from './write.ts';

/** What could be read, in the order of their ids, and what is stored but damaged. */
export interface Listing<T> {
  readonly records: readonly T[];
  readonly damaged: readonly RecordName[];
}

export interface StoreOptions {
  /** Name of the database; one name is one clinic. */
  readonly name?: string;
  readonly migrations?: Readonly<Record<number, Migration>>;
}

/** Time that what waits to be written has, before the key goes whether it is written or not. */
const patienceMs = 3000;

/** The records of the clinic on this device. No method throws: every one answers with an outcome. */
export class Store {
  readonly #connection: Connection;
  readonly #tabs: Tabs;
  readonly #id = newId();
  readonly #flushes = new Set<() => Promise<unknown>>();
  readonly locking = new Locking();

  constructor({ name = 'clinimetric-clinic', migrations }: StoreOptions = {}) {
    this.#tabs = new Tabs(name);
    this.#connection = new Connection(name, () => this.#flush(), migrations);
    this.#tabs.onWord((word) => {
      if (word === 'lock') void this.#shut();
    });
    // The lock may have been set or taken away there.
    this.#tabs.subscribe(({ touched, isElsewhere }) => {
      if (isElsewhere && touched === 'everything') void this.lookAtLock();
    });
  }

  /** Whether the database can be opened. Everything else opens it as well; this only asks. */
  open(): Promise<Outcome<void>> {
    return this.#connection.use(() => Promise.resolve());
  }

  patients(): Promise<Outcome<Listing<Stored<'patient'>>>> {
    return this.#list('patient');
  }

  /** Visits of a patient, or of all. */
  visits(patient?: string): Promise<Outcome<Listing<Stored<'visit'>>>> {
    return this.#list('visit', patient);
  }

  /** Scorings of a visit, of several at once, or all: those that others replace too. */
  administrations(visit?: string | readonly string[]): Promise<Outcome<Listing<Stored<'administration'>>>> {
    return this.#list('administration', visit);
  }

  studies(): Promise<Outcome<Listing<Stored<'study'>>>> {
    return this.#list('study');
  }

  settings(): Promise<Outcome<Listing<Stored<'setting'>>>> {
    return this.#list('setting');
  }

  /** What was deleted and can be brought back. */
  deleted<K extends RecordKind>(kind: K): Promise<Outcome<Listing<Stored<K>>>> {
    return this.#list(kind, undefined, true);
  }

  /** One record, deleted or not; `undefined` when there is none. */
  async read<K extends RecordKind>(kind: K, id: string): Promise<Outcome<Stored<K> | undefined>> {
    const read = await this.#rows(kind, async (transaction) => {
      const row = await transaction.objectStore(kind).get(id);
      return row ? [row] : [];
    });
    if (!read.ok) return read;
    const stored = read.value[0] as Stored<K> | undefined;
    const field = stored && storedProblemOf(kind, stored);
    if (field === undefined) return { ok: true, value: stored };
    return { ok: false, failure: { code: 'unreadable', records: [{ kind, id, field }] } };
  }

  /** The audit trail, of one record or of all, in the order in which it was written. */
  async audit(record?: string): Promise<Outcome<Listing<AuditEntry>>> {
    const read = await this.#rows('audit', (transaction) => {
      const trail = transaction.objectStore('audit');
      return record === undefined ? trail.getAll() : trail.index('record').getAll(record);
    });
    if (!read.ok) return read;
    const entries = read.value as unknown as readonly AuditEntry[];
    return {
      ok: true,
      value: sorted(entries, ({ number }) => ({ kind: 'audit', id: String(number) }), entryProblemOf),
    };
  }

  /** Versions that do not count and wait for a choice. */
  async asides(): Promise<Outcome<readonly Aside[]>> {
    return (await this.#rows('aside', (transaction) => transaction.objectStore('aside').getAll())) as Outcome<
      readonly Aside[]
    >;
  }

  /**
   * Writes all changes, each with its line of the audit trail, in one transaction, or none of them. Answers with the records
   * as they are kept now. On `conflict` the refused versions are among the `asides`.
   */
  async write(changes: readonly Change[]): Promise<Outcome<readonly Stored[]>> {
    const touched = changes.map(({ kind, value }) => ({ kind, id: value.id }));
    const written = await this.#connection.use(async (database) => {
      refuseNonsense(changes);
      return inTurn(
        database,
        this.locking,
        (transaction) => Promise.all(touched.map(({ kind, id }) => transaction.objectStore(kind).get(id))),
        (found, open) => planChanges(changes, found, open, this.#id),
      );
    });
    if (!written.ok) return written;
    this.#tabs.tell(touched);
    const { value } = written;
    if ('conflicts' in value) return { ok: false, failure: { code: 'conflict', records: value.conflicts } };
    return { ok: true, value: value.stored };
  }

  /** Ends a conflict: the version aside takes the place of the one that counts, or is given up. The trail keeps the other. */
  async settle(aside: string, choice: Choice, who: string): Promise<Outcome<void>> {
    const settled = await this.#connection.use((database) =>
      inTurn(database, this.locking, ...planSettling(aside, choice, who)),
    );
    if (!settled.ok) return settled;
    this.#tabs.tell(settled.value);
    return { ok: true, value: undefined };
  }

  /** Tells what this tab and others write. Returns what ends the subscription. */
  subscribe(listener: (event: StoreEvent) => void): () => void {
    return this.#tabs.subscribe(listener);
  }

  /** Has something written before the database gives way to a newer version in another tab, and before it is locked. */
  beforeClosing(flush: () => Promise<unknown>): void {
    this.#flushes.add(flush);
  }

  /** For what belongs to the device and is never sealed. */
  whole<T>(work: (database: Database) => Promise<T>): Promise<Outcome<T>> {
    return this.#connection.use(work);
  }

  /** For backup, restore, lock and the like, which read and write everything at once (`inTurn`). */
  async turn<R, T>(
    read: (transaction: Reading) => Promise<R>,
    plan: (found: R, open: Open) => Promise<Plan<T>>,
    watch: Watch = {},
  ): Promise<Outcome<T>> {
    const done = await this.#connection.use((database) => inTurn(database, this.locking, read, plan, watch));
    if (done.ok) this.#tabs.tell('everything');
    return done;
  }

  /** Rows of all stores from the same moment, opened by `then`. */
  async see<R, T>(
    read: (transaction: Reading) => Promise<R>,
    then: (found: R, open: Open) => Promise<T>,
  ): Promise<Outcome<T>> {
    return this.#connection.use((database) => seen(database, this.locking, read, then));
  }

  /** Asks the device whether there is a lock; `locking.state` then knows. */
  async lookAtLock(): Promise<void> {
    await this.#connection.use(async (database) => void this.locking.sealFor(await database.get('device', lockKey)));
  }

  /** Opens the lock for a moment, to prove a passphrase; `undefined` when it is wrong, whatever is stored under it. */
  opened(passphrase: string): Promise<Outcome<OpenLock | undefined>> {
    return this.#connection.use(async (database) => openLock(await database.get('device', lockKey), passphrase));
  }

  /** Unlocks this tab; `false` when the passphrase is wrong. */
  async unlock(passphrase: string): Promise<Outcome<boolean>> {
    const opened = await this.opened(passphrase);
    if (!opened.ok) return opened;
    if (opened.value) this.locking.take(opened.value);
    return { ok: true, value: opened.value !== undefined };
  }

  /** Locks all tabs, after each has written what it holds. What cannot be written stays with its saver. */
  async lock(): Promise<void> {
    this.#tabs.say('lock');
    await this.#shut();
  }

  /** Tells other tabs that somebody is at work. */
  say(word: TabWord): void {
    this.#tabs.say(word);
  }

  onWord(listener: (word: TabWord) => void): () => void {
    return this.#tabs.onWord(listener);
  }

  close(): void {
    this.#connection.close();
    this.#tabs.close();
  }

  #flush(): Promise<unknown> {
    return Promise.allSettled([...this.#flushes].map((flush) => flush()));
  }

  #shut(): Promise<void> {
    const patience = new Promise((resolve) => setTimeout(resolve, patienceMs));
    return this.locking.shut(() => Promise.race([this.#flush(), patience]));
  }

  /** Rows of one store, opened. */
  #rows(store: RowStore, find: (transaction: Reading) => Promise<readonly Row[]>): Promise<Outcome<readonly Row[]>> {
    return this.see(find, (rows, open) => open(store, rows));
  }

  async #list<K extends RecordKind>(
    kind: K,
    owner?: string | readonly string[],
    isDeleted = false,
  ): Promise<Outcome<Listing<Stored<K>>>> {
    const read = await this.#rows(kind, async (transaction) => {
      const rows = transaction.objectStore<RecordKind>(kind);
      if (owner === undefined) return rows.getAll();
      return (await Promise.all([owner].flat().map((one) => rows.index('owner').getAll(one)))).flat();
    });
    if (!read.ok) return read;
    const listing = sorted(
      read.value as unknown as readonly Stored<K>[],
      ({ id }) => ({ kind, id }),
      (stored) => storedProblemOf(kind, stored),
    );
    return {
      ok: true,
      value: { ...listing, records: listing.records.filter((stored) => stored.isDeleted === isDeleted) },
    };
  }
}

/** The good apart from the damaged. */
function sorted<T>(
  found: readonly T[],
  nameOf: (one: T) => RecordName,
  problemOf: (one: T) => string | undefined,
): Listing<T> {
  const damaged: RecordName[] = [];
  const records = found.filter((one) => {
    const field = problemOf(one);
    if (field !== undefined) damaged.push({ ...nameOf(one), field });
    return field === undefined;
  });
  return { records, damaged };
}
