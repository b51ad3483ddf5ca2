import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { canonical, ClinicFile, readRows } from '@clinimetric/demo/testing';
import { bsa, iga, pasi, pruritusNrs, targetPlaque } from '@clinimetric/scoring';
import type { Download, Page } from 'playwright';
import { expect, it } from 'vitest';
import { clinic, Desk, faultsOf } from '../support/clinic.ts';
import { pasiAnswers } from '../support/visits.ts';

const here = clinic();

/** Sheets of paper a page takes. */
async function sheetsOf(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = (await page.pdf({ format })).toString('latin1');
  return (pdf.match(/\/Type\s*\/Page\b/g) ?? []).length;
}

/** What a press on a button hands to the downloads. */
async function handed(desk: Desk, name: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    desk.page.waitForEvent('download') as Promise<Download>,
    desk.button(name).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

const report = (desk: Desk) => desk.page.getByRole('article', { name: 'Visit report' });
const choose = (desk: Desk, name: string, text: string) =>
  desk.page.getByLabel('Score envelope').setInputFiles({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });

/** The same file, from the desktop onto the page. */
async function drop({ page }: Desk, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([name, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name, { type: 'application/json' }));
      return transfer;
    },
    [name, text] as const,
  );
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer });
}

/** An envelope whose scorings were changed, closed again with a digest that fits. */
function altered(text: string, change: (one: Record<string, unknown>) => object): string {
  const { digest: _, ...rest } = JSON.parse(text) as { digest: string; administrations: Record<string, unknown>[] };
  const content = { ...rest, administrations: rest.administrations.map(change) };
  return JSON.stringify({ ...content, digest: createHash('sha256').update(canonical(content)).digest('hex') });
}

async function psoriasisVisit(desk: Desk): Promise<void> {
  await desk.addPatient('P-014', 'psoriasis', /^Routine/);
  await desk.beginVisit('2025-03-03');
  await desk.scoreItch('8');
  await desk.saved();
}

async function openReport(desk: Desk): Promise<void> {
  await desk.unfold();
  await desk.link('Report').click();
  await report(desk).waitFor();
}

const others = ['DLQI', 'Itch VAS', 'IGA', 'PASI', 'BSA', 'Target plaque'];

