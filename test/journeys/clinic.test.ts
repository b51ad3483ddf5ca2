import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { root } from '../support/files.ts';
import { visiting } from '../support/pages.ts';

const opened = visiting(path.join(root, 'packages/demo/dist'));
let context: BrowserContext;
let page: Page;
/** What no visit may cause: errors, messages, and requests for anything but the page's own files. */
let complaints: string[];

async function tab(): Promise<Page> {
  const made = await context.newPage();
  made.on('pageerror', (error) => complaints.push(error.message));
  made.on('console', (message) => complaints.push(message.text()));
  made.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(opened.site.url) && !url.startsWith('blob:')) complaints.push(url);
  });
  return made;
}

beforeEach(async () => {
  complaints = [];
  context = await opened.browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await tab();
  await page.goto(`${opened.site.url}#patients`);
});

afterEach(async () => {
  expect(complaints).toEqual([]);
  await context.close();
});

const button = (name: string | RegExp, on = page) => on.getByRole('button', { name, exact: typeof name === 'string' });
const saved = (on = page) => expect.poll(() => on.getByText(/^Saved on this device \d\d:\d\d/).count()).toBe(1);
const shows = (text: string | RegExp, on = page) => expect.poll(() => on.getByText(text).count()).toBeGreaterThan(0);
const value = (on = page) => on.locator('.steps [aria-current] .value').innerText();

async function addPatient(code: string, diagnosis: string, schedule: RegExp) {
  await button('New patient').click();
  await page.getByRole('textbox', { name: 'Code' }).fill(code);
  await page.getByRole('textbox', { name: 'Month of birth' }).fill('1981-03');
  await page.getByRole('combobox', { name: 'Diagnosis' }).selectOption(diagnosis);
  const option = page.getByRole('option', { name: schedule });
  await page.getByRole('combobox', { name: 'Schedule' }).selectOption((await option.getAttribute('value'))!);
  await button('Create patient').click();
  await page.getByRole('heading', { name: code }).waitFor();
}

async function beginVisit(day: string) {
  await button('New visit').click();
  await page.getByLabel('Day', { exact: true }).fill(day);
  await page.getByRole('textbox', { name: 'Assessor' }).fill('AM');
  await button('Begin visit').click();
  await page.getByRole('navigation', { name: 'This visit' }).waitFor();
}

const choose = (title: string, on = page) =>
  on.getByRole('navigation', { name: 'This visit' }).getByRole('button', { name: title }).click();

async function scoreItch(points: string, on = page) {
  await choose('Itch NRS', on);
  await on.getByRole('radio', { name: points, exact: true }).click();
}

async function notDone(title: string, reason: string) {
  await choose(title);
  await button('Not done').click();
  await page.getByRole('textbox', { name: 'Why was it not done?' }).fill(reason);
  await button('Record as not done').click();
}

/** Head and neck alone: 0.1 × (e + i + d) × area grade. 35 % is area grade 3, 5 % is 1. */
async function scorePasi(head: readonly [string, string]) {
  await choose('PASI');
  await page.getByRole('textbox', { name: 'Head and neck: Area' }).focus();
  await page.keyboard.type(head[0]);
  await page.keyboard.press('Enter');
  await page.keyboard.type(head[1]);
  for (const region of ['Arms', 'Trunk', 'Legs']) {
    await page.getByRole('textbox', { name: `${region}: Area` }).fill('0');
  }
}

async function signVisit() {
  await button('Review and sign').click();
  await button('Sign').click();
}

it('a psoriasis patient is followed over two visits, with a reload in the middle of each', async () => {
  await shows('No patients yet');
  await addPatient('P-014', 'psoriasis', /^Routine/);
  await page.getByRole('textbox', { name: 'Treatment' }).fill('Adalimumab');
  await page.getByLabel('Started').fill('2025-03-03');
  await button('Add treatment').click();
  await beginVisit('2025-03-03');
  await scoreItch('8');
  // 0.1 × 6 × 3 = 1.8.
  await scorePasi(['35', '222']);
  expect(await value()).toBe('1.8');
  await saved();
  await page.reload();
  await choose('PASI');
  expect(await value()).toBe('1.8');
  await choose('Itch NRS');
  expect(await value()).toBe('8');

  await button('Review and sign').click();
  await shows('Open, in the way of signing');
  expect(await button('Sign').count()).toBe(0);
  for (const title of ['DLQI', 'Itch VAS', 'IGA', 'BSA', 'Target plaque']) await notDone(title, 'not asked for');
  await signVisit();
  await shows('This visit is signed, AM.');
  await shows('A typed name is not an electronic signature.');

  await page.getByRole('link', { name: 'P-014' }).click();
  await beginVisit('2025-06-10');
  // 0.1 × 4 × 1 = 0.4: a fall by 1.4 of 1.8, more than 75 %.
  await scorePasi(['5', '112']);
  await shows('Last visit 3 Mar 2025 stands beside, never copied.');
  await choose('Itch NRS');
  expect(await value()).toBe('');
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  await saved();
  await page.reload();
  await page.getByRole('link', { name: 'P-014' }).click();
  await shows(/^Baseline: visit of 3 Mar 2025, the last one up to the start of Adalimumab/);
  const outcomes = () => page.locator('clin-response [part~="comparison"]').allInnerTexts();
  const expected = /PASI 1\.8 → 0\.4[^]*PASI-75\s+reached[^]*PASI-90\s+not reached/;
  await expect.poll(outcomes).toContainEqual(expect.stringMatching(expected));
});

