import type { AnswerValue, Answers, AnyInstrument } from '@clinimetric/scoring';
import { pause } from '../../common/pause.ts';
import type { Day } from '../../records/day.ts';
import { newId } from '../../records/id.ts';
import type { StudyQuery, StudySeen, StudySubject, StudyVisit } from '../../records/study.ts';
import type { Watch } from '../../store/turn.ts';
import { definitionOf } from '../definitions.ts';
import { readAnswer, readDate, readFlag, readNumber } from './cells.ts';
import { instrumentOf, itemAt, itemOf, textIn, type Role } from './roles.ts';
import { startsIn } from './starts.ts';
import type { Row, Table } from './table.ts';
import { dayOf, inOrder, nameOfDay, nameOfWeek, weekOfDay, weekOfName } from './visits.ts';

interface At {
  readonly column: string;
  readonly cell: string;
}

/** Why a row is not taken. `column` and `cell` say where. */
export type RowProblem =
  | { readonly code: 'cells'; readonly found: number; readonly expected: number }
  | { readonly code: 'no-subject' | 'no-visit' | 'unclosed' }
  | (At & { readonly code: 'value' | 'number' | 'date' })
  | (At & { readonly code: 'total-range'; readonly min: number; readonly max: number })
  | (At & { readonly code: 'total-step'; readonly step: number })
  | { readonly code: 'unscorable'; readonly instrument: string; readonly items: readonly string[] }
  | { readonly code: 'twice' | 'other-arm'; readonly line: number };

export interface BadRow {
  readonly row: Row;
  readonly problem: RowProblem;
}

/** Good rows as subjects, bad ones as they stand. */
export interface Taken {
  readonly subjects: readonly StudySubject[];
  readonly visits: readonly StudyVisit[];
  readonly queries: readonly StudyQuery[];
  /** Totals of the source that stand beside a total of their items. */
  readonly compared: number;
  readonly rules: Readonly<Record<string, string>>;
  readonly bad: readonly BadRow[];
  readonly read: number;
  readonly kept: number;
}

export interface Taking extends Watch {
  /** Who opens the queries about totals that disagree. */
  readonly by: string;
  readonly now?: Date;
}

/** What is wrong with a cell, but for where it stands. */
type CellProblem = WithoutPlace<Extract<RowProblem, At>>;
type WithoutPlace<Problem> = Problem extends At ? Omit<Problem, keyof At> : never;

class Bad extends Error {
  readonly problem: RowProblem;

