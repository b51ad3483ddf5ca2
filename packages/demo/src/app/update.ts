import { lockOf, messages } from './worker/messages.ts';

/** `ready`: a newer version waits. `elsewhere`: another tab has taken it, and this one still runs the former. */
export type UpdateState = 'none' | 'ready' | 'elsewhere';

const hour = 3_600_000;
/** A tab that was loaded again needs a moment until its former self has gone. */
const settledMs = 2000;

/** Keeps the page on this device for use without a connection, and tells when a newer version has come. Nothing here loads the page again by itself. */
export class Update {
  readonly #container: ServiceWorkerContainer;
  readonly #onChange: () => void;
  #registration: ServiceWorkerRegistration | undefined;
  #isTaking = false;
  #checkedAt = Date.now();
  state: UpdateState = 'none';

  constructor(container: ServiceWorkerContainer, onChange: () => void) {
    this.#container = container;
    this.#onChange = onChange;
  }

  async begin(): Promise<void> {
    const { controller } = this.#container;
    let isFirst = controller === null;
    this.#container.addEventListener('controllerchange', () => {
      if (this.#isTaking) return this.#reload();
      // The first worker of all takes its seat; no version is replaced.
      if (isFirst) isFirst = false;
      else this.#become('elsewhere');
    });
    try {
      this.#registration = await this.#container.register('./service-worker.js', { updateViaCache: 'none' });
    } catch {
      // No secure address, a private window, no room: then the page works with a connection only.
      return;
    }
    this.#watch(this.#registration);
    addEventListener('visibilitychange', () => void this.#check());
    setInterval(() => void this.#check(), hour);
    this.#hold();
  }

  /** Has the waiting version take over and loads this page from it. What is not stored must have been stored before. */
  take(): void {
    const waiting = this.#registration?.waiting;
    if (!waiting) return this.#reload();
    this.#isTaking = true;
    waiting.postMessage(messages.takeOver);
  }

  #reload(): void {
    // Whoever declines to leave what would be lost goes on with the former version.
    this.#isTaking = false;
    this.#become('elsewhere');
    location.reload();
  }

  #watch(registration: ServiceWorkerRegistration): void {
    if (registration.waiting) this.#become('ready');
    registration.addEventListener('updatefound', () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'installed' && registration.active) this.#become('ready');
      });
    });
  }

  /** Asks the host whether there is a newer version: a clinic's tab stays open for days. */
  async #check(): Promise<void> {
    const now = Date.now();
    if (document.visibilityState === 'hidden' || now - this.#checkedAt < hour) return;
    this.#checkedAt = now;
    this.#tidy();
    try {
      await this.#registration?.update();
    } catch {
      // No connection; the next hour will do.
    }
  }

  /** As long as this tab lives, the files of its version are kept. */
  #hold(): void {
    const script = document.querySelector<HTMLScriptElement>('script[type=module][src]')!.src;
    void navigator.locks.request(lockOf(script), { mode: 'shared' }, () => new Promise(() => {}));
    setTimeout(() => this.#tidy(), settledMs);
  }

  #tidy(): void {
    this.#registration?.active?.postMessage(messages.tidy);
  }

  #become(state: UpdateState): void {
    this.state = state;
    this.#onChange();
  }
}
