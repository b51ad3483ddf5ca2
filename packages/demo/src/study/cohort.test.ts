import { administrationFormat, slePga, type Administration } from '@clinimetric/scoring';
import { describe, expect, it } from 'vitest';
import type { Patient } from '../records/patient.ts';
import { schedules } from '../records/schedule.ts';
import type { Study } from '../records/study.ts';
import type { Visit } from '../records/visit.ts';
import { cohortStudy, isInCohort, type CohortPatient } from './cohort.ts';
import { measuresOf, valuesOf } from './measures.ts';
import { scored } from './scored.ts';

const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;

const patient = (number: number, more: Partial<Patient> = {}): Patient => ({
  id: id(number),
  code: `L-${number}`,
  born: '1980-05',
  diagnosis: 'lupus',
  treatments: [{ id: 'a', label: 'A', start: '2025-01-10' }],
  schedule: 'trial',
  ...more,
});

const visit = (number: number, day: string, planned: string | null): Visit => ({
  id: id(number),
  patient: id(1),
  planned,
  day,
  assessor: '',
  state: 'signed',
  panel: ['sle-pga'],
  notDone: {},
});

const pga = (value: number): Administration => ({
  format: administrationFormat,
  id: id(9),
  instrument: slePga.id,
  version: slePga.version,
  answers: { pga: value },
  options: {},
  assessedAt: '2025-03-03T10:00:00Z',
});

const cohort: Study = {
  id: id(8),
  title: 'Cohort',
  origin: 'cohort',
  cohort: { diagnosis: 'lupus' },
  visits: [],
  subjects: [],
  queries: [],
};

/** A patient with one PGA at each visit. */
const seen = (one: Patient, visits: readonly (readonly [Visit, number])[]): CohortPatient => ({
  patient: one,
  visits: visits.map(([at]) => at),
  administrationsOf: (at) => visits.filter(([{ id: own }]) => own === at).map(([, value]) => pga(value)),
});

const valuesIn = (study: Study) => {
  const all = scored(study);
  const [measure] = measuresOf(all);
  return all.subjects.map((subject) => [subject.code, ...valuesOf(subject, measure!)]);
};

describe('a cohort', () => {
  it('takes everybody with the diagnosis, or those who were chosen', () => {
    expect(isInCohort({ diagnosis: 'lupus' }, patient(1))).toBe(true);
    expect(isInCohort({ diagnosis: 'psoriasis' }, patient(1))).toBe(false);
    expect(isInCohort({ patients: [id(2)] }, patient(1))).toBe(false);
  });

  it('puts planned visits under their names, and counts from the baseline of the present treatment', () => {
    const study = cohortStudy(
      cohort,
      [
        seen(patient(2), [
          [visit(1, '2024-05-01', null), 2.5],
          [visit(2, '2025-01-10', 'baseline'), 2],
          [visit(3, '2025-03-08', 'week-8'), 1.5],
        ]),
        seen(patient(1), [[visit(4, '2025-01-09', 'baseline'), 1]]),
      ],
      '2025-06-01',
      schedules,
    );
    expect(study.visits).toEqual([
      { label: 'Baseline', week: 0 },
      { label: 'Week 8', week: 8 },
    ]);
    expect(study.baseline).toBe('Baseline');
    expect(valuesIn(study)).toEqual([
      ['L-1', 1, null],
      ['L-2', 2, 1.5],
    ]);
  });

  it('puts other visits under the nearest month, of two the closer one', () => {
    const study = cohortStudy(
      cohort,
      [
        seen(patient(1, { schedule: 'routine' }), [
          [visit(1, '2025-01-10', null), 2],
          [visit(2, '2025-04-01', null), 1.4],
          [visit(3, '2025-04-12', null), 1.2],
        ]),
      ],
      '2025-06-01',
      schedules,
    );
    expect(study.visits.map(({ label }) => label)).toEqual(['Baseline', 'Month 3']);
    expect(valuesIn(study)).toEqual([['L-1', 2, 1.2]]);
  });

  it('has nobody whose diagnosis is another', () => {
    expect(
      cohortStudy(cohort, [seen(patient(1, { diagnosis: 'psoriasis' }), [])], '2025-06-01', schedules).subjects,
    ).toEqual([]);
  });
});
