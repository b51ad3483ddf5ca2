import { bilag2004, dlqi, pasi, sledai2k, type Answers } from '@clinimetric/scoring';
import { describe, expect, it } from 'vitest';
import { datedMeta, metaOf, undatedValues } from './meta.ts';

const sources = (meta: ReturnType<typeof metaOf>) =>
  Object.fromEntries(Object.entries(meta).map(([id, { source }]) => [id, source]));

describe('where an answer came from', () => {
  it.each<[string, Parameters<typeof metaOf>[0], Answers, Answers, object]>([
    ['one answer is entered directly', pasi, {}, { 'head.area': 1 }, { 'head.area': 'direct' }],
    [
      'several at once are marked together',
      sledai2k,
      { rash: true },
      { rash: true, seizure: false, psychosis: false },
      { seizure: 'bulk', psychosis: 'bulk' },
    ],
    [
      'areas that come with a drawing are painted',
      pasi,
      {},
      { 'head.area-percent': 12, strokes: 'x' },
      { 'head.area-percent': 'painted', strokes: 'painted' },
    ],
    [
      // Platelets below 100 suggest the finding (sledai.md).
      'what a value suggests is accepted',
      sledai2k,
      { 'lab.platelets': 92 },
      { 'lab.platelets': 92, thrombocytopenia: true },
      { thrombocytopenia: 'suggested-accepted' },
    ],
    [
      'what contradicts it is not',
      sledai2k,
      { 'lab.platelets': 92 },
      { 'lab.platelets': 92, thrombocytopenia: false },
      { thrombocytopenia: 'direct' },
    ],
  ])('%s', (_, instrument, before, after, expected) =>
    expect(sources(metaOf(instrument, { before, after }))).toEqual(expected),
  );

  it('stays with an answer until that is changed or taken back', () => {
    const meta = { rash: { source: 'carried-confirmed' }, seizure: { source: 'bulk' } } as const;
    const before = { rash: true, seizure: false };
    expect(metaOf(sledai2k, { before, after: { rash: true }, meta })).toEqual({ rash: meta.rash });
    expect(metaOf(sledai2k, { before, after: { ...before, rash: false }, meta })).toEqual({
      rash: { source: 'direct' },
      seizure: meta.seizure,
    });
  });

  it('comes back with the answers where all is as it was before the last change', () => {
    const answers = { rash: true, seizure: false };
    const meta = { rash: { source: 'carried-confirmed' }, seizure: { source: 'direct' } } as const;
    const former = { answers, meta };
    expect(metaOf(sledai2k, { before: {}, after: answers, former })).toEqual(meta);
    const others = { rash: true, seizure: true };
    expect(sources(metaOf(sledai2k, { before: {}, after: others, former }))).toEqual({ rash: 'bulk', seizure: 'bulk' });
  });

  it('is paper, or what is said', () => {
    const change = { before: {}, after: { q1: 0 } };
    expect(metaOf(dlqi, { ...change, isCopied: true })).toEqual({ q1: { source: 'transcribed' } });
    expect(metaOf(dlqi, { ...change, source: 'carried-confirmed' })).toEqual({ q1: { source: 'carried-confirmed' } });
  });
});

describe('the day of a sample', () => {
  it('is the one the instrument asks for, of laboratory findings and values and of nothing else', () => {
    const after = {
      'lab.sample-date': '2025-03-01',
      'lab.platelets': 92,
      'lab.temperature': 38.5,
      thrombocytopenia: true,
      pyuria: 'not-assessed',
      fever: true,
    };
    const dated = Object.entries(metaOf(sledai2k, { before: {}, after })).filter(([, { sampleDate }]) => sampleDate);
    expect(dated.map(([id]) => id)).toEqual(['lab.platelets', 'thrombocytopenia']);
  });

  it('is asked beside where the instrument does not, and kept while the value is there', () => {
    const before = { 'renal.creatinine': 80, 'renal.gfr': 'not-assessed', 'constitutional.pyrexia': 0 };
    expect(undatedValues(bilag2004, before)).toEqual(['renal.creatinine']);
    expect(undatedValues(sledai2k, { 'lab.platelets': 92, thrombocytopenia: true })).toEqual([]);
    const meta = datedMeta({}, { 'renal.creatinine': '2025-03-01' });
    const after = { ...before, 'renal.creatinine': 82 };
    expect(metaOf(bilag2004, { before, after, meta })['renal.creatinine']).toEqual({
      source: 'direct',
      sampleDate: '2025-03-01',
    });
    expect(datedMeta(meta, { 'renal.creatinine': '' })).toEqual({ 'renal.creatinine': {} });
  });
});
