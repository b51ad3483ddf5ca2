import { defineConfig } from 'vite';
import { minifyTemplates } from '../../scripts/minify-templates.mjs';
import { fromSources } from '../../scripts/source-condition.mjs';

export default defineConfig({
  // Relative addresses, so that the built page works in any folder of any host.
  base: './',
  resolve: fromSources,
  plugins: [minifyTemplates()],
  build: { target: 'es2022', modulePreload: { polyfill: false } },
});
