import { erythemaWords, indurationWords, scaleWords } from '../plaque/signs.en.ts';
import { targetView } from '../plaque/target.en.ts';
import { labelSet, type InstrumentWords, type ItemWords } from '../words/words.ts';

const items: Record<string, ItemWords> = {
  erythema: erythemaWords,
  induration: indurationWords,
  scaling: { ...scaleWords, label: 'Scaling' },
  'not-assessed-because': {
    label: 'Why it was not assessed',
    options: { biopsied: 'biopsied', lost: 'cannot be found', merged: 'merged with another plaque', other: 'other' },
  },
  'itch-vas-mm': { label: 'Itch of this plaque', help: 'mm on a line of 100 mm' },
  'thickness-mm': { label: 'Measured thickness', help: 'by ultrasound or calliper; another thing than induration' },
};

/** English words of the target plaque, in our own labels. */
export const targetPlaqueWords: InstrumentWords = {
  lang: 'en',
  wording: labelSet,
  title: 'Target plaque',
  fullTitle: 'Severity of one plaque',
  totalLabel: 'Plaque score today',
  items,
  parts: {},
  bandSchemes: {},
  licence: 'A sum of three signs from trial records; no licence was found.',
  view: {
    subtitle: 'three signs of one plaque, 0 to 12',
    noBands: 'No published bands.',
    guide: 'What the grades mean',
    healed: 'Healed: 0, 0, 0',
    notAssessed: 'Plaque not assessed',
    ...targetView,
    size: 'Size',
    lengthMm: 'Largest diameter',
    widthMm: 'Diameter across it',
    area: 'Area',
    'areaMethod.ellipse': 'ellipse',
    'areaMethod.box': 'box',
    'areaMethod.measured': 'measured',
    boxNote: 'A box is 27 % above the ellipse.',
    noArea: 'No area yet.',
    wider: 'The diameter across is above the largest one: please check.',
    cells: 'Cells at the dose per cm² of the protocol',
    evidence: 'Also measured on this plaque',
  },
  sentences: {
    plaque: ({ id }) => `Plaque ${id}`,
    total: ({ id }) => `Score of plaque ${id} today`,
    place: ({ side, site }) => `${side} ${site}`,
    named: ({ name, what }) => `${name}: ${what}`,
    dose: ({ cells }) => `${cells} per cm²`,
    million: ({ count }) => `${count} million cells`,
    size: ({ received }) => `“${received}” is no size. Enter a number above 0.`,
  },
};
