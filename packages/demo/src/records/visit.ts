import type { Administration, Answers, AnyInstrument } from '@clinimetric/scoring';
import type { Day } from './day.ts';
import type { Diagnosis } from './patient.ts';
import type { RecordedTreatment } from './treatment.ts';

/** Instruments of a visit in the order in which they are asked: the patient first, then the global rating, then indices. */
export const panels: Readonly<Record<Diagnosis, readonly string[]>> = {
  psoriasis: ['dlqi', 'pruritus-nrs', 'pruritus-vas', 'iga', 'pasi', 'bsa', 'target-plaque'],
  lupus: ['sle-pga', 'sledai-2k', 'bilag-2004'],
};

/** What a visit has to know of an instrument beyond its definition. */
export interface Part {
  /** The patient answers; a clinician at most copies. */
  readonly isFromPatient?: boolean;
  /** The answers come from a form on paper unless somebody says otherwise. */
  readonly isCopied?: boolean;
  /**
   * Answers of the last visit that may be confirmed one by one: all clinical findings, or only those that were absent.
   * Where it is not said none may be, and laboratory items never.
   */
  readonly stillSo?: 'findings' | 'absent';
  /** The answers of somebody with no psoriasis anywhere, given together under one confirmation. */
  readonly clear?: Answers;
}

const parts: Readonly<Record<string, Part>> = {
  dlqi: { isFromPatient: true, isCopied: true },
  'pruritus-nrs': { isFromPatient: true },
  'pruritus-vas': { isFromPatient: true },
  iga: { clear: { iga: 0 } },
  pasi: { clear: { 'head.area': 0, 'upper-limbs.area': 0, 'trunk.area': 0, 'lower-limbs.area': 0 } },
  bsa: { clear: { method: 'direct', direct: 0 } },
  'target-plaque': { clear: { erythema: 0, induration: 0, scaling: 0 } },
  'sledai-2k': { stillSo: 'findings' },
  'bilag-2004': { stillSo: 'absent' },
};

export const partOf = (instrument: string): Part => parts[instrument] ?? {};

/** `waiting`: the clinical part is signed and laboratory items are open. */
export type VisitState = 'in-progress' | 'waiting' | 'signed' | 'amended';

/** Sites whose involvement weighs more than their area (bsa.md, F26). */
export const specialSites = ['face', 'palms', 'soles', 'genitals', 'scalp', 'nails'] as const;
export type SpecialSite = (typeof specialSites)[number];

export interface Visit {
  /** UUID. */
  readonly id: string;
  readonly patient: string;
  /** Id of the planned visit; `null` for one that no schedule asked for. */
  readonly planned: string | null;
  readonly isEarlyTermination?: boolean;
  readonly day: Day;
  readonly assessor: string;
  readonly state: VisitState;
  /** Instruments of this visit, by id, in order. */
  readonly panel: readonly string[];
  /** Why an instrument was not done, by its id. */
  readonly notDone: Readonly<Record<string, string>>;
  readonly treatment?: RecordedTreatment;
  /** Whether a site is involved; one that was not looked at is left out. */
  readonly specialSites?: Readonly<Partial<Record<SpecialSite, boolean>>>;
}

/** How one instrument of a visit stands. */
export type SlotState = 'untouched' | 'started' | 'invalid' | 'waiting' | 'complete' | 'not-done';

export interface Slot {
  readonly instrument: string;
  readonly state: SlotState;
  /** Items in the way of a total, in form order. */
  readonly missing: readonly string[];
}

/** Finds a definition by its id. */
export type Definitions = (id: string) => AnyInstrument;

/** The scorings of a visit that count: one that another replaces does not. */
export function current(administrations: readonly Administration[]): Administration[] {
  const replaced = new Set(administrations.map(({ replaces }) => replaces));
  return administrations.filter(({ id }) => !replaced.has(id));
}

/** Scores one stored administration: the state of the visit follows the answers, never a stored result. */
function stateOf({ answers, options }: Administration, instrument: AnyInstrument): Omit<Slot, 'instrument'> {
  const result = instrument.score(answers, options);
  if (result.status === 'complete') return { state: 'complete', missing: [] };
  const { missing } = result;
  if (result.status === 'invalid') return { state: 'invalid', missing };
  const isLaboratory = (item: string) => instrument.item(item)?.basis === 'laboratory';
  if (missing.length > 0 && missing.every(isLaboratory)) return { state: 'waiting', missing };
  // Nothing is missing: what is not assessed or left blank leaves no total, and was answered all the same.
  return { state: missing.length === 0 ? 'complete' : 'started', missing };
}

const order: readonly SlotState[] = ['complete', 'not-done', 'waiting', 'untouched', 'started', 'invalid'];

/** The instruments of a visit with how each stands; several plaques are one slot, which stands as the worst of them. */
export function slotsOf(visit: Visit, administrations: readonly Administration[], definitions: Definitions): Slot[] {
  const counting = current(administrations);
  return visit.panel.map((instrument) => {
    const states = counting
      .filter((one) => one.instrument === instrument && Object.keys(one.answers).length > 0)
      .map((one) => stateOf(one, definitions(instrument)))
      .sort((a, b) => order.indexOf(b.state) - order.indexOf(a.state));
    if (states[0]) return { instrument, ...states[0] };
    return { instrument, state: instrument in visit.notDone ? 'not-done' : 'untouched', missing: [] };
  });
}

/** What signing a visit comes to: another state, or what is still open. */
export type Signing =
  { readonly ok: true; readonly state: 'waiting' | 'signed' } | { readonly ok: false; readonly open: readonly Slot[] };

/** Whether a visit can be signed. Open laboratory items let the clinical part be signed and the visit wait for them. */
export function sign(slots: readonly Slot[]): Signing {
  const open = slots.filter(({ state }) => state === 'untouched' || state === 'started' || state === 'invalid');
  if (open.length > 0) return { ok: false, open };
  return { ok: true, state: slots.some(({ state }) => state === 'waiting') ? 'waiting' : 'signed' };
}

/**
 * The state of a signed visit after an amendment: it waits as long as results are open, and one that was waiting still has
 * to be signed.
 */
export const amendedState = ({ state }: Visit, slots: readonly Slot[]): VisitState =>
  state === 'waiting' || slots.some((slot) => slot.state === 'waiting') ? 'waiting' : 'amended';
