import { html, nothing, type TemplateResult } from 'lit';
import { download } from '../common/download.ts';
import { fileField, onSubmit, textField } from '../common/fields.ts';
import { marks } from '../common/marks.ts';
import { writeDay, writeDayOf } from '../common/moment.ts';
import { words } from '../common/words.ts';
import type { Clinic } from '../frame/clinic.ts';
import type { ClinicPage } from '../frame/page.ts';
import { Exports } from '../out/exports.ts';
import { checkBackup, type BackupCheck } from '../store/backup-check.ts';
import { makeBackup, wipe, type Backup } from '../store/backup.ts';
import { noteBackup } from '../store/device.ts';
import type { OpenLock } from '../store/passphrase.ts';
import { planRestore, restore, type Restoration } from '../store/restore.ts';
import { backupProblemWords, failureWords } from '../store/words.ts';
import { textOf } from './backup-file.ts';
import { words as say } from './backup.en.ts';
import { LockBackup } from './lock-backup.ts';
import { LockSection } from './lock-section.ts';
import { Proof } from './proof.ts';

type Spot = 'make' | 'restore' | 'wipe' | 'storage';

/** Making, restoring and wiping. */
export class BackupPage implements ClinicPage {
  readonly title = words.backup;
  readonly clinic: Clinic;
  readonly #proof: Proof;
  readonly lock: LockBackup;
  readonly #lockSection: LockSection;
  readonly #exports: Exports;
  plan: { readonly backup: Backup; readonly restoration: Restoration; readonly lock?: OpenLock } | undefined;
  said: { readonly spot: Spot; readonly text: string; readonly isBad?: boolean } | undefined;
  typed = '';

  constructor(clinic: Clinic) {
    this.clinic = clinic;
    this.lock = new LockBackup(clinic);
    this.#lockSection = new LockSection(clinic);
    this.#exports = new Exports(clinic);
    this.#proof = new Proof(() => clinic.refresh());
  }

