import type { DlqiElement } from '@clinimetric/elements/dlqi';
import type { Administration, AnswerMeta } from '@clinimetric/scoring';
import { momentOn } from '../common/moment.ts';
import { scoringOf } from '../common/scoring.ts';
import type { VisitSheet } from '../common/visit-sheet.ts';
import type { Visit } from '../records/visit.ts';
import type { Respondent } from './kept.ts';

interface Answered {
  readonly visit: Visit;
  readonly label: string;
  readonly today: string;
  readonly respondent: Respondent;
  /** What was answered of it before; it keeps its id. */
  readonly stored: Administration | undefined;
}

/** What a patient answered on the tablet, as it is to be stored: without an assessor, and under the time of the last answer. */
export function tabletScoring(
  { instrument, words, element }: Pick<VisitSheet, 'instrument' | 'words' | 'element'>,
  { visit, label, today, respondent, stored }: Answered,
): Administration {
  const { assessor: _, ...scoring } = scoringOf(instrument, { result: element.result }, { visit, label, stored });
  const scored = instrument.items.filter(({ id, role }) => role === 'scored' && scoring.answers[id] !== undefined);
  const direct: AnswerMeta = { source: 'direct' };
  return {
    ...scoring,
    assessedAt: momentOn(today),
    entry: 'device',
    respondent,
    meta: Object.fromEntries(scored.map(({ id }) => [id, direct])),
    wording: 'wordingId' in element ? (element as unknown as DlqiElement).wordingId : words.wording,
  };
}
