import {
  checkThresholds,
  interpret,
  labelSet,
  type Administration,
  type AnyInstrument,
  type InstrumentWords,
  type PartValue,
  type Range,
  type Result,
  type SharedWords,
} from '@clinimetric/scoring';
import { en } from '@clinimetric/scoring/en';
import { gradeLine, gradesOf, lettersOf } from './grades.ts';
import type { Known } from './instruments.ts';
import { summaryWords as say } from './summary.en.ts';

/** One scoring and the words to tell it in. */
export interface Scored extends Known {
  readonly shared: SharedWords;
  readonly result: Result<PartValue>;
  /** Day of the assessment as `YYYY-MM-DD`. */
  readonly date: string;
  /** The one band scheme to name; without it all listed ones are. */
  readonly bandScheme?: string | null;
}

/** Stored answers, scored by today's rules and to be told in the words that were shown; a stored result is never asked. */
export function scoredOf({ instrument, words }: Known, administration: Administration): Scored {
  const { answers, options, assessedAt, wording = words.wording } = administration;
  const result = instrument.score(answers, options);
  return { instrument, words: { ...words, wording }, shared: en, result, date: assessedAt.slice(0, 10) };
}

/** How a relation is written. */
export const signs = { '>': '>', '>=': '≥', '<': '<', '<=': '≤' } as const;

/** Whether anything has been answered that bears on the score. */
export const isStarted = ({ instrument, result }: Pick<Scored, 'instrument' | 'result'>): boolean =>
  result.status === 'invalid' || Object.keys(result.answers).some((id) => instrument.item(id)?.role !== 'evidence');

export function stateOf(scored: Scored): string {
  const { result, shared } = scored;
  return result.status === 'incomplete' && !isStarted(scored) ? say.notStarted : shared.state[result.status];
}

/** A number with at least `decimals` decimals and, unless `most` says so, never rounded. */
const write = ({ lang }: InstrumentWords, value: number, decimals = 0, most = 6) =>
  new Intl.NumberFormat(lang, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: Math.max(most, decimals),
    useGrouping: false,
  }).format(value);

const unitOf = ({ total: { unit } }: AnyInstrument) => (unit.startsWith('{') ? '' : ` ${unit}`);

/** A total or part as it was worked out, with its unit: "14.5", "3.0 %". */
export const writeTotal = ({ instrument, words }: Pick<Scored, 'instrument' | 'words'>, value: number): string =>
  write(words, value, instrument.total.decimals) + unitOf(instrument);

/** The value of a part: a number like the total, or a letter. */
export const writePart = (scored: Pick<Scored, 'instrument' | 'words'>, value: PartValue): string =>
  typeof value === 'number' ? writeTotal(scored, value) : value;

/** "7.9 to 40.3"; of letters the worst and the best one. */
export function writeRange(
  { instrument, words, shared }: Scored,
  [low, high]: readonly [PartValue, PartValue],
): string {
  const { decimals } = instrument.total;
  if (typeof low === 'string' || typeof high === 'string') return low === high ? String(low) : `${high}–${low}`;
  const reach = low === high ? '' : `${write(words, low, decimals)} ${shared.to} `;
  return reach + write(words, high, decimals) + unitOf(instrument);
}

/** "3 March 2026". */
function writeDate(date: string, lang: string): string {
  const time = Date.parse(date);
  if (Number.isNaN(time)) return date;
  // The bare "en" would put the month first.
  const format = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(time);
}

/** An item's label, with its part where several parts share the label. */
export function labelOf({ instrument, words }: Pick<Scored, 'instrument' | 'words'>, id: string): string {
  const label = words.items[id]?.label ?? id;
  const part = instrument.item(id)?.part;
  const isShared = instrument.items.some((other) => other.part !== part && words.items[other.id]?.label === label);
  return part && isShared ? `${words.parts[part]}: ${label}` : label;
}

/** Items by label; a part in which nothing is answered is named as a whole. */
function labelsOf(scored: Scored, ids: readonly string[]): string[] {
  const { instrument, words, result } = scored;
  const isUntouched = (part: string) =>
    instrument.items.every(({ id, part: other }) => other !== part || !(id in result.answers));
  return [
    ...new Set(
      ids.map((id) => {
        const part = instrument.item(id)?.part;
        return part && isUntouched(part) ? words.parts[part]! : labelOf(scored, id);
      }),
    ),
  ];
}

/** What the number rests on: how it was taken, and the descriptors that are present. */
function basis(scored: Scored): string[] {
  const { instrument, words, result, shared } = scored;
  // The context of one part stands with the part.
  const taken = instrument.items
    .filter(({ id, role, part }) => role === 'context' && part === undefined && result.answers[id] !== undefined)
    .map(({ id }) => {
      const given = String(result.answers[id]);
      return `${words.items[id]!.label}: ${words.items[id]!.options?.[given] ?? given}`;
    });
  const present = instrument.items.filter(
    ({ id, kind, role }) => kind === 'boolean' && role === 'scored' && result.answers[id] === true,
  );
  if (present.length === 0) return taken;
  return [...taken, `${shared.boolean.true}: ${present.map(({ id }) => labelOf(scored, id)).join(', ')}`];
}

