import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { root } from '../support/files.ts';
import { bundles, visiting } from '../support/pages.ts';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** Whole pages among the examples of a document. */
const pagesIn = (file: string) =>
  [...read(file).matchAll(/```html\n(<!doctype html>[^]*?)```/g)].map(([, page]) => page!);

const guide = 'docs/guides/embedding.md';
const readme = pagesIn('README.md')[0]!;
const examples = pagesIn(guide).map((html, index) => ({
  name: `${guide}, page ${index + 1}`,
  address: `${index}.html`,
  html,
}));

describe('a page copied from a document', () => {
  const opened = visiting(bundles, {
    pages: { 'readme.html': readme, ...Object.fromEntries(examples.map(({ address, html }) => [address, html])) },
  });

  async function open(address: string): Promise<{ page: Page; complaints: string[] }> {
    const page = await opened.browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (!message.location().url.endsWith('/favicon.ico')) complaints.push(message.text());
    });
    await page.goto(opened.site.url + address);
    return { page, complaints };
  }

  it.each(examples)('$name: shows its element', async ({ address, html }) => {
    const { page, complaints } = await open(address);
    const [, tag] = /<(clin-[\w-]+)/.exec(html)!;
    await page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.childElementCount, tag!);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('README.md: scores, tells, waits until it is complete, and submits', async () => {
    const { page, complaints } = await open('readme.html');
    const output = page.locator('pre');
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await output.innerText()).toBe('');
    await page.getByRole('textbox', { name: 'Head and neck: Area' }).focus();
    for (const [area, signs] of [
      ['15', '221'],
      ['20', '322'],
      ['35', '232'],
      ['45', '333'],
    ]) {
      await page.keyboard.type(area!);
      expect(await output.innerText()).toBe('incomplete');
      await page.keyboard.press('Enter');
      await page.keyboard.type(signs!);
    }
    // The worked example of docs/instruments/pasi.md.
    expect(await output.innerText()).toBe('PASI 20.9');
    await page.getByRole('button', { name: 'Save' }).click();
    expect((await output.innerText()).split('\n')).toEqual(
      expect.arrayContaining([
        'pasi=20.9',
        'pasi.head.area-percent=15',
        'pasi.lower-limbs.desquamation=3',
        'pasi.version=1.1.0',
      ]),
    );
    expect(complaints).toEqual([]);
    await page.close();
  });
});
