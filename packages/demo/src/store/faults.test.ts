import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import type { Change } from './change.ts';
import { madeUpPatient } from './made-up.ts';
import { Saver, type SaveState } from './saver.ts';
import { Store } from './store.ts';
import { got, newPatient } from './test-clinic.ts';
import { failureWords, saveWords } from './words.ts';

interface Session {
  send(command: string, values: object): Promise<unknown>;
}
const browser = () => cdp() as unknown as Session;
const { origin } = location;

let name: string;
let store: Store;

beforeEach(() => {
  name = `test ${crypto.randomUUID()}`;
  store = new Store({ name });
});
afterEach(async () => {
  store.close();
  await deleteDB(name);
});

const big: Change = {
  kind: 'setting',
  value: { id: 'big', value: 'x'.repeat(2_000_000) },
  revision: 0,
  audit: { who: 'A', what: 'created' },
};

/** The next state of that kind; the present one counts. */
const reached = (saver: Saver, is: SaveState['is']) =>
  new Promise<SaveState>((resolve) => {
    const look = (state: SaveState) => {
      if (state.is !== is) return;
      stop();
      resolve(state);
    };
    const stop = saver.subscribe(look);
    look(saver.state);
  });

describe('a full disk', () => {
  afterEach(() => browser().send('Storage.overrideQuotaForOrigin', { origin }));

  it('is told; what could not be written stays in memory, and is written when there is room again', async () => {
    await browser().send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
    // Chromium remembers for a while how much room there was; it forgets that with the data.
    await browser().send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    await got(store.write([newPatient(1)]));
    expect(await store.write([big])).toEqual({ ok: false, failure: { code: 'quota' } });
    const saver = new Saver((changes) => store.write(changes), [50]);
    saver.save(big);
    const state = await reached(saver, 'not-saved');
    expect(saveWords(state)).toContain('no room left');
    expect(saver.held).toHaveLength(1);
    expect((await got(store.patients())).records).toHaveLength(1);
    await browser().send('Storage.overrideQuotaForOrigin', { origin });
    await reached(saver, 'saved');
    expect((await got(store.read('setting', 'big')))?.value).toEqual(big.value);
    expect((await got(store.audit())).records).toHaveLength(2);
  });
});

describe('a connection the browser closes', () => {
  it('is opened again by the next access, and a record it took away is no loss to who holds it', async () => {
    const [first] = await got(store.write([newPatient(1)]));
    await browser().send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    expect((await got(store.patients())).records).toEqual([]);
    const value = { ...madeUpPatient(1), code: 'P-7' };
    const refused = await store.write([
      { kind: 'patient', value, revision: first!.revision, audit: { who: 'A', what: 'changed' } },
    ]);
    expect(refused).toMatchObject({ failure: { code: 'conflict' } });
    const [aside] = await got(store.asides());
    await got(store.settle(aside!.id, 'aside', 'A'));
    expect((await got(store.patients())).records.map((one) => one.value)).toEqual([value]);
  });

  it('as often as it is opened is told', async () => {
    const cut = await store.whole(async (database) => {
      await browser().send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
      await database.put('device', 'y', 'y');
    });
    expect(cut).toEqual({ ok: false, failure: { code: 'closed' } });
    expect(failureWords({ code: 'closed' })).toContain('opened again');
  });
});

describe('storage the browser refuses', () => {
  /** A frame without an origin of its own, which browsers give no storage. It loads the real store. */
  const inSandbox = (script: string) =>
    new Promise<unknown>((resolve) => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts');
      addEventListener('message', function hear({ source, data }) {
        if (source !== frame.contentWindow) return;
        removeEventListener('message', hear);
        frame.remove();
        resolve(data);
      });
      frame.srcdoc = `<script type="module">
        const tell = (value) => parent.postMessage(value, '*');
        try { ${script} } catch (error) { tell(String(error)); }
      </script>`;
      document.body.append(frame);
    });

  it('is told, and nothing throws', async () => {
    const address = new URL('./store.ts', import.meta.url).href;
    const outcomes = await inSandbox(`
      const { Store } = await import('${address}');
      const store = new Store();
      tell([await store.open(), await store.patients(), await store.asides()]);`);
    const refused = { ok: false, failure: { code: 'unavailable' } };
    expect(outcomes).toEqual([refused, refused, refused]);
    expect(failureWords(refused.failure as never)).toContain('gives the page no storage');
  });
});

describe('anything else the browser refuses', () => {
  it('is told with its reason', async () => {
    const refused = await store.whole((database) => database.add('device', 'x'));
    expect(refused).toMatchObject({ ok: false, failure: { code: 'failed' } });
    if (!refused.ok) expect(failureWords(refused.failure)).toMatch(/could not store or read this \(DataError: .+\)/);
  });
});

describe('a damaged record', () => {
  const spoil = async (kind: string, value: object) => {
    const database = await openDB(name);
    await database.put(kind, value);
    database.close();
  };

  it.each([
    ['in its envelope', { id: madeUpPatient(1).id, value: madeUpPatient(1) }, 'owner'],
    [
      'inside',
      {
        id: madeUpPatient(1).id,
        owner: '',
        revision: 1,
        isDeleted: false,
        value: { ...madeUpPatient(1), born: 1980 },
      },
      'value.born',
    ],
  ])('%s is named and left as it is; the rest loads', async (_, spoilt, field) => {
    await got(store.write([newPatient(1), newPatient(2)]));
    await spoil('patient', spoilt);
    const named = { kind: 'patient', id: madeUpPatient(1).id, field } as const;
    const { records, damaged } = await got(store.patients());
    expect(records.map(({ value }) => value)).toEqual([madeUpPatient(2)]);
    expect(damaged).toEqual([named]);
    const refused = { ok: false, failure: { code: 'unreadable', records: [named] } };
    expect(await store.read('patient', named.id)).toEqual(refused);
    expect(await store.write([newPatient(1)])).toEqual(refused);
    expect(failureWords({ code: 'unreadable', records: [named] })).toContain(`patient ${named.id} (${field})`);
    const database = await openDB(name);
    expect(await database.get('patient', named.id)).toEqual(spoilt);
    database.close();
  });

  it('of the audit trail is named too', async () => {
    await got(store.write([newPatient(1)]));
    await spoil('audit', { number: 2, what: 'burnt' });
    const { records, damaged } = await got(store.audit());
    expect(records).toHaveLength(1);
    expect(damaged).toEqual([{ kind: 'audit', id: '2', field: 'id' }]);
  });
});
