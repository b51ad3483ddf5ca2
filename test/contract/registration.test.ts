import { define } from '@clinimetric/elements';
import { fixture, html } from '@open-wc/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { create, itWhere, mount, settled } from './support/mount.ts';
import { Person } from './support/person.ts';
import { elements, registerAll, rows, samplesOf } from './support/rows.ts';

beforeAll(registerAll);

describe.each(elements)('define, with %s', (tag, row) => {
  it('keeps a tag that an element of the kit holds', async () => {
    const held = customElements.get(tag);
    expect(held).toBeDefined();
    expect(define(await row.load(), tag)).toBe(held);
    expect(customElements.get(tag)).toBe(held);
  });

  it('gives every tag a class of its own, so that one element has many names', async () => {
    const elementClass = await row.load();
    const [one, two] = [define(elementClass, `${tag}-one`), define(elementClass, `${tag}-two`)];
    expect(one).not.toBe(two);
    expect(one.prototype).toBeInstanceOf(elementClass);
    expect(() => new elementClass()).toThrow(TypeError);
    for (const name of [`${tag}-one`, `${tag}-two`]) {
      const { element, form } = await mount({ tag: name }, row.samples.complete);
      expect(new FormData(form).get('score')).toBe(String(row.total));
      expect(element.localName).toBe(name);
    }
  });

  it('does not take over a tag of somebody else', async () => {
    const strange = class extends HTMLElement {};
    customElements.define(`${tag}-strange`, strange);
    const elementClass = await row.load();
    expect(() => define(elementClass, `${tag}-strange`)).toThrow(
      expect.objectContaining({ name: 'NotSupportedError' }),
    );
    expect(customElements.get(`${tag}-strange`)).toBe(strange);
  });

  itWhere('initialize' in CustomElementRegistry.prototype)('serves a registry of a part of the page', async () => {
    const registry = new CustomElementRegistry();
    define(await row.load(), `${tag}-scoped`, registry);
    expect(customElements.get(`${tag}-scoped`)).toBeUndefined();
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open', customElementRegistry: registry } as ShadowRootInit);
    root.innerHTML = `<form><${tag}-scoped name="score"></${tag}-scoped></form>`;
    const element = root.querySelector(`${tag}-scoped`) as ReturnType<typeof create>;
    element.answers = row.samples.complete;
    await settled(element);
    expect(element.shadowRoot!.childElementCount).toBeGreaterThan(0);
    expect(new FormData(root.querySelector('form')!).get('score')).toBe(String(row.total));
  });

  it('makes elements that stand alone', async () => {
    for (const [, answers] of samplesOf(row)) {
      const { element } = await mount(row, answers);
      expect([...element.shadowRoot!.querySelectorAll('*')].filter(({ localName }) => localName.includes('-'))).toEqual(
        [],
      );
    }
  });

  it('makes elements that any way of creating gives', async () => {
    expect(create(tag).getAttributeNames()).toEqual([]);
    const { element } = await mount(row, row.samples.partial, {
      name: 'score',
      answers: JSON.stringify(row.samples.complete),
    });
    const copy = element.cloneNode() as typeof element;
    element.after(copy);
    await settled(copy);
    expect(copy.answers).toEqual(row.samples.complete);
    const parsed = await fixture<HTMLElement>(html`<div></div>`);
    parsed.innerHTML = `<${tag}></${tag}>`;
    await settled(parsed.firstElementChild as typeof element);
    expect(parsed.firstElementChild!.shadowRoot!.querySelector('h2')).not.toBeNull();
  });
});

describe.each(elements)('two of %s on one page', (_, row) => {
  const { act, to } = row.actions['an answer pressed'];

  it('share nothing', async () => {
    const { element, form } = await mount(row, undefined, { name: 'first' });
    const other = create(row.tag, { name: 'second' });
    form.append(other);
    other.answers = row.samples.complete;
    await settled(other);
    const before = other.shadowRoot!.textContent;
    const checked = () =>
      [...other.shadowRoot!.querySelectorAll<HTMLInputElement>('input:checked')].map(({ name, value }) => name + value);
    const ticks = checked();
    await act(new Person(element));
    await settled(other);
    expect(element.answers).toEqual(to);
    expect(other.answers).toEqual(row.samples.complete);
    expect(other.shadowRoot!.textContent).toBe(before);
    expect(checked()).toEqual(ticks);
    expect(new FormData(form).get('second')).toBe(String(row.total));
    element.setAttribute('lang', 'en-GB');
    element.readonly = true;
    expect(other.readonly).toBe(false);
  });
});

describe('the purpose sentence', () => {
  it('stands once on a page, whatever comes and goes', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const all = [...rows, ...rows].map(({ tag }) => create(tag));
    page.append(...all);
    const count = async () => {
      await Promise.all(all.map(settled));
      await Promise.all(all.map(settled));
      const shown = all.filter(({ isConnected }) => isConnected);
      return shown.filter(({ shadowRoot, shared }) => shadowRoot!.textContent!.includes(shared.purpose)).length;
    };
    expect(await count()).toBe(1);
    for (const element of all.slice(0, -1)) {
      element.remove();
      expect(await count()).toBe(1);
    }
    page.prepend(all[0]!);
    expect(await count()).toBe(1);
  });
});
