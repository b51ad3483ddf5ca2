import { describe, expect, it } from 'vitest';
import { bandOf, checkThresholds, interpret } from '../bands.ts';
import type { Answers } from '../item.ts';
import type { CompleteResult } from '../result.ts';
import { checkSampleDate, sledai2k, sledaiLaboratoryItems } from './sledai-2k.ts';

const findings = sledai2k.items.filter(({ role }) => role === 'scored').map(({ id }) => id);
const serology = ['low-complement', 'increased-dna-binding'];
const present = (...ids: string[]): Answers => Object.fromEntries(findings.map((id) => [id, ids.includes(id)]));
const notAssessed = (...ids: string[]): Answers => Object.fromEntries(ids.map((id) => [id, 'not-assessed']));
const without = (answers: Answers, ...ids: string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)));

describe('worked examples', () => {
  it.each<{ row: number | string; items: string[]; total: number; clinical: number; cook: string }>([
    // Section 11, the sums worked out there.
    { row: 1, items: [], total: 0, clinical: 0, cook: 'none' },
    { row: 2, items: serology, total: 4, clinical: 0, cook: 'mild' },
    { row: 3, items: ['arthritis', 'rash', 'alopecia', ...serology], total: 12, clinical: 8, cook: 'high' },
    {
      row: 4,
      items: ['urinary-casts', 'haematuria', 'proteinuria', ...serology, 'fever'],
      total: 17,
      clinical: 13,
      cook: 'high',
    },
    {
      row: 5,
      items: ['seizure', 'vasculitis', 'arthritis', 'thrombocytopenia', 'leukopenia'],
      total: 22,
      clinical: 22,
      cook: 'very-high',
    },
    { row: 6, items: ['pleurisy', 'pericarditis', 'fever', 'leukopenia'], total: 6, clinical: 6, cook: 'moderate' },
    { row: 7, items: ['rash', 'mucosal-ulcers'], total: 4, clinical: 4, cook: 'mild' },
    {
      row: 8,
      items: ['arthritis', 'rash', 'mucosal-ulcers', 'increased-dna-binding'],
      total: 10,
      clinical: 8,
      cook: 'moderate',
    },
    { row: 9, items: findings, total: 105, clinical: 101, cook: 'very-high' },
    {
      row: 11,
      items: ['thrombocytopenia', 'leukopenia', 'fever', 'proteinuria', 'haematuria', 'pyuria'],
      total: 15,
      clinical: 15,
      cook: 'high',
    },
    { row: 12, items: ['rash', 'proteinuria'], total: 6, clinical: 6, cook: 'moderate' },
  ])('row $row: $total, clinical $clinical', ({ items, total, clinical, cook }) => {
    const answers = present(...items);
    const result = sledai2k.score(answers) as CompleteResult;
    expect(result).toMatchObject({ status: 'complete', total, derived: { 'clinical-sledai': clinical }, notes: [] });
    expect(result.contributions.reduce((sum, { points }) => sum + points, 0)).toBe(total);
    expect(Object.values(result.parts).reduce((sum: number, part) => sum + part!, 0)).toBe(total);
    expect(interpret(result)[0]).toMatchObject({ scheme: 'cook-2000', band: cook });
    expect(sledai2k.totalOf(answers)).toBe(total);
  });

  it('gives every system its largest sum (section 2)', () => {
    expect(sledai2k.score(present(...findings))).toMatchObject({
      parts: {
        cns: 56,
        vascular: 8,
        musculoskeletal: 8,
        renal: 16,
        mucocutaneous: 6,
        serosal: 4,
        immunologic: 4,
        constitutional: 1,
        haematologic: 2,
      },
    });
    expect(sledai2k.parts.map(({ max }) => max)).toEqual([56, 8, 8, 16, 6, 4, 4, 1, 2]);
  });

  it('numbers the descriptors in form order', () => {
    const scored = sledai2k.items.filter(({ role }) => role === 'scored');
    expect(scored.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_, i) => String(i + 1)));
  });
});