it('after signing answers can be read, and changed only under a reason', async () => {
  await addPatient('P-015', 'psoriasis', /^Routine/);
  await beginVisit('2025-03-03');
  await scoreItch('8');
  for (const title of ['DLQI', 'Itch VAS', 'IGA', 'PASI', 'BSA', 'Target plaque'])
    await notDone(title, 'not asked for');
  await signVisit();
  await choose('Itch NRS');
  await page.getByRole('radio', { name: '3', exact: true }).click();
  expect(await value()).toBe('8');
  await button('Amend Itch NRS').click();
  await page.getByRole('textbox', { name: 'Reason for the change' }).fill('misread');
  await button('Begin').click();
  await page.getByRole('radio', { name: '3', exact: true }).click();
  expect(await value()).toBe('3');
  await saved();
  await page.reload();
  await choose('Itch NRS');
  expect(await value()).toBe('3');
  await shows('This visit is amended. Answers can be read; a change keeps the former version.');
});

it('a lupus visit waits for its results, and tells not recorded from none', async () => {
  await addPatient('L-001', 'lupus', /^Routine/);
  await beginVisit('2025-03-03');
  await notDone('Lupus PGA', 'not asked for');
  await notDone('BILAG-2004', 'not asked for');
  await choose('SLEDAI-2K');
  await button('Mark remaining clinical items absent').click();
  await choose('Dose, failures, changes');
  const failures = page.getByRole('group', { name: 'Rescue or treatment failure since baseline' });
  expect(await failures.getByLabel('not recorded').isChecked()).toBe(true);
  await failures.getByLabel('none').click();
  await page.getByRole('group', { name: 'Prednisone-equivalent dose' }).getByLabel('recorded', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Prednisone-equivalent dose' }).fill('7.5');
  await button('Review and sign').click();
  await shows('Results still to come; the clinical part can be signed');
  await button('Sign the clinical part').click();
  await shows('This visit is waiting for results, AM.');
  await saved();
  await page.reload();
  await choose('Dose, failures, changes');
  expect(await failures.getByLabel('none').isChecked()).toBe(true);
  expect(await page.getByRole('textbox', { name: 'Prednisone-equivalent dose' }).inputValue()).toBe('7.5');
  expect(await page.getByRole('group', { name: 'Haemolytic anaemia' }).getByLabel('not recorded').isChecked()).toBe(
    true,
  );

  await choose('SLEDAI-2K');
  const radio = (item: string, answer: string) =>
    page.getByRole('radiogroup', { name: new RegExp(item) }).getByRole('radio', { name: new RegExp(`^${answer}`) });
  const items = ['Urinary casts', 'Haematuria', 'Proteinuria', 'Pyuria', 'Low complement', 'Raised anti-dsDNA'];
  for (const item of [...items, 'Thrombocytopenia', 'Leukopenia']) await radio(item, 'absent').click();
  expect(await value()).toBe('0');
  await button('Review and sign').click();
  await button('Sign').click();
  await shows('This visit is signed, AM.');
});

it('a killed tab loses no answer', async () => {
  await addPatient('P-016', 'psoriasis', /^Routine/);
  await beginVisit('2025-03-03');
  await scoreItch('6');
  await saved();
  const address = page.url();
  await page.close();
  page = await tab();
  await page.goto(address);
  await choose('Itch NRS');
  expect(await value()).toBe('6');
});

it('two tabs on one patient show and keep each other’s answers', async () => {
  await addPatient('P-017', 'psoriasis', /^Routine/);
  await beginVisit('2025-03-03');
  await saved();
  const other = await tab();
  await other.goto(page.url());
  await scoreItch('6');
  await choose('Itch NRS', other);
  await expect.poll(() => value(other)).toBe('6');
  await other.getByRole('radio', { name: '4', exact: true }).click();
  await expect.poll(() => value()).toBe('4');
  await page.reload();
  await choose('Itch NRS');
  expect(await value()).toBe('4');
});

it('a deleted patient comes back by Undo', async () => {
  await addPatient('P-018', 'lupus', /^Trial/);
  await page.getByRole('link', { name: 'Patients', exact: true }).click();
  await shows('Baseline due');
  await button('Delete P-018').click();
  await shows('No patients yet');
  await button('Undo').click();
  await expect.poll(() => page.getByRole('link', { name: 'P-018' }).count()).toBe(1);
});

it('a code that is a name is warned of, a code that is taken is refused', async () => {
  await addPatient('P-019', 'psoriasis', /^Routine/);
  await page.getByRole('link', { name: 'Patients', exact: true }).click();
  await button('New patient').click();
  await page.getByRole('textbox', { name: 'Code' }).fill('Anna Moreau');
  await shows('This looks like a name. Names do not belong here; use a code.');
  await page.getByRole('textbox', { name: 'Code' }).fill('p-019');
  await button('Create patient').click();
  await shows('This code is taken by another patient.');
});

it('backup, wipe and restore bring everything back', async () => {
  await addPatient('P-020', 'psoriasis', /^Routine/);
  await beginVisit('2025-03-03');
  await scoreItch('7');
  await saved();
  await page.getByRole('link', { name: 'Backup', exact: true }).click();
  await page.getByRole('textbox', { name: 'Type “wipe” to go on' }).fill('wipe');
  const download = page.waitForEvent('download');
  await button('Wipe this device').click();
  const file = await (await download).path();
  await shows(/^Everything is gone from this browser\./);
  await page.getByRole('link', { name: 'Patients', exact: true }).click();
  await shows('No patients yet');

  await page.getByRole('link', { name: 'Backup', exact: true }).click();
  const foreign = { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"format":"other"}') };
  await page.getByLabel('Backup file').setInputFiles(foreign);
  await shows('This file is not a backup of this clinic page.');
  const backup = { name: 'backup.json', mimeType: 'application/json', buffer: await readFile(file) };
  await page.getByLabel('Backup file').setInputFiles(backup);
  // Patient, visit, scoring, usual assessor.
  await shows('add 4 records that are not here');
  await button('Restore this backup').click();
  await shows('Restored: 4 records added.');
  await page.getByRole('link', { name: 'Patients', exact: true }).click();
  await page.getByRole('link', { name: 'P-020' }).click();
  await page.getByRole('link', { name: /^3 Mar 2025/ }).click();
  await choose('Itch NRS');
  expect(await value()).toBe('7');
});

const axe = createRequire(createRequire(import.meta.url).resolve('@open-wc/testing')).resolve('chai-a11y-axe');
const axeFile = createRequire(axe).resolve('axe-core/axe.min.js');

it.each([
  ['light', 1280],
  ['dark', 320],
] as const)(
  'every page is without faults that axe finds and without sideways scrolling: %s, %i px',
  async (scheme, width) => {
    await addPatient('P-021', 'psoriasis', /^Trial/);
    await button('New visit').click();
    await page.getByRole('combobox', { name: 'Visit' }).selectOption('baseline');
    await page.getByLabel('Day', { exact: true }).fill('2025-03-03');
    await button('Begin visit').click();
    await scoreItch('7');
    await saved();
    const visit = page.url();
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 800 });
    const check = async (where: string) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), where).toBeLessThanOrEqual(
        0,
      );
      await page.evaluate(await readFile(axeFile, 'utf8'));
      const faults = await page.evaluate(async () => {
        const { axe: found } = window as unknown as {
          axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        return (await found.run()).violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
        );
      });
      expect(faults, where).toEqual([]);
    };
    await check('visit');
    await choose('Dose, failures, changes');
    await page
      .getByRole('group', { name: 'Rescue or treatment failure since baseline' })
      .getByLabel('recorded', { exact: true })
      .click();
    await check('treatment');
    await button('Review and sign').click();
    await check('signing');
    await page.getByRole('link', { name: 'P-021' }).click();
    await page.locator('clin-trend').waitFor();
    await check('patient');
    await page.getByRole('link', { name: 'Backup', exact: true }).click();
    await page.getByRole('heading', { name: 'Restore' }).waitFor();
    await check('backup');
    await page.getByRole('link', { name: 'Patients', exact: true }).click();
    await button('New patient').click();
    await check('patients');
    expect(visit).toContain('#visit/');
  },
);
