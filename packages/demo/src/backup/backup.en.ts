/** English words of making, restoring and wiping. */
export const words = {
  title: 'Backup',
  make: 'Make a backup',
  makeHelp: 'One file with everything: patients, visits, scores, audit trail. Keep it where only you can read it.',
  last: (day: string) => `Last backup on this device: ${day}.`,
  never: 'No backup was made on this device yet.',
  persistent: 'This browser has promised to keep the records until you delete them.',
  fleeting:
    'This browser has not promised to keep the records. It may clear them when room is short; Safari does so after seven days without a visit.',
  ask: 'Ask the browser to keep them',
  asked: 'The browser did not agree. Make backups.',
  source:
    'This page is not the source system of a trial: it has no accounts, no electronic signature, and whoever uses this device can clear its storage.',
  storage: 'How long this browser keeps them',
  restore: 'Restore',
  restoreHelp: 'The file is checked first, and nothing is written before you have seen what will happen.',
  file: 'Backup file',
  plan: (day: string) => `This backup was made on ${day}. Restoring it will:`,
  added: (count: number) => `add ${count} ${count === 1 ? 'record' : 'records'} that are not here`,
  same: (count: number) => `leave ${count} that are here already, alike`,
  differing: (count: number) =>
    `keep ${count} that differ as they are here, with the backup’s version aside for you to choose`,
  doRestore: 'Restore this backup',
  restored: (added: number) => `Restored: ${added} ${added === 1 ? 'record' : 'records'} added.`,
  wipe: 'Wipe this device',
  wipeHelp: 'Takes everything off this browser, audit trail included, and hands you the backup that brings it back.',
  wipeAsk: 'Type “wipe” to go on',
  wipeWord: 'wipe',
  wiped: (name: string) => `Everything is gone from this browser. ${name} brings it back.`,
} as const;
