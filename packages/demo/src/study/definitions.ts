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
  type AnyInstrument,
  type InstrumentWords,
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

/** An instrument as studies use it: rules and words, without its form. */
export interface Definition {
  readonly instrument: AnyInstrument;
  readonly words: InstrumentWords;
}

/** What a study may hold: instruments with one scoring at a visit. Target plaques have several and are left to a patient's page. */
export const definitions: readonly Definition[] = [
  { instrument: dlqi, words: dlqiWords },
  { instrument: pasi, words: pasiWords },
  { instrument: iga, words: igaWords },
  { instrument: bsa, words: bsaWords },
  { instrument: pruritusNrs, words: pruritusNrsWords },
  { instrument: pruritusVas, words: pruritusVasWords },
  { instrument: sledai2k, words: sledai2kWords },
  { instrument: slePga, words: slePgaWords },
  { instrument: bilag2004, words: bilag2004Words },
];

export const definitionOf = (id: string): Definition | undefined =>
  definitions.find(({ instrument }) => instrument.id === id);

/** Instruments whose total is a published number: BILAG-2004 gives letters, and its sum is nobody's. */
export const hasNumber = ({ instrument }: Definition): boolean => instrument.total.official;

export const titleOf = (id: string): string => definitionOf(id)?.words.title ?? id;

export const decimalsOf = (id: string): number => definitionOf(id)?.instrument.total.decimals ?? 0;
