import type { InstrumentElement } from '@clinimetric/elements';
import { fixture, html } from '@open-wc/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { mount, settled } from './support/mount.ts';
import { NotThere, Person } from './support/person.ts';
import { elements, registerAll, rows, type Row } from './support/rows.ts';

/** Lit registers itself, so that two versions on one page can be seen. */
const litsOwn = ['litElementVersions', 'litHtmlVersions', 'litPropertyMetadata', 'reactiveElementVersions'];

const globals = () => Object.getOwnPropertyNames(window);
const atFirst = globals();

/** Shows an element in all its samples and does to it all that a person can do. */
async function exercise(row: Row): Promise<void> {
  for (const { from, attributes, act } of Object.values(row.actions)) {
    const { element } = await mount(row, from, { name: 'score', ...attributes });
    await act(new Person(element)).catch((error: unknown) => {
      if (!(error instanceof NotThere)) throw error;
    });
  }
  for (const answers of Object.values(row.samples)) (await mount(row, answers)).element.reportValidity();
}

// Nothing here is registered before this file says so.
describe('loading', () => {
  it.each(elements)('the class of %s registers nothing, its registration module that one tag', async (tag, row) => {
    const registered = () => rows.map((one) => one.tag).filter((one) => customElements.get(one));
    const already = registered();
    const elementClass = await row.load();
    expect(elementClass.instrument.id).toBe(tag.replace('clin-', ''));
    expect(Object.values(await import('@clinimetric/elements'))).toContain(elementClass);
    expect(registered()).toEqual(already);
    await row.register();
    expect(registered().sort()).toEqual([...already, tag].sort());
    expect(globals().filter((name) => !atFirst.includes(name) && !litsOwn.includes(name))).toEqual([]);
  });

  it('knows every form control of the kit', async () => {
    const modules = import.meta.glob<Record<string, unknown>>('../../packages/elements/src/*/*.element.ts');
    const loaded = await Promise.all(Object.values(modules).map((load) => load()));
    // A view over several results is no form control and has no instrument.
    const tags = loaded
      .flatMap((one) => Object.values(one))
      .filter((one): one is typeof InstrumentElement => typeof one === 'function' && 'instrument' in one)
      .map(({ instrument }) => `clin-${instrument.id}`);
    expect(rows.map(({ tag }) => tag).sort()).toEqual(tags.sort());
  });
});

describe.each(elements)('%s leaves the page as it is', (tag, row) => {
  beforeAll(registerAll);

  it('while all is done to it that a person can do', async () => {
    const before = globals();
    const head = document.head.innerHTML;
    const page = () => [
      document.styleSheets.length,
      document.adoptedStyleSheets.length,
      document.documentElement.getAttributeNames().join(),
    ];
    const look = page();
    const body = [...document.body.children];
    const calls: string[] = [];
    const spies = (
      [
        [window, 'fetch'],
        [window, 'open'],
        [navigator, 'sendBeacon'],
        [XMLHttpRequest.prototype, 'open'],
        [Storage.prototype, 'setItem'],
        [indexedDB, 'open'],
        [caches, 'open'],
        [history, 'pushState'],
        [history, 'replaceState'],
      ] as [Record<string, () => unknown>, string][]
    ).map(([holder, name]) => vi.spyOn(holder, name).mockImplementation(() => calls.push(name)));
    const { cookie } = document;
    performance.clearResourceTimings();
    const seen: string[] = [];
    const observer = new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ name }) => name)));
    observer.observe({ type: 'resource' });
    await exercise(row);
    seen.push(...observer.takeRecords().map(({ name }) => name));
    observer.disconnect();
    for (const spy of spies) spy.mockRestore();
    // It neither asks the network nor keeps anything.
    expect(calls).toEqual([]);
    expect(seen.filter((name) => !name.includes('__vitest'))).toEqual([]);
    expect(document.cookie).toBe(cookie);
    // It leaves no style, no script and no name.
    expect(globals().filter((name) => !before.includes(name))).toEqual([]);
    expect(document.head.innerHTML).toBe(head);
    expect(page()).toEqual(look);
    // What is new below the body are the fixtures alone.
    for (const child of [...document.body.children].filter((one) => !body.includes(one))) {
      expect(child.querySelector(tag)).not.toBeNull();
    }
  });

  it('with no listener or timer left once it is gone', async () => {
    const { element } = await mount(row);
    const added: unknown[] = [];
    const spies = [window, document].flatMap((target) => [
      vi.spyOn(target, 'addEventListener').mockImplementation((...[type]) => void added.push(type)),
    ]);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    await row.actions['an answer pressed'].act(new Person(element));
    element.remove();
    const timers = vi.getTimerCount();
    vi.useRealTimers();
    for (const spy of spies) spy.mockRestore();
    expect(timers).toBe(0);
    expect(added).toEqual([]);
  });
});

