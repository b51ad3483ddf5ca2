import { describe, expect, it } from 'vitest';
import { bandOf, checkThresholds, interpret } from '../bands.ts';
import type { Answers, AnswerValue } from '../item.ts';
import type { CompleteResult, IncompleteResult } from '../result.ts';
import { dlqi } from './dlqi.ts';

const NR = 'not-relevant';
const blank = 'left-blank';

/** Question 7 as its two parts: `part('no', 2)`. */
const part = (a: AnswerValue, b?: AnswerValue) => ({ a, b });
type Row = readonly (AnswerValue | ReturnType<typeof part>)[];

function answersOf(row: Row): Answers {
  const answers: Record<string, AnswerValue> = {};
  row.forEach((value, i) => {
    if (typeof value === 'object' && 'a' in value) {
      answers['q7'] = value.a;
      if (value.b !== undefined) answers['q7b'] = value.b;
    } else answers[`q${i + 1}`] = value;
  });
  return answers;
}

const yes = part('yes');
const noNone = part('no', 0);
const noLittle = part('no', 1);
const noBlank = part('no');

describe('worked examples that have a total', () => {
  it.each<{
    row: string;
    answers: Row;
    total: number;
    parts: (number | null)[];
    dlqiR: number;
    leftBlank?: string[];
    notes?: string[];
  }>([
    // Section 6; "-" is handed in blank (section 9). DLQI-R as the fraction printed there.
    { row: 'D1', answers: [3, 3, 3, 3, 3, 3, yes, 3, 3, 3], total: 30, parts: [6, 6, 6, 3, 6, 3], dlqiR: 30 },
    { row: 'D2', answers: [0, 0, 0, 0, 0, 0, noNone, 0, 0, 0], total: 0, parts: [0, 0, 0, 0, 0, 0], dlqiR: 0 },
    { row: 'D3', answers: [0, 0, NR, NR, NR, NR, NR, NR, NR, NR], total: 0, parts: [0, 0, 0, 0, 0, 0], dlqiR: 0 },
    { row: 'D4', answers: [3, 2, 1, 1, 3, 3, noLittle, 0, 1, 2], total: 17, parts: [5, 2, 6, 1, 1, 2], dlqiR: 17 },
    {
      row: 'D5',
      answers: [3, 3, 3, 3, 3, 3, yes, 3, 3, blank],
      total: 27,
      parts: [6, 6, 6, 3, 6, null],
      dlqiR: 27,
      leftBlank: ['q10'],
    },
    { row: 'D7', answers: [2, 1, 1, 0, 2, 1, noBlank, 1, 0, 1], total: 9, parts: [3, 1, 3, 0, 1, 1], dlqiR: 9 },
    {
      row: 'D8',
      answers: [2, 1, 1, 0, 2, blank, noBlank, 1, 0, 1],
      total: 8,
      parts: [3, 1, null, 0, 1, 1],
      dlqiR: 8,
      leftBlank: ['q6'],
    },
    {
      row: 'D9',
      answers: [2, 2, 1, 1, 1, NR, part(NR, 2), 1, 0, 1],
      total: 11,
      parts: [4, 2, 1, 2, 1, 1],
      dlqiR: 110 / 9,
    },
    { row: 'D10', answers: [2, 2, 1, 1, 1, NR, noLittle, 1, NR, 1], total: 10, parts: [4, 2, 1, 1, 1, 1], dlqiR: 12.5 },
    { row: 'D11', answers: [3, 3, NR, NR, NR, NR, NR, NR, NR, NR], total: 6, parts: [6, 0, 0, 0, 0, 0], dlqiR: 30 },
    {
      row: 'D12',
      answers: [1, 1, [0, 2], 0, 0, 0, NR, 0, 0, 0],
      total: 4,
      parts: [2, 2, 0, 0, 0, 0],
      dlqiR: 40 / 9,
      notes: ['several-ticks'],
    },
    {
      row: 'D13',
      answers: [1, 1, 0, 0, 0, 0, part('yes', 1), 0, 0, 0],
      total: 5,
      parts: [2, 0, 0, 3, 0, 0],
      dlqiR: 5,
      notes: ['q7b-beside-yes'],
    },
    // Between two boxes the lower value is entered (section 9).
    { row: 'D15', answers: [1, 1, 0, 0, 0, 0, NR, 0, 0, 0], total: 2, parts: [2, 0, 0, 0, 0, 0], dlqiR: 20 / 9 },
    {
      row: 'section 2, NR with part b at 0',
      answers: [1, 1, 0, 0, 0, 0, part(NR, 0), 0, 0, 0],
      total: 2,
      parts: [2, 0, 0, 0, 0, 0],
      dlqiR: 20 / 9,
    },
    {
      row: 'section 2, blank with part b',
      answers: [1, 1, 0, 0, 0, 0, part(blank, 2), 0, 0, 0],
      total: 4,
      parts: [2, 0, 0, 2, 0, 0],
      dlqiR: 4,
      notes: ['q7b-without-q7'],
    },
    {
      row: 'section 3, NR and a scored option',
      answers: [1, 1, [NR, 2], 0, 0, 0, noNone, 0, 0, 0],
      total: 4,
      parts: [2, 2, 0, 0, 0, 0],
      dlqiR: 4,
      notes: ['several-ticks'],
    },
    {
      row: 'section 3, NR and "0"',
      answers: [1, 1, [NR, 0], 0, 0, 0, noNone, 0, 0, 0],
      total: 2,
      parts: [2, 0, 0, 0, 0, 0],
      dlqiR: 2,
      notes: ['several-ticks'],
    },
  ])('$row: $total', ({ answers, total, parts, dlqiR, leftBlank = [], notes = [] }) => {
    const result = dlqi.score(answersOf(answers)) as CompleteResult;
    expect(result).toMatchObject({ status: 'complete', total, leftBlank });
    expect(Object.values(result.parts)).toEqual(parts);
    expect(result.derived['dlqi-r']).toBe(dlqiR);
    expect(result.notes.map(({ code }) => code)).toEqual(notes);
    expect(result.contributions.reduce((sum, { points }) => sum + points, 0)).toBe(total);
    expect(dlqi.totalOf(answersOf(answers))).toBe(total);
  });
});

