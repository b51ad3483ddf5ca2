import { letters, A, B } from '../../bilag/grades.ts';
import { systems } from '../../bilag/items.ts';
import type { Note, Result } from '../../result.ts';
import { failed, guarded, isResult, notEvaluable, whyIncomparable, type NotEvaluable } from '../visits.ts';
import { limb, openLimb, type Evidence, type Limb } from './limbs.ts';
import type { LupusVisit } from './lupus-visit.ts';

/**
 * What became of a system: `new-a` is A now and anything better before, `new-b` is B now and C, D or E before (A to B is
 * `better`). D and E are both inactive and count as the same. `undetermined`: an open grade leaves more than one of them.
 */
export type BilagSystemChange = 'new-a' | 'new-b' | 'better' | 'worse' | 'same' | 'undetermined';

type Decided = Exclude<BilagSystemChange, 'undetermined'>;

/** A settled grade, or the best and the worst one that an unfinished form still allows. */
export type BilagGrade = string | readonly [best: string, worst: string];

/** Positions among the letters, from the best one. */
type Span = readonly [low: number, high: number];

/** One system at two visits, with everything that may have become of it. */
export interface ComparedSystem {
  readonly system: string;
  readonly before: Span;
  readonly now: Span;
  readonly possible: ReadonlySet<Decided>;
}

const D = letters.indexOf('D');
const anything: Span = [0, A];

/** D says "affected before" and E "never": neither is active, and a step between them is no change of activity. */
const activity = (grade: number) => Math.max(grade, D);

function changeOf(before: number, now: number): Decided {
  if (now === A && before < A) return 'new-a';
  if (now === B && before < B) return 'new-b';
  if (activity(now) === activity(before)) return 'same';
  return now < before ? 'better' : 'worse';
}

const within = ([low, high]: Span) => Array.from({ length: high - low + 1 }, (_, i) => low + i);

/** Every pair of grades that two visits leave possible. */
export const pairsOf = ({ before, now }: Pick<ComparedSystem, 'before' | 'now'>) =>
  within(before).flatMap((b) => within(now).map((n) => [b, n] as const));

function readLetter(letter: unknown, field: string): Span | NotEvaluable {
  if (letter === undefined || letter === null) return anything;
  const grade = (letters as readonly unknown[]).indexOf(letter);
  return grade < 0 ? notEvaluable('not-allowed', field) : [grade, grade];
}

function readResult(result: Result<string>, system: string, field: string): Span | NotEvaluable {
  if (result.status === 'complete') return readLetter(result.parts[system], field);
  const ends = result.status === 'incomplete' ? result.bounds.parts[system] : null;
  if (!ends) return anything;
  const [low, high] = [readLetter(ends[0], field), readLetter(ends[1], field)];
  if (failed(low)) return low;
  return failed(high) ? high : [low[0], high[1]];
}

/** Grades of one visit by system, as spans. */
function readGrades(bilag: unknown, field: string): ReadonlyMap<string, Span> | NotEvaluable {
  if (bilag === undefined || bilag === null) return notEvaluable('missing', field);
  if (typeof bilag !== 'object') return notEvaluable('not-allowed', field);
  if (isResult(bilag)) {
    if (bilag.instrument !== 'bilag-2004') return notEvaluable('incomparable', 'bilag.instrument');
    if (bilag.status === 'invalid') return notEvaluable('no-total', field);
  } else {
    const unknown = Object.keys(bilag).find((key) => !systems.includes(key));
    if (unknown !== undefined) return notEvaluable('not-allowed', field);
  }
  const grades = new Map<string, Span>();
  for (const system of systems) {
    const path = `${field}.${system}`;
    const span = isResult(bilag)
      ? readResult(bilag as unknown as Result<string>, system, path)
      : readLetter(Object.hasOwn(bilag, system) ? (bilag as Record<string, unknown>)[system] : undefined, path);
    if (failed(span)) return span;
    grades.set(system, span);
  }
  return grades;
}

/** All nine systems at two visits. `names` are those of the visits in the call. */
export function compareBilag(
  from: unknown,
  to: unknown,
  names: readonly [from: string, to: string],
): readonly ComparedSystem[] | NotEvaluable {
  const before = readGrades(from, names[0]);
  if (failed(before)) return before;
  const now = readGrades(to, names[1]);
  if (failed(now)) return now;
  const apart = whyIncomparable(from, to);
  if (apart) return notEvaluable('incomparable', `bilag.${apart.field}`);
  return systems.map((system) => {
    const spans = { before: before.get(system)!, now: now.get(system)! };
    return { system, ...spans, possible: new Set(pairsOf(spans).map(([b, n]) => changeOf(b, n))) };
  });
}

