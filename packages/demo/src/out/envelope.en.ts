import { fileWords, sentenceOf, type Sentences } from '../store/words.ts';
import type { EnvelopeProblem } from './envelope.ts';

/** English words of the page that opens score envelopes. */
export const words = {
  title: 'Open a score envelope',
  help: 'A file with the scores of one visit, made on the report of a visit here or in another clinic. It holds answers, settings, versions and the score, and no patient. The file is checked first; nothing is stored unless you keep it under a patient.',
  file: 'Score envelope (.json)',
  drop: 'or drop the file here',
  opened: (name: string, count: number) =>
    `${name}: whole and unchanged since it was made, ${count} ${count === 1 ? 'scoring' : 'scorings'}.`,
  digest: (digest: string) => `Digest (SHA-256): ${digest}. It tells damage, not who made the file.`,
  same: 'Today’s rules give the same score.',
  madeUp: 'These scores are made up: nobody has them. They can be kept under a made-up patient only.',
  differs: 'Today’s rules score these answers differently.',
  noStored: 'The file holds answers without a score; this is today’s.',
  stored: (version: string) => `In the file, rules ${version}`,
  today: (version: string) => `Today, rules ${version}`,
  newerRules: (version: string) =>
    `Scored under rules ${version}, which are newer than this page’s. Reload to get the newest version of this page before you rely on the difference.`,
  what: 'Score',
  state: 'State',
  comparison: 'Comparison',
  isDifferent: 'differs',
  isSame: 'same',
  answers: 'Answers',
  none: '–',
  assessed: (day: string, by: string) => `assessed ${day}${by && ` by ${by}`}`,
  visit: (label: string) => `visit: ${label}`,
  amended: (reason: string) => `takes the place of an earlier version: ${reason}`,
  keep: 'Keep under a patient',
  keepHelp:
    'The scores become an unscheduled visit on the day of the original, with every answer marked as imported. The visit counts as signed: a change needs a reason.',
  keepNobody: 'There is no patient on this device yet. Add one first; then open the file again.',
  keepNoMadeUp: 'There is no made-up patient on this device to keep them under.',
  patient: 'Patient',
  choose: 'choose',
  doKeep: 'Keep',
  keepChoose: 'Choose a patient.',
  kept: (code: string, day: string) => `Kept under ${code} as the visit of ${day}.`,
  toVisit: 'Show the visit',
  keptAlready: 'A scoring of this file is on this device already. Nothing was kept a second time.',
  notKept: 'Nothing was kept.',
} as const;

const refusals: Sentences<EnvelopeProblem> = {
  'too-large': 'This file is far larger than a score envelope can be. It was not read.',
  unreadable: 'This file could not be read. It may have been moved, or changed while it was open.',
  'not-json': 'This file is no score envelope: it is cut short or of another kind.',
  foreign: 'This file is not a score envelope. A backup is restored on the page “Backup”.',
  'newer-format': ({ format }) => fileWords.newerFormat('envelope', format),
  damaged: fileWords.damaged('envelope'),
  empty: 'This envelope holds no scoring.',
  twice: 'This envelope holds the same scoring twice.',
  'unknown-instrument': ({ instrument }) =>
    `This envelope holds a score of “${instrument}”, an instrument this page does not know. A newer version of this page may.`,
  'bad-scoring': ({ field, number }) => `Scoring ${number} of this envelope is not one${field && ` (${field})`}.`,
  insecure: 'Envelopes can only be checked at a secure address (https).',
};

/** Why a file is not opened, and that this changed nothing. */
export const problemWords = (problem: EnvelopeProblem): string => sentenceOf(refusals, problem);
