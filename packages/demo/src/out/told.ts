import { replay, type Administration, type Replay } from '@clinimetric/scoring';
import { known, type Known } from '../common/instruments.ts';
import { countingOf, slotsAt } from '../common/scoring.ts';
import { scoredOf, type Scored } from '../common/summary.ts';
import { inNaturalOrder } from '../records/order.ts';
import type { Patient } from '../records/patient.ts';
import type { Slot, Visit } from '../records/visit.ts';

/** A visit as it is stored, with whose it is and everything scored at it. */
export interface VisitRecord {
  readonly patient: Patient;
  readonly visit: Visit;
  /** What the visit is called. */
  readonly label: string;
  /** Those that others replace too. */
  readonly administrations: readonly Administration[];
}

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

const byTarget = (a: Administration, b: Administration) => inNaturalOrder(a.target?.id ?? '', b.target?.id ?? '');

/** The instruments of a visit in the order of its panel; what the panel does not name comes after. */
export function toldOf({ visit, administrations }: VisitRecord): Told[] {
  const beside = administrations.map(({ instrument }) => instrument);
  const panel = [...new Set([...visit.panel, ...beside])];
  return slotsAt({ ...visit, panel }, administrations).map((slot) => {
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
