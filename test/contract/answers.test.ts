import type { Answers } from '@clinimetric/scoring';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { contractEntries, create, entriesOf, mount, settled } from './support/mount.ts';
import { Person } from './support/person.ts';
import { elements, registerAll, samplesOf } from './support/rows.ts';

beforeAll(registerAll);

describe.each(elements)('answers of %s', (_, row) => {
  const { partial, complete } = row.samples;
  const act = row.actions['an answer pressed'];

  it('are given out as a frozen copy and taken as one', async () => {
    const { element } = await mount(row);
    const mine: Record<string, Answers[string]> = { ...complete };
    element.answers = mine;
    for (const item of Object.keys(mine)) delete mine[item];
    expect(element.answers).toEqual(complete);
    expect(Object.isFrozen(element.answers)).toBe(true);
    const before = element.answers;
    element.answers = partial;
    expect(before).toEqual(complete);
  });

  it('are replaced as a whole', async () => {
    const { element } = await mount(row, complete);
    element.answers = partial;
    expect(element.answers).toEqual(partial);
    element.answers = {};
    expect(element.answers).toEqual({});
    for (const nothing of [null, undefined]) {
      element.answers = complete;
      element.answers = nothing;
      expect(element.answers).toEqual({});
    }
  });

  it('that are lists are copied too', async () => {
    const { element } = await mount(row);
    const [item] = Object.keys(complete);
    const list = [1, 2];
    element.answers = { [item!]: list };
    list.push(3);
    expect(element.answers[item!]).toEqual([1, 2]);
    expect(Object.isFrozen(element.answers[item!])).toBe(true);
  });

  it('without a value are no answers', async () => {
    const { element } = await mount(row);
    await settled(element);
    const shown = element.shadowRoot!.textContent;
    for (const nothing of [undefined, null, []] as never[]) {
      element.answers = Object.fromEntries(Object.keys(complete).map((item) => [item, nothing]));
      await settled(element);
      expect(element.result.status).toBe('incomplete');
      expect(element.shadowRoot!.textContent).toBe(shown);
      expect(element.shadowRoot!.querySelector('[value="null"]')).toBeNull();
      for (const { value } of element.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type="text"]'))
        expect(value).toBe('');
    }
  });

  it.each(samplesOf(row))('make the result, at once: %s', async (name, answers) => {
    const { element, form } = await mount(row);
    element.answers = answers;
    const { result } = element;
    expect(result).toEqual(element.instrument.score(answers));
    expect(result.status).toBe({ empty: 'incomplete', partial: 'incomplete' }[name] ?? name);
    if (result.status === 'complete') expect(result.total).toBe(row.total);
    expect(element.bands.length > 0).toBe(name === 'complete' && element.instrument.bandSchemes.length > 0);
    expect(entriesOf(form).sort()).toEqual(contractEntries('score', result).sort());
  });

  it.each(samplesOf(row))('show in the controls and nowhere else: %s', async (_, answers) => {
    const { element } = await mount(row, answers);
    for (const control of element.shadowRoot!.querySelectorAll<HTMLInputElement>('input[name]')) {
      if (!element.instrument.item(control.name)) continue;
      const given = answers[control.name];
      if (/radio|checkbox/.test(control.type))
        expect(control.checked).toBe([given].flat().some((one) => String(one) === control.value));
      else if (control.type === 'text') expect(control.value).toBe(given === undefined ? '' : String(given));
    }
  });

  it('that the page takes back at once are taken back in the controls too', async () => {
    const shown = (element: Element) =>
      Array.from(element.shadowRoot!.querySelectorAll('input'), ({ name, type, value, checked }) =>
        [name, value, type === 'radio' && checked].join(' '),
      );
    const { element } = await mount(row, partial);
    const before = shown(element);
    element.addEventListener('input', () => (element.answers = partial));
    for (const input of element.shadowRoot!.querySelectorAll<HTMLInputElement>('[type="radio"]:enabled')) {
      if (!element.instrument.item(input.name)) continue;
      input.click();
      await settled(element);
    }
    expect(shown(element)).toEqual(before);
  });

  it('of an item that is not asked stay, and stay out', async () => {
    const { element, form } = await mount(row);
    const conditional = element.instrument.items.filter(({ askedWhen }) => askedWhen);
    expect(conditional.length > 0).toBe(row.unasked !== null);
    if (!row.unasked) return;
    const { answers, out } = row.unasked;
    element.answers = answers;
    expect(element.answers).toEqual(answers);
    expect(Object.keys(element.result.answers)).not.toContain(out);
    expect(entriesOf(form).map(([name]) => name)).not.toContain(`score.${out}`);
    expect(entriesOf(form).sort()).toEqual(contractEntries('score', element.result).sort());
  });

  it('without a name go nowhere', async () => {
    const { element, form } = await mount(row, complete, {});
    expect(entriesOf(form)).toEqual([]);
    element.name = 'late';
    expect(entriesOf(form).sort()).toEqual(contractEntries('late', element.result).sort());
    element.name = 'later';
    expect(entriesOf(form).sort()).toEqual(contractEntries('later', element.result).sort());
    element.name = null;
    expect(entriesOf(form)).toEqual([]);
  });

  it('stand in the attribute as default', async () => {
    const { element } = await mount(row, undefined, { name: 'score', answers: JSON.stringify(partial) });
    expect(element.answers).toEqual(partial);
    expect(element.defaultAnswers).toEqual(partial);
    element.setAttribute('answers', JSON.stringify(complete));
    expect(element.answers).toEqual(complete);
    element.removeAttribute('answers');
    expect(element.answers).toEqual({});
    element.defaultAnswers = complete;
    expect(element.answers).toEqual(complete);
    expect(Object.isFrozen(element.defaultAnswers)).toBe(true);
  });

  it.each([
    ['a person', (person: Person) => act.act(person)],
    ['the page', async ({ element }: Person) => void (element.answers = act.to)],
  ])('no longer follow the default once %s has given some, until the reset', async (_, give) => {
    const { element, form } = await mount(row);
    await give(new Person(element));
    expect(element.answers).toEqual(act.to);
    element.setAttribute('answers', JSON.stringify(partial));
    expect(element.answers).toEqual(act.to);
    form.reset();
    expect(element.answers).toEqual(partial);
    await settled(element);
    element.defaultAnswers = complete;
    expect(element.answers).toEqual(complete);
  });

  it('are reset in the controls too', async () => {
    const { element, form } = await mount(row);
    const shown = () =>
      [...element.shadowRoot!.querySelectorAll('input')].map((control) =>
        [control.name, control.value, control.checked, control.getAttribute('aria-valuetext')].join(),
      );
    const empty = shown();
    await act.act(new Person(element));
    expect(shown()).not.toEqual(empty);
    form.reset();
    await settled(element);
    expect(shown()).toEqual(empty);
  });

  it.each(['{', '"text"', '5', '[1]'])('in an attribute that says %s are refused with a warning', async (json) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { element } = await mount(row, undefined, { answers: JSON.stringify(partial) });
    expect(warn).not.toHaveBeenCalled();
    element.setAttribute('answers', json);
    expect(warn).toHaveBeenCalledOnce();
    expect(warn.mock.calls[0]![0]).toContain(`<${row.tag}>`);
    expect(element.answers).toEqual(partial);
    warn.mockRestore();
  });

  it('given before the class is known take effect with it', async () => {
    const tag = `${row.tag}-later`;
    const form = document.body.appendChild(document.createElement('form'));
    const element = create(tag, { name: 'score' });
    element.answers = complete;
    element.required = true;
    form.append(element);
    const { define } = await import('@clinimetric/elements');
    define(await row.load(), tag);
    await settled(element);
    expect(element.answers).toEqual(complete);
    expect(element.hasAttribute('required')).toBe(true);
    expect(new FormData(form).get('score')).toBe(String(row.total));
    form.remove();
  });

  it('survive leaving the page and coming back', async () => {
    const { element, form } = await mount(row, partial);
    element.remove();
    element.answers = complete;
    form.append(element);
    await settled(element);
    expect(element.result.status).toBe('complete');
    expect(new FormData(form).get('score')).toBe(String(row.total));
  });
});

