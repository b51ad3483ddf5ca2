import type { ElementClass, InstrumentElement } from '@clinimetric/elements';
import type { Answers } from '@clinimetric/scoring';
import { bilag2004 as bilagItems, bilagMeasuredItems } from '@clinimetric/scoring/bilag-2004';
import type { Attributes } from './mount.ts';
import type { Person } from './person.ts';

/** One action of a person, and the answers before and after it. */
export interface Action {
  readonly from?: Answers;
  readonly attributes?: Attributes;
  readonly act: (person: Person) => Promise<void>;
  readonly to: Answers;
}

/** All that the contract wants to know of an element. Every field is needed: `null` says that there is nothing of the kind. */
export interface Row {
  readonly tag: `clin-${string}`;
  /** Registers the tag. */
  readonly register: () => Promise<unknown>;
  /** The class alone; loading it registers nothing. */
  readonly load: () => Promise<ElementClass & Pick<typeof InstrumentElement, 'instrument'>>;
  readonly samples: Readonly<Record<'partial' | 'complete' | 'invalid', Answers>>;
  /** Total of the complete sample, worked out by hand. */
  readonly total: number;
  /** Answers that leave something open, the first such item, and the words that name it. */
  readonly open: { readonly answers: Answers; readonly item: string; readonly words: string };
  readonly actions: Readonly<Record<string, Action>> & { readonly 'an answer pressed': Action };
  /** A number field: keys to type, and the answer they make; `comma` is the same number with a decimal comma. */
  readonly typing: { item: string; from: Answers; keys: string; value: number; comma: string | null } | null;
  /** Item that is answered by dragging, and its answer where 0.7 of the way is behind. */
  readonly drag: { readonly item: string; readonly value: number } | null;
  /** Answers of which one is not asked and must stay out. */
  readonly unasked: { answers: Answers; out: string } | null;
  /** From a focus before the element to a complete score, keys one by one. */
  readonly journey: { attributes: Attributes; keys: readonly string[]; most: number; total: number };
  /** Further arrangements of the view in which an open item must be found. */
  readonly layouts: readonly Attributes[];
  /** Words that are the same in every language, such as units. */
  readonly international: readonly string[];
}

const times = (count: number, key: string) => Array.from({ length: count }, () => key);