describe('bands and threshold', () => {
  const walk = (id: string) => {
    const scheme = sledai2k.bandSchemes.find((one) => one.id === id)!;
    const edges: Record<string, number> = {};
    for (let total = 105; total >= 0; total--) edges[bandOf(scheme, total, 1)] = total;
    return edges;
  };

  it.each<{ scheme: string; lowest: Record<string, number> }>([
    // Section 7, with the names of section 14.
    { scheme: 'cook-2000', lowest: { none: 0, mild: 1, moderate: 6, high: 11, 'very-high': 20 } },
    { scheme: 'malaysian-cpg-2024', lowest: { remission: 0, low: 1, moderate: 5, high: 11 } },
    { scheme: 'bsr', lowest: { mild: 0, moderate: 6, severe: 13 } },
  ])('$scheme', ({ scheme, lowest }) => expect(walk(scheme)).toEqual(lowest));

  it.each([
    { items: ['arthritis', 'fever'], total: 5, met: false },
    { items: ['arthritis', 'rash'], total: 6, met: true },
  ])('trial entry at $total: $met', ({ items, met }) => {
    expect(checkThresholds(sledai2k.score(present(...items)))).toMatchObject([{ threshold: 'trial-entry', met }]);
  });

  // Arthritis 4 and rash 2 are 6, whatever is still open; pyuria and proteinuria at most add 4 each to nothing.
  it.each<{ answers: Answers; told: readonly boolean[] }>([
    { answers: { arthritis: true, rash: true }, told: [true] },
    { answers: { arthritis: true }, told: [] },
    { answers: without(present(), 'pyuria'), told: [false] },
    { answers: without(present(), 'pyuria', 'proteinuria'), told: [] },
  ])('is told before all is answered where that is certain: $told', ({ answers, told }) => {
    expect(checkThresholds(sledai2k.score(answers)).map(({ met }) => met)).toEqual(told);
  });
});

describe('what is open', () => {
  it('bounds everything while nothing is answered', () => {
    expect(sledai2k.score({})).toMatchObject({
      status: 'incomplete',
      missing: findings,
      bounds: { total: [0, 105], derived: { 'clinical-sledai': [0, 101] } },
      parts: {},
    });
  });

  it('knows the clinical score when only serology is not assessed', () => {
    // The example of the document page: arthritis and rash, 6 to 10.
    const answers = { ...present('arthritis', 'rash'), ...notAssessed(...serology) };
    expect(sledai2k.score(answers)).toMatchObject({
      status: 'incomplete',
      missing: [],
      notAssessed: serology,
      derived: { 'clinical-sledai': 6 },
      parts: { musculoskeletal: 4, mucocutaneous: 2, renal: 0 },
      bounds: { total: [6, 10], parts: { immunologic: [0, 4] } },
    });
    expect(sledai2k.totalOf(answers)).toBeNull();
  });

  it('knows the clinical score when serology is unanswered', () => {
    expect(sledai2k.score(without(present('arthritis'), ...serology))).toMatchObject({
      status: 'incomplete',
      missing: serology,
      derived: { 'clinical-sledai': 4 },
    });
  });

  it('scores what was not assessed as absent only when asked to, and says so', () => {
    const answers = { ...present('arthritis'), ...notAssessed('urinary-casts', 'pyuria') };
    const result = sledai2k.score(answers, { 'missing-as-absent': true });
    expect(result).toMatchObject({
      status: 'complete',
      total: 4,
      notes: [{ code: 'scored-as-absent', items: ['urinary-casts', 'pyuria'], severity: 'information' }],
    });
    expect(sledai2k.totalOf(answers, { 'missing-as-absent': true })).toBe(4);
  });

  it('names nothing as keeping the score open that the setting has settled', () => {
    const answers = without({ ...present('arthritis'), ...notAssessed('pyuria') }, 'fever');
    expect(sledai2k.score(answers)).toMatchObject({ missing: ['fever'], notAssessed: ['pyuria'] });
    expect(sledai2k.score(answers, { 'missing-as-absent': true })).toMatchObject({
      missing: ['fever'],
      notAssessed: [],
      bounds: { total: [4, 5] },
    });
  });

  it('never scores what is unanswered', () => {
    const answers = without(present('arthritis'), 'fever');
    expect(sledai2k.score(answers, { 'missing-as-absent': true })).toMatchObject({
      status: 'incomplete',
      missing: ['fever'],
    });
    expect(sledai2k.totalOf(answers, { 'missing-as-absent': true })).toBeNull();
  });
});

it('names the laboratory descriptors (section 14), the same by data', () => {
  const expected = [
    'urinary-casts',
    'haematuria',
    'proteinuria',
    'pyuria',
    'low-complement',
    'increased-dna-binding',
    'thrombocytopenia',
    'leukopenia',
  ];
  expect(sledaiLaboratoryItems).toEqual(expected);
  expect(sledai2k.items.filter(({ basis }) => basis === 'laboratory').map(({ id }) => id)).toEqual(expected);
});

