import {
  aDate,
  aList,
  aNumber,
  aNumberOrNull,
  aPart,
  aScalar,
  aSize,
  aTime,
  aUuid,
  aVersion,
  anAnswer,
  anId,
  anything,
  byId,
  copyPlain,
  fields,
  issue,
  oneOf,
  words,
  type AdministrationIssue,
} from './administration/checks.ts';
import type { AnyInstrument } from './instrument.ts';
import type { Answers } from './item.ts';
import type { OptionValues, PartValue, Result } from './result.ts';

export type { AdministrationIssue } from './administration/checks.ts';

/** Names the JSON form of an administration and its major version. */
export const administrationFormat = 'clinimetric-administration@1';

/** How an answer came about. */
export type AnswerSource = (typeof answerSources)[number];
const answerSources = [
  'direct',
  'transcribed',
  'painted',
  'carried-confirmed',
  'imported',
  'bulk',
  'suggested-accepted',
] as const;

/** What is known about one answer beside its value. */
export interface AnswerMeta {
  readonly source?: AnswerSource;
  /** What was entered or measured before it became the answer, with its unit. */
  readonly raw?: string | number | boolean;
  readonly rawUnit?: string;
  /** Day the sample was taken, `YYYY-MM-DD`. */
  readonly sampleDate?: string;
}

/** The plaque that was scored. One plaque keeps its id through a whole study; several are several administrations. */
export interface AdministrationTarget {
  readonly id: string;
  readonly site?: string;
  readonly side?: 'left' | 'right' | 'midline';
  /** Arm of a within-patient comparison. */
  readonly arm?: 'treated' | 'control' | 'untreated';
  /** Largest diameter and the one across it, in millimetres. */
  readonly lengthMm?: number;
  readonly widthMm?: number;
  readonly areaCm2?: number;
  /** How the area was had: measured, or worked out as ellipse or box from the diameters. */
  readonly areaMethod?: 'measured' | 'ellipse' | 'box';
}

/** One scoring of one patient, as it is stored and handed on. Plain JSON. */
export interface Administration {
  readonly format: typeof administrationFormat;
  /** UUID. */
  readonly id: string;
  /** Id of the instrument and version of its rules. */
  readonly instrument: string;
  readonly version: string;
  readonly answers: Answers;
  readonly options: OptionValues;
  /** ISO 8601 with offset. For a questionnaire the day it was completed. */
  readonly assessedAt: string;
  readonly assessor?: string;
  readonly subject?: string;
  readonly visit?: string;
  readonly target?: AdministrationTarget;
  readonly entry?: 'paper' | 'device';
  /** Who gave a patient-reported answer: the patient alone, the patient with help, or somebody in the patient's place. */
  readonly respondent?: 'self' | 'assisted' | 'proxy';
  /** By item id. */
  readonly meta?: Readonly<Record<string, AnswerMeta>>;
  /** Label set or licensed pack whose words were shown. */
  readonly wording?: string;
  /** UUID of the administration this one corrects, and why. */
  readonly replaces?: string;
  readonly reason?: string;
  readonly result?: Result<PartValue>;
}

const shared = { instrument: anId, version: aVersion, answers: byId(anAnswer), options: byId(aScalar) };

// What a result claims is settled by `replay`; here it only has to be a result of this administration.
const result = fields(
  { status: oneOf('complete', 'incomplete', 'invalid'), ...shared },
  {
    total: aNumber,
    parts: byId(aPart),
    derived: byId(aNumberOrNull),
    contributions: aList,
    reasons: aList,
    leftBlank: aList,
    notes: aList,
    missing: aList,
    notAssessed: aList,
    issues: aList,
    bounds: fields({ total: anything, parts: anything, derived: anything }),
  },
);

const administration = fields(
  { format: oneOf(administrationFormat), id: aUuid, ...shared, assessedAt: aTime },
  {
    assessor: words(200),
    subject: words(200),
    visit: words(200),
    target: fields(
      { id: words(100) },
      {
        site: words(100),
        side: oneOf('left', 'right', 'midline'),
        arm: oneOf('treated', 'control', 'untreated'),
        lengthMm: aSize,
        widthMm: aSize,
        areaCm2: aSize,
        areaMethod: oneOf('measured', 'ellipse', 'box'),
      },
    ),
    entry: oneOf('paper', 'device'),
    respondent: oneOf('self', 'assisted', 'proxy'),
    meta: byId(fields({}, { source: oneOf(...answerSources), raw: aScalar, rawUnit: words(50), sampleDate: aDate })),
    wording: words(200),
    replaces: aUuid,
    reason: words(1000),
    result,
  },
);

