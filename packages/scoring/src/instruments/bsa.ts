import { lundBrowderColumn, lundBrowderColumns, lundBrowderParts } from '../bsa/lund-browder.ts';
import { defineInstrument, type Evaluation, type Interval } from '../instrument.ts';
import { always, choice, decimal, text, type Answers, type Condition, type Item, type NumberItem } from '../item.ts';
import type { Issue, OptionValues } from '../result.ts';
import { OPEN, type Sheet } from '../sheet.ts';

export { lundBrowderColumn, lundBrowderColumns, lundBrowderParts, type LundBrowderPart } from '../bsa/lund-browder.ts';

/** Steps of the total in the whole body: quarters of a percent (Lund-Browder) times hundredths (every percentage). */
const WHOLE = 100 * 4 * 100 * 100;

/** What one handprint of the patient stands for, in hundredths of a percent of the body. Source key: handprint. */
const palms = [
  { id: 'with-fingers', hundredths: 100 },
  { id: 'with-fingers-measured', hundredths: 87 },
  { id: 'without-fingers', hundredths: 50 },
] as const;
const palmIds: readonly unknown[] = palms.map(({ id }) => id);

/** A way to the total: its items, and the steps of the total that one step of each item adds. */
interface Method {
  readonly id: string;
  readonly items: readonly NumberItem[];
  /** Several columns where the palm convention or the age chooses one. */
  readonly columns: readonly (readonly number[])[];
}

const by = (method: string): Condition => ({ item: 'method', in: [method] });

/** A method whose parts are entered in percent of each part; `weights` are their percent of the body. */
const byParts = (
  method: string,
  prefix: string,
  weights: Readonly<Record<string, number>>,
  source: string,
): Method => ({
  id: method,
  items: Object.keys(weights).map((part) =>
    decimal(`${prefix}.${part}`, 0, 100, { unit: '%', askedWhen: by(method), source }),
  ),
  columns: [Object.values(weights).map((percent) => 4 * percent)],
});

const methods: readonly Method[] = [
  {
    id: 'handprints',
    // Two hundred prints without fingers are the whole body.
    items: [decimal('handprints', 0, 200, { unit: '{handprint}', askedWhen: by('handprints'), source: 'handprint' })],
    columns: palms.map(({ hundredths }) => [4 * hundredths]),
  },
  byParts('regions', 'regions', { head: 10, 'upper-limbs': 20, trunk: 30, 'lower-limbs': 40 }, 'fredriksson1978'),
  byParts(
    'rule-of-nines',
    'nines',
    {
      head: 9,
      'arm-left': 9,
      'arm-right': 9,
      'trunk-front': 18,
      'trunk-back': 18,
      'leg-left': 18,
      'leg-right': 18,
      genitals: 1,
    },
    'wallace1951',
  ),
  {
    id: 'lund-browder',
    items: lundBrowderParts.map(({ id }) =>
      decimal(id, 0, 100, { unit: '%', askedWhen: by('lund-browder'), source: 'lund-browder1944' }),
    ),
    columns: lundBrowderColumns.map((_, column) => lundBrowderParts.map(({ quarters }) => quarters[column]!)),
  },
  { id: 'direct', items: [decimal('direct', 0, 100, { unit: '%', askedWhen: by('direct') })], columns: [[400]] },
];

const HANDPRINTS = 0;
const LUND_BROWDER = 3;

const items: readonly Item[] = [
  choice(
    'method',
    methods.map(({ id }) => id),
    { role: 'context', requiredWhen: always },
  ),
  ...methods.slice(0, LUND_BROWDER).flatMap((method) => method.items),
  decimal('age-years', 0, 120, {
    role: 'context',
    unit: 'a',
    askedWhen: by('lund-browder'),
    requiredWhen: by('lund-browder'),
    source: 'lund-browder1944',
  }),
  ...methods.slice(LUND_BROWDER).flatMap((method) => method.items),
  text('strokes', { maxLength: 100_000 }),
];

const METHOD = 0;
const AGE = items.findIndex(({ id }) => id === 'age-years');
const firsts = methods.map((method) => items.indexOf(method.items[0]!));

/** Position of the column that holds for a method, or `OPEN` while the age it depends on is open. */
function columnOf(method: number, sheet: Sheet, options: OptionValues): number {
  if (method === HANDPRINTS) return palmIds.indexOf(options['palm-convention']);
  if (method !== LUND_BROWDER) return 0;
  const age = sheet[AGE]!;
  return age === OPEN ? OPEN : lundBrowderColumn(age / 100);
}

