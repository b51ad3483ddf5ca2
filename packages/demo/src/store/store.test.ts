import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditColumns, auditRows } from './audit-rows.ts';
import { removal, undeletion, type Change } from './change.ts';
import { madeUpAdministrations, madeUpPatient, madeUpVisit } from './made-up.ts';
import { Store } from './store.ts';
import { got, newPatient } from './test-clinic.ts';

let name: string;
let store: Store;
const opened: Store[] = [];
const openAnother = () => {
  const another = new Store({ name });
  opened.push(another);
  return another;
};

beforeEach(() => {
  name = `test ${crypto.randomUUID()}`;
  store = openAnother();
});
afterEach(async () => {
  for (const one of opened.splice(0)) one.close();
  await deleteDB(name);
});

const patient = madeUpPatient(1);
const changed = (code: string, revision: number, who = 'A'): Change => ({
  kind: 'patient',
  value: { ...patient, code },
  revision,
  audit: { who, what: 'changed' },
});

describe('records', () => {
  it('are listed by what they belong to', async () => {
    const visit = madeUpVisit(1, 0);
    const [itch, iga] = madeUpAdministrations(1, 0);
    await got(
      store.write([
        newPatient(1),
        newPatient(2),
        { kind: 'visit', value: visit, revision: 0, audit: { who: 'A', what: 'created' } },
        { kind: 'administration', value: itch!, revision: 0, visit: visit.id, audit: { who: 'A', what: 'created' } },
        { kind: 'administration', value: iga!, revision: 0, visit: 'other', audit: { who: 'A', what: 'created' } },
        { kind: 'setting', value: { id: 'assessor', value: 'A' }, revision: 0, audit: { who: 'A', what: 'created' } },
      ]),
    );
    const again = openAnother();
    expect((await got(again.patients())).records.map(({ value }) => value)).toEqual([patient, madeUpPatient(2)]);
    expect((await got(again.visits(patient.id))).records.map(({ value }) => value)).toEqual([visit]);
    expect((await got(again.visits(madeUpPatient(2).id))).records).toEqual([]);
    expect((await got(again.visits())).records).toHaveLength(1);
    expect((await got(again.administrations(visit.id))).records.map(({ value }) => value)).toEqual([itch]);
    expect((await got(again.settings())).records[0]?.value).toEqual({ id: 'assessor', value: 'A' });
    expect(await got(again.read('patient', patient.id))).toMatchObject({ revision: 1, isDeleted: false });
    expect(await got(again.read('patient', visit.id))).toBeUndefined();
  });

  it.each([
    ['no month of birth', { ...patient, born: '1980' }, 'born'],
    ['no id', { ...patient, id: undefined as never }, 'id'],
    ['an unknown field', { ...patient, name: 'x' }, 'name'],
    [
      'a treatment without a day',
      { ...patient, treatments: [{ id: 'a', label: 'A', start: 'May' }] },
      'treatments.0.start',
    ],
  ])('with %s are refused, and all that was to be written with them', async (_, value, field) => {
    const written = await store.write([
      newPatient(2),
      { kind: 'patient', value, revision: 0, audit: { who: 'A', what: 'created' } },
    ]);
    expect(written).toEqual({
      ok: false,
      failure: { code: 'not-a-record', records: [{ kind: 'patient', id: String(value.id), field }] },
    });
    expect((await got(store.patients())).records).toEqual([]);
    expect((await got(store.audit())).records).toEqual([]);
  });

  it.each<[string, Change[], string]>([
    ['twice in one write', [newPatient(1), changed('P-7', 0)], 'id'],
    [
      'of no visit',
      [
        {
          kind: 'administration',
          value: madeUpAdministrations(1, 0)[0]!,
          revision: 0,
          visit: '',
          audit: { who: 'A', what: 'created' },
        },
      ],
      'visit',
    ],
  ])('%s are refused', async (_, changes, field) => {
    expect(await store.write(changes)).toMatchObject({ failure: { code: 'not-a-record', records: [{ field }] } });
    expect((await got(store.audit())).records).toEqual([]);
  });

  it('are written to the end when the page closes the store meanwhile', async () => {
    await got(store.open());
    const writing = store.write([newPatient(1)]);
    store.close();
    expect(await writing).toMatchObject({ ok: true });
    expect((await got(openAnother().patients())).records).toHaveLength(1);
  });

  it('that were deleted can be brought back, also later and in another tab', async () => {
    const [first] = await got(store.write([newPatient(1)]));
    await got(store.write([removal('patient', first as never, 'A')]));
    expect((await got(store.patients())).records).toEqual([]);
    const again = openAnother();
    const [gone] = (await got(again.deleted('patient'))).records;
    expect(gone?.value).toEqual(patient);
    await got(again.write([undeletion('patient', gone!, 'A')]));
    expect((await got(store.patients())).records.map(({ value }) => value)).toEqual([patient]);
    expect((await got(store.audit(patient.id))).records.map(({ what }) => what)).toEqual([
      'created',
      'deleted',
      'undeleted',
    ]);
  });
});

