import { describe, expect, it } from 'vitest';
import { addMonths, daysBetween, isDay, today } from './day.ts';
import {
  baselineVisit,
  checkSchedule,
  daysOutside,
  plan,
  readSchedules,
  schedules,
  standingsOf,
  type Schedule,
} from './schedule.ts';

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

describe('early termination', () => {
  it('drops what was not missed by then', () => {
    const early = { planned: null, day: '2025-08-20', isEarlyTermination: true };
    const standings = standingsOf(trial, [baseline, early], '2026-03-01').map(({ standing }) => standing);
    // The window of month 6 ended on 14 August, that of month 9 was still to come.
    expect(standings).toEqual(['done', 'missed', 'missed', 'dropped', 'dropped']);
  });
});

describe('an own schedule', () => {
  const own: Schedule = {
    id: 'own',
    label: 'Biologic start',
    visits: [baselineVisit, plan({ weeks: 12 }, { before: 3, after: 10 }, 'Week 12')],
  };
  const with2 = (...visits: Schedule['visits']): Schedule => ({ ...own, visits: [...own.visits, ...visits] });

  it('has windows of its own before and after the day', () => {
    const start = '2025-03-03';
    const standing = (day: string) => standingsOf(own, [{ planned: 'baseline', day: start }], day)[1];
    // Twelve weeks after 3 March are 26 May.
    expect(standing('2025-05-22')).toMatchObject({ standing: 'upcoming', window: ['2025-05-23', '2025-06-05'] });
    expect(standing('2025-05-23')).toMatchObject({ standing: 'due' });
    expect(standing('2025-06-05')).toMatchObject({ standing: 'due' });
    expect(standing('2025-06-06')).toMatchObject({ standing: 'missed' });
    const done = [
      { planned: 'baseline', day: start },
      { planned: 'week-12', day: '2025-05-20' },
    ];
    expect(standingsOf(own, done, '2025-07-01')[1]).toMatchObject({ standing: 'done', outside: -3 });
  });

  it.each([
    ['as it should be', own, []],
    ['without a name', { ...own, label: ' ' }, ['no-label']],
    ['under a name that is taken', { ...own, label: 'trial: baseline, week 8, months 6, 9 and 12' }, ['label-taken']],
    ['without baseline', { ...own, visits: own.visits.slice(1) }, ['no-baseline', 'no-visits']],
    ['with baseline alone', { ...own, visits: [baselineVisit] }, ['no-visits']],
    ['with one visit twice', with2(own.visits[1]!), ['twice']],
    ['out of order', with2(plan({ weeks: 4 }, { before: 0, after: 0 }, 'Week 4')), ['out-of-order']],
    // Week 12 ends ten days after its day; week 14 begins four days before its own, on the same day.
    ['with windows that overlap', with2(plan({ weeks: 14 }, { before: 4, after: 0 }, 'Week 14')), ['windows-overlap']],
    ['with windows beside each other', with2(plan({ weeks: 14 }, { before: 3, after: 0 }, 'Week 14')), []],
    ['with half a week', with2(plan({ weeks: 0.5 }, { before: 0, after: 0 }, 'x')), ['not-a-schedule']],
    ['from elsewhere', { id: 'x', label: 'x', visits: [], more: 1 }, ['not-a-schedule']],
    ['that is none', null, ['not-a-schedule']],
  ] as const)('%s', (_, value, issues) => expect(checkSchedule(value, schedules)).toEqual(issues));

  it('is left out where a backup brings one that cannot be followed', () => {
    expect(readSchedules([own, { id: 'x' }])).toEqual([own]);
    expect(readSchedules('x')).toEqual([]);
  });
});

it('routine visits are due at no day', () => {
  expect(standingsOf(schedules[0]!, [baseline], '2025-05-01')).toEqual([]);
});
