// @ts-check
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { bundleEntries } from '../elements.mjs';
import { fromSources } from '../source-condition.mjs';

const kilobytes = (/** @type {number} */ bytes) => Number((bytes / 1000).toFixed(1));

/** @param {Buffer | string} code */
const sizesOf = (code) => ({
  minified: kilobytes(Buffer.byteLength(code)),
  gzip: kilobytes(gzipSync(code, { level: 9 }).length),
  brotli: kilobytes(brotliCompressSync(code).length),
});

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

/** Kilobytes of each element's own bundle (Lit, scoring and English inside), of Lit alone and of the scoring package. */
export async function sizes() {
  process.env['NODE_ENV'] = 'production';
  /** @type {Record<string, ReturnType<typeof sizesOf>>} */
  const table = {};
  for (const id of bundleEntries.keys()) {
    table[id] = sizesOf(readFileSync(new URL(`../../packages/elements/dist/bundle/${id}.js`, import.meta.url)));
  }
  table['Lit alone'] = sizesOf(await bundled(`export * from 'lit';`));
  table['scoring, whole'] = sizesOf(await bundled(`export * from '@clinimetric/scoring';`));
  table['scoring, DLQI only'] = sizesOf(await bundled(`export { dlqi } from '@clinimetric/scoring/dlqi';`));
  return table;
}
