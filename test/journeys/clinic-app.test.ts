import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBrowser, launchArgs } from '../../scripts/browser.mjs';
import { Desk, faultsOf } from '../support/clinic.ts';
import { root } from '../support/files.ts';
import { openBrowser, serve, type Site } from '../support/pages.ts';

// A test may wait for two versions to be fetched whole.
vi.setConfig({ testTimeout: 60_000 });

const demo = path.join(root, 'packages/demo');

interface Versioned extends Window {
  testedVersion?: number;
}

/** The same page as a host would get it next: every script differs, so that every one has another name. */
async function buildNext(outDir: string): Promise<void> {
  process.env['NODE_ENV'] = 'production';
  await build({
    root: demo,
    configFile: path.join(demo, 'vite.config.ts'),
    logLevel: 'error',
    plugins: [{ name: 'next', renderChunk: (code) => `${code}\n;globalThis.testedVersion = 2;` }],
    build: { outDir, emptyOutDir: true },
  });
}

let browser: Browser;
let scratch: string;
/** The folder that is served; a host replaces all of it. */
let folder: string;
let site: Site;
let context: BrowserContext;
let complaints: string[];

beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'clinimetric-'));
  folder = path.join(scratch, 'host');
  [browser] = await Promise.all([openBrowser(), buildNext(path.join(scratch, 'next'))]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await rm(scratch, { recursive: true });
});

beforeEach(async () => {
  complaints = [];
  await host(path.join(demo, 'dist'));
  site = await serve(scratch);
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
});

afterEach(async () => {
  await context.close();
  await site.close();
  expect(complaints).toEqual([]);
});

async function host(built: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(built, folder, { recursive: true });
}

/** A tab at an address of the page, which lies in a folder of its host. */
async function open(hash: string): Promise<Desk> {
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => complaints.push(message));
  const isForeign = (url: string) => !url.startsWith(`${site.url}host/`);
  page.on('requestfinished', (request) => void (isForeign(request.url()) && complaints.push(request.url())));
  page.on('requestfailed', (request) => {
    // What the policy refused was never on its way.
    if (isForeign(request.url()) && request.failure()?.errorText !== 'csp') complaints.push(request.url());
  });
  await page.goto(`${site.url}host/${hash}`);
  return new Desk(page);
}

/** The page has put a copy of itself on this device. */
const kept = ({ page }: Desk) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

const versionOf = ({ page }: Desk) => page.evaluate(() => (window as Versioned).testedVersion ?? 1);

/** The tab runs the newer version. A question asked while a page is loaded may go unanswered. */
const renewed = (desk: Desk) => expect.poll(() => versionOf(desk).catch(() => 0), { timeout: 10_000 }).toBe(2);

/** The tab asks for a newer version, as it does every hour. */
const askForNewer = ({ page }: Desk) =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));

const newer = ({ page }: Desk) => page.getByText('A new version is ready.').waitFor();

describe('without a connection', () => {
  it('the page opens after the first visit, at any address, with parts that were never opened', async () => {
    const desk = await open('#patients');
    await desk.addPatient('P-014', 'psoriasis', /^Routine/);
    await desk.beginVisit('2025-03-03');
    const visit = new URL(desk.page.url()).hash;
    await desk.saved();
    await kept(desk);
    await site.close();
    await context.setOffline(true);

    await desk.link('Backup').click();
    await desk.shows('Nothing is sent');
    await desk.page.reload();
    await desk.shows('Nothing is sent');
    await desk.page.close();

    const later = await open(visit);
    await later.scoreItch('8');
    expect(await later.value()).toBe('8');
    await later.saved();

    const apart = await open('#bilag-2004');
    await apart.page.getByRole('heading', { name: 'BILAG-2004' }).waitFor();
    await apart.page.goto(`${site.url}host/index.html#dlqi`);
    await apart.page.getByRole('heading', { name: 'DLQI', exact: true }).waitFor();
  });
});

