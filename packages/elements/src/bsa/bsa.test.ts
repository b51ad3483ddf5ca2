import { bsa, lundBrowderParts } from '@clinimetric/scoring/bsa';
import type { Answers } from '@clinimetric/scoring';
import { expect as expectAxe, fixture, html } from '@open-wc/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { BsaElement } from './bsa.ts';
import './bsa.ts';

let element: BsaElement;
let heard: string[];

const root = () => element.shadowRoot!;
const text = () => root().textContent!.replace(/\s+/g, ' ');
const arithmetic = () => root().querySelector('.arith')!.textContent!.replace(/\s+/g, ' ').trim();
const input = (name: string) => root().querySelector<HTMLInputElement>(`[name="${name}"]`)!;
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const entries = () => Object.fromEntries(new FormData(element.closest('form')!));

async function start(answers: Answers = {}, attributes: Record<string, string> = {}): Promise<void> {
  const form = await fixture<HTMLFormElement>(html`<form><clin-bsa name="bsa"></clin-bsa></form>`);
  element = form.querySelector('clin-bsa')!;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.answers = answers;
  heard = [];
  for (const type of ['input', 'score-change', 'change']) element.addEventListener(type, () => heard.push(type));
  await element.updateComplete;
}

const chart = lundBrowderParts.map(({ id }) => id);
const every = (ids: readonly string[], value: number) => Object.fromEntries(ids.map((id) => [id, value]));
const methods = ['handprints', 'regions', 'rule-of-nines', 'lund-browder', 'direct'];

/** Keys that choose a method from the first radio, and leave for its fields. */
const keysTo = (method: string) => ` ${'{ArrowRight}'.repeat(methods.indexOf(method))}{Tab}`;

