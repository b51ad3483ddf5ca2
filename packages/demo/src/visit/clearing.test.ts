import { iga, pasi, type Answers, type AnyInstrument } from '@clinimetric/scoring';
import { describe, expect, it } from 'vitest';
import { panels, specialSites, type Visit } from '../records/visit.ts';
import { madeUpPatient, madeUpVisit } from '../store/made-up.ts';
import { clearingsOf, recordClear } from './clearing.ts';
import { FollowedPlaques } from './followed-plaques.ts';
import { KeptInMemory } from './kept-in-memory.ts';
import { OpenVisit } from './open-visit.ts';
import { stepFrom } from './steps.ts';

/** A psoriasis visit that has begun, and perhaps one before it. */
function begin(more: Partial<Visit> = {}) {
  const kept = new KeptInMemory(madeUpPatient(2));
  const open = (number: number) => {
    const begun: Visit = { ...madeUpVisit(2, number), state: 'in-progress', panel: panels.psoriasis, ...more };
    kept.saveVisit(begun, { who: begun.assessor, what: 'created' });
    const visit = new OpenVisit(kept, begun.id, () => undefined);
    return { visit, plaques: new FollowedPlaques(visit) };
  };
  return { kept, open };
}
const give = (visit: OpenVisit, instrument: AnyInstrument, answers: Answers) =>
  visit.save({ key: instrument.id, instrument }, { result: instrument.score(answers) });
const record = ({ visit, plaques }: { visit: OpenVisit; plaques: FollowedPlaques }) =>
  recordClear(visit, clearingsOf(visit, plaques), 'no psoriasis anywhere');

describe('a clear skin', () => {
  it('answers IGA, PASI and BSA with nothing, each marked as given together, and says that there is no plaque', () => {
    const at = begin().open(1);
    record(at);
    const { visit } = at;
    for (const id of ['iga', 'pasi', 'bsa']) {
      const [scored] = visit.counting(id);
      expect(scored!.result, id).toMatchObject({ status: 'complete', total: 0 });
      expect(Object.values(scored!.meta!).every(({ source }) => source === 'bulk')).toBe(true);
    }
    expect(visit.record.notDone).toEqual({ 'target-plaque': 'no psoriasis anywhere' });
    expect(visit.record.specialSites).toEqual(Object.fromEntries(specialSites.map((site) => [site, false])));
    // The patient’s own answers are left.
    expect(stepFrom(visit, undefined, 1)).toBe('dlqi');
  });

  it('touches nothing that was answered or looked at', () => {
    const at = begin({ notDone: { bsa: 'no time' }, specialSites: { nails: true } }).open(1);
    give(at.visit, iga, { iga: 0 });
    expect(clearingsOf(at.visit, at.plaques).map(({ instrument }) => instrument)).toEqual(['pasi', 'target-plaque']);
    record(at);
    expect(at.visit.counting('iga')[0]!.meta).toEqual({ iga: { source: 'direct' } });
    expect(at.visit.record).toMatchObject({ notDone: { bsa: 'no time' }, specialSites: { nails: true, face: false } });
  });

  it('scores every plaque that was followed', () => {
    const { open } = begin();
    const first = open(1);
    const target = { id: first.plaques.add(), site: 'elbow' };
    const { instrument } = clearingsOf(first.visit, first.plaques).at(-1)!;
    expect(instrument).toBe('target-plaque');
    record(first);
    const second = open(2);
    expect(second.plaques.all).toEqual([{ id: target.id }]);
    record(second);
    expect(second.visit.counting('target-plaque')).toMatchObject([{ target: { id: '1' }, result: { total: 0 } }]);
    expect(second.visit.record.notDone).toEqual({});
  });

  it.each<[string, AnyInstrument, Answers]>([
    ['a PASI above 0', pasi, { 'head.area': 1, 'head.erythema': 1 }],
    ['an IGA that is not clear', iga, { iga: 2 }],
  ])('is not offered against %s', (_, instrument, answers) => {
    const { visit, plaques } = begin().open(1);
    give(visit, instrument, answers);
    expect(clearingsOf(visit, plaques)).toEqual([]);
  });

  it('is not offered after signing', () => {
    const { kept, open } = begin();
    const { visit, plaques } = open(1);
    kept.saveVisit({ ...visit.record, state: 'signed' }, { who: 'AM', what: 'signed' });
    expect(clearingsOf(visit, plaques)).toEqual([]);
  });

  it('is not offered in lupus', () => {
    const kept = new KeptInMemory(madeUpPatient(1));
    const begun: Visit = { ...madeUpVisit(1, 1), state: 'in-progress', panel: ['iga', 'pasi'] };
    kept.saveVisit(begun, { who: begun.assessor, what: 'created' });
    const visit = new OpenVisit(kept, begun.id, () => undefined);
    expect(clearingsOf(visit, new FollowedPlaques(visit))).toEqual([]);
  });
});