const pasi: Row = {
  tag: 'clin-pasi',
  register: () => import('@clinimetric/elements/pasi'),
  load: async () => (await import('@clinimetric/elements/pasi/element')).PasiElement,
  samples: {
    partial: {
      'head.area': 1,
      'head.erythema': 2,
      'head.induration': 1,
      'head.desquamation': 1,
      'trunk.area-percent': 12.5,
    },
    complete: {
      'head.area': 1,
      'head.erythema': 2,
      'head.induration': 1,
      'head.desquamation': 1,
      'upper-limbs.area-percent': 12.5,
      'upper-limbs.erythema': 2,
      'upper-limbs.induration': 2,
      'upper-limbs.desquamation': 1,
      'trunk.handprints': 10,
      'trunk.erythema': 2,
      'trunk.induration': 3,
      'trunk.desquamation': 2,
      'lower-limbs.area': 0,
    },
    invalid: { 'head.area-percent': 140 },
  },
  // 0.1 × 4 × 1 + 0.2 × 5 × 2 + 0.3 × 7 × 3 + 0
  total: 8.7,
  open: { answers: { 'head.area': 0 }, item: 'upper-limbs.area', words: 'Arms: Area' },
  actions: {
    'an answer pressed': { act: (person) => person.press('head.erythema', 2), to: { 'head.erythema': 2 } },
    'another answer pressed': {
      from: { 'head.erythema': 1, 'head.area': 2 },
      act: (person) => person.press('head.erythema', 4),
      to: { 'head.erythema': 4, 'head.area': 2 },
    },
    'a digit': { act: (person) => person.keys('3', 'trunk.induration'), to: { 'trunk.induration': 3 } },
    'an arrow': {
      from: { 'head.erythema': 1 },
      act: (person) => person.keys('{ArrowRight}', 'head.erythema', 1),
      to: { 'head.erythema': 2 },
    },
    Delete: { from: { 'head.erythema': 1 }, act: (person) => person.keys('{Delete}', 'head.erythema', 1), to: {} },
    'n for a region not examined': {
      attributes: { layout: 'expert' },
      act: (person) => person.keys('n', 'trunk.area'),
      to: { 'trunk.area': 'not-assessed' },
    },
    'a grade in the place of a percentage': {
      attributes: { layout: 'expert' },
      from: { 'trunk.area-percent': 12.5, 'head.area': 1 },
      act: (person) => person.press('trunk.area', 3),
      to: { 'trunk.area': 3, 'head.area': 1 },
    },
    'Delete on the grade of a percentage': {
      attributes: { layout: 'expert' },
      from: { 'trunk.area-percent': 12.5, 'head.area': 1 },
      act: (person) => person.keys('{Delete}', 'trunk.area'),
      to: { 'head.area': 1 },
    },
    'a region said to be clear': {
      act: (person) => person.pressButton('No psoriasis in this region'),
      to: { 'head.area': 0 },
    },
    'a region said not to be examined': {
      act: (person) => person.pressButton('Region not examined'),
      to: { 'head.area': 'not-assessed' },
    },
    'a region undone': {
      from: { 'head.area': 0, 'trunk.erythema': 1 },
      act: (person) => person.pressButton('Undo'),
      to: { 'trunk.erythema': 1 },
    },
    'everything said to be clear': {
      from: { 'head.erythema': 1 },
      act: async (person) => {
        await person.pressButton('Clear everywhere: PASI 0');
        await person.pressButton('Clear everywhere: PASI 0');
      },
      to: { 'head.area': 0, 'upper-limbs.area': 0, 'trunk.area': 0, 'lower-limbs.area': 0 },
    },
  },
  typing: { item: 'head.area-percent', from: {}, keys: '12.5', value: 12.5, comma: '12,5' },
  drag: null,
  unasked: null,
  journey: {
    attributes: { 'area-by': 'grade' },
    // Past the choice of a way and a button; then area and three signs, four times.
    keys: [...times(4, '{Tab}'), ...[1, 2, 1, 1, 2, 2, 2, 1, 3, 2, 3, 2, 4, 1, 1, 1].map(String)],
    most: 20,
    // 0.1 × 4 × 1 + 0.2 × 5 × 2 + 0.3 × 7 × 3 + 0.4 × 3 × 4
    total: 13.5,
  },
  layouts: [{ 'area-by': 'grade' }, { 'area-by': 'handprints' }, { layout: 'expert' }],
  international: [],
};

const dlqi: Row = {
  tag: 'clin-dlqi',
  register: () => import('@clinimetric/elements/dlqi'),
  load: async () => (await import('@clinimetric/elements/dlqi/element')).DlqiElement,
  samples: {
    partial: { q1: 3, q2: [2, 1], q7: 'no' },
    complete: {
      q1: 3,
      q2: 2,
      q3: 1,
      q4: 0,
      q5: 'not-relevant',
      q6: 1,
      q7: 'no',
      q7b: 2,
      q8: 0,
      q9: 'not-relevant',
      q10: 1,
    },
    invalid: { q3: 7 },
  },
  // 3 + 2 + 1 + 0 + 0 + 1 + 2 + 0 + 0 + 1
  total: 10,
  open: { answers: { q1: 3, q2: 0 }, item: 'q3', words: 'Everyday tasks' },
  actions: {
    'an answer pressed': { act: (person) => person.press('q1', 2), to: { q1: 2 } },
    'another answer pressed': { from: { q1: 1, q2: 0 }, act: (person) => person.press('q1', 3), to: { q1: 3, q2: 0 } },
    'a digit': { act: (person) => person.keys('3', 'q4'), to: { q4: 3 } },
    'n for not relevant': { act: (person) => person.keys('n', 'q5'), to: { q5: 'not-relevant' } },
    'an arrow': { from: { q1: 3 }, act: (person) => person.keys('{ArrowRight}', 'q1', 3), to: { q1: 2 } },
    Delete: { from: { q1: 3 }, act: (person) => person.keys('{Delete}', 'q1', 3), to: {} },
    'an answer that takes part b back': {
      from: { q7: 'no', q7b: 2 },
      act: (person) => person.press('q7', 'yes'),
      to: { q7: 'yes' },
    },
    'a second tick': {
      from: { q1: 3 },
      act: async (person) => {
        // The way to several ticks shows on the row in hand.
        person.control('q1', 3).focus();
        await person.pressButton('several ticked');
        await person.press('q1', 1);
      },
      to: { q1: [3, 1] },
    },
    'everything cleared': { from: { q1: 3, q7: 'no' }, act: (person) => person.pressButton('Clear all'), to: {} },
  },
  typing: { item: 'age-years', from: {}, keys: '42', value: 42, comma: null },
  drag: null,
  unasked: { answers: { q1: 1, q7b: 2 }, out: 'q7b' },
  journey: {
    attributes: {},
    keys: ['{Tab}', ...'3210323032'],
    most: 11,
    // 3 + 2 + 1 + 0 + 3 + 2 + 3 (yes) + 0 + 3 + 2
    total: 19,
  },
  layouts: [],
  international: [],
};

