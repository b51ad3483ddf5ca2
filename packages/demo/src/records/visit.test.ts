import {
  iga,
  sledai2k,
  slePga,
  targetPlaque,
  type Administration,
  type Answers,
  type AnyInstrument,
} from '@clinimetric/scoring';
import { describe, expect, it } from 'vitest';
import { amendedState, current, sign, slotsOf, type Visit } from './visit.ts';

const definitions = (id: string): AnyInstrument => [iga, sledai2k, slePga, targetPlaque].find((one) => one.id === id)!;
const visit: Visit = {
  id: 'v',
  patient: 'p',
  planned: null,
  day: '2025-03-03',
  assessor: 'A',
  state: 'in-progress',
  panel: ['sle-pga', 'sledai-2k'],
  notDone: {},
};
const scored = (instrument: string, answers: Answers, more: Partial<Administration> = {}): Administration => ({
  format: 'clinimetric-administration@1',
  id: `${instrument}-1`,
  instrument,
  version: '1.0.0',
  answers,
  options: {},
  assessedAt: '2025-03-03T10:00:00+01:00',
  ...more,
});
const findings = (basis: 'clinical' | 'laboratory') =>
  Object.fromEntries(
    sledai2k.items.filter((item) => item.role === 'scored' && item.basis === basis).map(({ id }) => [id, false]),
  );
const statesOf = (administrations: readonly Administration[], more: Partial<Visit> = {}) =>
  slotsOf({ ...visit, ...more }, administrations, definitions).map(({ state }) => state);

describe('how a visit stands', () => {
  it('begins untouched, and an answer taken back leaves nothing', () => {
    expect(statesOf([])).toEqual(['untouched', 'untouched']);
    expect(statesOf([scored('sle-pga', {})])).toEqual(['untouched', 'untouched']);
  });

  it('follows the answers', () => {
    expect(statesOf([scored('sle-pga', { pga: 1.2 }), scored('sledai-2k', { seizure: false })])).toEqual([
      'complete',
      'started',
    ]);
    expect(statesOf([scored('sle-pga', { pga: 9 })])[0]).toBe('invalid');
  });

  it('waits while only laboratory items are open', () => {
    const clinical = scored('sledai-2k', findings('clinical'));
    const slots = slotsOf(visit, [clinical], definitions);
    expect(slots[1]).toMatchObject({ state: 'waiting' });
    expect(slots[1]!.missing).toEqual(Object.keys(findings('laboratory')));
  });

  it('takes "not assessed" for an answer that leaves no total, which may be signed and is not complete', () => {
    const panel = ['sle-pga'];
    const [slot] = slotsOf({ ...visit, panel }, [scored('sle-pga', { pga: 'not-assessed' })], definitions);
    expect(slot).toMatchObject({ state: 'not-assessed' });
    expect(sign({ ...visit, panel }, [slot!])).toEqual({ ok: true, state: 'signed' });
  });

  it('names what was not done, unless it was done after all', () => {
    const notDone = { 'sle-pga': 'no rater' };
    expect(statesOf([], { notDone })[0]).toBe('not-done');
    expect(statesOf([scored('sle-pga', { pga: 1 })], { notDone })[0]).toBe('complete');
  });

  it('looks at the version that counts', () => {
    const first = scored('sle-pga', { pga: 9 });
    const second = scored('sle-pga', { pga: 0.9 }, { id: 'second', replaces: first.id, reason: 'slip of the key' });
    expect(current([first, second])).toEqual([second]);
    expect(statesOf([first, second])[0]).toBe('complete');
  });

  it('is as open as the worst of several plaques', () => {
    const panel = ['iga'];
    const one = scored('iga', { iga: 2 });
    const two = scored('iga', { iga: 7 }, { id: 'two' });
    expect(statesOf([one, two], { panel })).toEqual(['invalid']);
  });
});

