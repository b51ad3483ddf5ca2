/** @param {string} file */
const published = (file) => file.replace(/^(?:\.?\/)?(?:src\/)?(.*)\.ts$/, 'dist/$1.js');

/** The manifest names the files a reader of the package has, not the sources it was made from. */
const namePublishedFiles = {
  name: 'name-published-files',
  packageLinkPhase({ customElementsManifest }) {
    const walk = (node) => {
      for (const [key, value] of Object.entries(node)) {
        if (typeof value === 'string' && (key === 'path' || key === 'module')) node[key] = published(value);
        else if (value && typeof value === 'object') walk(value);
      }
    };
    walk(customElementsManifest);
    customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts'],
  outdir: '.',
  packagejson: false,
  litelement: true,
  plugins: [namePublishedFiles],
};
