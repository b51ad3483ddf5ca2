/**
 * Stands in for `@web/test-runner-commands`, whose module opens a socket to a test runner we do not use.
 * `@open-wc/testing` reaches for it only to keep snapshots; Vitest keeps ours.
 */
function unsupported(): never {
  throw new Error('Snapshots belong to Vitest here: use toMatchSnapshot().');
}

export const getSnapshot = unsupported;
export const getSnapshotConfig = unsupported;
export const getSnapshots = unsupported;
export const removeSnapshot = unsupported;
export const saveSnapshot = unsupported;
export const compareSnapshot = unsupported;