const bsa: Row = {
  tag: 'clin-bsa',
  register: () => import('@clinimetric/elements/bsa'),
  load: async () => (await import('@clinimetric/elements/bsa/element')).BsaElement,
  samples: {
    partial: { method: 'regions', 'regions.head': 12.5 },
    complete: {
      method: 'regions',
      'regions.head': 15,
      'regions.upper-limbs': 12.5,
      'regions.trunk': 20,
      'regions.lower-limbs': 5,
    },
    invalid: { direct: 140, method: 'direct' },
  },
  // 0.1 × 15 + 0.2 × 12.5 + 0.3 × 20 + 0.4 × 5
  total: 12,
  open: { answers: { method: 'regions', 'regions.head': 0 }, item: 'regions.upper-limbs', words: 'Arms' },
  actions: {
    'an answer pressed': { act: (person) => person.press('method', 'direct'), to: { method: 'direct' } },
    'another method pressed': {
      from: { method: 'direct', direct: 10 },
      act: (person) => person.press('method', 'handprints'),
      to: { method: 'handprints', direct: 10 },
    },
    'half of a part': {
      from: { method: 'rule-of-nines' },
      act: (person) => person.pressButton('half'),
      to: { method: 'rule-of-nines', 'nines.head': 50 },
    },
    'the rest said to be clear': {
      from: { method: 'regions', 'regions.trunk': 10 },
      act: (person) => person.pressButton('No psoriasis in the remaining parts'),
      to: {
        method: 'regions',
        'regions.trunk': 10,
        'regions.head': 0,
        'regions.upper-limbs': 0,
        'regions.lower-limbs': 0,
      },
    },
    'everything cleared': {
      from: { method: 'direct', direct: 1 },
      act: (person) => person.pressButton('Clear all'),
      to: {},
    },
  },
  typing: { item: 'direct', from: { method: 'direct' }, keys: '12.5', value: 12.5, comma: '12,5' },
  drag: null,
  unasked: { answers: { method: 'direct', direct: 10, 'regions.head': 50 }, out: 'regions.head' },
  // Twelve handprints.
  journey: { attributes: {}, keys: ['{Tab}', ' ', '{Tab}', '1', '2'], most: 5, total: 12 },
  layouts: [],
  international: [],
};

