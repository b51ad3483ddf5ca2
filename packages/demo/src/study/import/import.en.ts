import type { Sentences } from '../../store/words.ts';
import { titleOf } from '../definitions.ts';
import { nameOfItem } from './item-names.ts';
import { counted } from '../study.en.ts';
import type { RoleProblem, plainRoles } from './roles.ts';
import type { Refusal } from './table.ts';
import type { RowProblem } from './take.ts';

/** English words of an import. */
export const importWords = {
  title: 'Import CSV',
  help: 'One row per subject and visit; the first line names the columns. The file is read on this device and goes nowhere.',
  file: 'File',
  fileIssue: {
    cancelled: 'Reading was cancelled. Nothing was kept.',
    empty: 'There is no row under a line of column names in this file.',
    'too-long': 'This file has more than 20,000 rows. Split it, or import a part.',
    unreadable: 'This file could not be read.',
  } satisfies Record<Refusal, string>,
  reading: (percent: string) => `Reading: ${percent}`,
  checking: (percent: string) => `Checking rows: ${percent}`,
  stop: 'Stop',
  back: 'Back to the columns',
  delimiter: 'Columns are divided by',
  delimiters: { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' },
  preview: (rows: number) => `${counted(rows, 'row')}. The first ones:`,
  columns: 'What the columns hold',
  columnsHelp: 'Guessed by their names. Change what is wrong; what stays “not used” is left out.',
  column: 'Column',
  cells: 'First cells',
  holds: 'Holds',
  noCell: 'empty',
  role: {
    unused: 'not used',
    subject: 'subject',
    arm: 'arm',
    visit: 'visit',
    week: 'week',
    day: 'day of the study',
    date: 'date of the visit, as 2025-03-31',
    flag: 'response, yes or no',
    imputed: 'missing visit, yes',
  } satisfies Record<(typeof plainRoles)[number], string>,
  total: 'source total',
  dates:
    'Dates are counted from the baseline of each subject, or from the first date where no row is called so: that is day 1, and a visit without another name is called by its day.',
  problem: {
    'no-subject': 'Say which column holds the subject.',
    'no-visit': 'Say which column holds the visit, the week, the day or the date.',
    'nothing-to-take': 'Say which columns hold items, a total or a response.',
    twice: 'Two columns hold the same. One must be left out or changed.',
  } satisfies Record<RoleProblem, string>,
  check: 'Check the rows',
  result: 'Rows',
  good: (kept: number, read: number) => `${kept} of ${counted(read, 'row')} can be kept.`,
  bad: (count: number) => `${counted(count, 'row')} cannot and ${count === 1 ? 'is' : 'are'} left out:`,
  allGood: 'No row is left out.',
  line: 'Line',
  reason: 'Reason',
  row: 'Row',
  moreBad: (count: number) => `and ${count} more in the file below`,
  download: 'Download the rows that were left out',
  badFile: (name: string) => `${name.replace(/\.[^.]*$/, '')}-left-out.csv`,
  differing: (count: number, compared: number) =>
    count === 0
      ? `${counted(compared, 'source total')} compared with the items: none disagrees.`
      : `${counted(count, 'source total')} ${count === 1 ? 'disagrees' : 'disagree'} with the items. Both are kept and shown, and ${count === 1 ? 'a query is' : 'queries are'} opened.`,
  missing: 'Empty cells, “.”, “NA” and “null” are missing. They are never zeros.',
  name: 'Title of the study',
  nameIssue: 'Give the study a title.',
  baseline: 'Baseline visit',
  noBaseline: 'none: no change is told',
  keep: (kept: number) => `Keep ${counted(kept, 'row')}`,
  nothing: 'No row can be kept. Look at the reasons, and change what the columns hold.',
  why: {
    cells: ({ found, expected }) => `${counted(found, 'cell')} where there are ${counted(expected, 'column')}`,
    'no-subject': 'no subject',
    'no-visit': 'no visit, week, day or date',
    unclosed: 'a quotation mark that never closes',
    value: ({ column, cell }) => `${column}: “${cell}” cannot stand here`,
    number: ({ column, cell }) => `${column}: “${cell}” is not a number`,
    date: ({ column, cell }) => `${column}: “${cell}” is not a date such as 2025-03-31`,
    'total-range': ({ column, cell, min, max }) =>
      `${column}: “${cell}” cannot be this total, which lies in ${min}–${max}`,
    'total-step': ({ column, cell, step }) =>
      `${column}: “${cell}” cannot be this total, which goes in steps of ${step}`,
    unscorable: ({ instrument, items }) =>
      `${titleOf(instrument)} cannot be scored: ${items.map((item) => nameOfItem(instrument, item)).join('; ')}`,
    twice: ({ line }) => `same subject and visit as line ${line}`,
    'other-arm': ({ line }) => `another arm than in line ${line}`,
  } satisfies Sentences<RowProblem>,
} as const;
