import type { AuditEntry } from '../records/audit.ts';
import { newId } from '../records/id.ts';
import { recordKinds, type RecordKind } from '../records/record.ts';
import { backupLists, rowsIn, type Backup, type Rows } from './backup.ts';
import { canonical } from './canonical.ts';
import type { Outcome, RecordName } from './failure.ts';
import type { Aside, Stored } from './schema.ts';
import type { OpenLock } from './passphrase.ts';
import type { Store } from './store.ts';
import type { Open, Plan } from './turn.ts';
import { entryOf, putAside, putRecord } from './write.ts';

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
  /** The lock of the backup comes along: nothing was here, and no lock. */
  readonly takesLock: boolean;
}

interface Work {
  readonly added: readonly { readonly kind: RecordKind; readonly stored: Stored }[];
  readonly differing: readonly { readonly kind: RecordKind; readonly stored: Stored; readonly isNew: boolean }[];
  readonly audit: readonly AuditEntry[];
  readonly aside: readonly Aside[];
  readonly same: number;
  readonly takesLock: boolean;
}

/** What restoring a checked backup would do. Nothing is written. `lock` is that of a locked backup. */
export const planRestore = (store: Store, backup: Backup, lock?: OpenLock): Promise<Outcome<Restoration>> =>
  store.see(rowsIn, async (rows, open) => told(await compare(store, rows, open, backup, lock)));

/** Restores a checked backup in one transaction, compared once more with what is stored by then. Answers what was done. */
export const restore = (store: Store, backup: Backup, who: string, lock?: OpenLock): Promise<Outcome<Restoration>> =>
  store.turn(rowsIn, async (rows, open) => {
    const work = await compare(store, rows, open, backup, lock);
    return { answer: told(work), ...taking(work, backup, who), ...(work.takesLock && lock && { lock }) };
  });

const nameOf = ({ kind, stored }: { kind: RecordKind; stored: Stored }): RecordName => ({ kind, id: stored.id });

const told = ({ added, differing, same, audit, aside, takesLock }: Work): Restoration => ({
  added: added.map(nameOf),
  differing: differing.map(nameOf),
  same,
  audit: audit.length,
  aside: aside.length,
  takesLock,
});

/** Revisions count writes on one device: two records are the same when they say the same. */
const content = ({ owner, isDeleted, value }: Pick<Stored | Aside, 'owner' | 'isDeleted' | 'value'>) =>
  canonical({ owner, isDeleted, value });

async function compare(store: Store, rows: Rows, open: Open, backup: Backup, lock?: OpenLock): Promise<Work> {
  const { records } = backup;
  const isEmpty = backupLists.every((name) => rows[name].length === 0);
  const takesLock = isEmpty && lock !== undefined && store.locking.state === 'none';
  const here = async <T>(name: keyof Rows) => (await open(name, rows[name])) as unknown as readonly T[];
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
    takesLock,
    audit: records.audit.filter(({ id }) => !entries.has(id)),
    aside: records.aside.filter(({ id }) => !kept.has(id)),
  };
}

/** What is written for it. */
function taking(work: Work, backup: Backup, who: string): Pick<Plan<unknown>, 'put' | 'entries'> {
  const differing = work.differing.filter(({ isNew }) => isNew);
  const put = [
    ...work.added.map(({ kind, stored }) => putRecord(kind, stored)),
    ...work.aside.map(putAside),
    ...differing.map(({ kind, stored }) => putAside(asideOf(kind, stored, who))),
  ];
  if (put.length === 0 && work.audit.length === 0) return {};
  const after = { madeAt: backup.madeAt, added: work.added.length, differing: differing.map(nameOf) };
  const remark = { who, what: 'restored', after } as const;
  // The lines of the file follow those that are here; in an empty clinic they keep their numbers.
  const end = entryOf(remark, 'clinic', { id: backup.digest, revision: 0 });
  return { put, entries: [...work.audit, end] };
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
