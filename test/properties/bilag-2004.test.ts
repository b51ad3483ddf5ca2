import { bilag2004, type CompleteResult, type IncompleteResult } from '@clinimetric/scoring';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

type Value = number | string | boolean;
type Sheet = Record<string, Value>;

/** Form numbers of the features of each group, as the table of the sheet prints them. */
const groups: Readonly<Record<string, readonly (readonly number[])[]>> = {
  mucocutaneous: [
    [5, 7, 9, 11, 13],
    [6, 12, 14, 15],
    [8, 10, 16, 17, 18],
  ],
  neuropsychiatric: [[19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 31, 36], [30, 32, 33, 34, 35, 37, 38], []],
  musculoskeletal: [[39, 41], [40, 42], [43]],
  cardiorespiratory: [[45, 46, 47, 49, 50, 51, 52, 53, 54, 55], [44, 48], []],
  gastrointestinal: [[56, 58, 61, 63, 64], [57, 59, 60, 62], []],
  ophthalmic: [
    [65, 66, 69, 72, 74, 76, 77],
    [67, 68, 70, 73],
    [71, 75],
  ],
};

const scored = bilag2004.items.filter(({ role }) => role === 'scored');
const idOf = (number: number) => scored[number - 1]!.id;
const systems = bilag2004.parts.map(({ id }) => id);
const numbers = [...Array(97).keys()].map((index) => index + 1);
const isCoded = (number: number) => number <= 77 || number === 95;
const yesNo = [80, 85, 88, 89, 96, 97];
const SBP = 78;
const DBP = 79;
const DIPSTICK = 81;
const ACR = 82;
const PCR = 83;
const PROTEIN = 84;
const CREATININE = 86;
const GFR = 87;
const HB = 90;
const compared = [SBP, DBP, DIPSTICK, ACR, PCR, PROTEIN, CREATININE, GFR];

/** Values of the measured items, most of them at the edges of a rule, in the rules' unit. */
const edges: Readonly<Record<number, readonly number[]>> = {
  [SBP]: [110, 111, 112, 120, 140, 141, 150],
  [DBP]: [70, 76, 77, 80, 90, 91, 95],
  [DIPSTICK]: [0, 1, 2, 3, 4],
  [ACR]: [0, 10, 24.99, 25, 26, 49.99, 50, 75, 75.01, 99.99, 100, 100.01, 133.33, 133.34, 225, 300],
  [PCR]: [0, 10, 24.99, 25, 26, 49.99, 50, 75, 75.01, 99.99, 100, 100.01, 133.33, 133.34, 225, 300],
  [PROTEIN]: [0, 0.1, 0.25, 0.26, 0.49, 0.5, 0.75, 0.76, 1, 1.01, 1.33, 1.34, 3, 4],
  [CREATININE]: [60, 100, 113, 113.05, 130, 130.01, 140, 150, 161, 169, 169.01, 200],
  [GFR]: [33.4, 33.5, 33.6, 49.9, 50, 50.1, 53.6, 66, 67, 79.9, 80, 100, 120],
  [HB]: [7.99, 8, 8.95, 9, 9.5, 9.99, 10, 10.99, 11, 13],
  91: [0.99, 1, 1.99, 2, 3.99, 4, 6],
  92: [0.49, 0.5, 0.99, 1, 1.99, 2, 4],
  93: [0, 0.99, 1, 2],
  94: [24.99, 25, 49.99, 50, 149.99, 150, 250],
};
const measured = Object.keys(edges).map(Number);

const mostly = <T>(usual: T, ...others: T[]) =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, fc.constantFrom(...others));

interface Drawn {
  readonly sheet: Sheet;
  readonly mode: 'written' | 'legacy';
}

/**
 * Complete sheets with few findings, so that every grade occurs: features mostly not present, values mostly at edges. A
 * quarter of the renal values are not done.
 */