const pruritusVas: Row = {
  tag: 'clin-pruritus-vas',
  register: () => import('@clinimetric/elements/pruritus-vas'),
  load: async () => (await import('@clinimetric/elements/pruritus-vas/element')).PruritusVasElement,
  samples: { partial: { 'vas-mm': 'left-blank' }, complete: { 'vas-mm': 42 }, invalid: { 'vas-mm': 140 } },
  total: 4.2,
  open: { answers: {}, item: 'vas-mm', words: 'Itch' },
  actions: {
    'an answer pressed': { act: (person) => person.pressButton('No itch'), to: { 'vas-mm': 0 } },
    'a place on the line': { act: (person) => person.point('vas-mm', 0.42), to: { 'vas-mm': 42 } },
    'another place on the line': {
      from: { 'vas-mm': 10 },
      act: (person) => person.point('vas-mm', 0.42),
      to: { 'vas-mm': 42 },
    },
    'the first arrow key': { act: (person) => person.keys('{ArrowRight}', 'vas-mm'), to: { 'vas-mm': 0 } },
    'a further arrow key': {
      from: { 'vas-mm': 42 },
      act: (person) => person.keys('{ArrowRight}', 'vas-mm'),
      to: { 'vas-mm': 43 },
    },
    Delete: { from: { 'vas-mm': 42 }, act: (person) => person.keys('{Delete}', 'vas-mm'), to: {} },
    'the mark cleared': { from: { 'vas-mm': 42 }, act: (person) => person.pressButton('Clear my mark'), to: {} },
    'no answer wanted': {
      attributes: { layout: 'patient' },
      act: (person) => person.pressButton('I would rather not answer'),
      to: { 'vas-mm': 'left-blank' },
    },
  },
  typing: null,
  drag: { item: 'vas-mm', value: 70 },
  unasked: null,
  journey: { attributes: {}, keys: ['{Tab}', '{ArrowRight}', '{ArrowRight}'], most: 3, total: 0.1 },
  layouts: [{ layout: 'patient' }],
  international: ['mm'],
};

const pruritusNrs: Row = {
  tag: 'clin-pruritus-nrs',
  register: () => import('@clinimetric/elements/pruritus-nrs'),
  load: async () => (await import('@clinimetric/elements/pruritus-nrs/element')).PruritusNrsElement,
  samples: { partial: { nrs: 'left-blank' }, complete: { nrs: 7 }, invalid: { nrs: 11 } },
  total: 7,
  open: { answers: {}, item: 'nrs', words: 'Itch' },
  actions: {
    'an answer pressed': { act: (person) => person.press('nrs', 7), to: { nrs: 7 } },
    'another answer pressed': { from: { nrs: 1 }, act: (person) => person.press('nrs', 10), to: { nrs: 10 } },
    'a digit': { act: (person) => person.keys('3', 'nrs'), to: { nrs: 3 } },
    'an arrow': { from: { nrs: 3 }, act: (person) => person.keys('{ArrowRight}', 'nrs', 3), to: { nrs: 4 } },
    End: { from: { nrs: 3 }, act: (person) => person.keys('{End}', 'nrs', 3), to: { nrs: 10 } },
    Delete: { from: { nrs: 3 }, act: (person) => person.keys('{Delete}', 'nrs', 3), to: {} },
    'no itch': { act: (person) => person.pressButton('No itch'), to: { nrs: 0 } },
    'the mark cleared': { from: { nrs: 7 }, act: (person) => person.pressButton('Clear my mark'), to: {} },
    'no answer wanted': {
      attributes: { layout: 'patient' },
      act: (person) => person.pressButton('I would rather not answer'),
      to: { nrs: 'left-blank' },
    },
  },
  typing: null,
  drag: null,
  unasked: null,
  journey: { attributes: {}, keys: ['{Tab}', '7'], most: 2, total: 7 },
  layouts: [{ layout: 'patient' }],
  international: [],
};

const clinical = [
  'seizure',
  'psychosis',
  'organic-brain-syndrome',
  'visual-disturbance',
  'cranial-nerve-disorder',
  'lupus-headache',
  'cva',
  'vasculitis',
  'arthritis',
  'myositis',
  'rash',
  'alopecia',
  'mucosal-ulcers',
  'pleurisy',
  'pericarditis',
  'fever',
];
const laboratory = [
  'urinary-casts',
  'haematuria',
  'proteinuria',
  'pyuria',
  'low-complement',
  'increased-dna-binding',
  'thrombocytopenia',
  'leukopenia',
];
const all = (items: readonly string[], answer: boolean | string): Answers =>
  Object.fromEntries(items.map((item) => [item, answer]));

