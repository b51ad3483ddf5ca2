import {
  replay,
  type Administration,
  type AnyInstrument,
  type InstrumentWords,
  type Replay,
} from '@clinimetric/scoring';
import { en as shared } from '@clinimetric/scoring/en';
import { plannedLabel } from '../clinic/due.ts';
import { countingOf } from '../clinic/scoring.ts';
import { words } from '../clinic/words.ts';
import { entries } from '../instruments.ts';
import type { Patient } from '../records/patient.ts';
import { slotsOf, type Slot, type Visit } from '../records/visit.ts';
import type { Scored } from '../summary.ts';

/** A visit as it is stored, with whose it is and everything scored at it. */
export interface VisitRecord {
  readonly patient: Patient;
  readonly visit: Visit;
  /** Those that others replace too. */
  readonly administrations: readonly Administration[];
}

/** An instrument with its words. */
export interface Known {
  readonly instrument: AnyInstrument;
  readonly words: InstrumentWords;
}

/** The instrument of an id; `undefined` where a newer page wrote one that this page does not know. */
export const known = (id: string): Known | undefined => entries.find(({ instrument }) => instrument.id === id);

/** One scoring that counts, scored again by today's rules. */
export interface Scoring {
  readonly administration: Administration;
  readonly scored: Scored;
  readonly replay: Replay;
  /** Versions it took the place of, the latest first. */
  readonly former: readonly Administration[];
}

/** One instrument of a visit. Several plaques are several scorings. */
export interface Told extends Known {
  readonly slot: Slot;
  /** Why it was not done. */
  readonly notDone?: string;
  readonly scorings: readonly Scoring[];
}

/** Answers with their instrument, to be told in the words that were shown. */
export function scoredOf({ instrument, words: own }: Known, administration: Administration): Scored {
  const { answers, options, assessedAt, wording = own.wording } = administration;
  const result = instrument.score(answers, options);
  return { instrument, words: { ...own, wording }, shared, result, date: assessedAt.slice(0, 10) };
}

/** The versions before a scoring, the latest first. */
function formerOf({ replaces }: Administration, all: readonly Administration[]): Administration[] {
  const before = all.find(({ id }) => id === replaces);
  // A version that is met twice would go round in circles.
  return before
    ? [
        before,
        ...formerOf(
          before,
          all.filter((one) => one !== before),
        ),
      ]
    : [];
}

const byTarget = (a: Administration, b: Administration) =>
  (a.target?.id ?? '').localeCompare(b.target?.id ?? '', 'en', { numeric: true });

/** The instruments of a visit in the order of its panel; what the panel does not name comes after. */
export function toldOf({ visit, administrations }: VisitRecord): Told[] {
  const beside = administrations.map(({ instrument }) => instrument);
  const panel = [...new Set([...visit.panel, ...beside])].filter(known);
  const slots = slotsOf({ ...visit, panel }, administrations, (id) => known(id)!.instrument);
  return slots.map((slot) => {
    const entry = known(slot.instrument)!;
    const counting = countingOf(administrations, slot.instrument).sort(byTarget);
    const scorings = counting.map((administration) => ({
      administration,
      scored: scoredOf(entry, administration),
      replay: replay(administration, entry.instrument),
      former: formerOf(administration, administrations),
    }));
    const notDone = slot.state === 'not-done' ? visit.notDone[slot.instrument] : undefined;
    return { ...entry, slot, scorings, ...(notDone !== undefined && { notDone }) };
  });
}

/** What a visit is called: by its schedule, or what it was instead. */
export function visitLabel(patient: Patient, visit: Visit): string {
  if (visit.isEarlyTermination) return words.earlyTermination;
  return plannedLabel(patient, visit) ?? words.unscheduled;
}
