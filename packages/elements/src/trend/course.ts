import {
  assessChange,
  fallLimit,
  type AdministrationTarget,
  type AnyInstrument,
  type Change,
  type NotEvaluable,
  type PartValue,
  type Range,
  type Result,
} from '@clinimetric/scoring';

/** A visit that took place: an administration, or as much of one as there is. */
export interface TakenVisit {
  /** ISO 8601. */
  readonly assessedAt: string;
  /** Without one the visit is a gap. */
  readonly result?: Result<PartValue>;
  /** The visit took place, and the instrument was left out on purpose. */
  readonly isNotDone?: boolean;
  readonly id?: string;
  /** What the schedule calls it: "Week 8". */
  readonly visit?: string;
  readonly instrument?: string;
  readonly target?: AdministrationTarget;
  /** Id of the administration that this one corrects; the corrected one is left out. */
  readonly replaces?: string;
}

/** A visit that was planned and did not take place. */
export interface PlannedVisit {
  readonly visit: string;
  /** Day it was due, `YYYY-MM-DD`. */
  readonly due: string;
}

export type TrendVisit = TakenVisit | PlannedVisit;

/** What differs between two results that no line may join. */
export interface Break {
  /** `version`, `method`, `target` or the id of an option. */
  readonly field: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** One visit as chart and table show it. */
export interface Stop {
  readonly time: string;
  /** The same in milliseconds. */
  readonly at: number;
  readonly name: string | undefined;
  readonly isToday: boolean;
  /**
   * `open` has answers and no total, `invalid` cannot be scored, `not-done` took place without the instrument, `missed` did
   * not take place.
   */
  readonly state: 'scored' | 'open' | 'invalid' | 'not-done' | 'missed';
  readonly visit: TakenVisit | undefined;
  readonly total: number | undefined;
  /** What is still reachable while open. */
  readonly range: Range | null;
  /** Why no line comes from the total before. */
  readonly broken: Break | undefined;
  /** Against the baseline; of a visit with a total, from the baseline on. */
  readonly change: Change | NotEvaluable | undefined;
  /** What keeps this visit from being compared with the baseline. */
  readonly apart: Break | undefined;
  readonly isBaseline: boolean;
}

/** A response as asked for: a fall by whole percent of the baseline, or a total not to be exceeded. */
export type Response = { readonly percent: number } | { readonly atMost: number };

export interface Course {
  /** In order of time. */
  readonly stops: readonly Stop[];
  readonly baseline: Stop | undefined;
  /** The last visit that took place and was not without the instrument. */
  readonly latest: Stop | undefined;
  readonly responses: readonly Response[];
}

/** Reads `50 75 90 <=3`: falls in percent and totals; anything else is left out and told to `refuse`. */
export function readResponses(text: string | null, refuse: (token: string) => void): Response[] {
  return (text ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((token): Response[] => {
      const [, percent, atMost] = /^(?:(\d{1,3})|(?:<=|≤)(\d+(?:\.\d+)?))$/.exec(token) ?? [];
      if (percent && Number(percent) >= 1 && Number(percent) <= 100) return [{ percent: Number(percent) }];
      if (atMost) return [{ atMost: Number(atMost) }];
      refuse(token);
      return [];
    })
    .sort((a, b) => ('percent' in a ? a.percent : 101) - ('percent' in b ? b.percent : 101));
}

const isPlanned = (visit: TrendVisit): visit is PlannedVisit => 'due' in visit;

/** Milliseconds of an ISO date or time, or `NaN`. */
export const readTime = (time: unknown): number =>
  typeof time === 'string' && /^\d{4}-\d{2}-\d{2}/.test(time) ? Date.parse(time) : Number.NaN;

/** The time a visit stands at, or `NaN` where it cannot be read. */
export const timeOf = (visit: TrendVisit): number => readTime(isPlanned(visit) ? visit.due : visit.assessedAt);

/** Which instrument made the results, by the first one. */
export function instrumentOf(visits: readonly TrendVisit[]): string | undefined {
  const [first] = visits.flatMap((visit) =>
    isPlanned(visit) ? [] : (visit.result?.instrument ?? visit.instrument ?? []),
  );
  return first;
}

type Scored = TakenVisit & { readonly result: Result<PartValue> };

type Draft = Omit<Stop, 'broken' | 'change' | 'apart' | 'isBaseline'>;

function draftOf(visit: TrendVisit, today: TrendVisit | undefined, { total: { min, max } }: AnyInstrument): Draft {
  const at = timeOf(visit);
  const isToday = visit === today;
  const empty = { at, isToday, name: visit.visit, total: undefined, range: null };
  if (isPlanned(visit)) return { ...empty, time: visit.due, state: 'missed', visit: undefined };
  const { assessedAt: time, result } = visit;
  if (result?.status === 'complete') {
    const { total } = result;
    // A stored number need not be one that the instrument can give.
    const isTotal = typeof total === 'number' && total >= min && total <= max;
    return isTotal ? { ...empty, time, visit, total, state: 'scored' } : { ...empty, time, visit, state: 'invalid' };
  }
  if (result?.status === 'invalid') return { ...empty, time, visit, state: 'invalid' };
  if (!result && visit.isNotDone) return { ...empty, time, visit, state: 'not-done' };
  return { ...empty, time, visit, state: 'open', range: result?.bounds?.total ?? null };
}

/** What differs between two scored visits so that their totals do not belong on one line. */
function breakBetween(before: Draft, after: Draft, instrument: AnyInstrument): Break | undefined {
  const [a, b] = [before.visit as Scored, after.visit as Scored];
  if (a.target?.id !== b.target?.id) return { field: 'target', before: a.target?.id, after: b.target?.id };
  const change = assessChange({ baseline: a.result, followUp: b.result, instrument });
  if (change.status === 'evaluable' || change.reason !== 'incomparable' || !change.field) return undefined;
  const { field } = change;
  const read = ({ result: { version, answers, options } }: Scored): string | undefined => {
    const value = field === 'version' ? version : field === 'method' ? answers['method'] : options[field];
    return value === undefined ? undefined : String(value);
  };
  return { field, before: read(a), after: read(b) };
}

/** Brings visits, each with a time, into the order of time and works out all that chart and table say of them. */
export function courseOf(
  visits: readonly TrendVisit[],
  {
    instrument,
    baseline: baselineId,
    responses,
    today,
  }: {
    readonly instrument: AnyInstrument;
    readonly baseline: string | null;
    readonly responses: readonly Response[];
    readonly today: TrendVisit | undefined;
  },
): Course {
  const corrected = new Set(visits.map((visit) => (isPlanned(visit) ? undefined : visit.replaces)));
  const drafts = visits
    .filter((visit) => {
      if (isPlanned(visit)) return true;
      const made = visit.result?.instrument ?? visit.instrument;
      return (made === undefined || made === instrument.id) && !(visit.id !== undefined && corrected.has(visit.id));
    })
    .map((visit) => draftOf(visit, today, instrument))
    .sort((a, b) => a.at - b.at);
  const scored = drafts.filter(({ state }) => state === 'scored');
  const baseline = baselineId === null ? scored[0] : scored.find(({ visit }) => visit!.id === baselineId);
  const percents = responses.flatMap((response) => ('percent' in response ? [response.percent] : []));

  const stops = drafts.map((draft, index): Stop => {
    const isBaseline = draft === baseline;
    if (draft.state !== 'scored')
      return { ...draft, isBaseline, broken: undefined, change: undefined, apart: undefined };
    const before = drafts
      .slice(0, index)
      .filter(({ state }) => state === 'scored')
      .at(-1);
    const broken = before && breakBetween(before, draft, instrument);
    const isCompared = baseline && !isBaseline && drafts.indexOf(baseline) < index;
    const apart = isCompared ? breakBetween(baseline, draft, instrument) : undefined;
    const results = { baseline: baseline?.visit?.result, followUp: draft.visit!.result };
    const change = isCompared && !apart ? assessChange({ ...results, instrument, percents }) : undefined;
    return { ...draft, isBaseline, broken, change, apart };
  });
  return {
    stops,
    baseline: stops.find(({ isBaseline }) => isBaseline),
    latest: stops.filter(({ state }) => state !== 'missed' && state !== 'not-done').at(-1),
    responses,
  };
}

/** Stretches of time that can be chosen. */
export const periods = ['since-start', 'year', 'all'] as const;

export type Period = (typeof periods)[number];

/** The visits of a period: from the baseline on, or of the year before the last one. */
export function stopsIn({ stops, baseline }: Course, period: Period): readonly Stop[] {
  if (period === 'all' || stops.length === 0) return stops;
  if (period === 'since-start') return stops.filter(({ at }) => !baseline || at >= baseline.at);
  const start = new Date(stops.at(-1)!.at);
  start.setUTCFullYear(start.getUTCFullYear() - 1);
  return stops.filter(({ at }) => at >= start.getTime());
}

/** The highest total that reaches a response, exact; `undefined` where the baseline gives none. */
export function limitOf(response: Response, baseline: Stop | undefined, instrument: AnyInstrument): number | undefined {
  if ('atMost' in response) return response.atMost;
  const limit = fallLimit({ baseline: baseline?.visit?.result, instrument, percent: response.percent });
  return typeof limit === 'number' ? limit : undefined;
}

/** Whether a visit reached a response; `undefined` where that cannot be said. */
export function isReached(response: Response, stop: Stop): boolean | undefined {
  if (stop.total === undefined) return undefined;
  if ('atMost' in response) return stop.total <= response.atMost;
  return stop.change?.status === 'evaluable' ? stop.change.fellBy[response.percent] : undefined;
}
