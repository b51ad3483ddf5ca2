import { html, nothing, render, type TemplateResult } from 'lit';
import { marks, wordmark } from '../common/marks.ts';
import { writeClock, writeDay } from '../common/moment.ts';
import { words } from '../common/words.ts';
import { today, type Day } from '../records/day.ts';
import type { Change } from '../store/change.ts';
import { askToPersist, isPersistent, lastBackupDay } from '../store/device.ts';
import type { Failure } from '../store/failure.ts';
import { flushOnHide, Saver, type SaveState } from '../store/saver.ts';
import { Store } from '../store/store.ts';
import { saveWords } from '../store/words.ts';
import { LockKeeper } from './lock-keeper.ts';
import { notes, type Undo } from './notes.ts';
import type { ClinicPage } from './page.ts';
import { places, sections } from './places.ts';
import { Records } from './records-held.ts';
import { addressOf, placeOf, type Place } from './route.ts';

/** The part of the page that keeps patients. It shows itself at its own addresses and nothing at others. */
export class Clinic {
  readonly #root: HTMLElement;
  readonly store = new Store();
  readonly saver = new Saver((changes) => this.store.write(changes));
  readonly records = new Records(this.store, this.saver);
  readonly lock = new LockKeeper(
    this,
    () => this.#letGo(),
    () => void this.#comeBack(),
  );
  readonly #kept = new Map<string, ClinicPage>();
  #place: Place | undefined;
  #page: ClinicPage | undefined;
  #isReady = false;
  #isMissing = false;
  #failure: Failure | undefined;
  #undo: Undo | undefined;
  /** Goes along to the next place. */
  #carried: Undo | undefined;
  #savedAt = '';
  lastBackup: Day | undefined;
  isPersistent = false;

