/** English words of scoring without a patient. */
export const words = {
  instruments: 'Instruments',
  safe: 'Nothing leaves this device',
  loading: (title: string) => `Loading ${title}`,
  notLoaded:
    'This part of the page could not be loaded: there is no connection, or the page was renewed meanwhile. Copy or print what is open, then reload.',
  cleared: (titles: string) => `Answers cleared: ${titles}.`,
  clear: (title: string) => `Clear ${title}`,
  startAgain: 'Start again',
  handOver: 'Hand to the patient',
  print: 'Print',
  copySummary: 'Copy summary',
  summary: 'paragraph and table line',
  sources: (title: string, version: string) => `Sources of ${title}, rules ${version}`,
  owned: (owner = 'its owners') =>
    `The questionnaire’s wording belongs to ${owner} and is not on this page. A site with their permission loads it as a wording pack; the same element then asks the patient directly, in any language of the pack.`,
  state: (state: string) => `(${state})`,
  of: (max: number) => `of ${max}`,

  overview: {
    title: 'Score a visit',
    help: 'Choose an instrument. All stay open side by side until you start again or leave the page.',
    clinic: 'Patients and visits',
    how: {
      title: 'How it works',
      steps: [
        [
          'Answer what you examined.',
          'An open item stays open and never counts as 0. Until everything is answered the page shows the range the total will lie in.',
        ],
        [
          'Read the number and where it comes from.',
          'Every part shows its arithmetic; every band names the scheme and its version.',
        ],
        ['Copy the summary or print the page.', 'A score that is not complete is copied and printed as not complete.'],
      ],
    },
  },

  settings: {
    title: 'Settings',
    assessed: (day: string) => `assessed ${day}`,
    day: 'Day of the assessment',
    bands: 'Band schemes',
    allBands: 'all in use',
    bandsHelp: 'Changing the scheme never changes the score.',
    optional: (label: string, help = '') => `${label} (optional${help && `, ${help}`})`,
    evidenceHelp: 'Never changes the score; below the validated age it is flagged.',
  },

  record: {
    keys: 'By keyboard: digits answer and go on, arrow keys choose, Delete takes an answer back, Enter leaves a field for the next item.',
    nothing:
      'Nothing is answered yet. From the first answer on, a paragraph for a letter and a line for a table stand here, also while the score is not complete.',
    copyParagraphs: 'Copy all paragraphs',
    copyLines: 'Copy all table lines',
    paragraphs: 'all paragraphs',
    lines: 'all table lines',
  },

  paper: {
    noTotal: (between: string) => `no total yet; between ${between}`,
    assessed: (day: string) => `Assessed ${day}`,
    patient: 'Patient',
    assessor: 'Assessor',
  },

  patient: {
    done: 'Done',
    thanks: 'Thank you. Please give the tablet back.',
    back: 'For staff: back',
    toScores: 'For staff: back to the scores',
  },

  footer: {
    kept: 'Nothing leaves this device: the page has no account, asks for no name, and its security policy forbids it to send anything elsewhere. Scores without a patient are not stored: closing or reloading the page forgets their answers; copy or print first.',
    patients: 'Patients',
    patientsKept: 'and their visits are kept on this device. A score from another clinic:',
    envelope: 'open a score envelope',
  },
} as const;
