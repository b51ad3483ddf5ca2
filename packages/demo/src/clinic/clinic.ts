import { html, nothing, render, type TemplateResult } from 'lit';
import { marks, wordmark } from '../marks.ts';
import { today, type Day } from '../records/day.ts';
import { askToPersist, isPersistent, lastBackupDay } from '../store/device.ts';
import type { Failure } from '../store/failure.ts';
import { flushOnHide, Saver, type SaveState } from '../store/saver.ts';
import type { Change } from '../store/change.ts';
import { Store } from '../store/store.ts';
import { failureWords, saveWords } from '../store/words.ts';
import { asidesNote } from './asides.ts';
import { backupPage, BackupWork } from './backup-page.ts';
import { writeDay } from './moment.ts';
import { PatientPage } from './patient-page.ts';
import { PatientsPage } from './patients-page.ts';
import { Records } from './records-held.ts';
import { addressOf, placeOf, type Place } from './route.ts';
import { VisitPage } from './visit-page.ts';
import { words } from './words.ts';

/** Something that was done and can be taken back. */
interface Undo {
  readonly text: string;
  readonly run: () => Promise<unknown>;
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** The part of the page that keeps patients. It shows itself at its own addresses and nothing at others. */
export class Clinic {
  readonly #root: HTMLElement;
  readonly store = new Store();
  readonly saver = new Saver((changes) => this.store.write(changes));
  readonly records = new Records(this.store, this.saver);
  readonly #patients = new PatientsPage(this);
  readonly backup = new BackupWork(this);
  #patient: PatientPage | undefined;
  #visit: VisitPage | undefined;
  #place: Place | undefined;
  #isReady = false;
  #failure: Failure | undefined;
  #undo: Undo | undefined;
  #savedAt = '';
  lastBackup: Day | undefined;
  isPersistent = false;

