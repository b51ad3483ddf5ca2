import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { clinic, faultsOf } from '../support/clinic.ts';

const here = clinic();

it('a psoriasis patient is followed over two visits, with a reload in the middle of each', async () => {
  await here.desk.shows('No patients yet');
  await here.desk.addPatient('P-014', 'psoriasis', /^Routine/);
  await here.desk.page.getByRole('textbox', { name: 'Treatment' }).fill('Adalimumab');
  await here.desk.page.getByLabel('Started').fill('2025-03-03');
  await here.desk.button('Add treatment').click();
  await here.desk.beginVisit('2025-03-03');
  await here.desk.scoreItch('8');
  // 0.1 × 6 × 3 = 1.8.
  await here.desk.scorePasi(['35', '222']);
  expect(await here.desk.value()).toBe('1.8');
  await here.desk.saved();
  await here.desk.page.reload();
  await here.desk.choose('PASI');
  expect(await here.desk.value()).toBe('1.8');
  await here.desk.choose('Itch NRS');
  expect(await here.desk.value()).toBe('8');

  await here.desk.button('Review and sign').click();
  await here.desk.shows('Open, in the way of signing');
  expect(await here.desk.button('Sign').count()).toBe(0);
  for (const title of ['DLQI', 'Itch VAS', 'IGA', 'BSA', 'Target plaque'])
    await here.desk.notDone(title, 'not asked for');
  await here.desk.sign();
  await here.desk.showsSigned();
  await here.desk.shows('A typed name is not an electronic signature.');

  await here.desk.page.getByRole('link', { name: 'P-014' }).click();
  await here.desk.beginVisit('2025-06-10');
  // 0.1 × 4 × 1 = 0.4: a fall by 1.4 of 1.8, more than 75 %.
  await here.desk.scorePasi(['5', '112']);
  await here.desk.shows('Last visit 3 Mar 2025 stands beside, never copied.');
  await here.desk.choose('Itch NRS');
  expect(await here.desk.value()).toBe('');
  expect(await here.desk.page.getByRole('radio', { checked: true }).count()).toBe(0);
  await here.desk.saved();
  await here.desk.page.reload();
  await here.desk.page.getByRole('link', { name: 'P-014' }).click();
  await here.desk.shows(/^Baseline: visit of 3 Mar 2025, the last one up to the start of Adalimumab/);
  const outcomes = () => here.desk.page.locator('clin-response [part~="comparison"]').allInnerTexts();
  const expected = /PASI 1\.8 → 0\.4[^]*PASI-75\s+reached[^]*PASI-90\s+not reached/;
  await expect.poll(outcomes).toContainEqual(expect.stringMatching(expected));
});

it('after signing answers can be read, and changed only under a reason', async () => {
  await here.desk.addPatient('P-015', 'psoriasis', /^Routine/);
  await here.desk.beginVisit('2025-03-03');
  await here.desk.scoreItch('8');
  for (const title of ['DLQI', 'Itch VAS', 'IGA', 'PASI', 'BSA', 'Target plaque'])
    await here.desk.notDone(title, 'not asked for');
  await here.desk.sign();
  await here.desk.choose('Itch NRS');
  await here.desk.page.getByRole('radio', { name: '3', exact: true }).click();
  expect(await here.desk.value()).toBe('8');
  await here.desk.button('Amend Itch NRS').click();
  await here.desk.page.getByRole('textbox', { name: 'Reason for the change' }).fill('misread');
  await here.desk.button('Begin').click();
  await here.desk.page.getByRole('radio', { name: '3', exact: true }).click();
  expect(await here.desk.value()).toBe('3');
  await here.desk.saved();
  await here.desk.page.reload();
  await here.desk.choose('Itch NRS');
  expect(await here.desk.value()).toBe('3');
  await here.desk.shows('This visit is amended. Answers can be read; a change keeps the former version.');
});

