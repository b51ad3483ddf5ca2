// @ts-check
/** Writes packages/elements/custom-elements.json from the sources. */
// @ts-expect-error The analyzer ships no types.
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { fileURLToPath } from 'node:url';

const elements = fileURLToPath(new URL('../packages/elements', import.meta.url));

/** @returns {Promise<any>} the manifest, in the form of https://github.com/webcomponents/custom-elements-manifest */
export function writeManifest() {
  return cli({
    argv: ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'],
    cwd: elements,
    noWrite: false,
  });
}
