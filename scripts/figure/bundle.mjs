import { build } from 'vite';
import { fromSources } from '../source-condition.mjs';

/** The body-figure entry as a page would load it: one minified module. */
export async function bundleFigure() {
  const { output } = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: fromSources,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: 'packages/scoring/src/body-figure/index.ts',
        preserveEntrySignatures: 'strict',
        output: { comments: false },
      },
    },
  });
  return output[0].code;
}

let copies = 0;

/** Loads bundled code anew: nothing is kept from an earlier load, neither grids nor what the engine has learnt. */
export const loadFigure = (code) =>
  import(`data:text/javascript,${encodeURIComponent(`${code}\n// copy ${copies++}`)}`);
