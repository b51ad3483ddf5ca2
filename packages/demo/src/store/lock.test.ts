import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { putsOf, recordsOf, rowsIn } from './backup.ts';
import { removal, type Change } from './change.ts';
import { changePassphrase, setMinutes, turnOff, turnOn } from './lock.ts';
import { fillMadeUp, madeUpAdministrations, madeUpPatient, madeUpVisit } from './made-up.ts';
import { isLongEnough, newLock } from './passphrase.ts';
import { Saver } from './saver.ts';
import { rowStores, type Row } from './schema.ts';
import { Store } from './store.ts';
import { got, newPatient, newStudy } from './test-clinic.ts';
import type { Watch } from './turn.ts';

const browser = () => cdp() as unknown as { send(command: string, values: object): Promise<unknown> };
const { origin } = location;

const passphrase = 'four quiet herons wade';
const locked = { ok: false, failure: { code: 'locked' } };

let name: string;
let store: Store;
const opened: Store[] = [];
const aTab = () => {
  const tab = new Store({ name });
  opened.push(tab);
  return tab;
};
beforeEach(() => {
  name = `test ${crypto.randomUUID()}`;
  store = aTab();
});
afterEach(async () => {
  await browser().send('Storage.overrideQuotaForOrigin', { origin });
  for (const one of opened.splice(0)) one.close();
  await deleteDB(name);
});

/** The rows of all stores as the disk has them, without what says only that something was written. */
async function dump(): Promise<Record<string, Row[]>> {
  const database = await openDB(name);
  const all = await Promise.all(
    [...rowStores].map(async (one) => [one, (await database.getAll(one)) as Row[]] as const),
  );
  const lock = (await database.get('device', 'lock')) as Row | undefined;
  database.close();
  return { ...Object.fromEntries(all), lock: lock ? [lock] : [] };
}
async function raw<T>(work: (database: Awaited<ReturnType<typeof openDB>>) => Promise<T>): Promise<T> {
  const database = await openDB(name);
  const done = await work(database);
  database.close();
  return done;
}

/** All that a disk shows to whoever looks for text in it. */
const textOf = (rows: unknown) =>
  JSON.stringify(rows, (_, value: unknown) => (value instanceof Uint8Array ? String.fromCharCode(...value) : value));

/** Little room. Chromium remembers for a while how much there was, and forgets that with the data. */
async function little(quotaSize: number) {
  await browser().send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
  await browser().send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
}
const big: Change = {
  kind: 'setting',
  value: { id: 'big', value: 'x'.repeat(2_000_000) },
  revision: 0,
  audit: { who: 'A', what: 'created' },
};

const patient = madeUpPatient(1);
const coded = (code: string, revision: number, who = 'A'): Change => ({
  kind: 'patient',
  value: { ...patient, code },
  revision,
  audit: { who, what: 'changed', before: { code: patient.code }, after: { code } },
});
const codes = async (on = store) => (await got(on.patients())).records.map(({ value }) => value.code);

/** A clinic with a deleted record, a setting, a study and a version aside, of 1 + 2 × 3 × patients records and more. */
async function fill(patients = 3) {
  await got(fillMadeUp(store, { patients, visits: 2 }));
  const last = (await got(store.patients())).records.at(-1)!;
  await got(
    store.write([
      removal('patient', last, 'A'),
      {
        kind: 'setting',
        value: { id: 'assessor', value: 'Dr Vesper' },
        revision: 0,
        audit: { who: 'Dr Vesper', what: 'created' },
      },
      newStudy,
    ]),
  );
  await got(store.write([coded('Q-changed', 1, 'Dr Vesper')]));
  await store.write([coded('Q-aside', 1, 'Dr Marlow')]);
}

