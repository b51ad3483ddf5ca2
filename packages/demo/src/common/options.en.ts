/** English words of the options of an instrument. */
export const optionWords = {
  lessCertain: (kind: string) => `Marked as a ${kind}.`,
} as const;
