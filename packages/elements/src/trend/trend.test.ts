import {
  bsa,
  dlqi,
  pasi,
  sledai2k,
  type Administration,
  type Answers,
  type PartValue,
  type Result,
} from '@clinimetric/scoring';
import { en } from '@clinimetric/scoring/en';
import { pasiWords } from '@clinimetric/scoring/pasi.en';
import { expect as expectOf, fixture, html } from '@open-wc/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { pseudo, untranslated } from '../../../../test/contract/support/pseudo.ts';
import { BsaElement } from '../bsa/bsa.ts';
import { DlqiElement } from '../dlqi/dlqi.ts';
import type { PasiElement } from '../pasi/pasi.ts';
import { PasiElement as Pasi } from '../pasi/pasi.ts';
import { Sledai2kElement as SledaiElement } from '../sledai-2k/sledai-2k.ts';
import { addLanguage, type TrendElement } from './trend.ts';
import type { TrendVisit } from './trend.element.ts';

let element: TrendElement;
const shadow = () => element.shadowRoot!;
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, ' ').trim();
const text = () => textOf(shadow().firstElementChild)!;
const stops = () => [...shadow().querySelectorAll('.stop')];
const names = () => stops().map((stop) => stop.getAttribute('aria-label')!.replaceAll('\u00a0', ' '));
const drawn = () => [...shadow().querySelectorAll('.plot text')].map(textOf);
const rows = () =>
  [...shadow().querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => textOf(cell)));
/** How many separate lines join the totals: a run of one is a point and no line. */
const lines = () =>
  shadow()
    .querySelector('.data')!
    .getAttribute('d')!
    .split('M')
    .filter((run) => run.includes('L'));

async function start(more: Partial<TrendElement>, width = 1280): Promise<void> {
  await page.viewport(width, 900);
  const place = await fixture(html`<div lang="en-GB"><clin-trend></clin-trend></div>`);
  element = place.querySelector('clin-trend')!;
  Object.assign(element, more);
  await element.updateComplete;
  // The drawing follows its place.
  await vi.waitFor(() => {
    const plot = shadow().querySelector('.plot');
    if (plot?.checkVisibility())
      expect(Number(plot.getAttribute('viewBox')!.split(' ')[2])).toBeCloseTo(plot.getBoundingClientRect().width, 0);
  });
}

/** Legs alone: 0.4 × area × (erythema + induration + desquamation), the three signs alike. */
const legs = (area: number, sign: number): Answers => ({
  'head.area': 0,
  'upper-limbs.area': 0,
  'trunk.area': 0,
  'lower-limbs.area': area,
  'lower-limbs.erythema': sign,
  'lower-limbs.induration': sign,
  'lower-limbs.desquamation': sign,
});
/** Trunk alone: 0.3 × 4 × (1 + 1 + 1) = 3.6. */
const trunk: Answers = {
  ...legs(0, 0),
  'trunk.area': 4,
  'trunk.erythema': 1,
  'trunk.induration': 1,
  'trunk.desquamation': 1,
};
const totals = { 14.4: legs(6, 2), 9.6: legs(4, 2), 7.2: legs(6, 1), 3.6: trunk, 1.2: legs(1, 1), 0: legs(0, 0) };

const taken = (day: string, visit: string, result: Result<PartValue>) => ({
  id: `${day} ${visit}`,
  assessedAt: `${day}T09:00:00+01:00`,
  visit,
  result,
});
const scored = (day: string, visit: string, total: keyof typeof totals) => taken(day, visit, pasi.score(totals[total]));
const bodySurface = (day: string, visit: string, method: 'direct' | 'handprints', value: number) =>
  taken(day, visit, bsa.score({ method, [method]: value }));

const first = scored('2025-03-03', 'Baseline', 14.4);
const course: TrendVisit[] = [
  first,
  scored('2025-03-31', 'Week 4', 9.6),
  { visit: 'Week 8', due: '2025-04-28' },
  scored('2025-05-26', 'Week 12', 3.6),
  scored('2025-06-23', 'Week 16', 1.2),
];

