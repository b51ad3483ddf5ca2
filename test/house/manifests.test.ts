import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { elementIds } from '../../scripts/elements.mjs';
import { sourceCondition } from '../../scripts/source-condition.mjs';
import { root } from '../support/files.ts';

type Exports = Record<string, null | string | Record<string, string>>;
interface Manifest {
  exports: Exports;
  publishConfig: { exports: Exports };
  sideEffects: false | string[];
}

const manifest = (name: string) =>
  JSON.parse(readFileSync(path.join(root, 'packages', name, 'package.json'), 'utf8')) as Manifest;

describe.each(['scoring', 'elements', 'statistics'])('the manifest of %s', (name) => {
  it('publishes the exports of the workspace, without the way to the sources', () => {
    const { exports, publishConfig } = manifest(name);
    const published = Object.entries(exports).map(([subpath, target]) => {
      if (target === null || typeof target === 'string') return [subpath, target];
      return [
        subpath,
        Object.fromEntries(Object.entries(target).filter(([condition]) => condition !== sourceCondition)),
      ];
    });
    expect(publishConfig.exports).toEqual(Object.fromEntries(published));
  });
});

it('names every file that registers an element as having a side effect', () => {
  const expected = ['./*/all.*', ...elementIds.map((id) => `./*/${id}/${id}.*`)];
  expect(manifest('elements').sideEffects).toEqual(expect.arrayContaining(expected));
});

it('has a lock file that names versions and no place to fetch them from', () => {
  expect(readFileSync(path.join(root, 'pnpm-lock.yaml'), 'utf8')).not.toMatch(/tarball:|\bregistry[.=:]/);
});
