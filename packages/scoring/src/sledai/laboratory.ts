import type { Suggestion } from '../instrument.ts';
import { choice, decimal, text, type Answers, type Item, type NumberItem } from '../item.ts';
import type { Note, OptionValues } from '../result.ts';

// The upper end only keeps typing errors out; what is unusual is accepted and queried.
const laboratory = (name: string, extra: Partial<NumberItem> = {}): NumberItem =>
  decimal(`lab.${name}`, 0, 1_000_000, { step: 0.001, ...extra, role: 'evidence' });

/** Laboratory values as evidence. C4, CH50 and anti-dsDNA are in the unit of the testing laboratory, like their limits. */
export const laboratoryItems: readonly Item[] = [
  laboratory('platelets', { unit: '10*9/L', plausible: [1, 1500] }),
  laboratory('white-cells', { unit: '10*9/L', plausible: [0.1, 100] }),
  laboratory('temperature', { unit: 'Cel', plausible: [34, 42] }),
  laboratory('protein-24h', { unit: 'g/(24.h)', plausible: [0, 30] }),
  laboratory('protein-creatinine'),
  choice('lab.protein-creatinine.unit', ['g/g', 'mg/g', 'mg/mmol'], { role: 'evidence' }),
  laboratory('red-cells-hpf', { unit: '/[HPF]' }),
  laboratory('white-cells-hpf', { unit: '/[HPF]' }),
  laboratory('c3', { unit: 'g/L', plausible: [0.1, 3] }),
  laboratory('c3.lower-limit', { unit: 'g/L', plausible: [0.1, 3] }),
  laboratory('c4'),
  laboratory('c4.lower-limit'),
  laboratory('ch50'),
  laboratory('ch50.lower-limit'),
  laboratory('anti-dsdna'),
  laboratory('anti-dsdna.upper-limit'),
  decimal('lab.farr-percent', 0, 100, { role: 'evidence', unit: '%' }),
  text('lab.sample-date', { format: 'date', maxLength: 10 }),
];
const itemOf = new Map(laboratoryItems.map((item) => [item.id, item]));

/** Above these a value was probably entered in another unit. */
const mistakenUnits: Readonly<Record<string, { above: number; unit: string }>> = {
  'lab.protein-24h': { above: 30, unit: 'mg/(24.h)' },
  'lab.c3': { above: 10, unit: 'mg/dL' },
  'lab.c3.lower-limit': { above: 10, unit: 'mg/dL' },
};

const rangeOf = (id: string) => (itemOf.get(id) as NumberItem).plausible;

function isPlausible(id: string, value: number): boolean {
  const range = rangeOf(id);
  return range === undefined || (value >= range[0] && value <= range[1]);
}

/** A laboratory value, unless it is so unusual that its unit must be doubted: from an unknown unit nothing follows. */
function valueOf(answers: Answers, id: string): number | undefined {
  const value = answers[id];
  return typeof value === 'number' && isPlausible(id, value) ? value : undefined;
}

type LimitOf = (answers: Answers, options: OptionValues) => number | undefined;
const fixed =
  (limit: number): LimitOf =>
  () =>
    limit;
const from =
  (id: string): LimitOf =>
  (answers) =>
    valueOf(answers, id);

/** Limit of the protein to creatinine ratio, in the unit it was measured in. Source keys: hhe2019, spot-protein. */
const spotProteinLimit: LimitOf = (answers, options) => {
  const unit = answers['lab.protein-creatinine.unit'];
  if (unit === 'mg/mmol') return options['spot-protein-limit'] === '56.6-mg-per-mmol' ? 56.6 : 50;
  if (unit === 'mg/g') return 500;
  return unit === 'g/g' ? 0.5 : undefined;
};

type Check = readonly [item: string, evidence: string, relation: Suggestion['relation'], limitOf: LimitOf];

