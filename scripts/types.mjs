// @ts-check
/** Type-checks every package on its own terms, then tests, stories and scripts; as many at once as there are cores. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const projects = ['tsconfig.json'].concat(
  readdirSync('packages')
    .map((name) => `packages/${name}/tsconfig.json`)
    .filter((file) => existsSync(file)),
  // A service worker has other globals than a page.
  'packages/demo/src/app/worker/tsconfig.json',
);

/** @param {string} project */
function check(project) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [tsc, '--project', project, '--pretty']);
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (status) => {
      console.log(`${status === 0 ? 'ok' : 'FAILED'} ${project}\n${output}`.trimEnd());
      if (status !== 0) process.exitCode = 1;
      resolve(undefined);
    });
  });
}

async function worker() {
  for (let next = projects.shift(); next; next = projects.shift()) await check(next);
}

await Promise.all(Array.from({ length: availableParallelism() }, worker));
