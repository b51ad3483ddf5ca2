import {
  iga,
  pasi,
  pruritusNrs,
  sledai2k,
  slePga,
  targetPlaque,
  type Answers,
  type AnyInstrument,
} from '@clinimetric/scoring';
import { describe, expect, it } from 'vitest';
import { addDays } from '../records/day.ts';
import { madeUpPatient, madeUpVisit } from '../store/made-up.ts';
import type { Visit } from '../records/visit.ts';
import { KeptInMemory } from './kept-in-memory.ts';
import { checksAt } from './checks.ts';
import { FollowedPlaques } from './followed-plaques.ts';
import { OpenVisit, type How } from './open-visit.ts';
import { slotTold } from './standing.ts';

const subject = (instrument: AnyInstrument) => ({ key: instrument.id, instrument });
const findings = (basis: 'clinical' | 'laboratory') =>
  Object.fromEntries(
    sledai2k.items.filter((item) => item.role === 'scored' && item.basis === basis).map(({ id }) => [id, false]),
  );
const clinical = findings('clinical');
const laboratory = findings('laboratory');

/** A lupus visit unless another panel is given, as it is when it has begun. */
function begin(more: Partial<Visit> = {}) {
  const kept = new KeptInMemory(madeUpPatient(1));
  const begun: Visit = { ...madeUpVisit(1, 1), state: 'in-progress', panel: ['sledai-2k'], ...more };
  kept.saveVisit(begun, { who: begun.assessor, what: 'created' });
  const visit = new OpenVisit(kept, begun.id, () => undefined);
  const give = (instrument: AnyInstrument, answers: Answers, how?: How) =>
    visit.save(subject(instrument), { result: instrument.score(answers) }, how);
  const answersOf = (instrument: AnyInstrument) => visit.stored(subject(instrument))?.answers;
  return { kept, visit, give, answersOf };
}

/** A visit whose clinical part is signed and whose results are open. */
function waiting() {
  const begun = begin();
  begun.give(sledai2k, clinical);
  begun.visit.sign('AM');
  return begun;
}

describe('what may be answered', () => {
  it('is everything until the visit is signed, and then nothing', () => {
    const { visit, give, answersOf } = begin({ panel: ['sle-pga'] });
    expect(visit.opening(subject(slePga))).toBe('everything');
    expect(give(slePga, { pga: 1 })).toBe(true);
    visit.sign('AM');
    expect(visit.record).toMatchObject({ state: 'signed', assessor: 'AM' });
    expect(visit.opening(subject(slePga))).toBe('nothing');
    expect(give(slePga, { pga: 2 })).toBe(false);
    expect(answersOf(slePga)).toEqual({ pga: 1 });
  });

  it('is not what a patient gave on the device, unless it is amended', () => {
    const { kept, visit, give } = begin({ panel: ['pruritus-nrs'] });
    give(pruritusNrs, { nrs: 7 });
    const given = visit.stored(subject(pruritusNrs))!;
    const original = { ...given, entry: 'device', respondent: 'self' } as const;
    kept.saveAdministration(visit.record.id, original, { who: 'patient', what: 'created' });
    expect(visit.opening(subject(pruritusNrs))).toBe('nothing');
    visit.amend('pruritus-nrs', 'meant another week');
    expect(give(pruritusNrs, { nrs: 2 })).toBe(true);
    // The visit itself was not signed yet: it is no amended one in the end.
    visit.sign('AM');
    expect(visit.record.state).toBe('signed');
  });

  it('of treatment and sites is nothing after signing, unless they are amended', () => {
    const { visit, give } = begin({ panel: ['sle-pga'] });
    give(slePga, { pga: 1 });
    visit.recordTreatment({ failures: [] });
    visit.sign('AM');
    expect(visit.isLocked('treatment')).toBe(true);
    visit.recordTreatment(undefined);
    expect(visit.record.treatment).toEqual({ failures: [] });
  });
});