describe('clin-bsa', () => {
  beforeEach(() => page.viewport(1280, 900));

  it('has neither method nor value before somebody chooses', async () => {
    await start();
    expect(root().querySelector('input:checked')).toBeNull();
    expect(root().querySelectorAll('[type="radio"]')).toHaveLength(5);
    expect(root().querySelector('[type="text"]')).toBeNull();
    expect(entries()).toEqual({ 'bsa.option.palm-convention': 'with-fingers', 'bsa.version': '1.0.0' });
    expect(text()).toContain('0.0 to 100.0 %');
  });

  it.each<Answers>([
    {},
    ...methods.map((method) => ({ method })),
    { method: 'handprints', handprints: 120 },
    { method: 'lund-browder', 'age-years': 40, ...every(chart, 1), 'regions.head': 3 },
  ])('has no fault that axe finds: %o', async (answers) => {
    await start(answers);
    await expectAxe(element).to.be.accessible();
  });

  describe('by keyboard', () => {
    beforeEach(async () => {
      await start();
      input('method').focus();
    });

    // Worked examples of the fact sheet, section 10.
    it.each([
      ['B1', '7', 7, '3 to 10 %', 'no'],
      ['B2', '10', 10, '3 to 10 %', 'no'],
      ['B3', '2.9', 2.9, 'under 3 %', 'no'],
      ['B3', '3', 3, '3 to 10 %', 'no'],
      ['B3', '10,1', 10.1, 'above 10 %', 'yes'],
    ])('%s: %s handprints', async (_, typed, total, band, above) => {
      await userEvent.keyboard(`${keysTo('handprints')}${typed}`);
      expect(element.result).toMatchObject({ status: 'complete', total });
      const shown = `${total.toFixed(1)}\u00a0%`;
      expect(arithmetic()).toBe(`${total} × 1 % = ${shown}`.replace('\u00a0', ' '));
      expect(root().textContent).toContain(`BSA ${shown}: ${band}`);
      expect(text()).toContain(`BSA > 10: ${above}`);
    });

    it('B4: four regions', async () => {
      await userEvent.keyboard(`${keysTo('regions')}{Tab}20{Enter}10{Enter}30{Enter}5`);
      expect(element.result).toMatchObject({ status: 'complete', total: 15 });
      expect(arithmetic()).toBe('0.10 × 20 + 0.20 × 10 + 0.30 × 30 + 0.40 × 5 = 15.0 %');
    });

    it('B5: rule of nines, one arm whole, half the head and the genitals', async () => {
      await userEvent.keyboard(keysTo('rule-of-nines'));
      (field('Head and neck').element() as HTMLElement).focus();
      await userEvent.keyboard('50{Enter}100{Enter}0{Enter}0{Enter}0{Enter}0{Enter}0{Enter}100');
      expect(element.result).toMatchObject({ status: 'complete', total: 14.5 });
      expect(arithmetic()).toMatch(/^0\.09 × 50 \+ 0\.09 × 100 \+ .* \+ 0\.01 × 100 = 14\.5 %$/);
    });

    it('B6: both legs of an adult without the buttocks', async () => {
      await userEvent.keyboard(keysTo('lund-browder'));
      (field('Age').element() as HTMLElement).focus();
      await userEvent.keyboard('40');
      input('lund-browder.thigh-left.front').focus();
      await userEvent.keyboard(Array(12).fill('100').join('{Enter}'));
      await button('No psoriasis in the remaining parts').click();
      expect(element.result).toMatchObject({ status: 'complete', total: 40 });
    });

    it('B7: back of the head and buttocks, newborn and adult', async () => {
      await userEvent.keyboard(`${keysTo('lund-browder')}0`);
      for (const part of ['head.back', 'buttock-left.back', 'buttock-right.back']) {
        input(`lund-browder.${part}`).focus();
        await userEvent.keyboard('100');
      }
      (button('No psoriasis in the remaining parts').element() as HTMLElement).focus();
      await userEvent.keyboard('{Enter}');
      expect(element.result).toMatchObject({ status: 'complete', total: 14.5 });
      expect(arithmetic()).toBe('0.095 × 100 + 0.025 × 100 + 0.025 × 100 = 14.5 %');
      await field('Age').fill('18');
      expect(element.result).toMatchObject({ status: 'complete', total: 8.5 });
      expect(text()).toContain('Lund-Browder column for adults, from 18 years.');
    });

    it('B8: half the front of both thighs at 7 years', async () => {
      await userEvent.keyboard(`${keysTo('lund-browder')}7`);
      for (const side of ['left', 'right']) {
        input(`lund-browder.thigh-${side}.front`).focus();
        await userEvent.keyboard('50');
      }
      await button('No psoriasis in the remaining parts').click();
      expect(element.result).toMatchObject({ status: 'complete', total: 4 });
      expect(arithmetic()).toBe('0.04 × 50 + 0.04 × 50 = 4.0 %');
      expect(text()).toContain('Lund-Browder column from 5 years.');
    });

    it('B9: everything', async () => {
      await userEvent.keyboard(`${keysTo('lund-browder')}30{Enter}${Array(33).fill('100').join('{Enter}')}`);
      expect(element.result).toMatchObject({ status: 'complete', total: 100 });
    });

    // Adult: elbows 15 % of the back of both forearms, knees 10 % of the front of both lower legs, scalp half of the head.
    it('takes a whole BSA by the chart in fifty keys, with the picture and without a pointer', async () => {
      await expect.element(page.getByRole('textbox')).not.toBeInTheDocument();
      let count = 0;
      const press = async (...keys: string[]) => {
        for (const key of keys) await userEvent.keyboard(key);
        count += keys.length;
      };
      const focused = () => (root().activeElement as HTMLInputElement).name;
      await press(' ', '{ArrowRight}', '{ArrowRight}', '{ArrowRight}');
      await expect.element(page.getByRole('region', { name: 'Body figure' })).toBeInTheDocument();
      await press('{Tab}', '4', '5', '{Enter}');
      expect(focused()).toBe('lund-browder.head.front');
      // Zeros first, by the button two places before the first field; then what differs, in the order of the chart.
      await press('{Shift>}{Tab}{/Shift}', '{Shift>}{Tab}{/Shift}', '{Enter}', '{Tab}', '{Tab}', '{Tab}', '5', '0');
      const to = async (item: string) => {
        while (focused() !== `lund-browder.${item}`) await press('{Enter}');
      };
      for (const [item, percent] of [
        ['forearm-left.back', '15'],
        ['forearm-right.back', '15'],
        ['lower-leg-left.front', '10'],
        ['lower-leg-right.front', '10'],
      ] as const) {
        await to(item);
        await press(...percent);
      }
      // 3.5 × 0.5 + 2 × 1.5 × 0.15 + 2 × 3.5 × 0.1
      expect(element.result).toMatchObject({ status: 'complete', total: 2.9 });
      // Method and age 8, zeros 6, five percentages 10, and 26 from field to field.
      expect(count).toBe(50);
    });

    it('reaches the parts in the order of the chart, front before back', async () => {
      await userEvent.keyboard(`${keysTo('lund-browder')}45{Enter}`);
      const reached: string[] = [];
      for (const _ of chart) {
        reached.push((root().activeElement as HTMLInputElement).name);
        await userEvent.keyboard('{Tab}');
      }
      expect(reached).toEqual(chart);
    });

    it('takes a direct estimate as it is', async () => {
      await userEvent.keyboard(`${keysTo('direct')}7.25`);
      expect(element.result).toMatchObject({ status: 'complete', total: 7.25 });
      expect(arithmetic()).toBe('7.25 %, as entered = 7.25 %');
    });
  });

  it('says which palm it means, and where another is meant', async () => {
    await start({ method: 'handprints', handprints: 7 });
    expect(text()).toContain('One handprint: with fingers and thumb, 1 % of the body.');
    expect(text()).toContain('BILAG’s skin item takes the palm without fingers as 1 %.');
    element.setAttribute('palm-convention', 'without-fingers');
    await element.updateComplete;
    expect(arithmetic()).toBe('7 × 0.5 % = 3.5 %');
    expect(text()).toContain('One handprint: palm without fingers, 0.5 % of the body.');
  });

  it('says that the rule of nines is for adults', async () => {
    await start({ method: 'rule-of-nines' });
    expect(text()).toContain('For adults. For children use the figure by age.');
  });

  it.each(bsa.items.filter(({ id }) => id.startsWith('nines.')).map(({ id }) => id))(
    'names the share by which %s counts',
    async (id) => {
      await start();
      const zeros = every(
        bsa.items.map((item) => item.id).filter((other) => other.startsWith('nines.')),
        0,
      );
      const share = bsa.totalOf({ method: 'rule-of-nines', ...zeros, [id]: 100 });
      expect(element.words.items[id]!.help).toMatch(new RegExp(`; ${share} % of the body$`));
    },
  );

  it('gives none, half or all of a part with one press', async () => {
    await start({ method: 'rule-of-nines' });
    const arm = page.getByRole('group', { name: 'Left arm' });
    await arm.getByRole('button', { name: 'half' }).click();
    expect(element.answers).toEqual({ method: 'rule-of-nines', 'nines.arm-left': 50 });
    await expect.element(arm.getByRole('button', { name: 'half' })).toHaveAttribute('aria-pressed', 'true');
    await expect.element(field('Left arm')).toHaveValue('50');
    expect(heard).toEqual(['input', 'score-change', 'change']);
  });

  it('shows a hole and a range for what is open', async () => {
    await start({ method: 'regions', 'regions.head': 20, 'regions.trunk': 30 });
    expect(arithmetic()).toBe('0.10 × 20 + 0.20 × + 0.30 × 30 + 0.40 × = 11.0 to 71.0 %');
    expect(root().querySelectorAll('.arith [aria-label="open"]')).toHaveLength(2);
    expect(text()).not.toContain('What published schemes say');
  });

  it('shows the shares of a chart once the age is known', async () => {
    await start({ method: 'lund-browder', 'lund-browder.thigh-left.front': 50 });
    const share = () => root().querySelector('[id="s-lund-browder.thigh-left.front"]')!.textContent!;
    expect(share()).toContain('share by age');
    await field('Age').fill('7');
    await element.updateComplete;
    expect(share()).toContain('4 %');
    expect(arithmetic()).toBe('0.04 × 50 + (32 items open) = 2.0 to 98.0 %');
  });

  describe('in handprints of each part', () => {
    const shown = () =>
      root().querySelector('[id="s-lund-browder.thigh-left.front"]')!.textContent!.replace(/\s+/g, ' ');
    const unit = (name: string) =>
      page.getByRole('radiogroup', { name: 'Enter parts in' }).getByRole('radio', { name });

    it('cannot be chosen before the age tells how many handprints make a part', async () => {
      await start({ method: 'lund-browder' });
      await expect.element(unit('handprints')).toBeDisabled();
      await field('Age').fill('45');
      await expect.element(unit('handprints')).toBeEnabled();
    });

    // One handprint is 1 % of the body, and half a thigh 4.75 % (adult) or 4 % (5 to 9 years) of it.
    it.each([
      [45, {}, '2', 42.11],
      [45, {}, '4,75', 100],
      [7, {}, '2', 50],
      [7, { 'palm-convention': 'without-fingers' }, '2', 25],
    ])('at %s years, %o: %s handprints on a thigh', async (age, attributes, typed, percent) => {
      await start({ method: 'lund-browder', 'age-years': age }, attributes as Record<string, string>);
      await unit('handprints').click();
      await field('Left thigh, front').fill(typed);
      expect(element.answers['lund-browder.thigh-left.front']).toBe(percent);
      expect(shown()).toContain(`= ${percent} %`);
      expect(input('lund-browder.thigh-left.front').value).toBe(typed);
      await unit('% of the part').click();
      await expect.element(field('Left thigh, front')).toHaveValue(String(percent));
      await unit('handprints').click();
      await expect.element(field('Left thigh, front')).toHaveValue(typed.replace(',', '.'));
    });

    it('says at the field when there are more of them than the part holds', async () => {
      await start({ method: 'lund-browder', 'age-years': 45 });
      await unit('handprints').click();
      await field('Left thigh, front').fill('5');
      await expect.element(field('Left thigh, front')).toHaveAttribute('aria-invalid', 'true');
      expect(input('lund-browder.thigh-left.front').value).toBe('5');
    });

    it('changes nothing by being chosen', async () => {
      const answers = { method: 'lund-browder', 'age-years': 45, 'lund-browder.thigh-left.front': 33.33 };
      await start(answers);
      await unit('handprints').click();
      await unit('% of the part').click();
      expect(element.answers).toEqual(answers);
      expect(heard).toEqual([]);
    });
  });

  it('sets the remaining parts to 0 in one action, and takes that back', async () => {
    await start({ method: 'regions', 'regions.head': 20 });
    await button('No psoriasis in the remaining parts').click();
    expect(heard).toEqual(['input', 'score-change', 'change']);
    expect(element.result).toMatchObject({ status: 'complete', total: 2 });
    await button('Undo').click();
    expect(element.answers).toEqual({ method: 'regions', 'regions.head': 20 });
  });

  it('refuses more than the whole body and says so at the field', async () => {
    await start({ method: 'handprints', handprints: 100.01 });
    expect(element.result.status).toBe('invalid');
    await expect.element(field('Handprints')).toHaveAttribute('aria-invalid', 'true');
    expect(root().querySelector('.row .bad-text')!.textContent).toContain('add up to more than the whole body');
  });

  it('tells a slip in the chart below the chart, by name', async () => {
    await start({ method: 'lund-browder', 'age-years': 30, 'lund-browder.head.front': 150 });
    await expect.element(field('Head, front')).toHaveAttribute('aria-invalid', 'true');
    expect(root().querySelector('table + .row')!.textContent).toMatch(/Head, front\s*150 is outside the range\./);
  });

  it('keeps what was entered for another method, and says that it does not count', async () => {
    await start({ method: 'handprints', handprints: 7 });
    await page.getByRole('radio', { name: 'Percent of four regions' }).click();
    expect(element.answers).toEqual({ method: 'regions', handprints: 7 });
    expect(element.result).toMatchObject({ status: 'incomplete', answers: { method: 'regions' } });
    expect(entries()).not.toHaveProperty('bsa.handprints');
    expect(text()).toContain('Kept, but not counted while another method is chosen: Handprints.');
    await page.getByRole('radio', { name: 'Handprints' }).click();
    expect(element.result).toMatchObject({ status: 'complete', total: 7 });
    expect(text()).not.toContain('Kept, but not counted');
  });

  it('keeps a slip of another method within reach', async () => {
    await start({ method: 'handprints' });
    await field('Handprints').fill('many');
    await page.getByRole('radio', { name: 'Direct estimate' }).click();
    expect(element.result.status).toBe('invalid');
    await expect.element(field('Handprints')).toHaveValue('many');
    await field('Handprints').fill('');
    expect(element.answers).toEqual({ method: 'direct' });
  });

  it.each([320, 768, 1280])('fits %s px with every method', async (width) => {
    await page.viewport(width, 800);
    await start();
    for (const method of methods) {
      element.answers = { method, 'age-years': 40 };
      await element.updateComplete;
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    }
  });
});
