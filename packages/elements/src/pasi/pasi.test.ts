import { fixture, html } from '@open-wc/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PasiElement } from './pasi.ts';
import './pasi.ts';

let element: PasiElement;
const shadow = () => element.shadowRoot!;
const text = () => shadow().textContent!.replace(/\s+/g, ' ');
const panel = (name: string) => page.getByRole('region', { name });
const arithmetic = (name: string) => panel(name).element().textContent!.replace(/\s+/g, ' ');
const grade = (region: string, sign: string, value: string) =>
  page.getByRole('radiogroup', { name: `${region}: ${sign}` }).getByRole('radio', { name: value });

async function start(answers = {}, more: Partial<PasiElement> = {}): Promise<void> {
  element = await fixture<PasiElement>(html`<clin-pasi></clin-pasi>`);
  Object.assign(element, { answers, ...more });
  await element.updateComplete;
}

/** From a button before the element: real keys one by one. Answers how many there were. */
async function press(...keys: string[]): Promise<number> {
  const before = document.createElement('button');
  element.before(before);
  before.focus();
  for (const key of keys) await userEvent.keyboard(key);
  return keys.length;
}

const focused = () => (shadow().activeElement as HTMLInputElement).name;
const focus = (item: string) => shadow().querySelector<HTMLInputElement>(`[name="${item}"]`)!.focus();
const contribution = (name: string) => panel(name).element().querySelector('.c')!.textContent;

// Fact sheet, mock-up "half": head 15 % and 2, 2, 1; arms 20 % and 2, 2, 2; trunk 32 % and 2, 3, open; legs open.
const half = {
  'head.area-percent': 15,
  'head.erythema': 2,
  'head.induration': 2,
  'head.desquamation': 1,
  'upper-limbs.area-percent': 20,
  'upper-limbs.erythema': 2,
  'upper-limbs.induration': 2,
  'upper-limbs.desquamation': 2,
  'trunk.area-percent': 32,
  'trunk.erythema': 2,
  'trunk.induration': 3,
};

