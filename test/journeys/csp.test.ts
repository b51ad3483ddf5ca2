import type { Browser, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { elements } from '../contract/support/rows.ts';
import { bundles, visiting } from '../support/pages.ts';

const policies = {
  'nothing but its script': `default-src 'none'; script-src 'self'`,
  'no text turned into markup either': `default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html`,
};

interface Seen extends Window {
  violations: string[];
}

/** A page that notes whatever its policy forbids, from the very start. */
async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const seen: string[] = ((window as unknown as Seen).violations = []);
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) =>
      seen.push(`${effectiveDirective} ${sample}`),
    );
  });
  await page.goto(url);
  return page;
}

const violationsOf = (page: Page) => page.evaluate(() => (window as unknown as Seen).violations);

describe.each(Object.entries(policies))('under a policy that allows %s', (_, policy) => {
  const opened = visiting(bundles, {
    pages: {
      'index.html':
        '<!doctype html><html lang="en"><title>strict</title><script type="module" src="all.js"></script><form></form>',
    },
    headers: { 'content-security-policy': policy },
  });

  it('a style written into markup is noted', async () => {
    const page = await openPage(opened.browser, opened.site.url);
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await expect.poll(() => violationsOf(page)).toEqual([expect.stringContaining('style-src')]);
    await page.close();
  });

  it.each(elements)('%s renders, is used and scores without a violation', async (tag, { samples, total }) => {
    const page = await openPage(opened.browser, opened.site.url);
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => complaints.push(message.text()));
    await page.waitForFunction((name) => customElements.get(name), tag);
    const seen = await page.evaluate(
      async ({ tag, samples }) => {
        type Element = HTMLElement & {
          name: string;
          answers: object;
          updateComplete: Promise<unknown>;
          reportValidity: () => void;
        };
        const form = document.querySelector('form')!;
        const element = form.appendChild(document.createElement(tag)) as Element;
        element.name = 'score';
        for (const answers of samples) {
          element.answers = answers;
          await element.updateComplete;
          element.reportValidity();
          // Whatever can be opened is opened.
          for (const button of element.shadowRoot!.querySelectorAll('button')) button.click();
          await element.updateComplete;
        }
        element.answers = samples.at(-1)!;
        await element.updateComplete;
        const { display, borderTopStyle } = getComputedStyle(element.shadowRoot!.querySelector('.card')!);
        return {
          score: new FormData(form).get('score'),
          title: element.shadowRoot!.querySelector('h2')!.textContent,
          display,
          borderTopStyle,
        };
      },
      { tag, samples: [{}, samples.invalid, samples.partial, samples.complete] },
    );
    expect(seen).toMatchObject({ score: String(total), borderTopStyle: 'solid' });
    expect(seen.title).not.toBe('');
    expect(await violationsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
