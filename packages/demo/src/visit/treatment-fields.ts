import type { Diagnosis } from '../records/patient.ts';
import type { RecordedTreatment } from '../records/treatment.ts';

export type TreatmentField = 'prednisoneMgPerDay' | 'failures' | 'changes' | 'haemolysis' | 'gastrointestinal';

const always = ['prednisoneMgPerDay', 'failures', 'changes'] as const;

/** What is asked about treatment: the last two count in the composite responses of lupus alone. */
export const treatmentFields = (diagnosis: Diagnosis): readonly TreatmentField[] =>
  diagnosis === 'lupus' ? [...always, 'haemolysis', 'gastrointestinal'] : always;

/** How many of them are recorded; "none" is recorded too. */
export function recordedTreatment(treatment: RecordedTreatment | undefined, diagnosis: Diagnosis) {
  const asked = treatmentFields(diagnosis);
  return { recorded: asked.filter((field) => treatment?.[field] != null).length, all: asked.length };
}
