import { describe, expect, it } from 'vitest';
import { systems } from '../../bilag/items.ts';
import { bilag2004, bilagMeasuredItems } from '../../instruments/bilag-2004.ts';
import { dlqi } from '../../instruments/dlqi.ts';
import { sledai2k } from '../../instruments/sledai-2k.ts';
import { slePga } from '../../instruments/sle-pga.ts';
import type { Result } from '../../result.ts';
import { responseSources } from '../sources.ts';
import { assessBicla } from './bicla.ts';
import { assessBilagFlare, bilagChange } from './bilag-change.ts';
import { assessDoris } from './doris.ts';
import { assessLldas } from './lldas.ts';
import type { LupusVisit } from './lupus-visit.ts';
import { assessSri, sriPresets } from './sri.ts';
import { treatmentRuleSets } from './treatment-rules.ts';

const descriptors = sledai2k.items.filter(({ role }) => role === 'scored').map(({ id }) => id);
const sledai = (present: readonly string[] = [], options?: object, answers?: object) =>
  sledai2k.score({ ...Object.fromEntries(descriptors.map((id) => [id, present.includes(id)])), ...answers }, options);
const pga = (points: number) => slePga.score({ pga: points });
const grades = (named: Readonly<Record<string, string | null>> = {}) => ({
  ...Object.fromEntries(systems.map((system) => [system, 'C'])),
  ...named,
});

const measured = (id: string, value: number, unit: string) => ({
  [id]: value,
  [`${id}.unit`]: unit,
  [`${id}.due-to-lupus`]: true,
});

/** A BILAG form on which nothing is present but these answers, and every system was affected before. */
function bilag(answers: object = {}, options?: object) {
  const absent = bilag2004.items
    .filter(({ role }) => role === 'scored')
    .map(({ id, kind }) => {
      const isMeasured = bilagMeasuredItems.includes(id);
      return [id, isMeasured ? 'not-assessed' : kind === 'boolean' ? false : 0] as const;
    });
  const ever = systems.map((system) => [`ever.${system}`, true] as const);
  const normal = {
    ...measured('renal.protein-creatinine', 10, 'mg/mmol'),
    ...measured('renal.creatinine', 70, 'umol/L'),
    ...measured('haematological.haemoglobin', 13, 'g/dL'),
    ...measured('haematological.white-cells', 6, '10*9/L'),
    ...measured('haematological.neutrophils', 4, '10*9/L'),
    ...measured('haematological.lymphocytes', 2, '10*9/L'),
    ...measured('haematological.platelets', 250, '10*9/L'),
  };
  return bilag2004.score({ ...Object.fromEntries([...absent, ...ever]), ...normal, ...answers }, options);
}

const visit = (more: LupusVisit = {}): LupusVisit => ({
  sledai: 8,
  bilag: grades(),
  pga: 1,
  treatment: { week: 24, prednisoneMgPerDay: 5, failures: [], changes: [] },
  ...more,
});

