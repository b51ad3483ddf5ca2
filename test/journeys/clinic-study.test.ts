import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { clinic, faultsOf, type Desk } from '../support/clinic.ts';

const here = clinic({ start: '#studies' });

const lupus = 'Six patients with lupus over 24 weeks';
const dlqi = 'DLQI in a phase-3 trial of psoriasis';
const pasi = 'PASI responses over 52 weeks';

/** Waits as long as the test may: a study may take its time on a busy machine. */
const appears = ({ page }: Desk, text: string | RegExp) => page.getByText(text).first().waitFor();

async function load({ page, button }: Desk, title: string) {
  await button(`Load example: ${title}`).click();
  await page.getByRole('heading', { name: title, level: 2 }).waitFor();
  await page.locator('svg.plot').waitFor();
}

const lines = ({ page }: Desk) => page.locator('.figure .line').allInnerTexts();
const rowOf = ({ page }: Desk, subject: string) =>
  page.getByRole('row').filter({ has: page.getByRole('button', { name: subject, exact: true }) });
const select = ({ page }: Desk, label: string, option: string) =>
  page.getByRole('combobox', { name: label, exact: true }).selectOption({ label: option });

/** Text of what has the focus. */
const focused = ({ page }: Desk) => page.evaluate(() => (document.activeElement as HTMLElement).innerText.trim());

