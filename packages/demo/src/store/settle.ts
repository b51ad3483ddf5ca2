import { asPlain } from '../records/check.ts';
import { problemOf, recordKinds, type RecordKind } from '../records/record.ts';
import { StoreError } from './failure.ts';
import type { Aside, Row, Stored } from './schema.ts';
import type { Open, Plan, Reading } from './turn.ts';
import { entryOf, putRecord } from './write.ts';

/** `aside`: the version kept aside shall count; `current`: the one that counts stays. */
export type Choice = 'aside' | 'current';

type Touched = readonly { readonly kind: RecordKind; readonly id: string }[];

const kindOf = (row: Row) => recordKinds.find((one) => one === row['kind']);

/** Takes a version from aside, and says in the trail what was chosen and what was not. */
export const planSettling = (id: string, choice: Choice, who: string) =>
  [
    async (transaction: Reading) => {
      const row = await transaction.objectStore('aside').get(id);
      const kind = row && kindOf(row);
      const current = kind && (await transaction.objectStore(kind).get(row['record'] as string));
      return { row, current };
    },
    async ({ row, current }: Readonly<Record<'row' | 'current', Row | undefined>>, open: Open) => {
      // Another tab has chosen already.
      if (!row) return { answer: [] };
      const [aside] = await open('aside', [row]);
      const kind = kindOf(row);
      const [counting] = current ? await open(kind!, [current]) : [];
      return settling(aside as unknown as Aside, kind, counting as Stored | undefined, choice, who);
    },
  ] as const;

function settling(
  aside: Aside,
  kind: RecordKind | undefined,
  current: Stored | undefined,
  choice: Choice,
  who: string,
): Plan<Touched> {
  const { record, owner, isDeleted, value } = aside;
  const revision = Number.isSafeInteger(current?.revision) ? current!.revision : 0;
  const settled = [aside.id];
  const remark = (before: unknown, after: unknown) =>
    ({ who, what: 'settled', before: asPlain(before), after: asPlain(after) }) as const;
  if (choice === 'current') {
    const entry = entryOf(remark(value, current?.value), kind ?? 'clinic', { id: record, revision });
    return { answer: kind ? [{ kind, id: record }] : [], settled, entries: [entry] };
  }
  const field = kind ? problemOf(kind, value) : '';
  if (!kind || field !== undefined) {
    throw new StoreError({ code: 'not-a-record', records: [{ kind: aside.kind, id: record, field: field ?? '' }] });
  }
  const next = { id: record, owner, revision: revision + 1, isDeleted, value } as Stored;
  return {
    answer: [{ kind, id: record }],
    settled,
    put: [putRecord(kind, next)],
    entries: [entryOf(remark(current?.value, value), kind, next)],
  };
}
