import type { AuditEntry } from '../records/audit.ts';
import { canonical } from './canonical.ts';

/** Columns of the audit trail as a table. */
export const auditColumns = [
  'number',
  'at',
  'who',
  'what',
  'kind',
  'record',
  'revision',
  'before',
  'after',
  'id',
] as const satisfies readonly (keyof AuditEntry)[];

/** The audit trail as rows of text, one for each entry in the order of their numbers; what was changed stands as JSON. */
export const auditRows = (entries: readonly AuditEntry[]): string[][] =>
  entries.map((entry) =>
    auditColumns.map((column) => {
      const value = entry[column];
      if (value === undefined) return '';
      return typeof value === 'string' && column !== 'before' && column !== 'after' ? value : canonical(value);
    }),
  );
