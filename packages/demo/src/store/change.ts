import type { Remark } from '../records/audit.ts';
import type { RecordKind, Records } from '../records/record.ts';
import type { Stored } from './schema.ts';

interface ChangeOf<K extends RecordKind> {
  readonly kind: K;
  readonly value: Records[K];
  /** The revision the change was made from; 0 for a new record. */
  readonly revision: number;
  readonly isDeleted?: boolean;
  readonly audit: Remark;
}

/** A record as it shall be kept, and the line of the audit trail that goes with it. */
export type Change =
  | ChangeOf<'patient'>
  | ChangeOf<'visit'>
  | ChangeOf<'setting'>
  | ChangeOf<'study'>
  /** `visit` is the id of the visit; `Administration.visit` is a label for readers elsewhere. */
  | (ChangeOf<'administration'> & { readonly visit: string });

export const ownerOf = (change: Change): string => {
  if (change.kind === 'visit') return change.value.patient;
  return change.kind === 'administration' ? change.visit : '';
};

/** Takes a record away, or brings it back: `{ what: 'deleted' }`, `{ what: 'undeleted' }`. What belongs to it stays. */
export const removal = <K extends RecordKind>(kind: K, { value, owner, revision }: Stored<K>, who: string): Change =>
  asChange(kind, value, owner, revision, { who, what: 'deleted' }, true);

export const undeletion = <K extends RecordKind>(kind: K, { value, owner, revision }: Stored<K>, who: string): Change =>
  asChange(kind, value, owner, revision, { who, what: 'undeleted' }, false);

/** A change of a kind that is known only when it runs. */
export const asChange = (
  kind: RecordKind,
  value: Records[RecordKind],
  owner: string,
  revision: number,
  audit: Remark,
  isDeleted: boolean,
): Change =>
  ({ kind, value, revision, audit, isDeleted, ...(kind === 'administration' && { visit: owner }) }) as Change;
