import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { findBrowser, launchArgs } from '../../scripts/browser.mjs';
import { clinic, Desk } from '../support/clinic.ts';

const here = clinic();
const database = 'clinimetric-clinic';

/** A visit with the itch of 6 that the page says is saved. */
async function begun(code: string): Promise<string> {
  await here.desk.addPatient(code, 'psoriasis', /^Routine/);
  await here.desk.beginVisit('2025-03-03');
  await here.desk.scoreItch('6');
  await here.desk.saved();
  return here.desk.page.url();
}

const answer = (desk: Desk, points: string) => desk.page.getByRole('radio', { name: points, exact: true }).click();

/** What an opened visit shows for the itch. */
async function itchAt(desk: Desk): Promise<string> {
  await desk.choose('Itch NRS');
  return desk.value();
}

/** What the device has of itch, whatever a page shows; read from a page of the same site. */
const storedItch = (page: Page) =>
  page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('administration').objectStore('administration').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result.map(({ value }: { value: { answers: { nrs: unknown } } }) => value.answers.nrs));
          };
        };
      }),
    database,
  );

/** Another page of the same site, which has the storage and none of the clinic's code. */
async function neighbour(): Promise<Page> {
  const page = await here.context.newPage();
  await page.goto(`${here.url}manifest.webmanifest`);
  return page;
}

const session = (page: Page): Promise<CDPSession> => here.context.newCDPSession(page);
const isSaved = (desk: Desk) => expect.poll(() => desk.page.getByText(/^Saved on this device/).count()).toBe(1);
const notDamaged = async (desk: Desk) => expect(await desk.page.getByText('damaged').count()).toBe(0);

describe('a page that ends in the middle', () => {
  it('reloaded: what it called saved is there, and it says so', async () => {
    await begun('F-01');
    await here.desk.page.reload();
    expect(await itchAt(here.desk)).toBe('6');
    await answer(here.desk, '7');
    await here.desk.page.reload();
    // Given right before the end: either of the two, and whole.
    expect(['6', '7']).toContain(await itchAt(here.desk));
    await notDamaged(here.desk);
  });

  it('crashed: another tab goes on where it was', async () => {
    const address = await begun('F-02');
    const crashed = here.desk.page.waitForEvent('crash');
    const devtools = await session(here.desk.page);
    void devtools.send('Page.crash').catch(() => undefined);
    await crashed;
    here.desk = await here.tab(address);
    expect(await itchAt(here.desk)).toBe('6');
    await notDamaged(here.desk);
    await answer(here.desk, '3');
    await here.desk.saved();
    expect(await storedItch(here.desk.page)).toEqual([3]);
  });
});

