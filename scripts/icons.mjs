// @ts-check
/** Draws the icons of the installed demo from its `icon.svg`. Run by hand after the drawing has changed; the pictures are kept. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { findBrowser, launchArgs } from './browser.mjs';

const demo = new URL('../packages/demo/', import.meta.url);
const folder = new URL('public/icons/', demo);
const drawing = (await readFile(new URL('src/icon.svg', demo), 'utf8')).replace(/stroke="#\w+"/, 'stroke="#fff"');
const plate = '#0a5a68';

/**
 * `share`: how much of the plate the drawing takes. A maskable icon may lose all but a circle of four fifths; the corners of
 * Apple's are cut by the system.
 * @type {readonly { name: string, size: number, share: number, radius: number }[]}
 */
const icons = [
  { name: '192', size: 192, share: 0.68, radius: 0.2 },
  { name: '512', size: 512, share: 0.68, radius: 0.2 },
  { name: 'maskable-512', size: 512, share: 0.5, radius: 0 },
  { name: 'apple-touch-icon', size: 180, share: 0.62, radius: 0 },
];

const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArgs });
const page = await browser.newPage();
await mkdir(folder, { recursive: true });
for (const { name, size, share, radius } of icons) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>
    body { margin: 0; background: transparent }
    div { align-items: center; background: ${plate}; border-radius: ${radius * size}px; display: flex; height: ${size}px; justify-content: center; width: ${size}px }
    svg { fill: none; width: ${share * size}px }
  </style><div>${drawing}</div>`);
  await writeFile(new URL(`${name}.png`, folder), await page.screenshot({ omitBackground: true }));
  console.log(fileURLToPath(new URL(`${name}.png`, folder)));
}
await browser.close();
