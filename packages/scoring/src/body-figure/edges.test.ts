import { describe, expect, it } from 'vitest';
import { bsa } from '../instruments/bsa.ts';
import { pasiAreaEdges, pasiAreaGrade } from '../instruments/pasi.ts';
import { areaBands, coverageSteps, edgesWithin } from './index.ts';

const percent = (low: number, high: number) => ({ low: Math.round(100 * low), high: Math.round(100 * high) });

describe('area grades within an interval', () => {
  it.each([
    [0, 0, ['0'], []],
    [0, 0.01, ['0', '1'], [0]],
    [0.01, 9.99, ['1'], []],
    [8.1, 10.7, ['1', '2'], [10]],
    [9.99, 10, ['1', '2'], [10]],
    [10, 29.99, ['2'], []],
    [28, 51, ['2', '3', '4'], [30, 50]],
    [90, 100, ['6'], []],
    [100, 100, ['6'], []],
    [0, 100, ['0', '1', '2', '3', '4', '5', '6'], [0, 10, 30, 50, 70, 90]],
  ])('%d–%d %%', (low, high, bands, edges) => {
    expect(edgesWithin(percent(low, high), areaBands(pasiAreaEdges), coverageSteps.pasi)).toEqual({ bands, edges });
  });

  it('agree with the area grade of every hundredth', () => {
    const bands = areaBands(pasiAreaEdges);
    for (let value = 0; value <= 10_000; value++) {
      const { bands: found } = edgesWithin({ low: value, high: value }, bands, coverageSteps.pasi);
      if (found.join() !== `${pasiAreaGrade(value, 10_000)}`) expect.fail(`${value}: ${found.join()}`);
    }
  });
});

describe('bands of BSA within an interval', () => {
  const bands = bsa.bandSchemes[0]!.bands;
  it.each([
    [2.9, 2.99, ['mild'], []],
    [2.9, 3, ['mild', 'moderate'], [3]],
    [3, 10, ['moderate'], []],
    [9.2, 10.00005, ['moderate', 'severe'], [10]],
    [1, 20, ['mild', 'moderate', 'severe'], [3, 10]],
  ])('%d–%d %%', (low, high, names, edges) => {
    const interval = { low: Math.round(40_000 * low), high: Math.round(40_000 * high) };
    expect(edgesWithin(interval, bands, coverageSteps.bsa)).toEqual({ bands: names, edges });
  });
});
