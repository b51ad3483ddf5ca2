import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { clinic, faultsOf, type Desk } from '../support/clinic.ts';

const here = clinic();
const passphrase = 'four quiet herons wade';

const typed = (desk: Desk, name: string, text: string) => desk.page.getByLabel(name, { exact: true }).fill(text);

/** A key is made of a passphrase in its own time, on a busy machine too. */
const said = (desk: Desk, text: string | RegExp) => desk.page.getByText(text).first().waitFor();

async function setLock(desk: Desk): Promise<void> {
  await desk.link('Backup').click();
  await typed(desk, 'Passphrase', passphrase);
  await typed(desk, 'Passphrase once more', passphrase);
  await desk.page.getByRole('checkbox', { name: /^A lost passphrase is lost data/ }).check();
  await desk.button('Set the lock').click();
  await said(desk, 'The lock is set.');
}

const lockScreen = (desk: Desk) => desk.page.getByRole('heading', { name: 'Locked' }).waitFor();

async function unlock(desk: Desk, given = passphrase): Promise<void> {
  await lockScreen(desk);
  await typed(desk, 'Passphrase', given);
  await desk.page.keyboard.press('Enter');
}

/** All text of the tab, its title, fields and address among it. */
const allOf = async ({ page }: Desk) =>
  [await page.content(), await page.title(), page.url()].join('\n') +
  (await page.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value).join('\n')));

it('a clinic is locked, stays locked over a reload, and opens with its passphrase at the same address', async () => {
  const { desk } = here;
  await desk.addPatient('P-314', 'psoriasis', /^Routine/);
  await desk.beginVisit('2025-03-03');
  await desk.scoreItch('7');
  await desk.saved();
  const visit = desk.page.url();

  await desk.link('Backup').click();
  await desk.button('Set the lock').click();
  await said(desk, 'At least 12 characters.');
  expect(await desk.page.getByLabel('Passphrase', { exact: true }).evaluate((one) => one.matches(':focus'))).toBe(true);
  await typed(desk, 'Passphrase', passphrase);
  await typed(desk, 'Passphrase once more', `${passphrase}s`);
  await desk.button('Set the lock').click();
  await said(desk, 'The two are not the same.');
  await typed(desk, 'Passphrase once more', passphrase);
  await desk.button('Set the lock').click();
  await said(desk, 'Tick this, or do without a lock.');
  await setLock(desk);
  expect(await allOf(desk)).not.toContain(passphrase);

  await desk.page.goto(visit);
  await desk.choose('Itch NRS');
  expect(await desk.value()).toBe('7');
  await desk.page.reload();
  await lockScreen(desk);
  expect(await desk.page.title()).toBe('Locked · Clinimetric');
  expect(await allOf(desk)).not.toContain('P-314');
  expect(await desk.page.getByLabel('Passphrase', { exact: true }).evaluate((one) => one.matches(':focus'))).toBe(true);
  await unlock(desk, 'four quiet heron wades');
  await said(desk, 'That is not the passphrase.');
  expect(await allOf(desk)).not.toContain('P-314');
  await unlock(desk);
  await desk.choose('Itch NRS');
  expect(await desk.value()).toBe('7');
  expect(desk.page.url()).toBe(visit);
});

it('an unused clinic locks itself, and an answer given just before is there after it', async () => {
  const desk = await here.tab();
  await desk.page.clock.install();
  await desk.page.goto(`${here.url}#patients`);
  await desk.addPatient('P-315', 'psoriasis', /^Routine/);
  await setLock(desk);
  await desk.link('Patients').click();
  await desk.link('P-315').click();
  await desk.beginVisit('2025-03-03');
  await desk.page.clock.fastForward('04:00');
  await desk.scoreItch('6');
  await desk.page.clock.fastForward('04:00');
  expect(await desk.value()).toBe('6');
  await desk.page.getByRole('radio', { name: '9', exact: true }).click();
  await desk.page.clock.fastForward('05:30');
  await lockScreen(desk);
  expect(await allOf(desk)).not.toContain('P-315');
  await unlock(desk);
  await desk.choose('Itch NRS');
  expect(await desk.value()).toBe('9');
  await desk.page.reload();
  await unlock(desk);
  await desk.choose('Itch NRS');
  expect(await desk.value()).toBe('9');
});

it('what a full disk did not take is kept over the lock, and saved after it', async () => {
  const desk = await here.tab();
  const { origin } = new URL(here.url);
  const browser = await here.context.newCDPSession(desk.page);
  // Little room from the start: Chromium remembers for a while how much there was, and forgets that with the data.
  await here.desk.page.close();
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 300_000 });
  await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await desk.page.clock.install();
  await desk.page.goto(`${here.url}#patients`);
  await desk.addPatient('P-319', 'psoriasis', /^Routine/);
  await setLock(desk);
  await desk.link('Patients').click();
  await desk.link('P-319').click();
  await desk.beginVisit('2025-03-03');
  await desk.notDone('DLQI', `too long ${'x'.repeat(350_000)}`);
  await said(desk, /no room left/);
  await desk.page.clock.fastForward('05:30');
  await lockScreen(desk);
  await said(desk, /^What was entered last could not be saved yet\./);
  expect(await allOf(desk)).not.toContain('too long');
  await browser.send('Storage.overrideQuotaForOrigin', { origin });
  await unlock(desk);
  await said(desk, /too long x+/);
  await desk.saved();
  await desk.page.reload();
  await unlock(desk);
  await said(desk, /too long x+/);
}, 60_000);

