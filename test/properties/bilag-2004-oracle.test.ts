import { bilag2004, type Answers } from '@clinimetric/scoring';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODED, STANDS, gradeOfHaematological, gradeOfRenal, gradesOfCoded, pointsOf } from '../oracles/bilag-2004.mjs';

type Given = Record<string, number | boolean | undefined>;

const policies = fc.constantFrom('as-form', 'bounds');

/** Mostly absent, so that every grade comes up often. */
const stand = fc.oneof(
  { weight: 24, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: STANDS.length - 1 }) },
);
const coded = fc.tuple(
  ...CODED.map(({ items }) =>
    fc.record({
      stands: fc.array(stand, { minLength: items.length, maxLength: items.length }),
      ever: fc.constantFrom(true, false, undefined),
    }),
  ),
);

const codedAnswers = (systems: readonly { stands: number[]; ever: boolean | undefined }[]): Answers =>
  Object.fromEntries(
    CODED.flatMap(({ system, items }, s) => [
      ...items.map((item, i) => [item, STANDS[systems[s]!.stands[i]!]]),
      [`ever.${system}`, systems[s]!.ever],
    ]),
  );

/** Best and worst grade of a system that a result gives. */
function gradesOf(answers: unknown, system: string, options = {}): readonly unknown[] {
  const result = bilag2004.score(answers, options);
  if (result.status === 'invalid') throw new Error(JSON.stringify(result.issues));
  if (result.status === 'incomplete') return result.bounds.parts[system] ?? [];
  return [result.parts[system], result.parts[system]];
}

/** `value` of the list, or none. */
const maybe = (...values: number[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 6 });
const yesNo = fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.boolean() });

// At the limits, next to them, and pairs with the exact ratios: a fall of a quarter, 115 % and 130 %, 67 %.
const ratio = [0, 18.75, 25, 25.01, 37.49, 37.5, 49.99, 50, 50.01, 75, 99.99, 100, 100.01, 112.5, 150, 225, 226, 300];
const day = [0, 0.2, 0.25, 0.26, 0.37, 0.38, 0.49, 0.5, 0.51, 0.75, 1, 1.01, 1.2, 1.5, 1.51, 1.6, 2, 2.01];
const creatinine = [60, 100, 115, 120, 130, 130.01, 137.99, 138, 149.5, 150, 156, 156.01, 169, 195, 200, 260];
const gfr = [20, 33.5, 40.1, 40.2, 49.9, 50, 50.1, 53.5, 53.6, 60, 66.9, 67, 75, 79.9, 80, 100, 119, 120];
const levels = [0, 1, 2, 3, 4];
const upper = [110, 120, 140, 141, 150, 170];
const lower = [60, 75, 90, 91, 105, 106];

const renalValues = {
  'systolic-pressure': maybe(...upper),
  'diastolic-pressure': maybe(...lower),
  'dipstick-protein': maybe(...levels),
  'albumin-creatinine': maybe(...ratio),
  'protein-creatinine': maybe(...ratio),
  'protein-24h': maybe(...day),
  creatinine: maybe(...creatinine),
  gfr: maybe(...gfr),
};
const renal = fc.record({
  ...renalValues,
  // A quarter of the forms have nothing but the dipstick for protein.
  only: fc.nat(3),
  'accelerated-hypertension': yesNo,
  'nephrotic-syndrome': yesNo,
  'active-sediment': yesNo,
  'active-nephritis': yesNo,
});
const before = fc.record(renalValues);
const quantities = ['albumin-creatinine', 'protein-creatinine', 'protein-24h'];
const pressures = ['systolic-pressure', 'diastolic-pressure'];

const units: Readonly<Record<string, string>> = {
  'albumin-creatinine': 'mg/mmol',
  'protein-creatinine': 'mg/mmol',
  'protein-24h': 'g/(24.h)',
  creatinine: 'umol/L',
  haemoglobin: 'g/dL',
  'white-cells': '10*9/L',
  neutrophils: '10*9/L',
  lymphocytes: '10*9/L',
  platelets: '10*9/L',
};

