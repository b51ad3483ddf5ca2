import {
  coverageSteps,
  decodeStrokes,
  encodeStrokes,
  measureCoverage,
  type BodyStroke,
} from '@clinimetric/scoring/body-figure';
import type { Answers } from '@clinimetric/scoring';
import { expect as expectAxe, fixture, html } from '@open-wc/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { plaques, regionOf, round, whole } from '../../../../test/support/plaques.ts';
import type { PasiElement } from '../pasi/pasi.ts';
import '../pasi/pasi.ts';

let element: PasiElement;
let heard: string[];

const root = () => element.shadowRoot!;
const figure = page.getByRole('region', { name: 'Body figure' });
const told = () => figure.element().textContent!.replace(/\s+/g, ' ');
const button = (name: string | RegExp) => figure.getByRole('button', { name, exact: true });
const opener = (name: string) => page.getByRole('button', { name, exact: true });
const areaField = (region: string) => page.getByRole('textbox', { name: `${region}: Area`, exact: true });
const isLoaded = () => performance.getEntriesByType('resource').some(({ name }) => /\/figure\/paint-card\./.test(name));

const oneAction = ['input', 'score-change', 'change'];

async function start(answers: Answers = {}, more: Partial<PasiElement> = {}): Promise<void> {
  element = await fixture<PasiElement>(html`<clin-pasi></clin-pasi>`);
  Object.assign(element, { answers, ...more });
  heard = [];
  for (const type of oneAction) element.addEventListener(type, () => heard.push(type));
  await element.updateComplete;
}

/** What is painted opens its figure by itself. */
async function open(strokes: readonly BodyStroke[], answers: Answers = {}, more: Partial<PasiElement> = {}) {
  await start({ strokes: encodeStrokes(strokes, 'adult'), ...answers }, more);
  await expect.element(figure).toBeInTheDocument();
  await element.updateComplete;
}

async function press(name: string | RegExp): Promise<void> {
  await button(name).click();
  await element.updateComplete;
}

// Shares of the Lund-Browder chart, adult: both forearms are 6 of the 19 % of the arms, which is 31.58 %: area score 3.
const forearms = whole('forearm-left.front', 'forearm-left.back', 'forearm-right.front', 'forearm-right.back');
// The front of the trunk with the genitals is 14 of the 27 % of PASI's trunk, which is 51.85 %: area score 4.
const chest = whole('trunk.front', 'genitals.front');

beforeEach(() => page.viewport(1280, 900));

describe('the figure of clin-pasi', () => {
  it('is loaded when somebody opens it, and not before', async () => {
    await start();
    expect(isLoaded()).toBe(false);
    await expect.element(opener('Paint the areas')).toHaveAttribute('aria-expanded', 'false');
    await opener('Paint the areas').click();
    await expect.element(figure).toBeInTheDocument();
    expect(isLoaded()).toBe(true);
    await expect.element(opener('Close the painting')).toHaveAttribute('aria-expanded', 'true');
    await opener('Close the painting').click();
    await expect.element(figure).not.toBeInTheDocument();
    expect(heard).toEqual([]);
  });

  it('is open where something is painted, and can be closed', async () => {
    await open(forearms);
    await opener('Close the painting').click();
    await expect.element(figure).not.toBeInTheDocument();
    expect(element.answers).toHaveProperty('strokes');
  });

  it.each<[string, readonly BodyStroke[], Answers, Partial<PasiElement>]>([
    ['plaques', plaques('adult'), {}, {}],
    ['a confirmed area', forearms, { 'upper-limbs.area-percent': 31.58 }, {}],
    ['plaques for experts', plaques('adult'), {}, { layout: 'expert' }],
    ['plaques, read-only', plaques('adult'), {}, { readonly: true }],
  ])('has no fault that axe finds with %s', async (_, strokes, answers, more) => {
    await open(strokes, answers, more);
    await expectAxe(element).to.be.accessible();
  });
});

