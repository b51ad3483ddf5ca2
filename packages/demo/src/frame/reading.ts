import type { RecordKind } from '../records/record.ts';
import type { Failure, Outcome, RecordName } from '../store/failure.ts';
import type { Aside, Stored } from '../store/schema.ts';
import type { Listing, Store } from '../store/store.ts';
import type { Named } from './touches.ts';

/** The part of the store that is read here. */
export type Source = Pick<
  Store,
  'patients' | 'visits' | 'administrations' | 'settings' | 'deleted' | 'asides' | 'read' | 'subscribe'
>;

/** What was read, by id; deleted records too, as far as they were met. */
export interface Held {
  readonly patient: Map<string, Stored<'patient'>>;
  readonly visit: Map<string, Stored<'visit'>>;
  readonly setting: Map<string, Stored<'setting'>>;
  readonly administration: Map<string, Stored<'administration'>>;
  /** Visits whose scorings are among them. */
  readonly scored: ReadonlySet<string>;
  readonly asides: readonly Aside[];
  readonly damaged: ReadonlyMap<string, RecordName>;
}

export const emptyHeld = (): Held => ({
  patient: new Map(),
  visit: new Map(),
  setting: new Map(),
  administration: new Map(),
  scored: new Set(),
  asides: [],
  damaged: new Map(),
});

const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
  new Map(records.map((record) => [record.id, record]));
const keyOf = ({ kind, id }: Pick<RecordName, 'kind' | 'id'>) => `${kind}/${id}`;
const named = (damaged: readonly RecordName[]) => damaged.map((one) => [keyOf(one), one] as const);

/** Everything but scorings. */
export async function readAll(store: Source): Promise<Held | Failure> {
  const [patients, visits, gone, settings, asides] = await Promise.all([
    store.patients(),
    store.visits(),
    store.deleted('patient'),
    store.settings(),
    store.asides(),
  ]);
  for (const outcome of [patients, visits, gone, settings, asides]) if (!outcome.ok) return outcome.failure;
  const [all, allVisits, allSettings] = [valueOf(patients), valueOf(visits), valueOf(settings)];
  return {
    ...emptyHeld(),
    patient: byId([...all.records, ...valueOf(gone).records]),
    visit: byId(allVisits.records),
    setting: byId(allSettings.records),
    asides: valueOf(asides),
    damaged: new Map([all, allVisits, allSettings].flatMap(({ damaged }) => named(damaged))),
  };
}

/** What is held, with the named records as they are now. */
export async function readNamed(store: Source, held: Held, touched: readonly Named[]): Promise<Held | Failure> {
  if (touched.length === 0) return held;
  const wanted = touched.filter(({ kind }) => kind !== 'study');
  const [asides, ...outcomes] = await Promise.all([
    store.asides(),
    ...wanted.map(({ kind, id }) => store.read(kind, id)),
  ]);
  if (!asides.ok) return asides.failure;
  const next = copyOf(held);
  const damaged = new Map(held.damaged);
  for (const [index, { kind, id }] of wanted.entries()) {
    const outcome = outcomes[index]!;
    damaged.delete(keyOf({ kind, id }));
    const map = next[kind as Exclude<RecordKind, 'study'>] as Map<string, Stored>;
    if (!outcome.ok) {
      if (outcome.failure.code !== 'unreadable') return outcome.failure;
      for (const [key, name] of named(outcome.failure.records)) damaged.set(key, name);
    }
    const stored = outcome.ok ? outcome.value : undefined;
    // A scoring of a visit that nobody has asked for yet is read with its visit.
    if (stored && (kind !== 'administration' || held.scored.has(stored.owner))) map.set(id, stored);
    else map.delete(id);
  }
  return { ...next, asides: asides.value, damaged };
}

/** What is held, with the scorings of these visits. */
export async function readScorings(store: Source, held: Held, visits: readonly string[]): Promise<Held | Failure> {
  const missing = visits.filter((visit) => !held.scored.has(visit));
  if (missing.length === 0) return held;
  const outcome: Outcome<Listing<Stored<'administration'>>> = await store.administrations(missing);
  if (!outcome.ok) return outcome.failure;
  const { records, damaged } = outcome.value;
  return {
    ...held,
    administration: new Map([...held.administration, ...byId(records)]),
    scored: new Set([...held.scored, ...missing]),
    damaged: new Map([...held.damaged, ...named(damaged)]),
  };
}

const copyOf = (held: Held): Held => ({
  ...held,
  patient: new Map(held.patient),
  visit: new Map(held.visit),
  setting: new Map(held.setting),
  administration: new Map(held.administration),
});

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return outcome.value;
}
