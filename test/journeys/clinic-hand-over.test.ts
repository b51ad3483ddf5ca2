import type { Locator, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { clinic, faultsOf, type Desk } from '../support/clinic.ts';
import { sampleWording } from '../support/sample-wording.ts';

const here = clinic();
const today = () => new Date().toLocaleDateString('sv');

/** All that a person or assistive technology can find: texts, also within elements, labels, values and the title. */
const perceived = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const found = [document.title];
    const look = (root: ParentNode) => {
      for (const element of root.querySelectorAll(':not(noscript, script, style)')) {
        for (const { name, value } of element.attributes) if (/^(aria-|title$|alt$)/.test(name)) found.push(value);
        for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) found.push(node.textContent!);
        if (element.shadowRoot) look(element.shadowRoot);
      }
    };
    look(document);
    return found.join(' ').replace(/\s+/g, ' ');
  });

interface Scoring {
  readonly id: string;
  readonly instrument: string;
  readonly answers: Record<string, unknown>;
  readonly entry?: string;
  readonly respondent?: string;
  readonly wording?: string;
  readonly assessor?: string;
  readonly replaces?: string;
  readonly reason?: string;
  readonly meta?: Record<string, { source: string }>;
}

/** What the device holds of scorings. */
const scorings = (page: Page): Promise<Scoring[]> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error!);
      });
    const database = await done(indexedDB.open('clinimetric-clinic'));
    const rows: { value: Scoring }[] = await done(
      database.transaction('administration').objectStore('administration').getAll(),
    );
    database.close();
    return rows.map(({ value }) => value);
  });

const storedOf = async (page: Page, instrument: string) =>
  (await scorings(page)).filter((scoring) => scoring.instrument === instrument);

const at = (desk: Desk, place: string) => desk.page.getByRole('heading', { name: `Question ${place}` }).waitFor();
const option = (desk: Desk, name: string) => desk.page.getByRole('radio', { name, exact: true });
const next = (desk: Desk) => desk.button('Next').click();

async function openSheet(desk: Desk, code: string): Promise<void> {
  await desk.addPatient(code, 'psoriasis', /^Routine/);
  await desk.beginVisit(today());
  await desk.link('Hand the tablet over').click();
  await desk.shows('Which questions');
}

async function loadWording(desk: Desk): Promise<void> {
  const { acceptance: _, ...pack } = sampleWording;
  const buffer = Buffer.from(JSON.stringify(pack));
  const file = { name: 'pack.json', mimeType: 'application/json', buffer };
  await desk.page.getByLabel('Wording pack (JSON)').setInputFiles(file);
  await desk.shows('Checked: sample-wording, language en, ten questions, complete.');
  await desk.button('Use this wording').click();
  await desk.shows('Give who accepted the terms, and tick the declaration.');
  await desk.field('Accepted by').fill('Research office');
  await desk.page.getByLabel(/^We have the owners/).check();
  await desk.button('Use this wording').click();
  await desk.shows(/Terms accepted by Research office/);
}

async function handOver(desk: Desk, titles: readonly string[], pin?: string): Promise<void> {
  for (const title of titles) await desk.page.getByRole('checkbox', { name: title }).check();
  await desk.page.getByLabel('The patient alone').check();
  if (pin === undefined) await desk.page.getByRole('radio', { name: /^Press for three seconds/ }).check();
  else {
    await desk.page.getByRole('radio', { name: /^PIN/ }).check();
    await desk.field('Choose 4 to 8 digits').fill(pin);
  }
  await desk.button('Hand over now').click();
  await at(desk, `1 of ${titles.includes('DLQI') ? 9 + titles.length : titles.length}`);
}

async function givePin(desk: Desk, pin: string): Promise<void> {
  await desk.field('PIN').fill(pin);
  await desk.button('Back to the clinic').click();
}

const atVisit = (desk: Desk) => desk.page.getByRole('navigation', { name: 'This visit' }).waitFor();

