import { fileURLToPath } from 'node:url';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig, type Plugin } from 'vite';
import { minifyTemplates } from '../../scripts/minify-templates.mjs';
import { fromSources } from '../../scripts/source-condition.mjs';

/** While the page is being worked on it must hear of changes, and its styles come as elements. */
const looserWhileServing: Plugin = {
  name: 'looser-while-serving',
  apply: 'serve',
  transformIndexHtml: (html) =>
    html
      .replace("connect-src 'self'", "connect-src 'self' ws:")
      .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
};

const inStudy = (file: string) => fileURLToPath(new URL(`src/study/${file}`, import.meta.url));

export default defineConfig({
  // Relative addresses, so that the built page works in any folder of any host.
  base: './',
  // Libraries behind the statistics log through `debug`, which reads and writes localStorage, and try out `eval`.
  resolve: {
    ...fromSources,
    alias: {
      debug: inStudy('no-debug.ts'),
      '@stdlib/assert-has-generator-support': inStudy('has-generators.ts'),
    },
  },
  plugins: [
    minifyTemplates(),
    looserWhileServing,
    // Builds the service worker with the list of all files of the page; the page registers it and links its manifest itself.
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/app/worker',
      filename: 'service-worker.ts',
      injectRegister: false,
      manifest: false,
      injectManifest: { globPatterns: ['**/*'], rollupFormat: 'iife' },
    }),
  ],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'definitions', test: /packages\/scoring\/src\/(?!body-figure|responses)/ },
            { name: 'records', test: /packages\/demo\/src\/(records|store)\/|node_modules\/idb\// },
            { name: 'lit', test: /node_modules\/(lit|lit-html|lit-element|@lit)\// },
          ],
        },
      },
    },
  },
});
