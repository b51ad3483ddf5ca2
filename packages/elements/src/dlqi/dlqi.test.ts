import { fixture, html, oneEvent } from '@open-wc/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { sampleWording } from '../../../../test/support/sample-wording.ts';
import { checkWording, type DlqiWording, type WordingProblem } from './dlqi.element.ts';
import type { DlqiElement } from './dlqi.ts';
import './dlqi.ts';

let element: DlqiElement;
const shadow = () => element.shadowRoot!;
const text = () => shadow().textContent!.replace(/\s+/g, ' ');
const row = (name: string) => page.getByRole('radiogroup', { name });
const answer = (name: string, value: string) => row(name).getByRole('radio', { name: value });
const button = (name: string) => page.getByRole('button', { name, exact: true });

async function start(properties: Partial<DlqiElement> = {}): Promise<void> {
  element = await fixture<DlqiElement>(html`<clin-dlqi></clin-dlqi>`);
  Object.assign(element, properties);
  await element.updateComplete;
}

/** Fact sheet D4. */
const d4 = { q1: 3, q2: 2, q3: 1, q4: 1, q5: 3, q6: 3, q7: 'no', q7b: 1, q8: 0, q9: 1, q10: 2 };
/** Fact sheet D2 and D1. */
const lowest = { q1: 0, q2: 0, q3: 0, q4: 0, q5: 0, q6: 0, q7: 'no', q7b: 0, q8: 0, q9: 0, q10: 0 };
const highest = { q1: 3, q2: 3, q3: 3, q4: 3, q5: 3, q6: 3, q7: 'yes', q8: 3, q9: 3, q10: 3 };

beforeEach(() => page.viewport(1280, 900));

