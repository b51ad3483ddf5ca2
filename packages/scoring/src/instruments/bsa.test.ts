import { describe, expect, it } from 'vitest';
import { checkThresholds, interpret } from '../bands.ts';
import type { Answers } from '../item.ts';
import type { CompleteResult, IncompleteResult, InvalidResult } from '../result.ts';
import { bsa, lundBrowderColumn, lundBrowderColumns, lundBrowderParts } from './bsa.ts';

const every = (ids: readonly string[], value: number): Answers => Object.fromEntries(ids.map((id) => [id, value]));
const chart = lundBrowderParts.map(({ id }) => id);
const nines = ['head', 'arm-left', 'arm-right', 'trunk-front', 'trunk-back', 'leg-left', 'leg-right', 'genitals'].map(
  (part) => `nines.${part}`,
);
const legs = chart.filter((id) => /\.(thigh|lower-leg|foot)-/.test(id));
const thighFronts = ['lund-browder.thigh-left.front', 'lund-browder.thigh-right.front'];
const headBackAndButtocks = [
  'lund-browder.head.back',
  'lund-browder.buttock-left.back',
  'lund-browder.buttock-right.back',
];

const handprints = (count: number): Answers => ({ method: 'handprints', handprints: count });
const byNines = (answers: Answers): Answers => ({ method: 'rule-of-nines', ...every(nines, 0), ...answers });
const byChart = (age: number, answers: Answers): Answers => ({
  method: 'lund-browder',
  'age-years': age,
  ...every(chart, 0),
  ...answers,
});

describe('worked examples', () => {
  it.each<{ row: string; answers: Answers; options?: object; total: number; band: string }>([
    { row: 'B1', answers: handprints(7), total: 7, band: 'moderate' },
    { row: 'B2', answers: handprints(10), total: 10, band: 'moderate' },
    { row: 'B3 2.9', answers: handprints(2.9), total: 2.9, band: 'mild' },
    { row: 'B3 3.0', answers: handprints(3), total: 3, band: 'moderate' },
    { row: 'B3 10.1', answers: handprints(10.1), total: 10.1, band: 'severe' },
    {
      row: 'B4',
      answers: {
        method: 'regions',
        'regions.head': 20,
        'regions.upper-limbs': 10,
        'regions.trunk': 30,
        'regions.lower-limbs': 5,
      },
      total: 15,
      band: 'severe',
    },
    {
      row: 'B5',
      answers: byNines({ 'nines.arm-left': 100, 'nines.head': 50, 'nines.genitals': 100 }),
      total: 14.5,
      band: 'severe',
    },
    { row: 'B6', answers: byChart(40, every(legs, 100)), total: 40, band: 'severe' },
    { row: 'B7 age 0', answers: byChart(0, every(headBackAndButtocks, 100)), total: 14.5, band: 'severe' },
    { row: 'B7 adult', answers: byChart(18, every(headBackAndButtocks, 100)), total: 8.5, band: 'moderate' },
    { row: 'B8', answers: byChart(7, every(thighFronts, 50)), total: 4, band: 'moderate' },
    { row: 'B9', answers: byChart(40, every(chart, 100)), total: 100, band: 'severe' },
    {
      row: 'section 2, measured',
      answers: handprints(7),
      options: { 'palm-convention': 'with-fingers-measured' },
      total: 6.09,
      band: 'moderate',
    },
    {
      row: 'section 2, palm alone',
      answers: handprints(7),
      options: { 'palm-convention': 'without-fingers' },
      total: 3.5,
      band: 'moderate',
    },
    {
      row: 'section 2, palm alone, whole body',
      answers: handprints(200),
      options: { 'palm-convention': 'without-fingers' },
      total: 100,
      band: 'severe',
    },
    { row: 'section 4, whole body', answers: byNines(every(nines, 100)), total: 100, band: 'severe' },
    { row: 'section 9, 0 is clear', answers: handprints(0), total: 0, band: 'mild' },
    { row: 'section 1, direct', answers: { method: 'direct', direct: 0.01 }, total: 0.01, band: 'mild' },
    {
      row: 'smallest step: 0.01 % of one side of a hand at 1.25',
      answers: byChart(40, { 'lund-browder.hand-left.front': 0.01 }),
      total: 0.000125,
      band: 'mild',
    },
  ])('$row: $total', ({ answers, options, total, band }) => {
    const result = bsa.score(answers, options) as CompleteResult;
    expect(result).toMatchObject({ status: 'complete', total, notes: [] });
    expect(bsa.totalOf(answers, options)).toBe(total);
    expect(interpret(result)).toMatchObject([{ scheme: 'npf-three-way', band }]);
    expect(result.contributions.reduce((sum, { points }) => sum + Math.round(points * 40_000), 0)).toBe(
      Math.round(total * 40_000),
    );
  });

  it.each([
    { prints: 10, met: false },
    { prints: 10.01, met: true },
  ])('$prints % is above 10: $met', ({ prints, met }) => {
    expect(checkThresholds(bsa.score(handprints(prints)))).toMatchObject([
      { threshold: 'rule-of-tens', met },
      { threshold: 'ipc-2020', met },
    ]);
  });
});

