import type { DlqiWording } from '@clinimetric/elements/dlqi/element';

const graded = { 3: 'Sample answer three', 2: 'Sample answer two', 1: 'Sample answer one', 0: 'Sample answer nil' };
const notRelevant = { 'not-relevant': 'Sample answer: not relevant' };

const question = (number: number) => ({
  text: `Sample question ${number}`,
  options: number < 3 ? graded : { ...graded, ...notRelevant },
});

/**
 * A made-up wording pack for stories, demo and tests. It has the form of a licensed pack and none of the questionnaire's
 * wording: never score a patient with it.
 */
export const sampleWording: DlqiWording = {
  id: 'sample-wording',
  language: 'en',
  acceptance: { by: 'Nobody: this is a sample', on: '2024-01-01' },
  copyright: 'Sample line. The questionnaire belongs to A Y Finlay and G K Khan; nothing here is their wording.',
  instructions: 'Sample instructions. No licensed wording is loaded.',
  recall: 'Sample period',
  items: {
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 8, 9, 10].map((number) => [`q${number}`, question(number)])),
    q7: { text: 'Sample question 7', options: { yes: 'Sample yes', no: 'Sample no', ...notRelevant } },
    q7b: {
      text: 'Sample question 7, part b',
      options: { 2: 'Sample part answer two', 1: 'Sample part answer one', 0: 'Sample part answer nil' },
    },
  },
};
