import { writeDay } from '../common/moment.ts';
import { words } from '../common/words.ts';
import type { Clinic } from '../frame/clinic.ts';
import { removal, undeletion } from '../store/change.ts';
import type { OpenVisit } from './open-visit.ts';

/** Deletes a visit, which can be taken back. */
export async function removeVisit(clinic: Clinic, { record, label }: OpenVisit): Promise<void> {
  await clinic.saver.flush();
  await clinic.read();
  const { records } = clinic;
  const stored = records.storedVisit(record.id);
  if (!stored || !(await clinic.write([removal('visit', stored, records.assessor)]))) return;
  const back = { ...stored, revision: stored.revision + 1 };
  const undo = () => clinic.write([undeletion('visit', back, records.assessor)]);
  const text = words.deleted(`${label || words.newVisit.kind}, ${writeDay(stored.value.day)}`);
  // Nothing is left under the address of the visit.
  clinic.go({ at: 'patient', id: stored.owner }, { text, run: undo });
}