describe('a locked clinic at rest', () => {
  const entered = [
    'M-0000',
    'Q-changed',
    'Q-aside',
    'Treatment A',
    'Dr Vesper',
    'Dr Marlow',
    'pruritus-nrs',
    'psoriasis',
    '1941-02',
    '2024-01-10',
    'in-progress',
    'signed',
    'answers',
  ];

  it('shows nothing that a person entered', async () => {
    await fill();
    await got(store.write([{ ...newPatient(7), value: { ...madeUpPatient(7), code: 'P in progress' } } as Change]));
    const visit = { ...madeUpVisit(1, 5), state: 'in-progress' } as const;
    await got(store.write([{ kind: 'visit', value: visit, revision: 0, audit: { who: 'A', what: 'created' } }]));
    const before = textOf(await dump());
    expect(entered.filter((text) => !before.includes(text))).toEqual([]);

    await got(turnOn(store, passphrase, 5));
    const later = { ...madeUpPatient(8), code: 'Z-later' };
    await got(store.write([{ ...newPatient(8), value: later } as Change, coded('Q-again', 2, 'Dr Ferrars')]));
    await store.write([coded('Q-refused', 1, 'Dr Ferrars')]);
    const after = textOf(await dump());
    expect(
      [...entered, 'Z-later', 'Q-again', 'Q-refused', 'Dr Ferrars'].filter((text) => after.includes(text)),
    ).toEqual([]);
    expect(after).not.toContain(passphrase);
    expect(await codes()).toContain('Z-later');
    expect((await got(store.asides())).map(({ value }) => (value as { code: string }).code)).toContain('Q-refused');
  });

  it('has a vector of its own for every writing of every row', async () => {
    await fill();
    await got(turnOn(store, passphrase, 5));
    const vectors = async () =>
      Object.values(await dump())
        .flat()
        .flatMap(({ sealed }) => (sealed instanceof Uint8Array ? [sealed.slice(0, 12).join()] : []));
    const first = await vectors();
    await got(store.write([coded('Q-again', 2)]));
    const all = [...first, ...(await vectors()).filter((vector) => !first.includes(vector))];
    expect(new Set(all).size).toBe(first.length + 2);
  });
});