/** What a laboratory value suggests. Every comparison is strict: a value at its limit suggests nothing. Source key: hhe2019. */
const checks: readonly Check[] = [
  ['haematuria', 'lab.red-cells-hpf', '>', fixed(5)],
  ['proteinuria', 'lab.protein-24h', '>', fixed(0.5)],
  ['proteinuria', 'lab.protein-creatinine', '>', spotProteinLimit],
  ['pyuria', 'lab.white-cells-hpf', '>', fixed(5)],
  ['low-complement', 'lab.c3', '<', from('lab.c3.lower-limit')],
  ['low-complement', 'lab.c4', '<', from('lab.c4.lower-limit')],
  ['low-complement', 'lab.ch50', '<', from('lab.ch50.lower-limit')],
  ['increased-dna-binding', 'lab.anti-dsdna', '>', from('lab.anti-dsdna.upper-limit')],
  ['increased-dna-binding', 'lab.farr-percent', '>', fixed(25)],
  ['fever', 'lab.temperature', '>', fixed(38)],
  ['thrombocytopenia', 'lab.platelets', '<', fixed(100)],
  ['leukopenia', 'lab.white-cells', '<', fixed(3)],
];

/** Descriptors that laboratory values suggest, one entry for each value beyond its limit. The rater decides the cause. */
export function suggestFromLaboratory(answers: Answers, options: OptionValues): Suggestion[] {
  return checks.flatMap(([item, evidence, relation, limitOf]) => {
    const received = valueOf(answers, evidence);
    const limit = limitOf(answers, options);
    if (received === undefined || limit === undefined) return [];
    if (relation === '>' ? received <= limit : received >= limit) return [];
    const unit = (answers[`${evidence}.unit`] as string | undefined) ?? (itemOf.get(evidence) as NumberItem).unit;
    return [{ item, value: true, evidence, received, relation, limit, ...(unit !== undefined && { unit }) }];
  });
}

/** Queries: values outside their usual range, and descriptors marked absent although a value suggests them. */
export function notesOnLaboratory(answers: Answers, options: OptionValues): Note[] {
  const declined = new Map<string, string[]>();
  for (const { item, evidence } of suggestFromLaboratory(answers, options)) {
    if (answers[item] === false) declined.set(item, [...(declined.get(item) ?? [item]), evidence]);
  }
  return [
    ...laboratoryItems.flatMap(({ id }) => noteOnRange(id, answers[id])),
    ...[...declined.values()].map((items): Note => ({ code: 'suggestion-declined', items, severity: 'query' })),
  ];
}

function noteOnRange(id: string, value: Answers[string] | undefined): Note[] {
  if (typeof value !== 'number' || isPlausible(id, value)) return [];
  const [low, high] = rangeOf(id)!;
  const mistaken = mistakenUnits[id];
  const perhaps = mistaken && value > mistaken.above ? { perhaps: mistaken.unit } : {};
  return [{ code: 'implausible-value', items: [id], severity: 'query', arguments: { low, high, ...perhaps } }];
}

const DAY = 86_400_000;

function dayOf(date: unknown): number {
  const day = typeof date === 'string' ? /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(date)?.[0] : undefined;
  const time = day === undefined ? NaN : Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day!) ? time / DAY : NaN;
}

/**
 * Whether a sample falls in the window of an assessment: its day, or one of the `windowDays` days before it. Calendar
 * dates are compared as written, an assessment's by the clock of the place where it was made.
 * @param sampleDate ISO date, `YYYY-MM-DD`
 * @param assessedAt ISO date, or date and time with offset
 */
export function checkSampleDate(
  sampleDate: string | undefined,
  assessedAt: string | undefined,
  windowDays: number,
): 'within' | 'outside' | 'after-assessment' | 'unknown' {
  const age = dayOf(assessedAt) - dayOf(sampleDate);
  if (Number.isNaN(age) || Number.isNaN(windowDays)) return 'unknown';
  if (age < 0) return 'after-assessment';
  return age <= windowDays ? 'within' : 'outside';
}
