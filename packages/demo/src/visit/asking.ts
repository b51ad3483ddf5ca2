import { html, nothing, type TemplateResult } from 'lit';
import { onSubmit, textField } from '../common/fields.ts';
import { marks } from '../common/marks.ts';
import { words } from '../common/words.ts';
import type { Clinic } from '../frame/clinic.ts';
import { checkPatient } from '../records/patient.ts';
import type { OpenVisit } from './open-visit.ts';
import { visitWords } from './visit.en.ts';

const say = visitWords;

/** A warning about free text in which a name may stand. It never keeps anything from being saved. */
export const nameWarning = (text: string, today: string): string | undefined =>
  checkPatient({ code: text, born: '' }, [], today).includes('code-looks-like-name') ? say.looksLikeName : undefined;

/** A reason that is asked for: why something was not done, or why what is signed is changed. */
export class Asking {
  readonly #visit: OpenVisit;
  readonly #clinic: Pick<Clinic, 'today' | 'refresh'>;
  #asked: { readonly what: 'not-done' | 'amend'; readonly key: string } | undefined;
  #reason = '';

  constructor(visit: OpenVisit, clinic: Pick<Clinic, 'today' | 'refresh'>) {
    this.#visit = visit;
    this.#clinic = clinic;
  }

  ask(what: 'not-done' | 'amend', key: string): void {
    this.#asked = { what, key };
    this.#reason = '';
    this.#clinic.refresh();
    document.querySelector<HTMLElement>('.ask input')?.focus();
  }

  close(): void {
    this.#asked = undefined;
    this.#reason = '';
  }

  #act(): void {
    const reason = this.#reason.trim();
    const asked = this.#asked;
    if (!reason || !asked) return;
    this.close();
    if (asked.what === 'amend') this.#visit.amend(asked.key, reason);
    else this.#visit.recordNotDone([asked.key], reason);
    document.querySelector<HTMLElement>('.mid h2')?.focus();
  }

  /** A button that begins an amendment, or nothing while one is under way. */
  amendButton(key: string, title: string): TemplateResult | typeof nothing {
    if (this.#visit.amendment(key) !== undefined) return nothing;
    return html`<button type="button" class="btn" @click=${() => this.ask('amend', key)}>${say.amend(title)}</button>`;
  }

  form(key: string): TemplateResult | typeof nothing {
    if (this.#asked?.key !== key) return nothing;
    const isAmending = this.#asked.what === 'amend';
    const clinic = this.#clinic;
    const cancel = () => {
      this.close();
      clinic.refresh();
    };
    return html`<form class="card pad ask" @submit=${onSubmit(() => this.#act())}>
      ${textField({
        label: isAmending ? say.amendReason : say.notDoneReason,
        value: this.#reason,
        issue: nameWarning(this.#reason, clinic.today),
        onInput: (value) => {
          this.#reason = value;
          clinic.refresh();
        },
      })}
      <div class="acts">
        <button type="submit" class="btn primary">${isAmending ? say.amendBegin : say.notDoneSave}</button>
        <button type="button" class="btn" @click=${cancel}>${words.cancel}</button>
      </div>
    </form>`;
  }

  /** That an amendment is under way, and its end. */
  note(key: string): TemplateResult | typeof nothing {
    const reason = this.#visit.amendment(key);
    if (reason === undefined) return nothing;
    return html`<p class="note">
      ${marks.info}<span>${say.amending(reason)}</span>
      <button type="button" class="link" @click=${() => this.#visit.endAmendment(key)}>${say.finish}</button>
    </p>`;
  }
}
