import type { AnswerValue, Item } from '@clinimetric/scoring';
import { lettersOf } from './grades.ts';
import { summaryWords as say } from './summary.en.ts';
import { labelOf, writePart, writeRange, writeTotal, type Scored } from './summary.ts';

/** One item as it stands on paper. */
export interface Row {
  readonly label: string;
  readonly answer: string;
  readonly isOpen: boolean;
  /** What the item adds to a complete total. */
  readonly points: string;
}

/** The items of one part, or those that lie in none. */
export interface Group {
  readonly title: string;
  /** The part's value or the range it will lie in. */
  readonly value: string;
  readonly rows: readonly Row[];
}

/** A drawing's strokes are no reading matter. */
const longestText = 60;

/** The unit that was chosen beside a value, or else the item's own. */
function unitOf({ words, result }: Scored, item: Item): string {
  const beside = `${item.id}.unit`;
  const code = String(result.answers[beside] ?? ('unit' in item ? (item.unit ?? '') : ''));
  return code === '' || code.startsWith('{') ? '' : ` ${words.items[beside]?.options?.[code] ?? say.unit(code)}`;
}

function oneAnswer(scored: Scored, item: Item, given: string | number | boolean): string {
  const { words, shared } = scored;
  if (typeof given === 'boolean') return shared.boolean[`${given}`];
  if (given === 'not-relevant' || given === 'not-assessed' || given === 'left-blank') return shared.special[given];
  const named = words.items[item.id]?.options?.[String(given)];
  if (typeof given !== 'number') return named ?? given;
  const number = new Intl.NumberFormat(words.lang, { maximumFractionDigits: 6, useGrouping: false }).format(given);
  if (named === undefined) return number + unitOf(scored, item);
  return named.startsWith(number) ? named : `${number} ${named}`;
}

const answerText = (scored: Scored, item: Item, given: AnswerValue): string =>
  [given]
    .flat()
    .map((one) => oneAnswer(scored, item, one))
    .join(', ');

/** Of alternatives the one that was answered, else the first. Evidence shows once it is given. */
function isShown({ instrument, result }: Scored, item: Item): boolean {
  const given = result.answers[item.id];
  if (result.status === 'invalid' && result.issues.some((issue) => issue.item === item.id)) return true;
  if (given !== undefined) return item.kind !== 'text' || String(given).length <= longestText;
  if (item.role === 'evidence' || !instrument.statesOf(result.answers).get(item.id)?.required) return false;
  const others = instrument.items.filter(({ oneOf }) => oneOf !== undefined && oneOf === item.oneOf);
  return !others.some(({ id }) => id in result.answers) && (others.length === 0 || others[0]!.id === item.id);
}

function rowOf(scored: Scored, item: Item): Row {
  const { result, words, shared } = scored;
  const given = result.answers[item.id];
  const issue = result.status === 'invalid' ? result.issues.find((one) => one.item === item.id) : undefined;
  const points =
    result.status === 'complete' ? result.contributions.find(({ id }) => id === item.id)?.points : undefined;
  return {
    label: item.part ? (words.items[item.id]?.label ?? item.id) : labelOf(scored, item.id),
    answer: issue
      ? shared.issue(issue, String)
      : given === undefined
        ? shared.state.notAnswered
        : answerText(scored, item, given),
    isOpen: given === undefined,
    points: points ? writeTotal(scored, points) : '',
  };
}

function partText(scored: Scored, part: string): string {
  const { result, shared } = scored;
  if (result.status === 'invalid') return '';
  const value = result.parts[part];
  if (value === null) return shared.special['left-blank'];
  if (value !== undefined) return writePart(scored, value);
  const range = result.status === 'incomplete' && result.bounds.parts[part];
  return range ? writeRange(scored, range) : '';
}

/** What was looked for and not found. */
const isAbsent = ({ result }: Scored, { id, role }: Item) =>
  role === 'scored' && (result.answers[id] === 0 || result.answers[id] === false);

/**
 * The rows of one part. Where parts are grades there are too many items for one sheet: those that were looked for and not
 * found are counted, and what goes with a value stays out.
 */
function rowsOf(scored: Scored, items: readonly Item[]): Row[] {
  if (!lettersOf(scored)) return items.map((item) => rowOf(scored, item));
  const absent = items.filter((item) => isAbsent(scored, item));
  const rest = items.filter((item) => item.role === 'scored' && !absent.includes(item));
  const counted = { label: say.absent(absent.length), answer: '', isOpen: false, points: '' };
  return [...rest.map((item) => rowOf(scored, item)), ...(absent.length > 0 ? [counted] : [])];
}

/** Every item that is asked or answered, by part, for a sheet of paper. */
export function groupsOf(scored: Scored): Group[] {
  const { instrument, words } = scored;
  const shown = instrument.items.filter((item) => isShown(scored, item));
  return [...new Set(shown.map(({ part }) => part))].map((part) => ({
    title: part === undefined ? '' : words.parts[part]!,
    value: part === undefined ? '' : partText(scored, part),
    rows: rowsOf(
      scored,
      shown.filter((item) => item.part === part),
    ),
  }));
}
