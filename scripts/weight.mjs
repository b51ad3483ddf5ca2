// @ts-check
/**
 * What the built demo loads before an address is shown: files, bytes and compressed bytes.
 * `node scripts/weight.mjs [address, #patients] [folder, packages/demo/dist]`
 */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { findBrowser, launchArgs } from './browser.mjs';

const [hash = '#patients', folder = 'packages/demo/dist'] = process.argv.slice(2);
/** @type {Record<string, string>} */
const types = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.svg': 'image/svg+xml' };
/** @type {{ name: string, bytes: number, compressed: number }[]} */
const loaded = [];

const server = createServer(async ({ url = '/' }, response) => {
  const name = url === '/' ? 'index.html' : url.slice(1);
  try {
    const body = await readFile(path.join(folder, name));
    if (/\.(js|css|html)$/.test(name)) loaded.push({ name, bytes: body.length, compressed: gzipSync(body).length });
    response.writeHead(200, { 'content-type': types[path.extname(name)] ?? 'application/octet-stream' }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());

const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArgs });
// Without the service worker, which fetches everything ahead.
const context = await browser.newContext({ serviceWorkers: 'block' });
const page = await context.newPage();
await page.goto(`http://127.0.0.1:${port}/${hash}`);
await page.locator('main :is(h2, h3)').first().waitFor({ state: 'attached' });
await page.waitForLoadState('networkidle');
await browser.close();
server.close();

for (const { name, bytes, compressed } of loaded) console.log(`${name.padEnd(44)} ${bytes} ${compressed}`);
const sum = (/** @type {'bytes' | 'compressed'} */ key) => loaded.reduce((total, one) => total + one[key], 0);
console.log(
  `${hash}: ${loaded.length} files, ${(sum('bytes') / 1000).toFixed(1)} kB, gzip ${(sum('compressed') / 1000).toFixed(1)} kB`,
);