const sheets: fc.Arbitrary<Drawn> = fc
  .record({
    codes: fc.oneof(
      { weight: 4, arbitrary: fc.array(mostly(0, 0, 1, 1, 2, 3, 4), { minLength: 97, maxLength: 97 }) },
      fc.array(fc.constantFrom(0, 1, 2, 3, 4), { minLength: 97, maxLength: 97 }),
    ),
    values: fc.array(fc.nat(), { minLength: 97, maxLength: 97 }),
    done: fc.array(fc.nat(3), { minLength: 97, maxLength: 97 }),
    due: fc.array(mostly(true, false), { minLength: 97, maxLength: 97 }),
    before: fc.array(fc.option(fc.nat()), { minLength: 97, maxLength: 97 }),
    firstVisit: fc.boolean(),
    healthyBlood: fc.boolean(),
    ever: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
    mode: fc.constantFrom('written' as const, 'legacy' as const),
  })
  .map(({ codes, values, done, due, before, firstVisit, healthyBlood, ever, mode }) => {
    const sheet: Sheet = {};
    const put = (id: string, number: number, value: number) => {
      sheet[id] = value;
      const unit = bilag2004.item(`${id}.unit`);
      if (unit?.kind === 'choice') sheet[unit.id] = unit.options[0]!.value;
      if (id === idOf(number)) sheet[`${id}.due-to-lupus`] = due[number - 1]!;
    };
    for (const number of numbers) {
      const id = idOf(number);
      const drawn = values[number - 1]!;
      if (isCoded(number)) sheet[id] = codes[number - 1]!;
      else if (yesNo.includes(number)) sheet[id] = codes[number - 1]! > 1;
      else if (number >= ACR && number <= GFR && done[number - 1] === 0) sheet[id] = 'not-assessed';
      else {
        const own = edges[number]!;
        put(id, number, healthyBlood && number >= HB ? own.at(-1)! : own[drawn % own.length]!);
      }
      const earlier = before[number - 1];
      if (compared.includes(number) && !firstVisit && earlier !== null && earlier !== undefined)
        put(`previous.${id}`, number, edges[number]![earlier % edges[number]!.length]!);
    }
    systems.forEach((system, i) => (sheet[`ever.${system}`] = ever[i]!));
    return { sheet, mode };
  });

/** Whole hundredths, so that everything below is exact. */
const hundredths = (value: Value | undefined) => (typeof value === 'number' ? Math.round(value * 100) : undefined);

