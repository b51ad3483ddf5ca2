import type { Administration, AdministrationTarget, Answers, AnswerSource, AnyInstrument } from '@clinimetric/scoring';
import { scheduleOf, visitLabel } from '../common/due.ts';
import { entries } from '../common/instruments.ts';
import { momentOn } from '../common/moment.ts';
import {
  changedItems,
  countingOf,
  differsOnlyInLaboratory,
  isLaboratory,
  isOriginal,
  scoringOf,
  slotsAt,
  type Circumstances,
  type Given,
} from '../common/scoring.ts';
import type { Records } from '../frame/records-held.ts';
import { today } from '../records/day.ts';
import type { Patient } from '../records/patient.ts';
import type { Schedule } from '../records/schedule.ts';
import type { RecordedTreatment } from '../records/treatment.ts';
import { amendedState, keyOf, partOf, sign, type Signing, type Slot, type Visit } from '../records/visit.ts';
import { followedBefore, plaqueInstrument } from './followed-plaques.ts';
import { datedMeta, metaOf } from './meta.ts';
import { toldOf } from './trail-lines.ts';

/** What the clinic keeps, as far as one visit asks for it. */
export type Kept = Pick<
  Records,
  | 'visit'
  | 'patient'
  | 'assessor'
  | 'schedules'
  | 'visitsOf'
  | 'administrationsOf'
  | 'saveVisit'
  | 'saveAdministration'
  | 'saveAssessor'
>;

/** What a scoring is of: an instrument, or one of several plaques. */
export interface Subject {
  readonly key: string;
  readonly instrument: AnyInstrument;
  readonly target?: AdministrationTarget;
}

/** How a change of a scoring came about, where the answers do not tell. */
export interface How extends Circumstances {
  readonly source?: AnswerSource;
  /** Days of samples, by item. */
  readonly sampleDates?: Readonly<Record<string, string>>;
}

/** What may be answered: everything, results of the laboratory alone, or nothing before an amendment. */
export type Opening = 'everything' | 'results' | 'nothing';

/** Something signed that is being changed. */
export interface Amendment {
  readonly reason: string;
  /** Who changes it, as typed. */
  readonly who: string;
  /** The new version is made by the first change; later ones go on in it. */
  readonly isBegun: boolean;
}

const placeOf = (instrument: string) => entries.findIndex((one) => one.instrument.id === instrument);

/**
 * One visit as it is being worked on: what may be answered at it, and every change of it with its line of the trail. It
 * keeps what was amended here and which results came in here, and knows nothing of what is shown. After every change it
 * calls back.
 */
export class OpenVisit {
  readonly #records: Kept;
  readonly #id: string;
  readonly #onChange: () => void;
  /** Amendments under way, by the key of a subject or the name of a step. */
  readonly #amendments = new Map<string, Amendment>();
  /** Results entered since the clinical part was signed: only those may be corrected without a reason. */
  readonly #results = new Set<string>();
  /** What stood before the last change of answers, by the key of a subject. */
  readonly #former = new Map<string, Administration>();

  constructor(records: Kept, id: string, onChange: () => void) {
    this.#records = records;
    this.#id = id;
    this.#onChange = onChange;
  }

  /** Whether there is such a visit, of a patient; where not, there is nothing else to ask for. */
  get isThere(): boolean {
    const visit = this.#records.visit(this.#id);
    return visit !== undefined && this.#records.patient(visit.patient) !== undefined;
  }

  get record(): Visit {
    return this.#records.visit(this.#id)!;
  }

  get patient(): Patient {
    return this.#records.patient(this.record.patient)!;
  }

