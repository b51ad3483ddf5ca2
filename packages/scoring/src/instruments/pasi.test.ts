import { describe, expect, it } from 'vitest';
import { checkThresholds, interpret } from '../bands.ts';
import type { Answers } from '../item.ts';
import type { CompleteResult } from '../result.ts';
import { pasi, pasiAreaGrade, pasiSigns } from './pasi.ts';

/** Erythema, induration, desquamation, then the area: a grade, `{ percent }` or `{ handprints }`. */
type Region = readonly [number, number, number, number | { percent: number } | { handprints: number }];
const clear: Region = [0, 0, 0, 0];
const full: Region = [4, 4, 4, 6];
const ids = ['head', 'upper-limbs', 'trunk', 'lower-limbs'];

function sheetOf(...regions: readonly Region[]): Answers {
  const answers: Record<string, number> = {};
  regions.forEach(([erythema, induration, desquamation, area], r) => {
    const id = ids[r]!;
    if (typeof area === 'number') answers[`${id}.area`] = area;
    else if ('percent' in area) answers[`${id}.area-percent`] = area.percent;
    else answers[`${id}.handprints`] = area.handprints;
    Object.assign(answers, {
      [`${id}.erythema`]: erythema,
      [`${id}.induration`]: induration,
      [`${id}.desquamation`]: desquamation,
    });
  });
  return answers;
}

/** Only a region's area: its signs are not asked while it is 0. */
const withoutSigns = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !pasiSigns.some((sign) => id.endsWith(sign))));

describe('worked examples', () => {
  it.each<{ row: string; regions: [Region, Region, Region, Region]; parts: number[]; total: number; notes?: string[] }>(
    [
      { row: 'PA1', regions: [clear, clear, clear, clear], parts: [0, 0, 0, 0], total: 0 },
      { row: 'PA2', regions: [full, full, full, full], parts: [7.2, 14.4, 21.6, 28.8], total: 72 },
      { row: 'PA3', regions: [clear, clear, full, clear], parts: [0, 0, 21.6, 0], total: 21.6 },
      { row: 'PA4', regions: [[1, 0, 0, { percent: 0.4 }], clear, clear, clear], parts: [0.1, 0, 0, 0], total: 0.1 },
      {
        row: 'PA5',
        regions: [
          [2, 2, 1, { percent: 15 }],
          [3, 2, 2, { percent: 20 }],
          [2, 3, 2, { percent: 35 }],
          [3, 3, 3, { percent: 45 }],
        ],
        parts: [1, 2.8, 6.3, 10.8],
        total: 20.9,
      },
      {
        row: 'PA6 at 9.5',
        regions: [clear, [1, 1, 1, { percent: 9.5 }], clear, clear],
        parts: [0, 0.6, 0, 0],
        total: 0.6,
      },
      {
        row: 'PA6 at 10',
        regions: [clear, [1, 1, 1, { percent: 10 }], clear, clear],
        parts: [0, 1.2, 0, 0],
        total: 1.2,
      },
      {
        row: 'PA7 at 29.5',
        regions: [clear, clear, clear, [3, 2, 2, { percent: 29.5 }]],
        parts: [0, 0, 0, 5.6],
        total: 5.6,
      },
      {
        row: 'PA7 at 30',
        regions: [clear, clear, clear, [3, 2, 2, { percent: 30 }]],
        parts: [0, 0, 0, 8.4],
        total: 8.4,
      },
      {
        row: 'PA8',
        regions: [[3, 3, 3, { percent: 0 }], clear, clear, clear],
        parts: [0, 0, 0, 0],
        total: 0,
        notes: ['area-zero-signs-above-zero'],
      },
      { row: 'PA9', regions: [clear, [2, 2, 2, 1], [4, 4, 4, 2], [2, 1, 1, 1]], parts: [0, 1.2, 7.2, 1.6], total: 10 },
      {
        row: 'PA10',
        regions: [[1, 1, 0, { percent: 100 }], [0, 0, 0, { percent: 40 }], clear, clear],
        parts: [1.2, 0, 0, 0],
        total: 1.2,
        // The query about a whole head comes from section 9.
        notes: ['head-area-hundred', 'area-above-zero-signs-zero'],
      },
      {
        row: 'section 9, handprints at 10 % of head, 5 of arms, 10 of trunk and legs',
        regions: [
          [1, 0, 0, { handprints: 1 }],
          [1, 0, 0, { handprints: 1 }],
          [1, 0, 0, { handprints: 3 }],
          [1, 0, 0, { handprints: 4 }],
        ],
        parts: [0.2, 0.2, 0.6, 0.8],
        total: 1.8,
      },
    ],
  )('$row: $total', ({ regions, parts, total, notes = [] }) => {
    const answers = sheetOf(...regions);
    const result = pasi.score(answers) as CompleteResult;
    expect(result).toMatchObject({ status: 'complete', total });
    expect(Object.values(result.parts)).toEqual(parts);
    expect(result.notes.map(({ code }) => code)).toEqual(notes);
    expect(result.contributions.reduce((sum, { points }) => sum + Math.round(points * 10), 0)).toBe(
      Math.round(total * 10),
    );
    expect(pasi.totalOf(answers)).toBe(total);
  });

  it('needs no signs where the area is 0 (section 3)', () => {
    const answers = withoutSigns(sheetOf(clear, clear, clear, clear));
    expect(pasi.score(answers)).toMatchObject({ status: 'complete', total: 0, notes: [] });
  });

  it('meets ">= 10" and not "> 10" at exactly 10.0 (PA9)', () => {
    const result = pasi.score(sheetOf(clear, [2, 2, 2, 1], [4, 4, 4, 2], [2, 1, 1, 1]));
    expect(checkThresholds(result)).toMatchObject([
      { threshold: 'rule-of-tens', met: false },
      { threshold: 'british-biologic-start', met: true },
    ]);
    expect(interpret(result)).toMatchObject([
      { scheme: 'schmitt-wozel-2005', band: 'moderate' },
      { scheme: 'three-way-3-10', band: 'moderate' },
      { scheme: 'ema-2004', band: 'not-above-10' },
    ]);
  });
});

