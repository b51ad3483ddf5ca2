import { count, fields, filled } from '../records/check.ts';
import { base64, bytesOf, fromBase64, randomBytes } from '../store/bytes.ts';

/**
 * A PIN for one hand-over. Only what proves it is kept. It keeps a patient from looking round, not somebody with the tools
 * to read the browser's storage: that is what the clinic's passphrase is for.
 */
export interface Pin {
  /** Base64, as what follows. */
  readonly salt: string;
  readonly proof: string;
  /** Milliseconds since 1970 after which a long press is enough, so that a lost PIN locks nobody out for longer. */
  readonly until: number;
  /** How many were wrong in a row, and when the next may be given. */
  readonly wrong: number;
  readonly nextAt: number;
}

/** Which field keeps a value from being a PIN. */
export const pinProblemOf = fields({ salt: filled, proof: filled, until: count, wrong: count, nextAt: count });

export const pinMinutes = 60;
/** Four digits are found out in no time by whoever reads them off the device; more would only make a slow tablet slower. */
const iterations = 50_000;
const longestWaitMs = 60_000;

export const isPin = (digits: string): boolean => /^\d{4,8}$/.test(digits);

/** Whether this page can keep a PIN: browsers digest only on pages with a secure address. */
export const canKeepPin = (): boolean => globalThis.isSecureContext !== false && crypto.subtle !== undefined;

async function proofOf(digits: string, salt: Uint8Array<ArrayBuffer>): Promise<string> {
  const key = await crypto.subtle.importKey('raw', bytesOf(digits), 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return base64(new Uint8Array(await crypto.subtle.deriveBits(how, key, 256)));
}

export async function newPin(digits: string, now: number): Promise<Pin> {
  const salt = randomBytes(16);
  const until = now + pinMinutes * 60_000;
  return { salt: base64(salt), proof: await proofOf(digits, salt), until, wrong: 0, nextAt: 0 };
}

export const hasLapsed = ({ until }: Pin, now: number): boolean => now >= until;

/** Seconds until the next PIN may be given. */
export const waitSeconds = ({ nextAt }: Pin, now: number): number => Math.max(0, Math.ceil((nextAt - now) / 1000));

export const isRight = async (pin: Pin, digits: string): Promise<boolean> =>
  isPin(digits) && (await proofOf(digits, fromBase64(pin.salt))) === pin.proof;

/** After a wrong one: each makes the next wait twice as long, up to a minute. */
export function afterWrong(pin: Pin, now: number): Pin {
  const wrong = pin.wrong + 1;
  return { ...pin, wrong, nextAt: now + Math.min(longestWaitMs, 1000 * 2 ** (wrong - 1)) };
}
