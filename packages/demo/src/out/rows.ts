import { toEntries, type Administration, type Entries, type PartValue, type Result } from '@clinimetric/scoring';
import { known, type Known } from '../common/instruments.ts';
import { countingOf } from '../common/scoring.ts';
import { specialSites, type Visit } from '../records/visit.ts';
import { canonical } from '../store/canonical.ts';
import type { VisitRecord } from './told.ts';

/** Columns of the rows. Their order and names are what readers of the file rely on. */
export const rowColumns = [
  'patient',
  /** `yes` where no such person exists. */
  'made_up',
  'visit',
  'visit_day',
  'visit_state',
  'instrument',
  /** `answer`, `part`, `derived`, `total`; `target` of a plaque; `not-done`, `site`, `treatment` of the visit itself. */
  'row',
  'item',
  'value',
  'unit',
  'source',
  'raw',
  'raw_unit',
  'sample_date',
  /** Version the answers were given under, and the one that made parts and total here. */
  'recorded_under',
  'scored_by',
  'status',
  /** `yes`, or `replaced` where an amendment took its place. */
  'counts',
  'assessed_at',
  'assessor',
  'entry',
  'respondent',
  'wording',
  /** As in an address: `name=value`, with `&` between several. */
  'options',
  'target',
  'administration',
  'replaces',
  'reason',
] as const;

export type Row = Readonly<Partial<Record<(typeof rowColumns)[number], string>>>;

/** The cells of a row, in the order of the columns. */
export const cellsOfRow = (row: Row): string[] => rowColumns.map((column) => row[column] ?? '');

/** UCUM; points have none. */
const unitText = (unit = '') => (unit.startsWith('{') ? '' : unit);

function unitOf({ instrument }: Known, item: string, { answers }: Administration): string {
  const beside = answers[`${item}.unit`];
  if (beside !== undefined) return String(beside);
  const found = instrument.item(item);
  return found && 'unit' in found ? unitText(found.unit) : '';
}

/** Answers of an instrument this page does not know are written as they stand. */
const plainEntries = (values: Administration['answers']): Entries =>
  Object.entries(values).flatMap(([id, value]) => [value].flat().map((one): [string, string] => [id, String(one)]));

function answerRows(entry: Known | undefined, administration: Administration): Row[] {
  const { answers, meta = {} } = administration;
  const answered = entry ? toEntries(entry.instrument, answers) : plainEntries(answers);
  return answered.map(([item, value]) => {
    const { source = '', raw = '', rawUnit = '', sampleDate = '' } = meta[item] ?? {};
    const unit = entry ? unitOf(entry, item, administration) : '';
    return { row: 'answer', item, value, unit, source, raw: String(raw), raw_unit: rawUnit, sample_date: sampleDate };
  });
}

/** What is settled of a score: its parts, the derived numbers and the total, exact and never rounded. */
function scoreRows({ instrument }: Known, result: Result<PartValue>): Row[] {
  if (result.status === 'invalid') return [];
  const { total, parts, derived } = instrument;
  const unit = unitText(total.unit);
  const row = (kind: string, item: string, value: PartValue | null | undefined): Row[] =>
    value == null ? [] : [{ row: kind, item, value: String(value), unit: typeof value === 'number' ? unit : '' }];
  return [
    ...parts.flatMap(({ id }) => row('part', id, result.parts[id])),
    ...derived.flatMap(({ id }) => row('derived', id, result.derived[id]).map((one) => ({ ...one, unit: '' }))),
    ...(result.status === 'complete' ? row('total', total.name, result.total) : []),
  ];
}

const targetRows = ({ target: { id: _, ...rest } = { id: '' } }: Administration): Row[] =>
  Object.entries(rest).map(([item, value]) => ({ row: 'target', item, value: String(value) }));

function administrationRows(administration: Administration, counts: boolean): Row[] {
  const { instrument, version, answers, options } = administration;
  const entry = known(instrument);
  const result = entry?.instrument.score(answers, options);
  const settings = plainEntries(options);
  const shared: Row = {
    instrument,
    recorded_under: version,
    scored_by: result?.version ?? '',
    status: result?.status ?? '',
    counts: counts ? 'yes' : 'replaced',
    assessed_at: administration.assessedAt,
    assessor: administration.assessor ?? '',
    entry: administration.entry ?? '',
    respondent: administration.respondent ?? '',
    wording: administration.wording ?? '',
    options: new URLSearchParams(settings).toString(),
    target: administration.target?.id ?? '',
    administration: administration.id,
    replaces: administration.replaces ?? '',
    reason: administration.reason ?? '',
  };
  const own = [
    ...targetRows(administration),
    ...answerRows(entry, administration),
    ...(entry && result ? scoreRows(entry, result) : []),
  ];
  return own.map((row) => ({ ...shared, ...row }));
}

const isTold = (value: unknown) => value !== undefined && value !== null;

/** What belongs to the visit and to no scoring. */
function visitRows({ specialSites: sites = {}, treatment = {} }: Visit): Row[] {
  return [
    ...specialSites.flatMap((site) =>
      sites[site] === undefined ? [] : [{ row: 'site', item: site, value: String(sites[site]) }],
    ),
    ...Object.entries(treatment)
      .filter(([, value]) => isTold(value))
      .map(([item, value]) => ({ row: 'treatment', item, value: canonical(value) })),
  ];
}

/** A visit as rows: everything answered, in the order of its panel, with what it scores. */
export function rowsOf({ patient, visit, label, administrations }: VisitRecord): Row[] {
  const shared: Row = {
    patient: patient.code,
    made_up: patient.isMadeUp ? 'yes' : '',
    visit: label,
    visit_day: visit.day,
    visit_state: visit.state,
  };
  const panel = [...new Set([...visit.panel, ...administrations.map(({ instrument }) => instrument)])];
  const scored = panel.flatMap((instrument) => {
    const counting = countingOf(administrations, instrument);
    const own = administrations.filter((one) => one.instrument === instrument && Object.keys(one.answers).length > 0);
    const reason = counting.length === 0 ? visit.notDone[instrument] : undefined;
    const rows = own.flatMap((one) => administrationRows(one, counting.includes(one)));
    return reason === undefined ? rows : [{ row: 'not-done', instrument, reason }, ...rows];
  });
  return [...scored, ...visitRows(visit)].map((row) => ({ ...shared, ...row }));
}
