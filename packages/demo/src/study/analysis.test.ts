import { describe, expect, it } from 'vitest';
import type { Study, StudySubject } from '../records/study.ts';
import { changeAt, filledAt, groupsOf, respondersBy } from './analysis.ts';
import { measuresOf } from './measures.ts';
import { changesOf } from './plot/changes.ts';
import { outcomesOf, responsesOf } from './responses.ts';
import { scored } from './scored.ts';
import { viewOf, usualChoices } from './study-view.ts';
import { writeChange, writeNumber, writeP } from './write.ts';

const labels = ['Baseline', 'Week 8', 'Week 24'];

/** PASI totals of a source, one per visit; `null` is an empty cell, `undefined` a visit without a row. */
const subject = (code: string, totals: readonly (number | null | undefined)[], arm?: string): StudySubject => ({
  code,
  ...(arm !== undefined && { arm }),
  visits: totals.flatMap((total, index) =>
    total === undefined ? [] : [{ visit: labels[index]!, sourceTotals: { pasi: total } }],
  ),
});

const studyOf = (subjects: readonly StudySubject[]) => {
  const study: Study = {
    id: '6a3fd0f4-2c62-4d5a-9f9e-0d8f1b7a1c11',
    title: 'x',
    origin: 'import',
    visits: labels.map((label, index) => ({ label, week: [0, 8, 24][index]! })),
    baseline: 'Baseline',
    subjects,
    queries: [],
  };
  const all = scored(study);
  const measures = measuresOf(all);
  const rules = responsesOf(all, measures);
  return { all, pasi: measures[0]!, pasi75: rules.find(({ id }) => id === 'pasi75/source')!, groups: groupsOf(all) };
};

// The patients of the guide to the statistics package: 3 of 6 by NRI, 3 of 5 observed.
const guide = studyOf(
  [
    [21.6, 4.2],
    [13.2, 3.3],
    [18, 5.4],
    [30.4, 3],
    [15.1, undefined],
    [24.8, 11],
  ].map(([before, after], index) => subject(`${index}`, [before, undefined, after])),
);

describe('responders', () => {
  it.each([
    ['nri', 3, 6, '11.8', '88.2'],
    ['observed', 3, 5, '14.7', '94.7'],
  ] as const)('are counted by %s', (fill, responders, n, lower, upper) => {
    const found = respondersBy(guide.groups[0]!, guide.pasi75, fill, guide.all).at(-1)!;
    expect(found).toMatchObject({ responders, n });
    expect([writeNumber(found.interval!.lower, 1), writeNumber(found.interval!.upper, 1)]).toEqual([lower, upper]);
  });

  it('of exactly 75 % are responders, of a baseline of 0 not evaluable, of a missing visit missing', () => {
    const { all, pasi75 } = studyOf([
      subject('a', [13.2, undefined, 3.3]),
      subject('b', [0, undefined, 0]),
      subject('c', [10, 2, null]),
      subject('d', [undefined, undefined, 2]),
    ]);
    expect(all.subjects.map((one) => outcomesOf(one, pasi75, 0)[2]!.is)).toEqual([
      'reached',
      'not-evaluable',
      'missing',
      'not-evaluable',
    ]);
  });

  it('carry the last response after baseline, and nothing across a failure', () => {
    const failing: StudySubject = {
      code: 'f',
      visits: [
        { visit: 'Baseline', sourceTotals: { pasi: 20 } },
        { visit: 'Week 8', sourceTotals: { pasi: 2 } },
        { visit: 'Week 24', treatment: { failures: [{ kind: 'rescue', week: 20 }] } },
      ],
    };
    const { all, pasi75, groups } = studyOf([subject('a', [20, 2]), subject('b', [20]), failing]);
    const at = (fill: 'locf' | 'nri') => respondersBy(groups[0]!, pasi75, fill, all)[2]!;
    expect(at('locf')).toMatchObject({ responders: 1, n: 1 });
    expect(at('nri')).toMatchObject({ responders: 0, n: 3 });
  });

  it('of a rescued patient are non-responders by NRI, whatever was observed', () => {
    const rescued: StudySubject = {
      code: 'r',
      visits: [
        { visit: 'Baseline', sourceTotals: { pasi: 20 } },
        { visit: 'Week 24', sourceTotals: { pasi: 0 }, treatment: { failures: [{ kind: 'rescue', week: 20 }] } },
      ],
    };
    const { all, pasi75, groups } = studyOf([rescued]);
    expect(respondersBy(groups[0]!, pasi75, 'nri', all)[2]).toMatchObject({ responders: 0, n: 1 });
  });
});

