import { expect, it } from 'vitest';
import { clinic, faultsOf } from '../support/clinic.ts';

const here = clinic();
const right = () => here.desk.page.getByRole('region', { name: 'Result and facts' });
const panel = () => here.desk.page.getByRole('navigation', { name: 'This visit' });
const sledai = (item: string) => here.desk.page.getByRole('radiogroup', { name: new RegExp(item) });
const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => here.desk.page.keyboard.press(key)), Promise.resolve());
const allNotDone = async () => {
  await here.desk.button('Review and sign').click();
  await here.desk.button('Tick all').click();
  await here.desk.button('not planned').click();
};

it('a clear patient is scored, signed and closed with two presses and one run of keys', async () => {
  await here.desk.addPatient('P-100', 'psoriasis', /^Routine/);
  await here.desk.beginVisit('2025-03-03');
  await here.desk.button('No psoriasis anywhere').click();
  await here.desk.shows(/^Record that there is no psoriasis anywhere: IGA, PASI, BSA 0, special sites not involved\?/);
  await press('Enter');
  // The form on paper says 0 to everything; question 7 is "no" and then 0.
  await press(...Array.from({ length: 11 }, () => '0'));
  await press('Alt+ArrowDown', '0', 'Alt+ArrowDown', 'ArrowRight', 'Alt+ArrowDown', 'Enter');
  await here.desk.showsSigned();
  expect(await panel().getByRole('button').allInnerTexts()).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^DLQI\s+complete\s+0$/),
      expect.stringMatching(/^Itch VAS\s+complete\s+0\.0$/),
      expect.stringMatching(/^IGA\s+complete\s+0$/),
      expect.stringMatching(/^PASI\s+complete\s+0\.0$/),
      expect.stringMatching(/^BSA\s+complete\s+0\.0 %$/),
      expect.stringMatching(/^Target plaque\s+Not done: no psoriasis anywhere/),
      expect.stringMatching(/^Special sites\s+0 involved$/),
    ]),
  );
  await here.desk.choose('PASI');
  await expect.poll(() => right().innerText()).toContain('4 answers marked together');
  await here.desk.choose('DLQI');
  await expect.poll(() => right().innerText()).toContain('copied from paper');
});

it('a trial’s schedule keeps earlier values out of panel, result and widget until today’s is entered', async () => {
  await here.desk.addPatient('P-101', 'psoriasis', /^Trial/);
  await here.desk.beginVisit('2025-03-03', 'baseline');
  await here.desk.scoreItch('8');
  await here.desk.page.getByRole('link', { name: 'P-101' }).click();
  await here.desk.beginVisit('2025-04-28', 'week-8');
  await here.desk.choose('Itch NRS');
  await here.desk.shows('Earlier values stay hidden until this is complete, as the trial schedule asks.');
  expect(await right().getByRole('table').count()).toBe(0);
  expect(await here.desk.page.getByText('3 Mar 2025').count()).toBe(0);
  await here.desk.page.getByRole('radio', { name: '4', exact: true }).click();
  await expect
    .poll(() =>
      right()
        .getByRole('row', { name: /Itch NRS/ })
        .innerText(),
    )
    .toMatch(/8\s+4/);
});

it('answers of the last visit are confirmed one by one, never those of the laboratory, and can be taken back', async () => {
  await here.desk.addPatient('L-100', 'lupus', /^Routine/);
  await here.desk.beginVisit('2025-03-03');
  await here.desk.choose('SLEDAI-2K');
  await sledai('Rash')
    .getByRole('radio', { name: /^present/ })
    .click();
  await here.desk.button('Mark remaining clinical items absent').click();
  await sledai('Pyuria')
    .getByRole('radio', { name: /^absent/ })
    .click();
  await here.desk.page.getByRole('link', { name: 'L-100' }).click();
  await here.desk.beginVisit('2025-06-10');
  await here.desk.choose('SLEDAI-2K');
  expect(await here.desk.page.getByRole('radio', { checked: true }).count()).toBe(0);
  const list = here.desk.page.getByRole('region', { name: 'As at the last visit?' });
  await list.getByText('As at the last visit?').click();
  await list.getByText('Skin and mucosa').click();
  await list.getByText('Fever', { exact: true }).click();
  expect(await list.getByText('Kidney').count()).toBe(0);
  await list.getByRole('button', { name: 'Rash: present, still so' }).click();
  await list.getByRole('button', { name: 'Fever: absent, still so' }).click();
  expect(
    await sledai('Rash')
      .getByRole('radio', { name: /^present/ })
      .isChecked(),
  ).toBe(true);
  await expect.poll(() => right().innerText()).toContain('2 answers still so, each confirmed');
  await list.getByRole('button', { name: 'Undo: Fever' }).click();
  await here.desk.saved();
  await here.desk.page.reload();
  await here.desk.choose('SLEDAI-2K');
  await expect.poll(() => right().innerText()).toContain('1 answer still so, each confirmed');
  expect(await here.desk.page.getByRole('radio', { checked: true }).count()).toBe(1);
});

