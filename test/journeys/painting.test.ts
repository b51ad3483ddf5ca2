import {
  bodyFigure,
  decodeStrokes,
  encodeStrokes,
  measureCoverage,
  type BodyStroke,
  type BodyView,
  type BrushStroke,
  type Point,
} from '@clinimetric/scoring/body-figure';
import type { Answers } from '@clinimetric/scoring';
import type { BrowserContextOptions, CDPSession, Locator, Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundles, visiting } from '../support/pages.ts';
import { regionOf, sharesPainted } from '../support/plaques.ts';

type Element = HTMLElement & { name: string; answers: Answers; result: { status: string; total?: number } };

/** A page that keeps the answers of its elements and brings them back. */
const script = `for (const element of document.querySelectorAll('[name]')) {
  const saved = localStorage.getItem(element.name);
  element.answers = saved ? JSON.parse(saved) : element.localName === 'clin-bsa' ? { method: 'lund-browder', 'age-years': 45 } : {};
  window.heard = [];
  for (const type of ['input', 'score-change', 'change']) element.addEventListener(type, () => window.heard.push(type));
  element.addEventListener('change', () => localStorage.setItem(element.name, JSON.stringify(element.answers)));
}`;
const html = (...tags: string[]) => `<!doctype html><html lang="en"><title>painting</title>
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">
${tags.map((tag) => `<script type="module" src="${tag.replace('clin-', '')}.js"></script>`).join('')}
<script type="module" src="page.js"></script>
${tags.map((tag, k) => `<form><${tag} name="score-${k + 1}"></${tag}></form>`).join('')}`;
const pages = {
  'index.html': html('clin-bsa'),
  'pasi.html': html('clin-pasi'),
  'two.html': html('clin-bsa', 'clin-bsa'),
  'page.js': script,
};

const tablet = { width: 768, height: 1024 };
const figureUnits = ([x, y]: Point, [u, v]: Point) => Math.max(Math.abs(x - u), Math.abs(y - v));

const opened = visiting(bundles, { pages });
let page: Page;
let cdp: CDPSession;
let complaints: string[];

async function open(name = '', options: BrowserContextOptions = {}, site = opened.site): Promise<void> {
  const context = await opened.browser.newContext({ viewport: tablet, ...options });
  page = await context.newPage();
  complaints = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => complaints.push(message.text()));
  cdp = await context.newCDPSession(page);
  await page.goto(site.url + name);
}

afterEach(async () => {
  expect(complaints).toEqual([]);
  await page.context().close();
});

const element = (nth = 0) => page.locator('[name^="score-"]').nth(nth);
const card = (nth = 0) => element(nth).getByRole('region', { name: 'Body figure' });
const body = (view: BodyView, nth = 0) =>
  card(nth)
    .locator('.body')
    .nth(view === 'front' ? 0 : 1);
const told = async (nth = 0) => (await card(nth).textContent())!.replace(/\s+/g, ' ');
const press = (name: string | RegExp, nth = 0) => card(nth).getByRole('button', { name, exact: true }).click();
/** The radios are drawn as cells; the label is what a hand meets. */
const choose = (name: string, nth = 0) =>
  card(nth)
    .locator('label')
    .filter({ has: page.getByRole('radio', { name, exact: true }) })
    .click();
const answers = (nth = 0) => element(nth).evaluate((one) => (one as Element).answers as Answers);
const result = (nth = 0) => element(nth).evaluate((one) => (one as Element).result);
const heard = () =>
  page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0, Number.POSITIVE_INFINITY));

async function strokes(nth = 0): Promise<readonly BodyStroke[]> {
  const text = (await answers(nth))['strokes'];
  const read = decodeStrokes(text ?? encodeStrokes([], 'adult'));
  expect(read.status).toBe('read');
  return read.status === 'read' ? read.strokes : [];
}

/** Picture data of both canvases. */
const pictures = (nth = 0): Promise<string[]> =>
  card(nth)
    .locator('canvas')
    .evaluateAll((all) => all.map((canvas) => (canvas as HTMLCanvasElement).toDataURL()));

