/**
 * Finds the Chromium that tests, stories, journeys and benchmarks drive.
 *
 * Order: the path in CLINIMETRIC_BROWSER, an installed Chromium or Chrome, a browser Playwright already has, then
 * Playwright's own download, then Debian's package. Run by itself it prints the path, or says plainly what to do.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

const asRoot = process.getuid?.() === 0;

/** Arguments that keep the browser quiet: no network of its own, no first-run pages. */
export const launchArgs = [
  // The sandbox needs a user namespace, which root and most CI containers do not have.
  ...(asRoot || process.env.CI ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const advice = `No Chromium found. Do one of these, then run the command again:
  - install Chromium or Google Chrome with your system's package manager (Debian, Ubuntu: apt-get install chromium);
  - or run: pnpm exec playwright install chromium
  - or set CLINIMETRIC_BROWSER to the path of a Chromium or Chrome executable.`;

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** @returns {string[]} */
function installedCandidates() {
  if (process.platform === 'darwin') {
    const apps = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'];
    return ['/Applications', path.join(homedir(), 'Applications')].flatMap((dir) =>
      apps.map((app) => path.join(dir, app)),
    );
  }
  if (process.platform === 'win32') {
    const roots = [process.env['LOCALAPPDATA'], process.env['ProgramFiles'], process.env['ProgramFiles(x86)']];
    const apps = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
    return roots.flatMap((root) => (root ? apps.map((app) => path.win32.join(root, app)) : []));
  }
  const dirs = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap((name) =>
    [...dirs, '/usr/bin', '/usr/local/bin', '/snap/bin'].map((dir) => path.join(dir, name)),
  );
}

/** @returns {string | undefined} */
function installedBrowser() {
  return installedCandidates().find(isExecutable);
}

/** @returns {Promise<string | undefined>} */
async function playwrightBrowser() {
  const { chromium } = await import('playwright');
  const file = chromium.executablePath();
  return file && isExecutable(file) ? file : undefined;
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  process.stderr.write(`> ${path.basename(command)} ${args.join(' ')}\n`);
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    timeout: 900_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

function downloadPlaywrightBrowser() {
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  return run(process.execPath, [cli, 'install', 'chromium']);
}

function installDebianPackage() {
  if (!asRoot || !isExecutable('/usr/bin/apt-get')) return false;
  return run('/usr/bin/apt-get', ['update']) && run('/usr/bin/apt-get', ['install', '--yes', 'chromium']);
}

/**
 * Path of a Chromium executable. Fetches one when none is there, unless told not to.
 * @param {{ install?: boolean }} [options]
 * @returns {Promise<string>}
 */
export async function findBrowser({ install = true } = {}) {
  const named = process.env['CLINIMETRIC_BROWSER'];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`CLINIMETRIC_BROWSER names ${named}, which is not an executable file.`);
  }
  const found = installedBrowser() ?? (await playwrightBrowser());
  if (found) return found;
  if (install) {
    process.stderr.write('No Chromium found; trying to get one.\n');
    const fetched =
      (downloadPlaywrightBrowser() && (await playwrightBrowser())) || (installDebianPackage() && installedBrowser());
    if (fetched) return fetched;
  }
  throw new Error(advice);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    process.stdout.write(`${await findBrowser()}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}
