import { decimalsOf, definitionOf, hasNumber } from './definitions.ts';
import type { ScoredStudy, ScoredSubject, ScoredVisit } from './scored.ts';

/** A number that every visit may have: a total that follows from the answers, or one that the source states. */
export interface Measure {
  readonly id: string;
  readonly instrument: string;
  readonly from: 'answers' | 'source';
  readonly decimals: number;
}

const measure = (instrument: string, from: Measure['from']): Measure => ({
  id: from === 'source' ? `${instrument}/source` : instrument,
  instrument,
  from,
  decimals: decimalsOf(instrument),
});

/** Of one visit; `null` where there is none: a missing visit, an empty cell, answers without a total. */
export function valueOf(visit: ScoredVisit | null, { instrument, from }: Measure): number | null {
  if (!visit) return null;
  if (from === 'source') return visit.seen.sourceTotals?.[instrument] ?? null;
  const result = visit.results[instrument];
  return result?.status === 'complete' ? result.total : null;
}

/** One value per visit of the study. */
export const valuesOf = ({ visits }: ScoredSubject, of: Measure): (number | null)[] =>
  visits.map((visit) => valueOf(visit, of));

/** Whether the source leaves out items that the total needs or may need: then its total says more than its columns. */
const hasPartOfItems = ({ study }: ScoredStudy, instrument: string): boolean => {
  const given = new Set(
    study.subjects.flatMap(({ visits }) => visits.flatMap(({ answers }) => Object.keys(answers?.[instrument] ?? {}))),
  );
  const items = definitionOf(instrument)?.instrument.items ?? [];
  return items.some(({ id, role, oneOf }) => role === 'scored' && oneOf === undefined && !given.has(id));
};

/**
 * The numbers of a study, the index of its disease before what patients say of it. Totals of the source come second, except
 * where its columns are not the whole form.
 */
export function measuresOf(study: ScoredStudy): Measure[] {
  const found = new Map<string, Measure>();
  for (const { visits } of study.subjects)
    for (const visit of visits)
      for (const from of ['answers', 'source'] as const)
        for (const id of Object.keys((from === 'source' ? visit?.seen.sourceTotals : visit?.results) ?? {})) {
          const definition = definitionOf(id);
          const one = measure(id, from);
          if (definition && hasNumber(definition) && !found.has(one.id)) found.set(one.id, one);
        }
  const rank = ({ instrument, from }: Measure) =>
    2 * order.indexOf(instrument) + ((from === 'source') === hasPartOfItems(study, instrument) ? 0 : 1);
  const ranked = [...found.values()].map((one) => ({ one, rank: rank(one) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ one }) => one);
}

const order = ['pasi', 'sledai-2k', 'dlqi', 'bsa', 'iga', 'sle-pga', 'pruritus-nrs', 'pruritus-vas'];
