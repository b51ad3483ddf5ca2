import { readFile } from 'node:fs/promises';
import { bilagAnswers, ClinicFile, type Backup } from '@clinimetric/demo/testing';
import {
  bilag2004,
  bsa,
  dlqi,
  pasi,
  pruritusNrs,
  sledai2k,
  slePga,
  targetPlaque,
  type Answers,
} from '@clinimetric/scoring';
import { expect, it } from 'vitest';
import { clinic, faultsOf } from '../support/clinic.ts';
import { pasiAnswers, sledaiAnswers } from '../support/visits.ts';

const here = clinic();

/** Brings a clinic in by the page's own Restore, and opens one of its patients. */
async function restore(file: ClinicFile, code: string): Promise<void> {
  const { desk } = here;
  await desk.restore(file);
  await desk.link('Patients').click();
  await desk.link(code).click();
  await desk.page.getByRole('heading', { name: code }).waitFor();
}

/** What a backup of this moment holds. */
async function backup(): Promise<Backup> {
  const { desk } = here;
  await desk.link('Backup').click();
  const download = desk.page.waitForEvent('download');
  await desk.button('Make a backup').click();
  return JSON.parse(await readFile(await (await download).path(), 'utf8')) as Backup;
}

const compare = (label: string) =>
  here.desk.page.getByRole('combobox', { name: 'Compared with' }).selectOption({ label });
const row = (table: string, name: string) =>
  here.desk.page
    .getByRole('table', { name: `What changed in ${table}` })
    .getByRole('row', { name: new RegExp(`^${name}`) });
const card = (title: string) =>
  here.desk.page.locator('section').filter({ has: here.desk.page.getByRole('heading', { name: title }) });

const handprints = (count: number): Answers => ({ method: 'handprints', handprints: count });
const regions = (percent: number): Answers => ({
  method: 'regions',
  'regions.head': percent,
  'regions.upper-limbs': percent,
  'regions.trunk': percent,
  'regions.lower-limbs': percent,
});
const noEffect: Answers = {
  ...Object.fromEntries(['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q8', 'q9', 'q10'].map((id) => [id, 0])),
  q7: 'no',
  q7b: 0,
};

/** A psoriasis patient over five visits on two treatments; the visit of month 9 was missed. */
function psoriasis(): ClinicFile {
  const file = new ClinicFile();
  const patient = file.patient({
    code: 'P-014',
    diagnosis: 'psoriasis',
    schedule: 'trial',
    treatments: [
      { id: 'first', label: 'Methotrexate', start: '2025-03-03', end: '2025-08-31' },
      { id: 'second', label: 'Adalimumab', start: '2025-09-01' },
    ],
  });
  const visits = [
    ['2025-03-03', 'baseline', 16, 8, 9, handprints(20)],
    ['2025-04-28', 'week-8', 12.4, 7, 8, handprints(14)],
    ['2025-06-23', null, 10, 6, 7, handprints(11)],
    ['2025-09-01', 'month-6', 8, 5, 6, handprints(8)],
    ['2026-03-20', 'month-12', 2.1, 2, 1, regions(3)],
  ] as const;
  for (const [day, planned, total, itch, q1q2, area] of visits)
    file.visit(
      patient,
      day,
      [
        [
          dlqi,
          {
            ...noEffect,
            q1: Math.min(3, q1q2),
            q2: Math.min(3, Math.max(0, q1q2 - 3)),
            q3: Math.min(3, Math.max(0, q1q2 - 6)),
          },
        ],
        [pruritusNrs, { nrs: itch }],
        [pasi, pasiAnswers(total)],
        [bsa, area],
      ],
      { planned },
    );
  return file;
}