describe('a visit that waits for results', () => {
  it('takes results that were open, and lets them be corrected', () => {
    const { visit, give } = waiting();
    expect(visit.record.state).toBe('waiting');
    expect(visit.opening(subject(sledai2k))).toBe('results');
    expect(give(sledai2k, { ...clinical, pyuria: false })).toBe(true);
    expect(give(sledai2k, { ...clinical, pyuria: true })).toBe(true);
  });

  it('takes nothing of the signed part, not even beside a result', () => {
    const { give, answersOf } = waiting();
    expect(give(sledai2k, { ...clinical, rash: true })).toBe(false);
    expect(give(sledai2k, { ...clinical, rash: true, pyuria: false })).toBe(false);
    expect(answersOf(sledai2k)).toEqual(clinical);
  });

  it('keeps a result that was there when it was signed', () => {
    const { visit, give } = begin();
    give(sledai2k, { ...clinical, pyuria: false });
    visit.sign('AM');
    expect(give(sledai2k, { ...clinical, pyuria: true })).toBe(false);
  });

  it('is signed when they are in', () => {
    const { visit, give } = waiting();
    give(sledai2k, { ...clinical, ...laboratory });
    visit.sign('AM');
    expect(visit.record.state).toBe('signed');
  });

  it.each<[string, (begun: ReturnType<typeof waiting>) => void]>([
    [
      'an answer',
      ({ visit, give }) => {
        visit.amend('sledai-2k', 'overlooked');
        give(sledai2k, { ...clinical, rash: true });
        visit.endAmendment('sledai-2k');
      },
    ],
    [
      'treatment alone',
      ({ visit }) => {
        visit.amend('treatment', 'told on the phone');
        visit.recordTreatment({ failures: [] });
        visit.endAmendment('treatment');
      },
    ],
  ])('goes on waiting when %s of it is amended, and is an amended one in the end', (_, amend) => {
    const begun = waiting();
    amend(begun);
    expect(begun.visit.record.state).toBe('waiting');
    begun.give(sledai2k, { ...begun.answersOf(sledai2k), ...laboratory });
    begun.visit.sign('AM');
    expect(begun.visit.record.state).toBe('amended');
  });
});

describe('an amendment', () => {
  it('keeps the former version, takes its place under the reason, and goes on as one', () => {
    const { kept, visit, give } = begin({ panel: ['sle-pga'] });
    give(slePga, { pga: 1 });
    visit.sign('AM');
    const [signed] = visit.administrations;
    visit.amend('sle-pga', 'misread');
    give(slePga, { pga: 2 });
    give(slePga, { pga: 2.5 });
    expect(visit.administrations).toHaveLength(2);
    expect(visit.administrations[0]).toEqual(signed);
    expect(visit.administrations[1]).toMatchObject({ answers: { pga: 2.5 }, replaces: signed!.id, reason: 'misread' });
    expect(visit.record.state).toBe('amended');
    expect(kept.trail.slice(-3)).toMatchObject([
      { what: 'amended', before: { answers: { pga: 1 } }, after: { answers: { pga: 2 }, reason: 'misread' } },
      { what: 'amended', before: { state: 'signed' }, after: { state: 'amended', reason: 'misread' } },
      { what: 'amended', before: { answers: { pga: 2 } }, after: { answers: { pga: 2.5 }, reason: 'misread' } },
    ]);
    visit.endAmendment('sle-pga');
    expect(give(slePga, { pga: 3 })).toBe(false);
  });

  it('of treatment stands in the trail with its reason', () => {
    const { kept, visit, give } = begin({ panel: ['sle-pga'] });
    give(slePga, { pga: 1 });
    visit.sign('AM');
    visit.amend('treatment', 'told on the phone');
    visit.recordTreatment({ haemolysis: true });
    expect(visit.record).toMatchObject({ state: 'amended', treatment: { haemolysis: true } });
    expect(kept.trail.at(-1)).toMatchObject({
      what: 'amended',
      before: { state: 'signed' },
      after: { state: 'amended', treatment: { haemolysis: true }, reason: 'told on the phone' },
    });
  });
});

