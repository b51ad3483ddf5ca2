import { describe, expect, it } from 'vitest';
import { bsa } from './instruments/bsa.ts';
import { dlqi } from './instruments/dlqi.ts';
import { pasi } from './instruments/pasi.ts';
import { pruritusNrs } from './instruments/pruritus-nrs.ts';
import { pruritusVas } from './instruments/pruritus-vas.ts';
import { sledai2k } from './instruments/sledai-2k.ts';
import type { Result } from './result.ts';
import {
  adjustedMeanSledai,
  assessBsaTarget,
  assessDlqiResponse,
  assessItchResponse,
  assessPasiResponse,
  classifyPsoriasisSeverity,
  interpretItchMean,
  itchWeeklyMean,
  psoriasisSeveritySchemes,
  responseDefinitions,
  responseSources,
  sledaiChangeSfiArm,
  sledaiChangeToronto,
  vasMillimetres,
} from './responses.ts';

const nrs = (points: number, options?: object) => pruritusNrs.score({ nrs: points }, options);
const vas = (mm: number, options?: object) => pruritusVas.score({ 'vas-mm': mm }, options);
const direct = (percent: number, options?: object) => bsa.score({ method: 'direct', direct: percent }, options);
const prints = (handprints: number, options?: object) => bsa.score({ method: 'handprints', handprints }, options);
const legs = (area: number): Result =>
  pasi.score({
    'head.area': 0,
    'upper-limbs.area': 0,
    'trunk.area': 0,
    'lower-limbs.area': area,
    'lower-limbs.erythema': 2,
    'lower-limbs.induration': 2,
    'lower-limbs.desquamation': 1,
  });
/** The same result as another major version would have left it. */
const ofVersion = (version: string, result: Result): Result => ({ ...result, version });

describe('what can be compared', () => {
  const whole = { 'head.area': 0, 'upper-limbs.area': 0, 'trunk.area': 0 };
  it.each([
    ['no baseline', undefined, 3, { reason: 'missing', field: 'baseline' }],
    ['no follow-up', 3, null, { reason: 'missing', field: 'followUp' }],
    ['an incomplete result', legs(2), pasi.score(whole), { reason: 'no-total', field: 'followUp' }],
    ['an invalid result', pasi.score({ 'head.area': 9 }), 3, { reason: 'no-total', field: 'baseline' }],
    ['a number off its step', 14.75, 3, { reason: 'off-step', field: 'baseline' }],
    ['a number out of range', 72.1, 3, { reason: 'out-of-range', field: 'baseline' }],
    ['a negative number', 3, -0.1, { reason: 'out-of-range', field: 'followUp' }],
    ['no number', Number.NaN, 3, { reason: 'not-a-number', field: 'baseline' }],
    ['infinity', 3, Number.POSITIVE_INFINITY, { reason: 'out-of-range', field: 'followUp' }],
    ['text', '12' as never, 3, { reason: 'not-a-number', field: 'baseline' }],
    ['another instrument', legs(2), dlqi.score({}), { reason: 'incomparable', field: 'instrument' }],
    ['another major version', ofVersion('2.0.0', legs(3)), legs(1), { reason: 'incomparable', field: 'version' }],
  ])('%s is not evaluable', (_, baseline, followUp, why) => {
    expect(assessPasiResponse({ baseline, followUp })).toEqual({ status: 'not-evaluable', ...why });
  });

  it('is the same by result and by plain number, and across minor versions', () => {
    const plain = assessPasiResponse({ baseline: 8, followUp: 4 });
    expect(assessPasiResponse({ baseline: legs(4), followUp: legs(2) })).toEqual(plain);
    expect(assessPasiResponse({ baseline: ofVersion('1.7.2', legs(4)), followUp: legs(2) })).toEqual(plain);
    expect(assessPasiResponse({ baseline: legs(4), followUp: 4 })).toEqual(plain);
  });

  it.each([
    ['method', prints(12), direct(3)],
    ['palm-convention', prints(12), prints(3, { 'palm-convention': 'without-fingers' })],
  ])('names the %s that differs', (field, baseline, followUp) => {
    const found = assessBsaTarget({ baseline, followUp, month: 3 });
    expect(found).toEqual({ status: 'not-evaluable', reason: 'incomparable', field });
  });

  it('does not ask for the palm where no palm was used', () => {
    const followUp = direct(3, { 'palm-convention': 'without-fingers' });
    expect(assessBsaTarget({ baseline: direct(12), followUp, month: 3 })).toMatchObject({ status: 'evaluable' });
  });

  it.each([
    ['recall', nrs(8), nrs(4, { recall: '7d' })],
    ['statistic', nrs(8, { statistic: 'average' }), nrs(4)],
    ['instrument', nrs(8), vas(40)],
  ])('never compares itch across another %s', (field, baseline, followUp) => {
    const found = assessItchResponse({ baseline, followUp });
    expect(found).toEqual({ status: 'not-evaluable', reason: 'incomparable', field });
  });
});

