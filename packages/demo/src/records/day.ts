/** A calendar day, `YYYY-MM-DD`. Days know no time zone and are compared as text. */
export type Day = string;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayMs = 86_400_000;

const asUtc = (day: Day) => Date.parse(`${day}T00:00:00Z`);
const fromUtc = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** Whether a text is a day that exists: 2025-02-30 does not. */
export const isDay = (text: unknown): text is Day =>
  typeof text === 'string' && shape.test(text) && !Number.isNaN(asUtc(text)) && fromUtc(asUtc(text)) === text;

export const addDays = (day: Day, days: number): Day => fromUtc(asUtc(day) + days * dayMs);

/** The same day so many months later, or the last one of a shorter month: a month after 31 January is 28 February. */
export function addMonths(day: Day, months: number): Day {
  const [, year, month, date] = shape.exec(day)!;
  const last = new Date(Date.UTC(Number(year), Number(month) + months, 0));
  last.setUTCDate(Math.min(Number(date), last.getUTCDate()));
  return fromUtc(last.getTime());
}

/** Puts what has a day in order of the days. */
export const byDay = (a: { readonly day: Day }, b: { readonly day: Day }): number =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : 0;

/** Whole days from one day to another; negative when it lies before. */
export const daysBetween = (from: Day, to: Day): number => Math.round((asUtc(to) - asUtc(from)) / dayMs);

/** The day by the clock of the place. */
export function today(now = new Date()): Day {
  return fromUtc(now.getTime() - now.getTimezoneOffset() * 60_000);
}
