import { bilagAnswers, ClinicFile } from '@clinimetric/demo/testing';
import {
  bilag2004,
  bsa,
  pasi,
  sledai2k,
  type Administration,
  type AnyInstrument,
  type Answers,
} from '@clinimetric/scoring';
import { expect, it } from 'vitest';
import { known } from '../common/instruments.ts';
import { changesOf } from './changes.ts';

const file = new ClinicFile();
const visit = file.visit(file.patient({ code: 'P-1', diagnosis: 'psoriasis' }), '2025-03-03', []);
const scoring = (instrument: AnyInstrument, answers: Answers): Administration =>
  file.scoring(visit, instrument, answers);
const between = (instrument: AnyInstrument, ...answers: readonly (Answers | undefined)[]) =>
  changesOf(
    known(instrument.id)!,
    answers.map((one) => one && scoring(instrument, one)),
  );

const region = (id: string, area: number, erythema = 0, induration = 0, desquamation = 0): Answers =>
  area === 0
    ? { [`${id}.area`]: 0 }
    : {
        [`${id}.area`]: area,
        [`${id}.erythema`]: erythema,
        [`${id}.induration`]: induration,
        [`${id}.desquamation`]: desquamation,
      };

it('PASI is told by region: items that changed, and a region that cleared', () => {
  const before = {
    ...region('head', 1, 2, 1),
    ...region('upper-limbs', 0),
    ...region('trunk', 2, 1),
    ...region('lower-limbs', 0),
  };
  const after = {
    ...region('head', 1, 1, 1),
    ...region('upper-limbs', 1, 1),
    ...region('trunk', 0),
    'lower-limbs.area': 2,
  };
  const { by, rows, total } = between(pasi, before, after);
  expect(by).toBe('part');
  expect(rows).toEqual([
    // 0.1 × 1 × 3, then 0.1 × 1 × 2.
    { label: 'Head and neck', values: ['0.3', '0.2'], told: ['Erythema 2 → 1'] },
    { label: 'Arms', values: ['0.0', '0.2'], told: ['Area 0 → 1, Erythema 1, Induration 0, Desquamation 0'] },
    { label: 'Trunk', values: ['0.6', '0.0'], told: ['No psoriasis in this region'] },
    { label: 'Legs', values: ['0.0', 'open'], told: ['Area 0 → 2'] },
  ]);
  expect(total).toEqual({ label: 'PASI', values: ['0.9', 'not complete'], told: [] });
});

it('an answer on one side only is said as such', () => {
  const { rows } = between(pasi, region('head', 1, 2, 1), { 'head.area': 1, 'head.erythema': 2 });
  expect(rows[0]!.told).toEqual(['Induration 1 → not answered, Desquamation 0 → not answered']);
});

it('SLEDAI is told by descriptor, and what is absent at both visits is counted', () => {
  const none = Object.fromEntries(sledai2k.items.filter(({ role }) => role === 'scored').map(({ id }) => [id, false]));
  const { rows, alike, total } = between(sledai2k, { ...none, arthritis: true, rash: true }, { ...none, rash: true });
  expect(rows).toEqual([
    { label: 'Arthritis', values: ['present', 'absent'], told: ['present → absent'] },
    { label: 'Rash', values: ['present', 'present'], told: [] },
  ]);
  expect(alike).toBe('22 items absent or 0 at each of these visits');
  // Nothing is said of a visit at which it was not scored.
  expect(between(sledai2k, undefined, { ...none, rash: true }).alike).toBe('23 items absent or 0 where it was scored');
  // Arthritis weighs 4.
  expect(total.told).toEqual(['4 points lower']);
});

it('BILAG is told by system with its grade and the reason, and has no total', () => {
  const ever = { 'ever.musculoskeletal': true };
  const { by, rows, total } = between(
    bilag2004,
    bilagAnswers({ ...ever, 'musculoskeletal.arthritis-moderate': 3 }),
    bilagAnswers({ ...ever, 'musculoskeletal.arthritis-mild': 2 }),
  );
  expect(by).toBe('system');
  const joints = rows.find(({ label }) => label === 'Joints and muscles')!;
  expect(joints.values).toEqual(['B', 'C']);
  expect(joints.told.slice(0, -1)).toEqual([expect.stringMatching(/ 3 → 0$/), expect.stringMatching(/ 0 → 2$/)]);
  expect(joints.told.at(-1)).toMatch(/^C: /);
  expect(rows.find(({ label }) => label === 'Kidney')!.told).toEqual([]);
  expect(total.values).toEqual(['', '']);
});

it('another method leaves the answers side by side and the totals apart', () => {
  const { rows, total, differs } = between(
    bsa,
    { method: 'handprints', handprints: 20 },
    { method: 'direct', direct: 3 },
  );
  expect(differs).toMatch(/^Method differs: Handprints, then Direct estimate\. The totals are not comparable/);
  expect(total).toEqual({ label: 'BSA', values: ['20.0 %', '3.0 %'], told: ['not comparable'] });
  expect(rows.find(({ label }) => label === 'Handprints')!.values).toEqual(['20', '–']);
});

it('a visit without the instrument stays empty', () => {
  const { rows, total } = between(bsa, undefined, { method: 'direct', direct: 3 });
  expect(rows.map(({ values, told }) => [values[0], told])).toEqual(rows.map(() => ['–', []]));
  expect(total.values).toEqual(['not scored', '3.0 %']);
});
