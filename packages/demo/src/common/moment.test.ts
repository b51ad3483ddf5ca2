import { afterEach, expect, it, vi } from 'vitest';
import { momentOn, writeDay, writeMonth } from './moment.ts';

it('keeps the day of a visit whatever the offset of the place', () => {
  const now = new Date(2025, 10, 14, 23, 59, 1);
  expect(momentOn('2025-11-14', now)).toMatch(/^2025-11-14T23:59:01[+-]\d{2}:\d{2}$/);
  expect(Date.parse(momentOn('2025-11-14', now))).toBe(now.getTime());
  expect(momentOn('2025-08-18', now)).toMatch(/^2025-08-18T12:00:00[+-]\d{2}:\d{2}$/);
});

afterEach(() => vi.unstubAllEnvs());

it('takes the day of a moment from the place that its clock is of', async () => {
  vi.stubEnv('TZ', 'Asia/Tokyo');
  vi.resetModules();
  const { writeTime } = await import('./moment.ts');
  expect(writeTime('2025-03-03T15:30:00.000Z')).toBe('4 Mar 2025, 00:30');
});

it('writes days and months as they are said', () => {
  expect(writeDay('2025-03-03')).toBe('3 Mar 2025');
  expect(writeMonth('1981-03')).toBe('Mar 1981');
});
