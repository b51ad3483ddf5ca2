import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeBackup, wipe, type Backup } from './backup.ts';
import { checkBackup } from './backup-check.ts';
import { digestOf } from './canonical.ts';
import { removal, type Change } from './change.ts';
import { fillMadeUp, madeUpPatient } from './made-up.ts';
import { planRestore, restore } from './restore.ts';
import { Store } from './store.ts';
import { got, newPatient, newStudy, storesOfTests } from './test-clinic.ts';
import { backupProblemWords } from './words.ts';

const { aStore, dropStores, names, stores } = storesOfTests();
afterEach(dropStores);

const patient = madeUpPatient(1);
const coded = (code: string, revision = 1): Change => ({
  kind: 'patient',
  value: { ...patient, code },
  revision,
  audit: { who: 'A', what: 'changed' },
});

/** A clinic with something of every kind: a deleted record, a setting and a version aside among it. */
async function aClinic() {
  const store = aStore();
  await got(fillMadeUp(store, { patients: 3, visits: 2 }));
  const [last] = (await got(store.patients())).records.slice(-1);
  await got(
    store.write([
      removal('patient', last!, 'A'),
      {
        kind: 'setting',
        value: { id: 'units', value: { dose: 'mg' } },
        revision: 0,
        audit: { who: 'A', what: 'created' },
      },
      newStudy,
    ]),
  );
  await got(store.write([coded('kept')]));
  await store.write([coded('aside')]);
  return store;
}

const textOf = async (store: Store) => JSON.stringify(await got(makeBackup(store)));
async function checked(text: string): Promise<Backup> {
  const check = await checkBackup(text);
  if (!check.ok) throw new Error(backupProblemWords(check.problem));
  return check.backup;
}

describe('backup → wipe → restore', () => {
  it('brings back everything, the trail with its numbers included', async () => {
    const store = await aClinic();
    const backup = await got(makeBackup(store));
    expect(backup.counts).toEqual({
      patient: 3,
      visit: 6,
      administration: 12,
      setting: 1,
      study: 1,
      audit: 25,
      aside: 1,
    });
    const text = JSON.stringify(backup);

    const wiped = await got(wipe(store));
    expect(wiped.records).toEqual(backup.records);
    const { records: nothing } = await got(makeBackup(store));
    expect(Object.values(nothing)).toEqual([[], [], [], [], [], [], []]);

    const done = await got(restore(store, await checked(text), 'B'));
    expect(done).toMatchObject({ same: 0, differing: [], audit: 25, aside: 1 });
    expect(done.added).toHaveLength(23);
    const { records } = await got(makeBackup(store));
    expect({ ...records, audit: records.audit.slice(0, -1) }).toEqual(backup.records);
    expect(records.audit.at(-1)).toMatchObject({ number: 26, who: 'B', what: 'restored', record: backup.digest });
  });

  it('a second time changes nothing', async () => {
    const store = await aClinic();
    const backup = await checked(await textOf(store));
    expect(await got(restore(store, backup, 'B'))).toEqual({
      added: [],
      same: 23,
      differing: [],
      audit: 0,
      aside: 0,
      takesLock: false,
    });
    expect((await got(makeBackup(store))).records).toEqual(backup.records);
  });

  it('tells another tab', async () => {
    const store = await aClinic();
    const other = new Store({ name: names[0]! });
    stores.push(other);
    const heard = new Promise((resolve) => other.subscribe(resolve));
    await got(wipe(store));
    expect(await heard).toEqual({ touched: 'everything', isElsewhere: true });
  });
});