export type AdministrationCheck =
  | { readonly ok: true; readonly administration: Administration }
  | { readonly ok: false; readonly issues: readonly AdministrationIssue[] };

/**
 * Checks the form of a stored administration: fields, ids, dates, and that its result is one of itself. Never throws;
 * fields it does not know are refused by name. What comes back is a copy. Whether the answers fit the instrument, and
 * whether the result still holds, is told by `replay`.
 */
export function checkAdministration(value: unknown): AdministrationCheck {
  const issues: AdministrationIssue[] = [];
  let copy: unknown;
  try {
    copy = copyPlain(value);
  } catch {
    return { ok: false, issues: [issue(typeof value === 'object' ? 'unreadable' : 'not-an-object', [], value)] };
  }
  administration(copy, [], issues);
  if (issues.length === 0) findContradictions(copy as Administration, issues);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, administration: copy as Administration };
}

function findContradictions(copy: Administration, issues: AdministrationIssue[]): void {
  const contradict = (path: readonly string[], value: unknown) => issues.push(issue('contradiction', path, value));
  if (copy.reason !== undefined && copy.replaces === undefined) contradict(['reason'], copy.reason);
  if (copy.replaces === copy.id) contradict(['replaces'], copy.replaces);
  if (!copy.result) return;
  for (const name of ['instrument', 'version'] as const) {
    if (copy.result[name] !== copy[name]) contradict(['result', name], copy.result[name]);
  }
  // Only a complete result carries a total, and it always does.
  const total = 'total' in copy.result ? copy.result.total : undefined;
  if ((copy.result.status === 'complete') !== (typeof total === 'number')) contradict(['result', 'total'], total);
}

/** What scoring an administration again says about its stored result. */
export type Replay =
  | { readonly status: 'same'; readonly result: Result<PartValue> }
  | {
      readonly status: 'differs';
      readonly stored: Result<PartValue>;
      readonly rescored: Result<PartValue>;
      /** What differs: `status`, `total`, `parts.<id>`, `derived.<id>`. */
      readonly differences: readonly string[];
    }
  | { readonly status: 'no-stored-result'; readonly result: Result<PartValue> }
  | { readonly status: 'not-evaluable'; readonly reason: 'incomparable'; readonly field: 'instrument' };

/**
 * Scores the stored answers again and compares status, total, parts and the derived scores that were stored. Notes,
 * reasons and derived scores that came later do not count: they may grow with a minor version.
 */
export function replay(stored: Administration, instrument: AnyInstrument): Replay {
  if (stored.instrument !== instrument.id) {
    return { status: 'not-evaluable', reason: 'incomparable', field: 'instrument' };
  }
  const rescored = instrument.score(stored.answers, stored.options);
  if (!stored.result) return { status: 'no-stored-result', result: rescored };
  const differences = differencesOf(stored.result, rescored);
  return differences.length === 0
    ? { status: 'same', result: rescored }
    : { status: 'differs', stored: stored.result, rescored, differences };
}

type Values = Readonly<Record<string, PartValue | null>>;

function differencesOf(stored: Result<PartValue>, rescored: Result<PartValue>): string[] {
  if (stored.status !== rescored.status) return ['status'];
  if (stored.status === 'invalid' || rescored.status === 'invalid') return [];
  const differences: string[] = [];
  const totals = [stored, rescored].map((one) => (one.status === 'complete' ? one.total : undefined));
  if (totals[0] !== totals[1]) differences.push('total');
  const compare = (name: string, before: Values = {}, after: Values = {}, ids: Iterable<string>) => {
    for (const id of ids) if (before[id] !== after[id]) differences.push(`${name}.${id}`);
  };
  compare('parts', stored.parts, rescored.parts, new Set([...namesOf(stored.parts), ...namesOf(rescored.parts)]));
  compare('derived', stored.derived, rescored.derived, namesOf(stored.derived));
  return differences;
}

const namesOf = (values: Values | undefined) => Object.keys(values ?? {});