/** All that the script of a tab holds in memory, as text. */
async function memoryOf({ page }: Desk): Promise<string> {
  const browser = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  browser.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await browser.send('HeapProfiler.collectGarbage');
  await browser.send('HeapProfiler.takeHeapSnapshot', {});
  await browser.detach();
  return chunks.join('');
}

it('what was read goes from the memory of a tab that is locked', async () => {
  const { desk } = here;
  await desk.addPatient('QZ-7731', 'psoriasis', /^Routine/);
  await desk.beginVisit('2025-03-03');
  await desk.scoreItch('7');
  await desk.notDone('IGA', 'lamp out of order');
  await desk.saved();
  const read = ['QZ-7731', 'lamp out of order'];
  await setLock(desk);
  await desk.link('Patients').click();
  await desk.link('QZ-7731').click();
  await desk.link(/3 Mar 2025/).click();
  await said(desk, /lamp out of order/);
  const open = await memoryOf(desk);
  expect(read.filter((text) => open.includes(text))).toEqual(read);
  await desk.link('Backup').click();
  await desk.button('Lock now').click();
  await lockScreen(desk);
  const held = async () => {
    const memory = await memoryOf(desk);
    return [...read, passphrase].filter((text) => memory.includes(text));
  };
  await expect.poll(held, { timeout: 20_000 }).toEqual([]);
}, 60_000);

it('locking in one tab locks the other, and nothing stands above the lock', async () => {
  const { desk } = here;
  await desk.addPatient('P-316', 'psoriasis', /^Routine/);
  const patient = desk.page.url();
  await setLock(desk);
  const other = await here.tab(patient);
  await unlock(other);
  await other.page.getByRole('heading', { name: 'P-316' }).waitFor();
  await other.page.keyboard.press('Control+k');
  await other.page.getByRole('combobox').fill('P-3');
  await said(other, /P-316/);
  await desk.button('Lock now').click();
  await lockScreen(desk);
  await lockScreen(other);
  expect(await other.page.getByRole('dialog').count()).toBe(0);
  expect(await allOf(other)).not.toContain('P-316');
  await unlock(other);
  await other.page.getByRole('heading', { name: 'P-316' }).waitFor();
  await lockScreen(desk);
});

it('a passphrase is changed, and the lock taken away', async () => {
  const { desk } = here;
  await desk.addPatient('P-317', 'lupus', /^Routine/);
  await setLock(desk);
  await desk.page.getByText('Change the passphrase').click();
  await typed(desk, 'Passphrase until now', 'something else entirely');
  await typed(desk, 'New passphrase', 'seven slow barges');
  await typed(desk, 'New passphrase once more', 'seven slow barges');
  await desk.button('Change it').click();
  await said(desk, 'That is not the passphrase.');
  await typed(desk, 'Passphrase until now', passphrase);
  await desk.button('Change it').click();
  await said(desk, 'The passphrase is changed.');
  await desk.page.reload();
  await unlock(desk, 'seven slow barges');
  await desk.page.getByText('Take the lock away').click();
  await typed(desk, 'Passphrase', 'seven slow barges');
  await desk.button('Take it away').click();
  await said(desk, 'The lock is taken away.');
  await desk.page.reload();
  await desk.link('Patients').click();
  await desk.link('P-317').waitFor();
});

it('a locked backup opens elsewhere with its passphrase alone, and brings its lock along', async () => {
  const { desk } = here;
  await desk.addPatient('P-318', 'lupus', /^Routine/);
  await setLock(desk);
  const download = desk.page.waitForEvent('download');
  await desk.button('Make a backup').click();
  const buffer = await readFile(await (await download).path());
  expect(buffer.toString()).toContain('clinimetric-clinic-locked-backup@1');
  expect(buffer.toString()).not.toContain('P-318');
  await desk.page.getByRole('radio', { name: /^in the clear/ }).check();
  const clear = desk.page.waitForEvent('download');
  await desk.button('Make a backup').click();
  expect((await readFile(await (await clear).path())).toString()).toContain('P-318');

  await desk.page.getByRole('textbox', { name: 'Type “wipe” to go on' }).fill('wipe');
  await desk.button('Wipe this device').click();
  await said(desk, /^Everything is gone from this browser\./);
  await desk.page.getByLabel('Backup file').setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer });
  const ask = 'This backup is locked. With which passphrase?';
  await typed(desk, ask, 'something else entirely');
  await desk.button('Open the backup').click();
  await said(desk, 'That passphrase does not open this backup.');
  await typed(desk, ask, passphrase);
  await desk.button('Open the backup').click();
  await said(desk, 'lock this device with the passphrase of the backup');
  await desk.button('Restore this backup').click();
  await said(desk, /^Restored: /);
  await desk.page.reload();
  await unlock(desk);
  await desk.link('Patients').click();
  await desk.link('P-318').waitFor();
});

it.each([
  ['light', 1280],
  ['dark', 320],
] as const)(
  'the lock is without faults that axe finds and without sideways scrolling: %s, %i px',
  async (colorScheme, width) => {
    const { desk } = here;
    const check = async (where: string) => {
      const over = await desk.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, where).toBeLessThanOrEqual(0);
      expect(await faultsOf(desk.page), where).toEqual([]);
    };
    await desk.page.emulateMedia({ colorScheme });
    await desk.page.setViewportSize({ width, height: 800 });
    await desk.link('Backup').click();
    await desk.button('Set the lock').click();
    await check('setting');
    await setLock(desk);
    for (const text of ['Change the passphrase', 'Take the lock away']) await desk.page.getByText(text).click();
    await check('set');
    await desk.button('Lock now').click();
    await unlock(desk, 'something else entirely');
    await said(desk, 'That is not the passphrase.');
    await check('locked');
  },
);
