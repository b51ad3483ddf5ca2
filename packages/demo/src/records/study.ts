import { checkAdministration, type Administration, type Answers, type VisitTreatment } from '@clinimetric/scoring';
import {
  aMoment,
  aUuid,
  count,
  fields,
  filled,
  flag,
  listOf,
  mapOf,
  oneOf,
  plain,
  plainObject,
  text,
  that,
  type Check,
} from './check.ts';
import type { Diagnosis } from './patient.ts';

/** Where the rows of a study come from. A cohort holds none: its subjects are patients of this clinic, read when it is shown. */
export type StudyOrigin = (typeof origins)[number];
const origins = ['example', 'import', 'cohort'] as const;

/** A visit that subjects of the study have in common. */
export interface StudyVisit {
  /** Name of the visit, as in the source: `Baseline`, `Week 16`. One name is one visit. */
  readonly label: string;
  /** Weeks since baseline; absent where the source only names the visit. */
  readonly week?: number;
}

/** What is known of one subject at one visit. A visit that did not take place is left out, or holds nothing. */
export interface StudySeen {
  /** Label of the visit. */
  readonly visit: string;
  /** Line of the source file. */
  readonly line?: number;
  /** Whole scorings, where the study has them. */
  readonly administrations?: readonly Administration[];
  /**
   * Answers of imported rows, by instrument. A row has neither a moment nor an assessor, so it makes no administration; the rules
   * that score it are those of `Study.rules`.
   */
  readonly answers?: Readonly<Record<string, Answers>>;
  /** Totals as the source has them, by instrument, beside those that follow from the answers; `null`: an empty cell. */
  readonly sourceTotals?: Readonly<Record<string, number | null>>;
  /** Responses that the source states by name; `null` where it does not know or counts a missing visit. */
  readonly flags?: Readonly<Record<string, boolean | null>>;
  readonly treatment?: VisitTreatment;
}

export interface StudySubject {
  /** Number or code in the study; one code is one subject. */
  readonly code: string;
  readonly arm?: string;
  readonly visits: readonly StudySeen[];
}

/** Something said about a query, by whom and when. */
interface Said {
  /** ISO 8601. */
  readonly at: string;
  readonly by: string;
}

/** A question about an entry of the study. It stands beside the entry, changes nothing and keeps nobody from saving. */
export interface StudyQuery {
  /** UUID. */
  readonly id: string;
  readonly subject: string;
  /** Label of the visit. */
  readonly visit?: string;
  /** Instrument or column it is about. */
  readonly item?: string;
  /** What is asked; of a total that disagrees, both totals instead. */
  readonly text?: string;
  readonly totals?: { readonly source: number; readonly ours: number };
  readonly opened: Said;
  readonly answer?: Said & { readonly text: string };
  readonly closed?: Said;
}

/** What of the data somebody who looks at them must know, beside what the rows say. */
export type StudyRemark = (typeof remarks)[number];
const remarks = ['dlqi-q7-part-a', 'dlqi-not-relevant-collapsed', 'missing-as-non-response'] as const;

/** A study or a cohort with everything its page shows. Plain JSON. */
export interface Study {
  /** UUID. */
  readonly id: string;
  readonly title: string;
  readonly origin: StudyOrigin;
  /** The subjects do not exist. Said on the page, in the plot and in print. */
  readonly isMadeUp?: boolean;
  /** Who published the data, and under which licence. */
  readonly source?: { readonly text: string; readonly licence: string };
  readonly remarks?: readonly StudyRemark[];
  /** The file rows were taken from: its name, rows read and rows kept. */
  readonly file?: { readonly name: string; readonly read: number; readonly kept: number };
  /** Version of the rules under which answers were taken in, by instrument. */
  readonly rules?: Readonly<Record<string, string>>;
  /** In order. */
  readonly visits: readonly StudyVisit[];
  /** Label of the visit that changes are counted from; absent where there is none among the rows. */
  readonly baseline?: string;
  readonly subjects: readonly StudySubject[];
  /** Patients of this clinic, by id or all with a diagnosis. */
  readonly cohort?: { readonly patients: readonly string[] } | { readonly diagnosis: Diagnosis };
  readonly queries: readonly StudyQuery[];
}

const number = that((value) => typeof value === 'number' && Number.isFinite(value));
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null ? undefined : check(value);
const said = { at: aMoment, by: text };

/** Which field keeps a value from being a scoring; whether its answers fit is told by scoring them. */
export const administrationProblemOf: Check = (value) => {
  const found = checkAdministration(value);
  return found.ok ? undefined : (found.issues[0]?.path.join('.') ?? '');
};

const seen = fields(
  { visit: filled },
  {
    line: count,
    administrations: listOf(administrationProblemOf),
    answers: mapOf(plainObject),
    sourceTotals: mapOf(orNull(number)),
    flags: mapOf(orNull(flag)),
    treatment: plainObject,
  },
);

const query = fields(
  { id: aUuid, subject: filled, opened: fields(said) },
  {
    visit: filled,
    item: filled,
    text,
    totals: fields({ source: number, ours: number }),
    answer: fields({ ...said, text: filled }),
    closed: fields(said),
  },
);

const cohort: Check = (value) =>
  fields({ diagnosis: oneOf('psoriasis', 'lupus') })(value) && fields({ patients: listOf(aUuid) })(value);

const study = fields(
  {
    id: aUuid,
    title: filled,
    origin: oneOf(...origins),
    visits: listOf(fields({ label: filled }, { week: number })),
    subjects: listOf(fields({ code: filled, visits: listOf(seen) }, { arm: filled })),
    queries: listOf(query),
  },
  {
    isMadeUp: flag,
    source: fields({ text: filled, licence: filled }),
    remarks: listOf(oneOf(...remarks)),
    file: fields({ name: text, read: count, kept: count }),
    rules: mapOf(filled),
    baseline: filled,
    cohort,
  },
);

/** The first value that occurs again, so that names stay names. */
const twice = (names: readonly string[]) => names.findIndex((name, index) => names.indexOf(name) !== index);

/** Names that nothing bears, or that two things bear. */
function disagreementIn({ visits, baseline, subjects, origin, cohort }: Study): string | undefined {
  const labels = new Set(visits.map(({ label }) => label));
  if (labels.size < visits.length) return `visits.${twice(visits.map(({ label }) => label))}.label`;
  if (baseline !== undefined && !labels.has(baseline)) return 'baseline';
  if ((origin === 'cohort') !== (cohort !== undefined)) return 'cohort';
  const codes = new Set<string>();
  for (const [index, { code, visits: own }] of subjects.entries()) {
    if (codes.has(code)) return `subjects.${index}.code`;
    codes.add(code);
    const names = own.map(({ visit }) => visit);
    const wrong = names.findIndex((name, at) => !labels.has(name) || names.indexOf(name) !== at);
    if (wrong >= 0) return `subjects.${index}.visits.${wrong}.visit`;
  }
  return undefined;
}

/**
 * Which field keeps a value from being a study, as a path (`subjects.3.visits.0.visit`; empty for the whole), or `undefined`
 * when it is one. Whether answers fit their instruments is told by scoring them.
 */
export function studyProblemOf(value: unknown): string | undefined {
  return study(value) ?? (plain(value) === undefined ? disagreementIn(value as Study) : '');
}
