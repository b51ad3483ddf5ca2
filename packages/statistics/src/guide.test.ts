import { readFileSync } from 'node:fs';
import * as scoring from '@clinimetric/scoring';
import { expect, it } from 'vitest';
import * as statistics from './index.ts';

const guide = readFileSync(new URL('../../../docs/guides/statistics.md', import.meta.url), 'utf8');
const samples = [...guide.matchAll(/```js\n([^]*?)```/g)].map(([, code]) => code!);
const modules = { '@clinimetric/scoring': scoring, '@clinimetric/statistics': statistics };

it.each(samples.map((code, i) => [i + 1, code]))('sample %i of the guide prints what it says', (_, code) => {
  const printed: string[] = [];
  const log = (value: unknown) => printed.push(typeof value === 'object' ? JSON.stringify(value) : String(value));
  const run = new Function(
    'modules',
    'console',
    code.replace(/import (\{[^}]*\}) from ('[^']*');/g, 'const $1 = modules[$2];'),
  );
  run(modules, { log });
  expect(printed).toEqual([...code.matchAll(/console\.log\(.*; \/\/ (.*)/g)].map(([, expected]) => expected));
  expect(printed.length).toBeGreaterThan(0);
});

it('names every function of the package in the guide', () => {
  const functions = Object.keys(statistics);
  expect(functions.filter((name) => !guide.includes(`\`${name}`))).toEqual([]);
});

it('explains every reason in the guide', () => {
  const [, union] = /export type UndefinedReason =([^;]*);/.exec(
    readFileSync(new URL('result.ts', import.meta.url), 'utf8'),
  )!;
  const reasons = [...union!.matchAll(/\| '([a-z-]+)'/g)].map(([, reason]) => reason!);
  expect(reasons.length).toBeGreaterThan(0);
  expect(reasons.filter((reason) => !guide.includes(`| \`${reason}\``))).toEqual([]);
});
