import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { marks } from './marks.ts';

interface TextField {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: 'text' | 'date' | 'search';
  readonly help?: string;
  readonly issue?: string | undefined;
}

/** A labelled field; what is wrong with it stands below. */
export const textField = ({ label, value, onInput, type = 'text', help, issue }: TextField): TemplateResult =>
  html`<label class="set"
    ><span>${label}</span
    ><input
      type=${type}
      autocomplete="off"
      aria-invalid=${issue ? 'true' : nothing}
      .value=${live(value)}
      @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)}
    />${issue ? html`<small class="bad">${marks.bad}${issue}</small>` : help ? html`<small>${help}</small>` : nothing}</label
  >`;

/** A labelled choice from a list of values with their names. */
export const choiceField = (
  label: string,
  values: readonly (readonly [string, string])[],
  chosen: string,
  onChange: (value: string) => void,
  help = '',
): TemplateResult =>
  html`<label class="set"
    ><span>${label}</span
    ><select @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value)}>
      ${values.map(([value, name]) => html`<option value=${value} .selected=${live(value === chosen)}>${name}</option>`)}</select
    >${help ? html`<small>${help}</small>` : nothing}</label
  >`;

/** Acts on a form without sending it. */
export const onSubmit = (act: () => unknown) => (event: Event) => {
  event.preventDefault();
  act();
};
