// @ts-check
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { chromium } from 'playwright';
import { build } from 'vite';
import { fileURLToPath } from 'node:url';
import { findBrowser, launchArgs } from '../browser.mjs';
import { instrumentIds } from '../elements.mjs';
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

/**
 * Two ways to count the main thread's time. `own`: script, style and layout, which is what an element causes itself.
 * `all`: every task, so painting, compositing and collecting garbage too, which grow with the page around it.
 * @typedef {{ own: number, all: number }} Milliseconds
 */
/** @typedef {{ load: Milliseconds, click: Milliseconds, heap: number, groups: string }} Measured */

const counted = {
  own: ['ScriptDuration', 'V8CompileDuration', 'RecalcStyleDuration', 'LayoutDuration'],
  all: ['TaskDuration'],
};

/** @type {(keyof Milliseconds)[]} */
const ways = ['own', 'all'];

/** The main thread's time and the heap of one page: loading it, and then pressing inputs of its first element one after another. */
/** @param {import('playwright').Browser} browser @param {string} url @returns {Promise<Measured>} */
async function measure(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const sum = (/** @type {string[]} */ names) =>
      metrics.reduce((total, { name, value }) => (names.includes(name) ? total + value : total), 0);
    return { own: sum(counted.own) * 1000, all: sum(counted.all) * 1000, heap: sum(['JSHeapUsedSize']) / 1e6 };
  };
  await tab.goto(url, { waitUntil: 'load' });
  await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const load = await read();
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const groups = await tab.evaluate(() => {
    const root = /** @type {HTMLElement} */ (document.body.firstElementChild).shadowRoot;
    const inputs = [...(root?.querySelectorAll('input') ?? [])];
    /** @type {Record<string, number>} */
    const found = {};
    for (const { name, type } of inputs) found[name] = type === 'radio' ? (found[name] ?? 0) + 1 : 0;
    return Object.values(found).join(' ');
  });
  const before = await read();
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
  const after = await read();
  await context.close();
  const each = (/** @type {keyof Milliseconds} */ way) => (clicks ? (after[way] - before[way]) / clicks : NaN);
  return { load, click: { own: each('own'), all: each('all') }, heap: before.heap, groups };
}

/** @param {Measured[]} ours @param {Measured[]} others @param {(one: Measured) => number} pick */
const ratio = (ours, others, pick) =>
  median(ours.map((one, i) => pick(one) / pick(/** @type {Measured} */ (others[i]))));

/** An element without radios has nothing to click. @param {number} value @param {number} [decimals] */
const rounded = (value, decimals = 2) => (Number.isNaN(value) ? '–' : Number(value.toFixed(decimals)));

/** Pages measured in turn, so that a machine that is slow for a while is slow for all. The first round warms up. */
/** @param {number} rounds @param {(measure: (query: string) => Promise<Measured>) => Promise<Measured[]>} round */
async function inTurn(rounds, round) {
  const site = await serve();
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArgs });
  /** @type {Measured[][]} */
  const seen = [];
  for (let i = 0; i <= rounds; i++) {
    const found = await round((query) => measure(browser, site.url + query));
    if (i > 0) found.forEach((one, at) => (seen[at] ??= []).push(one));
  }
  await browser.close();
  site.close();
  return seen;
}

/** @param {string} groups */
const minimal = (groups) => `?groups=${encodeURIComponent(groups)}`;

/** Each element beside a minimal Lit form with as many inputs. `own` is script, style and layout; `all` is every task. */
export async function elements({ rounds = 5 } = {}) {
  /** @type {Record<string, Record<string, number | string>>} */
  const table = {};
  for (const id of instrumentIds) {
    const [ours = [], plain = []] = await inTurn(rounds, async (open) => {
      const own = await open(`?id=${id}`);
      return [own, await open(minimal(own.groups))];
    });
    /** @type {Record<string, number | string>} */
    const row = {};
    for (const what of /** @type {const} */ (['load', 'click'])) {
      for (const way of ways) {
        const pick = (/** @type {Measured} */ one) => one[what][way];
        row[`${what} ${way} ms`] = rounded(median(ours.map(pick)));
        row[`${what} ${way} ratio`] = rounded(ratio(ours, plain, pick));
      }
    }
    row['heap MB'] = rounded(median(ours.map(({ heap }) => heap)));
    row['heap ratio'] = rounded(ratio(ours, plain, ({ heap }) => heap));
    table[id] = row;
  }
  return table;
}

/** Fifty DLQI on one page: a click costs what it costs alone. Fifty minimal forms beside them. */
export async function crowd({ rounds = 5 } = {}) {
  const [one = [], fifty = [], onePlain = [], fiftyPlain = []] = await inTurn(rounds, async (open) => {
    const own = await open('?id=dlqi');
    return [
      own,
      await open('?id=dlqi&copies=50'),
      await open(minimal(own.groups)),
      await open(`${minimal(own.groups)}&copies=50`),
    ];
  });
  /** @param {Measured[]} ours @param {Measured[]} alone @param {Measured[]} plain @param {number} copies */
  const row = (ours, alone, plain, copies) => {
    /** @type {Record<string, number | string>} */
    const cells = {};
    for (const way of ways) {
      const pick = (/** @type {Measured} */ { click }) => click[way];
      cells[`click ${way} ms`] = rounded(median(ours.map(pick)));
      cells[`${way} to alone`] = rounded(ratio(ours, alone, pick));
      cells[`${way} to minimal`] = rounded(ratio(ours, plain, pick));
    }
    cells['heap MB each'] = rounded(median(ours.map(({ heap }) => heap / copies)), 3);
    return cells;
  };
  return {
    '1 DLQI': row(one, one, onePlain, 1),
    '50 DLQI': row(fifty, one, fiftyPlain, 50),
    '1 minimal form': row(onePlain, onePlain, onePlain, 1),
    '50 minimal forms': row(fiftyPlain, onePlain, fiftyPlain, 50),
  };
}