describe('the audit trail', () => {
  it('grows with every write, in its order', async () => {
    await got(store.write([newPatient(1), newPatient(2)]));
    const before = { code: patient.code };
    await got(
      store.write([{ ...changed('P-7', 1), audit: { who: 'B', what: 'changed', before, after: { code: 'P-7' } } }]),
    );
    const { records } = await got(store.audit());
    expect(records.map(({ number, record, what, who, revision }) => [number, record, what, who, revision])).toEqual([
      [1, patient.id, 'created', 'A', 1],
      [2, madeUpPatient(2).id, 'created', 'A', 1],
      [3, patient.id, 'changed', 'B', 2],
    ]);
    const [row] = auditRows(records.slice(2));
    expect(row).toHaveLength(auditColumns.length);
    expect(row).toEqual(expect.arrayContaining(['3', 'B', 'changed', '{"code":"P-7"}', patient.id]));
  });

  it('takes nothing that a backup could not hold', async () => {
    const after = { when: new Date() };
    const written = await store.write([{ ...changed('P-7', 0), audit: { who: 'A', what: 'created', after } }]);
    expect(written).toMatchObject({ failure: { code: 'not-a-record', records: [{ field: 'audit' }] } });
  });
});

describe('two tabs on one patient', () => {
  it('hear of each other', async () => {
    const other = openAnother();
    const heard = new Promise((resolve) => other.subscribe(resolve));
    const own = new Promise((resolve) => store.subscribe(resolve));
    await got(store.write([newPatient(1)]));
    const touched = [{ kind: 'patient', id: patient.id }];
    expect(await heard).toEqual({ touched, isElsewhere: true });
    expect(await own).toEqual({ touched, isElsewhere: false });
  });

  it('cannot write over each other, and lose neither version', async () => {
    const other = openAnother();
    await got(store.write([newPatient(1)]));
    const both = await Promise.all([store.write([changed('mine', 1)]), other.write([changed('theirs', 1, 'B')])]);
    expect(both.map(({ ok }) => ok)).toEqual([true, false]);
    expect(both[1]).toEqual({
      ok: false,
      failure: { code: 'conflict', records: [{ kind: 'patient', id: patient.id }] },
    });
    expect((await got(store.read('patient', patient.id)))?.value.code).toBe('mine');
    // Refused once more, with more in it: the later one takes the place of the earlier.
    await other.write([changed('theirs and more', 1, 'B')]);
    const asides = await got(store.asides());
    expect(asides).toMatchObject([{ why: 'conflict', who: 'B', revision: 1, value: { code: 'theirs and more' } }]);
    expect((await got(store.audit())).records).toHaveLength(2);
  });

  it.each([
    ['aside', 'theirs', { code: 'mine' }, { code: 'theirs' }],
    ['current', 'mine', { code: 'theirs' }, { code: 'mine' }],
  ] as const)('are settled for the %s version, and the trail keeps both', async (choice, code, before, after) => {
    await got(store.write([newPatient(1)]));
    await got(store.write([changed('mine', 1)]));
    await openAnother().write([changed('theirs', 1)]);
    const [aside] = await got(store.asides());
    await got(store.settle(aside!.id, choice, 'C'));
    expect((await got(store.read('patient', patient.id)))?.value.code).toBe(code);
    expect(await got(store.asides())).toEqual([]);
    expect((await got(store.audit())).records.at(-1)).toMatchObject({ who: 'C', what: 'settled', before, after });
    // Chosen already: nothing more happens.
    await got(store.settle(aside!.id, 'aside', 'C'));
    expect((await got(store.audit())).records).toHaveLength(3);
  });

  it('may write the same patient one after the other', async () => {
    const other = openAnother();
    const [first] = await got(store.write([newPatient(1)]));
    const [second] = await got(other.write([changed('second', first!.revision)]));
    expect((await got(store.write([changed('third', second!.revision)])))[0]).toMatchObject({ revision: 3 });
  });

  it('take a write that went through unheard for what it is', async () => {
    await got(store.write([newPatient(1)]));
    await got(store.write([changed('mine', 1)]));
    expect(await got(store.write([changed('mine', 1)]))).toMatchObject([{ revision: 2 }]);
    expect((await got(store.audit())).records).toHaveLength(2);
  });
});
