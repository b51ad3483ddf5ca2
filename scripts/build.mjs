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
import { bundleEntries, instrumentIds, whole } from './elements.mjs';
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

/** Code of others in the bundles: how a file's first line names it, and where its licence is. */
const others = [
  {
    modules: /[\\/](@?lit|lit-\w+)[\\/]/,
    credit: 'Contains Lit, (c) Google LLC: BSD-3-Clause. ',
    title: 'Lit',
    licence: 'lit/LICENSE',
  },
  {
    modules: /[\\/](d3-[a-z-]+|internmap)[\\/]/,
    credit: 'Contains D3, (c) Mike Bostock: ISC. ',
    title: 'D3 (d3-scale, d3-shape and what they use)',
    licence: 'd3-scale/LICENSE',
  },
];

/** @param {string[]} moduleIds */
const creditsOf = (moduleIds) =>
  others
    .filter(({ modules }) => moduleIds.some((id) => modules.test(id)))
    .map(({ credit }) => credit)
    .join('');

const bundles = path.join(elements, 'dist/bundle');

/** What entries share lies in files of its own beside them, and so does what they load on demand. */
const common = [
  // What all forms need; what views need beside it, or only some of either, stays out of it.
  { name: 'shared', minShareCount: instrumentIds.length, priority: 1 },
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
  return `${name.replaceAll('.', '-')}.js`;
}

/** Marks a view's own copy of a module. */
const copyMark = '.view';

/**
 * Views share with the forms what all forms need. Of anything else they get copies of their own: a form's files must
 * neither grow nor fall in two because a view on some other page uses half of what is in them.
 * @param {string[]} views entry files
 * @param {ReadonlySet<string>} shared ids of the modules that all forms need
 * @returns {import('vite').Plugin}
 */
function viewsApart(views, shared) {
  const original = (/** @type {string} */ id) => id.replace(/\.view(?=\.\w+$)/, '');
  return {
    name: 'clinimetric:views-apart',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!importer || !(views.includes(importer) || importer !== original(importer))) return undefined;
      const found = await this.resolve(source, original(importer), { ...options, skipSelf: true });
      if (!found || found.external || shared.has(found.id)) return found;
      // Only entries register anything; what is copied may be left out where nobody uses it.
      return { id: found.id.replace(/(?=\.\w+$)/, copyMark), moduleSideEffects: false };
    },
    load: (id) => (id === original(id) ? undefined : readFileSync(original(id), 'utf8')),
  };
}

/**
 * @param {Record<string, string>} entry
 * @param {import('vite').PluginOption[]} plugins
 * @returns the ids of the modules in each file
 */
async function buildEntries(entry, plugins, { write = true } = {}) {
  const { name, version } = readJson(path.join(elements, 'package.json'));
  const built = await build({
    configFile: false,
    root: elements,
    logLevel: 'warn',
    publicDir: false,
    resolve: fromSources,
    plugins,
    build: {
      write,
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
            `/*! ${name} ${version} ${chunk.fileName.replace(/\.js$/, '')}: MIT. ${creditsOf(chunk.moduleIds)}See NOTICE.txt. */`,
        },
      },
    },
  });
  const chunks = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (built).flatMap(({ output }) => output);
  return new Map(chunks.map((chunk) => [chunk.fileName, 'moduleIds' in chunk ? chunk.moduleIds : []]));
}

/** One file per element and what they share; `all.js` is made of those same files. */
async function buildBundles() {
  const { [whole]: all, ...single } = Object.fromEntries(bundleEntries);
  const isForm = (/** @type {[string, string]} */ [id]) => instrumentIds.includes(id);
  const forms = Object.entries(single).filter(isForm);
  const views = Object.entries(single).filter((entry) => !isForm(entry));
  const alone = await buildEntries(Object.fromEntries(forms), [minifyTemplates()], { write: false });
  const apart = viewsApart(
    views.map(([, file]) => file),
    new Set(alone.get('shared.js')),
  );
  await buildEntries(single, [apart, minifyTemplates()]);
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
  const licences = others.map(
    ({ title, licence }) => `${title}\n\n${readFileSync(path.join(elements, 'node_modules', licence), 'utf8')}`,
  );
  writeFileSync(path.join(bundles, 'NOTICE.txt'), `Clinimetric\n\n${[own, ...licences].join('\n')}`);
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
