import type { AdministrationTarget, Answers } from '@clinimetric/scoring';
import { definitionOf } from '../common/visit-sheet.ts';
import { keyOf, partOf, specialSites } from '../records/visit.ts';
import { plaqueInstrument, type FollowedPlaques } from './followed-plaques.ts';
import type { OpenVisit } from './open-visit.ts';

/** An instrument that a clear skin answers. */
export interface Clearing {
  readonly instrument: string;
  readonly answers: Answers;
  /** What is scored: the instrument, or each plaque. None: there is no plaque that could be clear. */
  readonly targets: readonly (AdministrationTarget | undefined)[];
}

/** Whether something is scored at the visit that a clear skin contradicts. */
const isContradicted = (visit: OpenVisit): boolean =>
  visit.record.panel
    .filter((instrument) => partOf(instrument).clear)
    .flatMap(visit.counting)
    .some(({ instrument, answers, options }) => definitionOf(instrument).totalOf(answers, options) !== 0);

/** Instruments that a clear skin answers, and of which nothing is answered yet; none where something speaks against it. */
export function clearingsOf(visit: OpenVisit, plaques: FollowedPlaques): Clearing[] {
  if (visit.isSigned || !visit.hasSites || isContradicted(visit)) return [];
  const { panel, notDone } = visit.record;
  return panel.flatMap((instrument) => {
    const { clear: answers } = partOf(instrument);
    const isFree = visit.counting(instrument).length === 0 && !(instrument in notDone);
    if (!answers || !isFree) return [];
    return [{ instrument, answers, targets: instrument === plaqueInstrument ? plaques.open : [undefined] }];
  });
}

/** Records a clear skin. Each answer is marked as given together; sites that were looked at stay as they are. */
export function recordClear(visit: OpenVisit, clearings: readonly Clearing[], noPlaque: string): void {
  for (const { instrument: id, answers, targets } of clearings) {
    const instrument = definitionOf(id);
    for (const target of targets) {
      const subject = { key: keyOf(id, target), instrument, ...(target && { target }) };
      const result = instrument.score(answers, visit.stored(subject)?.options);
      visit.save(subject, { result, target }, { source: 'bulk' });
    }
  }
  const none = clearings.filter(({ targets }) => targets.length === 0).map(({ instrument }) => instrument);
  if (none.length > 0) visit.recordNotDone(none, noPlaque);
  const untouched = Object.fromEntries(specialSites.map((site) => [site, false]));
  visit.recordSites({ ...untouched, ...visit.record.specialSites });
}
