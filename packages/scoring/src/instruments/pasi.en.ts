import { erythemaWords, indurationWords, scaleWords } from '../plaque/signs.en.ts';
import { labelSet, type InstrumentWords, type ItemWords } from '../words/words.ts';

const parts = { head: 'Head and neck', 'upper-limbs': 'Arms', trunk: 'Trunk', 'lower-limbs': 'Legs' };

const extents: Record<keyof typeof parts, string> = {
  head: 'scalp, face, ears and the whole neck',
  'upper-limbs': 'shoulder to fingertips',
  trunk: 'with armpits, groin folds and genitals',
  'lower-limbs': 'with buttocks, to the toes',
};

/** One handprint as a share of the region, worked out from the weights. */
const printShares: Record<keyof typeof parts, string> = {
  head: '10 % of head and neck',
  'upper-limbs': '5 % of both arms',
  trunk: '3.3 % of the trunk',
  'lower-limbs': '2.5 % of both legs',
};

const areas = {
  0: 'none',
  1: 'under 10 %',
  2: '10 to under 30 %',
  3: '30 to under 50 %',
  4: '50 to under 70 %',
  5: '70 to under 90 %',
  6: '90 % and more',
};

const items: Record<string, ItemWords> = {
  'age-years': { label: 'Age', help: 'years' },
  strokes: { label: 'Painted strokes', help: 'the drawing behind the confirmed percentages' },
};
for (const id of Object.keys(parts) as (keyof typeof parts)[]) {
  items[`${id}.area`] = { label: 'Area', help: 'grade of this region', options: areas };
  items[`${id}.area-percent`] = { label: 'Area', help: '% of this region' };
  items[`${id}.handprints`] = {
    label: 'Area',
    help: `handprints; one of the patient's, fingers included, is about ${printShares[id]}`,
  };
  items[`${id}.erythema`] = erythemaWords;
  items[`${id}.induration`] = indurationWords;
  items[`${id}.desquamation`] = scaleWords;
}

/** English words of PASI, in our own labels. */
export const pasiWords: InstrumentWords = {
  lang: 'en',
  wording: labelSet,
  title: 'PASI',
  fullTitle: 'Psoriasis Area and Severity Index',
  totalLabel: 'PASI today',
  items,
  parts,
  bandSchemes: {
    'schmitt-wozel-2005': {
      title: 'Schmitt & Wozel 2005 · cuts 7 and 12',
      bands: { mild: 'under 7', moderate: '7 to 12', severe: 'above 12' },
    },
    'three-way-3-10': {
      title: 'Three-way cut 3 and 10, borrowed from BSA',
      bands: { mild: 'under 3', moderate: '3 to 10', severe: 'above 10' },
    },
    'ema-2004': {
      title: 'EMA guideline 2004, as usually quoted',
      bands: { 'not-above-10': 'not above 10', 'above-10': 'above 10', 'above-20': 'above 20' },
    },
  },
  thresholds: {
    'rule-of-tens': 'Rule of Tens, PASI part',
    'british-biologic-start': 'British criteria for starting a biologic, PASI part',
  },
  notes: {
    'area-zero-signs-above-zero': () => 'The area is 0 but a sign is above 0. The region adds 0; please check.',
    'area-above-zero-signs-zero': () =>
      'The area is above 0 but every sign is 0. Colour left after healing is not affected area; please check.',
    'head-area-hundred': () => 'All of head and neck affected: please check.',
    'below-validated-age': ({ years }) => `PASI is meant for adults. Score shown for a person under ${years}.`,
  },
  reasons: {
    'area-grade': ({ grade, weight }) => `Area grade ${grade}, region weight ${weight}.`,
  },
  licence: 'An index from a 1978 article; no licence is known to be needed for computing it.',
  view: {
    subtitle: 'four regions, 0 to 72',
    caution: 'A fact about one number; PASI alone does not decide severity',
    oneGrade: 'One grade per sign and region: the average over its plaques.',
    clear: 'No psoriasis in this region',
    notExamined: 'Region not examined',
    clearEverywhere: 'Clear everywhere: PASI 0',
    areaBy: 'Area by',
    percent: 'percent',
    handprints: 'handprints',
    grade: 'grade 0–6',
    ofRegion: 'of this region',
    guide: 'What the grades mean',
    clearQuestion: 'Write “no psoriasis” for all four regions? Grades already entered are replaced.',
    front: 'front',
    back: 'back',
    figureTitle: 'Area grade per region',
    figureKey: 'Dashed: not scored yet. Outlined: in work.',
    figurePress: 'Press a region to go to its grades.',
    paint: 'Paint the areas',
    paintEnd: 'Close the painting',
    keys: 'Digits answer and go on. Delete takes an answer back, n marks a region as not examined.',
    ...Object.fromEntries(Object.entries(extents).map(([id, extent]) => [`extent.${id}`, extent])),
  },
};
