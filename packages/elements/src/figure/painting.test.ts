import { lundBrowderParts } from '@clinimetric/scoring/bsa';
import {
  bodyGrid,
  bodyViews,
  coverageSteps,
  decodeStrokes,
  encodeStrokes,
  measureCoverage,
  paintSession,
  storedStrokes,
  type BodyRegionId,
  type BodyStroke,
  type BodyView,
  type Point,
} from '@clinimetric/scoring/body-figure';
import type { Answers } from '@clinimetric/scoring';
import { expect as expectAxe, fixture, html } from '@open-wc/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { line, paintedBsa, plaques, regionOf, round, sharesPainted, whole } from '../../../../test/support/plaques.ts';
import type { BsaElement } from '../bsa/bsa.ts';
import '../bsa/bsa.ts';

let element: BsaElement;
let form: HTMLFormElement;
let heard: string[];

const root = () => element.shadowRoot!;
const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ');
const figure = page.getByRole('region', { name: 'Body figure' });
const told = () => plain(figure.element().textContent);
const button = (name: string | RegExp) => figure.getByRole('button', { name, exact: true });
const tool = (name: string) => figure.getByRole('radio', { name, exact: true });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const entries = () => Object.fromEntries(new FormData(form));
const loadedFiles = () =>
  performance.getEntriesByType('resource').filter(({ name }) => /\/figure\/paint-card\./.test(name));

/** A whole action of a person, as the page hears it. */
const oneAction = ['input', 'score-change', 'change'];

async function start(answers: Answers, attributes: Record<string, string> = {}): Promise<void> {
  form = await fixture<HTMLFormElement>(html`<form><clin-bsa name="bsa"></clin-bsa></form>`);
  element = form.querySelector('clin-bsa')!;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.answers = answers;
  heard = [];
  for (const type of oneAction) element.addEventListener(type, () => heard.push(type));
  await element.updateComplete;
}

/** Waits for the figure, which is loaded on demand. */
async function open(answers: Answers, attributes: Record<string, string> = {}): Promise<void> {
  await start(answers, attributes);
  await expect.element(figure).toBeInTheDocument();
  await element.updateComplete;
}

async function press(name: string | RegExp): Promise<void> {
  await button(name).click();
  await element.updateComplete;
}

/** Keys from a control of the figure or the list. */
async function keys(from: HTMLElement, typed: string): Promise<void> {
  from.focus();
  await userEvent.keyboard(typed);
  await element.updateComplete;
}

/** A part is in hand while its field has the focus. */
async function inHand(name: string): Promise<void> {
  (field(name).element() as HTMLElement).focus();
  await element.updateComplete;
}

const canvas = (view: BodyView) => root().querySelector<HTMLCanvasElement>(`canvas[data-view="${view}"]`)!;

/** Pixels that are painted opaquely, and those that only a wider brush would have covered. */
function pixels(view: BodyView): { painted: number; rim: number } {
  const { width, height } = canvas(view);
  const { data } = canvas(view).getContext('2d')!.getImageData(0, 0, width, height);
  const alphas = data.filter((_, at) => at % 4 === 3);
  return { painted: alphas.filter((a) => a === 255).length, rim: alphas.filter((a) => a > 0 && a < 255).length };
}

/** The same from the cells that are measured. */
function cells(strokes: readonly BodyStroke[], view: BodyView): { painted: number; rim: number } {
  const levels = paintSession('adult', strokes).levels(view);
  const inside = levels.filter((_, at) => bodyGrid('adult', view).regions[at] !== 0);
  return { painted: inside.filter((level) => level >= 2).length, rim: inside.filter((level) => level === 1).length };
}