describe('SRI', () => {
  const responds = { baseline: visit({ sledai: 12 }), followUp: visit() };

  it('repeats the rules it used, those of a preset among them', () => {
    expect(assessSri(responds)).toMatchObject({
      status: 'evaluable',
      achieved: true,
      rules: {
        preset: null,
        threshold: 4,
        newBAllowed: 1,
        pgaLimit: 'below',
        sledaiVersion: 'sledai-2k',
        bilagVersion: 'bilag-2004',
        treatmentRules: 'failures-only',
      },
    });
    expect(assessSri({ ...responds, preset: 'kamen2022', threshold: 6 }).rules).toEqual({
      preset: 'kamen2022',
      threshold: 6,
      newBAllowed: 1,
      pgaLimit: 'at-most',
      sledaiVersion: 'sledai-2k',
      bilagVersion: 'bilag-2004',
      treatmentRules: 'kamen2022',
    });
  });

  it('lists its limbs in their order, each with its evidence', () => {
    const { limbs } = assessSri({ ...responds, followUp: visit({ pga: 1.31, bilag: grades({ renal: 'B' }) }) });
    expect(Object.keys(limbs!)).toEqual(['sledai', 'newA', 'newB', 'pga', 'treatment']);
    expect(limbs).toEqual({
      sledai: { outcome: 'reached', code: 'sledai-fall', arguments: { before: 12, now: 8, fall: 4, threshold: 4 } },
      newA: { outcome: 'reached', code: 'new-a', arguments: { allowed: 0, systems: [] } },
      newB: {
        outcome: 'reached',
        code: 'new-b',
        arguments: { allowed: 1, systems: [{ system: 'renal', before: 'C', now: 'B' }] },
      },
      pga: {
        outcome: 'not-reached',
        code: 'pga-rise',
        arguments: { before: 1, now: 1.31, rise: 0.31, limit: 0.3, relation: 'below' },
      },
      treatment: { outcome: 'reached', code: 'treatment-kept', arguments: { set: 'failures-only', rules: [] } },
    });
  });

  it('says where a preset comes from trials with other versions of the instruments', () => {
    const notes = (preset: 'bliss' | 'kamen2022') => assessSri({ ...responds, preset }).notes;
    expect(notes('bliss')).toEqual([
      {
        code: 'other-sledai-version',
        items: [],
        severity: 'information',
        arguments: { preset: 'bliss', trial: 'selena-sledai', used: 'sledai-2k' },
      },
      {
        code: 'other-bilag-version',
        items: [],
        severity: 'information',
        arguments: { preset: 'bliss', trial: 'classic-bilag', used: 'bilag-2004' },
      },
    ]);
    expect(notes('kamen2022')).toEqual([]);
  });

  it('takes plain totals of another SLEDAI at their word, but no results of SLEDAI-2K for them', () => {
    expect(assessSri({ ...responds, sledaiVersion: 'selena-sledai' })).toMatchObject({ achieved: true });
    const followUp = visit({ sledai: sledai() });
    expect(assessSri({ ...responds, followUp, sledaiVersion: 'selena-sledai' })).toMatchObject({
      reason: 'incomparable',
      field: 'sledaiVersion',
    });
  });

  it.each([
    [{ threshold: 3 }, 'threshold'],
    [{ threshold: '4' }, 'threshold'],
    [{ newBAllowed: -1 }, 'newBAllowed'],
    [{ pgaLimit: '0.3' }, 'pgaLimit'],
    [{ preset: 'toString' }, 'preset'],
    [{ sledaiVersion: 'sledai' }, 'sledaiVersion'],
    [{ treatmentRules: 'constructor' }, 'treatmentRules'],
  ])('refuses %j', (option, field) => {
    const found = assessSri({ ...responds, ...(option as object) });
    expect(found).toEqual({ status: 'not-evaluable', reason: 'not-allowed', field });
  });

  const cases: readonly (readonly [string, LupusVisit, LupusVisit, object])[] = [
    [
      'another window',
      { sledai: sledai(['cva']) },
      { sledai: sledai([], { 'window-days': 30 }) },
      { field: 'sledai.window-days' },
    ],
    [
      'another glossary',
      { bilag: bilag() },
      { bilag: bilag({}, { 'glossary-version': '2024' }) },
      { field: 'bilag.glossary-version' },
    ],
    [
      'another renal mode',
      { bilag: bilag() },
      { bilag: bilag({}, { 'renal-mode': 'legacy' }) },
      { field: 'bilag.renal-mode' },
    ],
    ['another major version', { pga: pga(1) }, { pga: { ...pga(1), version: '2.0.0' } }, { field: 'pga.version' }],
    ['another instrument', { sledai: dlqi.score({}) }, {}, { field: 'instrument' }],
  ];
  it.each(cases)('%s is incomparable', (_, before, after, why) => {
    const found = assessSri({ baseline: visit({ sledai: 12, ...before }), followUp: visit(after) });
    expect(found).toMatchObject({ status: 'not-evaluable', reason: 'incomparable', ...why });
  });

  it('assesses every limb although one is missing', () => {
    const found = assessSri({ baseline: visit({ sledai: 12 }), followUp: { sledai: 4 } });
    expect(found).toMatchObject({
      status: 'not-evaluable',
      reason: 'missing',
      field: 'followUp.bilag',
      limbs: {
        sledai: { outcome: 'reached' },
        newA: { outcome: 'not-evaluable', code: 'missing', field: 'followUp.bilag', arguments: { allowed: 0 } },
        newB: { outcome: 'not-evaluable' },
        pga: { outcome: 'not-evaluable', code: 'missing', field: 'followUp.pga' },
        treatment: { outcome: 'not-evaluable', code: 'failures-not-recorded' },
      },
    });
    expect(found).not.toHaveProperty('achieved');
  });

  it('reads grades and marks of results', () => {
    const found = assessSri({
      baseline: visit({ sledai: sledai(['arthritis', 'rash']), bilag: bilag(), pga: slePga.score({ 'pga-mm': 50 }) }),
      followUp: visit({
        sledai: sledai(['rash']),
        // Moderate arthritis getting worse is B, a severe eruption that is new is A.
        bilag: bilag({ 'musculoskeletal.arthritis-moderate': 3, 'mucocutaneous.skin-eruption-severe': 4 }),
        pga: slePga.score({ 'pga-mm': 60 }),
      }),
    });
    expect(found.limbs).toMatchObject({
      sledai: { outcome: 'reached', arguments: { before: 6, now: 2 } },
      newA: { outcome: 'not-reached', arguments: { systems: [{ system: 'mucocutaneous', before: 'D', now: 'A' }] } },
      newB: { outcome: 'reached', arguments: { systems: [{ system: 'musculoskeletal', before: 'D', now: 'B' }] } },
      pga: { outcome: 'not-reached', arguments: { before: 1.5, now: 1.8, rise: 0.3 } },
    });
  });
});

