import type { Result } from '../../result.ts';
import type { VisitScore } from '../visits.ts';
import type { VisitTreatment } from './treatment.ts';

/** Grades of the nine systems by id, `'A'` to `'E'`; a system left out is unknown. */
export type BilagGrades = Readonly<Record<string, string | null | undefined>>;

/** One visit of a patient with lupus: the results of its instruments, any of which may be missing. */
export interface LupusVisit {
  /** A SLEDAI-2K result, or its plain total. Rules about single descriptors need the result. */
  readonly sledai?: VisitScore | null | undefined;
  /** A BILAG-2004 result, or plain grades. In a result, a grade that is still open counts where its range decides. */
  readonly bilag?: Result<string> | BilagGrades | null | undefined;
  /** A result of the lupus PGA (a mark in mm counts exactly), or plain points 0 to 3 in hundredths. */
  readonly pga?: VisitScore | null | undefined;
  readonly treatment?: VisitTreatment | null | undefined;
}

export type MaybeVisit = LupusVisit | null | undefined;