/** Colours on a canvas that are opaque, each once. */
const colours = (canvas: Locator) =>
  canvas.evaluate((one) => {
    const { width, height } = one as HTMLCanvasElement;
    // Read from a copy, so that the canvas stays as fast as it is.
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
    context.drawImage(one as HTMLCanvasElement, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    const found = new Set<string>();
    for (let at = 0; at < data.length; at += 4)
      if (data[at + 3] === 255) found.add(`rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`);
    return [...found];
  });

/** Where points of the figure lie on the page. */
async function places(view: BodyView, points: readonly Point[], nth = 0): Promise<{ x: number; y: number }[]> {
  await card(nth)
    .locator('.bodies')
    .evaluate((one) => one.scrollIntoView({ block: 'center' }));
  const box = (await body(view, nth).boundingBox())!;
  const [left, top, width, height] = bodyFigure('adult').viewBox[view];
  return points.map(([x, y]) => ({
    x: box.x + ((x - left) * box.width) / width,
    y: box.y + ((y - top) * box.height) / height,
  }));
}

async function drag(view: BodyView, points: readonly Point[], { nth = 0, button = 'left' as 'left' | 'right' } = {}) {
  const [first, ...rest] = await places(view, points, nth);
  await page.mouse.move(first!.x, first!.y);
  await page.mouse.down({ button });
  for (const { x, y } of rest) await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.up({ button });
}

type Finger = { x: number; y: number; id: number };
const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', ...touchPoints: Finger[]) =>
  cdp.send('Input.dispatchTouchEvent', { type, touchPoints });

/** A finger put down and dragged on; it is not lifted. */
async function finger(view: BodyView, points: readonly Point[]): Promise<Finger> {
  const [first, ...rest] = await places(view, points);
  await touch('touchStart', { ...first!, id: 1 });
  for (const at of rest) await touch('touchMove', { ...at, id: 1 });
  return { ...(rest.at(-1) ?? first)!, id: 1 };
}

const trunk = regionOf('adult', 'trunk.front').label;
const stroke: readonly Point[] = [
  [trunk[0] - 80, trunk[1] - 80],
  [trunk[0] + 40, trunk[1] - 60],
  [trunk[0] + 100, trunk[1] + 60],
];
/** Over the right knee: from the thigh into the lower leg. */
const knee = [regionOf('adult', 'thigh-right.front').label, regionOf('adult', 'lower-leg-right.front').label];

describe.each<[string, (points: readonly Point[]) => Promise<void>, BrowserContextOptions]>([
  ['a mouse', (points) => drag('front', points), {}],
  [
    'a finger',
    async (points) => {
      await finger('front', points);
      await touch('touchEnd');
    },
    { hasTouch: true },
  ],
  [
    'a pen',
    async (points) => {
      const [first, ...rest] = await places('front', points);
      const pen = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: { x: number; y: number }) =>
        cdp.send('Input.dispatchMouseEvent', {
          type,
          ...at,
          button: 'left',
          buttons: type === 'mouseReleased' ? 0 : 1,
          clickCount: type === 'mouseMoved' ? 0 : 1,
          pointerType: 'pen',
        });
      await pen('mousePressed', first!);
      for (const at of rest) await pen('mouseMoved', at);
      await pen('mouseReleased', rest.at(-1)!);
    },
    {},
  ],
])('painting with %s', (_, paint, options) => {
  beforeEach(async () => {
    await open('', options);
    await choose('Brush');
  });

  it('keeps the stroke where it was drawn, as one action', async () => {
    await heard();
    await paint(stroke);
    const [drawn, more] = (await strokes()) as BrushStroke[];
    expect(more).toBeUndefined();
    expect(drawn).toMatchObject({ tool: 'brush', view: 'front', radius: 28 });
    // A pixel of the page is 3.4 units of the figure, and points are kept in steps of 4.
    expect(figureUnits(drawn!.points[0]!, stroke[0]!)).toBeLessThan(8);
    expect(figureUnits(drawn!.points.at(-1)!, stroke.at(-1)!)).toBeLessThan(8);
    expect(await heard()).toEqual(['input', 'score-change', 'change']);
    expect(Object.keys(await answers())).toEqual(['method', 'age-years', 'strokes']);
  });

  it('counts a stroke across a border in both parts, and becomes the total when it is confirmed', async () => {
    await paint(knee);
    const painted = await strokes();
    const shares = sharesPainted(painted);
    const touched = Object.keys(shares).filter((item) => shares[item]! > 0);
    expect(touched).toEqual(['lund-browder.thigh-right.front', 'lund-browder.lower-leg-right.front']);
    expect((await result()).status).toBe('incomplete');
    await press(/^Confirm /);
    expect(await answers()).toMatchObject(shares);
    const { percent } = measureCoverage(painted, 'adult').bsa;
    expect(await result()).toMatchObject({ status: 'complete', total: percent / 40_000 });
    // The fronts of a thigh and a lower leg are 4.75 and 3.5 % of the body; a brush of 28 leaves most of them free.
    expect(
      await element()
        .getByText(/^\s*BSA [\d.]+\s%: under 3\s%/)
        .count(),
    ).toBe(1);
  });

  it('erases what was painted, and undoes the erasing', async () => {
    await paint(stroke);
    const before = measureCoverage(await strokes(), 'adult').bsa;
    const picture = await pictures();
    await choose('Eraser');
    await paint(stroke.slice(0, 2));
    expect((await strokes()).map(({ tool }) => tool)).toEqual(['brush', 'eraser']);
    const after = measureCoverage(await strokes(), 'adult').bsa;
    expect(after.percent).toBeLessThan(before.percent);
    expect(after.percent).toBeGreaterThan(0);
    expect(await pictures()).not.toEqual(picture);
    await page.keyboard.press('Control+z');
    expect((await strokes()).map(({ tool }) => tool)).toEqual(['brush']);
    expect(await pictures()).toEqual(picture);
  });
});

