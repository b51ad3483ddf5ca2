import { describe, expect, it } from 'vitest';
import { checkThresholds, interpret } from '../bands.ts';
import { iga } from './iga.ts';

// Target-plaque and PGA fact sheet, section B.
describe('one rating', () => {
  it.each([
    { value: 0, band: 'clear', low: true, high: false },
    { value: 1, band: 'almost-clear', low: true, high: false },
    { value: 2, band: 'mild', low: false, high: false },
    { value: 3, band: 'moderate', low: false, high: true },
    { value: 4, band: 'severe', low: false, high: true },
  ])('$value is $band', ({ value, band, low, high }) => {
    const result = iga.score({ iga: value });
    expect(result).toMatchObject({ status: 'complete', total: value, contributions: [{ id: 'iga', points: value }] });
    expect(interpret(result)).toMatchObject([{ scheme: 'mod-2011', band }]);
    expect(checkThresholds(result)).toMatchObject([
      { threshold: 'clear-or-almost-clear', relation: '<=', value: 1, met: low },
      { threshold: 'moderate-to-severe', relation: '>=', value: 3, met: high },
    ]);
    expect(iga.totalOf({ iga: value })).toBe(value);
  });

  it('marks the entry criterion as less certain', () => {
    expect(iga.thresholds.map(({ id, certainty }) => [id, certainty])).toEqual([
      ['clear-or-almost-clear', undefined],
      ['moderate-to-severe', 'medium'],
    ]);
  });

  it('is not made from signs or area', () => {
    expect(iga.items.map(({ id }) => id)).toEqual(['iga']);
    expect(iga.score({ erythema: 2, induration: 2, scaling: 1 })).toMatchObject({
      status: 'invalid',
      issues: [{ code: 'unknown-item' }, { code: 'unknown-item' }, { code: 'unknown-item' }],
    });
  });
});

describe('what is no score', () => {
  it.each([
    { answers: {}, missing: ['iga'], notAssessed: [] },
    { answers: { iga: 'not-assessed' }, missing: [], notAssessed: ['iga'] },
  ])('is $answers', ({ answers, ...expected }) => {
    expect(iga.score(answers)).toMatchObject({ status: 'incomplete', ...expected, bounds: { total: [0, 4] } });
    expect(iga.totalOf(answers)).toBeNull();
  });

  it.each([5, -1, 2.5, '3', true, 'left-blank'])('refuses %o', (value) => {
    expect(iga.score({ iga: value })).toMatchObject({ status: 'invalid', issues: [{ item: 'iga' }] });
  });
});