describe('restoring over what is there', () => {
  it('says first what it would do, then keeps both versions where they differ', async () => {
    const file = aStore();
    await got(file.write([newPatient(1), newPatient(2), newPatient(3)]));
    await got(file.write([coded('of the file')]));
    const backup = await checked(await textOf(file));

    const store = aStore();
    await got(store.write([newPatient(1), newPatient(2)]));
    await got(store.write([coded('of the device')]));
    const before = (await got(makeBackup(store))).records;
    const expected = {
      added: [{ kind: 'patient', id: madeUpPatient(3).id }],
      same: 1,
      differing: [{ kind: 'patient', id: patient.id }],
      audit: 4,
      aside: 0,
      takesLock: false,
    };
    expect(await got(planRestore(store, backup))).toEqual(expected);
    expect((await got(makeBackup(store))).records).toEqual(before);

    expect(await got(restore(store, backup, 'B'))).toEqual(expected);
    expect((await got(store.patients())).records.map(({ value }) => value.code)).toEqual([
      'of the device',
      madeUpPatient(2).code,
      madeUpPatient(3).code,
    ]);
    expect(await got(store.asides())).toMatchObject([{ why: 'restore', value: { code: 'of the file' } }]);
    expect((await got(store.audit())).records.map(({ number, what }) => [number, what])).toEqual([
      [1, 'created'],
      [2, 'created'],
      [3, 'changed'],
      [4, 'created'],
      [5, 'created'],
      [6, 'created'],
      [7, 'changed'],
      [8, 'restored'],
    ]);

    // The same file once more puts nothing aside a second time.
    await got(restore(store, backup, 'B'));
    expect(await got(store.asides())).toHaveLength(1);
    expect((await got(store.audit())).records).toHaveLength(8);
  });
});

describe('a backup of the first format', () => {
  const first = async () => {
    const store = await aClinic();
    return forged(await textOf(store), (backup) => {
      backup.format = 'clinimetric-clinic-backup@1';
      delete backup.counts['study'];
      delete backup.records['study'];
    });
  };

  it('is restored with all it has', async () => {
    const done = await got(restore(aStore(), await checked(await first()), 'B'));
    expect(done.added).toHaveLength(22);
  });

  it('is refused when it was changed', async () => {
    const text = (await first()).replace('M-0000', 'M-0009');
    expect(await checkBackup(text)).toEqual({ ok: false, problem: { code: 'damaged' } });
  });
});

/** A changed backup that claims to be whole. */
async function forged(text: string, change: (backup: Mutable) => void): Promise<string> {
  const { digest: _, ...content } = JSON.parse(text) as Mutable;
  change(content as Mutable);
  return JSON.stringify({ ...content, digest: await digestOf(content) });
}
type Mutable = {
  digest: string;
  format: string;
  counts: Record<string, number>;
  records: Record<string, { [field: string]: unknown; value: Record<string, unknown> }[]>;
};