const adult = { method: 'lund-browder', 'age-years': 45 };
const parts = lundBrowderParts.map(({ id }) => id);
const strokesNow = () => {
  const read = decodeStrokes(element.answers['strokes']);
  return read.status === 'read' ? read.strokes : [];
};
/** `2.73 %` of the body, from steps. */
const ofBody = (steps: number) => Number((steps / coverageSteps.bsa).toFixed(1));
const ofBodyTold = (pattern: RegExp) => pattern.exec(told())!.slice(1).map(Number);

beforeEach(() => page.viewport(1280, 900));

describe('the figure of clin-bsa', () => {
  it('is loaded when the method asks for it, and not before', async () => {
    await start({ method: 'handprints', handprints: 7 });
    expect(loadedFiles()).toEqual([]);
    await page.getByRole('radio', { name: 'Figure by age (Lund-Browder)' }).click();
    await expect.element(figure).toBeInTheDocument();
    expect(loadedFiles()).not.toEqual([]);
  });

  it.each<[string, Answers, Record<string, string>]>([
    ['nothing painted', adult, {}],
    ['plaques', paintedBsa(plaques('adult')), {}],
    ['plaques on a phone', paintedBsa(plaques('adult')), {}],
    ['differences', { ...paintedBsa(plaques('adult')), 'lund-browder.head.back': 90 }, {}],
    ['another age', { ...paintedBsa(plaques('adult')), 'age-years': 3 }, {}],
    ['a text that cannot be read', { ...adult, strokes: 'none' }, {}],
    [
      'confirmed and read-only',
      { ...paintedBsa(plaques('adult')), ...sharesPainted(plaques('adult')) },
      { readonly: '' },
    ],
    ['disabled', paintedBsa(plaques('adult')), { disabled: '' }],
  ])('has no fault that axe finds with %s', async (name, answers, attributes) => {
    if (name.endsWith('on a phone')) await page.viewport(320, 700);
    await open(answers, attributes);
    await expectAxe(element).to.be.accessible();
  });

  it('shows just the cells that are measured, whatever sets the answers', async () => {
    const strokes = plaques('adult');
    await open(paintedBsa(strokes));
    for (const view of bodyViews) expect(pixels(view)).toEqual(cells(strokes, view));
    const others = [line('front', 60, [-60, 500], [80, 560])];
    element.answers = paintedBsa(others);
    await element.updateComplete;
    for (const view of bodyViews) expect(pixels(view)).toEqual(cells(others, view));
    element.answers = adult;
    await element.updateComplete;
    for (const view of bodyViews) expect(pixels(view)).toEqual({ painted: 0, rim: 0 });
    expect(told()).toContain('Nothing is painted yet.');
    expect(heard).toEqual([]);
  });

  it.each(['0', '1', '5', '10', '15', 'adult'] as const)('is drawn and measured at age %s', async (age) => {
    const strokes = plaques(age);
    await open(paintedBsa(strokes, age));
    const { bsa } = measureCoverage(strokes, age);
    expect(
      ofBodyTold(/Painted ([\d.]+) %\s?between ([\d.]+) % and ([\d.]+) %/).map((shown) => shown.toFixed(1)),
    ).toEqual([bsa.percent, bsa.low, bsa.high].map((steps) => ofBody(steps).toFixed(1)));
    await press(/^Confirm [\d.]+\s%$/);
    expect(element.result).toMatchObject({ status: 'complete', total: bsa.percent / coverageSteps.bsa });
  });
});

