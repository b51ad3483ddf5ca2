import { today, type Day } from '../records/day.ts';

const two = (number: number) => String(number).padStart(2, '0');

/**
 * The time of a scoring, ISO 8601 with the offset of the place: now, or noon of another day that is entered afterwards.
 */
export function momentOn(day: Day, now = new Date()): string {
  const date = today(now) === day ? now : new Date(`${day}T12:00:00`);
  const offset = -date.getTimezoneOffset();
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  return `${today(date)}T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}${zone}`;
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "3 Mar 2025". */
export const writeDay = (day: Day): string => dayFormat.format(Date.parse(`${day}T00:00:00Z`));

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** "Mar 1981" of `1981-03`. */
export const writeMonth = (month: string): string => monthFormat.format(Date.parse(`${month}-01T00:00:00Z`));

/** The time of a `datetime-local` field, ISO 8601 with the offset of the place; `undefined` for what is no time. */
export function momentOf(local: string): string | undefined {
  const date = new Date(local);
  return Number.isNaN(date.getTime()) ? undefined : momentOn(local.slice(0, 10), date);
}

const clockFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** "10:05". */
export const writeClock = (date: Date): string => clockFormat.format(date);

/** The day of a moment by the clock of this place: one that is kept in UTC may have another date. */
export const writeDayOf = (moment: string): string => writeDay(today(new Date(moment)));

/** "3 Mar 2025, 10:05", by the clock of this place. */
export const writeTime = (moment: string): string => `${writeDayOf(moment)}, ${writeClock(new Date(moment))}`;
