import type { Administration } from '@clinimetric/scoring';
import type { Remark } from '../records/audit.ts';
import { byDay } from '../records/day.ts';
import { grouped } from '../records/order.ts';
import type { Patient } from '../records/patient.ts';
import { readSchedules, schedules, type Schedule } from '../records/schedule.ts';
import type { Visit } from '../records/visit.ts';
import { ownerOf, type Change } from '../store/change.ts';
import type { Failure, RecordName } from '../store/failure.ts';
import type { Saver } from '../store/saver.ts';
import type { Stored } from '../store/schema.ts';
import { emptyHeld, readAll, readNamed, readScorings, type Held, type Source } from './reading.ts';
import { Touches } from './touches.ts';

const present = <T extends Stored>(records: ReadonlyMap<string, T>) =>
  [...records.values()].filter(({ isDeleted }) => !isDeleted);

/**
 * What the views show. Patients and visits are read once, the scorings of a visit when they are asked for, and after that
 * only what was written since, here or in another tab. Every change of this tab is in it at once.
 */
export class Records {
  readonly #store: Source;
  readonly #saver: Saver;
  #held: Held = emptyHeld();
  readonly #touches = new Touches();
  /** Ids of what was changed here since the reading under way began. */
  #edited = new Set<string>();
  /** Counts how often everything was let go. */
  #cleared = 0;
  #turn: Promise<unknown> = Promise.resolve();
  #patients: readonly Stored<'patient'>[] | undefined;
  #visits: ReadonlyMap<string, readonly Visit[]> | undefined;
  #administrations: ReadonlyMap<string, readonly Administration[]> | undefined;
  #ownSchedules: readonly Schedule[] | undefined;

