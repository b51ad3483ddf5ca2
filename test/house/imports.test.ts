import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, root } from '../support/files.ts';
import { wrongImports } from './directions.ts';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

function dependenciesOf(file: string): string[] {
  const [folder] = /^packages\/[^/]+/.exec(file) ?? [];
  if (!folder) return [];
  return Object.keys((JSON.parse(read(`${folder}/package.json`)) as { dependencies?: object }).dependencies ?? {});
}

describe('imports', () => {
  const folders = [
    ...readdirSync(path.join(root, 'packages')).map((name) => `packages/${name}/src`),
    'stories',
    'test',
  ];
  const sources = folders
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap(filesBelow)
    .filter((file) => file.endsWith('.ts'));

  it('run downhill, and into packages by their exports', () => {
    expect(sources.flatMap((file) => wrongImports(file, read(file), dependenciesOf(file)))).toEqual([]);
  });

  it('of scoring come from scoring alone, those of elements also from lit and for the trend from d3, of statistics from stdlib', () => {
    expect(dependenciesOf('packages/scoring/package.json')).toEqual([]);
    expect(dependenciesOf('packages/elements/package.json').sort()).toEqual([
      '@clinimetric/scoring',
      'd3-scale',
      'd3-shape',
      'lit',
    ]);
    expect(dependenciesOf('packages/statistics/package.json').filter((name) => !name.startsWith('@stdlib/'))).toEqual(
      [],
    );
  });

  it('leave the libraries of the trend to the trend', () => {
    const users = sources.filter(
      (file) => /from 'd3-|\/trend\//.test(read(file)) && file.startsWith('packages/elements/'),
    );
    expect(users.filter((file) => !file.startsWith('packages/elements/src/trend/'))).toEqual([]);
    expect(users).not.toEqual([]);
  });
});

describe('the check of imports', () => {
  it.each([
    ['packages/scoring/src/a.ts', `import { html } from 'lit';`, 'not among the dependencies'],
    ['packages/scoring/src/a.ts', `import { readFileSync } from 'node:fs';`, 'not among the dependencies'],
    ['packages/scoring/src/a.ts', `export * from '@clinimetric/elements';`, 'uphill'],
    ['packages/scoring/src/a.test.ts', `import '@clinimetric/elements/pasi';`, 'uphill'],
    ['packages/elements/src/a.ts', `import type { A } from '../../scoring/src/index.ts';`, 'relative path'],
    ['packages/elements/src/pasi/a.ts', `const a = await import('@clinimetric/interop');`, 'uphill'],
    ['packages/elements/src/a.ts', `import '../../../stories/pasi.stories.ts';`, 'relative path'],
    ['packages/elements/src/a.ts', `import '../../../test/contract/form.ts';`, 'relative path'],
    ['packages/interop/src/a.ts', `import '@clinimetric/elements';`, 'uphill'],
    ['packages/demo/src/common/a.ts', `import { a } from '../visit/a.ts';`, 'uphill'],
    ['packages/demo/src/records/a.ts', `import type { A } from '../store/a.ts';`, 'uphill'],
    ['packages/unheard-of/src/a.ts', ``, 'no place'],
    ['stories/a.stories.ts', `import '../packages/elements/src/all.ts';`, 'not by its exports'],
    ['test/contract/a.test.ts', `import '../../packages/scoring/src/index.ts';`, 'not by its exports'],
  ])('refuses, in %s, %s', (file, text, reason) => {
    expect(wrongImports(file, text, ['lit', '@clinimetric/scoring'].slice(file.includes('/scoring/') ? 2 : 0))).toEqual(
      [expect.stringContaining(reason)],
    );
  });

  it.each([
    ['packages/scoring/src/a/b.ts', `import { a } from '../c.ts';`],
    ['packages/scoring/src/a.test.ts', `import { expect } from 'vitest';`],
    ['packages/elements/src/pasi/a.ts', `import { css } from 'lit'; import { pasi } from '@clinimetric/scoring/pasi';`],
    ['packages/elements/src/pasi/a.test.ts', `import { suite } from '../../../../test/contract/form.ts';`],
    ['packages/demo/src/a.ts', `import '@clinimetric/interop'; import '@clinimetric/elements/all';`],
    ['packages/demo/src/visit/a.ts', `import { a } from '../common/a.ts'; import './b.ts';`],
    ['packages/demo/src/frame/places.ts', `const a = () => import('../visit/a.ts');`],
    ['packages/demo/src/main.ts', `import { a } from './app/a.ts';`],
    ['stories/a.stories.ts', `import '@clinimetric/elements/pasi'; import { html } from 'lit';`],
    ['packages/scoring/src/a.ts', `// import 'lit'\nexport const a = "import 'lit'";`],
  ])('accepts, in %s, %s', (file, text) => {
    expect(wrongImports(file, text, ['lit', '@clinimetric/scoring'])).toEqual([]);
  });
});
