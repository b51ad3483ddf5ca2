import { expect as expectAxe, fixture, html } from '@open-wc/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addLanguage } from '../internal/language.ts';
import type { PruritusVasElement } from './pruritus-vas.ts';
import './pruritus-vas.ts';
import { en } from '@clinimetric/scoring/en';

let element: PruritusVasElement;
let heard: string[];

const text = () => element.shadowRoot!.textContent!.replace(/\s+/g, ' ');
const slider = () => page.getByRole('slider');
const range = () => element.shadowRoot!.querySelector<HTMLInputElement>('[type="range"]')!;
const strip = () => element.shadowRoot!.querySelector<HTMLElement>('.strip')!;
const line = () => element.shadowRoot!.querySelector('.length')!.getBoundingClientRect();
const mark = () => element.shadowRoot!.querySelector('.mark')?.getBoundingClientRect();
const button = (name: string) => page.getByRole('button', { name });
const entries = () => Object.fromEntries(new FormData(element.closest('form')!));
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

async function start(answers = {}, attributes: Record<string, string> = {}): Promise<void> {
  const form = await fixture<HTMLFormElement>(html`<form><clin-pruritus-vas name="itch"></clin-pruritus-vas></form>`);
  element = form.querySelector('clin-pruritus-vas')!;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.answers = answers;
  heard = [];
  for (const type of ['input', 'score-change', 'change']) element.addEventListener(type, () => heard.push(type));
  await element.updateComplete;
}

/** A pointer event at a share of the line, from its left end. */
function point(type: string, share: number, init: PointerEventInit = {}): void {
  const { left, width, top } = line();
  const at = { clientX: left + share * width, clientY: top + 36, pointerId: 7, bubbles: true, cancelable: true };
  strip().dispatchEvent(new PointerEvent(type, { ...at, ...init }));
}

