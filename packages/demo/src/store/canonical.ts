import { hex } from '../records/id.ts';
import { bytesOf } from './bytes.ts';

/**
 * One text for equal values: JSON without spaces, members sorted by name, what is `undefined` left out. The idea of
 * RFC 8785; its rules for numbers and text are those of `JSON.stringify`.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const members = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`);
  return `{${members.join(',')}}`;
}

/** The value of a JSON file; editors may have put a byte order mark in front. Throws when it is none. */
export const valueIn = (text: string): unknown => JSON.parse(text.replace(/^\uFEFF/, ''));

/** SHA-256 of the canonical text, in hexadecimal; `undefined` where the page has no secure address and so no Web Crypto. */
export async function digestOf(value: unknown): Promise<string | undefined> {
  if (!canDigest()) return undefined;
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(canonical(value)))));
}

export const canDigest = (): boolean => globalThis.isSecureContext;