describe('clin-dlqi copies from paper', () => {
  it('says what it is for, always, and what the labels are not', async () => {
    await start({ answers: d4 });
    expect(text()).toContain('These topic labels are not the DLQI');
    expect(element.wordingId).toBe('clinimetric-labels@1.0');
  });

  it('shows nothing as answered before somebody answers', async () => {
    await start();
    expect(shadow().querySelector(':checked')).toBeNull();
    expect(text()).toContain('0 to 30');
    expect(text()).not.toContain('effect on life');
  });

  it.each([
    // fact sheet, section 6
    ['D4', '3', '2', '1', '1', '3', '3', '0', '1', '0', '1', '2'],
    ['D1', '3', '3', '3', '3', '3', '3', '3', '3', '3', '3'],
  ])('takes the whole of %s in one digit per answer', async (id, ...keys) => {
    await start();
    element.focus();
    await userEvent.keyboard(keys.join(''));
    expect(element.answers).toEqual(id === 'D4' ? d4 : highest);
    expect(element.result).toMatchObject({ status: 'complete', total: id === 'D4' ? 17 : 30 });
  });

  it('takes n for not relevant and b for left blank, where the form has them', async () => {
    await start();
    element.focus();
    await userEvent.keyboard('nb');
    // "Not relevant" is not offered on question 1, so the key does nothing there.
    expect(element.answers).toEqual({ q1: 'left-blank' });
    await userEvent.keyboard('2Nb');
    expect(element.answers).toEqual({ q1: 'left-blank', q2: 2, q3: 'not-relevant', q4: 'left-blank' });
  });

  it('leaves single keys alone when they are turned off', async () => {
    await start({ shortcuts: 'off' });
    element.focus();
    await userEvent.keyboard('3nb');
    expect(element.answers).toEqual({});
    expect(text()).not.toContain('Keys:');
  });

  it('is one group per question over all three columns', async () => {
    await start();
    await answer('6 Sport', '2 large effect').click();
    await answer('6 Sport', 'not relevant').click();
    expect(element.answers).toEqual({ q6: 'not-relevant' });
    expect(row('6 Sport').getByRole('radio', { checked: true }).elements()).toHaveLength(1);
    await userEvent.keyboard('{ArrowRight}');
    expect(element.answers).toEqual({ q6: 'left-blank' });
    await userEvent.keyboard('{Delete}');
    expect(element.answers).toEqual({});
  });

  it('tells left blank from unanswered', async () => {
    const { q9: _, ...open } = d4;
    await start({ answers: open });
    expect(element.result).toMatchObject({ status: 'incomplete', missing: ['q9'] });
    expect(row('9 Sexual life').element().parentElement!.textContent).toContain('not entered');
    await answer('9 Sexual life', 'left blank').click();
    expect(element.result).toMatchObject({ status: 'complete', total: 16, leftBlank: ['q9'] });
    expect(row('9 Sexual life').element().parentElement!.textContent).not.toContain('not entered');
    expect(text()).toMatch(/Personal relationships\s*Sexual life left blank/);
    await answer('8 Close relationships', 'left blank').click();
    expect(element.result).toMatchObject({ status: 'incomplete', leftBlank: ['q8', 'q9'] });
    expect(text()).toContain('Two or more questions were left blank');
  });

  it('shows DLQI and DLQI-R together, with the questions that do not count', async () => {
    // Fact sheet D10: 10, and 10 × 10 / 8 = 12.5.
    const d10 = { q1: 2, q2: 2, q3: 1, q4: 1, q5: 1, q6: 'not-relevant', q7: 'no', q7b: 1, q8: 1, q9: 'not-relevant' };
    await start({ answers: { ...d10, q10: 1 } });
    expect(page.getByRole('region', { name: 'DLQI' }).element().textContent).toMatch(
      /10\s*of 30.*DLQI-R\s*2 not relevant \(questions 6, 9\)[^]*12\.5/s,
    );
    // D9: part b makes question 7 relevant again.
    element.answers = { q6: 'not-relevant', q7: 'not-relevant', q7b: 2 };
    await element.updateComplete;
    expect(text()).toContain('1 not relevant (question 6)');
  });

  describe('part b of question 7', () => {
    const b = '7b Work or study: problem, if not prevented';

    it('keeps its place and is reached by key only after "no"', async () => {
      await start();
      await expect.element(row(b)).toBeVisible();
      shadow().querySelector<HTMLInputElement>('[name="q7"]')!.focus();
      await userEvent.keyboard('31');
      expect(element.answers).toEqual({ q7: 'yes', q8: 1 });
      shadow().querySelector<HTMLInputElement>('[name="q7"]')!.focus();
      await userEvent.keyboard('01');
      expect(element.answers).toEqual({ q7: 'no', q7b: 1, q8: 1 });
    });

    it('is never missing', async () => {
      const { q7b: _, ...without } = d4;
      await start({ answers: without, required: true });
      expect(element.result).toMatchObject({ status: 'complete', total: 16 });
      expect(element.checkValidity()).toBe(true);
    });

    it('goes with the "no" it hung on, and can be copied beside another answer', async () => {
      await start({ answers: { q7: 'no', q7b: 2 } });
      await answer('7 Work or study: prevented?', 'not relevant').click();
      expect(element.answers).toEqual({ q7: 'not-relevant' });
      await answer(b, '1 small').click();
      expect(element.answers).toEqual({ q7: 'not-relevant', q7b: 1 });
    });
  });

  describe('several ticks in one question', () => {
    const group = (name: string) => page.getByRole('group', { name });

    it('shows both ticks of a list and says that the highest counts', async () => {
      // Fact sheet D12.
      await start({
        answers: { q1: 1, q2: 1, q3: [0, 2], q4: 0, q5: 0, q6: 0, q7: 'not-relevant', q8: 0, q9: 0, q10: 0 },
      });
      const ticked = group('3 Everyday tasks').getByRole('checkbox', { checked: true }).elements();
      expect(ticked.map((box) => (box as HTMLInputElement).value)).toEqual(['2', '0']);
      expect(element.result).toMatchObject({ status: 'complete', total: 4 });
      expect(text()).toContain('Several answers ticked: the highest one counts.');
    });

    it('can be entered from the row that has the focus', async () => {
      await start();
      await answer('5 Free time with others', '1 small effect').click();
      const toggle = page.getByRole('button', { name: 'several ticked' });
      expect(toggle.elements()).toHaveLength(1);
      await toggle.click();
      const told = oneEvent(element, 'score-change');
      await group('5 Free time').getByRole('checkbox', { name: '3 greatest effect' }).click();
      await told;
      expect(element.answers).toEqual({ q5: [3, 1] });
      await expect.element(group('5 Free time').getByRole('checkbox', { name: 'left blank' })).toBeDisabled();
      await toggle.click();
      expect(element.answers).toEqual({ q5: 3 });
      await expect.element(answer('5 Free time with others', '3 greatest effect')).toBeChecked();
    });

    it('travels in the form as one entry per tick', async () => {
      await start({ name: 'dlqi', answers: { ...d4, q5: [3, 1] } });
      const form = document.createElement('form');
      element.replaceWith(form);
      form.append(element);
      const data = new FormData(form);
      expect(data.getAll('dlqi.q5')).toEqual(['3', '1']);
      expect(data.get('dlqi')).toBe('17');
      form.remove();
    });
  });

  it('keeps who filled in the form, out of the way', async () => {
    await start({ answers: d4 });
    await page.getByText('About this form').click();
    await page.getByRole('radio', { name: 'another person' }).click();
    await page.getByRole('textbox', { name: 'Age' }).fill('15');
    expect(element.answers).toMatchObject({ 'completed-by': 'proxy', 'age-years': 15 });
    expect(element.result).toMatchObject({ status: 'complete', total: 17 });
    expect(text()).toContain('The DLQI is for people aged 16 and over.');
    expect(shadow().querySelector('summary')!.textContent).toMatch(/another person · 15 years/);
  });

  it('clears all at once', async () => {
    await start({ answers: { ...d4, 'age-years': 40 } });
    await button('Clear all').click();
    expect(element.answers).toEqual({});
  });

  it('brings back what was cleared, until the next answer', async () => {
    const answers = { ...d4, 'age-years': 40 };
    await start({ answers });
    await button('Clear all').click();
    await button('Undo').click();
    expect(element.answers).toEqual(answers);
    expect(element.result).toMatchObject({ status: 'complete', total: 17 });
    await button('Clear all').click();
    await answer('1 Skin sensations', '3 greatest effect').click();
    await expect.element(button('Clear all')).toBeEnabled();
    expect(element.answers).toEqual({ q1: 3 });
  });

  it('forgets what was cleared once the page has set other answers', async () => {
    await start({ answers: d4 });
    await button('Clear all').click();
    element.answers = {};
    await expect.element(button('Clear all')).toBeDisabled();
  });

  it('stays readable and unchanged when read-only', async () => {
    await start({ answers: { ...d4, q3: [1, 0] }, readonly: true });
    await answer('1 Skin sensations', '0 no effect').click();
    await page.getByRole('group', { name: '3 Everyday' }).getByRole('checkbox', { name: '3 greatest effect' }).click();
    expect(element.answers).toEqual({ ...d4, q3: [1, 0] });
    await expect.element(answer('1 Skin sensations', '3 greatest effect')).toBeChecked();
  });

  it('stays a transcription when asked for single questions without a wording', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await start({ layout: 'question' });
    await start({ layout: 'question' });
    expect(warn).toHaveBeenCalledTimes(1);
    expect(text()).toContain('These topic labels are not the DLQI');
    expect(page.getByRole('button', { name: 'Next', exact: true }).elements()).toHaveLength(0);
    warn.mockRestore();
  });
});

