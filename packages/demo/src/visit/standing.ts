import { words } from '../common/words.ts';
import { specialSites, type Slot } from '../records/visit.ts';
import type { OpenVisit } from './open-visit.ts';
import { visitWords } from './visit.en.ts';

const say = visitWords;

/** How an instrument stands, in words: "1 of 3, 2 open" of plaques, "4 answers open", "complete". */
export function slotTold({ record }: Pick<OpenVisit, 'record'>, { instrument, state, missing, targets }: Slot): string {
  const reason = record.notDone[instrument];
  if (state === 'not-done' && reason !== undefined) return say.notDoneAs(reason);
  if (targets && targets.open.length > 0 && targets.all.length > 1)
    return say.plaques.standing(targets.done, targets.all.length, targets.open.length);
  return state === 'started' && missing.length > 0 ? say.openAnswers(missing.length) : words.slotState[state];
}

/** "not recorded", "1 of 5", "recorded". */
export const treatmentTold = ({ recorded, all }: { readonly recorded: number; readonly all: number }): string =>
  recorded === 0 ? say.notRecorded : recorded < all ? say.ofAll(recorded, all) : say.recorded;

/** How many of the special sites are not looked at; none where they are not asked about. */
export const sitesLeft = ({ record, hasSites }: Pick<OpenVisit, 'record' | 'hasSites'>): number =>
  hasSites ? specialSites.filter((site) => record.specialSites?.[site] === undefined).length : 0;
