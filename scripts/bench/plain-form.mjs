import { LitElement, css, html } from 'lit';

/** The least a Lit form can be: `groups="4 4 0"` makes two radio groups of four and one text field, and sums them. */
class PlainForm extends LitElement {
  static properties = { groups: {}, answers: { state: true } };
  static styles = css`
    :host {
      display: block;
    }
  `;

  constructor() {
    super();
    this.groups = '';
    this.answers = {};
  }

  #set(name, value) {
    this.answers = { ...this.answers, [name]: Number(value) };
    this.dispatchEvent(new CustomEvent('total', { detail: this.total }));
  }

  get total() {
    return Object.values(this.answers).reduce((sum, value) => sum + value, 0);
  }

  #group(size, index) {
    const name = `g${index}`;
    if (size === 0) {
      return html`<p>
        <label>Question ${index} <input name=${name} @input=${(e) => this.#set(name, e.target.value)} /></label>
      </p>`;
    }
    return html`<fieldset>
      <legend>Question ${index}</legend>
      ${Array.from(
        { length: size },
        (_, i) =>
          html`<label
            ><input
              type="radio"
              name=${name}
              value=${i}
              .checked=${this.answers[name] === i}
              @change=${() => this.#set(name, i)}
            />${i}</label
          >`,
      )}
    </fieldset>`;
  }

  render() {
    const sizes = this.groups.split(' ').map(Number);
    return html`<form>${sizes.map((size, i) => this.#group(size, i))}<output>${this.total}</output></form>`;
  }
}

customElements.define('plain-form', PlainForm);
