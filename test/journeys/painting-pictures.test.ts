import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bodyAges, bodyViews, type BodyAge } from '@clinimetric/scoring/body-figure';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/files.ts';
import { bundles, visiting } from '../support/pages.ts';
import { paintedBsa, plaques } from '../support/plaques.ts';

/**
 * The drawn figure of every age as letters, front beside back: the darker a cell of the picture, the denser its sign.
 * A person reads what changed from the difference of two texts. To renew them, after `pnpm build`:
 * `UPDATE_PICTURES=1 npx vitest run --project journeys test/journeys/painting-pictures.test.ts`
 */
const file = path.join(root, 'test/journeys/painting-pictures.txt');
const isRenewing = process.env['UPDATE_PICTURES'] !== undefined;

/** One cell of a picture in pixels. */
const cell = { width: 6, height: 12 };
/** Signs by the darkness from which each is used, of 255: skin, a border, an outline, hatching, plaque. */
const signs: readonly (readonly [darkness: number, sign: string])[] = [
  [3, '.'],
  [11, ':'],
  [24, '-'],
  [48, '+'],
  [84, '#'],
  [130, '@'],
];
/** Edges are smoothed a little differently by every browser: a cell on the edge of two signs may take the other one. */
const shareOfNeighbours = 0.04;

const signOf = (darkness: number) => signs.filter(([from]) => darkness >= from).at(-1)?.[1] ?? ' ';
const rankOf = (sign: string | undefined) => signs.findIndex((one) => one[1] === sign);

/** Mean darkness of the cells of a picture, row by row. */
async function darknessOf(page: Page, png: Buffer): Promise<number[][]> {
  return page.evaluate(
    async ({ source, cell }) => {
      const image = await createImageBitmap(await (await fetch(source)).blob());
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const darkness = (x: number, y: number) => {
        const at = 4 * (y * image.width + x);
        return 255 - (data[at]! * 2 + data[at + 1]! * 5 + data[at + 2]!) / 8;
      };
      return Array.from({ length: Math.floor(image.height / cell.height) }, (_, row) =>
        Array.from({ length: Math.floor(image.width / cell.width) }, (_, column) => {
          let sum = 0;
          for (let k = 0; k < cell.width * cell.height; k++)
            sum += darkness(column * cell.width + (k % cell.width), row * cell.height + Math.floor(k / cell.width));
          return sum / (cell.width * cell.height);
        }),
      );
    },
    { source: `data:image/png;base64,${png.toString('base64')}`, cell },
  );
}

const heading = (age: BodyAge) => `age ${age}`;

function storedPicture(age: BodyAge): string[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  const from = lines.indexOf(heading(age)) + 1;
  return from === 0 ? [] : lines.slice(from, lines.indexOf('', from));
}

/** Cells that differ by more than the next sign, as places; and how many differ at all. */
function differences(stored: readonly string[], drawn: readonly string[]): { far: string[]; share: number } {
  const far: string[] = [];
  let near = 0;
  let drawnOn = 0;
  for (let row = 0; row < Math.max(stored.length, drawn.length); row++) {
    for (let column = 0; column < Math.max(stored[row]?.length ?? 0, drawn[row]?.length ?? 0); column++) {
      const [before, now] = [rankOf(stored[row]?.[column]), rankOf(drawn[row]?.[column])];
      if (before >= 0 || now >= 0) drawnOn++;
      if (before === now) continue;
      if (Math.abs(before - now) > 1) far.push(`${row}:${column}`);
      else near++;
    }
  }
  return { far, share: near / drawnOn };
}

describe('the figure as drawn', () => {
  const opened = visiting(bundles, {
    pages: {
      'index.html': '<!doctype html><html lang="en"><script type="module" src="bsa.js"></script><clin-bsa></clin-bsa>',
    },
  });
  let page: Page;
  const drawn = new Map<BodyAge, string[]>();

  beforeAll(async () => {
    page = await opened.browser.newPage({
      viewport: { width: 1280, height: 1000 },
      deviceScaleFactor: 1,
      colorScheme: 'light',
    });
    await page.goto(opened.site.url);
  });
  afterAll(() => {
    if (isRenewing)
      writeFileSync(file, bodyAges.map((age) => `${[heading(age), ...drawn.get(age)!].join('\n')}\n\n`).join(''));
  });

  async function draw(answers: object): Promise<string[]> {
    await page.evaluate((given) => Object.assign(document.querySelector('clin-bsa')!, { answers: given }), answers);
    const bodies = page.locator('clin-bsa').getByRole('region', { name: 'Body figure' }).locator('.body');
    await expect.poll(() => bodies.count()).toBe(bodyViews.length);
    const sides = [];
    for (const body of await bodies.all()) {
      // On whole pixels, wherever the letters of this machine have moved it.
      await body.evaluate((one) => {
        const { style } = document.querySelector('clin-bsa') as HTMLElement;
        style.cssText = 'position: relative';
        const { x, y } = one.getBoundingClientRect();
        style.left = `${Math.round(x) - x}px`;
        style.top = `${Math.round(y) - y}px`;
      });
      sides.push(await darknessOf(page, await body.screenshot()));
    }
    const [front, back] = sides;
    return front!.map((cells, row) =>
      [cells, back![row]!]
        .map((side) => side.map(signOf).join(''))
        .join('  ')
        .trimEnd(),
    );
  }

  it.each(bodyAges)('at age %s is as it was, give or take the smoothing of edges', async (age) => {
    const picture = await draw(paintedBsa(plaques(age), age));
    drawn.set(age, picture);
    if (isRenewing) return;
    const { far, share } = differences(storedPicture(age), picture);
    expect(far, picture.join('\n')).toEqual([]);
    expect(share).toBeLessThan(shareOfNeighbours);
  });

  it.each([
    ['a plaque less', { ...paintedBsa(plaques('adult').slice(1)) }],
    ['another age', paintedBsa(plaques('15'), '15')],
    ['no paint', { method: 'lund-browder', 'age-years': 45 }],
  ])('is not taken for one with %s', async (_, answers) => {
    const { far } = differences(storedPicture('adult'), await draw(answers));
    if (!isRenewing) expect(far.length).toBeGreaterThan(2);
  });

  it('is not taken for one without its inner borders', async () => {
    const sheet = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('clin-bsa')!;
      const hidden = new CSSStyleSheet();
      hidden.replaceSync('.lines .border { display: none }');
      shadowRoot!.adoptedStyleSheets.push(hidden);
      return shadowRoot!.adoptedStyleSheets.length;
    });
    expect(sheet).toBeGreaterThan(1);
    const { far, share } = differences(storedPicture('adult'), await draw(paintedBsa(plaques('adult'))));
    await page.evaluate(() => document.querySelector('clin-bsa')!.shadowRoot!.adoptedStyleSheets.pop());
    if (!isRenewing) expect(far.length > 2 || share > shareOfNeighbours).toBe(true);
  });
});
