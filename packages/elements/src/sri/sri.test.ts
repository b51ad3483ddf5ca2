import { addLanguage } from '@clinimetric/elements';
import { bilag2004, sledai2k, slePga, type VisitTreatment } from '@clinimetric/scoring';
import { en } from '@clinimetric/scoring/en';
import { sriWords } from '@clinimetric/scoring/views/sri.en';
import { expect as expectAxe, fixture, html } from '@open-wc/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { administered, bilagResult, pgaResult, sledaiAnswers, sledaiResult } from '../../../../test/support/visits.ts';
import type { SlePgaElement } from '../sle-pga/sle-pga.element.ts';
import type { SriElement } from './sri.ts';
import './sri.ts';

let element: SriElement;

const textIn = (node: Node) => node.textContent!.replace(/\s+/g, ' ').trim();
const text = () => textIn(element.shadowRoot!);
const verdict = () => textIn(element.shadowRoot!.querySelector('h2')!);
const limb = (name: string) =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part="limb"]')].find(
    (one) => textIn(one.querySelector('h3')!) === name,
  )!;
/** What a limb says, and how each of its facts came out. */
const facts = (name: string) =>
  [...limb(name).querySelectorAll('.facts > li')].map((fact) => [
    textIn(fact.firstElementChild!),
    textIn(fact.querySelector('.outcome')!),
  ]);

interface Visits {
  readonly sledai: readonly [number, number];
  readonly grades?: readonly [Record<string, string>, Record<string, string>];
  readonly pga?: readonly [number, number];
  readonly dose?: number;
}

/** A record in which nothing is left out. */
const recorded = (mg: number): VisitTreatment => ({
  week: 24,
  prednisoneMgPerDay: mg,
  doses: [{ week: 20, prednisoneMgPerDay: mg }],
  failures: [],
  changes: [],
});

const quiet = { musculoskeletal: 'C', mucocutaneous: 'C', renal: 'D' };

async function show(
  { sledai, grades = [quiet, quiet], pga, dose = 5 }: Visits,
  more: Partial<SriElement> = { preset: 'bliss' },
): Promise<void> {
  const visit = (at: 0 | 1) => [
    sledaiResult(sledai[at]),
    bilagResult(grades[at]),
    ...(pga ? [pgaResult(pga[at])] : []),
  ];
  element = await fixture<SriElement>(html`<clin-sri></clin-sri>`);
  Object.assign(element, {
    baseline: visit(0),
    followUp: visit(1),
    baselineTreatment: { prednisoneMgPerDay: 10 },
    treatment: recorded(dose),
    ...more,
  });
  await element.updateComplete;
}

const newB = (...systems: string[]) =>
  [quiet, { ...quiet, ...Object.fromEntries(systems.map((id) => [id, 'B'])) }] as const;
const fromAToB = [
  { ...quiet, musculoskeletal: 'A', mucocutaneous: 'A' },
  { ...quiet, musculoskeletal: 'B', mucocutaneous: 'B' },
] as const;

