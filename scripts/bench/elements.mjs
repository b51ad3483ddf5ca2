// @ts-check
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { chromium } from 'playwright';
import { build } from 'vite';
import { fileURLToPath } from 'node:url';
import { findBrowser, launchArgs } from '../browser.mjs';
import { elementIds } from '../elements.mjs';
import { minifyTemplates } from '../minify-templates.mjs';
import { median } from './median.mjs';

/** The yardstick as one script: a Lit form with nothing but labels, inputs and a sum. */
async function yardstick() {
  process.env['NODE_ENV'] = 'production';
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    plugins: [minifyTemplates()],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('plain-form.mjs', import.meta.url)),
        output: { codeSplitting: false },
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  return /** @type {any} */ (output).output[0].code;
}

/** @param {string} script @param {string} tag @param {number} copies @param {string} attributes */
const page = (script, tag, copies, attributes) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><script type="module" src="${script}"></script>${`<${tag} ${attributes}></${tag}>`.repeat(copies)}`;

async function serve() {
  const plain = await yardstick();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname === '/plain.js') return void response.setHeader('content-type', 'text/javascript').end(plain);
    if (url.pathname.endsWith('.js')) {
      const file = new URL(`../../packages/elements/dist/bundle${url.pathname}`, import.meta.url);
      return void response.setHeader('content-type', 'text/javascript').end(await readFile(file));
    }
    const { searchParams } = url;
    const id = searchParams.get('id') ?? '';
    const copies = Number(searchParams.get('copies') ?? 1);
    const groups = searchParams.get('groups');
    response.setHeader('content-type', 'text/html');
    response.end(
      groups
        ? page('/plain.js', 'plain-form', copies, `groups="${groups}"`)
        : page(`/${id}.js`, `clin-${id}`, copies, ''),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** @typedef {{ load: number, click: number, heap: number, groups: string }} Measured */

/** Main-thread milliseconds of script, style and layout, and the heap, of one page: loading it, and then pressing inputs one after another. */
/** @param {import('playwright').Browser} browser @param {string} url @returns {Promise<Measured>} */
async function measure(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const metric = async (/** @type {string[]} */ ...names) =>
    (await session.send('Performance.getMetrics')).metrics.reduce(
      (sum, { name, value }) => (names.includes(name) ? sum + value : sum),
      0,
    );
  // What an element causes: its script, and the style and layout of what it draws. Painting and compositing are left
  // out, since they grow with the page around it.
  const work = () => metric('ScriptDuration', 'V8CompileDuration', 'RecalcStyleDuration', 'LayoutDuration');
  await tab.goto(url, { waitUntil: 'load' });
  await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const load = await work();
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const heap = await metric('JSHeapUsedSize');
  const groups = await tab.evaluate(() => {
    const root = /** @type {HTMLElement} */ (document.body.firstElementChild).shadowRoot;
    const inputs = [...(root?.querySelectorAll('input') ?? [])];
    /** @type {Record<string, number>} */
    const found = {};
    for (const { name, type } of inputs) found[name] = type === 'radio' ? (found[name] ?? 0) + 1 : 0;
    return Object.values(found).join(' ');
  });
  const before = await work();
  const clicks = await tab.evaluate(async () => {
    const root = /** @type {HTMLElement} */ (document.body.firstElementChild).shadowRoot;
    const radios = () => [...(root?.querySelectorAll('input') ?? [])].filter((i) => i.type === 'radio' && !i.disabled);
    let done = 0;
    for (let i = 0; i < 40; i++) {
      const all = radios();
      if (all.length === 0) break;
      all[(i * 7) % all.length]?.click();
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      done++;
    }
    return done;
  });
  const click = clicks ? ((await work()) - before) / clicks : NaN;
  await context.close();
  return { load: load * 1000, click: click * 1000, heap: heap / 1e6, groups };
}

/** @param {Measured[]} list @param {'load' | 'click' | 'heap'} key */
const pick = (list, key) => list.map((one) => one[key]);

/** @param {number[]} ours @param {number[]} plain */
const ratio = (ours, plain) => Number(median(ours.map((one, i) => one / (plain[i] ?? NaN))).toFixed(2));

/** An element without radios has nothing to click. @param {number} value */
const orDash = (value) => (Number.isNaN(value) ? '–' : value);

/** Each element beside a minimal Lit form with as many inputs, measured in turn. */
export async function elements({ rounds = 5 } = {}) {
  const site = await serve();
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArgs });
  /** @type {Record<string, Record<string, number | string>>} */
  const table = {};
  for (const id of elementIds) {
    /** @type {Measured[]} */
    const ours = [];
    /** @type {Measured[]} */
    const plain = [];
    for (let round = 0; round <= rounds; round++) {
      const own = await measure(browser, `${site.url}?id=${id}`);
      const limit = await measure(browser, `${site.url}?groups=${encodeURIComponent(own.groups)}`);
      if (round === 0) continue;
      ours.push(own);
      plain.push(limit);
    }
    table[id] = {
      'load CPU ms': Number(median(pick(ours, 'load')).toFixed(1)),
      'load ratio': ratio(pick(ours, 'load'), pick(plain, 'load')),
      'click CPU ms': orDash(Number(median(pick(ours, 'click')).toFixed(2))),
      'click ratio': orDash(ratio(pick(ours, 'click'), pick(plain, 'click'))),
      'heap MB': Number(median(pick(ours, 'heap')).toFixed(2)),
      'heap ratio': ratio(pick(ours, 'heap'), pick(plain, 'heap')),
    };
  }
  await browser.close();
  site.close();
  return table;
}

/** Fifty DLQI on one page: a click costs what it costs alone. */
export async function crowd({ rounds = 5 } = {}) {
  const site = await serve();
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArgs });
  const alone = [];
  const many = [];
  for (let round = 0; round <= rounds; round++) {
    const one = await measure(browser, `${site.url}?id=dlqi`);
    const fifty = await measure(browser, `${site.url}?id=dlqi&copies=50`);
    if (round === 0) continue;
    alone.push(one);
    many.push(fifty);
  }
  await browser.close();
  site.close();
  return {
    '1 DLQI': { 'click CPU ms': Number(median(alone.map((one) => one.click)).toFixed(2)) },
    '50 DLQI': {
      'click CPU ms': Number(median(many.map((one) => one.click)).toFixed(2)),
      'ratio to alone': ratio(
        many.map((one) => one.click),
        alone.map((one) => one.click),
      ),
      'heap MB each': Number(median(many.map((one) => one.heap / 50)).toFixed(3)),
    },
  };
}
