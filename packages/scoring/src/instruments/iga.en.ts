import { labelSet, type InstrumentWords } from '../words/words.ts';

/** English words of the IGA, in our own labels. */
export const igaWords: InstrumentWords = {
  lang: 'en',
  wording: labelSet,
  title: 'IGA',
  fullTitle: 'Investigator’s Global Assessment of psoriasis, 2011 modification',
  totalLabel: 'IGA today',
  items: {
    iga: {
      label: 'Average plaque',
      help: 'How the average plaque looks now; not its extent, and not compared with last time.',
      options: { 0: 'Clear', 1: 'Almost clear', 2: 'Mild', 3: 'Moderate', 4: 'Severe' },
      descriptions: {
        0: 'No plaque activity; flat dark or pale marks may remain',
        1: 'Not thickened; own colour to faint colour change; no or trace scale',
        2: 'Thickening just felt; light colour change; mostly fine scale',
        3: 'Thickening plainly felt; clear colour change; moderate scale',
        4: 'Very thick, hard edges; darkest colour change; coarse scale on nearly all plaques',
      },
    },
  },
  parts: {},
  bandSchemes: {
    'mod-2011': {
      title: 'Five-point scale of 2011',
      bands: {
        clear: 'clear',
        'almost-clear': 'almost clear',
        mild: 'mild',
        moderate: 'moderate',
        severe: 'severe',
      },
    },
  },
  thresholds: {
    'clear-or-almost-clear': 'clear or almost clear, one half of the response',
    'moderate-to-severe': 'usual entry criterion for moderate to severe psoriasis',
  },
  licence:
    'No fee is known. The wording of the scale was published by its sponsor’s authors; the help texts here are our own.',
  view: {
    subtitle: 'one rating, 0 to 4',
    before: 'Rate it before PASI.',
    darkSkin:
      'On dark skin “colour change” ranges from a slight dusky or reddish-brown tint to very dark violet or grey-black; marks that remain are no activity.',
  },
};
