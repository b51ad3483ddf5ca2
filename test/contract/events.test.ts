import { interpret, toEntries } from '@clinimetric/scoring';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { contractEntries, itWhere, listen, mount, settled, statesOf, typesOf } from './support/mount.ts';
import { Person } from './support/person.ts';
import { elements, registerAll, samplesOf } from './support/rows.ts';

beforeAll(registerAll);

describe.each(elements)('%s, when a person acts', (_, row) => {
  it.each(Object.entries(row.actions))('%s', async (_, { from, attributes, act, to }) => {
    const { element } = await mount(row, from, { name: 'score', ...attributes });
    const result = element.instrument.score(to);
    const heard = listen(element);
    const others = listen(element, ['select', 'invalid', 'submit', 'reset', 'toggle', 'close', 'cancel']);
    await act(new Person(element));
    await new Person(element).leave();

    expect(element.answers).toEqual(to);
    expect(typesOf(others)).toEqual([]);
    expect(typesOf(heard)).toEqual(['input', 'score-change', 'change']);
    expect(heard.map(({ isHosts }) => isHosts)).toEqual([true, true, true]);
    expect(heard.map(({ bubbles }) => bubbles)).toEqual([true, true, true]);
    // As on native controls, a page hears `change` from the tree it looks at.
    expect(heard.map(({ composed }) => composed)).toEqual([true, true, false]);
    for (const event of heard) {
      expect(event.answers).toEqual(to);
      expect(event.states).toEqual([result.status]);
      expect(event.isValid).toBe(result.status !== 'invalid');
      expect(event.entries.sort()).toEqual(contractEntries('score', result).sort());
    }
    expect(heard[1]!.detail).toEqual({ result, bands: interpret(result) });
  });

  it('lets no event of a control within out', async () => {
    const inner = new Set<string>();
    for (const { from, attributes, act } of Object.values(row.actions)) {
      const { element } = await mount(row, from, { name: 'score', ...attributes });
      for (const type of ['input', 'change']) element.shadowRoot!.addEventListener(type, () => inner.add(type), true);
      const heard = listen(element, ['input', 'change']);
      await act(new Person(element));
      expect(heard.filter(({ isHosts }) => !isHosts)).toEqual([]);
      if (inner.size === 2) return;
    }
    expect.fail('No action reaches a control within: there was nothing to stop.');
  });

  it('presses nothing outside itself', async () => {
    const { element, form } = await mount(row);
    const heard = listen(element, ['submit', 'click']);
    await row.actions['an answer pressed'].act(new Person(element));
    for (const button of element.shadowRoot!.querySelectorAll('button')) expect(button.type).toBe('button');
    expect(heard.some(({ type }) => type === 'submit')).toBe(false);
    expect(form.isConnected).toBe(true);
  });

  const { typing } = row;
  itWhere(typing)('tells of every key in a number field, and commits when it is left', async () => {
    const { item, from, keys, value } = typing!;
    const { element } = await mount(row, from);
    const person = new Person(element);
    const heard = listen(element);
    person.control(item).focus();
    for (const key of keys) await userEvent.keyboard(key);
    expect(typesOf(heard)).toEqual([...keys].flatMap(() => ['input', 'score-change']));
    expect(element.answers[item]).toBe(value);
    await person.leave();
    expect(typesOf(heard).slice(2 * keys.length)).toEqual(['change']);
    expect(heard.every(({ isHosts }) => isHosts)).toBe(true);

    // A look is no change.
    person.control(item).focus();
    await person.leave();
    expect(heard).toHaveLength(2 * keys.length + 1);
    expect(element.answers[item]).toBe(value);
  });

  itWhere(row.drag)('tells of a drag at most once a frame, and commits when it ends', async () => {
    const { item, value } = row.drag!;
    const { element } = await mount(row);
    const person = new Person(element);
    const heard = listen(element);
    const frame = () => new Promise(requestAnimationFrame);
    person.pointer('pointerdown', item, 0.1);
    const frames = 3;
    for (let i = 0; i < frames; i++) {
      for (let move = 0; move < 10; move++) person.pointer('pointermove', item, 0.2 + i / 10 + move / 100);
      await frame();
    }
    const before = heard.length;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThanOrEqual(2 * frames);
    person.pointer('pointerup', item, 0.7);
    await frame();
    await frame();
    expect(typesOf(heard).slice(0, -1)).toEqual(heard.slice(0, -1).map((_, i) => (i % 2 ? 'score-change' : 'input')));
    expect(typesOf(heard).slice(before)).toEqual(['input', 'score-change', 'change']);
    expect(element.answers[item]).toBe(value);
  });

  itWhere(typing)('keeps what is no number as it was typed, and says so', async () => {
    const { item, from } = typing!;
    const { element } = await mount(row, from);
    const person = new Person(element);
    await person.keys('x', item);
    await person.leave();
    expect(element.answers[item]).toBe('x');
    expect(person.control(item).value).toBe('x');
    expect(person.control(item).getAttribute('aria-invalid')).toBe('true');
    expect(statesOf(element)).toEqual(['invalid']);
    expect(element.shadowRoot!.textContent).toContain(element.validationMessage.replace(/^.*?: (?=“)/, ''));
  });
});