  constructor(problem: RowProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** A total of the source beside the one that follows from its items. */
interface Pair {
  readonly instrument: string;
  readonly source: number;
  readonly ours: number;
}

interface Read {
  readonly subject: string;
  readonly arm: string | undefined;
  readonly visit: StudyVisit;
  readonly seen: StudySeen;
  readonly pairs: readonly Pair[];
}

/** Reads rows of one file under one mapping. */
class Reader {
  readonly #table: Table;
  readonly #roles: readonly Role[];
  /** By subject the date that days count from. */
  readonly #starts: ReadonlyMap<string, Day>;

  constructor(table: Table, roles: readonly Role[]) {
    this.#table = table;
    this.#roles = roles;
    this.#starts = startsIn(table, roles);
  }

  read(row: Row): Read {
    const { cells, line } = row;
    const expected = this.#table.columns.length;
    if (this.#table.unclosed.includes(line)) throw new Bad({ code: 'unclosed' });
    if (cells.length !== expected) throw new Bad({ code: 'cells', found: cells.length, expected });
    const subject = this.#text(row, 'subject');
    if (!subject) throw new Bad({ code: 'no-subject' });
    const visit = this.#visit(row, subject);
    const answers = this.#answers(row);
    const totals = this.#totals(row);
    const flags = this.#flags(row);
    return {
      subject,
      arm: this.#text(row, 'arm'),
      visit,
      pairs: pairsIn(answers, totals),
      seen: {
        visit: visit.label,
        line,
        ...(Object.keys(answers).length > 0 && { answers }),
        ...(Object.keys(totals).length > 0 && { sourceTotals: totals }),
        ...(Object.keys(flags).length > 0 && { flags }),
      },
    };
  }

  #text({ cells }: Row, role: Role): string | undefined {
    return textIn(cells, this.#roles, role);
  }

  #number(row: Row, role: Role): number | undefined {
    const index = this.#roles.indexOf(role);
    if (index < 0) return undefined;
    const found = readNumber(row.cells[index]!);
    if (found.is === 'wrong') throw this.#bad(row, index, { code: 'number' });
    return found.is === 'value' ? found.value : undefined;
  }

  #bad({ cells }: Row, index: number, why: CellProblem): Bad {
    return new Bad({ ...why, column: this.#table.columns[index]!, cell: cells[index]! });
  }

  /** Day of the study that a date is: the subject's first is day 1. */
  #dayOfDate(row: Row, subject: string): number | undefined {
    const index = this.#roles.indexOf('date');
    if (index < 0) return undefined;
    const date = readDate(row.cells[index]!);
    if (date.is === 'wrong') throw this.#bad(row, index, { code: 'date' });
    return date.is === 'value' ? dayOf(this.#starts.get(subject)!, date.value) : undefined;
  }

  #visit(row: Row, subject: string): StudyVisit {
    const week = this.#number(row, 'week');
    const day = this.#number(row, 'day') ?? this.#dayOfDate(row, subject);
    const name = this.#text(row, 'visit');
    const label = name ?? (week !== undefined ? nameOfWeek(week) : day !== undefined ? nameOfDay(day) : undefined);
    if (label === undefined) throw new Bad({ code: 'no-visit' });
    const known = week ?? weekOfName(label) ?? (day === undefined ? undefined : weekOfDay(day));
    return { label, ...(known !== undefined && { week: known }) };
  }

  #answers(row: Row): Record<string, Answers> {
    const answers: Record<string, Record<string, AnswerValue>> = {};
    this.#roles.forEach((role, index) => {
      const item = itemAt(role);
      if (!item) return;
      const found = readAnswer(item, row.cells[index]!);
      if (found.is === 'wrong')
        throw this.#bad(row, index, { code: item.kind === 'integer' || item.kind === 'decimal' ? 'number' : 'value' });
      if (found.is === 'value') (answers[instrumentOf(role)!] ??= {})[itemOf(role)!] = found.value;
    });
    for (const [id, given] of Object.entries(answers)) refuseInvalid(definitionOf(id)!.instrument, given);
    return answers;
  }

  #totals(row: Row): Record<string, number | null> {
    const totals: Record<string, number | null> = {};
    this.#roles.forEach((role, index) => {
      if (!role.startsWith('total/')) return;
      const id = instrumentOf(role)!;
      const found = readNumber(row.cells[index]!);
      const why =
        found.is === 'wrong'
          ? ({ code: 'number' } as const)
          : found.is === 'value' && whyNotTotal(definitionOf(id)!.instrument, found.value);
      if (why) throw this.#bad(row, index, why);
      totals[id] = found.is === 'value' ? found.value : null;
    });
    return totals;
  }

  /** What the source counted as non-response because nobody was seen is missing here: the page counts anew. */
  #flags(row: Row): Record<string, boolean | null> {
    const imputed = this.#flag(row, this.#roles.indexOf('imputed')) === true;
    const flags: Record<string, boolean | null> = {};
    this.#roles.forEach((role, index) => {
      if (role === 'flag') flags[this.#table.columns[index]!] = imputed ? null : this.#flag(row, index);
    });
    return flags;
  }

  #flag(row: Row, index: number): boolean | null {
    if (index < 0) return null;
    const found = readFlag(row.cells[index]!);
    if (found.is === 'wrong') throw this.#bad(row, index, { code: 'value' });
    return found.is === 'value' ? found.value : null;
  }
}

