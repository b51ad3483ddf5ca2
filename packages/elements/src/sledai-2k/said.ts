import type { Item } from '@clinimetric/scoring';
import type { View } from '../internal/view.ts';

export type Said = boolean | 'not-assessed';

export const wordOf = ({ shared }: View, answer: Said): string =>
  answer === 'not-assessed' ? shared.special[answer] : shared.boolean[`${answer}`];

/** A sentence of this instrument's view with something filled in. */
export const say = ({ words }: View, sentence: string, args: Readonly<Record<string, string | number>>): string =>
  words.sentences![sentence]!(args);

/** Name of an item as it stands within a sentence. */
export const nameWithin = (view: View, item: string): string => say(view, 'within', { label: view.label(item) });

/** "7 items, all said absent"; "Rash present; alopecia and mucosal ulcers absent". What is present is always named. */
export function whatWasSaid(view: View, items: readonly Item[]): string {
  const count = items.length;
  const groups = ([true, false, 'not-assessed'] as const)
    .map((answer) => ({ answer, ids: items.filter(({ id }) => view.answers[id] === answer).map(({ id }) => id) }))
    .filter(({ ids }) => ids.length > 0);
  if (groups.length === 1 && count > 1) return say(view, 'allSaid', { count, answer: wordOf(view, groups[0]!.answer) });
  const list = new Intl.ListFormat(view.words.lang);
  const line = groups
    .map(({ answer, ids }) =>
      say(view, 'said', {
        answer: wordOf(view, answer),
        items:
          answer === true || ids.length < 4
            ? list.format(ids.map((id) => nameWithin(view, id)))
            : say(view, 'items', { count: ids.length }),
      }),
    )
    .join('; ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}
