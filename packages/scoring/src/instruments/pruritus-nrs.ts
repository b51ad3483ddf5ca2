import { defineInstrument } from '../instrument.ts';
import { integer } from '../item.ts';
import { itchBandSchemes, itchOptions, itchSources, oneMark } from '../itch/itch.ts';

/**
 * Itch on a numeric rating scale: one whole number from 0 to 10 points. Not interchangeable with the visual analogue
 * scale. Source keys: phan2012, kimball2016.
 */
export const pruritusNrs = defineInstrument(
  {
    id: 'pruritus-nrs',
    version: '1.0.0',
    items: [integer('nrs', 0, 10, { special: ['left-blank'], source: 'phan2012' })],
    options: itchOptions,
    total: { name: 'pruritus-nrs', min: 0, max: 10, step: 1, unit: '{score}', official: true, decimals: 0 },
    bandSchemes: itchBandSchemes,
    sources: itchSources,
    licence: { status: 'free', certainty: 'medium' },
  },
  oneMark(10),
);
