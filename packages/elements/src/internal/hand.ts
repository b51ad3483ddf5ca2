import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & Element & { readonly renderRoot: HTMLElement | DocumentFragment };

const onPage = ['pointerdown', 'pointercancel', 'click'];
const within = ['keydown', 'focusin', 'focusout'];
const partOf = (element: Element) => element.closest<HTMLElement>('[data-part]')?.dataset['part'];

/** Scrolls whatever an element scrolls in: the page, or the nearest pane that gives way. */
function scroll(element: Element, by: number): void {
  for (let node: Node | null = element, rest = by; node && Math.abs(rest) >= 1;) {
    if (node instanceof Element) {
      const { scrollTop } = node;
      node.scrollBy({ top: rest, behavior: 'instant' });
      rest -= node.scrollTop - scrollTop;
    }
    node = (node as Element).assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
  }
}

/**
 * Knows which part of a widget is in hand, so that what is done with can fold, and keeps it in its place meanwhile.
 * Nothing changes between press and release: what was pressed, in the widget or elsewhere on the page, would slip from
 * under the pointer and the click be lost.
 */
export class HandController implements ReactiveController {
  /** `data-part` of the part in hand. */
  part: string | undefined;

  readonly #host: Host;
  readonly #render: () => void;
  #isTyping = false;
  #isPressed = false;
  #waits = false;

  constructor(host: Host, render: () => void) {
    this.#host = host;
    this.#render = render;
    host.addController(this);
  }

  /** Whether a field has not been left yet, or was left by a press that goes on. */
  get isBusy(): boolean {
    return this.#isTyping || (this.#isPressed && this.#waits);
  }

  hostConnected(): void {
    for (const type of onPage) this.#host.ownerDocument.addEventListener(type, this.#follow, true);
    for (const type of within) this.#host.renderRoot.addEventListener(type, this.#follow, true);
  }

  hostDisconnected(): void {
    for (const type of onPage) this.#host.ownerDocument.removeEventListener(type, this.#follow, true);
    this.#isTyping = this.#isPressed = this.#waits = false;
  }

  /** To be called for each change of a text. */
  types(): void {
    this.#isTyping = this.#waits = true;
  }

  /** Gives a function that renders what has changed and puts the control back where it is now. */
  keepInPlace(control: Element): () => void {
    const { top } = control.getBoundingClientRect();
    return () => {
      this.#waits = false;
      this.#render();
      if (this.#host.renderRoot.contains(control)) scroll(control, control.getBoundingClientRect().top - top);
    };
  }

  readonly #follow = (event: Event): void => {
    const { type } = event;
    if (type === 'pointerdown') this.#isPressed = true;
    else if (type === 'focusout') {
      this.#isTyping = false;
      if (this.#waits && !this.#isPressed) this.#host.requestUpdate();
    } else {
      if (type !== 'focusin') this.#isPressed = false;
      if (!this.#isPressed) this.#take(event.composedPath()[0] as Element, type === 'click');
    }
  };

  #take(target: Element, isClick: boolean): void {
    const part = this.#host.renderRoot.contains(target) ? partOf(target) : this.part;
    if (part === this.part && (!this.#waits || this.#isTyping)) return;
    this.part = part;
    const settle = this.keepInPlace(target);
    // A radio takes its new state only after the click has been heard; rendering earlier would undo it.
    if (isClick) requestAnimationFrame(settle);
    else settle();
  }
}
