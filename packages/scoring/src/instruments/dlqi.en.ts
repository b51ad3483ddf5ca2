import { labelSet, type InstrumentWords, type ItemWords } from '../words/words.ts';

const grades = { 3: '3 greatest effect', 2: '2 large effect', 1: '1 small effect', 0: '0 no effect' };
const topic = (label: string): ItemWords => ({ label, options: grades });

/** English words of the DLQI for copying from a completed form: topic labels of our own, never the questions. */
export const dlqiWords: InstrumentWords = {
  lang: 'en',
  wording: labelSet,
  title: 'DLQI',
  fullTitle: 'Dermatology Life Quality Index',
  totalLabel: 'DLQI',
  items: {
    q1: topic('Skin sensations'),
    q2: topic('Feelings about one’s skin'),
    q3: topic('Everyday tasks'),
    q4: topic('Clothing'),
    q5: topic('Free time with others'),
    q6: topic('Sport'),
    q7: { label: 'Work or study: prevented?', options: { yes: 'yes (3)', no: 'no' } },
    q7b: {
      label: 'Work or study: problem, if not prevented',
      options: { 2: '2 large', 1: '1 small', 0: '0 none' },
    },
    q8: topic('Close relationships'),
    q9: topic('Sexual life'),
    q10: topic('Effort of treatment'),
    'age-years': { label: 'Age', help: 'years' },
    'completed-by': {
      label: 'Completed by',
      options: { self: 'the patient alone', assisted: 'the patient with help', proxy: 'another person' },
    },
  },
  parts: {
    'symptoms-feelings': 'Symptoms and feelings',
    'daily-activities': 'Daily activities',
    leisure: 'Leisure',
    'work-school': 'Work and school',
    'personal-relationships': 'Personal relationships',
    treatment: 'Treatment',
  },
  derived: { 'dlqi-r': { label: 'DLQI-R', help: 'No bands published that we could verify.' } },
  bandSchemes: {
    'hongbo-2005': {
      title: 'Hongbo 2005',
      bands: {
        'no-effect': 'no effect on life',
        small: 'small effect on life',
        moderate: 'moderate effect on life',
        'very-large': 'very large effect on life',
        'extremely-large': 'extremely large effect on life',
      },
    },
  },
  thresholds: {
    'rule-of-tens': 'Rule of Tens, DLQI part',
    'british-biologic-start': 'British criteria for starting a biologic, DLQI part',
  },
  notes: {
    'several-ticks': () => 'Several answers ticked: the highest one counts.',
    'q7b-beside-yes': () => 'Question 7 says yes and part b is answered too: yes counts. Please check.',
    'q7b-without-q7': () => 'Question 7 is blank but part b is answered: part b counts. Please check.',
    'below-validated-age': ({ years }) => `The DLQI is for people aged ${years} and over. Score shown, flagged.`,
    'assisted-completion': () => 'Completed with help.',
    'proxy-completion': () => 'Completed by another person for the patient.',
  },
  reasons: {
    'too-many-blank': () => 'Two or more questions were left blank: the published rule gives no total.',
  },
  licence:
    'The questionnaire belongs to A Y Finlay and G K Khan. Routine care is free; research, industry and electronic use need permission from its owners. This kit holds none of its wording.',
  view: {
    subtitle: 'last 7 days · transcription from paper',
    banner:
      'For copying answers from a completed authorised DLQI form. These topic labels are not the DLQI; answers given to them are not a DLQI score.',
    topic: 'Topic',
    most: 'greatest effect',
    least: 'none',
    afterNo: 'after “no” only',
    severalTicks: 'several ticked',
    keys: 'Keys: 3 2 1 0 answer and go on · n not relevant · b left blank · Delete takes an answer back',
    about: 'About this form',
    optional: 'optional',
    declined: 'I would rather not answer',
    ask: 'Please choose an answer, or “I would rather not answer”.',
    askAgain: 'Please choose an answer, or press “Next” again to leave this part out.',
    finish: 'Finish',
    thanks: 'Thank you. Please give the tablet back.',
    refused: 'This wording pack cannot be used, and nothing of it is shown. Answers are kept.',
    'refused.unreadable': 'is no wording pack',
    'refused.missing': 'is missing',
    'refused.unknown': 'does not belong to the questionnaire',
    'refused.not-text': 'is no text, or an empty one',
    'refused.not-a-language': 'is no language tag',
    'refused.not-accepted': 'does not say who accepted the licence, and when',
    'refused.owners-missing': 'does not name the owners',
  },
  sentences: {
    question: ({ number }) => `Question ${number}`,
    notRelevant: ({ count, items }) => `${count} not relevant (question${count === 1 ? '' : 's'} ${items})`,
  },
};
