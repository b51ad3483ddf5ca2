import { aMoment, fields, filled, oneOf } from '../records/check.ts';
import type { Backup } from './backup.ts';
import { base64, bytesOf, fromBase64, type Bytes } from './bytes.ts';
import { canonical } from './canonical.ts';
import { headerProblemOf, type LockHeader, type OpenLock } from './passphrase.ts';
import { decrypt, encrypt } from './seal.ts';

/** Names the JSON form of a backup under a lock and its major version. */
export const lockedFormat = 'clinimetric-clinic-locked-backup@1';

/** The file: a whole backup sealed under the data key of the clinic, and what opens that key with the passphrase. */
export interface LockedBackup {
  readonly format: typeof lockedFormat;
  /** By the clock of the device, ISO 8601. */
  readonly madeAt: string;
  readonly lock: LockHeader;
  /** Base64. */
  readonly sealed: string;
}

const outline = fields({ format: oneOf(lockedFormat), madeAt: aMoment, lock: headerProblemOf, sealed: filled });

/** Whether a value has the form of a locked backup. What is inside is known only after unlocking. */
export const isLockedBackup = (value: unknown): value is LockedBackup => outline(value) === undefined;

const cipher = (iv: Bytes, madeAt: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: bytesOf(canonical([lockedFormat, madeAt])),
});

export async function sealBackup(backup: Backup, { header, key }: OpenLock): Promise<LockedBackup> {
  const { madeAt } = backup;
  const sealed = await encrypt(key, (iv) => cipher(iv, madeAt), JSON.stringify(backup));
  return { format: lockedFormat, madeAt, lock: header, sealed: base64(sealed) };
}

/** The text of the backup inside. Throws when it is not what was sealed. */
export const unsealBackup = ({ madeAt, sealed }: LockedBackup, { key }: OpenLock): Promise<string> =>
  decrypt(key, (iv) => cipher(iv, madeAt), fromBase64(sealed));
