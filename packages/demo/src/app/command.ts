/** Something a person can have done by name or by keys. */
export interface Command {
  readonly id: string;
  readonly title: string;
  /** As the keys library writes them: `$mod+k`, `g p`. */
  readonly keys?: string;
  readonly run: () => void;
}