it('a visit under way prints as not complete, a signed one without that word, each on one sheet', async () => {
  const { desk } = here;
  await psoriasisVisit(desk);
  await openReport(desk);
  const told = () => report(desk).innerText();
  expect(await told()).toMatch(
    /Not complete: in progress, not signed\s+Open: DLQI, Itch VAS, IGA, PASI, BSA, Target plaque/,
  );
  expect(await sheetsOf(desk.page, 'A4')).toBe(1);
  expect(await sheetsOf(desk.page, 'Letter')).toBe(1);
  const foot = await desk.page.evaluate(() =>
    document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join(' '),
  );
  expect(foot).toMatch(/P-014 · Visit · 3 Mar 2025[^]*counter\(page\)[^]*counter\(pages\)/);

  await desk.link('Back to the visit').click();
  for (const title of others) await desk.notDone(title, 'not asked for');
  await desk.sign();
  await desk.showsSigned();
  await openReport(desk);
  expect(await told()).not.toContain('Not complete');
  expect(await told()).toMatch(/state: signed[^]*DLQI\s+not done: not asked for[^]*Itch NRS[^]*8/);
  expect(await told()).toMatch(/A typed name is not an electronic signature/);
  expect(await sheetsOf(desk.page, 'A4')).toBe(1);
  expect(await sheetsOf(desk.page, 'Letter')).toBe(1);
  // Only the sheet is printed.
  await desk.page.emulateMedia({ media: 'print' });
  expect(await desk.page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  expect(await desk.page.getByText('For the record').isVisible()).toBe(false);
  expect(await report(desk).isVisible()).toBe(true);
});

it('all instruments of psoriasis, three plaques and what was not done fit one sheet with the signature', async () => {
  const { desk } = here;
  const file = new ClinicFile();
  const patient = file.patient({ code: 'P-020', diagnosis: 'psoriasis' });
  const plaque = (id: string, site: string, points: number) =>
    [
      targetPlaque,
      { erythema: points, induration: points, scaling: points },
      { target: { id, site, lengthMm: 40, widthMm: 25 } },
    ] as const;
  const visit = file.visit(
    patient,
    '2025-03-03',
    [
      [pruritusNrs, { nrs: 8 }],
      [iga, { iga: 2 }],
      [pasi, pasiAnswers(20.2)],
      [bsa, { method: 'handprints', handprints: 14 }],
      plaque('1', 'elbow', 1),
      plaque('2', 'knee', 2),
      plaque('3', 'lower back', 3),
    ],
    {
      panel: ['dlqi', 'pruritus-nrs', 'pruritus-vas', 'iga', 'pasi', 'bsa', 'target-plaque'],
      notDone: { dlqi: 'not planned', 'pruritus-vas': 'no ruler at hand' },
      specialSites: { face: false, palms: true, soles: false, genitals: false, scalp: false, nails: false },
      treatment: { failures: [], changes: [], prednisoneMgPerDay: 0 },
    },
  );
  await desk.restore(file);
  await desk.page.goto(`${here.url}#visit/${visit.id}/report`);
  await report(desk).getByText('not done: no ruler at hand').waitFor();
  expect(
    await report(desk)
      .getByRole('heading', { name: /^Plaque \d/ })
      .count(),
  ).toBe(3);
  expect(await sheetsOf(desk.page, 'A4')).toBe(1);
  expect(await sheetsOf(desk.page, 'Letter')).toBe(1);
});

it('another page prints without the foot of a report', async () => {
  const { desk } = here;
  await psoriasisVisit(desk);
  const before = await desk.page.evaluate(() => document.adoptedStyleSheets.length);
  await openReport(desk);
  expect(await desk.page.evaluate(() => document.adoptedStyleSheets.length)).toBe(before + 1);
  await desk.link('Back to the visit').click();
  await desk.page.getByRole('navigation', { name: 'This visit' }).waitFor();
  expect(await desk.page.evaluate(() => document.adoptedStyleSheets.length)).toBe(before);
});

it('the paragraph is copied, or else it stands there to be selected', async () => {
  const { desk, context } = here;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await psoriasisVisit(desk);
  await openReport(desk);
  await desk.button('Copy paragraph').click();
  await desk.shows('Copied: paragraph.');
  const copied = await desk.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Patient P-014, psoriasis; Visit of 3 Mar 2025; assessor AM; state: in progress\./);
  expect(copied).toContain('\nItch NRS 8: ');
  expect(copied).not.toContain('wording');
  await desk.button('Copy with everything').click();
  await desk.shows('Copied: paragraph with everything.');
  expect(await desk.page.evaluate(() => navigator.clipboard.readText())).toMatch(/\nItch NRS 8 \([^\n]*, wording /);
  await desk.button('Copy table line').click();
  await desk.shows('Copied: table line.');
  expect(await desk.page.evaluate(() => navigator.clipboard.readText())).toMatch(/^2025-03-03\tP-014\tVisit\t/);
  await desk.page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await desk.button('Copy paragraph').click();
  await desk.shows(/^This browser does not let the page copy\. Select the text/);
  expect((await desk.page.getByRole('region', { name: 'For the record' }).innerText()).replace(/\s+/g, ' ')).toContain(
    copied.replace(/\s+/g, ' '),
  );
});

it('rows of a visit, of a patient and of all, and the audit trail, go out as CSV', async () => {
  const { desk } = here;
  await psoriasisVisit(desk);
  await openReport(desk);
  const visit = await handed(desk, 'Rows as CSV');
  expect(visit.name).toBe('clinimetric-visit-2025-03-03.csv');
  const [answer, total] = readRows(visit.text);
  expect(answer).toMatchObject({
    patient: 'P-014',
    visit_day: '2025-03-03',
    instrument: 'pruritus-nrs',
    row: 'answer',
    item: 'nrs',
    value: '8',
    recorded_under: pruritusNrs.version,
    status: 'complete',
    counts: 'yes',
    assessor: 'AM',
  });
  expect(total).toMatchObject({ row: 'total', value: '8' });

  await desk.link('Back to the visit').click();
  await desk.link('P-014').first().click();
  const patient = await handed(desk, 'Export rows as CSV');
  expect(patient.text).toBe(visit.text);
  await desk.link('Backup').click();
  const all = await handed(desk, 'All rows as CSV');
  expect(all.text).toBe(visit.text);
  await desk.shows(/^clinimetric-rows-.*\.csv was handed to the browser’s downloads\./);
  const trail = readRows((await handed(desk, 'Audit trail as CSV')).text);
  expect(trail.map(({ number }) => number)).toEqual(trail.map((_, at) => String(at + 1)));
  expect(trail.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['patient', 'visit', 'administration']));
});

