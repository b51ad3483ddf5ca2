import { expect, it } from 'vitest';
import { clinic, faultsOf } from '../support/clinic.ts';

const here = clinic();
const codes = () => here.desk.page.locator('.patients tbody th a').allInnerTexts();
const filter = () => here.desk.page.getByRole('searchbox', { name: 'Filter by code, diagnosis or treatment' });

it('made-up patients are loaded to look around, marked, and go as a whole', async () => {
  await here.desk.button('Load a made-up patient to look around').click();
  await expect.poll(codes).toEqual(['EX-01', 'EX-02']);
  const totals = (row: number) =>
    here.desk.page.locator('.patients tbody tr').nth(row).locator('.num b').allInnerTexts();
  // 0.3 × (1 + 1 + 0) × 1 + 0.4 × (1 + 1 + 1) × 1, one point of DLQI, an itch of 1.
  await expect.poll(() => totals(0)).toEqual(['1.8', '1', '1']);
  // Two serological descriptors of two points each.
  expect(await totals(1)).toEqual(['4', '0.60']);
  expect(await here.desk.page.locator('.patients').getByText('made up', { exact: true }).count()).toBe(2);
  await here.desk.page.getByRole('link', { name: 'EX-01' }).click();
  await here.desk.page.locator('clin-trend').first().waitFor();
  expect(await here.desk.page.getByText('made up', { exact: true }).count()).toBeGreaterThan(0);
  await here.desk.page.goBack();
  await here.desk.button('Delete what is made up').click();
  await here.desk.shows('No patients yet');
  await here.desk.button('Undo').click();
  await expect.poll(codes).toEqual(['EX-01', 'EX-02']);
  await here.desk.button('Delete what is made up').click();
  await here.desk.shows('No patients yet');
  await here.desk.button('Load a made-up patient to look around').click();
  await expect.poll(codes).toEqual(['EX-01', 'EX-02']);
});

it('the keyboard alone finds a patient, puts the list in order and begins a visit', async () => {
  await here.desk.button('Load a made-up patient to look around').click();
  await filter().press('Enter');
  const focused = () => here.desk.page.evaluate(() => document.activeElement?.textContent);
  await expect.poll(focused).toBe('EX-01');
  await here.desk.button('Last visit').press('Enter');
  await here.desk.button('Code').press('Enter');
  await here.desk.button('Code').press('Enter');
  await expect.poll(codes).toEqual(['EX-02', 'EX-01']);
  const head = here.desk.page.getByRole('columnheader', { name: 'Code' });
  expect(await head.getAttribute('aria-sort')).toBe('descending');
  await filter().fill('lup');
  await here.desk.shows('1 of 2');
  await filter().press('Enter');
  await here.desk.page.getByRole('heading', { name: 'EX-02' }).waitFor();
  await here.desk.page.goBack();
  // What was typed is there again.
  await expect.poll(() => filter().inputValue()).toBe('lup');
  await here.desk.button('New visit of EX-02').press('Enter');
  // Who assesses is asked for, at its field.
  await here.desk.button('Begin visit').press('Enter');
  await here.desk.shows('Give initials or a function.');
  expect(await here.desk.page.evaluate(() => document.activeElement?.closest('.set')?.textContent)).toMatch(
    /^\s*Assessor/,
  );
  await here.desk.page.keyboard.type('AM');
  await here.desk.page.keyboard.press('Enter');
  await here.desk.page.getByRole('navigation', { name: 'This visit' }).waitFor();
  await here.desk.link('Patients').click();
  await here.desk.link('Go on with the open visit').press('Enter');
  await here.desk.page.getByRole('navigation', { name: 'This visit' }).waitFor();
});

it('a whole row leads to its patient, and what is deleted comes back', async () => {
  await here.desk.button('Load a made-up patient to look around').click();
  await here.desk.page.getByRole('cell', { name: 'Lupus' }).click({ force: true });
  await here.desk.page.getByRole('heading', { name: 'EX-02' }).waitFor();
  await here.desk.page.goBack();
  await here.desk.button('Delete EX-01').click();
  await expect.poll(codes).toEqual(['EX-02']);
  await here.desk.button('Undo').click();
  await expect.poll(codes).toEqual(['EX-01', 'EX-02']);
});

it('the focus goes on where the next thing is', async () => {
  const { desk } = here;
  const focused = () =>
    desk.page.evaluate(() => {
      const { activeElement: element } = document;
      return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim();
    });
  const press = (name: string) => desk.button(name).press('Enter');
  await press('New patient');
  await press('Create patient');
  await desk.shows('Give a code.');
  expect(await desk.page.evaluate(() => document.activeElement?.closest('.set')?.textContent)).toMatch(/^\s*Code/);
  await desk.page.keyboard.type('P-001');
  await desk.field('Month of birth').fill('1981-03');
  await press('Create patient');
  const diagnosis = desk.page.getByRole('combobox', { name: 'Diagnosis' });
  expect(await diagnosis.getAttribute('aria-invalid')).toBe('true');
  expect(await diagnosis.evaluate((select) => select === document.activeElement)).toBe(true);
  await press('Cancel');
  expect(await focused()).toBe('New patient');

  await press('Load a made-up patient to look around');
  await expect.poll(focused).toBe('EX-01');
  await press('New visit of EX-01');
  await press('Cancel');
  expect(await focused()).toBe('New visit of EX-01');
  await press('Delete EX-01');
  await expect.poll(focused).toBe('Undo');
  await press('Undo');
  await expect.poll(focused).toBe('EX-01');

  await desk.link('EX-01').press('Enter');
  await press('New visit');
  await press('Cancel');
  expect(await focused()).toBe('New visit');
  await press('End Drug A today');
  expect(await focused()).toBe('Change Drug A');
  await press('Change Drug A');
  await press('Save');
  expect(await focused()).toBe('Change Drug A');
  await press('Remove Drug A');
  expect(await focused()).toBe('Undo');
  await press('Undo');
  await expect.poll(focused).toMatch(/^EX-01/);
});

it.each([
  ['light', 1280],
  ['dark', 320],
] as const)('is without faults that axe finds and without sideways scrolling: %s, %i px', async (scheme, width) => {
  await here.desk.page.emulateMedia({ colorScheme: scheme });
  await here.desk.page.setViewportSize({ width, height: 800 });
  expect(await faultsOf(here.desk.page)).toEqual([]);
  await here.desk.button('Load a made-up patient to look around').click();
  await here.desk.page.locator('.patients .num b').first().waitFor();
  await here.desk.button('New visit of EX-01').click();
  const sideways = await here.desk.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(sideways).toBeLessThanOrEqual(0);
  expect(await faultsOf(here.desk.page)).toEqual([]);
});
