import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bsa } from '../instruments/bsa.ts';
import { pasi } from '../instruments/pasi.ts';
import { checkStrokes, comparePainting, encodeStrokes, paintSession, type BodyStroke } from './index.ts';

const adult: BodyStroke[] = [
  { tool: 'brush', view: 'front', radius: 60, points: [[0, 600]] },
  { tool: 'fill-region', region: 'hand-left.front' },
];
const strokes = encodeStrokes(adult, 'adult');
const painted = paintSession('adult', adult).coverage();
const trunk = painted.regions['trunk.front'];
const inPercent = (hundredths: number) => hundredths / 100;

const noteOn = (item: string, severity: string, entered: number, { low, percent, high } = trunk) => ({
  code: 'painted-otherwise',
  items: [item, 'strokes'],
  severity,
  arguments: { painted: inPercent(percent), low: inPercent(low), high: inPercent(high), entered },
});

describe('a BSA by Lund-Browder', () => {
  const agreeing = {
    method: 'lund-browder',
    'age-years': 40,
    strokes,
    'lund-browder.trunk.front': inPercent(trunk.percent),
    'lund-browder.hand-left.front': 100,
    'lund-browder.head.front': 0,
  };
  const item = 'lund-browder.trunk.front';

  it('that says what was painted has no note', () => {
    expect(checkStrokes(agreeing)).toEqual([]);
    expect(checkStrokes(bsa.score(agreeing).answers)).toEqual([]);
  });

  it.each([
    [inPercent(trunk.percent + 1), 'information'],
    [inPercent(trunk.low), 'information'],
    [inPercent(trunk.high), 'information'],
    [inPercent(trunk.low - 1), 'query'],
    [inPercent(trunk.high + 1), 'query'],
    [0, 'query'],
    [80, 'query'],
  ])('with %d %% of the trunk instead: %s', (entered, severity) => {
    expect(checkStrokes({ ...agreeing, [item]: entered })).toEqual([noteOn(item, severity, entered)]);
  });

  it('with a percentage where nothing was painted tells so', () => {
    const nothing = painted.regions['head.front'];
    expect(checkStrokes({ ...agreeing, 'lund-browder.head.front': 12.5 })).toEqual([
      noteOn('lund-browder.head.front', 'information', 12.5, nothing),
    ]);
  });

  it.each([
    [7, '5'],
    [0.5, '0'],
    [17.99, '15'],
  ])('of a person of %d years painted on the adult figure asks', (ageYears, entered) => {
    expect(checkStrokes({ strokes, 'age-years': ageYears })).toEqual([
      {
        code: 'painted-at-other-age',
        items: ['strokes', 'age-years'],
        severity: 'query',
        arguments: { painted: 'adult', entered },
      },
    ]);
  });
});

describe('a PASI', () => {
  const { head, 'upper-limbs': arms } = painted.pasi;
  const answers = {
    strokes,
    'head.area-percent': inPercent(head.percent),
    'upper-limbs.area-percent': inPercent(arms.percent),
    'lower-limbs.area': 0,
    'age-years': 18,
  };

  it('is compared by region, where its area is given in percent', () => {
    expect(checkStrokes(answers)).toEqual([]);
    expect(checkStrokes(pasi.score(answers).answers)).toEqual([]);
    expect(checkStrokes({ ...answers, 'upper-limbs.area-percent': 30 })).toEqual([
      noteOn('upper-limbs.area-percent', 'query', 30, arms),
    ]);
    expect(checkStrokes({ ...answers, 'trunk.area': 5 })).toEqual([]);
  });

  it('keeps its strokes as evidence that never counts', () => {
    const clear = { 'head.area': 0, 'upper-limbs.area': 0, 'trunk.area': 0, 'lower-limbs.area': 0 };
    expect(pasi.score({ ...clear, strokes })).toMatchObject({ status: 'complete', total: 0, answers: { strokes } });
  });
});

describe('strokes', () => {
  it.each([[{}], [{ strokes: undefined }], [{ strokes: null }], [{ strokes: [] }], [{ 'lund-browder.neck.back': 3 }]])(
    'that are not there say nothing: %j',
    (answers) => expect(checkStrokes(answers)).toEqual([]),
  );

  it.each([
    ['front 12,40 r8', 'unknown-format', 0],
    ['125', 'other-figure', 1],
    ['115.', 'damaged', 3],
    [7, 'not-a-text', 0],
  ])('that cannot be read are a query: %j', (text, reading, at) => {
    expect(checkStrokes({ strokes: text, 'lund-browder.neck.back': 3 })).toEqual([
      { code: 'strokes-unreadable', items: ['strokes'], severity: 'query', arguments: { reading, at } },
    ]);
  });

  it('are measured once where a session has them already', () => {
    const answers = { strokes, 'age-years': 7, 'lund-browder.trunk.front': 3, 'head.area-percent': 9 };
    expect(comparePainting(painted, answers)).toEqual(checkStrokes(answers));
    expect(comparePainting(painted, answers)).toHaveLength(3);
  });
});

it('takes anything for answers', () => {
  const refuse = () => {
    throw new Error('no');
  };
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  const hostile: unknown[] = [
    new Proxy({}, { ownKeys: refuse, get: refuse }),
    Object.defineProperty({ strokes }, 'age-years', { get: refuse, enumerable: true }),
    { strokes: proxy, 'age-years': 3 },
    { strokes, 'head.area-percent': proxy, 'age-years': NaN },
    proxy,
    Object.create({ strokes: '125' }),
  ];
  for (const answers of hostile) expect(checkStrokes(answers)).toEqual([]);
  const oddities = [NaN, Infinity, -1, '7', 7n, true, Symbol('7'), refuse, {}, [1]];
  for (const value of oddities) {
    const notes = checkStrokes({ strokes, 'age-years': value, 'lund-browder.trunk.front': value });
    expect(JSON.parse(JSON.stringify(notes))).toEqual(notes);
  }
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (answers, text) => {
      expect(Array.isArray(checkStrokes(answers))).toBe(true);
      expect(Array.isArray(checkStrokes({ strokes: text }))).toBe(true);
      expect(Array.isArray(comparePainting(painted, answers))).toBe(true);
    }),
  );
});
