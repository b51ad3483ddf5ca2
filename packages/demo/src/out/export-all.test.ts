import { patientOf, readRows, scoringAt, visitOf } from '@clinimetric/demo/testing';
import { pruritusNrs } from '@clinimetric/scoring';
import { expect, it } from 'vitest';
import { schedules } from '../records/schedule.ts';
import type { Store } from '../store/store.ts';
import { exportAudit, exportRows } from './export-all.ts';

const listing = (records: readonly object[], damaged: readonly object[] = []) =>
  Promise.resolve({ ok: true, value: { records, damaged } });
const stored = <T extends { readonly id: string }>(value: T, owner = '') => ({ id: value.id, owner, value });

/** A store with so many patients, one visit and one scoring each, the last patient first. */
function storeWith(count: number, damaged: readonly object[] = []): Store {
  const numbers = Array.from({ length: count }, (_, at) => count - at);
  const visitOfPatient = (number: number) => visitOf(['pruritus-nrs'], { id: `v${number}`, patient: `p${number}` });
  return {
    patients: () =>
      listing(numbers.map((number) => stored({ ...patientOf('psoriasis'), id: `p${number}`, code: `P-${number}` }))),
    visits: (patient?: string) =>
      listing(
        numbers
          .map((number) => stored(visitOfPatient(number), `p${number}`))
          .filter(({ owner }) => patient === undefined || owner === patient),
      ),
    administrations: (visits?: readonly string[]) =>
      listing(
        numbers
          .map((number) => stored(scoringAt(pruritusNrs, { nrs: number % 11 }, number), `v${number}`))
          .filter(({ owner }) => visits === undefined || visits.includes(owner)),
        damaged,
      ),
    audit: () => listing([{ number: 1, at: 'now', who: '=1', what: 'created', kind: 'patient', record: 'p1' }]),
  } as unknown as Store;
}

const rowsIn = async (file: Blob) => readRows(await file.text());

it('all patients go into one file in the order of their codes, with what cannot be read counted', async () => {
  const told: string[] = [];
  const damaged = [{ kind: 'administration', id: 'x' }];
  const exported = await exportRows(storeWith(45, damaged), {
    schedules,
    onProgress: (done, all) => told.push(`${done}/${all}`),
  });
  if (!exported.ok) throw new Error(exported.failure.code);
  const rows = await rowsIn(exported.value.file);
  const codes = rows.filter(({ row }) => row === 'answer').map(({ patient }) => patient);
  expect(codes).toEqual(Array.from({ length: 45 }, (_, at) => `P-${at + 1}`));
  expect(exported.value.damaged).toBe(1);
  expect(told.at(-1)).toBe('45/45');
});

it('one patient alone has a file of its own', async () => {
  const exported = await exportRows(storeWith(3), { schedules, patient: 'p2' });
  if (!exported.ok) throw new Error(exported.failure.code);
  expect(new Set((await rowsIn(exported.value.file)).map(({ patient }) => patient))).toEqual(new Set(['P-2']));
});

it('is cancelled in the middle', async () => {
  const running = new AbortController();
  const onProgress = (done: number) => done === 25 && running.abort();
  const exported = await exportRows(storeWith(45), { schedules, signal: running.signal, onProgress });
  expect(exported).toEqual({ ok: false, failure: { code: 'cancelled' } });
});

it('the audit trail has a row for each line, and no formula', async () => {
  const exported = await exportAudit(storeWith(1));
  if (!exported.ok) throw new Error(exported.failure.code);
  expect(await exported.value.file.text()).toContain(`"'=1"`);
  expect(await rowsIn(exported.value.file)).toMatchObject([{ number: '1', who: '=1', what: 'created' }]);
});