describe('PASI', () => {
  it('decides 75 % on whole tenths: 13.2 to 3.3 is exactly 75 %', () => {
    expect(assessPasiResponse({ baseline: 13.2, followUp: 3.3 })).toEqual({
      status: 'evaluable',
      improvementPercent: 75,
      achieved: { pasi50: true, pasi75: true, pasi90: false, pasi100: false },
      notes: [],
    });
  });

  it('reaches each response exactly where a hundredfold product says so, for every pair of totals', () => {
    let wrong = 0;
    for (let b = 1; b <= 720; b++) {
      for (let f = 0; f <= 720; f++) {
        const found = assessPasiResponse({ baseline: b / 10, followUp: f / 10 });
        if (found.status !== 'evaluable') wrong++;
        else {
          const { pasi50, pasi75, pasi90, pasi100 } = found.achieved;
          // Half, a quarter and a tenth of the baseline left, without any percentage.
          if (pasi50 !== 2 * f <= b || pasi75 !== 4 * f <= b || pasi90 !== 10 * f <= b || pasi100 !== (f === 0))
            wrong++;
          if (Math.abs(found.improvementPercent - (100 * (b - f)) / b) > 1e-9) wrong++;
        }
      }
    }
    expect(wrong).toBe(0);
  });

  it.each([
    [30, 10, 14, false],
    [30, 9.9, 14, true],
    [30, 9.9, 15, false],
    [10, 30.1, 3, true],
    [30, 9.9, undefined, false],
  ])('%s to %s in %s days: query %s', (baseline, followUp, daysBetween, queried) => {
    const found = assessPasiResponse({ baseline, followUp, daysBetween });
    const note = { code: 'large-change', items: [], severity: 'query', arguments: { points: 20, days: 14 } };
    expect(found).toHaveProperty('notes', queried ? [note] : []);
  });
});

describe('DLQI', () => {
  it.each([
    [12, 8, 4, { mcid4: true, points5: false }],
    [12, 7, 5, { mcid4: true, points5: true }],
    [12, 9, 3, { mcid4: false, points5: false }],
    [8, 13, -5, { mcid4: false, points5: false }],
    [4, 0, 4, { mcid4: true, points5: 'not-evaluable' }],
  ])('%s to %s is a change of %s', (baseline, followUp, change, achieved) => {
    expect(assessDlqiResponse({ baseline, followUp })).toMatchObject({ status: 'evaluable', change, achieved });
  });

  it('cannot say from a baseline below 4', () => {
    const why = { status: 'not-evaluable', reason: 'baseline-too-low', field: 'baseline' };
    for (const baseline of [0, 1, 2, 3]) expect(assessDlqiResponse({ baseline, followUp: 0 })).toEqual(why);
  });
});

