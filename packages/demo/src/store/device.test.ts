import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { askToPersist, isPersistent, lastBackupDay, noteBackup } from './device.ts';
import { wipe } from './backup.ts';
import { Store } from './store.ts';
import { got } from './test-clinic.ts';

const browser = () => cdp() as unknown as { send(command: string, values: object): Promise<unknown> };

describe('the device', () => {
  const name = 'test device';
  let store: Store;
  beforeEach(() => {
    store = new Store({ name });
  });
  afterEach(async () => {
    store.close();
    await deleteDB(name);
  });

  it('says whether it may keep the storage', async () => {
    const { origin } = location;
    const page = (await browser().send('Target.getTargetInfo', {})) as { targetInfo: { browserContextId: string } };
    const { browserContextId } = page.targetInfo;
    expect([await askToPersist(), await isPersistent()]).toEqual([false, false]);
    await browser().send('Browser.grantPermissions', { permissions: ['durableStorage'], origin, browserContextId });
    expect([await askToPersist(), await isPersistent()]).toEqual([true, true]);
    await browser().send('Browser.resetPermissions', { browserContextId });
  });

  it('knows the day of the last backup, until all is wiped', async () => {
    expect(await got(lastBackupDay(store))).toBeUndefined();
    await got(noteBackup(store, '2025-03-03'));
    await got(noteBackup(store, '2025-03-04'));
    expect(await got(lastBackupDay(store))).toBe('2025-03-04');
    await got(wipe(store));
    expect(await got(lastBackupDay(store))).toBeUndefined();
  });
});
