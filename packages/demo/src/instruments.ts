import type { InstrumentElement } from '@clinimetric/elements';
import '@clinimetric/elements/bsa';
import '@clinimetric/elements/dlqi';
import '@clinimetric/elements/pasi';
import '@clinimetric/elements/pruritus-nrs';
import '@clinimetric/elements/pruritus-vas';
import '@clinimetric/elements/sledai-2k';

/** What the page must know of an instrument beyond its definition and its words. */
export interface Entry {
  readonly tag: keyof HTMLElementTagNameMap;
  /** Evidence the element does not ask for; the page asks for it beside the settings. */
  readonly beside?: readonly string[];
  /** Whether the element has a view to hand to the patient, `layout="patient"`. */
  readonly forPatients?: boolean;
}

/** The instruments of the page, in the order in which they are offered. */
export const entries: readonly Entry[] = [
  { tag: 'clin-pasi', beside: ['age-years'] },
  { tag: 'clin-dlqi' },
  { tag: 'clin-bsa' },
  { tag: 'clin-pruritus-vas', forPatients: true },
  { tag: 'clin-pruritus-nrs', forPatients: true },
  { tag: 'clin-sledai-2k' },
];

export const create = (tag: Entry['tag']): InstrumentElement => document.createElement(tag) as InstrumentElement;