describe('missing scores', () => {
  const { all, pasi, groups } = studyOf([subject('a', [20, 8]), subject('b', [20]), subject('c', [undefined, 5, 4])]);
  const values = (fill: 'observed' | 'locf' | 'bocf') => all.subjects.map((one) => filledAt(one, pasi, fill, 2, 0));

  it('stay missing, take the last one after baseline, or the baseline', () => {
    expect(values('observed').map(({ value }) => value)).toEqual([null, null, 4]);
    expect(values('locf').map(({ value }) => value)).toEqual([8, null, 4]);
    expect(values('bocf').map(({ value }) => value)).toEqual([20, 20, 4]);
    expect(values('bocf').map(({ isFilled }) => isFilled)).toEqual([true, true, false]);
  });

  it('without a baseline there is no change under any rule', () => {
    for (const fill of ['observed', 'locf', 'bocf'] as const)
      expect(changeAt(groups[0]!, pasi, fill, 2, 0).summary.changes[2]).toBeNull();
    expect(changeAt(groups[0]!, pasi, 'locf', 2, 0)).toMatchObject({ filled: 1, summary: { n: 1, missing: 2 } });
  });
});

// Trial-statistics 8.3: SLEDAI of six, the falls −6 −4 −5 0 −8 −4 told as PASI, which has a step of its own.
it('change comes with both tests', () => {
  const { pasi, groups } = studyOf(
    [
      [10, 4],
      [8, 4],
      [12, 7],
      [6, 6],
      [14, 6],
      [9, 5],
    ].map(([before, after], index) => subject(`${index}`, [before, undefined, after])),
  );
  const { summary, t, wilcoxon } = changeAt(groups[0]!, pasi, 'observed', 2, 0);
  expect([summary.change.mean, writeNumber(t.interval!.lower, 3), writeNumber(t.interval!.upper, 3)]).toEqual([
    -4.5,
    '−7.296',
    '−1.704',
  ]);
  expect([writeP(t.p!), wilcoxon.p]).toEqual(['0.009', 0.0625]);
});

describe('arms', () => {
  it('stand beside each other, and who has none is not lost', () => {
    const { groups } = studyOf([subject('1', [20], 'B'), subject('2', [20], 'A'), subject('3', [20])]);
    expect(groups.map(({ arm, subjects }) => [arm, subjects.length])).toEqual([
      ['A', 1],
      ['B', 1],
      [undefined, 1],
    ]);
  });
});

describe('bars', () => {
  it('of PASI are percent of baseline, from the largest rise to the largest fall', () => {
    const { pasi, groups } = studyOf([
      subject('a', [20, undefined, 5]),
      subject('b', [10, undefined, 12]),
      subject('c', [0, undefined, 3]),
      subject('d', [10]),
    ]);
    const { bars, missing, withoutPercent } = changesOf(groups[0]!, pasi, 'observed', 2, 0);
    expect(bars.map(({ subject: { code }, change }) => [code, change])).toEqual([
      ['b', 20],
      ['a', -75],
    ]);
    expect([missing, withoutPercent]).toEqual([1, 1]);
  });
});

it('a study opens at its last visit, with non-response for missing responses', () => {
  const view = viewOf(guide.all, usualChoices);
  expect(view).toMatchObject({ visitLabel: 'Week 24', plot: 'course', responseFill: 'nri', valueFill: 'observed' });
  expect(view.plots).toEqual(['course', 'change', 'responders']);
});

describe('numbers as they are written', () => {
  it.each([
    [writeNumber(83.33333, 1), '83.3'],
    [writeNumber(-0.04, 1), '0.0'],
    [writeNumber(-4.25, 1), '−4.3'],
    [writeChange(3, 0), '+3'],
    [writeChange(0.04, 1), '0.0'],
    [writeP(0.0004), '<0.001'],
    [writeP(0.03125), '0.031'],
  ])('%s', (written, expected) => expect(written).toBe(expected));
});
