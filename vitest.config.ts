import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration as Project } from 'vitest/config';
import { findBrowser, launchArgs } from './scripts/browser.mjs';
import { fromSources, fromSourcesInNode } from './scripts/source-condition.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const inNode =
  (name: string, include: string[], more: Project['test'] = {}) =>
  (): Project => ({ ssr: { resolve: fromSourcesInNode }, test: { name, include, ...more } });

/** Built pages, walked through from Node: one browser at a time, and time for it to start on a busy machine. */
const walks = (name: string, include: string, testTimeout: number) =>
  inNode(name, [include], { fileParallelism: false, testTimeout, hookTimeout: 60_000 });

async function chromium(name: string) {
  const { playwright } = await import('@vitest/browser-playwright');
  const executablePath = await findBrowser();
  return {
    enabled: true,
    headless: true,
    provider: playwright({ launchOptions: { executablePath, args: launchArgs } }),
    // Two browser projects in one run need instances with names of their own.
    instances: [{ browser: 'chromium' as const, name: `${name} in chromium` }],
    screenshotFailures: false,
    viewport: { width: 1280, height: 800 },
  };
}

const projects: Record<string, () => Project | Promise<Project>> = {
  // Everything pure and quick: scores, statistics, and what the demo writes about them.
  scoring: inNode('scoring', [
    'packages/scoring/src/**/*.test.ts',
    'packages/statistics/src/**/*.test.ts',
    'packages/demo/src/!(store)/**/*.test.ts',
    'packages/demo/src/*.test.ts',
    'test/conformance/**/*.test.ts',
    'test/properties/**/*.test.ts',
  ]),
  house: inNode('house', ['test/house/**/*.test.ts']),
  packages: inNode('packages', ['test/packages/**/*.test.ts']),
  journeys: walks('journeys', 'test/journeys/!(clinic)*.test.ts', 30_000),
  clinic: walks('clinic', 'test/journeys/clinic*.test.ts', 60_000),

  elements: async () => ({
    resolve: {
      ...fromSources,
      alias: { '@web/test-runner-commands': here('test/support/test-runner-commands.ts') },
    },
    // Named here, so that no test run is interrupted by a late discovery.
    optimizeDeps: {
      include: [
        '@clinimetric/elements > d3-scale',
        '@clinimetric/elements > d3-shape',
        '@open-wc/testing',
        'lit',
        'lit/decorators.js',
        'lit/directive.js',
        'lit/static-html.js',
        'lit/directives/*',
      ],
    },
    test: {
      name: 'elements',
      include: ['packages/elements/src/**/*.test.ts', 'test/contract/**/*.test.ts'],
      setupFiles: ['test/support/elements-setup.ts'],
      browser: await chromium('elements'),
    },
  }),

  // What the demo keeps on the device, in a real IndexedDB. One file at a time: they take the room of all away, and more.
  demo: async () => ({
    resolve: fromSources,
    // A sandboxed frame, which gets no storage, has no origin of its own to load modules from.
    server: { cors: { origin: '*' } },
    optimizeDeps: { exclude: ['idb'] },
    test: {
      name: 'demo',
      include: ['packages/demo/src/store/**/*.test.ts'],
      fileParallelism: false,
      browser: await chromium('demo'),
    },
  }),

  stories: async () => {
    const { storybookTest } = await import('@storybook/addon-vitest/vitest-plugin');
    return {
      plugins: [await storybookTest({ configDir: here('.storybook') })],
      optimizeDeps: {
        include: [
          '@clinimetric/elements > d3-scale',
          '@clinimetric/elements > d3-shape',
          '@storybook/addon-a11y > axe-core',
          '@storybook/web-components-vite',
          'lit',
          'lit/directive.js',
          'lit/directive-helpers.js',
          'lit/directives/live.js',
          'lit/directives/ref.js',
          'lit/directives/style-map.js',
          'lit/static-html.js',
          'storybook/test',
        ],
      },
      test: { name: 'stories', browser: await chromium('stories') },
    };
  },
};

/** `--project scoring` starts nothing that only other projects need: no browser, no Storybook. */
function chosenProjects() {
  const named = process.argv.flatMap((arg, index, all) =>
    arg === '--project' ? [all[index + 1] ?? ''] : arg.startsWith('--project=') ? [arg.slice('--project='.length)] : [],
  );
  const known = named.filter((name) => name in projects);
  return known.length > 0 && known.length === named.length ? known : Object.keys(projects);
}

export default defineConfig(async () => ({
  test: {
    passWithNoTests: true,
    projects: await Promise.all(chosenProjects().map((name) => projects[name]!())),
    onConsoleLog: (log: string) => !log.includes('Lit is in dev mode'),
  },
}));