/** A second, plain writing of the rules, for sheets on which enough was measured; it knows no ends and no units. */
function gradesOf({ sheet, mode }: Drawn): Record<string, string | undefined> {
  const legacy = mode === 'legacy';
  const code = (number: number) => sheet[idOf(number)] as number;
  const yes = (number: number) => sheet[idOf(number)] === true;
  const value = (number: number) =>
    sheet[`${idOf(number)}.due-to-lupus`] === true ? hundredths(sheet[idOf(number)]) : undefined;
  const previous = (number: number) => hundredths(sheet[`previous.${idOf(number)}`]);
  const grades: Record<string, string | undefined> = {};
  const rest = (system: string) => (sheet[`ever.${system}`] === true ? 'D' : 'E');
  for (const [system, [a, b, c]] of Object.entries(groups)) {
    const any = (set: readonly number[] | undefined, is: (x: number) => boolean) => set!.some((n) => is(code(n)));
    if (any(a, (x) => x >= 2)) grades[system] = 'A';
    else if (any(a, (x) => x === 1) || any(b, (x) => x >= 2)) grades[system] = 'B';
    else if (any(b, (x) => x === 1) || any(c, (x) => x >= 1)) grades[system] = 'C';
    else grades[system] = rest(system);
  }
  const n = [2, 3, 4].filter((number) => code(number) >= 2).length;
  if (code(1) >= 2 && n >= 2) grades['constitutional'] = 'A';
  else if (code(1) >= 2 || n >= 2) grades['constitutional'] = 'B';
  else if (code(1) === 1 || [2, 3, 4].some((number) => code(number) >= 1)) grades['constitutional'] = 'C';
  else grades['constitutional'] = rest('constitutional');

  const isFirst = compared.every((number) => previous(number) === undefined);
  const protein = [ACR, PCR, PROTEIN].map((number) => {
    const now = value(number);
    const then = previous(number) ?? 0;
    if (now === undefined) return { a1: false, b2: false, c1: false };
    const [some, moderate, severe] = number === PROTEIN ? [25, 50, 100] : [2500, 5000, 10_000];
    const isExact = legacy && number !== ACR;
    const improved = then > 0 && (isExact ? 4 * (then - now) > then : 4 * (then - now) >= then);
    const atLeast = legacy && number === ACR && !isFirst;
    return {
      a1: !improved && (now > severe! || (atLeast && now === severe)),
      b2: !improved && now >= moderate!,
      c1: (now > some! || (atLeast && now === some)) && !(legacy && number === PCR && now < then),
    };
  });
  if ([ACR, PCR, PROTEIN].every((number) => hundredths(sheet[idOf(number)]) === undefined)) {
    const now = (value(DIPSTICK) ?? 0) / 100;
    const then = previous(DIPSTICK);
    const rise = then === undefined ? 0 : now - then / 100;
    protein.push({
      a1: rise >= 2,
      b2: (rise >= 1 && now >= 2) || (legacy && isFirst && now >= 2),
      c1: now >= 1,
    });
  }
  const creatinine = value(CREATININE);
  const creatinineBefore = previous(CREATININE);
  const gfr = value(GFR);
  const gfrBefore = previous(GFR);
  let a3 = false;
  let b3 = false;
  if (creatinine !== undefined && creatinine > 13_000) {
    if (creatinineBefore === undefined) a3 = legacy && isFirst;
    else {
      const ratio = 100 * creatinine;
      a3 = ratio > 130 * creatinineBefore || (legacy && ratio === 130 * creatinineBefore);
      b3 = !a3 && ratio >= 115 * creatinineBefore;
    }
  }
  if (gfr !== undefined) {
    if (gfrBefore !== undefined && gfr < 8000 && 100 * gfr < 67 * gfrBefore) a3 = true;
    if (gfr < 5000 && (gfrBefore === undefined || gfrBefore > 5000)) a3 = true;
    if (legacy && isFirst && gfr < 8000) a3 = true;
  }
  const a1 = protein.some((one) => one.a1);
  const features = [a1, yes(80), a3, yes(88), yes(89), yes(85)].filter(Boolean).length;
  const [s, d, s0, d0] = [value(SBP), value(DBP), previous(SBP), previous(DBP)];
  const c2 =
    s !== undefined && d !== undefined && s0 !== undefined && d0 !== undefined
      ? s > 14_000 && d > 9000 && s - s0 >= 3000 && d - d0 >= 1500
      : false;
  if (features >= 2 && (a1 || yes(88) || yes(89))) grades['renal'] = 'A';
  else if (features > 0 || b3 || protein.some((one) => one.b2)) grades['renal'] = 'B';
  else if (c2 || protein.some((one) => one.c1)) grades['renal'] = 'C';
  else grades['renal'] = rest('renal');

  const [hb, wcc, neut, lymph, plt] = [HB, 91, 92, 93, 94].map((number) => value(number) ?? Number.NaN) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const haemolysis = yes(96);
  if (code(95) >= 2 || hb < 800 || wcc < 100 || neut < 50 || plt < 2500) grades['haematological'] = 'A';
  else if (code(95) === 1 || hb < (haemolysis ? 1000 : 900) || wcc < 200 || neut < 100 || plt < 5000)
    grades['haematological'] = 'B';
  else if (
    (haemolysis && hb >= 1000) ||
    (!haemolysis && hb < 1100) ||
    wcc < 400 ||
    neut < 200 ||
    plt < 15_000 ||
    lymph < 100 ||
    yes(97)
  )
    grades['haematological'] = 'C';
  else grades['haematological'] = rest('haematological');
  return grades;
}

const isDone = (sheet: Sheet, among: readonly number[]) =>
  among.some((number) => sheet[idOf(number)] !== 'not-assessed');
/** Sheets on which every group was measured by at least one value. */
const finished = sheets.filter(({ sheet }) => isDone(sheet, [CREATININE, GFR]));

const order = ['E', 'D', 'C', 'B', 'A'];
const points: Readonly<Record<string, number>> = { A: 12, B: 8, C: 1, D: 0, E: 0 };
const place = (grade: string | null | undefined) => order.indexOf(grade!);

