import type { AdministrationTarget } from '@clinimetric/scoring';
import { known } from '../common/instruments.ts';
import { entryOf, sheetOf, show, targetOf, type VisitSheet } from '../common/visit-sheet.ts';
import type { Given } from '../common/scoring.ts';
import { keyOf } from '../records/visit.ts';
import type { OpenVisit } from './open-visit.ts';

/** Brings the code of elements. What a newer page put into the panel has none here. */
export const bringElements = (instruments: readonly string[]): Promise<unknown> =>
  Promise.all(instruments.filter(known).map((id) => entryOf(id).load()));

/** What the element of a sheet holds. */
export const givenBy = (sheet: VisitSheet): Given => ({ result: sheet.element.result, target: targetOf(sheet) });

/** The elements of a visit, each made when it is first asked for, with what is stored. */
export class Sheets {
  readonly #visit: OpenVisit;
  readonly #onAnswer: (sheet: VisitSheet) => void;
  readonly #made = new Map<string, VisitSheet>();

  constructor(visit: OpenVisit, onAnswer: (sheet: VisitSheet) => void) {
    this.#visit = visit;
    this.#onAnswer = onAnswer;
  }

  /** Whether the code of an element is there. */
  isBrought = (instrument: string): boolean => {
    const entry = known(instrument);
    return entry === undefined || customElements.get(entry.tag) !== undefined;
  };

  /** `undefined`: the code of the element is still to come. */
  of(instrument: string, target?: AdministrationTarget): VisitSheet | undefined {
    if (!this.isBrought(instrument)) return undefined;
    const key = keyOf(instrument, target);
    let sheet = this.#made.get(key);
    if (!sheet) {
      const made: VisitSheet = sheetOf(instrument, target, () => this.#onAnswer(made));
      made.element.setAttribute('assessed-on', this.#visit.record.day);
      this.showStored(made);
      this.#made.set(key, made);
      sheet = made;
    }
    return sheet;
  }

  showStored(sheet: VisitSheet): void {
    show(sheet, this.#visit.stored(sheet));
  }

  showAllStored(): void {
    for (const sheet of this.#made.values()) this.showStored(sheet);
  }
}
