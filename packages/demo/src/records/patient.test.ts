import { describe, expect, it } from 'vitest';
import { baselineOf, checkPatient, treatmentOn, type Patient, type TreatmentLine } from './patient.ts';

const others = [{ code: 'P-014' }];
const check = (code: string, born = '1980-05') => checkPatient({ code, born }, others, '2025-06-01');

describe('a new patient', () => {
  it.each([
    ['P-015', []],
    ['  ', ['code-empty']],
    ['p-014', ['code-taken']],
    ['Doe, Jane', ['code-looks-like-name']],
    ['Jane Doe', ['code-looks-like-name']],
    ['Clinic 7', []],
  ])('with the code "%s": %j', (code, issues) => expect(check(code)).toEqual(issues));

  it.each([
    ['1980-13', ['born-not-a-month']],
    ['1980', ['born-not-a-month']],
    ['1980-05-17', ['born-not-a-month']],
    ['2025-07', ['born-in-future']],
    ['2025-06', []],
  ])('born in %s: %j', (born, issues) => expect(check('P-015', born)).toEqual(issues));
});

const patient: Pick<Patient, 'treatments'> = {
  treatments: [
    { id: 'b', label: 'Second', start: '2025-03-01' },
    { id: 'a', label: 'First', start: '2024-01-10', end: '2025-02-28' },
  ],
};

describe('a treatment', () => {
  it.each([
    ['2024-01-09', undefined],
    ['2024-01-10', 'First'],
    ['2025-02-28', 'First'],
    ['2025-03-01', 'Second'],
  ])('on %s is %s', (day, label) => expect(treatmentOn(patient as Patient, day)?.label).toBe(label));

  const visits = [
    { id: 'c', day: '2025-04-01' },
    { id: 'b', day: '2025-02-20' },
    { id: 'a', day: '2023-12-01' },
  ];
  const [second, first] = patient.treatments as [TreatmentLine, TreatmentLine];
  const baseline = (line: TreatmentLine, among = visits, measured = 'abc') =>
    baselineOf(
      line,
      among,
      ({ id }) => id,
      ({ id }) => measured.includes(id),
    );

  it('has as its baseline the last visit up to its start', () => {
    expect(baseline(second)).toEqual({ visit: visits[1], isAfterStart: false, isChosen: false });
    expect(baseline(first)).toEqual({ visit: visits[2], isAfterStart: false, isChosen: false });
    expect(baseline(second, visits, 'ac')?.visit.id).toBe('a');
  });

  it('has a baseline after its start only where there was none before, and says so', () => {
    const [latest] = visits;
    expect(baseline(second, [latest!])).toEqual({ visit: latest, isAfterStart: true, isChosen: false });
    expect(baseline(first, [latest!])).toBeUndefined();
  });

  it('has the baseline that was chosen, or none where that visit was not measured', () => {
    expect(baseline({ ...second, baseline: 'a' })).toEqual({ visit: visits[2], isAfterStart: false, isChosen: true });
    expect(baseline({ ...second, baseline: 'a' }, visits, 'bc')).toBeUndefined();
  });
});
