import { putsOf, recordsOf, rowsIn } from './backup.ts';
import { canDigest } from './canonical.ts';
import { StoreError, type Outcome } from './failure.ts';
import { newLock, underPassphrase, type LockHeader, type OpenLock } from './passphrase.ts';
import type { Store } from './store.ts';
import type { Watch } from './turn.ts';

/**
 * Sets a passphrase: everything is sealed under it in one transaction, or stays as it is. A lost passphrase is lost data, which has
 * to be said before.
 */
export async function turnOn(
  store: Store,
  passphrase: string,
  minutes: number,
  watch: Watch = {},
): Promise<Outcome<void>> {
  if (!canDigest()) return { ok: false, failure: { code: 'insecure' } };
  return convert(store, await newLock(passphrase, minutes), watch);
}

/** Takes the lock away: everything stands in the clear again, or stays as it is. `false`: the passphrase is wrong. */
export const turnOff = (store: Store, passphrase: string, watch: Watch = {}): Promise<Outcome<boolean>> =>
  proven(store, passphrase, () => convert(store, null, watch));

/** Another passphrase for the same data key: no record is written. `false`: the former one is wrong. */
export const changePassphrase = (store: Store, was: string, next: string): Promise<Outcome<boolean>> =>
  proven(store, was, async (lock) => keep(store, (await underPassphrase(lock.header, was, next))!));

/** Minutes without use after which the clinic locks itself. */
export async function setMinutes(store: Store, minutes: number): Promise<Outcome<void>> {
  const lock = store.locking.open;
  return lock ? keep(store, { ...lock.header, minutes }) : { ok: false, failure: { code: 'locked' } };
}

async function proven(
  store: Store,
  passphrase: string,
  act: (lock: OpenLock) => Promise<Outcome<void>>,
): Promise<Outcome<boolean>> {
  const opened = await store.opened(passphrase);
  if (!opened.ok) return opened;
  if (!opened.value) return { ok: true, value: false };
  const done = await act(opened.value);
  return done.ok ? { ok: true, value: true } : done;
}

const keep = (store: Store, header: LockHeader): Promise<Outcome<void>> =>
  store.turn(
    () => Promise.resolve(),
    () => {
      const lock = store.locking.open;
      // Locked meanwhile, or under another lock.
      if (lock?.header.id !== header.id) throw new StoreError({ code: 'locked' });
      return Promise.resolve({ answer: undefined, lock: { ...lock, header } });
    },
  );

/** What costs time is sealing when there will be a lock, and opening when there will be none. */
const convert = (store: Store, lock: OpenLock | null, watch: Watch): Promise<Outcome<void>> => {
  const quietly = watch.signal ? { signal: watch.signal } : {};
  return store.turn(
    rowsIn,
    async (rows, open) => {
      const records = await recordsOf(rows, open, lock ? quietly : watch);
      return { answer: undefined, clears: 'rows', put: putsOf(records), lock };
    },
    lock ? watch : quietly,
  );
};