it('a psoriasis patient is told against a named baseline, and another treatment gives another answer', async () => {
  await restore(psoriasis(), 'P-014');
  // 8.0 → 2.1 is a fall by 5.9 of 8.0, 73.75 %; 16.0 → 2.1 by 13.9 of 16.0, 86.875 %.
  await here.desk.tileSays('PASI', /2\.1 of 72 8\.0 → 2\.1: 73\.8 % lower since Adalimumab, 1 Sept 2025/);
  await here.desk.tileSays('Itch NRS', '5 → 2: 3 points lower since Adalimumab, 1 Sept 2025');
  const outcomes = here.desk.page.locator('clin-response [part~="comparison"]');
  const outcome = () => outcomes.innerText();
  await expect.poll(outcome).toMatch(/PASI-50\s+reached[^]*PASI-75\s+not reached/);
  await compare('Methotrexate, 3 Mar 2025');
  await here.desk.tileSays('PASI', '16.0 → 2.1: 86.9 % lower since Methotrexate, 3 Mar 2025');
  await expect.poll(outcome).toMatch(/PASI-75\s+reached[^]*PASI-90\s+not reached/);
  await compare('First visit, 3 Mar 2025');
  await here.desk.tileSays('PASI', '16.0 → 2.1: 86.9 % lower since the first visit, 3 Mar 2025');

  await here.desk.button('Responses of all instruments').click();
  // Itch fell by 6, DLQI by 8 points, and the areas were taken by two methods.
  await expect
    .poll(async () => (await outcomes.allInnerTexts()).join('\n'))
    .toMatch(/Itch 3 points\s+reached[^]*BSA target\s+not evaluable/);

  // The method changed: said in place of the change, beside the value.
  await here.desk.tileSays(
    'BSA',
    /3\.0 % Method: Handprints on 3 Mar 2025, Percent of four regions on 20 Mar 2026: not comparable/,
  );
  await here.desk.tile('BSA').click();
  await here.desk.shows('Method differs: Handprints, then Percent of four regions.');
  expect(await here.desk.tile('BSA').getAttribute('aria-pressed')).toBe('true');
  expect(await here.desk.page.locator('clin-trend').getByRole('heading', { name: 'BSA over time' }).count()).toBe(1);

  // Month 9 falls on 3 December; its window ended on the 17th.
  const visits = card('Visits').last();
  await expect
    .poll(() => visits.getByRole('listitem').filter({ hasText: '3 Dec 2025, Month 9' }).innerText())
    .toMatch(/missed/);
  // Month 12 is 3 March 2026, with 14 days after it.
  await here.desk.shows('signed, 3 days after its window');
});

it('two visits stand side by side under an address of their own', async () => {
  await restore(psoriasis(), 'P-014');
  await here.desk.link('Compare two visits').click();
  const choice = (name: string) => here.desk.page.getByRole('combobox', { name });
  await choice('Earlier visit').selectOption({ label: '3 Mar 2025, Baseline' });
  await expect.poll(() => row('PASI', 'PASI').innerText()).toMatch(/16\.0\s+2\.1\s+13\.9 points lower/);
  // 16.0 is 0.4 × 8 × 5 on the legs; 2.1 is 0.4 × 1 × 5 there and 0.1 on the head.
  await expect.poll(() => row('PASI', 'Legs').innerText()).toMatch(/16\.0\s+2\.0\s+Erythema 4 → 1, Induration 4 → 0/);
  await expect.poll(() => row('PASI', 'Trunk').innerText()).toMatch(/No psoriasis in this region/);
  await expect.poll(() => row('DLQI', 'Everyday tasks').innerText()).toMatch(/3\s+0\s+3 → 0/);
  await here.desk.shows('Method differs: Handprints, then Percent of four regions.');
  await here.desk.button('Swap').click();
  await expect.poll(() => row('PASI', 'PASI').innerText()).toMatch(/2\.1\s+16\.0\s+13\.9 points higher/);
  const other = await here.tab(here.desk.page.url());
  await expect
    .poll(() => other.page.getByRole('combobox', { name: 'Later visit' }).locator('option:checked').innerText())
    .toBe('3 Mar 2025, Baseline');
});

const treatment = { failures: [], changes: [] };

/** SLEDAI-2K from 12 to 4, the joints from B to inactive, PGA from 1.8 to 0.8, no treatment failure. */
function lupus(): ClinicFile {
  const file = new ClinicFile();
  const patient = file.patient({
    code: 'L-003',
    diagnosis: 'lupus',
    treatments: [{ id: 'first', label: 'Belimumab', start: '2025-01-13' }],
  });
  const arthritis = { 'ever.musculoskeletal': true };
  file.visit(
    patient,
    '2025-01-10',
    [
      [slePga, { pga: 1.8 }],
      [sledai2k, sledaiAnswers(12)],
      [bilag2004, bilagAnswers({ ...arthritis, 'musculoskeletal.arthritis-moderate': 3 })],
    ],
    { treatment: { ...treatment, prednisoneMgPerDay: 15 } },
  );
  file.visit(
    patient,
    '2025-07-14',
    [
      [slePga, { pga: 0.8 }],
      [sledai2k, sledaiAnswers(4)],
      [bilag2004, bilagAnswers(arthritis)],
    ],
    { treatment: { ...treatment, prednisoneMgPerDay: 7.5 } },
  );
  return file;
}

