import type { Administration, AdministrationTarget, Answers, AnyInstrument } from '@clinimetric/scoring';
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
  /** Something of it was changed after it was signed, be it while it waited for results. */
  readonly isAmended?: boolean;
  readonly day: Day;
  readonly assessor: string;
  readonly state: VisitState;
  /** When it was signed last, ISO 8601 with the offset of the place. */
  readonly signedAt?: string;
  /** Instruments of this visit, by id, in order. */
  readonly panel: readonly string[];
  /** Why an instrument was not done, by its id; of one plaque among several by `instrument/plaque`. */
  readonly notDone: Readonly<Record<string, string>>;
  /** Why a plaque is not followed from this visit on, by `instrument/plaque`. */
  readonly takenOff?: Readonly<Record<string, string>>;
  readonly treatment?: RecordedTreatment;
  /** Whether a site is involved; one that was not looked at is left out. */
  readonly specialSites?: Readonly<Partial<Record<SpecialSite, boolean>>>;
}

/**
 * How one instrument of a visit stands. `not-assessed` and `left-blank`: nothing is open, and there is no total all the same;
 * that may be signed and is never called complete.
 */
export type SlotState =
  'untouched' | 'started' | 'invalid' | 'waiting' | 'complete' | 'not-assessed' | 'left-blank' | 'not-done';

/** How the plaques of one slot stand. */
export interface SlotTargets {
  /** Those that are followed at the visit. */
  readonly all: readonly AdministrationTarget[];
  /** Of these the ones with neither a whole answer nor a reason. */
  readonly open: readonly AdministrationTarget[];
  readonly done: number;
}

export interface Slot {
  readonly instrument: string;
  readonly state: SlotState;
  /** Items in the way of a total, in form order. */
  readonly missing: readonly string[];
  /** Where the instrument is scored once for each plaque. */
  readonly targets?: SlotTargets;
}

/** Whether something is left to enter before the clinical part can be signed. */
export const isOpen = ({ state }: Pick<Slot, 'state'>): boolean =>
  state === 'untouched' || state === 'started' || state === 'invalid';

/** By what a scoring, or a reason for its absence, is found at a visit. */
export const keyOf = (instrument: string, target?: Pick<AdministrationTarget, 'id'>): string =>
  target ? `${instrument}/${target.id}` : instrument;

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
  if (missing.length > 0) return { state: 'started', missing };
  // Nothing is missing: what is not assessed or left blank leaves no total, and was answered all the same.
  return { state: result.notAssessed.length > 0 ? 'not-assessed' : 'left-blank', missing };
}

const order: readonly SlotState[] = [
  'complete',
  'left-blank',
  'not-assessed',
  'not-done',
  'waiting',
  'untouched',
  'started',
  'invalid',
];
const worst = <T extends Pick<Slot, 'state'>>(found: readonly T[]): T | undefined =>
  [...found].sort((a, b) => order.indexOf(b.state) - order.indexOf(a.state))[0];

/** Plaques that earlier visits followed, by the instrument. */
export type Followed = Readonly<Record<string, readonly AdministrationTarget[]>>;

/**
 * The instruments of a visit with how each stands; several plaques are one slot, which stands as the worst of them. A plaque
 * that is `followed` from earlier visits is open until it is scored, was not done, or was taken off.
 */
export function slotsOf(
  visit: Visit,
  administrations: readonly Administration[],
  definitions: Definitions,
  followed: Followed = {},
): Slot[] {
  const counting = current(administrations);
  return visit.panel.map((instrument) => {
    const own = counting.filter((one) => one.instrument === instrument);
    const stand = (scorings: readonly Administration[]) =>
      worst(
        scorings
          .filter(({ answers }) => Object.keys(answers).length > 0)
          .map((one) => stateOf(one, definitions(instrument))),
      );
    const targets = targetsIn(visit, instrument, own, followed[instrument]);
    if (targets.length > 0)
      return slotOfTargets(visit, instrument, targets, (id) => stand(own.filter(({ target }) => target?.id === id)));
    const found = stand(own);
    if (found) return { instrument, ...found };
    return { instrument, state: instrument in visit.notDone ? 'not-done' : 'untouched', missing: [] };
  });
}

/** The plaques of a visit: what it says of one goes before what earlier ones said. */
function targetsIn(
  { takenOff = {} }: Visit,
  instrument: string,
  own: readonly Administration[],
  followed: readonly AdministrationTarget[] = [],
): AdministrationTarget[] {
  const all = [...followed, ...own.flatMap(({ target }) => target ?? [])];
  const isAnswered = ({ id }: AdministrationTarget) =>
    own.some(({ target, answers }) => target?.id === id && Object.keys(answers).length > 0);
  return [...new Map(all.map((target) => [target.id, target])).values()].filter(
    (target) => isAnswered(target) || !(keyOf(instrument, target) in takenOff),
  );
}

function slotOfTargets(
  { notDone }: Visit,
  instrument: string,
  all: readonly AdministrationTarget[],
  standOf: (id: string) => Omit<Slot, 'instrument'> | undefined,
): Slot {
  const scored = all.flatMap((target) => standOf(target.id) ?? []);
  // The reason for all of them stands as long as none is scored.
  const isNotDone = scored.length === 0 && instrument in notDone;
  const states = all.map((target): { target: AdministrationTarget } & Omit<Slot, 'instrument'> => ({
    target,
    ...(standOf(target.id) ?? {
      state: isNotDone || keyOf(instrument, target) in notDone ? 'not-done' : 'untouched',
      missing: [],
    }),
  }));
  const open = states.filter(isOpen).map(({ target }) => target);
  const done = states.filter((one) => !isOpen(one) && one.state !== 'not-done').length;
  const rest = states.filter(({ state }) => scored.length === 0 || state !== 'not-done');
  const { state, missing } = worst(rest)!;
  return {
    instrument,
    state: state === 'untouched' && scored.length > 0 ? 'started' : state,
    missing,
    targets: { all, open, done },
  };
}

/** What signing a visit comes to: another state, or what is still open. */
export type Signing =
  | { readonly ok: true; readonly state: 'waiting' | 'signed' | 'amended' }
  | { readonly ok: false; readonly open: readonly Slot[] };

/** It waits as long as results are open; what was amended on the way is not merely signed in the end. */
const signedState = ({ isAmended }: Pick<Visit, 'isAmended'>, slots: readonly Slot[]) =>
  slots.some(({ state }) => state === 'waiting') ? 'waiting' : isAmended ? 'amended' : 'signed';

/** Whether a visit can be signed. Open laboratory items let the clinical part be signed and the visit wait for them. */
export function sign(visit: Visit, slots: readonly Slot[]): Signing {
  const open = slots.filter(isOpen);
  return open.length > 0 ? { ok: false, open } : { ok: true, state: signedState(visit, slots) };
}

/** A signed visit after an amendment. One that was waiting still has to be signed, and is an amended one then. */
export const amendedState = ({ state }: Visit, slots: readonly Slot[]): Pick<Visit, 'state' | 'isAmended'> => ({
  state: state === 'waiting' ? 'waiting' : signedState({ isAmended: true }, slots),
  isAmended: true,
});