const items = sampleWording.items as Record<string, { text: string; options: Record<string, string> }>;
const withItem = (id: string, item: unknown) => ({ ...sampleWording, items: { ...items, [id]: item } });
const without = (id: string) => ({
  ...sampleWording,
  items: Object.fromEntries(Object.entries(items).filter(([key]) => key !== id)),
});
const options = (id: string, change: Record<string, unknown>) =>
  withItem(id, { ...items[id]!, options: { ...items[id]!.options, ...change } });

const wrongPacks: [name: string, pack: unknown, problems: WordingProblem[]][] = [
  ['text', 'pack', [{ code: 'unreadable' }]],
  ['a list', [sampleWording], [{ code: 'unreadable' }]],
  ['no id', { ...sampleWording, id: undefined }, [{ code: 'missing', field: 'id' }]],
  ['an empty id', { ...sampleWording, id: ' ' }, [{ code: 'not-text', field: 'id' }]],
  ['no language tag', { ...sampleWording, language: 'english!' }, [{ code: 'not-a-language', field: 'language' }]],
  ['no acceptance', { ...sampleWording, acceptance: undefined }, [{ code: 'not-accepted', field: 'acceptance' }]],
  [
    'accepted by nobody',
    { ...sampleWording, acceptance: { on: '2024-01-01' } },
    [{ code: 'not-accepted', field: 'acceptance' }],
  ],
  [
    'accepted at no date',
    { ...sampleWording, acceptance: { by: 'A', on: 'today' } },
    [{ code: 'not-accepted', field: 'acceptance' }],
  ],
  ['no copyright line', { ...sampleWording, copyright: undefined }, [{ code: 'missing', field: 'copyright' }]],
  ['one owner', { ...sampleWording, copyright: '© A Y Finlay' }, [{ code: 'owners-missing', field: 'copyright' }]],
  [
    'no questions',
    { ...sampleWording, items: {} },
    [...Object.keys(items)].sort(byForm).map((item) => ({ code: 'missing', item }) as const),
  ],
  ['a question missing', without('q7b'), [{ code: 'missing', item: 'q7b' }]],
  ['a question too many', withItem('q11', items['q10']), [{ code: 'unknown', item: 'q11' }]],
  [
    'an empty question',
    withItem('q4', { ...items['q4'], text: '' }),
    [{ code: 'not-text', item: 'q4', field: 'text' }],
  ],
  ['markup as a node', withItem('q4', { ...items['q4'], text: {} }), [{ code: 'not-text', item: 'q4', field: 'text' }]],
  ['an answer missing', options('q5', { 2: undefined }), [{ code: 'missing', item: 'q5', field: 'options.2' }]],
  ['an answer too many', options('q7b', { 3: 'x' }), [{ code: 'unknown', item: 'q7b', field: 'options.3' }]],
  [
    '"not relevant" where the form has none',
    options('q2', { 'not-relevant': 'x' }),
    [{ code: 'unknown', item: 'q2', field: 'options.not-relevant' }],
  ],
  [
    'no "not relevant" where the form has it',
    options('q8', { 'not-relevant': undefined }),
    [{ code: 'missing', item: 'q8', field: 'options.not-relevant' }],
  ],
  ['empty instructions', { ...sampleWording, instructions: '' }, [{ code: 'not-text', field: 'instructions' }]],
];