describe('an amendment by somebody else', () => {
  it('stands in the trail under the name of whoever amends', () => {
    const { kept, visit, give } = begin({ panel: ['sle-pga'] });
    give(slePga, { pga: 1 });
    visit.sign('AM');
    visit.amend('sle-pga', 'misread', 'BK');
    expect(visit.amending).toEqual(['sle-pga']);
    give(slePga, { pga: 2 });
    expect(visit.amendment('sle-pga')).toMatchObject({ isBegun: true });
    expect(kept.trail.slice(-2)).toMatchObject([
      { who: 'BK', what: 'amended' },
      { who: 'BK', what: 'amended' },
    ]);
    visit.endAmendment('sle-pga');
    visit.amend('treatment', 'told on the phone', 'CD');
    visit.recordTreatment({ failures: [] });
    expect(kept.trail.at(-1)).toMatchObject({ who: 'CD', what: 'amended' });
  });

  it('leaves nothing behind where nothing was changed', () => {
    const { kept, visit, give } = begin({ panel: ['sle-pga'] });
    give(slePga, { pga: 1 });
    visit.sign('AM');
    const lines = kept.trail.length;
    visit.amend('sle-pga', 'pressed by mistake', 'BK');
    expect(visit.amendment('sle-pga')).toMatchObject({ isBegun: false });
    visit.endAmendment('sle-pga');
    expect(visit.record.state).toBe('signed');
    expect(kept.trail).toHaveLength(lines);
  });
});

describe('plaques over several visits', () => {
  const signs = { erythema: 2, induration: 1, scaling: 0 };
  function follow() {
    const kept = new KeptInMemory(madeUpPatient(2));
    const open = (number: number) => {
      const begun: Visit = { ...madeUpVisit(2, number), state: 'in-progress', panel: ['target-plaque'] };
      kept.saveVisit(begun, { who: begun.assessor, what: 'created' });
      const visit = new OpenVisit(kept, begun.id, () => undefined);
      const score = (id: string, answers: Answers = signs) =>
        visit.save(
          { key: `target-plaque/${id}`, instrument: targetPlaque, target: { id } },
          { result: targetPlaque.score(answers), target: { id } },
        );
      const told = () => slotTold(visit, visit.slots[0]!);
      const numbers = () => new FollowedPlaques(visit).all.map(({ id }) => id);
      return { visit, score, told, numbers };
    };
    const first = open(1);
    for (const id of ['1', '2', '3']) first.score(id);
    return { first, open };
  }

  it('are open at the next one, which cannot be signed with one of three', () => {
    const { first, open } = follow();
    expect(first.told()).toBe('complete');
    const second = open(2);
    second.score('2');
    expect(second.told()).toBe('1 of 3, 2 open');
    expect(second.visit.signing).toMatchObject({
      ok: false,
      open: [{ targets: { open: [{ id: '1' }, { id: '3' }] } }],
    });
    second.visit.sign('AM');
    expect(second.visit.record.state).toBe('in-progress');
    second.score('2', {});
    expect(second.told()).toBe('0 of 3, 3 open');
  });

  it('are left out for one visit, or for good, under a reason that can be taken back', () => {
    const { open } = follow();
    const second = open(2);
    second.score('2');
    second.visit.setAside('notDone', { id: '1' }, 'covered');
    second.visit.setAside('takenOff', { id: '3' }, 'biopsied');
    expect(second.told()).toBe('complete');
    second.visit.takeBackAside({ id: '1' });
    expect(second.told()).toBe('1 of 2, 1 open');
    second.visit.setAside('notDone', { id: '1' }, 'covered');
    second.visit.sign('AM');
    expect(second.visit.record.state).toBe('signed');
    const third = open(3);
    expect(third.numbers()).toEqual(['1', '2']);
    // A number is never given twice.
    expect(new FollowedPlaques(third.visit).add()).toBe('4');
  });

  it('of which none is left make the instrument not done', () => {
    const { open } = follow();
    const { visit, told } = open(2);
    for (const id of ['1', '2', '3']) visit.setAside('takenOff', { id }, 'study ended');
    expect(told()).toBe('Not done: study ended');
    visit.takeBackAside({ id: '2' });
    expect(visit.signing).toMatchObject({ ok: false });
  });
});

describe('what was answered and has no total', () => {
  it('is said so, may be signed, and is never called complete', () => {
    const { visit, give } = begin({ panel: ['iga'] });
    give(iga, { iga: 'not-assessed' });
    expect(slotTold(visit, visit.slots[0]!)).toBe('no total: not assessed');
    visit.sign('AM');
    expect(visit.record.state).toBe('signed');
  });
});

