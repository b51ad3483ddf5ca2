import {
  isToldInPercent,
  type AnyInstrument,
  type InstrumentWords,
  type SharedWords,
  type ViewWords,
} from '@clinimetric/scoring';
import { decimalsBeside } from '../internal/numbers.ts';
import { isReached, limitOf, type Break, type Course, type Response, type Stop } from './course.ts';

/** A stretch of treatment above the chart. */
export interface Treatment {
  readonly label: string;
  /** Days, `YYYY-MM-DD`; without `to` it goes on. */
  readonly from: string;
  readonly to?: string;
}

/** What the templates of the chart need of their element. */
export interface TrendView {
  readonly instrument: AnyInstrument;
  /** Words of the instrument. */
  readonly named: InstrumentWords;
  readonly words: ViewWords;
  readonly shared: SharedWords;
  readonly course: Course;
  readonly treatments: readonly Treatment[];
  readonly bandScheme: string | null;
  format(value: number, decimals?: number, most?: number): string;
  formatDay(time: string, style?: Intl.DateTimeFormatOptions): string;
}

export const word = ({ words }: TrendView, id: string): string => words.view[id]!;

export const say = ({ words }: TrendView, id: string, args: Record<string, string | number> = {}): string =>
  words.sentences[id]!(args);

const nbsp = '\u00a0';

/** A number on the scale of the total, with its unit where that is a percentage. */
export function totalText(view: TrendView, value: number): string {
  const { total } = view.instrument;
  const text = view.format(value, total.decimals, decimalsBeside(value, 2));
  return total.unit === '%' ? `${text}${nbsp}%` : text;
}

/** Low to high of what is still reachable. */
export const rangeText = (view: TrendView, [low, high]: readonly [number, number]): string =>
  say(view, 'range', { low: totalText(view, low), high: totalText(view, high) });

/** How the total stands against the baseline; `form` is the sentence's: alone, or `-than` the baseline. */
function difference(view: TrendView, stop: Stop, form: '' | '-than'): string | undefined {
  if (stop.change?.status !== 'evaluable') return undefined;
  const { change, improvementPercent: percent } = stop.change;
  if (change === 0) return say(view, form ? 'same-as' : 'same');
  const amount = percent !== null && isInPercent(view) ? percentText(view, Math.abs(percent)) : stepsText(view, change);
  return say(view, `${change > 0 ? 'lower' : 'higher'}${form}`, { amount });
}

/** A change is told as the responses of the instrument are, or those the page asks for; all else is told in points. */
const isInPercent = ({ instrument, course: { responses } }: TrendView): boolean =>
  isToldInPercent(instrument.id) || responses.some((response) => 'percent' in response);

/** 74.96 % must not be written as the 75.0 % that it did not reach. */
const percentText = (view: TrendView, size: number): string =>
  `${view.format(size, 1, decimalsBeside(size, 1))}${nbsp}%`;

/** "8 points", of a percentage "3.0 percentage points". */
function stepsText(view: TrendView, change: number): string {
  const size = Math.abs(change);
  const { decimals, unit } = view.instrument.total;
  const args = { amount: view.format(size, decimals, decimalsBeside(size, 2)), count: size };
  return say(view, unit === '%' ? 'percentage-points' : 'points', args);
}

/** The cell "against baseline" of a visit with a total. */
export function againstBaseline(view: TrendView, stop: Stop, form: '' | '-than' = ''): string {
  const { baseline } = view.course;
  if (stop.state !== 'scored' || !baseline) return '';
  if (stop.isBaseline) return word(view, 'baseline');
  if (stop.apart) return `${word(view, 'not-comparable')}: ${fieldName(view, stop.apart)}`;
  if (!stop.change) return word(view, 'before-baseline');
  return difference(view, stop, form) ?? word(view, 'not-evaluable');
}

function fieldName({ named, words }: TrendView, { field }: Break): string {
  return (
    (field === 'method' && named.items['method']?.label) || named.options?.[field]?.label || words.view[field] || field
  );
}

