import {
  assessBicla,
  assessBilagFlare,
  assessDoris,
  assessIgaResponse,
  assessLldas,
  assessPlaqueResponse,
  assessSri,
  bilag2004,
  bilagChange,
  checkPlaquePair,
  checkPsoriasisConsistency,
  plaqueMean,
  sledai2k,
  slePga,
  staticPgaOfSigns,
  treatmentRuleSets,
  type LupusVisit,
  type SriThreshold,
  type TreatmentRuleSet,
  type VisitTreatment,
} from '@clinimetric/scoring';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileValues } from './hostile.ts';

const letters = ['E', 'D', 'C', 'B', 'A'];
const systems = bilag2004.parts.map(({ id }) => id);
const descriptors = sledai2k.items.filter(({ role }) => role === 'scored').map(({ id }) => id);

const mostly = <T>(usual: T, other: fc.Arbitrary<T>) => fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, other);
const grades = fc.record(
  Object.fromEntries(systems.map((id) => [id, mostly('C', fc.constantFrom(...letters))])),
) as fc.Arbitrary<Record<string, string>>;
const findings = fc.record(
  Object.fromEntries(descriptors.map((id) => [id, mostly(false, fc.boolean())])),
) as fc.Arbitrary<Record<string, boolean>>;
const pgas = fc.integer({ min: 0, max: 300 }).map((hundredths) => hundredths / 100);
const doses = fc.oneof(
  fc.constantFrom(0, 5, 7.5, 10, 10.01),
  fc.integer({ min: 0, max: 6000 }).map((n) => n / 100),
);

const treatments: fc.Arbitrary<VisitTreatment> = fc.record({
  week: fc.constantFrom(0, 8, 16, 20, 24, 52),
  prednisoneMgPerDay: doses,
  doses: fc.constantFrom([], [{ week: 20, prednisoneMgPerDay: 10 }], [{ week: 24, prednisoneMgPerDay: 12 }]),
  failures: mostly<VisitTreatment['failures']>([], fc.constant([{ kind: 'rescue', week: 12 }])),
  changes: mostly<VisitTreatment['changes']>(
    [],
    fc.constant([{ drugClass: 'antimalarial', change: 'started', week: 18 }]),
  ),
  haemolysis: mostly(false, fc.constant(true)),
  gastrointestinal: mostly(false, fc.constant(true)),
  investigationalDrug: mostly(false, fc.constant(true)),
  backgroundStable: mostly(true, fc.constant(false)),
});

interface Drawn {
  readonly findings: Record<string, boolean>;
  readonly grades: Record<string, string>;
  readonly pga: number;
  readonly treatment: VisitTreatment;
}
const drawn: fc.Arbitrary<Drawn> = fc.record({ findings, grades, pga: pgas, treatment: treatments });
const visitOf = ({ findings: found, grades: bilag, pga, treatment }: Drawn): LupusVisit => ({
  sledai: sledai2k.score(found),
  bilag,
  pga,
  treatment,
});
/** Pairs of visits that respond often enough to say something: follow-ups with few findings. */
const pairs = fc.tuple(
  drawn,
  fc.oneof(
    drawn,
    drawn.map((visit) => ({ ...visit, findings: Object.fromEntries(descriptors.map((id) => [id, false])), pga: 0 })),
  ),
);
const ruleSets = fc.constantFrom(...(Object.keys(treatmentRuleSets) as TreatmentRuleSet[]));
const pgaLimits = fc.constantFrom('below' as const, 'at-most' as const);
const thresholds: readonly SriThreshold[] = [4, 5, 6, 7, 8];

const isAchieved = (answer: { status: string; achieved?: boolean }) =>
  answer.status === 'evaluable' ? answer.achieved : undefined;