describe('a passphrase', () => {
  it('has at least twelve letters, whatever they are made of', () => {
    expect(['eleven char', 'twelve chars', '🦢'.repeat(11), '🦢'.repeat(12)].map(isLongEnough)).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  it.each([0, 3])('that is wrong says no more than that, with %i patients', async (patients) => {
    if (patients > 0) await fill(patients);
    await got(turnOn(store, passphrase, 5));
    const other = aTab();
    expect(await other.unlock('four quiet herons waded')).toEqual({ ok: true, value: false });
    expect([
      await other.patients(),
      await other.read('patient', patient.id),
      await other.audit(),
      await other.asides(),
    ]).toEqual([locked, locked, locked, locked]);
    expect(await other.write([newPatient(9)])).toEqual(locked);
    expect(other.locking.state).toBe('locked');
  });

  it('may be typed on a keyboard that puts its letters together otherwise', async () => {
    await got(turnOn(store, 'café crème brûlée'.normalize('NFC'), 5));
    expect(await aTab().unlock('café crème brûlée'.normalize('NFD'))).toEqual({ ok: true, value: true });
  });

  it('is changed without a record being written', async () => {
    await fill();
    await got(turnOn(store, passphrase, 5));
    const before = await dump();
    expect(await got(changePassphrase(store, 'wrong and wrong again', 'another one, longer'))).toBe(false);
    expect(await dump()).toEqual(before);
    expect(await got(changePassphrase(store, passphrase, 'another one, longer'))).toBe(true);
    const { lock, ...rows } = await dump();
    expect({ ...rows, lock: before['lock'] }).toEqual(before);
    expect(lock).not.toEqual(before['lock']);
    const other = aTab();
    expect(await got(other.unlock(passphrase))).toBe(false);
    expect(await got(other.unlock('another one, longer'))).toBe(true);
    expect(await codes(other)).toContain('Q-changed');
    expect(await codes()).toContain('Q-changed');
  });

  it('is asked for before the lock is taken away', async () => {
    await got(turnOn(store, passphrase, 5));
    expect(await got(turnOff(store, 'wrong and wrong again'))).toBe(false);
    expect(store.locking.state).toBe('open');
  });

  it('keeps the minutes that were chosen', async () => {
    await got(turnOn(store, passphrase, 5));
    await got(setMinutes(store, 10));
    const other = aTab();
    await got(other.unlock(passphrase));
    expect(other.locking.open?.header.minutes).toBe(10);
  });

  it('never opens a header that asks for less work, or for endless work', async () => {
    await got(turnOn(store, passphrase, 5));
    for (const iterations of [1, 1e15]) {
      await raw(async (database) => {
        const header = (await database.get('device', 'lock')) as Row;
        await database.put('device', { ...header, iterations }, 'lock');
      });
      expect(await got(aTab().unlock(passphrase))).toBe(false);
    }
  });
});

describe('what was changed behind the lock', () => {
  const other = madeUpPatient(2);
  const spoil = (change: (rows: [Row, Row]) => readonly Row[]) =>
    raw(async (database) => {
      const rows = (await Promise.all([patient.id, other.id].map((id) => database.get('patient', id)))) as [Row, Row];
      for (const row of change(rows)) await database.put('patient', row);
    });
  const flipped = (bytes: Uint8Array) => bytes.map((byte, i) => (i === bytes.length - 1 ? byte ^ 1 : byte));

  it.each<[string, (rows: [Row, Row]) => readonly Row[], readonly string[]]>([
    ['a sealed piece, by one bit', ([a]) => [{ ...a, sealed: flipped(a['sealed'] as Uint8Array) }], [patient.id]],
    [
      'two sealed pieces, exchanged',
      ([a, b]) => [
        { ...a, sealed: b['sealed'] },
        { ...b, sealed: a['sealed'] },
      ],
      [patient.id, other.id],
    ],
    ['its revision', ([a]) => [{ ...a, revision: 7 }], [patient.id]],
    ['whether it is deleted', ([a]) => [{ ...a, isDeleted: true }], [patient.id]],
    [
      'a row in the clear',
      () => [{ id: patient.id, owner: '', revision: 1, isDeleted: false, value: patient }],
      [patient.id],
    ],
    ['no bytes', ([a]) => [{ ...a, sealed: 'text' }], [patient.id]],
  ])('(%s) is damaged, and left as it is', async (_, change, ids) => {
    await got(store.write([newPatient(1), newPatient(2), newPatient(3)]));
    await got(turnOn(store, passphrase, 5));
    await spoil(change);
    const before = await dump();
    const { records, damaged } = await got(store.patients());
    expect(damaged).toEqual(ids.map((id) => ({ kind: 'patient', id, field: 'value' })));
    expect(records).toHaveLength(3 - ids.length);
    expect(await store.write([coded('over it', 1)])).toMatchObject({ failure: { code: 'unreadable' } });
    expect(await dump()).toEqual(before);
  });

  it('in the order of the audit trail is told', async () => {
    await got(store.write([newPatient(1), newPatient(2)]));
    await got(turnOn(store, passphrase, 5));
    await raw(async (database) => {
      const [first, second] = (await database.getAll('audit')) as [Row, Row];
      await database.put('audit', { ...first, number: 2 });
      await database.put('audit', { ...second, number: 1 });
    });
    const { damaged } = await got(store.audit());
    expect(damaged.map(({ id }) => id)).toEqual(['1', '2']);
  });
});

describe('turning the lock', () => {
  const everything = async () => {
    const { audit, ...rows } = await dump();
    return { ...rows, audit };
  };

  it('on and off again gives back 200 records as they were', async () => {
    await fill(29);
    const before = await everything();
    const count = Object.values(before).flat().length;
    expect(count).toBeGreaterThan(400);
    const shares: number[] = [];
    await got(turnOn(store, passphrase, 5, { onProgress: (share) => shares.push(share) }));
    expect(shares.at(-1)).toBe(1);
    const sealed = Object.values(await dump()).flat();
    expect(sealed.filter((row) => 'sealed' in row)).toHaveLength(count);
    expect((await got(store.visits())).records).toHaveLength(58);
    expect(await got(turnOff(store, passphrase))).toBe(true);
    expect(await everything()).toEqual(before);
    expect(store.locking.state).toBe('none');
    await got(store.write([newPatient(90)]));
  });

  it('seals what is damaged as well, and keeps it aside', async () => {
    await got(store.write([newPatient(1)]));
    await raw((database) => database.put('patient', { id: patient.id, value: { code: 'P-damaged' } }));
    await got(turnOn(store, passphrase, 5));
    expect(textOf(await dump())).not.toContain('P-damaged');
    expect(await got(store.asides())).toMatchObject([{ why: 'unreadable', value: { value: { code: 'P-damaged' } } }]);
  });

  it('leaves everything as it was when somebody cancels it', async () => {
    await fill();
    const cancelled = async (work: (watch: Watch) => Promise<unknown>) => {
      const before = await everything();
      const control = new AbortController();
      const outcome = await work({ signal: control.signal, onProgress: () => control.abort() });
      expect(outcome).toEqual({ ok: false, failure: { code: 'cancelled' } });
      expect(await everything()).toEqual(before);
    };
    await cancelled((watch) => turnOn(store, passphrase, 5, watch));
    expect(store.locking.state).toBe('none');
    await got(turnOn(store, passphrase, 5));
    await cancelled((watch) => turnOff(store, passphrase, watch));
    expect(store.locking.state).toBe('open');
    expect(await codes()).toContain('Q-changed');
  });

  it('leaves everything as it was when the disk is full', async () => {
    await little(3_000_000);
    // Each fits by itself, and takes little room: one letter over and over. Sealed at once they need more than there is.
    await got(store.write([newPatient(1), big]));
    await got(store.write([{ ...big, value: { id: 'big too', value: 'y'.repeat(2_000_000) } } as Change]));
    const before = await everything();
    expect(await turnOn(store, passphrase, 5)).toEqual({ ok: false, failure: { code: 'quota' } });
    expect(await everything()).toEqual(before);
    expect(store.locking.state).toBe('none');
    expect(await codes()).toEqual([patient.code]);
  });

  /** A tab that begins to turn the lock on, and ends as soon as it says that `share` of the work is done. */
  const killedTab = (share: number) =>
    new Promise<void>((resolve) => {
      const frame = document.createElement('iframe');
      addEventListener('message', function hear({ source }) {
        if (source !== frame.contentWindow) return;
        removeEventListener('message', hear);
        frame.remove();
        resolve();
      });
      frame.srcdoc = `<script type="module">
        import { Store } from '${new URL('./store.ts', import.meta.url).href}';
        import { turnOn } from '${new URL('./lock.ts', import.meta.url).href}';
        const onProgress = (share) => share >= ${share} && parent.postMessage('now', '*');
        await turnOn(new Store({ name: ${JSON.stringify(name)} }), ${JSON.stringify(passphrase)}, 5, { onProgress });
      </script>`;
      document.body.append(frame);
    });

  it('leaves everything as it was, or does it all, when the tab is killed', async () => {
    await fill(100);
    const before = await everything();
    await killedTab(0.4);
    expect(await everything()).toEqual(before);
    await killedTab(1);
    const after = Object.values(await dump()).flat();
    const sealed = after.filter((row) => 'sealed' in row).length;
    // The last message comes as the transaction begins: it is all or nothing.
    expect([0, after.length - 1]).toContain(sealed);
  });

  it('begins anew when another tab has written meanwhile', async () => {
    await fill();
    const other = aTab();
    const lock = await newLock(passphrase, 5);
    let plans = 0;
    const convert = store.turn(rowsIn, async (rows, open) => {
      if (plans++ === 0) await got(other.write([newPatient(95)]));
      return { answer: undefined, clears: 'rows', put: putsOf(await recordsOf(rows, open)), lock };
    });
    await got(convert);
    expect(plans).toBe(2);
    expect(textOf(await dump())).not.toContain(madeUpPatient(95).code);
    expect(await codes()).toContain(madeUpPatient(95).code);
  });
});

describe('work under the lock', () => {
  beforeEach(async () => {
    await got(store.write([newPatient(1), newPatient(2)]));
    await got(turnOn(store, passphrase, 5));
  });

  it('keeps every promise about conflicts, revisions and the trail', async () => {
    const other = aTab();
    await got(other.unlock(passphrase));
    const both = await Promise.all([store.write([coded('mine', 1)]), other.write([coded('theirs', 1, 'B')])]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    // A write that went through unheard is taken for what it is.
    const [won, lost] = both[0]!.ok ? ['mine', 'theirs'] : ['theirs', 'mine'];
    expect(await got(store.write([coded(won, 1)]))).toMatchObject([{ revision: 2 }]);
    const [aside] = await got(store.asides());
    expect(aside).toMatchObject({ why: 'conflict', value: { code: lost } });
    await got(other.settle(aside!.id, 'aside', 'C'));
    expect(await codes()).toEqual([lost, madeUpPatient(2).code]);
    expect((await got(store.audit())).records.map(({ number, what }) => [number, what])).toEqual([
      [1, 'created'],
      [2, 'created'],
      [3, 'changed'],
      [4, 'settled'],
    ]);
    expect((await got(store.audit(patient.id))).records.at(-1)).toMatchObject({ who: 'C', before: { code: won } });
  });

  it('of many tabs at once loses nothing and numbers every line once', async () => {
    const tabs = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const tab = aTab();
        await got(tab.unlock(passphrase));
        return tab;
      }),
    );
    await Promise.all(tabs.flatMap((tab, i) => [0, 1, 2].map((n) => got(tab.write([newPatient(10 + 3 * i + n)])))));
    expect(await codes()).toHaveLength(14);
    expect((await got(store.audit())).records.map(({ number }) => number)).toEqual(
      Array.from({ length: 14 }, (_, i) => i + 1),
    );
  });

  it('reads the scorings of several visits at once', async () => {
    const changes = [0, 1, 2].flatMap((number) =>
      madeUpAdministrations(1, number).map((value): Change => ({
        kind: 'administration',
        value,
        revision: 0,
        visit: madeUpVisit(1, number).id,
        audit: { who: 'A', what: 'created' },
      })),
    );
    await got(store.write(changes));
    const visits = [0, 2].map((number) => madeUpVisit(1, number).id);
    const { records } = await got(store.administrations(visits));
    expect(records.map(({ owner }) => owner)).toEqual([visits[0], visits[0], visits[1], visits[1]]);
    expect((await got(store.administrations([]))).records).toEqual([]);
  });
});