describe('worked examples that have none', () => {
  it.each<{ row: string; answers: Row; parts: (number | null)[]; leftBlank: string[] }>([
    {
      row: 'D6',
      answers: [3, 3, 3, 3, 3, blank, part(blank), blank, blank, blank],
      parts: [6, 6, null, null, null, null],
      leftBlank: ['q6', 'q7', 'q8', 'q9', 'q10'],
    },
    {
      row: 'D14',
      answers: [blank, blank, 1, 1, 1, 1, noNone, 1, 1, 1],
      parts: [null, 2, 2, 0, 2, 1],
      leftBlank: ['q1', 'q2'],
    },
  ])('$row', ({ answers, parts, leftBlank }) => {
    const result = dlqi.score(answersOf(answers)) as IncompleteResult;
    expect(result).toMatchObject({
      status: 'incomplete',
      missing: [],
      leftBlank,
      bounds: { total: null, derived: { 'dlqi-r': null } },
      reasons: [{ part: 'total', code: 'too-many-blank', items: leftBlank }],
    });
    expect(Object.values(result.parts)).toEqual(parts);
    expect(dlqi.totalOf(answersOf(answers))).toBeNull();
    expect(interpret(result)).toEqual([]);
  });

  it('scores nothing while a question is unanswered, whatever the others say (section 9)', () => {
    const answers = { ...answersOf([3, 2, 1, 1, 3, 3, noLittle, 0, 1, 2]), q10: null };
    expect(dlqi.score(answers)).toMatchObject({
      status: 'incomplete',
      missing: ['q10'],
      leftBlank: [],
      bounds: { total: [15, 18] },
    });
    expect(dlqi.totalOf(answers)).toBeNull();
  });

  it('does not ask for part b of question 7', () => {
    expect(dlqi.statesOf({ q7: 'no' }).get('q7b')).toMatchObject({ asked: true, required: false });
    expect(dlqi.statesOf({ q7: 'yes' }).get('q7b')).toMatchObject({ asked: false, required: false });
  });

  it.each(['q1', 'q2'])('refuses "not relevant" for %s (section 3)', (id) => {
    expect(dlqi.score({ [id]: NR })).toMatchObject({ status: 'invalid', issues: [{ code: 'not-allowed', item: id }] });
  });
});

describe('bands and thresholds', () => {
  it('cuts the integers as Hongbo 2005 does (section 5)', () => {
    const lowest: Record<string, number> = {};
    for (let total = 30; total >= 0; total--) lowest[bandOf(dlqi.bandSchemes[0]!, total, 1)] = total;
    expect(lowest).toEqual({ 'no-effect': 0, small: 2, moderate: 6, 'very-large': 11, 'extremely-large': 21 });
  });

  it.each<{ total: number; answers: Row; met: boolean }>([
    // D10 and D9: 10 is not above 10.
    { total: 10, answers: [2, 2, 1, 1, 1, NR, noLittle, 1, NR, 1], met: false },
    { total: 11, answers: [2, 2, 1, 1, 1, NR, part(NR, 2), 1, 0, 1], met: true },
  ])('$total is above 10: $met', ({ answers, met }) => {
    expect(checkThresholds(dlqi.score(answersOf(answers)))).toMatchObject([
      { threshold: 'rule-of-tens', met },
      { threshold: 'british-biologic-start', met },
    ]);
  });
});

it.each<{ extra: Answers; codes: string[] }>([
  // Section 9.
  { extra: { 'age-years': 15 }, codes: ['below-validated-age'] },
  { extra: { 'age-years': 16 }, codes: [] },
  { extra: { 'completed-by': 'self' }, codes: [] },
  { extra: { 'completed-by': 'assisted' }, codes: ['assisted-completion'] },
  { extra: { 'completed-by': 'proxy' }, codes: ['proxy-completion'] },
])('tells of $extra', ({ extra, codes }) => {
  const result = dlqi.score({ ...answersOf([0, 0, 0, 0, 0, 0, noNone, 0, 0, 0]), ...extra }) as CompleteResult;
  expect(result.total).toBe(0);
  expect(result.notes.map(({ code }) => code)).toEqual(codes);
});
