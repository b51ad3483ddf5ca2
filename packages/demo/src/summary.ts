import {
  checkThresholds,
  interpret,
  labelSet,
  type Instrument,
  type InstrumentWords,
  type Note,
  type Range,
  type Reason,
  type Result,
  type SharedWords,
} from '@clinimetric/scoring';

/** One scoring and the words to tell it in. */
export interface Scored {
  readonly instrument: Instrument;
  readonly words: InstrumentWords;
  readonly shared: SharedWords;
  readonly result: Result;
  /** Day of the assessment as `YYYY-MM-DD`. */
  readonly date: string;
  /** The one band scheme to name; without it all listed ones are. */
  readonly bandScheme?: string | null;
}

/** Columns of the table line. They are the same for every instrument, so that lines can stand below each other. */
export const columns = [
  'Date',
  'Instrument',
  'Version',
  'State',
  'Total',
  'Lies between',
  'Parts and derived',
  'Schemes and facts',
  'Settings',
  'Open or to check',
  'Wording',
] as const;

const signs = { '>': '>', '>=': '≥', '<': '<', '<=': '≤' } as const;

/** Whether anything has been answered that bears on the score. */
export const isStarted = ({ instrument, result }: Pick<Scored, 'instrument' | 'result'>): boolean =>
  result.status === 'invalid' || Object.keys(result.answers).some((id) => instrument.item(id)?.role !== 'evidence');

export function stateOf(scored: Scored): string {
  const { result, shared } = scored;
  return result.status === 'incomplete' && !isStarted(scored) ? 'not started' : shared.state[result.status];
}

/** A number with at least `decimals` decimals and, unless `most` says so, never rounded. */
const write = ({ lang }: InstrumentWords, value: number, decimals = 0, most = 6) =>
  new Intl.NumberFormat(lang, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: Math.max(most, decimals),
    useGrouping: false,
  }).format(value);

const unitOf = ({ total: { unit } }: Instrument) => (unit.startsWith('{') ? '' : ` ${unit}`);

/** A total or part as it was worked out, with its unit: "14.5", "3.0 %". */
export const writeTotal = ({ instrument, words }: Pick<Scored, 'instrument' | 'words'>, value: number): string =>
  write(words, value, instrument.total.decimals) + unitOf(instrument);

/** "7.9 to 40.3". */
export function writeRange({ instrument, words, shared }: Scored, [low, high]: Range): string {
  const { decimals } = instrument.total;
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

/** Parts and derived scores that are certain, descriptors that are present, and what the total rests on. */
function particulars(scored: Scored): string[] {
  const { instrument, words, result, shared } = scored;
  if (result.status === 'invalid') return [];
  const lines: string[] = [];
  for (const { id, role } of instrument.items) {
    const given = result.answers[id];
    if (role !== 'context' || given === undefined) continue;
    lines.push(`${words.items[id]!.label}: ${words.items[id]!.options?.[String(given)] ?? String(given)}`);
  }
  const present = instrument.items.filter(({ id, kind }) => kind === 'boolean' && result.answers[id] === true);
  if (present.length > 0) lines.push(`${shared.boolean.true}: ${present.map(({ id }) => labelOf(scored, id)).join(', ')}`);
  for (const { id } of instrument.parts) {
    const value = result.parts[id];
    if (value === undefined) continue;
    lines.push(`${words.parts[id]} ${value === null ? `(${shared.special['left-blank']})` : writeTotal(scored, value)}`);
  }
  for (const { id, decimals } of instrument.derived) {
    const value = result.derived[id];
    if (value == null) continue;
    // A derived score may be a fraction without end; its decimals are declared.
    lines.push(`${words.derived?.[id]?.label ?? id} ${write(words, value, decimals, decimals)}`);
  }
  return lines;
}

const uncertain = ({ lessCertain }: SharedWords, certainty: string | undefined) => (certainty ? `, ${lessCertain}` : '');

/** "PASI 14.5: above 10 (scheme, version 1)" and "PASI > 10: yes (rule)". Nothing while there is no total. */
function facts(scored: Scored): string[] {
  const { instrument, words, shared, result, bandScheme } = scored;
  if (result.status !== 'complete') return [];
  const total = `${words.title} ${writeTotal(scored, result.total)}`;
  const bands = interpret(result, bandScheme ? { schemes: [bandScheme] } : {}).map(({ scheme, schemeVersion, band }) => {
    const entry = words.bandSchemes[scheme];
    const declared = instrument.bandSchemes.find(({ id }) => id === scheme);
    const title = shared.scheme(entry?.title ?? scheme, schemeVersion);
    return `${total}: ${entry?.bands[band] ?? band} (${title}${uncertain(shared, declared?.certainty)})`;
  });
  const thresholds = checkThresholds(result).map(({ threshold, relation, value, met }) => {
    const declared = instrument.thresholds.find(({ id }) => id === threshold);
    const title = words.thresholds?.[threshold] ?? threshold;
    const fact = `${words.title} ${signs[relation]} ${write(words, value)}${unitOf(instrument)}`;
    return `${fact}: ${met ? shared.yes : shared.no} (${title}${uncertain(shared, declared?.certainty)})`;
  });
  return [...bands, ...thresholds];
}

/** Every setting with its value: each changes the number or what it means. */
function settings({ instrument, words, shared, result }: Scored): string[] {
  return instrument.options.map((option) => {
    const value = result.options[option.id];
    const entry = words.options?.[option.id];
    const named = entry?.options?.[String(value)] ?? String(value);
    return `${entry?.label ?? option.id}: ${named}${uncertain(shared, option.certaintyOf?.[String(value)])}`;
  });
}

const sentencesOf = (scored: Scored, found: readonly (Reason | Note)[], words: InstrumentWords['notes']) =>
  found.flatMap(({ code, items, arguments: args = {} }) => {
    const sentence = words?.[code]?.(args);
    if (sentence === undefined) return [];
    const part = scored.instrument.item(items[0] ?? '')?.part;
    return [`${part ? `${scored.words.parts[part]}: ` : ''}${sentence}`];
  });

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
  return [...found, ...sentencesOf(scored, result.reasons, words.reasons), ...sentencesOf(scored, result.notes, words.notes)];
}

