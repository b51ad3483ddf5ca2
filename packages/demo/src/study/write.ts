import { responseWords } from '@clinimetric/scoring/views/response.en';
import { isInPercent, titleOf } from './definitions.ts';
import type { Measure } from './measures.ts';
import type { ResponseRule } from './responses.ts';
import { words } from './study.en.ts';

const formats = new Map<number, Intl.NumberFormat>();

/** A number with so many decimals, rounded once and halves away from zero, with a real minus sign. */
export function writeNumber(value: number, decimals: number): string {
  const format =
    formats.get(decimals) ??
    new Intl.NumberFormat('en-GB', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: false,
    });
  formats.set(decimals, format);
  return format
    .format(value)
    .replace(/^-(?=[0.]+$)/, '')
    .replace('-', '−');
}

/** A change with its sign. */
export const writeChange = (value: number, decimals: number): string => {
  const text = writeNumber(value, decimals);
  return value > 0 && !/^[0.]+$/.test(text) ? `+${text}` : text;
};

/** What an axis with values of a measure counts. */
export const unitOf = ({ instrument }: Measure): string =>
  isInPercent(instrument) ? words.plot.percent : words.plot.points;

/** The same for what lies between two values. */
export const unitOfChange = ({ instrument }: Measure): string =>
  isInPercent(instrument) ? words.plot.percentagePoints : words.plot.points;

export const writePercent = (value: number): string => `${writeNumber(value, 1)} %`;

/** Three decimals, and never 0. */
export const writeP = (p: number): string => (p < 0.001 ? '<0.001' : writeNumber(p, 3));

/** What a measure is called; where source and items both have one, each says which it is. */
export function nameOfMeasure({ instrument, from }: Measure, all: readonly Measure[]): string {
  const title = titleOf(instrument);
  const isAlone = all.filter((one) => one.instrument === instrument).length < 2;
  if (from === 'source') return words.choice.fromSource(title);
  return isAlone ? title : words.choice.fromAnswers(title);
}

/** A column that is called as the kit calls a response gets its name. */
function nameOfFlag(id: string): string {
  const column = id.slice('flag/'.length);
  return responseWords.view[`response.${column.toLowerCase()}`] ?? column;
}

export function nameOfRule({ id }: ResponseRule): string {
  if (id === 'sri4') return words.response.sri4;
  if (id.startsWith('flag/')) return words.response.flag(nameOfFlag(id));
  const [own = '', source] = id.split('/');
  const name = responseWords.view[`response.${own}`] ?? own;
  return source ? words.response.source(name) : name;
}

/** The same without where it comes from, for narrow places. */
export const shortNameOfRule = (rule: ResponseRule): string =>
  rule.id.startsWith('flag/') ? nameOfFlag(rule.id) : nameOfRule({ ...rule, id: rule.id.split('/')[0]! });
