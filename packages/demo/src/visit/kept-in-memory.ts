import type { Administration } from '@clinimetric/scoring';
import type { Remark } from '../records/audit.ts';
import type { Patient } from '../records/patient.ts';
import { schedules } from '../records/schedule.ts';
import type { Visit } from '../records/visit.ts';
import type { Kept } from './open-visit.ts';

/** Keeps the visits of one patient in memory, with the lines of their trail: the clinic of tests. */
export class KeptInMemory implements Kept {
  readonly schedules = schedules;
  readonly assessor = 'AM';
  readonly trail: Remark[] = [];
  readonly #patient: Patient;
  readonly #visits = new Map<string, Visit>();
  readonly #scorings = new Map<string, { readonly visit: string; readonly value: Administration }>();

  constructor(patient: Patient) {
    this.#patient = patient;
  }

  visit = (id: string): Visit | undefined => this.#visits.get(id);
  patient = (): Patient => this.#patient;
  visitsOf = (): Visit[] => [...this.#visits.values()];
  administrationsOf = (visit: string): Administration[] =>
    [...this.#scorings.values()].filter((one) => one.visit === visit).map(({ value }) => value);

  saveVisit(value: Visit, line: Remark): void {
    this.#visits.set(value.id, value);
    this.trail.push(line);
  }

  saveAdministration(visit: string, value: Administration, line: Remark): void {
    this.#scorings.set(value.id, { visit, value });
    this.trail.push(line);
  }

  saveAssessor = (): void => undefined;
}
