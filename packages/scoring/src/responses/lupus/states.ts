import type { MaybeVisit } from './lupus-visit.ts';
import { failed, notEvaluable, type NotEvaluable } from '../visits.ts';
import { limb, openLimb, type Limb } from './limbs.ts';
import { readMeasure } from './measures.ts';
import { readDose } from './treatment-record.ts';
import type { VisitTreatment } from './treatment.ts';

type Relation = 'at-most' | 'below';

const isWithin = (value: number, relation: Relation, limit: number) =>
  relation === 'at-most' ? value <= limit : value < limit;

/** The PGA of a visit against a limit in hundredths of a point. */
export function pgaLimb(visit: MaybeVisit, relation: Relation, hundredths: number): Limb {
  const known = { limit: hundredths / 100 };
  const pga = readMeasure('pga', visit, 'visit');
  if (failed(pga)) return openLimb(pga, known);
  const args = { pga: pga.numerator / pga.denominator, ...known };
  return limb(isWithin(pga.numerator, relation, hundredths), `pga-${relation}`, args);
}

/** The dose of a visit against a limit in hundredths of mg per day of prednisone-equivalent. */
export function doseLimb(visit: MaybeVisit, relation: Relation, hundredths: number): Limb {
  const known = { limit: hundredths / 100 };
  const dose = readDose(visit?.treatment?.prednisoneMgPerDay, 'visit.treatment.prednisoneMgPerDay');
  if (typeof dose !== 'number') return openLimb(dose, known);
  return limb(isWithin(dose, relation, hundredths), `dose-${relation}`, { mgPerDay: dose / 100, ...known });
}

/** A yes or no of the treatment of a visit. */
export function readFlag(
  visit: MaybeVisit,
  name: 'haemolysis' | 'gastrointestinal' | 'investigationalDrug' | 'backgroundStable',
): boolean | NotEvaluable {
  const value: unknown = visit?.treatment?.[name satisfies keyof VisitTreatment];
  if (typeof value === 'boolean') return value;
  return notEvaluable(
    value === undefined || value === null ? 'not-recorded' : 'not-allowed',
    `visit.treatment.${name}`,
  );
}
