import type { InstrumentWords } from '../words/words.ts';
import { unitNames } from './measures.en.ts';

type Sentences = NonNullable<InstrumentWords['reasons']>;
type Sentence = Sentences[string];
type Arguments = Parameters<Sentence>[0];

const names: Readonly<Record<string, string>> = {
  'albumin-creatinine': 'ACR',
  'protein-creatinine': 'PCR',
  'protein-24h': 'Urine protein',
  'white-cells': 'White cells',
  neutrophils: 'Neutrophils',
  lymphocytes: 'Lymphocytes',
  platelets: 'Platelets',
};

/** A value with its unit; while the unit is open, the value alone. */
const quantity = (value: string | number | undefined, unit: string | number | undefined) =>
  unit === undefined ? String(value) : `${value} ${unitNames[unit]}`;

const now = ({ value, unit }: Arguments) => quantity(value, unit);
const before = ({ previous, previousUnit }: Arguments) => quantity(previous, previousUnit);
/** Views that know the day of the visit before give it as `since`. */
const since = ({ since: day }: Arguments) => (day === undefined ? '' : ` since ${day}`);

const notFallen = (args: Arguments) =>
  args['previous'] === undefined
    ? 'with no value before to compare with'
    : `not down by 25 % from ${before(args)}${since(args)}`;

const proteinuria =
  (relation: string): Sentence =>
  (args) =>
    `${names[args['measure']!]} ${now(args)}, ${relation} ${quantity(args['limit'], args['limitUnit'])} and ${notFallen(args)}`;

const level = (value: string | number | undefined) => (value === 0 ? 'negative' : `${value}+`);

const dipstick: Sentence = ({ value, previous }) =>
  `Dipstick protein ${level(value)}, ${previous === undefined ? 'with no value before to compare with' : `before ${level(previous)}`}`;

/** Why a grade is what it is. */
export const bilagReasons: Sentences = {
  'affected-before': () => 'Inactive now, affected before',
  'never-affected': () => 'Never affected',
  'group-a-active': () => 'Same, worse or new, in a feature that gives A',
  'group-a-improving': () => 'Improving, in a feature that gives A while active',
  'group-b-active': () => 'Same, worse or new, in a feature that gives B',
  'group-b-improving': () => 'Improving, in a feature that gives B while active',
  'group-c-present': () => 'Present, in a feature that gives no more than C',
  'pyrexia-and-two-others': () => 'Fever and at least two other features same, worse or new',
  'pyrexia-active': () => 'Fever same, worse or new, without two other such features',
  'two-others-active': () => 'At least two features same, worse or new, without such a fever',
  'constitutional-present': () => 'Present, not enough for B',
  'severe-proteinuria': proteinuria('above'),
  'moderate-proteinuria': proteinuria('at least'),
  'some-proteinuria': (args) =>
    `${names[args['measure']!]} ${now(args)}, above ${quantity(args['limit'], args['limitUnit'])}`,
  'dipstick-steep-rise': dipstick,
  'dipstick-rise': dipstick,
  'dipstick-protein': dipstick,
  'accelerated-hypertension': () => 'Accelerated hypertension',
  'nephrotic-syndrome': () => 'Nephrotic syndrome',
  'active-sediment': () => 'Active urinary sediment',
  'active-nephritis': () => 'Active nephritis on biopsy',
  'deteriorating-creatinine': (args) =>
    `Creatinine ${now(args)}, ${args['previous'] === undefined ? 'with no value before to compare with' : `up from ${before(args)}${since(args)}`}`,
  'rising-creatinine': (args) => `Creatinine ${now(args)}, up from ${before(args)}${since(args)}, by no more than 30 %`,
  'deteriorating-gfr': ({ value, previous }) =>
    `GFR ${value} mL/min/1.73 m², ${previous === undefined ? 'not measured before' : `before ${previous}`}`,
  'raised-pressure': ({ systolic, diastolic, previousSystolic, previousDiastolic }) =>
    `Blood pressure ${systolic}/${diastolic} mmHg, up from ${previousSystolic}/${previousDiastolic}`,
  'low-haemoglobin': (args) => `Haemoglobin ${now(args)}, below ${args['limit']} g/dL`,
  'haemoglobin-with-haemolysis': (args) =>
    `Active haemolysis with haemoglobin ${now(args)}${args['limit'] === undefined ? '' : `, below ${args['limit']} g/dL`}`,
  'low-count': (args) => `${names[args['measure']!]} ${now(args)}, below ${args['limit']} × 10⁹/L`,
  'ttp-active': () => 'TTP same, worse or new',
  'ttp-improving': () => 'TTP improving',
  'coombs-isolated': () => 'Positive Coombs test alone',
};

/** What a person should look at. */
export const bilagNotes: Sentences = {
  'implausible-value': ({ low, high, unit, perhaps }) =>
    `Outside the usual ${low} to ${high} ${unitNames[unit!]}: please check the value and its unit.${perhaps === undefined ? '' : ` Is it in ${unitNames[perhaps]}?`}`,
  'systolic-not-above-diastolic': () => 'The systolic pressure is not above the diastolic one. Please check.',
  'neutrophils-above-white-cells': () => 'More neutrophils than white cells. Please check the values and their units.',
  'no-previous-value': () => 'No value of the visit just before to compare with.',
  'not-due-to-lupus': () => 'Not due to active lupus: left out of the grade.',
  'not-done': () => 'Not done, and counted for nothing.',
};