describe('suggestions', () => {
  it.each<{ at: object; beyond: object; item: string }>([
    // Sections 3 and 11 (rows 10 and 11): strict, nothing at the limit.
    { at: { 'lab.protein-24h': 0.5 }, beyond: { 'lab.protein-24h': 0.51 }, item: 'proteinuria' },
    { at: { 'lab.red-cells-hpf': 5 }, beyond: { 'lab.red-cells-hpf': 6 }, item: 'haematuria' },
    { at: { 'lab.white-cells-hpf': 5 }, beyond: { 'lab.white-cells-hpf': 6 }, item: 'pyuria' },
    { at: { 'lab.temperature': 38 }, beyond: { 'lab.temperature': 38.1 }, item: 'fever' },
    { at: { 'lab.platelets': 100 }, beyond: { 'lab.platelets': 99 }, item: 'thrombocytopenia' },
    { at: { 'lab.white-cells': 3 }, beyond: { 'lab.white-cells': 2.9 }, item: 'leukopenia' },
    {
      at: { 'lab.c3': 0.9, 'lab.c3.lower-limit': 0.9 },
      beyond: { 'lab.c3': 0.89, 'lab.c3.lower-limit': 0.9 },
      item: 'low-complement',
    },
    {
      at: { 'lab.c4': 0.1, 'lab.c4.lower-limit': 0.1 },
      beyond: { 'lab.c4': 0.09, 'lab.c4.lower-limit': 0.1 },
      item: 'low-complement',
    },
    {
      at: { 'lab.ch50': 42, 'lab.ch50.lower-limit': 42 },
      beyond: { 'lab.ch50': 41, 'lab.ch50.lower-limit': 42 },
      item: 'low-complement',
    },
    {
      at: { 'lab.anti-dsdna': 10, 'lab.anti-dsdna.upper-limit': 10 },
      beyond: { 'lab.anti-dsdna': 11, 'lab.anti-dsdna.upper-limit': 10 },
      item: 'increased-dna-binding',
    },
    { at: { 'lab.farr-percent': 25 }, beyond: { 'lab.farr-percent': 25.1 }, item: 'increased-dna-binding' },
  ])('$item beyond the limit of $at only', ({ at, beyond, item }) => {
    expect(sledai2k.suggest(at)).toEqual([]);
    expect(sledai2k.suggest(beyond)).toMatchObject([{ item, value: true }]);
  });

  it('tells the value, the limit and the unit', () => {
    expect(sledai2k.suggest({ 'lab.platelets': 92 })).toEqual([
      {
        item: 'thrombocytopenia',
        value: true,
        evidence: 'lab.platelets',
        received: 92,
        relation: '<',
        limit: 100,
        unit: '10*9/L',
      },
    ]);
  });

  it.each<{ value: number; unit?: string; option?: string; limit: number | null }>([
    // Sections 3 and 14: 53 mg/mmol flips four points.
    { value: 0.5, unit: 'g/g', limit: null },
    { value: 0.51, unit: 'g/g', limit: 0.5 },
    { value: 500, unit: 'mg/g', limit: null },
    { value: 501, unit: 'mg/g', limit: 500 },
    { value: 501, unit: 'mg/g', option: '56.6-mg-per-mmol', limit: 500 },
    { value: 50, unit: 'mg/mmol', limit: null },
    { value: 53, unit: 'mg/mmol', limit: 50 },
    { value: 53, unit: 'mg/mmol', option: '56.6-mg-per-mmol', limit: null },
    { value: 56.6, unit: 'mg/mmol', option: '56.6-mg-per-mmol', limit: null },
    { value: 56.7, unit: 'mg/mmol', option: '56.6-mg-per-mmol', limit: 56.6 },
    { value: 900, limit: null },
  ])('spot protein $value $unit with $option: $limit', ({ value, unit, option, limit }) => {
    const answers = { 'lab.protein-creatinine': value, 'lab.protein-creatinine.unit': unit };
    const options = option === undefined ? undefined : { 'spot-protein-limit': option };
    expect(sledai2k.suggest(answers, options)).toMatchObject(
      limit === null ? [] : [{ item: 'proteinuria', limit, unit }],
    );
  });

  it.each<{ why: string; answers: object }>([
    { why: 'no limit', answers: { 'lab.c3': 0.2, 'lab.anti-dsdna': 400 } },
    { why: 'degrees Fahrenheit', answers: { 'lab.temperature': 98.6 } },
    { why: 'milligrams', answers: { 'lab.protein-24h': 450 } },
    { why: 'limit in mg/dL', answers: { 'lab.c3': 0.9, 'lab.c3.lower-limit': 90 } },
  ])('suggests nothing from $why', ({ answers }) => expect(sledai2k.suggest(answers)).toEqual([]));

  it('never ticks', () => {
    const result = sledai2k.score({ ...without(present(), 'thrombocytopenia'), 'lab.platelets': 20 });
    expect(result).toMatchObject({ status: 'incomplete', missing: ['thrombocytopenia'], notes: [] });
  });
});

