import path from 'node:path';
import type { Page } from 'playwright';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { elements } from '../contract/support/rows.ts';
import { fromSources } from '../../scripts/source-condition.mjs';
import { root } from '../support/files.ts';
import { bundles, visiting } from '../support/pages.ts';

/** What a site's own bundler makes of a module of the site, with a copy of the kit in it. */
async function bundle(code: string): Promise<string> {
  const name = 'virtual:site';
  const made = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    // As in production, whatever the environment of this run says: Lit complains of a second copy in development.
    resolve: { conditions: fromSources.conditions.map((one) => one.replace('development|production', 'production')) },
    plugins: [
      {
        name: 'site',
        resolveId: (id) => (id === name ? path.join(root, 'test/journeys/site.js') : undefined),
        load: (id) => (id.endsWith('/site.js') ? code : undefined),
      },
    ],
    build: { write: false, target: 'es2022', rolldownOptions: { input: name, output: { codeSplitting: false } } },
  });
  const [{ output }] = [made].flat() as unknown as [{ output: [{ code: string }] }];
  return output[0].code;
}

const page = (...scripts: string[]) =>
  `<!doctype html><html lang="en"><title>copies</title><link rel="icon" href="data:,">${scripts.map((src) => `<script type="module" src="${src}"></script>`).join('')}<form></form>`;

describe('two copies of the kit on one page', () => {
  const opened = visiting(bundles, async () => {
    const copy = (prefix: string) =>
      bundle(`import * as kit from '@clinimetric/elements';
for (const elementClass of Object.values(kit).filter((one) => one.instrument)) kit.define(elementClass, '${prefix}-' + elementClass.instrument.id);`);
    return {
      pages: {
        'same.html': page('all.js', 'all.js?again', ...elements.map(([tag]) => `${tag.replace('clin-', '')}.js`)),
        'own-names.html': page('one.js', 'two.js'),
        'one.js': await copy('one'),
        'two.js': await copy('two'),
      },
    };
  });

  async function open(name: string, tags: string[]): Promise<{ page: Page; complaints: string[] }> {
    const page = await opened.browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(opened.site.url + name, { waitUntil: 'load' });
    await page.waitForFunction((names) => names.every((one) => customElements.get(one)), tags);
    return { page, complaints };
  }

  /** The scores that elements of these tags submit, filled in one after another. */
  const score = (page: Page, tags: string[], answers: object) =>
    page.evaluate(
      async ({ tags, answers }) => {
        type Element = HTMLElement & { name: string; answers: object; updateComplete: Promise<unknown> };
        const form = document.querySelector('form')!;
        const made = tags.map((tag) => Object.assign(document.createElement(tag) as Element, { name: tag }));
        form.replaceChildren(...made);
        await made[0]!.updateComplete;
        for (const element of made) {
          element.answers = answers;
          await element.updateComplete;
        }
        return made.map(({ name, shadowRoot }) => [
          new FormData(form).get(name),
          shadowRoot!.querySelector('h2') !== null,
        ]);
      },
      { tags, answers },
    );

  it('under the same names do no harm', async () => {
    const tags = elements.map(([tag]) => tag);
    const { page, complaints } = await open('same.html', tags);
    for (const [tag, { samples, total }] of elements) {
      expect(await score(page, [tag, tag], samples.complete)).toEqual([
        [String(total), true],
        [String(total), true],
      ]);
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('under names of their own both work', async () => {
    const names = (tag: string) => ['one', 'two'].map((prefix) => tag.replace('clin', prefix));
    const { page, complaints } = await open(
      'own-names.html',
      elements.flatMap(([tag]) => names(tag)),
    );
    for (const [tag, { samples, total }] of elements) {
      expect(await score(page, names(tag), samples.complete)).toEqual([
        [String(total), true],
        [String(total), true],
      ]);
    }
    const isOneClass = await page.evaluate(([one, two]) => {
      const base = (tag: string) => Object.getPrototypeOf(customElements.get(tag)) as unknown;
      return base(one!) === base(two!);
    }, names(elements[0]![0]));
    // Else there would be one copy only.
    expect(isOneClass).toBe(false);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