it('a lupus visit waits for its results, and tells not recorded from none', async () => {
  await here.desk.addPatient('L-001', 'lupus', /^Routine/);
  await here.desk.beginVisit('2025-03-03');
  await here.desk.notDone('Lupus PGA', 'not asked for');
  await here.desk.notDone('BILAG-2004', 'not asked for');
  await here.desk.choose('SLEDAI-2K');
  await here.desk.button('Mark remaining clinical items absent').click();
  await here.desk.choose('Dose, failures, changes');
  const failures = here.desk.page.getByRole('group', { name: 'Rescue or treatment failure since baseline' });
  expect(await failures.getByLabel('not recorded').isChecked()).toBe(true);
  await failures.getByLabel('none').click();
  await here.desk.page
    .getByRole('group', { name: 'Prednisone-equivalent dose' })
    .getByLabel('recorded', { exact: true })
    .click();
  await here.desk.page.getByRole('textbox', { name: 'Prednisone-equivalent dose' }).fill('7.5');
  const changes = here.desk.page.getByRole('group', { name: 'Changes of background treatment since baseline' });
  await changes.getByLabel('recorded', { exact: true }).click();
  await here.desk.page.getByRole('combobox', { name: 'Drug' }).selectOption('antimalarial');
  await here.desk.page.getByRole('combobox', { name: 'Change' }).selectOption('started');
  await here.desk.page.getByLabel(/^Day/).fill('2025-03-04');
  await here.desk.shows('A day up to the day of this visit.');
  expect(await here.desk.button('Add').isDisabled()).toBe(true);
  await here.desk.page.getByLabel(/^Day/).fill('2025-02-20');
  await here.desk.button('Add').click();
  await here.desk.shows('antimalarial started, 20 Feb 2025');
  await here.desk.button('Review and sign').click();
  await here.desk.shows('Results still to come; the clinical part can be signed');
  await here.desk.button('Sign the clinical part').click();
  await here.desk.shows(/The clinical part is signed .* by AM; results are still to come\./);
  await here.desk.saved();
  await here.desk.page.reload();
  await here.desk.choose('Dose, failures, changes');
  expect(await failures.getByLabel('none').isChecked()).toBe(true);
  await here.desk.shows('antimalarial started, 20 Feb 2025');
  expect(await here.desk.page.getByRole('textbox', { name: 'Prednisone-equivalent dose' }).inputValue()).toBe('7.5');
  expect(
    await here.desk.page.getByRole('group', { name: 'Haemolytic anaemia' }).getByLabel('not recorded').isChecked(),
  ).toBe(true);

  await here.desk.choose('SLEDAI-2K');
  const radio = (item: string, answer: string) =>
    here.desk.page
      .getByRole('radiogroup', { name: new RegExp(item) })
      .getByRole('radio', { name: new RegExp(`^${answer}`) });
  const items = ['Urinary casts', 'Haematuria', 'Proteinuria', 'Pyuria', 'Low complement', 'Raised anti-dsDNA'];
  for (const item of [...items, 'Thrombocytopenia', 'Leukopenia']) await radio(item, 'absent').click();
  expect(await here.desk.value()).toBe('0');
  await here.desk.button('Review and sign').click();
  await here.desk.button('Sign').click();
  await here.desk.showsSigned();
});

it('a killed tab loses no answer', async () => {
  await here.desk.addPatient('P-016', 'psoriasis', /^Routine/);
  await here.desk.beginVisit('2025-03-03');
  await here.desk.scoreItch('6');
  await here.desk.saved();
  const address = here.desk.page.url();
  await here.desk.page.close();
  here.desk = await here.tab(address);
  await here.desk.choose('Itch NRS');
  expect(await here.desk.value()).toBe('6');
});

it('two tabs on one patient show and keep each other’s answers', async () => {
  await here.desk.addPatient('P-017', 'psoriasis', /^Routine/);
  await here.desk.beginVisit('2025-03-03');
  await here.desk.saved();
  const other = await here.tab(here.desk.page.url());
  await here.desk.scoreItch('6');
  await other.choose('Itch NRS');
  await expect.poll(() => other.value()).toBe('6');
  await other.page.getByRole('radio', { name: '4', exact: true }).click();
  await expect.poll(() => here.desk.value()).toBe('4');
  await here.desk.page.reload();
  await here.desk.choose('Itch NRS');
  expect(await here.desk.value()).toBe('4');
});

it('a deleted patient comes back by Undo', async () => {
  await here.desk.addPatient('P-018', 'lupus', /^Trial/);
  await here.desk.page.getByRole('link', { name: 'Patients', exact: true }).click();
  await here.desk.shows('Baseline due');
  await here.desk.button('Delete P-018').click();
  await here.desk.shows('No patients yet');
  await here.desk.button('Undo').click();
  await expect.poll(() => here.desk.page.getByRole('link', { name: 'P-018' }).count()).toBe(1);
});

