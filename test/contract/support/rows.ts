import type { InstrumentElementClass } from '@clinimetric/elements';
import type { Answers } from '@clinimetric/scoring';
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
  readonly load: () => Promise<InstrumentElementClass>;
  readonly samples: Readonly<Record<'partial' | 'complete' | 'invalid', Answers>>;
  /** Total of the complete sample, worked out by hand. */
  readonly total: number;
  /** Item of the partial sample's first open item, and the words that name it. */
  readonly firstOpen: { readonly item: string; readonly words: string };
  readonly actions: Readonly<Record<string, Action>> & { readonly 'an answer pressed': Action };
  /** A number field: keys to type, and the answer they make; `comma` is the same number with a decimal comma. */
  readonly typing: { item: string; from: Answers; keys: string; value: number; comma: string | null } | null;
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
    partial: { 'head.area': 1, 'head.erythema': 2, 'head.induration': 1, 'head.desquamation': 1, 'trunk.area-percent': 12.5 },
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
  firstOpen: { item: 'upper-limbs.area', words: 'Arms: Area' },
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
  unasked: null,
  journey: {
    attributes: { 'area-by': 'grade' },
    // Past the choice of a way and a button; then area and three signs, four times.
    keys: [...times(3, '{Tab}'), ...[1, 2, 1, 1, 2, 2, 2, 1, 3, 2, 3, 2, 4, 1, 1, 1].map(String)],
    most: 20,
    // 0.1 × 4 × 1 + 0.2 × 5 × 2 + 0.3 × 7 × 3 + 0.4 × 3 × 4
    total: 13.5,
  },
  layouts: [{ 'area-by': 'grade' }, { 'area-by': 'handprints' }],
  international: [],
};

/** One row per element of the kit. */
export const rows: readonly Row[] = [pasi];

/** The rows as a table for `describe.each`, by tag. */
export const elements = rows.map((row) => [row.tag, row] as const);

export const registerAll = () => Promise.all(rows.map((row) => row.register()));

/** The samples of a row with the empty one before them. */
export const samplesOf = ({ samples }: Row): [name: string, answers: Answers][] => [
  ['empty', {}],
  ...Object.entries(samples),
];