describe('clin-pasi', () => {
  beforeEach(() => page.viewport(1280, 900));

  it('shows nothing as answered before somebody answers', async () => {
    await start();
    expect(shadow().querySelector('input:checked:not([name="way"])')).toBeNull();
    expect([...shadow().querySelectorAll<HTMLInputElement>('input[type="text"]')].map(({ value }) => value)).toEqual([
      '',
      '',
      '',
      '',
    ]);
    expect(text()).toContain('0.0 to 72.0');
    expect(shadow().querySelector('.total')).toBeNull();
  });

  it('shows the arithmetic of each region as far as it is known', async () => {
    await start(half);
    expect(arithmetic('Head and neck')).toContain('0.1 × (2 + 2 + 1) × 2 = 1.0');
    expect(arithmetic('Trunk')).toContain('0.3 × (2 + 3 + ) × 3 = 4.5 to 8.1');
    expect(text()).toContain('7.9 to 40.3');
    expect(text()).not.toContain('What published schemes say');
  });

  it('becomes a total with its schemes and facts once the last sign is graded', async () => {
    await start({
      ...half,
      'lower-limbs.area-percent': 24,
      'lower-limbs.erythema': 2,
      'lower-limbs.induration': 2,
      'lower-limbs.desquamation': 2,
    });
    await grade('Trunk', 'Desquamation', '2 Moderate').click();
    expect(element.result).toMatchObject({ status: 'complete', total: 14.5 });
    expect(shadow().querySelector('.total')!.textContent).toMatch(/14\.5\s*of 72/);
    expect(text()).toContain('PASI 14.5: above 12');
    expect(text()).toContain('PASI ≥ 10: yes');
  });

  it.each([
    // percent typed, grade shown (half-open bands of the fact sheet)
    ['9.5', '1', 'under 10 %'],
    ['10', '2', '10 to under 30 %'],
    ['29,5', '2', '10 to under 30 %'],
    ['0.4', '1', 'under 10 %'],
    ['100', '6', '90 % and more'],
    ['0', '0', 'none'],
  ])('bands %s %% of a region as grade %s', async (typed, expected, limits) => {
    await start();
    const field = page.getByRole('textbox', { name: 'Legs: Area' });
    await field.fill(typed);
    await element.updateComplete;
    const shown = panel('Legs').element().querySelector('.grade')!;
    expect(shown.querySelector('b')!.textContent).toBe(expected);
    expect(shown.textContent).toContain(limits);
    expect((field.element() as HTMLInputElement).value).toBe(typed);
  });

  it('takes handprints as they are: three on the trunk are exactly a tenth of it', async () => {
    await start();
    await page.getByRole('radio', { name: 'handprints' }).click();
    await page.getByRole('textbox', { name: 'Trunk: Area' }).fill('3');
    await element.updateComplete;
    expect(element.answers).toEqual({ 'trunk.handprints': 3 });
    expect(panel('Trunk').element().querySelector('.grade b')!.textContent).toBe('2');
  });

  it('keeps what was typed and says what is wrong with it', async () => {
    await start(half);
    const field = page.getByRole('textbox', { name: 'Legs: Area' });
    await field.fill('abc');
    await element.updateComplete;
    expect((field.element() as HTMLInputElement).value).toBe('abc');
    expect(element.result.status).toBe('invalid');
    expect(panel('Legs').element().textContent).toContain('“abc” is not a number.');
    expect(panel('Head and neck').element().textContent).toContain('1.0');
    expect(element.answers['head.erythema']).toBe(2);
  });

  it('writes an explicit area of 0 for a region without psoriasis and takes it back', async () => {
    await start();
    await panel('Legs').getByRole('button', { name: 'No psoriasis in this region' }).click();
    expect(element.answers).toEqual({ 'lower-limbs.area': 0 });
    expect(panel('Legs').element().textContent).toContain('does not apply');
    await panel('Legs').getByRole('button', { name: 'Undo' }).click();
    expect(element.answers).toEqual({});
  });

  it('tells a region not examined from one without psoriasis', async () => {
    await start();
    await panel('Legs').getByRole('button', { name: 'Region not examined' }).click();
    expect(element.result).toMatchObject({ status: 'incomplete', notAssessed: ['lower-limbs.area'] });
    expect(text()).toContain('Legs: Area: not assessed');
  });

  it('asks once before it clears everywhere', async () => {
    await start(half);
    await page.getByRole('button', { name: 'Clear everywhere: PASI 0' }).click();
    expect(element.answers).toEqual(half);
    await page.getByRole('dialog').getByRole('button', { name: 'Clear everywhere: PASI 0' }).click();
    expect(element.result).toMatchObject({ status: 'complete', total: 0 });
  });

  it('refuses two areas that disagree, naming both', async () => {
    await start({ 'lower-limbs.area': 4, 'lower-limbs.area-percent': 24 });
    expect(element.result.status).toBe('invalid');
    expect(panel('Legs').element().textContent).toContain('do not agree (4, 24)');
  });

  // Fact sheet PA5: 1.0 + 2.8 + 6.3 + 10.8 = 20.9
  it('takes a whole PASI by percent in at most forty keys', async () => {
    await start();
    const area = (percent: string) => [...percent, '{Enter}'];
    const count = await press(
      // Past the choice of a way and two buttons.
      ...Array<string>(4).fill('{Tab}'),
      ...[...area('15'), ...'221', ...area('20'), ...'322', ...area('35'), ...'232', ...area('45'), ...'333'],
    );
    expect(element.result).toMatchObject({ status: 'complete', total: 20.9 });
    expect(element.answers['trunk.area-percent']).toBe(35);
    expect(count).toBe(28);
  });

  it('takes a percent in the place of "no psoriasis"', async () => {
    await start({ 'lower-limbs.area': 0 });
    await page.getByRole('textbox', { name: 'Legs: Area' }).fill('24');
    expect(element.answers).toEqual({ 'lower-limbs.area-percent': 24 });
  });

  it('leads from the figure to the panel', async () => {
    await start();
    shadow()
      .querySelectorAll<SVGElement>('.region')[2]!
      .dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect((shadow().activeElement as HTMLInputElement).name).toBe('trunk.area-percent');
  });

  it('unfolds a finished region on a phone to show one of its items', async () => {
    await page.viewport(320, 700);
    await start({ ...half, 'lower-limbs.area': 0 });
    const input = shadow().querySelector<HTMLInputElement>('[name="head.erythema"]')!;
    expect(input.checkVisibility()).toBe(false);
    element.goTo('head.erythema');
    await element.updateComplete;
    expect(input.checkVisibility()).toBe(true);
  });

  it('shows on the figure what the region under the pointer adds, and then that of the region in hand', async () => {
    await start(half);
    const caption = shadow().querySelector<HTMLElement>('figcaption')!;
    const shape = (index: number) => shadow().querySelectorAll('.region')[index]!;
    const outlined = () => shadow().querySelector('.now')!.getAttribute('d');
    const { height } = caption.getBoundingClientRect();
    expect(outlined()).toBeNull();

    await userEvent.hover(shape(2));
    await expect.poll(() => caption.textContent).toMatch(/^\s*Trunk\s*4\.5 – 8\.1\s/);
    expect(outlined()).toBe(shape(2).querySelector('path')!.getAttribute('d'));
    expect(caption.getBoundingClientRect().height).toBe(height);

    focus('head.erythema');
    await element.updateComplete;
    expect(caption.textContent).toContain('Trunk');
    await userEvent.hover(page.getByRole('heading', { name: 'PASI', exact: true }));
    await expect.poll(() => caption.textContent).toMatch(/^\s*Head and neck\s*1\.0\s/);
    expect(outlined()).toBe(shape(0).querySelector('path')!.getAttribute('d'));

    focus('lower-limbs.erythema');
    await element.updateComplete;
    expect(caption.textContent).toMatch(/^\s*Legs\s*not scored\s/);
    expect(caption.getBoundingClientRect().height).toBe(height);
  });
});

