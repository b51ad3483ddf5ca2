import { html, nothing, render, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Command } from '../common/command.ts';
import { pressesOf } from './key-names.ts';
import { words } from './keys.en.ts';
import { closeOnPressBeside } from './press-beside.ts';

/** So many are shown at once; whoever looks for more types on. */
const most = 12;

/** What fits the text: every word of it begins a word of the title. */
export function fitting(commands: readonly Command[], text: string): Command[] {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter(({ title }) => {
    const own = title.toLowerCase();
    const parts = own.split(/[\s:“”]+/);
    return wanted.every((word) => parts.some((part) => part.startsWith(word)));
  });
}

/** Finds and runs a command, or goes to a patient, by the first letters. A dialog with a combobox and its list. */
export class Palette {
  readonly #root: HTMLElement;
  readonly #commands: () => readonly Command[];
  #all: readonly Command[] = [];
  #text = '';
  #chosen = 0;

  /** `commands`: all that can be found at this moment. */
  constructor(root: HTMLElement, commands: () => readonly Command[]) {
    this.#root = root;
    this.#commands = commands;
  }

  open(): void {
    this.#all = this.#commands();
    this.#text = '';
    this.#chosen = 0;
    this.#refresh();
    this.#dialog.showModal();
  }

  get #dialog(): HTMLDialogElement {
    return this.#root.querySelector('dialog')!;
  }

  /** Closed, it holds no code of a patient: the clinic may be locked next. */
  #forget(): void {
    this.#all = [];
    this.#text = '';
    this.#refresh();
  }

  #refresh(): void {
    render(this.#view(), this.#root);
    this.#root.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  #type(text: string): void {
    this.#text = text;
    this.#chosen = 0;
    this.#refresh();
  }

  #run(command: Command | undefined): void {
    if (!command) return;
    this.#dialog.close();
    command.run();
  }

  #press(event: KeyboardEvent, shown: readonly Command[]): void {
    const last = shown.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: this.#chosen === last ? 0 : this.#chosen + 1,
      ArrowUp: this.#chosen === 0 ? last : this.#chosen - 1,
      PageDown: last,
      PageUp: 0,
    };
    const move = moves[event.key];
    if (event.isComposing || (move === undefined && event.key !== 'Enter')) return;
    event.preventDefault();
    if (move === undefined) return this.#run(shown[this.#chosen]);
    this.#chosen = Math.max(move, 0);
    this.#refresh();
  }

  #view(): TemplateResult {
    const found = fitting(this.#all, this.#text);
    const shown = found.slice(0, most);
    const more = found.length - shown.length;
    return html`<dialog
      class="palette"
      closedby="any"
      @click=${closeOnPressBeside}
      aria-label=${words.palette}
      @close=${() => this.#forget()}
    >
      <input
        role="combobox"
        aria-label=${words.ask}
        aria-expanded="true"
        aria-controls="palette-list"
        aria-autocomplete="list"
        aria-activedescendant=${shown[this.#chosen] ? `palette-${this.#chosen}` : nothing}
        placeholder=${words.ask}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        .value=${live(this.#text)}
        @input=${({ target }: Event) => this.#type((target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => this.#press(event, shown)}
      />
      <ul role="listbox" id="palette-list" aria-label=${words.commands}>
        ${shown.map((command, index) => this.#option(command, index))}
      </ul>
      <p class="muted" role="status">
        ${found.length === 0 ? words.none : more > 0 ? `${words.found(found.length)}, ${words.more(more)}` : words.found(found.length)}
      </p>
    </dialog>`;
  }

  #option(command: Command, index: number): TemplateResult {
    return html`<li
      role="option"
      id="palette-${index}"
      aria-selected=${index === this.#chosen}
      @click=${() => this.#run(command)}
    >
      <span>${command.title}</span>${command.keys ? keysOf(command.keys) : nothing}
    </li>`;
  }
}

/** Keys as they are pressed, one after the other. */
export const keysOf = (keys: string): TemplateResult =>
  html`<span
    >${pressesOf(keys).map((press, index) => html`${index > 0 ? words.then : nothing}<kbd>${press}</kbd>`)}</span
  >`;
