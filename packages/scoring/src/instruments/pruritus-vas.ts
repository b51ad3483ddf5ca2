import { defineInstrument } from '../instrument.ts';
import { integer } from '../item.ts';
import { itchBandSchemes, itchOptions, itchSources, oneMark } from '../itch/itch.ts';

/**
 * Itch on a visual analogue scale: one mark on a line, in whole millimetres of 100; the total is points, 0 to 10 in
 * tenths. Not interchangeable with the numeric scale. Source keys: phan2012, reich2012.
 */
export const pruritusVas = defineInstrument(
  {
    id: 'pruritus-vas',
    version: '1.0.0',
    items: [integer('vas-mm', 0, 100, { unit: 'mm', special: ['left-blank'], source: 'phan2012' })],
    options: itchOptions,
    total: { name: 'pruritus-vas', min: 0, max: 10, step: 0.1, unit: '{score}', official: true, decimals: 1 },
    bandSchemes: itchBandSchemes,
    sources: itchSources,
    licence: { status: 'free', certainty: 'medium' },
  },
  oneMark(100),
);
