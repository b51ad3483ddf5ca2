import {
  administrationFormat,
  type Administration,
  type AdministrationTarget,
  type Answers,
  type AnswerSource,
  type AnyInstrument,
  type PartValue,
  type Result,
} from '@clinimetric/scoring';
import { idUnder, newId } from '../records/id.ts';
import { grouped } from '../records/order.ts';
import { current, slotsOf, type Followed, type Slot, type Visit } from '../records/visit.ts';
import { known } from './instruments.ts';
import { momentOn } from './moment.ts';

type Meta = Administration['meta'];

/** What an element says of its answers, and about what. */
export interface Given {
  readonly result: Result<PartValue>;
  readonly target?: AdministrationTarget | undefined;
  readonly meta?: Meta;
}

/** Who scored it, when and how, where that differs from the visit's. */
export type Circumstances = Partial<Pick<Administration, 'assessor' | 'assessedAt' | 'entry'>>;

export interface Occasion {
  readonly visit: Visit;
  /** What the schedule calls the visit. */
  readonly label: string;
  /** The scoring that is being changed; it keeps its id and time. */
  readonly stored?: Administration | undefined;
  /** Why a signed scoring is changed: then the former one is kept and a new one takes its place. */
  readonly reason?: string | undefined;
  readonly circumstances?: Circumstances | undefined;
}

/** The scoring of an instrument at a visit, as it is to be stored. */
export function scoringOf(instrument: AnyInstrument, given: Given, occasion: Occasion): Administration {
  const { visit, label, stored, reason, circumstances } = occasion;
  const { result, target, meta } = given;
  const isAmendment = reason !== undefined && stored !== undefined;
  const kept = isAmendment ? undefined : stored;
  const { assessor = visit.assessor, assessedAt = momentOn(visit.day) } = { ...stored, ...circumstances };
  // What a clinician amends is no longer what the patient gave on the device.
  const origin = isAmendment && isOriginal(stored) ? undefined : stored;
  const entry = circumstances?.entry ?? origin?.entry;
  const respondent = origin?.respondent;
  return {
    format: administrationFormat,
    id: isAmendment
      ? newId()
      : (stored?.id ?? idUnder(visit.id, target ? `${instrument.id}/${target.id}` : instrument.id)),
    instrument: instrument.id,
    version: instrument.version,
    answers: result.answers,
    options: result.options,
    assessedAt,
    visit: label,
    result,
    ...(assessor && { assessor }),
    ...(entry && { entry }),
    ...(respondent && { respondent }),
    ...(target && { target }),
    ...(meta && Object.keys(meta).length > 0 && { meta }),
    ...(isAmendment
      ? { replaces: stored.id, reason }
      : kept?.replaces && { replaces: kept.replaces, reason: kept.reason }),
  };
}

/** How a visit stands in what this page can score: a newer page may have put another instrument into its panel. */
export const slotsAt = (visit: Visit, administrations: readonly Administration[], followed?: Followed): Slot[] =>
  slotsOf({ ...visit, panel: visit.panel.filter(known) }, administrations, (id) => known(id)!.instrument, followed);

/** Answers that count at a visit, of one instrument. */
export const countingOf = (administrations: readonly Administration[], instrument: string): Administration[] =>
  current(administrations).filter((one) => one.instrument === instrument && Object.keys(one.answers).length > 0);

/** How many answers came about in each way; what was simply entered needs no word. */
export const bySource = ({ answers, meta = {} }: Administration): (readonly [AnswerSource, number])[] =>
  [...grouped(Object.keys(answers), (id) => meta[id]?.source ?? 'direct')]
    .filter(([source]) => source !== 'direct')
    .map(([source, ids]) => [source, ids.length] as const);

/** Whether a patient gave these answers on the device: then they stay as they were given. */
export const isOriginal = (scoring: Administration | undefined): boolean =>
  scoring?.entry === 'device' && scoring.respondent !== undefined;

export const isLaboratory = (instrument: AnyInstrument, id: string): boolean =>
  instrument.item(id)?.basis === 'laboratory';

/** Ids whose answers are not the same. */
export function changedItems(before: Answers, after: Answers): string[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...ids].filter((id) => JSON.stringify(before[id]) !== JSON.stringify(after[id]));
}

/** Whether an item comes with a laboratory value: evidence behind it, its unit, its cause, its value at the visit before. */
function goesWithLaboratory(instrument: AnyInstrument, id: string): boolean {
  const role = instrument.item(id)?.role;
  if (role === 'evidence') return true;
  const of = id.replace(/^previous\./, '');
  return (
    role === 'context' &&
    instrument.items.some((item) => isLaboratory(instrument, item.id) && `${of}.`.startsWith(`${item.id}.`))
  );
}

/** Whether only laboratory items differ: those may come after the clinical part was signed. */
export const differsOnlyInLaboratory = (instrument: AnyInstrument, before: Answers, after: Answers): boolean =>
  changedItems(before, after).every((id) => isLaboratory(instrument, id) || goesWithLaboratory(instrument, id));
