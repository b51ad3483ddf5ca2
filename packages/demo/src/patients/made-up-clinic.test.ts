import { assessPasiResponse, assessSri, type Result } from '@clinimetric/scoring';
import { describe, expect, it } from 'vitest';
import { entries } from '../common/instruments.ts';
import type { Patient } from '../records/patient.ts';
import { problemOf } from '../records/record.ts';
import { sign, slotsOf, type Visit } from '../records/visit.ts';
import { madeUpClinic } from './made-up-clinic.ts';

const changes = madeUpClinic('2025-06-30');
const definitions = (id: string) => entries.find(({ instrument }) => instrument.id === id)!.instrument;
const visitsOf = (diagnosis: Patient['diagnosis']) => {
  const patients = changes.flatMap(({ kind, value }) => (kind === 'patient' ? [value] : []));
  const { id } = patients.find((one) => one.diagnosis === diagnosis)!;
  return changes.flatMap(({ kind, value }) => (kind === 'visit' && value.patient === id ? [value] : []));
};
const scoringsOf = ({ id }: Visit) =>
  changes.flatMap((change) => (change.kind === 'administration' && change.visit === id ? [change.value] : []));
const resultOf = (visit: Visit, instrument: string): Result => {
  const { answers } = scoringsOf(visit).find((one) => one.instrument === instrument)!;
  return definitions(instrument).score(answers) as Result;
};

describe('the made-up patients', () => {
  it('are records, marked as made up, with nothing in the future', () => {
    for (const { kind, value } of changes) {
      expect(problemOf(kind, value)).toBeUndefined();
      if (kind === 'patient') expect(value.isMadeUp).toBe(true);
      if (kind === 'visit') expect(value.day <= '2025-06-30').toBe(true);
    }
    expect(visitsOf('psoriasis')).toHaveLength(5);
    expect(visitsOf('lupus')).toHaveLength(3);
  });

  it('have nothing open at any visit', () => {
    for (const visit of [...visitsOf('psoriasis'), ...visitsOf('lupus')]) {
      expect(sign(visit, slotsOf(visit, scoringsOf(visit), definitions))).toEqual({ ok: true, state: 'signed' });
    }
  });

  it('come to PASI-75 and to SRI-4', () => {
    const [first, ...later] = visitsOf('psoriasis');
    const response = assessPasiResponse({
      baseline: resultOf(first!, 'pasi'),
      followUp: resultOf(later.at(-1)!, 'pasi'),
    });
    expect(response).toMatchObject({ achieved: { pasi75: true } });
    const [before, , after] = visitsOf('lupus').map((visit) => ({
      pga: resultOf(visit, 'sle-pga'),
      sledai: resultOf(visit, 'sledai-2k'),
      bilag: definitions('bilag-2004').score(
        scoringsOf(visit).find(({ instrument }) => instrument === 'bilag-2004')!.answers,
      ),
      treatment: { ...visit.treatment, week: 24 },
    }));
    expect(
      assessSri({ baseline: { ...before, treatment: { ...before!.treatment, week: 0 } }, followUp: after } as never),
    ).toMatchObject({
      achieved: true,
    });
  });
});
