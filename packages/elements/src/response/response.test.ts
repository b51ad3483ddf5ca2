import { addLanguage } from '@clinimetric/elements';
import { bsa, dlqi, iga, pasi, pruritusNrs, pruritusVas, targetPlaque } from '@clinimetric/scoring';
import { en } from '@clinimetric/scoring/en';
import { responseWords } from '@clinimetric/scoring/views/response.en';
import { expect as expectAxe, fixture, html } from '@open-wc/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { administered, pasiAnswers, pasiResult, sledaiResult } from '../../../../test/support/visits.ts';
import type { Visit } from '../internal/visit.ts';
import type { ResponseElement } from './response.ts';
import './response.ts';

let element: ResponseElement;

const textIn = (node: Node) => node.textContent!.replace(/\s+/g, ' ').trim();
const text = () => textIn(element.shadowRoot!);
const cards = () => [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part="comparison"]')];
const heading = () => textIn(element.shadowRoot!.querySelector('h3')!);
/** Every response of a card with its outcome in words. */
const outcomes = (card = cards()[0]!) =>
  Object.fromEntries(
    [...card.querySelectorAll('li')].map((row) => [
      textIn(row.querySelector('b')!),
      textIn(row.querySelector('.outcome')!),
    ]),
  );

async function compare(baseline: Visit, followUp: Visit, more: Partial<ResponseElement> = {}): Promise<void> {
  element = await fixture<ResponseElement>(html`<clin-response></clin-response>`);
  Object.assign(element, { baseline, followUp, ...more });
  await element.updateComplete;
}

const legs = { 'head.area': 0, 'upper-limbs.area': 0, 'trunk.area': 0 };

