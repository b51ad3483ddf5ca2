import { beforeAll, describe, expect, it } from 'vitest';
import { mount, settled, statesOf } from './support/mount.ts';
import { Person } from './support/person.ts';
import { elements, registerAll, samplesOf, type Row } from './support/rows.ts';

beforeAll(registerAll);

const sources = import.meta.glob<string>(
  '../../packages/elements/src/{*/*.element.ts,internal/instrument-element.ts}',
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
);

/** Names that a doc block promises under a tag, in the class of an element or in the base of all. */
function promised(row: Row, docTag: string): string[] {
  const id = row.tag.replace('clin-', '');
  const texts = Object.entries(sources).filter(([file]) => file.includes(`/${id}/`) || file.includes('/internal/'));
  expect(texts).toHaveLength(2);
  return texts.flatMap(([, text]) =>
    [...text.matchAll(new RegExp(`@${docTag} ([\\w-]+)`, 'g'))].map(([, name]) => name!),
  );
}

describe.each(elements)('%s', (tag, row) => {
  it('has exactly one state, the status of its result', async () => {
    const { element } = await mount(row);
    const sheet = element.form!.appendChild(document.createElement('style'));
    sheet.textContent = `${tag}:state(complete) { --seen: yes }`;
    for (const [, answers] of [...samplesOf(row), ...samplesOf(row).reverse()]) {
      element.answers = answers;
      const { status } = element.result;
      expect(statesOf(element)).toEqual([status]);
      expect(getComputedStyle(element).getPropertyValue('--seen')).toBe(status === 'complete' ? 'yes' : '');
    }
    expect(promised(row, 'cssstate').sort()).toEqual(['complete', 'incomplete', 'invalid']);
  });

  it('has no part that its doc block does not promise', async () => {
    const seen = new Set<string>();
    for (const [, answers] of samplesOf(row)) {
      for (const layout of [{}, ...row.layouts]) {
        const { element } = await mount(row, answers, layout);
        for (const inner of element.shadowRoot!.querySelectorAll('[part]'))
          for (const part of inner.part) seen.add(part);
      }
    }
    expect(seen.size).toBeGreaterThan(0);
    expect([...seen].filter((part) => !promised(row, 'csspart').includes(part))).toEqual([]);
  });

  it('shows the parts that all elements promise to a page', async () => {
    const { element } = await mount(row, row.samples.complete);
    const sheet = element.form!.appendChild(document.createElement('style'));
    for (const part of ['result', 'total']) {
      const inner = element.shadowRoot!.querySelector(`[part~="${part}"]`);
      expect(inner, part).not.toBeNull();
      sheet.textContent = `${tag}::part(${part}) { outline: 3px solid rgb(1, 2, 3) !important }`;
      expect(getComputedStyle(inner!).outlineColor).toBe('rgb(1, 2, 3)');
    }
  });

  it('shows no total, band or severity before there is one', async () => {
    for (const [name, answers] of samplesOf(row)) {
      const { element } = await mount(row, answers);
      const schemes = element.shadowRoot!.querySelector('[part~="schemes"]');
      const total = element.shadowRoot!.querySelector('[part~="total"]')?.textContent.trim() ?? '';
      const { bandSchemes } = element.instrument;
      if (name === 'complete') expect(total).toMatch(/^[\d.]+/);
      else expect(total).toMatch(/^$|^[\d.]+ to [\d.]+/);
      expect(schemes !== null).toBe(name === 'complete' && bandSchemes.length > 0);
    }
  });

  it('shows which items are answered in its controls as they change', async () => {
    const { act, to } = row.actions['an answer pressed'];
    const { element } = await mount(row);
    await act(new Person(element));
    await settled(element);
    for (const [item, value] of Object.entries(to)) {
      const control = element.shadowRoot!.querySelector<HTMLInputElement>(
        `[name="${item}"][value="${String(value)}"]:checked, [name="${item}"]:not([type="radio"])`,
      );
      expect(control, item).not.toBeNull();
    }
  });
});