it('an envelope opens in another clinic to the same score, and is kept there under a patient once', async () => {
  const { desk, context } = here;
  await psoriasisVisit(desk);
  await openReport(desk);
  const { name, text } = await handed(desk, 'Score envelope');
  expect(name).toBe('clinimetric-envelope-2025-03-03.json');
  expect(text).not.toContain('P-014');

  const elsewhere = await context.browser()!.newContext();
  const page = await elsewhere.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(`${here.url}#envelope`);
  const other = new Desk(page);
  await choose(other, name, text);
  await other.shows(/whole and unchanged since it was made, 1 scoring/);
  await other.shows('Today’s rules give the same score.');
  const score = page.getByRole('region', { name: 'Itch NRS', exact: true });
  expect(await score.getByRole('row', { name: /^Itch NRS 8 8 same/ }).count()).toBe(1);
  await other.shows('There is no patient on this device yet.');

  await page.goto(`${here.url}#patients`);
  await other.addPatient('X-7', 'psoriasis', /^Routine/);
  await page.goto(`${here.url}#envelope`);
  await drop(other, name, text);
  await other.button('Keep').click();
  await other.shows('Choose a patient.');
  await page.getByRole('combobox', { name: 'Patient' }).selectOption({ label: 'X-7' });
  await other.button('Keep').click();
  await other.shows('Kept under X-7 as the visit of 3 Mar 2025.');
  await other.link('Show the visit').click();
  await page.getByRole('navigation', { name: 'This visit' }).waitFor();
  await other.choose('Itch NRS');
  expect(await other.value()).toBe('8');
  await openReport(other);
  expect(readRows((await handed(other, 'Rows as CSV')).text)[0]).toMatchObject({ patient: 'X-7', source: 'imported' });

  await page.goto(`${here.url}#envelope`);
  await choose(other, name, text);
  await page.getByRole('combobox', { name: 'Patient' }).selectOption({ label: 'X-7' });
  await other.button('Keep').click();
  await other.shows(/^A scoring of this file is on this device already\./);
  expect(problems).toEqual([]);
  await elsewhere.close();
});

