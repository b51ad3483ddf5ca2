import { itchView, itchWords } from '../itch/itch.en.ts';
import type { InstrumentWords } from '../words/words.ts';

/** English words of itch on a visual analogue scale, in our own labels. */
export const pruritusVasWords: InstrumentWords = {
  ...itchWords,
  title: 'Itch VAS',
  fullTitle: 'Itch on a visual analogue scale',
  totalLabel: 'Itch',
  items: { 'vas-mm': { label: 'Itch', help: 'mm from the left end of a 100 mm line' } },
  view: { ...itchView, subtitle: 'one mark on a line, 0 to 10 points' },
};
