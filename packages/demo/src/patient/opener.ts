/**
 * What has the focus now, to go back to when a form closes; where that is nothing, as after a key of the page, or is gone by
 * then, what `usual` finds.
 */
export function openerOf(usual: string): () => void {
  const opener = document.activeElement;
  return () => {
    const isThere = opener instanceof HTMLElement && opener !== document.body && opener.isConnected;
    if (isThere) opener.focus();
    else focusOn(usual);
  };
}

/** Puts the focus on the first that is found. */
export const focusOn = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus();
