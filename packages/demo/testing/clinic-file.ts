import { createHash } from 'node:crypto';
import {
  bilag2004,
  bilagMeasuredItems,
  type Administration,
  type Answers,
  type AnyInstrument,
} from '@clinimetric/scoring';
import { backupFormat, backupLists } from '../src/store/backup.ts';
import { canonical } from '../src/store/canonical.ts';
import type { Patient } from '../src/records/patient.ts';
import type { Visit } from '../src/records/visit.ts';
import { scoringAt } from './scored-visits.ts';

const uuid = (kind: number, number: number) =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`;

type Scoring = readonly [instrument: AnyInstrument, answers: Answers, more?: Partial<Administration>];

/** A clinic that is put together in a test and restored in the page as its backup. */
export class ClinicFile {
  readonly #lists: Record<string, object[]> = Object.fromEntries(backupLists.map((name) => [name, []]));
  #count = 0;

  #id = (kind: number): string => uuid(kind, ++this.#count);

  #keep(kind: string, value: { readonly id: string }, owner = ''): void {
    this.#lists[kind]!.push({ id: value.id, owner, revision: 1, isDeleted: false, value });
  }

  patient(more: Pick<Patient, 'code' | 'diagnosis'> & Partial<Patient>): Patient {
    const patient = { id: this.#id(1), born: '1981-03', treatments: [], schedule: 'routine', ...more };
    this.#keep('patient', patient);
    return patient;
  }

  /** A signed visit with what was scored at it. */
  visit(patient: Patient, day: string, scorings: readonly Scoring[], more: Partial<Visit> = {}): Visit {
    const visit: Visit = {
      id: this.#id(2),
      patient: patient.id,
      planned: null,
      day,
      assessor: 'AM',
      state: 'signed',
      panel: [...new Set(scorings.map(([{ id }]) => id))],
      notDone: {},
      ...more,
    };
    this.#keep('visit', visit, patient.id);
    for (const scoring of scorings) this.scoring(visit, ...scoring);
    return visit;
  }

  scoring(
    visit: Visit,
    instrument: AnyInstrument,
    answers: Answers,
    more: Partial<Administration> = {},
  ): Administration {
    const administration = scoringAt(instrument, answers, 0, {
      id: this.#id(3),
      assessedAt: `${visit.day}T09:00:00Z`,
      ...more,
    });
    this.#keep('administration', administration, visit.id);
    return administration;
  }

  /** What the page takes as a backup file. */
  get file(): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } {
    const records = this.#lists;
    const counts = Object.fromEntries(backupLists.map((name) => [name, records[name]!.length]));
    const content = { format: backupFormat, madeAt: '2025-12-01T09:00:00.000Z', counts, records };
    const digest = createHash('sha256').update(canonical(content)).digest('hex');
    return {
      name: 'backup.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ ...content, digest })),
    };
  }
}

const lupus = (id: string, value: number, unit?: string): Answers => ({
  [id]: value,
  [`${id}.due-to-lupus`]: true,
  ...(unit !== undefined && { [`${id}.unit`]: unit }),
});

/** A finished BILAG-2004 without activity, and with what is found besides. */
export const bilagAnswers = (found: Answers = {}): Answers => ({
  ...Object.fromEntries(
    bilag2004.items
      .filter(({ role }) => role === 'scored')
      .map(({ id, kind }) => [id, kind === 'boolean' ? false : bilagMeasuredItems.includes(id) ? 'not-assessed' : 0]),
  ),
  ...lupus('renal.systolic-pressure', 120),
  ...lupus('renal.diastolic-pressure', 80),
  ...lupus('renal.protein-creatinine', 10, 'mg/mmol'),
  ...lupus('renal.creatinine', 70, 'umol/L'),
  ...lupus('haematological.haemoglobin', 13, 'g/dL'),
  ...lupus('haematological.white-cells', 6, '10*9/L'),
  ...lupus('haematological.neutrophils', 4, '10*9/L'),
  ...lupus('haematological.lymphocytes', 2, '10*9/L'),
  ...lupus('haematological.platelets', 250, '10*9/L'),
  ...Object.fromEntries(bilag2004.parts.map(({ id }) => [`ever.${id}`, false])),
  ...found,
});