describe('painting with a mouse', () => {
  beforeEach(async () => {
    await open();
    await choose('Brush');
  });

  it('has three brushes', async () => {
    const radii: number[] = [];
    for (const size of ['small', 'medium', 'large']) {
      await choose(size);
      await drag('back', [regionOf('adult', 'trunk.back').label]);
      radii.push(((await strokes()).at(-1) as BrushStroke).radius);
    }
    expect(radii).toEqual([12, 28, 60]);
  });

  it('goes on while the pointer leaves the body, and does not paint with another button', async () => {
    await drag('front', stroke, { button: 'right' });
    expect(await strokes()).toEqual([]);
    await drag('front', [trunk, [0, -60], [trunk[0] + 60, trunk[1]]]);
    const [drawn, more] = (await strokes()) as BrushStroke[];
    expect(more).toBeUndefined();
    expect(figureUnits(drawn!.points.at(-1)!, [trunk[0] + 60, trunk[1]])).toBeLessThan(8);
  });

  it('undoes and redoes by buttons and keys right after a stroke', async () => {
    await drag('front', stroke);
    await drag('back', stroke);
    const both = await strokes();
    const picture = await pictures();
    await press('Undo');
    expect(await strokes()).toEqual(both.slice(0, 1));
    await page.keyboard.press('Control+z');
    expect(await strokes()).toEqual([]);
    await press('Redo');
    await page.keyboard.press('Control+Shift+z');
    expect(await strokes()).toEqual(both);
    expect(await pictures()).toEqual(picture);
  });

  it('shows the percentage while the hand still paints, and answers nothing by it', async () => {
    const glance = card().locator('.glance').first();
    const [first, ...rest] = await places('front', stroke);
    await page.mouse.move(first!.x, first!.y);
    await page.mouse.down();
    const seen = new Set<string | null>();
    for (const at of rest) {
      await page.mouse.move(at.x, at.y, { steps: 8 });
      await expect.poll(() => glance.textContent()).not.toBe([...seen].at(-1));
      seen.add(await glance.textContent());
      expect(await strokes()).toEqual([]);
    }
    await page.mouse.up();
    expect(seen.size).toBe(2);
    const { percent } = measureCoverage(await strokes(), 'adult').bsa;
    await expect
      .poll(async () => Math.abs(parseFloat((await glance.textContent())!) - percent / 40_000))
      .toBeLessThan(0.06);
    expect(await strokes()).toHaveLength(1);
  });

  it('chooses a part by a press where no brush is held', async () => {
    await choose('Choose');
    await drag('back', [regionOf('adult', 'buttock-left.back').label]);
    await press('Fill: Left buttock');
    expect(await strokes()).toEqual([{ tool: 'fill-region', region: 'buttock-left.back' }]);
    await press('Wipe: Left buttock');
    expect(measureCoverage(await strokes(), 'adult').bsa.percent).toBe(0);
  });
});

