import { en as shared } from '@clinimetric/scoring/en';
import { html, nothing, render, type TemplateResult } from 'lit';
import { copyText } from '../common/copy.ts';
import { markOf, marks, wordmark } from '../common/marks.ts';
import { lineOf, paragraphOf, stateOf, tableLineOf } from '../common/summary.ts';
import { words as clinicWords } from '../common/words.ts';
import { placeOf as clinicPlaceOf } from '../frame/route.ts';
import { overview } from './overview.ts';
import { paper } from './paper.ts';
import { record } from './record.ts';
import { words as say } from './scores.en.ts';
import {
  Session,
  addressOf,
  isOpen,
  placeOf,
  takeSettings,
  type OpenSheet,
  type Place,
  type Sheet,
} from './session.ts';
import { settings } from './settings.ts';

/** Where a word about the last copy is to be read. */
type Spot = 'top' | 'record';

/** The page for clinicians: it shows one instrument or all of them, and hands the patient the tablet. */
export class Page {
  readonly #root: HTMLElement;
  readonly session = new Session();
  #place: Place;
  #isShown = true;
  #isMissing = false;
  #isFinished = false;
  #said: { spot: Spot; text: string } | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#place = placeOf(this.session, location.hash);
    addEventListener('hashchange', () => void this.#go());
    addEventListener('beforeunload', (event) => {
      if (this.session.hasAnswers) event.preventDefault();
    });
    void this.#go();
  }

  async #go(): Promise<void> {
    // The clinic shows itself at its own addresses; the answers here stay until this page is shown again.
    this.#isShown = clinicPlaceOf(location.hash) === undefined;
    if (!this.#isShown) return void render(nothing, this.#root);
    const { hash } = location;
    const place = (this.#place = placeOf(this.session, hash));
    this.#isFinished = false;
    this.#isMissing = false;
    this.#said = undefined;
    const { sheet, isHandedOver } = place;
    document.title = `${sheet ? `${sheet.words.title} · ` : ''}Clinimetric`;
    if (sheet && !isOpen(sheet)) {
      render(this.#frame(sheet), this.#root);
      await this.#open(sheet);
      if (place !== this.#place || !this.#isShown) return;
    }
    if (sheet && isOpen(sheet)) {
      takeSettings(sheet, hash);
      sheet.element.layout = isHandedOver ? 'patient' : null;
    }
    this.refresh();
    scrollTo(0, 0);
  }

  async #open(sheet: Sheet): Promise<void> {
    try {
      const { element } = await this.session.open(sheet);
      element.addEventListener('input', () => this.session.forgetCleared());
      element.addEventListener('score-change', () => this.change());
    } catch {
      // The code of this instrument could not be loaded: no connection, and it was never kept for such times.
      this.#isMissing = true;
    }
  }

  /** Whether the patient has the tablet. */
  get isHandedOver(): boolean {
    return this.#isShown && this.#place.isHandedOver;
  }

  /** Shows what is; the address keeps the settings, so that a bookmark brings them back. */
  refresh(): void {
    if (!this.#isShown) return;
    const { sheet, isHandedOver } = this.#place;
    const open = sheet && isOpen(sheet) ? sheet : undefined;
    const address = open && addressOf(open, isHandedOver);
    if (address && address !== location.hash) history.replaceState(null, '', address);
    render(isHandedOver && open ? this.#handOver(open) : this.#frame(sheet), this.#root);
  }

  /** After a change, a word about what was copied before no longer holds. */
  change(change?: () => void): void {
    change?.();
    this.#said = undefined;
    this.refresh();
  }

  async copy(spot: Spot, what: string, text: string): Promise<void> {
    this.#said = { spot, text: await copyText(what, text) };
    this.refresh();
  }

  #frame(sheet: Sheet | undefined): TemplateResult {
    return html`<header class="app">
        <h1><a class="wm" href="#" aria-current=${sheet ? nothing : 'page'}>${wordmark}Clinimetric</a></h1>
        <nav aria-label=${say.instruments}>${this.session.sheets.map((one) => this.#tab(one, one === sheet))}</nav>
        <p class="safe">${marks.done}<span>${say.safe}</span></p>
      </header>
      <main>${this.#clearedNote()}${this.#middle(sheet)}</main>
      ${footer(sheet === undefined)}`;
  }

  #middle(sheet: Sheet | undefined): TemplateResult {
    if (!sheet) return overview(this);
    if (isOpen(sheet)) return this.#instrument(sheet);
    return this.#isMissing ? notLoaded : html`<p class="muted">${say.loading(sheet.words.title)}</p>`;
  }

  #tab(sheet: Sheet, isCurrent: boolean): TemplateResult {
    const scored = this.session.scored(sheet);
    return html`<a href=${addressOf(sheet)} aria-current=${isCurrent ? 'page' : nothing}
      >${markOf(scored)}${scored.words.title}<span class="vh">${say.state(stateOf(scored))}</span></a
    >`;
  }

  #clearedNote(): TemplateResult | typeof nothing {
    const { cleared } = this.session;
    return html`<div class="live" role="status">
      ${
        cleared.length > 0
          ? html`<p class="note">
              <span>${say.cleared(cleared.map(({ words }) => words.title).join(', '))}</span>
              <button type="button" class="link" @click=${() => this.change(() => this.session.undo())}>
                ${clinicWords.undo}
              </button>
            </p>`
          : nothing
      }
    </div>`;
  }

