import { labelSet, type InstrumentWords, type ItemWords } from '../words/words.ts';

const regions = { head: 'Head and neck', 'upper-limbs': 'Arms', trunk: 'Trunk', 'lower-limbs': 'Legs' };

const extents: Record<keyof typeof regions, string> = {
  head: 'scalp, face, ears and the whole neck',
  'upper-limbs': 'shoulder to fingertips',
  trunk: 'with armpits, groin folds and genitals',
  'lower-limbs': 'with buttocks, to the toes',
};

const nines: Record<string, ItemWords> = {
  head: { label: 'Head and neck', help: '% of this part; 9 % of the body' },
  'arm-left': { label: 'Left arm', help: '% of this part, hand included; 9 % of the body' },
  'arm-right': { label: 'Right arm', help: '% of this part, hand included; 9 % of the body' },
  'trunk-front': { label: 'Trunk, front', help: '% of this part; 18 % of the body' },
  'trunk-back': { label: 'Trunk, back', help: '% of this part, buttocks included; 18 % of the body' },
  'leg-left': { label: 'Left leg', help: '% of this part, foot included; 18 % of the body' },
  'leg-right': { label: 'Right leg', help: '% of this part, foot included; 18 % of the body' },
  genitals: { label: 'Genitals', help: '% of this part; 1 % of the body' },
};

const single = { head: 'Head', neck: 'Neck', trunk: 'Trunk' };
const paired = {
  'upper-arm': 'upper arm',
  forearm: 'forearm',
  hand: 'hand',
  thigh: 'thigh',
  'lower-leg': 'lower leg',
  foot: 'foot',
};

const ofPart = '% of this part';
const lundBrowder: Record<string, ItemWords> = {
  'buttock-left.back': { label: 'Left buttock', help: ofPart },
  'buttock-right.back': { label: 'Right buttock', help: ofPart },
  'genitals.front': { label: 'Genitals', help: ofPart },
};
for (const face of ['front', 'back']) {
  for (const [part, name] of Object.entries(single)) {
    lundBrowder[`${part}.${face}`] = { label: `${name}, ${face}`, help: ofPart };
  }
  for (const [part, name] of Object.entries(paired)) {
    lundBrowder[`${part}-left.${face}`] = { label: `Left ${name}, ${face}`, help: ofPart };
    lundBrowder[`${part}-right.${face}`] = { label: `Right ${name}, ${face}`, help: ofPart };
  }
}

/** Rows of the chart: a part of one side, whose front and back stand beside each other. */
const chartRows: Record<string, string> = {};
for (const [part, name] of Object.entries(single)) chartRows[`part.${part}`] = name;
for (const [part, name] of Object.entries({ buttock: 'buttock', ...paired })) {
  chartRows[`part.${part}-left`] = `Left ${name}`;
  chartRows[`part.${part}-right`] = `Right ${name}`;
}

const under = (prefix: string, words: Record<string, ItemWords>) =>
  Object.fromEntries(Object.entries(words).map(([part, own]) => [`${prefix}.${part}`, own]));

/** English words of BSA in psoriasis, in our own labels. */
export const bsaWords: InstrumentWords = {
  lang: 'en',
  wording: labelSet,
  title: 'BSA',
  fullTitle: 'Body surface area affected by psoriasis',
  totalLabel: 'BSA today',
  items: {
    method: {
      label: 'Method',
      help: 'Keep one method per patient: values by different methods are not comparable.',
      options: {
        handprints: 'Handprints',
        regions: 'Percent of four regions',
        'rule-of-nines': 'Rule of nines (adults)',
        'lund-browder': 'Figure by age (Lund-Browder)',
        direct: 'Direct estimate',
      },
    },
    handprints: { label: 'Handprints', help: 'how many of the patient’s own handprints would cover the plaques' },
    ...Object.fromEntries(
      Object.entries(regions).map(([id, label]) => [
        `regions.${id}`,
        { label, help: `% of this region; ${extents[id as keyof typeof regions]}` },
      ]),
    ),
    ...under('nines', nines),
    'age-years': { label: 'Age', help: 'years; below 2 years months may be given as a decimal' },
    ...under('lund-browder', lundBrowder),
    direct: { label: 'Affected body surface', help: '% of the whole body, estimated' },
    strokes: { label: 'Painted strokes', help: 'the drawing behind the confirmed percentages' },
  },
  parts: {},
  bandSchemes: {
    'npf-three-way': {
      title: 'NPF/AAD three-way cut',
      bands: { mild: 'under 3 %', moderate: '3 to 10 %', severe: 'above 10 %' },
    },
  },
  thresholds: {
    'rule-of-tens': 'Rule of Tens, BSA part',
    'ipc-2020': 'IPC 2020, BSA part (its web text says 10 or more)',
  },
  options: {
    'palm-convention': {
      label: 'One handprint',
      help: 'Trials and cuts were set with 1 %. BILAG’s skin item takes the palm without fingers as 1 %.',
      options: {
        'with-fingers': 'with fingers and thumb, 1 % of the body',
        'with-fingers-measured': 'with fingers and thumb, 0.87 % as measured in adults',
        'without-fingers': 'palm without fingers, 0.5 % of the body',
      },
    },
  },
  reasons: {
    'lund-browder-column': ({ column }) =>
      column === 'adult'
        ? 'Lund-Browder column for adults, from 18 years.'
        : `Lund-Browder column from ${column} years.`,
  },
  licence:
    'Methods and numbers are facts from publications; no licence is known to be needed. Chart drawings belong to their owners.',
  view: {
    subtitle: 'percent of the skin with active psoriasis, 0 to 100',
    caution: 'The scalp counts. Flat colour left after healing does not.',
    ...chartRows,
    'part.genitals': 'Genitals',
    front: 'Front',
    back: 'Back',
    partOfBody: 'Part',
    ofPart: '% of the part · its share of the body',
    ofPrints: 'handprints · share of the body',
    ofBody: 'of the body',
    ofBodyByAge: 'share by age',
    years: 'years',
    partsBy: 'Enter parts in',
    percentOfPart: '% of the part',
    handprints: 'handprints',
    adults: 'For adults. For children use the figure by age.',
    none: 'none',
    half: 'half',
    all: 'all',
    noneInRest: 'No psoriasis in the remaining parts',
    kept: 'Kept, but not counted while another method is chosen',
    asEntered: 'as entered',
  },
};
