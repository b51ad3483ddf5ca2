/** To the heading of the step in view, where the thing that had the focus is gone. */
export const focusHeading = (): void => document.querySelector<HTMLElement>('.mid h2')?.focus();

/** To the first of what a selector finds, or else to the heading: never to nowhere. */
export function focusFirst(selector: string): void {
  const found = document.querySelector<HTMLElement>(selector);
  if (found) found.focus();
  else focusHeading();
}
