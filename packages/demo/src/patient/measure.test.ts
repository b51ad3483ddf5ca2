import { bsa, pasi, pruritusNrs, type Answers, type AnyInstrument } from '@clinimetric/scoring';
import { expect, it } from 'vitest';
import { pasiAnswers } from '../../../../test/support/visits.ts';
import { scheduleOf } from '../common/due.ts';
import { scoringOf } from '../common/scoring.ts';
import { schedules } from '../records/schedule.ts';
import { madeUpPatient, madeUpVisit } from '../store/made-up.ts';
import { withoutHidden, type Scored } from './comparison.ts';
import { choicesOf, instrumentsOf, measureOf, neverDone, type Against } from './measure.ts';
import { changeSentence, valueOf } from './sentences.ts';
import { stretchesOf } from './spark.ts';

const drugA = { id: 'a', label: 'Drug A', start: '2025-03-03' };
const drugB = { id: 'b', label: 'Drug B', start: '2025-09-01' };
const patient = { ...madeUpPatient(2), schedule: 'trial', treatments: [drugA, drugB] };
const trial = scheduleOf(patient, schedules);

let number = 0;
function at(day: string, planned: string | null, ...scores: readonly (readonly [AnyInstrument, Answers])[]): Scored {
  const panel = ['pasi', 'bsa', 'pruritus-nrs'];
  const visit = { ...madeUpVisit(2, ++number), day, planned, panel };
  const administrations = scores.map(([instrument, answers]) =>
    scoringOf(instrument, { result: instrument.score(answers) }, { visit, label: 'x' }),
  );
  return { visit, label: 'x', day, administrations };
}

const told = (id: string, visits: readonly Scored[], line = drugA) => {
  const against: Against = { line, isTreatment: true };
  return changeSentence(measureOf(id, trial, visits, against, '2026-06-01'), against);
};
const pasiAt = (total: number) => [pasi, pasiAnswers(total)] as const;
const itchAt = (nrs: number) => [pruritusNrs, { nrs }] as const;

const course = [
  at('2025-03-03', 'baseline', pasiAt(16), itchAt(8)),
  at('2025-04-28', 'week-8', pasiAt(8), itchAt(8)),
  at('2025-09-01', 'month-6', pasiAt(5.2), itchAt(9)),
  at('2026-03-03', 'month-12', pasiAt(2.1), itchAt(7)),
];

it.each([
  // 13.9 of 16.0 is 86.875 %; 3.1 of 5.2 is 59.6 %.
  ['pasi', drugA, '16.0 → 2.1: 86.9\u00a0% lower since Drug A, 3 Mar 2025'],
  ['pasi', drugB, '5.2 → 2.1: 59.6\u00a0% lower since Drug B, 1 Sept 2025'],
  ['pruritus-nrs', drugA, '8 → 7: 1 point lower since Drug A, 3 Mar 2025'],
] as const)('%s against its baseline: %o', (id, line, sentence) => expect(told(id, course, line)).toBe(sentence));

it('a baseline on another day than the start is named by its own day', () => {
  expect(told('pruritus-nrs', course, { ...drugA, start: '2025-04-30' })).toBe(
    '8 → 7: 1 point lower since 28 Apr 2025, baseline of Drug A',
  );
  expect(told('pruritus-nrs', course, { ...drugA, start: '2025-01-01' })).toBe(
    '8 → 7: 1 point lower since 3 Mar 2025, the first visit after the start of Drug A',
  );
});

it('a baseline chosen by hand takes the place of the usual one', () => {
  const line = { ...drugA, baseline: course[1]!.visit.id };
  expect(told('pasi', course, line)).toMatch(/^8\.0 → 2\.1: 73\.8\u00a0% lower since 28 Apr 2025, baseline of Drug A$/);
});

it('a fall just short of a whole percent is not written as that percent', () => {
  const visits = [at('2025-03-03', 'baseline', pasiAt(39.9)), at('2025-06-03', null, pasiAt(10))];
  // 29.9 of 39.9 is 74.937 %; one decimal gives 74.9.
  expect(told('pasi', visits)).toMatch(/: 74\.9\u00a0% lower/);
  const near = [at('2025-03-03', 'baseline', pasiAt(57.9)), at('2025-06-03', null, pasiAt(14.5))];
  // 43.4 of 57.9 is 74.957 %, which one decimal would write as 75.0.
  expect(told('pasi', near)).toMatch(/: 74\.96\u00a0% lower/);
});