describe('a browser that is killed', () => {
  let profile: string;
  let open: BrowserContext | undefined;
  afterEach(async () => {
    await open?.close().catch(() => undefined);
    open = undefined;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  const launch = async (address: string) => {
    open = await chromium.launchPersistentContext(profile, {
      executablePath: await findBrowser(),
      args: launchArgs,
      viewport: { width: 1280, height: 800 },
    });
    const page = await open.newPage();
    await page.goto(address);
    return new Desk(page);
  };

  /** Id of the browser's own process, by its profile: its children name it too, with their type. */
  async function browserProcess(): Promise<number> {
    for (const id of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
      const line = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
      if (line.includes(`--user-data-dir=${profile}`) && !line.includes('--type=')) return Number(id);
    }
    throw new Error('the browser has no process');
  }

  it('has every answer that was called saved when it is opened again', async () => {
    profile = await mkdtemp(path.join(tmpdir(), 'clinimetric-profile-'));
    const desk = await launch(`${here.url}#patients`);
    await desk.addPatient('F-03', 'psoriasis', /^Routine/);
    await desk.beginVisit('2025-03-03');
    await desk.scorePasi(['35', '222']);
    await desk.scoreItch('6');
    await desk.saved();
    const address = desk.page.url();
    await answer(desk, '9');
    process.kill(await browserProcess(), 'SIGKILL');
    await new Promise((resolve) => open!.once('close', resolve));
    const again = await launch(address);
    await again.choose('PASI');
    expect(await again.value()).toBe('1.8');
    expect(['6', '9']).toContain(await itchAt(again));
    await notDamaged(again);
    await answer(again, '2');
    await again.saved();
  });
});

/** A tab that hears nothing of the others until it is told to, as a frozen one. */
const deaf = () => {
  const Channel = BroadcastChannel;
  const state = window as unknown as { isDeaf: boolean };
  state.isDeaf = true;
  window.BroadcastChannel = class extends Channel {
    override set onmessage(hear: (event: MessageEvent) => void) {
      this.addEventListener('message', (event) => {
        if (!state.isDeaf) hear(event);
      });
    }
  };
};

describe('two tabs that answer the same question without hearing of each other', () => {
  async function conflict(code: string) {
    const address = await begun(code);
    const other = await here.tab();
    await other.page.addInitScript(deaf);
    await other.page.goto(address);
    expect(await itchAt(other)).toBe('6');
    await answer(here.desk, '4');
    await here.desk.saved();
    await answer(other, '9');
    const choices = other.page.getByRole('alert').getByRole('listitem');
    await expect.poll(() => choices.count()).toBe(1);
    expect(await choices.innerText()).toContain('A scoring was changed in two tabs');
    expect(await other.page.getByText(/^Not saved/).count()).toBe(1);
    expect(await other.value()).toBe('9');
    expect(await here.desk.value()).toBe('4');
    return other;
  }

  it.each([
    ['Use the version kept aside', '9'],
    ['Keep the one that counts now', '4'],
  ])('keep both versions until somebody chooses: %s', async (choice, expected) => {
    const other = await conflict('F-04');
    await other.button(choice).click();
    await isSaved(other);
    expect(await other.value()).toBe(expected);
    await expect.poll(() => here.desk.value()).toBe(expected);
    await here.desk.page.reload();
    expect(await itchAt(here.desk)).toBe(expected);
    expect(await storedItch(here.desk.page)).toEqual([Number(expected)]);
    await answer(other, '1');
    await other.saved();
    expect(await storedItch(other.page)).toEqual([1]);
  });

  it('take up what was chosen in the other one', async () => {
    const other = await conflict('F-05');
    await here.desk.button('Keep the one that counts now').waitFor();
    await other.page.evaluate(() => Object.assign(window, { isDeaf: false }));
    await here.desk.button('Keep the one that counts now').click();
    await expect.poll(() => other.value()).toBe('4');
    await isSaved(other);
    expect(await other.page.getByText('Two versions, one choice').count()).toBe(0);
  });
});

describe('a full disk', () => {
  it('is told; the answer waits in the tab, and is saved by itself when there is room', async () => {
    const devtools = await session(here.desk.page);
    const origin = new URL(here.url).origin;
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_000_000 });
    // The browser remembers for a while how much room there was; it forgets that with the data.
    await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    await here.desk.page.reload();
    await begun('F-06');
    await here.desk.page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('filler', 1);
          opening.onupgradeneeded = () => opening.result.createObjectStore('filler');
          opening.onsuccess = () => {
            const fill = (number: number, size: number) => {
              const transaction = opening.result.transaction('filler', 'readwrite');
              transaction.oncomplete = () => fill(number + 1, size);
              transaction.onabort = () => {
                if (size > 2000) return fill(number + 1, size / 2);
                opening.result.close();
                resolve();
              };
              transaction
                .objectStore('filler')
                .put(crypto.getRandomValues(new Uint8Array(Math.min(size, 65_536))), number);
            };
            fill(0, 65_536);
          };
        }),
    );
    await answer(here.desk, '9');
    await here.desk.shows('This device has no room left for this page.');
    expect(await here.desk.page.getByText(/^Not saved/).count()).toBeGreaterThan(0);
    expect(await here.desk.value()).toBe('9');
    expect(await storedItch(here.desk.page)).toEqual([6]);
    // The page goes on: another one is given, and both are kept.
    await here.desk.page.getByRole('link', { name: 'F-06' }).click();
    await here.desk.page.goBack();
    expect(await itchAt(here.desk)).toBe('9');
    await here.desk.page.evaluate(() => void indexedDB.deleteDatabase('filler'));
    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    await expect.poll(() => here.desk.page.getByText(/^Saved on this device/).count(), { timeout: 20_000 }).toBe(1);
    expect(await storedItch(here.desk.page)).toEqual([9]);
  });
});

describe('storage that the browser refuses', () => {
  /** As where site data are blocked. */
  const blocked = () => {
    const state = window as unknown as { isBlocked: boolean };
    const { open } = IDBFactory.prototype;
    state.isBlocked = true;
    IDBFactory.prototype.open = function (...given: Parameters<typeof open>) {
      if (state.isBlocked)
        throw new DOMException('The user denied permission to access the database.', 'SecurityError');
      return open.apply(this, given);
    };
  };

  it('is told before anything can be entered, and nothing is lost when it is allowed again', async () => {
    const address = await begun('F-07');
    const other = await here.tab();
    await other.page.addInitScript(blocked);
    await other.page.goto(address);
    await other.shows('This browser gives the page no storage');
    expect(await other.page.getByRole('radio').count()).toBe(0);
    await other.page.evaluate(() => Object.assign(window, { isBlocked: false }));
    await other.button('Try again').click();
    expect(await itchAt(other)).toBe('6');
  });

  it('to keep for good is told, with what to do instead', async () => {
    await here.desk.link('Backup').click();
    await here.desk.shows('This browser has not promised to keep the records.');
    await here.desk.button('Ask the browser to keep them').click();
    await here.desk.shows('The browser did not agree. Make backups.');
  });
});

