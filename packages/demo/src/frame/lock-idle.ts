/** What tells that somebody is at work. */
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'input'] as const;

/** Other tabs are told no more often. */
const tellMs = 10_000;
const lookMs = 5000;

interface IdleOptions {
  /** `undefined` while there is nothing to lock. */
  readonly minutes: () => number | undefined;
  readonly onIdle: () => void;
  /** Tells the other tabs that somebody is at work. */
  readonly tell: () => void;
}

/**
 * Notices that nobody has used the page for some minutes, by the clock and not by a timer alone: a laptop that was closed locks as
 * soon as it wakes, before the first key counts as use.
 */
export class IdleWatch {
  readonly #options: IdleOptions;
  #usedAt = Date.now();
  #toldAt = 0;

  constructor(page: EventTarget, options: IdleOptions) {
    this.#options = options;
    for (const sign of signs) page.addEventListener(sign, () => this.#use(), { capture: true, passive: true });
    page.addEventListener('visibilitychange', () => void this.#isOver());
    setInterval(() => void this.#isOver(), lookMs);
  }

  /** Counts from now: unlocked, or used in another tab. */
  begin(): void {
    this.#usedAt = Date.now();
  }

  #use(): void {
    if (this.#isOver()) return;
    this.begin();
    if (this.#usedAt - this.#toldAt < tellMs) return;
    this.#toldAt = this.#usedAt;
    this.#options.tell();
  }

  #isOver(): boolean {
    const minutes = this.#options.minutes();
    const isOver = minutes !== undefined && Date.now() - this.#usedAt >= minutes * 60_000;
    if (isOver) this.#options.onIdle();
    return isOver;
  }
}