it('assessor and options belong to one instrument; another option than last time is said', async () => {
  await here.desk.addPatient('P-102', 'psoriasis', /^Routine/);
  await here.desk.beginVisit('2025-03-03');
  await here.desk.scoreItch('8');
  await here.desk.page.getByRole('link', { name: 'P-102' }).click();
  await here.desk.beginVisit('2025-06-10');
  await here.desk.scoreItch('5');
  await here.desk.page.getByText('Assessor, time and options').click();
  await here.desk.field('Assessor').fill('BK');
  await here.desk.page.getByRole('combobox', { name: 'Recall period' }).selectOption('7d');
  await here.desk.shows(/^Recall period: past 24 hours last time, .*7 days today: not comparable\.$/);
  await expect.poll(() => right().innerText()).toContain('Assessor BK, 10 Jun 2025');
  await here.desk.button('Use last visit’s').click();
  await expect.poll(() => here.desk.page.getByText(/not comparable/).count()).toBe(0);
  expect(await here.desk.value()).toBe('5');
  await here.desk.choose('IGA');
  await here.desk.page.getByText('Assessor, time and options').click();
  expect(await here.desk.field('Assessor').inputValue()).toBe('AM');
});

it('special sites are yes, no or not looked at, and are among the facts', async () => {
  await here.desk.addPatient('P-103', 'psoriasis', /^Routine/);
  await here.desk.beginVisit('2025-03-03');
  // 0.1 × 6 × 3 = 1.8.
  await here.desk.scorePasi(['35', '222']);
  await expect.poll(() => right().innerText()).toMatch(/PASI > 10: no \(1\.8\)\s+Rule of Tens, PASI part/);
  await expect
    .poll(() => right().innerText())
    .toMatch(/PASI ≥ 10: no \(1\.8\)\s+British .* · United Kingdom · less certain rule/);
  await right()
    .getByText(/cannot be said yet$/)
    .first()
    .click();
  await here.desk.shows('DLQI > 10: cannot be said yet');
  await here.desk.choose('Special sites');
  await here.desk.page.getByRole('group', { name: 'Palms' }).getByLabel('yes').click();
  await expect.poll(() => panel().innerText()).toContain('1 involved, 5 not looked at');
  await expect.poll(() => right().innerText()).toContain('BSA > 10 %, a special site or failed topical therapy: yes');
  await here.desk.button('Remaining sites: no').click();
  await here.desk.saved();
  await here.desk.page.reload();
  await here.desk.choose('Special sites');
  expect(await here.desk.page.getByRole('group', { name: 'Face' }).getByLabel('no', { exact: true }).isChecked()).toBe(
    true,
  );
  expect(await right().innerText()).not.toMatch(/eligible|should|recommend/i);
});

it('a waiting visit takes results alone, keeps waiting when it is amended, and is signed when they are in', async () => {
  await here.desk.addPatient('L-101', 'lupus', /^Routine/);
  await here.desk.beginVisit('2025-03-03');
  await here.desk.choose('SLEDAI-2K');
  await here.desk.button('Mark remaining clinical items absent').click();
  await allNotDone();
  await here.desk.button('Sign the clinical part').click();
  await here.desk.shows(/The clinical part is signed .* by AM; results are still to come\./);
  await here.desk.choose('SLEDAI-2K');
  await here.desk.button('Show Skin and mucosa').click();
  await sledai('Rash')
    .getByRole('radio', { name: /^present/ })
    .click();
  await here.desk.shows('That answer belongs to the signed part and was put back. Use “Amend” to change it.');
  expect(
    await sledai('Rash')
      .getByRole('radio', { name: /^absent/ })
      .isChecked(),
  ).toBe(true);
  await here.desk.button('Amend SLEDAI-2K').click();
  await here.desk.field('Reason for the change').fill('overlooked');
  await here.desk.button('Begin').click();
  await sledai('Rash')
    .getByRole('radio', { name: /^present/ })
    .click();
  await here.desk.button('Finish the amendment').click();
  await expect.poll(() => here.desk.page.getByText('waiting for results', { exact: true }).count()).toBeGreaterThan(0);
  const items = ['Urinary casts', 'Haematuria', 'Proteinuria', 'Pyuria', 'Low complement', 'Raised anti-dsDNA'];
  for (const item of [...items, 'Thrombocytopenia', 'Leukopenia'])
    await sledai(item)
      .getByRole('radio', { name: /^absent/ })
      .click();
  // Rash weighs 2.
  expect(await here.desk.value()).toBe('2');
  await here.desk.button('Review and sign').click();
  await press('Enter');
  await here.desk.shows(/by AM\.\s+Something was amended after signing/);
});

