import { sledai2k, slePga, type Answers, type AnyInstrument } from '@clinimetric/scoring';
import { describe, expect, it } from 'vitest';
import type { Visit } from '../records/visit.ts';
import { madeUpPatient, madeUpVisit } from '../store/made-up.ts';
import { KeptInMemory } from './kept-in-memory.ts';
import { OpenVisit } from './open-visit.ts';
import { firstStep, stepFrom } from './steps.ts';

function begin(patient: 1 | 2, panel: readonly string[], more: Partial<Visit> = {}) {
  const kept = new KeptInMemory(madeUpPatient(patient));
  const begun: Visit = { ...madeUpVisit(patient, 1), state: 'in-progress', panel, ...more };
  kept.saveVisit(begun, { who: begun.assessor, what: 'created' });
  return new OpenVisit(kept, begun.id, () => undefined);
}
const give = (visit: OpenVisit, instrument: AnyInstrument, answers: Answers) =>
  visit.save({ key: instrument.id, instrument }, { result: instrument.score(answers) });

/** Every field of the treatment in lupus; what was looked for and not found is recorded. */
const recorded = { prednisoneMgPerDay: 0, failures: [], changes: [], haemolysis: false, gastrointestinal: false };

describe('the way through a visit', () => {
  it.each<[string | undefined, 1 | -1, string]>([
    [undefined, 1, 'dlqi'],
    ['dlqi', 1, 'iga'],
    ['iga', 1, 'sites'],
    ['sites', -1, 'iga'],
    ['dlqi', -1, 'dlqi'],
  ])('leads from %s by %i through what is open, the patient’s own first: %s', (from, by, to) =>
    expect(stepFrom(begin(2, ['iga', 'dlqi']), from, by)).toBe(to),
  );

  it('comes back to what was passed over, and ends at the review', () => {
    const visit = begin(1, ['sle-pga', 'sledai-2k']);
    expect(stepFrom(visit, 'treatment', 1)).toBe('sle-pga');
    visit.recordTreatment({ prednisoneMgPerDay: 7.5 });
    expect(stepFrom(visit, 'sledai-2k', 1)).toBe('treatment');
    visit.recordTreatment(recorded);
    visit.recordNotDone(['sle-pga', 'sledai-2k'], 'no time');
    expect(stepFrom(visit, 'sle-pga', 1)).toBe('review');
  });

  it('passes what waits for results until the clinical part is signed', () => {
    const visit = begin(1, ['sle-pga', 'sledai-2k'], { treatment: recorded });
    give(visit, slePga, { pga: 1 });
    const clinical = sledai2k.items.filter(({ role, basis }) => role === 'scored' && basis === 'clinical');
    give(visit, sledai2k, Object.fromEntries(clinical.map(({ id }) => [id, false])));
    expect(stepFrom(visit, 'sle-pga', 1)).toBe('review');
    visit.sign('AM');
    expect(stepFrom(visit, 'sle-pga', 1)).toBe('sledai-2k');
    expect(firstStep(visit)).toBe('sle-pga');
  });
});
