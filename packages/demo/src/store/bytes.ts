/** Bytes that Web Crypto takes. */
export type Bytes = Uint8Array<ArrayBuffer>;

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

export const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);

/** As many bytes as a call takes arguments everywhere. */
const atOnce = 0x8000;

export function base64(bytes: Bytes): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += atOnce) {
    text += String.fromCharCode(...bytes.subarray(from, from + atOnce));
  }
  return btoa(text);
}

/** Throws when the text is no base64. */
export const fromBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