describe('several plaques', () => {
  const panel = ['target-plaque'];
  const signs = { erythema: 1, induration: 0, scaling: 2 };
  const followed = { 'target-plaque': [{ id: '1' }, { id: '2' }, { id: '3' }] };
  const plaque = (id: string, answers: Answers = signs) =>
    scored('target-plaque', answers, { id: `plaque-${id}`, target: { id } });
  const slotOf = (administrations: readonly Administration[], more: Partial<Visit> = {}) =>
    slotsOf({ ...visit, panel, ...more }, administrations, definitions, followed)[0]!;
  const openIn = (...given: Parameters<typeof slotOf>) => slotOf(...given).targets?.open.map(({ id }) => id);

  it('are open until each is scored that was followed before', () => {
    const slot = slotOf([plaque('2')]);
    expect(slot).toMatchObject({ state: 'started', targets: { done: 1, open: [{ id: '1' }, { id: '3' }] } });
    expect(sign(visit, [slot])).toMatchObject({ ok: false });
    expect(slotOf([]).state).toBe('untouched');
    expect(slotOf(['1', '2', '3'].map((id) => plaque(id)))).toMatchObject({ state: 'complete', targets: { open: [] } });
  });

  it('are open again where all answers were taken back', () => {
    const cleared = slotOf([plaque('1'), plaque('2', {}), plaque('3')]);
    expect(cleared).toMatchObject({ state: 'started', targets: { done: 2, open: [{ id: '2' }] } });
    expect(slotsOf({ ...visit, panel }, [plaque('1', {})], definitions)[0]!.state).toBe('untouched');
  });

  it('are not open where there is a reason: for one of them, or for all while none is scored', () => {
    expect(openIn([plaque('2')], { notDone: { 'target-plaque/1': 'covered' } })).toEqual(['3']);
    expect(openIn([plaque('2')], { takenOff: { 'target-plaque/1': 'healed' } })).toEqual(['3']);
    expect(slotOf([], { notDone: { 'target-plaque': 'no time' } }).state).toBe('not-done');
    expect(openIn([plaque('2')], { notDone: { 'target-plaque': 'no time' } })).toEqual(['1', '3']);
  });

  it('are complete where one is scored and the others were not done', () => {
    const notDone = { 'target-plaque/1': 'covered', 'target-plaque/3': 'covered' };
    expect(slotOf([plaque('2')], { notDone })).toMatchObject({ state: 'complete', targets: { done: 1, open: [] } });
  });
});

describe('signing', () => {
  const signed = (...administrations: Administration[]) => sign(visit, slotsOf(visit, administrations, definitions));
  const pga = scored('sle-pga', { pga: 1 });

  it('is refused with the list of what is open', () => {
    expect(signed(pga)).toMatchObject({ ok: false, open: [{ instrument: 'sledai-2k', state: 'untouched' }] });
  });

  it('lets a visit wait for its laboratory', () => {
    expect(signed(pga, scored('sledai-2k', findings('clinical')))).toEqual({ ok: true, state: 'waiting' });
  });

  it('ends a visit with everything answered', () => {
    const all = { ...findings('clinical'), ...findings('laboratory') };
    expect(signed(pga, scored('sledai-2k', all))).toEqual({ ok: true, state: 'signed' });
  });
});

describe('an amendment', () => {
  const signed: Visit = { ...visit, state: 'signed' };
  const slot = { instrument: 'sledai-2k', missing: [] };
  const complete = [{ ...slot, state: 'complete' }] as const;
  const waiting = [{ ...slot, state: 'waiting' }] as const;

  it('makes a signed visit an amended one', () => {
    expect(amendedState(signed, complete)).toEqual({ state: 'amended', isAmended: true });
  });
  it('leaves it waiting where results are open, and one that waited to be signed', () => {
    expect(amendedState(signed, waiting).state).toBe('waiting');
    expect(amendedState({ ...visit, state: 'waiting' }, complete).state).toBe('waiting');
  });
  it('is not forgotten when the visit that waited is signed, whatever was amended', () => {
    const amended = { ...visit, ...amendedState({ ...visit, state: 'waiting' }, waiting) };
    expect(sign(amended, waiting)).toEqual({ ok: true, state: 'waiting' });
    expect(sign(amended, complete)).toEqual({ ok: true, state: 'amended' });
  });
});
