import { html, nothing, type TemplateResult } from 'lit';
import { download } from '../common/download.ts';
import { words as clinicWords } from '../common/words.ts';
import type { Clinic } from '../frame/clinic.ts';
import type { Outcome } from '../store/failure.ts';
import { failureWords } from '../store/words.ts';
import type { Exported } from './export-all.ts';
import { words } from './exports.en.ts';

/** Rows and the audit trail as files: of all patients, or the rows of one. */
export class Exports {
  readonly #clinic: Clinic;
  readonly #patient: string | undefined;
  #running: AbortController | undefined;
  #said = '';
  #isBad = false;

  constructor(clinic: Clinic, patient?: string) {
    this.#clinic = clinic;
    this.#patient = patient;
  }

  #say(text: string, isBad = false): void {
    this.#said = text;
    this.#isBad = isBad;
    this.#clinic.refresh();
  }

  #hand(name: string, exported: Outcome<Exported>): void {
    if (!exported.ok) return this.#say(failureWords(exported.failure), true);
    const { file, damaged } = exported.value;
    const full = `clinimetric-${name}-${this.#clinic.today}.csv`;
    download(full, file, file.type);
    this.#say(
      [clinicWords.handed(full), damaged > 0 ? words.damaged(damaged) : ''].filter(Boolean).join(' '),
      damaged > 0,
    );
  }

  async #rows(): Promise<void> {
    if (this.#running) return;
    const running = new AbortController();
    this.#running = running;
    const { saver, store, records } = this.#clinic;
    await saver.flush();
    const { exportRows } = await import('./export-all.ts');
    const exported = await exportRows(store, {
      schedules: records.schedules,
      signal: running.signal,
      onProgress: (done, all) => this.#say(words.progress(done, all)),
      ...(this.#patient !== undefined && { patient: this.#patient }),
    });
    this.#running = undefined;
    this.#hand('rows', exported);
  }

  async #audit(): Promise<void> {
    const { saver, store } = this.#clinic;
    await saver.flush();
    const { exportAudit } = await import('./export-all.ts');
    this.#hand('audit-trail', await exportAudit(store));
  }

  #spoken(): TemplateResult {
    return html`<p class="said ${this.#isBad ? 'bad' : 'muted'}" role="status">${this.#said || nothing}</p>`;
  }

  /** One button, for the page of a patient, and where what came of it is said. */
  button(): TemplateResult {
    return html`<button type="button" class="btn" @click=${() => this.#rows()}>${words.one}</button>${this.#spoken()}`;
  }

  /** All that goes out of the clinic as a whole. */
  section(): TemplateResult {
    return html`<section class="card pad" aria-labelledby="out">
      <h3 id="out">${words.title}</h3>
      <p>${words.help}</p>
      <div class="acts">
        <button type="button" class="btn" ?disabled=${this.#running !== undefined} @click=${() => this.#rows()}>
          ${words.all}
        </button>
        ${
          this.#running
            ? html`<button type="button" class="btn" @click=${() => this.#running?.abort()}>
                ${clinicWords.cancel}
              </button>`
            : nothing
        }
        <button type="button" class="btn" @click=${() => this.#audit()}>${words.audit}</button>
        <a class="btn" href="#envelope">${words.envelope}</a>
      </div>
      ${this.#spoken()}
    </section>`;
  }
}
