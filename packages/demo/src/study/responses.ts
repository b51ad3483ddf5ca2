import {
  assessDlqiResponse,
  assessIgaResponse,
  assessItchResponse,
  assessPasiResponse,
  assessSri,
  type Achieved,
  type BilagGrade,
  type LupusVisit,
  type NotEvaluable,
  type Result,
  type SriInput,
  type SriLimb,
  type VisitScore,
} from '@clinimetric/scoring';
import { valueOf, type Measure } from './measures.ts';
import type { ScoredStudy, ScoredSubject, ScoredVisit } from './scored.ts';

/** How one subject stands by one response at one visit. `missing`: the subject was not seen, or the source does not know. */
export type Outcome =
  | { readonly is: 'reached' | 'missing' }
  /** Of a composite with the limbs that were not reached. */
  | { readonly is: 'not-reached'; readonly limbs?: readonly SriLimb[] }
  | { readonly is: 'not-evaluable'; readonly why: NotEvaluable };

/** A published response against baseline, or one that the source states. */
export interface ResponseRule {
  readonly id: string;
  /** The measure whose values decide it; absent for SRI-4 and for what the source states. */
  readonly measure?: Measure;
  readonly assess: (visit: ScoredVisit | null, baseline: ScoredVisit | null) => Outcome;
}

const missing: Outcome = { is: 'missing' };
const reached = (is: boolean): Outcome => ({ is: is ? 'reached' : 'not-reached' });

interface Scores {
  readonly baseline: VisitScore;
  readonly followUp: VisitScore;
}

type Assessed = NotEvaluable | { readonly status: 'evaluable'; readonly achieved: object; readonly reasons?: object };

/** The responses of each instrument, as the kit names them. */
const published: Readonly<Record<string, { readonly ids: readonly string[]; assess(scores: Scores): Assessed }>> = {
  pasi: { ids: ['pasi75', 'pasi90', 'pasi100', 'pasi50'], assess: assessPasiResponse },
  dlqi: { ids: ['mcid4', 'points5'], assess: assessDlqiResponse },
  iga: { ids: ['igaResponse'], assess: assessIgaResponse },
  'pruritus-nrs': {
    ids: ['nrs4', 'mcid2', 'mcid3'],
    assess: (scores) => assessItchResponse({ ...scores, instrument: 'pruritus-nrs' }),
  },
  'pruritus-vas': {
    ids: ['vas10mm'],
    assess: (scores) => assessItchResponse({ ...scores, instrument: 'pruritus-vas' }),
  },
};

/** Results carry options that a comparison looks at; a total of the source is taken at its word. */
const scoreOf = (visit: ScoredVisit | null, measure: Measure): VisitScore | null => {
  const value = valueOf(visit, measure);
  return measure.from === 'source' ? value : value === null ? null : (visit!.results[measure.instrument] as Result);
};

function rulesOf(measure: Measure): ResponseRule[] {
  const { ids = [], assess } = published[measure.instrument] ?? {};
  return ids.map((id) => ({
    id: measure.from === 'source' ? `${id}/source` : id,
    measure,
    assess: (visit, before) => {
      const [baseline, followUp] = [scoreOf(before, measure), scoreOf(visit, measure)];
      if (followUp === null) return missing;
      if (baseline === null)
        return { is: 'not-evaluable', why: { status: 'not-evaluable', reason: 'missing', field: 'baseline' } };
      const found = assess!({ baseline, followUp });
      if (found.status === 'not-evaluable') return { is: 'not-evaluable', why: found };
      const achieved = (found.achieved as Record<string, Achieved>)[id]!;
      if (achieved !== 'not-evaluable') return reached(achieved);
      return { is: 'not-evaluable', why: (found.reasons as Record<string, NotEvaluable>)[id]! };
    },
  }));
}

/** A visit as composite responses of lupus take it. */
export const lupusVisit = (visit: ScoredVisit | null): LupusVisit => ({
  sledai: visit?.results['sledai-2k'] as Result | undefined,
  bilag: visit?.results['bilag-2004'] as Result<string & BilagGrade> | undefined,
  pga: visit?.results['sle-pga'] as Result | undefined,
  treatment: visit?.treatment,
});

/** SRI-4 against baseline under the rules of the kit as they stand. */
export const sriOf = (visit: ScoredVisit | null, baseline: ScoredVisit | null) =>
  assessSri({ baseline: lupusVisit(baseline), followUp: lupusVisit(visit), threshold: 4 } satisfies SriInput);

const sri4: ResponseRule = {
  id: 'sri4',
  assess: (visit, baseline) => {
    if (!visit) return missing;
    const found = sriOf(visit, baseline);
    if (found.status === 'not-evaluable') return { is: 'not-evaluable', why: found };
    if (found.achieved) return reached(true);
    const limbs = (Object.keys(found.limbs) as SriLimb[]).filter((id) => found.limbs[id].outcome === 'not-reached');
    return { is: 'not-reached', limbs };
  },
};

const flagRule = (flag: string): ResponseRule => ({
  id: `flag/${flag}`,
  assess: (visit) => {
    const stated = visit?.seen.flags?.[flag] ?? null;
    return stated === null ? missing : reached(stated);
  },
});

/** The responses that can be told of a study, its composite first. */
export function responsesOf(study: ScoredStudy, measures: readonly Measure[]): ResponseRule[] {
  const visits = study.subjects.flatMap((subject) => subject.visits);
  const flags = [...new Set(visits.flatMap((visit) => Object.keys(visit?.seen.flags ?? {})))].map(flagRule);
  if (study.baseline === undefined) return flags;
  const isLupus = visits.some((visit) => visit && 'sledai-2k' in visit.results && 'bilag-2004' in visit.results);
  return [...(isLupus ? [sri4] : []), ...flags, ...measures.flatMap(rulesOf)];
}

/** How a subject stands at every visit after baseline, or at every visit where the study has none. */
export const outcomesOf = (
  { visits }: ScoredSubject,
  { assess }: ResponseRule,
  baseline: number | undefined,
): Outcome[] => visits.map((visit) => assess(visit, baseline === undefined ? null : visits[baseline]!));

/** What counts: "not evaluable" is no answer and so is missing. */
export const known = ({ is }: Outcome): boolean | null =>
  is === 'reached' ? true : is === 'not-reached' ? false : null;

/** Index of the first visit at which rescue, withdrawal or another failure is on record. */
export function failedFrom({ visits }: ScoredSubject): number | null {
  const index = visits.findIndex((visit) => (visit?.treatment?.failures?.length ?? 0) > 0);
  return index < 0 ? null : index;
}
