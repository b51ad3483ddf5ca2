import { expect as expectAxe, fixture, html } from '@open-wc/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { IgaElement } from './iga.ts';
import './iga.ts';

let element: IgaElement;

const shadow = () => element.shadowRoot!;
const text = (of: Node = shadow()) => of.textContent!.replace(/\s+/g, ' ');
const radio = (name: string) => page.getByRole('radio', { name });
const cells = () => [...shadow().querySelectorAll<HTMLElement>('.cell')];

async function start(answers = {}): Promise<void> {
  element = await fixture<IgaElement>(html`<clin-iga></clin-iga>`);
  element.answers = answers;
  await element.updateComplete;
}

describe('clin-iga', () => {
  beforeEach(() => page.viewport(1280, 900));

  it('says when and what to rate, and how to read it on dark skin', async () => {
    await start();
    expect(text()).toContain('Rate it before PASI. How the average plaque looks now');
    expect(text()).toContain('not compared with last time');
    expect(text()).toMatch(/On dark skin “colour change” ranges from .* to very dark violet or grey-black/);
  });

  it('has nothing chosen, one row for each value, and its help', async () => {
    await start();
    expect(shadow().querySelector(':checked')).toBeNull();
    expect(cells().map((cell) => cell.textContent!.replace(/\s+/g, ' ').trim())).toEqual([
      '0 Clear No plaque activity; flat dark or pale marks may remain',
      '1 Almost clear Not thickened; own colour to faint colour change; no or trace scale',
      '2 Mild Thickening just felt; light colour change; mostly fine scale',
      '3 Moderate Thickening plainly felt; clear colour change; moderate scale',
      '4 Severe Very thick, hard edges; darkest colour change; coarse scale on nearly all plaques',
      'not assessed',
    ]);
    expect(text()).toContain('not graded');
  });

  it('has no fault that axe finds', async () => {
    await start();
    for (const answers of [{}, { iga: 3 }, { iga: 'not-assessed' }, { iga: 7 }]) {
      element.answers = answers;
      await element.updateComplete;
      await expectAxe(element).to.be.accessible();
    }
  });

  it.each([320, 768, 1280])('is pressed anywhere in a row that a finger can hit, %i px wide', async (width) => {
    await page.viewport(width, 900);
    await start();
    for (const cell of cells()) expect(cell.getBoundingClientRect().height).toBeGreaterThanOrEqual(43.5);
    const { right, top, height } = cells()[2]!.getBoundingClientRect();
    (shadow().elementFromPoint(right - 4, top + height / 2) as HTMLElement).click();
    expect(element.answers).toEqual({ iga: 2 });
  });

  it('keeps its place when answered', async () => {
    await start();
    const places = () => cells().map((cell) => Math.round(cell.getBoundingClientRect().top));
    const before = places();
    for (const iga of [0, 4, 'not-assessed']) {
      element.answers = { iga };
      await element.updateComplete;
      for (const [row, top] of places().entries()) expect(Math.abs(top - before[row]!)).toBeLessThanOrEqual(1);
    }
  });

  it('is answered by digit, n and Delete', async () => {
    await start();
    element.focus();
    for (const [key, answers] of [
      ['3', { iga: 3 }],
      ['0', { iga: 0 }],
      ['5', { iga: 0 }],
      ['n', { iga: 'not-assessed' }],
      ['{Delete}', {}],
    ] as const) {
      await userEvent.keyboard(key);
      expect(element.answers).toEqual(answers);
    }
  });

  it('shows the value of the last visit and does not choose it', async () => {
    await start();
    element.previous = { iga: 3 };
    await element.updateComplete;
    expect(cells().map((cell) => cell.classList.contains('was'))).toEqual([false, false, false, true, false, false]);
    expect(text(cells()[3]!)).toContain(element.shared.asLastVisit);
    expect(element.answers).toEqual({});
    expect(shadow().querySelector(':checked')).toBeNull();
  });

  it('has no total where it was not assessed', async () => {
    await start({ iga: 3 });
    await radio('not assessed').click();
    expect(element.result).toMatchObject({ status: 'incomplete', notAssessed: ['iga'] });
    await element.updateComplete;
    expect(shadow().querySelector('.total')).toBeNull();
  });

  it.each([
    [0, 'yes', 'no'],
    [1, 'yes', 'no'],
    [2, 'no', 'no'],
    [3, 'no', 'yes'],
    [4, 'no', 'yes'],
  ])('gives facts about %s, and marks the less certain one', async (iga, low, high) => {
    await start({ iga });
    expect(text()).toContain(`IGA ≤ 1: ${low} clear or almost clear`);
    expect(text()).toMatch(new RegExp(`IGA ≥ 3: ${high} usual entry criterion .* · less certain rule`));
  });
});