describe('an example loads with one click', () => {
  it('six made-up patients with lupus, 5 of them responders', async () => {
    const { desk } = here;
    await appears(desk, 'No study on this device yet');
    await load(desk, lupus);
    expect(await lines(desk)).toContain('5/6, 83.3 % (35.9–99.6)');
    // The smallest p that six changes reach: 2 / 2^6.
    await appears(desk, /^Exploratory: paired t test .*; exact Wilcoxon signed-rank test p = 0\.031\./);
    expect(await desk.page.getByText('made-up data').count()).toBe(2);
    expect(await rowOf(desk, 'SLE-05').innerText()).toMatch(/14\s+10\s+−4\s+not reached BILAG-2004/);
    await desk.button('SLE-05').click();
    await appears(desk, /^1 new A \(Kidney E → A\)/);
    await desk.page.emulateMedia({ media: 'print' });
    expect(await desk.page.getByText('made-up data').first().isVisible()).toBe(true);
    expect(await desk.page.locator('svg.plot').getByText('made-up data').isVisible()).toBe(true);
  });

  it('prints in one column with nothing cut off, and says whom it singles out', async () => {
    const { page, button } = here.desk;
    await load(here.desk, lupus);
    await button('Change').click();
    await button('SLE-05').click();
    await appears(here.desk, /^1 new A \(Kidney E → A\)/);
    await page.emulateMedia({ media: 'print' });
    // A4 and Letter between margins of 12 mm, at 96 px an inch.
    for (const width of [703, 725]) {
      await page.setViewportSize({ width, height: 1000 });
      const boxes = await page.evaluate(() =>
        [...document.querySelectorAll('.study section.card, .study clin-sri')]
          .map((element) => element.getBoundingClientRect())
          .filter(({ height }) => height > 0)
          .sort((a, b) => a.top - b.top)
          .map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
      );
      expect(boxes.length).toBe(5);
      for (const [index, { left, right, top }] of boxes.entries()) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(width);
        expect(top).toBeGreaterThanOrEqual(boxes[index - 1]?.bottom ?? top);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    expect(await page.getByText('SLE-05: Baseline: 14').isVisible()).toBe(true);
    expect(await page.locator('svg.plot text', { hasText: /^points$/ }).isVisible()).toBe(true);
  });

  it('the DLQI rows, with totals that disagree beside each other', async () => {
    const { desk } = here;
    await load(desk, dlqi);
    await appears(desk, '104 open queries');
    await appears(desk, /^Column q7 holds part a of question 7 only/);
    await appears(desk, /so DLQI-R is not computed\.$/);
    await appears(desk, /Licence: CC0\.$/);
    expect(await rowOf(desk, 'S006').innerText()).toMatch(/19 items 17/);
    expect(await rowOf(desk, 'S004').innerText()).toMatch(/7\s+–\s+–\s+missing/);
    const [first, , second] = await lines(desk);
    expect(first).toMatch(/^\d+\/50, /);
    expect(second).toMatch(/^\d+\/250, /);
  });

  it('the PASI responses of two arms, with missing visits counted in two ways', async () => {
    const { desk } = here;
    await load(desk, pasi);
    expect(await lines(desk)).toEqual([
      expect.stringMatching(/^87\/100, 87\.0 %/),
      expect.stringMatching(/^39\/50, 78\.0 %/),
    ]);
    await select(desk, 'Missing responses', 'observed cases');
    expect(await lines(desk)).toEqual([
      expect.stringMatching(/^87\/87, 100\.0 %/),
      expect.stringMatching(/^39\/42, 92\.9 %/),
    ]);
    await appears(desk, /^Observed cases: the 87 with a known response are counted, the others are not \(13 missing/);
  });

  it('and nothing is left in localStorage', async () => {
    await load(here.desk, dlqi);
    expect(await here.desk.page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });
});

it('a subject is singled out by keyboard and by pointer, and the tables say what the plot says', async () => {
  const { desk } = here;
  const { page } = desk;
  await load(desk, lupus);
  await desk.button('SLE-01').focus();
  await page.keyboard.press('ArrowDown');
  await appears(desk, 'SLE-02: Baseline: 12 · Week 4: 12 · Week 8: 8 · Week 12: missing · Week 24: 6');
  await page.keyboard.press('End');
  await appears(desk, /^SLE-06: Baseline: 10 · Week 4: 9 · Week 8: missing/);
  // The row of week 24 at 10: only SLE-05 ends there.
  const box = (await page.locator('svg.plot').boundingBox())!;
  const ten = (await page.locator('svg.plot text', { hasText: /^10$/ }).first().boundingBox())!;
  await page.mouse.move(box.x + box.width - 30, ten.y + ten.height / 2);
  await appears(desk, /^SLE-05: Baseline: 14/);
  await page.getByText('All visits as a table').click();
  const table = page.getByRole('region', { name: 'All visits as a table' });
  await expect
    .poll(() => table.getByRole('row').filter({ hasText: 'SLE-02' }).innerText())
    .toMatch(/12\s+12\s+8\s+missing\s+6/);
});

it('a query is opened by hand, answered, closed, and found again after a reload', async () => {
  const { desk } = here;
  const { page } = desk;
  await load(desk, lupus);
  await desk.button('SLE-02').click();
  await page.getByRole('combobox', { name: 'About' }).selectOption('Week 12');
  await desk.field('What should be checked?').fill('Why was week 12 missed? <b>x</b>');
  await desk.button('Open query').click();
  await appears(desk, '1 open query');
  await appears(desk, 'Why was week 12 missed? <b>x</b>');
  await page.reload();
  await desk.button('Answer').click();
  await desk.field('Answer to the query about SLE-02, Week 12').fill('Away from home.');
  await desk.button('Save answer').click();
  await appears(desk, 'no open query');
  await select(desk, 'State', 'answered (1)');
  await appears(desk, 'Away from home.');
  await desk.button('Close query').click();
  // The line has left the list, and the button with it.
  await expect.poll(() => focused(desk)).toContain('No query in this state.');
  await select(desk, 'State', 'closed (1)');
  await page.reload();
  await select(desk, 'State', 'closed (1)');
  await appears(desk, /^opened .*, answered .*, closed /);
  expect(await desk.button('Answer').count()).toBe(0);
});

it('an example that was deleted is loaded afresh, and the deleted one can still be had', async () => {
  const { desk } = here;
  const { page } = desk;
  await load(desk, dlqi);
  await expect.poll(() => focused(desk)).toBe(dlqi);
  await desk.button('Close query').first().click();
  await appears(desk, '103 open queries');
  expect(await focused(desk)).toMatch(/^S\d+, /);
  await desk.button('Delete study').click();
  await appears(desk, 'No study on this device yet');
  await expect.poll(() => focused(desk)).toBe('Studies');
  await load(desk, dlqi);
  await appears(desk, '104 open queries');
  await desk.link('Studies').click();
  await page.getByText('Deleted studies', { exact: true }).click();
  await desk.button(`Bring “${dlqi}” back`).click();
  await appears(desk, '103 open queries');
  // What is here is opened and not made once more.
  await load(desk, dlqi);
  await desk.link('Studies').click();
  await expect.poll(() => desk.link(dlqi).count()).toBe(2);
});

it('a file with dates in place of visits counts its days, and says so', async () => {
  const { desk } = here;
  const { page } = desk;
  await desk.button('Import CSV').click();
  await desk.button('Cancel').click();
  expect(await focused(desk)).toBe('Import CSV');
  await desk.button('Import CSV').click();
  const lines = [
    'patient,date,pasi,pasi_head_area',
    '7,2025-03-31,4.1,',
    '7,2025-03-03,20.4,',
    '8,2025-05-05,80,',
    '9,05.05.2025,12,',
  ];
  const file = { name: 'dates.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) };
  await page.getByLabel('File').setInputFiles(file);
  await appears(desk, /^Dates are counted from the baseline of each subject/);
  const holds = page.getByRole('combobox', { name: 'Holds: pasi_head_area' });
  expect(await holds.locator('option:checked').innerText()).toBe('Head and neck: Area, grade');
  await desk.button('Check the rows').click();
  await appears(desk, /^2 of 4 rows can be kept\./);
  await expect.poll(() => focused(desk)).toBe('Rows');
  await appears(desk, 'pasi: “80” cannot be this total, which lies in 0–72');
  await appears(desk, 'date: “05.05.2025” is not a date such as 2025-03-31');
  expect(await page.getByText('with the items').count()).toBe(0);
  await desk.button('Back to the columns').click();
  expect(await focused(desk)).toBe('Check the rows');
  await desk.button('Check the rows').click();
  await desk.button('Keep 2 rows').click();
  // 20.4 on day 1 to 4.1 on day 29.
  await expect.poll(() => rowOf(desk, '7').innerText()).toMatch(/20\.4\s+4\.1\s+−16\.3\s/);
  await appears(desk, 'PASI, total of the source: change from Day 1 to Day 29');
});

const header = 'Patient;Visit;Group;q1;q2;q3;q4;q5;q6;q7;q8;q9;q10;DLQI total;note';
const rows = [
  '001;Baseline;X;3;2;2;2;1;1;3;1;1;0;16;<img src=x onerror=alert(1)>',
  '001;Week 12;X;1;0;0;1;0;0;0;0;0;0;2;=1+1',
  '002;Baseline;X;2;2;2;2;2;2;3;2;2;2;20;total off',
  '002;Week 12;X;;;;;;;;;;;;not seen',
  '003;Week 12;X;9;1;1;1;1;1;0;1;1;1;17;not an answer',
  '003;Week 12;X;1;1',
  ';Week 12;X;1;1;1;1;1;1;0;1;1;1;9;nobody',
  '001;Week 12;X;1;1;1;1;1;1;0;1;1;1;9;again',
];
const csv = (lines: readonly string[]) => ({
  name: 'own.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([header, ...lines].join('\n')),
});

it('rows of an own study are taken in: bad ones listed and handed out, good ones kept', async () => {
  const { desk } = here;
  const { page } = desk;
  await desk.button('Import CSV').click();
  await page.getByLabel('File').setInputFiles(csv(rows));
  await appears(desk, 'What the columns hold');
  expect(await page.getByRole('combobox', { name: 'Holds: Group' }).inputValue()).toBe('arm');
  expect(await page.getByRole('combobox', { name: 'Holds: q7' }).inputValue()).toBe('item/dlqi/q7');
  await select(desk, 'Holds: Group', 'not used');
  await desk.button('Check the rows').click();
  await appears(desk, /^4 of 8 rows can be kept\. 4 rows cannot and are left out:$/);
  for (const [line, reason] of [
    ['6', 'q1: “9” cannot stand here'],
    ['7', '5 cells where there are 15 columns'],
    ['8', 'no subject'],
    ['9', 'same subject and visit as line 3'],
  ])
    expect(await page.getByRole('row').filter({ hasText: reason! }).innerText()).toMatch(new RegExp(`^${line}\\s`));
  const download = page.waitForEvent('download');
  await desk.button('Download the rows that were left out').click();
  const file = await readFile((await (await download).path())!, 'utf8');
  expect(file.trim().split(/\r?\n/).length).toBe(5);
  expect(file).toContain('8,no subject,,Week 12');
  await appears(desk, /^1 source total disagrees with the items\./);

  await desk.field('Title of the study').fill('Own <i>study</i>');
  await desk.button('Keep 4 rows').click();
  await page.getByRole('heading', { name: 'Own <i>study</i>', level: 2 }).waitFor();
  await appears(desk, '4 of 8 rows');
  await appears(desk, '002, Baseline');
  await appears(desk, 'DLQI: the source says 20, its items add to 21.');
  // 16 to 2; the empty row of 002 is a missing visit and no 0.
  expect(await rowOf(desk, '001').innerText()).toMatch(/16\s+2\s+−14\s+reached/);
  expect(await rowOf(desk, '002').innerText()).toMatch(/20 items 21\s+–\s+–\s+missing/);
  await desk.button('001').click();
  expect(await page.locator('main img, main i').count()).toBe(0);
});

it('long work can be stopped, and leaves nothing behind', async () => {
  const { desk } = here;
  const { page } = desk;
  await desk.button('Import CSV').click();
  const many = Array.from({ length: 12_000 }, (_, index) => `${index};Baseline;X;1;1;1;1;1;1;0;1;1;1;9;`);
  await page.getByLabel('File').setInputFiles(csv(many));
  await appears(desk, '12000 rows. The first ones:');
  const seen = await page.evaluate(() => {
    const press = (name: string) =>
      [...document.querySelectorAll('button')].find((button) => button.textContent?.trim() === name)!.click();
    press('Check the rows');
    const told = document.querySelector('progress')!.getAttribute('aria-label');
    press('Stop');
    return told;
  });
  expect(seen).toMatch(/^Checking rows: \d+%$/);
  await appears(desk, 'What the columns hold');
  await desk.button('Cancel').click();
  await appears(desk, 'No study on this device yet');
});

it('a file that is none is refused with a reason', async () => {
  const { desk } = here;
  await desk.button('Import CSV').click();
  await desk.page
    .getByLabel('File')
    .setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n') });
  await appears(desk, 'There is no row under a line of column names in this file.');
});

it('a deleted study comes back by Undo, with its queries', async () => {
  const { desk } = here;
  await load(desk, dlqi);
  await desk.button('Delete study').click();
  await appears(desk, 'No study on this device yet');
  await desk.button('Undo').click();
  await expect.poll(() => desk.link(dlqi).count()).toBe(1);
  await appears(desk, '104 open queries');
});

it('patients of the clinic become a cohort', async () => {
  const { desk } = here;
  const { page } = desk;
  await desk.link('Patients').click();
  await desk.addPatient('P-031', 'psoriasis', /^Trial/);
  await page.getByRole('textbox', { name: 'Treatment' }).fill('Adalimumab');
  await page.getByLabel('Started').fill('2025-03-03');
  await desk.button('Add treatment').click();
  for (const [day, planned, head] of [
    ['2025-03-03', 'baseline', ['35', '222']],
    ['2025-04-28', 'week-8', ['5', '112']],
  ] as const) {
    await desk.beginVisit(day, planned);
    await desk.scorePasi(head);
    await desk.saved();
    await desk.link('P-031').click();
  }
  await desk.link('Studies').click();
  await desk.button('New cohort from my patients').click();
  await desk.field('Name').fill('On adalimumab');
  await select(desk, 'Who', 'all with psoriasis');
  await desk.button('Create cohort').click();
  await page.getByRole('heading', { name: 'On adalimumab', level: 2 }).waitFor();
  // 0.1 × 6 × 3 = 1.8 to 0.1 × 4 × 1 = 0.4: a fall by 78 %. One of one: 2.5–100 (trial-statistics, 8.8).
  await expect.poll(() => lines(desk)).toContain('1/1, 100.0 % (2.5–100.0)');
  expect(await rowOf(desk, 'P-031').innerText()).toMatch(/1\.8\s+0\.4\s+−1\.4\s+reached/);
});

describe.each([
  ['light', 1280],
  ['dark', 320],
] as const)('without faults that axe finds and without sideways scrolling: %s, %i px', (scheme, width) => {
  async function begin() {
    const { desk } = here;
    await desk.page.emulateMedia({ colorScheme: scheme });
    await desk.page.setViewportSize({ width, height: 800 });
    await appears(desk, 'No study on this device yet');
    return desk;
  }
  async function check({ page }: Desk, where: string) {
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(beyond, where).toBeLessThanOrEqual(0);
    expect(await faultsOf(page), where).toEqual([]);
  }

  it('the list, a cohort and an import', async () => {
    const desk = await begin();
    await check(desk, 'studies, empty');
    await desk.button('New cohort from my patients').click();
    await check(desk, 'cohort');
    await desk.button('Cancel').click();
    await desk.button('Import CSV').click();
    await desk.page.getByLabel('File').setInputFiles(csv(rows));
    await appears(desk, 'What the columns hold');
    await check(desk, 'columns');
    await desk.button('Check the rows').click();
    await appears(desk, /can be kept/);
    await check(desk, 'rows');
  });

  it('two arms, with everything open', async () => {
    const desk = await begin();
    await desk.button('Import CSV').click();
    await desk.page
      .getByLabel('File')
      .setInputFiles(csv(rows.map((row) => row.replace('002;Baseline;X', '003;Baseline;Y'))));
    await desk.button('Check the rows').click();
    await desk.button(/^Keep/).click();
    await desk.page.locator('svg.plot').waitFor();
    await desk.button('Change').click();
    await desk.button('001').click();
    await desk.page.getByText('All visits as a table').click();
    await desk.button('Answer').first().click();
    await check(desk, 'imported study');
  });

  it('a lupus patient opened', async () => {
    const desk = await begin();
    await load(desk, lupus);
    await desk.button('Responders').click();
    await desk.button('SLE-05').click();
    await desk.page.locator('clin-sri').waitFor();
    await check(desk, 'lupus');
    await desk.link('Studies').click();
    await desk.link(lupus).waitFor();
    await check(desk, 'studies');
  });
});