it('what is made up says so in text, rows, foot and envelope, and is never kept under somebody real', async () => {
  const { desk } = here;
  await desk.button('Load a made-up patient to look around').click();
  await desk.link(/^EX-02/).click();
  await desk
    .link(/^\d+ \w+ \d{4}$/)
    .first()
    .click();
  await openReport(desk);
  expect(await report(desk).getByRole('heading', { name: 'EX-02' }).innerText()).toContain('made up');
  expect(await desk.page.getByRole('region', { name: 'For the record' }).innerText()).toMatch(
    /^Patient EX-02, lupus; made up; [^]*\bEX-02 \(made up\)/m,
  );
  const foot = await desk.page.evaluate(() =>
    document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join(' '),
  );
  expect(foot).toContain('EX-02 (made up) · ');
  expect(new Set(readRows((await handed(desk, 'Rows as CSV')).text).map((row) => row['made_up']))).toEqual(
    new Set(['yes']),
  );
  const { name, text } = await handed(desk, 'Score envelope');
  await desk.page.goto(`${here.url}#patients`);
  await desk.addPatient('P-014', 'lupus', /^Routine/);
  await desk.page.goto(`${here.url}#envelope`);
  await choose(desk, name, text);
  await desk.shows('These scores are made up: nobody has them. They can be kept under a made-up patient only.');
  const options = await desk.page.getByRole('combobox', { name: 'Patient' }).getByRole('option').allInnerTexts();
  expect(options).toEqual(['choose', 'EX-01', 'EX-02']);
});

it('what is no whole envelope is refused in words, and what stands in one is never markup', async () => {
  const { desk } = here;
  await psoriasisVisit(desk);
  await openReport(desk);
  const { text } = await handed(desk, 'Score envelope');
  await desk.page.goto(`${here.url}#envelope`);
  await choose(desk, 'good.json', text);
  await desk.shows('Today’s rules give the same score.');
  const refused = async (content: string, sentence: RegExp) => {
    await choose(desk, 'other.json', content);
    await desk.shows(sentence);
    expect(await desk.page.getByText('Today’s rules give the same score.').count()).toBe(0);
  };
  await refused(text.replace('"nrs":8', '"nrs":3'), /^This envelope was changed or damaged after it was made/);
  await refused(text.slice(0, -20), /cut short or of another kind/);
  await refused('{"format":"other"}', /^This file is not a score envelope\./);
  await refused('{"format":"clinimetric-score-envelope@2"}', /^This envelope was made by a newer version of this page/);
  await refused(`{"a":"${'x'.repeat(2_000_001)}"}`, /^This file is far larger than a score envelope can be/);

  // A file with markup in its words and a digest that fits.
  const markup = '<img src=x onerror="document.title=1"><b>bold</b>';
  const forged = altered(text, (one) => ({ ...one, assessor: markup, visit: markup }));
  await choose(desk, `${markup}.json`, forged);
  await desk.shows(`assessed 3 Mar 2025 by ${markup}`);
  expect(await desk.page.locator('main img, main b:text("bold")').count()).toBe(0);
});

it('a score that today’s rules give differently is shown beside today’s', async () => {
  const { desk } = here;
  await psoriasisVisit(desk);
  await openReport(desk);
  const { text } = await handed(desk, 'Score envelope');
  await desk.page.goto(`${here.url}#envelope`);
  const older = altered(text, (one) => ({
    ...one,
    version: '0.9.0',
    result: { ...(one.result as object), version: '0.9.0', total: 7 },
  }));
  await choose(desk, 'older.json', older);
  await desk.shows('Today’s rules score these answers differently.');
  const score = desk.page.getByRole('region', { name: 'Itch NRS', exact: true });
  expect(await score.getByRole('row', { name: /^Itch NRS 7 8 differs/ }).count()).toBe(1);
  await desk.shows('In the file, rules 0.9.0');
});

it.each([
  ['light', 1280],
  ['dark', 320],
] as const)('report and envelope are without faults that axe finds: %s, %i px', async (colorScheme, width) => {
  const { desk } = here;
  await psoriasisVisit(desk);
  await desk.page.emulateMedia({ colorScheme });
  await desk.page.setViewportSize({ width, height: 800 });
  await openReport(desk);
  const check = async (where: string) => {
    const overflow = await desk.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, where).toBeLessThanOrEqual(0);
    expect(await faultsOf(desk.page), where).toEqual([]);
  };
  await check('report');
  const { name, text } = await handed(desk, 'Score envelope');
  await desk.page.goto(`${here.url}#envelope`);
  await choose(desk, name, text);
  await desk.shows('Today’s rules give the same score.');
  await check('envelope');
});
