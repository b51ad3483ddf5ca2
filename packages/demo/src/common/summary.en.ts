/** English words in which a scoring is told: in a letter, in the line of a table, on a sheet of paper. */
export const summaryWords = {
  /** Of the table line, in their order. They are the same for every instrument, so that lines can stand below each other. */
  columns: {
    date: 'Date',
    instrument: 'Instrument',
    version: 'Version',
    state: 'State',
    total: 'Total',
    range: 'Lies between',
    basis: 'What it rests on',
    facts: 'Schemes and facts',
    settings: 'Settings',
    open: 'Open or to check',
    wording: 'Wording',
  },
  notStarted: 'not started',
  between: (low: string, high: string) => `${low} and ${high}`,
  scale: (title: string, range: string) => `(${title}, ${range})`,
  complete: (total: string, scale: string, day: string) => `${total} ${scale}, assessed ${day}.`,
  /** Without an official total the grades lead, and the number is named for what it is. */
  graded: (title: string, day: string, grades: string, total: string) =>
    `${title}, assessed ${day}: ${grades}. ${total}.`,
  notComplete: (title: string, scale: string, day: string, state: string) => `${title} ${scale}, ${day}: ${state}`,
  nothing: 'nothing is answered.',
  noTotalYet: (between: string) => `No total yet; it will lie between ${between}.`,
  certain: (what: string) => `Already certain: ${what}`,
  settings: (what: string) => `Settings: ${what}`,
  made: (instrument: string, version: string, wording: string) =>
    `Clinimetric, instrument ${instrument} ${version}, wording ${wording}`,
  topicLabels: (wording: string) => `${wording} (topic labels: valid only as a copy of a completed authorised form)`,
  zeros: (count: number, zero: string) => `${count} other parts ${zero}`,
  absent: (count: number) => `Not present: ${count}`,
  partsOpen: (count: number) => (count === 1 ? '1 system without a grade yet' : `${count} systems without a grade yet`),
  noneAbove: (letter: string) => `no system above ${letter}`,
  /** UCUM codes as people write them. */
  unit: (code: string) =>
    code
      .replace('10*9', '× 10⁹')
      .replace('Cel', '°C')
      .replace('(24.h)', '24 h')
      .replace('[Hg]', 'Hg')
      .replace('umol', 'µmol')
      .replace(/^a$/, 'years'),
} as const;