function byForm(a: string, b: string): number {
  return parseInt(a.slice(1)) - parseInt(b.slice(1)) || a.length - b.length;
}

describe('checkWording', () => {
  it('accepts the sample', () => expect(checkWording(sampleWording)).toEqual([]));

  it.each(wrongPacks)('refuses %s', (_, pack, problems) => {
    // As JSON: what is undefined is not there.
    expect(checkWording(JSON.parse(JSON.stringify(pack)))).toEqual(problems);
  });

  it('does not throw, whatever it is given', () => {
    const hostile = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error();
        },
      },
    );
    for (const pack of [undefined, null, 0, () => {}, hostile])
      expect(checkWording(pack)).toEqual([{ code: 'unreadable' }]);
  });
});

describe('clin-dlqi refuses a wrong pack', () => {
  it.each(wrongPacks)('%s: says so, keeps transcription and answers', async (_, pack, [problem]) => {
    await start({ answers: d4 });
    const changed = vi.fn();
    element.addEventListener('score-change', changed);
    element.wording = pack as DlqiWording;
    await element.updateComplete;
    expect(element.wording).toBeNull();
    expect(element.wordingId).toBe('clinimetric-labels@1.0');
    expect(element.answers).toEqual(d4);
    expect(changed).not.toHaveBeenCalled();
    const told = page.getByRole('alert').element().textContent;
    expect(told).toContain('This wording pack cannot be used');
    expect(told).toContain(problem!.item ?? problem!.field ?? 'wording');
    expect(text()).toContain('Skin sensations');
    expect(text()).not.toContain('Sample');
  });

  it('goes back to transcription when a good pack is followed by a bad one', async () => {
    await start({ wording: sampleWording });
    element.wording = {} as DlqiWording;
    await element.updateComplete;
    expect(text()).not.toContain('Sample');
    element.wording = null;
    await element.updateComplete;
    expect(page.getByRole('alert').elements()).toHaveLength(0);
  });

  it('shows what was checked, whatever happens to the pack afterwards', async () => {
    const pack = structuredClone(sampleWording) as { copyright: string } & DlqiWording;
    await start({ wording: pack });
    pack.copyright = '';
    element.requestUpdate();
    await element.updateComplete;
    expect(text()).toContain(sampleWording.copyright);
  });
});

/** All a person can read or hear: texts and the attributes that speak. */
function perceived(): string {
  const spoken = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'alt', 'placeholder'];
  const attributes = [...shadow().querySelectorAll('*')].flatMap((node) =>
    spoken.map((name) => node.getAttribute(name) ?? ''),
  );
  return [text(), ...attributes].join(' ').replace(/\s+/g, ' ');
}

