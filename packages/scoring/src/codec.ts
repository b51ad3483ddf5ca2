import type { Instrument } from './instrument.ts';
import type { AnswerValue, Item } from './item.ts';

/** Answers and options as strings, for form posts, CSV, command lines and restored state. */
export type Entries = [name: string, value: string][];

const optionPrefix = 'option.';

/**
 * Answers and options as entries: `.` as decimal sign, `true` or `false`, one entry per tick where there are several,
 * nothing for an unanswered item, options as `option.<id>`.
 */
export function toEntries(
  instrument: Instrument,
  answers: Readonly<Record<string, unknown>>,
  options: Readonly<Record<string, unknown>> = {},
): Entries {
  const entries: Entries = [];
  for (const { id } of instrument.items) {
    const value = answers[id];
    if (value === undefined || value === null) continue;
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) entries.push([id, String(one)]);
  }
  for (const { id } of instrument.options)
    if (options[id] !== undefined) entries.push([optionPrefix + id, String(options[id])]);
  return entries;
}

/**
 * Entries back as answers and options. An empty entry is unanswered. Text that an item cannot hold stays the text it is,
 * so that `score` says what is wrong with it and nothing is lost; names the instrument does not know stay too.
 */
export function fromEntries(
  instrument: Instrument,
  entries: Iterable<readonly [string, string]>,
): { answers: Record<string, AnswerValue>; options: Record<string, string | number | boolean> } {
  const answers: Record<string, AnswerValue> = {};
  const options: Record<string, string | number | boolean> = {};
  for (const [name, text] of entries) {
    if (text === '') continue;
    if (name.startsWith(optionPrefix)) {
      const id = name.slice(optionPrefix.length);
      options[id] =
        instrument.options.find((option) => option.id === id)?.values.find((v) => String(v) === text) ?? text;
      continue;
    }
    const item = instrument.item(name);
    const value = item ? fromText(item, text) : text;
    const before = answers[name];
    if (before === undefined) answers[name] = value;
    else answers[name] = ([] as (string | number)[]).concat(before as string, value as string);
  }
  return { answers, options };
}

function fromText(item: Item, text: string): string | number | boolean {
  if (item.kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  if (item.kind === 'choice') return item.options.find(({ value }) => String(value) === text)?.value ?? text;
  if (item.kind === 'text') return text;
  const number = Number(text);
  return /^-?(\d+\.?\d*|\.\d+)$/.test(text) && String(number) !== 'NaN' ? number : text;
}