describe('the Lund-Browder chart', () => {
  it.each(lundBrowderColumns.map(({ id }, column) => ({ id, column })))('adds to 100 % in column $id', ({ column }) => {
    expect(lundBrowderParts.reduce((sum, { quarters }) => sum + quarters[column]!, 0)).toBe(400);
  });

  it('has 33 parts, each an item of its own', () => {
    expect(lundBrowderParts).toHaveLength(33);
    for (const { id } of lundBrowderParts)
      expect(bsa.item(id)).toMatchObject({ kind: 'decimal', min: 0, max: 100, unit: '%' });
    expect(bsa.items.filter(({ id }) => id.startsWith('lund-browder.'))).toHaveLength(33);
  });

  it('cannot be changed', () => {
    expect(() => (lundBrowderParts[0]!.quarters as number[]).push(1)).toThrow(TypeError);
  });

  it.each([
    // Half-values of section 5, in percent of the body.
    { id: 'lund-browder.head.front', halves: [9.5, 8.5, 6.5, 5.5, 4.5, 3.5] },
    { id: 'lund-browder.trunk.back', halves: [13, 13, 13, 13, 13, 13] },
    { id: 'lund-browder.hand-right.back', halves: [1.25, 1.25, 1.25, 1.25, 1.25, 1.25] },
    { id: 'lund-browder.thigh-left.back', halves: [2.75, 3.25, 4, 4.25, 4.5, 4.75] },
    { id: 'lund-browder.lower-leg-left.front', halves: [2.5, 2.5, 2.75, 3, 3.25, 3.5] },
    { id: 'lund-browder.foot-right.front', halves: [1.75, 1.75, 1.75, 1.75, 1.75, 1.75] },
    { id: 'lund-browder.genitals.front', halves: [1, 1, 1, 1, 1, 1] },
    { id: 'lund-browder.buttock-left.back', halves: [2.5, 2.5, 2.5, 2.5, 2.5, 2.5] },
  ])('gives $id $halves', ({ id, halves }) => {
    const ages = [0.5, 1, 5, 10, 15, 18];
    expect(ages.map((age) => bsa.totalOf(byChart(age, { [id]: 100 })))).toEqual(halves);
  });

  it.each([
    // Section 5: <1, 1-4, 5-9, 10-14, 15-17, >= 18 completed years.
    { age: 0, column: '0' },
    { age: 0.99, column: '0' },
    { age: 1, column: '1' },
    { age: 4.99, column: '1' },
    { age: 5, column: '5' },
    { age: 9.99, column: '5' },
    { age: 10, column: '10' },
    { age: 14.99, column: '10' },
    { age: 15, column: '15' },
    { age: 17.99, column: '15' },
    { age: 18, column: 'adult' },
    { age: 90, column: 'adult' },
  ])('uses column $column at $age years and says so', ({ age, column }) => {
    expect(lundBrowderColumns[lundBrowderColumn(age)]!.id).toBe(column);
    expect(bsa.score(byChart(age, {}))).toMatchObject({
      reasons: [{ part: 'total', code: 'lund-browder-column', items: ['age-years'], arguments: { column } }],
    });
  });
});