describe('clin-trend', () => {
  beforeEach(() => page.viewport(1280, 900));

  it('names every visit, in the order of time', async () => {
    await start({ visits: [...course].reverse() });
    expect(names()).toEqual([
      'Baseline, 3 Mar 2025: PASI 14.4, baseline',
      'Week 4, 31 Mar 2025: PASI 9.6, 33.3 % lower than baseline',
      'Week 8, 28 Apr 2025: not done',
      'Week 12, 26 May 2025: PASI 3.6, 75.0 % lower than baseline',
      'Week 16, 23 Jun 2025: PASI 1.2, 91.7 % lower than baseline',
    ]);
    expect(text()).toContain('PASI over time');
    expect(text()).toContain('Baseline 14.4 on 3 Mar 2025');
    expect(text()).toContain('14.4 → 1.2: 91.7 % lower, against the baseline of 3 Mar 2025');
  });

  it('holds the same in the table, response for response', async () => {
    await start({ visits: course, responses: '90 50 75' });
    expect(rows()).toEqual([
      ['3 Mar 2025', 'Baseline', '14.4', 'baseline', ''],
      ['31 Mar 2025', 'Week 4', '9.6', '33.3 % lower', 'PASI-50 not reached'],
      ['28 Apr 2025', 'Week 8', 'not done', '', 'Visit missed; not joined'],
      ['26 May 2025', 'Week 12', '3.6', '75.0 % lower', 'PASI-75 reached'],
      ['23 Jun 2025', 'Week 16', '1.2', '91.7 % lower', 'PASI-90 reached'],
    ]);
    for (const [index, [day, schedule, value]] of rows().entries())
      expect(names()[index]).toMatch(new RegExp(`^${schedule}, ${day}: (PASI )?${value}`));
    for (const [, , value] of rows()) expect(drawn()).toContain(value);
  });

  it('never joins across a visit that did not take place, and marks it below the axis', async () => {
    await start({ visits: course });
    expect(lines()).toHaveLength(2);
    expect(shadow().querySelectorAll('.cross')).toHaveLength(1);
    expect(drawn()).toContain('not done');
    await start({ visits: course.filter((visit) => 'result' in visit) });
    expect(lines()).toHaveLength(1);
  });

  it.each([
    // 14.4: exact limits, which need not lie on the step.
    ['50', ['PASI-50 ≤ 7.2']],
    ['75', ['PASI-75 ≤ 3.6']],
    ['90', ['PASI-90 ≤ 1.44']],
    ['100', ['PASI-100 ≤ 0.0']],
    ['<=3 75', ['PASI-75 ≤ 3.6', 'PASI ≤ 3.0']],
  ])('draws the response lines %s at their totals', async (responses, expected) => {
    await start({ visits: course, responses });
    for (const label of expected) expect(drawn()).toContain(label);
    expect(shadow().querySelectorAll('.limit')).toHaveLength(expected.length);
    const dashes = [...shadow().querySelectorAll('.limit')].map((line) => line.getAttribute('stroke-dasharray'));
    expect(new Set(dashes).size).toBe(expected.length);
  });

  it('puts what was reached on the line or below it, and never above', async () => {
    await start({ visits: course, responses: '75' });
    const line = Number(/^M\S+ ([\d.]+)H/.exec(shadow().querySelector('.limit')!.getAttribute('d')!)![1]);
    const heights = [...shadow().querySelectorAll('.point')].map((point) => Number(point.getAttribute('cy')));
    expect(heights[0]).toBeLessThan(line);
    expect(heights[1]).toBeLessThan(line);
    expect(heights[2]).toBeCloseTo(line);
    expect(heights[3]).toBeGreaterThan(line);
  });

  it('does not write a percentage as the one that was missed', async () => {
    // 60.3 and 15.1: 74.96 %, and 15.075 would have been needed.
    const of = { instrument: pasi, words: pasiWords };
    const result = (total: number) => ({ ...pasi.score(legs(0, 0)), total }) as Result<PartValue>;
    await start({
      of,
      visits: [taken('2025-01-01', 'A', result(60.3)), taken('2025-02-01', 'B', result(15.1))],
      responses: '75',
    });
    expect(rows()[1]).toEqual(['1 Feb 2025', 'B', '15.1', '74.96 % lower', 'PASI-75 not reached']);
    expect(drawn()).toContain('PASI-75 ≤ 15.075');
  });

  it('tells not reached from not evaluable', async () => {
    await start({ visits: course.slice(0, 2), responses: '50' });
    const outcomes = () => textOf(shadow().querySelector('[part="responses"]'));
    expect(outcomes()).toContain('not reached');
    await start({ visits: [first, taken('2025-04-01', 'Week 4', pasi.score({}))], responses: '50' });
    expect(outcomes()).toContain('not evaluable');
    expect(outcomes()).not.toContain('not reached');
  });

  it('shows a visit without a total as the range it still has, and no number', async () => {
    const { 'lower-limbs.desquamation': _, ...answers } = totals['7.2'];
    // 0.4 × 6 × (1 + 1 + open): 4.8 to 14.4.
    await start({ visits: [first, taken('2025-04-01', 'Week 4', pasi.score(answers)), course[3]!] });
    expect(names()[1]).toBe('Week 4, 1 Apr 2025: not complete, between 4.8 and 14.4');
    expect(rows()[1]!.slice(2)).toEqual([expect.stringContaining('not complete'), '', '4.8 to 14.4']);
    expect(drawn()).toContain('4.8 to 14.4');
    expect(shadow().querySelectorAll('.point')).toHaveLength(2);
    expect(lines()).toHaveLength(0);
  });

  it('shows answers that cannot be scored, and administrations without result, as gaps', async () => {
    const { result: _, ...bare } = scored('2025-05-01', 'Week 8', 0);
    await start({
      visits: [first, taken('2025-04-01', 'Week 4', pasi.score({ 'head.area': 9 })), { ...bare, instrument: 'pasi' }],
    });
    expect(names().slice(1)).toEqual(['Week 4, 1 Apr 2025: cannot be scored', 'Week 8, 1 May 2025: not complete']);
  });

  it('a visit without the instrument is not done, and was not missed', async () => {
    await start({
      visits: [first, { assessedAt: '2025-04-01', visit: 'Week 4', instrument: 'pasi', isNotDone: true }],
    });
    expect(names()[1]).toBe('Week 4, 1 Apr 2025: not done');
    expect(rows()[1]).toEqual(['1 Apr 2025', 'Week 4', 'not done', '', '']);
    expect(text()).not.toContain('missed');
    // The last total is still that of the first visit.
    expect(textOf(shadow().querySelector('[part="result"]'))).toContain('14.4');
  });

  it('keeps what has no total off the scale, where it would read as 0', async () => {
    const { result: _, ...bare } = scored('2025-05-01', 'Week 8', 0);
    const visits = [first, { ...bare, instrument: 'pasi' }, { visit: 'Month 6', due: '2025-09-01' }];
    await start({ visits });
    const axis = shadow().querySelector('.base')!.getBoundingClientRect().bottom;
    const marks = [...shadow().querySelectorAll('.nothing, .cross')].map((mark) => mark.getBoundingClientRect().top);
    expect(marks).toHaveLength(2);
    for (const top of marks) expect(top).toBeGreaterThan(axis);
    expect(drawn()).toContain('no total');
    await start({ visits: [first] });
    expect(drawn()).not.toContain('no total');
  });

  it.each([
    // 12, 8, 7 and 13 of SLEDAI-2K.
    [
      sledai2k,
      SledaiElement,
      [
        { seizure: true, arthritis: true },
        { seizure: true },
        { arthritis: true, rash: true, fever: true },
        { seizure: true, arthritis: true, fever: true },
      ],
      ['baseline', '4 points lower', '5 points lower', '1 point higher'],
    ],
    [
      dlqi,
      DlqiElement,
      [{ q1: 3, q2: 3 }, { q1: 3, q2: 2 }, { q1: 2 }, { q1: 3, q2: 3 }],
      ['baseline', '1 point lower', '4 points lower', 'no change'],
    ],
  ] as const)('tells the change of $id in points', async (instrument, of, given, expected) => {
    const zero = instrument.id === 'dlqi' ? 0 : false;
    const none = Object.fromEntries(
      instrument.items.filter(({ role }) => role === 'scored').map(({ id }) => [id, id === 'q7' ? 'no' : zero]),
    );
    const visits = given.map((answers, month) => ({
      id: `v${month}`,
      assessedAt: `2025-0${month + 1}-01`,
      instrument: instrument.id,
      result: instrument.score({ ...none, ...answers } as Answers),
    }));
    await start({ visits: visits as TrendVisit[], of });
    expect(rows().map((row) => row[3])).toEqual(expected);
    expect(names()[1]).toContain(`${expected[1]} than baseline`);
    expect(text()).not.toContain('%');
  });

  describe('where visits cannot be compared', () => {
    const byMethods = [
      bodySurface('2025-01-05', 'Baseline', 'handprints', 12),
      bodySurface('2025-02-05', 'Week 4', 'handprints', 9),
      bodySurface('2025-03-05', 'Week 8', 'direct', 6),
      bodySurface('2025-04-05', 'Week 12', 'direct', 3),
    ];

    it('breaks the line at another method, says why, and compares nothing across', async () => {
      await start({ visits: byMethods, responses: '50' });
      expect(lines()).toHaveLength(2);
      expect(drawn()).toContain('Method changed');
      expect(names()[2]).toBe(
        'Week 8, 5 Mar 2025: BSA 6.0 %, not comparable: Method. Method changed: Direct estimate, before Handprints',
      );
      expect(rows().map((row) => row[3])).toEqual([
        'baseline',
        '25.0 % lower',
        'not comparable: Method',
        'not comparable: Method',
      ]);
      expect(rows()[3]![4]).toBe('BSA-50 not evaluable');
      // The value itself stays.
      expect(textOf(shadow().querySelector('[part="total"]'))).toBe('3.0 %');
      expect(text()).toContain('Not comparable with the baseline of 5 Jan 2025');
    });

    it('compares again with a baseline of the same method', async () => {
      await start({ visits: byMethods, baseline: byMethods[2]!.id });
      expect(text()).toContain('Baseline 6.0 % on 5 Mar 2025');
      expect(rows().map((row) => row[3])).toEqual([
        'before the baseline',
        'before the baseline',
        'baseline',
        '3.0 percentage points lower',
      ]);
    });

    it.each([
      ['another major version', '2.0.0', 2],
      ['another minor version', '1.9.0', 1],
    ])('%s', async (_, version, expected) => {
      const later = scored('2025-07-01', 'Week 20', 1.2);
      const changed = [later, scored('2025-08-01', 'Week 24', 1.2)].map((visit) => ({
        ...visit,
        result: { ...visit.result, version },
      }));
      await start({ visits: [first, course[1]!, ...changed] });
      expect(lines()).toHaveLength(expected);
      expect(drawn().includes('Version of the rules changed')).toBe(expected === 2);
    });

    it('breaks at another option', async () => {
      const one = (day: string, convention: string) =>
        taken(day, day, bsa.score({ method: 'handprints', handprints: 10 }, { 'palm-convention': convention }));
      await start({ visits: [one('2025-01-05', 'with-fingers'), one('2025-02-05', 'without-fingers')] });
      expect(drawn()).toContain('One handprint changed');
    });

    it('breaks at another plaque', async () => {
      const on = (visit: object, id: string) => ({ ...visit, target: { id } }) as TrendVisit;
      await start({ visits: [on(first, 'elbow'), on(course[1]!, 'knee')] });
      expect(lines()).toHaveLength(0);
      expect(rows()[1]![3]).toBe('not comparable: Plaque');
    });
  });

  it('never takes another baseline in silence', async () => {
    await start({ visits: course, baseline: 'nobody', responses: '75' });
    expect(text()).toContain('The chosen baseline has no total; nothing is compared');
    expect(text()).not.toContain('lower');
    expect(shadow().querySelectorAll('.limit')).toHaveLength(0);
  });

  it('gives no percentage of a baseline of 0', async () => {
    await start({
      visits: [scored('2025-03-03', 'Baseline', 0), scored('2025-04-01', 'Week 4', 3.6)],
      responses: '75',
    });
    expect(text()).toContain('Baseline is 0: a change has no percentage');
    expect(rows()[1]!.slice(3)).toEqual(['3.6 points higher', 'PASI-75 not evaluable']);
  });

  it('leaves out other instruments and what was corrected', async () => {
    const other = taken('2025-03-10', 'Week 1', dlqi.score({}));
    const right = { ...scored('2025-03-03', 'Baseline', 9.6), id: 'right', replaces: first.id };
    await start({ visits: [first, other, right, course[3]!] });
    expect(names().map((name) => name.split(':')[1])).toEqual([
      ' PASI 9.6, baseline',
      ' PASI 3.6, 62.5 % lower than baseline',
    ]);
  });

  it('takes whole administrations', async () => {
    const whole: Administration = {
      ...first,
      format: 'clinimetric-administration@1',
      id: '7d9f3f43-7b53-4c2b-8a0b-1d7a6f1c2e11',
      instrument: 'pasi',
      version: pasi.version,
      answers: totals['14.4'],
      options: {},
    };
    await start({ visits: [whole] });
    expect(names()).toEqual(['Baseline, 3 Mar 2025: PASI 14.4, baseline']);
  });

  describe('the visits shown', () => {
    const years = [scored('2023-06-01', 'Old', 7.2), ...course];
    const choose = (name: string) => userEvent.click(page.getByRole('radio', { name, exact: true }));

    it('are a choice only where that leaves any out', async () => {
      await start({ visits: course });
      expect(page.getByRole('radiogroup', { name: 'Visits shown' }).query()).toBeNull();
      await start({ visits: years });
      const choice = page.getByRole('radiogroup', { name: 'Visits shown' }).element();
      expect([...choice.querySelectorAll('label')].map(textOf)).toEqual(['1 year', 'all']);
    });

    it('are those since the baseline, of the last year, or all, in chart and table alike', async () => {
      await start({ visits: years, baseline: first.id, responses: '75' });
      expect(rows()).toHaveLength(6);
      for (const name of ['since baseline', '1 year']) {
        await choose(name);
        await element.updateComplete;
        expect(rows().map(([day]) => day)).toEqual([
          '3 Mar 2025',
          '31 Mar 2025',
          '28 Apr 2025',
          '26 May 2025',
          '23 Jun 2025',
        ]);
        expect(stops()).toHaveLength(5);
      }
      await choose('all');
      await element.updateComplete;
      expect(stops()).toHaveLength(6);
    });

    it('keep their baseline when that lies before them', async () => {
      await start({ visits: years, responses: '75' });
      await choose('1 year');
      await element.updateComplete;
      expect(text()).toContain('Baseline 7.2 on 1 Jun 2023');
      expect(rows()[0]!.slice(2)).toEqual(['14.4', '100.0 % higher', 'PASI-75 not reached']);
      expect(drawn()).toContain('PASI-75 ≤ 1.8');
    });
  });

  describe('bands and treatments', () => {
    it('shows bands of the scheme asked for, by their numbers alone', async () => {
      await start({ visits: course });
      expect(shadow().querySelectorAll('.band')).toHaveLength(0);
      await start({ visits: course, bandScheme: 'schmitt-wozel-2005' });
      expect(shadow().querySelectorAll('.band')).toHaveLength(3);
      expect(drawn()).toEqual(expect.arrayContaining(['from 7', 'above 12']));
      expect(text()).toContain('Background: Schmitt & Wozel 2005 · cuts 7 and 12 · version 1');
      expect(text()).not.toMatch(/mild|moderate|severe/);
    });

    it('shows treatments above the chart, and in words below it', async () => {
      await start({
        visits: course,
        treatments: [
          { label: 'Methotrexate', from: '2024-01-01', to: '2025-04-01' },
          { label: 'Adalimumab', from: '2025-03-20' },
        ],
      });
      expect(drawn()).toEqual(expect.arrayContaining(['Methotrexate', 'Adalimumab']));
      const [one, two] = [...shadow().querySelectorAll('.strip')].map((strip) => Number(strip.getAttribute('y')));
      expect(two).toBeGreaterThan(one!);
      expect(text()).toContain('Methotrexate, 1 Jan 2024 to 1 Apr 2025; Adalimumab, from 20 Mar 2025');
    });
  });

  describe('by hand', () => {
    const focused = () => shadow().activeElement?.getAttribute('aria-label')?.split(',')[0];
    const told = () => textOf(shadow().querySelector('.at'))?.split(',')[0];

    it('is one stop of the Tab key, and arrows go from visit to visit', async () => {
      await start({ visits: course });
      const before = document.createElement('button');
      element.before(before);
      before.focus();
      await userEvent.keyboard('{Tab}');
      expect(focused()).toBe('Week 16');
      for (const [key, expected] of [
        ['ArrowLeft', 'Week 12'],
        ['ArrowLeft', 'Week 8'],
        ['Home', 'Baseline'],
        ['ArrowLeft', 'Baseline'],
        ['ArrowRight', 'Week 4'],
        ['End', 'Week 16'],
        ['ArrowRight', 'Week 16'],
      ]) {
        await userEvent.keyboard(`{${key}}`);
        await element.updateComplete;
        expect([focused(), told()], key).toEqual([expected, expected]);
      }
      expect(stops().filter((stop) => stop.getAttribute('tabindex') === '0')).toHaveLength(1);
      await userEvent.keyboard('{Tab}');
      expect(focused()).toBeUndefined();
    });

    it('has later visits to the right in a page of the other direction too', async () => {
      await start({ visits: course });
      element.parentElement!.dir = 'rtl';
      const at = stops().map((stop) => stop.querySelector('.ring')!.getBoundingClientRect().left);
      expect(at).toEqual([...at].sort((a, b) => a - b));
      (stops().at(-1) as SVGElement).focus();
      await userEvent.keyboard('{ArrowLeft}');
      expect(focused()).toBe('Week 12');
    });

    it('tells of the visit under the pointer in the line below', async () => {
      await start({ visits: course });
      expect(told()).toBe('Week 16');
      await userEvent.hover(stops()[1]!.querySelector('.hit')!);
      await element.updateComplete;
      expect(told()).toBe('Week 4');
    });
  });

  describe('in its place', () => {
    const isSeen = (part: string) => shadow().querySelector(`[part="${part}"]`)!.checkVisibility();

    it('shows chart and table together where there is room', async () => {
      await start({ visits: course });
      expect([isSeen('chart'), isSeen('table')]).toEqual([true, true]);
      expect(shadow().querySelector('.switch')!.checkVisibility()).toBe(false);
    });

    it('shows one of them at a time at 320 px, in a drawing of its own', async () => {
      await start({ visits: course, responses: '50 75' }, 320);
      expect([isSeen('chart'), isSeen('table')]).toEqual([true, false]);
      expect(drawn()).toContain('PASI-75');
      expect(drawn().join()).not.toContain('≤');
      await userEvent.click(page.getByRole('radio', { name: 'Table' }));
      expect([isSeen('chart'), isSeen('table')]).toEqual([false, true]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    });

    it('draws anew when its place becomes narrower', async () => {
      await start({ visits: course, responses: '75' });
      expect(drawn()).toContain('PASI-75 ≤ 3.6');
      await page.viewport(400, 900);
      await vi.waitFor(() => expect(drawn()).toContain('PASI-75'));
    });
  });

  it('has a caption, and headings for rows and columns', async () => {
    await start({ visits: course });
    expect(textOf(shadow().querySelector('caption'))).toBe('PASI: 5 visits');
    expect(shadow().querySelectorAll('thead th[scope="col"]')).toHaveLength(5);
    expect(shadow().querySelectorAll('tbody th[scope="row"]')).toHaveLength(5);
  });

  it.each([
    ['no visits', [], 'No visits yet', 0],
    ['planned visits alone', [{ visit: 'Week 8', due: '2025-04-28' }], 'No baseline: no visit has a total yet', 1],
    ['one visit', [first], 'Baseline 14.4', 1],
    ['visits of one day', [first, { ...first, id: 'b' }, { ...first, id: 'c' }], 'Baseline 14.4', 3],
    [
      'sixty visits',
      Array.from({ length: 60 }, (_, i) =>
        scored(new Date(Date.UTC(2023, 0, 1 + 21 * i)).toISOString().slice(0, 10), `V${i}`, i % 2 ? 9.6 : 14.4),
      ),
      'Baseline 14.4',
      60,
    ],
  ] as [string, TrendVisit[], string, number][])('stands with %s', async (_, visits, sentence, count) => {
    await start({ visits, of: Pasi });
    expect(text()).toContain(sentence);
    expect(stops()).toHaveLength(count);
    expect(rows()).toHaveLength(count);
    expect(shadow().innerHTML).not.toMatch(/NaN|undefined|Infinity/);
    const { left, right } = element.getBoundingClientRect();
    for (const label of shadow().querySelectorAll('.plot text')) {
      expect(label.getBoundingClientRect().left).toBeGreaterThanOrEqual(left);
      expect(label.getBoundingClientRect().right).toBeLessThanOrEqual(right);
    }
  });

  it('numbers do not cover each other', async () => {
    await start({ visits: course, responses: '50 75 90' });
    const boxes = [...shadow().querySelectorAll('.plot .v')].map((label) => label.getBoundingClientRect());
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1))
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
  });

  it('no number is struck through by a response line or by the line of its day', async () => {
    // 14.4 and 7.2 of PASI-50, where the line lies at the height of the second.
    await start({ visits: course, responses: '50 75 90' });
    const limits = [...shadow().querySelectorAll('.limit, .current')].map((line) => line.getBoundingClientRect());
    const numbers = [...shadow().querySelectorAll('.plot .v')].map((label) => label.getBoundingClientRect());
    expect(numbers.length).toBeGreaterThan(2);
    for (const { left, right, top, bottom } of numbers) {
      // The box of a text is higher than its figures.
      const [from, to] = [top + 3, bottom - 3];
      for (const line of limits)
        expect(left < line.right && line.left < right && from < line.bottom && line.top < to).toBe(false);
    }
  });

  describe('its instrument', () => {
    it('is that of the visits, by the element of the page', async () => {
      await start({ visits: [bodySurface('2025-01-05', 'Baseline', 'direct', 6)] });
      expect(text()).toContain('BSA over time');
    });

    it('is the one it is given', async () => {
      await start({ visits: [], of: BsaElement });
      expect(text()).toContain('BSA over time');
    });

    it('may be unknown to the page, which is said', async () => {
      const unknown = { ...first, result: { ...first.result, instrument: 'nowhere-defined' } };
      await start({ visits: [unknown] });
      expect(text()).toContain('the page has not loaded their instrument');
    });
  });

  it('reads visits and treatments from plain HTML', async () => {
    element = await fixture<TrendElement>(
      html`<clin-trend
        lang="en-GB"
        visits=${JSON.stringify(course)}
        treatments='[{"label":"Adalimumab","from":"2025-03-03"}]'
        responses="75"
      ></clin-trend>`,
    );
    expect(names()).toHaveLength(5);
    expect(drawn()).toEqual(expect.arrayContaining(['PASI-75 ≤ 3.6', 'Adalimumab']));
  });

  it('says what it cannot use', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await start({
      visits: [first, { assessedAt: 'yesterday' }, null as never],
      treatments: [{ label: 'Adalimumab', from: 'spring' }],
      responses: '75 mild',
    });
    expect(stops()).toHaveLength(1);
    expect(shadow().querySelectorAll('.strip')).toHaveLength(0);
    expect(warned.mock.calls.flat().join('\n')).toMatch(/yesterday[^]*null[^]*spring[^]*mild/);
    // Once, and not at every drawing.
    warned.mockClear();
    element.requestUpdate();
    await element.updateComplete;
    expect(warned).not.toHaveBeenCalled();
    warned.mockClear();
    await fixture(html`<clin-trend visits="{}"></clin-trend>`);
    expect(warned.mock.calls.flat().join('\n')).toMatch(/\{\}.*JSON list/);
    warned.mockRestore();
  });

  it('follows a live element as the visit of today', async () => {
    const place = await fixture(
      html`<div lang="en-GB"><clin-pasi id="now"></clin-pasi><clin-trend today="now"></clin-trend></div>`,
    );
    element = place.querySelector('clin-trend')!;
    const live = place.querySelector<PasiElement>('clin-pasi')!;
    element.visits = course.slice(0, 2);
    await element.updateComplete;
    expect(names()).toHaveLength(3);
    expect(names()[2]).toMatch(/^Today, .*: not complete, between 0.0 and 72.0$/);
    live.answers = totals['3.6'];
    await live.updateComplete;
    await element.updateComplete;
    expect(names()[2]).toMatch(/^Today, .*: PASI 3.6, 75.0 % lower than baseline$/);
    expect(textOf(shadow().querySelector('[part="result"]'))).toContain('PASI today');
  });

  it('says of a total that is not official that it is not', async () => {
    const unofficial = { ...pasi, total: { ...pasi.total, official: false } };
    await start({ visits: course, of: { instrument: unofficial, words: pasiWords } });
    expect(text()).toContain('This total is not official');
  });

  it('speaks the language of the page, numbers and days included, and changes at once', async () => {
    await start({ visits: course, responses: '75', bandScheme: 'schmitt-wozel-2005' });
    expect(untranslated(shadow(), []).length).toBeGreaterThan(0);
    addLanguage(pseudo(en, 'de'), { pasi: pseudo(pasiWords, 'de'), trend: pseudo(element.words, 'de') });
    element.parentElement!.lang = 'de';
    await vi.waitFor(() => expect(names()[0]).toContain('14,4'));
    const schedule = course.flatMap(({ visit }) => visit ?? []);
    const days = [...shadow().querySelectorAll('tbody th')].map((day) => day.textContent);
    const short = ['3. März', '31. März', '28. Apr.', '26. Mai', '23. Juni'];
    expect(drawn()).toEqual(expect.arrayContaining(short));
    expect(untranslated(shadow(), [...schedule, ...days, ...short])).toEqual([]);
    for (const name of names()) expect(name).not.toMatch(/lower|baseline|not done/);
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
  ])('has no fault that axe finds, %s at %d px', async (scheme, width) => {
    await start({ visits: course, responses: '50 75', bandScheme: 'ema-2004' }, width);
    element.style.colorScheme = scheme;
    await expectOf(element).to.be.accessible();
  });

  it('writes no style into its elements, which a strict policy would refuse', async () => {
    await start({ visits: course, responses: '50 75', bandScheme: 'ema-2004' });
    expect(shadow().querySelectorAll('[style]')).toHaveLength(0);
  });
});