describe.each(elements)('%s, when the page acts', (_, row) => {
  const types = ['input', 'score-change', 'change'];

  it.each(samplesOf(row))('fires nothing as it is given the %s answers', async (_, answers) => {
    const { element } = await mount(row);
    const heard = listen(element, types);
    element.answers = answers;
    element.defaultAnswers = {};
    element.setAttribute('answers', JSON.stringify(answers));
    element.required = true;
    await settled(element);
    expect(element.answers).toEqual(answers);
    expect(heard).toEqual([]);
  });

  it.each([
    ['the form', (form: HTMLFormElement) => form.reset()],
    ['itself', (_: HTMLFormElement, element: { reset: () => void }) => element.reset()],
  ])('fires score-change alone when %s is reset', async (_, reset) => {
    const { element, form } = await mount(row, row.samples.complete);
    const heard = listen(element, types);
    reset(form, element);
    expect(typesOf(heard)).toEqual(['score-change']);
    expect(heard[0]!.answers).toEqual({});
    expect(heard[0]!.states).toEqual(['incomplete']);
    expect(heard[0]!.entries.sort()).toEqual(contractEntries('score', element.instrument.score({})).sort());
  });

  it.each(samplesOf(row))('fires score-change alone when the browser restores the %s answers', async (_, answers) => {
    const { element } = await mount(row);
    const heard = listen(element, types);
    const state = new FormData();
    for (const [name, value] of toEntries(element.instrument, answers)) state.append(name, value);
    element.formStateRestoreCallback(state);
    expect(typesOf(heard)).toEqual(['score-change']);
    // What no item can hold comes back as the text it was kept as.
    expect(toEntries(element.instrument, element.answers)).toEqual(toEntries(element.instrument, answers));
    const { status } = element.instrument.score(answers);
    if (status !== 'invalid') expect(element.answers).toEqual(answers);
    expect(heard[0]!.states).toEqual([status]);
    expect(heard[0]!.entries.sort()).toEqual(contractEntries('score', element.result).sort());
  });

  it.each(samplesOf(row))('gives the browser the %s answers to keep, and takes them back', async (_, answers) => {
    const kept = vi.spyOn(ElementInternals.prototype, 'setFormValue');
    const { element } = await mount(row, answers);
    const state = kept.mock.lastCall![1] as FormData;
    kept.mockRestore();
    const { element: other } = await mount(row);
    other.formStateRestoreCallback(state);
    expect(toEntries(other.instrument, other.answers)).toEqual(toEntries(element.instrument, answers));
    expect(other.result.status).toBe(element.result.status);
  });

  it('fires nothing for being moved, renamed or restyled', async () => {
    const { element, form } = await mount(row, row.samples.partial);
    const heard = listen(element, types);
    form.append(document.createElement('div'));
    form.lastElementChild!.append(element);
    element.name = 'other';
    element.layout = 'none-such';
    element.bandScheme = 'none-such';
    await settled(element);
    expect(element.answers).toEqual(row.samples.partial);
    expect(heard).toEqual([]);
  });
});
