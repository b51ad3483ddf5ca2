import type { Administration } from '@clinimetric/scoring';
import type { Remark } from '../records/audit.ts';
import { byDay } from '../records/day.ts';
import type { Patient } from '../records/patient.ts';
import type { Visit } from '../records/visit.ts';
import type { Change } from '../store/change.ts';
import type { Failure, Outcome, RecordName } from '../store/failure.ts';
import type { Saver } from '../store/saver.ts';
import type { Aside, Stored } from '../store/schema.ts';
import type { Store } from '../store/store.ts';

type Held = { readonly id: string; readonly owner: string; readonly revision: number };
const byId = <T extends Held>(records: readonly T[]) => new Map(records.map((record) => [record.id, record]));

/** What the views show: read from the device, with every change of this tab in it at once. */
export class Records {
  readonly #store: Store;
  readonly #saver: Saver;
  #patients = new Map<string, Stored<'patient'>>();
  #visits = new Map<string, Stored<'visit'>>();
  #administrations = new Map<string, Stored<'administration'>>();
  gone: readonly Stored<'patient'>[] = [];
  asides: readonly Aside[] = [];
  damaged: readonly RecordName[] = [];
  assessor = '';
  #assessorRevision = 0;
  #edits = 0;

  constructor(store: Store, saver: Saver) {
    this.#store = store;
    this.#saver = saver;
  }

  get patients(): Stored<'patient'>[] {
    return [...this.#patients.values()];
  }

  patient(id: string): Patient | undefined {
    return this.#patients.get(id)?.value;
  }

  visit(id: string): Visit | undefined {
    return this.#visits.get(id)?.value;
  }

  storedVisit = (id: string): Stored<'visit'> | undefined => this.#visits.get(id);
  storedPatient = (id: string): Stored<'patient'> | undefined => this.#patients.get(id);

  /** In order of their days. */
  visitsOf(patient: string): Visit[] {
    const visits = [...this.#visits.values()].filter(({ owner }) => owner === patient).map(({ value }) => value);
    return visits.sort(byDay);
  }

  /** By patient, read once for a whole list. */
  visitsByPatient(): Map<string, Visit[]> {
    const found = new Map<string, Visit[]>();
    for (const { owner, value } of this.#visits.values()) found.set(owner, [...(found.get(owner) ?? []), value]);
    return found;
  }

  administrationsOf(visit: string): Administration[] {
    return [...this.#administrations.values()].filter(({ owner }) => owner === visit).map(({ value }) => value);
  }

  savePatient(value: Patient, audit: Remark): void {
    const revision = this.#patients.get(value.id)?.revision ?? 0;
    this.#patients.set(value.id, { id: value.id, owner: '', revision, isDeleted: false, value });
    this.#save({ kind: 'patient', value, revision, audit });
  }

  saveVisit(value: Visit, audit: Remark): void {
    const revision = this.#visits.get(value.id)?.revision ?? 0;
    this.#visits.set(value.id, { id: value.id, owner: value.patient, revision, isDeleted: false, value });
    this.#save({ kind: 'visit', value, revision, audit });
  }

  saveAdministration(visit: string, value: Administration, audit: Remark): void {
    const revision = this.#administrations.get(value.id)?.revision ?? 0;
    this.#administrations.set(value.id, { id: value.id, owner: visit, revision, isDeleted: false, value });
    this.#save({ kind: 'administration', value, revision, visit, audit });
  }

  /** The usual assessor, offered again. */
  saveAssessor(name: string): void {
    if (name === this.assessor) return;
    this.assessor = name;
    const audit = { who: name, what: 'changed' } as const;
    this.#save({ kind: 'setting', value: { id: 'assessor', value: name }, revision: this.#assessorRevision, audit });
  }

  #save(change: Change): void {
    this.#edits++;
    this.#saver.save(change);
  }

  /** Reads everything that is shown, with the scorings of one patient. What this tab could not write yet stays as it is. */
  async read(patientOf: () => string | undefined): Promise<Failure | undefined> {
    await this.#saver.flush();
    const edits = this.#edits;
    const [patients, visits, gone, settings, asides] = await Promise.all([
      this.#store.patients(),
      this.#store.visits(),
      this.#store.deleted('patient'),
      this.#store.settings(),
      this.#store.asides(),
    ]);
    for (const outcome of [patients, visits, gone, settings, asides]) if (!outcome.ok) return outcome.failure;
    const [allPatients, allVisits] = [valueOf(patients), valueOf(visits)];
    const own = new Map(allVisits.records.map((visit) => [visit.id, visit.owner]));
    // The address may name a visit: then its patient is known only now.
    const patient = patientOf() ?? '';
    const owner = own.get(patient) ?? patient;
    const of = allVisits.records.filter((visit) => visit.owner === owner);
    const listings = await Promise.all(of.map(({ id }) => this.#store.administrations(id)));
    for (const outcome of listings) if (!outcome.ok) return outcome.failure;
    // Somebody went on answering meanwhile: what was read is older than what is shown.
    if (edits !== this.#edits) return this.read(patientOf);
    const administrations = listings.map(valueOf);
    this.#take(
      allPatients.records,
      allVisits.records,
      administrations.flatMap(({ records }) => records),
    );
    this.damaged = [allPatients, allVisits, ...administrations].flatMap(({ damaged }) => damaged);
    this.gone = valueOf(gone).records;
    this.asides = valueOf(asides);
    const assessor = valueOf(settings).records.find(({ id }) => id === 'assessor');
    this.assessor = typeof assessor?.value.value === 'string' ? assessor.value.value : this.assessor;
    this.#assessorRevision = assessor?.revision ?? 0;
    return undefined;
  }

  #take(
    patients: readonly Stored<'patient'>[],
    visits: readonly Stored<'visit'>[],
    administrations: readonly Stored<'administration'>[],
  ): void {
    const held = new Set(this.#saver.held.map(({ value }) => value.id));
    const merged = <T extends Held>(old: Map<string, T>, read: readonly T[]) => {
      const next = byId(read);
      for (const [id, record] of old) if (held.has(id)) next.set(id, record);
      return next;
    };
    this.#patients = merged(this.#patients, patients);
    this.#visits = merged(this.#visits, visits);
    this.#administrations = merged(this.#administrations, administrations);
  }
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return outcome.value;
}
