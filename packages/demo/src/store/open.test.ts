import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lastBackupDay } from './device.ts';
import { madeUpPatient } from './made-up.ts';
import { migrations, type Migration } from './schema.ts';
import { Store } from './store.ts';
import { got, newPatient, newStudy } from './test-clinic.ts';
import { failureWords } from './words.ts';

let name: string;
const opened: { close(): void }[] = [];
const open = (table: Readonly<Record<number, Migration>> = migrations) => {
  const store = new Store({ name, migrations: table });
  opened.push(store);
  return store;
};
const openRaw = async (version?: number, create?: (database: IDBDatabase) => void) => {
  const database = await openDB(name, version, { upgrade: (fresh) => create?.(fresh as unknown as IDBDatabase) });
  opened.push(database);
  return database;
};

const openRawOf = async (store: Store) => {
  await got(store.open());
  return openRaw();
};

beforeEach(() => {
  name = `test ${crypto.randomUUID()}`;
});
afterEach(async () => {
  for (const one of opened.splice(0)) one.close();
  await deleteDB(name);
});

describe('an empty database', () => {
  it('gets the form of version 2', async () => {
    await got(open().open());
    const database = await openRaw();
    expect(database.version).toBe(2);
    const stores = [...database.objectStoreNames];
    const transaction = database.transaction(stores);
    const form = stores.map((one) => {
      const { keyPath, indexNames } = transaction.objectStore(one);
      return [one, keyPath, [...indexNames]];
    });
    expect(form).toEqual([
      ['administration', 'id', ['owner']],
      ['aside', 'id', ['record']],
      ['audit', 'number', ['record']],
      ['device', null, []],
      ['patient', 'id', ['owner']],
      ['setting', 'id', ['owner']],
      ['study', 'id', ['owner']],
      ['visit', 'id', ['owner']],
    ]);
  });
});

describe('a database of version 1', () => {
  it('keeps all that it holds, and can hold studies', async () => {
    const older = open({ 1: migrations[1]! });
    const before = await openRawOf(older);
    const stored = { id: madeUpPatient(1).id, owner: '', revision: 3, isDeleted: false, value: madeUpPatient(1) };
    await before.put('patient', stored);
    await before.put('device', '2025-03-03', 'last-backup');
    before.close();
    older.close();

    const store = open();
    expect((await got(store.patients())).records).toEqual([stored]);
    expect(await got(lastBackupDay(store))).toBe('2025-03-03');
    await got(store.write([newStudy]));
    expect((await got(store.studies())).records.map(({ value }) => value)).toEqual([newStudy.value]);
  });
});

/** An older shape: patients as they are, without revision and without a trail. */
const bare: Migration = (database) => void database.createObjectStore('patient', { keyPath: 'id' });
const lifted: Migration = async (database, transaction) => {
  const former = await transaction.objectStore('patient').getAll();
  database.deleteObjectStore('patient');
  for (const version of [1, 2]) await migrations[version]!(database, transaction);
  for (const value of former as unknown as ReturnType<typeof madeUpPatient>[]) {
    await transaction.objectStore('patient').put({ id: value.id, owner: '', revision: 1, isDeleted: false, value });
  }
};

describe('an older shape', () => {
  const fill = async () => {
    const database = await openRaw(1, (fresh) => fresh.createObjectStore('patient', { keyPath: 'id' }));
    for (const number of [1, 2]) await database.put('patient', madeUpPatient(number));
    database.close();
  };

  it('is brought to the present one with all that it holds', async () => {
    await fill();
    const { records, damaged } = await got(open({ 1: bare, 2: lifted }).patients());
    expect(records.map(({ value }) => value)).toEqual([madeUpPatient(1), madeUpPatient(2)]);
    expect(damaged).toEqual([]);
  });

  it('takes every step in order, and only those it lacks', async () => {
    await fill();
    const taken: number[] = [];
    const noting = (version: number) => () => void taken.push(version);
    await got(open({ 1: noting(1), 2: noting(2), 3: noting(3) }).open());
    expect(taken).toEqual([2, 3]);
  });

  it.each<[string, Migration]>([
    [
      'at once',
      (database) => {
        database.deleteObjectStore('patient');
        throw new Error('no');
      },
    ],
    [
      'later',
      async (database, transaction) => {
        await transaction.objectStore('patient').clear();
        database.deleteObjectStore('patient');
        throw new Error('no');
      },
    ],
  ])('stays as it was when a step fails %s', async (_, failing) => {
    await fill();
    const refused = await open({ 1: bare, 2: () => undefined, 3: failing }).open();
    expect(refused).toEqual({ ok: false, failure: { code: 'upgrade-failed', version: 3 } });
    const database = await openRaw();
    expect(database.version).toBe(1);
    expect(await database.getAll('patient')).toEqual([madeUpPatient(1), madeUpPatient(2)]);
  });
});

describe('another version', () => {
  it('that is newer is refused, and nothing is touched', async () => {
    const newer = await openRaw(3, (fresh) => fresh.createObjectStore('patients of tomorrow'));
    await newer.put('patients of tomorrow', 'x', 1);
    const store = open();
    for (const refused of [await store.open(), await store.patients(), await store.write([newPatient(1)])]) {
      expect(refused).toEqual({ ok: false, failure: { code: 'newer-version' } });
    }
    expect(failureWords({ code: 'newer-version' })).toContain('nothing was changed');
    expect(newer.version).toBe(3);
    expect([...newer.objectStoreNames]).toEqual(['patients of tomorrow']);
    expect(await newer.getAll('patients of tomorrow')).toEqual(['x']);
  });

  const tomorrow = { ...migrations, 3: () => undefined };

  it('in another tab that does not give way is told, and waited for no longer', async () => {
    const holding = await openRaw(2, (fresh) => {
      for (const version of [1, 2]) void migrations[version]!(fresh as never, undefined as never);
    });
    const store = open(tomorrow);
    expect(await store.open()).toEqual({ ok: false, failure: { code: 'blocked' } });
    holding.close();
    expect(await store.open()).toEqual({ ok: true, value: undefined });
  });

  it('in another tab is given way to, after that tab has written what it holds', async () => {
    const older = open();
    await got(older.open());
    older.beforeClosing(() => older.write([newPatient(1)]));
    const newer = open(tomorrow);
    expect((await got(newer.patients())).records).toHaveLength(1);
    expect(await older.patients()).toEqual({ ok: false, failure: { code: 'newer-version' } });
  });
});
