/** Up to here a file is read whole before it is judged: that takes no time that anybody notices. */
const small = 2_000_000;

/** Backups of this page, locked ones too, begin with their format. */
const beginning = /^\uFEFF?\s*\{\s*"format"\s*:\s*"clinimetric-clinic-/;

/**
 * Text of a file that may be a backup; `undefined` when it cannot be one. A large file is judged by its first letters, so
 * that a film that was chosen by mistake is refused at once.
 */
export async function textOf(file: Blob): Promise<string | undefined> {
  try {
    if (file.size > small && !beginning.test(await file.slice(0, 200).text())) return undefined;
    return await file.text();
  } catch {
    // It was moved or taken away since it was chosen, or holds more than the browser makes a text of.
    return undefined;
  }
}
