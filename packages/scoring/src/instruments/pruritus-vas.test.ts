import { describe, expect, it } from 'vitest';
import { bandOf, interpret } from '../bands.ts';
import { pruritusVas } from './pruritus-vas.ts';

const schemes = ['reich-2012', 'ifsi-2013', 'kido-nakahara-2015'];

describe('worked examples', () => {
  it.each<{ row: string; mm: number; total: number; bands: string[] }>([
    // Bands in the sheet's order: A (4-7-9), B (3-7-9), C (3-7-8).
    { row: 'U1', mm: 0, total: 0, bands: ['none', 'none', 'none'] },
    { row: 'U2', mm: 1, total: 0.1, bands: ['mild', 'mild', 'mild'] },
    { row: 'U3', mm: 35, total: 3.5, bands: ['mild', 'moderate', 'moderate'] },
    { row: 'U4', mm: 39, total: 3.9, bands: ['mild', 'moderate', 'moderate'] },
    { row: 'U4', mm: 40, total: 4, bands: ['moderate', 'moderate', 'moderate'] },
    { row: 'U5', mm: 70, total: 7, bands: ['severe', 'severe', 'severe'] },
    { row: 'U6', mm: 85, total: 8.5, bands: ['severe', 'severe', 'very-severe'] },
    { row: 'U7', mm: 90, total: 9, bands: ['very-severe', 'very-severe', 'very-severe'] },
    { row: 'U8', mm: 45, total: 4.5, bands: ['moderate', 'moderate', 'moderate'] },
    { row: 'section 3, edges', mm: 29, total: 2.9, bands: ['mild', 'mild', 'mild'] },
    { row: 'section 3, edges', mm: 30, total: 3, bands: ['mild', 'moderate', 'moderate'] },
    { row: 'section 3, edges', mm: 69, total: 6.9, bands: ['moderate', 'moderate', 'moderate'] },
    { row: 'section 3, edges', mm: 79, total: 7.9, bands: ['severe', 'severe', 'severe'] },
    { row: 'section 3, edges', mm: 80, total: 8, bands: ['severe', 'severe', 'very-severe'] },
    { row: 'section 3, edges', mm: 89, total: 8.9, bands: ['severe', 'severe', 'very-severe'] },
    { row: 'section 1, right end', mm: 100, total: 10, bands: ['very-severe', 'very-severe', 'very-severe'] },
  ])('$row: $mm mm is $total', ({ mm, total, bands }) => {
    const result = pruritusVas.score({ 'vas-mm': mm });
    expect(result).toMatchObject({
      status: 'complete',
      total,
      contributions: [{ id: 'vas-mm', value: mm, points: total }],
    });
    expect(pruritusVas.totalOf({ 'vas-mm': mm })).toBe(total);
    const found = interpret(result, { schemes });
    expect(schemes.map((id) => found.find(({ scheme }) => scheme === id)!.band)).toEqual(bands);
  });

  it('finds one band of each scheme for every millimetre', () => {
    for (const scheme of pruritusVas.bandSchemes) {
      for (let mm = 0; mm <= 100; mm++) expect(bandOf(scheme, mm / 10, 0.1)).not.toBe('unclassified');
    }
  });

  it('lists the IFSI set first and the 3-7-8 set only on request', () => {
    expect(interpret(pruritusVas.score({ 'vas-mm': 40 })).map(({ scheme }) => scheme)).toEqual([
      'ifsi-2013',
      'reich-2012',
    ]);
  });
});

describe('what is no score', () => {
  it('is incomplete while there is no mark', () => {
    expect(pruritusVas.score({})).toMatchObject({
      status: 'incomplete',
      missing: ['vas-mm'],
      bounds: { total: [0, 10] },
    });
    expect(pruritusVas.totalOf({})).toBeNull();
  });

  it('has no total when handed in blank', () => {
    expect(pruritusVas.score({ 'vas-mm': 'left-blank' })).toMatchObject({
      status: 'incomplete',
      missing: [],
      leftBlank: ['vas-mm'],
      bounds: { total: null },
    });
    expect(pruritusVas.totalOf({ 'vas-mm': 'left-blank' })).toBeNull();
  });

  it.each([
    { value: 4.2, code: 'off-step' },
    { value: 101, code: 'out-of-range' },
    { value: -1, code: 'out-of-range' },
    { value: [40, 50], code: 'not-a-number' },
    { value: 'not-relevant', code: 'not-a-number' },
  ])('refuses $value', ({ value, code }) => {
    expect(pruritusVas.score({ 'vas-mm': value })).toMatchObject({
      status: 'invalid',
      issues: [{ code, item: 'vas-mm' }],
    });
  });
});

it('echoes what the number means', () => {
  expect(pruritusVas.score({ 'vas-mm': 40 }).options).toEqual({ recall: '24h', statistic: 'worst' });
  expect(pruritusVas.score({ 'vas-mm': 40 }, { recall: '7d', statistic: 'average' })).toMatchObject({
    total: 4,
    options: { recall: '7d', statistic: 'average' },
  });
});
