import { bsa, dlqi, pasi, sledai2k, type Answers, type AnyInstrument } from '@clinimetric/scoring';
import { en as shared } from '@clinimetric/scoring/en';
import { describe, expect, it } from 'vitest';
import { severityFacts, sitesInvolved, thresholdFacts } from './facts.ts';
import type { Scored } from './summary.ts';
import { entryOf } from './visit-sheet.ts';

const scoredWith = (instrument: AnyInstrument, answers: Answers): Scored => ({
  ...entryOf(instrument.id),
  shared,
  result: instrument.score(answers),
  date: '2025-03-03',
});
const clear = ['upper-limbs', 'trunk', 'lower-limbs'].map((region) => [`${region}.area`, 0]);
/** Head alone: 0.1 × (4 + 4 + 4) × area grade. */
const headAlone = (area: number, sign = 4) => ({
  ...Object.fromEntries(clear),
  'head.area': area,
  'head.erythema': sign,
  'head.induration': sign,
  'head.desquamation': sign,
});
/** Trunk alone, 0.3 × 12 × area grade: 3 gives 10.8. */
const pasiOf = (area: number) => ({
  'head.area': 0,
  'upper-limbs.area': 0,
  'lower-limbs.area': 0,
  'trunk.area': area,
  'trunk.erythema': 4,
  'trunk.induration': 4,
  'trunk.desquamation': 4,
});
const told = (facts: ReturnType<typeof thresholdFacts>) =>
  facts.map(({ asks, standing, because }) => `${asks}: ${standing}, ${because}`);

describe('a threshold', () => {
  it('is a fact with its number, its country and how sure the rule is', () => {
    const facts = thresholdFacts(scoredWith(pasi, pasiOf(3)));
    expect(told(facts)).toEqual(['PASI > 10: yes, 10.8', 'PASI ≥ 10: yes, 10.8']);
    expect(facts[1]!.by).toMatch(/British criteria.* · United Kingdom · less certain rule$/);
    expect(facts.every(({ source }) => source.length > 10)).toBe(true);
  });

  it('is answered by no where the number is there, and by neither where it is not', () => {
    expect(told(thresholdFacts(scoredWith(pasi, headAlone(6))))).toEqual(['PASI > 10: no, 7.2', 'PASI ≥ 10: no, 7.2']);
    const { 'trunk.erythema': _, ...open } = pasiOf(3);
    expect(thresholdFacts(scoredWith(pasi, open)).map(({ standing }) => standing)).toEqual(['open', 'open']);
    expect(told(thresholdFacts(scoredWith(sledai2k, {})))).toEqual(['SLEDAI-2K ≥ 6: open, SLEDAI-2K not started']);
  });
});

describe('a scheme of several measures', () => {
  const of = (answers: { readonly pasi?: Answers; readonly direct?: number; readonly sites?: object }) => {
    const scored = [
      scoredWith(pasi, answers.pasi ?? {}),
      scoredWith(bsa, answers.direct === undefined ? {} : { method: 'direct', direct: answers.direct }),
      scoredWith(dlqi, {}),
    ];
    return Object.fromEntries(
      severityFacts(scored, { specialSites: answers.sites ?? {} }).map((fact) => [fact.id, fact]),
    );
  };

  it('is yes as soon as one known measure decides it', () => {
    expect(of({ pasi: pasiOf(3) })['rule-of-tens']).toMatchObject({ standing: 'yes' });
    expect(of({ direct: 4, sites: { palms: true } })['ipc-2020']).toMatchObject({ standing: 'yes' });
  });

  it('cannot be said while an unknown measure could decide it, and names that', () => {
    const facts = of({ pasi: headAlone(1), direct: 4 });
    expect(facts['rule-of-tens']).toMatchObject({ standing: 'open', because: 'not known: DLQI' });
    expect(facts['ipc-2020']!.because).toBe('not known: special sites, whether topical therapy failed');
  });
});

it.each([
  [{}, undefined],
  [{ face: false }, undefined],
  [{ face: false, nails: true }, true],
  [{ face: false, palms: false, soles: false, genitals: false, scalp: false, nails: false }, false],
])('special sites %j are involved: %s', (specialSites, expected) =>
  expect(sitesInvolved({ specialSites })).toBe(expected),
);
