import type { Administration, AnswerValue, AnyInstrument, Result, PartValue } from '@clinimetric/scoring';
import type { VisitSheet } from '../common/visit-sheet.ts';
import type { Day } from '../records/day.ts';
import { keyOf } from '../records/visit.ts';
import type { OpenVisit } from './open-visit.ts';

/** The last visit's scoring of the same. A trial's schedule keeps it out of sight until today's is entered. */
export type Former =
  { readonly is: 'none' } | { readonly is: 'hidden' | 'shown'; readonly administration: Administration };

export const dayOf = ({ assessedAt }: Administration): Day => assessedAt.slice(0, 10);

/** Whether nothing is left to answer. What was not assessed leaves no total and is an answer all the same. */
export const isEntered = (result: Result<PartValue>): boolean =>
  result.status !== 'invalid' && (result.status === 'complete' || result.missing.length === 0);

/** Former results are scored from their answers, never taken as stored. */
export const rescored = ({ answers, options }: Administration, instrument: AnyInstrument): Result<PartValue> =>
  instrument.score(answers, options);

export function formerOf(visit: OpenVisit, { key, instrument, element }: VisitSheet): Former {
  const administration = visit
    .earlier(instrument.id)
    .filter((one) => keyOf(one.instrument, one.target) === key)
    .at(-1);
  if (!administration) return { is: 'none' };
  const isHiding = visit.schedule.hidesFormer === true;
  return { is: isHiding && !isEntered(element.result) ? 'hidden' : 'shown', administration };
}

/** A setting, or a way of measuring, in which two scorings differ: then they cannot be compared. */
export interface Difference {
  /** Id of the option or of the item. */
  readonly id: string;
  readonly before: AnswerValue;
  readonly now: AnswerValue;
  readonly isOption: boolean;
}

export function differencesOf(instrument: AnyInstrument, before: Administration, now: Result<PartValue>): Difference[] {
  const then = rescored(before, instrument);
  const options = instrument.options.map(({ id }) => ({
    id,
    before: then.options[id]!,
    now: now.options[id]!,
    isOption: true,
  }));
  // How the whole was measured; the context of one part stands with its part.
  const methods = instrument.items
    .filter(({ role, kind, part }) => role === 'context' && kind === 'choice' && part === undefined)
    .map(({ id }) => ({ id, before: then.answers[id]!, now: now.answers[id]!, isOption: false }));
  return [...options, ...methods].filter(
    (one) => one.before !== undefined && one.now !== undefined && one.before !== one.now,
  );
}
