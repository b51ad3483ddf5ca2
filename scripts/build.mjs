// @ts-check
/**
 * Builds all that is shipped: modules of every package, bundles for pages without a build step, the custom elements
 * manifest, and the demo.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { bundleEntries, elementIds, whole } from './elements.mjs';
import { writeManifest } from './manifest.mjs';
import { minifyTemplates } from './minify-templates.mjs';
import { fromSources } from './source-condition.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
const elements = path.join(root, 'packages/elements');

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Packages that ship modules, each after those it depends on. */
function libraries() {
  const packages = readdirSync(path.join(root, 'packages'))
    .map((name) => path.join(root, 'packages', name))
    .filter((dir) => existsSync(path.join(dir, 'tsconfig.build.json')))
    .map((dir) => ({ dir, ...readJson(path.join(dir, 'package.json')) }));
  /** @type {typeof packages} */
  const ordered = [];
  while (ordered.length < packages.length) {
    const next = packages.find(
      (one) =>
        !ordered.includes(one) &&
        Object.keys(one.dependencies ?? {}).every(
          (name) => !packages.some((other) => other.name === name && !ordered.includes(other)),
        ),
    );
    if (!next) throw new Error('The packages depend on each other in a circle.');
    ordered.push(next);
  }
  return ordered;
}

/** @param {string} dir */
function buildModules(dir) {
  rmSync(path.join(dir, 'dist'), { recursive: true, force: true });
  const { status } = spawnSync(
    process.execPath,
    [require.resolve('typescript/bin/tsc'), '--project', path.join(dir, 'tsconfig.build.json'), '--pretty'],
    { stdio: 'inherit', cwd: root },
  );
  if (status !== 0) process.exit(1);
}

const litLicence = `Lit

${readFileSync(path.join(elements, 'node_modules/lit/LICENSE'), 'utf8')}`;

const bundles = path.join(elements, 'dist/bundle');

/** What entries share lies in files of its own beside them, and so does what they load on demand. */
const common = [
  { name: 'shared', minShareCount: elementIds.length, priority: 1 },
  // Small things that two views share with the painting they load on demand: one request for all of them.
  { name: 'figure', minShareCount: 2, test: /[\\/](figure|areas|lund-browder)\b/ },
];

/**
 * Files are named for people: after their group, or after a module in it.
 * @param {{ name: string, moduleIds: string[] }} chunk
 */
function fileName({ name, moduleIds }) {
  const known = [...common.map((group) => group.name), ...moduleIds.map((id) => path.basename(id, '.ts'))];
  if (!known.includes(name)) throw new Error(`A file of the bundles would be called ${name}; it holds ${known}.`);
  return `${name}.js`;
}

/**
 * @param {Record<string, string>} entry
 * @param {import('vite').PluginOption[]} plugins
 */
async function buildEntries(entry, plugins) {
  const { name, version } = readJson(path.join(elements, 'package.json'));
  await build({
    configFile: false,
    root: elements,
    logLevel: 'warn',
    publicDir: false,
    resolve: fromSources,
    plugins,
    build: {
      outDir: bundles,
      emptyOutDir: false,
      target: 'es2022',
      // As a library, so that nothing is added to what loads on demand: a page's own build would put links into its head.
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        // A page that loads the file may import the class, `define` and `addLanguage` from it.
        preserveEntrySignatures: 'strict',
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: fileName,
          codeSplitting: { groups: common },
          comments: false,
          minify: true,
          postBanner: (chunk) =>
            `/*! ${name} ${version} ${chunk.fileName.replace(/\.js$/, '')}: MIT. ${chunk.moduleIds.some((id) => /[\\/](@?lit|lit-\w+)[\\/]/.test(id)) ? 'Contains Lit, (c) Google LLC: BSD-3-Clause. ' : ''}See NOTICE.txt. */`,
        },
      },
    },
  });
}

/** One file per element and what they share; `all.js` is made of those same files. */
async function buildBundles() {
  const { [whole]: all, ...single } = Object.fromEntries(bundleEntries);
  await buildEntries(single, [minifyTemplates()]);
  if (all) {
    const fileOf = new Map(Object.entries(single).map(([id, entry]) => [entry, `./${id}.js`]));
    /** @type {import('vite').Plugin} */
    const asBuilt = {
      name: 'clinimetric:as-built',
      enforce: 'pre',
      resolveId(source, importer) {
        const file = importer && fileOf.get(path.resolve(path.dirname(importer), source));
        return file ? { id: file, external: true } : undefined;
      },
    };
    await buildEntries({ [whole]: all }, [asBuilt]);
  }
  const own = readFileSync(path.join(root, 'LICENSE'), 'utf8');
  writeFileSync(path.join(bundles, 'NOTICE.txt'), `Clinimetric\n\n${own}\n${litLicence}`);
}

async function buildDemo() {
  const demo = path.join(root, 'packages/demo');
  if (!existsSync(path.join(demo, 'index.html'))) return;
  await build({ root: demo, configFile: path.join(demo, 'vite.config.ts'), logLevel: 'warn' });
}

/**
 * @param {string} label
 * @param {() => unknown} work
 */
async function step(label, work) {
  const start = performance.now();
  await work();
  console.log(`${label} ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

process.env['NODE_ENV'] = 'production';
for (const { dir, name } of libraries()) await step(name, () => buildModules(dir));
await step(`bundles: ${[...bundleEntries.keys()].join(', ') || 'none'};`, buildBundles);
await step('custom elements manifest', writeManifest);
await step('demo', buildDemo);
