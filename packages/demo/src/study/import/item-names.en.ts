/** English words that tell items of one label apart. */
export const itemNames = {
  told: (label: string, by: string) => `${label}, ${by}`,
  numbered: (number: string | number, label: string) => `${number}. ${label}`,
  unit: { '{handprint}': 'handprints', grade: 'grade', points: 'points' } as Readonly<Record<string, string>>,
} as const;
