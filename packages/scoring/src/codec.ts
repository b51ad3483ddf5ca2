import type { AnyInstrument } from './instrument.ts';
import type { AnswerValue, Item } from './item.ts';

/** Answers and options as strings, for form posts, CSV, command lines and restored state. */
export type Entries = [name: string, value: string][];

const optionPrefix = 'option.';

/**
 * Answers and options as entries: `.` as decimal sign, `true` or `false`, one entry per tick where there are several,
 * nothing for an unanswered item, options as `option.<id>`. Only items and options of the instrument have entries.
 */
export function toEntries(
  instrument: AnyInstrument,
  answers: Readonly<Record<string, unknown>>,
  options: Readonly<Record<string, unknown>> = {},
): Entries {
  const entries: Entries = [];
  const write = (name: string, value: unknown) => {
    if (value === undefined || value === null) return;
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) entries.push([name, String(one)]);
  };
  for (const { id } of instrument.items) if (Object.hasOwn(answers, id)) write(id, answers[id]);
  for (const { id } of instrument.options) if (Object.hasOwn(options, id)) write(optionPrefix + id, options[id]);
  return entries;
}

/**
 * Entries back as answers and options. An empty entry is unanswered. Text that an item cannot hold stays the text it is,
 * so that `score` says what is wrong with it and nothing is lost; names the instrument does not know stay too, and so do
 * second values of an item or option that takes one.
 */
export function fromEntries(
  instrument: AnyInstrument,
  entries: Iterable<readonly [name: string, value: string]>,
): { answers: Record<string, AnswerValue>; options: Record<string, AnswerValue> } {
  // Maps, since a name that came in from outside may be `__proto__`.
  const answers = new Map<string, AnswerValue>();
  const options = new Map<string, AnswerValue>();
  for (const [name, text] of entries) {
    if (text === '') continue;
    const item = instrument.item(name);
    if (item || !name.startsWith(optionPrefix)) add(answers, name, item ? fromText(item, text) : text);
    else {
      const id = name.slice(optionPrefix.length);
      const option = instrument.options.find((one) => one.id === id);
      add(options, id, option?.values.find((value) => String(value) === text) ?? text);
    }
  }
  return { answers: Object.fromEntries(answers), options: Object.fromEntries(options) };
}

function add(to: Map<string, AnswerValue>, name: string, value: AnswerValue): void {
  const before = to.get(name);
  to.set(name, before === undefined ? value : (([] as AnswerValue[]).concat(before, value) as readonly string[]));
}

function fromText(item: Item, text: string): string | number | boolean {
  if (item.kind === 'boolean') return text === 'true' || (text === 'false' ? false : text);
  if (item.kind === 'choice') return item.options.find(({ value }) => String(value) === text)?.value ?? text;
  return item.kind === 'text' ? text : (numberFrom(text) ?? text);
}

/** The number a text stands for digit by digit; `undefined` where it is none or has more digits than a number holds. */
function numberFrom(text: string): number | undefined {
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(text)) return undefined;
  const number = Number(text);
  const shortest = text
    .replace(/^(-?)0*(?=\d)/, '$1')
    .replace(/^(-?)\./, '$10.')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
  return String(number) === shortest ? number : undefined;
}
