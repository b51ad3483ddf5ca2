import { featureWords } from '../bilag/features.en.ts';
import { foundWords, measureWords } from '../bilag/measures.en.ts';
import { bilagNotes, bilagReasons } from '../bilag/reasons.en.ts';
import { labelSet, type InstrumentWords, type ItemWords } from '../words/words.ts';

const systems: Readonly<Record<string, string>> = {
  constitutional: 'Constitutional',
  mucocutaneous: 'Skin and mucosa',
  neuropsychiatric: 'Nervous system',
  musculoskeletal: 'Joints and muscles',
  cardiorespiratory: 'Heart and lungs',
  gastrointestinal: 'Abdomen',
  ophthalmic: 'Eyes',
  renal: 'Kidney',
  haematological: 'Blood',
};

const everWords = Object.fromEntries(
  Object.entries(systems).map(([id, name]): [string, ItemWords] => [
    `ever.${id}`,
    { label: `${name}: ever affected before`, help: 'Graded A, B or C at any earlier time. Once yes, always yes.' },
  ]),
);

/** English words of BILAG-2004, in our own labels. */
export const bilag2004Words: InstrumentWords = {
  lang: 'en',
  wording: labelSet,
  title: 'BILAG-2004',
  fullTitle: 'BILAG-2004 index of lupus activity in nine systems',
  totalLabel: 'BILAG-2004 grades as a number, 12/8/1/0/0 (not official)',
  items: { ...featureWords, ...measureWords, ...foundWords, ...everWords },
  parts: systems,
  grades: {
    A: 'severe',
    B: 'moderate',
    C: 'mild',
    D: 'inactive now, active before',
    E: 'never active',
  },
  bandSchemes: {},
  options: {
    'renal-mode': {
      label: 'Renal rules',
      help: 'They differ in six edge cases, among them a fall of exactly 25 % and the first visit.',
      options: { written: 'as written', legacy: 'as an older program' },
    },
    'nd-policy': {
      label: 'What is not done',
      help: 'Either a measurement that answers for another settles it, or every field not done keeps its grade open.',
      options: { 'as-form': 'settled where another value answers', bounds: 'always open' },
    },
    'glossary-version': {
      label: 'Glossary',
      help: 'The 2024 revision defines joint disease anew and moves patients between B and C.',
      options: { 2009: '2009', 2024: '2024' },
    },
  },
  notes: bilagNotes,
  reasons: bilagReasons,
  licence:
    'The index, glossary and scoring document belong to the British Isles Lupus Assessment Group. As far as known, academic use is free with citation, and commercial trials are expected to ask the group. The words here are ours.',
  view: {
    subtitle: '97 items in nine systems, each graded A to E',
    recall: 'The last 4 weeks against the 4 weeks before. Only what is due to active lupus counts.',
    damage: 'A fixed feature that has lasted 6 months or more is damage and does not count.',
    pairs:
      'A feature that is mild and severe within the 4 weeks has both items. Getting severe: severe is new, mild is worse. Getting mild by improving: severe is improving if it was met in these weeks, otherwise not present; mild is improving or the same.',
    notDone: 'Not done',
    notDoneHelp: 'Not examined or not measured. Not the same as absent.',
    attribution: 'Due to active lupus?',
    previous: 'Values of the visit just before',
    ever: 'Ever affected before',
    nothingPresent: 'Nothing present',
    nothingPresentAll: 'Nothing present in all remaining systems',
    takeOver: 'Take over values and history of the last visit',
    unitsAsBefore: 'Units as at the last visit',
    allDue: 'All values due to active lupus',
    restNotDone: 'Remaining values: not done',
    reportedAbsent: 'Remaining laboratory findings: absent',
    notDoneShort: 'ND',
    values: 'Measured values',
    meanings: 'What the answers mean',
    systems: 'Systems',
    grades: 'Grades',
    unitOpen: 'unit not given',
    clearedQuestion: 'Gone for all of the last 4 weeks? If it cleared during them, choose improving.',
    notOfficial: 'BILAG-2004 has no official overall score. The number codes the grades as 12, 8, 1, 0 and 0.',
    onPaper: 'What is said not to be present is not printed.',
    caution: 'The limits of the blood counts are not verified against their source.',
  },
  sentences: {
    next: ({ system }) => `Next: ${system}`,
    marked: ({ count }) => (count === 1 ? '1 answer given' : `${count} answers given`),
    notDone: ({ items }) => `Not done: ${items}`,
    tally: ({ count, grade }) => `${count} ${grade}`,
  },
};
