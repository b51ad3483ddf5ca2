import { checkSampleDate, type Administration } from '@clinimetric/scoring';
import { known } from '../common/instruments.ts';
import { labelOf } from '../common/summary.ts';
import { sampleDateItem } from './meta.ts';
import type { OpenVisit } from './open-visit.ts';

/** Something about accepted answers that is worth a second look; it keeps nothing from being signed. */
export interface ToCheck {
  readonly text: string;
  /** The plaque it is about, where there are several. */
  readonly plaque?: string;
}

/** A sample outside the window of its instrument. That depends on the day of the visit, which the answers do not know. */
function sampleCheck({ record }: OpenVisit, { instrument, answers, options }: Administration): string[] {
  const { instrument: definition, words } = known(instrument)!;
  const item = sampleDateItem(definition);
  const date = item && answers[item.id];
  const { options: used } = definition.score({}, options);
  const window = used['window-days'];
  if (typeof date !== 'string' || typeof window !== 'number') return [];
  const standing = checkSampleDate(date, record.day, window);
  return standing === 'within' ? [] : [words.view?.[`sample.${standing}`] ?? standing];
}

/** Notes of the result that ask for a second look, in the words of the widget. */
function notesOf({ instrument, answers, options }: Administration): string[] {
  const entry = known(instrument)!;
  const result = entry.instrument.score(answers, options);
  if (result.status === 'invalid') return [];
  return result.notes
    .filter(({ severity }) => severity === 'query')
    .map(({ code, items, arguments: args = {} }) => {
      const text = entry.words.notes?.[code]?.(args) ?? code;
      return items[0] === undefined ? text : `${labelOf(entry, items[0])}: ${text}`;
    });
}

/** What is to be looked at again of one instrument at a visit. */
export const checksAt = (visit: OpenVisit, instrument: string): ToCheck[] =>
  visit.counting(instrument).flatMap((one) =>
    [...notesOf(one), ...sampleCheck(visit, one)].map((text) => ({
      text,
      ...(one.target && { plaque: one.target.id }),
    })),
  );
