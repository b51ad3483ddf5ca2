import type { InstrumentElement } from '@clinimetric/elements';
import {
  bilag2004,
  bsa,
  dlqi,
  iga,
  pasi,
  pruritusNrs,
  pruritusVas,
  sledai2k,
  slePga,
  targetPlaque,
  type AnyInstrument,
  type InstrumentWords,
  type PartValue,
} from '@clinimetric/scoring';
import { bilag2004Words } from '@clinimetric/scoring/bilag-2004.en';
import { bsaWords } from '@clinimetric/scoring/bsa.en';
import { dlqiWords } from '@clinimetric/scoring/dlqi.en';
import { igaWords } from '@clinimetric/scoring/iga.en';
import { pasiWords } from '@clinimetric/scoring/pasi.en';
import { pruritusNrsWords } from '@clinimetric/scoring/pruritus-nrs.en';
import { pruritusVasWords } from '@clinimetric/scoring/pruritus-vas.en';
import { slePgaWords } from '@clinimetric/scoring/sle-pga.en';
import { sledai2kWords } from '@clinimetric/scoring/sledai-2k.en';
import { targetPlaqueWords } from '@clinimetric/scoring/target-plaque.en';

/** An instrument with its words. */
export interface Known {
  readonly instrument: AnyInstrument;
  readonly words: InstrumentWords;
}

export interface Entry extends Known {
  readonly tag: keyof HTMLElementTagNameMap;
  /** Brings the code of the element, which the definition does without. */
  readonly load: () => Promise<unknown>;
  /** Evidence the element does not ask for; the page asks for it beside the settings. */
  readonly beside?: readonly string[];
  /** Whether the element has a view to hand to the patient, `layout="patient"`. */
  readonly forPatients?: boolean;
}

/** The instruments of the page, in the order in which they are offered. Another one is another line. */
export const entries: readonly Entry[] = [
  { tag: 'clin-dlqi', load: () => import('@clinimetric/elements/dlqi'), instrument: dlqi, words: dlqiWords },
  {
    tag: 'clin-pruritus-vas',
    load: () => import('@clinimetric/elements/pruritus-vas'),
    instrument: pruritusVas,
    words: pruritusVasWords,
    forPatients: true,
  },
  {
    tag: 'clin-pruritus-nrs',
    load: () => import('@clinimetric/elements/pruritus-nrs'),
    instrument: pruritusNrs,
    words: pruritusNrsWords,
    forPatients: true,
  },
  { tag: 'clin-iga', load: () => import('@clinimetric/elements/iga'), instrument: iga, words: igaWords },
  {
    tag: 'clin-pasi',
    load: () => import('@clinimetric/elements/pasi'),
    instrument: pasi,
    words: pasiWords,
    beside: ['age-years'],
  },
  { tag: 'clin-bsa', load: () => import('@clinimetric/elements/bsa'), instrument: bsa, words: bsaWords },
  {
    tag: 'clin-target-plaque',
    load: () => import('@clinimetric/elements/target-plaque'),
    instrument: targetPlaque,
    words: targetPlaqueWords,
  },
  { tag: 'clin-sle-pga', load: () => import('@clinimetric/elements/sle-pga'), instrument: slePga, words: slePgaWords },
  {
    tag: 'clin-sledai-2k',
    load: () => import('@clinimetric/elements/sledai-2k'),
    instrument: sledai2k,
    words: sledai2kWords,
  },
  {
    tag: 'clin-bilag-2004',
    load: () => import('@clinimetric/elements/bilag-2004'),
    instrument: bilag2004,
    words: bilag2004Words,
  },
];

/** The instrument of an id; `undefined` where a newer page wrote one that this page does not know. */
export const known = (id: string): Entry | undefined => entries.find(({ instrument }) => instrument.id === id);

/** Makes an element whose code has been loaded; what is not yet an element has no answers and no result. */
export function create({ tag }: Entry): InstrumentElement<PartValue> {
  if (!customElements.get(tag)) throw new Error(`${tag} was made before its code was loaded`);
  return document.createElement(tag) as InstrumentElement<PartValue>;
}
