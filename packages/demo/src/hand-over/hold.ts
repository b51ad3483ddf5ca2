const holdMs = 3000;

const isPressKey = ({ key }: KeyboardEvent) => key === ' ' || key === 'Enter';

/** A press that has to last: by mouse, pen, finger or key. */
export class Hold {
  readonly #done: () => void;
  readonly #changed: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether it was let go too early. */
  isShort = false;

  constructor(done: () => void, changed: () => void) {
    this.#done = done;
    this.#changed = changed;
  }

  get isPressed(): boolean {
    return this.#timer !== undefined;
  }

  readonly press = (event: Event): void => {
    if (event instanceof KeyboardEvent && (!isPressKey(event) || event.repeat)) return;
    if (event instanceof PointerEvent && event.button !== 0) return;
    // The key would press the button again when it is let go, on whatever page is shown by then.
    if (event instanceof KeyboardEvent) event.preventDefault();
    if (this.isPressed) return;
    this.isShort = false;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#done();
    }, holdMs);
    this.#changed();
  };

  readonly release = (): void => {
    if (!this.isPressed) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.isShort = true;
    this.#changed();
  };

  /** Forgets that it was too short. */
  reset(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.isShort = false;
  }
}