describe('painting with fingers', () => {
  beforeEach(() => open('', { hasTouch: true, isMobile: true }));

  it('lets go of the stroke when a second finger comes, as for zooming', async () => {
    await choose('Brush');
    const one = await finger('front', stroke);
    await expect.poll(() => colours(card().locator('canvas').first())).not.toEqual([]);
    const two = { ...one, x: one.x + 60, id: 2 };
    await touch('touchStart', one, two);
    await touch('touchMove', { ...one, x: one.x - 20 }, { ...two, x: two.x + 20 });
    await touch('touchEnd');
    expect(await strokes()).toEqual([]);
    await expect.poll(() => colours(card().locator('canvas').first())).toEqual([]);
    // And paints again afterwards.
    await finger('front', stroke);
    await touch('touchEnd');
    expect(await strokes()).toHaveLength(1);
  });

  it('lets go of the stroke when the system takes the touch away', async () => {
    await choose('Brush');
    await finger('front', stroke);
    await touch('touchCancel');
    expect(await strokes()).toEqual([]);
    await expect.poll(() => colours(card().locator('canvas').first())).toEqual([]);
  });

  it.each([
    ['Choose', true],
    ['Brush', false],
    ['Eraser', false],
  ])('%s: the page scrolls under the finger: %s', async (tool, scrolls) => {
    await choose(tool);
    const [from, to] = await places('front', [
      [trunk[0], trunk[1] + 300],
      [trunk[0], trunk[1] - 300],
    ]);
    const before = await page.evaluate(() => window.scrollY);
    await touch('touchStart', { ...from!, id: 1 });
    for (let k = 1; k <= 10; k++) {
      await touch('touchMove', { x: from!.x, y: from!.y + ((to!.y - from!.y) * k) / 10, id: 1 });
    }
    await touch('touchEnd');
    const scrolled = () => page.evaluate(() => window.scrollY);
    if (scrolls) await expect.poll(scrolled).toBeGreaterThan(before + 50);
    else expect(await scrolled()).toBe(before);
    expect((await strokes()).length).toBe(tool === 'Brush' ? 1 : 0);
  });
});

