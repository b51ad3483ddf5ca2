import { describe, expect, it } from 'vitest';
import { elementIds, filesOf } from '../../scripts/elements.mjs';
import { bundles, visiting } from '../support/pages.ts';

/** Lit registers itself, so that two versions on one page can be seen. */
const litsOwn = ['litElementVersions', 'litHtmlVersions', 'litPropertyMetadata', 'reactiveElementVersions'];

const html = (id: string) =>
  `<!doctype html><html lang="en"><title>${id}</title><script type="module" src="${id}.js"></script><clin-${id}></clin-${id}>`;

describe('a plain page that allows nothing but its script', () => {
  const opened = visiting(bundles, {
    pages: {
      'index.html': '<!doctype html><title>empty</title>',
      ...Object.fromEntries(elementIds.map((id) => [`${id}.html`, html(id)])),
    },
    headers: { 'content-security-policy': `default-src 'none'; script-src 'self'` },
  });

  it('is served', async () => {
    expect((await fetch(opened.site.url)).status).toBe(200);
  });

  it.each(elementIds.map((id) => [id]))(
    'shows %s, asks for nothing but its files and adds no global name',
    async (id) => {
      const page = await opened.browser.newPage();
      const complaints: string[] = [];
      const requests: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => complaints.push(message.text()));
      page.on('request', (request) => requests.push(new URL(request.url()).pathname));

      await page.goto(opened.site.url);
      const before = await page.evaluate(() => Object.getOwnPropertyNames(window));
      requests.length = 0;
      complaints.length = 0;
      await page.goto(`${opened.site.url}${id}.html`);
      await page.waitForFunction((tag) => document.querySelector(tag)?.shadowRoot?.childElementCount, `clin-${id}`);

      const added = (await page.evaluate(() => Object.getOwnPropertyNames(window))).filter(
        (name) => !before.includes(name),
      );
      expect(added.filter((name) => !litsOwn.includes(name))).toEqual([]);
      expect(requests.sort()).toEqual([`${id}.html`, ...filesOf(bundles, id)].map((file) => `/${file}`).sort());
      expect(complaints).toEqual([]);
      await page.close();
    },
  );
});