describe('clin-sri', () => {
  beforeEach(() => page.viewport(1280, 900));

  // The worked examples of the SRI by both rule sets, by number.
  it.each([
    [1, { sledai: [12, 8], pga: [1.5, 1.2] }, 'reached', 'reached'],
    [2, { sledai: [12, 8], pga: [1.5, 1.8] }, 'not reached', 'reached'],
    [3, { sledai: [12, 8], pga: [1.5, 1.79] }, 'reached', 'reached'],
    [4, { sledai: [10, 5], grades: newB('renal'), pga: [2, 1], dose: 10 }, 'reached', 'reached'],
    [5, { sledai: [10, 5], grades: newB('renal', 'mucocutaneous'), pga: [2, 1] }, 'not reached', 'not reached'],
    [6, { sledai: [10, 5], grades: fromAToB, pga: [2, 1] }, 'reached', 'reached'],
    [7, { sledai: [10, 2], grades: [quiet, { ...quiet, renal: 'A' }], pga: [2, 0.5] }, 'not reached', 'not reached'],
    [8, { sledai: [10, 7], pga: [2, 0.5] }, 'not reached', 'not reached'],
    [10, { sledai: [3, 0], pga: [1, 0.1] }, 'not reached', 'not reached'],
    [11, { sledai: [14, 6], pga: [2.1, 1] }, 'reached', 'reached'],
    [13, { sledai: [12, 8] }, 'not evaluable', 'not evaluable'],
  ] as [number, Visits, string, string][])('gives the verdict of example %s', async (_, visits, bliss, kamen) => {
    await show(visits);
    expect(verdict()).toBe(`SRI-4 (BLISS rules): ${bliss}`);
    element.preset = 'kamen2022';
    await element.updateComplete;
    expect(verdict()).toBe(`SRI-4 (rules of Kamen 2022): ${kamen}`);
  });

  it('fails the ninth example by the steroid rule alone', async () => {
    await show({ sledai: [8, 2], pga: [1.8, 0.9], dose: 15 }, { preset: 'kamen2022' });
    expect(verdict()).toBe('SRI-4 (rules of Kamen 2022): not reached');
    expect(facts('Treatment')).toEqual([['must be free of treatment failure: it is not', 'not reached']]);
    expect(textIn(limb('Treatment'))).toContain('prednisone-equivalent 15 mg/day at week 20; at most 10: not kept');
    element.preset = null;
    await element.updateComplete;
    expect(verdict()).toBe('SRI-4 (rules as set here): reached');
  });

  it.each([
    [59, '1.50 → 1.77: rise of 0.27; a rise must stay below 0.30', 'reached'],
    [60, '1.50 → 1.80: rise of 0.30; a rise must stay below 0.30', 'not reached'],
  ])('reads the marks in millimetres of the twelfth example: 50 to %s mm', async (mm, fact, reached) => {
    await show({ sledai: [12, 8] });
    const mark = (value: number) => slePga.score({ 'pga-mm': value });
    element.baseline = [sledaiResult(12), bilagResult(quiet), mark(50)];
    element.followUp = [sledaiResult(8), bilagResult(quiet), mark(mm)];
    await element.updateComplete;
    expect(facts('PGA')).toEqual([[fact, reached]]);
    expect(verdict()).toContain(`: ${reached}`);
  });

  it('says each limb in numbers, in order, with its own outcome', async () => {
    await show({ sledai: [12, 8], grades: newB('renal'), pga: [1.5, 1.8], dose: 10 }, { preset: 'kamen2022' });
    const order = [...element.shadowRoot!.querySelectorAll('[part="limb"] h3')].map(textIn);
    expect(order).toEqual(['SLEDAI', 'BILAG-2004', 'PGA', 'Treatment']);
    expect(facts('SLEDAI')).toEqual([['12 → 8: 4 lower; at least 4 needed', 'reached']]);
    expect(facts('BILAG-2004')).toEqual([
      ['no new A; none allowed', 'reached'],
      ['1 new B (Kidney D → B); at most 1 new B allowed', 'reached'],
    ]);
    expect(facts('PGA')).toEqual([['1.50 → 1.80: rise of 0.30; a rise may be 0.30 at most', 'reached']]);
    expect(facts('Treatment')).toEqual([['must be free of treatment failure: it is', 'reached']]);
    expect(textIn(limb('Treatment'))).toContain('prednisone-equivalent 10 mg/day at week 20; at most 10: kept');
    const strip = [...limb('BILAG-2004').querySelectorAll('[part="strip"] li')].map(textIn);
    expect(strip).toHaveLength(9);
    expect(strip.find((one) => one.startsWith('Kidney'))).toMatch(/D → B ?new B/);
  });

  it('takes another threshold', async () => {
    await show({ sledai: [12, 8], pga: [1.5, 1.2] });
    element.setAttribute('threshold', '5');
    await element.updateComplete;
    expect(verdict()).toBe('SRI-5 (BLISS rules): not reached');
    expect(facts('SLEDAI')).toEqual([['12 → 8: 4 lower; at least 5 needed', 'not reached']]);
  });

  it('says of a low baseline that the fall can never be reached', async () => {
    await show({ sledai: [3, 0], pga: [1, 0.1] });
    expect(facts('SLEDAI')).toEqual([['baseline 3: a fall of 4 can never be reached', 'not reached']]);
  });

  it('names what is missing and how to give it, and never calls it not reached', async () => {
    await show({ sledai: [12, 8] }, { preset: 'kamen2022', treatment: { week: 24, failures: [] } });
    element.followUp = [sledaiResult(8)];
    await element.updateComplete;
    expect(facts('PGA')).toEqual([['no PGA at baseline: score it there to see this limb', 'not evaluable']]);
    expect(facts('BILAG-2004')).toEqual([
      ['no BILAG-2004 at follow-up: score it there to see this limb', 'not evaluable'],
    ]);
    expect(facts('Treatment')).toEqual([
      [
        'dose not recorded in the week that the rule names: enter the prednisone-equivalent in mg per day',
        'not evaluable',
      ],
    ]);
    expect(text()).not.toContain('not reached');
  });

  it('says which options keep two visits apart', async () => {
    await show({ sledai: [12, 8], pga: [1.5, 1.2] });
    element.followUp = [sledai2k.score(sledaiAnswers(8), { 'window-days': 30 }), bilagResult(quiet), pgaResult(1.2)];
    await element.updateComplete;
    expect(facts('SLEDAI')).toEqual([
      ['SLEDAI, days looked back: 10 last time, 30 today: not comparable', 'not evaluable'],
    ]);
  });

  it('leaves a grade open that an unfinished form leaves open', async () => {
    await show({ sledai: [12, 8], pga: [1.5, 1.2] });
    element.followUp = [sledaiResult(8), bilag2004.score({}), pgaResult(1.2)];
    await element.updateComplete;
    expect(textIn(limb('BILAG-2004'))).toContain('grade still open: 9 systems');
    expect(verdict()).toContain('not evaluable');
  });

  it('tells a recorded failure with its week', async () => {
    const treatment = { ...recorded(5), failures: [{ kind: 'rescue', week: 12 }] } as VisitTreatment;
    await show({ sledai: [12, 8], pga: [1.5, 1.2] }, { preset: 'bliss', treatment });
    expect(textIn(limb('Treatment'))).toContain('recorded: rescue treatment in week 12');
    expect(verdict()).toContain('not reached');
  });

  it('tells what the rules consist of, with sources and what is less certain', async () => {
    await show({ sledai: [12, 8], pga: [1.5, 1.2] });
    const rules = textIn(element.shadowRoot!.querySelector('details')!);
    expect(rules).toContain('must rise by less than 0.30');
    expect(rules).toContain('PGA worsening of 0.3 or more: Connelly et al.');
    expect(rules).toContain('SLEDAI-2K · in the trial: SELENA-SLEDAI');
    expect(rules).toContain('less certain rule');
    expect(text()).toContain('The trial used classic BILAG; these grades are BILAG-2004.');
  });

  it.each([
    ['preset', 'Preset'],
    ['threshold', 'Fall of SLEDAI'],
    ['index', 'Index'],
  ])('refuses a %s that does not exist, by name', async (setting, name) => {
    await show({ sledai: [12, 8], pga: [1.5, 1.2] });
    element.setAttribute(setting, '3');
    await element.updateComplete;
    expect(verdict()).toBe('SLE Responder Index: not evaluable');
    expect(text()).toContain(`A setting is not one of those known: ${name}`);
  });

  // Examples 14 to 17 of the BICLA.
  it.each([
    [14, { sledai: [10, 10], pga: [1.5, 1.5] }, { mucocutaneous: 'A', musculoskeletal: 'B' }, ['B', 'C'], 'reached'],
    [15, { sledai: [10, 4], pga: [1.5, 1.5] }, { mucocutaneous: 'A', musculoskeletal: 'B' }, ['B', 'B'], 'not reached'],
    [
      17,
      { sledai: [10, 4], pga: [1.5, 1.5] },
      { mucocutaneous: 'C', musculoskeletal: 'D' },
      ['C', 'D'],
      'not evaluable',
    ],
  ] as [number, Visits, Record<string, string>, [string, string], string][])(
    'shows the BICLA by the same limbs: example %s',
    async (_, visits, before, [mucocutaneous, musculoskeletal], reached) => {
      const grades = [before, { mucocutaneous, musculoskeletal }] as const;
      await show({ ...visits, grades }, { index: 'bicla', pgaLimit: 'below' });
      expect(verdict()).toBe(`BICLA: ${reached}`);
    },
  );

  it('asks for the limit of the PGA, on which trials differ', async () => {
    await show({ sledai: [10, 10], pga: [1.5, 1.5], grades: fromAToB }, { index: 'bicla' });
    expect(facts('PGA')).toEqual([
      ['limit of the PGA not chosen: trials differ on a rise of exactly 0.30', 'not evaluable'],
    ]);
  });

  it('speaks a verdict that has changed, and nothing at first', async () => {
    await show({ sledai: [12, 8], pga: [1.5, 1.8] }, { preset: 'bliss' });
    const spoken = () => element.shadowRoot!.querySelector('[role="status"]')!.textContent;
    expect(spoken()).toBe('');
    element.preset = 'kamen2022';
    await expect.poll(spoken, { timeout: 4000 }).toBe('SRI-4 (rules of Kamen 2022): reached');
  });

  it('reads elements of the page by their ids, follows them, and takes treatment as JSON', async () => {
    await import('../sle-pga/sle-pga.ts');
    const root = await fixture<HTMLElement>(
      html`<div>
        <clin-sle-pga id="pga-0"></clin-sle-pga><clin-sle-pga id="pga-24"></clin-sle-pga>
        <clin-sri baseline="pga-0" follow-up="pga-24" treatment='{"failures":[]}'></clin-sri>
      </div>`,
    );
    element = root.querySelector('clin-sri')!;
    const [before, after] = ['pga-0', 'pga-24'].map((id) => root.querySelector<SlePgaElement>(`#${id}`)!);
    before!.answers = { pga: 1.5 };
    after!.answers = { pga: 1.2 };
    await expect
      .poll(() => facts('PGA'))
      .toEqual([['1.50 → 1.20: fall of 0.30; a rise must stay below 0.30', 'reached']]);
    expect(facts('Treatment')).toEqual([['must be free of treatment failure: it is', 'reached']]);
    after!.answers = { pga: 1.9 };
    await expect.poll(() => facts('PGA')[0]?.[1]).toBe('not reached');
  });

  it('gives the days of the visits where they are known', async () => {
    await show({ sledai: [12, 8], pga: [1.5, 1.2] });
    element.baseline = administered(sledai2k, sledaiAnswers(12), '2026-03-03');
    element.followUp = administered(sledai2k, sledaiAnswers(8), '2026-08-18');
    await element.updateComplete;
    expect(text()).toContain('Baseline Mar 3, 2026 · follow-up Aug 18, 2026');
  });

  it('switches its language with the page', async () => {
    await show({ sledai: [12, 8], pga: [1.5, 1.2] });
    addLanguage({ ...en, lang: 'de' }, { sri: { ...sriWords, lang: 'de' } });
    element.lang = 'de';
    await expect.poll(() => facts('PGA')[0]?.[0]).toContain('1,50 → 1,20');
  });

  it('keeps baseline before follow-up on a page that reads from right to left', async () => {
    await show({ sledai: [12, 8], pga: [1.5, 1.2] });
    element.dir = 'rtl';
    const words = document.createTreeWalker(limb('SLEDAI').querySelector('.facts')!, NodeFilter.SHOW_TEXT);
    while (!words.nextNode()?.nodeValue?.startsWith('12 →'));
    const leftOf = (at: number) => {
      const range = document.createRange();
      range.setStart(words.currentNode, at);
      range.setEnd(words.currentNode, at + 1);
      return range.getBoundingClientRect().left;
    };
    expect(leftOf(0)).toBeLessThan(leftOf('12 → '.length));
  });

  it('has no fault that axe finds, and fits 320 px', async () => {
    await show({ sledai: [12, 8], pga: [1.5, 1.8] });
    await expectAxe(element).to.be.accessible();
    element.shadowRoot!.querySelector('details')!.open = true;
    await page.viewport(320, 700);
    await expectAxe(element).to.be.accessible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});
