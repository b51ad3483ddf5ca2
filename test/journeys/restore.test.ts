import path from 'node:path';
import { expect, it } from 'vitest';
import { elements } from '../contract/support/rows.ts';
import { root } from '../support/files.ts';
import { openBrowser, serve } from '../support/pages.ts';

const html = (id: string) =>
  `<!doctype html><html lang="en"><title>${id}</title><link rel="icon" href="data:,"><script type="module" src="${id}.js"></script><form><clin-${id} name="score"></clin-${id}></form>`;

type Element = HTMLElement & { answers: object };

it('the browser brings answers back when a page is loaded again', async () => {
  const ids = elements.map(([tag]) => tag.replace('clin-', ''));
  const site = await serve(path.join(root, 'packages/elements/dist/bundle'), {
    pages: Object.fromEntries(ids.map((id) => [`${id}.html`, html(id)])),
  });
  const browser = await openBrowser();
  try {
    for (const [tag, { samples, total }] of elements) {
      const page = await browser.newPage();
      const ready = () =>
        page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.childElementCount, tag);
      await page.goto(`${site.url}${tag.replace('clin-', '')}.html`);
      await ready();
      await page.evaluate(({ tag, answers }) => ((document.querySelector(tag) as Element).answers = answers), {
        tag,
        answers: samples.complete,
      });
      await page.reload();
      await ready();
      expect(await page.evaluate((name) => (document.querySelector(name) as Element).answers, tag)).toEqual(
        samples.complete,
      );
      expect(await page.evaluate(() => new FormData(document.querySelector('form')!).get('score'))).toBe(String(total));
      await page.close();
    }
  } finally {
    await browser.close();
    await site.close();
  }
});
