import { describe, expect, it } from 'vitest';
import { interpret } from '../bands.ts';
import { targetPlaque, targetPlaqueSigns } from './target-plaque.ts';

const plaque = (...grades: unknown[]) => Object.fromEntries(targetPlaqueSigns.map((sign, i) => [sign, grades[i]]));

// Target-plaque fact sheet, section A.
describe('three signs', () => {
  it.each([
    { row: 'T1', grades: [3, 3, 2], total: 8 },
    { row: 'T2', grades: [0, 0, 0], total: 0 },
    { row: 'T2', grades: [4, 4, 4], total: 12 },
    { row: 'T3', grades: [1, 0, 1], total: 2 },
    { row: 'T5', grades: [2, 3, 2], total: 7 },
  ])('$row: $grades is $total', ({ grades, total }) => {
    const answers = plaque(...grades);
    const result = targetPlaque.score(answers);
    expect(result).toMatchObject({
      status: 'complete',
      total,
      contributions: targetPlaqueSigns.map((id, i) => ({ id, points: grades[i] })),
    });
    expect(targetPlaque.totalOf(answers)).toBe(total);
    expect(interpret(result)).toEqual([]);
  });

  it('count the same', () => {
    for (const sign of targetPlaqueSigns)
      expect(targetPlaque.score({ ...plaque(0, 0, 0), [sign]: 1 })).toMatchObject({ total: 1 });
  });

  it('are all that counts', () => {
    const beside = { 'itch-vas-mm': 62, 'thickness-mm': 2.35 };
    expect(targetPlaque.score({ ...plaque(3, 3, 2), ...beside })).toMatchObject({ total: 8, answers: beside });
  });
});

describe('what is no score', () => {
  it('is a plaque with a sign missing (T7)', () => {
    expect(targetPlaque.score(plaque(2, undefined, 2))).toMatchObject({
      status: 'incomplete',
      missing: ['induration'],
      bounds: { total: [4, 8] },
    });
    expect(targetPlaque.totalOf(plaque(2, undefined, 2))).toBeNull();
  });

  it('is a plaque that was not assessed; the reason goes with it', () => {
    const lost = plaque('not-assessed', 'not-assessed', 'not-assessed');
    expect(targetPlaque.score({ ...lost, 'not-assessed-because': 'merged' })).toMatchObject({
      status: 'incomplete',
      missing: [],
      notAssessed: targetPlaqueSigns,
      answers: { 'not-assessed-because': 'merged' },
      bounds: { total: [0, 12] },
    });
    expect(targetPlaque.totalOf(lost)).toBeNull();
  });

  it('keeps no reason for a plaque that was assessed', () => {
    const { answers } = targetPlaque.score({ ...plaque(1, 1, 1), 'not-assessed-because': 'lost' });
    expect(answers).toEqual(plaque(1, 1, 1));
  });

  it.each([
    [plaque(5, 0, 0), 'erythema'],
    [plaque(0, 1.5, 0), 'induration'],
    [plaque(0, 0, '2'), 'scaling'],
    [{ ...plaque(1, 1, 1), 'itch-vas-mm': 101 }, 'itch-vas-mm'],
    [{ ...plaque(1, 1, 1), 'thickness-mm': -1 }, 'thickness-mm'],
    [{ ...plaque(1, 1, 1), area: 2 }, 'area'],
  ])('refuses %o', (answers, item) => {
    expect(targetPlaque.score(answers)).toMatchObject({ status: 'invalid', issues: [{ item }] });
  });
});
