import { expect, it } from 'vitest';
import { afterWrong, hasLapsed, isPin, isRight, newPin, pinProblemOf, waitSeconds } from './pin.ts';

const now = Date.UTC(2026, 2, 3, 10);

it.each([
  ['1234', true],
  ['12345678', true],
  ['123', false],
  ['123456789', false],
  ['12a4', false],
  ['', false],
])('%j as a PIN: %s', (digits, expected) => expect(isPin(digits)).toBe(expected));

it('opens to its own digits only, and holds none of them', async () => {
  const pin = await newPin('2468', now);
  expect(await isRight(pin, '2468')).toBe(true);
  expect(await isRight(pin, '2469')).toBe(false);
  expect(await isRight(pin, '24680')).toBe(false);
  expect(JSON.stringify({ ...pin, until: 0, nextAt: 0 })).not.toContain('2468');
  expect(pinProblemOf(pin)).toBeUndefined();
  const same = await newPin('2468', now);
  expect(same.proof).not.toBe(pin.proof);
});

it('makes each wait after a wrong one longer, up to a minute', async () => {
  let pin = await newPin('2468', now);
  const waits = Array.from({ length: 8 }, () => waitSeconds((pin = afterWrong(pin, now)), now));
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  expect(waitSeconds(pin, now + 60_000)).toBe(0);
});

it('lapses after an hour', async () => {
  const pin = await newPin('2468', now);
  expect(hasLapsed(pin, now + 60 * 60_000 - 1)).toBe(false);
  expect(hasLapsed(pin, now + 60 * 60_000)).toBe(true);
});