describe('what is painted', () => {
  it('becomes 33 answers with one press, and none before', async () => {
    const strokes = plaques('adult');
    const given = paintedBsa(strokes);
    await open(given);
    expect(element.answers).toEqual(given);
    expect(element.result).toMatchObject({ status: 'incomplete', missing: parts });
    expect(told()).toContain('painted, not confirmed');
    expect(entries()).not.toHaveProperty('bsa');
    expect(entries()).toMatchObject({ 'bsa.strokes': given.strokes });

    await press(/^Confirm /);
    expect(heard).toEqual(oneAction);
    expect(element.answers).toEqual({ ...given, ...sharesPainted(strokes) });
    const total = measureCoverage(strokes, 'adult').bsa.percent / coverageSteps.bsa;
    expect(element.result).toMatchObject({ status: 'complete', total });
    expect(told()).toMatch(/(?<!not )confirmed/);
    expect(told()).not.toContain('not confirmed');
    expect(entries()).toMatchObject({
      bsa: String(total),
      'bsa.lund-browder.hand-left.front': '0',
      'bsa.strokes': given.strokes,
    });
  });

  // Fact sheet, worked examples: whole parts have no edge, and so nothing uncertain about them.
  it.each<[string, number, readonly BodyRegionId[]]>([
    [
      'B6',
      40,
      parts.map((id) => id.replace('lund-browder.', '') as BodyRegionId).filter((id) => /thigh|leg|foot/.test(id)),
    ],
    ['B7', 8.5, ['head.back', 'buttock-left.back', 'buttock-right.back']],
    ['B9', 100, parts.map((id) => id.replace('lund-browder.', '') as BodyRegionId)],
  ])('%s: whole parts come to %s %%', async (_, total, regions) => {
    await open(paintedBsa(whole(...regions)));
    expect(told()).toContain(`Painted ${total.toFixed(1)} %`);
    await press(`Confirm ${total.toFixed(1)}\u00a0%`);
    expect(element.result).toMatchObject({ status: 'complete', total });
  });

  it('counts a plaque across a border in both parts', async () => {
    const [elbow] = plaques('adult');
    await open(paintedBsa([elbow!]));
    await press(/^Confirm /);
    const { answers } = element;
    expect(answers['lund-browder.upper-arm-left.back']).toBeGreaterThan(0);
    expect(answers['lund-browder.forearm-left.back']).toBeGreaterThan(0);
    const others = parts.filter((id) => !/(upper-arm|forearm)-left\.back/.test(id));
    expect(others.map((id) => answers[id])).toEqual(others.map(() => 0));
  });

  describe('near an edge of a scheme', () => {
    const edge = /NPF\/AAD three-way cut: ([^.]*?%)(?= What)/;
    const lower = [...whole('buttock-left.back'), round('adult', 'trunk.back', 56)];
    const upper = [...whole('thigh-left.front', 'thigh-right.front'), round('adult', 'trunk.back', 56)];

    it.each<[string, BodyStroke[], string | undefined, number[]]>([
      // Buttock 2.5 and a disc of about half a percent; thighs 9.5 and the same.
      ['3 within the interval', lower, 'under 3 % or 3 to 10 %', [3]],
      ['10 within the interval', upper, '3 to 10 % or above 10 %', [10]],
      ['well between the edges', [...whole('thigh-left.front'), round('adult', 'trunk.back', 56)], undefined, []],
      // Forearm 1.5 + 1.5, and lower legs 3.5 + 3.5, upper arm 2, neck 1: both ends of the band belong to it.
      ['exactly 3', whole('forearm-left.front', 'forearm-left.back'), undefined, []],
      [
        'exactly 10',
        whole('lower-leg-left.front', 'lower-leg-right.front', 'upper-arm-left.back', 'neck.front'),
        undefined,
        [],
      ],
    ])('says which bands are meant: %s', async (_, strokes, bands, edges) => {
      const { low, high } = measureCoverage(strokes, 'adult').bsa;
      // The shapes are as the row says.
      const within = [3, 10].filter((value) => low < value * coverageSteps.bsa && value * coverageSteps.bsa < high);
      expect(within).toEqual(edges);
      await open(paintedBsa(strokes));
      expect(edge.exec(told())?.[1]).toBe(bands);
    });

    it('says so on the figure, and never beside a threshold fact', async () => {
      await open(paintedBsa(upper));
      await press(/^Confirm /);
      const schemes = plain(root().querySelector('[part="schemes"]')!.textContent);
      expect(schemes).toContain('BSA > 10: ');
      expect(schemes).not.toContain(' or above');
      expect(schemes).not.toContain('between');
      expect(told()).not.toContain('BSA > 10');
      expect(told()).toMatch(edge);
    });

    it('speaks of the one scheme that the page asks for', async () => {
      await open(paintedBsa(lower), { 'band-scheme': 'npf-three-way' });
      expect(told()).toMatch(edge);
      element.bandScheme = 'another';
      await element.updateComplete;
      expect(told()).not.toMatch(edge);
    });
  });

  describe('and what is entered otherwise', () => {
    const strokes = whole('thigh-left.front', 'buttock-left.back');
    const answers = { ...paintedBsa(strokes), ...sharesPainted(strokes) };

    it('is named part by part, and each leads to its field', async () => {
      await open({ ...answers, 'lund-browder.thigh-left.front': 40, 'lund-browder.hand-right.back': 10 });
      expect(told()).toContain('Right hand, back: painted 0 %, entered 10 %');
      await press('Left thigh, front: painted 100\u00a0%, entered 40\u00a0%');
      expect((root().activeElement as HTMLInputElement).name).toBe('lund-browder.thigh-left.front');
      expect(heard).toEqual([]);
    });

    it.each([
      [4, undefined],
      [5, 'and 1 more part'],
      [6, 'and 2 more parts'],
    ])('%i differences: four are told, and then how many more', async (count, more) => {
      const other = Object.fromEntries(parts.slice(0, count).map((id) => [id, 30]));
      await open({ ...answers, ...other });
      expect(told().match(/entered 30 %/g)).toHaveLength(4);
      expect(/and \d more parts?/.exec(told())?.[0]).toBe(more);
    });

    // Buttock 2.5 % painted; a fifth of the front of the head, 0.7 % of the body, entered and not painted.
    const beside = { ...paintedBsa(whole('buttock-left.back')), 'lund-browder.head.front': 20 };

    it('stays beside the paint when asked to', async () => {
      await open(beside);
      await press('Confirm 3.2\u00a0%, keep what was entered elsewhere');
      expect(element.answers['lund-browder.head.front']).toBe(20);
      expect(element.result).toMatchObject({ status: 'complete', total: 3.2 });
      expect(told()).not.toContain('not confirmed');
    });

    it('counts in what is said of the body, its interval and the bands', async () => {
      const disc = [round('adult', 'trunk.back', 56)];
      const { low, percent, high } = measureCoverage(disc, 'adult').bsa;
      await open({ ...paintedBsa(disc), 'lund-browder.buttock-left.back': 100 });
      const [shown, ...interval] = ofBodyTold(/elsewhere ([\d.]+) % between ([\d.]+) % and ([\d.]+) %/);
      // A buttock is 2.5 % of the body.
      const expected = [percent, low, high].map((steps) => ofBody(steps + 2.5 * coverageSteps.bsa));
      // The share as a total is shown, its ends with one decimal.
      expect(shown).toBeCloseTo((percent + 2.5 * coverageSteps.bsa) / coverageSteps.bsa, 2);
      expect(interval).toEqual(expected.slice(1));
      expect(expected[1]).toBeLessThan(3);
      expect(expected[2]).toBeGreaterThan(3);
      expect(told()).toContain('NPF/AAD three-way cut: under 3 % or 3 to 10 %');
    });

    it('or gives way to it', async () => {
      await open(beside);
      await press('Confirm 2.5\u00a0%');
      expect(element.result).toMatchObject({ status: 'complete', total: 2.5 });
    });

    it('gives way where it was wiped: no paint there says that the skin is clear', async () => {
      const wiped: BodyStroke[] = [
        ...whole('buttock-left.back', 'head.front'),
        { tool: 'clear-region', region: 'head.front' },
      ];
      await open({ ...beside, strokes: encodeStrokes(wiped, 'adult') });
      await expect.element(button(/keep what was entered/)).not.toBeInTheDocument();
      await press('Confirm 2.5\u00a0%');
      expect(element.answers['lund-browder.head.front']).toBe(0);
    });

    it('is not counted in while it cannot be accepted', async () => {
      await open({ ...paintedBsa(whole('buttock-left.back')), 'lund-browder.head.front': 150 });
      expect(told()).not.toContain('entered 150 %');
      const labels = figure.getByRole('button').elements();
      expect(labels.map((one) => plain(one.textContent).trim()).filter((label) => /^Confirm/.test(label))).toEqual([
        'Confirm 2.5 %',
      ]);
    });

    it('stands on the figure as a number, and as a tint where there is no paint, until it is as painted', async () => {
      const tinted = () =>
        [...root().querySelectorAll('.tinted')].map((path) => [
          path.getAttribute('d'),
          /x\d/.exec(path.className)?.[0],
        ]);
      const numbers = () => [...root().querySelectorAll('.lines text')].map((text) => text.textContent);
      // PASI area grades: 30 to under 50 % is 3.
      await open({ ...answers, 'lund-browder.thigh-left.front': 40 });
      expect(tinted()).toEqual([]);
      expect(numbers()).toEqual(['40']);
      await field('Right thigh, front').fill('40');
      expect(tinted().map(([d]) => d)).toEqual([regionOf('adult', 'thigh-right.front').path]);
      expect(root().querySelector('.tinted')!.classList.contains('x3')).toBe(true);
      expect(numbers()).toEqual(['40', '40']);
      await field('Right thigh, front').fill('0');
      await field('Left thigh, front').fill('100');
      expect(tinted()).toEqual([]);
      expect(numbers()).toEqual([]);
      expect(told()).not.toContain('not confirmed');
    });
  });
});

