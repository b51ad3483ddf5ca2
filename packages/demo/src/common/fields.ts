import { html, nothing, type TemplateResult } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { live } from 'lit/directives/live.js';
import { marks } from './marks.ts';

/** What ties a control to its name and to what stands below it. */
interface Ties {
  readonly id: string;
  /** Id of what stands below. */
  readonly told: string | typeof nothing;
  readonly invalid: 'true' | typeof nothing;
}

interface Field {
  readonly label: string;
  readonly control: (ties: Ties) => TemplateResult;
  readonly help?: string | undefined;
  /** What is wrong with it, in place of the help. */
  readonly issue?: string | undefined;
  readonly kind?: 'secret' | 'file';
}

let count = 0;

class FieldDirective extends Directive {
  /** The same as long as the field is shown. */
  readonly #id = `field-${++count}`;

  render({ label, control, help, issue, kind }: Field): TemplateResult {
    const id = this.#id;
    const told = issue || help;
    const ties: Ties = { id, told: told ? `${id}-told` : nothing, invalid: issue ? 'true' : nothing };
    return html`<div class="set ${kind ?? ''}">
      <span><label for=${id}>${label}</label></span
      >${control(ties)}${
        told
          ? html`<small id=${ties.told} class=${issue ? 'bad' : nothing}>${issue ? marks.bad : nothing}${told}</small>`
          : nothing
      }
    </div>`;
  }
}

const fieldDirective = directive(FieldDirective);

/** A control under its name; help, or what is wrong, stands below and is no part of the name. */
export const field = (one: Field): TemplateResult => html`${fieldDirective(one)}`;

interface TextField extends Omit<Field, 'control' | 'kind'> {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: 'text' | 'date' | 'search';
}

export const textField = ({ value, onInput, type = 'text', ...rest }: TextField): TemplateResult =>
  field({
    ...rest,
    control: ({ id, told, invalid }) =>
      html`<input
        id=${id}
        type=${type}
        autocomplete="off"
        aria-invalid=${invalid}
        aria-describedby=${told}
        .value=${live(value)}
        @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)}
      />`,
  });

/** A labelled choice from a list of values with their names. */
export const choiceField = (
  label: string,
  values: readonly (readonly [string, string])[],
  chosen: string,
  onChange: (value: string) => void,
  help = '',
  issue?: string,
): TemplateResult =>
  field({
    label,
    help,
    issue,
    control: ({ id, told, invalid }) =>
      html`<select
        id=${id}
        aria-invalid=${invalid}
        aria-describedby=${told}
        @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value)}
      >
        ${values.map(([value, name]) => html`<option value=${value} .selected=${live(value === chosen)}>${name}</option>`)}
      </select>`,
  });

/** A file to be chosen; `accept` as in HTML. */
export const fileField = (
  label: string,
  accept: string,
  onChange: (file: File | undefined) => unknown,
  help = '',
): TemplateResult =>
  field({
    label,
    help,
    kind: 'file',
    control: ({ id, told }) =>
      html`<input
        id=${id}
        type="file"
        accept=${accept}
        aria-describedby=${told}
        @change=${(event: Event) => onChange((event.target as HTMLInputElement).files?.[0])}
      />`,
  });

/** Acts on a form without sending it. */
export const onSubmit = (act: () => unknown) => (event: Event) => {
  event.preventDefault();
  act();
};
