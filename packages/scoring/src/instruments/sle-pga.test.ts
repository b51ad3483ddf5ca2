import { describe, expect, it } from 'vitest';
import { bandOf, interpret } from '../bands.ts';
import { slePga } from './sle-pga.ts';

// SRI fact sheet, section 1.
describe('one mark', () => {
  it.each([
    { pga: 0, band: 'none' },
    { pga: 0.49, band: 'none' },
    { pga: 0.5, band: 'mild' },
    { pga: 1, band: 'mild' },
    { pga: 1.01, band: 'moderate' },
    { pga: 2, band: 'moderate' },
    { pga: 2.01, band: 'severe' },
    { pga: 3, band: 'severe' },
  ])('$pga is $band', ({ pga, band }) => {
    const result = slePga.score({ pga });
    expect(result).toMatchObject({ status: 'complete', total: pga, contributions: [{ id: 'pga', points: pga }] });
    expect(interpret(result)).toMatchObject([{ scheme: 'piscos-2022', band }]);
    expect(slePga.totalOf({ pga })).toBe(pga);
  });

  it('has one band for every hundredth', () => {
    for (let steps = 0; steps <= 300; steps++)
      expect(bandOf(slePga.bandSchemes[0]!, steps / 100, 0.01)).not.toBe('unclassified');
  });

  // pga = 3 × mm / 100
  it.each([
    [0, 0],
    [1, 0.03],
    [50, 1.5],
    [67, 2.01],
    [100, 3],
  ])('on paper, %s mm is %s', (mm, total) => {
    expect(slePga.score({ 'pga-mm': mm })).toMatchObject({
      status: 'complete',
      total,
      contributions: [{ id: 'pga-mm', value: mm, points: total }],
    });
    expect(slePga.totalOf({ 'pga-mm': mm })).toBe(total);
  });

  it('may be given twice where both agree', () => {
    expect(slePga.score({ pga: 1.5, 'pga-mm': 50 })).toMatchObject({ status: 'complete', total: 1.5 });
    expect(slePga.score({ pga: 1.5, 'pga-mm': 51 })).toMatchObject({
      status: 'invalid',
      issues: [{ code: 'conflict', item: 'pga', with: ['pga-mm'], received: '1.5, 51' }],
    });
    expect(slePga.totalOf({ pga: 1.5, 'pga-mm': 51 })).toBeNull();
  });

  it('takes millimetres where the rest was not assessed', () => {
    expect(slePga.score({ pga: 'not-assessed', 'pga-mm': 50 })).toMatchObject({ status: 'complete', total: 1.5 });
  });
});

describe('what is no score', () => {
  it('is incomplete while nobody has rated', () => {
    expect(slePga.score({})).toMatchObject({ status: 'incomplete', missing: ['pga'], bounds: { total: [0, 3] } });
    expect(slePga.totalOf({})).toBeNull();
  });

  it('is incomplete where it was not assessed', () => {
    expect(slePga.score({ pga: 'not-assessed' })).toMatchObject({
      status: 'incomplete',
      missing: [],
      notAssessed: ['pga'],
      bounds: { total: [0, 3] },
    });
    expect(slePga.totalOf({ pga: 'not-assessed' })).toBeNull();
  });

  it.each([
    [{ pga: 3.01 }, 'out-of-range'],
    [{ pga: -0.01 }, 'out-of-range'],
    [{ pga: 1.234 }, 'off-step'],
    [{ pga: 1.8 - 1.5 }, 'off-step'],
    [{ 'pga-mm': 101 }, 'out-of-range'],
    [{ 'pga-mm': 50.5 }, 'off-step'],
    [{ pga: '1' }, 'not-a-number'],
  ])('refuses %o', (answers, code) => {
    expect(slePga.score(answers)).toMatchObject({ status: 'invalid', issues: [{ code }] });
  });
});