  #instrument(sheet: OpenSheet): TemplateResult {
    const scored = this.session.scored(sheet);
    const { words, instrument } = scored;
    return html`${paper(scored)}
      <div class="tools">
        ${settings(this, sheet)}
        <div class="acts">
          ${this.spoken('top')} ${this.startAgain(sheet)}
          ${sheet.forPatients ? html`<a class="btn" href=${addressOf(sheet, true)}>${say.handOver}</a>` : nothing}
          <button type="button" class="btn" @click=${() => print()}>${say.print}</button>
          <button
            type="button"
            class="btn primary"
            @click=${() => this.copy('top', say.summary, `${paragraphOf(scored)}\n\n${lineOf(tableLineOf(scored))}`)}
          >
            ${say.copySummary}
          </button>
        </div>
      </div>
      <div class="stage">${sheet.element}</div>
      ${instrument.licence.notice !== undefined ? note(say.owned(instrument.licence.owner)) : nothing}
      ${record(this, sheet)}
      <details class="card sources">
        <summary>${say.sources(words.title, instrument.version)}</summary>
        <ul>
          ${Object.values(instrument.sources).map((source) => html`<li>${source}</li>`)}
        </ul>
      </details>`;
  }

  startAgain(sheet?: Sheet): TemplateResult | typeof nothing {
    const { started, sheets } = this.session;
    const others = started.filter((one) => one !== sheet);
    const clear = (which: readonly Sheet[]) => this.change(() => this.session.clear(which));
    return html`${
        sheet && others.length > 0
          ? html`<button type="button" class="btn" @click=${() => clear([sheet])}>
              ${say.clear(sheet.words.title)}
            </button>`
          : nothing
      }<button type="button" class="btn" @click=${() => clear(sheets)}>${say.startAgain}</button>`;
  }

  spoken(spot: Spot): TemplateResult {
    return html`<p class="said muted" role="status">${this.#said?.spot === spot ? this.#said.text : nothing}</p>`;
  }

  /** Full screen for the patient: no frame, no number, and the same end for every answer. */
  #handOver(sheet: OpenSheet): TemplateResult {
    const back = addressOf(sheet);
    if (this.#isFinished) {
      return html`<main class="hand end">
        <p class="thanks" tabindex="-1">${say.patient.thanks}</p>
        <p><a href=${back}>${say.patient.toScores}</a></p>
      </main>`;
    }
    const { element, words } = sheet;
    const finish = () => {
      element.required = true;
      const isSettled = element.reportValidity();
      element.required = false;
      if (!isSettled) return;
      this.#isFinished = true;
      this.refresh();
      this.#root.querySelector<HTMLElement>('.thanks')?.focus();
    };
    return html`<main class="hand">
      <h1 class="vh">${words.fullTitle}</h1>
      <div class="stage">${element}</div>
      <p class="acts"><button type="button" class="btn primary" @click=${finish}>${say.patient.done}</button></p>
      <p><a href=${back}>${say.patient.back}</a></p>
    </main>`;
  }
}

const notLoaded = html`<p class="note bad" role="alert">${marks.bad}<span>${say.notLoaded}</span></p>`;

const note = (text: string) => html`<p class="note">${marks.info}<span>${text}</span></p>`;

/** With the purpose sentence, unless an element on the page brings it. */
const footer = (hasPurpose: boolean) => {
  const { kept, patients, patientsKept, envelope } = say.footer;
  return html`<footer>
    <p>${kept} <a href="#patients">${patients}</a> ${patientsKept} <a href="#envelope">${envelope}</a>.</p>
    ${hasPurpose ? html`<p>${shared.purpose}</p>` : nothing}
  </footer>`;
};
