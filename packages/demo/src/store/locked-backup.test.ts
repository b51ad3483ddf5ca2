import { afterEach, describe, expect, it } from 'vitest';
import { makeBackup, wipe } from './backup.ts';
import { checkBackup, openBackup } from './backup-check.ts';
import { turnOff, turnOn } from './lock.ts';
import { sealBackup } from './locked-backup.ts';
import { fillMadeUp, madeUpPatient } from './made-up.ts';
import { planRestore, restore } from './restore.ts';
import { Store } from './store.ts';
import { got, newPatient, storesOfTests } from './test-clinic.ts';
import { backupProblemWords } from './words.ts';

const passphrase = 'four quiet herons wade';
const { aStore, dropStores, names, stores } = storesOfTests();
afterEach(dropStores);

/** A locked clinic, what it holds, and the text of its locked backup. */
async function aLockedClinic() {
  const store = aStore();
  await got(fillMadeUp(store, { patients: 3, visits: 2 }));
  await got(turnOn(store, passphrase, 5));
  const backup = await got(makeBackup(store));
  return { store, backup, text: JSON.stringify(await sealBackup(backup, store.locking.open!)) };
}

describe('a locked backup', () => {
  it('shows nothing that a person entered', async () => {
    const { text, backup } = await aLockedClinic();
    const shown = ['M-000', 'Treatment A', 'Made up', 'pruritus', passphrase];
    expect(shown.filter((one) => text.includes(one))).toEqual([]);
    expect(shown.slice(0, 4).filter((one) => !JSON.stringify(backup).includes(one))).toEqual([]);
  });

  it('is restored on an empty device with its passphrase, and locks it', async () => {
    const { text, backup } = await aLockedClinic();
    expect(await checkBackup(text)).toEqual({ ok: false, problem: { code: 'locked' } });
    const check = await openBackup(text, passphrase);
    if (!check.ok) throw new Error(check.problem.code);
    const fresh = aStore();
    expect(await got(planRestore(fresh, check.backup, check.lock))).toMatchObject({ takesLock: true });
    const done = await got(restore(fresh, check.backup, 'B', check.lock));
    expect(done.added).toHaveLength(21);
    const { records } = await got(makeBackup(fresh));
    expect({ ...records, audit: records.audit.slice(0, -1) }).toEqual(backup.records);

    const tab = new Store({ name: names.at(-1)! });
    stores.push(tab);
    expect(await tab.patients()).toEqual({ ok: false, failure: { code: 'locked' } });
    expect(await got(tab.unlock(passphrase))).toBe(true);
    expect((await got(tab.patients())).records).toHaveLength(3);
  });

  it('leaves a device that holds something under the lock it has, or under none', async () => {
    const { text } = await aLockedClinic();
    const check = await openBackup(text, passphrase);
    if (!check.ok) throw new Error(check.problem.code);
    const open = aStore();
    await got(open.write([newPatient(9)]));
    expect(await got(restore(open, check.backup, 'B', check.lock))).toMatchObject({ takesLock: false });
    expect(open.locking.state).toBe('none');
    const other = aStore();
    await got(turnOn(other, 'quite another passphrase', 5));
    expect(await got(restore(other, check.backup, 'B', check.lock))).toMatchObject({ takesLock: false });
    expect(await got(turnOff(other, passphrase))).toBe(false);
    expect(await got(turnOff(other, 'quite another passphrase'))).toBe(true);
    expect((await got(other.patients())).records).toHaveLength(3);
  });

  it.each<[string, string, (text: string) => string, string]>([
    ['with a wrong passphrase', 'four quiet herons waded', (text) => text, 'wrong-passphrase'],
    ['of another day than it says', passphrase, (text) => text.replace(/"madeAt":"\d{4}/, '"madeAt":"1999'), 'damaged'],
    ['changed inside', passphrase, (text) => text.replace(/"sealed":"..../, '"sealed":"AAAA'), 'damaged'],
    ['that is no base64', passphrase, (text) => text.replace(/"sealed":"..../, '"sealed":"????'), 'damaged'],
    ['cut short', passphrase, (text) => text.slice(0, -30), 'not-json'],
    ['without its lock', passphrase, (text) => text.replace('clinimetric-lock@1', 'x'), 'damaged'],
    ['of a newer version', passphrase, (text) => text.replace('locked-backup@1', 'locked-backup@2'), 'newer-format'],
  ])('(%s) is refused with its reason', async (_, given, change, code) => {
    const { text } = await aLockedClinic();
    const check = await openBackup(change(text), given);
    expect(check).toMatchObject({ ok: false, problem: { code } });
    if (!check.ok) expect(backupProblemWords(check.problem)).toMatch(/^[A-Z].+\.$/);
  });
});

describe('a locked clinic', () => {
  it('is wiped with its lock, and comes back with it', async () => {
    const { store } = await aLockedClinic();
    const lock = store.locking.open!;
    const wiped = await got(wipe(store));
    expect(store.locking.state).toBe('none');
    expect((await got(store.patients())).records).toEqual([]);
    const check = await openBackup(JSON.stringify(await sealBackup(wiped, lock)), passphrase);
    if (!check.ok) throw new Error(check.problem.code);
    await got(restore(store, check.backup, 'B', check.lock));
    expect(store.locking.state).toBe('open');
    expect((await got(store.read('patient', madeUpPatient(1).id)))?.value).toEqual(madeUpPatient(1));
  });

  it('gives no backup and is not wiped while it is locked', async () => {
    const { store } = await aLockedClinic();
    await store.lock();
    const refused = { ok: false, failure: { code: 'locked' } };
    expect([await makeBackup(store), await wipe(store)]).toEqual([refused, refused]);
    expect(await got(store.unlock(passphrase))).toBe(true);
    expect((await got(store.patients())).records).toHaveLength(3);
  });
});