describe('clin-pasi for experts', () => {
  const layout = 'expert';
  beforeEach(() => page.viewport(1280, 900));

  it('takes a whole PASI in about twenty keys', async () => {
    await start({}, { layout });
    // Past two buttons; fact sheet PA5, its areas as grades: 1.0 + 2.8 + 6.3 + 10.8 = 20.9
    const count = await press('{Tab}', '{Tab}', '{Tab}', ...'2221', ...'2322', ...'3232', ...'3333');
    expect(element.result).toMatchObject({ status: 'complete', total: 20.9 });
    expect(['Head and neck', 'Arms', 'Trunk', 'Legs'].map(contribution)).toEqual(['1.0', '2.8', '6.3', '10.8']);
    expect(arithmetic('Trunk')).toContain('0.3 × (2 + 3 + 2) × 3 = 6.3');
    expect(text()).toContain('PASI 20.9: above 12');
    expect(count).toBe(19);
  });

  it('skips the signs of a region without psoriasis', async () => {
    await start({}, { layout });
    expect(await press('{Tab}', '{Tab}', '{Tab}', '0', '0', ...'2111', '0')).toBe(10);
    expect(element.result).toMatchObject({ status: 'complete', total: 1.8 });
    expect(arithmetic('Legs')).toContain('does not apply');
  });

  it('marks a region as not examined with n and goes on to the next', async () => {
    await start({}, { layout });
    focus('head.area');
    await userEvent.keyboard('n');
    expect(element.answers).toEqual({ 'head.area': 'not-assessed' });
    expect(focused()).toBe('upper-limbs.area');
  });

  it('leaves a digit that is no grade alone, and the focus where it is', async () => {
    await start({}, { layout });
    focus('head.erythema');
    await userEvent.keyboard('5');
    expect(element.answers).toEqual({});
    expect(focused()).toBe('head.erythema');
  });

  it.each([
    // area as given, what is shown of it
    [{ 'trunk.area-percent': 32 }, '32 % → 3'],
    [{ 'trunk.handprints': 3 }, '3 handprints → 2'],
  ])('shows the grade of %o and does not take it as chosen', async (answers, shown) => {
    await start(answers, { layout });
    expect(arithmetic('Trunk')).toContain(shown);
    expect(shadow().querySelector('[name="trunk.area"]:checked')).toBeNull();
    focus('trunk.area');
    await userEvent.keyboard('{Tab}');
    expect(element.answers).toEqual(answers);
    focus('trunk.area');
    await userEvent.keyboard('4');
    expect(element.answers).toEqual({ 'trunk.area': 4 });
    expect(arithmetic('Trunk')).not.toContain('→');
    expect(arithmetic('Trunk')).toContain('50 to under 70 %');
  });

  it('takes back with Delete whatever stands for an area', async () => {
    await start({ 'trunk.area-percent': 32, 'trunk.erythema': 1 }, { layout });
    focus('trunk.area');
    await userEvent.keyboard('{Delete}');
    expect(element.answers).toEqual({ 'trunk.erythema': 1 });
    expect(focused()).toBe('trunk.area');
  });

  it('can settle two areas that disagree by a grade', async () => {
    await start({ 'lower-limbs.area': 4, 'lower-limbs.area-percent': 24 }, { layout });
    expect(arithmetic('Legs')).toContain('do not agree (4, 24)');
    await page.getByRole('radiogroup', { name: 'Legs: Area' }).getByRole('radio', { name: '2', exact: false }).click();
    expect(element.answers).toEqual({ 'lower-limbs.area': 2 });
  });

  it('leaves digits to the browser where shortcuts are off; arrows still answer', async () => {
    await start({}, { layout, shortcuts: 'off' });
    expect(text()).not.toContain('Digits answer');
    focus('head.area');
    await userEvent.keyboard('2n{Delete}');
    expect(element.answers).toEqual({});
    await userEvent.keyboard('{ArrowRight}{Tab}{ArrowRight}');
    expect(element.answers).toEqual({ 'head.area': 1, 'head.erythema': 1 });
  });

  it.each([
    [1280, 1],
    [768, 2],
    [320, 4],
  ])('at %i px gives a region %i line(s) and does not scroll sideways', async (width, lines) => {
    await page.viewport(width, 900);
    await start(half, { layout });
    const row = panel('Legs').element();
    const tops = [...row.querySelectorAll('.seg')].map((seg) => Math.round(seg.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(lines);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    const widths = [...row.querySelectorAll('.cell')].map((cell) => cell.getBoundingClientRect().width);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(width > 320 ? 36 : 32);
  });
});
