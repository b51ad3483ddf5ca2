import type { AuditEntry } from '../records/audit.ts';
import { newId } from '../records/id.ts';
import { recordKinds, type RecordKind } from '../records/record.ts';
import type { Backup } from './backup.ts';
import { canonical } from './canonical.ts';
import type { Outcome, RecordName } from './failure.ts';
import type { Aside, Stored } from './schema.ts';
import { inOne, type Store } from './store.ts';
import { appendEntries, beginWriting, entryOf, putStored, queue, writeStores, type WriteTransaction } from './write.ts';

/** What restoring comes to. */
export interface Restoration {
  /** Not on this device: taken from the file. */
  readonly added: readonly RecordName[];
  /** On this device already, alike. */
  readonly same: number;
  /** On this device in another version, which stays; the version of the file is kept aside, to be chosen or given up. */
  readonly differing: readonly RecordName[];
  /** Lines of the audit trail and versions kept aside that are not here yet. */
  readonly audit: number;
  readonly aside: number;
}

interface Work {
  readonly added: readonly { readonly kind: RecordKind; readonly stored: Stored }[];
  readonly differing: readonly { readonly kind: RecordKind; readonly stored: Stored; readonly isNew: boolean }[];
  readonly audit: readonly AuditEntry[];
  readonly aside: readonly Aside[];
  readonly same: number;
}

/** What restoring a checked backup would do. Nothing is written. */
export const planRestore = (store: Store, backup: Backup): Promise<Outcome<Restoration>> =>
  store.whole((database) =>
    inOne(database.transaction(writeStores), async (transaction) => told(await compare(transaction, backup))),
  );

/** Restores a checked backup in one transaction, compared once more with what is stored by then. Answers what was done. */
export const restore = (store: Store, backup: Backup, who: string): Promise<Outcome<Restoration>> =>
  store.whole(
    (database) =>
      inOne(beginWriting(database), async (transaction) => {
        const work = await compare(transaction, backup);
        await take(transaction, work, backup, who);
        return told(work);
      }),
    true,
  );

const nameOf = ({ kind, stored }: { kind: RecordKind; stored: Stored }): RecordName => ({ kind, id: stored.id });

const told = ({ added, differing, same, audit, aside }: Work): Restoration => ({
  added: added.map(nameOf),
  differing: differing.map(nameOf),
  same,
  audit: audit.length,
  aside: aside.length,
});

type Reading = {
  objectStore(name: (typeof writeStores)[number]): { getAll(): Promise<unknown[]> };
};

/** Revisions count writes on one device: two records are the same when they say the same. */
const content = ({ owner, isDeleted, value }: Pick<Stored | Aside, 'owner' | 'isDeleted' | 'value'>) =>
  canonical({ owner, isDeleted, value });

async function compare(transaction: Reading, { records }: Backup): Promise<Work> {
  const here = async <T>(name: (typeof writeStores)[number]) => (await transaction.objectStore(name).getAll()) as T[];
  const asides = await here<Aside>('aside');
  const waiting = new Set(asides.map((one) => `${one.kind}/${one.record}/${content(one)}`));
  const added: Work['added'][number][] = [];
  const differing: Work['differing'][number][] = [];
  let same = 0;
  for (const kind of recordKinds) {
    const present = new Map((await here<Stored>(kind)).map((stored) => [stored.id, stored]));
    for (const stored of records[kind]) {
      const own = present.get(stored.id);
      if (!own) added.push({ kind, stored });
      else if (content(own) === content(stored)) same++;
      else differing.push({ kind, stored, isNew: !waiting.has(`${kind}/${stored.id}/${content(stored)}`) });
    }
  }
  const entries = new Set((await here<AuditEntry>('audit')).map(({ id }) => id));
  const kept = new Set(asides.map(({ id }) => id));
  return {
    added,
    differing,
    same,
    audit: records.audit.filter(({ id }) => !entries.has(id)),
    aside: records.aside.filter(({ id }) => !kept.has(id)),
  };
}

async function take(transaction: WriteTransaction, work: Work, backup: Backup, who: string): Promise<void> {
  for (const { kind, stored } of work.added) putStored(transaction, kind, stored);
  const asides = transaction.objectStore('aside');
  for (const aside of work.aside) queue(asides.put(aside));
  const differing = work.differing.filter(({ isNew }) => isNew);
  for (const { kind, stored } of differing) queue(asides.put(asideOf(kind, stored, who)));
  const isNothing = [work.added, work.audit, work.aside, differing].every(({ length }) => length === 0);
  if (isNothing) return;
  const after = { madeAt: backup.madeAt, added: work.added.length, differing: differing.map(nameOf) };
  const remark = { who, what: 'restored', after } as const;
  // The lines of the file follow those that are here; in an empty clinic they keep their numbers.
  const end = entryOf(remark, 'clinic', { id: backup.digest, revision: 0 });
  await appendEntries(transaction, [...work.audit, end]);
}

const asideOf = (kind: RecordKind, { id, owner, isDeleted, revision, value }: Stored, who: string): Aside => ({
  id: newId(),
  why: 'restore',
  at: new Date().toISOString(),
  who,
  kind,
  record: id,
  owner,
  isDeleted,
  revision,
  value,
});
