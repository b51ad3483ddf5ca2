import { ClinicFile } from '@clinimetric/demo/testing';
import { iga, pasi, pruritusNrs } from '@clinimetric/scoring';
import { expect, it } from 'vitest';
import { clinic } from '../support/clinic.ts';
import { pasiAnswers } from '../support/visits.ts';

const here = clinic();

/** Of the ten patients these have been seen before; the others are new this morning. */
const known = ['P-201', 'P-202', 'P-203', 'P-204', 'P-205', 'P-206', 'P-207'];
const fresh = ['P-208', 'P-209', 'P-210'];
const clear = new Set(['P-202', 'P-205', 'P-209']);

/** A clear patient takes ten seconds: so many presses and keys from the open visit to its signature, the DLQI's eleven among them. */
const mostActions = 20;

function yesterday(): ClinicFile {
  const file = new ClinicFile();
  for (const code of known) {
    const patient = file.patient({ code, diagnosis: 'psoriasis' });
    file.visit(patient, '2025-03-03', [
      [pruritusNrs, { nrs: 9 }],
      [iga, { iga: 3 }],
      [pasi, pasiAnswers(16)],
    ]);
  }
  return file;
}

const signed = () => here.desk.showsSigned();

/** Everything from the open visit to its signature, by the shortest way; answers how much had to be done. */
async function seeClear(): Promise<number> {
  const { page, button } = here.desk;
  let actions = 0;
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
    actions += keys.length;
  };
  await button('No psoriasis anywhere').click();
  actions += 1;
  await press('Enter', ...Array.from({ length: 11 }, () => '0'));
  await press('Alt+ArrowDown', '0', 'Alt+ArrowDown', 'ArrowRight', 'Alt+ArrowDown', 'Enter');
  await signed();
  return actions;
}

async function leaveTheRest(): Promise<void> {
  const { button } = here.desk;
  await button('Review and sign').click();
  await button('Tick all').click();
  await button('not planned').click();
  await here.desk.page.keyboard.press('Enter');
  await signed();
}

async function begin(code: string): Promise<void> {
  const { button, field, page } = here.desk;
  if (fresh.includes(code)) {
    await here.desk.addPatient(code, 'psoriasis', /^Routine/);
    await button('New visit').click();
  } else await button(`New visit of ${code}`).click();
  // Said once in the morning, it is offered again.
  if ((await field('Assessor').inputValue()) === '') await field('Assessor').fill('AM');
  await button('Begin visit').click();
  await page.getByRole('navigation', { name: 'This visit' }).waitFor();
}

it('ten patients in a row; the laptop is closed over the sixth, and everything is where it was', async () => {
  const { desk } = here;
  await desk.restore(yesterday());
  await desk.link('Patients').click();

  for (const [seen, code] of [...known, ...fresh].entries()) {
    await begin(code);
    const points = String((seen % 8) + 1);
    if (clear.has(code)) expect(await seeClear()).toBeLessThanOrEqual(mostActions);
    else {
      await here.desk.scoreItch(points);
      if (code === 'P-206') {
        await here.desk.saved();
        await here.desk.page.close();
        here.desk = await here.tab(`${here.url}#patients`);
        await here.desk.shows('visit open');
        await here.desk.link(/^Go on/).click();
        await here.desk.choose('Itch NRS');
        expect(await here.desk.value()).toBe(points);
      }
      await leaveTheRest();
    }
    // The way on after a signature is the next patient.
    await here.desk.page.locator('.head').getByRole('link', { name: 'All patients' }).click();
    await here.desk.page.getByRole('heading', { name: 'Patients', level: 2 }).waitFor();
  }

  await here.desk.page.reload();
  const rows = here.desk.page.locator('.patients tbody tr');
  await expect.poll(() => rows.count()).toBe(10);
  expect(await here.desk.page.getByText('visit open').count()).toBe(0);
  const itch = (code: string) => rows.filter({ hasText: code }).locator('.num b').allInnerTexts();
  // PASI, DLQI and itch where all is clear; the itch alone elsewhere.
  await expect.poll(() => itch('P-202')).toEqual(['0.0', '0', '0']);
  await expect.poll(() => itch('P-206')).toEqual(['6']);
}, 180_000);