  /** The schedule its patient follows. */
  get schedule(): Schedule {
    return scheduleOf(this.patient, this.#records.schedules);
  }

  /** What the schedule calls the visit. */
  get label(): string {
    return visitLabel(this.patient, this.record, this.#records.schedules);
  }

  get administrations(): Administration[] {
    return this.#records.administrationsOf(this.#id);
  }

  get slots(): Slot[] {
    return slotsAt(this.record, this.administrations, { [plaqueInstrument]: followedBefore(this) });
  }

  /** The clinical part is signed; results may still be open. */
  get isSigned(): boolean {
    return this.record.state !== 'in-progress';
  }

  /** Nothing is left to enter and nothing to sign. */
  get isEnded(): boolean {
    const { state } = this.record;
    return state === 'signed' || state === 'amended';
  }

  /** Special sites are asked of psoriasis. */
  get hasSites(): boolean {
    return this.patient.diagnosis === 'psoriasis';
  }

  /** What counts of an instrument at this visit. */
  counting = (instrument: string): Administration[] => countingOf(this.administrations, instrument);

  /** The patient's earlier visits, in their order. */
  get earlierVisits(): Visit[] {
    const { id, day, patient } = this.record;
    return this.#records.visitsOf(patient).filter((other) => other.id !== id && other.day < day);
  }

  /** What counted of an instrument at one visit of the patient. */
  countingAt = ({ id }: Visit, instrument: string): Administration[] =>
    countingOf(this.#records.administrationsOf(id), instrument);

  /** What counted of an instrument at the patient's earlier visits, in their order. */
  earlier = (instrument: string): Administration[] =>
    this.earlierVisits.flatMap((other) => this.countingAt(other, instrument));

  /** Who usually assesses. */
  get usualAssessor(): string {
    return this.#records.assessor || this.record.assessor;
  }

  /** The scoring that stands for a subject. */
  stored({ key, instrument, target }: Subject): Administration | undefined {
    const found = this.counting(instrument.id);
    const own = target ? found.find((one) => one.target?.id === target.id) : found[0];
    // Answers that were all taken back leave their record, to be filled again.
    return own ?? this.administrations.filter((one) => keyOf(one.instrument, one.target) === key).at(-1);
  }

  /** What is being amended: by the key of a subject or the name of a step. */
  amendment = (key: string): Amendment | undefined => this.#amendments.get(key);

  /** The keys of everything that is being amended. */
  get amending(): string[] {
    return [...this.#amendments.keys()];
  }

  /** `who`: whoever changes it, which need not be whoever signed. */
  amend(key: string, reason: string, who = this.usualAssessor): void {
    this.#amendments.set(key, { reason, who, isBegun: false });
    this.#onChange();
  }

  /** Ends an amendment. One without a change leaves nothing behind. */
  endAmendment(key: string): void {
    this.#amendments.delete(key);
    this.#onChange();
  }

  /** Whether a step that is no instrument needs an amendment before it can be changed. */
  isLocked = (step: string): boolean => this.isSigned && !this.#amendments.has(step);

  /** What may be answered of a subject. What a patient gave on the device stays as it was given, signed or not. */
  opening(subject: Subject): Opening {
    const { key, instrument } = subject;
    if (this.#amendments.has(key)) return 'everything';
    if (!this.isSigned && !isOriginal(this.stored(subject))) return 'everything';
    const hasResults = instrument.items.some(({ id }) => isLaboratory(instrument, id));
    return this.record.state === 'waiting' && hasResults ? 'results' : 'nothing';
  }

  /** Stores what was given, with its line of the trail; `false` where it belongs to what is locked. */
  save(subject: Subject, given: Given, how: How = {}): boolean {
    const stored = this.stored(subject);
    if (!this.#isAllowed(subject, stored, given.result.answers)) return false;
    const amendment = this.#amendments.get(subject.key);
    const value = this.#scoring(subject, given, how);
    if (stored && changedItems(stored.answers, value.answers).length > 0) this.#former.set(subject.key, stored);
    this.#records.saveAdministration(this.#id, value, {
      who: amendment?.who ?? this.record.assessor,
      what: amendment ? 'amended' : stored ? 'changed' : 'created',
      ...(stored && { before: toldOf(stored) }),
      after: { ...toldOf(value), ...(amendment && { reason: amendment.reason }) },
    });
    if (amendment) {
      this.#begin(subject.key, amendment);
      this.#markAmended(amendment);
    }
    this.#onChange();
    return true;
  }

  #begin(key: string, amendment: Amendment): void {
    this.#amendments.set(key, { ...amendment, isBegun: true });
  }

  #isAllowed(subject: Subject, stored: Administration | undefined, after: Answers): boolean {
    const opening = this.opening(subject);
    return opening === 'everything' || (opening === 'results' && this.#isResult(subject, stored?.answers ?? {}, after));
  }

  /** Whether only results come in that were open when the clinical part was signed. */
  #isResult({ instrument, key }: Subject, before: Answers, after: Answers): boolean {
    if (!differsOnlyInLaboratory(instrument, before, after)) return false;
    const changed = changedItems(before, after).map((id) => ({ id, name: `${key}/${id}` }));
    const isNew = changed.every(({ id, name }) => before[id] === undefined || this.#results.has(name));
    if (isNew) for (const { name } of changed) this.#results.add(name);
    return isNew;
  }

  #scoring(subject: Subject, { result, target }: Given, how: How): Administration {
    const { key, instrument } = subject;
    const { source, sampleDates, ...circumstances } = how;
    const stored = this.stored(subject);
    const amendment = this.#amendments.get(key);
    const begun = partOf(instrument.id).isCopied ? 'paper' : undefined;
    const entry = circumstances.entry ?? (stored ? stored.entry : begun);
    const meta = metaOf(instrument, {
      before: stored?.answers ?? {},
      after: result.answers,
      meta: stored?.meta,
      options: result.options,
      isCopied: entry === 'paper',
      source,
      former: this.#former.get(key),
    });
    return scoringOf(
      instrument,
      { result, target, meta: datedMeta(meta, sampleDates) },
      {
        visit: this.record,
        label: this.label,
        stored,
        reason: amendment && !amendment.isBegun ? amendment.reason : undefined,
        // What is stored says itself how it came, and an amendment no longer says it for the patient.
        circumstances: { ...circumstances, ...(!stored && entry && { entry }) },
      },
    );
  }

  addInstrument(id: string): void {
    const panel = [...this.record.panel, id];
    // What only a newer page knows stays, ahead of the rest as it cannot be placed.
    this.#change({ panel: panel.sort((a, b) => placeOf(a) - placeOf(b)) });
  }

  takeOff(id: string): void {
    const { panel, notDone } = this.record;
    const { [id]: _, ...rest } = notDone;
    this.#change({ panel: panel.filter((one) => one !== id), notDone: rest });
  }

  recordNotDone(ids: readonly string[], reason: string): void {
    const { notDone } = this.record;
    this.#change({ notDone: { ...notDone, ...Object.fromEntries(ids.map((id) => [id, reason])) } });
  }

  /** It is done after all. */
  takeBackNotDone(id: string): void {
    const { [id]: _, ...notDone } = this.record.notDone;
    this.#change({ notDone });
  }

  /** One plaque was not done at this visit: `notDone`; or it is not followed any more: `takenOff`. */
  setAside(how: 'notDone' | 'takenOff', target: Pick<AdministrationTarget, 'id'>, reason: string): void {
    const { notDone, takenOff } = this.record;
    const reasons = { ...{ notDone, takenOff }[how], [keyOf(plaqueInstrument, target)]: reason };
    this.#change(how === 'notDone' ? { notDone: reasons } : { takenOff: reasons });
    const { targets } = this.slots.find(({ instrument }) => instrument === plaqueInstrument) ?? {};
    // Where none is left to be scored, the instrument was not done.
    const isNothingLeft = this.counting(plaqueInstrument).length === 0 && !targets?.open.length;
    if (isNothingLeft && !(plaqueInstrument in notDone)) this.recordNotDone([plaqueInstrument], reason);
  }

  /** The plaque is followed, or scored, after all. */
  takeBackAside(target: Pick<AdministrationTarget, 'id'>): void {
    const { notDone, takenOff = {} } = this.record;
    const key = keyOf(plaqueInstrument, target);
    const { [key]: one, [plaqueInstrument]: all, ...left } = notDone;
    const { [key]: _, ...followed } = takenOff;
    this.#change({
      ...((one !== undefined || all !== undefined) && { notDone: left }),
      ...(key in takenOff && { takenOff: followed }),
    });
  }