describe('a painting that does not fit', () => {
  const given = { ...paintedBsa(whole('head.back')), 'age-years': 7 };

  it('at another age stays on its figure, is told, and is not painted on', async () => {
    await open(given);
    expect(told()).toContain('painted on the figure for adults; the age now asks for 5 to 9 years');
    await expect.element(tool('Brush')).toBeDisabled();
    await expect.element(button('Undo')).toBeDisabled();
    expect(pixels('back')).toEqual(cells(whole('head.back'), 'back'));
    expect(element.answers).toEqual(given);
  });

  // 3.5 % on an adult; at 7 years the back of the head is 6.5 %.
  it.each([7, undefined])('is not confirmed for an age of %s', async (years) => {
    await open({ ...given, 'age-years': years! });
    expect(button(/^Confirm/).elements()).toEqual([]);
  });

  it('fits again when the age is put right, or when it is wiped', async () => {
    await open(given);
    await field('Age').fill('30');
    expect(told()).not.toContain('was painted on the figure');
    await expect.element(tool('Brush')).toBeEnabled();
    await field('Age').fill('7');
    await press('Wipe all');
    expect(element.answers).toEqual({ method: 'lund-browder', 'age-years': 7 });
    await expect.element(tool('Brush')).toBeEnabled();
    await inHand('Head, back');
    await press('Fill: Head, back');
    expect(decodeStrokes(element.answers['strokes'])).toMatchObject({ status: 'read', age: '5' });
    expect(told()).toContain('Painted 6.5 %');
  });

  it.each([
    ['cannot be read', 'none', 'The stored painting cannot be read.'],
    [
      'is of another figure',
      encodeStrokes(whole('head.back'), 'adult').replace(/^(.)./, '$19'),
      'belongs to another version of the figure',
    ],
  ])('and %s stays as it is until it is wiped', async (_, strokes, sentence) => {
    await open({ ...adult, strokes });
    expect(told()).toContain(sentence);
    await expect.element(tool('Brush')).toBeDisabled();
    await field('Head, front').fill('20');
    expect(element.answers).toEqual({ ...adult, strokes, 'lund-browder.head.front': 20 });
    await press('Wipe all');
    expect(element.answers).toEqual({ ...adult, 'lund-browder.head.front': 20 });
    expect(told()).not.toContain(sentence);
    await expect.element(tool('Brush')).toBeEnabled();
  });

  it('cannot be begun before the age is known', async () => {
    await open({ method: 'lund-browder' });
    expect(told()).toContain('Enter the age first');
    await expect.element(tool('Brush')).toBeDisabled();
    await field('Age').fill('minus one');
    expect(told()).toContain('Enter the age first');
    await field('Age').fill('0.5');
    expect(told()).not.toContain('Enter the age first');
    await expect.element(tool('Brush')).toBeEnabled();
  });
});

