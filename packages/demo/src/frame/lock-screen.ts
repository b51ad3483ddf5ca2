import './lock.css';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { wordmark } from '../common/marks.ts';
import { failureWords } from '../store/words.ts';
import type { Clinic } from './clinic.ts';
import { passphraseField, typedIn } from './lock-field.ts';
import { words } from './lock.en.ts';

const say = words.screen;

/** Whoever meets the screen types at once. The field is there when the rest of the form is. */
const focusIn = (form?: Element) => queueMicrotask(() => form?.querySelector('input')?.focus());

/** What is shown while the clinic is locked: nothing but the question for its passphrase. */
export class LockScreen {
  readonly title = say.title;
  readonly #clinic: Clinic;
  #issue: string | undefined;
  #isOpening = false;

  constructor(clinic: Clinic) {
    this.#clinic = clinic;
  }

  view(): TemplateResult {
    const isHeld = this.#clinic.saver.held.length > 0;
    return html`<main class="locked">
      <form
        class="card pad"
        aria-labelledby="locked"
        aria-busy=${this.#isOpening ? 'true' : nothing}
        ${ref(focusIn)}
        @submit=${(event: Event) => void this.#unlock(event)}
      >
        <p class="wm">${wordmark}Clinimetric</p>
        <h1 id="locked">${say.title}</h1>
        <p>${say.help}</p>
        <div class="live" role="status">${isHeld ? html`<p class="note">${say.held}</p>` : nothing}</div>
        ${passphraseField('passphrase', words.passphrase, this.#issue)}
        <p class="vh" role="alert">${this.#issue ?? nothing}</p>
        <button type="submit" class="btn primary">${this.#isOpening ? say.unlocking : say.unlock}</button>
        <p class="muted"><small>${say.lost}</small></p>
      </form>
      <p><a href="#">${say.without}</a></p>
    </main>`;
  }

  async #unlock(event: Event): Promise<void> {
    event.preventDefault();
    if (this.#isOpening) return;
    const form = event.target as HTMLFormElement;
    this.#isOpening = true;
    this.#issue = undefined;
    this.#clinic.refresh();
    const unlocked = await this.#clinic.store.unlock(typedIn(form, 'passphrase'));
    this.#isOpening = false;
    if (!unlocked.ok) this.#issue = failureWords(unlocked.failure);
    else if (!unlocked.value) this.#issue = say.wrong;
    this.#clinic.refresh();
    if (this.#issue) (form.elements.namedItem('passphrase') as HTMLInputElement).select();
  }
}
