import { sledai2k, type Answers } from '@clinimetric/scoring';
import { fixture, html } from '@open-wc/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Sledai2kElement } from './sledai-2k.ts';
import './sledai-2k.ts';

let form: HTMLFormElement;
let element: Sledai2kElement;
let heard: string[];

const shadow = () => element.shadowRoot!;
const frame = () => new Promise(requestAnimationFrame);
const system = (name: string) => page.getByRole('region', { name, exact: true });
const row = (name: string) => page.getByRole('radiogroup', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const value = (name: string) => page.getByRole('textbox', { name, exact: true });
const question = (text: RegExp) => page.getByRole('group', { name: text });
const textOf = (part: Node) => part.textContent!.replace(/\s+/g, ' ').trim();
const shown = (item: string) => shadow().querySelector(`[name="${item}"]`) !== null;

const idsOf = (basis?: string) =>
  sledai2k.items.filter((item) => item.role === 'scored' && (!basis || item.basis === basis)).map(({ id }) => id);
const all = (answer: boolean | 'not-assessed', basis?: string): Answers =>
  Object.fromEntries(idsOf(basis).map((id) => [id, answer]));

async function start(answers: Answers = {}, attributes: Record<string, string> = {}): Promise<void> {
  form = await fixture<HTMLFormElement>(
    html`<form><clin-sledai-2k name="sledai" assessed-on="2025-11-17"></clin-sledai-2k></form>`,
  );
  element = form.querySelector('clin-sledai-2k')!;
  for (const [name, given] of Object.entries(attributes)) element.setAttribute(name, given);
  element.answers = answers;
  await element.updateComplete;
  heard = [];
  for (const type of ['input', 'score-change', 'change']) form.addEventListener(type, () => heard.push(type));
}

/** Types into a laboratory field and leaves it. */
async function type(name: string, typed: string): Promise<void> {
  await value(name).fill(typed);
  await userEvent.tab();
  await element.updateComplete;
}

describe('clin-sledai-2k', () => {
  beforeEach(() => page.viewport(1280, 900));

  it('shows nothing as answered before somebody answers', async () => {
    await start();
    expect(page.getByRole('radiogroup').elements()).toHaveLength(24);
    expect(shadow().querySelector('input:checked')).toBeNull();
    expect(textOf(shadow().querySelector('[part="total"]')!)).toBe('0 to 105');
    expect([...new FormData(form).keys()].filter((key) => !/version|option/.test(key))).toEqual([]);
  });

  it('carries definition, exclusion and weight at the point of choice', async () => {
    await start();
    const described = row('Arthritis').element().getAttribute('aria-describedby')!;
    expect(textOf(shadow().getElementById(described)!)).toBe(
      'Two or more joints painful with tenderness, swelling or effusion Not when Pain alone, osteoarthritis, or fibromyalgia (reminder)',
    );
    expect(textOf(system('Joints and muscles').element())).toContain('4 points');
    // An exclusion that is published is no reminder of ours.
    expect(
      textOf(shadow().getElementById(row('Psychosis').element().getAttribute('aria-describedby')!)!),
    ).not.toContain('reminder');
  });

  it.each([
    ['10', 'last 10 days'],
    ['30', 'last 30 days'],
  ])('names a window of %s days', async (days, sentence) => {
    await start({}, { 'window-days': days });
    expect(textOf(shadow())).toContain(sentence);
    expect(new FormData(form).get('sledai.option.window-days')).toBe(days);
  });

  describe('bulk actions', () => {
    it('mark absent what is clinical and unanswered, in one action', async () => {
      await start({ rash: true, fever: 'not-assessed', haematuria: true });
      await button('Mark remaining clinical items absent').click();
      expect(element.answers).toEqual({
        ...all(false, 'clinical'),
        rash: true,
        fever: 'not-assessed',
        haematuria: true,
      });
      expect(heard).toEqual(['input', 'score-change', 'change']);
      expect(new FormData(form).get('sledai.seizure')).toBe('false');
      expect(new FormData(form).has('sledai.pyuria')).toBe(false);

      await button('Mark remaining clinical items absent').click({ force: true });
      expect(heard).toHaveLength(3);
    });

    it('can be taken back, and then only what they marked', async () => {
      await start({ rash: true });
      await button('Mark remaining clinical items absent').click();
      expect(textOf(shadow())).toContain('15 items marked absent');
      await button('Undo').click();
      expect(element.answers).toEqual({ rash: true });
      expect(heard).toHaveLength(6);
    });

    it('mark laboratory items not assessed, and no clinical one', async () => {
      await start({ pyuria: false });
      await button('Laboratory items: not assessed').click();
      expect(element.answers).toEqual({ ...all('not-assessed', 'laboratory'), pyuria: false });
      expect(heard).toEqual(['input', 'score-change', 'change']);
    });

    it('mark laboratory items normal only with the date of the sample', async () => {
      await start({ 'low-complement': true });
      await button('Laboratory items: all reported and normal').click();
      expect(element.answers).toEqual({ 'low-complement': true });
      expect(heard).toEqual([]);
      expect(textOf(shadow().querySelector('[part="laboratory"]')!)).toContain('Enter the date of the sample first.');
      expect((shadow().activeElement as HTMLInputElement).name).toBe('lab.sample-date');

      (shadow().activeElement as HTMLInputElement).value = '2025-11-14';
      shadow().activeElement!.dispatchEvent(new Event('input', { bubbles: true }));
      heard.length = 0;
      await button('Laboratory items: all reported and normal').click();
      expect(element.answers).toEqual({
        ...all(false, 'laboratory'),
        'low-complement': true,
        'lab.sample-date': '2025-11-14',
      });
      expect(heard.slice(-3)).toEqual(['input', 'score-change', 'change']);
    });

    it('leave alone what a value asks about', async () => {
      await start({ 'lab.temperature': 38.6, 'lab.platelets': 92, 'lab.sample-date': '2025-11-14' });
      await button('Mark remaining clinical items absent').click();
      await button('Laboratory items: all reported and normal').click();
      expect(element.result).toMatchObject({ status: 'incomplete', missing: ['fever', 'thrombocytopenia'] });
    });

    it('make a visit with nothing present three actions', async () => {
      await start();
      await button('Mark remaining clinical items absent').click();
      await page.getByLabelText('Sample date').fill('2025-11-14');
      await button('Laboratory items: all reported and normal').click();
      expect(element.result).toMatchObject({ status: 'complete', total: 0 });
    });
  });

  describe('laboratory values', () => {
    const open = () => page.getByText('Enter values').click();

    it('suggest a finding, ask about the cause and never tick', async () => {
      await start({ 'lab.sample-date': '2025-11-14' });
      await open();
      await type('Platelets', '92');
      expect(textOf(question(/Platelets/).element())).toContain(
        'Platelets 92 × 10⁹/L (below 100), sample of Nov 14, 2025. Suggests: thrombocytopenia. Due to active lupus?',
      );
      expect(element.answers).toEqual({ 'lab.sample-date': '2025-11-14', 'lab.platelets': 92 });
      expect(row('Thrombocytopenia').element().querySelector(':checked')).toBeNull();
    });

    it('say nothing while a number is half typed', async () => {
      await start();
      await open();
      await userEvent.type(value('Platelets'), '15');
      await element.updateComplete;
      expect(element.answers).toEqual({ 'lab.platelets': 15 });
      expect(question(/Platelets/).elements()).toEqual([]);
      await userEvent.keyboard('0{Tab}');
      await element.updateComplete;
      expect(question(/Platelets/).elements()).toEqual([]);
      expect(element.answers).toEqual({ 'lab.platelets': 150 });
    });

    it.each<{ answers: Answers; attributes?: Record<string, string>; asks: boolean }>([
      // Sheet, sections 3 and 14: strict limits; without a unit or a limit nothing follows.
      { answers: { 'lab.platelets': 100 }, asks: false },
      { answers: { 'lab.platelets': 99 }, asks: true },
      { answers: { 'lab.protein-24h': 0.5 }, asks: false },
      { answers: { 'lab.protein-creatinine': 53 }, asks: false },
      { answers: { 'lab.protein-creatinine': 53, 'lab.protein-creatinine.unit': 'mg/mmol' }, asks: true },
      {
        answers: { 'lab.protein-creatinine': 53, 'lab.protein-creatinine.unit': 'mg/mmol' },
        attributes: { 'spot-protein-limit': '56.6-mg-per-mmol' },
        asks: false,
      },
      { answers: { 'lab.c4': 0.1 }, asks: false },
      { answers: { 'lab.c4': 0.1, 'lab.c4.lower-limit': 0.1 }, asks: false },
      { answers: { 'lab.c4': 0.09, 'lab.c4.lower-limit': 0.1 }, asks: true },
    ])('$answers $attributes: asks $asks', async ({ answers, attributes, asks }) => {
      await start(answers, attributes);
      expect(question(/Suggests/).elements()).toHaveLength(asks ? 1 : 0);
      expect(element.result).toMatchObject({ missing: idsOf() });
    });

    it('ask for the unit of a ratio once there is one', async () => {
      await start();
      await open();
      await type('Urine protein to creatinine ratio', '0.8');
      expect(textOf(shadow().querySelector('[part="laboratory"]')!)).toContain('without a unit nothing is suggested');
      await row('Unit of the ratio').getByRole('radio', { name: 'g/g', exact: true }).click();
      expect(element.answers).toEqual({ 'lab.protein-creatinine': 0.8, 'lab.protein-creatinine.unit': 'g/g' });
      expect(textOf(question(/ratio/).element())).toContain('0.8 g/g (above 0.5)');
    });

    it.each([
      { cause: 'Yes', answer: true, fires: ['input', 'score-change', 'change'] },
      { cause: 'No, other cause', answer: false, fires: ['input', 'score-change', 'change'] },
      // Not knowing the cause is no answer: the finding stays open and the total a range.
      { cause: 'Not sure', answer: undefined, fires: [] },
    ])('take "$cause" for $answer', async ({ cause, answer, fires }) => {
      await start({ ...all(false), 'lab.platelets': 92, thrombocytopenia: [] });
      await button(cause).click();
      expect(element.answers['thrombocytopenia']).toBe(answer);
      expect(heard).toEqual(fires);
      expect(button(cause).elements()).toEqual([]);
      expect((shadow().activeElement as HTMLInputElement).name).toBe('thrombocytopenia');
      if (answer === undefined) {
        expect(textOf(question(/Platelets/).element())).toContain('Not sure of the cause: left open.');
        expect(textOf(shadow().querySelector('[part="total"]')!)).toBe('0 to 1');
      }
    });

    it('ask again when the value is another one', async () => {
      await start({ 'lab.platelets': 92 });
      await button('Not sure').click();
      await type('Platelets', '60');
      expect(button('Not sure').elements()).toHaveLength(1);
    });

    it('lead to the finding they suggest, also in a closed system', async () => {
      await start({ 'lab.platelets': 92 });
      await button('Hide Blood').click();
      await button('Suggests: thrombocytopenia').click();
      expect((shadow().activeElement as HTMLInputElement).name).toBe('thrombocytopenia');
    });

    it('are queried where they are doubtful, and where they were overruled', async () => {
      await start({ ...all(false), 'lab.platelets': 92, 'lab.c3': 90 });
      expect(element.result).toMatchObject({ status: 'complete', total: 0 });
      expect(textOf(shadow().querySelector('[part="laboratory"]')!)).toContain('Outside the usual 0.1 to 3');
      expect(textOf(shadow().querySelector('[part="result"]')!)).toMatch(/Thrombocytopenia\s*: Marked absent although/);
      expect(textOf(system('Blood').element())).toContain('2 items, all said absent · Please check');
      await button('Show Blood').click();
      expect(textOf(system('Blood').element())).toContain('Marked absent although');
    });

    it.each([
      ['2025-11-07', 'Sample within the window'],
      ['2025-11-06', 'Sample older than the window'],
      ['2025-11-18', 'Sample dated after the assessment'],
    ])('of %s: %s', async (date, note) => {
      await start({ 'lab.sample-date': date });
      expect(textOf(shadow().querySelector('[part="laboratory"]')!)).toContain(note);
    });
  });

  describe('systems', () => {
    it('show a range while open and say in one line what was said', async () => {
      await start({ ...all(false, 'clinical'), rash: true, psychosis: true, pyuria: true });
      expect(textOf(system('Kidney').element())).toMatch(/4 – 16/);
      expect(textOf(system('Skin and mucosa').element())).toBe(
        'Skin and mucosa Rash present; alopecia and mucosal ulcers absent Show 2',
      );
      expect(textOf(system('Nervous system').element())).toBe(
        'Nervous system Psychosis present; 6 items absent Show 8',
      );
      expect(textOf(system('Serosa').element())).toBe('Serosa 2 items, all said absent Show 0');
      expect(textOf(system('Fever').element())).toBe('Fever Fever absent Show 0');
    });

    it('fold when they are answered and another one is in hand', async () => {
      await start({ pleurisy: false });
      await row('Pericarditis').getByRole('radio', { name: 'absent' }).click();
      await frame();
      expect(shown('pericarditis')).toBe(true);
      await row('Fever').getByRole('radio', { name: 'absent' }).click();
      await frame();
      await element.updateComplete;
      expect(shown('pericarditis')).toBe(false);
      expect(shown('fever')).toBe(true);
      expect(element.answers).toEqual({ pleurisy: false, pericarditis: false, fever: false });
    });

    it('do not slip away between press and release', async () => {
      await start({ ...all(false, 'clinical'), vasculitis: [], cva: [] });
      await row('Stroke').getByRole('radio', { name: 'absent' }).click();
      const pressed = row('Vasculitis').getByRole('radio', { name: 'present' }).element() as HTMLInputElement;
      const before = pressed.getBoundingClientRect().top;
      pressed.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      pressed.focus();
      await element.updateComplete;
      expect(pressed.getBoundingClientRect().top).toBe(before);
      pressed.click();
      await frame();
      expect(element.answers['vasculitis']).toBe(true);
      expect(shown('cva')).toBe(false);
    });

    it('open and close by a button that says so', async () => {
      await start(all(false));
      const toggle = button('Show Kidney');
      expect(toggle.element().getAttribute('aria-expanded')).toBe('false');
      await toggle.click();
      expect(shown('pyuria')).toBe(true);
      await button('Hide Kidney').click();
      expect(shown('pyuria')).toBe(false);
      expect(heard).toEqual([]);
    });

    it('open for the first item that a form misses', async () => {
      await start({ ...all(false), pleurisy: [] }, { required: '' });
      await button('Hide Serosa').click();
      expect(textOf(system('Serosa').element())).toContain('1 item open');
      expect(element.validity.valueMissing).toBe(true);
      expect(element.validationMessage).toContain('Pleurisy');
      expect(form.reportValidity()).toBe(false);
      expect(shown('pleurisy')).toBe(true);
    });
  });

  it('tells not assessed from absent: the total stays a range', async () => {
    await start({ ...all(false), arthritis: true, 'low-complement': 'not-assessed' });
    expect(textOf(shadow().querySelector('[part="total"]')!)).toBe('4 to 6');
    expect(textOf(shadow().querySelector('[part="derived"]')!)).toMatch(/Clinical SLEDAI.*4$/);
    expect(textOf(shadow().querySelector('[part="result"]')!)).toContain('Low complement: not assessed');
    element.setAttribute('missing-as-absent', 'true');
    expect(element.result).toMatchObject({ status: 'complete', total: 4 });
    await element.updateComplete;
    expect(textOf(shadow().querySelector('[part="result"]')!)).toContain('counted as absent, as this setting asks');
  });

  it('takes a whole SLEDAI-2K in twenty-four keys', async () => {
    await start();
    shadow().querySelector<HTMLInputElement>('[name="seizure"]')!.focus();
    // Sheet, section 11, row 8: arthritis, rash, ulcers and anti-dsDNA are 10; here pyuria is not assessed.
    await userEvent.keyboard('0000000' + '0' + '10' + '000n' + '101' + '00' + '01' + '0' + '00');
    expect(element.result).toMatchObject({
      status: 'incomplete',
      notAssessed: ['pyuria'],
      bounds: { total: [10, 14] },
    });
  });

  it('stays quiet when shortcuts are off', async () => {
    await start({}, { shortcuts: 'off' });
    shadow().querySelector<HTMLInputElement>('[name="seizure"]')!.focus();
    await userEvent.keyboard('1n');
    expect(element.answers).toEqual({});
  });

  it('changes nothing while it is read-only', async () => {
    await start({ 'lab.platelets': 92 }, { readonly: '' });
    for (const name of ['Mark remaining clinical items absent', 'Clear all']) {
      expect((button(name).element() as HTMLButtonElement).disabled).toBe(true);
    }
    await row('Seizure').getByRole('radio', { name: 'present' }).click();
    expect(element.answers).toEqual({ 'lab.platelets': 92 });
    expect(heard).toEqual([]);
  });
});