const gradeOf = ([low, high]: Span): BilagGrade => (low === high ? letters[low]! : [letters[low]!, letters[high]!]);

/** A system as evidence: its grade before and now. */
export const evidenceOf = ({ system, before, now }: ComparedSystem) =>
  ({ system, before: gradeOf(before), now: gradeOf(now) }) satisfies Evidence;

/** The systems in which one of these changes is certain, and those in which it is only possible. */
export function findChanges(compared: readonly ComparedSystem[], changes: readonly Decided[]) {
  const isOne = (change: Decided) => changes.includes(change);
  const certain = compared.filter(({ possible }) => [...possible].every(isOne));
  const open = compared.filter(({ possible }) => [...possible].some(isOne) && ![...possible].every(isOne));
  return { certain: certain.map(evidenceOf), open: open.map(evidenceOf) };
}

/** At most `allowed` systems with a new A, or a new B. An open grade counts only where its range decides. */
export function newGradesLimb(
  compared: readonly ComparedSystem[] | NotEvaluable,
  change: 'new-a' | 'new-b',
  allowed: number,
): Limb {
  if (failed(compared)) return openLimb(compared, { allowed });
  const { certain: found, open } = findChanges(compared, [change]);
  const isOpen = found.length <= allowed && found.length + open.length > allowed;
  return isOpen
    ? openLimb(notEvaluable('grades-open'), { allowed, systems: found, open })
    : limb(found.length <= allowed, change, { allowed, systems: found });
}

/** What became of each system between two visits. */
export interface BilagChange {
  readonly status: 'evaluable';
  readonly systems: Readonly<
    Record<string, { readonly change: BilagSystemChange; readonly before: BilagGrade; readonly now: BilagGrade }>
  >;
  readonly notes: readonly Note[];
}

/** E says "never affected", which an active or former grade contradicts. */
export function contradictionsIn(compared: readonly ComparedSystem[] | NotEvaluable): Note[] {
  if (failed(compared)) return [];
  const items = compared.filter(({ before, now }) => before[0] >= D && now[1] < D).map(({ system }) => system);
  return items.length > 0 ? [{ code: 'never-affected-after-activity', items, severity: 'query' }] : [];
}

/**
 * Change of BILAG-2004 in each of its nine systems, against whichever earlier visit is given as `baseline`: say which. Visits are
 * results or plain grades by system. Source keys: furie2009, bilag-flare.
 */
export function bilagChange(visits: {
  readonly baseline: LupusVisit['bilag'];
  readonly followUp: LupusVisit['bilag'];
}): BilagChange | NotEvaluable {
  return guarded(() => {
    const compared = compareBilag(visits.baseline, visits.followUp, ['baseline', 'followUp']);
    if (failed(compared)) return compared;
    const entries = compared.map((one) => {
      const [change, ...others] = one.possible;
      const { before, now } = evidenceOf(one);
      return [one.system, { change: others.length > 0 ? ('undetermined' as const) : change!, before, now }] as const;
    });
    return { status: 'evaluable', systems: Object.fromEntries(entries), notes: contradictionsIn(compared) };
  });
}

/** Whether a visit is a flare as TULIP counted it. */
export interface BilagFlare {
  readonly status: 'evaluable';
  readonly flare: boolean;
  /** Systems with a new A or B, and their grades. */
  readonly newA: readonly Evidence[];
  readonly newB: readonly Evidence[];
}

/**
 * Flare of the TULIP trials: at least one new A or two new B against the **previous** visit, not against baseline. It is
 * not the BILAG-2004 flare index, which looks at the codes of single items. Source key: tulip-flare.
 */
export function assessBilagFlare(visits: {
  readonly previous: LupusVisit['bilag'];
  readonly current: LupusVisit['bilag'];
}): BilagFlare | NotEvaluable {
  return guarded(() => {
    const compared = compareBilag(visits.previous, visits.current, ['previous', 'current']);
    if (failed(compared)) return compared;
    const [newA, newB] = [findChanges(compared, ['new-a']), findChanges(compared, ['new-b'])];
    const flare = newA.certain.length >= 1 || newB.certain.length >= 2;
    const mayBe = newA.open.length > 0 || newB.certain.length + newB.open.length >= 2;
    if (!flare && mayBe) return notEvaluable('grades-open');
    return { status: 'evaluable', flare, newA: newA.certain, newB: newB.certain };
  });
}