describe('a painted area', () => {
  it('is an answer once it is confirmed, by itself', async () => {
    await open([...forearms, ...chest]);
    expect(Object.keys(element.answers)).toEqual(['strokes']);
    expect(told()).toMatch(/Arms 31\.58 %.*?area score 3/);
    expect(told()).toMatch(/Trunk 51\.85 %.*?area score 4/);
    await press('Confirm 31.58\u00a0%, Arms');
    expect(heard).toEqual(oneAction);
    expect(element.answers).toMatchObject({ 'upper-limbs.area-percent': 31.58 });
    expect(Object.keys(element.answers)).toHaveLength(2);
    expect(told()).toContain('not confirmed');
    await expect.element(button('Confirm 31.58\u00a0%, Arms')).not.toBeInTheDocument();
    await expect.element(areaField('Arms')).toHaveValue('31.58');
  });

  it('or with the whole painting: what has no paint is 0 %', async () => {
    await open([...forearms, ...chest]);
    await press('Confirm the painting');
    expect(heard).toEqual(oneAction);
    const { strokes, ...areas } = element.answers;
    expect(strokes).toBe(encodeStrokes([...forearms, ...chest], 'adult'));
    expect(areas).toEqual({
      'head.area-percent': 0,
      'upper-limbs.area-percent': 31.58,
      'trunk.area-percent': 51.85,
      'lower-limbs.area-percent': 0,
    });
    expect(told()).not.toContain('not confirmed');
  });

  it('is as measured for plaques at six places', async () => {
    const { pasi } = measureCoverage(plaques('adult'), 'adult');
    await open(plaques('adult'));
    await press('Confirm the painting');
    for (const [region, { percent }] of Object.entries(pasi))
      expect(element.answers[`${region}.area-percent`], region).toBe(percent / coverageSteps.pasi);
  });

  it.each([
    { 'trunk.area': 1 },
    { 'trunk.handprints': 2 },
    { 'trunk.area-percent': 7 },
    { 'trunk.area': 'not-assessed' },
  ])('takes the place of %o, and of nothing else', async (given) => {
    await open(chest, { ...given, 'trunk.erythema': 2, 'head.area': 4 });
    await press('Confirm 51.85\u00a0%, Trunk');
    const { strokes: _, ...rest } = element.answers;
    expect(rest).toEqual({ 'trunk.area-percent': 51.85, 'trunk.erythema': 2, 'head.area': 4 });
    expect(element.result.status).toBe('incomplete');
  });

  it('leaves an area alone that was given where nothing was painted', async () => {
    await open(chest, { 'head.area': 4, 'lower-limbs.handprints': 3 });
    await press('Confirm the painting');
    const { strokes: _, ...rest } = element.answers;
    expect(rest).toEqual({
      'head.area': 4,
      'upper-limbs.area-percent': 0,
      'trunk.area-percent': 51.85,
      'lower-limbs.handprints': 3,
    });
  });

  it('but not where it was wiped', async () => {
    const wiped: BodyStroke[] = [...whole('head.front'), { tool: 'clear-region', region: 'head.front' }];
    await open([...chest, ...wiped], { 'head.area': 4 });
    await press('Confirm the painting');
    expect(element.answers).toMatchObject({ 'head.area-percent': 0 });
    expect(element.answers).not.toHaveProperty('head.area');
  });

  it('names both area scores where an edge lies within its uncertainty', async () => {
    // A palm on the front of the trunk and two smaller plaques come to about a tenth of it.
    const strokes = [round('adult', 'trunk.front', 100), round('adult', 'trunk.back', 112)];
    const { low, percent, high } = measureCoverage(strokes, 'adult').pasi.trunk;
    expect([low < 1000, high > 1000]).toEqual([true, true]);
    await open(strokes);
    const shown = (hundredths: number) => (hundredths / 100).toFixed(1);
    expect(told()).toContain(`Trunk ${percent / 100} %between ${shown(low)} % and ${shown(high)} %: area score 1 or 2`);
    expect(told()).toContain('Head and neck 0.0 %area score 0');
    // Never beside a fact about the total.
    await press('Confirm the painting');
    expect(root().querySelector('[part="schemes"]')?.textContent ?? '').not.toContain('or 2');
  });

  it('tints a region that was graded and not painted so, on all its parts', async () => {
    await open(chest, { 'head.area': 4, 'trunk.area-percent': 51.85 });
    const tinted = [...root().querySelectorAll('.tinted')].map((path) => path.getAttribute('d'));
    const parts = ['head.front', 'neck.front', 'head.back', 'neck.back'] as const;
    expect(new Set(tinted)).toEqual(new Set(parts.map((id) => regionOf('adult', id).path)));
    expect(root().querySelector('.tinted')!.classList.contains('x4')).toBe(true);
  });

  it.each([{ readonly: true }, { disabled: true }])('is shown without tools: %o', async (more) => {
    await open(chest, {}, more);
    expect(told()).toContain('Trunk 51.85 %');
    expect(figure.getByRole('button').elements()).toEqual([]);
    expect(told()).toContain('not confirmed');
  });
});

describe('by keyboard', () => {
  const focus = async (region: string) => {
    (areaField(region).element() as HTMLElement).focus();
    await element.updateComplete;
  };
  const strokesNow = () => {
    const read = decodeStrokes(element.answers['strokes']);
    return read.status === 'read' ? read.strokes.length : 0;
  };

  it('fills the region in hand with one press, which one press takes back', async () => {
    await open(chest);
    await focus('Arms');
    await press('Fill: Arms');
    expect(heard).toEqual(oneAction);
    // Front and back of both upper arms, forearms and hands.
    expect(strokesNow()).toBe(2 + 12);
    expect(told()).toMatch(/Arms 100\.0 %.*?area score 6/);
    await press('Undo');
    expect(strokesNow()).toBe(2);
    await press('Redo');
    expect(strokesNow()).toBe(2 + 12);
  });

  it('rings the region whose panel is in hand', async () => {
    await open(chest);
    await focus('Legs');
    const ring = [...root().querySelectorAll('.ring')].map((path) => path.getAttribute('d')).join('');
    expect(ring).toContain(regionOf('adult', 'foot-left.front').path);
    expect(ring).toContain(regionOf('adult', 'buttock-left.back').path);
    expect(ring).not.toContain(regionOf('adult', 'trunk.front').path);
  });

  // Fact sheet PA5: 1.0 + 2.8 + 6.3 + 10.8 = 20.9
  it('a whole PASI with the figure open takes at most forty keys', async () => {
    await start();
    await opener('Paint the areas').click();
    await expect.element(figure).toBeInTheDocument();
    const before = document.createElement('button');
    element.before(before);
    before.focus();
    let count = 0;
    const press = async (...keys: string[]) => {
      for (const key of keys) await userEvent.keyboard(key);
      count += keys.length;
    };
    const isAt = () => (root().activeElement as HTMLInputElement | null)?.name === 'head.area-percent';
    while (!isAt() && count < 40) await press('{Tab}');
    const area = (percent: string) => [...percent, '{Enter}'];
    await press(...area('15'), ...'221', ...area('20'), ...'322', ...area('35'), ...'232', ...area('45'), ...'333');
    expect(element.result).toMatchObject({ status: 'complete', total: 20.9 });
    expect(count).toBeLessThanOrEqual(40);
    // Way, two buttons, tools, their size and three buttons, then the first area; each area with Enter, and twelve digits.
    expect(count).toBe(33);
  });
});
