import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { ClinicFile } from '@clinimetric/demo/testing';
import type { BrowserContext, Page } from 'playwright';
import { afterEach, beforeEach, expect } from 'vitest';
import { root } from './files.ts';
import { visiting } from './pages.ts';

const axe = createRequire(createRequire(import.meta.url).resolve('@open-wc/testing')).resolve('chai-a11y-axe');
const axeFile = createRequire(axe).resolve('axe-core/axe.min.js');

/** What axe finds wrong with a page. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(axeFile, 'utf8'));
  return page.evaluate(async () => {
    const { axe: found } = window as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await found.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

/** What a clinician does in one tab of the clinic. */
export class Desk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  button = (name: string | RegExp) => this.page.getByRole('button', { name, exact: typeof name === 'string' });
  link = (name: string | RegExp) => this.page.getByRole('link', { name, exact: typeof name === 'string' });
  field = (name: string) => this.page.getByRole('textbox', { name });

  saved = () => expect.poll(() => this.page.getByText(/^Saved on this device \d\d:\d\d/).count()).toBe(1);
  shows = (text: string | RegExp) => expect.poll(() => this.page.getByText(text).count()).toBeGreaterThan(0);

  /** That the visit is signed, when and by the usual assessor of these tests. */
  showsSigned = () => this.shows(/Signed \d+ \w+ \d{4}, \d\d:\d\d by AM\./);

  /** Brings a clinic in by the page's own Restore, which is left open. */
  async restore({ file }: ClinicFile): Promise<void> {
    await this.link('Backup').click();
    await this.page.getByLabel('Backup file').setInputFiles(file);
    await this.button('Restore this backup').click();
    await this.shows(/^Restored:/);
  }

  /** The tile of a score on a patient's page. */
  tile = (name: string) => this.page.getByRole('region', { name: 'Scores' }).getByRole('button', { name });
  tileSays = (name: string, text: string | RegExp) =>
    expect.poll(async () => (await this.tile(name).innerText()).replace(/\s+/g, ' ')).toMatch(text);

  async addPatient(code: string, diagnosis: 'psoriasis' | 'lupus', schedule: RegExp): Promise<void> {
    await this.button('New patient').click();
    await this.field('Code').fill(code);
    await this.field('Month of birth').fill('1981-03');
    await this.page.getByRole('combobox', { name: 'Diagnosis' }).selectOption(diagnosis);
    const option = this.page.getByRole('option', { name: schedule });
    await this.page.getByRole('combobox', { name: 'Schedule' }).selectOption((await option.getAttribute('value'))!);
    await this.button('Create patient').click();
    await this.page.getByRole('heading', { name: code }).waitFor();
  }

  async beginVisit(day: string, planned?: string): Promise<void> {
    await this.button('New visit').click();
    if (planned) await this.page.getByRole('combobox', { name: 'Visit' }).selectOption(planned);
    await this.page.getByLabel('Day', { exact: true }).fill(day);
    await this.field('Assessor').fill('AM');
    await this.button('Begin visit').click();
    await this.page.getByRole('navigation', { name: 'This visit' }).waitFor();
  }

  /** Shows all parts of the visit where it is narrow and they are folded. */
  async unfold(): Promise<void> {
    const panel = this.page.getByRole('navigation', { name: 'This visit' });
    await panel.waitFor();
    const fold = panel.getByRole('button', { expanded: false });
    if (await fold.isVisible()) await fold.click();
  }

  /** Opens an instrument, or another part, of the visit. */
  async choose(title: string): Promise<void> {
    await this.unfold();
    const parts = this.page.getByRole('navigation', { name: 'This visit' }).getByRole('listitem');
    await parts.getByRole('button', { name: title }).click();
  }

  /** Total of the open instrument as the panel tells it. */
  value = () => this.page.locator('.steps [aria-current] .value').innerText();

  async scoreItch(points: string): Promise<void> {
    await this.choose('Itch NRS');
    await this.page.getByRole('radio', { name: points, exact: true }).click();
  }

  /** One region alone: its weight × (e + i + d) × area grade. 35 % is area grade 3, 15 % is 2, 5 % is 1. */
  async scorePasi([area, signs]: readonly [string, string], region = 'Head and neck'): Promise<void> {
    await this.choose('PASI');
    const areaOf = (one: string) => this.page.getByRole('textbox', { name: `${one}: Area` });
    await areaOf(region).focus();
    await this.page.keyboard.type(area);
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.type(signs);
    for (const other of ['Head and neck', 'Arms', 'Trunk', 'Legs'].filter((one) => one !== region))
      await areaOf(other).fill('0');
  }

  async notDone(title: string, reason: string): Promise<void> {
    await this.choose(title);
    await this.button('Not done').click();
    await this.field('Why was it not done?').fill(reason);
    await this.button('Record as not done').click();
  }

  async sign(): Promise<void> {
    await this.button('Review and sign').click();
    await this.button('Sign').click();
  }
}

/** The built clinic for the tests around the call: a browser profile of its own for each, and one tab at the patient list. */
export function clinic({ width = 1280, height = 800, start = '#patients' } = {}) {
  const opened = visiting(path.join(root, 'packages/demo/dist'));
  /** What no visit may cause: errors, messages, and requests for anything but the page's own files. */
  let complaints: string[];
  const here = {} as {
    context: BrowserContext;
    desk: Desk;
    readonly url: string;
    tab: (address?: string) => Promise<Desk>;
  };
  const tab = async (address?: string) => {
    const page = await here.context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(opened.site.url) && !url.startsWith('blob:')) complaints.push(url);
    });
    if (address !== undefined) await page.goto(address);
    return new Desk(page);
  };
  beforeEach(async () => {
    complaints = [];
    here.context = await opened.browser.newContext({ viewport: { width, height } });
    Object.assign(here, { tab, url: opened.site.url, desk: await tab(`${opened.site.url}${start}`) });
  });
  afterEach(async () => {
    expect(complaints).toEqual([]);
    await here.context.close();
  });
  return here;
}
