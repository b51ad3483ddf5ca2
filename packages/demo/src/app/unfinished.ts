/** Knows of forms somebody has begun to fill in and neither sent nor left: they are stored only when they are sent. */
export class Unfinished {
  readonly #forms = new Set<HTMLFormElement>();

  constructor(within: HTMLElement) {
    within.addEventListener('input', ({ target }) => {
      const form = (target as Element).closest('form');
      // What is looked for is not meant to be stored.
      if (form && form.role !== 'search') this.#forms.add(form);
    });
    within.addEventListener('submit', ({ target }) => void this.#forms.delete(target as HTMLFormElement));
  }

  get isAny(): boolean {
    for (const form of this.#forms) if (!form.isConnected) this.#forms.delete(form);
    return this.#forms.size > 0;
  }
}