describe('the tablet in a patient’s hands', () => {
  it('asks one question at a time, keeps each answer, and comes back by PIN', { timeout: 90_000 }, async () => {
    const { desk } = here;
    await openSheet(desk, 'P-701');
    await loadWording(desk);
    await desk.button('Hand over now').click();
    await desk.shows('Choose at least one set of questions.');
    await desk.shows('Say who answers.');
    await desk.shows('Choose how you come back.');
    await handOver(desk, ['DLQI', 'Itch NRS'], '2468');

    expect(await desk.page.evaluate(() => document.activeElement!.textContent)).toMatch(/1\s+of\s+11|1 of 11/);
    // Nothing is drawn around the heading that has the focus, whatever page was shown before.
    expect(
      await desk.page.evaluate(() => {
        const { outlineStyle, borderTopWidth } = getComputedStyle(document.activeElement!);
        return [outlineStyle, borderTopWidth];
      }),
    ).toEqual(['none', '0px']);
    await next(desk);
    await desk.shows('Please choose an answer, or say that you would rather not.');
    // 3 + 2 + blank + 1 + 3 + 3 + (no, little: 1) + 1 + 2 + 1 = 17 of 30.
    const given = ['three', 'two', '', 'one', 'three', 'three', '', 'one', 'two', 'one'];
    for (const [index, answer] of given.entries()) {
      await at(desk, `${index + 1} of 11`);
      const seen = await perceived(desk.page);
      expect(seen).not.toMatch(/P-701|DLQI|\b17\b|of 30|total|score/i);
      if (index === 6) {
        await option(desk, 'Sample no').click();
        await next(desk);
        await desk.shows('Please choose an answer, or press “Next” again to leave this part out.');
        await option(desk, 'Sample part answer one').click();
      } else await option(desk, answer ? `Sample answer ${answer}` : 'I would rather not answer').click();
      await desk.shows('The questionnaire belongs to A Y Finlay and G K Khan');
      await next(desk);
    }
    await at(desk, '11 of 11');
    await desk.button('Back').click();
    await at(desk, '10 of 11');
    expect(await option(desk, 'Sample answer one').isChecked()).toBe(true);
    await next(desk);
    await desk.page.getByRole('radio', { name: '7', exact: true }).click();
    await desk.button('Finish').click();
    await desk.page.getByRole('heading', { name: 'Thank you. Please give the tablet back.' }).waitFor();
    const end = await perceived(desk.page);
    expect(end.replace(/ +/g, ' ')).toMatch(/Thank you\. Please give the tablet back\. Back For the clinic/);
    expect(end).not.toMatch(/P-701|DLQI|\b17\b|of 30|total|score/i);

    const { clock } = desk.page;
    const now = Date.now();
    await clock.setFixedTime(now);
    await desk.button('For the clinic').click();
    await givePin(desk, '1357');
    await desk.shows('That did not fit. Try again in 1 second.');
    await givePin(desk, '2468');
    // Too early: not even the right one opens, and nothing says that it is.
    await desk.shows('Please wait 1 second.');
    await clock.setFixedTime(now + 1000);
    await givePin(desk, '1357');
    await desk.shows('That did not fit. Try again in 2 seconds.');
    await desk.page.reload();
    await clock.setFixedTime(now + 2000);
    await desk.button('For the clinic').click();
    await givePin(desk, '2468');
    await desk.shows('Please wait 1 second.');
    await clock.setFixedTime(now + 3000);
    await givePin(desk, '2468');
    await atVisit(desk);

    const [dlqi, ...more] = await storedOf(desk.page, 'dlqi');
    expect(more).toEqual([]);
    expect(dlqi).toMatchObject({
      entry: 'device',
      respondent: 'self',
      wording: 'sample-wording',
      answers: { q1: 3, q2: 2, q3: 'left-blank', q7: 'no', q7b: 1, q10: 1, 'completed-by': 'self' },
      meta: { q3: { source: 'direct' }, q7b: { source: 'direct' } },
    });
    expect(dlqi!.assessor).toBeUndefined();
    await desk.choose('DLQI');
    expect(await desk.value()).toBe('17');
    await desk.shows(/on the tablet, \d\d:\d\d/);
  });

  it('is left by no address, no Back, no reload and no other tab', { timeout: 90_000 }, async () => {
    const { desk } = here;
    const other = await here.tab(`${here.url}#patients`);
    await openSheet(desk, 'P-702');
    await handOver(desk, ['Itch NRS', 'Itch VAS'], '13579');
    const address = desk.page.url();
    await at(other, '1 of 2');
    await other.page.close();

    await desk.page.getByRole('radio', { name: '4', exact: true }).click();
    await next(desk);
    await at(desk, '2 of 2');
    for (const typed of ['#patients', '#', '#pruritus-nrs']) {
      await desk.page.evaluate((hash) => void (location.hash = hash), typed);
      await at(desk, '2 of 2');
      expect(desk.page.url()).toBe(address);
      expect(await desk.link('Patients').count()).toBe(0);
      await desk.page.goto(`${here.url}${typed}`);
      await desk.page.reload();
      await at(desk, '2 of 2');
      expect(await desk.link('Patients').count()).toBe(0);
    }
    await desk.page.goBack();
    await at(desk, '2 of 2');
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.press('Control+k');
    await at(desk, '2 of 2');
    expect(await desk.page.getByRole('dialog').count()).toBe(0);

    // The tab is killed, and another one opened at the list.
    await desk.page.close({ runBeforeUnload: false });
    const next2 = await here.tab(`${here.url}#patients`);
    await at(next2, '2 of 2');
    await next2.button('I would rather not answer').click();
    await next2.button('Finish').click();
    await next2.button('For the clinic').click();
    await givePin(next2, '13579');
    await atVisit(next2);
    expect((await storedOf(next2.page, 'pruritus-nrs'))[0]!.answers).toEqual({ nrs: 4 });
    expect((await storedOf(next2.page, 'pruritus-vas'))[0]!.answers).toEqual({ 'vas-mm': 'left-blank' });
    await next2.page.goto(`${here.url}#patients`);
    await next2.shows('P-702');
  });

  it('comes back by a long press, with the mouse and with the keyboard, and by no short one', async () => {
    const { desk } = here;
    await openSheet(desk, 'P-703');
    await handOver(desk, ['Itch NRS']);
    const hold = desk.button('For the clinic: press for three seconds');
    await hold.click();
    await desk.shows('Press and hold for three seconds.');
    await hold.hover();
    await desk.page.mouse.down();
    await desk.shows('Keep pressing');
    await desk.page.waitForTimeout(3100);
    await desk.page.mouse.up();
    await atVisit(desk);

    await desk.link('Hand the tablet over').click();
    await handOver(desk, ['Itch NRS']);
    await hold.focus();
    await desk.page.keyboard.press('Enter');
    await desk.shows('Press and hold for three seconds.');
    await desk.page.keyboard.down(' ');
    await desk.page.waitForTimeout(3100);
    await atVisit(desk);
    await desk.page.keyboard.up(' ');
    expect(await scorings(desk.page)).toEqual([]);
  });

  it('needs no PIN any more after an hour, so that a lost one locks nobody out', async () => {
    const { desk } = here;
    await openSheet(desk, 'P-708');
    await handOver(desk, ['Itch NRS'], '2468');
    await desk.button('For the clinic').waitFor();
    await desk.page.clock.setFixedTime(Date.now() + 61 * 60_000);
    await desk.page.getByRole('radio', { name: '7', exact: true }).click();
    await desk.button('For the clinic: press for three seconds').waitFor();
  });

  it('keeps the patient’s original when a clinician amends it', async () => {
    const { desk } = here;
    await openSheet(desk, 'P-704');
    await handOver(desk, ['Itch NRS']);
    await desk.page.getByRole('radio', { name: '7', exact: true }).click();
    await desk.button('Finish').click();
    await desk.button('For the clinic: press for three seconds').hover();
    await desk.page.mouse.down();
    await desk.page.waitForTimeout(3100);
    await desk.page.mouse.up();
    await atVisit(desk);

    await desk.choose('Itch NRS');
    await desk.page.getByRole('radio', { name: '2', exact: true }).click();
    expect(await desk.value()).toBe('7');
    await desk.button('Amend Itch NRS').click();
    await desk.field('Reason for the change').fill('meant another week');
    await desk.button('Begin').click();
    await desk.page.getByRole('radio', { name: '2', exact: true }).click();
    expect(await desk.value()).toBe('2');
    await desk.saved();
    const stored = await storedOf(desk.page, 'pruritus-nrs');
    const original = stored.find(({ replaces }) => replaces === undefined)!;
    expect(original).toMatchObject({ answers: { nrs: 7 }, entry: 'device', respondent: 'self' });
    expect(stored.filter(({ replaces }) => replaces !== undefined)).toMatchObject([
      { answers: { nrs: 2 }, replaces: original.id, reason: 'meant another week' },
    ]);
  });
});

