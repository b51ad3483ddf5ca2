import type { Result } from '@clinimetric/scoring';
import { expect, it } from 'vitest';
import { clinic } from '../support/clinic.ts';

const here = clinic();

/** Keys into the first control of the instrument that is chosen. */
async function type(title: string, keys: string): Promise<void> {
  const { desk } = here;
  await desk.choose(title);
  await desk.page.locator('.stage input').first().focus();
  for (const key of keys) await desk.page.keyboard.press(key);
}

const outcomes = () => here.desk.page.locator('clin-response [part~="comparison"]').allInnerTexts();

/**
 * PASI from one region: legs 0.4 × 3 × (4 + 4 + 3) = 13.2 and 0.4 × 3 × (3 + 3 + 2) = 9.6, trunk 0.3 × 2 × 11 = 6.6 and
 * 0.3 × 1 × 11 = 3.3, legs 0.4 × 1 × 3 = 1.2. A fall to 6.6 is 50 % exactly, one to 3.3 is 75 % exactly (pasi.md, R3).
 */
const visits = [
  {
    planned: 'baseline',
    day: '2025-01-06',
    pasi: '13.2',
    legs: ['35', '443'],
    dlqi: ['33221101110', '15'],
    itch: '8',
    iga: '3',
    bsa: '14',
    reached: undefined,
  },
  {
    planned: 'week-8',
    day: '2025-03-03',
    pasi: '9.6',
    legs: ['35', '332'],
    dlqi: ['22221101110', '13'],
    itch: '7',
    iga: '3',
    bsa: '11',
    reached: /PASI-50\s+not reached/,
  },
  {
    planned: 'month-6',
    day: '2025-07-07',
    pasi: '6.6',
    trunk: ['15', '443'],
    dlqi: ['11111101000', '7'],
    itch: '5',
    iga: '2',
    bsa: '6',
    reached: /PASI-50\s+reached[^]*PASI-75\s+not reached/,
  },
  {
    planned: 'month-9',
    day: '2025-10-06',
    pasi: '3.3',
    trunk: ['5', '443'],
    dlqi: ['11110000000', '4'],
    itch: '3',
    iga: '2',
    bsa: '3',
    reached: /PASI-75\s+reached[^]*PASI-90\s+not reached/,
  },
  {
    planned: 'month-12',
    day: '2026-01-05',
    pasi: '1.2',
    legs: ['5', '111'],
    dlqi: ['10000000000', '1'],
    itch: '1',
    iga: '1',
    bsa: '1',
    reached: /PASI-90\s+reached[^]*PASI-100\s+not reached/,
  },
] as const;

async function see(visit: (typeof visits)[number]): Promise<void> {
  const { desk } = here;
  await desk.beginVisit(visit.day, visit.planned);
  const [keys, total] = visit.dlqi;
  await type('DLQI', keys);
  expect(await desk.value()).toBe(total);
  await type('Itch NRS', visit.itch);
  await type('IGA', visit.iga);
  if ('legs' in visit) await desk.scorePasi(visit.legs, 'Legs');
  else await desk.scorePasi(visit.trunk, 'Trunk');
  expect(await desk.value()).toBe(visit.pasi);
  await desk.choose('BSA');
  await desk.page.getByRole('radio', { name: 'Direct estimate' }).click();
  await desk.field('Affected body surface').fill(visit.bsa);
  for (const title of ['Itch VAS', 'Target plaque']) await desk.notDone(title, 'not planned');
  await desk.choose('Special sites');
  await desk.button('Remaining sites: no').click();
  await desk.sign();
  await desk.showsSigned();
  await desk.link('P-100').click();
}

it('a psoriasis patient is seen five times and reaches PASI-50, PASI-75 and PASI-90 on the boundary', async () => {
  await here.desk.addPatient('P-100', 'psoriasis', /^Trial/);
  await here.desk.page.getByRole('textbox', { name: 'Treatment' }).fill('Adalimumab');
  await here.desk.page.getByLabel('Started').fill('2025-01-06');
  await here.desk.button('Add treatment').click();
  for (const visit of visits) {
    await see(visit);
    const { reached } = visit;
    if (reached) await expect.poll(outcomes).toEqual([expect.stringMatching(reached)]);
    else await here.desk.tileSays('PASI', '13.2 of 72');
  }
  await here.desk.tileSays('PASI', '13.2 → 1.2: 90.9 % lower since Adalimumab, 6 Jan 2025');
  await here.desk.tileSays('DLQI', '15 → 1: 14 points lower since Adalimumab, 6 Jan 2025');
  await here.desk.tileSays('BSA', '14.0 % → 1.0 %: 13.0 percentage points lower since Adalimumab, 6 Jan 2025');
  await here.desk.page.reload();
  await expect.poll(outcomes).toEqual([expect.stringMatching(visits[4].reached)]);
  await here.desk.link('Patients').click();
  await here.desk.shows('plan complete');
}, 180_000);

const sledaiClinical = ['Arthritis', 'Rash', 'Alopecia', 'Mucosal ulcers'];
const sledaiLaboratory = [
  ...['Urinary casts', 'Haematuria', 'Proteinuria', 'Pyuria', 'Low complement', 'Raised anti-dsDNA'],
  ...['Thrombocytopenia', 'Leukopenia'],
];

/** What is present of SLEDAI-2K; all else is absent. */
async function scoreSledai(present: readonly string[]): Promise<void> {
  const { desk } = here;
  await desk.choose('SLEDAI-2K');
  const answer = (item: string, is: 'present' | 'absent') =>
    desk.page
      .getByRole('radiogroup', { name: new RegExp(`^${item}`) })
      .getByRole('radio', { name: new RegExp(`^${is}`) })
      .click();
  for (const item of sledaiClinical) if (present.includes(item)) await answer(item, 'present');
  await desk.button('Mark remaining clinical items absent').click();
  for (const item of sledaiLaboratory) await answer(item, present.includes(item) ? 'present' : 'absent');
}

