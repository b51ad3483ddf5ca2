import { labelSet, type InstrumentWords } from '../words/words.ts';

/** English words of the lupus global assessment, in our own labels. */
export const slePgaWords: InstrumentWords = {
  lang: 'en',
  wording: labelSet,
  title: 'Lupus PGA',
  fullTitle: 'Physician’s global assessment of lupus activity',
  totalLabel: 'PGA today',
  items: {
    pga: { label: 'Overall lupus activity', help: '0 to 3, two decimals at most' },
    'pga-mm': { label: 'Overall lupus activity', help: 'mm from the end “none” of a 100 mm line' },
  },
  parts: {},
  bandSchemes: {
    'piscos-2022': {
      title: 'PISCOS 2022 · cuts 0.5, 1 and 2',
      bands: {
        none: 'under 0.5: none, the range of remission',
        mild: '0.5 to 1: mild',
        moderate: 'above 1, up to 2: moderate',
        severe: 'above 2: severe',
      },
    },
  },
  licence: 'A scale from published descriptions; its terms of use could not be verified.',
  view: {
    subtitle: 'one mark, 0 to 3',
    prompt:
      'Overall lupus activity over the past month. Mark before adding up any index. Leave out damage and other illness.',
    'mark.0': 'none',
    'mark.1': 'mild',
    'mark.2': 'moderate',
    'mark.3': 'most severe imaginable',
    untouched: 'Not rated yet.',
    how: 'Press anywhere on the line, or enter the number.',
    set: 'Rated.',
    change: 'You can move the mark.',
    keys: 'Arrow keys set the mark and move it by 0.05, with Shift by 0.01, Page Up and Page Down by 0.5. Delete takes it away.',
    number: 'As a number',
    paper: 'Measured on paper',
    clear: 'Clear my mark',
    notAssessed: 'Not assessed',
    assess: 'Assess after all',
    sameRater: 'The same experienced rater at each visit.',
  },
  sentences: { between: ({ low, high }) => `between ${low} and ${high}` },
};
