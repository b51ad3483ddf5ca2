import { expect, it } from 'vitest';
import { grouped, inNaturalOrder } from './order.ts';

it('puts codes in the order in which people look for them', () => {
  expect(['P-10', 'p-2', 'P-1'].sort(inNaturalOrder)).toEqual(['P-1', 'p-2', 'P-10']);
});

it('keeps what belongs together in the order in which it came', () => {
  expect([...grouped(['b1', 'a1', 'b2'], (name) => name[0])]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
});