describe('grades that are still open', () => {
  it('count where their range decides', () => {
    const mild = bilag({ 'musculoskeletal.arthritis-mild': 'not-assessed' });
    expect(mild).toMatchObject({ status: 'incomplete', bounds: { parts: { musculoskeletal: ['D', 'C'] } } });
    const to = (letter: string) => bilagChange({ baseline: mild, followUp: grades({ musculoskeletal: letter }) });
    const was = { before: ['D', 'C'] };
    expect(to('A')).toMatchObject({ systems: { musculoskeletal: { change: 'new-a', ...was, now: 'A' } } });
    expect(to('B')).toMatchObject({ systems: { musculoskeletal: { change: 'new-b', ...was, now: 'B' } } });
    expect(to('C')).toMatchObject({ systems: { musculoskeletal: { change: 'undetermined', ...was, now: 'C' } } });
    const followUp = visit({ bilag: grades({ musculoskeletal: 'B' }) });
    expect(assessSri({ baseline: visit({ sledai: 12, bilag: mild }), followUp })).toMatchObject({ achieved: true });
  });

  it('leave a limb open that they could decide, and no other', () => {
    const open = grades({ renal: null });
    const found = assessSri({
      baseline: visit({ sledai: 12, bilag: open }),
      followUp: visit({ bilag: grades({ renal: 'B', musculoskeletal: 'B' }) }),
    });
    expect(found).toMatchObject({
      status: 'not-evaluable',
      reason: 'grades-open',
      limbs: {
        newA: { outcome: 'reached' },
        newB: {
          outcome: 'not-evaluable',
          code: 'grades-open',
          arguments: {
            allowed: 1,
            systems: [{ system: 'musculoskeletal', before: 'C', now: 'B' }],
            open: [{ system: 'renal', before: ['E', 'A'], now: 'B' }],
          },
        },
      },
    });
  });

  it('leave a flare open only while they could make one', () => {
    const flare = (current: Readonly<Record<string, string | null>>) =>
      assessBilagFlare({ previous: grades(), current: grades(current) });
    expect(flare({ renal: null })).toMatchObject({ status: 'not-evaluable', reason: 'grades-open' });
    expect(flare({ renal: null, musculoskeletal: 'A' })).toMatchObject({ flare: true });
    const worseAtMost = bilag({ 'musculoskeletal.arthritis-moderate': 'not-assessed' });
    const calm = assessBilagFlare({ previous: bilag(), current: worseAtMost });
    expect(calm, 'one system, B at worst').toMatchObject({ status: 'evaluable', flare: false });
  });

  it('of BICLA: no A or B for certain at baseline', () => {
    const found = assessBicla({
      baseline: visit({ bilag: grades({ renal: null }) }),
      followUp: visit(),
      pgaLimit: 'below',
    });
    expect(found).toMatchObject({ status: 'not-evaluable', reason: 'grades-open' });
  });
});

describe('change of BILAG', () => {
  it('refuses what is no grade, naming the system', () => {
    const why = { status: 'not-evaluable', reason: 'not-allowed' };
    expect(bilagChange({ baseline: grades(), followUp: grades({ renal: 'F' }) })).toEqual({
      ...why,
      field: 'followUp.renal',
    });
    expect(bilagChange({ baseline: { kidney: 'A' }, followUp: grades() })).toEqual({ ...why, field: 'baseline' });
    expect(bilagChange({ baseline: bilag({ wrong: 1 }), followUp: grades() })).toMatchObject({ reason: 'no-total' });
  });

  it('queries "never affected" after activity', () => {
    const found = bilagChange({ baseline: grades({ renal: 'B' }), followUp: grades({ renal: 'E' }) });
    expect(found).toMatchObject({
      systems: { renal: { change: 'better' } },
      notes: [{ code: 'never-affected-after-activity', items: systems, severity: 'query' }].map((note) => ({
        ...note,
        items: ['renal'],
      })),
    });
  });
});