describe('itch', () => {
  it('says why a single response is not evaluable', () => {
    expect(assessItchResponse({ baseline: 3, followUp: 0 })).toEqual({
      status: 'evaluable',
      instrument: 'pruritus-nrs',
      change: 3,
      improvementPercent: 100,
      achieved: { nrs4: 'not-evaluable', mcid2: true, mcid3: true, vas10mm: 'not-evaluable' },
      reasons: {
        nrs4: { status: 'not-evaluable', reason: 'baseline-too-low', field: 'baseline' },
        vas10mm: { status: 'not-evaluable', reason: 'not-established', field: 'instrument' },
      },
      notes: [],
    });
  });

  it('knows the 4-point response for the worst itch of 24 hours on the numeric scale only', () => {
    const four = (baseline: Result, followUp: Result) => {
      const found = assessItchResponse({ baseline, followUp });
      return found.status === 'evaluable' ? (found.reasons.nrs4?.field ?? found.achieved.nrs4) : found;
    };
    expect(four(nrs(8), nrs(4))).toBe(true);
    expect(four(nrs(8, { statistic: 'average' }), nrs(4, { statistic: 'average' }))).toBe('statistic');
    expect(four(nrs(8, { recall: '7d' }), nrs(4, { recall: '7d' }))).toBe('recall');
    expect(four(vas(80), vas(40))).toBe('instrument');
  });

  it('says that the 4-point response was established for daily scores when a single value is compared', () => {
    const note = [{ code: 'established-for-daily-scores', items: [], severity: 'information' }];
    expect(assessItchResponse({ baseline: nrs(8), followUp: nrs(4) })).toHaveProperty('notes', note);
    const week = { numerator: 8, denominator: 1 };
    expect(assessItchResponse({ baseline: week, followUp: week })).toHaveProperty('notes', []);
  });

  it('compares weekly means unrounded: 7.14 to 3.14 is 4 points', () => {
    const baseline = itchWeeklyMean([7, 7, 7, 7, 7, 7, 8]);
    const followUp = itchWeeklyMean([3, 3, 3, 3, 3, 3, 4]);
    expect(assessItchResponse({ baseline, followUp })).toMatchObject({ change: 4, achieved: { nrs4: true } });
    const justLess = { numerator: 22 * 7 + 1, denominator: 49 };
    expect(assessItchResponse({ baseline, followUp: justLess })).toMatchObject({ achieved: { nrs4: false } });
  });

  it('compares a weekly mean with weekly means only', () => {
    const followUp = itchWeeklyMean([3, 3, 3, 3, 3, 3, 4]);
    const apart = { status: 'not-evaluable', reason: 'incomparable', field: 'statistic' };
    expect(assessItchResponse({ baseline: nrs(8), followUp })).toEqual(apart);
    const tooFew = itchWeeklyMean([7, null, null, 8, null, 9, null]);
    const noTotal = { status: 'not-evaluable', reason: 'no-total', field: 'baseline' };
    expect(assessItchResponse({ baseline: tooFew, followUp })).toEqual(noTotal);
  });

  it.each([
    ['a fraction of parts', { numerator: 7.5, denominator: 1 }, 'not-a-number'],
    ['no denominator', { numerator: 7, denominator: 0 }, 'not-a-number'],
    ['more than 10', { numerator: 71, denominator: 7 }, 'out-of-range'],
    ['half points', 6.5, 'off-step'],
  ])('refuses %s', (_, baseline, reason) => {
    const found = assessItchResponse({ baseline, followUp: { numerator: 0, denominator: 1 } });
    expect(found).toEqual({ status: 'not-evaluable', reason, field: 'baseline' });
  });

  it.each([
    [[7, 8, 6, null, 5, 9, null], { status: 'evaluable', numerator: 35, denominator: 5, days: 5 }],
    [[7, undefined, null, 8, null, 9, null], { status: 'not-evaluable', reason: 'too-few-days' }],
    [[7, 8, 6, 5], { status: 'not-evaluable', reason: 'not-seven-days' }],
    [[7, 8, 6, 5, 11, 0, 0], { status: 'not-evaluable', reason: 'out-of-range', field: 'dailyWorst' }],
    [[7, 8, 6, 5.5, 1, 0, 0], { status: 'not-evaluable', reason: 'off-step', field: 'dailyWorst' }],
    [[0, 0, 0, 0, null, null, null], { status: 'evaluable', numerator: 0, denominator: 4, days: 4 }],
  ])('weekly mean of %j', (days, expected) => expect(itchWeeklyMean(days)).toEqual(expected));

  it.each([
    [{ numerator: 69, denominator: 10 }, 'moderate'],
    [{ numerator: 69_999, denominator: 10_000 }, 'moderate'],
    [{ numerator: 35, denominator: 5 }, 'severe'],
    [{ numerator: 1, denominator: 7 }, 'mild'],
    [{ numerator: 0, denominator: 7 }, 'none'],
    [{ numerator: 62, denominator: 7 }, 'severe'],
    [{ numerator: 63, denominator: 7 }, 'very-severe'],
  ])('a mean of %j has no gap to fall into', (mean, band) => {
    expect(interpretItchMean(mean)[0]).toMatchObject({ scheme: 'ifsi-2013', band });
  });
});

