import { entryProblemOf, type AuditEntry } from '../records/audit.ts';
import { newId } from '../records/id.ts';
import type { RecordKind } from '../records/record.ts';
import type { Change } from './change.ts';
import { Connection } from './connection.ts';
import { StoreError, type Outcome, type RecordName } from './failure.ts';
import { storedProblemOf, type Aside, type Database, type Migration, type Stored } from './schema.ts';
import { settleAside, type Choice } from './settle.ts';
import { Tabs, type StoreEvent } from './tabs.ts';
import { beginWriting, refuseNonsense, writeChanges } from './write.ts';

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

/** The records of the clinic on this device. No method throws: every one answers with an outcome. */
export class Store {
  readonly #connection: Connection;
  readonly #tabs: Tabs;
  readonly #id = newId();
  readonly #flushes = new Set<() => Promise<unknown>>();

  constructor({ name = 'clinimetric-clinic', migrations }: StoreOptions = {}) {
    this.#tabs = new Tabs(name);
    const letGo = () => Promise.allSettled([...this.#flushes].map((flush) => flush()));
    this.#connection = new Connection(name, letGo, migrations);
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

  /** Scorings of a visit, or all: those that others replace too. */
  administrations(visit?: string): Promise<Outcome<Listing<Stored<'administration'>>>> {
    return this.#list('administration', visit);
  }

  settings(): Promise<Outcome<Listing<Stored<'setting'>>>> {
    return this.#list('setting');
  }

  /** What was deleted and can be brought back. */
  deleted<K extends RecordKind>(kind: K): Promise<Outcome<Listing<Stored<K>>>> {
    return this.#list(kind, undefined, true);
  }

  /** One record, deleted or not; `undefined` when there is none. */
  read<K extends RecordKind>(kind: K, id: string): Promise<Outcome<Stored<K> | undefined>> {
    return this.#connection.use(async (database) => {
      const stored = (await database.get(kind, id)) as Stored<K> | undefined;
      const field = stored && storedProblemOf(kind, stored);
      if (field !== undefined) throw new StoreError({ code: 'unreadable', records: [{ kind, id, field }] });
      return stored;
    });
  }

  /** The audit trail, of one record or of all, in the order in which it was written. */
  audit(record?: string): Promise<Outcome<Listing<AuditEntry>>> {
    return this.#connection.use(async (database) => {
      const entries =
        record === undefined
          ? await database.getAll('audit')
          : await database.getAllFromIndex('audit', 'record', record);
      return sorted(entries, ({ number }) => ({ kind: 'audit', id: String(number) }), entryProblemOf);
    });
  }

  /** Versions that do not count and wait for a choice. */
  asides(): Promise<Outcome<readonly Aside[]>> {
    return this.#connection.use((database) => database.getAll('aside'));
  }

  /**
   * Writes all changes, each with its line of the audit trail, in one transaction, or none of them. Answers with the records
   * as they are kept now. On `conflict` the refused versions are among the `asides`.
   */
  async write(changes: readonly Change[]): Promise<Outcome<readonly Stored[]>> {
    const written = await this.#connection.use(async (database) => {
      refuseNonsense(changes);
      return inOne(beginWriting(database), (transaction) => writeChanges(transaction, changes, this.#id));
    });
    if (!written.ok) return written;
    this.#tabs.tell(changes.map(({ kind, value }) => ({ kind, id: value.id })));
    const { value } = written;
    if ('conflicts' in value) return { ok: false, failure: { code: 'conflict', records: value.conflicts } };
    return { ok: true, value: value.stored };
  }

  /** Ends a conflict: the version aside takes the place of the one that counts, or is given up. The trail keeps the other. */
  async settle(aside: string, choice: Choice, who: string): Promise<Outcome<void>> {
    const settled = await this.#connection.use((database) =>
      inOne(beginWriting(database), (transaction) => settleAside(transaction, aside, choice, who)),
    );
    if (!settled.ok) return settled;
    this.#tabs.tell(settled.value);
    return { ok: true, value: undefined };
  }

  /** Tells what this tab and others write. Returns what ends the subscription. */
  subscribe(listener: (event: StoreEvent) => void): () => void {
    return this.#tabs.subscribe(listener);
  }

  /** Has something written before the database gives way to a newer version in another tab. */
  beforeClosing(flush: () => Promise<unknown>): void {
    this.#flushes.add(flush);
  }

  /** For backup, restore and the like, which read or write everything at once. */
  whole<T>(work: (database: Database) => Promise<T>, isWriting = false): Promise<Outcome<T>> {
    return this.#connection.use(work).then((outcome) => {
      if (outcome.ok && isWriting) this.#tabs.tell('everything');
      return outcome;
    });
  }

  close(): void {
    this.#connection.close();
    this.#tabs.close();
  }

  #list<K extends RecordKind>(kind: K, owner?: string, isDeleted = false): Promise<Outcome<Listing<Stored<K>>>> {
    const name: RecordKind = kind;
    return this.#connection.use(async (database) => {
      const found =
        owner === undefined ? await database.getAll(name) : await database.getAllFromIndex(name, 'owner', owner);
      const listing = sorted(
        found as Stored<K>[],
        ({ id }) => ({ kind, id }),
        (stored) => storedProblemOf(kind, stored),
      );
      return { ...listing, records: listing.records.filter((stored) => stored.isDeleted === isDeleted) };
    });
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

/** Runs a transaction to its end. An error inside ends it with nothing written. */
export async function inOne<Transaction extends { readonly done: Promise<void>; abort(): void; commit(): void }, T>(
  transaction: Transaction,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const done = transaction.done.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  let value: T;
  try {
    value = await work(transaction);
  } catch (error) {
    unlessEnded(() => transaction.abort());
    const ended = await done;
    // A refused request ends the transaction too, and that tells the cause.
    throw error instanceof StoreError ? error : (ended?.error ?? error);
  }
  // Once asked for, it is on its way even if the page ends now.
  unlessEnded(() => transaction.commit());
  const ended = await done;
  if (ended) throw ended.error;
  return value;
}

function unlessEnded(act: () => void): void {
  try {
    act();
  } catch {
    // A transaction that has ended can be neither ended again nor taken back: `done` tells how it went.
  }
}