describe('without a licensed wording', () => {
  it('the DLQI is shown as a stamped sample only, and nothing of it is kept', async () => {
    const { desk } = here;
    await openSheet(desk, 'P-705');
    expect(await desk.page.getByRole('checkbox', { name: 'DLQI' }).isDisabled()).toBe(true);
    const wrong = Buffer.from(JSON.stringify({ ...sampleWording, copyright: 'ours' }));
    const file = { name: 'wrong.json', mimeType: 'application/json', buffer: wrong };
    await desk.page.getByLabel('Wording pack (JSON)').setInputFiles(file);
    await desk.shows('copyright does not name the owners');
    await desk.button('Show how it works, with sample words').click();
    for (let question = 1; question <= 10; question++) {
      await at(desk, `${question} of 10`);
      await desk.shows('Sample. No licensed wording loaded.');
      await desk.page.getByRole('radio').first().click();
      if (question < 10) await next(desk);
    }
    await desk.button('Finish').click();
    await desk.shows('Thank you. Please give the tablet back.');
    expect(await scorings(desk.page)).toEqual([]);
  });

  it('a loaded wording stays on the device and is in no backup', async () => {
    const { desk } = here;
    await openSheet(desk, 'P-706');
    await loadWording(desk);
    await desk.page.reload();
    await desk.shows(/On this device: sample-wording/);
    await desk.link('Backup').click();
    const waiting = desk.page.waitForEvent('download');
    await desk.button('Make a backup').click();
    const { readFile } = await import('node:fs/promises');
    expect(await readFile((await (await waiting).path())!, 'utf8')).not.toContain('Sample question');
  });
});

