import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from './change.ts';
import type { Failure, Outcome } from './failure.ts';
import { madeUpPatient } from './made-up.ts';
import { flushOnHide, Saver } from './saver.ts';
import type { Stored } from './schema.ts';
import { Store } from './store.ts';
import { got, newPatient } from './test-clinic.ts';
import { saveWords } from './words.ts';

let name: string;
let store: Store;
let saver: Saver;

beforeEach(() => {
  name = `test ${crypto.randomUUID()}`;
  store = new Store({ name });
  saver = new Saver((changes) => store.write(changes));
});
afterEach(async () => {
  store.close();
  await deleteDB(name);
});

const coded = (code: string, number = 1, revision = 1): Change => ({
  kind: 'patient',
  value: { ...madeUpPatient(number), code },
  revision,
  audit: { who: 'A', what: 'changed', before: `before ${code}`, after: code },
});
const codes = async () => (await got(store.patients())).records.map(({ value }) => value.code);

describe('saving while somebody works', () => {
  it('stores what is given, without a word about revisions in between', async () => {
    await got(store.write([newPatient(1)]));
    for (const code of ['a', 'b', 'c']) {
      saver.save(coded(code));
      expect(saver.state).toEqual({ is: 'saving' });
      await saver.flush();
    }
    expect(await saver.flush()).toEqual({ is: 'saved' });
    expect(await codes()).toEqual(['c']);
    expect((await got(store.audit())).records).toHaveLength(4);
  });

  it('writes the newest of what comes while it writes, with what stood before the first of it', async () => {
    await got(store.write([newPatient(1), newPatient(2)]));
    for (const code of ['a', 'b', 'c']) saver.save(coded(code));
    saver.save(coded('other', 2));
    await saver.flush();
    expect(await codes()).toEqual(['c', 'other']);
    const trail = (await got(store.audit())).records.slice(2);
    expect(trail.map(({ before, after }) => [before, after])).toEqual([
      ['before a', 'a'],
      ['before b', 'c'],
      ['before other', 'other'],
    ]);
  });

  it('tells its states', async () => {
    const states: string[] = [];
    const end = saver.subscribe((state) => states.push(saveWords(state)));
    saver.save(newPatient(1));
    await saver.flush();
    end();
    saver.save(coded('a'));
    await saver.flush();
    expect(states).toEqual(['Saving', 'Saved on this device']);
  });

  it.each(['pagehide', 'visibilitychange'])('writes at once on %s, also while it waits to try again', async (event) => {
    let isFull = true;
    const full = (changes: readonly Change[]): Promise<Outcome<readonly Stored[]>> =>
      isFull ? Promise.resolve({ ok: false, failure: { code: 'quota' } }) : store.write(changes);
    saver = new Saver(full, [1_000_000]);
    const page = new EventTarget();
    const end = flushOnHide(saver, page);
    saver.save(newPatient(1));
    expect(await saver.flush()).toEqual({ is: 'not-saved', failure: { code: 'quota' } });
    isFull = false;
    page.dispatchEvent(new Event(event));
    expect(await saver.flush()).toEqual({ is: 'saved' });
    expect(await codes()).toEqual([madeUpPatient(1).code]);
    end();
  });
});

/** A device whose writes end when and how the test says. */
function device() {
  const written: (readonly Change[])[] = [];
  const endings: ((failure?: Failure) => void)[] = [];
  const write = (changes: readonly Change[]) =>
    new Promise<Outcome<readonly Stored[]>>((resolve) => {
      written.push(changes);
      const stored = changes.map(({ revision }) => ({ revision: revision + 1 }) as Stored);
      endings.push((failure) => resolve(failure ? { ok: false, failure } : { ok: true, value: stored }));
    });
  return { saver: new Saver(write), written, end: (failure?: Failure) => endings.shift()!(failure) };
}

describe('what could not be written', () => {
  afterEach(() => vi.useRealTimers());

  it('stays in memory under what came later, and is written again by itself, later each time', async () => {
    const { saver, written, end } = device();
    saver.save(coded('a'));
    saver.save(coded('b'));
    saver.save(coded('c', 2));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    end({ code: 'quota' });
    await vi.advanceTimersByTimeAsync(999);
    expect(written).toHaveLength(1);
    expect(saver.state).toEqual({ is: 'not-saved', failure: { code: 'quota' } });
    expect(saver.held.map(({ value }) => (value as { code: string }).code)).toEqual(['b', 'c']);
    await vi.advanceTimersByTimeAsync(1);
    expect(written).toHaveLength(2);
    end({ code: 'quota' });
    await vi.advanceTimersByTimeAsync(2999);
    expect(written).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(written[2]!.map(({ audit }) => [audit.before, audit.after])).toEqual([
      ['before a', 'b'],
      ['before c', 'c'],
    ]);
    end();
    await vi.advanceTimersByTimeAsync(0);
    expect(saver.state).toEqual({ is: 'saved' });
    expect(saver.held).toEqual([]);
  });

  it('for a conflict holds back no other record, and is told until somebody has chosen', async () => {
    await got(store.write([newPatient(1), newPatient(2)]));
    await got(store.write([coded('theirs')]));
    saver.save(coded('mine'));
    saver.save(coded('other', 2));
    const state = await saver.flush();
    expect(saveWords(state)).toMatch(/^Not saved: Changed in another tab meanwhile: patient .+ Both versions are kept/);
    expect(await codes()).toEqual(['theirs', 'other']);
    const [aside] = await got(store.asides());
    expect(aside?.value).toMatchObject({ code: 'mine' });
    await got(store.settle(aside!.id, 'aside', 'A'));
    saver.release('patient', madeUpPatient(1).id);
    expect(saver.state).toEqual({ is: 'saved' });
    // Read anew, the record can be written again.
    saver.save(coded('mine, later', 1, 3));
    await saver.flush();
    expect(await codes()).toEqual(['mine, later', 'other']);
  });

  it('for being no record holds back no other record, and is taken when it is mended', async () => {
    saver.save({ ...newPatient(1), value: { ...madeUpPatient(1), code: '' } } as Change);
    saver.save(newPatient(2));
    expect(await saver.flush()).toMatchObject({ failure: { code: 'not-a-record' } });
    expect(await codes()).toEqual([madeUpPatient(2).code]);
    saver.save(newPatient(1));
    expect(await saver.flush()).toEqual({ is: 'saved' });
  });
});
