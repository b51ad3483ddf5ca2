import type { Item } from '@clinimetric/scoring';
import { summaryWords as say } from './summary.en.ts';
import { labelOf, type Scored } from './summary.ts';

/** Letters of the parts that are grades, from the best one; nothing where parts are numbers. */
export const lettersOf = ({ instrument }: Pick<Scored, 'instrument'>) => instrument.parts[0]?.grades;

/** The two best letters say that nothing is active. */
export const isActive = (letters: readonly string[], letter: unknown) => letters.indexOf(String(letter)) > 1;

/** A feature that is coded and not counted: "Rash, mild: 2 Same". */
function codedAnswer(scored: Scored, item: Item): string | undefined {
  const given = scored.result.answers[item.id];
  const word = scored.words.items[item.id]?.options?.[String(given)];
  return item.kind === 'choice' && item.role === 'scored' && typeof given === 'number' && given > 0
    ? `${labelOf(scored, item.id)}: ${given} ${word ?? ''}`.trim()
    : undefined;
}

/** Why a part has its letter. Codes of features say more than that there is one. */
export function reasonsOf(scored: Scored, part: string): string {
  const { instrument, words, result } = scored;
  if (result.status === 'invalid') return '';
  const told = result.reasons
    .filter((reason) => reason.part === part)
    .map(({ code, items, arguments: args = {} }) => {
      const coded = items.map((id) => codedAnswer(scored, instrument.item(id)!));
      return coded.length > 0 && coded.every(Boolean) ? coded.join(', ') : (words.reasons?.[code]?.(args) ?? code);
    });
  return told.join('; ');
}

/** Active parts, the worst first. */
function activeIn({ instrument, result }: Scored, letters: readonly string[]) {
  if (result.status === 'invalid') return [];
  const { parts } = result;
  return instrument.parts
    .filter(({ id }) => isActive(letters, parts[id]))
    .map(({ id }) => ({ id, letter: String(parts[id]) }))
    .sort((a, b) => letters.indexOf(b.letter) - letters.indexOf(a.letter));
}

/** Grades as people read them: the active parts with their reasons, then those that share one of the other letters. */
export function gradesOf(scored: Scored): string[] {
  const { instrument, words, result } = scored;
  const letters = lettersOf(scored);
  if (!letters || result.status === 'invalid') return [];
  const active = activeIn(scored, letters).map(
    ({ id, letter }) => `${words.parts[id]} ${letter} (${reasonsOf(scored, id)})`,
  );
  const quiet = letters.flatMap((letter) => {
    const those = instrument.parts.filter(({ id }) => result.parts[id] === letter && !isActive(letters, letter));
    return those.length > 0 ? [`${letter}: ${those.map(({ id }) => words.parts[id]).join(', ')}`] : [];
  });
  return [...active, ...quiet];
}

/** The active grades in one line, or that none is, and what no grade is known of: "Kidney B · Joints and muscles C". */
export function gradeLine(scored: Scored): string {
  const { instrument, result, words } = scored;
  const letters = lettersOf(scored) ?? [];
  const active = activeIn(scored, letters).map(({ id, letter }) => `${words.parts[id]} ${letter}`);
  const open = instrument.parts.filter(({ id }) => result.status === 'incomplete' && result.parts[id] == null).length;
  if (open > 0) return [...active, say.partsOpen(open)].join(' · ');
  return active.length > 0 ? active.join(' · ') : say.noneAbove(letters[1]!);
}
