// @ts-check
/** Which elements there are: a folder with a registration file of its own name is one. Nothing else lists them. */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const sources = new URL('../packages/elements/src/', import.meta.url);

export const elementIds = readdirSync(sources, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/${entry.name}.ts`, sources)))
  .map((entry) => entry.name)
  .sort();

/** Bundle name to entry file. */
export const bundleEntries = new Map([
  ...elementIds.map((id) => /** @type {[string, string]} */ ([id, fileURLToPath(new URL(`${id}/${id}.ts`, sources))])),
  ...(existsSync(new URL('all.ts', sources))
    ? [/** @type {[string, string]} */ (['all', fileURLToPath(new URL('all.ts', sources))])]
    : []),
]);