  constructor(root: HTMLElement) {
    this.#root = root;
    flushOnHide(this.saver, window);
    this.store.beforeClosing(() => this.saver.flush());
    let wasSaving = false;
    this.saver.subscribe((state) => {
      const { is } = state;
      if (wasSaving && is === 'saved') this.#savedAt = writeClock(new Date());
      wasSaving = is === 'saving';
      // A conflict leaves a version aside that asks for a choice. A device that takes nothing is asked again by the saver.
      if (is === 'not-saved' && 'records' in state.failure) void this.read();
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

  /** The page that is shown. */
  get page(): ClinicPage | undefined {
    return this.#page;
  }

  /** `undo` takes back what led there, and is offered at the new place. */
  go(place: Place, undo?: Undo): void {
    this.#carried = undo;
    location.hash = addressOf(place);
  }

  async #go(): Promise<void> {
    const place = placeOf(location.hash);
    const isFollowed = this.#place !== undefined;
    this.#place = place;
    this.#undo = this.#carried;
    this.#carried = undefined;
    this.#page?.leave?.();
    this.#page = undefined;
    this.#isReady = false;
    this.#isMissing = false;
    this.refresh();
    if (!place) return;
    scrollTo(0, 0);
    const [page] = await Promise.all([this.#open(place), this.read()]);
    if (place !== this.#place) return;
    this.#page = page;
    page?.take?.();
    this.refresh();
    if (isFollowed) this.#beginAtHeading();
  }

  /** Who followed a link, or pressed what is gone, goes on at the heading, unless the focus was put elsewhere. */
  #beginAtHeading(): void {
    if (document.activeElement !== document.body) return;
    const heading = this.#root.querySelector<HTMLElement>('main h2');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  /** Locked: nothing that was read stays in memory but what could not be written yet. */
  #letGo(): void {
    this.#page?.leave?.();
    this.#page = undefined;
    this.#kept.clear();
    this.#undo = undefined;
    this.#isReady = false;
    this.records.clear();
    this.refresh();
  }

  /** Unlocked: the same address is shown again. */
  #comeBack(): Promise<void> {
    this.#letGo();
    return this.#go();
  }

  async #open(place: Place): Promise<ClinicPage | undefined> {
    const { at, id = '' } = place;
    const kept = this.#kept.get(at);
    if (kept) return kept;
    try {
      const page = await places[at].open(this, id, place);
      if (places[at].isKept) this.#kept.set(at, page);
      return page;
    } catch {
      // The code of this page could not be loaded: no connection, and it was never kept for such times.
      this.#isMissing = place === this.#place;
      return undefined;
    }
  }

  /** Reads again what is shown. */
  async read(): Promise<void> {
    const place = this.#place;
    const [failure, backup, isKept] = await Promise.all([
      this.records.read(() => this.#place?.id),
      lastBackupDay(this.store),
      isPersistent(),
    ]);
    if (backup.ok) this.lastBackup = backup.value;
    this.isPersistent = isKept;
    if (place !== this.#place) return;
    this.#failure = failure;
    // What is shown stays when it cannot be read again: it is what was read before, and somebody may be answering in it.
    this.#isReady ||= !failure;
    this.#page?.take?.();
    this.refresh();
  }

  /** Writes at once and reads what came of it; answers whether it was written. */
  async write(changes: readonly Change[]): Promise<boolean> {
    await this.saver.flush();
    const written = await this.store.write(changes);
    await this.read();
    if (!written.ok) this.tell(written.failure);
    return written.ok;
  }

  /** Says why something was not done, until something is read again. */
  tell(failure: Failure): void {
    this.#failure = failure;
    this.refresh();
  }

  offerUndo(text: string, run: () => Promise<unknown>): void {
    this.#undo = { text, run };
    this.refresh();
    // What was pressed may have gone with what was deleted.
    if (document.activeElement === document.body) this.#root.querySelector<HTMLElement>('.take-back')?.focus();
  }

  async keepStorage(): Promise<boolean> {
    this.isPersistent = await askToPersist();
    this.refresh();
    return this.isPersistent;
  }

  refresh(): void {
    const place = this.#place;
    if (!place) return void render(nothing, this.#root);
    const { lock } = this;
    document.title = `${lock.title || this.#page?.title || words.clinic} · Clinimetric`;
    if (lock.isLocked) return void render(lock.view(), this.#root);
    render(this.#page?.isBare ? this.#content(this.#page) : this.#frame(place), this.#root);
  }

  #frame(place: Place): TemplateResult {
    const { section } = places[place.at];
    return html`<header class="app">
        <h1><a class="wm" href="#patients">${wordmark}Clinimetric</a></h1>
        <nav class="few" aria-label=${words.pages}>
          ${sections.map(
            ([id, name]) => html`<a href="#${id}" aria-current=${id === section ? 'page' : nothing}>${name}</a>`,
          )}
          <a href="#">${words.without}</a>
        </nav>
        ${this.#saved(this.saver.state)}
      </header>
      <main class="clinic">${this.#notes()}${this.#middle()}</main>
      <footer><p>${words.footer}</p></footer>`;
  }

  #middle(): TemplateResult | typeof nothing {
    if (this.#isMissing) return html`<p class="note bad">${marks.bad}<span>${words.notLoaded}</span></p>`;
    if (this.#page && this.#isReady) return this.#content(this.#page);
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
    return notes(this, { failure: this.#failure, undo: this.#undo, takeBack: () => void this.#takeBack() });
  }

  async #takeBack(): Promise<void> {
    const undo = this.#undo;
    this.#undo = undefined;
    await undo?.run();
    this.refresh();
    this.#beginAtHeading();
  }

  #content(page: ClinicPage): TemplateResult {
    return (
      page.view() ??
      html`<p class="note">${marks.info}<span>${words.notHere}</span></p>
        ${this.#toSection()}`
    );
  }

  #toSection(): TemplateResult {
    const section = this.#place && places[this.#place.at].section;
    const [id, name] = sections.find(([one]) => one === section) ?? sections[0]!;
    return html`<p><a href="#${id}">${id === 'backup' ? name : words.toSection(name)}</a></p>`;
  }
}
