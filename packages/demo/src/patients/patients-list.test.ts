import { administrationFormat, type Administration } from '@clinimetric/scoring';
import { describe, expect, it } from 'vitest';
import type { Patient } from '../records/patient.ts';
import { schedules } from '../records/schedule.ts';
import type { Visit } from '../records/visit.ts';
import { madeUpPatient, madeUpVisit } from '../store/made-up.ts';
import { totalColumns, totalOf } from './last-totals.ts';
import { fits, rowsOf, sorted } from './patients-list.ts';

const today = '2025-06-30';
const stored = (number: number, more: Partial<Patient>) => {
  const value: Patient = { ...madeUpPatient(number), treatments: [], ...more };
  return { id: value.id, owner: '', revision: 1, isDeleted: false, value };
};
const patients = [
  stored(1, { code: 'P-10', diagnosis: 'psoriasis', schedule: 'trial' }),
  stored(2, { code: 'P-9', diagnosis: 'lupus', treatments: [{ id: 'a', label: 'Belimumab', start: '2025-01-01' }] }),
  stored(3, { code: 'P-100', diagnosis: 'psoriasis' }),
];
const visit = (patient: number, day: string, more: Partial<Visit> = {}): Visit => ({
  ...madeUpVisit(patient, Number(day.slice(-2))),
  day,
  ...more,
});
const visits = new Map([
  [patients[1]!.id, [visit(2, '2025-02-01'), visit(2, '2025-05-01')]],
  [patients[2]!.id, [visit(3, '2025-03-01', { state: 'in-progress' })]],
]);
const rows = rowsOf(patients, visits, today, schedules);
const codes = (some: typeof rows) => some.map(({ patient }) => patient.code);

describe('the list', () => {
  it('puts codes in order as numbers are read', () => {
    expect(codes(sorted(rows, 'code', false))).toEqual(['P-9', 'P-10', 'P-100']);
    expect(codes(sorted(rows, 'code', true))).toEqual(['P-100', 'P-10', 'P-9']);
  });

  it('puts who was seen last first, and who was never seen last', () => {
    expect(codes(sorted(rows, 'last', false))).toEqual(['P-9', 'P-100', 'P-10']);
  });

  it('puts an open visit before what is due, and what asks for nothing last', () => {
    expect(codes(sorted(rows, 'due', false))).toEqual(['P-100', 'P-10', 'P-9']);
    expect(rows.map(({ open }) => open?.day)).toEqual([undefined, undefined, '2025-03-01']);
  });

  it.each([
    ['belim', ['P-9']],
    ['PSORIASIS', ['P-10', 'P-100']],
    ['pso 100', ['P-100']],
    ['', ['P-10', 'P-9', 'P-100']],
    ['nobody', []],
  ])('narrowed by %j', (filter, expected) => {
    expect(codes(rows.filter((row) => fits(row, filter)))).toEqual(expected);
  });
});

describe('a total of the last visit', () => {
  const of = (instrument: string, answers: Administration['answers'], id: string = instrument): Administration => ({
    format: administrationFormat,
    id,
    instrument,
    version: '1.0.0',
    answers,
    options: {},
    assessedAt: '2025-06-30T09:00:00Z',
  });
  const column = (id: string) => totalColumns.find((one) => one.id === id)!;

  it('is scored from its answers', () => {
    expect(totalOf(column('sle-pga'), [of('sle-pga', { pga: 1.5 })])).toEqual({ text: '1.50', isComplete: true });
  });

  it('is a range while answers are open', () => {
    // 0.1 × 6 × 3 is certain; arms, trunk and legs can add (0.2 + 0.3 + 0.4) × 72.
    const answers = { 'head.area': 3, 'head.erythema': 2, 'head.induration': 2, 'head.desquamation': 2 };
    expect(totalOf(column('pasi'), [of('pasi', answers)])).toEqual({ text: '1.8–66.6', isComplete: false });
  });

  it('of itch is the number, and the line where there is no number', () => {
    const line = of('pruritus-vas', { 'vas-mm': 42 });
    expect(totalOf(column('itch'), [line])?.text).toBe('VAS 4.2');
    expect(totalOf(column('itch'), [line, of('pruritus-nrs', { nrs: 6 })])?.text).toBe('6');
  });

  it('is missing where nothing was answered, and that of what another scoring replaces does not count', () => {
    expect(totalOf(column('dlqi'), [])).toBeUndefined();
    expect(totalOf(column('dlqi'), [of('dlqi', {})])).toBeUndefined();
    const amended = { ...of('sle-pga', { pga: 0.5 }, 'b'), replaces: 'a', reason: 'misread' };
    expect(totalOf(column('sle-pga'), [of('sle-pga', { pga: 2 }, 'a'), amended])?.text).toBe('0.50');
  });
});
