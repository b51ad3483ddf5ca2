import type { Administration, Answers } from '@clinimetric/scoring';
import { bilag2004, bilagMeasuredItems } from '@clinimetric/scoring/bilag-2004';
import { fixture, html } from '@open-wc/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Bilag2004Element } from './bilag-2004.ts';
import './bilag-2004.ts';

let form: HTMLFormElement;
let element: Bilag2004Element;
let heard: string[];

const shadow = () => element.shadowRoot!;
const textOf = (part: Node | null) => part!.textContent!.replace(/\s+/g, ' ').trim();
const system = (id: string) => shadow().querySelector<HTMLElement>(`section[data-part="${id}"]`)!;
const title = (id: string) => textOf(system(id).querySelector('summary'));
const isOpen = (id: string) => system(id).querySelector('details')!.open;
const within = (id: string, name: string) => page.elementLocator(system(id)).getByRole('button', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const control = (item: string) => shadow().querySelector<HTMLInputElement>(`[name="${item}"]`);
const focused = () => (shadow().activeElement as HTMLInputElement | null)?.name;
const card = () => textOf(shadow().querySelector('[part="result"]'));

const systems = bilag2004.parts.map(({ id }) => id);
const scored = bilag2004.items.filter(({ role }) => role === 'scored');
const rated = (id?: string) =>
  scored.filter((item) => !bilagMeasuredItems.includes(item.id) && (id === undefined || item.part === id));
const none = (items: ReturnType<typeof rated>): Answers =>
  Object.fromEntries(items.map((item) => [item.id, item.kind === 'boolean' ? false : 0]));
const nothing = (id?: string): Answers => none(rated(id));
/** What can be looked for at the bedside; the rest is reported by a laboratory. */
const nothingFound = (id?: string): Answers => none(rated(id).filter(({ basis }) => basis !== 'laboratory'));
const reported = ['renal.active-sediment', 'renal.active-nephritis'];
const value = (item: string, number: number, unit?: string): Answers => ({
  [item]: number,
  ...(unit !== undefined && { [`${item}.unit`]: unit }),
  [`${item}.due-to-lupus`]: true,
});
const count = '10*9/L';

/** A visit with nothing present and normal values: kidney and joints were affected before, the others never. */
const calm: Answers = {
  ...nothing(),
  ...value('renal.systolic-pressure', 124),
  ...value('renal.diastolic-pressure', 78),
  ...value('renal.dipstick-protein', 0),
  'renal.albumin-creatinine': 'not-assessed',
  ...value('renal.protein-creatinine', 12, 'mg/mmol'),
  'renal.protein-24h': 'not-assessed',
  ...value('renal.creatinine', 80, 'umol/L'),
  ...value('renal.gfr', 90),
  ...value('haematological.haemoglobin', 11.9, 'g/dL'),
  ...value('haematological.white-cells', 4.8, count),
  ...value('haematological.neutrophils', 3.1, count),
  ...value('haematological.lymphocytes', 1.2, count),
  ...value('haematological.platelets', 210, count),
  ...Object.fromEntries(systems.map((id) => [`ever.${id}`, ['renal', 'musculoskeletal'].includes(id)])),
};

const before = (answers: Answers): Administration => ({
  format: 'clinimetric-administration@1',
  id: '5f0b7f4e-3f0e-4c5c-9a57-0d3a1e0f7a11',
  instrument: 'bilag-2004',
  version: '1.0.0',
  answers,
  options: {},
  assessedAt: '2026-03-03T09:00:00Z',
});

async function start(answers: Answers = {}, attributes: Record<string, string> = {}, previous?: Answers) {
  form = await fixture<HTMLFormElement>(html`<form><clin-bilag-2004 name="bilag"></clin-bilag-2004></form>`);
  element = form.querySelector('clin-bilag-2004')!;
  for (const [name, given] of Object.entries(attributes)) element.setAttribute(name, given);
  if (previous) element.previous = before(previous);
  element.answers = answers;
  await element.updateComplete;
  heard = [];
  for (const type of ['input', 'score-change', 'change']) form.addEventListener(type, () => heard.push(type));
}

describe('clin-bilag-2004', () => {
  beforeEach(() => page.viewport(1280, 900));

  it('shows nine closed systems and nothing answered before somebody answers', async () => {
    await start();
    expect(systems.map(isOpen)).toEqual(Array(9).fill(false));
    expect(shadow().querySelector('input:checked')).toBeNull();
    expect(systems.map(title).every((text) => text.endsWith('not answered'))).toBe(true);
    expect(shadow().querySelector('.tile[data-grade]')).toBeNull();
  });

  it.each<[name: string, answers: Answers, system: string, text: string]>([
    // Sheet, section 12: examples 5, 8 and 12, and a range while a system is open.
    [
      'an active feature',
      { ...nothing(), 'mucocutaneous.skin-eruption-severe': 1, 'mucocutaneous.angio-oedema-severe': 4 },
      'mucocutaneous',
      'A severe Skin and mucosa Angio-oedema, severe: 4 New',
    ],
    [
      'an improving one',
      { ...nothing(), 'musculoskeletal.arthritis-moderate': 1 },
      'musculoskeletal',
      'C mild Joints and muscles Arthritis, moderate, or inflamed tendons: 1 Improving',
    ],
    [
      'a value and the one before',
      {
        ...calm,
        ...value('renal.protein-creatinine', 226, 'mg/mmol'),
        'previous.renal.protein-creatinine': 300,
        'previous.renal.protein-creatinine.unit': 'mg/mmol',
      },
      'renal',
      'B moderate Kidney PCR 226 mg/mmol, above 100 mg/mmol and not down by 25 % from 300 mg/mmol since Mar 3, 2026',
    ],
    ['a range', { 'musculoskeletal.arthritis-moderate': 3 }, 'musculoskeletal', 'A–B Joints and muscles'],
    ['no activity', calm, 'constitutional', 'E never active Constitutional Never affected'],
  ])('gives letter and reason in the title: %s', async (_, answers, id, text) => {
    await start(answers, {}, value('renal.protein-creatinine', 300, 'mg/mmol'));
    expect(title(id)).toContain(text);
  });

  it('gives no day for a value that is not of the last visit', async () => {
    const unit = { 'previous.renal.protein-creatinine.unit': 'mg/mmol' };
    const now = { ...calm, ...value('renal.protein-creatinine', 226, 'mg/mmol'), ...unit };
    await start({ ...now, 'previous.renal.protein-creatinine': 300 }, {}, calm);
    expect(title('renal')).toContain('from 300 mg/mmol');
    expect(title('renal')).not.toContain('since');
  });

  it('compares a value with that of the visit before as soon as it is entered', async () => {
    await start(calm, {}, value('renal.protein-creatinine', 200, 'mg/mmol'));
    // The sheet: down by at least 25 % and still above 25 mg/mmol is C.
    element.answer({ 'renal.protein-creatinine': 55 });
    element.answer({ 'renal.protein-creatinine.unit': 'mg/mmol', 'renal.protein-creatinine.due-to-lupus': true });
    await element.updateComplete;
    expect(element.answers).toMatchObject({
      'previous.renal.protein-creatinine': 200,
      'previous.renal.protein-creatinine.unit': 'mg/mmol',
    });
    expect(title('renal')).toMatch(/^C /);
    expect(heard).toEqual(['input', 'score-change', 'change', 'input', 'score-change', 'change']);
  });

  it('leads with the letters and names the number as not official', async () => {
    await start({ ...calm, 'musculoskeletal.arthritis-moderate': 3 });
    const letters = [...shadow().querySelectorAll('[part="parts"] .tile')].map((tile) => textOf(tile));
    expect(letters).toEqual(['B moderate', 'D inactive now, active before', 'E never active']);
    expect(textOf(shadow().querySelector('[part="total"]'))).toBe('8');
    expect(card()).toContain('12/8/1/0/0 (not official)');
  });

  it('says that the limits of the blood counts are less certain', async () => {
    await start();
    expect(textOf(system('haematological'))).toContain(
      'less certain rule. The limits of the blood counts are not verified against their source.',
    );
    expect(textOf(system('renal'))).not.toContain('less certain');
  });

  describe('nothing present', () => {
    it('is one action for a system, leaves values alone, and can be taken back', async () => {
      await start({ 'renal.nephrotic-syndrome': true });
      await within('renal', 'Nothing present').click();
      expect(element.answers).toEqual({ ...nothingFound('renal'), 'renal.nephrotic-syndrome': true });
      expect(heard).toEqual(['input', 'score-change', 'change']);
      await within('renal', 'Undo').click();
      expect(element.answers).toEqual({ 'renal.nephrotic-syndrome': true });
    });

    it('leaves open what a laboratory reports; that has an action of its own', async () => {
      await start();
      await within('renal', 'Nothing present').click();
      for (const item of reported) expect(element.answers).not.toHaveProperty([item]);
      system('renal').querySelector('details')!.open = true;
      await within('renal', 'Remaining laboratory findings: absent').click();
      expect(element.answers).toEqual(nothing('renal'));
    });

    it('is one action for all remaining systems', async () => {
      await start({ 'constitutional.pyrexia': 2 });
      await button('Nothing present in all remaining systems').click();
      expect(element.answers).toEqual({ ...nothingFound(), 'constitutional.pyrexia': 2 });
      await button('Undo').click();
      expect(element.answers).toEqual({ 'constitutional.pyrexia': 2 });
    });

    it('leaves open, and asks about, what was there at the visit before', async () => {
      const now = 'musculoskeletal.arthritis-moderate';
      await start({}, {}, { [now]: 3, 'musculoskeletal.myositis-mild': 0, 'renal.active-sediment': true });
      await button('Nothing present in all remaining systems').click();
      expect(element.answers).not.toHaveProperty([now]);
      expect(element.answers).not.toHaveProperty(['renal.active-sediment']);
      expect(element.answers['musculoskeletal.myositis-mild']).toBe(0);
      expect(isOpen('musculoskeletal')).toBe(true);
      expect(isOpen('constitutional')).toBe(false);
      expect(textOf(system('musculoskeletal'))).toContain('If it cleared during them, choose improving.');
    });

    it('asks once more where such a feature is said to be absent', async () => {
      await start(calm, {}, { 'musculoskeletal.arthritis-moderate': 3 });
      expect(title('musculoskeletal')).toContain('Please check');
      expect(card()).toContain('Gone for all of the last 4 weeks?');
      element.previous = before({ 'musculoskeletal.arthritis-moderate': 0 });
      await element.updateComplete;
      expect(card()).not.toContain('Gone for all');
    });
  });

  describe('values', () => {
    it('ask for unit and cause, and guess neither', async () => {
      await start({ 'renal.creatinine': 80 });
      const missing = () => (element.result.status === 'incomplete' ? element.result.missing : []);
      expect(missing()).toEqual(expect.arrayContaining(['renal.creatinine.unit', 'renal.creatinine.due-to-lupus']));
      control('renal.gfr')!.closest('details')!.open = true;
      expect(shadow().querySelector('[name="renal.creatinine.unit"]:checked')).toBeNull();
      expect(control('renal.gfr.due-to-lupus')).toBeNull();
    });

    it('offer the units of the visit before and answer them at one press', async () => {
      await start({ 'renal.creatinine': 80, 'renal.protein-creatinine': 12, 'renal.gfr': 90 }, {}, calm);
      system('renal').querySelector('details')!.open = true;
      expect(shadow().querySelectorAll('.cell.was [name="renal.creatinine.unit"][value="umol/L"]')).toHaveLength(1);
      await within('renal', 'Units as at the last visit').click();
      expect(element.answers).toEqual({
        'renal.creatinine': 80,
        'renal.creatinine.unit': 'umol/L',
        'renal.protein-creatinine': 12,
        'renal.protein-creatinine.unit': 'mg/mmol',
        'renal.gfr': 90,
      });
    });

    it('are all due to lupus, or the rest not done, at one press', async () => {
      await start({ 'renal.gfr': 90, 'renal.systolic-pressure': 120, 'renal.systolic-pressure.due-to-lupus': false });
      system('renal').querySelector('details')!.open = true;
      await within('renal', 'All values due to active lupus').click();
      await within('renal', 'Remaining values: not done').click();
      expect(element.answers).toMatchObject({
        'renal.gfr.due-to-lupus': true,
        'renal.systolic-pressure.due-to-lupus': false,
        'renal.creatinine': 'not-assessed',
        'renal.dipstick-protein': 'not-assessed',
      });
      expect(element.answers).not.toHaveProperty(['renal.active-sediment']);
    });

    it('that are unlikely are queried where they stand, once they are typed', async () => {
      await start({ 'renal.creatinine.unit': 'umol/L' });
      system('renal').querySelector('details')!.open = true;
      const field = control('renal.creatinine')!;
      field.focus();
      await userEvent.keyboard('1');
      expect(textOf(system('renal'))).not.toContain('Outside the usual');
      await userEvent.keyboard('2{Tab}');
      await element.updateComplete;
      expect(textOf(field.closest('.value'))).toContain('Outside the usual 20 to 1500 µmol/L');
      expect(textOf(field.closest('.value'))).toContain('Is it in mg/dL?');
      expect(title('renal')).toContain('Please check');
    });

    it('show what was measured at the visit before', async () => {
      await start({}, {}, calm);
      expect(textOf(control('renal.creatinine')!.closest('.value'))).toContain('Last visit: 80 µmol/L');
      expect(textOf(control('haematological.platelets')!.closest('.value'))).toContain('Last visit: 210 × 10⁹/L');
    });
  });

  describe('the visit before', () => {
    it('is marked beside today, with its day, and never copied', async () => {
      await start({}, {}, { ...calm, 'musculoskeletal.arthritis-moderate': 3 });
      expect(element.answers).toEqual({});
      expect(textOf(shadow().querySelector('.head'))).toContain('Last visit, Mar 3, 2026');
      const was = shadow().querySelectorAll<HTMLInputElement>('.was [name="musculoskeletal.arthritis-moderate"]');
      expect([...was].map((input) => [input.value, input.checked, input.ariaLabel])).toEqual([
        ['3', false, '3 Worse, as at the last visit'],
      ]);
    });

    it('gives values to compare with and history at one press, and nothing that is rated', async () => {
      await start({ 'previous.renal.gfr': 70 }, {}, { ...calm, 'musculoskeletal.arthritis-moderate': 3 });
      await button('Take over values and history of the last visit').click();
      expect(element.answers).toEqual({
        'previous.renal.systolic-pressure': 124,
        'previous.renal.diastolic-pressure': 78,
        'previous.renal.dipstick-protein': 0,
        'previous.renal.protein-creatinine': 12,
        'previous.renal.protein-creatinine.unit': 'mg/mmol',
        'previous.renal.creatinine': 80,
        'previous.renal.creatinine.unit': 'umol/L',
        // What the page or the person has given stays.
        'previous.renal.gfr': 70,
        ...Object.fromEntries(systems.map((id) => [`ever.${id}`, ['renal', 'musculoskeletal'].includes(id)])),
      });
    });
  });

  describe('history', () => {
    it('is asked where nothing shows activity, and only then', async () => {
      await start();
      expect(control('ever.constitutional')).toBeNull();
      element.answers = nothing('constitutional');
      await element.updateComplete;
      expect(control('ever.constitutional')).not.toBeNull();
      element.answers = { ...nothing('constitutional'), 'constitutional.pyrexia': 1 };
      await element.updateComplete;
      expect(control('ever.constitutional')).toBeNull();
    });
  });

  describe('what is not done', () => {
    const sparse: Answers = {
      ...calm,
      'renal.dipstick-protein': 'not-assessed',
      'renal.systolic-pressure': 'not-assessed',
      'renal.diastolic-pressure': 'not-assessed',
    };

    it('settles where another value answers', async () => {
      await start(sparse);
      expect(element.result).toMatchObject({ status: 'complete', parts: { renal: 'D' } });
      expect(card()).toContain('Not done, and counted for nothing');
    });

    it('stays open as a setting, with the span in the title', async () => {
      await start(sparse, { 'nd-policy': 'bounds' });
      expect(element.result.status).toBe('incomplete');
      expect(title('renal')).toMatch(/^B–D Kidney .*Not done: /);
      expect(card()).toContain('What is not done: always open');
    });
  });

  it('goes on to the next system with one press and folds the one that is done', async () => {
    await start({ ...nothing('constitutional') });
    system('constitutional').querySelector('details')!.open = true;
    control('ever.constitutional')!.closest('.seg')!.querySelectorAll('input')[1]!.click();
    await element.updateComplete;
    await within('constitutional', 'Next: Skin and mucosa').click();
    expect([isOpen('constitutional'), isOpen('mucocutaneous')]).toEqual([false, true]);
    expect(focused()).toBe('mucocutaneous.skin-eruption-severe');
  });

  it('opens what shows activity, as a reader wants it', async () => {
    await start({ ...calm, 'musculoskeletal.arthritis-moderate': 3 });
    expect(systems.filter(isOpen)).toEqual(['musculoskeletal']);
  });

  it('takes a routine visit in 53 keys', async () => {
    await start({}, {}, calm);
    const outside = form.insertBefore(document.createElement('button'), element);
    outside.focus();
    const keys = [
      // What is known of the last visit; nothing present; on to the first open item.
      ...['{Tab}', '{Enter}', '{Tab}', '{Enter}', '{Tab}', '{Enter}'],
      // Pressure, dipstick, PCR, creatinine, GFR; ACR and the 24-hour collection are passed over.
      ...[...'118', '{Enter}', ...'76', '{Enter}', '0', '{Enter}', ...'11', '{Enter}', '{Enter}', ...'82', '{Enter}'],
      ...[...'95', '{Enter}'],
      // Units, causes, the rest not done, sediment and biopsy absent.
      ...['{Enter}', '{Enter}', '{Enter}', '{Enter}'],
      ...[...'12.1', '{Enter}', ...'5.2', '{Enter}', ...'3.4', '{Enter}', ...'1.3', '{Enter}', ...'230', '{Enter}'],
      ...['{Enter}', '{Enter}', '{Enter}'],
    ];
    for (const key of keys) {
      await userEvent.keyboard(key);
      await element.updateComplete;
    }
    expect(keys).toHaveLength(53);
    expect(element.result).toMatchObject({
      status: 'complete',
      total: 0,
      parts: { ...Object.fromEntries(systems.map((id) => [id, 'E'])), renal: 'D', musculoskeletal: 'D' },
    });
    expect(element.answers).toMatchObject({
      'renal.systolic-pressure': 118,
      'renal.creatinine': 82,
      'renal.creatinine.unit': 'umol/L',
      'haematological.platelets': 230,
      'haematological.platelets.unit': count,
      'haematological.platelets.due-to-lupus': true,
      'renal.albumin-creatinine': 'not-assessed',
    });
  });

  it('takes a routine visit in twelve presses beside the values typed', async () => {
    await start({}, {}, calm);
    let presses = 0;
    const press = async (pressed: { click: () => Promise<void> }) => {
      presses++;
      await pressed.click();
      await element.updateComplete;
    };
    const type = async (item: string, typed: string) => {
      control(item)!.focus();
      await userEvent.keyboard(typed);
    };
    await press(button('Take over values and history of the last visit'));
    await press(button('Nothing present in all remaining systems'));
    await press(page.elementLocator(shadow().querySelector('.head')!).getByRole('button', { name: 'Next open item' }));
    for (const [item, typed] of Object.entries({
      'systolic-pressure': '118',
      'diastolic-pressure': '76',
      'protein-creatinine': '11',
      creatinine: '82',
      gfr: '95',
    }))
      await type(`renal.${item}`, typed);
    await press(page.elementLocator(control('renal.dipstick-protein')!.closest('.seg')!.querySelectorAll('.cell')[1]!));
    await press(within('renal', 'Units as at the last visit'));
    await press(within('renal', 'All values due to active lupus'));
    await press(within('renal', 'Remaining values: not done'));
    await press(within('renal', 'Remaining laboratory findings: absent'));
    await press(within('renal', 'Next: Blood'));
    for (const [item, typed] of Object.entries({
      haemoglobin: '12.1',
      'white-cells': '5.2',
      neutrophils: '3.4',
      lymphocytes: '1.3',
      platelets: '230',
    }))
      await type(`haematological.${item}`, typed);
    await press(within('haematological', 'Units as at the last visit'));
    await press(within('haematological', 'All values due to active lupus'));
    await press(within('haematological', 'Remaining laboratory findings: absent'));
    expect(element.result).toMatchObject({ status: 'complete', total: 0 });
    expect(presses).toBe(12);
  });

  it('changes nothing while it is read-only', async () => {
    await start({ 'renal.gfr': 90 }, { readonly: '' }, calm);
    for (const one of shadow().querySelectorAll('button')) one.click();
    expect(element.answers).toEqual({ 'renal.gfr': 90 });
    expect(heard).toEqual([]);
  });
});
