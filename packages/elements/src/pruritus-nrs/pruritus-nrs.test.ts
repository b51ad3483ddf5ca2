import { expect as expectAxe, fixture, html } from '@open-wc/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PruritusNrsElement } from './pruritus-nrs.ts';
import './pruritus-nrs.ts';

let element: PruritusNrsElement;
let heard: string[];

const text = () => element.shadowRoot!.textContent!.replace(/\s+/g, ' ');
const radio = (name: string) => page.getByRole('radio', { name, exact: true });
const radios = () => [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('[type="radio"]')];
const button = (name: string) => page.getByRole('button', { name });
const entries = () => Object.fromEntries(new FormData(element.closest('form')!));

async function start(answers = {}, attributes: Record<string, string> = {}): Promise<void> {
  const form = await fixture<HTMLFormElement>(html`<form><clin-pruritus-nrs name="itch"></clin-pruritus-nrs></form>`);
  element = form.querySelector('clin-pruritus-nrs')!;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.answers = answers;
  heard = [];
  for (const type of ['input', 'score-change', 'change']) element.addEventListener(type, () => heard.push(type));
  await element.updateComplete;
}

describe('clin-pruritus-nrs', () => {
  beforeEach(() => page.viewport(1280, 900));

  it('has no value before somebody answers', async () => {
    await start();
    expect(radios()).toHaveLength(11);
    expect(radios().some(({ checked }) => checked)).toBe(false);
    expect(entries()).toEqual({
      'itch.option.recall': '24h',
      'itch.option.statistic': 'worst',
      'itch.version': '1.0.0',
    });
    expect(text()).toContain('Not answered yet. Choose one number.');
  });

  it('has no fault that axe finds', async () => {
    await start({ nrs: 7 });
    await expectAxe(element).to.be.accessible();
    element.layout = 'patient';
    await element.updateComplete;
    await expectAxe(element).to.be.accessible();
  });

  it('names the ends and is named by the question', async () => {
    await start();
    await expect
      .element(
        page.getByRole('radiogroup', {
          name: 'Think back over the past 24 hours. Mark how strong your itch was when it was strongest.',
        }),
      )
      .toBeVisible();
    await expect.element(radio('0: No itch')).toBeVisible();
    await expect.element(radio('10: The strongest itch I can imagine')).toBeVisible();
  });

  it('takes a press as the number itself', async () => {
    await start();
    await radio('7').click();
    expect(element.answers).toEqual({ nrs: 7 });
    expect(heard).toEqual(['input', 'score-change', 'change']);
    expect(entries()).toMatchObject({ itch: '7', 'itch.nrs': '7' });
    expect(text()).toContain('Itch NRS 7: 7 to under 9: severe IFSI 2013');
    expect(text()).toContain('worst · past 24 hours');
  });

  it.each([
    ['0', 0],
    ['7', 7],
    ['10', 10],
    ['{End}', 10],
    ['{End}{Home}', 0],
    ['1{Home}', 0],
    ['110', 10],
    ['90', 0],
    ['4{ArrowRight}', 5],
    ['{End}{ArrowLeft}', 9],
  ])('takes the keys %s as %s', async (keys, nrs) => {
    await start();
    element.focus();
    await userEvent.keyboard(keys);
    expect(element.answers).toEqual({ nrs });
    expect(
      radios()
        .filter(({ checked }) => checked)
        .map(({ value }) => value),
    ).toEqual([String(nrs)]);
    expect((element.shadowRoot!.activeElement as HTMLInputElement).value).toBe(String(nrs));
  });

  it('takes a 0 that comes long after a 1 as 0', async () => {
    await start();
    element.focus();
    await userEvent.keyboard('1');
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await userEvent.keyboard('0');
    expect(element.answers).toEqual({ nrs: 0 });
  });

  it('takes Delete as no answer, and no key when shortcuts are off', async () => {
    await start({ nrs: 4 });
    element.focus();
    await userEvent.keyboard('{Delete}');
    expect(element.answers).toEqual({});
    element.shortcuts = 'off';
    await userEvent.keyboard('7{End}');
    expect(element.answers).toEqual({});
  });

  it('answers "No itch", clears, declines and takes that back', async () => {
    await start();
    await button('No itch').click();
    expect(element.answers).toEqual({ nrs: 0 });
    await button('Clear my mark').click();
    expect(element.answers).toEqual({});
    expect(radios().some(({ checked }) => checked)).toBe(false);
    await button('I would rather not answer').click();
    expect(element.result).toMatchObject({ status: 'incomplete', leftBlank: ['nrs'] });
    expect(text()).toContain('You chose not to answer.');
    await button('I would like to answer after all').click();
    expect(element.answers).toEqual({});
  });

  it.each([6.5, 11])('refuses %s and says what is allowed', async (nrs) => {
    await start({ nrs });
    expect(element.result.status).toBe('invalid');
    expect(text()).toContain('Enter a number from 0 to 10, without decimals.');
    expect(radios().some(({ checked }) => checked)).toBe(false);
  });

  it('shows the patient the question, the scale and no result', async () => {
    await start({ nrs: 7 }, { layout: 'patient' });
    const rest = () =>
      [...element.shadowRoot!.querySelectorAll('*')]
        .filter((node) => !node.closest('.cell') && node.id !== 'prompt')
        .flatMap((node) => [
          ...[...node.childNodes]
            .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
            .map((text) => text.nodeValue ?? ''),
          ...node
            .getAttributeNames()
            .filter((name) => name.startsWith('aria-'))
            .map((name) => node.getAttribute(name)),
        ])
        .join(' ');
    expect(rest()).not.toMatch(/\d|mild|moderate|severe|complete/);
    await radio('9').click();
    const status = element.shadowRoot!.querySelector('[role="status"]')!;
    await expect.poll(() => status.textContent, { timeout: 3000 }).toBe('Your number is set. You can change it.');
    expect(rest()).not.toMatch(/\d|mild|moderate|severe|complete/);
  });

  it.each([
    [1280, 1],
    [320, 2],
  ])('stands in rows that fit %s px: %s', async (width, rows) => {
    await page.viewport(width, 700);
    await start();
    const cells = [...element.shadowRoot!.querySelectorAll('.cell')].map((cell) => cell.getBoundingClientRect());
    expect(new Set(cells.map(({ top }) => Math.round(top))).size).toBe(rows);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    for (const cell of cells) expect(Math.min(cell.width, cell.height)).toBeGreaterThan(36);
  });
});
