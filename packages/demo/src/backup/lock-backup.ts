import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Clinic } from '../frame/clinic.ts';
import { passphraseField, typedIn } from '../frame/lock-field.ts';
import { words } from '../frame/lock.en.ts';
import { openBackup, type BackupCheck } from '../store/backup-check.ts';
import type { Backup } from '../store/backup.ts';
import { sealBackup } from '../store/locked-backup.ts';
import type { OpenLock } from '../store/passphrase.ts';
import { backupProblemWords } from '../store/words.ts';

const say = words.backup;

/** In which form backups of a locked clinic leave the page, and how locked ones come in. */
export class LockBackup {
  readonly #clinic: Clinic;
  #isClear = false;
  /** Text of a locked backup that waits for its passphrase. */
  #waiting: string | undefined;
  #issue: string | undefined;

  constructor(clinic: Clinic) {
    this.#clinic = clinic;
  }

  /** The lock a backup made now goes under, unless somebody chose otherwise. To be asked for before a clinic is wiped. */
  get lock(): OpenLock | undefined {
    return this.#isClear ? undefined : this.#clinic.store.locking.open;
  }

  /** The text of the file. In the clear is chosen for one backup at a time. */
  async fileOf(backup: Backup, lock: OpenLock | undefined): Promise<string> {
    this.#isClear = false;
    return JSON.stringify(lock ? await sealBackup(backup, lock) : backup);
  }

  /** Asks for the passphrase of a locked backup. */
  wait(text: string | undefined): void {
    this.#waiting = text;
    this.#issue = undefined;
  }

  choice(): TemplateResult | typeof nothing {
    if (this.#clinic.store.locking.state !== 'open') return nothing;
    const option = (isClear: boolean, text: string) =>
      html`<label class="tick-line"
        ><input
          type="radio"
          name="lock-form"
          .checked=${live(this.#isClear === isClear)}
          @change=${() => (this.#isClear = isClear)}
        />${text}</label
      >`;
    return html`<fieldset class="lock-choice">
      <legend>${say.form}</legend>
      ${option(false, say.locked)}${option(true, say.clear)}
    </fieldset>`;
  }

  /** `take` gets a backup that was opened. */
  asking(take: (check: BackupCheck) => Promise<void>): TemplateResult | typeof nothing {
    const waiting = this.#waiting;
    if (waiting === undefined) return nothing;
    const open = async (event: Event) => {
      event.preventDefault();
      const check = await openBackup(waiting, typedIn(event.target as HTMLFormElement, 'backup'));
      const isWrong = !check.ok && check.problem.code === 'wrong-passphrase';
      this.wait(isWrong ? waiting : undefined);
      this.#issue = isWrong ? backupProblemWords(check.problem) : undefined;
      if (isWrong) this.#clinic.refresh();
      else await take(check);
    };
    return html`<form class="lock-form" novalidate @submit=${open}>
      ${passphraseField('backup', say.ask, this.#issue)}
      <button type="submit" class="btn">${say.open}</button>
    </form>`;
  }

  /** What a restoration does to secrecy, for the list of what it will do. */
  told(lock: OpenLock | undefined, takesLock: boolean): TemplateResult | typeof nothing {
    if (!lock || (!takesLock && this.#clinic.store.locking.state === 'open')) return nothing;
    return html`<li>${takesLock ? say.takesLock : say.inTheClear}</li>`;
  }
}
