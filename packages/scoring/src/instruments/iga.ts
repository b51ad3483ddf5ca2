import { defineInstrument } from '../instrument.ts';
import { graded } from '../item.ts';
import { OPEN, NOT_ASSESSED } from '../sheet.ts';

const grades = ['clear', 'almost-clear', 'mild', 'moderate', 'severe'];
const HIGHEST = grades.length - 1;

/**
 * Investigator's Global Assessment of psoriasis, 2011 modification: one overall rating of the average plaque, 0 to 4. It
 * is never computed from PASI or its signs, ignores extent, and looks at no former visit. Source keys: nct03412747,
 * langley2013.
 */
export const iga = defineInstrument(
  {
    id: 'iga',
    version: '1.0.0',
    items: [graded('iga', [0, 1, 2, 3, HIGHEST], { special: ['not-assessed'], source: 'nct03412747' })],
    total: { name: 'iga', min: 0, max: HIGHEST, step: 1, unit: '{score}', official: true, decimals: 0 },
    bandSchemes: [
      { id: 'mod-2011', version: '1', source: 'nct03412747', bands: grades.map((id, from) => ({ id, from })) },
    ],
    thresholds: [
      { id: 'clear-or-almost-clear', relation: '<=', value: 1, source: 'nct03412747' },
      { id: 'moderate-to-severe', relation: '>=', value: 3, source: 'nct03412747', certainty: 'medium' },
    ],
    sources: {
      nct03412747: 'Trial record NCT03412747 (registry text)',
      langley2013: 'Langley et al., doi 10.3109/09546634.2013.865009 (abstract)',
    },
    licence: { status: 'wording-owned', certainty: 'medium' },
  },
  {
    evaluate: ([grade]) =>
      grade === OPEN || grade === NOT_ASSESSED
        ? { total: [0, HIGHEST], parts: {}, contributions: [] }
        : { total: [grade!, grade!], parts: {}, contributions: [[0, grade!]] },
    totalOf: ([grade]) => grade!,
  },
);