it('treatment is amended under a reason after signing; the trail tells who, what, before and after, and why', async () => {
  await here.desk.addPatient('P-104', 'psoriasis', /^Routine/);
  await here.desk.beginVisit('2025-03-03');
  await here.desk.choose('Dose, failures, changes');
  const failures = here.desk.page.getByRole('group', { name: 'Rescue or treatment failure since baseline' });
  await failures.getByLabel('none').click();
  await allNotDone();
  await here.desk.button('Sign').click();
  await here.desk.choose('Dose, failures, changes');
  expect(await failures.getByLabel('not recorded').isDisabled()).toBe(true);
  await here.desk.button('Amend Treatment at this visit').click();
  await here.desk.field('Reason for the change').fill('Anna Moreau');
  await here.desk.shows('This looks like a name. Names do not belong here.');
  await here.desk.field('Reason for the change').fill('told on the phone');
  await here.desk.button('Begin').click();
  await failures.getByLabel('not recorded').click();
  await here.desk.shows('amended');
  await here.desk.choose('Trail of changes');
  const first = here.desk.page.getByRole('listitem').filter({ hasText: 'Visit, amended' }).first();
  await expect.poll(() => first.innerText()).toMatch(/\d\d:\d\d · AM\s+Reason: told on the phone/);
  expect(await first.innerText()).toMatch(/State: signed → amended/);
  const numbers = await here.desk.page.locator('.trail > li').allInnerTexts();
  expect(numbers.at(-1)).toMatch(/^Visit, begun/);
});

it('an instrument is taken off this visit’s panel, and another one added', async () => {
  await here.desk.addPatient('L-102', 'lupus', /^Routine/);
  await here.desk.beginVisit('2025-03-03');
  await here.desk.page.getByText('Instruments of this visit').click();
  await here.desk.button('Take BILAG-2004 off').click();
  await here.desk.button('Add DLQI').click();
  expect(await panel().getByRole('button', { name: 'BILAG-2004' }).count()).toBe(0);
  await here.desk.choose('DLQI');
  await here.desk.page.locator('clin-dlqi').getByRole('radio').first().waitFor();
  await here.desk.choose('Trail of changes');
  await here.desk.shows(/^Instruments: Lupus PGA, SLEDAI-2K, BILAG-2004 →/);
});

it('a visit loads the forms of its own panel and no others', async () => {
  const forms: string[] = [];
  here.desk.page.on('request', (request) => {
    const [, name] = /\/(dlqi|iga|pasi|bsa|sle-pga|sledai-2k|bilag-2004)-[^/]*\.js$/.exec(request.url()) ?? [];
    if (name) forms.push(name);
  });
  await here.desk.addPatient('L-104', 'lupus', /^Routine/);
  await here.desk.beginVisit('2025-03-03');
  await here.desk.page.locator('clin-sle-pga').waitFor();
  expect(forms.sort()).toEqual(['bilag-2004', 'sle-pga', 'sledai-2k']);
});

it.each([
  [360, 740],
  [320, 740],
])(
  'on a phone of %i × %i a visit begins with its first question, and its parts fold into one bar',
  async (width, height) => {
    const { page } = here.desk;
    await page.setViewportSize({ width, height });
    await here.desk.addPatient('P-107', 'psoriasis', /^Routine/);
    await here.desk.beginVisit('2025-03-03');
    const first = page.locator('clin-dlqi').getByRole('radiogroup').first();
    const onward = (await here.desk.button('Next open item').boundingBox())!;
    const question = (await first.boundingBox())!;
    expect(question.y).toBeGreaterThan(0);
    expect(question.y + question.height / 2).toBeLessThan(onward.y);
    expect(await panel().getByRole('listitem').count()).toBe(0);
    await panel()
      .getByRole('button', { name: /^DLQI\s+0 of 7 done$/ })
      .click();
    await panel().getByRole('listitem').getByRole('button', { name: 'PASI' }).click();
    await expect.poll(() => panel().getByRole('button', { expanded: false }).innerText()).toMatch(/^PASI/);
    expect(await panel().getByRole('listitem').count()).toBe(0);
    await panel().getByRole('button', { name: 'Next' }).click();
    await expect.poll(() => panel().getByRole('button', { expanded: false }).innerText()).toMatch(/^BSA/);
    await here.desk.notDone('BSA', 'no time');
    await expect.poll(() => panel().getByRole('button', { expanded: false }).innerText()).toMatch(/1 of 7 done/);
    await panel().getByRole('button', { expanded: false }).click();
    await here.desk.button('Review and sign').click();
    await here.desk.shows('Open, in the way of signing');
  },
);

