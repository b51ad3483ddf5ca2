import { expect, it } from 'vitest';
import { changesIn, reasonIn } from './trail-lines.ts';

const told = (...given: Parameters<typeof changesIn>) =>
  changesIn(...given).map(({ what, before, after }) => `${what}: ${before} → ${after}`);

it('names the answers that changed, with what they were', () => {
  const line = {
    before: { answers: { 'head.area': 2, 'head.erythema': 1 }, assessor: 'AM' },
    after: { answers: { 'head.area': 2, 'head.erythema': 3, 'head.induration': 0 }, assessor: 'BK', reason: 'misread' },
  };
  expect(told(line, 'pasi')).toEqual([
    'Head and neck: Erythema: 1 Slight → 3 Severe',
    'Head and neck: Induration: nothing → 0 None',
    'Assessor: AM → BK',
  ]);
  expect(reasonIn(line)).toBe('misread');
});

it('names states, sites and what was not done', () => {
  const line = {
    before: { state: 'signed', specialSites: { face: false } },
    after: { state: 'amended', specialSites: { face: true }, notDone: { iga: 'no time' } },
  };
  expect(told(line)).toEqual(['State: signed → amended', 'Face: no → yes', 'Not done, IGA: nothing → no time']);
});