describe('clin-pruritus-vas', () => {
  beforeEach(() => page.viewport(1280, 900));

  it('has no value anywhere before somebody answers', async () => {
    await start();
    expect(mark()).toBeUndefined();
    expect(entries()).toEqual({
      'itch.option.recall': '24h',
      'itch.option.statistic': 'worst',
      'itch.version': '1.0.0',
    });
    expect(element.result).toMatchObject({ status: 'incomplete', missing: ['vas-mm'] });
    await expect.element(slider()).toHaveAttribute('aria-valuetext', 'Not answered yet. Tap anywhere on the line.');
    expect(range().hasAttribute('aria-valuenow')).toBe(false);
    expect(range().hasAttribute('value')).toBe(false);
    expect(text()).toContain('Not answered yet');
    expect(element.matches(':state(complete)')).toBe(false);
  });

  it.each([{}, { layout: 'patient' }])('has no fault that axe finds: %o', async (attributes) => {
    await start({}, attributes);
    for (const answers of [{}, { 'vas-mm': 62 }, { 'vas-mm': 'left-blank' }]) {
      element.answers = answers;
      await element.updateComplete;
      await expectAxe(element).to.be.accessible();
    }
  });

  it.each([
    ['worst', '24h', 'over the past 24 hours. Mark how strong your itch was when it was strongest.'],
    ['average', '7d', 'over the past 7 days. Mark how strong your itch was on the whole.'],
    ['current', '24h', 'Mark how strong your itch is right now.'],
  ])('asks for the %s itch, %s', async (statistic, recall, prompt) => {
    await start({}, { statistic, recall });
    expect(text()).toContain(prompt);
    expect(element.result.options).toEqual({ statistic, recall });
  });

  describe('by pointer', () => {
    it('marks in whole millimetres where it is pressed', async () => {
      await start();
      const { width } = line();
      await userEvent.click(strip(), { position: { x: 12 + 0.62 * width, y: 10 } });
      expect(element.answers).toEqual({ 'vas-mm': 62 });
      expect(heard).toEqual(['input', 'score-change', 'change']);
      expect(entries()).toMatchObject({ itch: '6.2', 'itch.vas-mm': '62' });
      await element.updateComplete;
      expect(mark()!.left + 2 - line().left).toBeCloseTo(0.62 * width, 0);
      expect(element.shadowRoot!.activeElement).toBe(range());
    });

    it.each([0.5, 1.25, 2])('marks where it is pressed at zoom %s', async (zoom) => {
      await start();
      element.style.zoom = String(zoom);
      for (const share of [0.1, 0.5, 0.93]) {
        point('pointerdown', share);
        point('pointerup', share);
        expect(element.answers['vas-mm']).toBe(Math.round(100 * share));
        await element.updateComplete;
        expect((mark()!.left + mark()!.right) / 2).toBeCloseTo(line().left + share * line().width, 0);
      }
    });

    it.each([
      [-0.05, 0],
      [1.05, 100],
      [0.444, 44],
      [0.446, 45],
    ])('takes %s of the line as %s mm', async (share, mm) => {
      await start();
      point('pointerdown', share);
      point('pointerup', share);
      expect(element.answers['vas-mm']).toBe(mm);
    });

    it('follows a drag at most once a frame and commits once', async () => {
      await start();
      const perFrame: number[] = [];
      point('pointerdown', 0.1);
      for (let at = 1; at <= 5; at++) {
        for (let step = 0; step < 10; step++) point('pointermove', 0.1 + at / 10 + step / 100);
        heard = [];
        await frame();
        perFrame.push(heard.filter((type) => type === 'input').length);
        expect(heard).toEqual(['input', 'score-change']);
      }
      expect(Math.max(...perFrame)).toBe(1);
      expect(element.answers['vas-mm']).toBe(69);
      heard = [];
      point('pointerup', 0.8);
      expect(heard).toEqual(['input', 'score-change', 'change']);
      expect(element.answers['vas-mm']).toBe(80);
      await frame();
      expect(heard).toHaveLength(3);
    });

    it('leaves a second finger, the other buttons and moves without a press alone', async () => {
      await start();
      point('pointermove', 0.9);
      point('pointerdown', 0.9, { button: 2 });
      expect(element.answers).toEqual({});
      point('pointerdown', 0.2);
      point('pointerdown', 0.9, { pointerId: 8 });
      point('pointermove', 0.9, { pointerId: 8 });
      point('pointerup', 0.9, { pointerId: 8 });
      point('pointerup', 0.2);
      expect(element.answers).toEqual({ 'vas-mm': 20 });
    });

    it('marks nothing when the browser takes the touch to scroll', async () => {
      await start();
      point('pointerdown', 0.4);
      await frame();
      expect(element.answers).toEqual({ 'vas-mm': 40 });
      point('pointercancel', 0.4);
      expect(element.answers).toEqual({});
      expect(heard).not.toContain('change');
    });

    it('announces nothing while the mark is dragged', async () => {
      await start();
      const status = element.shadowRoot!.querySelector('[role="status"]')!;
      point('pointerdown', 0.4);
      await new Promise((resolve) => setTimeout(resolve, 1200));
      expect(status.textContent).toBe('');
      point('pointerup', 0.4);
      await expect.poll(() => status.textContent, { timeout: 3000 }).toBe('Itch 4.0');
    });

    it.each(['readonly', 'disabled'])('does nothing when %s', async (attribute) => {
      await start({ 'vas-mm': 30 }, { [attribute]: '' });
      point('pointerdown', 0.9);
      point('pointerup', 0.9);
      expect(element.answers).toEqual({ 'vas-mm': 30 });
      expect(heard).toEqual([]);
    });
  });

  describe('by keyboard', () => {
    beforeEach(async () => {
      await start();
      element.focus();
    });

    it.each([
      ['{ArrowRight}', 0],
      ['{ArrowUp}', 0],
      ['{ArrowLeft}', 0],
      ['{PageUp}', 0],
      ['{Home}', 0],
      ['{End}', 100],
      ['{ArrowRight}{ArrowRight}{ArrowRight}', 2],
      ['{Home}{PageUp}{PageUp}{ArrowLeft}', 19],
      ['{End}{PageDown}{ArrowDown}', 89],
    ])('%s sets the mark to %s mm', async (keys, mm) => {
      await userEvent.keyboard(keys);
      expect(element.answers).toEqual({ 'vas-mm': mm });
    });

    it('is not answered by passing through', async () => {
      await userEvent.keyboard('{Tab}{Shift>}{Tab}{/Shift}{Enter} a5');
      expect(element.answers).toEqual({});
      expect(heard).toEqual([]);
    });

    it.each(['{Delete}', '{Backspace}'])('%s takes the mark away', async (key) => {
      await userEvent.keyboard(`{End}${key}`);
      expect(element.answers).toEqual({});
      expect(mark()).toBeUndefined();
      await userEvent.keyboard('{ArrowRight}');
      expect(element.answers).toEqual({ 'vas-mm': 0 });
    });

    it('stays as it is when read-only, and can be heard', async () => {
      element.answers = { 'vas-mm': 30 };
      element.readonly = true;
      await element.updateComplete;
      element.focus();
      await userEvent.keyboard('{ArrowRight}{End}{Delete}');
      expect(element.answers).toEqual({ 'vas-mm': 30 });
      expect(range().value).toBe('30');
      await expect.element(slider()).toHaveAttribute('aria-valuetext', '30 mm');
      expect(element.shadowRoot!.activeElement).toBe(range());
    });
  });

  it('takes "No itch" as an answer of 0', async () => {
    await start();
    await button('No itch').click();
    expect(element.result).toMatchObject({ status: 'complete', total: 0 });
    expect(text()).toContain('Itch VAS 0.0: 0: none');
  });

  it('is unanswered again once the mark is cleared', async () => {
    await start({ 'vas-mm': 62 });
    await button('Clear my mark').click();
    expect(element.answers).toEqual({});
    expect(mark()).toBeUndefined();
    expect(entries()).not.toHaveProperty('itch');
    await expect.element(slider()).toHaveAttribute('aria-valuetext', 'Not answered yet. Tap anywhere on the line.');
    await expect.element(button('Clear my mark')).toBeDisabled();
    expect(element.shadowRoot!.activeElement).toBe(range());
  });

  it('keeps a wish not to answer, and takes it back', async () => {
    await start();
    await button('I would rather not answer').click();
    expect(element.answers).toEqual({ 'vas-mm': 'left-blank' });
    expect(element.result).toMatchObject({ status: 'incomplete', missing: [], leftBlank: ['vas-mm'] });
    expect(text()).toContain('You chose not to answer.');
    expect(element.checkValidity()).toBe(true);
    await button('I would like to answer after all').click();
    expect(element.answers).toEqual({});
  });

  it('shows the clinician total, millimetres, bands and what the number means', async () => {
    await start({ 'vas-mm': 35 });
    expect(element.shadowRoot!.querySelector('.total')!.textContent).toMatch(/3\.5\s*of 10/);
    expect(text()).toContain('35 mm on a line of 100 mm · worst · past 24 hours');
    expect(text()).toContain('Itch VAS 3.5: 3 to under 7: moderate IFSI 2013 · cuts 3, 7 and 9 · version 1');
    expect(text()).toContain('Itch VAS 3.5: above 0, under 4: mild Reich 2012');
  });

  describe('for the patient', () => {
    /** All that can be read or heard, without the question's own number. */
    const open = () => {
      const root = element.shadowRoot!;
      const spoken = [...root.querySelectorAll('*')].flatMap((node) =>
        node
          .getAttributeNames()
          .filter((name) => /^aria-|^title$|^alt$/.test(name))
          .map((name) => node.getAttribute(name)),
      );
      return [text(), ...spoken].join(' ').replace('past 24 hours', '');
    };

    it('shows and says no number, unanswered or answered', async () => {
      await start({}, { layout: 'patient' });
      expect(open()).not.toMatch(/\d/);
      await button('No itch').click();
      const status = element.shadowRoot!.querySelector('[role="status"]')!;
      await expect.poll(() => status.textContent, { timeout: 3000 }).toBe('Your mark is set. You can move it.');
      for (const mm of [0, 1, 35, 62, 100]) {
        element.answers = { 'vas-mm': mm };
        await element.updateComplete;
        expect(open()).not.toMatch(/\d|mild|moderate|severe|complete/);
      }
    });

    it.each([
      [0, 'at the end “No itch”'],
      [1, 'close to the end “No itch”'],
      [50, 'around the middle'],
      [99, 'close to the end “The strongest itch I can imagine”'],
      [100, 'at the end “The strongest itch I can imagine”'],
    ])('says where the mark at %s mm is', async (mm, place) => {
      await start({ 'vas-mm': mm }, { layout: 'patient' });
      await expect.element(slider()).toHaveAttribute('aria-valuetext', place);
    });

    it('forgets a total spoken to the clinician', async () => {
      await start();
      await button('No itch').click();
      const status = element.shadowRoot!.querySelector('[role="status"]')!;
      await expect.poll(() => status.textContent, { timeout: 3000 }).toBe('Itch 0.0');
      element.layout = 'patient';
      await element.updateComplete;
      expect(open()).not.toMatch(/\d/);
    });
  });

  describe('from paper', () => {
    beforeEach(async () => {
      await start();
      await page.getByText('Measured on paper').click();
    });
    const length = (name: string) => page.getByRole('textbox', { name });

    it('turns a mark on a printed line into whole millimetres (U8)', async () => {
      await length('From the end').fill('44.1');
      await length('Length of the printed line').fill('98');
      expect(element.answers).toEqual({ 'vas-mm': 45 });
      await element.updateComplete;
      expect(mark()).toBeDefined();
    });

    it('says when it takes the line to be 100 mm long', async () => {
      await length('From the end').fill('62');
      expect(element.answers).toEqual({ 'vas-mm': 62 });
      await element.updateComplete;
      expect(text()).toContain('Length of the printed line not given: 100 mm assumed.');
    });

    it.each([
      ['4.2', { 'vas-mm': 4 }, 'not centimetres'],
      ['-1', { 'vas-mm': 0 }, 'counts as its end'],
      ['103', {}, 'too far outside the line'],
      ['abc', {}, 'Enter millimetres'],
    ])('looks twice at %s', async (typed, answers, said) => {
      await length('From the end').fill('50');
      await length('From the end').fill(typed);
      expect(element.answers).toEqual(answers);
      await element.updateComplete;
      expect(text()).toContain(said);
      await expect.element(length('From the end')).toHaveValue(typed);
    });

    it('leaves the mark alone while only a length is typed, and forgets the ruler once the mark moves', async () => {
      element.answers = { 'vas-mm': 30 };
      await element.updateComplete;
      await length('Length of the printed line').fill('98');
      expect(element.answers).toEqual({ 'vas-mm': 30 });
      await expect.element(length('Length of the printed line')).toHaveValue('98');
      element.focus();
      await userEvent.keyboard('{ArrowRight}');
      await expect.element(length('Length of the printed line')).toHaveValue('');
    });
  });

  it('runs the way its words are read, not the way the page runs', async () => {
    await start();
    element.dir = 'rtl';
    point('pointerdown', 0.2);
    point('pointerup', 0.2);
    expect(element.answers['vas-mm']).toBe(20);

    const { words } = element;
    addLanguage({ ...en, lang: 'fa' }, { 'pruritus-vas': { ...words, lang: 'fa' } });
    element.lang = 'fa';
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    point('pointerdown', 0.2);
    point('pointerup', 0.2);
    expect(element.answers['vas-mm']).toBe(80);
    await element.updateComplete;
    expect((mark()!.left + mark()!.right) / 2).toBeCloseTo(line().left + 0.2 * line().width, 0);
    element.focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(element.answers['vas-mm']).toBe(81);
  });

  it('goes back to its default with the form', async () => {
    await start({ 'vas-mm': 62 });
    element.form!.reset();
    expect(element.answers).toEqual({});
    expect(heard).toEqual(['score-change']);
    await element.updateComplete;
    expect(mark()).toBeUndefined();
  });
});
