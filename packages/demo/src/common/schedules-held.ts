import { schedules, type Schedule } from '../records/schedule.ts';

/** Whatever asks for a schedule gets it from here, so that no part of the clinic can miss one. */
let own: readonly Schedule[] = [];

/** Takes over the clinic's own schedules, as they were read or changed. */
export function takeOwnSchedules(read: readonly Schedule[]): void {
  own = read;
}

export const ownSchedules = (): readonly Schedule[] => own;

/** Schedules that a patient can follow: those of this page, then the clinic's own. */
export const allSchedules = (): readonly Schedule[] => [...schedules, ...own];