function fieldValue(view: TrendView, { field }: Break, value: string | undefined): string {
  if (value === undefined) return word(view, 'unknown');
  const entry = field === 'method' ? view.named.items['method'] : view.named.options?.[field];
  return entry?.options?.[value] ?? value;
}

/** Why the line breaks before a visit: in a few words for the chart, or with both sides of it. */
export const breakName = (view: TrendView, found: Break): string =>
  say(view, 'changed', { what: fieldName(view, found) });
export const breakText = (view: TrendView, found: Break): string =>
  say(view, 'changed-to', {
    what: fieldName(view, found),
    before: fieldValue(view, found, found.before),
    after: fieldValue(view, found, found.after),
  });

/** What stands in place of the total, or the total. */
export function valueText(view: TrendView, stop: Stop): string {
  if (stop.total !== undefined) return totalText(view, stop.total);
  if (stop.state === 'missed' || stop.state === 'not-done') return word(view, 'not-done');
  return view.shared.state[stop.state === 'open' ? 'incomplete' : 'invalid'];
}

/** Everything about one visit in a sentence. */
export function nameOf(view: TrendView, stop: Stop): string {
  const when = [scheduleOf(view, stop), view.formatDay(stop.time)].filter(Boolean).join(', ');
  if (stop.total === undefined) {
    const [low, high] = stop.range ?? [];
    const spoken =
      low !== undefined && high !== undefined
        ? view.shared.rangeSpoken(totalText(view, low), totalText(view, high))
        : valueText(view, stop);
    return `${when}: ${spoken}`;
  }
  const total = say(view, 'value', { instrument: view.named.title, total: totalText(view, stop.total) });
  const against = againstBaseline(view, stop, '-than');
  return [`${when}: ${total}${against && `, ${against}`}`, stop.broken && breakText(view, stop.broken)]
    .filter(Boolean)
    .join('. ');
}

/** What the schedule calls a visit. */
export const scheduleOf = (view: TrendView, { isToday, name }: Stop): string =>
  name ?? (isToday ? word(view, 'today') : '');

export const responseName = (view: TrendView, response: Response): string =>
  'percent' in response
    ? say(view, 'response', { instrument: view.named.title, percent: view.format(response.percent) })
    : view.named.title;

/** "≤ 3.6": the exact total, with as many decimals as it has. */
export function limitText(view: TrendView, response: Response): string {
  const limit = limitOf(response, view.course.baseline, view.instrument);
  const { decimals } = view.instrument.total;
  return limit === undefined ? '' : say(view, 'at-most', { total: view.format(limit, decimals, 6) });
}

/** "PASI-75", or "PASI ≤ 3" where the total itself is asked for. */
export const responseLabel = (view: TrendView, response: Response): string =>
  'percent' in response ? responseName(view, response) : `${responseName(view, response)} ${limitText(view, response)}`;

export const outcomeOf = (view: TrendView, response: Response, stop: Stop): string => {
  const reached = isReached(response, stop);
  return word(view, reached === undefined ? 'not-evaluable' : reached ? 'reached' : 'not-reached');
};

/** The furthest response of its kind that a visit reached, or the nearest that it did not. */
export function remarksOf(view: TrendView, stop: Stop): string[] {
  if (stop.state === 'missed') return [word(view, 'not-joined')];
  if (stop.state !== 'scored') return stop.range ? [rangeText(view, stop.range)] : [];
  const { responses } = view.course;
  const percents = responses.filter((response) => 'percent' in response);
  const told = percents.filter((response) => isReached(response, stop)).at(-1) ?? percents[0];
  const asked = [...(stop.change || stop.apart ? [told] : []), ...responses.filter((response) => 'atMost' in response)];
  return [
    ...asked.flatMap((response) =>
      response
        ? say(view, 'outcome', { response: responseLabel(view, response), outcome: outcomeOf(view, response, stop) })
        : [],
    ),
    ...(stop.broken ? [breakText(view, stop.broken)] : []),
  ];
}
