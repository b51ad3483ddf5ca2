import { itchView, itchWords } from '../itch/itch.en.ts';
import type { InstrumentWords } from '../words/words.ts';

/** English words of itch on a numeric rating scale, in our own labels. */
export const pruritusNrsWords: InstrumentWords = {
  ...itchWords,
  title: 'Itch NRS',
  fullTitle: 'Itch on a numeric rating scale',
  totalLabel: 'Itch',
  items: { nrs: { label: 'Itch', help: 'whole number, 0 to 10' } },
  view: {
    ...itchView,
    subtitle: 'one whole number, 0 to 10',
    how: 'Choose one number.',
    set: 'Your number is set.',
    change: 'You can change it.',
  },
};
