import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleEntries, elementIds } from '../../scripts/elements.mjs';
import { root } from '../support/files.ts';
import { installPacked } from './pack.ts';
import sizes from './sizes.json' with { type: 'json' };

const instrumentModules = readdirSync(path.join(root, 'packages/scoring/src/instruments'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -'.ts'.length));

const pure = [
  '@clinimetric/scoring',
  '@clinimetric/scoring/en',
  ...instrumentModules.map((name) => `@clinimetric/scoring/${name}`),
  '@clinimetric/elements',
  ...elementIds.map((id) => `@clinimetric/elements/${id}/element`),
];
const registering = ['@clinimetric/elements/all', ...elementIds.map((id) => `@clinimetric/elements/${id}`)];

let project = '';
beforeAll(() => {
  project = installPacked(['scoring', 'elements']);
}, 120_000);
afterAll(() => rmSync(project, { recursive: true, force: true }));

const packed = (name: string, file = '') => path.join(project, 'node_modules/@clinimetric', name, file);

describe.each(['scoring', 'elements'])('the packed %s', (name) => {
  it('holds what was built, its licence, and nothing of the workspace', () => {
    const files = readdirSync(packed(name), { recursive: true, encoding: 'utf8' });
    expect(files).toEqual(expect.arrayContaining(['package.json', 'LICENSE', path.join('dist', 'index.js')]));
    expect(files.filter((file) => /^src\b|\.test\.|tsconfig|(?<!\.d)\.ts$/.test(file))).toEqual([]);
    expect(readFileSync(packed(name, 'package.json'), 'utf8')).not.toMatch(/workspace:|clinimetric:source/);
  });
});

describe('an importing page', () => {
  it('loads every pure module without a document', () => {
    const script = `await Promise.all(${JSON.stringify(pure)}.map((name) => import(name)))`;
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: project, stdio: 'pipe' });
  });

  it.each([
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ])(
    'finds types for every module (%s, %s)',
    (module, moduleResolution) => {
      const compilerOptions = { module, moduleResolution, target: 'es2022', strict: true, types: [], noEmit: true };
      const imports = [...pure, ...registering].map((name, index) => `export * as m${index} from '${name}';`);
      writeFileSync(path.join(project, 'package.json'), JSON.stringify({ type: 'module' }));
      writeFileSync(path.join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['page.ts'] }));
      writeFileSync(path.join(project, 'page.ts'), imports.join('\n'));
      const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
      expect(spawnSync(process.execPath, [tsc], { cwd: project, encoding: 'utf8' }).stdout).toBe('');
    },
    60_000,
  );

  it('finds every module where the manifest says it is', () => {
    const script = `console.log(JSON.stringify(${JSON.stringify(registering)}.map((name) => import.meta.resolve(name))))`;
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: project,
      encoding: 'utf8',
    });
    for (const url of JSON.parse(output) as string[]) expect(existsSync(new URL(url)), url).toBe(true);
  });

  it('reads the tag of every element in the custom elements manifest', () => {
    const { modules } = JSON.parse(readFileSync(packed('elements', 'custom-elements.json'), 'utf8')) as {
      modules: { path: string; declarations: { tagName?: string }[] }[];
    };
    const tags = modules.flatMap((module) => module.declarations.flatMap(({ tagName }) => tagName ?? []));
    expect(tags).toEqual(expect.arrayContaining(elementIds.map((id) => `clin-${id}`)));
    for (const module of modules) expect(existsSync(packed('elements', module.path)), module.path).toBe(true);
  });
});

describe('bundles', () => {
  it.each([...bundleEntries.keys()].map((id) => [id]))('%s stands alone, evaluates nothing and is small', (id) => {
    const code = readFileSync(packed('elements', `dist/bundle/${id}.js`), 'utf8');
    expect(ts.preProcessFile(code, true, true).importedFiles).toEqual([]);
    expect(code).not.toMatch(/\beval\(|new Function\b|\bimport\.meta\b|lit\.dev\/msg/);
    const limits: Record<string, number> = sizes.gzip;
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(limits[id] ?? sizes.gzip.other);
  });

  it('come with the licences of what is in them', () => {
    const notices = bundleEntries.size > 0 ? readFileSync(packed('elements', 'dist/bundle/NOTICE.txt'), 'utf8') : '';
    if (bundleEntries.size > 0) expect(notices).toMatch(/BSD 3-Clause[^]*Google LLC/);
  });
});
