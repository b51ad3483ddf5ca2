import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../support/files.ts';
import { openBrowser, serve } from '../support/pages.ts';

it('the built demo opens from any folder of a host without a complaint', async () => {
  const site = await serve(path.join(root, 'packages/demo/dist'));
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('response', (response) => {
      if (response.status() >= 400 && !response.url().endsWith('/favicon.ico')) complaints.push(response.url());
    });
    await page.goto(site.url, { waitUntil: 'load' });
    await expect.poll(() => page.title()).not.toBe('');
    expect(await page.locator('h1').count()).toBe(1);
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
  } finally {
    await browser.close();
    await site.close();
  }
});
