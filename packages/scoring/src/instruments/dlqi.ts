import { defineInstrument, type Evaluation, type Interval } from '../instrument.ts';
import { choice, graded, integer, never, type Answers, type ChoiceItem } from '../item.ts';
import type { Note, Reason } from '../result.ts';
import { LEFT_BLANK, NOT_RELEVANT, OPEN, type Sheet } from '../sheet.ts';

/** The six published subscales and the questions they hold. Source key: instructions. */
const subscales = [
  { id: 'symptoms-feelings', questions: [1, 2] },
  { id: 'daily-activities', questions: [3, 4] },
  { id: 'leisure', questions: [5, 6] },
  { id: 'work-school', questions: [7] },
  { id: 'personal-relationships', questions: [8, 9] },
  { id: 'treatment', questions: [10] },
] as const;

const partOf = (n: number) => subscales.find(({ questions }) => (questions as readonly number[]).includes(n))!.id;

const question = (n: number): ChoiceItem =>
  graded(`q${n}`, [3, 2, 1, 0], {
    number: String(n),
    part: partOf(n),
    multiple: true,
    special: n < 3 ? ['left-blank'] : ['not-relevant', 'left-blank'],
    source: 'instructions',
  });

const seven: ChoiceItem = choice(
  'q7',
  [
    { value: 'yes', points: 3 },
    { value: 'no', points: 0 },
  ],
  { number: '7', part: 'work-school', multiple: true, special: ['not-relevant', 'left-blank'], source: 'instructions' },
);

const sevenB: ChoiceItem = graded('q7b', [2, 1, 0], {
  number: '7b',
  part: 'work-school',
  multiple: true,
  askedWhen: { item: 'q7', in: ['no'] },
  // Ticked beside another answer it still counts: the highest of several ticks wins.
  keptWhen: { item: 'q7', in: ['yes', 'not-relevant', 'left-blank'] },
  requiredWhen: never,
  source: 'instructions',
});

const items = [1, 2, 3, 4, 5, 6].map(question).concat(seven, sevenB, [8, 9, 10].map(question));

const Q7 = 6;
const Q7B = 7;
const AGE = items.length;
const COMPLETED_BY = AGE + 1;

/** Sheet index of the logical question 1 to 10. */
const indexOf = (n: number) => (n <= 7 ? n - 1 : n);
const indexes = Array.from({ length: 10 }, (_, i) => indexOf(i + 1));

/**
 * Code of a logical question. Question 7 combines its two parts: "yes" is 3, otherwise part b counts; "not relevant"
 * beside a part b of 0 stays not relevant (convention), and a part b beside a blank answers it (convention).
 */
function codeOf(sheet: Sheet, index: number): number {
  const code = sheet[index]!;
  if (index !== Q7) return code;
  const b = sheet[Q7B]!;
  if (b === OPEN || code === 3 || code === OPEN) return code;
  return code === NOT_RELEVANT && b === 0 ? NOT_RELEVANT : b;
}

interface Tally {
  sum: number;
  open: number;
  blank: number;
  notRelevant: number;
}

function tally(sheet: Sheet): Tally {
  const found = { sum: 0, open: 0, blank: 0, notRelevant: 0 };
  for (const index of indexes) {
    const code = codeOf(sheet, index);
    if (code >= 0) found.sum += code;
    else if (code === OPEN) found.open++;
    else if (code === LEFT_BLANK) found.blank++;
    else found.notRelevant++;
  }
  return found;
}

/** One blank scores 0; with two there is no total. Source key: instructions. */
const MOST_BLANKS = 1;

function evaluate(sheet: Sheet, _: unknown, answers: Answers): Evaluation {
  const { sum, open, blank, notRelevant } = tally(sheet);
  const hasTotal = blank <= MOST_BLANKS;
  // Mean of the relevant questions times ten. An open question raises it most when answered 3.
  const relevant = (total: number) => (total * 10) / (10 - notRelevant);
  const leftBlank = blank === 0 ? [] : indexes.filter((i) => codeOf(sheet, i) === LEFT_BLANK).map((i) => items[i]!.id);
  const reasons: Reason[] = hasTotal ? [] : [{ part: 'total', code: 'too-many-blank', items: leftBlank }];
  const parts: Record<string, Interval | null> = {};
  for (const { id, questions } of subscales) parts[id] = partInterval(sheet, questions);
  return {
    total: hasTotal ? [sum, sum + 3 * open] : null,
    parts,
    derived: { 'dlqi-r': hasTotal ? [relevant(sum), relevant(sum + 3 * open)] : null },
    contributions: contributionsOf(sheet),
    reasons,
    leftBlank,
    notes: notesOf(sheet, answers),
  };
}

/** Points of the answered questions. Part b of question 7 is an item of its own: what it adds stands with it. */
function contributionsOf(sheet: Sheet): [number, number][] {
  const contributions: [number, number][] = [];
  for (const index of indexes) {
    if (sheet[index] === OPEN) continue;
    const points = Math.max(codeOf(sheet, index), 0);
    if (index !== Q7 || sheet[Q7B] === OPEN) contributions.push([index, points]);
    else if (sheet[Q7] === 3) contributions.push([index, points], [Q7B, 0]);
    else contributions.push([index, 0], [Q7B, points]);
  }
  return contributions;
}

