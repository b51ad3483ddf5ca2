import { itchView, itchWords } from '../itch/itch.en.ts';
import type { InstrumentWords } from '../words/words.ts';

/** English words of itch on a visual analogue scale, in our own labels. */
export const pruritusVasWords: InstrumentWords = {
  ...itchWords,
  title: 'Itch VAS',
  fullTitle: 'Itch on a visual analogue scale',
  totalLabel: 'Itch',
  items: { 'vas-mm': { label: 'Itch', help: 'mm from the left end of a 100 mm line' } },
  view: {
    ...itchView,
    subtitle: 'one mark on a line, 0 to 10 points',
    how: 'Tap anywhere on the line.',
    set: 'Your mark is set.',
    change: 'You can move it.',
    keys: 'Arrow keys set and move the mark, Delete takes it away.',
    // Where a mark is, for people who hear the line; no numbers, as there are none to see.
    'place.0': 'at the end “No itch”',
    'place.1': 'close to the end “No itch”',
    'place.2': 'between “No itch” and the middle',
    'place.3': 'around the middle',
    'place.4': 'between the middle and “The strongest itch I can imagine”',
    'place.5': 'close to the end “The strongest itch I can imagine”',
    'place.6': 'at the end “The strongest itch I can imagine”',
    ofLine: 'on a line of 100 mm',
    paper: 'Measured on paper',
    markMm: 'From the end “No itch” to the mark',
    printedLengthMm: 'Length of the printed line',
    'paper.centimetres': 'Please check: millimetres are asked for, not centimetres.',
    'paper.printed-length-assumed': 'Length of the printed line not given: 100 mm assumed.',
    'paper.mark-outside-the-line': 'The mark lies a little outside the line and counts as its end.',
    'paper.beyond-the-line': 'The mark lies too far outside the line to count.',
    'paper.not-a-number': 'Enter millimetres, with two decimals at most.',
  },
};
