import { describe, expect, it } from 'vitest';
import * as scoring from '../index.ts';
import type { AnyInstrument } from '../instrument.ts';
import type { Answers, Item } from '../item.ts';
import type { Note, Reason } from '../result.ts';
import { en } from './en.ts';
import type { InstrumentWords, ItemWords } from './words.ts';

const isInstrument = (value: unknown): value is AnyInstrument =>
  typeof value === 'object' && value !== null && 'bandSchemes' in value && 'score' in value;
const instruments = Object.values<unknown>(scoring).filter(isInstrument);

/** The English words lie beside the definition and are the one export whose name ends in `Words`. */
async function wordsOf({ id }: AnyInstrument): Promise<InstrumentWords> {
  const module = (await import(`../instruments/${id}.en.ts`)) as Record<string, unknown>;
  return module[Object.keys(module).find((name) => name.endsWith('Words'))!] as InstrumentWords;
}

/** BILAG-2004, in short: answers of one system; a system without activity; a value due to lupus, with the one before. */
const within = (system: string, answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).map(([id, value]) => [`${system}.${id}`, value]));
const absent = (system: string, ever: boolean): Answers => ({
  ...Object.fromEntries(
    scoring.bilag2004.items
      .filter(({ part, role }) => part === system && role === 'scored')
      .map(({ id }) => [id, 0] as const),
  ),
  [`ever.${system}`]: ever,
});
const lupus = (id: string, value: number, unit?: string, previous?: number): Answers => ({
  [id]: value,
  [`${id}.due-to-lupus`]: true,
  ...(unit !== undefined && { [`${id}.unit`]: unit }),
  ...(previous !== undefined && { [`previous.${id}`]: previous }),
  ...(unit !== undefined && previous !== undefined && { [`previous.${id}.unit`]: unit }),
});
const onlyDipstick = (level: number, previous?: number): Answers => ({
  ...lupus('renal.dipstick-protein', level, undefined, previous),
  ...within('renal', {
    'albumin-creatinine': 'not-assessed',
    'protein-creatinine': 'not-assessed',
    'protein-24h': 'not-assessed',
  }),
});

/** Answers that raise each note and reason of an instrument once. */
const cases: Readonly<Record<string, readonly Answers[]>> = {
  pasi: [
    { 'trunk.area': 0, 'trunk.erythema': 2, 'age-years': 12 },
    { 'head.area-percent': 100, 'head.erythema': 0, 'head.induration': 0, 'head.desquamation': 0 },
  ],
  dlqi: [
    { q1: [1, 2], q7: 'yes', q7b: 1, 'age-years': 12, 'completed-by': 'assisted' },
    { q1: 'left-blank', q2: 'left-blank', q7: 'left-blank', q7b: 1, 'completed-by': 'proxy' },
  ],
  bsa: [{ method: 'lund-browder', 'age-years': 7 }],
  'bilag-2004': [
    {
      ...absent('ophthalmic', true),
      ...absent('gastrointestinal', false),
      ...within('constitutional', { pyrexia: 2, anorexia: 2, 'weight-loss': 2 }),
      ...within('mucocutaneous', { 'skin-eruption-severe': 3 }),
      ...within('cardiorespiratory', { aortitis: 1, 'myocarditis-mild': 2 }),
      ...within('musculoskeletal', { 'myositis-mild': 1, 'arthritis-mild': 4 }),
      ...within('renal', { 'systolic-pressure': 80, 'diastolic-pressure': 90, 'albumin-creatinine': 'not-assessed' }),
      ...lupus('renal.protein-creatinine', 62, 'mg/mmol', 60),
      ...lupus('haematological.haemoglobin', 95, 'g/dL'),
      ...within('haematological', { 'active-haemolysis': true, 'coombs-isolated': true }),
      ...lupus('haematological.white-cells', 5, '10*9/L'),
      ...lupus('haematological.neutrophils', 6, '10*9/L'),
      'haematological.neutrophils.due-to-lupus': false,
    },
    {
      ...within('constitutional', { pyrexia: 2 }),
      ...within('renal', { 'nephrotic-syndrome': true, 'active-sediment': true, 'active-nephritis': true }),
      ...lupus('renal.creatinine', 200, 'umol/L', 120),
      ...lupus('renal.protein-24h', 2, 'g/(24.h)'),
      ...within('haematological', { ttp: 2 }),
      ...lupus('haematological.haemoglobin', 7, 'g/dL'),
      ...lupus('haematological.platelets', 20, '10*9/L'),
    },
    {
      ...within('constitutional', { anorexia: 2, 'weight-loss': 2 }),
      ...onlyDipstick(3, 1),
      ...within('renal', { 'accelerated-hypertension': true }),
      ...lupus('renal.gfr', 30),
      ...within('haematological', { ttp: 1 }),
    },
    {
      ...within('constitutional', { anorexia: 1 }),
      ...onlyDipstick(3, 2),
      ...lupus('renal.creatinine', 135, 'umol/L', 115),
    },
    onlyDipstick(3),
    {
      ...lupus('renal.protein-creatinine', 30, 'mg/mmol'),
      ...lupus('renal.systolic-pressure', 150, undefined, 110),
      ...lupus('renal.diastolic-pressure', 95, undefined, 70),
    },
  ],
  'sledai-2k': [{ thrombocytopenia: false, 'lab.platelets': 92, 'lab.white-cells': 4500 }, { pyuria: 'not-assessed' }],
};
const settings: Readonly<Record<string, object>> = { 'sledai-2k': { 'missing-as-absent': true } };

