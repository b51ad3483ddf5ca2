/** English words of versions that wait for a choice. */
export const words = {
  title: 'Two versions, one choice',
  conflict: (kind: string, day: string) => `A ${kind} was changed in two tabs on ${day}.`,
  restore: (kind: string, day: string) => `A ${kind} in the backup restored on ${day} differs from the one here.`,
  useAside: 'Use the version kept aside',
  useCurrent: 'Keep the one that counts now',
} as const;
