import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IdleWatch } from './lock-idle.ts';

const minute = 60_000;
let page: EventTarget;
let minutes: number | undefined;
let locked: number;
let told: number;
let watch: IdleWatch;

beforeEach(() => {
  vi.useFakeTimers();
  page = new EventTarget();
  minutes = 5;
  [locked, told] = [0, 0];
  const onIdle = () => {
    locked++;
    minutes = undefined;
  };
  watch = new IdleWatch(page, { minutes: () => minutes, onIdle, tell: () => void told++ });
});
afterEach(() => vi.useRealTimers());

const use = (sign = 'keydown') => page.dispatchEvent(new Event(sign));

describe('a page that is not used', () => {
  it('is locked after the minutes that were chosen, once', () => {
    vi.advanceTimersByTime(5 * minute - 1);
    expect(locked).toBe(0);
    vi.advanceTimersByTime(5001);
    expect(locked).toBe(1);
    vi.advanceTimersByTime(60 * minute);
    expect(locked).toBe(1);
  });

  it.each(['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'input'])('counts anew after %s', (sign) => {
    vi.advanceTimersByTime(4 * minute);
    use(sign);
    vi.advanceTimersByTime(4 * minute);
    expect(locked).toBe(0);
    vi.advanceTimersByTime(2 * minute);
    expect(locked).toBe(1);
  });

  it('counts anew when another tab is used', () => {
    vi.advanceTimersByTime(4 * minute);
    watch.begin();
    vi.advanceTimersByTime(4 * minute);
    expect(locked).toBe(0);
  });

  it.each(['keydown', 'visibilitychange'])('that slept is locked by the first %s', (sign) => {
    // Timers stood still, the clock went on.
    vi.setSystemTime(Date.now() + 120 * minute);
    use(sign);
    expect(locked).toBe(1);
  });

  it('without a lock stays as it is', () => {
    minutes = undefined;
    vi.advanceTimersByTime(60 * minute);
    expect(locked).toBe(0);
  });
});

it('other tabs are told of use, and not at every move', () => {
  for (let i = 0; i < 100; i++) use('pointermove');
  expect(told).toBe(1);
  vi.advanceTimersByTime(11_000);
  use('pointermove');
  expect(told).toBe(2);
});