/** Why a number cannot be a total of the instrument: out of its range, or not on its step. */
function whyNotTotal({ total: { min, max, step } }: AnyInstrument, value: number): CellProblem | undefined {
  if (value < min || value > max) return { code: 'total-range', min, max };
  const steps = value / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6 ? undefined : { code: 'total-step', step };
}

function refuseInvalid(instrument: AnyInstrument, answers: Answers): void {
  const result = instrument.score(answers);
  if (result.status !== 'invalid') return;
  const items = [...new Set(result.issues.flatMap(({ item }) => item ?? []))];
  throw new Bad({ code: 'unscorable', instrument: instrument.id, items });
}

function pairsIn(answers: Record<string, Answers>, totals: Record<string, number | null>): Pair[] {
  return Object.entries(totals).flatMap(([instrument, source]) => {
    const result = answers[instrument] && definitionOf(instrument)!.instrument.score(answers[instrument]);
    if (source === null || result?.status !== 'complete') return [];
    return [{ instrument, source, ours: result.total }];
  });
}

interface Kept {
  readonly arm: string | undefined;
  readonly line: number;
  readonly visits: Map<string, StudySeen>;
}

/** Puts rows together, subject by subject. */
class Gatherer {
  readonly subjects = new Map<string, Kept>();
  readonly visits = new Map<string, StudyVisit>();
  readonly queries: StudyQuery[] = [];
  compared = 0;
  readonly #opened: StudyQuery['opened'];

  constructor({ by, now = new Date() }: Taking) {
    this.#opened = { at: now.toISOString(), by };
  }

  add({ subject, arm, visit, seen, pairs }: Read, line: number): void {
    const known = this.subjects.get(subject);
    const before = known?.visits.get(visit.label);
    if (before) throw new Bad({ code: 'twice', line: before.line! });
    if (known && known.arm !== arm) throw new Bad({ code: 'other-arm', line: known.line });
    const kept = known ?? { arm, line, visits: new Map<string, StudySeen>() };
    this.subjects.set(subject, kept);
    kept.visits.set(visit.label, seen);
    if (!this.visits.has(visit.label)) this.visits.set(visit.label, visit);
    this.compared += pairs.length;
    for (const { instrument, ...totals } of pairs)
      if (totals.source !== totals.ours)
        this.queries.push({
          id: newId(),
          subject,
          visit: visit.label,
          item: instrument,
          totals,
          opened: this.#opened,
        });
  }

  get list(): StudySubject[] {
    return [...this.subjects].map(([code, { arm, visits }]) => ({
      code,
      ...(arm !== undefined && { arm }),
      visits: [...visits.values()],
    }));
  }
}

const rowsAtOnce = 400;

/**
 * Takes the rows of a file into subjects and visits, some at a time. A bad row is kept apart with its reason and touches no
 * other; a total that disagrees with the answers stays as it is and opens a query. Answers `undefined` when it was cancelled.
 */
export async function takeRows(table: Table, roles: readonly Role[], taking: Taking): Promise<Taken | undefined> {
  const reader = new Reader(table, roles);
  const found = new Gatherer(taking);
  const bad: BadRow[] = [];
  for (const [index, row] of table.rows.entries()) {
    if (index % rowsAtOnce === 0 && index > 0) {
      taking.onProgress?.(index / table.rows.length);
      await pause();
    }
    if (taking.signal?.aborted) return undefined;
    try {
      found.add(reader.read(row), row.line);
    } catch (error) {
      if (!(error instanceof Bad)) throw error;
      bad.push({ row, problem: error.problem });
    }
  }
  const instruments = [...new Set(roles.flatMap((role) => (itemOf(role) ? instrumentOf(role)! : [])))];
  return {
    subjects: found.list,
    visits: inOrder([...found.visits.values()]),
    queries: found.queries,
    compared: found.compared,
    rules: Object.fromEntries(instruments.map((id) => [id, definitionOf(id)!.instrument.version])),
    bad,
    read: table.rows.length,
    kept: table.rows.length - bad.length,
  };
}
