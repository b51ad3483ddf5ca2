import { html, render, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Command } from '../common/command.ts';
import { words } from './keys.en.ts';
import { singleKeys } from './keys.ts';
import { keysOf } from './palette.ts';
import { closeOnPressBeside } from './press-beside.ts';

/** The list of shortcuts that work here, made from the commands themselves, and the switch for single keys. */
export class Shortcuts {
  readonly #root: HTMLElement;
  readonly #commands: () => readonly Command[];

  constructor(root: HTMLElement, commands: () => readonly Command[]) {
    this.#root = root;
    this.#commands = commands;
  }

  open(): void {
    render(this.#view(), this.#root);
    this.#root.querySelector('dialog')!.showModal();
  }

  #view(): TemplateResult {
    const listed = this.#commands().flatMap(({ title, keys }) => (keys === undefined ? [] : [{ title, keys }]));
    return html`<dialog class="shortcuts" closedby="any" @click=${closeOnPressBeside} aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title" tabindex="-1" autofocus>${words.shortcuts}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.does}</th>
            <th scope="col">${words.keys}</th>
          </tr>
        </thead>
        <tbody>
          ${listed.map(
            ({ title, keys }) =>
              html`<tr>
                <th scope="row">${title}</th>
                <td>${keysOf(keys)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <p class="muted">${words.inside}</p>
      <label
        ><input
          type="checkbox"
          .checked=${live(singleKeys.areOn)}
          @change=${({ target }: Event) => (singleKeys.areOn = (target as HTMLInputElement).checked)}
        />
        ${words.single}</label
      >
      <p class="muted">${words.singleHelp}</p>
      <form method="dialog"><button class="btn">${words.close}</button></form>
    </dialog>`;
  }
}