/** A number from 0 to below 1 from a seed; the same in every run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

function answerOf(item: Item, next: () => number): unknown {
  const pick = <T>(values: readonly T[]) => values[Math.floor(next() * values.length)];
  const special = item.special ?? [];
  if (special.length > 0 && next() < 0.15) return pick(special);
  if (item.kind === 'boolean') return next() < 0.5;
  if (item.kind === 'choice')
    return item.multiple && next() < 0.2 ? item.options.map(({ value }) => value) : pick(item.options)!.value;
  if (item.kind === 'text') return item.format === 'date' ? '2024-03-15' : 'text';
  // The ends and, between them, small numbers as often as large ones.
  const steps = Math.round(1 / item.step);
  const range = (item.max - item.min) * steps;
  return item.min + pick([0, range, Math.floor(next() * range), Math.floor(range ** next())])! / steps;
}

function* randomAnswers({ items }: AnyInstrument, count: number): Generator<Answers> {
  const random = numbers(1);
  const next = () => random.next().value;
  for (let i = 0; i < count; i++) {
    const density = next();
    const asked = items.filter(() => next() < density);
    yield Object.fromEntries(asked.map((item) => [item.id, answerOf(item, next)])) as Answers;
  }
}

function findingsOf(instrument: AnyInstrument, answers: Answers): (Note | Reason)[] {
  const result = instrument.score(answers, settings[instrument.id]);
  return result.status === 'invalid' ? [] : [...result.notes, ...result.reasons];
}

const keys = (record: object | undefined) => Object.keys(record ?? {}).sort();
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort();
const sentences = (words: ItemWords | undefined) => [
  words?.label,
  ...[words?.help, words?.exclusion].filter((text) => text !== undefined),
  ...Object.values(words?.options ?? {}),
  ...Object.values(words?.descriptions ?? {}),
];

it('walks instruments', () => expect(instruments.length).toBeGreaterThanOrEqual(6));

describe.each(instruments.map((instrument) => ({ id: instrument.id, instrument })))('$id', ({ instrument }) => {
  it('has a word for every item and answer, and no other', async () => {
    const words = await wordsOf(instrument);
    expect(keys(words.items)).toEqual(ids(instrument.items));
    for (const item of instrument.items) {
      const own = words.items[item.id]!;
      const values = item.kind === 'choice' ? item.options.map(({ value }) => String(value)).sort() : [];
      expect(keys(own.options), item.id).toEqual(values);
      if (own.descriptions) expect(keys(own.descriptions), item.id).toEqual(values);
      for (const sentence of sentences(own)) expect(sentence, item.id).toMatch(/\S/);
      for (const special of item.special ?? []) expect(en.special[special]).toMatch(/\S/);
    }
  });

  it('has a word for every part, derived score and option value, and no other', async () => {
    const words = await wordsOf(instrument);
    expect(keys(words.parts)).toEqual(ids(instrument.parts));
    expect(keys(words.grades)).toEqual([...new Set(instrument.parts.flatMap(({ grades = [] }) => grades))].sort());
    expect(keys(words.derived)).toEqual(ids(instrument.derived));
    expect(keys(words.options)).toEqual(ids(instrument.options));
    for (const { id, values } of instrument.options) {
      expect(keys(words.options![id]!.options), id).toEqual(values.map(String).sort());
      for (const sentence of sentences(words.options![id])) expect(sentence, id).toMatch(/\S/);
    }
  });

  it('has a word for every band and threshold, and no other', async () => {
    const words = await wordsOf(instrument);
    expect(keys(words.bandSchemes)).toEqual(ids(instrument.bandSchemes));
    expect(keys(words.thresholds)).toEqual(ids(instrument.thresholds));
    for (const { id, bands } of instrument.bandSchemes) {
      expect(keys(words.bandSchemes[id]!.bands), id).toEqual(ids(bands));
    }
  });

  it('has a sentence for every note and reason, and no other', async () => {
    const words = await wordsOf(instrument);
    const raised = (cases[instrument.id] ?? []).flatMap((answers) => findingsOf(instrument, answers));
    const codes = [...new Set(raised.map(({ code }) => code))].sort();
    expect(codes).toEqual([...keys(words.notes), ...keys(words.reasons)].sort());
    const told = [
      ...raised,
      ...[...randomAnswers(instrument, 500)].flatMap((answers) => findingsOf(instrument, answers)),
    ];
    for (const finding of told) {
      const sentence = 'part' in finding ? words.reasons?.[finding.code] : words.notes?.[finding.code];
      expect(sentence?.(finding.arguments ?? {}), finding.code).toMatch(/^(?!.*undefined).*\S/);
    }
  });

  it('names itself, its label set and its licence', async () => {
    const { lang, wording, title, fullTitle, totalLabel, licence, view } = await wordsOf(instrument);
    expect(lang).toBe('en');
    expect(wording).toBe(scoring.labelSet);
    for (const sentence of [title, fullTitle, totalLabel, licence, ...Object.values(view ?? {})])
      expect(sentence).toMatch(/\S/);
  });
});

it.each(['recall', 'statistic'])('asks for every %s of the itch scales', async (option) => {
  for (const instrument of [scoring.pruritusVas, scoring.pruritusNrs]) {
    const { view } = await wordsOf(instrument);
    for (const value of instrument.options.find(({ id }) => id === option)!.values) {
      expect(
        Object.keys(view!).some((key) => key.startsWith('prompt.') && key.split('.').includes(String(value))),
      ).toBe(true);
    }
  }
});
