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

async function start(answers = {}): Promise<void> {
  element = await fixture<PasiElement>(html`<clin-pasi></clin-pasi>`);
  element.answers = answers;
  await element.updateComplete;
}

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

  it('takes a whole PASI in sixteen keys by grades', async () => {
    await start();
    element.areaBy = 'grade';
    await element.updateComplete;
    shadow().querySelector<HTMLInputElement>('[name="head.area"]')!.focus();
    // Fact sheet PA5, its areas as grades: 1.0 + 2.8 + 6.3 + 10.8 = 20.9
    await userEvent.keyboard('2221' + '2322' + '3232' + '3333');
    expect(element.result).toMatchObject({ status: 'complete', total: 20.9 });
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
});
