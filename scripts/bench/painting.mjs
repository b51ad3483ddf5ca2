// @ts-check
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { chromium } from 'playwright';
import { encodeStrokes } from '@clinimetric/scoring/body-figure';
import { findBrowser, launchArgs } from '../browser.mjs';
import { median } from './median.mjs';

/** How much slower than this machine a phone's processor is taken to be. */
const throttle = 4;

/** Numbers from 0 to 1 that are the same in every run. */
function* numbers(seed = 7) {
  for (let state = seed; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

/** Strokes of 14 points all over trunk and thighs of both views; every tenth wipes. */
function manyStrokes(/** @type {number} */ count) {
  const random = numbers();
  const next = () => /** @type {number} */ (random.next().value);
  return Array.from({ length: count }, (_, k) => {
    let x = -120 + 240 * next();
    let y = 400 + 1300 * next();
    const points = Array.from(
      { length: 14 },
      () => /** @type {[number, number]} */ ([(x += 40 * (next() - 0.5)), (y += 40 * (next() - 0.5))]),
    );
    return /** @type {const} */ ({
      tool: k % 10 === 9 ? 'eraser' : 'brush',
      view: k % 2 ? 'front' : 'back',
      radius: 12 + 36 * next(),
      points,
    });
  });
}

async function serve() {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.endsWith('.js')) {
      const file = new URL(`../../packages/elements/dist/bundle${pathname}`, import.meta.url);
      return void response.setHeader('content-type', 'text/javascript').end(await readFile(file));
    }
    response.setHeader('content-type', 'text/html');
    response.end(
      '<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><script type="module" src="/bsa.js"></script><clin-bsa></clin-bsa>',
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

const share = (/** @type {number[]} */ values, /** @type {number} */ part) =>
  [...values].sort((a, b) => a - b)[Math.floor(part * (values.length - 1))] ?? NaN;

/** Times between frames of the page while `act` runs. */
async function framesDuring(/** @type {import('playwright').Page} */ page, /** @type {() => Promise<void>} */ act) {
  await page.evaluate(() => {
    const store = /** @type {{ frameTimes?: number[] | undefined }} */ (/** @type {unknown} */ (globalThis));
    /** @type {number[]} */
    const times = [];
    store.frameTimes = times;
    const tick = (/** @type {number} */ time) => {
      if (store.frameTimes !== times) return;
      times.push(time);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await act();
  const times = await page.evaluate(() => {
    const store = /** @type {{ frameTimes?: number[] | undefined }} */ (/** @type {unknown} */ (globalThis));
    const { frameTimes = [] } = store;
    store.frameTimes = undefined;
    return frameTimes;
  });
  return times.slice(1).map((time, k) => time - /** @type {number} */ (times[k]));
}

/** One stroke of 60 points across the trunk. */
async function drag(
  /** @type {import('playwright').Page} */ page,
  /** @type {{ x: number, y: number, width: number, height: number }} */ box,
  /** @type {number} */ k,
) {
  const at = (/** @type {number} */ step) =>
    /** @type {[number, number]} */ ([
      box.x + box.width * (0.5 + 0.12 * Math.sin(step / 4)),
      box.y + box.height * (0.25 + 0.03 * k + step * 0.001),
    ]);
  await page.mouse.move(...at(0));
  await page.mouse.down();
  for (let step = 1; step <= 60; step++) await page.mouse.move(...at(step));
}

/**
 * Painting in the built BSA element over strokes that are there already, with the processor slowed down as a phone's:
 * times between frames beside those of the same page at rest, and all main-thread work when a stroke ends.
 */
export async function painting({ rounds = 5 } = {}) {
  const site = await serve();
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArgs });
  const rows = [];
  for (const count of [0, 200]) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1200 } });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    const work = async () =>
      1000 *
      ((await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
    await page.goto(site.url);
    await page.waitForFunction(() => customElements.get('clin-bsa'));
    const strokes = count > 0 ? encodeStrokes(manyStrokes(count), 'adult') : undefined;
    const before = await work();
    await page.evaluate(async (text) => {
      const element = /** @type {any} */ (document.querySelector('clin-bsa'));
      element.answers = { method: 'lund-browder', 'age-years': 45, strokes: text };
      await element.updateComplete;
    }, strokes);
    const body = page.locator('.body').first();
    await body.waitFor();
    await page.waitForTimeout(1000);
    const opening = (await work()) - before;
    const box = /** @type {NonNullable<Awaited<ReturnType<typeof body.boundingBox>>>} */ (await body.boundingBox());
    const atRest = await framesDuring(page, () => page.waitForTimeout(1000));
    /** @type {number[]} */
    const frames = [];
    /** @type {number[]} */
    const ends = [];
    for (let k = 0; k < rounds; k++) {
      frames.push(...(await framesDuring(page, () => drag(page, box, k))));
      const started = await work();
      await page.mouse.up();
      await page.waitForTimeout(200);
      ends.push((await work()) - started);
    }
    await page.close();
    rows.push({
      'strokes there': count,
      throttle: `${throttle} ×`,
      'opening ms': Math.round(opening),
      'frame at rest ms': median(atRest).toFixed(1),
      'frame painting ms': median(frames).toFixed(1),
      'of rest': (median(frames) / median(atRest)).toFixed(2),
      'slowest of 20 ms': share(frames, 0.95).toFixed(1),
      'end of a stroke, all work ms': Math.round(median(ends)),
    });
  }
  await browser.close();
  site.close();
  return rows;
}
