import { dlqi, pruritusNrs, pruritusVas } from '@clinimetric/scoring';
import { describe, expect, it } from 'vitest';
import { firstOpen, isForPatient, openOn, screensOf } from './screens.ts';

it('asks one question a screen, and part b of question 7 beside it', () => {
  const screens = screensOf([dlqi, pruritusNrs, pruritusVas]);
  expect(screens.map(({ item }) => item)).toEqual([
    ...['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9', 'q10'],
    'nrs',
    'vas-mm',
  ]);
});

it.each([
  ['dlqi', true],
  ['pruritus-nrs', true],
  ['pruritus-vas', true],
  ['iga', false],
  ['pasi', false],
])('%s is for the patient: %s', (id, expected) => expect(isForPatient(id)).toBe(expected));

describe('what is open on a screen', () => {
  const screen = (item: string) => ({ instrument: 'dlqi', item });

  it.each([
    ['no answer', 'q1', {}, { item: 'q1', mayStayOpen: false }],
    ['an answer', 'q1', { q1: 0 }, undefined],
    ['left blank', 'q1', { q1: 'left-blank' }, undefined],
    ['not relevant', 'q3', { q3: 'not-relevant' }, undefined],
    ['part b after "no"', 'q7', { q7: 'no' }, { item: 'q7b', mayStayOpen: true }],
    ['part b answered', 'q7', { q7: 'no', q7b: 1 }, undefined],
    ['no part b after "yes"', 'q7', { q7: 'yes' }, undefined],
  ])('%s', (_, item, answers, expected) => expect(openOn(screen(item), dlqi, answers)).toEqual(expected));

  it('begins at the first question without an answer, or at the first one', () => {
    const screens = screensOf([dlqi]);
    const open = (answers: Record<string, number>) => firstOpen(screens, (one) => openOn(one, dlqi, answers));
    expect(open({})).toBe(0);
    expect(open({ q1: 0, q2: 3, q4: 1 })).toBe(2);
    expect(firstOpen(screens, () => undefined)).toBe(0);
  });
});
