import type { PartValue, Result, VisitTreatment } from '@clinimetric/scoring';
import { inNaturalOrder } from '../records/order.ts';
import { current } from '../records/visit.ts';
import type { Study, StudySeen, StudySubject } from '../records/study.ts';
import { definitionOf } from './definitions.ts';

/** What is known of a subject at a visit, scored by today's rules. */
export interface ScoredVisit {
  readonly seen: StudySeen;
  /** By instrument. */
  readonly results: Readonly<Record<string, Result<PartValue>>>;
  readonly treatment: VisitTreatment | undefined;
}

/** A subject with a place for every visit of the study, in their order; `null` where it was not seen. */
export interface ScoredSubject {
  readonly code: string;
  readonly arm: string | undefined;
  readonly visits: readonly (ScoredVisit | null)[];
}

/** A study as its page reads it. */
export interface ScoredStudy {
  readonly study: Study;
  readonly subjects: readonly ScoredSubject[];
  /** Index of the visit that changes are counted from. */
  readonly baseline: number | undefined;
  /** In order of their names; empty where the study has none. */
  readonly arms: readonly string[];
}

/** Answers are scored anew: what a stored result says is not asked. */
function resultsOf({ administrations = [], answers = {} }: StudySeen): Record<string, Result<PartValue>> {
  const results: Record<string, Result<PartValue>> = {};
  for (const [id, given] of Object.entries(answers)) {
    const definition = definitionOf(id);
    if (definition) results[id] = definition.instrument.score(given);
  }
  for (const one of current(administrations)) {
    const definition = definitionOf(one.instrument);
    if (definition) results[one.instrument] = definition.instrument.score(one.answers, one.options);
  }
  return results;
}

/** Weeks count from the baseline of the study, whatever a form of treatment left out. */
const treatmentOf = ({ treatment }: StudySeen, week: number | undefined) =>
  treatment && (week === undefined ? treatment : { week, ...treatment });

function scoreSubject({ code, arm, visits }: StudySubject, study: Study): ScoredSubject {
  const byLabel = new Map(visits.map((seen) => [seen.visit, seen]));
  return {
    code,
    arm,
    visits: study.visits.map(({ label, week }) => {
      const seen = byLabel.get(label);
      return seen ? { seen, results: resultsOf(seen), treatment: treatmentOf(seen, week) } : null;
    }),
  };
}

function scoreAll(study: Study): ScoredStudy {
  const baseline = study.visits.findIndex(({ label }) => label === study.baseline);
  return {
    study,
    subjects: study.subjects.map((subject) => scoreSubject(subject, study)),
    baseline: baseline < 0 ? undefined : baseline,
    arms: [...new Set(study.subjects.flatMap(({ arm }) => arm ?? []))].sort(inNaturalOrder),
  };
}

const known = new WeakMap<readonly StudySubject[], ScoredStudy>();

/** Scores every answer of a study. Rows do not change while queries about them do, so they are scored once. */
export function scored(study: Study): ScoredStudy {
  const before = known.get(study.subjects);
  if (before) return { ...before, study };
  const after = scoreAll(study);
  known.set(study.subjects, after);
  return after;
}
