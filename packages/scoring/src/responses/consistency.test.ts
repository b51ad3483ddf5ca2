import { describe, expect, it } from 'vitest';
import { bsa } from '../instruments/bsa.ts';
import { iga } from '../instruments/iga.ts';
import { pasi } from '../instruments/pasi.ts';
import { checkPsoriasisConsistency } from './consistency.ts';

const clear = { 'head.area': 0, 'upper-limbs.area': 0, 'trunk.area': 0, 'lower-limbs.area': 0 };
const legs = (induration: number) => ({
  ...clear,
  'lower-limbs.area': 1,
  'lower-limbs.erythema': 1,
  'lower-limbs.induration': induration,
  'lower-limbs.desquamation': 0,
});
const global = (grade: number) => iga.score({ iga: grade });

describe('findings that do not fit together', () => {
  it('are queries with their numbers', () => {
    const area = bsa.score({ method: 'direct', direct: 2 });
    expect(checkPsoriasisConsistency({ iga: global(0), pasi: pasi.score(legs(0)), bsa: area })).toEqual([
      { code: 'iga-pasi-inconsistent', items: [], severity: 'query', arguments: { iga: 0, pasi: 0.4 } },
      { code: 'iga-bsa-inconsistent', items: [], severity: 'query', arguments: { iga: 0, bsa: 2 } },
    ]);
  });

  it('mention an induration beside IGA 0 or 1, and beside no higher one', () => {
    const note = {
      code: 'iga-with-induration',
      items: ['lower-limbs.induration'],
      severity: 'information',
      arguments: { iga: 1 },
    };
    expect(checkPsoriasisConsistency({ iga: global(1), pasi: pasi.score(legs(1)) })).toEqual([note]);
    expect(checkPsoriasisConsistency({ iga: global(2), pasi: pasi.score(legs(1)) })).toEqual([]);
    expect(checkPsoriasisConsistency({ iga: global(1), pasi: pasi.score(legs(0)) })).toEqual([]);
  });

  it('say nothing about what has no total', () => {
    expect(checkPsoriasisConsistency({ iga: global(0), pasi: pasi.score({}), bsa: null })).toEqual([]);
    expect(checkPsoriasisConsistency({ iga: iga.score({}), pasi: 10 })).toEqual([]);
  });
});
