import { pause } from '../common/pause.ts';
import { visitLabel } from '../common/due.ts';
import { byDay } from '../records/day.ts';
import { grouped, inNaturalOrder } from '../records/order.ts';
import type { Schedule } from '../records/schedule.ts';
import { auditColumns, auditRows } from '../store/audit-rows.ts';
import type { Outcome } from '../store/failure.ts';
import type { Store } from '../store/store.ts';
import { csvFile, csvRows } from './csv.ts';
import { cellsOfRow, rowColumns, rowsOf } from './rows.ts';

/** A file, and how many records could not be in it. */
export interface Exported {
  readonly file: Blob;
  readonly damaged: number;
}

export interface Course {
  /** Told after each patient. */
  readonly onProgress?: (done: number, all: number) => void;
  readonly signal?: AbortSignal;
  /** Those that patients can follow: they name the visits. */
  readonly schedules: readonly Schedule[];
  /** Only this patient. */
  readonly patient?: string;
}

/** Patients between two pauses. */
const atOnce = 20;

/** All rows of all patients, or of one, by code and day. */
export async function exportRows(store: Store, course: Course): Promise<Outcome<Exported>> {
  const { schedules, onProgress, signal, patient } = course;
  const patients = await store.patients();
  if (!patients.ok) return patients;
  const visits = await store.visits(patient);
  if (!visits.ok) return visits;
  const ids = patient === undefined ? undefined : visits.value.records.map(({ id }) => id);
  const administrations = await store.administrations(ids);
  if (!administrations.ok) return administrations;
  const visitsOf = grouped(visits.value.records, ({ owner }) => owner);
  const scoringsOf = grouped(administrations.value.records, ({ owner }) => owner);
  const chosen = patients.value.records
    .map(({ value }) => value)
    .filter(({ id }) => patient === undefined || id === patient)
    .sort((a, b) => inNaturalOrder(a.code, b.code));
  const pieces: string[] = [];
  for (const [done, one] of chosen.entries()) {
    if (signal?.aborted) return { ok: false, failure: { code: 'cancelled' } };
    const own = (visitsOf.get(one.id) ?? []).map(({ value }) => value).sort(byDay);
    const rows = own.flatMap((visit) =>
      rowsOf({
        patient: one,
        visit,
        label: visitLabel(one, visit, schedules),
        administrations: (scoringsOf.get(visit.id) ?? []).map(({ value }) => value),
      }),
    );
    pieces.push(csvRows(rows.map(cellsOfRow)));
    onProgress?.(done + 1, chosen.length);
    if (done % atOnce === atOnce - 1) await pause();
  }
  const damaged = [patients, visits, administrations].flatMap(({ value }) => value.damaged).length;
  return { ok: true, value: { file: csvFile(rowColumns, pieces), damaged } };
}

/** The audit trail in the order of its numbers. */
export async function exportAudit(store: Store): Promise<Outcome<Exported>> {
  const trail = await store.audit();
  if (!trail.ok) return trail;
  const { records, damaged } = trail.value;
  return { ok: true, value: { file: csvFile(auditColumns, [csvRows(auditRows(records))]), damaged: damaged.length } };
}