describe.each(['readonly', 'disabled'])('a painting that is %s', (attribute) => {
  it('is shown with its numbers and without tools', async () => {
    const strokes = plaques('adult');
    await open(paintedBsa(strokes), { [attribute]: '' });
    for (const view of bodyViews) expect(pixels(view)).toEqual(cells(strokes, view));
    expect(told()).toMatch(/Painted [\d.]+ %\s?between/);
    expect(told()).toContain('painted, not confirmed');
    const names = figure.getByRole('button').elements();
    expect(names.map((one) => one.textContent)).toEqual([]);
    // Front and back can be turned where only one has room; nothing else is left to choose.
    expect(
      figure
        .getByRole('radiogroup')
        .elements()
        .filter((one) => one.checkVisibility()),
    ).toEqual([]);
    await keys(root().querySelector<HTMLElement>('.painting')!, '{Control>}z{/Control}');
    expect(element.answers).toEqual(paintedBsa(strokes));
    expect(heard).toEqual([]);
  });
});

describe('by keyboard', () => {
  const key = async (name: string, typed: string) => keys(button(name).element() as HTMLElement, typed);

  it('fills, wipes, undoes and redoes the part in hand, one action each', async () => {
    await open(adult);
    expect(told()).toContain('No part is chosen.');
    await inHand('Left buttock');
    const fill = whole('buttock-left.back');
    const wiped: BodyStroke[] = [...fill, { tool: 'clear-region', region: 'buttock-left.back' }];
    for (const [name, expected] of [
      ['Fill: Left buttock', fill],
      ['Wipe: Left buttock', wiped],
      ['Undo', fill],
      ['Redo', wiped],
      ['Undo', fill],
      ['Wipe all', []],
      ['Undo', fill],
    ] as const) {
      heard = [];
      await key(name, '{Enter}');
      expect(strokesNow(), name).toEqual(expected);
      expect(heard, name).toEqual(oneAction);
    }
    expect(told()).toContain('Painted 2.5 %');
    expect(parts.filter((id) => id in element.answers)).toEqual([]);
  });

  it('takes back and does again with the usual keys, and only on the figure', async () => {
    const strokes = whole('buttock-left.back', 'head.back');
    await open(paintedBsa(strokes));
    const on = tool('Brush').element() as HTMLElement;
    await keys(on, '{Control>}z{/Control}');
    expect(strokesNow()).toEqual(strokes.slice(0, 1));
    await keys(on, '{Control>}{Shift>}z{/Shift}{/Control}');
    expect(strokesNow()).toEqual(strokes);
    await keys(on, '{Meta>}zz{/Meta}');
    expect(element.answers).not.toHaveProperty('strokes');
    await keys(on, '{Control>}yy{/Control}');
    expect(strokesNow()).toEqual(strokes);
    await keys(field('Age').element() as HTMLElement, '{Control>}z{/Control}');
    expect(strokesNow()).toEqual(strokes);
    await keys(on, 'z');
    expect(strokesNow()).toEqual(strokes);
  });

  it('keeps the focus on what was pressed, though there is nothing left to undo', async () => {
    await open(paintedBsa(whole('head.back')));
    await key('Undo', '{Enter}');
    expect(element.answers).not.toHaveProperty('strokes');
    await userEvent.keyboard('{Control>}y{/Control}');
    expect(strokesNow()).toEqual(whole('head.back'));
  });

  it('keeps the focus in the figure when the painting is confirmed', async () => {
    await open(paintedBsa(whole('head.back')));
    await key('Confirm 3.5\u00a0%', '{Enter}');
    expect(element.result.status).toBe('complete');
    expect(root().activeElement?.closest('section')?.getAttribute('aria-label')).toBe('Body figure');
  });

  it('choosing tool, size or view is no answer', async () => {
    await open(adult);
    await keys(tool('Brush').element() as HTMLElement, '{ArrowRight}');
    await expect.element(tool('Eraser')).toBeChecked();
    await keys(tool('medium').element() as HTMLElement, '{ArrowRight}');
    await expect.element(tool('large')).toBeChecked();
    await page.viewport(320, 700);
    await keys(tool('Front').element() as HTMLElement, '{ArrowRight}');
    await expect.element(tool('Back')).toBeChecked();
    expect(heard).toEqual([]);
    expect(element.answers).toEqual(adult);
  });

  it('rings the part whose field has the focus, and turns to its side where one has room', async () => {
    await page.viewport(320, 700);
    await open(adult);
    const ringed = () => [...root().querySelectorAll('.ring')].map((path) => path.getAttribute('d'));
    const shown = () => bodyViews.filter((view) => canvas(view).checkVisibility());
    expect(ringed()).toEqual([]);
    expect(shown()).toEqual(['front']);
    for (const [name, id] of [
      ['Left hand, back', 'hand-left.back'],
      ['Genitals', 'genitals.front'],
    ] as const) {
      await inHand(name);
      const { path, view } = regionOf('adult', id);
      expect(new Set(ringed())).toEqual(new Set([path]));
      expect(shown()).toEqual([view]);
      await expect.element(tool(view === 'front' ? 'Front' : 'Back')).toBeChecked();
    }
  });

  it('follows the list: a part typed as painted needs no confirmation any more', async () => {
    await open({
      ...paintedBsa(whole('head.back')),
      ...sharesPainted(whole('head.back')),
      'lund-browder.head.back': 50,
    });
    expect(told()).toContain('Head, back: painted 100 %, entered 50 %');
    await field('Head, back').fill('100');
    expect(told()).not.toContain('entered');
    expect(told()).not.toContain('not confirmed');
  });
});

