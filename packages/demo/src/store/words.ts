import type { Failure, RecordName } from './failure.ts';
import type { BackupProblem } from './backup-check.ts';
import type { SaveState } from './saver.ts';

export const kindWords: Readonly<Record<RecordName['kind'], string>> = {
  patient: 'patient',
  visit: 'visit',
  administration: 'scoring',
  setting: 'setting',
  study: 'study',
  audit: 'line of the audit trail',
  aside: 'version kept aside',
};

const named = (records: readonly RecordName[]) =>
  records.map(({ kind, id, field }) => `${kindWords[kind]} ${id}${field ? ` (${field})` : ''}`).join(', ');

/** The one of several problems that has a code. */
type Of<Problem, Code> = Problem extends { readonly code: infer One } ? (Code extends One ? Problem : never) : never;

/** A sentence for every code of a problem; one that tells more is made of the problem. */
export type Sentences<Problem extends { readonly code: string }> = {
  readonly [Code in Problem['code']]: string | ((problem: Of<Problem, Code>) => string);
};

export function sentenceOf<Problem extends { readonly code: string }>(
  sentences: Sentences<Problem>,
  problem: Problem,
): string {
  const sentence: unknown = sentences[problem.code as Problem['code']];
  return typeof sentence === 'function' ? (sentence as (one: Problem) => string)(problem) : String(sentence);
}

const insecure = 'Backups and the lock need a secure address (https).';

/** Of a file this page made, whatever it holds. */
export const fileWords = {
  newerFormat: (file: string, format: string) =>
    `This ${file} was made by a newer version of this page (${format}). Reload to get that version.`,
  damaged: (file: string) => `This ${file} was changed or damaged after it was made: its digest does not fit.`,
};

const failures: Sentences<Failure> = {
  quota:
    'This device has no room left for this page. Make a backup, free some space, and it will be saved again by itself.',
  unavailable:
    'This browser gives the page no storage, as in a private window or with site data blocked. Nothing can be kept until that is allowed.',
  insecure,
  closed: 'The browser closed the storage of this page. It is opened again at the next change.',
  blocked: 'Another tab shows an older version of this page. Close that tab, then reload this one.',
  'newer-version':
    'The records were written by a newer version of this page. Reload to get that version; nothing was changed.',
  'upgrade-failed': ({ version }) =>
    `The records could not be brought into the form of this version (step ${version}). They are as they were.`,
  conflict: ({ records }) =>
    `Changed in another tab meanwhile: ${named(records)}. Both versions are kept; choose which one counts.`,
  unreadable: ({ records }) => `Stored, but damaged and left as it is: ${named(records)}. Everything else can be used.`,
  'not-a-record': ({ records }) => `Not saved, because something in it cannot be stored: ${named(records)}.`,
  locked: 'This clinic is locked. What is not saved yet stays in this tab and is saved after unlocking.',
  cancelled: 'Cancelled. Everything is as it was.',
  failed: ({ reason }) => `The browser could not store or read this (${reason}).`,
};

/** One plain sentence or two about a failure, and the next step. */
export const failureWords = (failure: Failure): string => sentenceOf(failures, failure);

/** How the work of this tab is kept, in a few words. */
export function saveWords(state: SaveState): string {
  switch (state.is) {
    case 'saved':
      return 'Saved on this device';
    case 'saving':
      return 'Saving';
    case 'not-saved':
      return `Not saved: ${failureWords(state.failure)}`;
  }
}

const refusals: Sentences<BackupProblem> = {
  'not-json': 'This file cannot be read as a backup: it is cut short or of another kind.',
  foreign: 'This file is not a backup of this clinic page.',
  'newer-format': ({ format }) => fileWords.newerFormat('backup', format),
  damaged: fileWords.damaged('backup'),
  'bad-counts': 'This backup does not hold as many records as it says.',
  'bad-record': ({ record }) => `This backup holds something that is no record: ${named([record])}.`,
  twice: ({ record }) => `This backup holds the same record twice: ${named([record])}.`,
  'bad-order': ({ line }) => `The audit trail of this backup has a gap at line ${line}.`,
  locked: 'This backup is locked: its passphrase opens it.',
  'wrong-passphrase': 'That passphrase does not open this backup.',
  insecure,
};

/** Why a file is not restored. */
export const backupProblemWords = (problem: BackupProblem): string => sentenceOf(refusals, problem);