describe('a mark measured on paper', () => {
  it.each([
    [44.1, 98, 45],
    [0, 100, 0],
    [0.49, 100, 0],
    [0.5, 100, 1],
    [49.5, 100, 50],
    [49.49, 100, 49],
    [99.5, 100, 100],
    [98, 98, 100],
    [1.15, 115, 1],
    [50.5, 101, 50],
  ])('%s mm on a line of %s mm is %s mm', (markMm, printedLengthMm, mm) => {
    expect(vasMillimetres({ markMm, printedLengthMm })).toEqual({ status: 'evaluable', mm, notes: [] });
  });

  it('is rounded half up once, for every tenth of a millimetre', () => {
    for (const printed of [950, 980, 1000, 1013, 1050]) {
      for (let tenths = 0; tenths <= printed; tenths++) {
        const found = vasMillimetres({ markMm: tenths / 10, printedLengthMm: printed / 10 });
        // The whole number n with n − ½ ≤ 100 × mark / length < n + ½, in whole halves.
        const n = 'mm' in found ? found.mm : Number.NaN;
        const doubled = 200 * tenths;
        expect((2 * n - 1) * printed <= doubled && doubled < (2 * n + 1) * printed, `${tenths} of ${printed}`).toBe(
          true,
        );
      }
    }
  });

  it.each([
    [-2, 100, 0],
    [-0.01, 100, 0],
    [102, 100, 100],
    [100, 98, 100],
  ])('%s mm on a line of %s mm counts as its end, %s mm, with a note', (markMm, printedLengthMm, mm) => {
    const note = { code: 'mark-outside-the-line', items: ['vas-mm'], severity: 'query', arguments: { mm: 2 } };
    expect(vasMillimetres({ markMm, printedLengthMm })).toEqual({ status: 'evaluable', mm, notes: [note] });
  });

  it.each([
    [-2.01, 100, 'beyond-the-line', 'markMm'],
    [102.01, 100, 'beyond-the-line', 'markMm'],
    [100.01, 98, 'beyond-the-line', 'markMm'],
    [10, 0, 'out-of-range', 'printedLengthMm'],
    [10, -5, 'out-of-range', 'printedLengthMm'],
    [10.001, 100, 'off-step', 'markMm'],
    [Number.NaN, 100, 'not-a-number', 'markMm'],
  ])('%s mm on a line of %s mm has no value: %s', (markMm, printedLengthMm, reason, field) => {
    expect(vasMillimetres({ markMm, printedLengthMm })).toEqual({ status: 'not-evaluable', reason, field });
  });

  it('assumes 100 mm where the length is unknown, and says so', () => {
    expect(vasMillimetres({ markMm: 42 })).toEqual({
      status: 'evaluable',
      mm: 42,
      notes: [{ code: 'printed-length-assumed', items: ['vas-mm'], severity: 'query', arguments: { mm: 100 } }],
    });
  });
});

describe('BSA target', () => {
  it('holds the absolute targets where the percent cannot be had', () => {
    expect(assessBsaTarget({ followUp: 4, month: 3 })).toEqual({
      status: 'evaluable',
      improvementPercent: null,
      achieved: { target: false, acceptable: 'not-evaluable' },
      reasons: { acceptable: { status: 'not-evaluable', reason: 'missing', field: 'baseline' } },
    });
    expect(assessBsaTarget({ baseline: 0, followUp: 4, month: 3 })).toMatchObject({
      improvementPercent: null,
      reasons: { acceptable: { reason: 'baseline-zero' } },
    });
    expect(assessBsaTarget({ baseline: bsa.score({}), followUp: 3, month: 3 })).toMatchObject({
      achieved: { target: false, acceptable: true },
    });
  });

  it.each([
    [2, { status: 'not-evaluable', reason: 'not-established', field: 'month' }],
    [Number.NaN, { status: 'not-evaluable', reason: 'not-a-number', field: 'month' }],
  ])('has none at month %s', (month, why) =>
    expect(assessBsaTarget({ baseline: 12, followUp: 1, month })).toEqual(why),
  );

  it('is exact on the finest step', () => {
    const at = (followUp: number) => assessBsaTarget({ baseline: 24, followUp, month: 3 });
    expect(at(6)).toMatchObject({ improvementPercent: 75, achieved: { acceptable: true } });
    expect(at(6 + 1 / 40_000)).toMatchObject({ achieved: { acceptable: false } });
    expect(assessBsaTarget({ followUp: 1 + 1 / 40_000, month: 9 })).toMatchObject({ achieved: { target: false } });
  });
});

