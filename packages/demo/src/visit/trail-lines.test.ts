import { expect, it } from 'vitest';
import type { AuditEntry } from '../records/audit.ts';
import { changesIn, reasonIn, tellsAnything } from './trail-lines.ts';

const told = (...given: Parameters<typeof changesIn>) =>
  changesIn(...given).map(({ what, before, after }) => `${what}: ${before} → ${after}`);

it('names the answers that changed, with what they were', () => {
  const line = {
    before: { answers: { 'head.area': 2, 'head.erythema': 1 }, assessor: 'AM' },
    after: { answers: { 'head.area': 2, 'head.erythema': 3, 'head.induration': 0 }, assessor: 'BK', reason: 'misread' },
  };
  expect(told(line, 'pasi')).toEqual([
    'Head and neck: Erythema: 1 Slight → 3 Severe',
    'Head and neck: Induration: not answered → 0 None',
    'Assessor: AM → BK',
  ]);
  expect(reasonIn(line)).toBe('misread');
});

it('names states, sites and what was not done', () => {
  const line = {
    before: { state: 'signed', specialSites: { face: false } },
    after: {
      state: 'amended',
      specialSites: { face: true, nails: false },
      notDone: { iga: 'no time' },
      takenOff: { 'target-plaque/2': 'healed' },
    },
  };
  expect(told(line)).toEqual([
    'State: signed → amended',
    'Face: no → yes',
    'Nails: not looked at → no',
    'Not done, IGA: not recorded → no time',
    'Not followed any more, Target plaque, Plaque 2: not recorded → healed',
  ]);
});

it('tells treatment as its card does, and none from not recorded', () => {
  const line = {
    before: { treatment: { prednisoneMgPerDay: 7.5 } },
    after: {
      treatment: {
        prednisoneMgPerDay: 0,
        failures: [{ kind: 'rescue' }, { kind: 'withdrawal', day: '2025-03-31' }],
        changes: [],
        haemolysis: true,
      },
    },
  };
  expect(told(line)).toEqual([
    'Prednisone-equivalent dose: 7.5 mg per day → none',
    'Rescue or treatment failure since baseline: not recorded → rescue treatment, day unknown; withdrawal, 31 Mar 2025',
    'Changes of background treatment since baseline: not recorded → none',
    'Haemolytic anaemia due to lupus: not recorded → present',
  ]);
});

it('tells a plaque with the units of its sizes, and days as days', () => {
  const plaque = { before: { target: { id: '3' } }, after: { target: { id: '3', site: 'lower back', lengthMm: 80 } } };
  expect(told(plaque, 'target-plaque')).toEqual([
    'Site: not given → lower back',
    'Largest diameter: not given → 80 mm',
  ]);
  const sample = { before: { answers: {} }, after: { answers: { 'lab.sample-date': '2025-03-01' } } };
  expect(told(sample, 'sledai-2k')[0]).toMatch(/: not answered → 1 Mar 2025$/);
});

it('says what the buttons say: no of what is asked, absent of a finding, not assessed in words', () => {
  const line = {
    before: { answers: {} },
    after: { answers: { 'lab.platelets': 92, rash: false, pyuria: 'not-assessed' } },
  };
  expect(told(line, 'sledai-2k')).toEqual([
    expect.stringMatching(/: not answered → 92 × 10⁹\/L$/),
    'Rash: not answered → absent',
    'Pyuria: not answered → not assessed',
  ]);
  const before = { before: { answers: {} }, after: { answers: { 'ever.renal': false } } };
  expect(told(before, 'bilag-2004')).toEqual(['Kidney: ever affected before: not answered → no']);
});

it('leaves out a line that changed nothing, and keeps what was done', () => {
  const line = (what: AuditEntry['what']) => ({ what, after: { id: 'v', planned: null } }) as AuditEntry;
  const tells = (what: AuditEntry['what']) => tellsAnything(line(what), changesIn(line(what)));
  expect(tells('changed')).toBe(false);
  expect(tells('signed')).toBe(true);
});