const sledai2k: Row = {
  tag: 'clin-sledai-2k',
  register: () => import('@clinimetric/elements/sledai-2k'),
  load: async () => (await import('@clinimetric/elements/sledai-2k/element')).Sledai2kElement,
  samples: {
    partial: { seizure: false, arthritis: true, 'lab.platelets': 92.5, 'low-complement': 'not-assessed' },
    complete: {
      ...all([...clinical, ...laboratory], false),
      arthritis: true,
      rash: true,
      'low-complement': true,
      'lab.platelets': 250,
    },
    invalid: { 'lab.c3': 'low' },
  },
  // 4 + 2 + 2
  total: 8,
  open: { answers: { seizure: false }, item: 'psychosis', words: 'Psychosis' },
  actions: {
    'an answer pressed': { act: (person) => person.press('seizure', true), to: { seizure: true } },
    'another answer pressed': { from: { cva: true }, act: (person) => person.press('cva', false), to: { cva: false } },
    'a digit': { act: (person) => person.keys('1', 'psychosis'), to: { psychosis: true } },
    'n for not assessed': { act: (person) => person.keys('n', 'pyuria'), to: { pyuria: 'not-assessed' } },
    Delete: { from: { cva: true }, act: (person) => person.keys('{Delete}', 'cva', true), to: {} },
    'the remaining clinical items marked': {
      from: { arthritis: true, pyuria: true },
      act: (person) => person.pressButton('Mark remaining clinical items absent'),
      to: { ...all(clinical, false), arthritis: true, pyuria: true },
    },
    'laboratory items said not to be assessed': {
      from: { pyuria: true },
      act: (person) => person.pressButton('Laboratory items: not assessed'),
      to: { ...all(laboratory, 'not-assessed'), pyuria: true },
    },
    'the cause of a value confirmed': {
      from: { 'lab.platelets': 92 },
      act: (person) => person.pressButton('Yes'),
      to: { 'lab.platelets': 92, thrombocytopenia: true },
    },
    'everything cleared': {
      from: { cva: true, rash: false },
      act: (person) => person.pressButton('Clear all'),
      to: {},
    },
  },
  typing: { item: 'lab.platelets', from: {}, keys: '250.5', value: 250.5, comma: '250,5' },
  drag: null,
  unasked: null,
  // Past the action for all clinical findings and the way to fold the first system.
  journey: { attributes: {}, keys: [...times(3, '{Tab}'), ...times(24, '0')], most: 30, total: 0 },
  layouts: [],
  international: ['hpf'],
};

/** BILAG-2004: "not present" for all features and findings of a system. */
const nothingPresent = (system: string): Answers =>
  Object.fromEntries(
    bilagItems.items
      .filter(({ id, part, role }) => part === system && role === 'scored' && !bilagMeasuredItems.includes(id))
      .map(({ id, kind }) => [id, kind === 'boolean' ? false : 0]),
  );
const value = (item: string, number: number, unit?: string): Answers => ({
  [item]: number,
  [`${item}.due-to-lupus`]: true,
  ...(unit !== undefined && { [`${item}.unit`]: unit }),
});
const count = '10*9/L';

