import type { AdministrationTarget } from '@clinimetric/scoring';
import { expect as expectAxe, fixture, html } from '@open-wc/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { define } from '../internal/define-element.ts';
import { TargetPlaqueElement } from './target-plaque.ts';

let element: TargetPlaqueElement;
let heard: string[];

const plaque2: AdministrationTarget = { id: '2', site: 'elbow', side: 'left', arm: 'treated' };
// T8 of the fact sheet: 60 × 40 mm.
const measured: AdministrationTarget = { ...plaque2, lengthMm: 60, widthMm: 40 };

const shadow = () => element.shadowRoot!;
const text = () => shadow().textContent!.replace(/\s+/g, ' ');
const field = (name: string) => page.getByRole('textbox', { name });
const button = (name: string) => page.getByRole('button', { name });
const focusOn = (sign: string) => shadow().querySelector<HTMLInputElement>(`[name="${sign}"]`)!.focus();
const arithmetic = () => shadow().querySelector('.signs .arith')!.textContent!.replace(/\s+/g, ' ').trim();
const entries = () => Object.fromEntries(new FormData(element.form!));

async function start(answers = {}, target?: AdministrationTarget, attributes: Record<string, string> = {}) {
  const form = await fixture<HTMLFormElement>(html`<form><clin-target-plaque name="p"></clin-target-plaque></form>`);
  element = form.querySelector('clin-target-plaque')!;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (target) element.target = target;
  element.answers = answers;
  heard = [];
  for (const type of ['input', 'score-change', 'target-change', 'change'])
    element.addEventListener(type, () => heard.push(type));
  await element.updateComplete;
}