/** Whether a person can press it as the screen stands: all of it is shown and nothing lies over it. */
const isInReach = (control: Locator) =>
  control.evaluate((element) => {
    const target = element.closest('label') ?? element;
    const { left, top, width, height } = target.getBoundingClientRect();
    const root = element.getRootNode() as Document | ShadowRoot;
    return [top + 2, top + height - 2].every((y) => target.contains(root.elementFromPoint(left + width / 2, y)));
  });

it.each([
  [360, 640],
  [320, 568],
])('shows every way to answer without scrolling on a phone of %s × %s', async (width, height) => {
  const { desk } = here;
  await openSheet(desk, 'P-709');
  await loadWording(desk);
  await desk.page.setViewportSize({ width, height });
  await handOver(desk, ['DLQI', 'Itch NRS', 'Itch VAS']);
  const refusal = option(desk, 'I would rather not answer');
  expect(await isInReach(refusal)).toBe(true);
  await next(desk);
  await desk.shows('Please choose an answer, or say that you would rather not.');
  expect(await isInReach(refusal)).toBe(true);
  for (let question = 1; question <= 10; question++) {
    await at(desk, `${question} of 12`);
    expect(await isInReach(refusal.first())).toBe(true);
    if (question === 7) {
      await option(desk, 'Sample no').click();
      const last = option(desk, 'Sample part answer nil');
      await expect.poll(() => isInReach(last)).toBe(true);
      await last.click();
    } else await refusal.click();
    await next(desk);
  }
  for (const [place, onward] of [
    ['11 of 12', 'Next'],
    ['12 of 12', 'Finish'],
  ] as const) {
    await at(desk, place);
    for (const way of ['No itch', 'Clear my mark', 'I would rather not answer', 'Back', onward])
      expect(await isInReach(desk.button(way)), way).toBe(true);
    await desk.button('No itch').click();
    await desk.button(onward).click();
  }
});

it.each([
  ['a phone', 320, 640],
  ['a tablet', 768, 1024],
  ['a screen at 400 %', 320, 256],
])('has no fault that axe finds and fits on %s', async (_, width, height) => {
  const { desk } = here;
  await openSheet(desk, 'P-707');
  await loadWording(desk);
  await desk.page.setViewportSize({ width, height });
  const check = async () => {
    expect(await faultsOf(desk.page)).toEqual([]);
    expect(await desk.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const small = await desk.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.handed button, .handed input')]
        .map((element) => [element.textContent, element.getBoundingClientRect().height] as const)
        .filter(([, size]) => size < 44),
    );
    expect(small).toEqual([]);
  };
  await check();
  await handOver(desk, ['DLQI', 'Itch VAS'], '2468');
  await check();
  await desk.button('For the clinic').click();
  await check();
});
