/** What the page asks its service worker for. */
export const messages = {
  /** Take the place of the version that is in use. */
  takeOver: 'take-over',
  /** Delete the files of former versions, unless a tab still runs one. */
  tidy: 'tidy',
} as const;

/** Every tab holds a lock of this name as long as it lives. `script` is the address of its first script, which names its version. */
export const lockOf = (script: string): string => `clinimetric-page ${script}`;
