import type { TemplateResult } from 'lit';
import type { Clinic } from './clinic.ts';
import { IdleWatch } from './lock-idle.ts';
import { LockScreen } from './lock-screen.ts';

/** Locks and unlocks what the frame shows. */
export class LockKeeper {
  readonly #clinic: Clinic;
  #screen: LockScreen | undefined;

  /** `letGo` drops all that was read; `comeBack` shows the same address again. */
  constructor(clinic: Clinic, letGo: () => void, comeBack: () => void) {
    this.#clinic = clinic;
    const { store, saver } = clinic;
    const idle = new IdleWatch(window, {
      minutes: () => store.locking.open?.header.minutes,
      onIdle: () => void this.now(),
      tell: () => store.say('active'),
    });
    store.onWord((word) => {
      if (word === 'active') idle.begin();
    });
    store.locking.subscribe(() => {
      const { state } = store.locking;
      idle.begin();
      if (state === 'locked') {
        this.#screen = new LockScreen(clinic);
        // A dialog would stand above the lock.
        for (const dialog of document.querySelectorAll('dialog[open]')) (dialog as HTMLDialogElement).close();
        letGo();
      } else if (this.#screen) {
        this.#screen = undefined;
        // What could not be written before is written before anything is read.
        void saver.flush().then(comeBack);
      }
    });
  }

  get isLocked(): boolean {
    return this.#screen !== undefined;
  }

  get title(): string {
    return this.#screen?.title ?? '';
  }

  view(): TemplateResult | undefined {
    return this.#screen?.view();
  }

  /** Locks all tabs, after each has written what it holds. */
  now(): Promise<void> {
    return this.#clinic.store.lock();
  }
}