it('every plaque that is followed is scored, left out or taken off under a reason before a visit is signed', async () => {
  const { desk } = here;
  const focused = () => desk.page.evaluate(() => document.activeElement?.textContent?.trim());
  const score = async () => {
    for (const sign of ['Erythema', 'Induration', 'Scaling'])
      await desk.page
        .getByRole('radiogroup', { name: new RegExp(sign) })
        .getByRole('radio', { name: /^2/ })
        .click();
  };
  await desk.addPatient('P-110', 'psoriasis', /^Routine/);
  await desk.beginVisit('2025-03-03');
  await desk.choose('Target plaque');
  for (const site of ['elbow', 'knee', 'lower back']) {
    await desk.button('Add a plaque').click();
    await desk.page.getByRole('textbox', { name: /^Site/ }).fill(site);
    await score();
  }
  await desk.page.getByRole('textbox', { name: /^Largest diameter/ }).fill('80');
  await desk.page.getByRole('link', { name: 'P-110' }).click();
  await desk.beginVisit('2025-06-10');
  await desk.choose('Target plaque');
  await desk.button('Plaque 2, knee').click();
  await score();
  await expect.poll(() => panel().innerText()).toContain('1 of 3, 2 open');
  await allNotDone();
  await desk.shows('Open, in the way of signing');
  expect(await desk.button('Sign').count()).toBe(0);
  await desk.button('Plaque 3, lower back').click();
  await desk.shows('Size on 3 Mar 2025: 80 mm');
  await desk.button('Follow it no more').click();
  await press('Enter');
  await desk.shows('Give a reason.');
  await desk.page.keyboard.type('biopsied');
  await press('Enter');
  await desk.shows('Not followed from this visit on: biopsied');
  expect(await focused()).toBe('Target plaque');
  await desk.button('Plaque 1, elbow').click();
  await desk.button('This plaque was not done').click();
  await desk.page.keyboard.type('covered');
  await press('Enter');
  await expect.poll(() => panel().innerText()).toMatch(/Target plaque\s+complete/);
  await desk.button('Review and sign').click();
  await desk.shows('Every instrument is answered or recorded as not done.');
  await desk.shows('6 not looked at');
  await desk.button('Sign').click();
  await desk.showsSigned();
  await desk.choose('Trail of changes');
  await desk.shows(/Not followed any more, Target plaque, Plaque 3: not recorded → biopsied/);
});

it('a rescue has its day, or is said to have none; what is open beside the instruments stands in the review', async () => {
  const { desk } = here;
  await desk.addPatient('L-110', 'lupus', /^Routine/);
  await desk.beginVisit('2025-03-03');
  await desk.choose('SLEDAI-2K');
  await desk.button('Mark remaining clinical items absent').click();
  await desk.choose('Dose, failures, changes');
  await desk.page
    .getByRole('group', { name: 'Rescue or treatment failure since baseline' })
    .getByLabel('recorded', { exact: true })
    .click();
  const what = desk.page.getByRole('combobox', { name: 'What' });
  await what.selectOption('rescue');
  expect(await desk.button('Add').isDisabled()).toBe(true);
  await desk.page.getByLabel('day unknown').check();
  await desk.button('Add').click();
  await desk.shows('rescue treatment, day unknown');
  expect(await what.evaluate((one) => one === document.activeElement)).toBe(true);
  await expect.poll(() => panel().innerText()).toContain('1 of 5');
  await allNotDone();
  await desk.shows(/^1 of 5; composite responses that ask for it will be not evaluable$/);
});