describe('what is to be looked at again', () => {
  // The window is 10 days where nothing else is chosen (sledai.md).
  it.each([
    [10, 0],
    [11, 1],
  ])('is a sample taken %i days before the visit: %i', (days, count) => {
    const { visit, give } = begin();
    give(sledai2k, { 'lab.sample-date': addDays(visit.record.day, -days), pyuria: false });
    expect(checksAt(visit, 'sledai-2k')).toHaveLength(count);
  });

  it('is a value that suggests another answer', () => {
    const { visit, give } = begin();
    give(sledai2k, { 'lab.sample-date': visit.record.day, 'lab.platelets': 92, thrombocytopenia: false });
    expect(checksAt(visit, 'sledai-2k')).toMatchObject([
      { text: expect.stringMatching(/^Thrombocytopenia: /) as string },
    ]);
  });
});

describe('signing', () => {
  it('keeps when it was', () => {
    const { visit, give } = begin({ panel: ['sle-pga'] });
    give(slePga, { pga: 1 });
    visit.sign('AM');
    expect(Math.abs(Date.parse(visit.record.signedAt!) - Date.now())).toBeLessThan(60_000);
  });

  it('does nothing while something is open', () => {
    const { visit } = begin();
    visit.sign('AM');
    expect(visit.record.state).toBe('in-progress');
  });

  it('takes what was not done under its reason', () => {
    const { kept, visit } = begin({ panel: ['sle-pga', 'sledai-2k'] });
    visit.recordNotDone(['sle-pga', 'sledai-2k'], 'no time');
    visit.takeBackNotDone('sle-pga');
    expect(visit.signing).toMatchObject({ ok: false, open: [{ instrument: 'sle-pga' }] });
    visit.recordNotDone(['sle-pga'], 'no rater');
    visit.sign('BK');
    expect(kept.trail.at(-1)).toMatchObject({ who: 'BK', what: 'signed', after: { state: 'signed', assessor: 'BK' } });
  });
});

describe('the panel of a visit', () => {
  it('takes an instrument in its place, and keeps what only a newer page knows', () => {
    const { visit } = begin({ panel: ['of-a-newer-page', 'pasi'] });
    visit.addInstrument('bsa');
    visit.addInstrument('iga');
    expect(visit.record.panel).toEqual(['of-a-newer-page', 'iga', 'pasi', 'bsa']);
    visit.recordNotDone(['iga'], 'no time');
    visit.takeOff('iga');
    expect(visit.record).toMatchObject({ panel: ['of-a-newer-page', 'pasi', 'bsa'], notDone: {} });
  });
});

describe('how an answer came about', () => {
  const areas = (grade: number) =>
    Object.fromEntries(pasi.parts.map(({ id }): [string, number] => [`${id}.area`, grade]));

  it.each<[string, Answers]>([
    ['took everything back', {}],
    ['found no psoriasis anywhere', areas(0)],
  ])('comes back with the answers where a widget %s and undoes it', (_, meanwhile) => {
    const { visit, give } = begin({ panel: ['pasi'] });
    const answers = { 'head.area': 2, 'head.erythema': 1 };
    give(pasi, { 'head.area': 2 });
    give(pasi, answers);
    give(pasi, meanwhile);
    give(pasi, answers);
    expect(visit.stored(subject(pasi))!.meta).toEqual({
      'head.area': { source: 'direct' },
      'head.erythema': { source: 'direct' },
    });
  });

  it('is bulk where a widget finds no psoriasis anywhere', () => {
    const { visit, give } = begin({ panel: ['pasi'] });
    give(pasi, areas(0));
    expect(visit.stored(subject(pasi))!.meta!['trunk.area']).toEqual({ source: 'bulk' });
  });

  it('is what is said of it', () => {
    const { visit, give } = begin({ panel: ['iga'] });
    give(iga, { iga: 0 }, { source: 'bulk', assessor: 'BK' });
    expect(visit.stored(subject(iga))).toMatchObject({ assessor: 'BK', meta: { iga: { source: 'bulk' } } });
  });
});