describe.each(['page', 'question'])('clin-dlqi as a questionnaire, layout %s', (layout) => {
  it('hides the score: all a patient perceives is the same for the lowest and the highest', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      await start({ wording: sampleWording, layout });
      element.answers = { ...lowest, q10: 1 };
      await element.updateComplete;
      element.goTo('q10');
      await element.updateComplete;
      shadow().querySelector<HTMLInputElement>('[name="q10"][value="0"]')!.click();
      vi.advanceTimersByTime(5000);
      await element.updateComplete;
      expect(element.result).toMatchObject({ status: 'complete', total: 0 });
      const low = perceived();
      element.answers = { ...highest, q7: 'no', q7b: 2 };
      await element.updateComplete;
      shadow().querySelector<HTMLInputElement>('[name="q10"][value="2"]')!.click();
      vi.advanceTimersByTime(5000);
      await element.updateComplete;
      expect(element.result).toMatchObject({ status: 'complete', total: 28 });
      expect(perceived()).toBe(low);
      expect(low).not.toMatch(/DLQI-R|effect|of 30|complete/);
      expect(shadow().querySelector('[part="result"], .rail, .bar')).toBeNull();
      expect(shadow().querySelector('[role="status"]')!.textContent).toBe('');
    } finally {
      vi.useRealTimers();
    }
  });

  it('takes a spoken score off the page when the tablet is handed over', async () => {
    await start({ layout: 'page' });
    element.focus();
    await userEvent.keyboard('3');
    await expect.poll(() => shadow().querySelector('[role="status"]')!.textContent).toMatch(/between 3 and 30/);
    Object.assign(element, { wording: sampleWording, layout });
    await element.updateComplete;
    expect(shadow().querySelector('[role="status"]')!.textContent).toBe('');
  });

  it('shows the score to a clinician on request', async () => {
    await start({ wording: sampleWording, layout, answers: d4 });
    element.setAttribute('show-score', '');
    await element.updateComplete;
    expect(page.getByRole('region', { name: 'DLQI' }).element().textContent).toMatch(/17\s*of 30/);
  });

  it('shows the owners’ line and never the topic labels', async () => {
    await start({ wording: sampleWording, layout });
    expect(text()).toContain(sampleWording.copyright);
    expect(text()).not.toMatch(/Skin sensations|topic labels/);
    expect(element.wordingId).toBe('sample-wording');
  });

  it('marks language and direction of the pack, and of its own words among them', async () => {
    const arabic = JSON.parse(JSON.stringify(sampleWording).replaceAll('Sample', 'تجربة')) as DlqiWording;
    await start({ wording: { ...arabic, language: 'ar' }, layout });
    const question = page.getByRole('radiogroup', { name: 'تجربة question 1' }).first().element() as HTMLElement;
    expect(question.closest('[lang]')!.getAttribute('lang')).toBe('ar');
    expect(getComputedStyle(question).direction).toBe('rtl');
    const declined = page.getByText('I would rather not answer', { exact: true }).first().element();
    expect(declined.getAttribute('lang')).toBe('en');
    expect(getComputedStyle(declined).direction).toBe('ltr');
  });

  it('treats texts as text', async () => {
    const pack = withItem('q1', { ...items['q1'], text: '<b id="x">Sample</b> question 1' }) as DlqiWording;
    await start({ wording: pack, layout });
    expect(shadow().querySelector('#x')).toBeNull();
    expect(text()).toContain('<b id="x">Sample</b> question 1');
  });

  it('lets every question be declined, as left blank', async () => {
    await start({ wording: sampleWording, layout, answers: lowest });
    for (let n = 1; n <= 10; n++) {
      element.goTo(`q${n}`);
      await element.updateComplete;
      await answer(`Sample question ${n}`, 'I would rather not answer').first().click();
      expect(element.answers[`q${n}`]).toBe('left-blank');
    }
  });

  it('asks part b only after "no", on the same page', async () => {
    await start({ wording: sampleWording, layout });
    element.goTo('q7');
    await element.updateComplete;
    const partB = page.getByRole('radiogroup', { name: 'part b' });
    expect(partB.elements()).toHaveLength(0);
    await answer('Sample question 7', 'Sample no').click();
    await partB.getByRole('radio', { name: 'Sample part answer two' }).click();
    expect(element.answers).toEqual({ q7: 'no', q7b: 2 });
    await answer('Sample question 7', 'Sample yes').first().click();
    expect(partB.elements()).toHaveLength(0);
    expect(element.answers).toEqual({ q7: 'yes' });
  });

  it('leaves single keys to the browser', async () => {
    await start({ wording: sampleWording, layout });
    element.focus();
    await userEvent.keyboard('3b');
    expect(element.answers).toEqual({});
  });

  it('brings the missing question into view before the browser points at it', async () => {
    const { q8: _, ...open } = d4;
    const form = await fixture<HTMLFormElement>(html`<form><clin-dlqi name="dlqi" required></clin-dlqi></form>`);
    element = form.querySelector('clin-dlqi')!;
    Object.assign(element, { wording: sampleWording, layout, answers: open });
    await element.updateComplete;
    expect(form.reportValidity()).toBe(false);
    await element.updateComplete;
    expect(element.validity.valueMissing).toBe(true);
    expect(element.validationMessage).toContain('Question 8');
    expect((shadow().activeElement as HTMLInputElement).name).toBe('q8');
  });
});

