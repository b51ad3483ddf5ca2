import { isDay, type Day } from '../../records/day.ts';
import type { AnswerValue, Item, SpecialAnswer } from '@clinimetric/scoring';

/** What a cell says: a value, nothing, or something that does not belong there. */
export type Cell<Value> = { readonly is: 'value'; readonly value: Value } | { readonly is: 'missing' | 'wrong' };

const missing = { is: 'missing' } as const;
const wrong = { is: 'wrong' } as const;
const value = <Value>(one: Value): Cell<Value> => ({ is: 'value', value: one });

/** How files write that there is nothing. It is never a zero. */
export const isMissing = (cell: string): boolean => /^(|\.|na|n\/a|nan|null)$/i.test(cell.trim());

/** A number with a point or a comma before its decimals. */
export function readNumber(cell: string): Cell<number> {
  if (isMissing(cell)) return missing;
  const text = cell.trim();
  return /^[+-]?\d{1,9}([.,]\d{1,9})?$/.test(text) ? value(Number(text.replace(',', '.')) + 0) : wrong;
}

/** A day as ISO 8601 writes it; a time behind it is passed over. */
export function readDate(cell: string): Cell<Day> {
  if (isMissing(cell)) return missing;
  const [day = ''] = cell.trim().split(/[T ]/, 1);
  return isDay(day) ? value(day) : wrong;
}

export function readFlag(cell: string): Cell<boolean> {
  if (isMissing(cell)) return missing;
  if (/^(y|yes|true|1)$/i.test(cell.trim())) return value(true);
  return /^(n|no|false|0)$/i.test(cell.trim()) ? value(false) : wrong;
}

const specials: readonly (readonly [SpecialAnswer, RegExp])[] = [
  ['not-relevant', /^(nr|not[ -]relevant)$/i],
  ['not-assessed', /^(nd|not[ -](assessed|done))$/i],
  ['left-blank', /^(left[ -])?blank$/i],
];

/** An answer in the words or numbers of the item; of a choice also by its points, where they name one answer alone. */
export function readAnswer(item: Item, cell: string): Cell<AnswerValue> {
  if (isMissing(cell)) return missing;
  const text = cell.trim();
  const special = specials.find(([name, pattern]) => item.special?.includes(name) && pattern.test(text));
  if (special) return value(special[0]);
  if (item.kind === 'text') return value(text.slice(0, item.maxLength));
  if (item.kind === 'boolean') {
    if (/^(present|absent)$/i.test(text)) return value(/^present$/i.test(text));
    return readFlag(text);
  }
  const number = readNumber(text);
  if (item.kind !== 'choice') return number;
  const options = item.options.filter((option) =>
    number.is === 'value'
      ? option.value === number.value || (typeof option.value === 'string' && option.points === number.value)
      : String(option.value).toLowerCase() === text.toLowerCase(),
  );
  return options.length === 1 ? value(options[0]!.value) : wrong;
}
