import { createKeybindingsHandler } from 'tinykeys';
import type { Command } from '../common/command.ts';

const setting = 'clinimetric-single-keys';

/** Whether shortcuts without Ctrl or Command work. Remembered in this browser, apart from any record. */
export const singleKeys = {
  get areOn(): boolean {
    try {
      return localStorage.getItem(setting) !== 'off';
    } catch {
      // This browser lets the page keep nothing.
      return true;
    }
  },
  set areOn(areOn: boolean) {
    try {
      if (areOn) localStorage.removeItem(setting);
      else localStorage.setItem(setting, 'off');
    } catch {
      // Then they stay on.
    }
  },
};

const controls = 'input, select, textarea, [contenteditable], [role="listbox"], [role="grid"], [role="slider"]';

const isControl = (node: EventTarget) =>
  node instanceof Element && (node.localName.includes('-') || node.matches(controls));

/** Whether keys pressed here belong to a field or a widget, whose own keys they are. */
function isTaken(event: KeyboardEvent): boolean {
  const path = event.composedPath();
  // Focus rests for a moment in a dialog that was just closed.
  const isGone = path.some((node) => node instanceof HTMLDialogElement && !node.open);
  return !isGone && path.some(isControl);
}

const isSingle = ({ ctrlKey, metaKey, altKey }: KeyboardEvent) => !ctrlKey && !metaKey && !altKey;

const isIgnored = (event: KeyboardEvent): boolean =>
  event.repeat ||
  event.isComposing ||
  event.defaultPrevented ||
  document.querySelector('dialog[open]') !== null ||
  (isSingle(event) && (!singleKeys.areOn || isTaken(event)));

/** Runs commands by their keys. `commands` is asked at every key, as it depends on what is shown. */
export function listen(commands: () => readonly Command[]): void {
  let known = '';
  let handle: EventListener = () => {};
  addEventListener('keydown', (event) => {
    const withKeys = commands().filter(({ keys }) => keys !== undefined);
    const names = withKeys.map(({ id, keys }) => `${id} ${keys}`).join();
    // A new handler forgets the first key of two, so it is made only when something else can be done.
    if (names !== known) {
      known = names;
      handle = createKeybindingsHandler(
        Object.fromEntries(withKeys.map(({ id, keys }) => [keys!, (pressed) => run(id, pressed)])),
        { ignore: isIgnored },
      );
    }
    handle(event);
  });

  function run(id: string, event: Event): void {
    event.preventDefault();
    commands()
      .find((command) => command.id === id)
      ?.run();
  }
}