describe('clin-dlqi, one question at a time', () => {
  const next = () => button('Next');

  beforeEach(() => page.viewport(360, 720));

  it('leads through the ten questions by keyboard and ends the same for every answer', async () => {
    await start({ wording: sampleWording, layout: 'question' });
    element.focus();
    const finished = vi.fn();
    element.addEventListener('finish', finished);
    for (let n = 1; n <= 10; n++) {
      expect(text()).toContain(`${n} of 10`);
      expect(row(`Sample question ${n}`).elements()).toHaveLength(1);
      // Space answers where the focus is, Enter goes on.
      await userEvent.keyboard(' {Enter}');
    }
    expect(element.answers).toEqual(highest);
    expect(finished).toHaveBeenCalledTimes(1);
    expect(text()).toContain('Thank you. Please give the tablet back.');
    expect(shadow().activeElement!.textContent).toContain('Thank you');
    await button('Back').click();
    await expect.element(answer('Sample question 10', 'Sample answer three')).toBeChecked();
  });

  it('leaves the end to the page that cancels it', async () => {
    await start({ wording: sampleWording, layout: 'question', answers: lowest });
    element.addEventListener('finish', (event) => event.preventDefault());
    element.goTo('q10');
    await button('Finish').click();
    expect(text()).not.toContain('Thank you');
  });

  it('asks instead of barring the way', async () => {
    await start({ wording: sampleWording, layout: 'question' });
    await next().click();
    const question = row('Sample question 1');
    await expect.element(question).toHaveAccessibleDescription(/Please choose an answer/);
    expect(question.element().contains(shadow().activeElement)).toBe(true);
    await answer('Sample question 1', 'I would rather not answer').click();
    await expect.element(question).not.toHaveAccessibleDescription(/Please/);
    await next().click();
    expect(text()).toContain('2 of 10');
  });

  it('asks once for part b, which may stay open', async () => {
    await start({ wording: sampleWording, layout: 'question', answers: { q7: 'no' } });
    element.goTo('q7');
    await next().click();
    await expect.element(row('part b')).toHaveAccessibleDescription(/press “Next” again/);
    await next().click();
    expect(text()).toContain('8 of 10');
    expect(element.answers).toEqual({ q7: 'no' });
  });

  it('comes back to a question passed over on another way', async () => {
    const { q3: _, ...open } = d4;
    await start({ wording: sampleWording, layout: 'question', answers: open });
    element.goTo('q10');
    await button('Finish').click();
    expect(text()).toContain('3 of 10');
    expect(text()).toContain('Please choose an answer');
  });

  it('shows the question a page asks for, and leaves the way to the page', async () => {
    await start({ wording: sampleWording, layout: 'question', question: 'q4' });
    expect(row('Sample question 4').elements()).toHaveLength(1);
    expect(text()).not.toContain('of 10');
    expect(page.getByRole('button').elements()).toHaveLength(0);
    expect(text()).toContain('The questionnaire belongs to A Y Finlay');
    element.focus();
    await userEvent.keyboard(' {Enter}');
    expect(element.answers).toEqual({ q4: 3 });
    expect(row('Sample question 4').elements()).toHaveLength(1);
    element.question = 'q7';
    await element.updateComplete;
    await answer('Sample question 7', 'Sample no').click();
    expect(row('part b').elements()).toHaveLength(1);
  });

  it('has large targets', async () => {
    await start({ wording: sampleWording, layout: 'question', answers: d4 });
    element.goTo('q7');
    await element.updateComplete;
    const heights = [...shadow().querySelectorAll('.opt')].map((option) => option.getBoundingClientRect().height);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(56);
    expect(next().element().getBoundingClientRect().height).toBeGreaterThanOrEqual(56);
    expect(element.scrollWidth).toBeLessThanOrEqual(360);
  });
});
