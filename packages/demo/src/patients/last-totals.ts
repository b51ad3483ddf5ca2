import type { Administration } from '@clinimetric/scoring';
import { en as shared } from '@clinimetric/scoring/en';
import { known } from '../common/instruments.ts';
import { countingOf } from '../common/scoring.ts';
import { writeTotal } from '../common/summary.ts';
import type { Diagnosis } from '../records/patient.ts';
import { list } from './patients.en.ts';

/** A column of totals, and the instruments that may stand in it: the first that was scored does. */
export interface TotalColumn {
  readonly id: keyof typeof list.totals;
  readonly diagnosis: Diagnosis;
  readonly instruments: readonly string[];
}

export const totalColumns: readonly TotalColumn[] = [
  { id: 'pasi', diagnosis: 'psoriasis', instruments: ['pasi'] },
  { id: 'dlqi', diagnosis: 'psoriasis', instruments: ['dlqi'] },
  { id: 'itch', diagnosis: 'psoriasis', instruments: ['pruritus-nrs', 'pruritus-vas'] },
  { id: 'sledai-2k', diagnosis: 'lupus', instruments: ['sledai-2k'] },
  { id: 'sle-pga', diagnosis: 'lupus', instruments: ['sle-pga'] },
];

/** A total, or the range in which it will lie. */
export interface ToldTotal {
  readonly text: string;
  readonly isComplete: boolean;
}

/** Scores what was answered at a visit for one column; `undefined` when nothing was. */
export function totalOf(column: TotalColumn, administrations: readonly Administration[]): ToldTotal | undefined {
  for (const instrument of column.instruments) {
    const [one] = countingOf(administrations, instrument);
    const told = one && tell(one);
    if (told) return { ...told, text: [list.instead[instrument], told.text].filter(Boolean).join(' ') };
  }
  return undefined;
}

/** Scored once for each version of a scoring: the list is drawn at every letter of the filter. */
const toldBefore = new WeakMap<Administration, ToldTotal>();

function tell(administration: Administration): ToldTotal {
  let told = toldBefore.get(administration);
  if (!told) toldBefore.set(administration, (told = score(administration)));
  return told;
}

function score({ instrument, answers, options }: Administration): ToldTotal {
  const entry = known(instrument)!;
  const result = entry.instrument.score(answers, options);
  if (result.status === 'complete') return { text: writeTotal(entry, result.total), isComplete: true };
  const range = result.status === 'incomplete' ? result.bounds.total : null;
  if (!range) return { text: shared.state[result.status], isComplete: false };
  const [from, to] = range.map((value) => writeTotal(entry, value)) as [string, string];
  return { text: list.between(from, to), isComplete: false };
}
