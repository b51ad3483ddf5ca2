import { fixture, html } from '@open-wc/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { InstrumentElement } from '@clinimetric/elements';
import { sampleWording } from '../support/sample-wording.ts';
import { create, itWhere, settled, type Attributes } from './support/mount.ts';
import { elements, registerAll } from './support/rows.ts';

beforeAll(registerAll);

const views = elements.flatMap(([tag, { layouts }]) => [
  ...[{}, ...layouts].map((layout): [string, Attributes, object] => [tag, layout, {}]),
  ...(tag === 'clin-dlqi'
    ? [{}, { layout: 'question' }].map((layout): [string, Attributes, object] => [
        tag,
        layout,
        { wording: sampleWording },
      ])
    : []),
]);

/** An element that touches both sides of a place `width` wide, with the page going on above and below it. */
async function show(tag: string, width: number, attributes: Attributes = {}, properties: object = {}) {
  const place = await fixture<HTMLElement>(
    html`<div>
      <p tabindex="0">Above</p>
      <div></div>
      <p style="height: 2000px">Below</p>
    </div>`,
  );
  const [above, around] = place.children as unknown as [HTMLElement, HTMLElement];
  around.style.cssText = `width: ${width}px; overflow-x: auto; overflow-y: clip;`;
  const element = Object.assign(create(tag, attributes), properties) as InstrumentElement;
  around.append(element);
  await settled(element);
  for (const section of element.shadowRoot!.querySelectorAll('details')) section.open = true;
  await settled(element);
  return { above, around, element, root: element.shadowRoot! };
}

// Drawing stays within the element's own box, so that nothing around it has to be drawn again. What is lost at its
// edges would be lost to everybody.
describe.each(views)('%s %o', (tag, attributes, properties) => {
  it.each([320, 768, 1280])('has room for the ring around every control, %i px wide', async (width) => {
    await page.viewport(width, 800);
    const { above, root } = await show(tag, width, attributes, properties);
    // From the keyboard, as everybody who needs the ring comes.
    above.focus();
    await userEvent.keyboard('{Tab}');
    const edge = root.firstElementChild!.getBoundingClientRect();
    let rings = 0;
    for (const control of root.querySelectorAll<HTMLElement>('input:enabled, button:enabled, summary')) {
      control.focus({ preventScroll: true });
      for (
        let around: Element | null = control;
        around && around !== root.firstElementChild;
        around = around.parentElement
      ) {
        const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(around);
        if (outlineStyle !== 'solid') continue;
        rings++;
        const { left, right, top, bottom } = around.getBoundingClientRect();
        const most = parseFloat(outlineWidth) + parseFloat(outlineOffset);
        const room = Math.min(left - edge.left, edge.right - right, top - edge.top, edge.bottom - bottom);
        expect(room, around.outerHTML.slice(0, 200)).toBeGreaterThanOrEqual(most);
      }
    }
    expect(rings).toBeGreaterThan(2);
  });
});

describe.each(elements)('%s', (tag, { samples }) => {
  // Itch is one question: it needs no bar.
  itWhere(!tag.startsWith('clin-pruritus'))(
    'keeps total and way on at the bottom of a narrow window while the page scrolls',
    async () => {
      await page.viewport(320, 480);
      const { element, root } = await show(tag, 320, {}, { answers: samples.partial });
      element.scrollIntoView({ block: 'start' });
      const bar = root.querySelector<HTMLElement>('.bar')!;
      expect(element.getBoundingClientRect().bottom).toBeGreaterThan(innerHeight + 50);
      expect(bar.getBoundingClientRect().bottom).toBeCloseTo(innerHeight, 0);
      // Seen there, not only placed there.
      const { left, top } = bar.querySelector('b')!.getBoundingClientRect();
      expect(bar.contains(root.elementFromPoint(left + 2, top + 2))).toBe(true);
    },
  );

  it('can be scrolled to its end in a place narrower than its words', async () => {
    const { around, root } = await show(tag, 180);
    const last = Math.max(
      ...[...root.querySelectorAll('button, .cell, .field')].map((inner) => inner.getBoundingClientRect().right),
    );
    expect(around.scrollWidth).toBeGreaterThanOrEqual(Math.floor(last - around.getBoundingClientRect().left));
  });
});
