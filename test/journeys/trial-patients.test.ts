import type { Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { root } from '../support/files.ts';
import { visiting } from '../support/pages.ts';

const opened = visiting(root);
let page: Page;
let complaints: string[];

async function open(name: string, width = 1280): Promise<void> {
  page = await opened.browser.newPage({ viewport: { width, height: 900 } });
  complaints = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(`${opened.site.url}docs/examples/${name}.html`, { waitUntil: 'load' });
  expect(await page.locator('.stamp').innerText()).toContain('Made up');
}

afterEach(async () => {
  expect(complaints).toEqual([]);
  await page.close();
});

const goTo = (visit: string) => page.getByRole('link', { name: visit, exact: true }).click();
const fillIn = () => page.getByRole('button', { name: 'Fill in this visit as it was made up' }).click();
const textOf = async (selector: string) =>
  (await page.locator(`${selector} .root`).first().innerText()).replace(/\s+/g, ' ');

describe('a lupus trial patient, in plain HTML from the built files', () => {
  it('walks from baseline to week 24 and an SRI-4 verdict with its reasons', async () => {
    await open('lupus-trial-patient');
    expect(await textOf('#baseline clin-sledai-2k')).toMatch(/SLEDAI-2K today complete 12/);
    await goTo('Week 24 against baseline');
    expect(await textOf('clin-sri')).toMatch(/^SRI-4 \(BLISS rules\): not evaluable/);

    await goTo('Week 24');
    // The global assessment comes first: the indices are not there before it.
    expect(await page.locator('#sledai-24').isVisible()).toBe(false);
    await page
      .locator('#pga-24')
      .getByRole('textbox', { name: /Overall lupus activity/ })
      .first()
      .fill('1.2');
    await page.keyboard.press('Tab');
    expect(await page.locator('#sledai-24').isVisible()).toBe(true);
    await fillIn();

    await goTo('Week 24 against baseline');
    const verdict = await textOf('clin-sri');
    expect(verdict).toMatch(/^SRI-4 \(BLISS rules\): reached/);
    for (const reason of [
      '12 → 8: 4 lower',
      'no new A',
      '1 new B (Kidney E → B)',
      '1.80 → 1.20',
      'must be free of treatment failure: it is',
    ])
      expect(verdict).toContain(reason);
    // The visit that did not take place is a gap.
    expect(await textOf('clin-trend')).toContain('not done');
  });

  it('fails on a rise of exactly 0.30 by the rules of one trial and not by those of another', async () => {
    await open('lupus-trial-patient');
    await goTo('Week 24');
    await fillIn();
    await page
      .locator('#pga-24')
      .getByRole('textbox', { name: /Overall lupus activity/ })
      .first()
      .fill('2.1');
    await page.keyboard.press('Tab');
    await goTo('Week 24 against baseline');
    expect(await textOf('clin-sri')).toMatch(/^SRI-4 \(BLISS rules\): not reached.*1\.80 → 2\.10: rise of 0\.30/);
    await page.locator('#preset').selectOption('kamen2022');
    expect(await textOf('clin-sri')).toMatch(/^SRI-4 \(.*\): reached/);
  });

  it('has no verdict without a recorded dose, on a phone too', async () => {
    await open('lupus-trial-patient', 320);
    await goTo('Week 24');
    await fillIn();
    await page.locator('#treatment-24 [name="dose"]').fill('');
    await page.locator('#treatment-24 [name="dose-week-20"]').fill('');
    await goTo('Week 24 against baseline');
    expect(await textOf('clin-sri')).toMatch(/^SRI-4 \(BLISS rules\): not evaluable.*dose not recorded/i);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

describe('a plaque trial patient, in plain HTML from the built files', () => {
  it('walks from baseline to month 6 with plaques, IGA and PASI', async () => {
    await open('plaque-trial-patient');
    // 60 × 40 mm as an ellipse, at a million cells per cm²: row T8 of the sheet.
    expect(await textOf('#p1-0')).toContain('18.85');
    await goTo('Month 6');
    expect(await page.locator('#pasi-6').isVisible()).toBe(false);
    await fillIn();
    expect(await page.locator('#pasi-6').isVisible()).toBe(true);
    await goTo('Month 6 against baseline');
    // Two plaques 8 → 2 and 9 → 6: row T6 of the sheet.
    expect(await textOf('#change clin-plaques')).toMatch(/8\.5 → 4\.0.*52\.9 %/);
    const responses = await textOf('clin-response');
    expect(responses).toMatch(/PASI 13\.3 → 3\.1 .*PASI-75 .*?reached/);
    expect(responses).toMatch(/IGA 3 → 1/);
    expect(responses).toMatch(/TPSS-75/);
  });
});
