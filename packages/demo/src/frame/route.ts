import { inject, parse } from 'regexparam';

const patterns = {
  patients: '/patients',
  patient: '/patient/:id',
  compare: '/patient/:id/compare/:a/:b',
  visit: '/visit/:id',
  'hand-over': '/visit/:id/hand-over',
  report: '/visit/:id/report',
  envelope: '/envelope',
  schedules: '/schedules',
  studies: '/studies',
  study: '/study/:id',
  backup: '/backup',
} as const;

/** The name of a place of the clinic. */
export type PlaceName = keyof typeof patterns;

/** A place of the clinic. Addresses hold random ids, never a code or an answer. */
export interface Place {
  readonly at: PlaceName;
  /** Id of the patient, visit or study that is shown. */
  readonly id?: string;
  /** Two visits of the patient that are shown side by side. */
  readonly visits?: readonly [a: string, b: string];
}

const routes = (Object.keys(patterns) as PlaceName[]).map((at) => ({ at, ...parse(patterns[at]) }));

/** Reads an address; `undefined` when it belongs to the page without patients. */
export function placeOf(hash: string): Place | undefined {
  const path = hash.replace(/^#/, '/');
  for (const { at, pattern } of routes) {
    const found = pattern.exec(path);
    const [, id, a, b] = found ?? [];
    if (found) return { at, ...(id !== undefined && { id }), ...(a && b && { visits: [a, b] as const }) };
  }
  return undefined;
}

export const addressOf = ({ at, id = '', visits: [a, b] = ['', ''] }: Place): string =>
  `#${inject(patterns[at], { id, a, b }).slice(1)}`;