/** What real pages do to everything they have, and some more. */
const hostile = `
  body, body * {
    letter-spacing: 5px !important; word-spacing: 9px !important; line-height: 4 !important; text-transform: uppercase !important;
    text-indent: 3em !important; text-align: right !important; white-space: pre !important; font: italic 900 31px/4 cursive !important;
    color: red !important; cursor: crosshair !important; list-style: square inside !important; text-shadow: 2px 2px lime !important;
    word-break: break-all !important; fill: orange !important; stroke: purple !important; stroke-width: 9px !important;
    font-variant: small-caps !important; caret-color: red !important; hyphens: auto !important; tab-size: 20 !important;
    overflow-wrap: anywhere !important; border-spacing: 9px !important; -webkit-text-fill-color: red !important;
    text-underline-offset: 9px !important; accent-color: red !important; quotes: "a" "b" !important; orphans: 9 !important;
  }
  button, input, label, dialog, svg, h2, h3 { display: none !important; }
  div, span, label, input, p, ul, li, section, header, figure, fieldset, legend, dialog, svg, path {
    margin: 40px !important; padding: 30px !important; border: 9px dotted lime !important; background: yellow !important;
    float: right !important; position: static !important; box-sizing: content-box !important; opacity: 0.2 !important;
    width: 10px !important; height: 10px !important; outline: 5px solid red !important; filter: blur(2px) !important;
  }
  input:focus, button:focus, :focus-visible { outline: none !important; }
  .root, .card, .btn, .row, .seg, .cell, .total, .i { display: none !important; }
`;

describe.each(elements)('a hostile page', (tag, row) => {
  beforeAll(registerAll);
  const sheet = document.createElement('style');
  afterAll(() => sheet.remove());

  /** Every computed style of the first element of each kind within. */
  function looks(root: ShadowRoot): Map<string, string> {
    const kinds = new Map<string, string>();
    for (const inner of root.querySelectorAll('*')) {
      const kind = `${inner.localName}.${inner.getAttribute('class') ?? ''}`;
      if (kinds.has(`${kind} color`)) continue;
      const style = getComputedStyle(inner);
      for (const name of style) kinds.set(`${kind} ${name}`, style.getPropertyValue(name));
    }
    return kinds;
  }

  it(`changes nothing within ${tag}`, async () => {
    sheet.remove();
    sheet.textContent = hostile;
    const place = await fixture<HTMLElement>(html`<div style="width: 900px"><p>light</p></div>`);
    const { element } = await mount(row, row.samples.partial);
    // The box the element stands in is the page's to choose; it stays the same here.
    place.append(element);
    element.style.cssText = 'display: block !important; width: 800px !important;';
    await settled(element);
    const calm = looks(element.shadowRoot!);
    document.head.append(sheet);
    expect(getComputedStyle(place.querySelector('p')!).fontStyle).toBe('italic');
    expect(getComputedStyle(element).letterSpacing).toBe('5px');
    const angry = looks(element.shadowRoot!);
    sheet.remove();
    expect(calm.size).toBeGreaterThan(5000);
    const differences = [...calm].flatMap(([what, was]) =>
      angry.get(what) === was ? [] : [`${what}: ${was} became ${angry.get(what)}`],
    );
    expect(differences.slice(0, 20).join('\n')).toBe('');
  });

  it(`written from right to left turns ${tag} and hides nothing of it`, async () => {
    const { element, form } = await mount(row, row.samples.partial);
    form.dir = 'rtl';
    for (const width of [320, 900]) {
      form.style.width = `${width}px`;
      await settled(element);
      const host = element.getBoundingClientRect();
      expect(host.width).toBe(width);
      for (const inner of element.shadowRoot!.querySelectorAll('input, button, h2, p')) {
        // A place with a direction of its own has a reason for it; date fields follow the browser.
        if (!inner.closest('[dir], [type="date"]'))
          expect([inner.outerHTML, getComputedStyle(inner).direction]).toEqual([inner.outerHTML, 'rtl']);
        const { left, right, width: own } = inner.getBoundingClientRect();
        if (own > 1)
          expect([inner.outerHTML, left >= host.left - 1 && right <= host.right + 1]).toEqual([inner.outerHTML, true]);
      }
    }
  });

  it(`with tokens of its own reaches ${tag} by them`, async () => {
    const { element, form } = await mount(row);
    form.style.setProperty('--clin-accent', 'rgb(1, 2, 3)');
    form.style.setProperty('--clin-ink', 'rgb(4, 5, 6)');
    const root = element.shadowRoot!.firstElementChild!;
    expect(getComputedStyle(root).color).toBe('rgb(4, 5, 6)');
    expect(getComputedStyle(root).getPropertyValue('--_accent')).toBe('rgb(1, 2, 3)');
    form.style.setProperty('--_accent', 'red');
    expect(getComputedStyle(root).getPropertyValue('--_accent')).toBe('rgb(1, 2, 3)');
  });
});
