import { describe, expect, it } from 'vitest';
import { lupusSix } from '../study/examples/lupus-six.ts';
import { studyProblemOf, type Study } from './study.ts';

const id = '0b8ff8a3-3c5c-4c63-9a05-6d52f2f0c0de';
const study: Study = {
  id,
  title: 'A study',
  origin: 'import',
  visits: [{ label: 'Baseline', week: 0 }, { label: 'Week 4' }],
  baseline: 'Baseline',
  subjects: [
    {
      code: '1',
      arm: 'A',
      visits: [
        { visit: 'Week 4', answers: { dlqi: { q1: 3 } }, sourceTotals: { dlqi: null }, flags: { pasi75: null } },
      ],
    },
    { code: '2', visits: [] },
  ],
  queries: [{ id, subject: '1', text: 'Sure?', opened: { at: '2025-06-02T10:00:00Z', by: '' } }],
};

describe('a study', () => {
  it('is one as it was written', () => {
    expect(studyProblemOf(study)).toBeUndefined();
    expect(studyProblemOf(lupusSix())).toBeUndefined();
    expect(
      studyProblemOf({ ...study, origin: 'cohort', subjects: [], cohort: { diagnosis: 'lupus' } }),
    ).toBeUndefined();
    expect(studyProblemOf({ ...study, origin: 'cohort', subjects: [], cohort: { patients: [id] } })).toBeUndefined();
  });

  it.each([
    [{ id: '1' }, 'id'],
    [{ title: ' ' }, 'title'],
    [{ origin: 'found' }, 'origin'],
    [{ stars: 3 }, 'stars'],
    [{ baseline: 'Week 5' }, 'baseline'],
    [{ visits: [...study.visits, { label: 'Week 4' }] }, 'visits.2.label'],
    [
      {
        subjects: [
          { code: '1', visits: [] },
          { code: '1', visits: [] },
        ],
      },
      'subjects.1.code',
    ],
    [{ subjects: [{ code: '1', visits: [{ visit: 'Week 9' }] }] }, 'subjects.0.visits.0.visit'],
    [{ subjects: [{ code: '1', visits: [{ visit: 'Week 4' }, { visit: 'Week 4' }] }] }, 'subjects.0.visits.1.visit'],
    [{ subjects: [{ code: '1', visits: [{ visit: 'Week 4', flags: { a: 'Y' } }] }] }, 'subjects.0.visits.0.flags.a'],
    [
      { subjects: [{ code: '1', visits: [{ visit: 'Week 4', sourceTotals: { dlqi: Number.NaN } }] }] },
      'subjects.0.visits.0.sourceTotals.dlqi',
    ],
    [
      { subjects: [{ code: '1', visits: [{ visit: 'Week 4', administrations: [{}] }] }] },
      'subjects.0.visits.0.administrations.0',
    ],
    [{ queries: [{ id, subject: '1', opened: { at: 'today', by: '' } }] }, 'queries.0.opened.at'],
    [{ cohort: { diagnosis: 'lupus' } }, 'cohort'],
    [{ origin: 'cohort' }, 'cohort'],
    [{ origin: 'cohort', cohort: { diagnosis: 'gout' } }, 'cohort'],
    [{ remarks: ['nice'] }, 'remarks.0'],
  ])('with %j is wrong there', (change, field) =>
    expect(studyProblemOf({ ...study, ...change })).toMatch(new RegExp(`^${field}`)),
  );

  it.each([[null], [[]], ['study'], [{}]])('is not %j', (value) => expect(studyProblemOf(value)).toBeDefined());
});
