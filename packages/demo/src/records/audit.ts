import { aMoment, aUuid, count, fields, filled, oneOf, plain, text } from './check.ts';
import { recordKinds, type RecordKind } from './record.ts';

/** What was done to a record. `restored` came from a backup, `settled` chose between two versions. */
export type Act = (typeof acts)[number];
const acts = ['created', 'changed', 'signed', 'amended', 'deleted', 'undeleted', 'restored', 'settled'] as const;

/** What whoever changes a record says about it. */
export interface Remark {
  /** The name as it was typed; no electronic signature. */
  readonly who: string;
  readonly what: Act;
  /** What the change is about, before and after it; plain JSON. */
  readonly before?: unknown;
  readonly after?: unknown;
}

/** One line of the audit trail. It is never changed and never taken away. */
export interface AuditEntry extends Remark {
  /** UUID. */
  readonly id: string;
  /** Place in the trail of this device, from 1. */
  readonly number: number;
  /** By the clock of the device, ISO 8601. */
  readonly at: string;
  /** `clinic`: all of it; `record` is then the digest of the backup it came from. */
  readonly kind: RecordKind | 'clinic';
  readonly record: string;
  /** Revision of the record after the change. */
  readonly revision: number;
}

const entry = fields(
  {
    id: aUuid,
    number: count,
    at: aMoment,
    who: text,
    what: oneOf(...acts),
    kind: oneOf(...recordKinds, 'clinic'),
    record: filled,
    revision: count,
  },
  { before: plain, after: plain },
);

/** Which field keeps a value from being an entry of the audit trail. */
export const entryProblemOf = (value: unknown): string | undefined => entry(value);

/**
 * The first line of a trail, from 1, whose number does not come after the one before. The order is that of the numbers:
 * a clock may be put back.
 */
export function disorderIn(trail: readonly Pick<AuditEntry, 'number'>[]): number | undefined {
  const index = trail.findIndex(({ number }, i) => number <= (trail[i - 1]?.number ?? 0));
  return index < 0 ? undefined : index + 1;
}
