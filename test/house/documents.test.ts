import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, root } from '../support/files.ts';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

describe('documents', () => {
  const files = ['README.md', ...filesBelow('docs').filter((file) => file.endsWith('.md'))];

  it.each(files.map((file) => [file]))('%s: its links lead somewhere', (file) => {
    const links = [...read(file).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link]) => link!);
    const lost = links.filter(
      (link) => !/^[a-z]+:/.test(link) && !existsSync(path.join(root, path.dirname(file), link)),
    );
    expect(lost).toEqual([]);
  });

  it.each(files.map((file) => [file]))('%s: its commands exist', (file) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const own = new Set([...Object.keys(scripts), 'install', 'pack']);
    const commands = [...read(file).matchAll(/pnpm(?:@10)? (?:run )?([a-z][\w:-]*)/g)].map(([, command]) => command!);
    expect(commands.filter((command) => !own.has(command))).toEqual([]);
  });
});
