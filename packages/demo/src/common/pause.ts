/** Lets the page draw and hear clicks. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
