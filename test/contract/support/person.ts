import type { InstrumentElement } from '@clinimetric/elements';
import { userEvent } from 'vitest/browser';
import { settled } from './mount.ts';

/** There is no such control at present: what a person cannot find, they cannot use. */
export class NotThere extends Error {}

const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
const nameOf = (element: Element) =>
  element.getAttribute('aria-label') ?? element.textContent!.replace(/\s+/g, ' ').trim();

/** What a person can do with an element, and no more than that. */
export class Person {
  readonly element: InstrumentElement;

  constructor(element: InstrumentElement) {
    this.element = element;
  }
  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  /** The control of an item: the radio or checkbox of an answer, or its field. */
  control(item: string, answer?: unknown): HTMLInputElement {
    const value = answer === undefined ? '' : `[value="${answer}"]`;
    const found = this.root.querySelector<HTMLInputElement>(`[name="${item}"]${value}`);
    if (!found) throw new NotThere(`no control for ${item} ${value}`);
    found.closest('details')?.setAttribute('open', '');
    return found;
  }

  async press(item: string, answer: unknown): Promise<void> {
    this.control(item, answer).click();
    await settled(this.element);
  }

  /** Presses the first button on show with that name; an open dialog hides those behind it. */
  async pressButton(name: string): Promise<void> {
    const scope = this.root.querySelector('dialog[open]') ?? this.root;
    const found = [...scope.querySelectorAll('button')].find((button) => nameOf(button) === name && isShown(button));
    if (!found) throw new NotThere(`no button "${name}"`);
    found.click();
    await settled(this.element);
  }

  /** Presses real keys, on the control of an item if one is named. */
  async keys(keys: string, item?: string, answer?: unknown): Promise<void> {
    if (item !== undefined) this.control(item, answer).focus();
    await userEvent.keyboard(keys);
    await settled(this.element);
  }

  /** Puts the pointer down, moves it or lifts it at a share of the width of an item's control. */
  pointer(type: 'pointerdown' | 'pointermove' | 'pointerup', item: string, share: number): void {
    const control = this.control(item);
    const { left, top, width, height } = control.parentElement!.getBoundingClientRect();
    const at = { clientX: left + share * width, clientY: top + height / 2, pointerId: 1, isPrimary: true };
    control.dispatchEvent(new PointerEvent(type, { ...at, bubbles: true, composed: true }));
  }

  async point(item: string, share: number): Promise<void> {
    this.pointer('pointerdown', item, share);
    this.pointer('pointerup', item, share);
    await settled(this.element);
  }

  async leave(): Promise<void> {
    (this.root.activeElement as HTMLElement | null)?.blur();
    await settled(this.element);
  }
}
