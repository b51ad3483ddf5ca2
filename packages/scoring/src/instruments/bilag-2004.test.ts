import { describe, expect, it } from 'vitest';
import { administrationFormat, checkAdministration, replay, type Administration } from '../administration.ts';
import { interpret } from '../bands.ts';
import { fromEntries, toEntries } from '../codec.ts';
import { defineInstrument, type Definition } from '../instrument.ts';
import type { Answers } from '../item.ts';
import type { CompleteResult, IncompleteResult } from '../result.ts';
import { bilag2004, bilagClearedSince, bilagContextFrom, bilagMeasuredItems } from './bilag-2004.ts';
import { bilag2004Words } from './bilag-2004.en.ts';

const scored = bilag2004.items.filter(({ role }) => role === 'scored');
const systems = bilag2004.parts.map(({ id }) => id);

const lupus = (id: string, value: number, unit?: string): Answers => ({
  [id]: value,
  [`${id}.due-to-lupus`]: true,
  ...(unit !== undefined && { [`${id}.unit`]: unit }),
});

/** Nothing present, all values normal, what was not needed not done. */
const healthy: Answers = {
  ...Object.fromEntries(
    scored.map(({ id, kind }) => [
      id,
      kind === 'boolean' ? false : bilagMeasuredItems.includes(id) ? 'not-assessed' : 0,
    ]),
  ),
  ...lupus('renal.systolic-pressure', 120),
  ...lupus('renal.diastolic-pressure', 80),
  ...lupus('renal.protein-creatinine', 10, 'mg/mmol'),
  ...lupus('renal.creatinine', 70, 'umol/L'),
  ...lupus('haematological.haemoglobin', 13, 'g/dL'),
  ...lupus('haematological.white-cells', 6, '10*9/L'),
  ...lupus('haematological.neutrophils', 4, '10*9/L'),
  ...lupus('haematological.lymphocytes', 2, '10*9/L'),
  ...lupus('haematological.platelets', 250, '10*9/L'),
  ...Object.fromEntries(systems.map((system) => [`ever.${system}`, false])),
};
const renalB: Answers = {
  ...healthy,
  ...lupus('renal.protein-creatinine', 62, 'mg/mmol'),
  'previous.renal.protein-creatinine': 70,
  'previous.renal.protein-creatinine.unit': 'mg/mmol',
};

describe('the form', () => {
  it('has 97 items in official order with their numbers, in nine systems', () => {
    expect(scored.map(({ number }) => number)).toEqual([...Array(97).keys()].map((index) => String(index + 1)));
    expect(systems.map((id) => scored.filter(({ part }) => part === id).length)).toEqual([
      4, 14, 20, 5, 12, 9, 13, 12, 8,
    ]);
  });

  it.each([
    [1, 'constitutional.pyrexia'],
    [5, 'mucocutaneous.skin-eruption-severe'],
    [18, 'mucocutaneous.splinter-haemorrhages'],
    [19, 'neuropsychiatric.aseptic-meningitis'],
    [31, 'neuropsychiatric.status-epilepticus'],
    [38, 'neuropsychiatric.intracranial-pressure-headache'],
    [43, 'musculoskeletal.arthritis-mild'],
    [44, 'cardiorespiratory.myocarditis-mild'],
    [55, 'cardiorespiratory.coronary-vasculitis'],
    [64, 'gastrointestinal.pancreatitis'],
    [77, 'ophthalmic.ischaemic-optic-neuropathy'],
    [81, 'renal.dipstick-protein'],
    [83, 'renal.protein-creatinine'],
    [89, 'renal.active-nephritis'],
    [90, 'haematological.haemoglobin'],
    [97, 'haematological.coombs-isolated'],
  ])('number %i is %s', (number, id) => expect(bilag2004.item(id)).toHaveProperty('number', String(number)));

  it('takes "not done" for every item of the form and for nothing else', () => {
    for (const item of bilag2004.items)
      expect(item.special ?? [], item.id).toEqual(item.role === 'scored' ? ['not-assessed'] : []);
  });

  it('asks the cause of every measured value, and the unit where there are several', () => {
    expect(bilagMeasuredItems).toHaveLength(13);
    const withUnit = bilagMeasuredItems.filter((id) => bilag2004.item(`${id}.unit`));
    expect(withUnit).toHaveLength(9);
    const open = bilag2004.score({
      ...healthy,
      'renal.gfr': 90,
      'renal.albumin-creatinine': 1,
    }) as IncompleteResult<string>;
    expect(open.missing).toEqual([
      'renal.albumin-creatinine.unit',
      'renal.albumin-creatinine.due-to-lupus',
      'renal.gfr.due-to-lupus',
    ]);
    for (const id of bilagMeasuredItems) expect(bilag2004.item(`${id}.due-to-lupus`), id).toBeDefined();
  });

  it('asks for the visit before where the renal rules compare, and never needs it', () => {
    const previous = bilag2004.items.filter(({ id }) => /^previous\..*[^t]$/.test(id) && !id.endsWith('.unit'));
    expect(previous.every(({ role, part }) => role === 'context' && part === 'renal')).toBe(true);
    expect(bilag2004.items.filter(({ id }) => id.startsWith('previous.') && !id.endsWith('.unit'))).toHaveLength(8);
    expect(
      (bilag2004.score({}) as IncompleteResult<string>).missing.filter((id) => id.startsWith('previous.')),
    ).toEqual([]);
  });

  it('needs to know whether a system was ever affected once nothing in it is active', () => {
    const states = bilag2004.statesOf({ 'constitutional.pyrexia': 0 });
    expect(states.get('ever.constitutional')).toMatchObject({ asked: true, required: false });
    expect(bilag2004.statesOf(healthy).get('ever.constitutional')).toMatchObject({ required: true });
  });

  it('marks what is less certain', () => {
    for (const { id, certainty, role } of bilag2004.items) {
      const isBlood = role === 'scored' && id.startsWith('haematological.');
      const isDerived = id.endsWith('renal.creatinine.unit');
      expect(certainty, id).toBe(isBlood ? 'low' : isDerived ? 'medium' : undefined);
    }
    expect(bilag2004.sources['haematology']).toMatch(/not verified/);
    expect(bilag2004.options.find(({ id }) => id === 'renal-mode')).toMatchObject({
      default: 'written',
      certaintyOf: { legacy: 'low' },
    });
  });

  it('names its total after the coding and calls it not official', () => {
    expect(bilag2004.total).toMatchObject({ name: 'numerical-12-8-1-0-0', official: false, min: 0, max: 108 });
  });
});

