import { en } from '@clinimetric/scoring/en';
import { expect as expectAxe, fixture, html } from '@open-wc/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addLanguage } from '../internal/language.ts';
import type { SlePgaElement } from './sle-pga.ts';
import './sle-pga.ts';

let element: SlePgaElement;

const shadow = () => element.shadowRoot!;
const text = () => shadow().textContent!.replace(/\s+/g, ' ');
const slider = () => page.getByRole('slider');
const range = () => shadow().querySelector<HTMLInputElement>('[type="range"]')!;
const number = () => shadow().querySelector<HTMLInputElement>('[type="text"][name="pga"]')!;
const line = () => shadow().querySelector('.length')!.getBoundingClientRect();
const mark = () => shadow().querySelector('.mark')?.getBoundingClientRect();
const button = (name: string) => page.getByRole('button', { name });

async function start(answers = {}, attributes: Record<string, string> = {}): Promise<void> {
  const form = await fixture<HTMLFormElement>(html`<form><clin-sle-pga name="pga"></clin-sle-pga></form>`);
  element = form.querySelector('clin-sle-pga')!;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.answers = answers;
  await element.updateComplete;
}

async function press(share: number): Promise<void> {
  const { left, width, top } = line();
  const at = { clientX: left + share * width, clientY: top + 36, pointerId: 7, bubbles: true };
  for (const type of ['pointerdown', 'pointerup']) range().dispatchEvent(new PointerEvent(type, at));
  await element.updateComplete;
}

