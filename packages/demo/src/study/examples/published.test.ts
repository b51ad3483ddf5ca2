import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { studyProblemOf } from '../../records/study.ts';
import { groupsOf, respondersBy } from '../analysis.ts';
import { measuresOf, valuesOf } from '../measures.ts';
import { responsesOf } from '../responses.ts';
import { scored } from '../scored.ts';
import { dlqiPhase3, pasiResponses } from './published.ts';

const file = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

it.each(['dlqi-phase3.csv', 'pasi-response-52w.csv'])('%s is the file that was published', (name) => {
  expect(file(name)).toBe(file(`../../../../../test/data/${name}`));
});

/** How the rows behave is told in test/data/README.md. */
describe('the DLQI rows of a phase-3 trial', async () => {
  const study = await dlqiPhase3();
  const { subjects, arms } = scored(study);
  const measures = measuresOf(scored(study));

  it('are all taken, as a study', () => {
    expect(studyProblemOf(study)).toBeUndefined();
    expect(study.file).toMatchObject({ read: 600, kept: 600 });
    expect(subjects.length).toBe(300);
    expect([...arms].sort()).toEqual(['A', 'B']);
    expect(study).toMatchObject({ baseline: 'Baseline', visits: [{ week: 0 }, { label: 'Week 16', week: 16 }] });
  });

  it('differ from the stored total by 1 or 2 points in 104 rows, which opens so many queries', () => {
    const differences = study.queries.map(({ totals }) => totals!.source - totals!.ours);
    expect(differences.filter((points) => points === 1).length).toBe(94);
    expect(differences.filter((points) => points === 2).length).toBe(10);
    expect(differences.length).toBe(104);
  });

  it('agree in 478 rows and hold nothing in 18', () => {
    const [ours, source] = ['dlqi', 'dlqi/source'].map((id) => measures.find((measure) => measure.id === id)!);
    const pairs = subjects.flatMap((subject) => {
      const stored = valuesOf(subject, source!);
      return valuesOf(subject, ours!).map((value, visit) => [value, stored[visit]]);
    });
    expect(pairs.filter(([a, b]) => a !== null && a === b).length).toBe(478);
    expect(pairs.filter(([a, b]) => a === null && b === null).length).toBe(18);
  });

  it('show the stored total first: their columns are not the whole form', () => {
    expect(measures.map(({ id }) => id)).toEqual(['dlqi/source', 'dlqi']);
  });
});

describe('the PASI responses over 52 weeks', async () => {
  const study = await pasiResponses();
  const all = scored(study);
  const pasi75 = responsesOf(all, measuresOf(all)).find(({ id }) => id === 'flag/pasi75')!;

  it('are all taken, as a study without a baseline', () => {
    expect(studyProblemOf(study)).toBeUndefined();
    expect(study.file).toMatchObject({ read: 2250, kept: 2250 });
    expect(study.baseline).toBeUndefined();
    expect(study.visits.map(({ week }) => week)).toEqual(
      [...study.visits].map(({ week }) => week).sort((a, b) => a! - b!),
    );
    expect(all.subjects.length).toBe(150);
  });

  it.each([
    ['1', [87, 100], [87, 87]],
    ['2', [39, 50], [39, 42]],
  ])('of arm %s at week 52', (arm, treated, observed) => {
    const group = groupsOf(all).find((one) => one.arm === arm)!;
    const counted = (fill: 'nri' | 'observed') => {
      const { responders, n } = respondersBy(group, pasi75, fill, all).at(-1)!;
      return [responders, n];
    };
    expect(counted('nri')).toEqual(treated);
    expect(counted('observed')).toEqual(observed);
  });
});