it('another method takes the place of the change, never of the value', () => {
  const visits = [
    at('2025-03-03', 'baseline', [bsa, { method: 'handprints', handprints: 20 }]),
    at('2025-06-03', null, [bsa, { method: 'direct', direct: 3 }]),
  ];
  const against: Against = { line: drugA, isTreatment: true };
  const measure = measureOf('bsa', trial, visits, against, '2026-06-01');
  expect(valueOf(measure)).toEqual({ text: '3.0', isTotal: true });
  expect(changeSentence(measure, against)).toBe(
    'Method: Handprints on 3 Mar 2025, Direct estimate on 3 Jun 2025: not comparable since Drug A, 3 Mar 2025',
  );
  expect(measure.points.filter(({ isBroken }) => isBroken)).toHaveLength(1);
});

it('the small line has the gaps of the large one', () => {
  const { points } = measureOf('pasi', trial, course, { line: drugA, isTreatment: true }, '2026-06-01');
  // Month 9, 3 December, was missed.
  expect(stretchesOf(points).map((stretch) => stretch.map(({ total }) => total))).toEqual([[16, 8, 5.2], [2.1]]);
});

it('a score that is open has a range and no change', () => {
  const visits = [at('2025-03-03', 'baseline', pasiAt(16)), at('2025-06-03', null, [pasi, { 'head.area': 1 }])];
  const against: Against = { line: drugA, isTreatment: true };
  const measure = measureOf('pasi', trial, visits, against, '2026-06-01');
  expect(valueOf(measure)).toEqual({ text: '0.0 to 66.0', isTotal: false });
  expect(changeSentence(measure, against)).toBe('No total yet to compare since Drug A, 3 Mar 2025.');
});

it('offers the treatment begun last first, and the first visit at the end', () => {
  expect(choicesOf(patient, course).map(({ line }) => line.label)).toEqual(['Drug B', 'Drug A', 'First visit']);
  expect(choicesOf({ ...patient, treatments: [] }, [])).toEqual([]);
});

it('while a trial visit is open, earlier values of what is not entered are absent', () => {
  const open = at('2026-04-01', null, pasiAt(3));
  const visits = [...course, { ...open, visit: { ...open.visit, state: 'in-progress' as const } }];
  const { visits: shown, hidden } = withoutHidden(trial, visits);
  expect(hidden).toEqual(['pruritus-nrs']);
  expect(shown[0]!.administrations.map(({ instrument }) => instrument)).toEqual(['pasi']);
  expect(withoutHidden(scheduleOf({ ...patient, schedule: 'routine' }, schedules), visits).hidden).toEqual([]);
});

it('of two open trial visits the newest one is being scored: nothing that is open there is seen from before', () => {
  const open = (one: Scored): Scored => ({ ...one, visit: { ...one.visit, state: 'in-progress' } });
  const visits = [open(at('2025-03-03', 'baseline', pasiAt(1.8))), open(at('2025-04-28', 'week-8', itchAt(5)))];
  const { visits: shown, hidden } = withoutHidden(trial, visits);
  expect(hidden).toEqual(['pasi']);
  expect(shown.map(({ administrations }) => administrations.map(({ instrument }) => instrument))).toEqual([
    [],
    ['pruritus-nrs'],
  ]);
  expect(instrumentsOf(shown)).toEqual(['pruritus-nrs']);
});

it('what is begun at the open trial visit has its own range and says that the rest is hidden', () => {
  const begun = at('2026-04-01', null, [pasi, { 'head.area': 1 }]);
  const visits = [...course, { ...begun, visit: { ...begun.visit, state: 'in-progress' as const } }];
  const { visits: shown, hidden } = withoutHidden(trial, visits);
  const against: Against = { line: drugA, isTreatment: true };
  const measure = measureOf('pasi', trial, shown, against, '2026-06-01', hidden);
  expect(measure.isHidden).toBe(true);
  expect(valueOf(measure).text).toBe('0.0 to 66.0');
  expect(changeSentence(measure, against)).toBe('Earlier values: hidden until today’s is entered.');
});

it('what was not done since its last score, or never, is told with its day and reason', () => {
  const notDone = (one: Scored, ids: readonly string[], reason: string): Scored => ({
    ...one,
    visit: { ...one.visit, notDone: Object.fromEntries(ids.map((id) => [id, reason])) },
  });
  const visits = [
    notDone(at('2025-03-03', 'baseline', itchAt(8)), ['pasi', 'bsa'], 'no time'),
    notDone(at('2025-04-28', 'week-8'), ['pruritus-nrs', 'pasi', 'bsa'], 'short visit'),
  ];
  const { last, notDone: told } = measureOf('pruritus-nrs', trial, visits, undefined, '2026-06-01');
  expect(last.day).toBe('2025-03-03');
  expect(told).toEqual({ day: '2025-04-28', reason: 'short visit' });
  expect(neverDone(visits, [])).toEqual([{ day: '2025-04-28', reason: 'short visit', ids: ['pasi', 'bsa'] }]);
  const again = [...visits, at('2025-09-01', 'month-6', itchAt(6))];
  expect(measureOf('pruritus-nrs', trial, again, undefined, '2026-06-01').notDone).toBeUndefined();
});
