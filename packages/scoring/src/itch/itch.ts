import type { BandScheme } from '../bands.ts';
import type { Definition, Option, Rule } from '../instrument.ts';
import { LEFT_BLANK, OPEN } from '../sheet.ts';

/** What a number on an itch scale means: which time and which itch in it. Both are kept with every score. */
export const itchOptions: readonly Option[] = [
  {
    id: 'recall',
    values: ['now', '24h', '3d', '7d'],
    default: '24h',
    affects: 'meaning',
    source: 'staender2013',
    certainty: 'medium',
  },
  {
    id: 'statistic',
    values: ['worst', 'average', 'current'],
    default: 'worst',
    affects: 'meaning',
    source: 'kimball2016',
  },
];

const scheme = (
  id: string,
  edges: readonly [number, number, number],
  source: string,
  extra: Partial<BandScheme> = {},
): BandScheme => ({
  id,
  version: '1',
  source,
  bands: [
    { id: 'none', from: 0 },
    { id: 'mild', above: 0 },
    { id: 'moderate', from: edges[0] },
    { id: 'severe', from: edges[1] },
    { id: 'very-severe', from: edges[2] },
  ],
  ...extra,
});

/** Three sets in print, in points; the first is the default. All come from the VAS in mixed itchy skin diseases. */
export const itchBandSchemes: readonly BandScheme[] = [
  scheme('ifsi-2013', [3, 7, 9], 'staender2013', { certainty: 'medium' }),
  scheme('reich-2012', [4, 7, 9], 'reich2012'),
  scheme('kido-nakahara-2015', [3, 7, 8], 'kido-nakahara2015', { certainty: 'low', listed: false }),
];

export const itchSources: Definition['sources'] = {
  phan2012: 'Phan et al. 2012, doi 10.2340/00015555-1246 (abstract)',
  reich2012: 'Reich et al. 2012, doi 10.2340/00015555-1265 (abstract)',
  staender2013:
    'Ständer et al. 2013 (IFSI), doi 10.2340/00015555-1620, and European chronic pruritus guideline (full texts not re-read)',
  'kido-nakahara2015': 'Kido-Nakahara et al. 2015, doi 10.2340/00015555-1972 (full text not re-read)',
  kimball2016: 'Kimball et al. 2016, doi 10.1111/bjd.14464 (abstract)',
};

/** The rule of a scale with one mark from 0 to `highest` steps. A mark handed in blank leaves no total. */
export const oneMark = (highest: number): Rule => ({
  evaluate: (sheet) => {
    const mark = sheet[0]!;
    if (mark === LEFT_BLANK) return { total: null, parts: {}, contributions: [] };
    return mark === OPEN
      ? { total: [0, highest], parts: {}, contributions: [] }
      : { total: [mark, mark], parts: {}, contributions: [[0, mark]] };
  },
  totalOf: (sheet) => sheet[0]!,
});