describe('a painting', () => {
  it('comes back with the saved answers: same text, same percentages, same picture', async () => {
    await open();
    await choose('Brush');
    await choose('large');
    await drag('front', stroke);
    await drag('back', knee);
    await choose('Eraser');
    await choose('small');
    await drag('front', stroke.slice(1));
    await press(/^Confirm /);
    const before = { answers: await answers(), result: await result(), pictures: await pictures(), told: await told() };
    expect(new Set(before.pictures).size).toBe(2);
    await page.reload();
    await expect.poll(() => told()).toContain('confirmed');
    expect(await answers()).toEqual(before.answers);
    expect(await result()).toEqual(before.result);
    expect(await pictures()).toEqual(before.pictures);
    const plain = (text: string) => text.replace(/ (Choose|Redo|Undo).*? Redo/, '');
    expect(plain(await told())).toContain(plain(before.told).slice(plain(before.told).indexOf('Painted')));
  });

  it('belongs to one element: two on a page do not share it', async () => {
    await open('two.html');
    await choose('Brush', 0);
    await choose('Brush', 1);
    await drag('front', stroke, { nth: 0 });
    await drag('back', stroke, { nth: 1 });
    expect((await strokes(0)).map((one) => (one as BrushStroke).view)).toEqual(['front']);
    expect((await strokes(1)).map((one) => (one as BrushStroke).view)).toEqual(['back']);
    const [first, second] = [await pictures(0), await pictures(1)];
    expect(first).not.toEqual(second);
    await press('Undo', 0);
    expect(await strokes(0)).toEqual([]);
    expect(await strokes(1)).toHaveLength(1);
    expect(await pictures(1)).toEqual(second);
  });

  it('takes the colours of the scheme when that is switched', async () => {
    await open();
    await choose('Brush');
    await drag('front', stroke);
    const canvas = card().locator('canvas').first();
    const ofSheet = () => canvas.evaluate((one) => getComputedStyle(one).color);
    const light = await colours(canvas);
    expect(light).toContain(await ofSheet());
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => colours(canvas)).not.toEqual(light);
    await expect.poll(() => colours(canvas)).toContain(await ofSheet());
    await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
    await expect.poll(async () => (await colours(canvas)).includes(await ofSheet())).toBe(true);
    // Paper is light.
    for (const media of [{ media: 'print' as const }, { media: 'screen' as const, colorScheme: 'light' as const }]) {
      await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'none', ...media });
      await expect.poll(() => colours(canvas)).toEqual(light);
    }
  });

  it('gives PASI its areas', async () => {
    await open('pasi.html');
    await element().getByRole('button', { name: 'Paint the areas' }).click();
    await choose('Brush');
    await choose('large');
    await drag('front', stroke);
    await drag('front', knee);
    const { pasi } = measureCoverage(await strokes(), 'adult');
    expect(await told()).toContain(`Trunk ${(pasi.trunk.percent / 100).toFixed(1)} %`);
    await press('Confirm the painting');
    expect(await answers()).toMatchObject({
      'head.area-percent': 0,
      'upper-limbs.area-percent': 0,
      'trunk.area-percent': pasi.trunk.percent / 100,
      'lower-limbs.area-percent': pasi['lower-limbs'].percent / 100,
    });
    const picture = await pictures();
    await page.reload();
    await expect.poll(() => told()).toContain('confirmed');
    expect(await pictures()).toEqual(picture);
  });

  it('can be done without when its file does not come, and is had at the second try', async () => {
    await open('two.html');
    complaints.length = 0;
    await page.route('**/painting.js', (route) => route.abort());
    await page.reload();
    const notice = element().getByText('The body figure could not be loaded. Everything can be entered without it.');
    await expect.poll(() => notice.count()).toBe(1);
    await element().getByRole('textbox', { name: 'Head, front' }).fill('20');
    expect(await answers()).toMatchObject({ 'lund-browder.head.front': 20 });
    await page.unroute('**/painting.js');
    await element().getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => card().count()).toBe(1);
    complaints = complaints.filter((message) => !message.includes('Failed to load resource'));
  });
});

describe.each([
  `default-src 'none'; script-src 'self'`,
  `default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html`,
])('under the policy %s', (policy) => {
  const bare = { ...pages, 'index.html': pages['index.html'].replace('<link rel="icon" href="data:,">', '') };
  const strict = visiting(bundles, { pages: bare, headers: { 'content-security-policy': policy } });

  it('paints, confirms and comes back without a violation', async () => {
    await open('', {}, strict.site);
    await choose('Brush');
    await drag('front', stroke);
    await press(/^Confirm /);
    expect((await result()).status).toBe('complete');
    expect((await colours(card().locator('canvas').first())).length).toBeGreaterThan(0);
    const picture = await pictures();
    await page.reload();
    await expect.poll(() => told()).toContain('confirmed');
    expect(await pictures()).toEqual(picture);
    // A violation is written to the console; see afterEach.
  });
});
