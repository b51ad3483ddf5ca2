import { LitElement, type PropertyDeclarations } from 'lit';

const internals = Symbol('internals');

/** What stands in the way of a form: flags and the sentence for them. Empty when nothing does. */
export interface Problem {
  readonly flags: ValidityStateFlags;
  readonly message: string;
  /** Control to point at. */
  readonly anchor: HTMLElement | undefined;
}

/**
 * A form-associated element that behaves as a native control does: submission, validity, reset, restore and
 * `fieldset disabled`. What it submits and when it is valid, subclasses say.
 */
export abstract class FormControl extends LitElement {
  static readonly formAssociated = true;

  // The attributes are the state, as on native controls: the browser reads them as soon as they are set.
  static override properties: PropertyDeclarations = {
    name: { noAccessor: true },
    required: { type: Boolean, noAccessor: true },
    disabled: { type: Boolean, noAccessor: true },
    readonly: { type: Boolean, noAccessor: true },
  };

  readonly [internals]: ElementInternals;
  #customMessage = '';

  constructor() {
    super();
    this[internals] = this.attachInternals();
  }

  /** Name of the form entries; without it nothing is submitted. */
  get name(): string | null {
    return this.getAttribute('name');
  }

  set name(name: string | null) {
    if (name === null) this.removeAttribute('name');
    else this.setAttribute('name', name);
  }

  /** Whether the form waits for a finished score. */
  get required(): boolean {
    return this.hasAttribute('required');
  }

  set required(required: boolean) {
    this.toggleAttribute('required', required);
  }

  /** Whether the element is out of use; a disabled `fieldset` around it does the same. */
  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }

  set disabled(disabled: boolean) {
    this.toggleAttribute('disabled', disabled);
  }

  /** Whether the answers can be read but not changed. */
  get readonly(): boolean {
    return this.hasAttribute('readonly');
  }

  set readonly(readonly: boolean) {
    this.toggleAttribute('readonly', readonly);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (!(name in FormControl.properties)) return super.attributeChangedCallback(name, old, value);
    if (name === 'name') this.settleValue();
    this.settleValidity();
    this.requestUpdate(name, old);
  }

  get form(): HTMLFormElement | null {
    return this[internals].form;
  }

  get labels(): NodeList {
    return this[internals].labels;
  }

  get validity(): ValidityState {
    return this[internals].validity;
  }

  get validationMessage(): string {
    return this[internals].validationMessage;
  }

  get willValidate(): boolean {
    return this[internals].willValidate;
  }

  checkValidity(): boolean {
    return this[internals].checkValidity();
  }

  reportValidity(): boolean {
    return this[internals].reportValidity();
  }

  /** Sets an error of the page's own; the empty string takes it away. */
  setCustomValidity(message: string): void {
    this.#customMessage = String(message);
    this.settleValidity();
  }

  /** Whether the element is disabled, by itself or by a `fieldset`. */
  protected get isDisabled(): boolean {
    return this.matches(':disabled');
  }

  protected abstract entries(): FormData | null;
  protected abstract state(): FormData;
  protected abstract problem(): Problem;

  protected settleValue(): void {
    this[internals].setFormValue(this.name ? this.entries() : null, this.state());
  }

  protected settleValidity(): void {
    const { flags, message, anchor } = this.problem();
    if (this.#customMessage) {
      this[internals].setValidity({ ...flags, customError: true }, this.#customMessage, anchor);
    } else {
      this[internals].setValidity(flags, message, anchor);
    }
  }

  protected setState(name: string, on: boolean): void {
    this[internals].states[on ? 'add' : 'delete'](name);
  }

  protected describe(role: string, label: string): void {
    this[internals].role = role;
    this[internals].ariaLabel = label;
  }

  /** Called by the browser; the attribute stays the author's and is not written here. */
  formDisabledCallback(): void {
    this.requestUpdate();
  }
}