  constructor(root: HTMLElement) {
    this.#root = root;
    flushOnHide(this.saver, window);
    this.store.beforeClosing(() => this.saver.flush());
    let wasSaving = false;
    this.saver.subscribe(({ is }) => {
      if (wasSaving && is === 'saved') this.#savedAt = clock.format(new Date());
      wasSaving = is === 'saving';
      // A conflict leaves a version aside that asks for a choice.
      if (is === 'not-saved') void this.read();
      this.refresh();
    });
    this.store.subscribe(({ isElsewhere }) => {
      if (isElsewhere && this.#place) void this.read();
    });
    addEventListener('hashchange', () => void this.#go());
    addEventListener('beforeunload', (event) => {
      if (this.saver.state.is === 'not-saved') event.preventDefault();
    });
    void this.#go();
  }

  get today(): Day {
    return today();
  }

  go(place: Place): void {
    location.hash = addressOf(place);
  }

  async #go(): Promise<void> {
    this.#place = placeOf(location.hash);
    const place = this.#place;
    this.#undo = undefined;
    this.#patient = place?.at === 'patient' ? new PatientPage(this, place.id) : undefined;
    this.#visit = place?.at === 'visit' ? new VisitPage(this, place.id) : undefined;
    if (!place) return this.refresh();
    this.#isReady = false;
    this.refresh();
    scrollTo(0, 0);
    await this.read();
  }

  /** Reads again what is shown. */
  async read(): Promise<void> {
    const place = this.#place;
    const failure = await this.records.read(() => (this.#place && 'id' in this.#place ? this.#place.id : undefined));
    const backup = await lastBackupDay(this.store);
    if (backup.ok) this.lastBackup = backup.value;
    this.isPersistent = await isPersistent();
    if (place !== this.#place) return;
    this.#failure = failure;
    this.#isReady = !failure;
    this.#visit?.take();
    this.refresh();
  }

  /** Writes at once and reads what came of it; answers whether it was written. */
  async write(changes: readonly Change[]): Promise<boolean> {
    await this.saver.flush();
    const written = await this.store.write(changes);
    await this.read();
    if (!written.ok) this.#failure = written.failure;
    this.refresh();
    return written.ok;
  }

  offerUndo(text: string, run: () => Promise<unknown>): void {
    this.#undo = { text, run };
    this.refresh();
  }

  async keepStorage(): Promise<boolean> {
    this.isPersistent = await askToPersist();
    this.refresh();
    return this.isPersistent;
  }

  refresh(): void {
    const place = this.#place;
    if (!place) return void render(nothing, this.#root);
    document.title = `${this.#title(place)} · Clinimetric`;
    render(this.#frame(place), this.#root);
  }

  #title(place: Place): string {
    if (place.at === 'backup') return words.backup;
    const patient = this.#patient?.patient ?? this.#visit?.patient;
    return patient?.code ?? words.patients;
  }

  #frame(place: Place): TemplateResult {
    const isBackup = place.at === 'backup';
    return html`<header class="app">
        <h1><a class="wm" href="#patients">${wordmark}Clinimetric</a></h1>
        <nav class="few" aria-label=${words.pages}>
          <a href="#patients" aria-current=${isBackup ? nothing : 'page'}>${words.patients}</a>
          <a href="#backup" aria-current=${isBackup ? 'page' : nothing}>${words.backup}</a>
          <a href="#">${words.without}</a>
        </nav>
        ${this.#saved(this.saver.state)}
      </header>
      <main class="clinic">${this.#notes()}${this.#isReady ? this.#content(place) : this.#unready()}</main>
      <footer><p>${words.footer}</p></footer>`;
  }

  #unready(): TemplateResult | typeof nothing {
    return this.#failure ? nothing : html`<p class="muted">${words.loading}</p>`;
  }

  #saved(state: SaveState): TemplateResult {
    const text = state.is === 'saved' && this.#savedAt ? words.savedAt(this.#savedAt) : saveWords(state);
    const backup = this.lastBackup ? words.lastBackup(writeDay(this.lastBackup)) : words.noBackup;
    return html`<p class="safe saved">
      ${
        state.is === 'not-saved'
          ? html`${marks.bad}<span>${words.notSaved}</span>`
          : html`${state.is === 'saved' ? marks.done : marks.half}<span>${text} · ${backup}</span>`
      }
    </p>`;
  }

  #notes(): TemplateResult {
    const { state } = this.saver;
    const { damaged } = this.records;
    const isConflict = state.is === 'not-saved' && state.failure.code === 'conflict';
    return html`<div class="live" role="alert">
        ${
          this.#failure
            ? html`<p class="note bad">
                ${marks.bad}<span>${failureWords(this.#failure)}</span>
                <button type="button" class="link" @click=${() => this.read()}>${words.retry}</button>
              </p>`
            : nothing
        }
        ${
          state.is === 'not-saved' && !isConflict
            ? html`<p class="note bad">
                ${marks.bad}<span>${saveWords(state)}</span>
                <button type="button" class="link" @click=${() => this.saver.flush()}>${words.retry}</button>
              </p>`
            : nothing
        }
        ${
          damaged.length > 0
            ? html`<p class="note bad">
                ${marks.bad}<span>${failureWords({ code: 'unreadable', records: damaged })}</span>
              </p>`
            : nothing
        }
        ${asidesNote(this)}
      </div>
      <div class="live" role="status">
        ${
          this.#undo
            ? html`<p class="note">
                <span>${this.#undo.text}</span>
                <button type="button" class="link" @click=${() => this.#takeBack()}>${words.undo}</button>
              </p>`
            : nothing
        }
      </div>`;
  }

  async #takeBack(): Promise<void> {
    const undo = this.#undo;
    this.#undo = undefined;
    await undo?.run();
    this.refresh();
  }

  #content(place: Place): TemplateResult {
    if (place.at === 'patients') return this.#patients.view();
    if (place.at === 'backup') return backupPage(this.backup);
    return (
      (this.#visit ?? this.#patient)!.view() ??
      html`<p class="note">${marks.info}<span>${words.notHere}</span></p>
        <p><a href="#patients">${words.toPatients}</a></p>`
    );
  }
}