const bilag = () => here.desk.page.locator('clin-bilag-2004');
const openSystem = (title: string) => bilag().locator('summary').filter({ hasText: title }).first().click();
const press = (name: string) => bilag().getByRole('button', { name }).first().click();
async function typeValues(part: string, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [item, value] of Object.entries(values)) await bilag().locator(`[name="${part}.${item}"]`).fill(value);
}

/** Items that BILAG asks and that no answer was given to, by their names. */
async function asked(name: RegExp): Promise<string[]> {
  const result = await bilag().evaluate((element) => (element as unknown as { result: Result }).result);
  return result.status === 'complete' ? [] : result.missing.filter((item) => name.test(item));
}

/** Normal values of kidney and blood, all of them the disease’s; what else the kidney could be asked is not done. */
async function scoreValues(units: (part: string) => Promise<void>): Promise<void> {
  await openSystem('Kidney');
  await typeValues('renal', {
    'systolic-pressure': '118',
    'diastolic-pressure': '76',
    'protein-creatinine': '11',
    creatinine: '82',
    gfr: '95',
  });
  await units('renal');
  await press('All values due to active lupus');
  await press('Remaining values: not done');
  await press('Remaining laboratory findings: absent');
  await press('Next: Blood');
  await typeValues('haematological', {
    haemoglobin: '12.1',
    'white-cells': '5.2',
    neutrophils: '3.4',
    lymphocytes: '1.3',
    platelets: '230',
  });
  await units('haematological');
  await press('All values due to active lupus');
  await press('Remaining laboratory findings: absent');
}

async function recordTreatment(dose: string): Promise<void> {
  const { desk } = here;
  await desk.choose('Dose, failures, changes');
  const group = (name: string) => desk.page.getByRole('group', { name });
  await group('Prednisone-equivalent dose').getByLabel('recorded', { exact: true }).click();
  await desk.field('Prednisone-equivalent dose').fill(dose);
  for (const name of [
    'Rescue or treatment failure since baseline',
    'Changes of background treatment since baseline',
    'Haemolytic anaemia',
    'Gastrointestinal activity',
  ])
    await group(name).getByLabel('none').click();
}

it('a lupus patient is seen twice, item by item, and reaches SRI-4', async () => {
  const { desk } = here;
  await desk.addPatient('L-100', 'lupus', /^Routine/);
  await desk.page.getByRole('textbox', { name: 'Treatment' }).fill('Belimumab');
  await desk.page.getByLabel('Started').fill('2025-01-13');
  await desk.button('Add treatment').click();

  await desk.beginVisit('2025-01-10');
  await desk.field('As a number').fill('1.8');
  // Arthritis 4, rash, alopecia, ulcers and low complement 2 each (sledai-2k.md).
  await scoreSledai(['Arthritis', 'Rash', 'Alopecia', 'Mucosal ulcers', 'Low complement']);
  expect(await desk.value()).toBe('12');
  await desk.choose('BILAG-2004');
  await openSystem('Joints and muscles');
  await bilag().locator('[name="musculoskeletal.arthritis-moderate"][value="3"]').click();
  await press('Nothing present in all remaining systems');
  // The first unit that is offered is that of the numbers typed here.
  await scoreValues(async (part) => {
    for (const item of await asked(new RegExp(`^${part}.*\\.unit$`)))
      await bilag().locator(`[name="${item}"]`).first().click();
  });
  // No system but the joints was ever active: one key each, and the focus goes on by itself.
  const never = await asked(/^ever\./);
  expect(never).toHaveLength(8);
  await press('Next open item');
  for (const _ of never) await desk.page.keyboard.press('0');
  await recordTreatment('15');
  await desk.sign();
  await desk.showsSigned();

  await desk.link('L-100').click();
  await desk.beginVisit('2025-07-14');
  await desk.field('As a number').fill('0.8');
  await scoreSledai(['Rash', 'Low complement']);
  expect(await desk.value()).toBe('4');
  await desk.choose('BILAG-2004');
  await press('Take over values and history of the last visit');
  await press('Nothing present in all remaining systems');
  await scoreValues(() => press('Units as at the last visit'));
  // What was present last time is never marked absent together with the rest.
  expect(await asked(/./)).toEqual(['musculoskeletal.arthritis-moderate']);
  await press('Next open item');
  await desk.page.keyboard.press('0');
  await recordTreatment('7.5');
  await desk.sign();
  await desk.showsSigned();

  await desk.link('L-100').click();
  await here.desk.tileSays('SLEDAI-2K', '12 → 4: 8 points lower since 10 Jan 2025, baseline of Belimumab');
  await here.desk.tileSays('BILAG-2004', /Joints and muscles B → D since 10 Jan 2025/);
  await desk.shows('15 → 7.5 mg/day since 10 Jan 2025');
  await desk.page.getByRole('heading', { name: /^SRI-4 .*: reached$/ }).waitFor();
  await expect
    .poll(() => desk.page.locator('clin-sri [part~="limb"]').allInnerTexts())
    .toEqual([
      expect.stringMatching(/SLEDAI[^]*12 → 4: 8 lower[^]*reached/),
      expect.stringMatching(/BILAG-2004[^]*no new A[^]*reached/),
      expect.stringMatching(/PGA[^]*1\.80 → 0\.80[^]*reached/),
      expect.stringMatching(/Treatment[^]*reached/),
    ]);
}, 180_000);
