/** English words of what goes out of the clinic as a whole. */
export const words = {
  title: 'Out of this page',
  help: 'A row for every answer, part and total, with versions, dates and sources, for a spreadsheet or statistics. Patients stand in it under their codes.',
  all: 'All rows as CSV',
  one: 'Export rows as CSV',
  audit: 'Audit trail as CSV',
  envelope: 'Open a score envelope',
  progress: (done: number, all: number) => `${done} of ${all} patients`,
  damaged: (count: number) =>
    `${count === 1 ? 'One record is' : `${count} records are`} damaged and not in the file; a backup holds them.`,
} as const;
