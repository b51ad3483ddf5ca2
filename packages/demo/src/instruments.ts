import type { InstrumentElement } from '@clinimetric/elements';
import '@clinimetric/elements/pasi';

/** What the page must know of an instrument beyond its definition and its words. */
export interface Entry {
  readonly tag: string;
  /** Evidence that the page asks for, beside the settings. */
  readonly beside?: readonly string[];
  /** Whether the element can be handed to the patient. */
  readonly forPatients?: boolean;
}

/** The instruments of the page, in the order in which they are offered. */
export const entries: readonly Entry[] = [{ tag: 'clin-pasi', beside: ['age-years'] }];

export const create = (tag: string): InstrumentElement => document.createElement(tag) as InstrumentElement;