describe('treatment rules', () => {
  it('name sources that exist, in every set and preset', () => {
    for (const { source } of Object.values(treatmentRuleSets).flat()) expect(responseSources).toHaveProperty([source]);
    for (const preset of Object.values(sriPresets)) {
      for (const { source } of Object.values(preset)) expect(responseSources).toHaveProperty([source]);
      expect(Object.isFrozen(preset.pgaLimit)).toBe(true);
    }
  });

  it('give an account of every rule', () => {
    const followUp = visit({
      treatment: { week: 20, prednisoneMgPerDay: 15, failures: [], changes: [] },
    });
    const { limbs } = assessSri({ baseline: visit({ sledai: 12 }), followUp, preset: 'kamen2022' });
    expect(limbs!.treatment).toEqual({
      outcome: 'not-reached',
      code: 'treatment-failure',
      arguments: {
        set: 'kamen2022',
        rules: [
          {
            rule: 'taper',
            drugClass: 'glucocorticoid',
            effect: 'non-response',
            outcome: 'broken',
            week: 20,
            mgPerDay: 15,
            limit: 10,
          },
        ],
      },
    });
  });

  it('say which are not due yet', () => {
    const treatment = { week: 8, prednisoneMgPerDay: 15, failures: [], changes: [] };
    const found = assessSri({
      baseline: visit({ sledai: 12 }),
      followUp: visit({ treatment }),
      preset: 'kamen2022',
    });
    expect(found).toMatchObject({ achieved: true });
    expect(found.limbs!.treatment.arguments['rules']).toMatchObject([{ rule: 'taper', outcome: 'not-due' }]);
  });

  it('find a dose that rose between two records of the last weeks', () => {
    const treatment = {
      week: 52,
      prednisoneMgPerDay: 10,
      doses: [
        { week: 48, prednisoneMgPerDay: 7.5 },
        { week: 24, prednisoneMgPerDay: 5 },
      ],
      failures: [],
      changes: [],
    };
    const found = assessSri({
      baseline: visit({ sledai: 12 }),
      followUp: visit({ treatment }),
      preset: 'bliss',
    });
    expect(found).toMatchObject({ achieved: false, limbs: { treatment: { code: 'treatment-failure' } } });
  });

  it('report a taper of TULIP that was missed without deciding by it', () => {
    const treatment = { week: 52, prednisoneMgPerDay: 10, failures: [], changes: [] };
    const baseline = (dose: number) => visit({ sledai: 12, treatment: { prednisoneMgPerDay: dose } });
    const rules = (dose: number) => {
      const found = assessSri({ baseline: baseline(dose), followUp: visit({ treatment }), treatmentRules: 'tulip' });
      expect(found).toMatchObject({ achieved: true });
      return found.limbs!.treatment.arguments['rules'];
    };
    expect(rules(10)).toMatchObject([{ rule: 'taper', outcome: 'broken', effect: 'reported', limit: 7.5 }, {}, {}]);
    expect(rules(9.99)).toMatchObject([{ rule: 'restricted-drug' }, { rule: 'study-drug-stopped' }]);
  });

  it.each([
    [{ prednisoneMgPerDay: -1 }, 'out-of-range'],
    [{ prednisoneMgPerDay: 5.001 }, 'off-step'],
    [{ prednisoneMgPerDay: '5' }, 'not-a-number'],
    [{ week: 20.5 }, 'off-step'],
    [{ changes: [{ drugClass: 'aspirin', change: 'started', week: 1 }] }, 'not-allowed'],
    [{ failures: [{ kind: 'tired' }] }, 'not-allowed'],
    [{ doses: [{ week: 20 }] }, 'dose-not-recorded'],
  ])('refuse %j', (more, reason) => {
    const treatment = { week: 20, prednisoneMgPerDay: 5, failures: [], changes: [], ...(more as object) };
    const found = assessSri({ baseline: visit({ sledai: 12 }), followUp: visit({ treatment }), preset: 'kamen2022' });
    expect(found).toMatchObject({ status: 'not-evaluable', reason, limbs: { treatment: { code: reason } } });
  });
});

