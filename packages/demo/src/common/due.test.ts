import { expect, it } from 'vitest';
import { schedules, type Schedule } from '../records/schedule.ts';
import type { Visit } from '../records/visit.ts';
import { madeUpPatient, madeUpVisit } from '../store/made-up.ts';
import { dueOf, isSensibleDay, plannedLabel, plannedLeft, scheduleOf, visitLabel } from './due.ts';

const patient = { ...madeUpPatient(2), schedule: 'trial' };
const trial = scheduleOf(patient, schedules);
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
  expect(dueOf(trial, visits, today)).toMatchObject({ is, planned: { id: planned } });
});

it.each([
  ['a visit in progress', [visit(null, '2025-04-01', { state: 'in-progress' })], 'open'],
  ['laboratory items open', [visit(null, '2025-04-01', { state: 'waiting' })], 'waiting'],
  ['early termination', [baseline, visit(null, '2025-04-01', { isEarlyTermination: true })], 'ended'],
] as const)('%s comes before the schedule', (_, visits, is) => {
  expect(dueOf(trial, visits, '2025-04-28')).toEqual({ is });
});

it('routine asks for nothing', () => {
  expect(dueOf(scheduleOf({ ...patient, schedule: 'routine' }, schedules), [], '2025-04-28')).toEqual({
    is: 'nothing',
  });
});

it('a visit that no schedule asked for is outside a plan only where there is one', () => {
  const other = visit(null, '2025-04-01');
  expect(visitLabel(patient, other, schedules)).toBe('Unscheduled');
  expect(visitLabel({ ...patient, schedule: 'routine' }, other, schedules)).toBe('Visit');
});

it('names visits, and offers those that have not taken place', () => {
  expect(plannedLabel(patient, baseline, schedules)).toBe('Baseline');
  expect(plannedLabel(patient, visit(null, '2025-04-01'), schedules)).toBeUndefined();
  expect(plannedLeft(trial, [baseline]).map(({ id }) => id)).toEqual(['week-8', 'month-6', 'month-9', 'month-12']);
});

it('knows the clinic’s own schedules where it is given them, also for a visit of a schedule left since', () => {
  const own: Schedule = {
    id: 'own',
    label: 'Own',
    visits: [{ ...trial.visits[0]!, id: 'first', label: 'First look' }],
  };
  const first = visit('first', '2025-03-03');
  expect(scheduleOf({ ...patient, schedule: 'own' }, [...schedules, own])).toBe(own);
  expect(visitLabel(patient, first, [...schedules, own])).toBe('First look');
  expect(visitLabel(patient, first, schedules)).toBe('first');
});

it('takes no day to come', () => {
  expect(isSensibleDay('2025-04-28', '2025-04-28')).toBe(true);
  expect(isSensibleDay('2025-04-29', '2025-04-28')).toBe(false);
});
