import { assessChange, type Administration, type AnswerValue, type Item } from '@clinimetric/scoring';
import { isActive, lettersOf, reasonsOf } from '../common/grades.ts';
import type { Known } from '../common/instruments.ts';
import { labelOf, scoredOf, writePart, writeTotal, type Scored } from '../common/summary.ts';
import { patient as say } from './patient.en.ts';
import { differenceOf, writeChange } from './sentences.ts';

/** One region, system or item at several visits, and what changed between the last two of them. */
export interface ChangeRow {
  readonly label: string;
  readonly values: readonly string[];
  readonly told: readonly string[];
}

/** One instrument, or one plaque, at several visits. */
export interface Changes {
  readonly by: keyof typeof say.changesBy;
  readonly rows: readonly ChangeRow[];
  /** What to say of items that are absent or 0 at all of the visits and are not listed. */
  readonly alike: string | undefined;
  readonly total: ChangeRow;
  /** Why the last two totals do not compare. */
  readonly differs: string | undefined;
}

/** Told by their parts; all others item by item. */
const byPart: Readonly<Record<string, Changes['by']>> = { pasi: 'part', 'bilag-2004': 'system' };

/** Lists longer than this leave out what is absent at all visits. */
const longList = 12;

const isShown = ({ role, kind }: Item) => role !== 'evidence' && kind !== 'text';

function writeAnswer({ words, shared, instrument }: Scored, id: string, given: AnswerValue): string {
  const one = (value: string | number | boolean): string => {
    if (typeof value === 'boolean') return shared.boolean[`${value}`];
    if (value === 'not-relevant' || value === 'not-assessed' || value === 'left-blank') return shared.special[value];
    if (typeof value === 'string') return words.items[id]?.options?.[value] ?? value;
    const item = instrument.item(id);
    return String(value) + (item && 'unit' in item && item.unit === '%' ? '\u00a0%' : '');
  };
  return [given].flat().map(one).join(', ');
}

const isAsked = ({ instrument, result }: Scored, id: string) =>
  instrument.statesOf(result.answers).get(id)?.required ?? false;

/** What the two visits say differently about one item: "2 → 1". */
function itemChange(before: Scored, after: Scored, id: string): string | undefined {
  const [was, is] = [before.result.answers[id], after.result.answers[id]];
  if (JSON.stringify(was) === JSON.stringify(is)) return undefined;
  const text = (scored: Scored, given: AnswerValue | undefined) =>
    given === undefined ? scored.shared.state.notAnswered : writeAnswer(scored, id, given);
  // What is no longer asked was not left unanswered: a region without psoriasis has no signs to grade.
  if (is === undefined && !isAsked(after, id)) return undefined;
  if (was === undefined && !isAsked(before, id)) return text(after, is);
  return say.changed(text(before, was), text(after, is));
}

/** What changed in one region or system: grades with their reasons, then items. */
function partChanges(before: Scored, after: Scored, part: string): string[] {
  const items = after.instrument.items.filter((item) => item.part === part && isShown(item));
  const told = items.flatMap(({ id }) => {
    const change = itemChange(before, after, id);
    return change === undefined ? [] : [`${after.words.items[id]?.label ?? id} ${change}`];
  });
  const { result, words } = after;
  if (result.status !== 'invalid' && result.parts[part] === 0 && words.view?.['clear']) return [words.view['clear']];
  const letters = lettersOf(after);
  if (!letters) return told.length > 0 ? [told.join(', ')] : [];
  const [was, is] = [before, after].map((one) =>
    one.result.status === 'invalid' ? undefined : one.result.parts[part],
  );
  const why = reasonsOf(after, part);
  // What stays inactive needs no reason.
  const isWorthTelling = is != null && why !== '' && (was !== is || isActive(letters, is));
  return [...told, ...(isWorthTelling ? [say.reason(String(is), why)] : [])];
}

function writePartOf(scored: Scored | undefined, part: string): string {
  if (!scored) return say.none;
  const { result } = scored;
  const value = result.status === 'invalid' ? undefined : result.parts[part];
  return value == null ? say.open : writePart(scored, value);
}

/** Absent, or 0 without a say in the matter. */
const isNothing = (given: AnswerValue | undefined) => given === false || given === 0;

function itemRows(columns: readonly (Scored | undefined)[]): Pick<Changes, 'rows' | 'alike'> {
  const present = columns.filter((one) => one !== undefined);
  const [first] = present;
  if (!first) return { rows: [], alike: undefined };
  const asked = first.instrument.items.filter(
    (item) => isShown(item) && present.some(({ result }) => result.answers[item.id] !== undefined),
  );
  const isAlike = ({ id }: Item) =>
    asked.length > longList && present.every(({ result }) => isNothing(result.answers[id]));
  const [before, after] = columns.slice(-2);
  const rows = asked
    .filter((item) => !isAlike(item))
    .map(({ id }) => ({
      label: labelOf(first, id),
      values: columns.map((one) => {
        const given = one?.result.answers[id];
        if (!one || (given === undefined && !isAsked(one, id))) return say.none;
        return given === undefined ? one.shared.state.notAnswered : writeAnswer(one, id, given);
      }),
      told: before && after && isAsked(before, id) ? [itemChange(before, after, id) ?? []].flat() : [],
    }));
  const count = asked.length - rows.length;
  const isEverywhere = present.length === columns.length;
  return { rows, alike: count > 0 ? say.alike(count, isEverywhere) : undefined };
}

function partRows(
  columns: readonly (Scored | undefined)[],
  { instrument, words }: Known,
): Pick<Changes, 'rows' | 'alike'> {
  const [before, after] = columns.slice(-2);
  const rows = instrument.parts.map(({ id }) => ({
    label: words.parts[id]!,
    values: columns.map((one) => writePartOf(one, id)),
    told: before && after ? partChanges(before, after, id) : [],
  }));
  return { rows, alike: undefined };
}

function writeTotalOf(scored: Scored | undefined): string {
  if (!scored) return say.notScoredThen;
  const { result, instrument } = scored;
  return result.status === 'complete' && instrument.total.official ? writeTotal(scored, result.total) : say.notComplete;
}

/** Scorings of one instrument, one for each visit that has it, in order of the visits. */
export function changesOf(known: Known, scorings: readonly (Administration | undefined)[]): Changes {
  const { instrument, words } = known;
  const columns = scorings.map((one) => one && scoredOf(known, one));
  const by = byPart[instrument.id] ?? 'item';
  const [first, last] = scorings.slice(-2);
  const [before, after] = columns.slice(-2);
  const change = before && after && assessChange({ baseline: before.result, followUp: after.result, instrument });
  const isApart = change?.status === 'not-evaluable' && change.reason === 'incomparable' && change.field;
  const differs = isApart
    ? say.differs(...differenceOf({ words, first, last: { scoring: last! } }, isApart))
    : undefined;
  const told =
    change?.status === 'evaluable'
      ? [writeChange({ id: '', instrument }, change.change, change.improvementPercent)]
      : differs
        ? [say.notComparableShort]
        : [];
  return {
    by,
    ...(by === 'item' ? itemRows(columns) : partRows(columns, known)),
    total: {
      label: words.title,
      values: instrument.total.official ? columns.map(writeTotalOf) : columns.map(() => ''),
      told: instrument.total.official ? told : [],
    },
    differs,
  };
}
