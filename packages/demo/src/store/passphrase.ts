import { aUuid, count, fields, filled, oneOf, that } from '../records/check.ts';
import { newId } from '../records/id.ts';
import { base64, bytesOf, fromBase64, randomBytes, type Bytes } from './bytes.ts';
import { canonical } from './canonical.ts';

/** What is stored about a lock, on the device and in a locked backup. None of it opens anything without the passphrase. */
export interface LockHeader {
  readonly format: typeof lockFormat;
  /** UUID. */
  readonly id: string;
  /** Of PBKDF2 with SHA-256. */
  readonly iterations: number;
  /** Base64, as the two that follow. */
  readonly salt: string;
  readonly iv: string;
  /** The data key under the key of the passphrase. */
  readonly wrapped: string;
  /** Minutes without use after which the clinic locks itself. */
  readonly minutes: number;
}

/** A lock that is open: its data key can be used and not be read. */
export interface OpenLock {
  readonly header: LockHeader;
  readonly key: CryptoKey;
}

const lockFormat = 'clinimetric-lock@1';

/**
 * OWASP Password Storage Cheat Sheet, PBKDF2-HMAC-SHA256: 600,000 iterations. A stored lock has its own figure, so that this one
 * can grow.
 */
const iterations = 600_000;
/** A header may come from a file: one with fewer is not ours, one with more would keep the page busy for minutes. */
const mostIterations = 10_000_000;

/** Minutes a person can choose from, the usual one among them. */
export const idleMinutes = [1, 2, 5, 10, 30] as const;
export const usualMinutes = 5;

/** NIST SP 800-63B asks for 8 where guesses are limited by a server; here nothing limits them. */
export const leastLetters = 12;

/** Composed and decomposed letters look alike and differ from keyboard to keyboard. */
const phraseOf = (passphrase: string) => passphrase.normalize('NFKC');

export const isLongEnough = (passphrase: string): boolean => [...phraseOf(passphrase)].length >= leastLetters;

const header = fields({
  format: oneOf(lockFormat),
  id: aUuid,
  iterations: that(
    (value) => count(value) === undefined && iterations <= Number(value) && Number(value) <= mostIterations,
  ),
  salt: filled,
  iv: filled,
  wrapped: filled,
  minutes: oneOf(...idleMinutes),
});

/** Which field keeps a value from being the header of a lock. */
export const headerProblemOf = (value: unknown): string | undefined => header(value);

const aesGcm = 'AES-GCM';

async function passphraseKey(passphrase: string, salt: Bytes, rounds: number): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', bytesOf(phraseOf(passphrase)), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    base,
    { name: aesGcm, length: 256 },
    false,
    ['wrapKey', 'unwrapKey'],
  );
}

const around = (id: string, iv: Bytes) => ({ name: aesGcm, iv, additionalData: bytesOf(canonical([lockFormat, id])) });

async function wrap(key: CryptoKey, passphrase: string, id: string, minutes: number): Promise<LockHeader> {
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const outer = await passphraseKey(passphrase, salt, iterations);
  const wrapped = new Uint8Array(await crypto.subtle.wrapKey('raw', key, outer, around(id, iv)));
  return {
    format: lockFormat,
    id,
    iterations,
    salt: base64(salt),
    iv: base64(iv),
    wrapped: base64(wrapped),
    minutes,
  };
}

async function unwrap(header: LockHeader, passphrase: string, isReadable: boolean): Promise<CryptoKey | undefined> {
  const [salt, iv, wrapped] = [header.salt, header.iv, header.wrapped].map(fromBase64) as [Bytes, Bytes, Bytes];
  const outer = await passphraseKey(passphrase, salt, header.iterations);
  const key = crypto.subtle.unwrapKey('raw', wrapped, outer, around(header.id, iv), aesGcm, isReadable, [
    'encrypt',
    'decrypt',
  ]);
  // The browser says no more than that it did not open: another passphrase, or a changed header.
  return key.catch(() => undefined);
}

/** A lock with a new random data key. */
export async function newLock(passphrase: string, minutes: number): Promise<OpenLock> {
  const key = await crypto.subtle.generateKey({ name: aesGcm, length: 256 }, true, ['encrypt', 'decrypt']);
  return (await openLock(await wrap(key, passphrase, newId(), minutes), passphrase))!;
}

/** Opens a lock; `undefined` when the passphrase is not the one, or the header not what was stored. */
export async function openLock(header: unknown, passphrase: string): Promise<OpenLock | undefined> {
  if (headerProblemOf(header) !== undefined) return undefined;
  const stored = header as LockHeader;
  try {
    const key = await unwrap(stored, passphrase, false);
    return key && { header: stored, key };
  } catch {
    // No base64.
    return undefined;
  }
}

/** The same data key under another passphrase; `undefined` when the former one is wrong. */
export async function underPassphrase(former: LockHeader, was: string, next: string): Promise<LockHeader | undefined> {
  const key = await unwrap(former, was, true);
  return key && wrap(key, next, former.id, former.minutes);
}
