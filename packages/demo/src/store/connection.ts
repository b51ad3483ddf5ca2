import { openDB } from 'idb';
import { failureOf, StoreError, type Outcome } from './failure.ts';
import {
  migrations as ours,
  type ClinicSchema,
  type Database,
  type Migration,
  type UpgradeTransaction,
} from './schema.ts';

/** Time another tab has to write what it holds and let go before an upgrade counts as blocked. */
const patienceMs = 1500;

/** The database, opened when it is needed and again after the browser closed it. */
export class Connection {
  #database: Promise<Database> | undefined;
  readonly #name: string;
  readonly #migrations: Readonly<Record<number, Migration>>;
  readonly #letGo: () => Promise<unknown>;

  /** `letGo` is called, and waited for, before the connection gives way to a newer version in another tab. */
  constructor(name: string, letGo: () => Promise<unknown>, migrations = ours) {
    this.#name = name;
    this.#letGo = letGo;
    this.#migrations = migrations;
  }

  /** Does something with the database. It never throws. */
  async use<T>(work: (database: Database) => Promise<T>): Promise<Outcome<T>> {
    try {
      const opening = this.#open();
      const opened = await opening;
      try {
        return { ok: true, value: await work(opened) };
      } catch (error) {
        // Nothing was begun on a connection that was already closing: once more on a new one.
        if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
        if (this.#database === opening) this.#database = undefined;
        return { ok: true, value: await work(await this.#open()) };
      }
    } catch (error) {
      return { ok: false, failure: failureOf(error) };
    }
  }

  close(): void {
    void this.#database?.then(
      (database) => database.close(),
      () => undefined,
    );
    this.#database = undefined;
  }

  #open(): Promise<Database> {
    if (!this.#database) {
      const opening = this.#connect();
      this.#database = opening;
      opening.catch(() => {
        if (this.#database === opening) this.#database = undefined;
      });
    }
    return this.#database;
  }

  async #connect(): Promise<Database> {
    if (typeof indexedDB === 'undefined') throw new StoreError({ code: 'unavailable' });
    const failed: { version?: number } = {};
    let isRefused = false;
    let giveUp: (error: StoreError) => void = () => undefined;
    const refused = new Promise<never>((_, reject) => (giveUp = reject));
    let patience: ReturnType<typeof setTimeout> | undefined;
    const opening = openDB<ClinicSchema>(this.#name, Math.max(...Object.keys(this.#migrations).map(Number)), {
      upgrade: (database, from, to, transaction) => {
        clearTimeout(patience);
        this.#upgrade(database, from, to ?? from, transaction, failed);
      },
      blocked: () => {
        patience = setTimeout(() => {
          isRefused = true;
          giveUp(new StoreError({ code: 'blocked' }));
        }, patienceMs);
      },
      blocking: () => void this.#letGo().finally(() => opening.then((database) => database.close())),
    }).finally(() => clearTimeout(patience));
    // Whoever was told that the way is blocked has gone on: a database that opens later is not theirs.
    opening.then(
      (database) => isRefused && database.close(),
      () => undefined,
    );
    try {
      return await Promise.race([opening, refused]);
    } catch (error) {
      throw failed.version === undefined
        ? whileOpening(error)
        : new StoreError({ code: 'upgrade-failed', version: failed.version });
    }
  }

  #upgrade(
    database: Database,
    from: number,
    to: number,
    transaction: UpgradeTransaction,
    failed: { version?: number },
  ) {
    const steps = async () => {
      for (let version = from + 1; version <= to; version++) {
        try {
          await this.#migrations[version]!(database, transaction);
        } catch {
          failed.version = version;
          transaction.abort();
          return;
        }
      }
    };
    void steps();
    // The failure is told by the opening itself.
    transaction.done.catch(() => undefined);
  }
}

/** Firefox says `InvalidStateError` where a private window has no storage. */
function whileOpening(error: unknown): unknown {
  const isPrivate = error instanceof DOMException && error.name === 'InvalidStateError';
  return isPrivate ? new StoreError({ code: 'unavailable' }) : error;
}
