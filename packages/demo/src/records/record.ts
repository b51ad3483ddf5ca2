import type { Administration } from '@clinimetric/scoring';
import { aMoment, aUuid, fields, filled, flag, listOf, mapOf, oneOf, plain, text, that, type Check } from './check.ts';
import { isDay } from './day.ts';
import type { Patient } from './patient.ts';
import { administrationProblemOf, studyProblemOf, type Study } from './study.ts';
import { treatmentProblemOf } from './treatment.ts';
import { specialSites, type Visit } from './visit.ts';

/** A choice that belongs to the clinic and goes with its backup: an own schedule, the usual assessor. */
export interface Setting {
  readonly id: string;
  /** Plain JSON. */
  readonly value: unknown;
}

/** What is kept, by kind. */
export interface Records {
  readonly patient: Patient;
  readonly visit: Visit;
  readonly administration: Administration;
  readonly setting: Setting;
  readonly study: Study;
}

export type RecordKind = keyof Records;

export const recordKinds = [
  'patient',
  'visit',
  'administration',
  'setting',
  'study',
] as const satisfies readonly RecordKind[];

const aDay = that(isDay);
const aMonth = that((value) => isDay(`${String(value)}-01`));

const checks: Readonly<Record<RecordKind, Check>> = {
  patient: fields(
    {
      id: aUuid,
      code: filled,
      born: aMonth,
      diagnosis: oneOf('psoriasis', 'lupus'),
      treatments: listOf(fields({ id: filled, label: text, start: aDay }, { end: aDay, baseline: aUuid })),
      schedule: filled,
    },
    { isMadeUp: flag },
  ),
  visit: fields(
    {
      id: aUuid,
      patient: aUuid,
      planned: that((value) => value === null || filled(value) === undefined),
      day: aDay,
      assessor: text,
      state: oneOf('in-progress', 'waiting', 'signed', 'amended'),
      panel: listOf(filled),
      notDone: mapOf(text),
    },
    {
      isEarlyTermination: flag,
      isAmended: flag,
      takenOff: mapOf(text),
      signedAt: aMoment,
      treatment: treatmentProblemOf,
      specialSites: fields({}, Object.fromEntries(specialSites.map((site) => [site, flag]))),
    },
  ),
  administration: administrationProblemOf,
  setting: fields({ id: filled, value: plain }),
  study: studyProblemOf,
};

/**
 * Which field keeps a value from being a record of its kind, as a path (`treatments.0.start`; empty for the whole), or
 * `undefined` when it is one. Whether answers fit their instrument is told by scoring them.
 */
export const problemOf = (kind: RecordKind, value: unknown): string | undefined => checks[kind](value);
