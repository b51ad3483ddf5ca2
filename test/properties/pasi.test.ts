import {
  bandOf,
  checkThresholds,
  interpret,
  pasi,
  pasiAreaEdges,
  pasiAreaGrade,
  pasiSigns,
} from '@clinimetric/scoring';
import { describe, expect, it } from 'vitest';

/** Weights in tenths, as published; a second writing of them. */
const weights = { head: 1, 'upper-limbs': 2, trunk: 3, 'lower-limbs': 4 } as const;
type Region = keyof typeof weights;
const regions = Object.keys(weights) as Region[];

const upTo = (n: number) => [...Array(n + 1).keys()];
const grades = upTo(4);

/** All 875 states of a region: area grade and three signs. */
const states = upTo(6).flatMap((area) =>
  grades.flatMap((e) => grades.flatMap((i) => grades.map((d) => ({ area, signs: [e, i, d] as const })))),
);
type State = (typeof states)[number];

const productOf = ({ area, signs: [e, i, d] }: State) => area * (e + i + d);
const answersOf = (region: Region, { area, signs }: State) =>
  Object.fromEntries([[`${region}.area`, area], ...pasiSigns.map((sign, i) => [`${region}.${sign}`, signs[i]])]);
const clear = Object.fromEntries(regions.map((region) => [`${region}.area`, 0]));

/** One state for each of the 40 values that area × signs can have. */
const representatives = [...new Map(states.map((state) => [productOf(state), state])).values()];

describe.each(regions)('%s alone', { timeout: 60_000 }, (region) => {
  it('has 875 states, each worth weight × signs × area', () => {
    expect(states).toHaveLength(875);
    for (const state of states) {
      const answers = { ...clear, ...answersOf(region, state) };
      const tenths = weights[region] * productOf(state);
      const result = pasi.score(answers);
      expect(result).toMatchObject({ status: 'complete', total: tenths / 10 });
      expect(result).toHaveProperty('parts', {
        ...Object.fromEntries(regions.map((id) => [id, 0])),
        [region]: tenths / 10,
      });
      expect(pasi.totalOf(answers)).toBe(tenths / 10);
    }
  });

  it('adds the same to any other regions: only area × signs counts', () => {
    const others = regions.filter((id) => id !== region);
    // Neighbours at rest, at their largest, and at every value in between in turn.
    representatives.forEach((neighbour, turn) => {
      const context = Object.assign(
        {},
        clear,
        ...others.map((id, k) =>
          answersOf(id, representatives[(turn * (k + 1)) % representatives.length] ?? neighbour),
        ),
      ) as Record<string, number>;
      const rest = Math.round(pasi.totalOf(context)! * 10);
      for (let i = turn % 5; i < states.length; i += 5) {
        const state = states[i]!;
        const total = pasi.totalOf({ ...context, ...answersOf(region, state) });
        expect(total).toBe((rest + weights[region] * productOf(state)) / 10);
      }
    });
  });
});

