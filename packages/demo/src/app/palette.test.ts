import { expect, it } from 'vitest';
import type { Command } from '../common/command.ts';
import { pressesOf } from './key-names.ts';
import { fitting } from './palette.ts';

const titles = ['New patient', 'Go to: Backup', 'Go to: Score without a patient', 'Patient P-014', 'Patient P-140'];
const commands: Command[] = titles.map((title) => ({ id: title, title, run: () => {} }));

it.each([
  ['', titles],
  ['  ', titles],
  ['backup', ['Go to: Backup']],
  ['BACK go', ['Go to: Backup']],
  ['ackup', []],
  ['p-01', ['Patient P-014']],
  ['patient p-1', ['Patient P-140']],
  ['patient', ['New patient', 'Go to: Score without a patient', 'Patient P-014', 'Patient P-140']],
  ['(', []],
])('“%s” finds what has a word that begins so', (text, expected) => {
  expect(fitting(commands, text).map(({ title }) => title)).toEqual(expected);
});

it.each([
  ['n', ['N']],
  ['g p', ['G', 'P']],
  ['[Shift]+?', ['?']],
  ['/', ['/']],
  ['Alt+ArrowDown', ['Alt+↓']],
])('%s is pressed as %s', (keys, presses) => {
  expect(pressesOf(keys)).toEqual(presses);
});
