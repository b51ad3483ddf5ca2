// @ts-check
/** Which elements there are: a folder with a registration file of its own name is one. Nothing else lists them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const sources = new URL('../packages/elements/src/', import.meta.url);

export const elementIds = readdirSync(sources, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/${entry.name}.ts`, sources)))
  .map((entry) => entry.name)
  .sort();

/** Those that are form controls of an instrument; the others are views of results. */
export const instrumentIds = elementIds.filter((id) =>
  /\bextends InstrumentElement\b/.test(readFileSync(new URL(`${id}/${id}.element.ts`, sources), 'utf8')),
);

/** Those that `all.ts` registers: what draws with a library of its own is asked for by name. */
export const idsOfWhole = elementIds.filter((id) =>
  readFileSync(new URL('all.ts', sources), 'utf8').includes(`'./${id}/${id}.ts'`),
);

/** Name of the bundle with all elements. */
export const whole = 'all';

/** Bundle name to entry file. */
export const bundleEntries = new Map(
  [...elementIds.map((id) => /** @type {const} */ ([id, `${id}/${id}.ts`])), /** @type {const} */ ([whole, 'all.ts'])]
    .map(([id, file]) => /** @type {[string, string]} */ ([id, fileURLToPath(new URL(file, sources))]))
    .filter(([, file]) => existsSync(file)),
);

/**
 * The files a page loads with one bundle, in no order; what is loaded on demand is not among them.
 * @param {string} folder
 * @param {string} id
 * @returns {string[]}
 */
export function filesOf(folder, id) {
  const files = new Set([`${id}.js`]);
  // A set goes on over what is added on the way.
  for (const file of files) {
    const code = readFileSync(path.join(folder, file), 'utf8');
    for (const [, found] of code.matchAll(/\b(?:from|import)\s*["'`]\.\/([\w.-]+)["'`]/g)) files.add(found ?? '');
  }
  return [...files];
}