  /** Sites that were looked at; after signing only while the step `sites` is amended. */
  recordSites(specialSites: NonNullable<Visit['specialSites']>): void {
    this.#changeStep('sites', { specialSites });
  }

  /** Treatment at the visit, `undefined` where nothing is known; after signing only while the step `treatment` is amended. */
  recordTreatment(treatment: RecordedTreatment | undefined): void {
    this.#changeStep('treatment', { treatment } as Pick<Visit, 'treatment'>);
  }

  /** What signing would come to. */
  get signing(): Signing {
    return sign(this.record, this.slots);
  }

  /** Signs under a typed name, which is no electronic signature. What cannot be signed stays as it is. */
  sign(assessor: string): void {
    const { signing } = this;
    if (!signing.ok) return;
    this.#records.saveAssessor(assessor);
    this.#change({ state: signing.state, assessor, signedAt: momentOn(today()) }, 'signed');
  }

  #changeStep(step: string, change: Partial<Visit>): void {
    if (!this.isSigned) return this.#change(change);
    const amendment = this.amendment(step);
    if (!amendment) return this.#onChange();
    this.#begin(step, amendment);
    this.#change({ ...change, ...amendedState(this.record, this.slots) }, 'amended', amendment);
  }

  /** What a patient gave may be amended before the visit is signed: that makes no amended visit. */
  #markAmended(amendment: Amendment): void {
    const { record } = this;
    const { state, isAmended } = amendedState(record, this.slots);
    if (!this.isSigned || (state === record.state && record.isAmended)) return;
    this.#change({ state, ...(isAmended && { isAmended }) }, 'amended', amendment);
  }

  #change(change: Partial<Visit>, what: 'changed' | 'signed' | 'amended' = 'changed', amendment?: Amendment): void {
    const { record } = this;
    const names = Object.keys(change) as (keyof Visit)[];
    const before = Object.fromEntries(
      names.filter((name) => record[name] !== undefined).map((name) => [name, record[name]]),
    );
    const who = amendment?.who ?? change.assessor ?? record.assessor;
    const after = { ...change, ...(amendment && { reason: amendment.reason }) };
    this.#records.saveVisit({ ...record, ...change }, { who, what, before, after });
    this.#onChange();
  }
}
