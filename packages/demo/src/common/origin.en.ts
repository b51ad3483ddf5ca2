import type { Administration, AnswerSource } from '@clinimetric/scoring';

/** English words of how a scoring came about: who answered, and where each answer came from. */
export const originWords = {
  respondents: {
    self: 'the patient alone',
    assisted: 'the patient with help',
    proxy: 'somebody in the patient’s place',
  } satisfies Record<NonNullable<Administration['respondent']>, string>,
  sources: {
    direct: 'entered directly',
    transcribed: 'copied from a form',
    painted: 'from a drawing',
    'carried-confirmed': 'as at the visit before, each confirmed',
    imported: 'taken over from elsewhere',
    bulk: 'marked together',
    'suggested-accepted': 'suggested by results and accepted',
  } satisfies Record<AnswerSource, string>,
  answers: (count: number, how: string) => `${count} ${count === 1 ? 'answer' : 'answers'} ${how}`,
} as const;
