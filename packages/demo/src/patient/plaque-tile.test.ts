import { targetPlaque } from '@clinimetric/scoring';
import { expect, it } from 'vitest';
import { scoringOf } from '../common/scoring.ts';
import { madeUpVisit } from '../store/made-up.ts';
import type { Scored } from './comparison.ts';
import type { Against } from './measure.ts';
import { followedPlaques, plaqueSentence } from './plaque-tile.ts';

const against: Against = { line: { id: 'a', label: 'Drug A', start: '2025-03-03' }, isTreatment: true };

/** Erythema, induration and scaling of each plaque; a dash is not answered. */
function at(number: number, day: string, plaques: Readonly<Record<string, string>>): Scored {
  const visit = { ...madeUpVisit(2, number), day, panel: ['target-plaque'] };
  const administrations = Object.entries(plaques).map(([id, signs]) => {
    const answers = Object.fromEntries(
      ['erythema', 'induration', 'scaling'].flatMap((sign, i) => (signs[i] === '-' ? [] : [[sign, Number(signs[i])]])),
    );
    return scoringOf(targetPlaque, { result: targetPlaque.score(answers), target: { id } }, { visit, label: 'x' });
  });
  return { visit, label: 'x', day, administrations };
}

const told = (visits: readonly Scored[]) =>
  followedPlaques(visits, against).map((one) => [one.target.id, plaqueSentence(one)]);

it('every plaque is told by itself: there is no sum over plaques', () => {
  // Rows T4, T3 and T7 of the sheet: 8 to 2, 9 to 2, and one without a total.
  const visits = [
    at(1, '2025-03-03', { 10: '333', 2: '332', 3: '222' }),
    at(2, '2025-04-28', { 10: '101', 2: '110', 3: '2-2' }),
  ];
  expect(told(visits)).toEqual([
    ['2', '8 → 2 since 3 Mar 2025'],
    ['3', 'not complete'],
    ['10', '9 → 2 since 3 Mar 2025'],
  ]);
});

it('one that has healed is 0, and one first seen later has no baseline before it', () => {
  const visits = [at(1, '2025-03-03', { 1: '444' }), at(2, '2025-04-28', { 1: '000', 2: '222' })];
  expect(told(visits)).toEqual([
    ['1', '12 → 0 since 3 Mar 2025'],
    ['2', '6 of 12'],
  ]);
  expect(told([])).toEqual([]);
});
