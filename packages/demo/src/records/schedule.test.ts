import { describe, expect, it } from 'vitest';
import { addMonths, daysBetween, isDay, today } from './day.ts';
import { daysOutside, schedules, standingsOf } from './schedule.ts';

const trial = schedules.find(({ id }) => id === 'trial')!;
const baseline = { planned: 'baseline', day: '2025-01-31' };

describe('days', () => {
  it.each([
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['2025-13-01', false],
    ['2025-1-1', false],
    ['', false],
  ])('%s exists: %s', (text, exists) => expect(isDay(text)).toBe(exists));

  it('counts months to the last day of a shorter one', () => {
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2025-08-31', 6)).toBe('2026-02-28');
  });

  it('counts days across a change of the clock', () => expect(daysBetween('2025-03-29', '2025-03-31')).toBe(2));

  it('is that of the place, not of Greenwich', () => {
    const late = new Date('2025-06-01T23:30:00Z');
    late.getTimezoneOffset = () => -120;
    expect(today(late)).toBe('2025-06-02');
  });
});

describe('the trial schedule', () => {
  it('begins with baseline', () => {
    expect(standingsOf(trial, [], '2025-03-03')).toMatchObject([{ planned: { id: 'baseline' }, standing: 'due' }]);
  });

  it('counts weeks and months from the day of baseline', () => {
    expect(standingsOf(trial, [baseline], '2025-01-31').map(({ planned, day }) => [planned.id, day])).toEqual([
      ['baseline', '2025-01-31'],
      ['week-8', '2025-03-28'],
      ['month-6', '2025-07-31'],
      ['month-9', '2025-10-31'],
      ['month-12', '2026-01-31'],
    ]);
  });

  it.each([
    ['2025-03-20', 'upcoming'],
    ['2025-03-21', 'due'],
    ['2025-04-04', 'due'],
    ['2025-04-05', 'missed'],
  ])('week 8 on %s is %s', (day, standing) => {
    expect(standingsOf(trial, [baseline], day)[1]).toMatchObject({ standing });
  });

  it('is done by the visit that was made for it, whenever that was', () => {
    const visits = [baseline, { planned: null, day: '2025-03-28' }, { planned: 'week-8', day: '2025-05-01' }];
    expect(standingsOf(trial, visits, '2025-05-02')[1]).toMatchObject({ standing: 'done', day: '2025-05-01' });
  });

  it('says by how many days a visit missed its window', () => {
    const week8 = trial.visits[1]!;
    expect(daysOutside(week8, '2025-01-31', '2025-04-04')).toBe(0);
    expect(daysOutside(week8, '2025-01-31', '2025-04-06')).toBe(2);
    expect(daysOutside(week8, '2025-01-31', '2025-03-18')).toBe(-3);
  });
});

it('routine visits are due at no day', () => {
  expect(standingsOf(schedules[0]!, [baseline], '2025-05-01')).toEqual([]);
});