describe('clin-target-plaque', () => {
  beforeEach(() => page.viewport(1280, 900));

  it('has nothing chosen before somebody grades', async () => {
    await start({}, measured);
    expect(shadow().querySelector('.signs :checked')).toBeNull();
    expect(element.result).toMatchObject({ status: 'incomplete', missing: ['erythema', 'induration', 'scaling'] });
  });

  it('has no fault that axe finds', async () => {
    await start({}, measured, { 'cells-per-cm2': '1000000' });
    const lost = { erythema: 'not-assessed', induration: 'not-assessed', scaling: 'not-assessed' };
    for (const answers of [{}, { erythema: 3, induration: 3, scaling: 2 }, lost, { erythema: 9 }]) {
      element.answers = answers;
      for (const details of shadow().querySelectorAll('details')) details.open = true;
      await element.updateComplete;
      await expectAxe(element).to.be.accessible();
    }
  });

  // T1, T2 and T7 of the fact sheet.
  it.each([
    [{ erythema: 3, induration: 3, scaling: 2 }, '3 + 3 + 2 = 8'],
    [{ erythema: 4, induration: 4, scaling: 4 }, '4 + 4 + 4 = 12'],
    [{ erythema: 2, scaling: 2 }, '2 + + 2 = 4 to 8'],
  ])('shows its arithmetic: %o', async (answers, said) => {
    await start(answers);
    expect(arithmetic()).toBe(said);
  });

  it('shows the guide of the sign in hand, and moves nothing for it', async () => {
    await start();
    const shown = () =>
      [...shadow().querySelectorAll('.beside > *')]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .map((one) => one.querySelector('h3')!.textContent!.replace(/:.*/, ''));
    const height = () => shadow().querySelector('.beside')!.getBoundingClientRect().height;
    expect(shown()).toEqual(['Erythema']);
    const before = height();
    for (const [sign, label] of [
      ['induration', 'Induration'],
      ['scaling', 'Scaling'],
    ]) {
      focusOn(sign!);
      await element.updateComplete;
      expect(shown()).toEqual([label]);
      expect(height()).toBe(before);
    }
  });

  it('is graded with three digits', async () => {
    await start();
    focusOn('erythema');
    await userEvent.keyboard('332');
    expect(element.result).toMatchObject({ status: 'complete', total: 8 });
    expect(text()).toContain('No published bands.');
  });

  describe('healed', () => {
    it.each([{}, { erythema: 0 }, { erythema: 0, scaling: 0 }])('is said in one action from %o', async (answers) => {
      await start(answers);
      await button('Healed: 0, 0, 0').click();
      expect(element.answers).toEqual({ erythema: 0, induration: 0, scaling: 0 });
      expect(heard).toEqual(['input', 'score-change', 'change']);
      expect(element.result).toMatchObject({ status: 'complete', total: 0 });
    });

    it.each([{ erythema: 1 }, { erythema: 0, induration: 0, scaling: 2 }, { scaling: 'not-assessed' }])(
      'is not offered against %o',
      async (answers) => {
        await start(answers);
        expect(text()).not.toContain('Healed');
      },
    );
  });

  describe('not assessed', () => {
    it('takes a reason, and is undone with it', async () => {
      await start();
      await button('Plaque not assessed').click();
      expect(element.result).toMatchObject({ notAssessed: ['erythema', 'induration', 'scaling'], missing: [] });
      await page.getByRole('radio', { name: 'merged with another plaque' }).click();
      expect(element.result.answers).toHaveProperty('not-assessed-because', 'merged');
      await button('Undo').click();
      expect(element.answers).toEqual({});
    });

    it('is not offered once a sign is graded', async () => {
      await start({ erythema: 2 });
      expect(text()).not.toContain('Plaque not assessed');
    });
  });

  it('keeps what else was measured apart from the score', async () => {
    await start({ erythema: 3, induration: 3, scaling: 2 });
    await page.getByText('Also measured on this plaque').click();
    await field('Itch of this plaque').fill('62');
    await field('Measured thickness').fill('2.35');
    expect(element.result).toMatchObject({ total: 8, answers: { 'itch-vas-mm': 62, 'thickness-mm': 2.35 } });
  });

  describe('its target', () => {
    it('names the plaque in the head and to assistive technology', async () => {
      let internals: ElementInternals | undefined;
      const probe = class extends TargetPlaqueElement {
        override attachInternals(): ElementInternals {
          return (internals = super.attachInternals());
        }
      };
      define(probe, 'clin-target-plaque-probe');
      const named = await fixture<TargetPlaqueElement>(html`<clin-target-plaque-probe></clin-target-plaque-probe>`);
      named.target = plaque2;
      await named.updateComplete;
      expect(named.shadowRoot!.querySelector('.head')!.textContent).toContain('Plaque 2 · left elbow · treated');
      expect(internals!.ariaLabel).toBe('Severity of one plaque: Plaque 2 · left elbow · treated');
      expect(named.shadowRoot!.querySelector('.result')!.getAttribute('aria-label')).toBe('Score of plaque 2 today');
    });

    it.each([
      [{ id: '1' }, 'Plaque 1'],
      [{ id: '1', side: 'right' }, 'Plaque 1 · right'],
      [{ id: '1', site: 'lower back', side: 'midline' }, 'Plaque 1 · lower back, midline'],
      [{ id: '1', site: 'scalp', arm: 'control' }, 'Plaque 1 · scalp · control'],
    ] as [AdministrationTarget, string][])('%o is %s', async (target, name) => {
      await start({}, target);
      expect(shadow().querySelector('.plaque')!.textContent).toBe(name);
    });

    it('is not needed', async () => {
      await start();
      expect(shadow().querySelector('.plaque')).toBeNull();
      expect(shadow().querySelector('.size')).toBeNull();
      expect(element.target).toBeUndefined();
    });

    it('is read as a frozen copy, from property or attribute', async () => {
      const mine = { ...measured, colour: 'red' };
      await start({}, mine as AdministrationTarget);
      expect(element.target).toEqual(measured);
      expect(Object.isFrozen(element.target)).toBe(true);
      element.setAttribute('target', JSON.stringify(plaque2));
      expect(element.target).toEqual(plaque2);
      element.removeAttribute('target');
      expect(element.target).toBeUndefined();
      expect(heard).toEqual([]);
    });

    it.each(['{', '5', '[]', '{}', '{"id":""}'])('is not taken from %s, with a warning', async (json) => {
      await start({}, plaque2);
      const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
      element.setAttribute('target', json);
      expect(warn).toHaveBeenCalledOnce();
      warn.mockRestore();
      expect(element.target).toEqual(plaque2);
    });

    it('is taken over when set before the class is known', async () => {
      const tag = 'clin-target-plaque-later';
      const early = document.createElement(tag) as TargetPlaqueElement;
      early.target = measured;
      document.body.append(early);
      define(TargetPlaqueElement, tag);
      await early.updateComplete;
      expect(early.target).toEqual(measured);
      early.remove();
    });

    it('goes into the form', async () => {
      await start({ erythema: 1 }, { ...measured, areaCm2: 24, areaMethod: 'box' });
      expect(entries()).toEqual({
        'p.erythema': '1',
        'p.version': '1.0.0',
        'p.target.id': '2',
        'p.target.site': 'elbow',
        'p.target.side': 'left',
        'p.target.arm': 'treated',
        'p.target.length-mm': '60',
        'p.target.width-mm': '40',
        'p.target.area-cm2': '24',
        'p.target.area-method': 'box',
      });
    });

    it('changes in size by hand, with events of its own', async () => {
      await start({ erythema: 1 }, plaque2);
      const told: AdministrationTarget[] = [];
      element.addEventListener('target-change', ({ detail }) => told.push(detail.target));
      await field('Largest diameter').fill('60');
      expect(heard).toEqual(['input', 'target-change']);
      expect(element.target).toEqual({ ...plaque2, lengthMm: 60 });
      await field('Diameter across it').fill('40');
      // π/4 × 6 cm × 4 cm
      expect(element.target).toEqual({ ...measured, areaCm2: 6 * Math.PI, areaMethod: 'ellipse' });
      expect(told.at(-1)).toBe(element.target);
      expect(entries()).toMatchObject({ 'p.target.length-mm': '60', 'p.target.area-method': 'ellipse' });
      expect(heard).not.toContain('score-change');
      expect(heard.filter((type) => type === 'change')).toHaveLength(1);
      (shadow().activeElement as HTMLElement).blur();
      expect(heard.filter((type) => type === 'change')).toHaveLength(2);
    });

    it.each(['readonly', 'disabled'])('does not change when %s', async (attribute) => {
      await start({}, measured, { [attribute]: '' });
      await element.updateComplete;
      for (const control of shadow().querySelectorAll<HTMLInputElement>('.size input')) {
        if (control.type === 'radio') control.click();
        else expect(control.readOnly || control.disabled).toBe(true);
      }
      expect(element.target).toEqual(measured);
      expect(heard).toEqual([]);
    });

    it.each(['0', '-3', 'abc', '4 cm'])('takes no %s for a size, and lets no form go with it', async (typed) => {
      await start({}, measured);
      await field('Largest diameter').fill(typed);
      expect(element.target).toEqual({ ...plaque2, widthMm: 40 });
      await element.updateComplete;
      await expect.element(field('Largest diameter')).toHaveValue(typed);
      await expect.element(field('Largest diameter')).toHaveAttribute('aria-invalid', 'true');
      expect(element.validity.badInput).toBe(true);
      expect(element.validationMessage).toBe(`Largest diameter: “${typed}” is no size. Enter a number above 0.`);
      await field('Largest diameter').fill('');
      expect(element.checkValidity()).toBe(true);
    });

    it('asks to look again at a plaque that is wider than long', async () => {
      await start({}, { ...measured, widthMm: 70 });
      expect(text()).toContain('The diameter across is above the largest one: please check.');
    });

    it('returns to what the page gave last when reset', async () => {
      await start({ erythema: 1 }, measured);
      await field('Largest diameter').fill('55');
      heard = [];
      element.form!.reset();
      expect(element.target).toEqual(measured);
      expect(element.answers).toEqual({});
      expect(heard).toEqual(['score-change']);
      await expect.element(field('Largest diameter')).toHaveValue('60');
    });

    it('comes back with the page, and only to its own plaque', async () => {
      const kept = vi.spyOn(ElementInternals.prototype, 'setFormValue');
      await start({ erythema: 1 }, measured);
      const state = kept.mock.lastCall![1] as FormData;
      kept.mockRestore();
      for (const [given, target] of [
        [undefined, measured],
        [plaque2, measured],
        [{ id: '3' }, { id: '3' }],
      ] as const) {
        await start({}, given);
        element.formStateRestoreCallback(state);
        expect(element.target).toEqual(target);
        expect(element.answers).toEqual({ erythema: 1 });
        expect(element.result.status).toBe('incomplete');
      }
    });
  });

  describe('its area', () => {
    const area = () => shadow().querySelector('.size .arith')!.textContent!.replace(/\s+/g, ' ').trim();

    it('is an ellipse unless said otherwise (T8)', async () => {
      await start({}, measured);
      expect(area()).toBe('π/4 × 6 cm × 4 cm = 18.85 cm²');
      await expect.element(page.getByRole('radio', { name: 'ellipse' })).toBeChecked();
    });

    it('has no way chosen before there is one', async () => {
      await start({}, plaque2);
      expect(area()).toBe('No area yet.');
      expect(shadow().querySelector('.size :checked')).toBeNull();
    });

    it('as a box is named as what it is (T8)', async () => {
      await start({}, measured);
      await page.getByRole('radio', { name: 'box' }).click();
      await element.updateComplete;
      expect(area()).toBe('6 cm × 4 cm = 24 cm² A box is 27 % above the ellipse.');
      expect(element.target).toEqual({ ...measured, areaCm2: 24, areaMethod: 'box' });
      expect(heard).toEqual(['input', 'target-change', 'change']);
    });

    it('can be measured, and an area that was worked out is not taken for that', async () => {
      await start({}, { ...measured, areaCm2: 24, areaMethod: 'box' });
      await page.getByRole('radio', { name: 'measured' }).click();
      expect(element.target).toEqual({ ...measured, areaMethod: 'measured' });
      await field('measured').fill('17,5');
      expect(element.target).toEqual({ ...measured, areaCm2: 17.5, areaMethod: 'measured' });
      await element.updateComplete;
      expect(area()).toBe('17.5 cm²');
      await field('Largest diameter').fill('50');
      expect(element.target).toEqual({ ...measured, lengthMm: 50, areaCm2: 17.5, areaMethod: 'measured' });
    });

    it('shows what the dose of a protocol comes to (T8)', async () => {
      await start({}, measured, { 'cells-per-cm2': '1000000' });
      const said = shadow().querySelector('.cells')!.textContent!.replace(/\s+/g, ' ').trim();
      expect(said).toBe(
        'Cells at the dose per cm² of the protocol 18.85 cm² × 1 000 000 per cm² = 18.85 million cells',
      );
    });

    it.each([
      [measured, ''],
      [measured, '0'],
      [measured, 'many'],
      [plaque2, '1000000'],
    ])('says nothing of cells for %o and "%s"', async (target, dose) => {
      await start({}, target, { 'cells-per-cm2': dose });
      expect(shadow().querySelector('.cells')).toBeNull();
    });
  });

  it.each([320, 768])('has targets that a finger can hit, %i px wide', async (width) => {
    await page.viewport(width, 900);
    await start({}, measured);
    // Cells lie within the border of their strip.
    const least = width < 640 ? 42 : 38;
    for (const target of shadow().querySelectorAll('.cell, .field, .btn')) {
      if (!target.checkVisibility()) continue;
      const box = target.getBoundingClientRect();
      expect(Math.min(box.height, box.width), target.outerHTML.slice(0, 120)).toBeGreaterThanOrEqual(least);
    }
  });
});