describe('what is stored', () => {
  it('and damaged is named and left as it is; everything else can be used', async () => {
    const address = await begun('F-08');
    await here.desk.scorePasi(['35', '222']);
    await here.desk.saved();
    await here.desk.page.evaluate(
      (name) =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => {
            const store = opening.result.transaction('administration', 'readwrite').objectStore('administration');
            const all = store.getAll();
            all.onsuccess = () => {
              const spoilt = all.result.find(
                ({ value }: { value: { instrument: string } }) => value.instrument === 'pasi',
              );
              store.put({ ...spoilt, value: { ...spoilt.value, answers: 'burnt' } }).onsuccess = () => {
                opening.result.close();
                resolve();
              };
            };
          };
        }),
      database,
    );
    await here.desk.page.goto('about:blank');
    await here.desk.page.goto(address);
    await here.desk.shows(/^Stored, but damaged and left as it is: scoring /);
    expect(await itchAt(here.desk)).toBe('6');
    await answer(here.desk, '3');
    await here.desk.saved();
    await here.desk.page.goto(`${here.url}#patients`);
    await here.desk.page.getByRole('link', { name: 'F-08' }).waitFor();
  });

  it('by a newer version of the page is left alone, and what is given after that is called not saved', async () => {
    const address = await begun('F-09');
    const newer = await neighbour();
    await newer.evaluate(
      (name) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open(name, 99);
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        }),
      database,
    );
    await answer(here.desk, '9');
    await here.desk.shows('The records were written by a newer version of this page.');
    expect(await here.desk.page.getByText(/^Not saved/).count()).toBeGreaterThan(0);
    expect(await here.desk.value()).toBe('9');
    expect(await storedItch(newer)).toEqual([6]);
    const again = await here.tab(address);
    await again.shows('The records were written by a newer version of this page.');
    expect(await again.page.getByRole('radio').count()).toBe(0);
    // Leaving asks, as something is not saved.
    const asked = here.desk.page.waitForEvent('dialog');
    void here.desk.page.close({ runBeforeUnload: true });
    expect((await asked).type()).toBe('beforeunload');
    await (await asked).accept();
  });
});

describe('a file that is no backup changes nothing', () => {
  it.each([
    ['cut short', (text: string) => text.slice(0, text.length / 2), /cut short or of another kind/],
    ['with one letter changed', (text: string) => text.replace('"nrs":6', '"nrs":5'), /its digest does not fit/],
    ['of another page', () => '{"kind":"shopping","items":[1,2,3]}', 'This file is not a backup of this clinic page.'],
    ['that is empty', () => '', /cut short or of another kind/],
  ])('%s', async (_, spoil, said) => {
    await begun('F-10');
    await here.desk.link('Backup').click();
    const download = here.desk.page.waitForEvent('download');
    await here.desk.button('Make a backup').click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text).toContain('"nrs":6');
    const file = { name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(spoil(text)) };
    await here.desk.page.getByLabel('Backup file').setInputFiles(file);
    await here.desk.shows(said);
    expect(await here.desk.button('Restore this backup').count()).toBe(0);
    expect(await storedItch(here.desk.page)).toEqual([6]);
  });

  it('of 200 MB, without making anybody wait', async () => {
    await begun('F-11');
    await here.desk.link('Backup').click();
    const folder = await mkdtemp(path.join(tmpdir(), 'clinimetric-film-'));
    const film = path.join(folder, 'film.json');
    execFileSync('dd', ['if=/dev/zero', `of=${film}`, 'bs=1M', 'count=200', 'status=none']);
    await here.desk.page.getByLabel('Backup file').waitFor();
    const start = performance.now();
    await here.desk.page.getByLabel('Backup file').setInputFiles(film);
    await here.desk.page.getByText('This file is not a backup of this clinic page.').waitFor({ timeout: 5000 });
    expect(performance.now() - start).toBeLessThan(5000);
    await rm(folder, { recursive: true });
    expect(await storedItch(here.desk.page)).toEqual([6]);
  });
});
