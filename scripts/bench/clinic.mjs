// @ts-check
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';
import { findBrowser, launchArgs } from '../browser.mjs';
import { fromSources } from '../source-condition.mjs';
import { median } from './median.mjs';

const visits = 10;
const passphrase = 'correct horse battery staple';
const types = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.svg': 'image/svg+xml' };

/** What fills the store of the page, as one script. */
async function filler() {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    resolve: fromSources,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL('clinic-fill.mjs', import.meta.url)), formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  return /** @type {any} */ (output).output[0].code;
}

/** The built demo, and beside it the script that fills it and an empty page to run that in. */
async function serve() {
  const script = await filler();
  const folder = fileURLToPath(new URL('../../packages/demo/dist', import.meta.url));
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const send = (/** @type {string} */ type, /** @type {string | Buffer} */ body) =>
      void response.setHeader('content-type', type).end(body);
    if (pathname === '/fill.js') return send('text/javascript', script);
    if (pathname === '/fill.html') return send('text/html', '<!doctype html><title>bench</title>');
    const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const type = types[/** @type {keyof typeof types} */ (path.extname(name))] ?? 'application/json';
    await readFile(path.join(folder, name)).then(
      (body) => send(type, body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** What a person waits to see, as a test in the page. */
const shown = {
  list: 'document.querySelectorAll(".patients tbody tr").length >= 10',
  totals:
    'document.querySelector(".patients tbody .num b") && !document.querySelector(".patients tbody .num .reading")',
  one: 'document.querySelectorAll(".patients tbody tr").length === 1',
  patient:
    'document.querySelectorAll("main a[href^=\\"#visit/\\"]").length >= 10 && document.querySelector("clin-trend")',
  visit:
    'document.querySelector("main nav.steps") && [...document.querySelectorAll("main *")].some((one) => one.shadowRoot?.childElementCount)',
};

/**
 * Milliseconds of the page's clock from an act until something is shown and painted; without an act from the beginning of
 * loading.
 * @param {import('playwright').Page} page @param {string} done @param {string} [act]
 * @returns {Promise<number>}
 */
const until = (page, done, act) =>
  page.evaluate(`new Promise((resolve, reject) => {
    const start = ${act ? 'performance.now()' : '0'};
    setTimeout(() => reject(new Error(${JSON.stringify(`never shown: ${done}: `)} + document.body.innerText)), 30_000);
    ${act ?? ''};
    const look = () => (${done})
      ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
      : setTimeout(look, 1);
    look();
  })`);

const write = (/** @type {string} */ selector, /** @type {string} */ text) =>
  `(() => { const field = document.querySelector(${JSON.stringify(selector)}); field.value = ${JSON.stringify(text)};
    field.dispatchEvent(new Event('input', { bubbles: true })); })()`;
const click = (/** @type {string} */ selector) => `document.querySelector(${JSON.stringify(selector)}).click()`;

/** Milliseconds that a person waits, and of them the main thread's own. @typedef {{ wait: number, work: number }} Step */

/** What each step should take at most, on a machine with nothing else to do. @type {Record<string, number>} */
const aims = { list: 1000, totals: 1000, filter: 100, patient: 300, visit: 300 };

/** One round as a person would go: the list, one patient by the filter, that patient, a visit. */
async function round(
  /** @type {import('playwright').BrowserContext} */ context,
  /** @type {string} */ url,
  isLocked = false,
) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const work = async () =>
    1000 *
    ((await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
  /** @type {Record<string, Step>} */
  const steps = {};
  let before = 0;
  const step = async (/** @type {string} */ name, /** @type {string} */ done, /** @type {string} */ act = '') => {
    const wait = await until(page, done, act);
    const now = await work();
    steps[name] = { wait, work: now - before };
    before = now;
  };
  await page.goto(`${url}#patients`, { waitUntil: 'commit' });
  if (isLocked) {
    await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase);
    before = await work();
  }
  await step('list', shown.list, isLocked ? 'document.querySelector("form").requestSubmit()' : '');
  await step('totals', shown.totals, ';');
  await step('filter', shown.one, write('.filter input', 'M-0008'));
  await step('patient', shown.patient, click('.patients tbody a'));
  await step('visit', shown.visit, click('main a[href^="#visit/"]'));
  await page.close();
  return steps;
}

/**
 * The clinic with ten and with a thousand patients of ten visits each, in turn: until the list can be read, until the last totals
 * stand in it too, one patient is found by the filter, a patient and a visit are opened. Ratios are to ten patients in the same
 * round. With a lock the list is counted from the passphrase on, whose derivation is slow on purpose.
 */
export async function clinic({ rounds = 5 } = {}) {
  const site = await serve();
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArgs });
  const sizes = [10, 1000];
  /** @type {Record<string, Record<string, number | string>>} */
  const table = {};
  for (const isLocked of [false, true]) {
    const contexts = [];
    for (const patients of sizes) contexts.push(await filled(browser, site.url, patients, isLocked));
    /** @type {Record<string, Step>[][]} */
    const seen = sizes.map(() => []);
    // The first round fills caches.
    for (let k = 0; k <= rounds; k++) {
      for (const [index, context] of contexts.entries()) {
        const found = await round(context, site.url, isLocked);
        if (k > 0) seen[index]?.push(found);
      }
    }
    for (const context of contexts) await context.close();
    const [few = [], many = []] = seen;
    for (const [name, aim] of Object.entries(aims)) {
      const all = (/** @type {typeof few} */ some, /** @type {keyof Step} */ what) =>
        some.map((one) => one[name]?.[what] ?? NaN);
      const ratio = (/** @type {keyof Step} */ what) =>
        Number(median(all(many, what).map((one, k) => one / (all(few, what)[k] ?? NaN))).toFixed(2));
      table[`${name}${isLocked ? ', locked' : ''}`] = {
        'ms of 10': Math.round(median(all(few, 'wait'))),
        'ms of 1000': Math.round(median(all(many, 'wait'))),
        aim,
        ratio: ratio('wait'),
        'work of 10': Math.round(median(all(few, 'work'))),
        'work of 1000': Math.round(median(all(many, 'work'))),
        'work ratio': ratio('work'),
      };
    }
  }
  await browser.close();
  site.close();
  return table;
}

/** A browser profile whose clinic holds so many patients. @param {import('playwright').Browser} browser @param {string} url @param {number} patients @param {boolean} isLocked */
async function filled(browser, url, patients, isLocked) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${url}fill.html`);
  const wanted = { patients, visits, ...(isLocked && { passphrase }) };
  await page.evaluate(async (given) => (await import(given.script)).fill(given.wanted), {
    wanted,
    script: `${url}fill.js`,
  });
  await page.close();
  return context;
}