it('a lupus patient reaches SRI-4, limb by limb', async () => {
  await restore(lupus(), 'L-003');
  await here.desk.tileSays('SLEDAI-2K', '12 → 4: 8 points lower since 10 Jan 2025, baseline of Belimumab');
  await here.desk.tileSays('BILAG-2004', /Joints and muscles B → D since 10 Jan 2025/);
  await here.desk.shows('15 → 7.5 mg/day since 10 Jan 2025');
  await here.desk.shows('Baseline: visit of 10 Jan 2025, the last one up to the start of Belimumab on 13 Jan 2025.');
  await here.desk.page.getByRole('heading', { name: /^SRI-4 .*: reached$/ }).waitFor();
  const limbs = () => here.desk.page.locator('clin-sri [part~="limb"]').allInnerTexts();
  await expect
    .poll(limbs)
    .toEqual([
      expect.stringMatching(/SLEDAI[^]*12 → 4: 8 lower[^]*reached/),
      expect.stringMatching(/BILAG-2004[^]*no new A[^]*reached/),
      expect.stringMatching(/PGA[^]*1\.80 → 0\.80[^]*reached/),
      expect.stringMatching(/Treatment[^]*reached/),
    ]);
  await here.desk.tile('BILAG-2004').click();
  await expect.poll(() => row('BILAG-2004', 'Joints and muscles').innerText()).toMatch(/B\s+D\s+[^]*3 → 0[^]*D: /);
});

it('an own schedule is written, followed, and says that a visit lies outside its window', async () => {
  const { desk } = here;
  await desk.page.goto(`${here.url}#schedules`);
  await desk.button('New schedule').click();
  await desk.field('Name').fill('Biologic start');
  await desk.button('Save schedule').click();
  await desk.shows('Give every visit a label, and whole numbers for its distance and window.');
  await desk.field('Label').fill('Week 12');
  await desk.field('After baseline').fill('12');
  await desk.field('Window before, days').fill('3');
  await desk.field('Window after, days').fill('10');
  await desk.button('Save schedule').click();
  await desk.shows('Week 12 (−3 / +10 days)');
  await desk.saved();
  await desk.page.reload();
  await desk.shows('Biologic start');

  await desk.link('Patients').click();
  await desk.addPatient('P-030', 'psoriasis', /^Biologic start/);
  await desk.button('Begin Baseline').click();
  await desk.page.getByLabel('Day', { exact: true }).fill('2025-03-03');
  await desk.field('Assessor').fill('AM');
  await desk.button('Begin visit').click();
  await desk.scoreItch('8');
  await desk.link('P-030').click();
  // Twelve weeks after 3 March are 26 May; the 20th is three days before the window opens.
  await desk.button('Begin Week 12').click();
  await desk.page.getByLabel('Day', { exact: true }).fill('2025-05-20');
  await desk.button('Begin visit').click();
  await desk.scoreItch('3');
  await desk.link('P-030').click();
  await desk.shows('in progress, 3 days before its window');
  await here.desk.tileSays('Itch NRS', '8 → 3: 5 points lower since the first visit, 3 Mar 2025');

  await desk.page.goto(`${here.url}#schedules`);
  await desk.shows('followed by 1 patient');
  expect(await desk.button('Delete Biologic start').count()).toBe(0);
  await desk.button('New schedule').click();
  await desk.field('Name').fill('Not needed');
  await desk.field('Label').fill('Month 3');
  await desk.field('After baseline').fill('3');
  await desk.page.getByRole('combobox', { name: 'Unit' }).selectOption('months');
  await desk.button('Save schedule').click();
  await desk.button('Delete Not needed').click();
  await expect.poll(() => desk.page.getByText('Not needed', { exact: true }).count()).toBe(0);
  await desk.button('Undo').click();
  await expect.poll(() => desk.page.getByText('Not needed', { exact: true }).count()).toBe(1);
  const { setting } = (await backup()).records;
  expect(setting.find(({ id }) => id === 'schedules')?.value.value).toMatchObject([
    { label: 'Biologic start', visits: [{ id: 'baseline' }, { id: 'week-12', window: { before: 3, after: 10 } }] },
    { label: 'Not needed', visits: [{ id: 'baseline' }, { id: 'month-3', after: { months: 3 } }] },
  ]);
});

