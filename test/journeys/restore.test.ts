import { describe, expect, it } from 'vitest';
import { elements } from '../contract/support/rows.ts';
import { bundles, visiting } from '../support/pages.ts';

const idOf = (tag: string) => tag.replace('clin-', '');

const html = (tag: string) =>
  `<!doctype html><html lang="en"><title>${tag}</title><link rel="icon" href="data:,"><script type="module" src="${idOf(tag)}.js"></script><form><${tag} name="score"></${tag}></form>`;

type Element = HTMLElement & { answers: object };
type Marked = Window & { seenBefore?: boolean };

describe('the browser, going back to a page', () => {
  const opened = visiting(bundles, {
    pages: {
      'elsewhere.html': '<!doctype html><title>elsewhere</title>',
      ...Object.fromEntries(elements.map(([tag]) => [`${tag}.html`, html(tag)])),
    },
  });

  it.each(elements)('brings the answers of %s back', async (tag, { samples, total }) => {
    const page = await opened.browser.newPage();
    const ready = () =>
      page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.childElementCount, tag);
    await page.goto(`${opened.site.url}${tag}.html`);
    await ready();
    await page.evaluate(
      ({ name, answers }) => {
        (window as Marked).seenBefore = true;
        (document.querySelector(name) as Element).answers = answers;
      },
      { name: tag, answers: samples.complete },
    );
    await page.goto(`${opened.site.url}elsewhere.html`);
    await page.goBack();
    await ready();
    const [isSame, answers, score] = await page.evaluate(
      (name) => [
        (window as Marked).seenBefore,
        (document.querySelector(name) as Element).answers,
        new FormData(document.querySelector('form')!).get('score'),
      ],
      tag,
    );
    // Else the page itself had been kept, and nothing restored.
    expect(isSame).toBeUndefined();
    expect(answers).toEqual(samples.complete);
    expect(score).toBe(String(total));
    await page.close();
  });
});
