import { html, nothing, type TemplateResult } from 'lit';
import { marks } from '../common/marks.ts';
import { words } from './lock.en.ts';

/**
 * A field for a passphrase, named for its form, with a button that shows what was typed. The text stays in the field: no object of
 * the page holds it, and the browser is asked not to keep it either.
 */
export function passphraseField(name: string, label: string, issue?: string, help?: string): TemplateResult {
  const told = issue ?? help;
  return html`<div class="set secret">
    <span><label for="lock-${name}">${label}</label></span>
    <div class="beside">
      <input
        id="lock-${name}"
        name=${name}
        type="password"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        aria-invalid=${issue ? 'true' : nothing}
        aria-describedby=${told ? `lock-${name}-told` : nothing}
      />
      <button type="button" class="btn" aria-pressed="false" aria-controls="lock-${name}" @click=${show}>
        ${words.show}<span class="vh"> ${label}</span>
      </button>
    </div>
    ${told ? html`<small id="lock-${name}-told" class=${issue ? 'bad' : nothing}>${issue ? marks.bad : nothing}${told}</small>` : nothing}
  </div>`;
}

function show({ currentTarget }: Event): void {
  const button = currentTarget as HTMLButtonElement;
  const field = button.previousElementSibling as HTMLInputElement;
  const isShown = field.type === 'text';
  field.type = isShown ? 'password' : 'text';
  button.setAttribute('aria-pressed', String(!isShown));
}

/** What was typed into such a field of a form. */
export const typedIn = (form: HTMLFormElement, name: string): string =>
  (form.elements.namedItem(name) as HTMLInputElement).value;
