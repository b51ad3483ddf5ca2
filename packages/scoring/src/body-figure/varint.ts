/** 64 signs that need no escape in a form post, a URL, CSV or JSON. */
export const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';

/** A whole number as text: sign in the last bit (zigzag), five bits a digit, lowest first; the sixth says "more". */
export function writeVarint(value: number): string {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let text = '';
  do {
    text += digits[(rest & 31) | (rest > 31 ? 32 : 0)]!;
    rest >>= 5;
  } while (rest > 0);
  return text;
}

/** Values of the signs by their code; -1 for signs that are no digits. */
const values = Int8Array.from({ length: 128 }, (_, code) => digits.indexOf(String.fromCharCode(code)));

const MAX_BITS = 25; // far more than any coordinate, and safe in 32-bit shifts

/** Reads texts of varints from the front. */
export class VarintReader {
  /** Position of the next digit. */
  at: number;
  readonly #text: string;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.at = at;
  }

  /** The next digit's value, 0 to 63; -1 when there is none or the sign is no digit. */
  digit(): number {
    const value = values[this.#text.charCodeAt(this.at)] ?? -1;
    if (value >= 0) this.at++;
    return value;
  }

  /** The next whole number; `undefined` when the text does not hold one here. */
  number(): number | undefined {
    let rest = 0;
    for (let bits = 0; bits <= MAX_BITS; bits += 5) {
      const digit = this.digit();
      if (digit < 0) return undefined;
      rest += (digit & 31) << bits;
      if (digit < 32) return rest % 2 ? -(rest + 1) / 2 : rest / 2;
    }
    return undefined;
  }
}
