/** Letters as in no language and yet readable: what still shows plain ones has not been translated. */
const foreign = (text: string) =>
  text.replace(/[A-Za-z]/g, (letter) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0));

/** Words of a made-up language: every sentence of the given ones, also those that functions make. */
export function pseudo<T>(words: T, lang: string): T {
  const translate = (value: unknown): unknown => {
    if (typeof value === 'string') return foreign(value);
    if (typeof value === 'function')
      return (...args: unknown[]) => foreign(String((value as (...args: unknown[]) => unknown)(...args)));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, translate(entry)]));
  };
  return { ...(translate(words) as T), lang };
}

const spoken = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'placeholder',
  'title',
];

/** Everything a person can read or hear of a tree. */
export function wordsShown(root: ParentNode & Node): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode())
    if (walker.currentNode.parentElement?.localName !== 'style') found.push(walker.currentNode.nodeValue!.trim());
  for (const element of root.querySelectorAll('*'))
    for (const name of spoken) found.push(element.getAttribute(name) ?? '');
  return found.filter(Boolean);
}

/** What of that is plain text with at least two letters, apart from words that all languages share. */
export function untranslated(root: ParentNode & Node, international: readonly string[] = []): string[] {
  const plain = (text: string) => international.reduce((rest, word) => rest.replaceAll(word, ''), text);
  return wordsShown(root).filter((text) => /[A-Za-z]{2}/.test(plain(text)));
}