describe('clin-response', () => {
  beforeEach(() => page.viewport(1280, 900));

  it('leads with the numbers and says what the baseline is', async () => {
    const before = administered(pasi, pasiAnswers(16), '2026-03-03');
    const after = administered(pasi, pasiAnswers(3.6), '2026-08-18');
    await compare(before, [after], { baselineName: 'start of current treatment' });
    expect(heading()).toBe('PASI 16.0 → 3.6');
    expect(text()).toContain('77.5 % lower than baseline of Mar 3, 2026 (start of current treatment)');
    expect(text()).toContain('(16.0 − 3.6) ÷ 16.0 × 100 = 77.5 %');
    expect(outcomes()).toEqual({
      'PASI-50': 'reached',
      'PASI-75': 'reached',
      'PASI-90': 'not reached',
      'PASI-100': 'not reached',
    });
    expect(text()).toContain('PASI responses as worded in trial registry texts NCT02474082 and NCT03412747');
  });

  it.each([
    [14.7, 3.7, '74.8 % lower', 'not reached'],
    [59.9, 15, '74.96 % lower', 'not reached'],
    [13.2, 3.3, '75.0 % lower', 'reached'],
    [10, 12, '20.0 % higher', 'not reached'],
    [8.4, 8.4, 'the same as baseline', 'not reached'],
  ])('says of PASI %s to %s: %s, PASI-75 %s', async (before, after, change, reached) => {
    await compare(pasiResult(before), pasiResult(after));
    expect(text()).toContain(change);
    expect(outcomes()['PASI-75']).toBe(reached);
  });

  it('keeps what is not evaluable apart from what is not reached', async () => {
    await compare(pasiResult(0), pasiResult(3.7));
    expect(heading()).toBe('PASI 0.0 → 3.7');
    expect(text()).toContain('Baseline PASI was 0: percent change is undefined');
    expect(new Set(Object.values(outcomes()))).toEqual(new Set(['not evaluable']));
    expect(text()).not.toContain('not reached');
  });

  it.each([
    [
      'another method',
      bsa.score({ method: 'handprints', handprints: 12 }),
      bsa.score({
        method: 'regions',
        'regions.head': 1,
        'regions.upper-limbs': 1,
        'regions.trunk': 1,
        'regions.lower-limbs': 1,
      }),
      'BSA by handprints last time, by regions today: not comparable',
    ],
    [
      'another recall',
      pruritusVas.score({ 'vas-mm': 60 }),
      pruritusVas.score({ 'vas-mm': 38 }, { recall: '7d' }),
      'Itch VAS: past 24 hours last time, past 7 days today: not comparable',
    ],
    ['an unfinished follow-up', pasiResult(16), pasi.score(legs), 'PASI has no total at follow-up'],
    ['an unfinished baseline', pasi.score(legs), pasiResult(16), 'Baseline PASI has no total'],
    ['no follow-up', dlqi.score({ q1: 1 }), [], 'Baseline DLQI has no total'],
  ])('says why with %s nothing can be compared, and keeps the values', async (_, before, after, reason) => {
    await compare(before, after, { month: 3 });
    expect(text()).toContain(reason);
    expect(new Set(Object.values(outcomes()))).toEqual(new Set(['not evaluable']));
    expect(heading()).toMatch(/ → /);
  });

  it('names the responses of each instrument, and matches plaques by their own id', async () => {
    const plaque = (id: string, erythema: number, day: string) =>
      administered(targetPlaque, { erythema, induration: 2, scaling: 2 }, day, {
        target: { id, site: 'elbow', side: id === 'a' ? 'left' : 'right' },
      });
    await compare(
      [
        pruritusNrs.score({ nrs: 3 }),
        iga.score({ iga: 3 }),
        plaque('a', 4, '2026-03-03'),
        plaque('b', 4, '2026-03-03'),
      ],
      [
        plaque('b', 0, '2026-06-03'),
        iga.score({ iga: 1 }),
        pruritusNrs.score({ nrs: 1 }),
        plaque('a', 4, '2026-06-03'),
      ],
    );
    const headings = cards().map((card) => textIn(card.querySelector('h3')!));
    expect(headings).toEqual([
      'Itch NRS 3 → 1',
      'IGA 3 → 1',
      'Target plaque a, left elbow 8 → 8',
      'Target plaque b, right elbow 8 → 4',
    ]);
    expect(outcomes(cards()[0])).toEqual({
      'Worst itch 4 points': 'not evaluable',
      'Itch 2 points': 'reached',
      'Itch 3 points': 'not reached',
    });
    expect(textIn(cards()[0]!)).toContain('Baseline Itch NRS was 3, too low for this fall');
    expect(textIn(cards()[0]!)).toContain('3 − 1 = 2; 2 ÷ 3 × 100 = 66.7 %');
    expect(textIn(cards()[1]!)).toContain('2 grades lower than baseline 3 − 1 = 2');
    expect(outcomes(cards()[1])).toEqual({ 'IGA 0/1': 'reached' });
    expect(outcomes(cards()[3])).toEqual({ 'TPSS-50': 'reached', 'TPSS-75': 'not reached' });
    expect(textIn(cards()[3]!)).toContain('less certain rule');
  });

  it('asks for the month before it reads targets of BSA', async () => {
    const of = (direct: number) => bsa.score({ method: 'direct', direct });
    await compare(of(12), of(3));
    expect(text()).toContain('75.0 % lower than baseline');
    expect(text()).toContain('months since the start of treatment are not known');
    element.setAttribute('month', '3');
    await element.updateComplete;
    expect(outcomes()).toEqual({ 'BSA target': 'not reached', 'BSA acceptable': 'reached' });
  });

  it('reads out what should be looked at again', async () => {
    await compare(administered(pasi, pasiAnswers(40), '2026-03-03'), administered(pasi, pasiAnswers(10), '2026-03-13'));
    expect(text()).toContain('Changed by more than 20 points within 14 days: please check both scores.');
    await compare(pruritusNrs.score({ nrs: 8 }), pruritusNrs.score({ nrs: 4 }));
    expect(text()).toContain('established for the worst itch recorded day by day; these are single values.');
  });

  it('says so when nothing is there to compare, or an instrument has no response of its own', async () => {
    await compare('nobody', 'nothing');
    expect(text()).toContain('No score of either visit is here yet.');
    await compare(sledaiResult(12), sledaiResult(8));
    expect(text()).toContain('SLEDAI-2K has no response of its own between two visits');
  });

  it('follows elements of the page: pressed, set by a script, and taken away', async () => {
    const before = await fixture<HTMLElement>(
      html`<div>
        <clin-response baseline="itch-0" follow-up="itch-12"></clin-response>
        <clin-pruritus-nrs id="itch-0"></clin-pruritus-nrs>
      </div>`,
    );
    element = before.querySelector('clin-response')!;
    await element.updateComplete;
    // Defined only now: the view shows what is there once it is there.
    expect(text()).toContain('No score of either visit is here yet.');
    await import('../pruritus-nrs/pruritus-nrs.ts');
    const baseline = document.querySelector('clin-pruritus-nrs')!;
    baseline.answers = { nrs: 8 };
    await expect.poll(text).toContain('Itch NRS 8 → not scored');
    const late = document.createElement('clin-pruritus-nrs');
    late.id = 'itch-12';
    before.append(late);
    await expect.poll(text).toContain('Itch NRS 8 → not complete');
    late.shadowRoot!.querySelector<HTMLElement>('input[value="4"]')!.click();
    await expect.poll(text).toContain('Itch NRS 8 → 4');
    expect(outcomes()['Worst itch 4 points']).toBe('reached');
    late.answers = { nrs: 5 };
    await expect.poll(text).toContain('Itch NRS 8 → 5');
    expect(outcomes()['Worst itch 4 points']).toBe('not reached');
    late.remove();
    await expect.poll(text).toContain('Itch NRS 8 → not scored');
  });

  it('fires nothing and holds no live region', async () => {
    const heard: string[] = [];
    const hear = ({ type }: Event) => heard.push(type);
    for (const type of ['input', 'change', 'score-change']) document.addEventListener(type, hear);
    await compare(pasiResult(16), pasiResult(3.6));
    for (const type of ['input', 'change', 'score-change']) document.removeEventListener(type, hear);
    expect(heard).toEqual([]);
    expect(element.shadowRoot!.querySelector('[role="status"], [aria-live]')).toBeNull();
  });

  it('switches its language with the page', async () => {
    await compare(pasiResult(16), pasiResult(3.6));
    addLanguage({ ...en, lang: 'de' }, { response: { ...responseWords, lang: 'de', title: 'Ansprechen' } });
    element.lang = 'de';
    await expect.poll(() => element.shadowRoot!.querySelector('h2')!.textContent).toBe('Ansprechen');
    expect(heading()).toBe('PASI 16,0 → 3,6');
  });

  it('has no fault that axe finds, and fits 320 px', async () => {
    await compare([pasiResult(16), pruritusNrs.score({ nrs: 3 })], [pasiResult(3.6), pruritusNrs.score({ nrs: 1 })]);
    await expectAxe(element).to.be.accessible();
    await page.viewport(320, 700);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});
