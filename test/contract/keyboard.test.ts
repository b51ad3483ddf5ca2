import { beforeAll, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { listen, mount, settled } from './support/mount.ts';
import { elements, registerAll } from './support/rows.ts';

beforeAll(registerAll);

/** An element between two other controls of a page, with the focus on the first. */
async function mountBetween(row: (typeof elements)[number][1], attributes: Readonly<Record<string, string>>) {
  const { element, form } = await mount(row, undefined, { name: 'score', ...attributes });
  const [before, after] = [document.createElement('button'), document.createElement('button')];
  form.prepend(before);
  form.append(after);
  before.focus();
  return { element, form, before, after };
}

describe.each(elements)('%s by keyboard', (_, row) => {
  it('is completed in few keys', async () => {
    const { attributes, keys, most, total } = row.journey;
    const { element, form } = await mountBetween(row, attributes);
    const heard = listen(element, ['score-change']);
    let changes = 0;
    for (const key of keys) {
      await userEvent.keyboard(key);
      await settled(element);
      // The focus stays within once it is there.
      if (heard.length > changes) expect(document.activeElement).toBe(element);
      changes = heard.length;
    }
    expect(element.result).toMatchObject({ status: 'complete', total });
    expect(new FormData(form).get('score')).toBe(String(total));
    expect(keys.length).toBeLessThanOrEqual(most);
  });

  it('is entered and left by Tab, both ways', async () => {
    const { element, before, after } = await mountBetween(row, row.journey.attributes);
    const reached: Element[] = [];
    for (const button of [before, after]) button.addEventListener('focus', () => reached.push(button));
    element.addEventListener('focusin', () => reached.push(element));
    for (let keys = 0; !reached.includes(after) && keys < 200; keys += 8) await userEvent.keyboard('{Tab}'.repeat(8));
    // Further keys may have gone round.
    expect(new Set(reached.slice(0, reached.indexOf(after)))).toEqual(new Set([element]));
    after.focus();
    reached.length = 0;
    for (let keys = 0; !reached.includes(before) && keys < 200; keys += 8)
      await userEvent.keyboard('{Shift>}{Tab}{/Shift}'.repeat(8));
    expect(new Set(reached.slice(0, reached.indexOf(before)))).toEqual(new Set([element]));
    expect(element.answers).toEqual({});
  });

  it('shows where the focus is', async () => {
    const { element } = await mountBetween(row, row.journey.attributes);
    await userEvent.keyboard('{Tab}');
    const focused = element.shadowRoot!.activeElement!;
    const marked = [focused, focused.parentElement!, ...focused.parentElement!.querySelectorAll('*')];
    expect(focused.matches(':focus-visible')).toBe(true);
    expect(
      marked.some(
        (one) => parseFloat(getComputedStyle(one).outlineWidth) >= 2 && getComputedStyle(one).outlineStyle !== 'none',
      ),
    ).toBe(true);
  });

  it('leaves digits alone where shortcuts are off', async () => {
    const digit = Object.entries(row.actions).find(([name]) => name.startsWith('a digit'));
    if (!digit) return;
    const [, { from, attributes, act }] = digit;
    const { Person } = await import('./support/person.ts');
    const { element } = await mount(row, from, { name: 'score', ...attributes, shortcuts: 'off' });
    const before = element.answers;
    await act(new Person(element));
    expect(element.answers).toEqual(before);
  });

  it('leaves keys with modifiers to the browser', async () => {
    const { element } = await mountBetween(row, row.journey.attributes);
    const prevented: string[] = [];
    document.body.addEventListener('keydown', (event) => event.defaultPrevented && prevented.push(event.key));
    const control =
      element.shadowRoot!.querySelector<HTMLElement>('[data-item] input:enabled') ??
      element.shadowRoot!.querySelector<HTMLElement>('input:enabled')!;
    control.focus();
    await userEvent.keyboard('{Control>}1{/Control}{Alt>}2{/Alt}{Meta>}3{/Meta}');
    expect(element.answers).toEqual({});
    expect(prevented).toEqual([]);
  });
});
