import type { Answers } from '@clinimetric/scoring';
import { expect as expectOf, fixture, html } from '@open-wc/testing';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { mount, settled, type Attributes } from './support/mount.ts';
import { Person } from './support/person.ts';
import { elements, registerAll, samplesOf, type Row } from './support/rows.ts';

beforeAll(registerAll);

const cases = (row: Row): [name: string, answers: Answers, attributes: Attributes][] => [
  ...samplesOf(row).map(([name, answers]): [string, Answers, Attributes] => [name, answers, {}]),
  ['disabled', row.samples.partial, { disabled: '' }],
  ['read-only', row.samples.partial, { readonly: '' }],
  ...row.layouts.map((layout): [string, Answers, Attributes] => [JSON.stringify(layout), row.samples.partial, layout]),
];

/** The one rule that depends on the scheme. It takes longer than all others together. */
const contrast = 'color-contrast';
let allOthers: string[];

beforeAll(async () => {
  await expectOf(await fixture(html`<p>Loads axe.</p>`)).to.be.accessible();
  const { axe } = window as unknown as { axe: { getRules: () => { ruleId: string }[] } };
  allOthers = axe.getRules().flatMap(({ ruleId }) => (ruleId === contrast ? [] : [ruleId]));
  expect(allOthers.length).toBeGreaterThan(50);
});

describe.each(elements)('%s', (_, row) => {
  it.each(cases(row))('has no fault that axe finds: %s', async (_, answers, attributes) => {
    const { element } = await mount(row, answers, { name: 'score', required: '', ...attributes });
    await expectOf(element).to.be.accessible({ ignoredRules: [contrast] });
  });

  it.each(
    ['light', 'dark'].flatMap((scheme) => ['partial', 'complete', 'invalid'].map((name) => [scheme, name] as const)),
  )('has enough contrast, %s, %s', async (scheme, name) => {
    const { element, form } = await mount(row, row.samples[name as keyof typeof row.samples]);
    const root = element.shadowRoot!.firstElementChild!;
    const canvas = () => {
      const [red] = /\d+/.exec(getComputedStyle(root).backgroundColor)!;
      return Number(red) < 128 ? 'dark' : 'light';
    };
    form.style.colorScheme = scheme;
    expect(canvas()).toBe(scheme);
    await expectOf(element).to.be.accessible({ ignoredRules: allOthers });
  });

  it('would be told of faults', async () => {
    const { element } = await mount(row, row.samples.partial);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { color: #888 !important; background: #777 !important }');
    element.shadowRoot!.adoptedStyleSheets.push(sheet);
    await expectOf(element).not.to.be.accessible({ ignoredRules: allOthers });
    for (const control of element.shadowRoot!.querySelectorAll('[aria-label], [aria-labelledby], label')) {
      for (const name of ['aria-label', 'aria-labelledby']) control.removeAttribute(name);
      if (control.localName === 'label') control.replaceWith(...control.querySelectorAll('input'));
    }
    await expectOf(element).not.to.be.accessible({ ignoredRules: [contrast] });
  });

  it('names every control', async () => {
    const { element } = await mount(row, row.samples.partial);
    const controls = element.shadowRoot!.querySelectorAll<HTMLInputElement>(
      'input, button, select, textarea, [role="slider"]',
    );
    expect(controls.length).toBeGreaterThan(0);
    for (const control of controls) {
      const by = control
        .getAttribute('aria-labelledby')
        ?.split(/\s+/)
        .map((id) => element.shadowRoot!.getElementById(id)!);
      const texts = (by ?? [control.labels?.[0] ?? control]).map(({ textContent }) => textContent.trim());
      const name = control.getAttribute('aria-label') ?? texts.join(' ');
      expect(name, control.outerHTML).not.toBe('');
      // An id is no name.
      expect(element.instrument.item(name), name).toBeUndefined();
    }
  });

  it('refers only to what is there', async () => {
    for (const [, answers] of samplesOf(row)) {
      const { element } = await mount(row, answers);
      const root = element.shadowRoot!;
      for (const name of ['aria-describedby', 'aria-labelledby', 'aria-controls', 'for']) {
        for (const inner of root.querySelectorAll(`[${name}]`)) {
          for (const id of inner.getAttribute(name)!.split(/\s+/))
            expect(root.getElementById(id), `${name}=${id}`).not.toBeNull();
        }
      }
      const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    }
  });
});

describe.each(elements)('%s says its total', (_, row) => {
  const { act } = row.actions['an answer pressed'];

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    return () => vi.useRealTimers();
  });

  async function mountListening() {
    const { element, form } = await mount(row);
    const live = element.shadowRoot!.querySelectorAll(
      '[role="status"], [aria-live]:not([aria-live="off"]), [role="alert"]',
    );
    expect(live.length).toBeGreaterThan(0);
    const said: string[] = [];
    for (const region of live) {
      const watch = new MutationObserver(() => said.push(region.textContent!.trim()));
      watch.observe(region, { childList: true, characterData: true, subtree: true });
    }
    const wait = async (ms: number) => {
      vi.advanceTimersByTime(ms);
      await settled(element);
      await Promise.resolve();
    };
    return { element, form, said, wait };
  }

  it('once the answers have rested for a second, and not before', async () => {
    const { element, said, wait } = await mountListening();
    for (let i = 0; i < 5; i++) {
      await act(new Person(element));
      element.reset();
      await act(new Person(element));
      await wait(900);
    }
    expect(said).toEqual([]);
    await wait(200);
    expect(said).toHaveLength(1);
    expect(said[0]).not.toBe('');
    await wait(10_000);
    expect(said).toHaveLength(1);
  });

  it('as a number when it is complete', async () => {
    const { element, said, wait } = await mountListening();
    element.answers = row.samples.complete;
    await wait(5000);
    // The page knows what it has set.
    expect(said).toEqual([]);
    element.defaultAnswers = row.samples.complete;
    element.reset();
    await wait(5000);
    const total = element.format(row.total, element.instrument.total.decimals);
    expect(said).toEqual([expect.stringContaining(total)]);
  });
});
