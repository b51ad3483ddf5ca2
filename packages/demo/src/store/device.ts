import { isDay, type Day } from '../records/day.ts';
import type { Outcome } from './failure.ts';
import type { Store } from './store.ts';

/** Whether the browser has promised to keep the storage of this page; `false` where it has not, or cannot. */
export const isPersistent = (): Promise<boolean> => asked((storage) => storage.persisted());

/** Asks the browser to keep the storage of this page when it clears others'. Some ask the person, some decide by themselves. */
export const askToPersist = (): Promise<boolean> => asked((storage) => storage.persist());

async function asked(question: (storage: StorageManager) => Promise<boolean>): Promise<boolean> {
  try {
    return await question(navigator.storage);
  } catch {
    // No secure address or no such question in this browser: the answer is no.
    return false;
  }
}

const lastBackup = 'last-backup';

/** Day of the last backup made on this device; `undefined` before the first. */
export const lastBackupDay = (store: Store): Promise<Outcome<Day | undefined>> =>
  store.whole(async (database) => {
    const day = await database.get('device', lastBackup);
    return isDay(day) ? day : undefined;
  });

/** To be called when the file has left the page, not when it was made. */
export const noteBackup = (store: Store, day: Day): Promise<Outcome<void>> =>
  store.whole(async (database) => void (await database.put('device', day, lastBackup)));
