import { describe, expect, it } from 'vitest';
import { fromEntries, toEntries } from './codec.ts';
import { bsa } from './instruments/bsa.ts';
import { dlqi } from './instruments/dlqi.ts';
import { pasi } from './instruments/pasi.ts';
import { pruritusNrs } from './instruments/pruritus-nrs.ts';
import { sledai2k } from './instruments/sledai-2k.ts';

describe('to entries', () => {
  it('goes in form order, one entry per tick, nothing for what is unanswered', () => {
    const answers = { q2: 0, q1: [3, 1], q3: 'not-relevant', q4: null, q5: undefined, q6: [], q7: 'no' };
    expect(toEntries(dlqi, answers)).toEqual([
      ['q1', '3'],
      ['q1', '1'],
      ['q2', '0'],
      ['q3', 'not-relevant'],
      ['q7', 'no'],
    ]);
  });

  it('writes numbers with a point, ticks as words and options under their own names', () => {
    expect(toEntries(pasi, { 'head.area-percent': 9.5 })).toEqual([['head.area-percent', '9.5']]);
    expect(toEntries(sledai2k, { rash: false, fever: true }, { 'window-days': 28 })).toEqual([
      ['rash', 'false'],
      ['fever', 'true'],
      ['option.window-days', '28'],
    ]);
  });

  it('leaves out what the instrument does not know, inherited names too', () => {
    expect(toEntries(pruritusNrs, { toString: 1, itch: 5, nrs: 5 }, { valueOf: 1 })).toEqual([['nrs', '5']]);
    expect(toEntries(pruritusNrs, Object.create({ nrs: 5 }) as Record<string, unknown>)).toEqual([]);
  });
});

describe('from entries', () => {
  it.each([
    ['5', 5],
    ['5.0', 5],
    ['05', 5],
    ['.5', 0.5],
    ['5.', 5],
    ['99.99', 99.99],
    ['-1', -1],
    ['0.1000000000000000055', '0.1000000000000000055'],
    ['9007199254740993', '9007199254740993'],
    ['5,5', '5,5'],
    ['1e1', '1e1'],
    ['0x10', '0x10'],
    [' 5', ' 5'],
    ['five', 'five'],
    ['Infinity', 'Infinity'],
    ['NaN', 'NaN'],
  ])('reads %j as %j', (text, value) => {
    const { answers } = fromEntries(pasi, [['head.area-percent', text]]);
    expect(answers).toStrictEqual({ 'head.area-percent': value });
    const valid = typeof value === 'number' && value >= 0;
    expect(pasi.score(answers).status).toBe(valid ? 'incomplete' : 'invalid');
  });

  it('keeps unparsable text, so that scoring says what is wrong with it', () => {
    const { answers } = fromEntries(dlqi, [
      ['q1', 'often'],
      ['q7', 'maybe'],
    ]);
    const result = dlqi.score(answers);
    expect(result).toMatchObject({
      status: 'invalid',
      issues: [
        { code: 'not-allowed', item: 'q1', received: 'often' },
        { code: 'not-allowed', item: 'q7', received: 'maybe' },
      ],
    });
  });

  it('takes an empty entry for unanswered', () => {
    expect(fromEntries(pruritusNrs, [['nrs', '']])).toEqual({ answers: {}, options: {} });
  });

  it('keeps a second value, also of an item or option that takes one', () => {
    expect(
      fromEntries(pruritusNrs, [
        ['nrs', '4'],
        ['nrs', '6'],
      ]).answers,
    ).toEqual({ nrs: [4, 6] });
    expect(pruritusNrs.score({ nrs: [4, 6] }).status).toBe('invalid');
    const twice = fromEntries(pruritusNrs, [
      ['option.recall', '24h'],
      ['option.recall', '7d'],
    ]);
    expect(twice.options).toEqual({ recall: ['24h', '7d'] });
    expect(pruritusNrs.score({ nrs: 4 }, twice.options).status).toBe('invalid');
  });

  it('gives options their own kind, and keeps what is no option', () => {
    const entries: [string, string][] = [
      ['option.window-days', '28'],
      ['option.missing-as-absent', 'true'],
      ['option.colour', 'red'],
    ];
    const { options } = fromEntries(sledai2k, entries);
    expect(options).toStrictEqual({ 'window-days': 28, 'missing-as-absent': true, colour: 'red' });
  });

  it('is not led astray by names that objects have anyway', () => {
    const { answers } = fromEntries(dlqi, [
      ['__proto__', '3'],
      ['toString', '1'],
      ['toString', '2'],
    ]);
    expect(Object.getPrototypeOf(answers)).toBe(Object.prototype);
    expect(Object.entries(answers)).toEqual([
      ['__proto__', '3'],
      ['toString', ['1', '2']],
    ]);
    expect(dlqi.score(answers)).toMatchObject({
      status: 'invalid',
      issues: [{ code: 'unknown-item' }, { code: 'unknown-item' }],
    });
  });

  it('takes a posted form as it comes', () => {
    const posted = new URLSearchParams('method=handprints&handprints=2.5&option.palm-convention=without-fingers');
    const { answers, options } = fromEntries(bsa, posted);
    expect(bsa.score(answers, options)).toMatchObject({ status: 'complete', total: 1.25 });
  });
});
