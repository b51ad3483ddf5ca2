import { parseKeybinding } from 'tinykeys';

const names: Readonly<Record<string, string>> = {
  Control: 'Ctrl',
  Meta: '⌘',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** The presses of a command's keys as they are printed on a keyboard: `$mod+k` is "Ctrl+K" or "⌘+K". */
export const pressesOf = (keys: string): string[] =>
  parseKeybinding(keys).map(([modifiers, , key]) => {
    const name = String(key);
    return [
      ...modifiers.map((modifier) => names[modifier] ?? modifier),
      names[name] ?? (name.length === 1 ? name.toUpperCase() : name),
    ].join('+');
  });
