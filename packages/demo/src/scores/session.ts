import type { InstrumentElement } from '@clinimetric/elements';
import type { Answers, PartValue } from '@clinimetric/scoring';
import { en as shared } from '@clinimetric/scoring/en';
import { create, entries, type Entry } from '../common/instruments.ts';
import { setOption } from '../common/options.ts';
import { isStarted, type Scored } from '../common/summary.ts';
import { today } from '../records/day.ts';

/** One instrument of the page. Once opened, its element lives as long as the page does and keeps the answers. */
export interface Sheet extends Entry {
  element?: InstrumentElement<PartValue>;
}

export type OpenSheet = Required<Pick<Sheet, 'element'>> & Sheet;

export const isOpen = (sheet: Sheet): sheet is OpenSheet => sheet.element !== undefined;

const isAnswered = ({ element }: OpenSheet) => Object.keys(element.answers).length > 0;

export interface Place {
  readonly sheet: Sheet | undefined;
  readonly isHandedOver: boolean;
}

/** Everything the page knows. It is in memory only and goes with the page. */
export class Session {
  readonly sheets: readonly Sheet[] = entries.map((entry) => ({ ...entry }));
  #date = today();
  #cleared: readonly (readonly [OpenSheet, Answers])[] = [];

  /** Day of the assessment, `YYYY-MM-DD`; elements that check dates of samples against it are told. */
  get date(): string {
    return this.#date;
  }

  set date(date: string) {
    this.#date = date;
    for (const { element } of this.opened) element.setAttribute('assessed-on', date);
  }

  get opened(): OpenSheet[] {
    return this.sheets.filter(isOpen);
  }

  get hasAnswers(): boolean {
    return this.opened.some(isAnswered);
  }

  get started(): Sheet[] {
    return this.sheets.filter((sheet) => isStarted(this.scored(sheet)));
  }

  /** Instruments whose answers can be brought back. */
  get cleared(): Sheet[] {
    return this.#cleared.map(([sheet]) => sheet);
  }

  /** Makes the element of a sheet, once. */
  async open(sheet: Sheet): Promise<OpenSheet> {
    await sheet.load();
    if (!sheet.element) {
      sheet.element = create(sheet);
      sheet.element.setAttribute('assessed-on', this.#date);
    }
    return sheet as OpenSheet;
  }

  scored({ instrument, words, element }: Sheet): Scored {
    const { result = instrument.score({}), bandScheme = null } = element ?? {};
    return { instrument, words, shared, result, bandScheme, date: this.date };
  }

  clear(sheets: readonly Sheet[]): void {
    const answered = sheets.filter(isOpen).filter(isAnswered);
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

export function setBandScheme({ instrument, element }: OpenSheet, scheme: string | null): void {
  const isKnown = instrument.bandSchemes.some(({ id }) => id === scheme);
  element.bandScheme = isKnown ? scheme : null;
}

/** The address that shows an instrument with its present settings. Answers never stand in an address. */
export function addressOf({ instrument, element }: Sheet, isHandedOver = false): string {
  const query = new URLSearchParams();
  for (const { id } of instrument.options) {
    const value = element?.getAttribute(id);
    if (value) query.set(id, value);
  }
  if (element?.bandScheme) query.set('band-scheme', element.bandScheme);
  const settings = query.toString();
  return `#${instrument.id}${isHandedOver ? '/patient' : ''}${settings && `?${settings}`}`;
}

const parts = (hash: string) => hash.replace(/^#/, '').split('?', 2);

/** Which instrument an address shows, and to whom. */
export function placeOf({ sheets }: Session, hash: string): Place {
  const [id, view] = (parts(hash)[0] ?? '').split('/', 2);
  const sheet = sheets.find(({ instrument }) => instrument.id === id);
  return { sheet, isHandedOver: view === 'patient' && sheet?.forPatients === true };
}

/** Sets what an address names. */
export function takeSettings(sheet: OpenSheet, hash: string): void {
  const given = new URLSearchParams(parts(hash)[1]);
  for (const option of sheet.instrument.options) {
    const value = given.get(option.id);
    if (value !== null) setOption(sheet, option, value);
  }
  if (given.has('band-scheme')) setBandScheme(sheet, given.get('band-scheme'));
}