/** Total over what is answered, and with every open item as large as it and the body allow. */
function intervalOf(sheet: Sheet, method: number, weights: readonly number[]): Interval {
  const first = firsts[method]!;
  let low = 0;
  let high = 0;
  weights.forEach((weight, i) => {
    const steps = sheet[first + i]!;
    low += weight * Math.max(steps, 0);
    high +=
      weight * (steps === OPEN ? Math.min(100 * methods[method]!.items[i]!.max, Math.floor(WHOLE / weight)) : steps);
  });
  return [low, high];
}

function evaluate(sheet: Sheet, options: OptionValues, answers: Answers): Evaluation {
  const code = sheet[METHOD]!;
  if (code === OPEN) return { total: [0, WHOLE], parts: {}, contributions: [] };
  const method = methods[code]!;
  const column = columnOf(code, sheet, options);
  // While the age is open every column is still possible.
  const columns = column === OPEN ? method.columns : [method.columns[column]!];
  const intervals = columns.map((weights) => intervalOf(sheet, code, weights));
  const total: Interval = [Math.min(...intervals.map(([low]) => low)), Math.max(...intervals.map(([, high]) => high))];
  const first = firsts[code]!;
  return {
    total,
    parts: {},
    contributions: columns[0]!.flatMap((weight, i): [number, number][] =>
      sheet[first + i] === OPEN ? [] : [[first + i, weight * sheet[first + i]!]],
    ),
    reasons:
      code === LUND_BROWDER && column !== OPEN
        ? [
            {
              part: 'total',
              code: 'lund-browder-column',
              items: ['age-years'],
              arguments: { column: lundBrowderColumns[column]!.id },
            },
          ]
        : [],
    issues: total[0] > WHOLE ? [aboveMaximum(columns[0]![0]!, answers)] : [],
  };
}

/** Only handprints can exceed the whole body: all other methods end at 100 %. */
const aboveMaximum = (weight: number, { handprints }: Answers): Issue => ({
  code: 'above-total-maximum',
  item: 'handprints',
  received: handprints as number,
  allowed: { min: 0, max: Math.floor(WHOLE / weight) / 100, step: 0.01 },
});

function totalOf(sheet: Sheet, options: OptionValues): number {
  const method = sheet[METHOD]!;
  const weights = methods[method]!.columns[columnOf(method, sheet, options)]!;
  const first = firsts[method]!;
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i]! * sheet[first + i]!;
  return total > WHOLE ? -1 : total;
}

/**
 * Percent of the body surface affected by psoriasis, 0 to 100 in exact steps of 1/40 000, by one of five methods:
 * handprints, percent of the four PASI regions, rule of nines (adults), Lund-Browder by age, or a direct estimate.
 * Values by different methods are not comparable. It is not the body surface in square metres. Source keys: handprint,
 * fredriksson1978, wallace1951, lund-browder1944.
 */
export const bsa = defineInstrument(
  {
    id: 'bsa',
    version: '1.0.0',
    items,
    options: [
      {
        id: 'palm-convention',
        values: palms.map(({ id }) => id),
        default: 'with-fingers',
        affects: 'number',
        source: 'handprint',
        certaintyOf: { 'with-fingers-measured': 'medium' },
      },
    ],
    total: { name: 'bsa', min: 0, max: 100, step: 1 / 40_000, unit: '%', official: true, decimals: 1 },
    bandSchemes: [
      {
        id: 'npf-three-way',
        version: '1',
        source: 'npf',
        bands: [
          { id: 'mild', from: 0 },
          { id: 'moderate', from: 3 },
          { id: 'severe', above: 10 },
        ],
      },
    ],
    thresholds: [
      { id: 'rule-of-tens', relation: '>', value: 10, source: 'finlay2005' },
      // The article says above 10 %; the council's own web text says 10 % or more.
      { id: 'ipc-2020', relation: '>', value: 10, source: 'strober2020', certainty: 'medium', year: 2020 },
    ],
    sources: {
      handprint:
        'Handprint convention, hand with fingers about 1 % of the body: psoriasis.org/treat-to-target; palm alone about 0.5 % and measured 0.87 % with fingers: Rhodes et al., doi 10.1111/bjd.12290 (abstract)',
      fredriksson1978:
        'Region weights of PASI: Fredriksson & Pettersson, Dermatologica 1978;157:238-244, doi 10.1159/000250839',
      wallace1951: 'Rule of nines: Wallace, Lancet 1951 (not re-read; values from public copies)',
      'lund-browder1944':
        'Lund & Browder, Surg Gynecol Obstet 1944;79:352-358 (not re-read; two independent public tables agree)',
      npf: 'NPF/AAD three-way cut, as given in Medscape 958540_3 and bsa-calculator.com',
      finlay2005: 'Finlay 2005, doi 10.1111/j.1365-2133.2005.06502.x',
      strober2020: 'Strober et al. 2020, doi 10.1016/j.jaad.2019.08.026 (abstract)',
    },
    licence: { status: 'free', certainty: 'medium' },
  },
  { evaluate, totalOf },
);