describe('clin-sle-pga', () => {
  beforeEach(() => page.viewport(1280, 900));

  it('asks to mark before adding up, and has no mark before somebody does', async () => {
    await start();
    expect(text()).toContain('Mark before adding up any index.');
    expect(mark()).toBeUndefined();
    expect(number().value).toBe('');
    await expect
      .element(slider())
      .toHaveAttribute('aria-valuetext', 'Not rated yet. Press anywhere on the line, or enter the number.');
    expect(element.result).toMatchObject({ status: 'incomplete', missing: ['pga'] });
  });

  it('has no fault that axe finds', async () => {
    await start();
    for (const answers of [{}, { pga: 1.25 }, { 'pga-mm': 50 }, { pga: 'not-assessed' }, { pga: 1, 'pga-mm': 50 }]) {
      element.answers = answers;
      await element.updateComplete;
      await expectAxe(element).to.be.accessible();
    }
  });

  it.each([320, 768, 1280])('names its four points where they are, %i px wide', async (width) => {
    await page.viewport(width, 900);
    await start();
    const { left, width: length } = line();
    const named = [...shadow().querySelectorAll('.points > span')];
    expect(named.map((one) => one.textContent!.replace(/\s+/g, ' ').trim())).toEqual([
      '0 none',
      '1 mild',
      '2 moderate',
      '3 most severe imaginable',
    ]);
    const boxes = named.map((one) => one.getBoundingClientRect());
    expect(boxes[0]!.left).toBeCloseTo(left, 0);
    for (const point of [1, 2]) {
      expect((boxes[point]!.left + boxes[point]!.right) / 2).toBeCloseTo(left + (point * length) / 3, 0);
      const tick = shadow().querySelectorAll('.tick')[point - 1]!.getBoundingClientRect();
      expect((tick.left + tick.right) / 2).toBeCloseTo(left + (point * length) / 3, 0);
    }
    expect(boxes[3]!.right).toBeCloseTo(left + length, 0);
  });

  describe('by pointer', () => {
    it.each([
      [0, 0],
      [1 / 3, 1],
      [0.5, 1.5],
      [0.7, 2.1],
      [1, 3],
    ])('takes %s of the line as %s', async (share, pga) => {
      await start();
      await press(share);
      expect(element.answers).toEqual({ pga });
      expect((mark()!.left + mark()!.right) / 2).toBeCloseTo(line().left + share * line().width, 0);
      expect(number().value).toBe(pga.toFixed(2));
    });

    it('goes back to what was measured on paper when the browser takes the touch to scroll', async () => {
      await start({ 'pga-mm': 50 });
      const { left, top } = line();
      const at = { clientX: left, clientY: top + 36, pointerId: 7, bubbles: true };
      range().dispatchEvent(new PointerEvent('pointerdown', at));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(element.answers).toEqual({ pga: 0 });
      range().dispatchEvent(new PointerEvent('pointercancel', at));
      expect(element.answers).toEqual({ 'pga-mm': 50 });
    });
  });

  describe('by keyboard', () => {
    it.each([
      [{}, '{ArrowRight}', { pga: 0 }],
      [{}, '{End}', { pga: 3 }],
      [{ pga: 1 }, '{ArrowRight}', { pga: 1.05 }],
      [{ pga: 1 }, '{ArrowDown}', { pga: 0.95 }],
      [{ pga: 1 }, '{Shift>}{ArrowUp}{/Shift}', { pga: 1.01 }],
      [{ pga: 1.15 }, '{Shift>}{ArrowLeft}{/Shift}', { pga: 1.14 }],
      [{ pga: 1.15 }, '{PageUp}{PageUp}{PageDown}', { pga: 1.65 }],
      [{ pga: 0.02 }, '{ArrowLeft}', { pga: 0 }],
      [{ pga: 2.8 }, '{PageUp}', { pga: 3 }],
      [{ pga: 2 }, '{Home}', { pga: 0 }],
      [{ 'pga-mm': 50 }, '{ArrowRight}', { pga: 1.55 }],
      [{ 'pga-mm': 50 }, '{Delete}', {}],
      [{ pga: 1.5 }, '{Backspace}', {}],
      [{ pga: 'not-assessed' }, '{ArrowRight}', { pga: 0 }],
    ])('%o, %s: %o', async (answers, keys, expected) => {
      await start(answers);
      range().focus();
      await userEvent.keyboard(keys);
      expect(element.answers).toEqual(expected);
    });

    it('types the number', async () => {
      await start();
      number().focus();
      await userEvent.keyboard('1,25');
      expect(element.answers).toEqual({ pga: 1.25 });
      expect(mark()).toBeDefined();
    });

    it('follows the direction of its words', async () => {
      await start({ pga: 1 });
      addLanguage({ ...en, lang: 'fa' }, { 'sle-pga': { ...element.words, lang: 'fa' } });
      element.lang = 'fa';
      await expect.poll(() => element.words.lang).toBe('fa');
      await element.updateComplete;
      range().focus();
      await userEvent.keyboard('{ArrowLeft}');
      expect(element.answers).toEqual({ pga: 1.05 });
      await press(0);
      expect(element.answers).toEqual({ pga: 3 });
    });
  });

  it('says where the mark is by number and points', async () => {
    await start();
    for (const [pga, said] of [
      [0, '0.00: none'],
      [1.5, '1.50: between mild and moderate'],
      [2, '2.00: moderate'],
      [3, '3.00: most severe imaginable'],
    ] as const) {
      element.answers = { pga };
      await expect.element(slider()).toHaveAttribute('aria-valuetext', said);
    }
  });

  it('takes millimetres from paper, shows the arithmetic, and drops the number', async () => {
    await start({ pga: 0.3 });
    await page.getByText('Measured on paper').click();
    await page.getByRole('textbox').last().fill('50');
    expect(element.answers).toEqual({ 'pga-mm': 50 });
    expect(element.result).toMatchObject({ status: 'complete', total: 1.5 });
    await element.updateComplete;
    expect(number().value).toBe('');
    expect(text()).toContain('3 × 50 mm / 100 mm = 1.50');
    expect((mark()!.left + mark()!.right) / 2).toBeCloseTo(line().left + line().width / 2, 0);
    number().focus();
    await userEvent.keyboard('2');
    expect(element.answers).toEqual({ pga: 2 });
  });

  it('shows the way from paper open where that was taken', async () => {
    await start({ 'pga-mm': 50 });
    expect(shadow().querySelector('details')!.open).toBe(true);
  });

  it('draws no mark for two that contradict each other, and says so', async () => {
    await start({ pga: 1, 'pga-mm': 50 });
    expect(mark()).toBeUndefined();
    expect(text()).toContain('These answers do not agree (1, 50). Keep one.');
    expect(element.validity.badInput).toBe(true);
  });

  it('says what is wrong with millimetres where they were typed', async () => {
    await start({ 'pga-mm': 140 });
    const typed = shadow().querySelector('[name="pga-mm"]')!;
    const [, issue] = typed.getAttribute('aria-describedby')!.split(' ');
    expect(shadow().getElementById(issue!)!.textContent).toContain('140 is outside the range.');
    expect(text()).not.toContain('Not rated yet');
  });

  it.each(['readonly', 'disabled'])('tells no keys when %s', async (attribute) => {
    await start({ pga: 1 }, { [attribute]: '' });
    expect(text()).not.toContain('Arrow keys');
    expect(range().getAttribute('aria-describedby')).toBe('ends');
  });

  it('points at the number that cannot be read', async () => {
    await start({ pga: 4 });
    expect(number().value).toBe('4');
    element.reportValidity();
    expect(shadow().activeElement).toBe(number());
  });

  it('can be not assessed, and rated after all', async () => {
    await start({ pga: 1.5 });
    await button('Not assessed').click();
    expect(element.answers).toEqual({ pga: 'not-assessed' });
    expect(element.result).toMatchObject({ status: 'incomplete', notAssessed: ['pga'] });
    expect(mark()).toBeUndefined();
    expect(shadow().querySelector('.total')).toBeNull();
    await button('Assess after all').click();
    expect(element.answers).toEqual({});
    expect(shadow().activeElement).toBe(range());
  });

  // PISCOS: mild from 0.5 to 1, moderate above 1, severe above 2.
  it.each([
    [0.49, 'under 0.5: none, the range of remission'],
    [0.5, '0.5 to 1: mild'],
    [1, '0.5 to 1: mild'],
    [1.01, 'above 1, up to 2: moderate'],
    [2.01, 'above 2: severe'],
  ])('says of %s: %s', async (pga, said) => {
    await start({ pga });
    expect(text()).toContain(`Lupus PGA ${pga.toFixed(2)}: ${said} PISCOS 2022`);
  });

  it('hands on the number and what was entered', async () => {
    await start({ 'pga-mm': 50 });
    expect(Object.fromEntries(new FormData(element.form!))).toEqual({
      pga: '1.5',
      'pga.pga-mm': '50',
      'pga.version': '1.0.0',
    });
  });
});
