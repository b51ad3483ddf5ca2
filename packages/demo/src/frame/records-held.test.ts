import { beforeEach, describe, expect, it } from 'vitest';
import type { RecordKind } from '../records/record.ts';
import { ownerOf, removal, type Change } from '../store/change.ts';
import type { Outcome } from '../store/failure.ts';
import { madeUpAdministrations, madeUpPatient, madeUpVisit } from '../store/made-up.ts';
import { Saver } from '../store/saver.ts';
import type { Aside, Stored } from '../store/schema.ts';
import type { Listing } from '../store/store.ts';
import type { StoreEvent, Touched } from '../store/tabs.ts';
import type { Source } from './reading.ts';
import { Records } from './records-held.ts';

const good = <T>(value: T) => Promise.resolve({ ok: true as const, value });

/** A device that counts how often it is read. */
class Device implements Source {
  readonly rows = new Map<string, Stored & { readonly kind: RecordKind }>();
  aside: readonly Aside[] = [];
  asked: string[] = [];
  isLocked = false;
  isFull = false;
  /** Waited for by every listing. */
  gate: Promise<unknown> = Promise.resolve();
  readonly #listeners: ((event: StoreEvent) => void)[] = [];

  async #list<K extends RecordKind>(kind: K, isWanted: (stored: Stored) => boolean, asked: string) {
    this.asked.push(asked);
    await this.gate;
    if (this.isLocked) return { ok: false as const, failure: { code: 'locked' as const } };
    const records = [...this.rows.values()].filter(
      (row) => row.kind === kind && isWanted(row),
    ) as unknown as Stored<K>[];
    return { ok: true as const, value: { records, damaged: [] } satisfies Listing<Stored<K>> };
  }

  patients = () => this.#list('patient', ({ isDeleted }) => !isDeleted, 'patients');
  visits = () => this.#list('visit', ({ isDeleted }) => !isDeleted, 'visits');
  settings = () => this.#list('setting', () => true, 'settings');
  deleted = <K extends RecordKind>(kind: K) => this.#list(kind, ({ isDeleted }) => isDeleted, 'deleted');
  administrations = (visits?: string | readonly string[]) => {
    const wanted = [visits ?? []].flat();
    return this.#list('administration', ({ owner }) => wanted.includes(owner), `scorings of ${wanted.length}`);
  };
  asides = () => good(this.aside);
  read = <K extends RecordKind>(kind: K, id: string) => {
    this.asked.push(kind);
    return good(this.rows.get(id) as unknown as Stored<K> | undefined);
  };
  subscribe = (listener: (event: StoreEvent) => void) => {
    this.#listeners.push(listener);
    return () => undefined;
  };

  /** Has something written, as another tab would. */
  put(...changes: Change[]): void {
    for (const change of changes) {
      const { kind, value, revision, isDeleted = false } = change;
      this.rows.set(value.id, { kind, id: value.id, owner: ownerOf(change), revision: revision + 1, isDeleted, value });
    }
    this.tell(changes.map(({ kind, value }) => ({ kind, id: value.id })));
  }

  tell(touched: Touched): void {
    for (const listener of this.#listeners) listener({ touched, isElsewhere: true });
  }

  write = (changes: readonly Change[]): Promise<Outcome<readonly Stored[]>> => {
    if (this.isFull) return Promise.resolve({ ok: false, failure: { code: 'quota' } });
    const refused = changes.filter(({ value, revision }) => (this.rows.get(value.id)?.revision ?? 0) !== revision);
    if (refused.length > 0) {
      this.aside = refused.map((change) => asideOf(change));
      const records = refused.map(({ kind, value }) => ({ kind, id: value.id }));
      this.tell(records);
      return Promise.resolve({ ok: false, failure: { code: 'conflict', records } });
    }
    this.put(...changes);
    return good(changes.map(({ value }) => this.rows.get(value.id)!));
  };
}

const asideOf = ({ kind, value, revision }: Change): Aside => ({
  ...{ id: `tab/${value.id}`, why: 'conflict', at: '2025-03-03T10:00:00Z', who: 'A', owner: '', isDeleted: false },
  ...{ kind, record: value.id, revision, value },
});

const audit = { who: 'A', what: 'changed' } as const;
const patient = madeUpPatient(1);
const visit = madeUpVisit(1, 0);
const [itch] = madeUpAdministrations(1, 0) as [ReturnType<typeof madeUpAdministrations>[0]];
const ofPatient = (value = patient, revision = 0): Change => ({ kind: 'patient', value, revision, audit });
const ofVisit = (value = visit, revision = 0): Change => ({ kind: 'visit', value, revision, audit });
const ofItch = (nrs: number, revision = 0): Change => ({
  ...{ kind: 'administration', value: { ...itch, answers: { nrs } }, visit: visit.id, revision, audit },
});

let device: Device;
let saver: Saver;
let records: Records;
const nowhere = () => undefined;
const atPatient = () => patient.id;
const answer = () => records.administrationsOf(visit.id).map(({ answers }) => answers['nrs']);

beforeEach(() => {
  device = new Device();
  device.put(ofPatient(), ofVisit(), ofItch(3));
  saver = new Saver((changes) => device.write(changes), []);
  records = new Records(device, saver);
});