describe('a file that is no whole backup', () => {
  const changes: [string, (text: string) => string | Promise<string>, object][] = [
    ['empty', () => '', { code: 'not-json' }],
    ['cut short', (text) => text.slice(0, -20), { code: 'not-json' }],
    ['of another kind', () => 'PK\u0003\u0004', { code: 'not-json' }],
    ['a number', () => '17', { code: 'foreign' }],
    ['null', () => 'null', { code: 'foreign' }],
    ['a list', () => '[]', { code: 'foreign' }],
    ['of another program', () => '{"format":"notes@1"}', { code: 'foreign' }],
    ['nested without end', () => '['.repeat(200_000) + ']'.repeat(200_000), { code: 'foreign' }],
    [
      'of a newer version',
      (text) => text.replace('backup@2', 'backup@3'),
      { code: 'newer-format', format: 'clinimetric-clinic-backup@3' },
    ],
    ['with nothing but its format', () => '{"format":"clinimetric-clinic-backup@2"}', { code: 'damaged' }],
    ['changed in one letter', (text) => text.replace('M-0000', 'M-0009'), { code: 'damaged' }],
    ['with one record less', (text) => forged(text, ({ records }) => records['visit']!.pop()), { code: 'bad-counts' }],
    [
      'with an unknown diagnosis',
      (text) => forged(text, ({ records }) => (records['patient']![0]!.value['diagnosis'] = 'gout')),
      { code: 'bad-record', record: { kind: 'patient', id: madeUpPatient(0).id, field: 'value.diagnosis' } },
    ],
    [
      'with a visit of two patients',
      (text) => forged(text, ({ records }) => (records['visit']![0]!['owner'] = patient.id)),
      { code: 'bad-record', record: { kind: 'visit', field: 'owner' } },
    ],
    [
      'with a scoring of no instrument',
      (text) => forged(text, ({ records }) => (records['administration']![0]!.value['instrument'] = 'PASI!')),
      { code: 'bad-record', record: { kind: 'administration', field: 'value.instrument' } },
    ],
    [
      'with markup for a record',
      (text) => forged(text, ({ records }) => (records['patient']![0] = '<script>' as never)),
      { code: 'bad-record', record: { kind: 'patient', id: '1', field: '' } },
    ],
    [
      'with a record twice',
      (text) => forged(text, ({ records }) => (records['patient']![1] = records['patient']![0]!)),
      { code: 'twice', record: { kind: 'patient', id: madeUpPatient(0).id } },
    ],
    [
      'with its trail in disorder',
      (text) => forged(text, ({ records }) => records['audit']!.reverse()),
      { code: 'bad-order', line: 2 },
    ],
    [
      'with an act nobody knows',
      (text) => forged(text, ({ records }) => (records['audit']![0]!['what'] = 'burnt')),
      { code: 'bad-record', record: { kind: 'audit', field: 'what' } },
    ],
  ];

  it.each(changes)('(%s) is refused with its reason', async (_, change, problem) => {
    const store = await aClinic();
    const check = await checkBackup(await change(await textOf(store)));
    expect(check).toMatchObject({ ok: false, problem });
    if (!check.ok) expect(backupProblemWords(check.problem)).toMatch(/^[A-Z].+\.$/);
  });

  it('may have a byte order mark, or its members in another order', async () => {
    const text = await textOf(await aClinic());
    const reversed = Object.fromEntries(Object.entries(JSON.parse(text) as object).reverse());
    expect((await checkBackup(`\uFEFF${JSON.stringify(reversed, null, 2)}`)).ok).toBe(true);
  });
});

describe('an address that is not secure', () => {
  afterEach(() => vi.unstubAllGlobals());

  // The page of a test always has a secure one, so the browser's word for it is replaced.
  it('gives no backup, takes none, and wipes nothing it could not bring back', async () => {
    const store = await aClinic();
    const text = await textOf(store);
    vi.stubGlobal('isSecureContext', false);
    const refused = { ok: false, failure: { code: 'insecure' } };
    expect(await makeBackup(store)).toEqual(refused);
    expect(await wipe(store)).toEqual(refused);
    expect(await checkBackup(text)).toEqual({ ok: false, problem: { code: 'insecure' } });
    expect((await got(store.visits())).records).toHaveLength(6);
  });
});

describe('a backup of a damaged clinic', () => {
  it('is whole, and holds what is damaged aside', async () => {
    const store = await aClinic();
    const database = await openDB(names[0]!);
    const spoilt = { id: patient.id, value: new Map([['code', 1]]) };
    await database.put('patient', spoilt);
    await database.put('audit', { number: 2, what: new Date(0) });
    await database.put('aside', { id: 'odd' });
    database.close();
    const backup = await checked(await textOf(store));
    expect(backup.counts).toMatchObject({ patient: 2, audit: 24, aside: 4 });
    const fresh = aStore();
    await got(restore(fresh, backup, 'B'));
    const damaged = (await got(fresh.asides())).filter(({ why }) => why === 'unreadable');
    expect(damaged.map(({ kind, record }) => [kind, record])).toEqual([
      ['aside', 'odd'],
      ['audit', '2'],
      ['patient', patient.id],
    ]);
    // It cannot count as a record, but it can be given up.
    const given = damaged.at(-1)!;
    expect(await fresh.settle(given.id, 'aside', 'B')).toMatchObject({ failure: { code: 'not-a-record' } });
    await got(fresh.settle(given.id, 'current', 'B'));
    expect(await got(fresh.asides())).toHaveLength(3);
  });
});
