import { asPlain } from '../records/check.ts';
import { problemOf, recordKinds, type RecordKind } from '../records/record.ts';
import { StoreError } from './failure.ts';
import type { Stored } from './schema.ts';
import { appendEntries, entryOf, putStored, queue, type WriteTransaction } from './write.ts';

/** `aside`: the version kept aside shall count; `current`: the one that counts stays. */
export type Choice = 'aside' | 'current';

/** Takes a version from aside, and says in the trail what was chosen and what was not. */
export async function settleAside(
  transaction: WriteTransaction,
  id: string,
  choice: Choice,
  who: string,
): Promise<readonly { readonly kind: RecordKind; readonly id: string }[]> {
  const asides = transaction.objectStore('aside');
  const aside = await asides.get(id);
  // Another tab has chosen already.
  if (!aside) return [];
  queue(asides.delete(id));
  const { kind: anyKind, record, owner, isDeleted, value } = aside;
  const kind = recordKinds.find((one) => one === anyKind);
  const current = kind && (await transaction.objectStore(kind).get(record));
  const revision = Number.isSafeInteger(current?.revision) ? current!.revision : 0;
  const remark = (before: unknown, after: unknown) =>
    ({ who, what: 'settled', before: asPlain(before), after: asPlain(after) }) as const;
  if (choice === 'current') {
    const entry = entryOf(remark(value, current?.value), kind ?? 'clinic', { id: record, revision });
    await appendEntries(transaction, [entry]);
    return kind ? [{ kind, id: record }] : [];
  }
  const field = kind ? problemOf(kind, value) : '';
  if (!kind || field !== undefined) {
    throw new StoreError({ code: 'not-a-record', records: [{ kind: anyKind, id: record, field: field ?? '' }] });
  }
  const next = { id: record, owner, revision: revision + 1, isDeleted, value } as Stored;
  putStored(transaction, kind, next);
  await appendEntries(transaction, [entryOf(remark(current?.value, value), kind, next)]);
  return [{ kind, id: record }];
}
