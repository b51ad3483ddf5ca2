import {
  administrationFormat,
  type Administration,
  type AnyInstrument,
  type PartValue,
  type Result,
} from '@clinimetric/scoring';
import type { AdministrationTarget, Answers } from '@clinimetric/scoring';
import { newId } from '../records/id.ts';
import { current, type Visit } from '../records/visit.ts';
import { momentOn } from './moment.ts';

/** What an element says of its answers, and about what. */
export interface Given {
  readonly result: Result<PartValue>;
  readonly target?: AdministrationTarget | undefined;
}

export interface Occasion {
  readonly visit: Visit;
  /** What the schedule calls the visit. */
  readonly label: string;
  /** The scoring that is being changed; it keeps its id and time. */
  readonly stored?: Administration | undefined;
  /** Why a signed scoring is changed: then the former one is kept and a new one takes its place. */
  readonly reason?: string | undefined;
}

/** The scoring of an instrument at a visit, as it is to be stored. */
export function scoringOf(instrument: AnyInstrument, given: Given, occasion: Occasion): Administration {
  const { visit, label, stored, reason } = occasion;
  const { result, target } = given;
  const isAmendment = reason !== undefined && stored !== undefined;
  const kept = isAmendment ? undefined : stored;
  return {
    format: administrationFormat,
    id: kept?.id ?? newId(),
    instrument: instrument.id,
    version: instrument.version,
    answers: result.answers,
    options: result.options,
    assessedAt: kept?.assessedAt ?? momentOn(visit.day),
    visit: label,
    result,
    ...(visit.assessor && { assessor: visit.assessor }),
    ...(target && { target }),
    ...(isAmendment
      ? { replaces: stored.id, reason }
      : kept?.replaces && { replaces: kept.replaces, reason: kept.reason }),
  };
}

/** Answers that count at a visit, of one instrument. */
export const countingOf = (administrations: readonly Administration[], instrument: string): Administration[] =>
  current(administrations).filter((one) => one.instrument === instrument && Object.keys(one.answers).length > 0);

/** Whether only laboratory items differ: those may come after the clinical part was signed. */
export function differsOnlyInLaboratory(instrument: AnyInstrument, before: Answers, after: Answers): boolean {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...ids].filter((id) => before[id] !== after[id]);
  return changed.every((id) => instrument.item(id)?.basis === 'laboratory');
}
