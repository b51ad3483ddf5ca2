import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bocf, countResponders, locf, nri, observedCases, responderProportion, visitInWindow } from './index.ts';

const gaps = fc.array(fc.option(fc.integer({ min: 0, max: 50 })), { maxLength: 12 });

describe('NRI', () => {
  it('counts the missing and the failed as non-responders, and everybody in the denominator', () => {
    expect(nri([true, false, null, true], [false, false, false, true])).toEqual([true, false, false, false]);
  });

  it('keeps everybody, and never makes a responder', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.boolean())), (responses) => {
        const imputed = nri(responses);
        expect(imputed).toHaveLength(responses.length);
        imputed.forEach((response, patient) => expect(response).toBe(responses[patient] === true));
        expect(countResponders(imputed)).toEqual({
          responders: countResponders(responses).responders,
          n: responses.length,
        });
      }),
    );
  });

  it('refuses failures of other patients', () => {
    expect(() => nri([true, null], [false])).toThrow('2 and 1');
  });
});

describe('LOCF', () => {
  it.each([
    ['an end', [8, 5, null], undefined, [8, 5, 5]],
    ['a gap, and only the gap', [8, null, 6, null, 3], undefined, [8, 8, 6, 6, 3]],
    ['no baseline', [null, null, 5], undefined, [null, null, 5]],
    ['nothing across a failure', [8, 5, null, null], 2, [8, 5, null, null]],
    ['what comes after a failure', [8, null, 6, null], 1, [8, null, 6, 6]],
    ['0 like any value', [0, null], null, [0, 0]],
  ])('carries into %s', (_, visits, failedFrom, expected) => {
    expect(locf(visits, failedFrom)).toEqual(expected);
  });

  it('takes the latest visit that nothing stands before', () => {
    fc.assert(
      fc.property(gaps, fc.option(fc.nat(12)), (visits, failedFrom) => {
        const carried = locf(visits, failedFrom);
        carried.forEach((value, visit) => {
          const sources = visits
            .map((observed, from) => ({ observed, from }))
            .filter(({ observed, from }) => observed !== null && from <= visit)
            .filter(({ from }) => failedFrom === null || !(from < failedFrom && failedFrom <= visit));
          expect(value).toBe(sources.at(-1)?.observed ?? null);
        });
        expect(locf(carried, failedFrom)).toEqual(carried);
      }),
    );
  });

  it('refuses a failure that is no visit', () => {
    expect(() => locf([1], -1)).toThrow(RangeError);
    expect(() => locf([1], 0.5)).toThrow(RangeError);
  });
});

/** Worked example 8.5: a fall of SLEDAI by at least 4, and PGA (in tenths) less than 3 tenths above the baseline. */
describe('LOCF of a composite', () => {
  const baseline = { sledai: 10, pgaTenths: 15 };
  interface State {
    sledai: number | null;
    pgaTenths: number | null;
  }
  const responds = ({ sledai, pgaTenths }: State) =>
    sledai === null || pgaTenths === null ? null : sledai <= baseline.sledai - 4 && pgaTenths - baseline.pgaTenths < 3;

  const visitsWith = (week8Pga: number | null): State[] => [
    { sledai: 8, pgaTenths: 14 },
    { sledai: 5, pgaTenths: week8Pga },
    { sledai: null, pgaTenths: null },
  ];
  const byComponent = (visits: State[]) =>
    responds({
      sledai: locf(visits.map(({ sledai }) => sledai)).at(-1)!,
      pgaTenths: locf(visits.map(({ pgaTenths }) => pgaTenths)).at(-1)!,
    });
  const asAWhole = (visits: State[]) =>
    responds(locf(visits.map((one) => (responds(one) === null ? null : one))).at(-1)!);

  it('responds where NRI says it does not', () => {
    const visits = visitsWith(16);
    expect(nri(visits.map(responds)).at(-1)).toBe(false);
    expect(byComponent(visits)).toBe(true);
    expect(asAWhole(visits)).toBe(true);
  });

  it('differs by component and as a whole once a component is missing', () => {
    const visits = visitsWith(null);
    expect(byComponent(visits)).toBe(true);
    expect(asAWhole(visits)).toBe(false);
  });

  it('is no response where the baseline itself is carried', () => {
    expect(responds(bocf<State>(baseline, [null]).at(-1)!)).toBe(false);
  });
});

describe('BOCF', () => {
  it('fills every gap with the baseline and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), gaps, (baseline, visits) => {
        bocf(baseline, visits).forEach((value, visit) => expect(value).toBe(visits[visit] ?? baseline));
      }),
    );
    expect(bocf(null, [null, 4])).toEqual([null, 4]);
  });
});

describe('observed cases', () => {
  it('drops what is missing: 4 of 5 where NRI has 4 of 6', () => {
    expect(observedCases([3, null, 0, 5, null])).toEqual([3, 0, 5]);
    const seen = observedCases([true, true, true, true, false, null]);
    expect(responderProportion(countResponders(seen)).percent).toBe(80);
  });
});

describe('the window of a visit', () => {
  const week24 = { plannedDay: 168, daysBefore: 7, daysAfter: 7 };
  it.each([
    ['the only one inside', [150, 170, 190], 1],
    ['the closest', [162, 170], 1],
    ['the later of two as close', [170, 166], 0],
    ['the later of two as close, in order', [166, 170], 1],
    ['its ends', [161], 0],
    ['none outside', [160, 176], null],
    ['none where nobody came', [null, null], null],
    ['the one that took place', [null, 165], 1],
  ])('takes %s', (_, days, expected) => {
    expect(visitInWindow(days, week24)).toBe(expected);
  });

  it('may be longer on one side', () => {
    expect(visitInWindow([158, 180], { plannedDay: 168, daysBefore: 0, daysAfter: 14 })).toBe(1);
  });

  it('refuses a day that is no number', () => {
    expect(() => visitInWindow([Number.NaN], week24)).toThrow(RangeError);
  });
});
