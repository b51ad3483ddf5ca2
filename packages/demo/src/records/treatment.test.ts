import { expect, it } from 'vitest';
import { treatmentOnDays, treatmentProblemOf, treatmentSince, type RecordedTreatment } from './treatment.ts';

const recorded: RecordedTreatment = {
  prednisoneMgPerDay: 7.5,
  failures: [
    { kind: 'rescue', day: '2025-02-20' },
    { kind: 'treatment-failure', day: '2025-03-31' },
    { kind: 'death' },
  ],
  changes: [
    { drugClass: 'antimalarial', change: 'started', day: '2025-03-03' },
    { drugClass: 'glucocorticoid', change: 'raised', day: '2025-03-16', until: '2025-03-17' },
  ],
};

it('is told in whole weeks since a baseline, without what was before it', () => {
  expect(treatmentSince(recorded, '2025-03-03', '2025-04-27')).toEqual({
    prednisoneMgPerDay: 7.5,
    week: 7,
    failures: [{ kind: 'treatment-failure', week: 4 }, { kind: 'death' }],
    changes: [
      { drugClass: 'antimalarial', change: 'started', week: 0 },
      { drugClass: 'glucocorticoid', change: 'raised', week: 1, untilWeek: 2 },
    ],
  });
});

it('has other weeks since another baseline', () => {
  const { failures, week } = treatmentSince(recorded, '2025-02-20', '2025-04-27');
  expect(week).toBe(9);
  expect(failures).toEqual([{ kind: 'rescue', week: 0 }, { kind: 'treatment-failure', week: 5 }, { kind: 'death' }]);
});

it('keeps what is not recorded apart from none', () => {
  expect(treatmentSince({}, '2025-03-03', '2025-03-03')).toEqual({ week: 0 });
  expect(treatmentSince({ failures: [] }, '2025-03-03', '2025-03-03')).toEqual({ week: 0, failures: [] });
});

it('goes from weeks to days and back', () => {
  const inWeeks = { week: 8, prednisoneMgPerDay: 10, haemolysis: false, gastrointestinal: false } as const;
  const lists = {
    failures: [{ kind: 'rescue', week: 3 }],
    changes: [{ drugClass: 'study-drug', change: 'stopped', week: 2, untilWeek: 4 }],
  } as const;
  const days = treatmentOnDays({ ...inWeeks, ...lists }, '2025-03-03');
  expect(days.failures).toEqual([{ kind: 'rescue', day: '2025-03-24' }]);
  expect(treatmentSince(days, '2025-03-03', '2025-04-28')).toEqual({ ...inWeeks, ...lists });
});

it.each([
  [recorded, undefined],
  [{}, undefined],
  [{ week: 8 }, 'week'],
  [{ prednisoneMgPerDay: -1 }, 'prednisoneMgPerDay'],
  [{ failures: [{ kind: 'rescue', day: 'May' }] }, 'failures.0.day'],
  [{ changes: [{ drugClass: 'antimalarial', change: 'started' }] }, 'changes.0.day'],
])('%j: %s', (value, problem) => expect(treatmentProblemOf(value)).toBe(problem));
