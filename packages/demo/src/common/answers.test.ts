import { bilag2004, dlqi, pasi, sledai2k, type AnyInstrument, type InstrumentWords } from '@clinimetric/scoring';
import { bilag2004Words } from '@clinimetric/scoring/bilag-2004.en';
import { dlqiWords } from '@clinimetric/scoring/dlqi.en';
import { en } from '@clinimetric/scoring/en';
import { pasiWords } from '@clinimetric/scoring/pasi.en';
import { sledai2kWords } from '@clinimetric/scoring/sledai-2k.en';
import { expect, it } from 'vitest';
import { groupsOf } from './answers.ts';

const groups = (instrument: AnyInstrument, words: InstrumentWords, answers: object) =>
  groupsOf({ instrument, words, shared: en, result: instrument.score(answers), date: '2026-03-03' });

const told = (found: ReturnType<typeof groups>) =>
  found.map(({ title, value, rows }) => [
    `${title} ${value}`,
    ...rows.map(({ label, answer }) => `${label}: ${answer}`),
  ]);

it('shows the alternative that was answered, and what is asked because of it', () => {
  const found = groups(pasi, pasiWords, {
    'head.area-percent': 9.5,
    'head.erythema': 2,
    'upper-limbs.area': 0,
    'trunk.area': 'not-assessed',
  });
  expect(told(found)).toEqual([
    // Grade 1: 0.1 × (2 + 0 to 8) × 1.
    [
      'Head and neck 0.2 to 1.0',
      'Area: 9.5 %',
      'Erythema: 2 Moderate',
      'Induration: not answered',
      'Desquamation: not answered',
    ],
    ['Arms 0.0', 'Area: 0 none'],
    ['Trunk 0.0 to 21.6', 'Area: not assessed'],
    ['Legs 0.0 to 28.8', 'Area: not answered'],
  ]);
});

it('shows points once there is a total, several ticks, and special answers by name', () => {
  const found = groups(dlqi, dlqiWords, {
    ...{
      q1: [1, 2],
      q2: 'left-blank',
      q3: 'not-relevant',
      q4: 0,
      q5: 0,
      q6: 0,
      q7: 'no',
      q7b: 2,
      q8: 0,
      q9: 0,
      q10: 1,
    },
  });
  expect(found[0]).toEqual({
    title: 'Symptoms and feelings',
    value: 'left blank',
    rows: [
      { label: 'Skin sensations', answer: '1 small effect, 2 large effect', isOpen: false, points: '2' },
      { label: 'Feelings about one’s skin', answer: 'left blank', isOpen: false, points: '' },
    ],
  });
  expect(found[1]!.rows[0]!.answer).toBe('not relevant');
  expect(found[3]!.rows.map(({ points }) => points)).toEqual(['', '2']);
});

it('shows evidence once it is given, with its unit', () => {
  const rows = groups(sledai2k, sledai2kWords, { 'lab.platelets': 92 }).flatMap((group) => group.rows);
  expect(rows.filter(({ isOpen }) => !isOpen).map(({ label, answer }) => `${label}: ${answer}`)).toEqual([
    'Platelets: 92 × 10⁹/L',
  ]);
  expect(rows.filter(({ isOpen }) => isOpen)).toHaveLength(24);
});

it('shows a value with the unit that was chosen beside it', () => {
  const answers = { 'renal.creatinine': 1.2, 'renal.creatinine.unit': 'mg/dL', 'renal.systolic-pressure': 130 };
  const kidney = groups(bilag2004, bilag2004Words, answers).find(({ title }) => title === 'Kidney');
  const told = kidney!.rows.filter(({ isOpen }) => !isOpen).map(({ label, answer }) => `${label}: ${answer}`);
  expect(told).toEqual(['Systolic blood pressure: 130 mmHg', 'Creatinine: 1.2 mg/dL']);
});

it('shows an answer that cannot be accepted as such, not as open', () => {
  const [head] = groups(pasi, pasiWords, { 'head.area-percent': 130 });
  expect(head!.rows.map(({ answer }) => answer)).toContainEqual(expect.stringMatching(/^130 is outside the range/));
});