/** A subscale with a blank is undefined, also where the total is not. */
function partInterval(sheet: Sheet, questions: readonly number[]): Interval | null {
  let low = 0;
  let high = 0;
  for (const n of questions) {
    const code = codeOf(sheet, indexOf(n));
    if (code === LEFT_BLANK) return null;
    low += Math.max(code, 0);
    high += code === OPEN ? 3 : Math.max(code, 0);
  }
  return [low, high];
}

function notesOf(sheet: Sheet, answers: Answers): Note[] {
  const notes: Note[] = [];
  const several: string[] = [];
  for (const id in answers) {
    const ticks = answers[id]!;
    if (typeof ticks === 'object' && ticks.length > 1) several.push(id);
  }
  if (several.length > 0) notes.push({ code: 'several-ticks', items: several, severity: 'query' });
  if (sheet[Q7B] !== OPEN) {
    if (sheet[Q7] === 3) notes.push({ code: 'q7b-beside-yes', items: ['q7', 'q7b'], severity: 'query' });
    if (sheet[Q7] === LEFT_BLANK) notes.push({ code: 'q7b-without-q7', items: ['q7', 'q7b'], severity: 'query' });
  }
  const age = sheet[AGE]!;
  if (age >= 0 && age < 16)
    notes.push({
      code: 'below-validated-age',
      items: ['age-years'],
      severity: 'information',
      arguments: { years: 16 },
    });
  if (sheet[COMPLETED_BY]! > 0) {
    notes.push({
      code: sheet[COMPLETED_BY] === 1 ? 'assisted-completion' : 'proxy-completion',
      items: ['completed-by'],
      severity: 'information',
    });
  }
  return notes;
}

// The same sum as in `evaluate`, written for cohorts: both parts of question 7 count as they stand and are then settled.
// Points are added without a branch, which no processor could predict: the mask of a negative code is all zeros.
function totalOf(sheet: Sheet): number {
  let sum = 0;
  let blank = 0;
  for (let i = 0; i < items.length; i++) {
    const code = sheet[i]!;
    sum += code & ~(code >> 31);
    if (code === LEFT_BLANK) blank++;
  }
  const b = sheet[Q7B]!;
  if (b !== OPEN) {
    if (sheet[Q7] === 3) sum -= b;
    else if (sheet[Q7] === LEFT_BLANK) blank--;
  }
  return blank <= MOST_BLANKS ? sum : -1;
}

/**
 * Dermatology Life Quality Index: ten questions about the last seven days, 0 to 30, higher is worse; question 7 has two
 * parts. One question handed in blank scores 0, two or more leave no total. Derived: DLQI-R, the total over the relevant
 * questions only, unrounded. The wording belongs to its owners and is not part of this definition.
 */
export const dlqi = defineInstrument(
  {
    id: 'dlqi',
    version: '1.0.0',
    items: [
      ...items,
      // Notes only: the index is for people aged 16 and over and is meant to be completed by themselves.
      integer('age-years', 0, 120, { role: 'evidence', unit: 'a' }),
      choice('completed-by', ['self', 'assisted', 'proxy'], { role: 'evidence' }),
    ],
    total: { name: 'dlqi', min: 0, max: 30, step: 1, unit: '{score}', official: true, decimals: 0 },
    parts: subscales.map(({ id, questions }) => ({ id, min: 0, max: 3 * questions.length })),
    derived: [{ id: 'dlqi-r', min: 0, max: 30, decimals: 1, source: 'rencz2018', certainty: 'medium' }],
    bandSchemes: [
      {
        id: 'hongbo-2005',
        version: '1',
        source: 'hongbo2005',
        bands: [
          { id: 'no-effect', from: 0 },
          { id: 'small', from: 2 },
          { id: 'moderate', from: 6 },
          { id: 'very-large', from: 11 },
          { id: 'extremely-large', from: 21 },
        ],
      },
    ],
    thresholds: [
      { id: 'rule-of-tens', relation: '>', value: 10, source: 'finlay2005' },
      {
        id: 'british-biologic-start',
        relation: '>',
        value: 10,
        source: 'british-criteria',
        country: 'GB',
        certainty: 'medium',
      },
    ],
    sources: {
      instructions:
        'Cardiff University, DLQI instructions for use and scoring; Basra et al., Br J Dermatol 2008;159:997-1035',
      rencz2018: 'Rencz et al. 2018, doi 10.1111/bjd.16927',
      hongbo2005: 'Hongbo et al., J Invest Dermatol 2005;125:659-664',
      finlay2005: 'Finlay 2005, doi 10.1111/j.1365-2133.2005.06502.x',
      'british-criteria': 'British criteria for starting a biologic, as quoted in doi 10.1186/1477-7525-4-71',
    },
    licence: {
      status: 'wording-owned',
      owner: 'A Y Finlay and G K Khan',
      notice:
        '© Dermatology Life Quality Index. A Y Finlay, G K Khan, April 1992 www.dermatology.org.uk. This must not be copied without the permission of the authors.',
    },
  },
  { evaluate, totalOf },
);
