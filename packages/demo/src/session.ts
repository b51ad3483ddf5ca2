import type { InstrumentElement } from '@clinimetric/elements';
import type { Answers, Option, PartValue } from '@clinimetric/scoring';
import { en as shared } from '@clinimetric/scoring/en';
import { create, entries, type Entry } from './instruments.ts';
import { today } from './records/day.ts';
import { isStarted, type Scored } from './summary.ts';

/** One instrument of the page: its element lives as long as the page does and keeps the answers. */
export interface Sheet extends Entry {
  readonly element: InstrumentElement<PartValue>;
}

export interface Place {
  readonly sheet: Sheet | undefined;
  readonly isHandedOver: boolean;
}

/** Everything the page knows. It is in memory only and goes with the page. */
export class Session {
  readonly sheets: readonly Sheet[] = entries.map((entry) => ({ ...entry, element: create(entry) }));
  #date = today();
  #cleared: readonly (readonly [Sheet, Answers])[] = [];

  /** Day of the assessment, `YYYY-MM-DD`; elements that check dates of samples against it are told. */
  get date(): string {
    return this.#date;
  }

  set date(date: string) {
    this.#date = date;
    for (const { element } of this.sheets) element.setAttribute('assessed-on', date);
  }

  get hasAnswers(): boolean {
    return this.sheets.some(({ element }) => Object.keys(element.answers).length > 0);
  }

  get started(): Sheet[] {
    return this.sheets.filter((sheet) => isStarted(this.scored(sheet)));
  }

  /** Instruments whose answers can be brought back. */
  get cleared(): Sheet[] {
    return this.#cleared.map(([sheet]) => sheet);
  }

  scored({ instrument, words, element }: Sheet): Scored {
    return { instrument, words, shared, result: element.result, bandScheme: element.bandScheme, date: this.date };
  }

  clear(sheets: readonly Sheet[]): void {
    const answered = sheets.filter(({ element }) => Object.keys(element.answers).length > 0);
    this.#cleared = answered.map((sheet) => [sheet, sheet.element.answers]);
    for (const { element } of answered) element.answers = {};
  }

  undo(): void {
    for (const [{ element }, answers] of this.#cleared) element.answers = answers;
    this.#cleared = [];
  }

  /** A new answer begins the next patient: the former one's cannot come back among them. */
  forgetCleared(): void {
    this.#cleared = [];
  }
}

export const optionValue = ({ element }: Sheet, { id, default: value }: Option): string =>
  element.getAttribute(id) ?? String(value);

export function setOption({ element }: Sheet, option: Option, value: string): void {
  if (!option.values.some((one) => String(one) === value)) return;
  if (value === String(option.default)) element.removeAttribute(option.id);
  else element.setAttribute(option.id, value);
}

export function setBandScheme({ instrument, element }: Sheet, scheme: string | null): void {
  const isKnown = instrument.bandSchemes.some(({ id }) => id === scheme);
  element.bandScheme = isKnown ? scheme : null;
}

/** The address that shows an instrument with its present settings. Answers never stand in an address. */
export function addressOf(sheet: Sheet, isHandedOver = false): string {
  const { instrument, element } = sheet;
  const query = new URLSearchParams();
  for (const { id } of instrument.options) {
    const value = element.getAttribute(id);
    if (value !== null) query.set(id, value);
  }
  if (element.bandScheme) query.set('band-scheme', element.bandScheme);
  const settings = query.toString();
  return `#${instrument.id}${isHandedOver ? '/patient' : ''}${settings && `?${settings}`}`;
}

/** Reads an address, and sets the settings it names. */
export function placeOf({ sheets }: Session, hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const [id, view] = path.split('/', 2);
  const sheet = sheets.find(({ instrument }) => instrument.id === id);
  if (!sheet) return { sheet: undefined, isHandedOver: false };
  const given = new URLSearchParams(query);
  for (const option of sheet.instrument.options) {
    const value = given.get(option.id);
    if (value !== null) setOption(sheet, option, value);
  }
  if (given.has('band-scheme')) setBandScheme(sheet, given.get('band-scheme'));
  return { sheet, isHandedOver: view === 'patient' && sheet.forPatients === true };
}