it('an amendment is somebody’s, is seen in the header, and is left without a trace where nothing was changed', async () => {
  const { desk } = here;
  await desk.addPatient('L-111', 'lupus', /^Routine/);
  await desk.beginVisit('2025-03-03');
  await desk.choose('Lupus PGA');
  await desk.button('Not done').click();
  await desk.button('Cancel').click();
  expect(
    await desk
      .button('Not done')
      .first()
      .evaluate((one) => one === document.activeElement),
  ).toBe(true);
  await allNotDone();
  await desk.button('Sign').click();
  await desk.choose('Dose, failures, changes');
  const amend = async () => {
    await desk.button('Amend Treatment at this visit').click();
    await desk.button('Begin').click();
    await desk.shows('Give a reason.');
    await desk.page.keyboard.type('told on the phone');
    expect(await desk.field('Who amends').inputValue()).toBe('AM');
    await desk.field('Who amends').fill('BK');
    await desk.button('Begin').click();
    await desk.shows('being amended: Treatment at this visit');
  };
  await amend();
  await desk.button('Leave without a change').click();
  expect(await desk.page.getByText('being amended').count()).toBe(0);
  await amend();
  await desk.page.getByRole('group', { name: 'Haemolytic anaemia' }).getByLabel('none').click();
  await desk.button('Finish the amendment').click();
  await desk.choose('Trail of changes');
  const line = desk.page.getByRole('listitem').filter({ hasText: 'Visit, amended' });
  await expect.poll(() => line.first().innerText()).toMatch(/· BK\s+Reason: told on the phone/);
  expect(await line.first().innerText()).toContain('Haemolytic anaemia due to lupus: not recorded → none');
  expect(await line.count()).toBe(1);
});

it('a plaque keeps its place and stands ready at the next visit, without answers and sizes', async () => {
  await here.desk.addPatient('P-105', 'psoriasis', /^Routine/);
  await here.desk.beginVisit('2025-03-03');
  await here.desk.choose('Target plaque');
  await here.desk.button('Add a plaque').click();
  await here.desk.page.getByRole('textbox', { name: /^Site/ }).fill('elbow');
  await here.desk.page.getByRole('combobox', { name: 'Side' }).selectOption('left');
  await here.desk.page.getByRole('textbox', { name: /^Largest diameter/ }).fill('42');
  for (const sign of ['Erythema', 'Induration', 'Scaling'])
    await here.desk.page
      .getByRole('radiogroup', { name: new RegExp(sign) })
      .getByRole('radio', { name: /^2/ })
      .click();
  expect(await here.desk.value()).toBe('6');
  await here.desk.page.getByRole('link', { name: 'P-105' }).click();
  await here.desk.beginVisit('2025-06-10');
  await here.desk.choose('Target plaque');
  expect(await here.desk.button('Plaque 1, left elbow').getAttribute('aria-pressed')).toBe('true');
  expect(await here.desk.page.getByRole('radio', { checked: true }).count()).toBe(0);
  expect(await here.desk.page.getByRole('textbox', { name: /^Largest diameter/ }).inputValue()).toBe('');
});

it('a laboratory value has its own sample date where the instrument asks for none', async () => {
  await here.desk.addPatient('L-103', 'lupus', /^Routine/);
  await here.desk.beginVisit('2025-03-03');
  await here.desk.choose('BILAG-2004');
  await here.desk.page.locator('clin-bilag-2004').getByRole('heading', { name: 'Kidney' }).click();
  await here.desk.page
    .locator('clin-bilag-2004')
    .getByRole('textbox', { name: /creatinine/i })
    .last()
    .fill('80');
  const date = here.desk.page.getByLabel(/^Sample date of/);
  await date.fill('2025-03-01');
  await date.blur();
  await here.desk.saved();
  await here.desk.page.reload();
  await here.desk.choose('BILAG-2004');
  await expect.poll(() => here.desk.page.getByLabel(/^Sample date of/).inputValue()).toBe('2025-03-01');
});

it.each([
  ['light', 1280],
  ['dark', 320],
] as const)(
  'every step of a visit is without faults that axe finds: %s, %i px',
  async (scheme, width) => {
    await here.desk.page.emulateMedia({ colorScheme: scheme });
    await here.desk.addPatient('P-106', 'psoriasis', /^Routine/);
    await here.desk.beginVisit('2025-03-03');
    await here.desk.scorePasi(['35', '222']);
    await here.desk.page.getByRole('link', { name: 'P-106' }).click();
    await here.desk.beginVisit('2025-06-10');
    await here.desk.page.setViewportSize({ width, height: 800 });
    for (const step of ['PASI', 'Target plaque', 'Special sites', 'Trail of changes']) {
      await here.desk.choose(step);
      expect(
        await here.desk.page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        step,
      ).toBeLessThanOrEqual(0);
      expect(await faultsOf(here.desk.page), step).toEqual([]);
    }
    await here.desk.unfold();
    expect(await faultsOf(here.desk.page)).toEqual([]);
    await here.desk.button('Review and sign').click();
    await here.desk.button('Tick all').click();
    expect(await faultsOf(here.desk.page)).toEqual([]);
  },
  90_000,
);
