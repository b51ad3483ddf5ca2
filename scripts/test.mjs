// @ts-check
/**
 * Everything that must hold: `pnpm test`. Named steps alone: `pnpm test scoring elements`.
 * A step's output is shown when it fails, or when only one step was asked for.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = path.join(root, 'node_modules/.cache/clinimetric');
/** Far above what a step takes, so that only one that hangs is stopped, also on a busy machine. */
const stepLimit = 20 * 60_000;

/**
 * `beside` steps run one after another beside those that stand before them: while they wait for their browser, a second
 * core has time for what needs none.
 * @typedef {{ args: string[], report?: string, browser?: boolean, beside?: boolean, needs?: string }} Step
 */

/**
 * A package's command, as Node arguments: the same on every system, and no shell in between.
 * @param {string} name
 * @param {string} bin
 */
function tool(name, bin) {
  const require = createRequire(import.meta.url);
  const main = require.resolve(name);
  const folder = main.slice(
    0,
    main.lastIndexOf(path.join('node_modules', name)) + path.join('node_modules', name).length,
  );
  return path.join(folder, bin);
}

/**
 * @param {string} project
 * @param {Partial<Step>} [more]
 * @returns {Step}
 */
function vitest(project, more = {}) {
  const report = path.join(reports, `${project}.json`);
  return {
    args: [
      tool('vitest', 'vitest.mjs'),
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    report,
    ...more,
  };
}

/** @type {Record<string, Step>} */
const steps = {
  format: { args: [tool('prettier', 'bin/prettier.cjs'), '--check', '--cache', '--log-level', 'warn', '.'] },
  lint: {
    args: [
      tool('eslint', 'bin/eslint.js'),
      '--cache',
      '--cache-location',
      'node_modules/.cache/eslint/',
      '--max-warnings',
      '0',
      '.',
    ],
  },
  types: { args: ['scripts/types.mjs'] },
  scoring: vitest('scoring'),
  house: vitest('house'),
  build: { args: ['scripts/build.mjs'] },
  packages: vitest('packages', { needs: 'build' }),
  elements: vitest('elements', { browser: true, beside: true }),
  demo: vitest('demo', { browser: true, beside: true }),
  stories: vitest('stories', { browser: true, beside: true }),
  journeys: vitest('journeys', { browser: true, needs: 'build' }),
  clinic: vitest('clinic', { browser: true, needs: 'build' }),
  docs: { args: ['scripts/docs.mjs', '--check'] },
};

/**
 * @param {Step} step
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} live
 * @returns {Promise<{ passed: boolean, output: string }>}
 */
function run(step, env, live) {
  if (step.report) rmSync(step.report, { force: true });
  return new Promise((resolve) => {
    const child = spawn(process.execPath, step.args, {
      cwd: root,
      env,
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
      timeout: stepLimit,
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => (output += error.message));
    child.on('close', (status, signal) => {
      if (signal) output += `\nStopped by ${signal}; a step may take ${stepLimit / 60_000} minutes.\n`;
      resolve({ passed: status === 0, output });
    });
  });
}

/** @param {string | undefined} report */
function counts(report) {
  try {
    const read = JSON.parse(readFileSync(report ?? '', 'utf8'));
    return {
      passed: read.numPassedTests,
      failed: read.numFailedTests,
      skipped: read.numPendingTests + read.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/** @param {number} since */
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const named = process.argv.slice(2).filter((name) => name !== '--');
const unknown = named.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${Object.keys(steps).join(', ')}`);
  process.exit(1);
}
const chosen = named.length > 0 ? Object.keys(steps).filter((name) => named.includes(name)) : Object.keys(steps);

const start = performance.now();
const env = { ...process.env };
if (chosen.some((name) => steps[name]?.browser)) {
  try {
    env['CLINIMETRIC_BROWSER'] = await findBrowser();
    console.log(`Browser: ${env['CLINIMETRIC_BROWSER']}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
mkdirSync(reports, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const failed = [];

/** @param {string} name */
async function take(name) {
  const step = /** @type {Step} */ (steps[name]);
  if (step.needs && failed.includes(step.needs)) {
    failed.push(name);
    console.log(`not run  ${name}: ${step.needs} failed`);
    return;
  }
  const began = performance.now();
  const { passed, output } = await run(step, env, chosen.length === 1);
  const found = counts(step.report);
  total.passed += found.passed;
  total.failed += found.failed;
  total.skipped += found.skipped;
  const tests = step.report ? `  ${found.passed} passed, ${found.failed} failed, ${found.skipped} skipped` : '';
  console.log(`${passed ? 'ok      ' : 'FAILED  '} ${name.padEnd(9)} ${seconds(began).padStart(8)}${tests}`);
  if (!passed) {
    failed.push(name);
    console.log(output.trimEnd());
  }
}

/** @param {string[]} names */
async function inTurn(names) {
  for (const name of names) await take(name);
}

const isBeside = (/** @type {string} */ name) => steps[name]?.beside === true;
const lastBeside = chosen.map(isBeside).lastIndexOf(true);
await Promise.all([
  inTurn(chosen.slice(0, lastBeside + 1).filter((name) => !isBeside(name))),
  inTurn(chosen.filter(isBeside)),
]);
await inTurn(chosen.slice(lastBeside + 1));

console.log(
  failed.length > 0
    ? `\nFailed after ${seconds(start)}: ${failed.join(', ')}`
    : `\n${chosen.length === 1 ? 'The step' : `All ${chosen.length} steps`} passed in ${seconds(start)}.`,
);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(failed.length > 0 ? 1 : 0);
