import { defineConfig, type Plugin } from 'vite';
import { minifyTemplates } from '../../scripts/minify-templates.mjs';
import { fromSources } from '../../scripts/source-condition.mjs';

/** The built page may connect to nothing. While it is being worked on it must hear of changes. */
const connectWhileServing: Plugin = {
  name: 'connect-while-serving',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace("connect-src 'none'", "connect-src 'self' ws:"),
};

export default defineConfig({
  // Relative addresses, so that the built page works in any folder of any host.
  base: './',
  resolve: fromSources,
  plugins: [minifyTemplates(), connectWhileServing],
  build: { target: 'es2022', modulePreload: { polyfill: false } },
});
