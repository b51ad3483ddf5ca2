import type { InstrumentElement, TargetPlaqueElement } from '@clinimetric/elements';
import type { Administration, AdministrationTarget, PartValue } from '@clinimetric/scoring';
import { keyOf } from '../records/visit.ts';
import { create, known, type Entry } from './instruments.ts';
import { setOption } from './options.ts';

/** The entry of an instrument that this page is known to have. */
export const entryOf = (id: string): Entry => known(id)!;

export const definitionOf = (id: string) => entryOf(id).instrument;

/** One scoring on the page: the element, and the plaque where there are several. */
export interface VisitSheet extends Entry {
  readonly key: string;
  readonly element: InstrumentElement<PartValue>;
  readonly target?: AdministrationTarget;
}

export function sheetOf(
  instrument: string,
  target: AdministrationTarget | undefined,
  onChange: () => void,
): VisitSheet {
  const entry = entryOf(instrument);
  const element = create(entry);
  if (target) (element as TargetPlaqueElement).target = target;
  element.addEventListener('score-change', onChange);
  element.addEventListener('target-change', onChange);
  return { ...entry, key: keyOf(instrument, target), element, ...(target && { target }) };
}

export const targetOf = ({ element }: VisitSheet): AdministrationTarget | undefined =>
  'target' in element ? (element as TargetPlaqueElement).target : undefined;

/** Shows what is stored; what stands there already is left alone, with the focus in it. */
export function show(sheet: VisitSheet, stored: Administration | undefined): void {
  const { element, instrument } = sheet;
  for (const option of instrument.options) {
    const value = stored?.options[option.id];
    if (value !== undefined) setOption(sheet, option, String(value));
  }
  const answers = stored?.answers ?? {};
  if (JSON.stringify(answers) !== JSON.stringify(element.answers)) element.answers = answers;
  const target = stored?.target;
  if (target && JSON.stringify(target) !== JSON.stringify(targetOf(sheet)))
    (element as TargetPlaqueElement).target = target;
}
