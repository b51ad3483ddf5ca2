/** Something that can be done from the keyboard: by its keys, or by its title in the palette. */
export interface Command {
  /** One word or two, joined by a dash; the same in every session. */
  readonly id: string;
  /** What it does, as it stands in the palette and in the list of shortcuts. */
  readonly title: string;
  /** Keys in the manner of tinykeys: `n`, `g p` one after the other, `$mod+k` with Ctrl or Command. */
  readonly keys?: string;
  readonly run: () => unknown;
}