describe('LLDAS', () => {
  const treatment = {
    prednisoneMgPerDay: 5,
    haemolysis: false,
    gastrointestinal: false,
    investigationalDrug: false,
    backgroundStable: true,
  };
  const calm = (more: LupusVisit = {}): LupusVisit => ({
    sledai: sledai(),
    bilag: grades(),
    pga: 0.4,
    treatment,
    ...more,
  });
  const coded = (newActivity: 'no-new-item' | 'no-flare' | 'no-new-sledai-item', now: LupusVisit, previous = calm()) =>
    assessLldas({ visit: now, previous, newActivity }).limbs!.newActivity;

  it('reads "no new activity" in the way that was chosen', () => {
    const rash = calm({ sledai: sledai(['rash']) });
    expect(coded('no-new-item', rash)).toMatchObject({ outcome: 'not-reached', arguments: { items: ['rash'] } });
    expect(coded('no-new-sledai-item', rash)).toMatchObject({ outcome: 'not-reached' });
    expect(coded('no-flare', rash)).toMatchObject({ outcome: 'reached', arguments: { coding: 'no-flare', items: [] } });
    const before = calm({ bilag: grades({ renal: 'D' }) });
    expect(coded('no-new-item', calm(), before)).toMatchObject({
      outcome: 'not-reached',
      arguments: { systems: [{ system: 'renal', before: 'D', now: 'C' }] },
    });
    expect(coded('no-flare', calm(), before)).toMatchObject({ outcome: 'reached' });
    expect(coded('no-flare', calm({ bilag: grades({ renal: 'B' }) }))).toMatchObject({ outcome: 'not-reached' });
    expect(coded('no-new-sledai-item', calm({ bilag: null }))).toMatchObject({ outcome: 'reached' });
  });

  it('does not take an unknown grade or descriptor for an absent one', () => {
    expect(coded('no-new-item', calm({ bilag: null }))).toMatchObject({ code: 'missing', field: 'visit.bilag' });
    const untested = sledai([], undefined, { proteinuria: 'not-assessed' });
    expect(coded('no-new-item', calm({ sledai: untested }))).toMatchObject({
      code: 'descriptors-unknown',
      field: 'visit.sledai',
    });
    expect(coded('no-new-item', calm(), calm({ sledai: untested })), 'absent now').toMatchObject({
      outcome: 'reached',
    });
    expect(coded('no-new-item', calm({ sledai: sledai(['proteinuria']) }), calm({ sledai: untested }))).toMatchObject({
      code: 'descriptors-unknown',
      field: 'previous.sledai',
    });
    const asAbsent = sledai([], { 'missing-as-absent': true }, { proteinuria: 'not-assessed' });
    expect(assessLldas({ visit: calm({ sledai: asAbsent }), previous: calm({ sledai: asAbsent }) })).toMatchObject({
      achieved: true,
    });
  });

  it('knows from a plain total of 0 that nothing is present, and from no other', () => {
    expect(assessLldas({ visit: calm({ sledai: 0 }), previous: calm() })).toMatchObject({ achieved: true });
    expect(assessLldas({ visit: calm({ sledai: 4 }), previous: calm() })).toMatchObject({
      status: 'not-evaluable',
      reason: 'descriptors-unknown',
      limbs: { sledai: { outcome: 'reached' }, majorOrgans: { code: 'descriptors-unknown' } },
    });
  });

  it.each(['fever', 'pleurisy', 'pericarditis', 'vasculitis', 'seizure', 'pyuria'])(
    'counts %s as a major organ',
    (id) => {
      const now = calm({ sledai: sledai([id]) });
      expect(assessLldas({ visit: now, previous: now }).limbs!.majorOrgans).toMatchObject({
        outcome: 'not-reached',
        arguments: { present: [id] },
      });
    },
  );

  it.each(['arthritis', 'myositis', 'low-complement', 'thrombocytopenia'])('counts %s as none', (id) => {
    const now = calm({ sledai: sledai([id]) });
    expect(assessLldas({ visit: now, previous: now }).limbs!.majorOrgans).toMatchObject({ outcome: 'reached' });
  });

  it('of DORIS: clinical SLEDAI needs no serology', () => {
    const untested = sledai([], undefined, {
      'low-complement': 'not-assessed',
      'increased-dna-binding': 'not-assessed',
    });
    expect(assessDoris({ visit: calm({ sledai: untested }) })).toMatchObject({
      achieved: true,
      rules: { version: '2021', doseLimit: 'at-most-5' },
    });
    const totals = (total: number | Result) => assessDoris({ visit: calm({ sledai: total }) }).limbs!.clinicalSledai;
    expect(totals(0)).toMatchObject({ outcome: 'reached' });
    expect(totals(4), 'may be serology alone').toMatchObject({ code: 'descriptors-unknown' });
    expect(totals(5), 'serology adds 4 at most').toMatchObject({ outcome: 'not-reached' });
    expect(totals(dlqi.score({}))).toMatchObject({ code: 'incomparable', field: 'instrument' });
  });
});
