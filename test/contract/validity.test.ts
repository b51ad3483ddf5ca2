import type { Answers } from '@clinimetric/scoring';
import { beforeAll, describe, expect, it } from 'vitest';
import { mount, settled } from './support/mount.ts';
import { elements, registerAll, samplesOf, type Row } from './support/rows.ts';

beforeAll(registerAll);

/** The complete sample growing answer by answer. */
const growing = ({ samples }: Row): Answers[] => {
  const entries = Object.entries(samples.complete);
  return [...entries, undefined].map((_, count) => Object.fromEntries(entries.slice(0, count)));
};

/** The complete sample with one answer taken out, where that leaves it incomplete. */
const withHoles = ({ samples }: Row): [item: string, Answers][] =>
  Object.keys(samples.complete).map((item) => {
    const { [item]: _, ...rest } = samples.complete;
    return [item, rest];
  });

const isInView = (element: Element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top < window.innerHeight && bottom > 0 && element.checkVisibility({ visibilityProperty: true });
};

describe.each(elements)('validity of %s', (_, row) => {
  const { samples } = row;

  it('is the usual set of members', async () => {
    const { element, form } = await mount(row, undefined, { name: 'score', id: 'the-score' });
    const label = form.appendChild(document.createElement('label'));
    label.htmlFor = 'the-score';
    expect(element.form).toBe(form);
    expect([...form.elements]).toContain(element);
    expect([...element.labels]).toEqual([label]);
    expect(element.willValidate).toBe(true);
    expect(element.validity).toBeInstanceOf(ValidityState);
    expect(element.validationMessage).toBe('');
    expect(element.checkValidity()).toBe(true);
    expect(element.reportValidity()).toBe(true);
  });

  it('misses a value exactly while something asked is open, and at once', async () => {
    const { element } = await mount(row);
    const seen = new Set<boolean>();
    for (const answers of [
      ...growing(row),
      ...withHoles(row).map(([, rest]) => rest),
      ...samplesOf(row).map(([, a]) => a),
    ]) {
      element.answers = answers;
      const { result } = element;
      const isOpen = result.status !== 'complete' && result.missing.length > 0;
      element.required = true;
      expect(element.validity.valueMissing).toBe(isOpen);
      expect(element.checkValidity()).toBe(result.status !== 'invalid' && !isOpen);
      element.required = false;
      expect(element.validity.valueMissing).toBe(false);
      expect(element.checkValidity()).toBe(result.status !== 'invalid');
      seen.add(isOpen);
    }
    expect(seen).toEqual(new Set([true, false]));
  });

  it('names the first open item', async () => {
    const { element, form } = await mount(row, row.open.answers, { name: 'score', required: '' });
    expect(element.validationMessage).toContain(row.open.words);
    expect(form.checkValidity()).toBe(false);
    element.answers = samples.complete;
    expect(element.validationMessage).toBe('');
    expect(form.checkValidity()).toBe(true);
  });

  it('finds fault with answers that cannot be accepted, in a sentence', async () => {
    const { element, form } = await mount(row, samples.invalid);
    expect(element.validity.badInput).toBe(true);
    expect(element.validationMessage).toMatch(/\w+ \w+.*\.$/);
    expect(element.validationMessage).toContain(String(Object.values(samples.invalid)[0]));
    expect(form.checkValidity()).toBe(false);
    element.answers = {};
    expect(element.validity.badInput).toBe(false);
  });

  it('takes an error of the page beside its own', async () => {
    const { element } = await mount(row, samples.complete);
    element.setCustomValidity('Not signed.');
    expect(element.validity.customError).toBe(true);
    expect(element.validationMessage).toBe('Not signed.');
    element.answers = row.open.answers;
    element.required = true;
    await settled(element);
    expect(element.validity.customError).toBe(true);
    expect(element.validity.valueMissing).toBe(true);
    element.setCustomValidity('');
    expect(element.validity.customError).toBe(false);
    expect(element.validationMessage).toContain(row.open.words);
  });

  it.each([{}, ...row.layouts].map((layout) => [JSON.stringify(layout), layout] as const))(
    'shows whatever is open and puts the focus there, in view %s',
    async (_, layout) => {
      const { element, form } = await mount(row, {}, { name: 'score', required: '', ...layout });
      form.style.paddingBlock = '3000px';
      let found = 0;
      for (const [item, answers] of withHoles(row)) {
        element.answers = answers;
        if (element.result.status !== 'incomplete') continue;
        await settled(element);
        const [missing] = element.result.missing;
        // What can be closed is closed.
        for (const button of element.shadowRoot!.querySelectorAll<HTMLElement>('[aria-expanded="true"]'))
          button.click();
        for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = false;
        await settled(element);
        (document.activeElement as HTMLElement | null)?.blur();
        window.scrollTo(0, 0);
        expect(isInView(element)).toBe(false);
        expect(element.reportValidity()).toBe(false);
        await settled(element);
        const focused = element.shadowRoot!.activeElement as HTMLInputElement | null;
        expect(document.activeElement, item).toBe(element);
        const wanted = element.instrument.item(missing!)!;
        const { name } = focused!;
        expect(
          name === wanted.id || (wanted.oneOf && element.instrument.item(name)?.oneOf === wanted.oneOf),
          `${item}: ${name}`,
        ).toBeTruthy();
        expect(isInView(focused!), item).toBe(true);
        found++;
      }
      expect(found).toBeGreaterThan(0);
    },
  );

  it('shows what cannot be accepted and puts the focus there', async () => {
    const { element } = await mount(row, samples.invalid);
    expect(element.reportValidity()).toBe(false);
    const { result } = element;
    const issue = result.status === 'invalid' ? result.issues[0]! : undefined;
    const focused = element.shadowRoot!.activeElement as HTMLInputElement;
    expect([issue?.item, ...(issue?.with ?? [])]).toContain(focused.name);
    expect(isInView(focused)).toBe(true);
  });

  it('is kept from submission until complete', async () => {
    const { element, form } = await mount(row, row.open.answers, { name: 'score', required: '' });
    let submitted = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted++;
    });
    form.requestSubmit();
    expect(submitted).toBe(0);
    expect(document.activeElement).toBe(element);
    element.answers = samples.complete;
    form.requestSubmit();
    expect(submitted).toBe(1);
  });

  it('puts the focus on what is open when focused, also by its label', async () => {
    const { element, form } = await mount(row, row.open.answers, { name: 'score', id: 'the-score' });
    const label = form.appendChild(document.createElement('label'));
    label.htmlFor = 'the-score';
    for (const enter of [() => element.focus(), () => label.click()]) {
      (document.activeElement as HTMLElement | null)?.blur();
      enter();
      const { name } = element.shadowRoot!.activeElement as HTMLInputElement;
      const first = element.instrument.item(row.open.item)!;
      expect(name === first.id || element.instrument.item(name)!.oneOf === first.oneOf).toBe(true);
    }
  });
});
