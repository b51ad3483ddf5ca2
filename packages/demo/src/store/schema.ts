import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { aMoment, count, fields, filled, flag, oneOf, plain, text } from '../records/check.ts';
import { problemOf, recordKinds, type RecordKind, type Records } from '../records/record.ts';
import type { AnyKind } from './failure.ts';

/** A record as it is kept. */
export interface Stored<K extends RecordKind = RecordKind> {
  readonly id: string;
  /** Id of the patient of a visit, of the visit of a scoring; empty for what belongs to nothing. */
  readonly owner: string;
  /** Counts the writes, from 1. */
  readonly revision: number;
  /** A deleted record stays until it is undone. */
  readonly isDeleted: boolean;
  readonly value: Records[K];
}

/** A version that does not count, kept until somebody chooses. */
export interface Aside {
  readonly id: string;
  /** `conflict`: refused in favour of another tab's; `restore`: of a backup that differs; `unreadable`: damaged when backed up. */
  readonly why: 'conflict' | 'restore' | 'unreadable';
  readonly at: string;
  readonly who: string;
  readonly kind: AnyKind;
  readonly record: string;
  readonly owner: string;
  readonly isDeleted: boolean;
  /** Revision it was made from. */
  readonly revision: number;
  readonly value: unknown;
}

/** A row as the database has it: in the clear, or with what a person entered as one sealed piece (`seal.ts`). */
export type Row = Readonly<Record<string, unknown>>;

type RecordStore = { key: string; value: Row; indexes: { owner: string } };

export interface ClinicSchema extends DBSchema {
  patient: RecordStore;
  visit: RecordStore;
  administration: RecordStore;
  setting: RecordStore;
  study: RecordStore;
  audit: { key: number; value: Row; indexes: { record: string } };
  aside: { key: string; value: Row; indexes: { record: string } };
  /** What belongs to this device and goes with no backup. */
  device: { key: string; value: unknown };
}

/** The stores that hold what a backup holds. */
export const rowStores = [...recordKinds, 'audit', 'aside'] as const;
export type RowStore = (typeof rowStores)[number];

export type Database = IDBPDatabase<ClinicSchema>;
export type UpgradeTransaction = IDBPTransaction<ClinicSchema, StoreNames<ClinicSchema>[], 'versionchange'>;

/** Brings the database from the version before to this one. It may wait for requests of its transaction, and for nothing else. */
export type Migration = (database: Database, transaction: UpgradeTransaction) => void | Promise<void>;

/** By the version each leads to, from 1 without gaps. A released one is never changed. */
export const migrations: Readonly<Record<number, Migration>> = {
  1: (database) => {
    for (const kind of ['patient', 'visit', 'administration', 'setting'] as const) {
      database.createObjectStore(kind, { keyPath: 'id' }).createIndex('owner', 'owner');
    }
    database.createObjectStore('audit', { keyPath: 'number' }).createIndex('record', 'record');
    database.createObjectStore('aside', { keyPath: 'id' }).createIndex('record', 'record');
    database.createObjectStore('device');
  },
  2: (database) => void database.createObjectStore('study', { keyPath: 'id' }).createIndex('owner', 'owner'),
};

const envelope = fields({
  id: filled,
  owner: text,
  revision: count,
  isDeleted: flag,
  value: () => undefined,
});

/** Which field keeps a value from being a stored record of its kind. */
export function storedProblemOf(kind: RecordKind, value: unknown): string | undefined {
  const wrong = envelope(value);
  if (wrong !== undefined) return wrong;
  const stored = value as Stored;
  const inside = problemOf(kind, stored.value);
  if (inside !== undefined) return inside === '' ? 'value' : `value.${inside}`;
  if (stored.value.id !== stored.id) return 'id';
  return kind === 'visit' && (stored as Stored<'visit'>).value.patient !== stored.owner ? 'owner' : undefined;
}

const aside = fields({
  id: filled,
  why: oneOf('conflict', 'restore', 'unreadable'),
  at: aMoment,
  who: text,
  kind: oneOf(...recordKinds, 'audit', 'aside'),
  record: filled,
  owner: text,
  isDeleted: flag,
  revision: count,
  value: plain,
});

/** Which field keeps a value from being a version kept aside. */
export const asideProblemOf = (value: unknown): string | undefined => aside(value);
