import type { VisitSheet } from '../common/visit-sheet.ts';
import type { Day } from '../records/day.ts';
import type { How, OpenVisit } from './open-visit.ts';

/** The sheet in view with its visit: what the views around one widget work on. */
export interface Stage {
  readonly visit: OpenVisit;
  readonly sheet: VisitSheet;
  readonly today: Day;
  /** Stores what the element holds, or puts back what is stored where that was not to be changed. */
  readonly save: (how?: How) => void;
}
