// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { bundleEntries, filesOf } from '../elements.mjs';
import { fromSources } from '../source-condition.mjs';

const bundles = fileURLToPath(new URL('../../packages/elements/dist/bundle', import.meta.url));

/** Kilobytes of files that are sent one by one. @param {(Buffer | string)[]} files */
function sizesOf(files) {
  const sum = (/** @type {(file: Buffer | string) => number} */ measure) =>
    Number((files.reduce((total, file) => total + measure(file), 0) / 1000).toFixed(1));
  return {
    files: files.length,
    minified: sum((file) => Buffer.byteLength(file)),
    gzip: sum((file) => gzipSync(file, { level: 9 }).length),
    brotli: sum((file) => brotliCompressSync(file).length),
  };
}

const read = (/** @type {string} */ file) => readFileSync(path.join(bundles, file));

/** Minified size of what one import statement pulls in. @param {string} source */
async function bundled(source) {
  const id = 'bench:entry';
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    resolve: fromSources,
    plugins: [
      {
        name: 'bench-entry',
        resolveId: (/** @type {string} */ name) => (name === id ? `\0${id}` : undefined),
        load: (/** @type {string} */ name) => (name === `\0${id}` ? source : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: id, preserveEntrySignatures: 'strict', output: { codeSplitting: false } },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  return /** @type {any} */ (output).output[0].code;
}

/**
 * Kilobytes that a page loads with each bundle (Lit, scoring and English among them), of the file all bundles share, of
 * what is loaded on demand, of Lit alone and of the scoring package.
 */
export async function sizes() {
  process.env['NODE_ENV'] = 'production';
  /** @type {Record<string, ReturnType<typeof sizesOf>>} */
  const table = {};
  const loaded = new Set();
  for (const id of bundleEntries.keys()) {
    const files = filesOf(bundles, id);
    for (const file of files) loaded.add(file);
    table[id] = sizesOf(files.map(read));
  }
  table['of these, shared'] = sizesOf([read('shared.js')]);
  for (const file of readdirSync(bundles)) {
    if (file.endsWith('.js') && !loaded.has(file)) table[`on demand: ${file}`] = sizesOf([read(file)]);
  }
  table['Lit alone'] = sizesOf([await bundled(`export * from 'lit';`)]);
  table['scoring, whole'] = sizesOf([await bundled(`export * from '@clinimetric/scoring';`)]);
  table['scoring, DLQI only'] = sizesOf([await bundled(`export { dlqi } from '@clinimetric/scoring/dlqi';`)]);
  return table;
}
