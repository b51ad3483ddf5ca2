import { checkAdministration, pruritusNrs, sledai2k } from '@clinimetric/scoring';
import { expect, it } from 'vitest';
import { madeUpVisit } from '../store/made-up.ts';
import { countingOf, differsOnlyInLaboratory, scoringOf, slotsAt } from './scoring.ts';

const visit = madeUpVisit(2, 1);
const itch = (nrs: number) => ({ result: pruritusNrs.score({ nrs }) });
const first = scoringOf(pruritusNrs, itch(7), { visit, label: 'Baseline' });

it('is a record that can be stored, also while answers are open or wrong', () => {
  for (const result of [pruritusNrs.score({ nrs: 7 }), pruritusNrs.score({}), pruritusNrs.score({ nrs: 'many' })]) {
    expect(checkAdministration(scoringOf(pruritusNrs, { result }, { visit, label: 'Baseline' })).ok).toBe(true);
  }
});

it('keeps id and time while a visit goes on', () => {
  const next = scoringOf(pruritusNrs, itch(3), { visit, label: 'Baseline', stored: first });
  expect(next).toMatchObject({ id: first.id, assessedAt: first.assessedAt, answers: { nrs: 3 } });
  expect(countingOf([next], 'pruritus-nrs')).toEqual([next]);
});

it('leaves out of a visit what only a newer page knows', () => {
  const newer = { ...visit, panel: ['pruritus-nrs', 'of-a-newer-page'] };
  expect(slotsAt(newer, [first])).toEqual([{ instrument: 'pruritus-nrs', state: 'complete', missing: [] }]);
});

it('takes the place of a signed one under a reason, and goes on as the same amendment', () => {
  const amended = scoringOf(pruritusNrs, itch(4), { visit, label: 'Baseline', stored: first, reason: 'misread' });
  expect(checkAdministration(amended).ok).toBe(true);
  expect(amended).toMatchObject({ replaces: first.id, reason: 'misread' });
  const again = scoringOf(pruritusNrs, itch(5), { visit, label: 'Baseline', stored: amended });
  expect(again).toMatchObject({ id: amended.id, replaces: first.id, reason: 'misread' });
  expect(countingOf([first, again], 'pruritus-nrs')).toEqual([again]);
});

it('of a patient on the device is no longer the patient’s where a clinician amends it', () => {
  const original = { ...first, entry: 'device', respondent: 'self' } as const;
  const going = scoringOf(pruritusNrs, itch(6), { visit, label: 'Baseline', stored: original });
  expect(going).toMatchObject({ entry: 'device', respondent: 'self' });
  const amended = scoringOf(pruritusNrs, itch(4), { visit, label: 'Baseline', stored: original, reason: 'misread' });
  expect(amended).not.toHaveProperty('entry');
  expect(amended).not.toHaveProperty('respondent');
});

it('has the same id wherever it is begun, and another one for each visit, instrument and amendment', () => {
  const begun = scoringOf(pruritusNrs, itch(4), { visit, label: 'Baseline' });
  expect(begun.id).toBe(first.id);
  expect(scoringOf(pruritusNrs, itch(4), { visit: madeUpVisit(2, 2), label: 'Week 8' }).id).not.toBe(first.id);
  expect(scoringOf(sledai2k, { result: sledai2k.score({}) }, { visit, label: 'Baseline' }).id).not.toBe(first.id);
  expect(scoringOf(pruritusNrs, itch(4), { visit, label: 'Baseline', stored: first, reason: 'misread' }).id).not.toBe(
    first.id,
  );
});

it('tells laboratory items from the signed part', () => {
  expect(differsOnlyInLaboratory(sledai2k, { rash: true }, { rash: true, pyuria: false })).toBe(true);
  expect(differsOnlyInLaboratory(sledai2k, { rash: true }, { rash: false })).toBe(false);
  expect(differsOnlyInLaboratory(sledai2k, { rash: true }, {})).toBe(false);
});
