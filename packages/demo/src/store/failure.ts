import type { RecordKind } from '../records/record.ts';

/** All that is kept under an id. */
export type AnyKind = RecordKind | 'audit' | 'aside';

/** A record by name; `field` says where it is wrong. */
export interface RecordName {
  readonly kind: AnyKind;
  readonly id: string;
  readonly field?: string;
}

/** Why something was not read or not written. Sentences are in `words.ts`. */
export type Failure =
  /** The disk, or this site's share of it, is full. */
  | { readonly code: 'quota' }
  /** The browser gives this page no storage: private window, blocked site data, no secure address. */
  | { readonly code: 'unavailable' }
  /** The page has no secure address, so the browser gives it no digests. */
  | { readonly code: 'insecure' }
  /** The browser closed the database: storage was cleared, the disk failed. The next access opens it again. */
  | { readonly code: 'closed' }
  /** Another tab keeps an older version of the database open. */
  | { readonly code: 'blocked' }
  /** The database was written by a newer version of this page. */
  | { readonly code: 'newer-version' }
  /** A step to the present form of the database failed; its older form was kept. */
  | { readonly code: 'upgrade-failed'; readonly version: number }
  /** These records changed meanwhile. The refused versions are kept aside. */
  | { readonly code: 'conflict'; readonly records: readonly RecordName[] }
  /** These records are stored, but damaged. */
  | { readonly code: 'unreadable'; readonly records: readonly RecordName[] }
  /** These values are no records and were not taken. */
  | { readonly code: 'not-a-record'; readonly records: readonly RecordName[] }
  /** The clinic is locked: nothing is read or written before the passphrase is given in this tab. */
  | { readonly code: 'locked' }
  /** Somebody ended long work before its end; nothing was written. */
  | { readonly code: 'cancelled' }
  | { readonly code: 'failed'; readonly reason: string };

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** Carries a failure out of a transaction. */
export class StoreError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

const nameOf = (error: unknown) => (error instanceof Error || error instanceof DOMException ? error.name : '');

/** What an error of IndexedDB means. */
export function failureOf(error: unknown): Failure {
  if (error instanceof StoreError) return error.failure;
  switch (nameOf(error)) {
    case 'QuotaExceededError':
      return { code: 'quota' };
    case 'VersionError':
      return { code: 'newer-version' };
    case 'SecurityError':
    case 'NotAllowedError':
      return { code: 'unavailable' };
    // A transaction nobody ended, or a connection that is closing: the browser did it.
    case 'InvalidStateError':
    case 'AbortError':
      return { code: 'closed' };
    default:
      return { code: 'failed', reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