describe('a newer version', () => {
  it('waits until it is taken, and loses no answer', async () => {
    const desk = await open('#patients');
    await desk.addPatient('P-014', 'psoriasis', /^Routine/);
    await desk.beginVisit('2025-03-03');
    await kept(desk);
    await host(path.join(scratch, 'next'));
    await askForNewer(desk);
    await newer(desk);
    expect(await versionOf(desk)).toBe(1);
    await desk.scoreItch('8');
    await desk.button('Load it').click();
    await renewed(desk);
    await desk.choose('Itch NRS');
    expect(await desk.value()).toBe('8');
    expect(await desk.page.getByText('A new version').count()).toBe(0);
  });

  it('is not loaded over a form that is not finished, unless that is said', async () => {
    const desk = await open('#patients');
    await kept(desk);
    await desk.button('New patient').click();
    await desk.field('Code').fill('P-014');
    await host(path.join(scratch, 'next'));
    await askForNewer(desk);
    await newer(desk);
    await desk.button('Load it').click();
    await desk.shows('Loading it now would lose what is not stored: a form on this page that is not finished.');
    expect(await desk.field('Code').inputValue()).toBe('P-014');
    await desk.button('Later').click();
    expect(await desk.button('Load it anyway').count()).toBe(0);
    expect(await desk.field('Code').inputValue()).toBe('P-014');
    expect(await versionOf(desk)).toBe(1);
  });

  it('is not loaded over answers of “Score without a patient”; whoever declines goes on', async () => {
    const desk = await open('#pruritus-nrs');
    await kept(desk);
    await desk.page.getByRole('radio', { name: '7', exact: true }).click();
    await host(path.join(scratch, 'next'));
    await askForNewer(desk);
    await newer(desk);
    await desk.button('Load it').click();
    await desk.shows('Loading it now would lose what is not stored: the answers of “Score without a patient”.');
    const asked = new Promise<string>((resolve) =>
      desk.page.once('dialog', (dialog) => void dialog.dismiss().then(() => resolve(dialog.type()))),
    );
    await desk.button('Load it anyway').click();
    expect(await asked).toBe('beforeunload');
    await desk.page.getByText('Another tab has taken a new version.').waitFor();
    expect(await desk.page.getByRole('radio', { name: '7', exact: true }).isChecked()).toBe(true);
    // The former version's parts are no longer on the host.
    await desk.page.goto(`${site.url}host/#bilag-2004`);
    await desk.page.getByRole('heading', { name: 'BILAG-2004' }).waitFor();
    expect(await versionOf(desk)).toBe(1);
  });

  it('taken in one tab leaves the others as they are, with all parts of theirs', async () => {
    const one = await open('#patients');
    await kept(one);
    const other = await open('#patients');
    await kept(other);
    await other.button('New patient').click();
    await other.field('Code').fill('P-015');
    await host(path.join(scratch, 'next'));
    await askForNewer(one);
    await newer(one);
    await newer(other);
    await one.button('Load it').click();
    await renewed(one);
    await other.page.getByText('Another tab has taken a new version.').waitFor();
    expect(await other.field('Code').inputValue()).toBe('P-015');
    // One more tab of the new version makes room only for what no tab needs.
    await one.page.reload();
    await other.page.goto(`${site.url}host/#sledai-2k`);
    await other.page.getByRole('heading', { name: 'SLEDAI-2K' }).waitFor();
    expect(await versionOf(other)).toBe(1);

    await other.page.close();
    await one.page.reload();
    await expect.poll(() => versionOf(one)).toBe(2);
    const files = () =>
      one.page.evaluate(async () => {
        const caches = await self.caches.keys();
        const requests = await Promise.all(caches.map(async (name) => (await self.caches.open(name)).keys()));
        return requests.flat().filter(({ url }) => url.includes('/index.html')).length;
      });
    await expect.poll(files, { timeout: 10_000 }).toBe(1);
  });
});

describe('the proof', () => {
  it('shows that the browser refuses every attempt, and that nothing was asked for elsewhere', async () => {
    const desk = await open('#backup');
    await desk.shows(new RegExp(`^\\d+ files, all from ${new URL(site.url).origin}\\.$`));
    await desk.button('Try to send something').click();
    await desk.shows('All four were refused.');
    expect(await desk.page.getByText(/refused by the browser, rule connect-src$/).count()).toBe(3);
    expect(await desk.page.getByText(/refused by the browser, rule img-src$/).count()).toBe(1);
    await desk.shows(/^\d+ files, all from/);
    expect(await desk.page.getByText(/from other addresses/).count()).toBe(0);
  });

  it('says so when the page’s rule is gone', async () => {
    await context.route('**/host/', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).replace(/<meta\s+http-equiv[^>]+>/, '') });
    });
    // Whatever is tried is answered here; it must not leave this machine.
    await context.route('https://example.org/**', (route) => route.fulfill({ body: '' }));
    await context.routeWebSocket('wss://example.org/**', () => {});
    const desk = await open('#backup');
    await desk.shows('This page carries no rule.');
    await desk.button('Try to send something').click();
    await expect.poll(() => desk.page.getByText('Not all were refused.').count(), { timeout: 20_000 }).toBe(1);
    complaints = complaints.filter((complaint) => !complaint.includes('//example.org/'));
  });
});

