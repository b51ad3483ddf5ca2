/** English words of the texts for a record, and of copying them. */
export const recordWords = {
  title: 'For the record',
  tableLine: 'Table line',
  copyParagraph: 'Copy paragraph',
  copyLine: 'Copy table line',
  paragraph: 'paragraph',
  line: 'table line',
  copied: (what: string) => `Copied: ${what}.`,
  notCopied: 'This browser does not let the page copy. Select the text under “For the record” instead.',
} as const;
