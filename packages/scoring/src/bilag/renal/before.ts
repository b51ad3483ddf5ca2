import type { Sheet } from '../../sheet.ts';
import { dipstick, indexOf } from '../items.ts';
import { measures } from '../measures.ts';
import type { Reading } from '../readings.ts';
import type { Answers } from '../../item.ts';

const previous = [dipstick, ...measures.filter(({ hasPrevious }) => hasPrevious).map(({ id }) => id)].map((id) =>
  indexOf(`previous.${id}`),
);

/** Whether anything is known of a visit before: a legacy rule treats the first visit apart. */
export function hasVisitBefore(sheet: Sheet): boolean {
  for (let i = 0; i < previous.length; i++) if (sheet[previous[i]!]! >= 0) return true;
  return false;
}

/** A value and the one before it with their units, for a reason. */
export function comparison({ id }: Pick<Reading, 'id'>, answers: Answers): Record<string, string | number> {
  const named = {
    value: answers[id],
    unit: answers[`${id}.unit`],
    previous: answers[`previous.${id}`],
    previousUnit: answers[`previous.${id}.unit`],
  };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)) as Record<
    string,
    string | number
  >;
}

/** The items a comparison rests on. */
export const comparedItems = (id: string, answers: Answers): string[] =>
  [id, `previous.${id}`].filter((item) => answers[item] !== undefined);