describe('severity of psoriasis by several measures', () => {
  it('takes results as well as numbers, and one without a total as unknown', () => {
    const open = pasi.score({});
    const known = { bsa: prints(12), dlqi: 15, upgradeCriteria: false };
    expect(classifyPsoriasisSeverity({ ...known, pasi: open }, 'european-consensus-2011')).toMatchObject({
      band: 'moderate-to-severe',
      unknown: ['pasi'],
    });
    expect(classifyPsoriasisSeverity({ pasi: open }, 'rule-of-tens')).toMatchObject({
      band: 'undetermined',
      unknown: ['bsa', 'pasi', 'dlqi'],
    });
  });

  it.each([
    [{ pasi: 10.05 }, { reason: 'off-step', field: 'pasi' }],
    [{ dlqi: 31 }, { reason: 'out-of-range', field: 'dlqi' }],
    [{ bsa: legs(2) }, { reason: 'incomparable', field: 'instrument' }],
  ])('refuses %j', (input, why) => {
    expect(classifyPsoriasisSeverity(input, 'rule-of-tens')).toEqual({ status: 'not-evaluable', ...why });
  });

  it('refuses what is no yes or no, and a scheme it does not know', () => {
    const sites = { bsa: 3, specialSites: 'yes' as never, topicalFailed: false };
    expect(classifyPsoriasisSeverity(sites, 'ipc-2020')).toMatchObject({
      reason: 'not-allowed',
      field: 'specialSites',
    });
    expect(classifyPsoriasisSeverity({}, 'toString' as never)).toMatchObject({ reason: 'unknown-scheme' });
  });

  it('is undetermined exactly when a further answer could change it', () => {
    const values = {
      pasi: [0, 6.9, 7, 10, 10.1, 15, 15.1, 72],
      bsa: [0, 10, 10.01, 100],
      dlqi: [0, 4, 5, 6, 7, 10, 11, 15, 16, 30],
    };
    const flags = [true, false];
    for (const { id, inputs } of psoriasisSeveritySchemes) {
      const scheme = id as Parameters<typeof classifyPsoriasisSeverity>[1];
      const among = inputs.map((name) => (name in values ? values[name as keyof typeof values] : flags) as unknown[]);
      const bandOf = (known: object) => {
        const found = classifyPsoriasisSeverity(known, scheme);
        return found.status === 'evaluable' ? found.band : found.reason;
      };
      // Every input in turn is left out; the answers with it filled in say whether it mattered.
      const rest = (skip: number): object[] =>
        among.reduce<object[]>(
          (all, options, i) =>
            i === skip ? all : all.flatMap((one) => options.map((value) => ({ ...one, [inputs[i]!]: value }))),
          [{}],
        );
      inputs.forEach((name, i) => {
        for (const known of rest(i)) {
          const filled = new Set(among[i]!.map((value) => bandOf({ ...known, [name]: value })));
          expect(bandOf(known)).toBe(filled.size === 1 ? [...filled][0] : 'undetermined');
        }
      });
    }
  });

  it('names every band a scheme can give', () => {
    expect(psoriasisSeveritySchemes.map(({ id, version }) => `${id}@${version}`)).toEqual([
      'rule-of-tens@1',
      'european-consensus-2011@1',
      'ipc-2020@1',
      'llamas-velasco-2017@1',
    ]);
    const sources: readonly string[] = Object.values(responseSources);
    for (const { source } of psoriasisSeveritySchemes) expect(sources).toContain(source);
    for (const { source } of Object.values(responseDefinitions)) expect(responseSources).toHaveProperty(source);
  });
});

describe('SLEDAI-2K', () => {
  it('reads a rise of exactly 3 one way by Toronto and another by points of the SFI', () => {
    expect(sledaiChangeToronto({ baseline: 4, followUp: 7 })).toMatchObject({
      change: 3,
      state: 'persistently-active',
    });
    expect(sledaiChangeSfiArm({ baseline: 4, followUp: 7 })).toMatchObject({ change: 3, arm: 'mild-moderate' });
  });

  it('compares within one window', () => {
    const all = Object.fromEntries(
      sledai2k.items.filter(({ kind }) => kind === 'boolean').map(({ id }) => [id, false]),
    );
    const visits = { baseline: sledai2k.score(all), followUp: sledai2k.score(all, { 'window-days': 30 }) };
    expect(sledaiChangeToronto(visits)).toEqual({
      status: 'not-evaluable',
      reason: 'incomparable',
      field: 'window-days',
    });
  });

  it.each([
    [[0, 3, 6], [12, 8, 4], 8],
    [[0, 1, 6], [12, 12, 0], 7],
  ])('adjusted mean over times %j', (times, scores, mean) => {
    const found = adjustedMeanSledai({ times, scores });
    expect('mean' in found && found.mean.numerator / found.mean.denominator).toBe(mean);
  });

  it.each([
    [[0, 3], [12], { reason: 'missing', field: 'scores' }],
    [[0], [12], { reason: 'missing', field: 'scores' }],
    [[0, 0], [12, 8], { reason: 'not-allowed', field: 'times' }],
    [[0, 0.5], [12, 8], { reason: 'not-allowed', field: 'times' }],
    [[0, 3], [12, null], { reason: 'missing', field: 'scores' }],
  ])('has no adjusted mean over times %j and scores %j', (times, scores, why) => {
    expect(adjustedMeanSledai({ times, scores })).toEqual({ status: 'not-evaluable', ...why });
  });
});
