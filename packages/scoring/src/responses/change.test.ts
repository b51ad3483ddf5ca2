import { describe, expect, it } from 'vitest';
import { bilag2004 } from '../instruments/bilag-2004.ts';
import { bsa } from '../instruments/bsa.ts';
import { pasi } from '../instruments/pasi.ts';
import { assessChange, fallLimit } from './change.ts';

const direct = (percent: number) => bsa.score({ method: 'direct', direct: percent });
const prints = (handprints: number) => bsa.score({ method: 'handprints', handprints });

describe('a change of any total', () => {
  it.each([
    [14.4, 3.6, 10.8, 75, { 50: true, 75: true, 90: false }],
    // 60.3 − 15.1: just short of 75 %, which 15.075 would be.
    [60.3, 15.1, 45.2, (100 * 452) / 603, { 50: true, 75: false, 90: false }],
    [10, 12.5, -2.5, -25, { 50: false, 75: false, 90: false }],
    [5, 0, 5, 100, { 50: true, 75: true, 90: true }],
    [0, 3.6, -3.6, null, {}],
  ])('PASI %d to %d', (baseline, followUp, change, improvementPercent, fellBy) => {
    expect(assessChange({ baseline, followUp, instrument: pasi, percents: [50, 75, 90] })).toEqual({
      status: 'evaluable',
      change,
      improvementPercent,
      fellBy,
    });
  });

  it('serves totals whose parts are grades', () => {
    expect(assessChange({ baseline: 12, followUp: 9, instrument: bilag2004 })).toMatchObject({ change: 3 });
  });

  it.each([
    ['another method', prints(4), direct(4), { reason: 'incomparable', field: 'method' }],
    ['another version', direct(4), { ...direct(2), version: '9.0.0' }, { reason: 'incomparable', field: 'version' }],
    ['another instrument', pasi.score({}), direct(2), { reason: 'incomparable', field: 'instrument' }],
    ['no total', direct(4), bsa.score({}), { reason: 'no-total', field: 'followUp' }],
    ['nothing', undefined, direct(2), { reason: 'missing', field: 'baseline' }],
  ])('is not evaluable with %s', (_, baseline, followUp, why) => {
    expect(assessChange({ baseline, followUp, instrument: bsa })).toEqual({ status: 'not-evaluable', ...why });
  });

  it.each([0, 101, 33.3, Number.NaN])('refuses a fall by %d percent', (percent) => {
    const why = { status: 'not-evaluable', reason: 'not-allowed' };
    expect(assessChange({ baseline: 10, followUp: 5, instrument: pasi, percents: [percent] })).toMatchObject(why);
    expect(fallLimit({ baseline: 10, instrument: pasi, percent })).toMatchObject(why);
  });
});

describe('the total that reaches a fall', () => {
  it.each([
    [14.4, 50, 7.2],
    [14.4, 75, 3.6],
    // Finer than the step: the next total that reaches it is 1.4.
    [14.4, 90, 1.44],
    [14.4, 100, 0],
    [60.3, 75, 15.075],
  ])('of PASI %d by %d % is exact', (baseline, percent, limit) => {
    expect(fallLimit({ baseline, instrument: pasi, percent })).toBe(limit);
  });

  it('is not evaluable from 0', () => {
    expect(fallLimit({ baseline: 0, instrument: pasi, percent: 75 })).toEqual({
      status: 'not-evaluable',
      reason: 'baseline-zero',
      field: 'baseline',
    });
  });
});
