import path from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { root } from '../support/files.ts';
import { serve, visiting } from '../support/pages.ts';

const opened = visiting(path.join(root, 'packages/demo/dist'));
let context: BrowserContext;
let page: Page;
/** What no visit may cause: errors, messages, and requests for anything but the page's own files. */
let complaints: string[];

async function open(address: string, viewport = { width: 1280, height: 800 }) {
  context = await opened.browser.newContext({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
  complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith(opened.site.url)) complaints.push(request.url());
  });
  await page.goto(opened.site.url + address);
  // What the address shows is loaded after the page itself.
  await page.locator('.stage > *, .tiles').first().waitFor();
}

afterEach(async () => {
  expect(complaints).toEqual([]);
  await context.close();
});

const total = (tag: string) => page.locator(`${tag} [part~="total"]`);
const copied = () => page.evaluate(() => navigator.clipboard.readText());
const goTo = (title: string) => page.getByRole('navigation').getByRole('link', { name: title }).click();
/** An answer by how its name begins; a group may carry its number before its name. */
const radio = (group: string, answer: string) =>
  page
    .getByRole('radiogroup', { name: new RegExp(`^(\\d+b? )?${group.replace('?', '\\?')}$`) })
    .getByRole('radio', { name: new RegExp(`^${answer}\\b`) });

/** Head 0.1 × 5 × 2, arms 0.2 × 7 × 2, trunk 0.3 × 7 × 3, legs 0.4 × 9 × 3: the example of docs/instruments/pasi.md. */
async function scorePasi() {
  await page.getByRole('textbox', { name: 'Head and neck: Area' }).focus();
  for (const [area, signs] of [
    ['15', '221'],
    ['20', '322'],
    ['35', '232'],
    ['45', '333'],
  ]) {
    await page.keyboard.type(area!);
    await page.keyboard.press('Enter');
    await page.keyboard.type(signs!);
  }
}

async function scoreDlqi() {
  await radio('Skin sensations', '3').focus();
  await page.keyboard.type('321010');
  await radio('Work or study: prevented?', 'no').click();
  await radio('Work or study: problem, if not prevented', '1').focus();
  await page.keyboard.type('1');
  await radio('Close relationships', 'not relevant').click();
  await radio('Sexual life', '0').focus();
  await page.keyboard.type('02');
}

async function scoreBsa() {
  await radio('Method', 'Handprints').click();
  await page.getByRole('textbox', { name: 'Handprints' }).fill('12.5');
}

/** The first arrow key sets the mark at the near end, each further one moves it by a millimetre. */
async function scoreVas() {
  await page.getByRole('slider').focus();
  for (let press = 0; press <= 5; press++) await page.keyboard.press('ArrowRight');
}

async function scoreNrs() {
  await page.getByRole('radio', { name: '7', exact: true }).click();
}

async function scoreSledai() {
  await radio('Arthritis', 'present').click();
  await radio('Rash', 'present').click();
  await page.getByRole('button', { name: 'Mark remaining clinical items absent' }).click();
  for (const item of ['Urinary casts', 'Haematuria', 'Proteinuria', 'Pyuria']) await radio(item, 'absent').click();
  await radio('Low complement', 'present').click();
  for (const item of ['Raised anti-dsDNA', 'Thrombocytopenia', 'Leukopenia']) await radio(item, 'absent').click();
}

const instruments = [
  { id: 'pasi', title: 'PASI', score: scorePasi, expected: '20.9' },
  // 3 + 2 + 1 + 0 + 1 + 0, then 7b 1, 9 and 10: 0 + 2.
  { id: 'dlqi', title: 'DLQI', score: scoreDlqi, expected: '10' },
  { id: 'bsa', title: 'BSA', score: scoreBsa, expected: '12.5' },
  { id: 'pruritus-vas', title: 'Itch VAS', score: scoreVas, expected: '0.5' },
  { id: 'pruritus-nrs', title: 'Itch NRS', score: scoreNrs, expected: '7' },
  // Arthritis 4, rash 2, low complement 2.
  { id: 'sledai-2k', title: 'SLEDAI-2K', score: scoreSledai, expected: '8' },
];

