import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { filesBelow, root } from '../support/files.ts';
import { openBrowser, serve } from '../support/pages.ts';

const bundles = path.join(root, 'packages/elements/dist/bundle');

/** Pieces of HTML in a document that load a bundle: a reader copies them into an empty file. */
const embeds = (text: string) =>
  [...text.matchAll(/```html\n(.*?)```/gs)]
    .map(([, html]) => html!)
    .filter((html) => html.includes('<script') && html.includes('<clin-'));

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** What a reader meets first has a piece to copy; guides may have some. */
const documents = [
  ...['README.md', 'packages/elements/README.md'].filter((file) => existsSync(path.join(root, file))),
  ...filesBelow('docs/guides').filter((file) => embeds(read(file)).length > 0),
];

it('a piece to copy is known by its script and its element', () => {
  const whole = '<script type="module" src="pasi.js"></script>\n<clin-pasi></clin-pasi>\n';
  const text = `\`\`\`html\n${whole}\`\`\`\n\n\`\`\`html\n<clin-pasi></clin-pasi>\n\`\`\`\n\n\`\`\`ts\nimport 'lit';\n\`\`\``;
  expect(embeds(text)).toEqual([whole]);
});

it.each(documents)('what %s says to copy works in an empty file', async (file) => {
  const pieces = embeds(read(file));
  expect(pieces.length).toBeGreaterThan(0);
  const site = await serve(bundles, { pages: Object.fromEntries(pieces.map((html, i) => [`${i}.html`, html])) });
  const browser = await openBrowser();
  try {
    for (const [i, html] of pieces.entries()) {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('pageerror', ({ message }) => complaints.push(message));
      // Wherever the document fetches a bundle from, the one just built is served.
      await page.route(/\/[\w-]+\.js$/, (route) =>
        route.fulfill({ path: path.join(bundles, path.basename(route.request().url())) }),
      );
      await page.goto(`${site.url}${i}.html`);
      for (const [, tag] of html.matchAll(/<(clin-[\w-]+)/g)) {
        await page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('h2'), tag!);
      }
      expect(complaints).toEqual([]);
      await page.close();
    }
  } finally {
    await browser.close();
    await site.close();
  }
});
