/** Puts the focus where somebody goes on after what had it is gone. */
export const focusOn = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus();
