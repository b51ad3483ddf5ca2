import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleEntries, elementIds, filesOf } from '../../scripts/elements.mjs';
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
  '@clinimetric/statistics',
];
const registering = ['@clinimetric/elements/all', ...elementIds.map((id) => `@clinimetric/elements/${id}`)];

let project = '';
beforeAll(() => {
  project = installPacked(['scoring', 'elements', 'statistics']);
}, 120_000);
afterAll(() => rmSync(project, { recursive: true, force: true }));

const packed = (name: string, file = '') => path.join(project, 'node_modules/@clinimetric', name, file);

describe.each(['scoring', 'elements', 'statistics'])('the packed %s', (name) => {
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
  const folder = () => packed('elements', 'dist/bundle');
  const files = () => readdirSync(folder()).filter((file) => file.endsWith('.js'));
  const read = (file: string) => readFileSync(path.join(folder(), file), 'utf8');
  const limits: Record<string, number> = sizes.gzip;
  // Each file is sent by itself.
  const gzipped = (names: string[]) => names.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);
  const importsOf = (file: string) =>
    ts.preProcessFile(read(file), true, true).importedFiles.map(({ fileName }) => fileName);

  it('evaluate nothing, need only each other, and each says whose it is', () => {
    for (const file of files()) {
      const code = read(file);
      expect(code.slice(0, code.indexOf('*/')), file).toMatch(/^\/\*! @clinimetric\/elements .*MIT.*NOTICE\.txt/);
      expect(code, file).not.toMatch(/\beval\(|new Function\b|\bimport\.meta\b|lit\.dev\/msg|\bmodulepreload\b/);
      expect([...files().map((name) => `./${name}`)], file).toEqual(expect.arrayContaining(importsOf(file)));
    }
  });

  it('are files that somebody loads, named after what is in them', () => {
    const used = [...bundleEntries.keys()].map((id) => `./${id}.js`).concat(files().flatMap(importsOf));
    expect(files().filter((file) => !used.includes(`./${file}`))).toEqual([]);
    for (const file of files()) expect(file).toMatch(/^[a-z]+(-[a-z0-9]+)*\.js$/);
  });

  it.each([...bundleEntries.keys()].map((id) => [id]))('%s is small with all that it loads', (id) => {
    const loaded = filesOf(folder(), id);
    // A picture to paint on is loaded when somebody wants to paint.
    expect(loaded).not.toContain('painting.js');
    expect(gzipped(loaded)).toBeLessThanOrEqual(limits[id] ?? sizes.gzip.other);
  });

  it('what is loaded on demand is small', () => {
    const atOnce = [...bundleEntries.keys()].flatMap((id) => filesOf(folder(), id));
    for (const file of files().filter((one) => !atOnce.includes(one)))
      expect(gzipped([file]), file).toBeLessThanOrEqual(limits[file] ?? 0);
  });

  it('come with the licences of what is in them', () => {
    expect(readFileSync(path.join(folder(), 'NOTICE.txt'), 'utf8')).toMatch(/BSD 3-Clause[^]*Google LLC/);
    expect(readFileSync(path.join(folder(), 'NOTICE.txt'), 'utf8')).toMatch(
      /D3[^]*Mike Bostock[^]*with or without fee/,
    );
    expect(read('shared.js').slice(0, 200)).toMatch(/Lit, \(c\) Google LLC: BSD-3-Clause/);
    expect(read('trend.js').slice(0, 200)).toMatch(/D3, \(c\) Mike Bostock: ISC/);
  });
});
