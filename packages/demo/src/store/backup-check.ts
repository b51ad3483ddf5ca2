import { disorderIn } from '../records/audit.ts';
import { aMoment, count, fields, oneOf, text, that } from '../records/check.ts';
import { backupFormat, backupLists, listedProblemOf, type Backup, type BackupRecords } from './backup.ts';
import { canDigest, digestOf } from './canonical.ts';
import type { RecordName } from './failure.ts';

/** Why a text is not restored. Sentences are in `words.ts`. */
export type BackupProblem =
  | { readonly code: 'not-json' | 'foreign' | 'damaged' | 'bad-counts' | 'insecure' }
  | { readonly code: 'newer-format'; readonly format: string }
  | { readonly code: 'bad-record' | 'twice'; readonly record: RecordName }
  /** `line` of the audit trail, from 1. */
  | { readonly code: 'bad-order'; readonly line: number };

export type BackupCheck =
  { readonly ok: true; readonly backup: Backup } | { readonly ok: false; readonly problem: BackupProblem };

const family = /^clinimetric-clinic-backup@(\d+)$/;

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
 * stored and never throws.
 */
export async function checkBackup(given: string): Promise<BackupCheck> {
  try {
    const backup = parse(given);
    if (!canDigest()) return refused({ code: 'insecure' });
    const { digest, ...content } = backup;
    if ((await digestOf(content)) !== digest) return refused({ code: 'damaged' });
    const problem = problemOfRecords(backup);
    return problem ? refused(problem) : { ok: true, backup };
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

function parse(given: string): Backup {
  let value: unknown;
  try {
    // Editors may have put a byte order mark in front.
    value = JSON.parse(given.replace(/^\uFEFF/, ''));
  } catch {
    throw new Refusal({ code: 'not-json' });
  }
  const format: unknown = (value as { format?: unknown } | null)?.format;
  if (typeof format !== 'string' || !family.test(format)) throw new Refusal({ code: 'foreign' });
  if (format !== backupFormat) throw new Refusal({ code: 'newer-format', format });
  if (outline(value) !== undefined) throw new Refusal({ code: 'damaged' });
  return value as Backup;
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
