import { checkAdministration, pruritusNrs, sledai2k } from '@clinimetric/scoring';
import { expect, it } from 'vitest';
import { madeUpVisit } from '../store/made-up.ts';
import { countingOf, differsOnlyInLaboratory, scoringOf } from './scoring.ts';

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

it('takes the place of a signed one under a reason, and goes on as the same amendment', () => {
  const amended = scoringOf(pruritusNrs, itch(4), { visit, label: 'Baseline', stored: first, reason: 'misread' });
  expect(checkAdministration(amended).ok).toBe(true);
  expect(amended).toMatchObject({ replaces: first.id, reason: 'misread' });
  const again = scoringOf(pruritusNrs, itch(5), { visit, label: 'Baseline', stored: amended });
  expect(again).toMatchObject({ id: amended.id, replaces: first.id, reason: 'misread' });
  expect(countingOf([first, again], 'pruritus-nrs')).toEqual([again]);
});

it('tells laboratory items from the signed part', () => {
  expect(differsOnlyInLaboratory(sledai2k, { rash: true }, { rash: true, pyuria: false })).toBe(true);
  expect(differsOnlyInLaboratory(sledai2k, { rash: true }, { rash: false })).toBe(false);
  expect(differsOnlyInLaboratory(sledai2k, { rash: true }, {})).toBe(false);
});
