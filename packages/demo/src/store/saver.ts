import type { Change } from './change.ts';
import { failureOf, type Failure, type Outcome, type RecordName } from './failure.ts';
import type { Stored } from './schema.ts';

/** How the work of this tab is kept. */
export type SaveState =
  | { readonly is: 'saved' }
  | { readonly is: 'saving' }
  /** Held in memory, and written again by itself unless a record is named in the failure. */
  | { readonly is: 'not-saved'; readonly failure: Failure };

type Write = (changes: readonly Change[]) => Promise<Outcome<readonly Stored[]>>;

const keyOf = (kind: string, id: string) => `${kind}/${id}`;

/** Later over earlier: the newest value, with what the record was before the first of them. */
function joined(earlier: Change | undefined, later: Change): Change {
  if (!earlier) return later;
  const { before } = earlier.audit;
  return { ...later, audit: { ...later.audit, ...(before !== undefined && { before }) } };
}

const recordsOf = (failure: Failure): readonly RecordName[] => ('records' in failure ? failure.records : []);

/**
 * Writes what changes while somebody works, as it is given. What is given while a write is under way goes into the next
 * one, the newest version of each record, so that nothing queues up and nothing overtakes. Its `flush` belongs with
 * `flushOnHide` and with `Store.beforeClosing`.
 */
export class Saver {
  readonly #write: Write;
  readonly #retryMs: readonly number[];
  #waiting = new Map<string, Change>();
  /** What was refused for itself, not for the state of the device; it keeps no other record from being written. */
  readonly #stuck = new Map<string, { readonly change: Change; readonly failure: Failure }>();
  readonly #revisions = new Map<string, number>();
  readonly #listeners = new Set<(state: SaveState) => void>();
  #running: Promise<void> | undefined;
  #failure: Failure | undefined;
  #attempts = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(write: Write, retryMs: readonly number[] = [1000, 3000, 10_000, 30_000]) {
    this.#write = write;
    this.#retryMs = retryMs;
  }

  /** Takes a change. Its revision is that of the record it was made from; own writes since then are counted in. */
  save(change: Change): void {
    const key = keyOf(change.kind, change.value.id);
    const earlier = this.#waiting.get(key) ?? this.#stuck.get(key)?.change;
    this.#stuck.delete(key);
    this.#waiting.set(key, joined(earlier, change));
    this.#start();
  }

  /** Writes what waits, at once: for the moment a page is hidden or closed. Resolves when it is written, or cannot be. */
  async flush(): Promise<SaveState> {
    this.#start();
    await this.#running;
    return this.state;
  }

  get state(): SaveState {
    const stuck = [...this.#stuck.values()][0];
    const failure = this.#failure ?? stuck?.failure;
    if (failure) return { is: 'not-saved', failure };
    return this.#running || this.#waiting.size > 0 ? { is: 'saving' } : { is: 'saved' };
  }

  /** What only this tab holds, for instance to be copied out when nothing can be stored. */
  get held(): readonly Change[] {
    return [...[...this.#stuck.values()].map(({ change }) => change), ...this.#waiting.values()];
  }

  /** What was refused for itself, and why. */
  get refused(): readonly { readonly change: Change; readonly failure: Failure }[] {
    return [...this.#stuck.values()];
  }

  /**
   * Lets go of a record that was refused: its conflict is settled, or it is given up. Nobody is told: "saved" would be
   * said beside the version that was given up, until the caller shows the one that counts.
   */
  release(kind: Change['kind'], id: string): void {
    this.#stuck.delete(keyOf(kind, id));
  }

  /** Returns what ends the subscription. */
  subscribe(listener: (state: SaveState) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #start(): void {
    clearTimeout(this.#timer);
    if (this.#running || this.#waiting.size === 0) return;
    this.#running = this.#drain().finally(() => {
      this.#running = undefined;
      this.#tell();
    });
    this.#tell();
  }

  async #drain(): Promise<void> {
    while (this.#waiting.size > 0) {
      const batch = this.#waiting;
      this.#waiting = new Map();
      const changes = [...batch].map(([key, change]) => this.#counted(key, change));
      const written = await this.#write(changes).catch((error: unknown) => ({
        ok: false as const,
        failure: failureOf(error),
      }));
      if (written.ok) {
        for (const [key, { revision }] of [...batch.keys()].map((key, i) => [key, written.value[i]!] as const)) {
          this.#revisions.set(key, revision);
        }
        this.#failure = undefined;
        this.#attempts = 0;
      } else if (!this.#takeBack(batch, written.failure)) return;
    }
  }

  /** The revision after this saver's own writes, which the giver of a change need not know of. */
  #counted(key: string, change: Change): Change {
    return { ...change, revision: Math.max(change.revision, this.#revisions.get(key) ?? 0) };
  }

  /** Puts a refused batch back under what came later. Answers whether the rest of it can be written now. */
  #takeBack(batch: Map<string, Change>, failure: Failure): boolean {
    const refused = new Set(recordsOf(failure).map(({ kind, id }) => keyOf(kind, id)));
    const later = this.#waiting;
    this.#waiting = new Map();
    for (const [key, change] of batch) {
      if (refused.has(key) && !later.has(key)) this.#stuck.set(key, { change, failure });
      else this.#waiting.set(key, change);
    }
    for (const [key, change] of later) this.#waiting.set(key, joined(this.#waiting.get(key), change));
    if (refused.size > 0) return true;
    this.#failure = failure;
    const wait = this.#retryMs[Math.min(this.#attempts++, this.#retryMs.length - 1)];
    this.#timer = setTimeout(() => this.#start(), wait);
    return false;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener(this.state);
  }
}

/** Has everything written when a page is hidden, frozen or closed. `page` is its window. Returns what ends that. */
export function flushOnHide(saver: Saver, page: EventTarget): () => void {
  const flush = () => void saver.flush();
  // `visibilitychange` bubbles up to the window; phones may send nothing after it.
  const events = ['visibilitychange', 'pagehide'];
  for (const name of events) page.addEventListener(name, flush);
  return () => {
    for (const name of events) page.removeEventListener(name, flush);
  };
}
