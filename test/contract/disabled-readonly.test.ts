import type { InstrumentElement } from '@clinimetric/elements';
import { beforeAll, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { entriesOf, listen, mount, settled } from './support/mount.ts';
import { NotThere, Person } from './support/person.ts';
import { elements, registerAll, type Action, type Row } from './support/rows.ts';

beforeAll(registerAll);

/** What a person may find missing or dead, they try all the same. */
async function attempt(action: Action, person: Person): Promise<void> {
  try {
    await action.act(person);
    await person.leave();
  } catch (error) {
    if (!(error instanceof NotThere)) throw error;
  }
}

/** Controls that answer an item and can be used. A button that only shows something may stay. */
const enabled = ({ shadowRoot, instrument }: InstrumentElement) =>
  [...shadowRoot!.querySelectorAll<HTMLInputElement>('[name]:enabled')].filter(({ name }) => instrument.item(name));

async function mountIn(fieldset: 'enabled' | 'disabled', row: Row) {
  const { element, form } = await mount(row, row.samples.complete);
  const set = form.appendChild(document.createElement('fieldset'));
  set.disabled = fieldset === 'disabled';
  set.append(element);
  await settled(element);
  return { element, form, set };
}

describe.each(elements)('%s, disabled', (_, row) => {
  it('by a fieldset is out of the form and of use until that is enabled again', async () => {
    const { element, form, set } = await mountIn('enabled', row);
    const before = entriesOf(form);
    expect(before).toContainEqual(['score', String(row.total)]);
    expect(enabled(element).length).toBeGreaterThan(0);

    set.disabled = true;
    expect(entriesOf(form)).toEqual([]);
    expect(element.willValidate).toBe(false);
    await settled(element);
    expect(enabled(element)).toHaveLength(0);
    // The attribute is the author's: written here, it would stay.
    expect(element.hasAttribute('disabled')).toBe(false);
    expect(element.disabled).toBe(false);

    set.disabled = false;
    expect(entriesOf(form)).toEqual(before);
    await settled(element);
    expect(enabled(element).length).toBeGreaterThan(0);
  });

  it('by its author stays so in a fieldset that is enabled again', async () => {
    const { element, form, set } = await mountIn('disabled', row);
    element.disabled = true;
    set.disabled = false;
    await settled(element);
    expect(entriesOf(form)).toEqual([]);
    expect(enabled(element)).toHaveLength(0);
    element.disabled = false;
    expect(entriesOf(form)).not.toEqual([]);
    await settled(element);
    expect(enabled(element).length).toBeGreaterThan(0);
  });

  it('does not change by any button', async () => {
    const { element, set } = await mountIn('disabled', row);
    expect(set.disabled).toBe(true);
    const heard = listen(element);
    for (const button of element.shadowRoot!.querySelectorAll('button')) button.click();
    await settled(element);
    expect(element.answers).toEqual(row.samples.complete);
    expect(heard).toEqual([]);
  });

  it('still takes answers from the page', async () => {
    const { element } = await mount(row, row.samples.partial, { name: 'score', disabled: '' });
    element.answers = row.samples.complete;
    expect(element.result.status).toBe('complete');
    element.reset();
    expect(element.answers).toEqual({});
  });

  it.each(Object.entries(row.actions))('does not change by: %s', async (_, action) => {
    const { element } = await mount(row, action.from, { name: 'score', ...action.attributes, disabled: '' });
    const before = element.answers;
    const heard = listen(element);
    await attempt(action, new Person(element));
    expect(element.answers).toEqual(before);
    expect(heard).toEqual([]);
  });
});

describe.each(elements)('%s, read-only', (_, row) => {
  it.each(Object.entries(row.actions))('does not change by: %s', async (_, action) => {
    const { element } = await mount(row, action.from, { name: 'score', ...action.attributes, readonly: '' });
    const before = element.answers;
    const heard = listen(element);
    await attempt(action, new Person(element));
    expect(element.answers).toEqual(before);
    expect(heard).toEqual([]);
  });

  it('does not change by any button, radio or key', async () => {
    const { element } = await mount(row, row.samples.complete, { name: 'score', readonly: '' });
    const root = element.shadowRoot!;
    const { complete } = row.samples;
    const heard = listen(element);
    for (const control of root.querySelectorAll<HTMLElement>('button, input')) {
      const { name } = control as HTMLInputElement;
      // A control of the view alone may move: it answers nothing.
      if (control.localName === 'input' && !element.instrument.item(name)) continue;
      control.click();
    }
    // Assistive technology sets a slider without a key.
    for (const slider of root.querySelectorAll<HTMLInputElement>('input[type="range"]')) {
      const { value } = slider;
      slider.value = slider.max;
      for (const type of ['input', 'change']) slider.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      await settled(element);
      expect(slider.value).toBe(value);
    }
    await settled(element);
    const answered = Object.keys(complete).map((item) => root.querySelector<HTMLElement>(`[name="${item}"]:enabled`));
    const first = answered.find((control) => control?.checkVisibility());
    first?.focus();
    expect(first).toBeDefined();
    await userEvent.keyboard('{ArrowRight}{ArrowUp}1{Delete}{Backspace} {Enter}0');
    await new Person(element).leave();
    expect(element.answers).toEqual(complete);
    expect(heard).toEqual([]);
    for (const { name, value } of root.querySelectorAll<HTMLInputElement>('input:checked')) {
      if (element.instrument.item(name)) expect(String(complete[name])).toBe(value);
    }
  });

  it('is submitted, and spared by validation as native controls are', async () => {
    const { element, form } = await mount(row, row.open.answers, { name: 'score', required: '', readonly: '' });
    expect(entriesOf(form).length).toBeGreaterThan(0);
    expect(element.willValidate).toBe(false);
    expect(form.checkValidity()).toBe(true);
    element.readonly = false;
    expect(form.checkValidity()).toBe(false);
  });

  it('lets Tab reach every answer on show', async () => {
    const { element, form } = await mount(row, row.samples.partial, { name: 'score', readonly: '' });
    const root = element.shadowRoot!;
    const reached = new Set<string>();
    root.addEventListener('focusin', ({ target }) => reached.add((target as HTMLInputElement).name));
    const shown = Object.keys(row.samples.partial).filter((item) =>
      [...root.querySelectorAll(`[name="${item}"]`)].some((control) => control.checkVisibility()),
    );
    expect(shown.length).toBeGreaterThan(0);
    const before = document.createElement('button');
    const after = document.createElement('button');
    form.prepend(before);
    form.append(after);
    let isThrough = false;
    after.addEventListener('focus', () => (isThrough = true));
    before.focus();
    for (let keys = 0; !isThrough && keys < 200; keys += 8) await userEvent.keyboard('{Tab}'.repeat(8));
    expect(isThrough).toBe(true);
    for (const item of shown) expect(reached).toContain(item);
  });
});
