import type { DlqiWording } from '@clinimetric/elements/dlqi/element';

const graded = { 3: 'The first answer', 2: 'The second answer', 1: 'The third answer', 0: 'The fourth answer' };
const notRelevant = { 'not-relevant': 'The answer for “not relevant”' };

const question = (number: number) => ({
  text: `Here stands question ${number}, in the words your site is licensed to use`,
  options: number < 3 ? graded : { ...graded, ...notRelevant },
});

/** Shows how the questionnaire works and holds none of its words. What is answered to it is never kept. */
export const sampleWording: DlqiWording = {
  id: 'clinimetric-sample',
  language: 'en',
  acceptance: { by: 'Nobody: this is a sample', on: '2026-01-01' },
  copyright: 'Here stands the line of the owners, A Y Finlay and G K Khan. None of their words are on this screen.',
  recall: 'The period that is asked about',
  items: {
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 8, 9, 10].map((number) => [`q${number}`, question(number)])),
    q7: {
      text: 'Here stands question 7, in the words your site is licensed to use',
      options: { yes: 'The answer “yes”', no: 'The answer “no”', ...notRelevant },
    },
    q7b: {
      text: 'Here stands its second part',
      options: { 2: 'The first answer', 1: 'The second answer', 0: 'The third answer' },
    },
  },
};