describe('locking', () => {
  beforeEach(async () => {
    await got(store.write([newPatient(1)]));
    await got(turnOn(store, passphrase, 5));
  });

  it('writes first what waits', async () => {
    const saver = new Saver((changes) => store.write(changes));
    store.beforeClosing(() => saver.flush());
    saver.save(coded('just typed', 1));
    await store.lock();
    expect(saver.state).toEqual({ is: 'saved' });
    expect(await store.patients()).toEqual(locked);
    await got(store.unlock(passphrase));
    expect(await codes()).toEqual(['just typed']);
  });

  it('keeps an answer that a failing disk did not take, and writes it after unlocking', async () => {
    const saver = new Saver((changes) => store.write(changes), [1_000_000]);
    store.beforeClosing(() => saver.flush());
    await little(1_000_000);
    await got(store.write([newPatient(1)]));
    await got(turnOn(store, passphrase, 5));
    saver.save(big);
    await store.lock();
    expect(saver.state).toEqual({ is: 'not-saved', failure: { code: 'quota' } });
    await browser().send('Storage.overrideQuotaForOrigin', { origin });
    expect(await saver.flush()).toEqual({ is: 'not-saved', failure: { code: 'locked' } });
    expect(saver.held).toHaveLength(1);
    await got(store.unlock(passphrase));
    expect(await saver.flush()).toEqual({ is: 'saved' });
    expect((await got(store.read('setting', 'big')))?.value).toEqual(big.value);
  });

  it('reads nothing from the moment it begins', async () => {
    let end: (value?: unknown) => void = () => undefined;
    store.beforeClosing(() => new Promise((resolve) => (end = resolve)));
    const reading = store.patients();
    const locking = store.lock();
    expect(store.locking.state).toBe('locked');
    expect([await reading, await store.patients()]).toEqual([locked, locked]);
    end();
    await locking;
    expect(await store.write([newPatient(3)])).toEqual(locked);
  });

  const reached = (tab: Store, state: string) =>
    new Promise<void>((resolve) => {
      const look = () => tab.locking.state === state && resolve();
      tab.locking.subscribe(look);
      look();
    });

  it('in one tab locks the others, and unlocking opens one', async () => {
    const other = aTab();
    await got(other.unlock(passphrase));
    expect(await codes(other)).toHaveLength(1);
    const waiting = new Saver((changes) => other.write(changes));
    other.beforeClosing(() => waiting.flush());
    waiting.save(coded('of the other tab', 1));
    await store.lock();
    await reached(other, 'locked');
    expect(await other.patients()).toEqual(locked);
    await got(store.unlock(passphrase));
    expect(await codes()).toEqual(['of the other tab']);
    expect(await other.patients()).toEqual(locked);
  });

  it('set or taken away in one tab is known in the others, which write nothing in the clear', async () => {
    expect(await got(turnOff(store, passphrase))).toBe(true);
    const other = aTab();
    expect(await codes(other)).toHaveLength(1);
    await got(turnOn(store, passphrase, 5));
    expect(await other.write([newPatient(5)])).toEqual(locked);
    await reached(other, 'locked');
    expect(await got(turnOff(store, passphrase))).toBe(true);
    await reached(other, 'none');
    await got(other.write([newPatient(5)]));
  });
});