describe('grades', () => {
  it('are letters in results, in bounds and in JSON', () => {
    const result = bilag2004.score(renalB) as CompleteResult<string>;
    expect(result.parts).toEqual({ ...Object.fromEntries(systems.map((id) => [id, 'E'])), renal: 'B' });
    expect(result.total).toBe(8);
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
    expect(interpret(result)).toEqual([]);
  });

  it('are bounds while something that could change them is open', () => {
    const severe = { ...renalB, ...lupus('renal.protein-creatinine', 120, 'mg/mmol'), 'renal.active-sediment': null };
    const open = bilag2004.score(severe) as IncompleteResult<string>;
    expect(open.parts).not.toHaveProperty('renal');
    expect(open.bounds.parts).toMatchObject({ renal: ['B', 'A'], ophthalmic: ['E', 'E'] });
    // What is certain already has its reason: at least B, because.
    expect(open.reasons).toContainEqual(expect.objectContaining({ part: 'renal', code: 'severe-proteinuria' }));
    expect(bilag2004.score({ ...renalB, 'renal.active-sediment': null })).toMatchObject({ parts: { renal: 'B' } });
  });

  it('come with their reasons, also in words', () => {
    const result = bilag2004.score(renalB) as CompleteResult<string>;
    const [reason] = result.reasons.filter(({ part }) => part === 'renal');
    expect(reason).toMatchObject({
      code: 'moderate-proteinuria',
      items: ['renal.protein-creatinine', 'previous.renal.protein-creatinine'],
    });
    expect(bilag2004Words.reasons![reason!.code]!(reason!.arguments!)).toBe(
      'PCR 62 mg/mmol, at least 50 mg/mmol and not down by 25 % from 70 mg/mmol',
    );
  });

  it('put their points at the first item that decides them', () => {
    const { contributions } = bilag2004.score(renalB) as CompleteResult<string>;
    expect(contributions).toHaveLength(97);
    expect(contributions.filter(({ points }) => points > 0)).toEqual([
      { id: 'renal.protein-creatinine', value: 62, points: 8 },
    ]);
  });

  it('come back from text with the same result', () => {
    const options = { 'nd-policy': 'bounds', 'renal-mode': 'legacy', 'glossary-version': '2024' };
    const back = fromEntries(bilag2004, toEntries(bilag2004, renalB, options));
    expect(bilag2004.score(back.answers, back.options)).toStrictEqual(bilag2004.score(renalB, options));
  });

  it('are stored and replayed with an administration', () => {
    const result = bilag2004.score(renalB) as CompleteResult<string>;
    const stored: Administration = {
      format: administrationFormat,
      id: '7f1c7a52-58f5-4c67-9a39-7a24e6d2f0aa',
      instrument: bilag2004.id,
      version: bilag2004.version,
      answers: renalB,
      options: {},
      assessedAt: '2026-03-03T10:00:00Z',
      result,
    };
    expect(checkAdministration(stored)).toMatchObject({ ok: true });
    expect(replay(stored, bilag2004)).toMatchObject({ status: 'same' });
    const tampered = { ...stored, result: { ...result, parts: { ...result.parts, renal: 'A' } } };
    expect(replay(tampered, bilag2004)).toMatchObject({ status: 'differs', differences: ['parts.renal'] });
    const long = { ...stored, result: { ...result, parts: { renal: 'x'.repeat(21) } } };
    expect(checkAdministration(long)).toMatchObject({ ok: false });
  });

  it('are refused in a definition that is not in order', () => {
    const definition = (parts: Definition['parts']): Definition => ({
      id: 'graded',
      version: '1.0.0',
      items: [],
      total: { name: 'graded', min: 0, max: 1, step: 1, unit: '{score}', official: false, decimals: 0 },
      parts: parts!,
      sources: {},
      licence: { status: 'unverified' },
    });
    const define = (...parts: NonNullable<Definition['parts']>) =>
      defineInstrument(definition(parts), {
        evaluate: () => ({ total: [0, 0], parts: {}, contributions: [] }),
        totalOf: () => 0,
      });
    expect(() => define({ id: 'one', min: 0, max: 2, grades: ['b', 'a'] })).toThrow(/part "one"/);
    expect(() => define({ id: 'one', min: 0, max: 1, grades: ['a', 'a'] })).toThrow(/part "one"/);
    expect(() => define({ id: 'one', min: 0, max: 1, grades: ['b', 'a'] }, { id: 'two', min: 0, max: 1 })).toThrow(
      /grades beside numbers/,
    );
  });
});

