import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../support/files.ts';

/** A page's own project with the packages in it as a registry would hand them out. */
export function installPacked(names: string[]): string {
  const project = mkdtempSync(path.join(realpathSync(tmpdir()), 'clinimetric-packed-'));
  const modules = path.join(project, 'node_modules');
  for (const name of names) {
    const source = path.join(root, 'packages', name);
    if (!existsSync(path.join(source, 'dist')))
      throw new Error(`packages/${name}/dist is missing: run pnpm build first`);
    const target = path.join(modules, '@clinimetric', name);
    const tarballs = path.join(project, 'tarballs', name);
    mkdirSync(target, { recursive: true });
    mkdirSync(tarballs, { recursive: true });
    pnpm(['pack', '--pack-destination', tarballs], source);
    const [tarball = ''] = readdirSync(tarballs);
    execFileSync('tar', ['-xzf', path.join(tarballs, tarball), '--strip-components=1', '-C', target]);
  }
  for (const [name, dependency] of [
    ['elements', 'lit'],
    ['elements', 'd3-scale'],
    ['elements', 'd3-shape'],
    ['statistics', '@stdlib'],
  ] as const) {
    const source = path.join(root, 'packages', name, 'node_modules', dependency);
    symlinkSync(realpathSync(source), path.join(modules, dependency), 'junction');
  }
  return project;
}

function pnpm(args: string[], cwd: string) {
  const running = process.env['npm_execpath'];
  const [command, ...first] = running?.includes('pnpm') ? [process.execPath, running] : ['npx', '-y', 'pnpm@10'];
  execFileSync(command!, [...first, ...args], { cwd, stdio: 'pipe', shell: process.platform === 'win32' });
}
