import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { bundleEntries, elementIds, idsOfWhole, whole } from '../../scripts/elements.mjs';
import { bundles, visiting } from '../support/pages.ts';

const html = (...ids: string[]) =>
  `<!doctype html><html lang="en"><title>bundles</title><link rel="icon" href="data:,">${ids.map((id) => `<script type="module" src="${id}.js"></script>`).join('')}${elementIds.map((id) => `<clin-${id}></clin-${id}>`).join('')}`;

describe('bundles on one page', () => {
  const opened = visiting(bundles, {
    pages: {
      'two.html': html('dlqi', 'pasi'),
      'single.html': html(...elementIds),
      'whole.html': html(whole),
      'mixed.html': html(whole, ...elementIds),
    },
  });

  async function open(name: string, tags: string[]): Promise<{ page: Page; requests: string[] }> {
    const page = await opened.browser.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.goto(opened.site.url + name);
    await page.waitForFunction(
      (all) => all.every((tag) => document.querySelector(tag)?.shadowRoot?.childElementCount),
      tags,
    );
    return { page, requests };
  }

  it.each([
    ['two.html', ['clin-dlqi', 'clin-pasi']],
    ['single.html', elementIds.map((id) => `clin-${id}`)],
    ['whole.html', idsOfWhole.map((id) => `clin-${id}`)],
    ['mixed.html', elementIds.map((id) => `clin-${id}`)],
  ])(
    '%s says once what the kit is for and loads every file once',
    async (name, tags) => {
      const { page, requests } = await open(name, tags);
      const said = await page.evaluate(
        (all) => all.filter((tag) => /does not diagnose/.test(document.querySelector(tag)!.shadowRoot!.textContent!)),
        tags,
      );
      expect(said).toHaveLength(1);
      expect(requests).toEqual([...new Set(requests)]);
      await page.close();
    },
    30_000,
  );

  it('every one hands out its classes, and the same two functions as all others', async () => {
    const { page } = await open('two.html', ['clin-dlqi']);
    for (const id of bundleEntries.keys()) {
      // As text, so that nobody but the page reads its imports.
      const found = await page.evaluate<{ ids: string[]; isSame: boolean[] }>(
        `Promise.all([import('/${id}.js'), import('/dlqi.js')]).then(([kit, other]) => ({
          ids: Object.values(kit).flatMap((one) => one.instrument?.id ?? one.id ?? []),
          isSame: [kit.addLanguage === other.addLanguage, kit.define === other.define, typeof kit.define === 'function'],
        }))`,
      );
      expect(found.isSame, id).toEqual([true, true, true]);
      expect(found.ids.sort()).toEqual(id === whole ? idsOfWhole : [id]);
    }
    await page.close();
  }, 30_000);
});
