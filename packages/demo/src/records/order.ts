const collator = new Intl.Collator('en', { numeric: true });

/** Puts codes and names in the order in which people look for them: P-2 before P-10. */
export const inNaturalOrder = (a: string, b: string): number => collator.compare(a, b);

/** What has the same key, together and in the order in which it came. */
export function grouped<Key, One>(all: readonly One[], keyOf: (one: One) => Key): Map<Key, One[]> {
  const found = new Map<Key, One[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = found.get(key);
    if (group) group.push(one);
    else found.set(key, [one]);
  }
  return found;
}
