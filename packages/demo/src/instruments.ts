import type { InstrumentElement } from '@clinimetric/elements';
import '@clinimetric/elements/bsa';
import '@clinimetric/elements/dlqi';
import '@clinimetric/elements/pasi';
import '@clinimetric/elements/pruritus-nrs';
import '@clinimetric/elements/pruritus-vas';
import '@clinimetric/elements/sledai-2k';
import {
  bsa,
  dlqi,
  pasi,
  pruritusNrs,
  pruritusVas,
  sledai2k,
  type Instrument,
  type InstrumentWords,
} from '@clinimetric/scoring';
import { bsaWords } from '@clinimetric/scoring/bsa.en';
import { dlqiWords } from '@clinimetric/scoring/dlqi.en';
import { pasiWords } from '@clinimetric/scoring/pasi.en';
import { pruritusNrsWords } from '@clinimetric/scoring/pruritus-nrs.en';
import { pruritusVasWords } from '@clinimetric/scoring/pruritus-vas.en';
import { sledai2kWords } from '@clinimetric/scoring/sledai-2k.en';

export interface Entry {
  readonly tag: keyof HTMLElementTagNameMap;
  readonly instrument: Instrument;
  readonly words: InstrumentWords;
  /** Evidence the element does not ask for; the page asks for it beside the settings. */
  readonly beside?: readonly string[];
  /** Whether the element has a view to hand to the patient, `layout="patient"`. */
  readonly forPatients?: boolean;
}

/** The instruments of the page, in the order in which they are offered. Another one is another line. */
export const entries: readonly Entry[] = [
  { tag: 'clin-pasi', instrument: pasi, words: pasiWords, beside: ['age-years'] },
  { tag: 'clin-dlqi', instrument: dlqi, words: dlqiWords },
  { tag: 'clin-bsa', instrument: bsa, words: bsaWords },
  { tag: 'clin-pruritus-vas', instrument: pruritusVas, words: pruritusVasWords, forPatients: true },
  { tag: 'clin-pruritus-nrs', instrument: pruritusNrs, words: pruritusNrsWords, forPatients: true },
  { tag: 'clin-sledai-2k', instrument: sledai2k, words: sledai2kWords },
];

export const create = ({ tag }: Entry): InstrumentElement => document.createElement(tag) as InstrumentElement;
