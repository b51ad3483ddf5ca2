/** English words of the patient list. */
export const list = {
  filter: 'Filter by code, diagnosis or treatment',
  filterCommand: 'Filter patients',
  add: 'New patient',
  code: 'Code',
  diagnosis: 'Diagnosis',
  treatment: 'Treatment since',
  last: 'Last visit',
  due: 'Due',
  sort: 'Sort by',
  totals: {
    pasi: 'PASI',
    dlqi: 'DLQI',
    itch: 'Itch NRS',
    'sledai-2k': 'SLEDAI-2K',
    'sle-pga': 'PGA',
  },
  /** Totals of these stand in the column of another one. */
  instead: { 'pruritus-vas': 'VAS' } as Readonly<Record<string, string>>,
  none: '–',
  notScored: 'not scored',
  reading: 'reading',
  between: (from: string, to: string) => `${from}–${to}`,
  notComplete: 'not complete, between',
  noTreatment: 'no treatment recorded',
  noVisit: 'none yet',
  noMatch: (filter: string) => `No patient fits “${filter}”.`,
  count: (shown: number, all: number) => (shown === all ? `${all} on this device` : `${shown} of ${all}`),
  delete: (code: string) => `Delete ${code}`,
  newVisit: 'New visit',
  newVisitOf: (code: string) => `New visit of ${code}`,
  goOn: 'Go on',
  goOnWith: 'with the open visit',
  more: (count: number) => `Show ${count} more`,
  all: (count: number) => `Show all ${count}`,
  gone: 'Deleted patients',
  goneHelp: 'Deleted patients stay on this device and can be brought back until everything is wiped.',
  bringBack: (code: string) => `Bring ${code} back`,
  someMadeUp: (count: number) =>
    count === 1
      ? 'One patient of this list is made up, to look around; no such person exists.'
      : `${count} patients of this list are made up, to look around; no such persons exist.`,
  removeMadeUp: 'Delete what is made up',
  madeUpGone: 'What was made up is deleted.',
};

/** Before there is a patient. */
export const empty = {
  title: 'No patients yet',
  steps: [
    ['Add a patient under a code.', 'A code, month of birth and diagnosis are enough. Names do not belong here.'],
    [
      'Begin a visit and answer.',
      'The instruments of the diagnosis stand in order; every answer is saved as it is given.',
    ],
    ['Sign, and compare next time.', 'The last visit stands beside today’s and is never copied for you.'],
  ],
  load: 'Load a made-up patient to look around',
  loadHelp:
    'One with psoriasis and five visits, one with lupus and three. Both are marked as made up wherever they stand, and go again with one button.',
  psoriasis: 'EX-01',
  lupus: 'EX-02',
  treatment: 'Drug A',
  otherTreatment: 'Drug B',
  assessor: 'Made up',
  notDone: 'not part of this example',
};

/** What a patient's row in the list says is to be done. */
export const dueTexts = {
  open: 'visit open',
  waiting: 'results',
  ended: 'ended early',
  nothing: 'no visits planned',
  done: 'plan complete',
  due: (label: string) => `${label} due`,
  missed: (label: string) => `${label} missed`,
  upcoming: (label: string, day: string) => `${label} on ${day}`,
};
