import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long the answers must rest before the total is spoken. */
const afterMs = 1000;

/** Fills a live region once the answers have rested, so that a run of them is spoken once. */
export class SpeechController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #sentence: () => string;
  readonly #language: () => unknown;
  #said = '';
  #saidIn: unknown;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `language` is whatever stands for the words in use: what was said in others is not said again. */
  constructor(host: ReactiveControllerHost, sentence: () => string, language: () => unknown) {
    this.#host = host;
    this.#sentence = sentence;
    this.#language = language;
    host.addController(this);
  }

  get text(): string {
    return this.#saidIn === this.#language() ? this.#said : '';
  }

  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#said = this.#sentence();
      this.#saidIn = this.#language();
      this.#host.requestUpdate();
    }, afterMs);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
