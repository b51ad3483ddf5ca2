import { expect, it } from 'vitest';
import { interpret } from '../bands.ts';
import { pruritusNrs } from './pruritus-nrs.ts';

const schemes = ['reich-2012', 'ifsi-2013', 'kido-nakahara-2015'];

it.each<{ nrs: number; bands: string[] }>([
  // Section 3, integers under A (4-7-9), B (3-7-9), C (3-7-8); "none" is exactly 0.
  { nrs: 0, bands: ['none', 'none', 'none'] },
  { nrs: 1, bands: ['mild', 'mild', 'mild'] },
  { nrs: 2, bands: ['mild', 'mild', 'mild'] },
  { nrs: 3, bands: ['mild', 'moderate', 'moderate'] },
  { nrs: 4, bands: ['moderate', 'moderate', 'moderate'] },
  { nrs: 5, bands: ['moderate', 'moderate', 'moderate'] },
  { nrs: 6, bands: ['moderate', 'moderate', 'moderate'] },
  { nrs: 7, bands: ['severe', 'severe', 'severe'] },
  { nrs: 8, bands: ['severe', 'severe', 'very-severe'] },
  { nrs: 9, bands: ['very-severe', 'very-severe', 'very-severe'] },
  { nrs: 10, bands: ['very-severe', 'very-severe', 'very-severe'] },
])('$nrs', ({ nrs, bands }) => {
  const result = pruritusNrs.score({ nrs });
  expect(result).toMatchObject({
    status: 'complete',
    total: nrs,
    contributions: [{ id: 'nrs', value: nrs, points: nrs }],
  });
  expect(pruritusNrs.totalOf({ nrs })).toBe(nrs);
  const found = interpret(result, { schemes });
  expect(schemes.map((id) => found.find(({ scheme }) => scheme === id)!.band)).toEqual(bands);
});

it('is incomplete while there is no number', () => {
  expect(pruritusNrs.score({})).toMatchObject({ status: 'incomplete', missing: ['nrs'], bounds: { total: [0, 10] } });
});

it('has no total when handed in blank', () => {
  expect(pruritusNrs.score({ nrs: 'left-blank' })).toMatchObject({
    status: 'incomplete',
    missing: [],
    leftBlank: ['nrs'],
    bounds: { total: null },
  });
  expect(pruritusNrs.totalOf({ nrs: 'left-blank' })).toBeNull();
});

it.each([
  // Section 5: nothing between whole numbers, and no two numbers.
  { nrs: 6.5, code: 'off-step' },
  { nrs: 11, code: 'out-of-range' },
  { nrs: [6, 7], code: 'not-a-number' },
])('refuses $nrs', ({ nrs, code }) => {
  expect(pruritusNrs.score({ nrs })).toMatchObject({ status: 'invalid', issues: [{ code, item: 'nrs' }] });
});

it('echoes what the number means', () => {
  expect(pruritusNrs.score({ nrs: 4 }).options).toEqual({ recall: '24h', statistic: 'worst' });
});