it('details and treatments are changed, and a baseline is chosen by hand', async () => {
  const { desk } = here;
  await restore(psoriasis(), 'P-014');
  await desk.button('Change details').click();
  await desk.shows('Fixed since the first visit: its instruments belong to the diagnosis.');
  await desk.field('Code').fill('P-114');
  await desk.field('Month of birth').fill('1979-11');
  await desk.button('Save').click();
  await desk.page.getByRole('heading', { name: 'P-114' }).waitFor();
  await desk.shows('Nov 1979');

  await desk.button('Change Adalimumab').click();
  const form = desk.page.locator('.treatments li');
  await form.getByLabel('Ended').fill('2025-01-01');
  await form.getByRole('button', { name: 'Save' }).click();
  await desk.shows('The end is a day from the start on, and not in the future.');
  await form.getByLabel('Ended').fill('');
  await form.getByRole('combobox', { name: 'Baseline' }).selectOption({ label: '23 Jun 2025, Unscheduled' });
  await form.getByRole('button', { name: 'Save' }).click();
  // 10.0 → 2.1 is a fall by 79 %.
  await here.desk.tileSays('PASI', '10.0 → 2.1: 79.0 % lower since 23 Jun 2025, baseline of Adalimumab');
  await desk.shows('Baseline: visit of 23 Jun 2025, chosen by hand for Adalimumab, started on 1 Sept 2025.');
  await desk.saved();
  await desk.page.reload();
  await here.desk.tileSays('PASI', '10.0 → 2.1: 79.0 % lower since 23 Jun 2025, baseline of Adalimumab');
  const { audit } = (await backup()).records;
  expect(audit.filter(({ kind, what }) => kind === 'patient' && what === 'changed')).toMatchObject([
    { before: { code: 'P-014', born: '1981-03' }, after: { code: 'P-114', born: '1979-11' } },
    { after: { treatments: [{ label: 'Methotrexate' }, { label: 'Adalimumab', start: '2025-09-01' }] } },
  ]);
});

it('a trial visit that is open hides earlier values here too', async () => {
  const { desk } = here;
  await desk.addPatient('P-031', 'psoriasis', /^Trial/);
  await desk.beginVisit('2025-03-03', 'baseline');
  await desk.scoreItch('8');
  for (const title of ['DLQI', 'Itch VAS', 'IGA', 'PASI', 'BSA', 'Target plaque'])
    await desk.notDone(title, 'not planned');
  await desk.sign();
  await desk.link('P-031').click();
  await here.desk.tileSays('Itch NRS', /8 of 10/);
  await desk.beginVisit('2025-04-28', 'week-8');
  await desk.link('P-031').click();
  await desk.shows(
    /^Earlier values stay hidden until those of the open visit are entered, as the schedule asks: Itch NRS\.$/,
  );
  expect(await here.desk.tile('Itch NRS').count()).toBe(0);
});

const inMain = () => here.desk.page.getByRole('main').innerText();

it('of what an open trial visit has not completed it is said that it is hidden, and nothing else', async () => {
  const file = new ClinicFile();
  const patient = file.patient({ code: 'L-001', diagnosis: 'lupus', schedule: 'trial' });
  file.visit(patient, '2025-03-03', [[sledai2k, sledaiAnswers(6)]], { planned: 'baseline' });
  const begun = Object.fromEntries(Object.entries(sledaiAnswers(0)).slice(0, 16));
  file.visit(patient, '2025-04-28', [[sledai2k, begun]], { planned: 'week-8', state: 'in-progress' });
  await restore(file, 'L-001');
  await here.desk.tileSays('SLEDAI-2K', 'Earlier values: hidden until today’s is entered.');
  expect(await here.desk.page.locator('clin-trend').count()).toBe(0);
  // Of today alone it is said that it is not complete.
  expect(await inMain()).not.toMatch(/\b6 of 105|[Nn]o baseline|not scored|Baseline · not complete/);
  await here.desk.link('Compare two visits').click();
  await here.desk.shows('Earlier values: hidden until today’s is entered.');
  expect(await inMain()).not.toMatch(/not scored|absent/);
});

it('of two open trial visits the newest one is being scored', async () => {
  const file = new ClinicFile();
  const patient = file.patient({ code: 'P-040', diagnosis: 'psoriasis', schedule: 'trial' });
  const open = { state: 'in-progress', panel: ['pruritus-nrs', 'pasi'] } as const;
  file.visit(patient, '2025-03-03', [[pasi, pasiAnswers(1.8)]], { ...open, planned: 'baseline' });
  file.visit(patient, '2025-04-28', [[pruritusNrs, { nrs: 5 }]], { ...open, planned: 'week-8' });
  await restore(file, 'P-040');
  await here.desk.tileSays('Itch NRS', /5 of 10/);
  await here.desk.shows(/as the schedule asks: PASI\.$/);
  expect(await inMain()).not.toContain('1.8');
  const planned = card('Planned visits').getByRole('listitem').filter({ hasText: '3 Mar 2025' });
  expect(await planned.innerText()).toMatch(/in progress\s+Go on with Baseline/);
  await here.desk.link('Compare two visits').click();
  await here.desk.shows('Earlier values: hidden until today’s is entered.');
  expect(await inMain()).not.toMatch(/1\.8|Arms/);
});