describe('reading', () => {
  it('takes patients and visits once, and the scorings of the patient in view once', async () => {
    await records.read(nowhere);
    expect(records.patients.map(({ value }) => value)).toEqual([patient]);
    expect(records.visitsOf(patient.id)).toEqual([visit]);
    expect(records.administrationsOf(visit.id)).toEqual([]);
    expect(device.asked).toEqual(['patients', 'visits', 'deleted', 'settings']);
    device.asked = [];
    await records.read(() => visit.id);
    expect(answer()).toEqual([3]);
    await records.read(atPatient);
    expect(device.asked).toEqual(['scorings of 1']);
  });

  it('takes again only what another tab wrote', async () => {
    await records.read(atPatient);
    device.asked = [];
    device.put(ofItch(5, 1));
    await records.read(atPatient);
    expect(answer()).toEqual([5]);
    expect(device.asked).toEqual(['administration']);
  });

  it('takes up a scoring that another tab began, and leaves one of a patient nobody has looked at', async () => {
    await records.read(atPatient);
    const [, iga] = madeUpAdministrations(1, 0);
    const foreign = { ...iga!, id: madeUpAdministrations(2, 0)[0]!.id };
    device.put({ kind: 'administration', value: iga!, visit: visit.id, revision: 0, audit });
    device.put({ kind: 'administration', value: foreign, visit: madeUpVisit(2, 0).id, revision: 0, audit });
    await records.read(atPatient);
    expect(records.administrationsOf(visit.id).map(({ id }) => id)).toEqual([itch.id, iga!.id]);
    expect(records.administrationsOf(madeUpVisit(2, 0).id)).toEqual([]);
  });

  it('takes everything again after a restore or a wipe', async () => {
    await records.read(atPatient);
    device.rows.clear();
    device.tell('everything');
    await records.read(atPatient);
    expect(records.patients).toEqual([]);
    expect(answer()).toEqual([]);
  });

  it('keeps a deleted patient apart, and has it back when it is brought back', async () => {
    await records.read(nowhere);
    device.put(removal('patient', records.storedPatient(patient.id)!, 'A'));
    await records.read(nowhere);
    expect(records.patient(patient.id)).toBeUndefined();
    expect(records.gone.map(({ id, revision }) => [id, revision])).toEqual([[patient.id, 2]]);
    device.put(ofPatient(patient, 2));
    await records.read(nowhere);
    expect(records.gone).toEqual([]);
    expect(records.patients).toHaveLength(1);
  });

  it('that failed is made up for by the next one', async () => {
    device.isLocked = true;
    expect(await records.read(atPatient)).toEqual({ code: 'locked' });
    device.isLocked = false;
    expect(await records.read(atPatient)).toBeUndefined();
    expect(answer()).toEqual([3]);
  });

  it('of scorings for a list asks for each visit once', async () => {
    await records.read(nowhere);
    device.asked = [];
    await Promise.all([records.readScorings([visit.id]), records.readScorings([visit.id])]);
    expect(records.hasScorings(visit.id)).toBe(true);
    expect(answer()).toEqual([3]);
    expect(device.asked).toEqual(['scorings of 1']);
  });
});

describe('a change of this tab', () => {
  it('is shown at once, and has the revision of the device after the next reading', async () => {
    await records.read(atPatient);
    records.savePatient({ ...patient, code: 'P-7' }, audit);
    expect(records.patient(patient.id)?.code).toBe('P-7');
    await records.read(atPatient);
    expect(records.storedPatient(patient.id)).toMatchObject({ revision: 2, value: { code: 'P-7' } });
  });

  it('made while somebody reads is not undone by what was read', async () => {
    let open: (value?: unknown) => void = () => undefined;
    device.gate = new Promise((resolve) => (open = resolve));
    const reading = records.read(atPatient);
    await Promise.resolve();
    records.saveVisit({ ...visit, assessor: 'B' }, audit);
    open();
    await reading;
    expect(records.visit(visit.id)?.assessor).toBe('B');
  });

  it('that the device cannot take is shown further, and survives letting go of everything', async () => {
    await records.read(atPatient);
    device.isFull = true;
    records.saveAdministration(visit.id, { ...itch, answers: { nrs: 9 } }, audit);
    await records.read(atPatient);
    expect(answer()).toEqual([9]);
    records.clear();
    expect(records.patients).toEqual([]);
    expect(answer()).toEqual([]);
    await records.read(atPatient);
    expect(answer()).toEqual([9]);
  });
});

it('letting go of everything is not undone by a reading that had begun before', async () => {
  let open: (value?: unknown) => void = () => undefined;
  device.gate = new Promise((resolve) => (open = resolve));
  const reading = records.read(atPatient);
  await new Promise((resolve) => setTimeout(resolve));
  records.clear();
  open();
  await reading;
  expect(records.patients).toEqual([]);
});

it('a version put aside waits for a choice, and no longer when another tab has chosen', async () => {
  await records.read(atPatient);
  device.put(ofItch(5, 1));
  records.saveAdministration(visit.id, { ...itch, answers: { nrs: 9 } }, audit);
  await records.read(atPatient);
  expect(answer()).toEqual([9]);
  expect(records.asides).toHaveLength(1);
  expect(saver.state.is).toBe('not-saved');
  device.aside = [];
  device.tell([{ kind: 'administration', id: itch.id }]);
  await records.read(atPatient);
  expect(answer()).toEqual([5]);
  expect(saver.state.is).toBe('saved');
});