describe('all regions together', { timeout: 120_000 }, () => {
  it('has 40 different values of area × signs', () => expect(representatives).toHaveLength(40));

  it('adds the four regions, at each of the 40⁴ combinations of their values', () => {
    const answers: Record<string, number> = {};
    const names = regions.map((region) => Object.keys(answersOf(region, states[0]!)));
    const set = (region: number, { area, signs }: State) => {
      const [a, e, i, d] = names[region] as [string, string, string, string];
      answers[a] = area;
      answers[e] = signs[0];
      answers[i] = signs[1];
      answers[d] = signs[2];
    };
    let wrong = 0;
    const reached = new Set<number>();
    for (const head of representatives) {
      set(0, head);
      for (const arms of representatives) {
        set(1, arms);
        for (const trunk of representatives) {
          set(2, trunk);
          const three = productOf(head) + 2 * productOf(arms) + 3 * productOf(trunk);
          for (const legs of representatives) {
            set(3, legs);
            const tenths = three + 4 * productOf(legs);
            reached.add(tenths);
            if (pasi.totalOf(answers) !== tenths / 10) wrong++;
          }
        }
      }
    }
    expect(wrong).toBe(0);
    expect(reached.size).toBe(697);
  });

  it('is 10.0, and not above 10, by every route that leads there', () => {
    const values = representatives.map((state) => ({ state, product: productOf(state) }));
    let routes = 0;
    for (const head of values) {
      for (const arms of values) {
        for (const trunk of values) {
          const rest = 100 - head.product - 2 * arms.product - 3 * trunk.product;
          for (const legs of values.filter(({ product }) => 4 * product === rest)) {
            routes++;
            const result = pasi.score({
              ...answersOf('head', head.state),
              ...answersOf('upper-limbs', arms.state),
              ...answersOf('trunk', trunk.state),
              ...answersOf('lower-limbs', legs.state),
            });
            expect(result).toHaveProperty('total', 10);
            expect(interpret(result, { schemes: ['three-way-3-10', 'ema-2004'] }).map(({ band }) => band)).toEqual([
              'moderate',
              'not-above-10',
            ]);
            expect(checkThresholds(result).map(({ threshold, met }) => [threshold, met])).toEqual([
              ['rule-of-tens', false],
              ['british-biologic-start', true],
            ]);
          }
        }
      }
    }
    expect(routes).toBeGreaterThan(1000);
  });

  it('has the bands of its neighbours one tenth away', () => {
    const scheme = pasi.bandSchemes.find(({ id }) => id === 'ema-2004')!;
    expect([9.9, 10, 10.1].map((total) => bandOf(scheme, total, 0.1))).toEqual([
      'not-above-10',
      'not-above-10',
      'above-10',
    ]);
  });
});

describe('the three ways to give an area', { timeout: 60_000 }, () => {
  it.each(regions)('grades every hundredth of a percent of %s by the printed edges', (region) => {
    const signs = { [`${region}.erythema`]: 1, [`${region}.induration`]: 0, [`${region}.desquamation`]: 0 };
    const others = Object.fromEntries(regions.filter((id) => id !== region).map((id) => [`${id}.area`, 0]));
    let wrong = 0;
    for (let hundredths = 0; hundredths <= 10_000; hundredths++) {
      const percent = hundredths / 100;
      const grade = percent === 0 ? 0 : pasiAreaEdges.filter((edge) => percent >= edge && percent > 0).length;
      if (pasiAreaGrade(hundredths, 10_000) !== grade) wrong++;
      const answers = { ...others, [`${region}.area-percent`]: percent, ...signs };
      if (pasi.totalOf(answers) !== (weights[region] * grade) / 10) wrong++;
    }
    expect(wrong).toBe(0);
  });

  it.each(regions)('agree at each handprint of %s', (region) => {
    const signs = { [`${region}.erythema`]: 4, [`${region}.induration`]: 4, [`${region}.desquamation`]: 4 };
    const others = Object.fromEntries(regions.filter((id) => id !== region).map((id) => [`${id}.area`, 0]));
    // One print is 1 % of the body, a region ten times its tenths of the body: a print is 10 / tenths percent of it.
    const prints = 10 * weights[region];
    for (let hundredths = 0; hundredths <= 100 * prints; hundredths++) {
      const grade =
        hundredths === 0 ? 0 : pasiAreaEdges.filter((edge) => hundredths >= 10 * edge * weights[region]).length;
      const byPrints = pasi.totalOf({ ...others, ...signs, [`${region}.handprints`]: hundredths / 100 });
      const byGrade = pasi.totalOf({ ...others, ...signs, [`${region}.area`]: grade });
      const both = pasi.totalOf({
        ...others,
        ...signs,
        [`${region}.handprints`]: hundredths / 100,
        [`${region}.area`]: grade,
      });
      expect([byPrints, both], `${hundredths / 100} prints`).toEqual([byGrade, byGrade]);
    }
  });
});