/** More parts than this at 0 are told together. */
const mostZeros = 3;

/** Parts and derived scores that no further answer can change. */
function certain(scored: Scored): string[] {
  const { instrument, words, result, shared } = scored;
  if (result.status === 'invalid') return [];
  if (lettersOf(scored)) return gradesOf(scored);
  const known = instrument.parts.filter(({ id }) => result.parts[id] !== undefined);
  const zeros = known.filter(({ id }) => result.parts[id] === 0).length;
  const isGrouped = zeros > mostZeros && zeros < known.length;
  const parts = known.flatMap(({ id }) => {
    const value = result.parts[id];
    if (value == null)
      return result.status === 'complete' ? [`${words.parts[id]} (${shared.special['left-blank']})`] : [];
    return value === 0 && isGrouped ? [] : [`${words.parts[id]} ${writePart(scored, value)}`];
  });
  if (isGrouped) parts.push(say.zeros(zeros, writeTotal(scored, 0)));
  for (const { id, decimals } of instrument.derived) {
    const value = result.derived[id];
    // A derived score may be a fraction without end; its decimals are declared.
    if (value != null) parts.push(`${words.derived?.[id]?.label ?? id} ${write(words, value, decimals, decimals)}`);
  }
  return parts;
}

const uncertain = ({ lessCertain }: SharedWords, certainty: string | undefined) =>
  certainty ? `, ${lessCertain}` : '';

/** "PASI 14.5: above 10 (scheme · version 1)" and "PASI > 10: yes (rule)". Nothing while there is no total. */
function facts(scored: Scored): string[] {
  const { instrument, words, shared, result, bandScheme } = scored;
  if (result.status !== 'complete') return [];
  const bands = interpret(result, bandScheme ? { schemes: [bandScheme] } : {}).map(
    ({ scheme, schemeVersion, band }) => {
      const entry = words.bandSchemes[scheme];
      const declared = instrument.bandSchemes.find(({ id }) => id === scheme);
      const title = shared.scheme(entry?.title ?? scheme, schemeVersion);
      return `${entry?.bands[band] ?? band} (${title}${uncertain(shared, declared?.certainty)})`;
    },
  );
  const thresholds = checkThresholds(result).map(({ threshold, relation, value, met }) => {
    const declared = instrument.thresholds.find(({ id }) => id === threshold);
    const fact = `${words.title} ${signs[relation]} ${write(words, value)}${unitOf(instrument)}`;
    const title = words.thresholds?.[threshold] ?? threshold;
    return `${fact}: ${met ? shared.yes : shared.no} (${title}${uncertain(shared, declared?.certainty)})`;
  });
  const total = `${words.title} ${writeTotal(scored, result.total)}`;
  return bands.length > 0 ? [`${total}: ${bands.join('; ')}`, ...thresholds] : thresholds;
}

/** Every setting with its value: each changes the number or what it means. */
function settings({ instrument, words, shared, result }: Scored): string[] {
  return instrument.options.map((option) => {
    const value = result.options[option.id];
    const entry = words.options?.[option.id];
    const named = entry?.options?.[String(value)] ?? String(value);
    const certainty = option.certaintyOf?.[String(value)] ? ` (${shared.lessCertain})` : '';
    return `${entry?.label ?? option.id}: ${named}${certainty}`;
  });
}

/**
 * Names what a note is about: one item, the part all its items lie in, or each of them. A part with a grade holds more than
 * the note means, so that its items are named.
 */
function subject(scored: Scored, items: readonly string[]): string {
  const found = items.flatMap((id) => scored.instrument.item(id) ?? []).filter(({ role }) => role !== 'evidence');
  const [first] = found;
  if (!first) return '';
  const isOnePart =
    !lettersOf(scored) &&
    found.length > 1 &&
    first.part !== undefined &&
    found.every(({ part }) => part === first.part);
  const names = isOnePart ? [scored.words.parts[first.part]] : found.map(({ id }) => labelOf(scored, id));
  return `${names.join('; ')}: `;
}