describe('bilag-2004', { timeout: 120_000 }, () => {
  it('agrees with a second writing of its rules, in both renal modes', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(finished, (drawn) => {
        const options = { 'renal-mode': drawn.mode };
        const result = bilag2004.score(drawn.sheet, options) as CompleteResult<string>;
        const grades = gradesOf(drawn);
        expect(result).toMatchObject({ status: 'complete', parts: grades });
        const total = Object.values(grades).reduce((sum, grade) => sum + points[grade!]!, 0);
        expect(result.total).toBe(total);
        expect(bilag2004.totalOf(drawn.sheet, options)).toBe(total);
        for (const [system, grade] of Object.entries(grades)) seen.add(`${system} ${grade}`);
      }),
      { numRuns: 2000 },
    );
    expect(seen.size, 'every grade of every system occurs').toBe(45);
  });

  it('says why each grade is what it is', () => {
    fc.assert(
      fc.property(finished, ({ sheet, mode }) => {
        const result = bilag2004.score(sheet, { 'renal-mode': mode }) as CompleteResult<string>;
        for (const system of systems) {
          const reasons = result.reasons.filter(({ part }) => part === system);
          expect(reasons.length, system).toBeGreaterThan(0);
          for (const { items } of reasons) for (const id of items) expect(result.answers).toHaveProperty([id]);
        }
      }),
      { numRuns: 300 },
    );
  });

  /** Changes of one answer that make a sheet worse and nothing better. */
  function worsenings(sheet: Sheet): Sheet[] {
    const worse: Sheet[] = [];
    for (const number of numbers) {
      const id = idOf(number);
      const value = sheet[id];
      if (isCoded(number)) for (let code = (value as number) + 1; code <= 4; code++) worse.push({ [id]: code });
      else if (value === false) worse.push({ [id]: true });
      else if (typeof value === 'number') {
        const isLowWorse = number >= GFR;
        for (const other of edges[number]!) if (isLowWorse ? other < value : other > value) worse.push({ [id]: other });
        if (sheet[`${id}.due-to-lupus`] === false) worse.push({ [`${id}.due-to-lupus`]: true });
      }
    }
    for (const system of systems) if (sheet[`ever.${system}`] === false) worse.push({ [`ever.${system}`]: true });
    for (const number of compared) {
      const id = `previous.${idOf(number)}`;
      const value = sheet[id];
      for (const other of edges[number]!) {
        if (typeof value === 'number' && (number === GFR ? other > value : other < value)) worse.push({ [id]: other });
      }
    }
    return worse;
  }

  it('never gives a better grade when one item gets worse', () => {
    fc.assert(
      fc.property(finished, fc.constantFrom('as-form', 'bounds'), ({ sheet, mode }, policy) => {
        const options = { 'renal-mode': mode, 'nd-policy': policy };
        const before = bilag2004.score(sheet, options) as CompleteResult<string> | IncompleteResult<string>;
        for (const change of worsenings(sheet)) {
          const after = bilag2004.score({ ...sheet, ...change }, options) as typeof before;
          for (const system of systems) {
            if (!(system in before.parts) || !(system in after.parts)) continue;
            expect(place(after.parts[system]), `${system} ${JSON.stringify(change)}`).toBeGreaterThanOrEqual(
              place(before.parts[system]),
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has bounds that hold the grades of every way to finish, and closes in on them', () => {
    const removing = fc.tuple(
      finished,
      fc.shuffledSubarray([...numbers, ...measured], { minLength: 1, maxLength: 12 }),
      fc.constantFrom('value', 'unit', 'due-to-lupus', 'ever'),
    );
    fc.assert(
      fc.property(removing, ([{ sheet, mode }, removed, what]) => {
        const options = { 'renal-mode': mode };
        const whole = bilag2004.score(sheet, options) as CompleteResult<string>;
        const open: Sheet = { ...sheet };
        for (const number of removed) {
          if (what === 'ever') delete open[`ever.${systems[number % systems.length]!}`];
          else delete open[what === 'value' ? idOf(number) : `${idOf(number)}.${what}`];
        }
        const part = bilag2004.score(open, options);
        if (part.status !== 'incomplete') return;
        for (const system of systems) {
          const [low, high] = part.bounds.parts[system]!;
          expect(place(whole.parts[system]), system).toBeGreaterThanOrEqual(place(low));
          expect(place(whole.parts[system]), system).toBeLessThanOrEqual(place(high));
        }
        expect(whole.total).toBeGreaterThanOrEqual(part.bounds.total![0]);
        expect(whole.total).toBeLessThanOrEqual(part.bounds.total![1]);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves at least as much open under strict bounds', () => {
    fc.assert(
      fc.property(sheets, fc.shuffledSubarray(numbers, { maxLength: 20 }), ({ sheet, mode }, undone) => {
        const open: Sheet = { ...sheet };
        for (const number of undone) open[idOf(number)] = 'not-assessed';
        const [lenient, strict] = ['as-form', 'bounds'].map((policy) =>
          bilag2004.score(open, { 'renal-mode': mode, 'nd-policy': policy }),
        ) as [CompleteResult<string> | IncompleteResult<string>, CompleteResult<string> | IncompleteResult<string>];
        for (const system of systems) {
          const range = (result: typeof lenient) =>
            result.status === 'incomplete'
              ? result.bounds.parts[system]!.map(place)
              : [place(result.parts[system]), place(result.parts[system])];
          expect(range(strict)[0]).toBeLessThanOrEqual(range(lenient)[0]!);
          expect(range(strict)[1]).toBeGreaterThanOrEqual(range(lenient)[1]!);
        }
      }),
      { numRuns: 500 },
    );
  });
});
