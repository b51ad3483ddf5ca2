const formats = new Map<string, Intl.NumberFormat>();

/** A number as people of a language write it, with at least `decimals` decimals and at most `most`. */
export function formatNumber(value: number, lang: string, decimals = 0, most = 6): string {
  // Nearly all that an empty form shows. The first look-up of how a language writes is a good part of its first drawing.
  if (Number.isSafeInteger(value) && /^en(-\w\w)?$/i.test(lang)) return value.toFixed(decimals);
  const key = `${lang} ${decimals} ${most}`;
  let format = formats.get(key);
  if (!format) {
    const options = {
      minimumFractionDigits: decimals,
      maximumFractionDigits: Math.max(most, decimals),
      useGrouping: false,
    };
    format = new Intl.NumberFormat(lang, options);
    formats.set(key, format);
  }
  return format.format(value);
}

/** A calendar day as people of a language write it. What is no day is shown as it was given. */
export function formatDay(
  day: string,
  lang: string,
  style: Intl.DateTimeFormatOptions = { dateStyle: 'medium' },
): string {
  const time = Date.parse(day);
  return Number.isNaN(time) ? day : new Intl.DateTimeFormat(lang, { ...style, timeZone: 'UTC' }).format(time);
}

/** The day by the clock of the place, `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/**
 * Decimals to show of a number: `wanted`, or as many more as tell it from the whole numbers beside it. Cuts of schemes
 * are whole, and a total just above one must not be written as if it stood on it: for 10.0025 two are too few.
 */
export function decimalsBeside(value: number, wanted: number): number {
  let decimals = wanted;
  while (decimals < 6 && Number(value.toFixed(decimals)) !== value && Number.isInteger(Number(value.toFixed(decimals))))
    decimals++;
  return decimals;
}

/**
 * What a person typed, as a number: full stop, comma and the Arabic decimal sign all divide, and digits of any script
 * count. Anything else comes back as the text it is, so that nothing typed is lost and the score says what is wrong.
 */
export function parseNumber(typed: string): number | string | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  const plain = text
    .replace(/\p{Nd}/gu, digitValue)
    .replace(/[,٫]/, '.')
    .replace(/^−/, '-');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : text;
}

/** Digits of a script follow each other from a code point whose value is 0; ten of them make a run. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0)!;
  if (code < 128) return digit;
  let zero = code;
  while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}