it.each([
  // Section 1: half-open, no rounding first.
  [0, 0],
  [0.4, 1],
  [9.5, 1],
  [9.99, 1],
  [10, 2],
  [29.5, 2],
  [30, 3],
  [49.9, 3],
  [50, 4],
  [69.99, 4],
  [70, 5],
  [89.99, 5],
  [90, 6],
  [100, 6],
])('%d %% of a region is area grade %d', (percent, grade) => {
  expect(pasiAreaGrade(percent, 100)).toBe(grade);
});

describe('what is no score (section 3)', () => {
  const scored = sheetOf([2, 2, 1, 2], clear, clear, [1, 1, 1, 1]);
  const without = (...gone: string[]) =>
    Object.fromEntries(Object.entries(scored).filter(([id]) => !gone.includes(id)));

  it.each<{ what: string; answers: Answers; missing: string[]; notAssessed?: string[]; total: [number, number] }>([
    { what: 'an open sign', answers: without('head.erythema'), missing: ['head.erythema'], total: [1.8, 2.6] },
    { what: 'an open area', answers: without('trunk.area'), missing: ['trunk.area'], total: [2.2, 2.2] },
    {
      what: 'an open region',
      answers: without('lower-limbs.area', ...pasiSigns.map((sign) => `lower-limbs.${sign}`)),
      missing: ['lower-limbs.area'],
      total: [1, 29.8],
    },
    {
      what: 'a region not examined',
      answers: {
        ...withoutSigns(scored),
        ...without('lower-limbs.erythema', 'lower-limbs.induration', 'lower-limbs.desquamation'),
        'lower-limbs.area': 'not-assessed',
      },
      missing: [],
      notAssessed: ['lower-limbs.area'],
      total: [1, 29.8],
    },
  ])('$what', ({ answers, missing, notAssessed = [], total }) => {
    expect(pasi.score(answers)).toMatchObject({ status: 'incomplete', missing, notAssessed, bounds: { total } });
    expect(pasi.totalOf(answers)).toBeNull();
  });

  it.each<{ what: string; answers: object; issue: object }>([
    {
      what: 'areas that disagree',
      answers: { 'trunk.area': 3, 'trunk.area-percent': 12 },
      issue: { code: 'conflict', item: 'trunk.area', with: ['trunk.area-percent'] },
    },
    { what: 'half a grade', answers: { 'head.erythema': 2.5 }, issue: { code: 'not-allowed', item: 'head.erythema' } },
    {
      what: 'more than a region',
      answers: { 'head.area-percent': 100.1 },
      issue: { code: 'out-of-range', item: 'head.area-percent' },
    },
    {
      what: 'more handprints than fit on the head',
      answers: { 'head.handprints': 10.5 },
      issue: { code: 'out-of-range', item: 'head.handprints' },
    },
  ])('$what', ({ answers, issue }) => {
    expect(pasi.score(answers)).toMatchObject({ status: 'invalid', issues: [issue] });
    expect(pasi.totalOf(answers)).toBeNull();
  });

  it('accepts alternatives that agree', () => {
    expect(pasi.totalOf({ ...scored, 'trunk.area-percent': 0, 'head.handprints': 1.5 })).toBe(2.2);
  });

  it('tells that it is meant for adults (section 9)', () => {
    expect(pasi.score({ ...scored, 'age-years': 17 })).toMatchObject({
      total: 2.2,
      notes: [{ code: 'below-validated-age', severity: 'information' }],
    });
    expect(pasi.score({ ...scored, 'age-years': 18 })).toMatchObject({ notes: [] });
  });
});
