import type { Failure, RecordName } from './failure.ts';
import type { BackupProblem } from './backup-check.ts';
import type { SaveState } from './saver.ts';

const kinds: Readonly<Record<RecordName['kind'], string>> = {
  patient: 'patient',
  visit: 'visit',
  administration: 'scoring',
  setting: 'setting',
  study: 'study',
  audit: 'line of the audit trail',
  aside: 'version kept aside',
};

const named = (records: readonly RecordName[]) =>
  records.map(({ kind, id, field }) => `${kinds[kind]} ${id}${field ? ` (${field})` : ''}`).join(', ');

const insecure = 'Backups and the lock need a secure address (https).';

/** One plain sentence or two about a failure, and the next step. */
export function failureWords(failure: Failure): string {
  switch (failure.code) {
    case 'quota':
      return 'This device has no room left for this page. Make a backup, free some space, and it will be saved again by itself.';
    case 'unavailable':
      return 'This browser gives the page no storage, as in a private window or with site data blocked. Nothing can be kept until that is allowed.';
    case 'insecure':
      return insecure;
    case 'closed':
      return 'The browser closed the storage of this page. It is opened again at the next change.';
    case 'blocked':
      return 'Another tab shows an older version of this page. Close that tab, then reload this one.';
    case 'newer-version':
      return 'The records were written by a newer version of this page. Reload to get that version; nothing was changed.';
    case 'upgrade-failed':
      return `The records could not be brought into the form of this version (step ${failure.version}). They are as they were.`;
    case 'conflict':
      return `Changed in another tab meanwhile: ${named(failure.records)}. Both versions are kept; choose which one counts.`;
    case 'unreadable':
      return `Stored, but damaged and left as it is: ${named(failure.records)}. Everything else can be used.`;
    case 'not-a-record':
      return `Not saved, because something in it cannot be stored: ${named(failure.records)}.`;
    case 'locked':
      return 'This clinic is locked. What is not saved yet stays in this tab and is saved after unlocking.';
    case 'cancelled':
      return 'Cancelled. Everything is as it was.';
    case 'failed':
      return `The browser could not store or read this (${failure.reason}).`;
  }
}

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

/** Why a file is not restored. */
export function backupProblemWords(problem: BackupProblem): string {
  switch (problem.code) {
    case 'not-json':
      return 'This file cannot be read as a backup: it is cut short or of another kind.';
    case 'foreign':
      return 'This file is not a backup of this clinic page.';
    case 'newer-format':
      return `This backup was made by a newer version of this page (${problem.format}). Reload to get that version.`;
    case 'damaged':
      return 'This backup was changed or damaged after it was made: its digest does not fit.';
    case 'bad-counts':
      return 'This backup does not hold as many records as it says.';
    case 'bad-record':
      return `This backup holds something that is no record: ${named([problem.record])}.`;
    case 'twice':
      return `This backup holds the same record twice: ${named([problem.record])}.`;
    case 'bad-order':
      return `The audit trail of this backup has a gap at line ${problem.line}.`;
    case 'locked':
      return 'This backup is locked: its passphrase opens it.';
    case 'wrong-passphrase':
      return 'That passphrase does not open this backup.';
    case 'insecure':
      return insecure;
  }
}
