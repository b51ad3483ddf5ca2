import { inject, parse } from 'regexparam';

const patterns = {
  patients: '/patients',
  patient: '/patient/:id',
  visit: '/visit/:id',
  backup: '/backup',
} as const;

/** The name of a place of the clinic. */
export type PlaceName = keyof typeof patterns;

/** A place of the clinic. Addresses hold random ids, never a code or an answer. */
export interface Place {
  readonly at: PlaceName;
  /** Id of the patient, visit or study that is shown. */
  readonly id?: string;
}

const routes = (Object.keys(patterns) as PlaceName[]).map((at) => ({ at, ...parse(patterns[at]) }));

/** Reads an address; `undefined` when it belongs to the page without patients. */
export function placeOf(hash: string): Place | undefined {
  const path = hash.replace(/^#/, '/');
  for (const { at, pattern } of routes) {
    const found = pattern.exec(path);
    if (found) return { at, ...(found[1] !== undefined && { id: found[1] }) };
  }
  return undefined;
}

export const addressOf = ({ at, id = '' }: Place): string => `#${inject(patterns[at], { id }).slice(1)}`;