const bilag2004: Row = {
  tag: 'clin-bilag-2004',
  register: () => import('@clinimetric/elements/bilag-2004'),
  load: async () => (await import('@clinimetric/elements/bilag-2004/element')).Bilag2004Element,
  samples: {
    partial: {
      'constitutional.pyrexia': 2,
      'constitutional.weight-loss': 'not-assessed',
      ...value('renal.creatinine', 92.5, 'umol/L'),
      'haematological.coombs-isolated': false,
    },
    complete: {
      ...Object.assign({}, ...bilagItems.parts.map(({ id }) => nothingPresent(id))),
      ...all(
        bilagItems.parts.map(({ id }) => `ever.${id}`),
        false,
      ),
      'musculoskeletal.arthritis-moderate': 3,
      ...value('renal.systolic-pressure', 120),
      ...value('renal.diastolic-pressure', 80),
      ...value('renal.dipstick-protein', 0),
      ...value('renal.albumin-creatinine', 20, 'mg/mmol'),
      ...value('renal.protein-creatinine', 30, 'mg/mmol'),
      ...value('renal.protein-24h', 0.2, 'g/(24.h)'),
      ...value('renal.creatinine', 80, 'umol/L'),
      ...value('renal.gfr', 90),
      ...value('haematological.haemoglobin', 13.5, 'g/dL'),
      ...value('haematological.white-cells', 6, count),
      ...value('haematological.neutrophils', 4, count),
      ...value('haematological.lymphocytes', 2, count),
      ...value('haematological.platelets', 250, count),
    },
    invalid: { 'renal.creatinine': 'high' },
  },
  // Joints B 8, kidney C 1.
  total: 9,
  open: { answers: { 'constitutional.pyrexia': 0 }, item: 'constitutional.weight-loss', words: 'Weight loss' },
  actions: {
    'an answer pressed': {
      act: (person) => person.press('constitutional.pyrexia', 2),
      to: { 'constitutional.pyrexia': 2 },
    },
    'another answer pressed': {
      from: { 'constitutional.pyrexia': 2, 'ophthalmic.episcleritis': 1 },
      act: (person) => person.press('constitutional.pyrexia', 0),
      to: { 'constitutional.pyrexia': 0, 'ophthalmic.episcleritis': 1 },
    },
    'a digit': {
      act: (person) => person.keys('3', 'musculoskeletal.arthritis-severe'),
      to: { 'musculoskeletal.arthritis-severe': 3 },
    },
    'an arrow': {
      from: { 'constitutional.pyrexia': 2 },
      act: (person) => person.keys('{ArrowRight}', 'constitutional.pyrexia', 2),
      to: { 'constitutional.pyrexia': 3 },
    },
    'n for not done': {
      act: (person) => person.keys('n', 'constitutional.pyrexia'),
      to: { 'constitutional.pyrexia': 'not-assessed' },
    },
    'n for a value not done': {
      act: (person) => person.keys('n', 'renal.gfr'),
      to: { 'renal.gfr': 'not-assessed' },
    },
    'a value said not to be done': {
      act: async (person) => {
        person.control('renal.gfr').focus();
        await person.pressButton('GFR: Not done');
      },
      to: { 'renal.gfr': 'not-assessed' },
    },
    'a digit for a unit': {
      from: { 'renal.creatinine': 92 },
      act: (person) => person.keys('1', 'renal.creatinine.unit'),
      to: { 'renal.creatinine': 92, 'renal.creatinine.unit': 'umol/L' },
    },
    'all values said to be due to lupus': {
      from: { 'renal.gfr': 85 },
      act: async (person) => {
        person.control('renal.gfr').focus();
        await person.pressButton('All values due to active lupus');
      },
      to: value('renal.gfr', 85),
    },
    'nothing present in a system': {
      from: { 'constitutional.anorexia': 2 },
      act: (person) => person.pressButton('Nothing present'),
      to: { ...nothingPresent('constitutional'), 'constitutional.anorexia': 2 },
    },
    Delete: {
      from: { 'constitutional.pyrexia': 2 },
      act: (person) => person.keys('{Delete}', 'constitutional.pyrexia', 2),
      to: {},
    },
    'everything cleared': {
      from: { 'constitutional.pyrexia': 2, 'ever.renal': true },
      act: (person) => person.pressButton('Clear all'),
      to: {},
    },
  },
  typing: { item: 'renal.creatinine', from: {}, keys: '92.5', value: 92.5, comma: '92,5' },
  drag: null,
  unasked: {
    answers: { 'constitutional.pyrexia': 0, 'renal.creatinine.unit': 'umol/L' },
    out: 'renal.creatinine.unit',
  },
  journey: {
    attributes: {},
    keys: [
      // Nothing present in all systems; to the next open item; seven systems never affected.
      ...['{Tab}', '{Enter}', '{Tab}', '{Enter}', ...times(7, '0')],
      // Pressure, dipstick and ACR not done; PCR and creatinine with unit and cause; the rest not done.
      ...['n', 'n', 'n', 'n', '9', '{Enter}', '1', '1', 'n', '8', '0', '{Enter}', '1', '1', 'n'],
      // Sediment and biopsy absent; kidney never affected.
      ...['{Enter}', '0'],
      // Five blood values; neither haemolysis nor a positive Coombs test; blood never affected.
      ...['1', '3', '{Enter}', '1', '1'],
      ...[6, 4, 2].flatMap((cells) => [String(cells), '{Enter}', '1', '1']),
      ...['2', '5', '0', '{Enter}', '1', '1', '{Enter}', '0'],
    ],
    most: 53,
    total: 0,
  },
  layouts: [],
  international: ['mmHg', 'mL/min'],
};