describe('by keyboard', () => {
  const press = ({ page }: Desk, ...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

  it('a patient is found by code, and a visit begun, without a pointer', async () => {
    const desk = await open('#patients');
    await desk.addPatient('P-014', 'psoriasis', /^Routine/);
    await press(desk, 'Control+k');
    expect(await focused(desk.page)).toBe('Command or patient code');
    expect(await faultsOf(desk.page)).toEqual([]);
    await desk.page.keyboard.type('backup');
    await press(desk, 'Enter');
    await desk.page.getByRole('heading', { name: 'Backup', exact: true }).waitFor();
    await press(desk, 'Control+k');
    await desk.page.keyboard.type('p-01');
    const option = desk.page.getByRole('option', { name: 'Patient P-014' });
    expect(await option.getAttribute('aria-selected')).toBe('true');
    await press(desk, 'Enter');
    await desk.page.getByRole('heading', { name: 'P-014' }).waitFor();
    await press(desk, 'Control+k');
    await press(desk, 'Escape');
    expect(await desk.page.getByRole('dialog').count()).toBe(0);
  });

  it('two keys lead to a part of the page, and never from within a field or an instrument', async () => {
    const desk = await open('#patients');
    await desk.shows('No patients yet');
    await press(desk, 'g', 'b');
    await desk.page.getByRole('heading', { name: 'Backup', exact: true }).waitFor();
    await desk.field('Type “wipe” to go on').focus();
    await press(desk, 'g', 'p', 'Shift+?');
    expect(await desk.field('Type “wipe” to go on').inputValue()).toBe('gp?');
    await desk.page.goto(`${site.url}host/#pruritus-nrs`);
    await desk.page.getByRole('radio', { name: '7', exact: true }).focus();
    await press(desk, 'g', 'p', 'Shift+?');
    expect(new URL(desk.page.url()).hash).toBe('#pruritus-nrs');
    expect(await desk.page.getByRole('dialog').count()).toBe(0);
  });

  it('the list of shortcuts opens, and single keys can be turned off for good', async () => {
    const desk = await open('#patients');
    await desk.shows('No patients yet');
    await press(desk, 'Shift+?');
    const list = desk.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await list.getByRole('row', { name: /^Go to: Backup G then B/ }).waitFor();
    expect(await faultsOf(desk.page)).toEqual([]);
    await list.getByRole('checkbox', { name: 'Shortcuts of single keys' }).focus();
    await press(desk, 'Space', 'Escape');
    await desk.page.reload();
    await desk.shows('No patients yet');
    await press(desk, 'g', 'b', 'Shift+?');
    expect(new URL(desk.page.url()).hash).toBe('#patients');
    expect(await desk.page.getByRole('dialog').count()).toBe(0);
    await press(desk, 'Control+k');
    await desk.page.keyboard.type('shortcuts');
    await press(desk, 'Enter');
    expect(await list.getByRole('checkbox').isChecked()).toBe(false);
  });

  it('nothing answers to keys while a patient holds the tablet', async () => {
    const desk = await open('#pruritus-nrs/patient');
    await desk.button('Done').waitFor();
    await desk.button('Done').focus();
    await press(desk, 'g', 'p', 'Control+k');
    expect(new URL(desk.page.url()).hash).toBe('#pruritus-nrs/patient');
    expect(await desk.page.getByRole('dialog').count()).toBe(0);
  });
});

it('the page can be installed', async () => {
  await context.close();
  // A browser offers nothing for installation in a private window, which is what other contexts are.
  const profile = path.join(scratch, 'profile');
  context = await chromium.launchPersistentContext(profile, { executablePath: await findBrowser(), args: launchArgs });
  const desk = await open('#patients');
  await kept(desk);
  const session = await context.newCDPSession(desk.page);
  const { errors, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(JSON.parse(data!)).toMatchObject({ name: 'Clinimetric', start_url: './#patients', scope: './' });
  expect((await session.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);
  const { icons } = JSON.parse(data!) as { icons: { src: string; sizes: string }[] };
  for (const { src, sizes } of icons) {
    const size = await desk.page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    expect(size).toBe(sizes);
  }
});