  #say(spot: Spot, text: string, isBad = false): void {
    this.said = { spot, text, isBad };
    this.clinic.refresh();
  }

  /** Hands the file to the browser's downloads. */
  async #hand(backup: Backup, lock: OpenLock | undefined): Promise<string> {
    const name = `clinimetric-backup-${backup.madeAt.slice(0, 19).replaceAll(':', '')}.json`;
    download(name, await this.lock.fileOf(backup, lock));
    await noteBackup(this.clinic.store, this.clinic.today);
    return name;
  }

  async make(): Promise<void> {
    await this.clinic.saver.flush();
    const made = await makeBackup(this.clinic.store);
    if (!made.ok) return this.#say('make', failureWords(made.failure), true);
    const name = await this.#hand(made.value, this.lock.lock);
    await this.clinic.read();
    this.#say('make', words.handed(name));
  }

  async look(file: File | undefined): Promise<void> {
    this.plan = undefined;
    this.said = undefined;
    this.lock.wait(undefined);
    if (!file) return this.clinic.refresh();
    const text = await textOf(file);
    if (text === undefined) return this.#say('restore', backupProblemWords({ code: 'foreign' }), true);
    const checked = await checkBackup(text);
    if (checked.ok || checked.problem.code !== 'locked') return this.weigh(checked);
    this.lock.wait(text);
    this.clinic.refresh();
  }

  /** Says what restoring a checked backup would do. */
  async weigh(checked: BackupCheck): Promise<void> {
    if (!checked.ok) return this.#say('restore', backupProblemWords(checked.problem), true);
    await this.clinic.saver.flush();
    const planned = await planRestore(this.clinic.store, checked.backup, checked.lock);
    if (!planned.ok) return this.#say('restore', failureWords(planned.failure), true);
    const { backup, lock } = checked;
    this.plan = { backup, restoration: planned.value, ...(lock && { lock }) };
    this.clinic.refresh();
  }

  async restore(): Promise<void> {
    const { plan, clinic } = this;
    if (!plan) return;
    const done = await restore(clinic.store, plan.backup, clinic.records.assessor, plan.lock);
    if (!done.ok) return this.#say('restore', failureWords(done.failure), true);
    this.plan = undefined;
    await clinic.read();
    this.#say('restore', say.restored(done.value.added.length));
  }

  async wipe(): Promise<void> {
    if (this.typed.trim().toLowerCase() !== say.wipeWord) return;
    const state = await this.clinic.saver.flush();
    // What only this tab holds would not be in the backup.
    if (state.is === 'not-saved') return this.#say('wipe', failureWords(state.failure), true);
    const { lock } = this.lock;
    const gone = await wipe(this.clinic.store);
    if (!gone.ok) return this.#say('wipe', failureWords(gone.failure), true);
    const name = await this.#hand(gone.value, lock);
    this.typed = '';
    this.plan = undefined;
    await this.clinic.read();
    this.#say('wipe', say.wiped(name));
  }

  leave(): void {
    this.#proof.leave();
  }

  async keep(): Promise<void> {
    if (!(await this.clinic.keepStorage())) this.#say('storage', say.asked);
  }

  view(): TemplateResult {
    const { clinic } = this;
    return html`<div class="head"><h2>${say.title}</h2></div>
      <section class="card pad">
        <h3>${say.make}</h3>
        <p>${say.makeHelp}</p>
        <p>${clinic.lastBackup ? say.last(writeDay(clinic.lastBackup)) : say.never}</p>
        ${this.lock.choice()}
        <div class="acts">
          <button type="button" class="btn primary" @click=${() => this.make()}>${say.make}</button>
        </div>
        ${spoken(this, 'make')}
      </section>
      ${this.#lockSection.view()}
      <section class="card pad">
        <h3>${say.storage}</h3>
        <p>${clinic.isPersistent ? say.persistent : say.fleeting}</p>
        ${
          clinic.isPersistent
            ? nothing
            : html`<div class="acts">
                <button type="button" class="btn" @click=${() => this.keep()}>${say.ask}</button>
              </div>`
        }
        ${spoken(this, 'storage')}
        <p>${say.source}</p>
      </section>
      ${restoring(this)}${this.#exports.section()}${wiping(this)}${this.#proof.view()}`;
  }
}

const spoken = ({ said }: BackupPage, spot: Spot) =>
  html`<p class=${said?.isBad ? 'bad' : 'muted'} role="status">${said?.spot === spot ? said.text : nothing}</p>`;

function restoring(page: BackupPage): TemplateResult {
  const { plan } = page;
  return html`<section class="card pad">
    <h3>${say.restore}</h3>
    <p>${say.restoreHelp}</p>
    ${fileField(say.file, '.json,application/json', (file) => page.look(file))}
    ${page.lock.asking((check) => page.weigh(check))}
    ${
      plan
        ? html`<p>${marks.info} ${say.plan(writeDayOf(plan.backup.madeAt))}</p>
            <ul class="plan">
              <li>${say.added(plan.restoration.added.length)}</li>
              <li>${say.same(plan.restoration.same)}</li>
              <li>${say.differing(plan.restoration.differing.length)}</li>
              ${page.lock.told(plan.lock, plan.restoration.takesLock)}
            </ul>
            <div class="acts">
              <button type="button" class="btn primary" @click=${() => page.restore()}>${say.doRestore}</button>
            </div>`
        : nothing
    }
    ${spoken(page, 'restore')}
  </section>`;
}

function wiping(page: BackupPage): TemplateResult {
  const type = (typed: string) => {
    page.typed = typed;
    page.clinic.refresh();
  };
  return html`<section class="card pad">
    <h3>${say.wipe}</h3>
    <p>${say.wipeHelp}</p>
    <form class="sign" novalidate @submit=${onSubmit(() => page.wipe())}>
      ${textField({ label: say.wipeAsk, value: page.typed, onInput: type })}
      <button type="submit" class="btn" ?disabled=${page.typed.trim().toLowerCase() !== say.wipeWord}>
        ${say.wipe}
      </button>
    </form>
    ${spoken(page, 'wipe')}
  </section>`;
}
