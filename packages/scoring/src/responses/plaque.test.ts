import { describe, expect, it } from 'vitest';
import { iga } from '../instruments/iga.ts';
import { targetPlaque } from '../instruments/target-plaque.ts';
import { assessIgaResponse } from './iga.ts';
import { assessPlaqueResponse, checkPlaquePair, plaqueMean } from './plaque.ts';

const plaque = (erythema: number, induration: number, scaling: number) =>
  targetPlaque.score({ erythema, induration, scaling });

describe('response of a plaque', () => {
  it('takes results', () => {
    expect(assessPlaqueResponse({ baseline: plaque(3, 3, 2), followUp: plaque(1, 1, 0) })).toEqual({
      status: 'evaluable',
      change: 6,
      improvementPercent: 75,
      achieved: { tpss50: true, tpss75: true },
      certainty: 'medium',
    });
  });

  it.each([
    ['a sign not assessed', targetPlaque.score({ erythema: 2, induration: 'not-assessed', scaling: 2 }), 'no-total'],
    ['another instrument', iga.score({ iga: 2 }), 'incomparable'],
    ['half points', 2.5, 'off-step'],
    ['13 points', 13, 'out-of-range'],
    ['a mean without a value', plaqueMean([2, null]), 'no-total'],
  ])('%s is not evaluable', (_, followUp, reason) => {
    expect(assessPlaqueResponse({ baseline: 8, followUp })).toMatchObject({ status: 'not-evaluable', reason });
  });

  it('compares a mean of several plaques with such a mean only', () => {
    const apart = { status: 'not-evaluable', reason: 'incomparable', field: 'plaques' };
    expect(assessPlaqueResponse({ baseline: plaqueMean([8, 9]), followUp: 4 })).toEqual(apart);
  });
});

describe('mean of plaques', () => {
  it('is exact', () => {
    const mean = { status: 'evaluable', numerator: 22, denominator: 3, plaques: 3 };
    expect(plaqueMean([8, plaque(3, 3, 3), 5])).toEqual(mean);
  });

  it('leaves no plaque out in silence', () => {
    expect(plaqueMean([8, null])).toEqual({ status: 'not-evaluable', reason: 'missing', field: 'totals' });
    expect(plaqueMean([])).toEqual({ status: 'not-evaluable', reason: 'missing', field: 'totals' });
  });
});

describe('a pair of plaques', () => {
  it('gives facts about results and answers alike', () => {
    const comparison = { erythema: 3, induration: 3, scaling: 3 };
    expect(checkPlaquePair({ plaque: plaque(2, 2, 2), comparison })).toEqual({
      status: 'evaluable',
      facts: { signsAtLeast2: true, totalsWithin3: true },
      totals: [6, 9],
      difference: 3,
    });
  });

  it('has none without all signs', () => {
    const half = { erythema: 3, induration: 3 } as never;
    expect(checkPlaquePair({ plaque: half, comparison: plaque(2, 2, 2) })).toMatchObject({
      reason: 'no-total',
      field: 'plaque',
    });
    expect(checkPlaquePair({ plaque: plaque(2, 2, 2), comparison: null })).toMatchObject({
      reason: 'missing',
      field: 'comparison',
    });
  });
});

describe('response of the IGA', () => {
  it('takes results, and none that was not assessed', () => {
    const grade = (value: number | 'not-assessed') => iga.score({ iga: value });
    expect(assessIgaResponse({ baseline: grade(4), followUp: grade(1) })).toEqual({
      status: 'evaluable',
      change: 3,
      achieved: { igaResponse: true },
    });
    expect(assessIgaResponse({ baseline: grade(4), followUp: grade('not-assessed') })).toEqual({
      status: 'not-evaluable',
      reason: 'no-total',
      field: 'followUp',
    });
  });
});
