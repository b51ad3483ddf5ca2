/** English words of the command palette and of the list of shortcuts. */
export const words = {
  goTo: (place: string) => `Go to: ${place}`,
  without: 'Score without a patient',
  patient: (code: string) => `Patient ${code}`,
  lock: 'Lock now',
  palette: 'Find a command or a patient',
  shortcuts: 'Keyboard shortcuts',
  ask: 'Command or patient code',
  commands: 'Commands',
  found: (count: number) => (count === 1 ? '1 found' : `${count} found`),
  more: (count: number) => `and ${count} more: type on`,
  none: 'Nothing fits. Type a part of a command, or the code of a patient.',
  does: 'What it does',
  keys: 'Keys',
  then: ' then ',
  single: 'Shortcuts of single keys',
  singleHelp:
    'They never work in a field or an instrument. Turned off, those with Ctrl or Command still work, and this list opens from there. Remembered in this browser.',
  inside:
    'In an instrument digits answer and go on, arrow keys choose, Delete takes an answer back, Enter goes on to the next item.',
  close: 'Close',
};
