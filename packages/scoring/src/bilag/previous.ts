import type { AnswerValue, Answers } from '../item.ts';
import type { Note, Result } from '../result.ts';
import { C, letters } from './grades.ts';
import { bilagMeasuredItems, items, systems } from './items.ts';

const measured = new Set(bilagMeasuredItems);
const features = items.filter(({ id, kind, role }) => role === 'scored' && kind === 'choice' && !measured.has(id));
const compared = bilagMeasuredItems.filter((id) => items.some((item) => item.id === `previous.${id}`));
const isPresent = (letter: string | null | undefined) => letters.indexOf(letter as (typeof letters)[number]) >= C;

/** A visit before: its answers, and its result where that was kept. */
export interface PreviousVisit {
  readonly answers: Answers;
  readonly result: Result<string>;
}

/** What is known of a system from a visit before: `undefined` where that visit leaves it open. */
function everOf(system: string, { answers, result }: PreviousVisit): boolean | undefined {
  if (answers[`ever.${system}`] === true) return true;
  if (result.status === 'invalid') return undefined;
  const grade = result.parts[system];
  const least = result.status === 'incomplete' ? result.bounds.parts[system]?.[0] : grade;
  if (isPresent(grade ?? least)) return true;
  return grade === letters[0] ? false : undefined;
}

/** The values to compare with, their units, and what is known of each system. */
export function contextFrom(visit: PreviousVisit): Answers {
  const { answers } = visit;
  const context: Record<string, AnswerValue | undefined> = {};
  for (const id of compared) {
    if (typeof answers[id] !== 'number') continue;
    context[`previous.${id}`] = answers[id];
    context[`previous.${id}.unit`] = answers[`${id}.unit`];
  }
  for (const system of systems) context[`ever.${system}`] = everOf(system, visit);
  return Object.fromEntries(
    Object.entries(context).filter((entry): entry is [string, AnswerValue] => entry[1] !== undefined),
  );
}

/**
 * Features that were improving, same, worse or new at the visit before and are said not to be present now: one query
 * each, code `was-active-before`. One that cleared during the four weeks is improving. Source key: glossary.
 */
export const bilagClearedSince = (previous: Answers, answers: Answers): Note[] =>
  features
    .filter(({ id }) => answers[id] === 0 && Number(previous[id]) >= 1)
    .map(({ id }) => ({ code: 'was-active-before', items: [id], severity: 'query' }));
