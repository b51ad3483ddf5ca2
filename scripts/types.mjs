/** Type-checks every package on its own terms, then tests, stories and scripts. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const projects = readdirSync('packages')
  .map((name) => `packages/${name}/tsconfig.json`)
  .filter((file) => existsSync(file))
  .concat('tsconfig.json');

let failed = false;
for (const project of projects) {
  const { status } = spawnSync(process.execPath, [tsc, '--project', project, '--pretty'], { stdio: 'inherit' });
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