  constructor(store: Source, saver: Saver) {
    this.#store = store;
    this.#saver = saver;
    store.subscribe(({ touched }) => this.#touches.add(touched));
  }

  get patients(): readonly Stored<'patient'>[] {
    return (this.#patients ??= present(this.#held.patient));
  }

  /** Deleted patients, which can be brought back. */
  get gone(): readonly Stored<'patient'>[] {
    return [...this.#held.patient.values()].filter(({ isDeleted }) => isDeleted);
  }

  get asides(): Held['asides'] {
    return this.#held.asides;
  }

  /** What is stored, but damaged. */
  get damaged(): readonly RecordName[] {
    return [...this.#held.damaged.values()];
  }

  patient(id: string): Patient | undefined {
    return this.storedPatient(id)?.value;
  }

  visit(id: string): Visit | undefined {
    return this.storedVisit(id)?.value;
  }

  storedVisit = (id: string): Stored<'visit'> | undefined => unlessDeleted(this.#held.visit.get(id));
  storedPatient = (id: string): Stored<'patient'> | undefined => unlessDeleted(this.#held.patient.get(id));

  /** In order of their days. */
  visitsOf(patient: string): Visit[] {
    return [...(this.visitsByPatient().get(patient) ?? [])];
  }

  /** Of every patient that has any, in order of their days. The same map until something changes. */
  visitsByPatient(): ReadonlyMap<string, readonly Visit[]> {
    this.#visits ??= byOwner(present(this.#held.visit), (visits) => visits.sort(byDay));
    return this.#visits;
  }

  /** Scorings of a visit, as far as they were read. */
  administrationsOf(visit: string): Administration[] {
    this.#administrations ??= byOwner(present(this.#held.administration), (all) => all);
    return [...(this.#administrations.get(visit) ?? [])];
  }

  /** Whether the scorings of a visit are among what was read. */
  hasScorings = (visit: string): boolean => this.#held.scored.has(visit);

  /** A setting of the clinic; `undefined` when there is none. */
  setting = (id: string): unknown => unlessDeleted(this.#held.setting.get(id))?.value.value;

  get assessor(): string {
    const name = this.setting('assessor');
    return typeof name === 'string' ? name : '';
  }

  /** The clinic's own schedules. The same list until something changes. */
  get ownSchedules(): readonly Schedule[] {
    return (this.#ownSchedules ??= readSchedules(this.setting('schedules')));
  }

  /** Schedules that a patient can follow: those of this page, then the clinic's own. */
  get schedules(): readonly Schedule[] {
    return [...schedules, ...this.ownSchedules];
  }

  savePatient(value: Patient, audit: Remark): void {
    this.#save({ kind: 'patient', value, revision: this.#held.patient.get(value.id)?.revision ?? 0, audit });
  }

  saveVisit(value: Visit, audit: Remark): void {
    this.#save({ kind: 'visit', value, revision: this.#held.visit.get(value.id)?.revision ?? 0, audit });
  }

  saveAdministration(visit: string, value: Administration, audit: Remark): void {
    const revision = this.#held.administration.get(value.id)?.revision ?? 0;
    this.#save({ kind: 'administration', value, revision, visit, audit });
  }

  saveSetting(id: string, value: unknown, audit: Remark): void {
    const revision = this.#held.setting.get(id)?.revision ?? 0;
    this.#save({ kind: 'setting', value: { id, value }, revision, audit });
  }

  /** The usual assessor, offered again. */
  saveAssessor(name: string): void {
    if (name !== this.assessor) this.saveSetting('assessor', name, { who: name, what: 'changed' });
  }

  #save(change: Change): void {
    this.#edited.add(change.value.id);
    put(this.#held, change);
    this.#forgetViews();
    this.#saver.save(change);
  }

  /**
   * Reads what changed since the last time, and the scorings of one patient: the one named, or the one whose visit is
   * named. What this tab could not write yet stays as it is.
   */
  read(idOf: () => string | undefined): Promise<Failure | undefined> {
    return this.#inTurn(async () => {
      this.#edited = new Set();
      await this.#saver.flush();
      const touched = this.#touches.take();
      const next = await this.#readTouched(touched, idOf);
      // What was not read yet is still to be read.
      if ('code' in next) this.#touches.add(touched);
      else this.#releaseSettled(next);
      return next;
    });
  }

  /** A version of this tab that was put aside, and that another tab has chosen or given up, is waiting no more. */
  #releaseSettled({ asides }: Held): void {
    for (const { change, failure } of this.#saver.refused) {
      const { kind, value } = change;
      if (failure.code !== 'conflict' || this.#edited.has(value.id)) continue;
      const isOpen = asides.some(
        (aside) => aside.why === 'conflict' && aside.kind === kind && aside.record === value.id,
      );
      if (!isOpen) this.#saver.release(kind, value.id);
    }
  }

  async #readTouched(touched: ReturnType<Touches['take']>, idOf: () => string | undefined): Promise<Held | Failure> {
    const found =
      touched === 'everything' ? await readAll(this.#store) : await readNamed(this.#store, this.#held, touched);
    if ('code' in found) return found;
    // The address may name a visit: then its patient is known only now.
    const id = idOf() ?? '';
    const patient = found.visit.get(id)?.owner ?? id;
    const visits = present(found.visit).filter(({ owner }) => owner === patient);
    return readScorings(
      this.#store,
      found,
      visits.map((visit) => visit.id),
    );
  }

  /** Reads the scorings of visits that were not read yet, and keeps them. */
  readScorings(visits: readonly string[]): Promise<Failure | undefined> {
    return this.#inTurn(() => {
      this.#edited = new Set();
      return readScorings(this.#store, this.#held, visits);
    });
  }

  /** Lets go of everything that was read. The next reading begins anew; what waits to be written stays with the saver. */
  clear(): void {
    this.#cleared++;
    this.#held = emptyHeld();
    this.#touches.add('everything');
    this.#forgetViews();
  }

  /** One reading after another: each goes on from what the one before has found. */
  #inTurn(work: () => Promise<Held | Failure>): Promise<Failure | undefined> {
    const turn = this.#turn.then(async () => {
      const cleared = this.#cleared;
      const next = await work();
      if ('code' in next) return next;
      // What was let go meanwhile does not come back by a reading that had begun before.
      if (cleared === this.#cleared) this.#take(next);
      return undefined;
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Everything at once: no view ever sees half of a reading. */
  #take(next: Held): void {
    for (const kind of ['patient', 'visit', 'administration', 'setting'] as const) {
      for (const [id, stored] of this.#held[kind]) {
        if (!this.#edited.has(id)) continue;
        // What was read is older than what is shown.
        (next[kind] as Map<string, Stored>).set(id, stored);
        this.#touches.add([{ kind, id }]);
      }
    }
    for (const change of this.#saver.held) put(next, change);
    this.#held = next;
    this.#forgetViews();
  }

  #forgetViews(): void {
    this.#patients = undefined;
    this.#visits = undefined;
    this.#administrations = undefined;
    this.#ownSchedules = undefined;
  }
}

const unlessDeleted = <T extends Stored>(stored: T | undefined): T | undefined =>
  stored?.isDeleted ? undefined : stored;

/** Shows a change as if it were stored. Studies are kept by their own page. */
function put(held: Held, change: Change): void {
  const { kind, value, revision, isDeleted = false } = change;
  if (kind === 'study') return;
  const stored: Stored = { id: value.id, owner: ownerOf(change), revision, isDeleted, value };
  (held[kind] as Map<string, Stored>).set(value.id, stored);
}

function byOwner<T>(
  records: readonly { readonly owner: string; readonly value: T }[],
  arrange: (values: T[]) => readonly T[],
): Map<string, readonly T[]> {
  const found = grouped(records, ({ owner }) => owner);
  return new Map([...found].map(([owner, own]) => [owner, arrange(own.map(({ value }) => value))]));
}
