import { expect, it } from 'vitest';
import type { Visit } from '../records/visit.ts';
import { madeUpPatient, madeUpVisit } from '../store/made-up.ts';
import { dueOf, isSensibleDay, plannedLabel, plannedLeft } from './due.ts';

const patient = { ...madeUpPatient(2), schedule: 'trial' };
const visit = (planned: string | null, day: string, more: Partial<Visit> = {}): Visit => ({
  ...madeUpVisit(2, 1),
  planned,
  day,
  ...more,
});
const baseline = visit('baseline', '2025-03-03');

it.each([
  ['the baseline comes first', [], '2025-03-03', 'due', 'baseline'],
  // Eight weeks after 3 March.
  ['before its window', [baseline], '2025-04-01', 'upcoming', 'week-8'],
  ['within it', [baseline], '2025-04-28', 'due', 'week-8'],
  ['beyond it', [baseline], '2025-06-01', 'missed', 'week-8'],
] as const)('a schedule asks for the next visit: %s', (_, visits, today, is, planned) => {
  expect(dueOf(patient, visits, today)).toMatchObject({ is, planned: { id: planned } });
});

it.each([
  ['a visit in progress', [visit(null, '2025-04-01', { state: 'in-progress' })], 'open'],
  ['laboratory items open', [visit(null, '2025-04-01', { state: 'waiting' })], 'waiting'],
  ['early termination', [baseline, visit(null, '2025-04-01', { isEarlyTermination: true })], 'ended'],
] as const)('%s comes before the schedule', (_, visits, is) => {
  expect(dueOf(patient, visits, '2025-04-28')).toEqual({ is });
});

it('routine asks for nothing', () => {
  expect(dueOf({ ...patient, schedule: 'routine' }, [], '2025-04-28')).toEqual({ is: 'nothing' });
});

it('names visits, and offers those that have not taken place', () => {
  expect(plannedLabel(patient, baseline)).toBe('Baseline');
  expect(plannedLabel(patient, visit(null, '2025-04-01'))).toBeUndefined();
  expect(plannedLeft(patient, [baseline]).map(({ id }) => id)).toEqual(['week-8', 'month-6', 'month-9', 'month-12']);
});

it('takes no day to come', () => {
  expect(isSensibleDay('2025-04-28', '2025-04-28')).toBe(true);
  expect(isSensibleDay('2025-04-29', '2025-04-28')).toBe(false);
});