describe('in a form', () => {
  it('comes back with the default answers on reset', async () => {
    const strokes = plaques('adult');
    await start({});
    element.defaultAnswers = paintedBsa(strokes);
    element.reset();
    await expect.element(figure).toBeInTheDocument();
    await element.updateComplete;
    await press('Wipe all');
    expect(element.answers).toEqual(adult);
    heard = [];
    form.reset();
    await element.updateComplete;
    expect(heard).toEqual(['score-change']);
    expect(element.answers).toEqual(paintedBsa(strokes));
    for (const view of bodyViews) expect(pixels(view)).toEqual(cells(strokes, view));
  });

  it('is refused beyond the length that is stored, and says so', async () => {
    const zigzag = line('front', 4, ...Array.from({ length: 900 }, (_, k): Point => [k % 2 ? -160 : 160, 320 + k]));
    const length = (strokes: readonly BodyStroke[]) => encodeStrokes(strokes, 'adult').length;
    const strokes = storedStrokes(Array<BodyStroke>(Math.floor(99_000 / length([zigzag]))).fill(zigzag));
    const [fill] = storedStrokes(whole('foot-left.back'));
    while (length(strokes) + 3 <= 100_000) strokes.push(fill!);
    const text = encodeStrokes(strokes, 'adult');
    await open({ ...adult, strokes: text });
    await inHand('Head, back');
    await press('Fill: Head, back');
    expect(element.answers['strokes']).toBe(text);
    expect(told()).toContain('as large as can be stored');
  });
});
