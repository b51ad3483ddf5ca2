import { describe, expect, it } from 'vitest';
import { disorderIn, entryProblemOf, type AuditEntry } from './audit.ts';
import { asPlain, aUuid, isPlain } from './check.ts';
import { idUnder, newId } from './id.ts';
import type { Patient } from './patient.ts';
import { problemOf, recordKinds } from './record.ts';
import type { Visit } from './visit.ts';

const id = '0b8ff8a3-3c5c-4c63-9a05-6d52f2f0c0de';
const patient: Patient = {
  id,
  code: 'P-1',
  born: '1980-05',
  diagnosis: 'lupus',
  treatments: [{ id: 'a', label: 'A', start: '2024-02-29', end: '2024-03-01' }],
  schedule: 'trial',
};
const visit: Visit = {
  id,
  patient: id,
  planned: null,
  day: '2025-03-03',
  assessor: '',
  state: 'waiting',
  panel: ['sle-pga'],
  notDone: { 'sle-pga': 'no rater' },
  isEarlyTermination: true,
  isAmended: true,
  treatment: { prednisoneMgPerDay: null, failures: [{ kind: 'rescue', day: '2025-03-01' }] },
};

describe('a record', () => {
  it('is one as it was written', () => {
    expect(problemOf('patient', patient)).toBeUndefined();
    expect(problemOf('visit', visit)).toBeUndefined();
    expect(problemOf('setting', { id: 'schedule', value: [1, { a: null }] })).toBeUndefined();
  });

  it.each([
    [{ id: 'P-1' }, 'id'],
    [{ code: ' ' }, 'code'],
    [{ born: '1980-13' }, 'born'],
    [{ born: '1980-05-17' }, 'born'],
    [{ diagnosis: 'gout' }, 'diagnosis'],
    [{ treatments: {} }, 'treatments'],
    [{ treatments: [{ id: 'a', label: 'A', start: '2025-02-30' }] }, 'treatments.0.start'],
    [{ name: 'x' }, 'name'],
  ])('of a patient with %j is wrong there', (change, field) =>
    expect(problemOf('patient', { ...patient, ...change })).toBe(field),
  );

  it.each([
    [{ planned: '' }, 'planned'],
    [{ day: 'today' }, 'day'],
    [{ state: 'done' }, 'state'],
    [{ panel: [1] }, 'panel.0'],
    [{ notDone: { iga: 1 } }, 'notDone.iga'],
    [{ treatment: { failures: [{ kind: 'rescue', day: new Date() }] } }, 'treatment.failures.0.day'],
  ])('of a visit with %j is wrong there', (change, field) =>
    expect(problemOf('visit', { ...visit, ...change })).toBe(field),
  );

  it.each([[null], [[]], ['text'], [undefined]])('is never %j', (value) => {
    for (const kind of recordKinds) {
      expect(problemOf(kind, value)).toBe('');
    }
  });

  it('needs every field', () => {
    const { schedule: _, ...rest } = patient;
    expect(problemOf('patient', rest)).toBe('schedule');
  });
});

describe('a new id', () => {
  it('is a UUID, and never the same', () => {
    const ids = Array.from({ length: 100 }, newId);
    expect(ids.map(aUuid).filter((wrong) => wrong !== undefined)).toEqual([]);
    expect(new Set(ids).size).toBe(100);
  });

  it('under a record is a UUID that follows from the record and the key', () => {
    const [one, other] = [newId(), newId()] as const;
    const ids = [one, other].flatMap((under) => ['iga', 'pasi', 'target-plaque/1'].map((key) => idUnder(under, key)));
    expect(ids.map(aUuid).filter((wrong) => wrong !== undefined)).toEqual([]);
    expect(ids.every((id) => id[14] === '8')).toBe(true);
    expect(new Set(ids).size).toBe(6);
    expect(idUnder(one, 'pasi')).toBe(ids[1]);
  });
});

describe('plain data', () => {
  it('is what JSON gives back', () => {
    expect(isPlain({ a: [1, 'b', null, { c: false, d: undefined }] })).toBe(true);
    const cycle: unknown[] = [];
    cycle.push(cycle);
    for (const value of [Number.NaN, new Date(), new Map(), () => 1, 1n, cycle]) expect(isPlain(value)).toBe(false);
  });

  it('is kept as far as JSON can hold it', () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect([{ a: 1 }, { at: new Date(0) }, 1n, undefined].map(asPlain)).toEqual([
      { a: 1 },
      { at: '1970-01-01T00:00:00.000Z' },
      '1',
      null,
    ]);
    expect(isPlain(asPlain(cycle))).toBe(true);
  });
});

describe('the audit trail', () => {
  const entry: AuditEntry = {
    id,
    number: 1,
    at: '2025-03-03T10:00:00.000Z',
    who: '',
    what: 'created',
    kind: 'patient',
    record: id,
    revision: 1,
    after: { code: 'P-1' },
  };

  it.each([
    [{}, undefined],
    [{ at: '2025-03-03T10:00:00' }, 'at'],
    [{ what: 'burnt' }, 'what'],
    [{ revision: -1 }, 'revision'],
    [{ before: new Date() }, 'before'],
  ])('with %j has its problem in %s', (change, field) => expect(entryProblemOf({ ...entry, ...change })).toBe(field));

  it.each([
    [[], undefined],
    [[1, 2, 5], undefined],
    [[0, 1], 1],
    [[1, 2, 2], 3],
    [[2, 1], 2],
  ])('numbered %j is in disorder at line %s', (numbers, line) =>
    expect(disorderIn(numbers.map((number) => ({ number })))).toBe(line),
  );
});
