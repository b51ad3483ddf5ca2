import { html, type TemplateResult } from 'lit';
import { field } from '../common/fields.ts';
import { words } from './lock.en.ts';

/**
 * A field for a passphrase, named for its form, with a button that shows what was typed. The text stays in the field: no object of
 * the page holds it, and the browser is asked not to keep it either.
 */
export const passphraseField = (name: string, label: string, issue?: string, help?: string): TemplateResult =>
  field({
    label,
    help,
    issue,
    kind: 'secret',
    control: ({ id, told, invalid }) =>
      html`<div class="beside">
        <input
          id=${id}
          name=${name}
          type="password"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          aria-invalid=${invalid}
          aria-describedby=${told}
        />
        <button type="button" class="btn" aria-pressed="false" aria-controls=${id} @click=${show}>
          ${words.show}<span class="vh"> ${label}</span>
        </button>
      </div>`,
  });

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