/** Values of a system as answers with units; a value that is none is said to be not done, a pressure not due to lupus. */
function measured(system: string, given: Given): Answers {
  const answers: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    const id = `${system}.${name}`;
    const elsewhere = value === undefined && pressures.includes(name);
    answers[id] = elsewhere ? 200 : (value ?? 'not-assessed');
    if (units[name]) answers[`${id}.unit`] = units[name];
    answers[`${id}.due-to-lupus`] = !elsewhere;
  }
  return Object.fromEntries(Object.entries(answers).filter(([id]) => bilag2004.item(id))) as Answers;
}

const previous = (given: Given): Answers =>
  Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => [
      [`previous.renal.${name}`, value],
      ...(units[name] ? [[`previous.renal.${name}.unit`, units[name]]] : []),
    ]),
  );

const counts = (...limits: number[]) => fc.constantFrom(...limits.flatMap((limit) => [limit - 0.01, limit]), 1000);
const haematological = fc.record({
  haemoglobin: counts(8, 9, 10, 11, 15),
  'white-cells': counts(1, 2, 4),
  neutrophils: counts(0.5, 1, 2),
  lymphocytes: counts(1),
  platelets: counts(25, 50, 150),
  ttp: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(4) }),
  'active-haemolysis': fc.boolean(),
  'coombs-isolated': yesNo,
});

describe('BILAG-2004 and a second reading of its rules', { timeout: 120_000 }, () => {
  it('give the same grades to the systems coded 0–4', () => {
    fc.assert(
      fc.property(coded, policies, (systems, policy) => {
        const answers = codedAnswers(systems);
        CODED.forEach((one, s) => {
          const grades = gradesOf(answers, one.system, { 'nd-policy': policy });
          expect(grades, one.system).toEqual(gradesOfCoded(one, systems[s]!.stands, systems[s]!.ever));
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('give the same grade to the kidney', () => {
    fc.assert(
      fc.property(renal, before, fc.boolean(), ({ only, ...one }, earlier, ever) => {
        const given: Given = { ...one };
        if (only === 0) for (const name of quantities) given[name] = undefined;
        // Something answers for protein and for function, so that nothing is open.
        if ([...quantities, 'dipstick-protein'].every((name) => given[name] === undefined))
          given['dipstick-protein'] = 0;
        if (given['creatinine'] === undefined) given['gfr'] ??= 100;
        const answers = { ...measured('renal', given), ...previous(earlier), 'ever.renal': ever };
        const grade = gradeOfRenal(given, earlier, ever);
        expect(gradesOf(answers, 'renal')).toEqual([grade, grade]);
      }),
      { numRuns: 5000 },
    );
  });

  it('give the same grade to the blood, with values left out that are not due to lupus', () => {
    const foreign = fc.subarray(['haemoglobin', 'white-cells', 'neutrophils', 'lymphocytes', 'platelets']);
    fc.assert(
      fc.property(haematological, foreign, fc.boolean(), (one, left, ever) => {
        const given: Given = { ...one };
        const answers: Record<string, unknown> = { ...measured('haematological', given), 'ever.haematological': ever };
        for (const name of left) {
          given[name] = undefined;
          answers[`haematological.${name}.due-to-lupus`] = false;
        }
        const grade = gradeOfHaematological(given, ever);
        expect(gradesOf(answers, 'haematological')).toEqual([grade, grade]);
      }),
      { numRuns: 5000 },
    );
  });

  it('add the same numbers up', () => {
    fc.assert(
      fc.property(coded, (systems) => {
        const result = bilag2004.score(codedAnswers(systems));
        if (result.status !== 'incomplete') throw new Error(result.status);
        const grades = CODED.map((one, s) => gradesOfCoded(one, systems[s]!.stands, systems[s]!.ever));
        // Kidney and blood are unanswered: anything from 0 to 12 each.
        const low = pointsOf(grades.map(([best]) => best));
        const high = pointsOf(grades.map(([, worst]) => worst)) + 24;
        expect(result.bounds.total).toEqual([low, high]);
      }),
      { numRuns: 1000 },
    );
  });
});