describe('queries', () => {
  it.each<{ answers: object; items: string[] }>([
    { answers: { 'lab.platelets': 92 }, items: ['thrombocytopenia', 'lab.platelets'] },
    {
      answers: { 'lab.c3': 0.4, 'lab.c3.lower-limit': 0.9, 'lab.ch50': 20, 'lab.ch50.lower-limit': 42 },
      items: ['low-complement', 'lab.c3', 'lab.ch50'],
    },
  ])('asks about $items.0 marked absent', ({ answers, items }) => {
    expect(sledai2k.score({ ...present(), ...answers })).toMatchObject({
      status: 'complete',
      total: 0,
      notes: [{ code: 'suggestion-declined', items, severity: 'query' }],
    });
  });

  it('is silent about a suggestion that was taken or is not assessed', () => {
    expect(sledai2k.score({ ...present('thrombocytopenia'), 'lab.platelets': 92 })).toMatchObject({
      total: 1,
      notes: [],
    });
    expect(sledai2k.score({ ...present(), thrombocytopenia: 'not-assessed', 'lab.platelets': 92 })).toMatchObject({
      notes: [],
    });
  });

  it.each<{ id: string; usual: number[]; unusual: number[]; low: number; high: number }>([
    // Section 14, soft query ranges.
    { id: 'lab.platelets', usual: [1, 1500], unusual: [0.9, 1501], low: 1, high: 1500 },
    { id: 'lab.white-cells', usual: [0.1, 100], unusual: [0.09, 4500], low: 0.1, high: 100 },
    { id: 'lab.temperature', usual: [34, 42], unusual: [33.9, 98.6], low: 34, high: 42 },
    { id: 'lab.protein-24h', usual: [0, 30], unusual: [30.1], low: 0, high: 30 },
    { id: 'lab.c3', usual: [0.1, 3], unusual: [0.09, 3.1], low: 0.1, high: 3 },
  ])('asks about $id outside $low to $high', ({ id, usual, unusual, low, high }) => {
    const notes = (value: number) => (sledai2k.score({ [id]: value }) as CompleteResult).notes;
    for (const value of usual) expect(notes(value)).toEqual([]);
    for (const value of unusual) {
      expect(notes(value)).toMatchObject([
        { code: 'implausible-value', items: [id], severity: 'query', arguments: { low, high } },
      ]);
    }
  });

  it.each([
    { id: 'lab.protein-24h', value: 31, perhaps: 'mg/(24.h)' },
    { id: 'lab.c3', value: 9, perhaps: undefined },
    { id: 'lab.c3', value: 90, perhaps: 'mg/dL' },
  ])('wonders about the unit of $id $value', ({ id, value, perhaps }) => {
    const { notes } = sledai2k.score({ [id]: value }) as CompleteResult;
    expect(notes[0]!.arguments!['perhaps']).toBe(perhaps);
  });
});

describe('date of a sample', () => {
  it.each<{ sample: string | undefined; assessed: string | undefined; days: number; found: string }>([
    // Section 4: at the visit or in the days before it.
    { sample: '2024-03-15', assessed: '2024-03-15T09:00:00+01:00', days: 10, found: 'within' },
    { sample: '2024-03-05', assessed: '2024-03-15T09:00:00+01:00', days: 10, found: 'within' },
    { sample: '2024-03-04', assessed: '2024-03-15T09:00:00+01:00', days: 10, found: 'outside' },
    { sample: '2024-03-04', assessed: '2024-03-15T09:00:00+01:00', days: 28, found: 'within' },
    { sample: '2024-02-14', assessed: '2024-03-15', days: 30, found: 'within' },
    { sample: '2024-02-13', assessed: '2024-03-15', days: 30, found: 'outside' },
    { sample: '2024-03-16', assessed: '2024-03-15T23:30:00-05:00', days: 10, found: 'after-assessment' },
    { sample: '2024-03-15', assessed: '2024-03-15T00:30:00+05:00', days: 10, found: 'within' },
    { sample: undefined, assessed: '2024-03-15', days: 10, found: 'unknown' },
    { sample: '2024-03-15', assessed: undefined, days: 10, found: 'unknown' },
    { sample: '2024-02-30', assessed: '2024-03-15', days: 10, found: 'unknown' },
    { sample: '15.3.2024', assessed: '2024-03-15', days: 10, found: 'unknown' },
  ])('$sample for $assessed in $days days: $found', ({ sample, assessed, days, found }) => {
    expect(checkSampleDate(sample, assessed, days)).toBe(found);
  });
});
