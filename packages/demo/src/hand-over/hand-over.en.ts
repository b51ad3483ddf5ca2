import type { WordingProblem } from '@clinimetric/elements/dlqi/element';
import type { Respondent } from './kept.ts';

const seconds = (count: number) => `${count} ${count === 1 ? 'second' : 'seconds'}`;

/** Where a problem of a wording file lies. */
const placeOf = ({ item, field }: WordingProblem) => [item, field].filter(Boolean).join(' ') || 'the file';

const problems: Readonly<Record<WordingProblem['code'], string>> = {
  unreadable: 'is no wording pack',
  missing: 'is missing',
  unknown: 'does not belong to the questionnaire',
  'not-text': 'is no text, or an empty one',
  'not-a-language': 'is no language tag',
  'not-accepted': 'does not say who accepted the licence, and when',
  'owners-missing': 'does not name the owners',
};

/** English words of handing the tablet over. */
export const words = {
  sheet: {
    title: 'Hand the tablet over',
    toVisit: 'Back to the visit',
    signed: 'This visit is signed. What is missing from the patient belongs to another visit.',
    nothing: 'There is nothing left to ask the patient at this visit.',
    otherDay: (day: string) => `This visit is of ${day}. What is answered now keeps today’s date.`,
    questions: 'Which questions',
    some: (answered: number, all: number) => `begun on the tablet, ${answered} of ${all} answered`,
    noWording: 'Needs a licensed wording, see below. Without one, copy the answers from the paper form.',
    respondent: 'Who answers',
    respondents: {
      self: 'The patient alone',
      assisted: 'The patient with help',
      proxy: 'Another person for the patient',
    } satisfies Record<Respondent, string>,
    wayBack: 'How you come back',
    hold: 'Press for three seconds',
    holdHelp: 'With mouse, finger or keyboard. Keeps out nobody who knows of it.',
    pin: 'PIN',
    pinHelp: (minutes: number) =>
      `For this time only. If it is lost: the clinic’s passphrase does as well, where one is set; and after ${minutes} minutes pressing for three seconds is enough.`,
    noPin: 'A PIN needs a page with a secure address (https). Here only pressing is possible.',
    choosePin: 'Choose 4 to 8 digits',
    begin: 'Hand over now',
    issue: {
      instruments: 'Choose at least one set of questions.',
      respondent: 'Say who answers.',
      way: 'Choose how you come back.',
      pin: 'Choose a PIN of 4 to 8 digits.',
    },
    safe: 'Until you come back this device shows the questions and nothing else, also after a reload, in every tab of this browser. Each answer is saved as it is given.',
  },

  wording: {
    title: 'Wording of the DLQI',
    none: 'No licensed wording is on this device. The questionnaire belongs to its owners; a site with their permission loads the text here.',
    file: 'Wording pack (JSON)',
    faults: 'This file cannot be used. Nothing was changed.',
    fault: (problem: WordingProblem) => `${placeOf(problem)} ${problems[problem.code]}`,
    found: (id: string, language: string) => `Checked: ${id}, language ${language}, ten questions, complete.`,
    by: 'Accepted by',
    byHelp: 'Person or body that accepted the owners’ terms for this site.',
    declare: 'We have the owners’ permission to use this wording on this device, and keep to its terms.',
    use: 'Use this wording',
    issue: 'Give who accepted the terms, and tick the declaration.',
    loaded: (id: string, language: string) => `On this device: ${id}, language ${language}.`,
    accepted: (by: string, day: string) => `Terms accepted by ${by}, ${day}.`,
    device: 'It stays on this device and is in no backup.',
    forget: 'Remove this wording',
    sample: 'Show how it works, with sample words',
    sampleHelp: 'Made-up questions, stamped as a sample. What is answered to them is not kept.',
  },

  patient: {
    /** Title of the window: says nothing of who answers what. */
    title: 'Questions',
    question: 'Question',
    of: (at: number, count: number) => `${at} of ${count}`,
    stamp: 'Sample. No licensed wording loaded.',
    back: 'Back',
    next: 'Next',
    finish: 'Finish',
    ask: 'Please choose an answer, or say that you would rather not.',
    askAgain: 'Please choose an answer, or press “Next” again to leave this part out.',
    thanks: 'Thank you. Please give the tablet back.',
    notSaved: 'Your last answer is not saved yet. Please tell the person who gave you the tablet.',
    unreadable: 'The questions cannot be shown now. Please give the tablet back.',
  },

  wayBack: {
    hold: 'For the clinic: press for three seconds',
    holding: 'Keep pressing',
    short: 'Press and hold for three seconds.',
    pin: 'For the clinic',
    field: 'PIN',
    help: 'The clinic’s passphrase does as well, where one is set.',
    give: 'Back to the clinic',
    go: 'Go on with the questions',
    wrong: (wait: number) => `That did not fit. Try again in ${seconds(wait)}.`,
    wait: (wait: number) => `Please wait ${seconds(wait)}.`,
  },

  /** Who stands in the audit trail. */
  trail: {
    self: 'patient, on the tablet',
    assisted: 'patient with help, on the tablet',
    proxy: 'another person for the patient, on the tablet',
  } satisfies Record<Respondent, string>,
} as const;
