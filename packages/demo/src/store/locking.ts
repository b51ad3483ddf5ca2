import { StoreError } from './failure.ts';
import type { LockHeader, OpenLock } from './passphrase.ts';
import { inTheClear, sealedUnder, type Seal } from './seal.ts';

/** `unknown` until the device was asked. */
export type LockState = 'unknown' | 'none' | 'locked' | 'open';

export const sealOf = ({ key }: OpenLock): Seal => sealedUnder(key);

/** Whether this tab can read the clinic. The data key is held here, in memory, and nowhere else: each tab is unlocked by itself. */
export class Locking {
  #open: OpenLock | undefined;
  #state: LockState = 'unknown';
  readonly #listeners = new Set<() => void>();

  get state(): LockState {
    return this.#state;
  }

  /** The lock that is open in this tab. */
  get open(): OpenLock | undefined {
    return this.#state === 'open' ? this.#open : undefined;
  }

  /** How rows are kept under the header that the device has. Refused while this tab has no key to it. */
  sealFor(header: unknown): Seal {
    if (header === undefined) {
      this.#become('none', undefined);
      return inTheClear;
    }
    if (this.#open?.header.id === (header as LockHeader).id) {
      // The passphrase or the minutes may be others since: the key is the same.
      this.#open = { ...this.#open, header: header as LockHeader };
      return sealOf(this.#open);
    }
    this.#become('locked', undefined);
    throw new StoreError({ code: 'locked' });
  }

  /** Unlocks this tab. */
  take(lock: OpenLock): void {
    this.#become('open', lock);
  }

  /** Locks this tab: nothing is read from now on, and the key goes when `ending` has written what waits. */
  async shut(ending: () => Promise<unknown>): Promise<void> {
    if (this.#state !== 'open') return;
    const lock = this.#open;
    this.#become('locked', lock);
    await ending();
    // Unlocked again meanwhile, it stays.
    if (this.state === 'locked') this.#open = undefined;
  }

  /** Returns what ends the subscription. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #become(state: LockState, lock: OpenLock | undefined): void {
    const isNew = state !== this.#state;
    this.#state = state;
    this.#open = lock;
    if (isNew) for (const listener of this.#listeners) listener();
  }
}
