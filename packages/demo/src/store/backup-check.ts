import { disorderIn } from '../records/audit.ts';
import { aMoment, count, fields, oneOf, text, that } from '../records/check.ts';
import { backupFormat, backupLists, listedProblemOf, type Backup, type BackupRecords } from './backup.ts';
import { canDigest, digestOf, valueIn } from './canonical.ts';
import type { RecordName } from './failure.ts';
import { isLockedBackup, lockedFormat, unsealBackup } from './locked-backup.ts';
import { openLock, type OpenLock } from './passphrase.ts';

/** Why a text is not restored. Sentences are in `words.ts`. */
export type BackupProblem =
  | { readonly code: 'not-json' | 'foreign' | 'damaged' | 'bad-counts' | 'insecure' }
  /** Whole as far as can be told without its passphrase; and that the one given is not it. */
  | { readonly code: 'locked' | 'wrong-passphrase' }
  | { readonly code: 'newer-format'; readonly format: string }
  | { readonly code: 'bad-record' | 'twice'; readonly record: RecordName }
  /** `line` of the audit trail, from 1. */
  | { readonly code: 'bad-order'; readonly line: number };

export type BackupCheck =
  /** `lock`: the one the backup was under. */
  | { readonly ok: true; readonly backup: Backup; readonly lock?: OpenLock }
  | { readonly ok: false; readonly problem: BackupProblem };

const family = /^clinimetric-clinic-(?:locked-)?backup@\d+$/;
const formerFormat = 'clinimetric-clinic-backup@1';
const formats: readonly string[] = [backupFormat, formerFormat, lockedFormat];

const anyList = that(Array.isArray);
const outline = fields({
  format: oneOf(backupFormat),
  madeAt: aMoment,
  counts: fields(Object.fromEntries(backupLists.map((name) => [name, count]))),
  records: fields(Object.fromEntries(backupLists.map((name) => [name, anyList]))),
  digest: text,
});

/**
 * Whether a text is a whole backup of this format: form, digest, counts and every record. It looks at nothing that is
 * stored and never throws. A locked backup is `locked`, see `openBackup`.
 */
export const checkBackup = (given: string): Promise<BackupCheck> =>
  told(async () => {
    const value = parse(given);
    if (value['format'] === lockedFormat) throw new Refusal({ code: isLockedBackup(value) ? 'locked' : 'damaged' });
    const backup = lifted(value);
    const { digest, ...content } = value;
    if ((await digestOf(content)) !== digest) throw new Refusal({ code: 'damaged' });
    const problem = problemOfRecords(backup);
    if (problem) throw new Refusal(problem);
    return { ok: true, backup };
  });

/** The same of a locked backup, with its passphrase. */
export const openBackup = (given: string, passphrase: string): Promise<BackupCheck> =>
  told(async () => {
    const value = parse(given);
    if (!isLockedBackup(value)) throw new Refusal({ code: 'damaged' });
    const lock = await openLock(value.lock, passphrase);
    if (!lock) throw new Refusal({ code: 'wrong-passphrase' });
    const check = await checkBackup(await unsealBackup(value, lock));
    return check.ok ? { ...check, lock } : check;
  });

async function told(check: () => Promise<BackupCheck>): Promise<BackupCheck> {
  try {
    return await check();
  } catch (error) {
    // What is nested deeper than the engine can follow is no backup either.
    return refused(error instanceof Refusal ? error.problem : { code: 'damaged' });
  }
}

const refused = (problem: BackupProblem): BackupCheck => ({ ok: false, problem });

class Refusal extends Error {
  readonly problem: BackupProblem;

  constructor(problem: BackupProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

function parse(given: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = valueIn(given);
  } catch {
    throw new Refusal({ code: 'not-json' });
  }
  const format: unknown = (value as { format?: unknown } | null)?.format;
  if (typeof format !== 'string' || !family.test(format)) throw new Refusal({ code: 'foreign' });
  if (!formats.includes(format)) throw new Refusal({ code: 'newer-format', format });
  if (!canDigest()) throw new Refusal({ code: 'insecure' });
  return value as Readonly<Record<string, unknown>>;
}

/** In the present format. */
function lifted(value: Readonly<Record<string, unknown>>): Backup {
  const { format, counts, records } = value;
  const isFormer = format === formerFormat;
  const backup = isFormer
    ? {
        ...value,
        format: backupFormat,
        counts: { ...(counts as object), study: 0 },
        records: { ...(records as object), study: [] },
      }
    : value;
  if (outline(backup) !== undefined) throw new Refusal({ code: 'damaged' });
  return backup as unknown as Backup;
}

function problemOfRecords({ counts, records }: Backup): BackupProblem | undefined {
  if (backupLists.some((name) => counts[name] !== records[name].length)) return { code: 'bad-counts' };
  for (const name of backupLists) {
    const problem = problemOfList(name, records[name]);
    if (problem) return problem;
  }
  const line = disorderIn(records.audit);
  return line === undefined ? undefined : { code: 'bad-order', line };
}

function problemOfList(name: keyof BackupRecords, list: readonly { readonly id: string }[]): BackupProblem | undefined {
  const seen = new Set<string>();
  for (const [index, one] of list.entries()) {
    const field = listedProblemOf(name, one);
    const id: unknown = (one as { id?: unknown } | null)?.id;
    const record = { kind: name, id: typeof id === 'string' ? id : `${index + 1}` };
    if (field !== undefined) return { code: 'bad-record', record: { ...record, field } };
    if (seen.has(one.id)) return { code: 'twice', record };
    seen.add(one.id);
  }
  return undefined;
}
