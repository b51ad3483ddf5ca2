import { administrationFormat, type Administration, type Answers, type AnyInstrument } from '@clinimetric/scoring';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../test/support/files.ts';
import { entries } from '../src/common/instruments.ts';
import type { Patient } from '../src/records/patient.ts';
import type { Visit } from '../src/records/visit.ts';

interface Vectors {
  readonly base?: Answers;
  readonly cases: readonly { readonly id: string; readonly answers: unknown; readonly options?: unknown }[];
}

/** The cases of one instrument, each as a scoring with its name. */
export interface ScoredCases {
  readonly id: string;
  readonly instrument: AnyInstrument;
  readonly scorings: readonly (readonly [name: string, administration: Administration])[];
}

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A scoring of a visit, with its result. */
export function scoringAt(
  instrument: AnyInstrument,
  answers: Answers,
  number: number,
  more: Partial<Administration> = {},
): Administration {
  const result = instrument.score(answers, more.options);
  return {
    format: administrationFormat,
    id: uuid(number),
    instrument: instrument.id,
    version: instrument.version,
    answers,
    options: result.options,
    assessedAt: '2025-03-03T09:30:00+01:00',
    assessor: 'AM',
    result,
    ...more,
  };
}

const isAnswers = (value: unknown): value is Answers =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Of more cases a few from all over the file are enough. */
const mostCases = 8;

/** Cases of the conformance files whose answers could be stored, as they would be. */
export const scoredCases = (): ScoredCases[] =>
  entries.map(({ instrument }) => {
    const file = path.join(root, 'test/conformance', `${instrument.id}.json`);
    const { base = {}, cases } = JSON.parse(readFileSync(file, 'utf8')) as Vectors;
    const scorings = cases.flatMap(({ id, answers, options }, number) => {
      if (!isAnswers(answers)) return [];
      const all = Object.fromEntries(Object.entries({ ...base, ...answers }).filter(([, value]) => value !== null));
      const { status, options: resolved, answers: accepted } = instrument.score(all, options);
      if (status === 'invalid' || Object.keys(accepted).length === 0) return [];
      return [[id, scoringAt(instrument, accepted, number + 1, { options: resolved })] as const];
    });
    const nth = Math.ceil(scorings.length / mostCases);
    return { id: instrument.id, instrument, scorings: scorings.filter((_, at) => at % nth === 0) };
  });

export const patientOf = (diagnosis: Patient['diagnosis']): Patient => ({
  id: uuid(1),
  code: 'P-014',
  born: '1981-03',
  diagnosis,
  treatments: [{ id: 'a', label: 'Adalimumab', start: '2025-01-10' }],
  schedule: 'trial',
});

export const visitOf = (panel: readonly string[], more: Partial<Visit> = {}): Visit => ({
  id: uuid(2),
  patient: uuid(1),
  planned: 'week-8',
  day: '2025-03-03',
  assessor: 'AM',
  state: 'signed',
  panel,
  notDone: {},
  ...more,
});
