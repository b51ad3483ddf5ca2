import { recordWords } from './record.en.ts';

/** Puts text on the clipboard; answers with a sentence on whether the browser let the page do so. */
export async function copyText(what: string, text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return recordWords.copied(what);
  } catch {
    return recordWords.notCopied;
  }
}