it('a code that is a name is warned of, a code that is taken is refused', async () => {
  await here.desk.addPatient('P-019', 'psoriasis', /^Routine/);
  await here.desk.page.getByRole('link', { name: 'Patients', exact: true }).click();
  await here.desk.button('New patient').click();
  await here.desk.page.getByRole('textbox', { name: 'Code' }).fill('Anna Moreau');
  await here.desk.shows('This looks like a name. Names do not belong here; use a code.');
  await here.desk.page.getByRole('textbox', { name: 'Code' }).fill('p-019');
  await here.desk.button('Create patient').click();
  await here.desk.shows('This code is taken by another patient.');
  // What is wrong is said of the field, and is no part of its name.
  const code = here.desk.page.getByRole('textbox', { name: 'Code', exact: true });
  expect(await code.getAttribute('aria-invalid')).toBe('true');
  const told = await here.desk.page.locator(`#${await code.getAttribute('aria-describedby')}`).innerText();
  expect(told).toBe('This code is taken by another patient.');
});

it('backup, wipe and restore bring everything back', async () => {
  await here.desk.addPatient('P-020', 'psoriasis', /^Routine/);
  await here.desk.beginVisit('2025-03-03');
  await here.desk.scoreItch('7');
  await here.desk.saved();
  await here.desk.page.getByRole('link', { name: 'Backup', exact: true }).click();
  await here.desk.page.getByRole('textbox', { name: 'Type “wipe” to go on' }).fill('wipe');
  const download = here.desk.page.waitForEvent('download');
  await here.desk.button('Wipe this device').click();
  const file = await (await download).path();
  await here.desk.shows(/^Everything is gone from this browser\./);
  await here.desk.page.getByRole('link', { name: 'Patients', exact: true }).click();
  await here.desk.shows('No patients yet');

  await here.desk.page.getByRole('link', { name: 'Backup', exact: true }).click();
  const foreign = { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"format":"other"}') };
  await here.desk.page.getByLabel('Backup file').setInputFiles(foreign);
  await here.desk.shows('This file is not a backup of this clinic page.');
  const backup = { name: 'backup.json', mimeType: 'application/json', buffer: await readFile(file) };
  await here.desk.page.getByLabel('Backup file').setInputFiles(backup);
  // Patient, visit, scoring, usual assessor.
  await here.desk.shows('add 4 records that are not here');
  await here.desk.button('Restore this backup').click();
  await here.desk.shows('Restored: 4 records added.');
  await here.desk.page.getByRole('link', { name: 'Patients', exact: true }).click();
  await here.desk.page.getByRole('link', { name: 'P-020' }).click();
  await here.desk.page.getByRole('link', { name: /^3 Mar 2025/ }).click();
  await here.desk.choose('Itch NRS');
  expect(await here.desk.value()).toBe('7');
});

it.each([
  ['light', 1280],
  ['dark', 320],
] as const)(
  'every page is without faults that axe finds and without sideways scrolling: %s, %i px',
  async (scheme, width) => {
    await here.desk.addPatient('P-021', 'psoriasis', /^Trial/);
    await here.desk.button('New visit').click();
    await here.desk.page.getByRole('combobox', { name: 'Visit' }).selectOption('baseline');
    await here.desk.page.getByLabel('Day', { exact: true }).fill('2025-03-03');
    await here.desk.field('Assessor').fill('AM');
    await here.desk.button('Begin visit').click();
    await here.desk.scoreItch('7');
    await here.desk.saved();
    const visit = here.desk.page.url();
    await here.desk.page.emulateMedia({ colorScheme: scheme });
    await here.desk.page.setViewportSize({ width, height: 800 });
    const check = async (where: string) => {
      expect(
        await here.desk.page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        where,
      ).toBeLessThanOrEqual(0);
      expect(await faultsOf(here.desk.page), where).toEqual([]);
    };
    await check('visit');
    await here.desk.choose('Dose, failures, changes');
    await here.desk.page
      .getByRole('group', { name: 'Rescue or treatment failure since baseline' })
      .getByLabel('recorded', { exact: true })
      .click();
    await check('treatment');
    await here.desk.unfold();
    await here.desk.button('Review and sign').click();
    await check('signing');
    await here.desk.page.getByRole('link', { name: 'P-021' }).click();
    await here.desk.page.locator('clin-trend').waitFor();
    await check('patient');
    await here.desk.page.getByRole('link', { name: 'Backup', exact: true }).click();
    await here.desk.page.getByRole('heading', { name: 'Restore' }).waitFor();
    await check('backup');
    await here.desk.page.getByRole('link', { name: 'Patients', exact: true }).click();
    await here.desk.button('New patient').click();
    await check('patients');
    expect(visit).toContain('#visit/');
  },
);