/** Head of the printed sheet, which is one page of either format. */
async function printed() {
  await page.emulateMedia({ media: 'print' });
  for (const format of ['A4', 'Letter']) {
    const pdf = (await page.pdf({ format })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  }
  return page.locator('.paper header').innerText();
}

describe.each([
  ['wide', { width: 1280, height: 800 }],
  ['narrow', { width: 320, height: 640 }],
])('on a %s screen', (_, viewport) => {
  it.each(instruments)(
    '$title is scored, copied, printed, and forgotten on reload',
    async ({ id, title, score, expected }) => {
      await open(`#${id}`, viewport);
      await score();
      await expect
        .poll(() => total(`clin-${id}`).innerText())
        .toMatch(new RegExp(`^${expected.replace('.', '\\.')}\\D`));
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

      await page.getByRole('button', { name: 'Copy summary' }).click();
      await expect.poll(() => page.getByText('Copied: paragraph and table line.').count()).toBe(1);
      const [paragraph, , line] = (await copied()).split('\n');
      expect(paragraph).toMatch(new RegExp(`^${title} ${expected} `));
      const cells = [title, expect.stringMatching(/^1\.\d+\.\d+$/), 'complete', expect.stringContaining(expected)];
      expect(line!.split('\t').slice(1, 5)).toEqual(cells);

      expect(await printed()).toContain(expected);
      await page.emulateMedia({ media: 'screen' });

      const asked: string[] = [];
      page.on('dialog', (dialog) => {
        asked.push(dialog.type());
        void dialog.accept();
      });
      await page.reload();
      expect(asked).toEqual(['beforeunload']);
      await expect.poll(() => page.getByText('Nothing is answered yet.').count()).toBe(1);
    },
  );

  it('keeps answers while others are scored, and brings them back after “Start again”', async () => {
    await open('', viewport);
    await page.getByRole('main').getByRole('link', { name: 'Itch NRS' }).click();
    await scoreNrs();
    await goTo('BSA');
    await radio('Method', 'Percent of four regions').click();
    await page.getByRole('link', { name: 'Clinimetric' }).click();
    await expect
      .poll(() => page.getByRole('main').getByRole('link', { name: 'Itch NRS' }).innerText())
      .toMatch(/complete\s+7/);
    await page.getByRole('button', { name: 'Copy all paragraphs' }).click();
    await expect.poll(copied).toMatch(/^Itch NRS 7 [^]*\n\nBSA \(.*not complete\./);

    await page.getByRole('button', { name: 'Start again' }).click();
    expect(await page.getByRole('status').first().innerText()).toMatch('Answers cleared: Itch NRS, BSA.');
    expect(await page.getByText('not started').count()).toBeGreaterThanOrEqual(instruments.length);
    await page.getByRole('button', { name: 'Undo' }).click();
    await goTo('Itch NRS');
    expect(await total('clin-pruritus-nrs').innerText()).toMatch(/^7\D/);
  });
});

describe('settings', () => {
  it('stand in the address, come back with it, and are copied', async () => {
    await open('#sledai-2k?window-days=30');
    await page.getByText('Settings', { exact: true }).click();
    const window = page.getByRole('combobox', { name: 'Window' });
    expect(await window.inputValue()).toBe('30');
    await page.getByRole('combobox', { name: 'Not assessed counts as absent' }).selectOption('yes');
    expect(new URL(page.url()).hash).toBe('#sledai-2k?window-days=30&missing-as-absent=true');
    await page.getByRole('button', { name: 'Copy summary' }).click();
    await expect.poll(copied).toContain('Window: 30 days; Not assessed counts as absent: yes');
    await window.selectOption('10');
    expect(new URL(page.url()).hash).toBe('#sledai-2k?missing-as-absent=true');
  });

  it('take an age that only adds a note', async () => {
    await open('#pasi');
    await page.getByText('Settings', { exact: true }).click();
    await page.getByRole('textbox', { name: 'Age' }).fill('12');
    await page.getByRole('textbox', { name: 'Age' }).blur();
    await scorePasi();
    expect(await total('clin-pasi').innerText()).toMatch(/^20\.9\D/);
    expect(await page.getByText('Score shown for a person under 18.').count()).toBeGreaterThan(0);
  });
});

it('the patient sees one question and no number, and the end says the same for every answer', async () => {
  await open('#pruritus-nrs/patient?recall=7d');
  expect(await page.getByText('Think back over the past 7 days.').count()).toBe(1);
  await page.getByRole('button', { name: 'Done' }).click();
  expect(await page.getByText('Thank you').count()).toBe(0);
  await scoreNrs();
  expect(await total('clin-pruritus-nrs').count()).toBe(0);
  await page.getByRole('button', { name: 'Done' }).click();
  expect(await page.getByRole('main').innerText()).toMatch(/^Thank you\. Please give the tablet back\.\s+For staff/);
  await page.getByRole('link', { name: 'For staff' }).click();
  expect(await total('clin-pruritus-nrs').innerText()).toMatch(/^7\D/);
});

it('a score that is not complete is printed as such, on one page', async () => {
  await open('#bsa');
  await radio('Method', 'Figure by age').click();
  expect(await printed()).toContain('not complete');
  expect(await page.locator('.paper').innerText()).not.toMatch(/BSA \d/);
});

it('the built page runs in any folder of a host and may connect to nothing else', async () => {
  await open('');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self';");
  expect(await page.locator('h1').count()).toBe(1);
  const inFolder = await serve(path.join(root, 'packages/demo'));
  try {
    const other = await context.newPage();
    await other.goto(`${inFolder.url}dist/`);
    await other.getByRole('heading', { name: 'Score a visit' }).waitFor();
  } finally {
    await inFolder.close();
  }
});