function wording({ instrument, words }: Scored): string {
  const isOwned = instrument.licence.status === 'wording-owned' && words.wording === labelSet;
  return words.wording + (isOwned ? ' (topic labels: valid only as a copy of a completed authorised form)' : '');
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const sentence = (text: string) => capital(/[.!?]$/.test(text) ? text : `${text}.`);

const between = (scored: Scored, [low, high]: Range) => `${writeTotal(scored, low)} and ${writeTotal(scored, high)}`;

function headline(scored: Scored): string {
  const { instrument, words, shared, result } = scored;
  const { min, max } = instrument.total;
  const scale = `(${words.fullTitle}, ${write(words, min)} ${shared.to} ${write(words, max)}${unitOf(instrument)})`;
  const day = writeDate(scored.date, words.lang);
  if (result.status === 'complete') return `${words.title} ${writeTotal(scored, result.total)} ${scale}, assessed ${day}.`;
  const open = `${words.title} ${scale}, ${day}: ${stateOf(scored)}`;
  if (!isStarted(scored)) return `${open}; nothing is answered.`;
  if (result.status === 'invalid') return `${open}. ${shared.noTotal}`;
  const { total } = result.bounds;
  return `${open}. ${total ? `No total yet; it will lie between ${between(scored, total)}.` : shared.noTotal}`;
}

/** A paragraph for a letter or a record: the number first, then everything a reader needs to trust it. */
export function paragraphOf(scored: Scored): string {
  const { instrument, result } = scored;
  const isCertain = result.status === 'incomplete' ? 'Already certain: ' : '';
  const told = particulars(scored);
  return [
    headline(scored),
    ...openings(scored).map(sentence),
    ...(isStarted(scored) && told.length > 0 ? [sentence(isCertain + told.join('; '))] : []),
    ...facts(scored).map(sentence),
    ...(instrument.options.length > 0 ? [sentence(`Settings: ${settings(scored).join('; ')}`)] : []),
    `Clinimetric, instrument ${instrument.id} ${result.version}, wording ${wording(scored)}.`,
  ]
    .join(' ')
    .replace(/\s+/g, ' ');
}

/** The cells of the table line, in the order of `columns`. The total's cell is empty unless there is a total. */
export function cellsOf(scored: Scored): string[] {
  const { instrument, words, result, date } = scored;
  const bounds = result.status === 'incomplete' && isStarted(scored) ? result.bounds.total : null;
  return [
    date,
    words.title,
    result.version,
    stateOf(scored),
    result.status === 'complete' ? writeTotal(scored, result.total) : '',
    bounds ? writeRange(scored, bounds) : '',
    isStarted(scored) ? particulars(scored).join('; ') : '',
    facts(scored).join('; '),
    instrument.options.length > 0 ? settings(scored).join('; ') : '',
    openings(scored).join('; '),
    wording(scored),
  ].map((cell) => cell.replace(/\s+/g, ' '));
}

/** One line for a table: the cells, with tabs between them. */
export const lineOf = (scored: Scored): string => cellsOf(scored).join('\t');