it.each([
  ['written', 'C'],
  ['legacy', 'B'],
])('echoes its options: a fall of exactly 25 % is %s and gives %s', (mode, grade) => {
  const answers = {
    ...renalB,
    'renal.protein-creatinine': 75,
    'previous.renal.protein-creatinine': 100,
  };
  expect(bilag2004.score(answers, { 'renal-mode': mode })).toMatchObject({
    status: 'complete',
    parts: { renal: grade },
    options: { 'renal-mode': mode, 'nd-policy': 'as-form', 'glossary-version': '2009' },
  });
});

describe('from one visit to the next', () => {
  it('hands on the values that are compared, in the units they had, and nothing that is rated', () => {
    const answers: Answers = {
      ...healthy,
      'renal.dipstick-protein': 2,
      'renal.creatinine.unit': 'mg/dL',
      'musculoskeletal.arthritis-moderate': 3,
    };
    expect(bilagContextFrom({ answers })).toEqual({
      'previous.renal.systolic-pressure': 120,
      'previous.renal.diastolic-pressure': 80,
      'previous.renal.dipstick-protein': 2,
      'previous.renal.protein-creatinine': 10,
      'previous.renal.protein-creatinine.unit': 'mg/mmol',
      'previous.renal.creatinine': 70,
      'previous.renal.creatinine.unit': 'mg/dL',
      ...Object.fromEntries(systems.map((system) => [`ever.${system}`, system === 'musculoskeletal'])),
    });
  });

  it.each<[name: string, answers: Answers, ever: boolean | undefined]>([
    ['affected before', { 'ever.ophthalmic': true }, true],
    ['graded C', { ...healthy, 'ophthalmic.episcleritis': 4 }, true],
    ['certain to be at least C, and open', { 'ophthalmic.episcleritis': 4 }, true],
    ['graded E', healthy, false],
    ['D or E', Object.fromEntries(Object.entries(healthy).filter(([id]) => id !== 'ever.ophthalmic')), undefined],
    ['unanswered', {}, undefined],
    ['without a result', { 'ophthalmic.episcleritis': 9 }, undefined],
  ])('knows what was affected: %s', (_, answers, ever) => {
    expect(bilagContextFrom({ answers })['ever.ophthalmic']).toBe(ever);
  });

  it('believes a result that was kept, and scores by the options given', () => {
    const answers = { ...healthy, 'ophthalmic.episcleritis': 4 };
    const result = bilag2004.score(healthy);
    expect(bilagContextFrom({ answers, result })['ever.ophthalmic']).toBe(false);
    const raised = { ...healthy, ...lupus('renal.creatinine', 140, 'umol/L') };
    expect(bilagContextFrom({ answers: raised })['ever.renal']).toBe(false);
    expect(bilagContextFrom({ answers: raised, options: { 'renal-mode': 'legacy' } })['ever.renal']).toBe(true);
  });

  it('is accepted as answers', () => {
    const visit = { ...healthy, ...bilagContextFrom({ answers: healthy }) };
    expect(bilag2004.score(visit).status).toBe('complete');
  });

  it('asks about each feature that was active and is said to be absent', () => {
    const before: Answers = {
      'ophthalmic.episcleritis': 1,
      'musculoskeletal.arthritis-moderate': 4,
      'constitutional.pyrexia': 2,
      'constitutional.anorexia': 'not-assessed',
      'haematological.ttp': 3,
      'renal.dipstick-protein': 2,
      'renal.active-sediment': true,
    };
    const now = { ...healthy, 'constitutional.pyrexia': 1, 'renal.dipstick-protein': 0 };
    expect(bilagClearedSince(before, now)).toEqual(
      ['musculoskeletal.arthritis-moderate', 'ophthalmic.episcleritis', 'haematological.ttp'].map((id) => ({
        code: 'was-active-before',
        items: [id],
        severity: 'query',
      })),
    );
    expect(bilagClearedSince(before, {})).toEqual([]);
  });
});