describe.each(elements)('bands of %s', (_, row) => {
  it('are those of all listed schemes, or of the one that is chosen', async () => {
    const { element } = await mount(row, row.samples.complete);
    const listed = element.instrument.bandSchemes.filter(({ listed: isListed }) => isListed !== false);
    expect(element.bands.map(({ scheme }) => scheme)).toEqual(listed.map(({ id }) => id));
    const { result } = element;
    for (const { id } of element.instrument.bandSchemes) {
      element.setAttribute('band-scheme', id);
      await settled(element);
      expect(element.bands.map(({ scheme }) => scheme)).toEqual([id]);
      expect(element.result).toBe(result);
      expect(element.shadowRoot!.textContent).toContain(element.words.bandSchemes[id]!.title);
    }
  });
});

describe.each(elements)('options of %s', (_, row) => {
  it('are attributes, and an unknown value is refused with a warning', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { element, form } = await mount(row, row.samples.partial);
    for (const { id, values, default: standard } of element.instrument.options) {
      for (const value of values) {
        element.setAttribute(id, String(value));
        expect(element.result.options[id]).toBe(value);
        expect(entriesOf(form)).toContainEqual([`score.option.${id}`, String(value)]);
      }
      expect(warn).not.toHaveBeenCalled();
      element.setAttribute(id, 'none-such');
      expect(warn).toHaveBeenCalledOnce();
      warn.mockClear();
      element.removeAttribute(id);
      expect(element.result.options[id]).toBe(standard);
    }
    warn.mockRestore();
  });
});
