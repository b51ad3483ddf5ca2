import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { field, onSubmit } from '../common/fields.ts';
import { marks } from '../common/marks.ts';
import type { Store } from '../store/store.ts';
import { words } from './hand-over.en.ts';
import { Hold } from './hold.ts';
import type { HandOver } from './kept.ts';
import { afterWrong, hasLapsed, isRight, waitSeconds, type Pin } from './pin.ts';

const say = words.wayBack;

/** What the way back needs of the page. */
interface Hands {
  readonly store: Store;
  readonly handOver: () => HandOver;
  /** Remembers a PIN that was wrong. */
  readonly keep: (pin: Pin) => void;
  readonly takeBack: () => Promise<unknown>;
  readonly refresh: () => void;
}

/** The way back to the clinic: a long press, or a PIN. */
export class WayBack {
  readonly #hands: Hands;
  readonly #hold: Hold;
  #isAsked = false;
  #typed = '';
  #said = '';
  #isBusy = false;

  constructor(hands: Hands) {
    this.#hands = hands;
    this.#hold = new Hold(() => void hands.takeBack(), hands.refresh);
  }

  /** The PIN that is asked for; none where a long press is enough. */
  get #pin(): Pin | undefined {
    const { pin } = this.#hands.handOver();
    return pin && !hasLapsed(pin, Date.now()) ? pin : undefined;
  }

  /** Whether the PIN is asked for in place of the question. */
  get isAsked(): boolean {
    return this.#isAsked && this.#pin !== undefined;
  }

  #ask(isAsked: boolean): void {
    this.#isAsked = isAsked;
    this.#typed = '';
    this.#said = '';
    this.#hold.reset();
    this.#hands.refresh();
    document.querySelector<HTMLElement>(isAsked ? '.handed .pin' : '.handed .here')?.focus();
  }

  /** Below the questions, and as small as a target may be. */
  button(): TemplateResult {
    if (this.#pin) {
      return html`<button type="button" class="quiet" @click=${() => this.#ask(true)}>${say.pin}</button>`;
    }
    const hold = this.#hold;
    return html`<button
        type="button"
        class="quiet hold ${hold.isPressed ? 'pressed' : ''}"
        @pointerdown=${hold.press}
        @pointerup=${hold.release}
        @pointerleave=${hold.release}
        @pointercancel=${hold.release}
        @keydown=${hold.press}
        @keyup=${hold.release}
        @blur=${hold.release}
        @contextmenu=${(event: Event) => event.preventDefault()}
      >
        ${hold.isPressed ? say.holding : say.hold}
      </button>
      <p class="told" role="status">${hold.isShort ? say.short : nothing}</p>`;
  }

  /** The PIN, in place of the question. */
  form(): TemplateResult {
    return html`<form class="card ask-pin" novalidate @submit=${onSubmit(() => this.#give())}>
      <h1 class="vh">${say.pin}</h1>
      ${field({
        label: say.field,
        help: say.help,
        control: ({ id, told }) =>
          html`<input
            id=${id}
            class="pin"
            autocomplete="off"
            spellcheck="false"
            aria-describedby=${told}
            .value=${live(this.#typed)}
            @input=${({ target }: Event) => (this.#typed = (target as HTMLInputElement).value)}
          />`,
      })}
      <p class="told" role="alert">${this.#said ? html`${marks.info}<span>${this.#said}</span>` : nothing}</p>
      <div class="acts">
        <button type="submit" class="btn primary">${say.give}</button>
        <button type="button" class="btn" @click=${() => this.#ask(false)}>${say.go}</button>
      </div>
    </form>`;
  }

  async #give(): Promise<void> {
    const pin = this.#pin;
    const typed = this.#typed.trim();
    if (!pin) return void this.#hands.takeBack();
    if (this.#isBusy || typed === '') return;
    this.#isBusy = true;
    const wait = waitSeconds(pin, Date.now());
    if (wait > 0) this.#said = say.wait(wait);
    else if (await this.#fits(pin, typed)) await this.#hands.takeBack();
    else {
      const next = afterWrong(pin, Date.now());
      this.#hands.keep(next);
      this.#typed = '';
      this.#said = say.wrong(waitSeconds(next, Date.now()));
    }
    this.#isBusy = false;
    this.#hands.refresh();
  }

  /** A passphrase proves more than a PIN. */
  async #fits(pin: Pin, typed: string): Promise<boolean> {
    if (await isRight(pin, typed)) return true;
    if (this.#hands.store.locking.state === 'none') return false;
    const opened = await this.#hands.store.opened(typed);
    return opened.ok && opened.value !== undefined;
  }
}