it('what was not done is told with its reason, and each plaque by itself', async () => {
  const file = new ClinicFile();
  const patient = file.patient({ code: 'P-041', diagnosis: 'psoriasis' });
  const panel = ['dlqi', 'pruritus-nrs', 'target-plaque'];
  const plaque = (id: string, [erythema, induration, scaling]: readonly [number, number, number]) =>
    [targetPlaque, { erythema, induration, scaling }, { target: { id } }] as const;
  // Rows T4 and T3 of the sheet: 8 to 2 and 9 to 2.
  file.visit(patient, '2025-03-03', [[pruritusNrs, { nrs: 8 }], plaque('1', [3, 3, 2]), plaque('2', [3, 3, 3])], {
    panel,
    notDone: { dlqi: 'no form' },
  });
  file.visit(patient, '2025-04-28', [plaque('1', [1, 1, 0]), plaque('2', [1, 0, 1])], {
    panel,
    notDone: { dlqi: 'short visit', 'pruritus-nrs': 'short visit' },
  });
  await restore(file, 'P-041');
  await here.desk.tileSays('Itch NRS', /Itch NRS\s*last 3 Mar 2025[^]* not done 28 Apr 2025: short visit 8 of 10/);
  await here.desk.shows('Not done 28 Apr 2025 (short visit): DLQI');
  const scores = here.desk.page.getByRole('region', { name: 'Scores' });
  const plaques = scores.locator('.tile').filter({ hasText: 'plaques' });
  expect((await plaques.innerText()).replace(/\s+/g, ' ')).toMatch(
    /28 Apr 2025 2 plaques Plaque 1 8 → 2 since 3 Mar 2025 Plaque 2 9 → 2 since 3 Mar 2025/,
  );
  // No visits are planned for this patient, so that none is outside a plan.
  expect(await inMain()).not.toContain('Unscheduled');
});

it('a deleted visit leads to its patient, where Undo brings it back; an open one is offered before another begins', async () => {
  const { desk } = here;
  await desk.addPatient('L-042', 'lupus', /^Routine/);
  await desk.shows(/so SRI-4 means/);
  await desk.beginVisit('2025-03-03');
  await desk.link('L-042').click();
  await desk.button('New visit').click();
  await desk.page.getByLabel('Day', { exact: true }).fill('2025-03-03');
  await desk.shows('The visit of 3 Mar 2025 is open.');
  await desk.link('Go on with the open visit').click();
  await desk.page.getByRole('navigation', { name: 'This visit' }).waitFor();
  await desk.button('Delete visit').click();
  await desk.page.getByRole('heading', { name: 'L-042' }).waitFor();
  await desk.shows('Visit, 3 Mar 2025 deleted.');
  expect(await desk.link('3 Mar 2025').count()).toBe(0);
  await desk.button('Undo').click();
  await expect.poll(() => desk.link('3 Mar 2025').count()).toBe(1);
  await desk.page.goto(`${here.url}#study/00000009-0000-4000-8000-000000000000`);
  await desk.link('All studies').click();
  await desk.page.getByRole('heading', { name: 'Studies', level: 2 }).waitFor();
});

it.each([
  ['light', 1280],
  ['dark', 320],
] as const)('nothing that axe finds and no sideways scrolling: %s, %i px', async (scheme, width) => {
  const { page } = here.desk;
  await restore(psoriasis(), 'P-014');
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize({ width, height: 800 });
  const check = async (where: string) => {
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, where).toBeLessThanOrEqual(0);
    expect(await faultsOf(page), where).toEqual([]);
  };
  await page.locator('clin-trend').waitFor();
  await here.desk.button('Change details').click();
  await here.desk.button('Change Adalimumab').click();
  await check('patient');
  await here.desk.link('Compare two visits').click();
  await page.getByRole('heading', { name: 'Two visits side by side' }).waitFor();
  await check('compare');
  await page.goto(`${here.url}#schedules`);
  await here.desk.button('New schedule').click();
  await here.desk.button('Save schedule').click();
  await check('schedules');
});
