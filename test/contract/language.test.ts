import { addLanguage, type InstrumentElement } from '@clinimetric/elements';
import { en } from '@clinimetric/scoring/en';
import { fixture, html } from '@open-wc/testing';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { create, itWhere, listen, mount, settled } from './support/mount.ts';
import { Person } from './support/person.ts';
import { pseudo, untranslated, wordsShown } from './support/pseudo.ts';
import { elements, registerAll, samplesOf } from './support/rows.ts';

beforeAll(registerAll);

// German numbers have a decimal comma; the words are made up.
const lang = 'de';

describe.each(elements)('language of %s', (tag, row) => {
  /** Words still English. A citation is the same in every language. */
  const english = ({ shadowRoot, instrument }: InstrumentElement) =>
    untranslated(shadowRoot!, [...Object.values(instrument.sources), ...row.international]);
  const isEnglish = (element: InstrumentElement) => english(element).length > 0;

  it('is English until another one is added, and then changes at once', async () => {
    const { element, form } = await mount(row);
    form.lang = lang;
    await settled(element);
    expect(isEnglish(element)).toBe(true);
    addLanguage(pseudo(en, lang), { [element.instrument.id]: pseudo(element.words, lang) });
    await settled(element);
    expect(isEnglish(element)).toBe(false);
  });

  it.each(samplesOf(row))('reaches every word, with %s answers, and keeps them', async (_, answers) => {
    for (const layout of [{}, ...row.layouts]) {
      const { element, form } = await mount(row, answers, { name: 'score', required: '', ...layout });
      const count = wordsShown(element.shadowRoot!).length;
      const heard = listen(element);
      form.lang = lang;
      await vi.waitFor(() => expect(element.words.lang).toBe(lang));
      await settled(element);
      expect(english(element).join('\n')).toBe('');
      expect(wordsShown(element.shadowRoot!)).toHaveLength(count);
      expect(element.validationMessage).not.toMatch(/[A-Za-z]{2}/);
      expect(element.answers).toEqual(answers);
      expect(heard).toEqual([]);
    }
  });

  it('changes while answering, what was last announced included', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { act, to } = row.actions['an answer pressed'];
    const { element, form } = await mount(row);
    await act(new Person(element));
    vi.advanceTimersByTime(5000);
    vi.useRealTimers();
    await settled(element);
    const said = [...element.shadowRoot!.querySelectorAll('[role="status"]')].map(({ textContent }) =>
      textContent.trim(),
    );
    expect(said.join('')).not.toBe('');
    form.lang = lang;
    await vi.waitFor(() => expect(isEnglish(element)).toBe(false));
    expect(element.answers).toEqual(to);
  });

  it('names the element itself', async () => {
    const { define } = await import('@clinimetric/elements');
    let internals: ElementInternals | undefined;
    const probe = class extends (await row.load()) {
      override attachInternals(): ElementInternals {
        return (internals = super.attachInternals());
      }
    };
    define(probe, `${tag}-probe`);
    const { element, form } = await mount({ tag: `${tag}-probe` });
    expect(internals!.role).toBe('group');
    expect(internals!.ariaLabel).toBe(element.words.fullTitle);
    form.lang = lang;
    await vi.waitFor(() => expect(internals!.ariaLabel).not.toMatch(/[A-Za-z]/));
  });

  itWhere(row.typing?.comma)('has its decimal sign, typed and shown', async () => {
    const { item, from, value, comma, keys } = row.typing!;
    const { element, form } = await mount(row, { ...from, [item]: value });
    const person = new Person(element);
    expect(person.control(item).value).toBe(keys);
    form.lang = lang;
    await vi.waitFor(() => expect(person.control(item).value).toBe(comma));
    await person.keys(`{Control>}a{/Control}{Delete}`, item);
    expect(element.answers[item]).toBeUndefined();
    await person.keys(comma!, item);
    expect(element.answers[item]).toBe(value);
    await person.leave();
    expect(person.control(item).value).toBe(comma);
    expect(new FormData(form).get(`score.${item}`)).toBe(keys);
  });

  it('writes the total by its rules', async () => {
    const { element, form } = await mount(row, row.samples.complete);
    const written = (by: string) =>
      new Intl.NumberFormat(by, { minimumFractionDigits: element.instrument.total.decimals }).format(row.total);
    expect(element.shadowRoot!.textContent).toContain(written('en'));
    form.lang = lang;
    await vi.waitFor(() => expect(element.shadowRoot!.textContent).toContain(written(lang)));
    if (written('en') !== written(lang)) expect(element.shadowRoot!.textContent).not.toContain(written('en'));
  });

  describe('is the nearest one', () => {
    const isForeign = async (element: InstrumentElement, yes = true) => {
      await vi.waitFor(() => expect(element.words.lang).toBe(yes ? lang : 'en'));
      await settled(element);
      expect(isEnglish(element)).toBe(!yes);
    };

    it('of itself, the form, or the page, and falls back when that is taken away', async () => {
      const { element, form } = await mount(row);
      const { documentElement } = document;
      const before = documentElement.getAttribute('lang');
      for (const node of [element, form, documentElement]) {
        node.setAttribute('lang', lang);
        await isForeign(element);
        node.setAttribute('lang', 'en');
        await isForeign(element, false);
        node.setAttribute('lang', 'de-AT');
        await isForeign(element);
        node.removeAttribute('lang');
        await isForeign(element, false);
      }
      if (before !== null) documentElement.lang = before;
    });

    it('and not a farther one', async () => {
      const { element, form } = await mount(row);
      form.parentElement!.lang = lang;
      form.lang = 'en-GB';
      element.requestUpdate();
      await isForeign(element, false);
      form.lang = '';
      await isForeign(element, false);
      form.removeAttribute('lang');
      await isForeign(element);
    });

    it('of a host around other shadow roots', async () => {
      const outer = await fixture<HTMLElement>(html`<div></div>`);
      // eslint-disable-next-line wc/no-closed-shadow-root -- Hosts of other makers have them.
      const middle = outer.attachShadow({ mode: 'closed' }).appendChild(document.createElement('div'));
      const inner = middle.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
      const element = create(tag);
      inner.append(element);
      await settled(element);
      for (const node of [outer, middle, inner]) {
        node.lang = lang;
        await isForeign(element);
        node.removeAttribute('lang');
        await isForeign(element, false);
      }
    });

    it('where it was moved to', async () => {
      const { element, form } = await mount(row);
      const there = await fixture<HTMLElement>(html`<div></div>`);
      there.lang = lang;
      there.append(element);
      await isForeign(element);
      form.append(element);
      await isForeign(element, false);
    });

    it('or English where there are no words for it', async () => {
      const { element, form } = await mount(row, row.samples.complete);
      for (const unknown of ['tlh', 'fr', 'not a tag', 'x']) {
        form.lang = lang;
        await isForeign(element);
        form.lang = unknown;
        await isForeign(element, false);
        const total = new Intl.NumberFormat('en', { minimumFractionDigits: element.instrument.total.decimals }).format(
          row.total,
        );
        expect(element.shadowRoot!.textContent).toContain(total);
      }
    });
  });
});