describe('what is open', () => {
  const measured = { 'palm-convention': 'with-fingers-measured' };
  const withoutAge = {
    ...byChart(0, { 'lund-browder.head.back': 100, 'lund-browder.thigh-left.front': 100 }),
  } as Record<string, unknown>;
  delete withoutAge['age-years'];
  const withoutAgeAndFoot = { ...withoutAge };
  delete withoutAgeAndFoot['lund-browder.foot-left.front'];
  const withoutFoot = { ...withoutAgeAndFoot, 'age-years': 30 };

  it.each<{ what: string; answers: object; options?: object; missing: string[]; bounds: [number, number] }>([
    { what: 'nothing answered', answers: {}, missing: ['method'], bounds: [0, 100] },
    { what: 'answers of no method', answers: { handprints: 7, 'age-years': 3 }, missing: ['method'], bounds: [0, 100] },
    { what: 'handprints', answers: { method: 'handprints' }, missing: ['handprints'], bounds: [0, 100] },
    // 114.94 prints of 0.87 % are the most that fit on a body.
    {
      what: 'measured handprints',
      answers: { method: 'handprints' },
      options: measured,
      missing: ['handprints'],
      bounds: [0, 99.9978],
    },
    { what: 'direct', answers: { method: 'direct' }, missing: ['direct'], bounds: [0, 100] },
    {
      what: 'one region',
      answers: { method: 'regions', 'regions.head': 20, 'regions.upper-limbs': 10, 'regions.trunk': 30 },
      missing: ['regions.lower-limbs'],
      bounds: [13, 53],
    },
    { what: 'one foot', answers: withoutFoot, missing: ['lund-browder.foot-left.front'], bounds: [8.25, 10] },
    // Back of head and front of a thigh by column: 12.25, 11.75, 10.5, 9.75, 9, 8.25.
    { what: 'the age', answers: withoutAge, missing: ['age-years'], bounds: [8.25, 12.25] },
    {
      what: 'the age and a foot',
      answers: withoutAgeAndFoot,
      missing: ['age-years', 'lund-browder.foot-left.front'],
      bounds: [8.25, 14],
    },
    {
      what: 'the age, everything affected',
      answers: { method: 'lund-browder', ...every(chart, 100) },
      missing: ['age-years'],
      bounds: [100, 100],
    },
  ])('$what', ({ answers, options, missing, bounds }) => {
    const result = bsa.score(answers, options) as IncompleteResult;
    expect(result).toMatchObject({ status: 'incomplete', missing, bounds: { total: bounds } });
    expect(bsa.totalOf(answers, options)).toBeNull();
    expect(interpret(result)).toEqual([]);
  });

  it('keeps answers of another method out of the result', () => {
    expect(bsa.score({ ...byChart(7, every(thighFronts, 50)), ...handprints(7) })).toMatchObject({
      status: 'complete',
      total: 7,
      answers: { method: 'handprints', handprints: 7 },
    });
  });

  it('keeps strokes without counting them', () => {
    expect(bsa.score({ ...handprints(7), strokes: 'front 12,40 r8' })).toMatchObject({
      total: 7,
      answers: { strokes: 'front 12,40 r8' },
    });
  });
});

describe('what is refused', () => {
  it.each<{ what: string; answers: object; options?: object; issue: object }>([
    {
      what: '100.01 prints of 1 %',
      answers: handprints(100.01),
      issue: { code: 'above-total-maximum', item: 'handprints', received: 100.01, allowed: { max: 100 } },
    },
    {
      what: '114.95 prints of 0.87 %',
      answers: handprints(114.95),
      options: { 'palm-convention': 'with-fingers-measured' },
      issue: { code: 'above-total-maximum', item: 'handprints', allowed: { max: 114.94 } },
    },
    { what: '200.01 prints', answers: handprints(200.01), issue: { code: 'out-of-range', item: 'handprints' } },
    { what: 'thousandths', answers: handprints(1.005), issue: { code: 'off-step', item: 'handprints' } },
    { what: 'an unknown method', answers: { method: 'palms' }, issue: { code: 'not-allowed', item: 'method' } },
    {
      what: 'an unknown palm',
      answers: handprints(1),
      options: { 'palm-convention': 'thumb' },
      issue: { code: 'option-not-allowed', item: 'palm-convention' },
    },
  ])('$what', ({ answers, options, issue }) => {
    const result = bsa.score(answers, options) as InvalidResult;
    expect(result.status).toBe('invalid');
    expect(result.issues).toMatchObject([issue]);
    expect(bsa.totalOf(answers, options)).toBeNull();
  });

  it('accepts 114.94 prints of 0.87 %', () => {
    expect(bsa.totalOf(handprints(114.94), { 'palm-convention': 'with-fingers-measured' })).toBe(99.9978);
  });
});
