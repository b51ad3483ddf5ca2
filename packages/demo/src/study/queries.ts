import { newId } from '../records/id.ts';
import type { StudyQuery } from '../records/study.ts';

export const queryStates = ['open', 'answered', 'closed'] as const;
export type QueryState = (typeof queryStates)[number];

export const stateOf = ({ answer, closed }: StudyQuery): QueryState =>
  closed ? 'closed' : answer ? 'answered' : 'open';

export const countOf = (queries: readonly StudyQuery[], state: QueryState): number =>
  queries.filter((query) => stateOf(query) === state).length;

type Said = StudyQuery['opened'];

/** A query that somebody opens. */
export const asked = (
  about: Pick<StudyQuery, 'subject' | 'visit' | 'item'> & { readonly text: string },
  opened: Said,
): StudyQuery => ({ id: newId(), ...about, opened });

/** An answer can be given again until the query is closed; the trail keeps the former one. */
export const answered = (query: StudyQuery, text: string, said: Said): StudyQuery => ({
  ...query,
  answer: { ...said, text },
});

export const closed = (query: StudyQuery, said: Said): StudyQuery => ({ ...query, closed: said });

/** The queries with one in the place of its former self, or behind the others when it is new. */
export const withQuery = (queries: readonly StudyQuery[], query: StudyQuery): StudyQuery[] =>
  queries.some(({ id }) => id === query.id)
    ? queries.map((one) => (one.id === query.id ? query : one))
    : [...queries, query];