const slePga: Row = {
  tag: 'clin-sle-pga',
  register: () => import('@clinimetric/elements/sle-pga'),
  load: async () => (await import('@clinimetric/elements/sle-pga/element')).SlePgaElement,
  samples: { partial: { pga: 'not-assessed' }, complete: { pga: 1.25 }, invalid: { pga: 4 } },
  total: 1.25,
  open: { answers: {}, item: 'pga', words: 'Overall lupus activity' },
  actions: {
    'an answer pressed': { act: (person) => person.point('pga', 0.5), to: { pga: 1.5 } },
    'another place on the line': { from: { pga: 0.3 }, act: (person) => person.point('pga', 0.5), to: { pga: 1.5 } },
    'a place in the place of millimetres': {
      from: { 'pga-mm': 20 },
      act: (person) => person.point('pga', 0.5),
      to: { pga: 1.5 },
    },
    'the first arrow key': { act: (person) => person.keys('{ArrowRight}', 'pga'), to: { pga: 0 } },
    'a further arrow key': {
      from: { pga: 1.25 },
      act: (person) => person.keys('{ArrowRight}', 'pga'),
      to: { pga: 1.3 },
    },
    Delete: { from: { pga: 1.25 }, act: (person) => person.keys('{Delete}', 'pga'), to: {} },
    'millimetres typed': {
      from: { pga: 1.25 },
      act: async (person) => {
        await person.keys('4', 'pga-mm');
        await person.leave();
      },
      to: { 'pga-mm': 4 },
    },
    'the mark cleared': { from: { 'pga-mm': 42 }, act: (person) => person.pressButton('Clear my mark'), to: {} },
    'not assessed': {
      from: { pga: 1 },
      act: (person) => person.pressButton('Not assessed'),
      to: { pga: 'not-assessed' },
    },
    'assessed after all': {
      from: { pga: 'not-assessed' },
      act: (person) => person.pressButton('Assess after all'),
      to: {},
    },
  },
  typing: { item: 'pga-mm', from: {}, keys: '42', value: 42, comma: null },
  drag: { item: 'pga', value: 2.1 },
  unasked: null,
  // Past the line to the number beside it.
  journey: { attributes: {}, keys: ['{Tab}', '{Tab}', '1', '.', '5'], most: 5, total: 1.5 },
  layouts: [],
  international: ['mm'],
};

const iga: Row = {
  tag: 'clin-iga',
  register: () => import('@clinimetric/elements/iga'),
  load: async () => (await import('@clinimetric/elements/iga/element')).IgaElement,
  samples: { partial: { iga: 'not-assessed' }, complete: { iga: 3 }, invalid: { iga: 5 } },
  total: 3,
  open: { answers: {}, item: 'iga', words: 'Average plaque' },
  actions: {
    'an answer pressed': { act: (person) => person.press('iga', 3), to: { iga: 3 } },
    'another answer pressed': { from: { iga: 1 }, act: (person) => person.press('iga', 0), to: { iga: 0 } },
    'a digit': { act: (person) => person.keys('4', 'iga'), to: { iga: 4 } },
    'n for not assessed': { act: (person) => person.keys('n', 'iga'), to: { iga: 'not-assessed' } },
    'an arrow': { from: { iga: 3 }, act: (person) => person.keys('{ArrowDown}', 'iga', 3), to: { iga: 4 } },
    Delete: { from: { iga: 3 }, act: (person) => person.keys('{Delete}', 'iga', 3), to: {} },
    'everything cleared': { from: { iga: 3 }, act: (person) => person.pressButton('Clear all'), to: {} },
  },
  typing: null,
  drag: null,
  unasked: null,
  journey: { attributes: {}, keys: ['{Tab}', '3'], most: 2, total: 3 },
  layouts: [],
  international: [],
};