describe('lupus responses', { timeout: 60_000 }, () => {
  it('nest: a response at a threshold is one at every lower threshold', () => {
    let responses = 0;
    fc.assert(
      fc.property(pairs, ruleSets, pgaLimits, ([before, after], treatmentRules, pgaLimit) => {
        const visits = { baseline: visitOf(before), followUp: visitOf(after) };
        const found = thresholds.map((threshold) =>
          isAchieved(assessSri({ ...visits, threshold, treatmentRules, pgaLimit })),
        );
        found.slice(1).forEach((higher, i) => {
          if (higher === true) expect(found[i]).toBe(true);
        });
        if (found[0] === true) responses++;
      }),
      { numRuns: 1000 },
    );
    expect(responses, 'some of them do respond').toBeGreaterThan(20);
  });

  /** Follow-ups that are worse in one thing and equal in all others. */
  function worsenings(visit: Drawn): Drawn[] {
    const worse = systems.flatMap((system) =>
      letters
        .slice(letters.indexOf(visit.grades[system]!) + 1)
        .map((letter) => ({ ...visit, grades: { ...visit.grades, [system]: letter } })),
    );
    const absent = descriptors.filter((id) => !visit.findings[id]);
    const active = absent.map((id) => ({ ...visit, findings: { ...visit.findings, [id]: true } }));
    const higher = [0.01, 0.3, 0.5, 3].map((rise) => Math.round((visit.pga + rise) * 100) / 100);
    const marked = higher.filter((pga) => pga <= 3).map((pga) => ({ ...visit, pga }));
    const dose = Math.round(visit.treatment.prednisoneMgPerDay! * 100 + 100) / 100;
    const treated = { ...visit, treatment: { ...visit.treatment, prednisoneMgPerDay: dose } };
    return [...worse, ...active, ...marked, treated];
  }

  const composites = {
    'SRI-4': (baseline: LupusVisit, followUp: LupusVisit) => assessSri({ baseline, followUp, treatmentRules: 'bliss' }),
    BICLA: (baseline: LupusVisit, followUp: LupusVisit) => assessBicla({ baseline, followUp, pgaLimit: 'at-most' }),
    LLDAS: (previous: LupusVisit, visit: LupusVisit) => assessLldas({ visit, previous }),
    'LLDAS by flare': (previous: LupusVisit, visit: LupusVisit) =>
      assessLldas({ visit, previous, newActivity: 'no-flare' }),
    DORIS: (_: LupusVisit, visit: LupusVisit) => assessDoris({ visit }),
  };

  it.each(Object.entries(composites))('%s: a worse visit never turns non-response into response', (_, assess) => {
    let achieved = 0;
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const baseline = visitOf(before);
        const now = isAchieved(assess(baseline, visitOf(after)));
        if (now === true) achieved++;
        if (now !== false) return;
        for (const worse of worsenings(after)) expect(isAchieved(assess(baseline, visitOf(worse)))).toBe(false);
      }),
      { numRuns: 200 },
    );
    expect(achieved, 'some of them do respond').toBeGreaterThan(2);
  });

  it('leaves a limb open exactly where open grades could decide it either way', () => {
    const opening = fc.tuple(pairs, fc.constantFrom(...systems), fc.constantFrom(...systems));
    fc.assert(
      fc.property(opening, ([[before, after], first, second]) => {
        const assess = (baseline: Record<string, string>, followUp: Record<string, string>) =>
          assessBicla({
            baseline: { ...visitOf(before), bilag: baseline },
            followUp: { ...visitOf(after), bilag: followUp },
            pgaLimit: 'below',
          }).limbs!;
        const [without, withoutNow] = [{ ...before.grades }, { ...after.grades }];
        delete without[first];
        delete withoutNow[second];
        const open = assess(without, withoutNow);
        const completions = letters.flatMap((a) =>
          letters.map((b) => assess({ ...without, [first]: a }, { ...withoutNow, [second]: b })),
        );
        for (const id of ['improvement', 'newA', 'newB'] as const) {
          const outcomes = new Set(completions.map((limbs) => `${limbs[id].outcome} ${limbs[id].code}`));
          if (open[id].code === 'grades-open') expect(outcomes.size, id).toBeGreaterThan(1);
          else expect([...outcomes], id).toEqual([`${open[id].outcome} ${open[id].code}`]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes a mark in mm for the points it stands for', () => {
    for (let mm = 0; mm <= 100; mm++) {
      for (const rise of [9, 10, 11]) {
        if (mm + rise > 100) continue;
        const found = assessSri({
          baseline: { pga: slePga.score({ 'pga-mm': mm }) },
          followUp: { pga: (3 * (mm + rise)) / 100 },
          preset: 'kamen2022',
        });
        expect(found.limbs!.pga.outcome, `${mm} mm, ${rise} more`).toBe(rise <= 10 ? 'reached' : 'not-reached');
      }
    }
  });
});

describe('plaques', () => {
  it('agree with exact fractions, for every pair of totals', () => {
    for (let before = 1; before <= 12; before++) {
      for (let after = 0; after <= 12; after++) {
        const found = assessPlaqueResponse({ baseline: before, followUp: after });
        const achieved = { tpss50: 2 * after <= before, tpss75: 4 * after <= before };
        expect(found).toMatchObject({ status: 'evaluable', change: before - after, achieved });
      }
    }
  });

  it('agree with exact fractions, for means', () => {
    const totals = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(totals, (plaques) => {
        const [before, after] = [plaques.map(([total]) => total), plaques.map(([, total]) => total)];
        const sums = [before, after].map((list) => list.reduce((sum, total) => sum + total, 0)) as [number, number];
        fc.pre(sums[0] > 0);
        const found = assessPlaqueResponse({ baseline: plaqueMean(before), followUp: plaqueMean(after) });
        expect(found).toMatchObject({ achieved: { tpss50: 2 * sums[1] <= sums[0], tpss75: 4 * sums[1] <= sums[0] } });
        const percent = 'improvementPercent' in found ? found.improvementPercent : Number.NaN;
        expect(Math.abs(percent - (100 * (sums[0] - sums[1])) / sums[0])).toBeLessThan(1e-9);
      }),
    );
  });
});

/** Every comparison with one input of which each field can be replaced. */
const visit: LupusVisit = {
  sledai: 4,
  bilag: { renal: 'B' },
  pga: 1,
  treatment: { week: 24, prednisoneMgPerDay: 5, doses: [], failures: [], changes: [] },
};
const calls: readonly (readonly [name: string, assess: (input: never) => unknown, input: object])[] = [
  ['assessSri', assessSri, { baseline: visit, followUp: visit, preset: 'bliss', threshold: 4, pgaLimit: 'below' }],
  ['assessBicla', assessBicla, { baseline: visit, followUp: visit, pgaLimit: 'below', treatmentRules: 'tulip' }],
  ['assessLldas', assessLldas, { visit, previous: visit, newActivity: 'no-flare', withoutPrevious: 'reached' }],
  ['assessDoris', assessDoris, { visit, doseLimit: 'below-5' }],
  ['bilagChange', bilagChange, { baseline: { renal: 'A' }, followUp: { renal: 'B' } }],
  ['assessBilagFlare', assessBilagFlare, { previous: { renal: 'A' }, current: { renal: 'B' } }],
  ['assessIgaResponse', assessIgaResponse, { baseline: 3, followUp: 1 }],
  ['staticPgaOfSigns', staticPgaOfSigns, { erythema: 1, induration: 1, scaling: 1 }],
  [
    'assessPlaqueResponse',
    assessPlaqueResponse,
    { baseline: { numerator: 9, denominator: 2, plaques: 2 }, followUp: 2 },
  ],
  ['plaqueMean', plaqueMean, [1, 2]],
  ['checkPlaquePair', checkPlaquePair, { plaque: { erythema: 2, induration: 2, scaling: 2 }, comparison: 1 }],
  ['checkPsoriasisConsistency', checkPsoriasisConsistency, { iga: 0, pasi: 1, bsa: 1 }],
];

/** The input with one field, however deep, replaced. */
function* replacing(input: unknown, value: () => unknown): Generator<unknown> {
  yield value();
  if (typeof input !== 'object' || input === null) return;
  for (const key of Object.keys(input)) {
    const copy = (): Record<string, unknown> => (Array.isArray(input) ? [...input] : { ...input }) as never;
    for (const inner of replacing((input as Record<string, unknown>)[key], value)) {
      const changed = copy();
      changed[key] = inner;
      yield changed;
    }
  }
}

/** Wrong in the shape of a visit: results without what results have, lists of anything. */
const misshapen: readonly (readonly [string, () => unknown])[] = [
  ['a bare result', () => ({ status: 'complete', instrument: 'bilag-2004' })],
  ['a result of nothing', () => ({ status: 'incomplete', instrument: 'sledai-2k', version: 1, answers: null })],
  ['a failed mean', () => ({ status: 'not-evaluable', reason: 'missing' })],
  ['a list of entries', () => [{ week: 1, kind: 'rescue', drugClass: 'antimalarial', change: 'started' }]],
  ['a list of nonsense', () => [null, 1, 'rescue', { week: -1 }]],
];

describe.each(calls)('%s', { timeout: 60_000 }, (_, assess, input) => {
  const expectPlain = (given: unknown) => {
    const answer = assess(given as never);
    expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer);
  };
  it.each([...hostileValues, ...misshapen])('survives %s anywhere in its input', (_name, value) => {
    for (const given of replacing(input, value)) expectPlain(given);
  });
  it('survives anything', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const given of replacing(input, () => value)) expectPlain(given);
      }),
      { numRuns: 50 },
    );
  });
});
