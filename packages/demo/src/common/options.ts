import type { InstrumentElement } from '@clinimetric/elements';
import type { Option, PartValue } from '@clinimetric/scoring';
import { en as shared } from '@clinimetric/scoring/en';
import type { TemplateResult } from 'lit';
import { choiceField } from './fields.ts';
import type { Known } from './instruments.ts';
import { optionWords } from './options.en.ts';

/** An instrument with its element, whose attributes hold the options. */
interface Optioned extends Known {
  readonly element: InstrumentElement<PartValue>;
}

const optionValue = ({ element }: Optioned, { id, default: value }: Option): string =>
  element.getAttribute(id) ?? String(value);

export function setOption({ element }: Optioned, option: Option, value: string): void {
  if (!option.values.some((one) => String(one) === value)) return;
  if (value === String(option.default)) element.removeAttribute(option.id);
  else element.setAttribute(option.id, value);
}

/** "Window: 10 days": an option with its present value. */
export function optionText(sheet: Optioned, option: Option): string {
  const value = optionValue(sheet, option);
  const { label = option.id, options } = sheet.words.options?.[option.id] ?? {};
  return `${label}: ${options?.[value] ?? value}`;
}

/** An option of an instrument as a choice among its values, with what is less certain about them. */
export function optionField(sheet: Optioned, option: Option, onChange: (value: string) => void): TemplateResult {
  const { label = option.id, help, options } = sheet.words.options?.[option.id] ?? {};
  const values = option.values.map((value): [string, string] => {
    const isLess = option.certaintyOf?.[String(value)];
    return [String(value), `${options?.[String(value)] ?? value}${isLess ? ` (${shared.lessCertain})` : ''}`];
  });
  const told = [help, option.certainty && optionWords.lessCertain(shared.lessCertain)].filter(Boolean).join(' ');
  return choiceField(label, values, optionValue(sheet, option), onChange, told);
}
