import { labelSet, type InstrumentWords } from '../words/words.ts';

const spans = { '24h': '24 hours', '3d': '3 days', '7d': '7 days' };
const rightNow = 'Mark how strong your itch is right now.';

/** Prompts by statistic and recall, `prompt.worst.24h`; "now" and "current" both ask for this moment. */
const prompts: Record<string, string> = {};
for (const statistic of ['worst', 'average', 'current']) {
  prompts[`prompt.${statistic}.now`] = rightNow;
  for (const [recall, span] of Object.entries(spans)) {
    const which = statistic === 'worst' ? 'when it was strongest' : 'on the whole';
    prompts[`prompt.${statistic}.${recall}`] =
      statistic === 'current' ? rightNow : `Think back over the past ${span}. Mark how strong your itch was ${which}.`;
  }
}

const bands = (moderate: number, severe: number, verySevere: number) => ({
  none: '0: none',
  mild: `above 0, under ${moderate}: mild`,
  moderate: `${moderate} to under ${severe}: moderate`,
  severe: `${severe} to under ${verySevere}: severe`,
  'very-severe': `${verySevere} and above: very severe`,
});

/** English words that both itch scales share: prompts and anchors are our own, and other wording gives other scores. */
export const itchWords: Pick<InstrumentWords, 'lang' | 'wording' | 'parts' | 'bandSchemes' | 'options' | 'licence'> = {
  lang: 'en',
  wording: labelSet,
  parts: {},
  bandSchemes: {
    'ifsi-2013': { title: 'IFSI 2013 · cuts 3, 7 and 9', bands: bands(3, 7, 9) },
    'reich-2012': { title: 'Reich 2012 · cuts 4, 7 and 9', bands: bands(4, 7, 9) },
    'kido-nakahara-2015': { title: 'Kido-Nakahara 2015 · cuts 3, 7 and 8', bands: bands(3, 7, 8) },
  },
  options: {
    recall: {
      label: 'Recall period',
      help: 'Keep one period per patient.',
      options: { now: 'now', '24h': 'past 24 hours', '3d': 'past 3 days', '7d': 'past 7 days' },
    },
    statistic: {
      label: 'Which itch',
      help: 'Worst is never below average: a switch between them imitates a change.',
      options: { worst: 'worst', average: 'average', current: 'current' },
    },
  },
  licence:
    'The scale as such is free, as far as known. Named itch questionnaires have owners for their wording and translations; the prompts here are our own.',
};

/** Sentences of the itch views. */
export const itchView: Readonly<Record<string, string>> = {
  ...prompts,
  'anchor.low': 'No itch',
  'anchor.high': 'The strongest itch I can imagine',
  noItch: 'No itch',
  clear: 'Clear my mark',
  declined: 'I would rather not answer',
  answerAfterAll: 'I would like to answer after all',
  untouched: 'Not answered yet',
  blank: 'You chose not to answer.',
};