const targetPlaque: Row = {
  tag: 'clin-target-plaque',
  register: () => import('@clinimetric/elements/target-plaque'),
  load: async () => (await import('@clinimetric/elements/target-plaque/element')).TargetPlaqueElement,
  samples: {
    partial: { erythema: 2, scaling: 'not-assessed', 'not-assessed-because': 'lost' },
    complete: { erythema: 3, induration: 3, scaling: 2, 'itch-vas-mm': 42, 'thickness-mm': 2.5 },
    invalid: { erythema: 5 },
  },
  // 3 + 3 + 2
  total: 8,
  open: { answers: { erythema: 3 }, item: 'induration', words: 'Induration' },
  actions: {
    'an answer pressed': { act: (person) => person.press('erythema', 2), to: { erythema: 2 } },
    'another answer pressed': {
      from: { erythema: 2, scaling: 1 },
      act: (person) => person.press('erythema', 4),
      to: { erythema: 4, scaling: 1 },
    },
    'a digit': { act: (person) => person.keys('3', 'induration'), to: { induration: 3 } },
    'n for not assessed': { act: (person) => person.keys('n', 'scaling'), to: { scaling: 'not-assessed' } },
    'an arrow': {
      from: { scaling: 3 },
      act: (person) => person.keys('{ArrowRight}', 'scaling', 3),
      to: { scaling: 4 },
    },
    Delete: { from: { scaling: 3 }, act: (person) => person.keys('{Delete}', 'scaling', 3), to: {} },
    'a plaque said to be healed': {
      act: (person) => person.pressButton('Healed: 0, 0, 0'),
      to: { erythema: 0, induration: 0, scaling: 0 },
    },
    'a plaque said not to be assessed': {
      act: (person) => person.pressButton('Plaque not assessed'),
      to: all(['erythema', 'induration', 'scaling'], 'not-assessed'),
    },
    'the reason pressed': {
      from: { erythema: 'not-assessed' },
      act: (person) => person.press('not-assessed-because', 'merged'),
      to: { erythema: 'not-assessed', 'not-assessed-because': 'merged' },
    },
    'a plaque not assessed, undone': {
      from: { ...all(['erythema', 'induration', 'scaling'], 'not-assessed'), 'not-assessed-because': 'biopsied' },
      act: (person) => person.pressButton('Undo'),
      to: {},
    },
    'everything cleared': { from: { erythema: 3 }, act: (person) => person.pressButton('Clear all'), to: {} },
  },
  typing: { item: 'thickness-mm', from: {}, keys: '2.5', value: 2.5, comma: '2,5' },
  drag: null,
  unasked: { answers: { erythema: 2, 'not-assessed-because': 'lost' }, out: 'not-assessed-because' },
  journey: { attributes: {}, keys: ['{Tab}', '3', '3', '2'], most: 4, total: 8 },
  layouts: [
    {
      target: '{"id":"2","site":"٢","side":"left","arm":"treated","lengthMm":60,"widthMm":40}',
      'cells-per-cm2': '1000000',
    },
  ],
  international: ['mm', 'cm'],
};

/** One row per element of the kit. */
export const rows: readonly Row[] = [
  pasi,
  dlqi,
  bsa,
  pruritusVas,
  pruritusNrs,
  sledai2k,
  bilag2004,
  slePga,
  iga,
  targetPlaque,
];

/** The rows as a table for `describe.each`, by tag. */
export const elements = rows.map((row) => [row.tag, row] as const);

export const registerAll = () => Promise.all(rows.map((row) => row.register()));

/** The samples of a row with the empty one before them. */
export const samplesOf = ({ samples }: Row): [name: string, answers: Answers][] => [
  ['empty', {}],
  ...Object.entries(samples),
];
