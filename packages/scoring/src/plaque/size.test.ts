import { describe, expect, it } from 'vitest';
import { targetPlaqueArea, targetPlaqueCells } from './size.ts';

// Target-plaque fact sheet, sections A2 and A5.
describe('area of a plaque', () => {
  it('is that of an ellipse (T8)', () => {
    const area = targetPlaqueArea({ lengthMm: 60, widthMm: 40 });
    expect(area).toEqual({ status: 'evaluable', areaCm2: 6 * Math.PI, areaMethod: 'ellipse' });
    expect(area).toHaveProperty('areaCm2', expect.closeTo(18.85, 2));
  });

  it('as a box is 4/π of that (T8)', () => {
    expect(targetPlaqueArea({ lengthMm: 60, widthMm: 40, shape: 'box' })).toEqual({
      status: 'evaluable',
      areaCm2: 24,
      areaMethod: 'box',
    });
  });

  it.each([
    [{ lengthMm: undefined, widthMm: 40 }, 'missing', 'lengthMm'],
    [{ lengthMm: 60, widthMm: null }, 'missing', 'widthMm'],
    [{ lengthMm: 0, widthMm: 40 }, 'out-of-range', 'lengthMm'],
    [{ lengthMm: 60, widthMm: -1 }, 'out-of-range', 'widthMm'],
    [{ lengthMm: NaN, widthMm: 40 }, 'not-a-number', 'lengthMm'],
    [{ lengthMm: Infinity, widthMm: 40 }, 'not-a-number', 'lengthMm'],
  ])('of %o cannot be said', (sizes, reason, field) => {
    expect(targetPlaqueArea(sizes)).toEqual({ status: 'not-evaluable', reason, field });
  });
});

describe('cells for a plaque', () => {
  it('are the dose per cm² times the area (T8)', () => {
    const cells = targetPlaqueCells({ cellsPerCm2: 1e6, areaCm2: 6 * Math.PI });
    expect(cells).toEqual({ status: 'evaluable', cells: expect.closeTo(18.85e6, -4) as number });
    expect(targetPlaqueCells({ cellsPerCm2: 3e6, areaCm2: 2 })).toEqual({ status: 'evaluable', cells: 6e6 });
  });

  it.each([
    [{ cellsPerCm2: null, areaCm2: 2 }, 'missing', 'cellsPerCm2'],
    [{ cellsPerCm2: 1e6, areaCm2: undefined }, 'missing', 'areaCm2'],
    [{ cellsPerCm2: 0, areaCm2: 2 }, 'out-of-range', 'cellsPerCm2'],
    [{ cellsPerCm2: 1e6, areaCm2: NaN }, 'not-a-number', 'areaCm2'],
  ])('from %o cannot be said', (given, reason, field) => {
    expect(targetPlaqueCells(given)).toEqual({ status: 'not-evaluable', reason, field });
  });
});