/** What is open, not assessed, left blank or worth a second look, by name. */
function openings(scored: Scored): string[] {
  const { result, words, shared } = scored;
  if (result.status === 'invalid') {
    return result.issues.map((issue) => {
      const label = issue.item === undefined ? '' : `${labelOf(scored, issue.item)}: `;
      return label + shared.issue(issue, (value) => write(words, value));
    });
  }
  const found: string[] = [];
  const list = (word: string, ids: readonly string[]) => {
    if (ids.length > 0) found.push(`${word}: ${labelsOf(scored, ids).join('; ')}`);
  };
  if (result.status === 'incomplete') {
    if (isStarted(scored)) list(shared.state.notAnswered, result.missing);
    list(shared.special['not-assessed'], result.notAssessed);
  }
  if (result.leftBlank.length > 0) {
    found.push(`${shared.special['left-blank']}: ${result.leftBlank.map((id) => labelOf(scored, id)).join('; ')}`);
  }
  // Why a part has its value is for the widget to show; why there is no total belongs here.
  for (const { part, code, arguments: args = {} } of result.reasons) {
    if (part === 'total') found.push(words.reasons?.[code]?.(args) ?? code);
  }
  for (const { code, items, arguments: args = {} } of result.notes) {
    found.push(subject(scored, items) + (words.notes?.[code]?.(args) ?? code));
  }
  return found;
}

/** Labels of ours that stand in for the wording of a named owner say so; others are an instrument's whole wording. */
function wording({ instrument, words }: Scored): string {
  const standsIn = instrument.licence.notice !== undefined && words.wording === labelSet;
  return standsIn ? say.topicLabels(words.wording) : words.wording;
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
export const sentence = (text: string) => capital(/[.!?]$/.test(text) ? text : `${text}.`);

/** "7.9 and 40.3". */
export const between = (scored: Scored, [low, high]: Range) =>
  say.between(writeTotal(scored, low), writeTotal(scored, high));

function headline(scored: Scored): string {
  const { instrument, words, shared, result } = scored;
  const { min, max } = instrument.total;
  const scale = say.scale(
    words.fullTitle,
    `${write(words, min)} ${shared.to} ${write(words, max)}${unitOf(instrument)}`,
  );
  const day = writeDate(scored.date, words.lang);
  if (result.status === 'complete') {
    const total = writeTotal(scored, result.total);
    return instrument.total.official
      ? say.complete(`${words.title} ${total}`, scale, day)
      : say.graded(words.title, day, gradeLine(scored), `${words.totalLabel}: ${total}`);
  }
  const open = say.notComplete(words.title, scale, day, stateOf(scored));
  if (!isStarted(scored)) return `${open}; ${say.nothing}`;
  if (result.status === 'invalid') return `${open}. ${shared.noTotal}`;
  if (!instrument.total.official) return `${open}.`;
  const { total } = result.bounds;
  return `${open}. ${total ? say.noTotalYet(between(scored, total)) : shared.noTotal}`;
}

/** A paragraph for a letter or a record: the number first, then everything a reader needs to trust it. */
export function paragraphOf(scored: Scored): string {
  const { instrument, result } = scored;
  const told = isStarted(scored) ? certain(scored).join('; ') : '';
  return [
    headline(scored),
    ...openings(scored),
    ...basis(scored),
    ...(told ? [result.status === 'incomplete' ? say.certain(told) : told] : []),
    ...facts(scored),
    ...(instrument.options.length > 0 ? [say.settings(settings(scored).join('; '))] : []),
    say.made(instrument.id, result.version, wording(scored)),
  ]
    .map(sentence)
    .join(' ')
    .replace(/\s+/g, ' ');
}

export type Column = keyof typeof say.columns;

/** The cells of the table line by column. The total's cell is empty unless there is a total. */
export function cellsOf(scored: Scored): Record<Column, string> {
  const { words, result, date } = scored;
  const bounds = result.status === 'incomplete' && isStarted(scored) ? result.bounds.total : null;
  return {
    date,
    instrument: words.title,
    version: result.version,
    state: stateOf(scored),
    total: result.status === 'complete' ? writeTotal(scored, result.total) : '',
    range: bounds ? writeRange(scored, bounds) : '',
    basis: isStarted(scored) ? [...basis(scored), ...certain(scored)].join('; ') : '',
    facts: facts(scored).join('; '),
    settings: settings(scored).join('; '),
    open: openings(scored).join('; '),
    wording: wording(scored),
  };
}

/** A line for a table: cells under their headings. */
export interface TableLine {
  readonly columns: readonly string[];
  readonly cells: readonly string[];
}

/** Cells hold no line breaks and no tabs, so that a line can be pasted. */
export const tableLine = (pairs: readonly (readonly [column: string, cell: string])[]): TableLine => ({
  columns: pairs.map(([column]) => column),
  cells: pairs.map(([, cell]) => cell.replace(/\s+/g, ' ')),
});

/** One scoring as a line for a table. */
export function tableLineOf(scored: Scored): TableLine {
  const cells = cellsOf(scored);
  return tableLine((Object.keys(say.columns) as Column[]).map((column) => [say.columns[column], cells[column]]));
}

/** A line for a table as text: the cells, with tabs between them. */
export const lineOf = ({ cells }: TableLine): string => cells.join('\t');
