import path from 'node:path/posix';
import ts from 'typescript';

/** Imports run downhill only. A new package gets its line here. */
const below: Record<string, string[]> = {
  scoring: [],
  elements: ['scoring'],
  statistics: ['scoring'],
  interop: ['scoring'],
  demo: ['scoring', 'elements', 'statistics', 'interop'],
};

/**
 * Folders of the demo, the ground first: each imports from those before it. `places.ts` of the frame alone names pages,
 * which it loads on demand.
 */
const demoFolders = [
  'records',
  'store',
  'common',
  'frame',
  'scores',
  'out',
  'study',
  'hand-over',
  'visit',
  'patient',
  'patients',
  'backup',
  'app',
];

/** Whether an import within the demo goes from a folder to one above it. */
function runsUphillInDemo(file: string, target: string): boolean {
  if (file === 'packages/demo/src/frame/places.ts') return false;
  const levelOf = (one: string) => {
    const level = demoFolders.indexOf(one.split('/')[3]!);
    // What lies in no folder is the start of the page, above all.
    return level < 0 ? demoFolders.length : level;
  };
  return levelOf(target) > levelOf(file);
}

const scope = '@clinimetric/';

/** `lit/decorators.js` is of `lit`, `@clinimetric/scoring/pasi` of `@clinimetric/scoring`. */
function packageOf(specifier: string) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** What is wrong with the imports of one file; `dependencies` are those of the package it lies in. */
export function wrongImports(file: string, text: string, dependencies: string[]): string[] {
  const [, name] = /^packages\/([^/]+)\/src\//.exec(file) ?? [];
  const isTest = file.endsWith('.test.ts');

  function complaint(specifier: string): string | undefined {
    if (specifier.startsWith('.')) {
      const target = path.join(path.dirname(file), specifier);
      if (name === 'demo' && !isTest && runsUphillInDemo(file, target)) return 'runs uphill';
      if (name && target.startsWith(`packages/${name}/src/`)) return;
      if (name && isTest && target.startsWith('test/')) return;
      if (name) return 'leaves its package by a relative path';
      return target.startsWith('packages/') ? 'enters a package by a relative path, not by its exports' : undefined;
    }
    if (!name) return;
    const target = packageOf(specifier);
    if (target.startsWith(scope)) {
      const other = target.slice(scope.length);
      if (other === name || below[name]?.includes(other)) return;
      return 'runs uphill';
    }
    if (isTest || dependencies.includes(target)) return;
    return 'is not among the dependencies of its package';
  }

  if (name && !(name in below)) return [`${file}: the package ${name} has no place among the directions`];
  return ts.preProcessFile(text, true, true).importedFiles.flatMap(({ fileName }) => {
    const wrong = complaint(fileName);
    return wrong ? [`${file}: '${fileName}' ${wrong}`] : [];
  });
}
