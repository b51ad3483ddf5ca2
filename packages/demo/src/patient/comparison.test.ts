import { iga, pruritusNrs } from '@clinimetric/scoring';
import { expect, it } from 'vitest';
import { scheduleOf, visitLabel } from '../common/due.ts';
import { scoringOf } from '../common/scoring.ts';
import { schedules } from '../records/schedule.ts';
import { madeUpPatient, madeUpVisit } from '../store/made-up.ts';
import { baselineAt, courseOf, monthsBetween, treatmentAt, type Scored } from './comparison.ts';

const line = { id: 'a', label: 'Drug A', start: '2025-03-03' };
const patient = { ...madeUpPatient(2), schedule: 'trial', treatments: [line] };

function at(number: number, day: string, planned: string | null, itch?: number, grade?: number): Scored {
  const visit = { ...madeUpVisit(2, number), day, planned };
  const occasion = { visit, label: 'x' };
  const administrations = [
    ...(itch === undefined ? [] : [scoringOf(pruritusNrs, { result: pruritusNrs.score({ nrs: itch }) }, occasion)]),
    ...(grade === undefined ? [] : [scoringOf(iga, { result: iga.score({ iga: grade }) }, occasion)]),
  ];
  return { visit, label: visitLabel(patient, visit, schedules), day, administrations };
}

it('each instrument has the baseline of the treatment among its own visits', () => {
  const visits = [
    at(1, '2025-02-01', null, 8),
    at(2, '2025-03-03', 'baseline', undefined, 4),
    at(3, '2025-05-01', null, 2, 1),
  ];
  expect(baselineAt(line, visits, 'pruritus-nrs')).toMatchObject({ visit: { day: '2025-02-01' }, isAfterStart: false });
  expect(baselineAt(line, visits)?.visit.day).toBe('2025-03-03');
  expect(baselineAt(line, [visits[2]!])).toMatchObject({ isAfterStart: true });
});

it('a visit without the instrument and a missed one are gaps', () => {
  const visits = [at(1, '2025-03-03', 'baseline', 8), at(2, '2025-05-20', null, undefined, 1)];
  const course = courseOf(scheduleOf(patient, schedules), visits, 'pruritus-nrs', '2025-06-01');
  expect(course).toMatchObject([
    { visit: 'Baseline', answers: { nrs: 8 } },
    { instrument: 'pruritus-nrs', isNotDone: false },
    { visit: 'Week 8', due: '2025-04-28' },
  ]);
  expect(course[1]).not.toHaveProperty('answers');
});

it('weeks and months are whole ones', () => {
  expect(treatmentAt(at(1, '2025-04-27', null), '2025-03-03')).toEqual({ week: 7 });
  expect(monthsBetween('2025-03-03', '2025-06-02')).toBe(2);
  expect(monthsBetween('2024-12-03', '2025-06-03')).toBe(6);
});
